#include "protocols/imap/mailboxname.h"
#include "formats/mime/charset.h"
#include "protocols/imap/tokens.h"
#include "protocols/imap/sequenceset.h"

#include <QString>
#include <vector>

namespace imap {

namespace {
constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,";

int value(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    return c == '+' ? 62 : c == ',' ? 63 : -1;
}

bool isInbox(QByteArrayView level) { return level.compare(QByteArrayView("INBOX"), Qt::CaseInsensitive) == 0; }

void normalize(QByteArray &name) // NFC, and INBOX in capitals
{
    if (!mime::isAscii(name))
        name = QString::fromUtf8(name).normalized(QString::NormalizationForm_C).toUtf8();
    const qsizetype slash = name.indexOf('/');
    const qsizetype end = slash < 0 ? name.size() : slash;
    if (isInbox(QByteArrayView(name).first(end)))
        name.replace(0, end, "INBOX");
}

std::optional<QByteArray> decoded(QByteArrayView wire, bool utf8)
{
    if (!mime::isAscii(wire)) {
        // 8-bit octets are illegal before UTF8=ACCEPT, but there is only one thing they can mean.
        if (!mime::isUtf8(wire))
            return std::nullopt;
        return wire.toByteArray();
    }
    if (utf8 || !wire.contains('&'))
        return wire.toByteArray();
    return fromModifiedUtf7(wire);
}
} // namespace

std::optional<QByteArray> fromModifiedUtf7(QByteArrayView wire)
{
    QByteArray out;
    qsizetype i = 0;
    while (i < wire.size()) {
        const char c = wire[i];
        if (c < ' ' || c == 0x7f)
            return std::nullopt;
        if (c != '&') {
            out.append(c);
            ++i;
            continue;
        }
        ++i;
        if (i < wire.size() && wire[i] == '-') {
            out.append('&');
            ++i;
            continue;
        }
        QString shifted;
        quint32 bits = 0;
        int count = 0;
        while (i < wire.size() && wire[i] != '-') {
            const int v = value(wire[i]);
            if (v < 0)
                return std::nullopt;
            bits = (bits << 6) | quint32(v);
            count += 6;
            if (count >= 16) {
                count -= 16;
                shifted.append(QChar(quint16(bits >> count)));
                bits &= (1u << count) - 1;
            }
            ++i;
        }
        if (i == wire.size() || count >= 6 || bits != 0 || shifted.isEmpty())
            return std::nullopt;
        ++i; // the `-`
        // RFC 3501 §5.1.3: printable ASCII represents itself; controls are in no name, shifted or not.
        for (qsizetype k = 0; k < shifted.size(); ++k) {
            const QChar ch = shifted[k];
            if (ch.isHighSurrogate() && k + 1 < shifted.size() && shifted[k + 1].isLowSurrogate())
                ++k;
            else if (ch.isSurrogate() || ch.unicode() < 0x80)
                return std::nullopt;
        }
        out.append(shifted.toUtf8());
    }
    return out;
}

QByteArray toModifiedUtf7(QByteArrayView utf8)
{
    QByteArray out;
    if (mime::isAscii(utf8)) {
        for (const char c : utf8) {
            out.append(c);
            if (c == '&')
                out.append('-');
        }
        return out;
    }
    const QString text = QString::fromUtf8(utf8);
    qsizetype i = 0;
    while (i < text.size()) {
        const char16_t c = text[i].unicode();
        if (c >= 0x20 && c < 0x7f) {
            out.append(char(c));
            if (c == '&')
                out.append('-');
            ++i;
            continue;
        }
        out.append('&');
        quint32 bits = 0;
        int count = 0;
        while (i < text.size() && (text[i].unicode() < 0x20 || text[i].unicode() >= 0x7f)) {
            bits = (bits << 16) | text[i].unicode();
            count += 16;
            while (count >= 6) {
                count -= 6;
                out.append(alphabet[(bits >> count) & 63]);
            }
            bits &= (1u << count) - 1;
            ++i;
        }
        if (count > 0)
            out.append(alphabet[(bits << (6 - count)) & 63]);
        out.append('-');
    }
    return out;
}

Result<QByteArray> mailboxFromWire(QByteArrayView wire, bool utf8)
{
    const auto refuse = [](const char *why) { return Failure { Failure::Kind::Syntax, why, {} }; };
    auto name = decoded(wire, utf8);
    if (!name)
        return refuse("The mailbox name is not well encoded");
    if (name->isEmpty())
        return refuse("The mailbox name is empty");
    if (name->size() > maxMailboxName)
        return refuse("The mailbox name is too long");
    for (const char c : std::as_const(*name)) {
        if (quint8(c) < ' ' || c == 0x7f)
            return refuse("The mailbox name holds control characters");
    }
    if (name->startsWith('/') || name->contains("//") || name->count('/') >= maxMailboxLevels)
        return refuse("The mailbox name has an empty level or too many of them");
    normalize(*name);
    return std::move(*name);
}

std::optional<QByteArray> patternFromWire(QByteArrayView wire, bool utf8)
{
    if (wire.size() > maxMailboxName)
        return std::nullopt;
    auto pattern = decoded(wire, utf8);
    if (pattern && !mime::isAscii(*pattern))
        *pattern = QString::fromUtf8(*pattern).normalized(QString::NormalizationForm_C).toUtf8();
    return pattern;
}

void appendMailbox(QByteArray &out, QByteArrayView name, bool utf8)
{
    const QByteArray wire = utf8 ? name.toByteArray() : toModifiedUtf7(name);
    bool atom = !wire.isEmpty(), quoted = true;
    for (const char c : wire) {
        atom = atom && isAstringChar(c);
        quoted = quoted && c != '\r' && c != '\n' && c != '\0';
    }
    if (atom && wire.compare("NIL", Qt::CaseInsensitive) != 0) {
        out.append(wire);
    } else if (quoted) {
        out.append('"');
        for (const char c : wire) {
            if (c == '"' || c == '\\')
                out.append('\\');
            out.append(c);
        }
        out.append('"');
    } else {
        out.append('{');
        appendNumber(out, quint64(wire.size()));
        out.append("}\r\n").append(wire);
    }
}

bool matchesPattern(QByteArrayView name, QByteArrayView pattern)
{
    // The first level of a name is INBOX in whatever case the pattern has it.
    QByteArray folded;
    if (name.startsWith("INBOX") && (name.size() == 5 || name[5] == '/') && pattern.size() >= 5 && isInbox(pattern.first(5))
        && pattern.first(5) != QByteArrayView("INBOX")) {
        folded = pattern.toByteArray();
        folded.replace(0, 5, "INBOX");
        pattern = folded;
    }
    // Two-pointer matching would need two stacks for `%` inside `*`; a row of reachable positions is linear per octet
    // of the pattern and cannot blow up: O(name · pattern), both at most 1000.
    std::vector<bool> reach(size_t(name.size()) + 1, false), next;
    reach[0] = true;
    for (qsizetype p = 0; p < pattern.size(); ++p) {
        next.assign(reach.size(), false);
        const char c = pattern[p];
        for (size_t i = 0; i < reach.size(); ++i) {
            if (!reach[i] && !((c == '*' || c == '%') && i > 0 && next[i - 1] && (c == '*' || name[qsizetype(i) - 1] != '/')))
                continue;
            if (c == '*' || c == '%')
                next[i] = true;
            else if (i + 1 < reach.size() && name[qsizetype(i)] == c)
                next[i + 1] = true;
        }
        reach.swap(next);
    }
    return reach[size_t(name.size())];
}

} // namespace imap
