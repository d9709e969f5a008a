#include "mailauth/dnsbl/list.h"

#include "dns/records.h"

#include <QCryptographicHash>
#include <algorithm>

namespace dnsbl {
namespace {
constexpr struct
{
    Kind kind;
    const char *word;
} words[] = { { Client, "client" }, { Name, "name" }, { Helo, "helo" }, { Sender, "sender" }, { Url, "url" }, { Email, "email" } };

constexpr qsizetype mostPatterns = 200; // in one row: hostile only by mistake

// Text cut at spaces, commas and line ends.
QList<QByteArray> items(QByteArrayView text)
{
    QByteArray spaced = text.toByteArray();
    for (char &c : spaced) {
        if (c == ',' || c == '\n' || c == '\r' || c == '\t')
            c = ' ';
    }
    QList<QByteArray> found = spaced.split(' ');
    found.removeAll(QByteArray());
    return found;
}

std::optional<quint8> number(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > 3 || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    const int value = text.toInt();
    return value <= 255 ? std::optional<quint8>(quint8(value)) : std::nullopt;
}

// "2..11" or "13".
std::optional<std::pair<quint8, quint8>> range(QByteArrayView text)
{
    const qsizetype dots = text.indexOf("..");
    const auto from = number(dots < 0 ? text : text.first(dots));
    const auto to = dots < 0 ? from : number(text.sliced(dots + 2));
    if (!from || !to || *from > *to)
        return std::nullopt;
    return std::pair(*from, *to);
}

// The text up to the next dot that is not inside of brackets; `text` is left behind it.
QByteArrayView nextOctet(QByteArrayView &text)
{
    qsizetype end = 0;
    bool inside = false;
    while (end < text.size() && (inside || text[end] != '.')) {
        inside = text[end] == '[' || (inside && text[end] != ']');
        ++end;
    }
    const QByteArrayView octet = text.first(end);
    text = end < text.size() ? text.sliced(end + 1) : QByteArrayView();
    return octet;
}
} // namespace

std::optional<Kinds> parseKinds(QByteArrayView text)
{
    Kinds kinds = 0;
    for (const QByteArray &item : items(text)) {
        const auto *found = std::find_if(std::begin(words), std::end(words), [&](const auto &word) { return item.toLower() == word.word; });
        if (found == std::end(words))
            return std::nullopt;
        kinds |= found->kind;
    }
    return kinds ? std::optional<Kinds>(kinds) : std::nullopt;
}

QByteArray kindsText(Kinds kinds)
{
    QByteArray text;
    for (const auto &word : words) {
        if (kinds & word.kind)
            text += (text.isEmpty() ? "" : " ") + QByteArray(word.word);
    }
    return text;
}

bool CodePattern::Octet::matches(quint8 value) const
{
    if (mask)
        return value & bits;
    return std::any_of(ranges.begin(), ranges.end(), [value](const auto &r) { return value >= r.first && value <= r.second; });
}

std::optional<CodePattern> CodePattern::parse(QByteArrayView text)
{
    CodePattern pattern;
    int dots = 0;
    for (Octet &octet : pattern.m_octets) {
        const qsizetype before = text.size();
        const QByteArrayView part = nextOctet(text);
        dots += part.size() < before;
        if (part.startsWith('&')) {
            const auto bits = number(part.sliced(1));
            if (!bits || *bits == 0)
                return std::nullopt;
            octet.mask = true;
            octet.bits = *bits;
        } else if (part.startsWith('[') && part.endsWith(']')) {
            for (const QByteArray &item : part.sliced(1, part.size() - 2).toByteArray().split(';')) {
                const auto one = range(item);
                if (!one)
                    return std::nullopt;
                octet.ranges.push_back(*one);
            }
        } else {
            const auto one = number(part);
            if (!one)
                return std::nullopt;
            octet.ranges.push_back({ *one, *one });
        }
    }
    return dots == 3 && text.isEmpty() ? std::optional<CodePattern>(std::move(pattern)) : std::nullopt;
}

bool CodePattern::matches(quint32 address) const
{
    for (int i = 0; i < 4; ++i) {
        if (!m_octets[size_t(i)].matches(quint8(address >> (24 - 8 * i))))
            return false;
    }
    return true;
}

std::optional<std::vector<CodePattern>> parseFilter(QByteArrayView text)
{
    std::vector<CodePattern> filter;
    const QList<QByteArray> all = items(text);
    for (const QByteArray &item : all) {
        auto pattern = CodePattern::parse(item);
        if (!pattern || all.size() > mostPatterns)
            return std::nullopt;
        filter.push_back(std::move(*pattern));
    }
    return filter;
}

std::optional<std::vector<CodeWeight>> parseWeights(QByteArrayView text)
{
    std::vector<CodeWeight> weights;
    const QList<QByteArray> all = items(text);
    for (const QByteArray &item : all) {
        const qsizetype equals = item.indexOf('=');
        bool fine = false;
        const double points = equals < 0 ? 0 : item.sliced(equals + 1).toDouble(&fine);
        auto pattern = equals < 0 ? std::nullopt : CodePattern::parse(item.first(equals));
        if (!pattern || !fine || !(points >= 0 && points <= 1000) || all.size() > mostPatterns)
            return std::nullopt;
        weights.push_back({ std::move(*pattern), points });
    }
    return weights;
}

CodeKind kindOfCode(quint32 code)
{
    if (code >> 8 == 0x7fffffu) // 127.255.255.x
        return CodeKind::Refusal;
    return code >> 24 == 127 ? CodeKind::Listing : CodeKind::Nonsense;
}

bool List::counts(quint32 code) const
{
    if (kindOfCode(code) != CodeKind::Listing)
        return false;
    return filter.empty() || std::any_of(filter.begin(), filter.end(), [code](const CodePattern &p) { return p.matches(code); });
}

double List::weightOf(quint32 code) const
{
    for (const CodeWeight &one : weights) {
        if (one.pattern.matches(code))
            return one.weight;
    }
    return weight;
}

QByteArray queryName(const QHostAddress &address, const QByteArray &zone)
{
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    const QByteArray reversed = dns::reverseName(isV4 ? QHostAddress(v4) : address); // "….in-addr.arpa", "….ip6.arpa"
    return reversed.first(reversed.size() - (isV4 ? 12 : 8)) + zone;
}

QByteArray queryName(const QByteArray &domain, const QByteArray &zone)
{
    const QByteArray name = domain + '.' + zone;
    return dns::isAskable(name) ? name : QByteArray();
}

QByteArray addressHash(QByteArrayView address)
{
    QByteArray text = address.toByteArray().toLower();
    const qsizetype at = text.lastIndexOf('@');
    if (at <= 0 || at + 1 == text.size())
        return {};
    QByteArray local = text.first(at), domain = text.sliced(at + 1);
    if (const qsizetype plus = local.indexOf('+'); plus > 0)
        local.truncate(plus);
    if (domain == "googlemail.com")
        domain = "gmail.com";
    if (domain == "gmail.com")
        local.replace(".", "");
    return QCryptographicHash::hash(local + '@' + domain, QCryptographicHash::Sha1).toHex();
}

} // namespace dnsbl
