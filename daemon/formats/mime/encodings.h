// Content-Transfer-Encodings: base64 and quoted-printable, both ways. RFC 2045 §6.7, §6.8.
//
// Decoders are tolerant (junk is skipped, as RFC 2045 §6.8 wants) and stream: give pieces, get octets. Encoders write
// CRLF lines of 76. Thread: any.
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <limits>

namespace mime {

enum class TransferEncoding : quint8 { Identity, Base64, QuotedPrintable, Unknown };
TransferEncoding transferEncoding(QByteArrayView name); // "7bit", "8bit", "binary", "" → Identity

class Decoder
{
public:
    explicit Decoder(TransferEncoding encoding, qint64 limit = std::numeric_limits<qint64>::max())
        : m_encoding(encoding)
        , m_limit(limit)
    {
    }
    // Appends what the piece decodes to; false: the limit is reached, the rest is not wanted.
    bool feed(QByteArrayView piece, QByteArray &out);
    bool finish(QByteArray &out); // flushes; false as above
    bool sawJunk() const { return m_junk; } // characters that the encoding does not know

private:
    void feedBase64(QByteArrayView piece, QByteArray &out);
    void feedQuotedPrintable(QByteArrayView piece, QByteArray &out, bool last);
    bool cut(QByteArray &out, qsizetype before);
    TransferEncoding m_encoding;
    qint64 m_limit;
    quint32 m_bits = 0;
    int m_count = 0;
    bool m_junk = false;
    bool m_padded = false;
    QByteArray m_pending; // quoted-printable: white space or `=` whose meaning the next octet decides
};

QByteArray decode(QByteArrayView octets, TransferEncoding encoding, qint64 limit = std::numeric_limits<qint64>::max());
qint64 decodedSize(QByteArrayView octets, TransferEncoding encoding); // BINARY.SIZE; of Identity in CRLF form

QByteArray encodeBase64(QByteArrayView octets); // lines of 76, CRLF, also at the end
QByteArray encodeQuotedPrintable(QByteArrayView text); // line ends LF or CRLF in, CRLF out; trailing space protected

} // namespace mime
