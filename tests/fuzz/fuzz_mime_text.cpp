// Decoded headers, bodies and HTML are valid UTF-8, whatever encoding and charset are named.
#include "formats/mime/charset.h"
#include "formats/mime/encodings.h"
#include "formats/mime/parameters.h"
#include "formats/mime/structure.h"
#include "formats/mime/text.h"

#include <QByteArray>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    if (!mime::isUtf8(mime::decodedHeader(bytes)))
        abort();
    mime::htmlToText(bytes);
    mime::foldCase(bytes);
    mime::baseSubject(bytes);
    const mime::ParameterizedValue value = mime::parseParameterized(bytes);
    for (const mime::Parameter &p : value.parameters)
        mime::parameter(value.parameters, p.name);
    const mime::Part root = mime::parse(bytes);
    mime::searchableText(root, true);
    // The first line names a charset.
    const qsizetype lf = bytes.indexOf('\n');
    if (lf > 0 && !mime::isUtf8(mime::toUtf8(bytes.sliced(lf + 1), bytes.first(lf))))
        abort();
    return 0;
}
