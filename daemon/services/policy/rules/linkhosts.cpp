#include "services/policy/rules/linkhosts.h"

#include "shared/address/mailaddress.h"

#include <array>
#include <cstring>

namespace policy {

namespace {
bool endsHost(char c)
{
    return uchar(c) <= ' ' || c == '/' || c == '?' || c == '#' || c == '"' || c == '\'' || c == '<' || c == '>' || c == ')' || c == ']' || c == '}' || c == ','
        || c == ';' || c == '\\' || c == '|' || c == '`' || c == 127;
}

// RFC 3986 §2.1
QByteArray unescaped(QByteArrayView text) { return QByteArray::fromPercentEncoding(text.toByteArray()); }

// As browsers read it: 1 to 4 parts, each decimal, octal (0…) or hex (0x…), the last filling what is left.
std::optional<QHostAddress> oddAddress(QByteArrayView host)
{
    const QList<QByteArray> parts = host.toByteArray().split('.');
    if (parts.size() > 4)
        return std::nullopt;
    quint32 address = 0;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        bool ok = false;
        const bool hex = parts[i].startsWith("0x");
        const bool octal = !hex && parts[i].size() > 1 && parts[i].startsWith('0');
        const quint64 value = (hex ? parts[i].sliced(2) : parts[i]).toULongLong(&ok, hex ? 16 : octal ? 8 : 10);
        const bool last = i == parts.size() - 1;
        const quint64 room = last ? 1ull << (8 * (4 - i)) : 256;
        if (!ok || value >= room)
            return std::nullopt;
        address |= last ? quint32(value) : quint32(value) << (8 * (3 - i));
    }
    return QHostAddress(address);
}

void take(QByteArrayView rest, LinkHosts &found, qsizetype most)
{
    qsizetype end = 0;
    while (end < rest.size() && end < 1000 && !endsHost(rest[end]))
        ++end;
    QByteArrayView authority = rest.first(end);
    if (const qsizetype at = authority.lastIndexOf('@'); at >= 0)
        authority = authority.sliced(at + 1);
    if (authority.startsWith('[')) // `]` ended it
        return;
    if (const qsizetype colon = authority.indexOf(':'); colon >= 0)
        authority = authority.first(colon);
    QByteArray host = unescaped(authority).toLower();
    while (host.endsWith('.'))
        host.chop(1);
    if (host.isEmpty())
        return;
    if (const auto address = oddAddress(host)) {
        if (found.addresses.size() < most && !found.addresses.contains(*address))
            found.addresses.append(*address);
        return;
    }
    const auto name = normalizeDomain(host);
    if (name && name->contains('.') && found.names.size() < most && !found.names.contains(*name))
        found.names.append(*name);
}
} // namespace

LinkHosts linkHosts(QByteArrayView text, qsizetype most)
{
    static constexpr std::array<QByteArrayView, 3> schemes { "http://", "https://", "ftp://" };
    LinkHosts found;
    const QByteArray lower = text.toByteArray().toLower();
    for (const QByteArrayView scheme : schemes) {
        for (qsizetype at = lower.indexOf(scheme); at >= 0; at = lower.indexOf(scheme, at + 1))
            take(QByteArrayView(lower).sliced(at + scheme.size()), found, most);
    }
    // `www.example.org` alone is made a link by mail programs.
    for (qsizetype at = lower.indexOf("www."); at >= 0; at = lower.indexOf("www.", at + 1)) {
        const char before = at > 0 ? lower[at - 1] : ' ';
        if (before != '.' && before != '-' && before != '@' && before != '/' && !(before >= 'a' && before <= 'z') && !(before >= '0' && before <= '9'))
            take(QByteArrayView(lower).sliced(at), found, most);
    }
    return found;
}

QList<QByteArray> textAddresses(QByteArrayView text, qsizetype most)
{
    constexpr qsizetype longestPart = 100;
    const auto isLetDig = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
    const auto isOfLocal = [&](char c) { return isLetDig(c) || std::strchr(".+-_=%&'", c); };
    const auto isOfDomain = [&](char c) { return isLetDig(c) || c == '-' || c == '.'; };
    QList<QByteArray> found;
    for (qsizetype at = text.indexOf('@'); at >= 0 && found.size() < most; at = text.indexOf('@', at + 1)) {
        qsizetype begin = at, end = at + 1;
        while (begin > 0 && at - begin < longestPart && text[begin - 1] != 0 && isOfLocal(text[begin - 1]))
            --begin;
        while (end < text.size() && end - at < longestPart && isOfDomain(text[end]))
            ++end;
        while (end > at + 1 && !isLetDig(text[end - 1])) // a full stop behind it
            --end;
        while (begin < at && !isLetDig(text[begin])) // quotation marks before it
            ++begin;
        const QByteArray address = text.sliced(begin, end - begin).toByteArray().toLower();
        if (begin < at && end > at + 1 && isLetDig(text[at + 1]) && address.indexOf('.', at - begin) > 0 && !found.contains(address))
            found.append(address);
    }
    return found;
}

} // namespace policy
