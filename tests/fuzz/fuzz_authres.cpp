// Authentication-Results: what was read is written so that it reads the same.
#include "mailauth/authres/authres.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView input(reinterpret_cast<const char *>(data), qsizetype(size));
    authres::isForged(input, "mail.example.test");
    const auto field = authres::parse(input);
    if (!field)
        return 0;
    authres::Limits limits;
    limits.size *= 4; // quoting makes it longer
    const QByteArray written = authres::payload(*field);
    const auto again = authres::parse(written, limits);
    if (!again || authres::payload(*again) != written)
        std::abort();
    if (authres::isForged(input, field->authservId) != true)
        std::abort();
    if (authres::toField(*field).replace("\r\n ", " ").replace("\r\n\t", "\t").count('\n') != 1)
        std::abort();
    return 0;
}
