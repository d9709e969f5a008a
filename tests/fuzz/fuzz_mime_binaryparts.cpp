// What APPEND makes of a literal8: text without NULs, with the parts it had; doing it again changes nothing.
#include "formats/mime/binaryparts.h"
#include "formats/mime/structure.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray message(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto text = mime::withBinaryEncoded(message);
    if (!text)
        return 0;
    if (text->contains('\0'))
        abort();
    const auto again = mime::withBinaryEncoded(*text);
    if (!again || *again != *text)
        abort();
    return 0;
}
