#include "formats/pattern/pattern.h"

#include <vector>

namespace pattern {

namespace {
constexpr qsizetype longestPattern = 1000; // octets of a pattern
constexpr qsizetype longestResult = 64 * 1024; // of expand()

Failure wrongPattern(QByteArrayView pattern, const QByteArray &what)
{
    const QByteArray sentence = "The pattern \"" + pattern.first(std::min<qsizetype>(pattern.size(), 80)).toByteArray() + "\" cannot be used: " + what;
    return { Failure::Kind::Syntax, sentence, QString::fromUtf8(sentence) };
}

bool isGlob(QByteArrayView text) { return text.contains('*') || text.contains('?'); }
bool isExpression(QByteArrayView text) { return text.startsWith('/'); }

// Linear but for going back to the last star, so quadratic at worst; no recursion.
bool globMatches(QByteArrayView glob, QByteArrayView subject, QList<QByteArray> *groups)
{
    struct Star
    {
        qsizetype from, to;
    };
    std::vector<Star> taken; // what each * and ? stands for
    qsizetype g = 0, s = 0, starGlob = -1, starSubject = 0;
    size_t starTaken = 0;
    while (s < subject.size()) {
        if (g < glob.size() && glob[g] == '*') {
            starGlob = g++;
            starSubject = s;
            starTaken = taken.size();
            taken.push_back({ s, s });
        } else if (g < glob.size() && (glob[g] == '?' || glob[g] == subject[s])) {
            if (glob[g] == '?')
                taken.push_back({ s, s + 1 });
            ++g;
            ++s;
        } else if (starGlob >= 0) { // the last star takes one more
            g = starGlob + 1;
            s = ++starSubject;
            taken.resize(starTaken + 1);
            taken[starTaken].to = s;
        } else {
            return false;
        }
    }
    while (g < glob.size() && glob[g] == '*') {
        taken.push_back({ s, s });
        ++g;
    }
    if (g != glob.size())
        return false;
    if (groups) {
        groups->clear();
        groups->append(subject.toByteArray());
        for (const Star &star : taken)
            groups->append(subject.sliced(star.from, star.to - star.from).toByteArray());
    }
    return true;
}
} // namespace

Result<Pattern> Pattern::parse(QByteArrayView text)
{
    text = text.trimmed();
    if (text.isEmpty())
        return wrongPattern(text, "it is empty");
    if (text.size() > longestPattern)
        return wrongPattern(text, "it is longer than " + QByteArray::number(longestPattern) + " octets");
    Pattern made;
    made.m_text = text.toByteArray();
    if (!isExpression(text)) {
        made.m_kind = isGlob(text) ? Kind::Glob : Kind::Literal;
        made.m_literal = made.m_text.toLower();
        return made;
    }
    const qsizetype end = text.lastIndexOf('/');
    if (end == 0)
        return wrongPattern(text, "a regular expression ends in /");
    bool ignoreCase = true;
    for (const char flag : text.sliced(end + 1)) {
        if (flag == 'C')
            ignoreCase = false;
        else if (flag != 'i')
            return wrongPattern(text, "behind the last / may stand i (case is ignored, as always) or C (case matters)");
    }
    made.m_kind = Kind::Expression;
    QByteArray fault;
    made.m_regex = Regex::compile(text.sliced(1, end - 1).toByteArray(), ignoreCase, &fault);
    if (!made.m_regex)
        return wrongPattern(text, fault);
    return made;
}

bool Pattern::matches(QByteArrayView subject, QList<QByteArray> *groups) const
{
    switch (m_kind) {
    case Kind::Literal:
        if (subject.compare(m_literal, Qt::CaseInsensitive) != 0)
            return false;
        if (groups)
            *groups = { subject.toByteArray() };
        return true;
    case Kind::Glob:
        return globMatches(m_literal, subject.toByteArray().toLower(), groups);
    case Kind::Expression:
        return m_regex->matches(subject, groups);
    }
    return false;
}

Result<NamePattern> NamePattern::parse(QByteArrayView text)
{
    text = text.trimmed();
    NamePattern made;
    if (text.startsWith('.') && text.size() > 1 && !isGlob(text)) {
        made.m_below = text.toByteArray().toLower();
        return made;
    }
    auto pattern = Pattern::parse(text);
    if (!pattern)
        return pattern.failure();
    made.m_pattern = std::move(*pattern);
    return made;
}

bool NamePattern::matches(QByteArrayView name, QList<QByteArray> *groups) const
{
    if (name.endsWith('.'))
        name.chop(1);
    if (m_pattern)
        return m_pattern->matches(name, groups);
    if (name.size() <= m_below.size() || name.last(m_below.size()).compare(m_below, Qt::CaseInsensitive) != 0)
        return false;
    if (groups)
        *groups = { name.toByteArray(), name.chopped(m_below.size()).toByteArray() };
    return true;
}

Result<AddressPattern> AddressPattern::parse(QByteArrayView text)
{
    text = text.trimmed();
    AddressPattern made;
    if (text == "<>") {
        made.m_part = Part::Null;
        return made;
    }
    const bool whole = isExpression(text) || (text.contains('@') && !text.endsWith('@') && !text.startsWith('@'));
    if (whole || text.endsWith('@')) {
        auto pattern = Pattern::parse(whole ? text : text.chopped(1));
        if (!pattern)
            return pattern.failure();
        made.m_part = whole ? Part::Whole : Part::Local;
        made.m_pattern = std::move(*pattern);
        return made;
    }
    auto domain = NamePattern::parse(text.startsWith('@') ? text.sliced(1) : text);
    if (!domain)
        return domain.failure();
    made.m_part = Part::Domain;
    made.m_domain = std::move(*domain);
    return made;
}

bool AddressPattern::matches(QByteArrayView address, QList<QByteArray> *groups) const
{
    if (m_part == Part::Null)
        return address.isEmpty();
    if (address.isEmpty())
        return false;
    const qsizetype at = address.lastIndexOf('@');
    switch (m_part) {
    case Part::Null:
        return false;
    case Part::Whole:
        return m_pattern->matches(address, groups);
    case Part::Local:
        return m_pattern->matches(at < 0 ? address : address.first(at), groups);
    case Part::Domain:
        return at >= 0 && m_domain->matches(address.sliced(at + 1), groups);
    }
    return false;
}

Result<NetworkPattern> NetworkPattern::parse(QByteArrayView text)
{
    text = text.trimmed();
    NetworkPattern made;
    const QString written = QString::fromLatin1(text);
    if (text.contains('/')) {
        made.m_network = QHostAddress::parseSubnet(written);
    } else {
        const QHostAddress address(written);
        made.m_network = { address, address.isNull() ? -1 : address.protocol() == QAbstractSocket::IPv4Protocol ? 32 : 128 };
    }
    if (made.m_network.second < 0)
        return wrongPattern(text, "a network is written 192.0.2.0/24, 2001:db8::/32, or as one address");
    return made;
}

bool NetworkPattern::matches(const QHostAddress &address) const
{
    bool isFour = false;
    const quint32 four = address.toIPv4Address(&isFour);
    return (isFour ? QHostAddress(four) : address).isInSubnet(m_network);
}

QByteArray expand(QByteArrayView replacement, const QList<QByteArray> &groups)
{
    QByteArray out;
    for (qsizetype i = 0; i < replacement.size() && out.size() < longestResult; ++i) {
        if (replacement[i] != '$' || i + 1 == replacement.size()) {
            out += replacement[i];
            continue;
        }
        if (replacement[i + 1] == '$') {
            out += '$';
            ++i;
            continue;
        }
        qsizetype end = i + 1;
        const bool braced = replacement[end] == '{';
        const qsizetype begin = braced ? ++end : end;
        while (end < replacement.size() && end - begin < 3 && replacement[end] >= '0' && replacement[end] <= '9')
            ++end;
        if (end == begin || (braced && (end == replacement.size() || replacement[end] != '}'))) {
            out += '$'; // no group's name: as it stands
            continue;
        }
        out += groups.value(replacement.sliced(begin, end - begin).toInt());
        i = braced ? end : end - 1;
    }
    return out;
}

} // namespace pattern
