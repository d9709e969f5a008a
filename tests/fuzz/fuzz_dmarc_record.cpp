// DMARC policy records and the authors of a header.
#include "mailauth/dmarc/evaluation.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView input(reinterpret_cast<const char *>(data), qsizetype(size));
    for (const QByteArray &text : { input.toByteArray(), "v=DMARC1;" + input.toByteArray() }) {
        QByteArray problem;
        const auto record = dmarc::parsePolicyRecord(text, &problem);
        if (record.has_value() != problem.isEmpty()
            || (record && (record->percent < 0 || record->percent > 100 || record->aggregate.size() > dmarc::maxUris)))
            std::abort();
    }
    const auto authors = dmarc::authors("From: " + input.toByteArray() + "\r\n\r\n");
    if (authors.domains.isEmpty() && authors.problem.isEmpty())
        std::abort();
    return 0;
}
