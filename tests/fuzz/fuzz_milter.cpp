// What a milter answers: options, verdicts, changes. A value that was taken must be safe to write into a header.
#include "protocols/milter/packet.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView octets(reinterpret_cast<const char *>(data), qsizetype(size));
    (void)milter::packetLength(octets);
    (void)milter::parseOptions(octets);
    const auto answer = milter::parseAnswer(octets[0], octets.sliced(1));
    if (!answer)
        return 0;
    if (answer->verdict && answer->verdict->kind == milter::Verdict::ReplyCode) {
        if (answer->verdict->code < 400 || answer->verdict->code > 599 || answer->verdict->text.contains('\r'))
            std::abort();
    }
    if (answer->modification && answer->modification->kind <= milter::Modification::ChangeHeader) {
        const QByteArray &value = answer->modification->value;
        if (!milter::isFieldName(answer->modification->name) || value.contains('\0'))
            std::abort();
        for (qsizetype at = value.indexOf('\n'); at >= 0; at = value.indexOf('\n', at + 1)) {
            if (at == 0 || value[at - 1] != '\r' || at + 1 == value.size() || (value[at + 1] != ' ' && value[at + 1] != '\t'))
                std::abort();
        }
    }
    return 0;
}
