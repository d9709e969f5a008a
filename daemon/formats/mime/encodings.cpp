// See encodings.h.
#include "formats/mime/encodings.h"

#include "formats/mime/headers.h"
#include "formats/mime/section.h"

#include <array>
#include <cstring>

namespace mime {
namespace {

constexpr char base64Alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
enum : quint8 { Skip = 0x80, Pad = 0x81, Junk = 0x82 };

constexpr std::array<quint8, 256> makeBase64Values()
{
    std::array<quint8, 256> values {};
    for (quint8 &v : values)
        v = Junk;
    for (int i = 0; i < 64; ++i)
        values[quint8(base64Alphabet[i])] = quint8(i);
    values['='] = Pad;
    for (const char c : { ' ', '\t', '\r', '\n' })
        values[quint8(c)] = Skip;
    return values;
}
constexpr std::array<quint8, 256> base64Values = makeBase64Values();

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1; // lower case is not allowed, and sent
}

} // namespace

TransferEncoding transferEncoding(QByteArrayView name)
{
    name = trimmed(name);
    if (equalsIgnoringCase(name, "base64"))
        return TransferEncoding::Base64;
    if (equalsIgnoringCase(name, "quoted-printable"))
        return TransferEncoding::QuotedPrintable;
    if (name.isEmpty() || equalsIgnoringCase(name, "7bit") || equalsIgnoringCase(name, "8bit")
        || equalsIgnoringCase(name, "binary"))
        return TransferEncoding::Identity;
    return TransferEncoding::Unknown;
}

bool Decoder::cut(QByteArray &out, qsizetype before)
{
    const qint64 added = out.size() - before;
    if (added > m_limit) {
        out.truncate(before + m_limit);
        m_limit = 0;
        return false;
    }
    m_limit -= added;
    return true;
}

bool Decoder::feed(QByteArrayView piece, QByteArray &out)
{
    if (m_limit == 0)
        return piece.isEmpty();
    const qsizetype before = out.size();
    switch (m_encoding) {
    case TransferEncoding::Base64:
        feedBase64(piece, out);
        break;
    case TransferEncoding::QuotedPrintable:
        feedQuotedPrintable(piece, out, false);
        break;
    case TransferEncoding::Identity:
    case TransferEncoding::Unknown:
        out.append(piece.first(
            qMin<qint64>(piece.size(), m_limit == std::numeric_limits<qint64>::max() ? piece.size() : m_limit + 1)));
        break;
    }
    return cut(out, before);
}

bool Decoder::finish(QByteArray &out)
{
    const qsizetype before = out.size();
    if (m_encoding == TransferEncoding::Base64) {
        // A last group without padding.
        if (m_count == 2) {
            out += char(m_bits >> 4);
        } else if (m_count == 3) {
            out += char(m_bits >> 10);
            out += char(m_bits >> 2);
        } else if (m_count == 1) {
            m_junk = true;
        }
        m_count = 0;
        m_bits = 0;
    } else if (m_encoding == TransferEncoding::QuotedPrintable) {
        feedQuotedPrintable({}, out, true);
    }
    return cut(out, before);
}

void Decoder::feedBase64(QByteArrayView piece, QByteArray &out)
{
    const qsizetype before = out.size();
    const qsizetype room = piece.size() / 4 * 3 + 6;
    out.resize(before + room);
    char *to = out.data() + before;
    const char *at = piece.data();
    const char *end = at + piece.size();
    quint32 bits = m_bits;
    int count = m_count;
    while (at != end) {
        if (count == 0 && end - at >= 4) { // the fast lane: four characters of the alphabet
            const quint32 a = base64Values[quint8(at[0])], b = base64Values[quint8(at[1])];
            const quint32 c = base64Values[quint8(at[2])], d = base64Values[quint8(at[3])];
            if (!((a | b | c | d) & 0x80)) {
                const quint32 word = a << 18 | b << 12 | c << 6 | d;
                to[0] = char(word >> 16);
                to[1] = char(word >> 8);
                to[2] = char(word);
                to += 3;
                at += 4;
                continue;
            }
        }
        const quint8 value = base64Values[quint8(*at++)];
        if (value == Skip)
            continue;
        if (value == Junk) {
            m_junk = true;
            continue;
        }
        if (value == Pad) {
            // The end of a group. Some senders join several base64 texts: what follows begins a new group.
            if (count == 2) {
                *to++ = char(bits >> 4);
            } else if (count == 3) {
                *to++ = char(bits >> 10);
                *to++ = char(bits >> 2);
            }
            bits = 0;
            count = 0;
            continue;
        }
        bits = bits << 6 | value;
        if (++count == 4) {
            *to++ = char(bits >> 16);
            *to++ = char(bits >> 8);
            *to++ = char(bits);
            bits = 0;
            count = 0;
        }
    }
    m_bits = bits;
    m_count = count;
    out.truncate(to - out.constData());
}

void Decoder::feedQuotedPrintable(QByteArrayView piece, QByteArray &out, bool last)
{
    // The undecided end of the last piece comes first; it is short, or white space that goes unless text follows.
    QByteArray joined;
    if (!m_pending.isEmpty()) {
        joined = m_pending + piece.toByteArray();
        piece = joined;
        m_pending.clear();
    }
    qsizetype i = 0;
    const qsizetype n = piece.size();
    out.reserve(out.size() + n);
    while (i < n) {
        const char c = piece[i];
        if (c == '=') {
            // soft line break: "=" *white CRLF
            qsizetype j = i + 1;
            while (j < n && (piece[j] == ' ' || piece[j] == '\t'))
                ++j;
            if (j < n && piece[j] == '\r' && j + 1 < n && piece[j + 1] == '\n') {
                i = j + 2;
                continue;
            }
            if (j < n && piece[j] == '\n') {
                i = j + 1;
                continue;
            }
            if (!last && (j >= n || (piece[j] == '\r' && j + 1 >= n) || i + 2 >= n) && n - i < 1000) {
                m_pending = piece.sliced(i).toByteArray();
                return;
            }
            if (i + 2 < n && hexDigit(piece[i + 1]) >= 0 && hexDigit(piece[i + 2]) >= 0) {
                out += char(hexDigit(piece[i + 1]) * 16 + hexDigit(piece[i + 2]));
                i += 3;
                continue;
            }
            if (j >= n) // "=" at the very end
                return;
            m_junk = true;
            out += c;
            ++i;
        } else if (c == ' ' || c == '\t') {
            qsizetype j = i;
            while (j < n && (piece[j] == ' ' || piece[j] == '\t'))
                ++j;
            if (!last && (j >= n || (piece[j] == '\r' && j + 1 >= n)) && n - i < 1000) {
                m_pending = piece.sliced(i).toByteArray();
                return;
            }
            // White space before a line end was added on the way, RFC 2045 §6.7 (3).
            const bool atLineEnd
                = j >= n || piece[j] == '\n' || (piece[j] == '\r' && j + 1 < n && piece[j + 1] == '\n');
            if (!atLineEnd)
                out.append(piece.sliced(i, j - i));
            i = j;
        } else {
            qsizetype j = i + 1;
            while (j < n && piece[j] != '=' && piece[j] != ' ' && piece[j] != '\t')
                ++j;
            out.append(piece.sliced(i, j - i));
            i = j;
        }
    }
}

QByteArray decode(QByteArrayView octets, TransferEncoding encoding, qint64 limit)
{
    if (encoding == TransferEncoding::Identity || encoding == TransferEncoding::Unknown)
        return octets.first(qMin<qint64>(octets.size(), limit)).toByteArray();
    // No decoder makes more than it gets; a piece at a time keeps a small limit from decoding a large body.
    QByteArray out;
    Decoder decoder(encoding, limit);
    constexpr qsizetype step = 1 << 20;
    for (qsizetype at = 0; at < octets.size(); at += step) {
        if (!decoder.feed(octets.sliced(at, qMin(step, octets.size() - at)), out))
            return out;
    }
    decoder.finish(out);
    return out;
}

qint64 decodedSize(QByteArrayView octets, TransferEncoding encoding)
{
    if (encoding == TransferEncoding::Identity || encoding == TransferEncoding::Unknown)
        return crlfSize(octets);
    QByteArray crlf; // line ends of quoted-printable text count, so they must be those of the wire
    if (encoding == TransferEncoding::QuotedPrintable && !isCrlf(octets)) {
        crlf = toCrlf(octets);
        octets = crlf;
    }
    qint64 size = 0;
    Decoder decoder(encoding);
    QByteArray out;
    constexpr qsizetype step = 1 << 16;
    for (qsizetype at = 0; at < octets.size(); at += step) {
        decoder.feed(octets.sliced(at, qMin(step, octets.size() - at)), out);
        size += out.size();
        out.resize(0);
    }
    decoder.finish(out);
    return size + out.size();
}

QByteArray encodeBase64(QByteArrayView octets)
{
    const QByteArray flat = QByteArray::fromRawData(octets.data(), octets.size()).toBase64();
    QByteArray out;
    out.reserve(flat.size() + flat.size() / 76 * 2 + 4);
    for (qsizetype i = 0; i < flat.size(); i += 76) {
        out.append(QByteArrayView(flat).sliced(i, qMin<qsizetype>(76, flat.size() - i)));
        out += "\r\n";
    }
    return out;
}

QByteArray encodeQuotedPrintable(QByteArrayView text)
{
    static constexpr char hex[] = "0123456789ABCDEF";
    QByteArray out;
    out.reserve(text.size() + text.size() / 8);
    qsizetype column = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\n' || (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n')) {
            i += c == '\r';
            out += "\r\n";
            column = 0;
            continue;
        }
        const bool lineEnds = i + 1 == text.size() || text[i + 1] == '\n'
            || (text[i + 1] == '\r' && i + 2 < text.size() && text[i + 2] == '\n');
        const bool space = c == ' ' || c == '\t';
        // A dot or "From " at the start of a line is protected too: dot-stuffing and mbox meet fewer of them.
        const bool literal = ((quint8(c) > 32 && quint8(c) < 127 && c != '=') || (space && !lineEnds))
            && !(column == 0 && (c == '.' || (c == 'F' && text.sliced(i).startsWith("From "))));
        const qsizetype width = literal ? 1 : 3;
        if (column + width > (lineEnds ? 76 : 75)) {
            out += "=\r\n";
            column = 0;
        }
        if (literal) {
            out += c;
        } else {
            out += '=';
            out += hex[quint8(c) >> 4];
            out += hex[quint8(c) & 15];
        }
        column += width;
    }
    return out;
}

} // namespace mime
