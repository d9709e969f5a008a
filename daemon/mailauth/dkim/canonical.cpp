// See canonical.h.
#include "mailauth/dkim/canonical.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace dkim {
namespace {

bool isBlank(char c) { return c == ' ' || c == '\t'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; }

void appendWithCrlf(QByteArrayView text, QByteArray *out)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '\n' && (i == 0 || text[i - 1] != '\r'))
            out->append('\r');
        out->append(text[i]);
    }
}

// RFC 6376 §3.4.2: unfolded, white space runs as one SP, none at the ends.
void appendRelaxedValue(QByteArrayView value, QByteArray *out)
{
    bool space = false, any = false;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char c = value[i];
        if (isBlank(c)) {
            space = true;
        } else if (c != '\n' && !(c == '\r' && i + 1 < value.size() && value[i + 1] == '\n')) {
            if (space && any)
                out->append(' ');
            space = false;
            any = true;
            out->append(c);
        }
    }
}

void appendParts(Canonicalization how, const mime::HeaderField &field, QByteArrayView value, QByteArray *out)
{
    if (how == Canonicalization::Simple) {
        appendWithCrlf(QByteArrayView(field.raw.data(), field.value.data()), out); // up to and with the colon
        appendWithCrlf(value, out);
        return;
    }
    for (const char c : field.name)
        out->append(lower(c));
    out->append(':');
    appendRelaxedValue(value, out);
}

constexpr uchar plainOctet = 0, specialOctet = 1;
constexpr auto relaxedClasses = [] {
    std::array<uchar, 256> classes {};
    classes[' '] = classes['\t'] = classes['\r'] = specialOctet;
    return classes;
}();

} // namespace

void appendField(Canonicalization how, const mime::HeaderField &field, QByteArray *out)
{
    appendParts(how, field, field.value, out);
    out->append("\r\n");
}

void appendOwnField(Canonicalization how, const mime::HeaderField &field, QByteArray *out)
{
    QByteArray value;
    value.reserve(field.value.size());
    QByteArrayView rest = field.value;
    while (!rest.isEmpty()) {
        const qsizetype semicolon = rest.indexOf(';');
        const QByteArrayView spec = semicolon < 0 ? rest : rest.first(semicolon + 1);
        const qsizetype equals = spec.indexOf('=');
        if (equals >= 0 && mime::trimmed(spec.first(equals)) == "b") {
            value.append(spec.first(equals + 1));
            if (semicolon >= 0)
                value.append(';');
        } else {
            value.append(spec);
        }
        rest = rest.sliced(spec.size());
    }
    appendParts(how, field, value, out);
}

int BodyHasher::want(Canonicalization how, Hash hash, std::optional<quint64> length)
{
    for (size_t i = 0; i < m_wanted.size(); ++i) {
        const Wanted &wanted = m_wanted[i];
        if (wanted.how == how && wanted.hash == hash && wanted.length == length)
            return int(i);
    }
    m_any[size_t(how)] = true;
    m_wanted.push_back(Wanted { how, hash, length, Digest(hash), {} });
    return int(m_wanted.size()) - 1;
}

void BodyHasher::add(QByteArrayView piece)
{
    if (m_wanted.empty() || piece.isEmpty())
        return;
    if (m_heldCr) { // whether it belongs to a line end shows only now
        m_heldCr = false;
        if (piece.front() == '\n') {
            addLines("\r\n");
            piece = piece.sliced(1);
        } else {
            addLines("\r");
        }
    }
    if (piece.endsWith('\r')) {
        m_heldCr = true;
        piece.chop(1);
    }
    // Pieces in which each LF has its CR, all but a few, are not copied.
    const char *const begin = piece.data(), *const end = begin + piece.size();
    const char *done = begin;
    bool copied = false;
    for (const char *at = begin; (at = static_cast<const char *>(memchr(at, '\n', size_t(end - at)))); ++at) {
        if (at == begin || at[-1] != '\r') {
            if (!copied)
                m_lines.clear();
            copied = true;
            m_lines.append(done, at - done).append("\r\n");
            done = at + 1;
        }
        if (at + 1 == end)
            break;
    }
    if (!copied)
        return addLines(piece);
    m_lines.append(done, end - done);
    addLines(m_lines);
}

void BodyHasher::addLines(QByteArrayView piece)
{
    if (piece.isEmpty())
        return;
    if (m_any[size_t(Canonicalization::Simple)])
        addSimple(piece);
    if (m_any[size_t(Canonicalization::Relaxed)])
        addRelaxed(piece);
}

void BodyHasher::addSimple(QByteArrayView piece)
{
    QByteArrayView text = piece;
    while (text.endsWith("\r\n"))
        text.chop(2);
    quint64 &held = m_emptyLines[size_t(Canonicalization::Simple)];
    if (!text.isEmpty()) {
        putLineEnds(Canonicalization::Simple, held);
        held = 0;
        put(Canonicalization::Simple, text);
    }
    held += quint64(piece.size() - text.size()) / 2;
}

void BodyHasher::addRelaxed(QByteArrayView piece)
{
    quint64 &held = m_emptyLines[size_t(Canonicalization::Relaxed)];
    bool carried = held > 0; // line ends from the piece before, for which there is no room in m_scratch
    m_scratch.resize(piece.size() + 1); // the piece, and a space that was held back
    char *to = m_scratch.data();
    const auto flush = [&] {
        put(Canonicalization::Relaxed, QByteArrayView(m_scratch.constData(), to));
        to = m_scratch.data();
    };
    const char *at = piece.data(), *const end = at + piece.size();
    while (at != end) {
        if (isBlank(*at)) {
            m_space = true;
            ++at;
        } else if (*at == '\r' && at + 1 != end && at[1] == '\n') {
            m_space = false; // at the end of a line
            ++held;
            at += 2;
        } else {
            if (carried) {
                flush();
                putLineEnds(Canonicalization::Relaxed, held);
            } else {
                for (; held > 0; --held, to += 2)
                    memcpy(to, "\r\n", 2);
            }
            carried = false;
            held = 0;
            if (m_space)
                *to++ = ' ';
            m_space = false;
            const char *const run = at++; // a bare CR is text
            while (at != end && relaxedClasses[uchar(*at)] == plainOctet)
                ++at;
            memcpy(to, run, size_t(at - run));
            to += at - run;
        }
    }
    flush();
}

void BodyHasher::finish()
{
    if (m_heldCr)
        addLines("\r");
    m_heldCr = false;
    // Simple: any number of line ends at the end, none too, become one (RFC 6376 §3.4.3). Relaxed: likewise, but
    // nothing stays nothing (§3.4.4).
    if (m_any[size_t(Canonicalization::Simple)])
        putLineEnds(Canonicalization::Simple, 1);
    if (m_any[size_t(Canonicalization::Relaxed)] && m_lengths[size_t(Canonicalization::Relaxed)] > 0)
        putLineEnds(Canonicalization::Relaxed, 1);
    for (Wanted &wanted : m_wanted)
        wanted.result = wanted.digest.result();
}

void BodyHasher::put(Canonicalization how, QByteArrayView octets)
{
    if (octets.isEmpty())
        return;
    const quint64 before = m_lengths[size_t(how)];
    for (Wanted &wanted : m_wanted) {
        if (wanted.how != how)
            continue;
        if (!wanted.length)
            wanted.digest.add(octets);
        else if (*wanted.length > before)
            wanted.digest.add(octets.first(qsizetype(std::min(*wanted.length - before, quint64(octets.size())))));
    }
    m_lengths[size_t(how)] = before + quint64(octets.size());
}

void BodyHasher::putLineEnds(Canonicalization how, quint64 count)
{
    static constexpr quint64 block = 64;
    static const QByteArray ends = QByteArray("\r\n").repeated(int(block));
    for (; count > 0; count -= std::min(count, block))
        put(how, QByteArrayView(ends).first(qsizetype(2 * std::min(count, block))));
}

} // namespace dkim
