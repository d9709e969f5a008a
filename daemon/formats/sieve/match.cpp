#include "formats/sieve/match.h"

#include "formats/mime/text.h"
#include "formats/pattern/regex.h"

#include <mutex>

namespace sieve {

namespace {
// i;ascii-numeric, RFC 4790 §9.1: the leading digits; no digits is positive infinity.
QByteArrayView digitsOf(const QByteArray &text)
{
    qsizetype end = 0;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9')
        ++end;
    qsizetype start = 0;
    while (start < end - 1 && text[start] == '0')
        ++start;
    return QByteArrayView(text).sliced(start, end - start);
}

int compareNumeric(const QByteArray &a, const QByteArray &b)
{
    const QByteArrayView x = digitsOf(a), y = digitsOf(b);
    if (x.isEmpty() || y.isEmpty())
        return int(x.isEmpty()) - int(y.isEmpty());
    if (x.size() != y.size())
        return x.size() < y.size() ? -1 : 1;
    return x.compare(y);
}

// Compiled expressions are kept: the same few run on every mail.
std::optional<pattern::Regex> cachedRegex(const QByteArray &expression, bool ignoreCase)
{
    static std::mutex mutex;
    static QHash<QByteArray, std::optional<pattern::Regex>> cache;
    const QByteArray key = (ignoreCase ? 'i' : 'c') + expression;
    const std::lock_guard lock(mutex);
    if (const auto found = cache.constFind(key); found != cache.constEnd())
        return *found;
    if (cache.size() > 500)
        cache.clear();
    return *cache.insert(key, pattern::Regex::compile(expression, ignoreCase));
}
} // namespace

QByteArray regexFault(const QByteArray &expression)
{
    QByteArray fault;
    std::ignore = pattern::Regex::compile(expression, false, &fault);
    return fault;
}

QByteArray foldedFor(Comparator comparator, const QByteArray &text)
{
    switch (comparator) {
    case Comparator::AsciiCasemap: {
        QByteArray folded = text;
        for (char &c : folded) {
            if (c >= 'A' && c <= 'Z')
                c = char(c + 32);
        }
        return folded;
    }
    case Comparator::UnicodeCasemap:
        return mime::foldCase(text);
    default:
        return text;
    }
}

namespace {
constexpr uchar foldedAscii(char c) { return uchar(c >= 'A' && c <= 'Z' ? c + 32 : c); }

bool equalAscii(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return foldedAscii(x) == foldedAscii(y); });
}

bool containsAscii(QByteArrayView text, QByteArrayView part)
{
    return part.isEmpty()
        || std::search(text.begin(), text.end(), part.begin(), part.end(), [](char x, char y) { return foldedAscii(x) == foldedAscii(y); }) != text.end();
}
} // namespace

int compare(Comparator comparator, const QByteArray &a, const QByteArray &b)
{
    if (comparator == Comparator::AsciiNumeric)
        return compareNumeric(a, b);
    if (comparator == Comparator::Octet)
        return QByteArrayView(a).compare(b);
    if (comparator == Comparator::AsciiCasemap && equalAscii(a, b)) // the usual question, without a copy
        return 0;
    return QByteArrayView(foldedFor(comparator, a)).compare(foldedFor(comparator, b));
}

namespace {
qsizetype characterLength(QByteArrayView text, qsizetype at)
{
    const uchar c = uchar(text[at]);
    const qsizetype n = std::min<qsizetype>(c < 0xc0 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4, text.size() - at);
    for (qsizetype i = 1; i < n; ++i) {
        if ((uchar(text[at + i]) & 0xc0) != 0x80)
            return 1;
    }
    return n;
}

// One match of a glob. The pattern is cut at its stars; each piece between them is looked for from where the one before
// ended and never moves again, so the work is value x pattern at worst, and that is counted.
class Glob
{
public:
    // `origin`: for folded text, where each octet comes from; folding makes several characters of one.
    Glob(QByteArrayView text, const std::vector<quint32> &origin, bool foldAscii, qint64 budget)
        : m_text(text)
        , m_origin(origin)
        , m_fold(foldAscii)
        , m_budget(budget)
    {
    }
    struct Wild // what a * or ? took
    {
        qsizetype start, length;
    };

    // `pattern` is folded already where that is not done octet by octet.
    bool run(QByteArrayView pattern)
    {
        read(pattern);
        size_t at = 0, end = 0;
        qsizetype position = 0;
        for (bool afterStar = false;; afterStar = true) {
            for (end = at; end < m_elements.size() && m_elements[end].kind != Many;)
                ++end;
            const bool last = end == m_elements.size();
            if (!find(at, end, position, afterStar, last))
                return false;
            if (last)
                return true;
            at = end + 1;
        }
    }
    const std::vector<Wild> &wilds() const { return m_wilds; }
    bool limitHit() const { return m_budget < 0; }

private:
    enum Kind : quint8 { Literal, One, Many };
    struct Element
    {
        Kind kind;
        qsizetype from = 0, length = 0; // Literal: in m_literals
    };
    void read(QByteArrayView pattern)
    {
        for (qsizetype i = 0; i < pattern.size(); ++i) {
            char c = pattern[i];
            if (c == '*' || c == '?') {
                m_elements.push_back({ c == '*' ? Many : One });
                continue;
            }
            if (c == '\\' && i + 1 < pattern.size())
                c = pattern[++i];
            if (m_elements.empty() || m_elements.back().kind != Literal)
                m_elements.push_back({ Literal, m_literals.size(), 0 });
            m_literals += m_fold ? char(foldedAscii(c)) : c;
            ++m_elements.back().length;
        }
    }
    qsizetype lengthAt(qsizetype position) const
    {
        if (m_origin.empty())
            return characterLength(m_text, position);
        qsizetype end = position + 1;
        while (end < m_text.size() && m_origin[size_t(end)] == m_origin[size_t(position)])
            ++end;
        return end - position;
    }
    bool literalAt(qsizetype position, const Element &element)
    {
        if (position + element.length > m_text.size())
            return false;
        const char *wanted = m_literals.constData() + element.from, *there = m_text.data() + position;
        qsizetype i = 0;
        while (i < element.length && (m_fold ? char(foldedAscii(there[i])) : there[i]) == wanted[i])
            ++i;
        m_budget -= i + 1;
        return i == element.length;
    }
    // The piece [at, end) at `position`; moves it behind.
    bool pieceAt(size_t at, size_t end, qsizetype &position, std::vector<Wild> &wilds)
    {
        for (; at < end; ++at) {
            const Element &element = m_elements[at];
            if (element.kind == Literal) {
                if (!literalAt(position, element))
                    return false;
                position += element.length;
            } else {
                if (position >= m_text.size() || --m_budget < 0)
                    return false;
                const qsizetype n = lengthAt(position);
                wilds.push_back({ position, n });
                position += n;
            }
        }
        return true;
    }
    bool find(size_t at, size_t end, qsizetype &position, bool afterStar, bool last)
    {
        if (at == end) { // nothing between two stars, before the first or after the last one
            if (afterStar)
                m_wilds.push_back({ position, last ? m_text.size() - position : 0 });
            return afterStar || !last || m_text.isEmpty();
        }
        qsizetype start = position;
        // The end of the value is known: no search for plain text that must stand there.
        if (afterStar && last && end - at == 1 && m_elements[at].kind == Literal)
            start = std::max(position, m_text.size() - m_elements[at].length);
        for (; start <= m_text.size() && m_budget >= 0; --m_budget) {
            std::vector<Wild> wilds;
            qsizetype behind = start;
            if (pieceAt(at, end, behind, wilds) && (!last || behind == m_text.size())) {
                if (afterStar)
                    m_wilds.push_back({ position, start - position });
                m_wilds.insert(m_wilds.end(), wilds.begin(), wilds.end());
                position = behind;
                return true;
            }
            if (!afterStar || start == m_text.size())
                return false;
            start += lengthAt(start);
        }
        return false;
    }

    QByteArrayView m_text;
    const std::vector<quint32> &m_origin;
    const bool m_fold;
    qint64 m_budget;
    QByteArray m_literals;
    std::vector<Element> m_elements;
    std::vector<Wild> m_wilds;
};
} // namespace

// `*` any characters (as few as possible, RFC 5229 §3.2), `?` one character, `\` quotes.
bool globMatches(QByteArrayView value, QByteArrayView pattern, Comparator comparator, QList<QByteArray> *captures, bool *limitHit)
{
    // Most patterns do not match: a run of plain characters that the value lacks says so at once.
    if (comparator != Comparator::UnicodeCasemap && !pattern.contains('\\')) {
        qsizetype start = 0;
        for (qsizetype i = 0; i <= pattern.size(); ++i) {
            if (i < pattern.size() && pattern[i] != '*' && pattern[i] != '?')
                continue;
            const QByteArrayView run = pattern.sliced(start, i - start);
            if (!run.isEmpty() && !(comparator == Comparator::Octet ? value.contains(run) : containsAscii(value, run)))
                return false;
            start = i + 1;
            if (start > 200) // enough asked: each question may cost the whole value
                break;
        }
    }
    QByteArray folded, foldedPattern;
    std::vector<quint32> origin; // of each octet of `folded` in the value
    QByteArrayView text = value;
    if (comparator == Comparator::UnicodeCasemap) {
        text = text.first(std::min<qsizetype>(text.size(), 1024 * 1024));
        for (qsizetype i = 0, n = 0; i < text.size(); i += n) {
            n = characterLength(text, i);
            folded += foldedFor(comparator, text.sliced(i, n).toByteArray());
            origin.resize(size_t(folded.size()), quint32(i));
        }
        origin.push_back(quint32(text.size()));
        text = folded;
        foldedPattern = foldedFor(comparator, pattern.toByteArray());
        pattern = foldedPattern;
    }
    Glob glob(text, origin, comparator == Comparator::AsciiCasemap, 50'000'000);
    const bool holds = glob.run(pattern);
    if (limitHit)
        *limitHit = glob.limitHit();
    if (holds && captures) {
        captures->clear();
        captures->append(value.toByteArray());
        for (const Glob::Wild &wild : glob.wilds()) {
            qsizetype from = wild.start, to = wild.start + wild.length;
            if (!origin.empty()) {
                from = origin[size_t(from)];
                to = origin[size_t(to)];
            }
            captures->append(value.sliced(from, to - from).toByteArray());
            if (captures->size() > 100)
                break;
        }
    }
    return holds;
}

Matcher::Matcher(MatchType type, Comparator comparator, Relation relation, const MatchLimits &limits)
    : m_type(type)
    , m_comparator(comparator)
    , m_relation(relation)
    , m_limits(limits)
{
}

bool Matcher::relates(int order) const
{
    switch (m_relation) {
    case Relation::Gt: return order > 0;
    case Relation::Ge: return order >= 0;
    case Relation::Lt: return order < 0;
    case Relation::Le: return order <= 0;
    case Relation::Eq: return order == 0;
    case Relation::Ne: return order != 0;
    }
    return false;
}

bool Matcher::matchesCount(qsizetype count, const QByteArray &key) const { return relates(compareNumeric(QByteArray::number(count), key)); }

bool Matcher::regex(const QByteArray &value, const QByteArray &key, QList<QByteArray> *captures)
{
    const auto expression = cachedRegex(key, m_comparator != Comparator::Octet);
    if (!expression)
        return false;
    const pattern::Regex::Limits limits { qint64(m_limits.regexSteps) * 10, m_limits.regexSteps, int(m_limits.captures) };
    const auto outcome = expression->match(value, limits, captures);
    m_limitHit = m_limitHit || outcome == pattern::Regex::Outcome::LimitHit;
    return outcome == pattern::Regex::Outcome::Yes;
}

bool Matcher::matches(const QByteArray &value, const QByteArray &key, QList<QByteArray> *captures)
{
    switch (m_type) {
    case MatchType::Is:
        return compare(m_comparator, value, key) == 0;
    case MatchType::Contains:
        if (m_comparator == Comparator::AsciiNumeric) // RFC 4790 §9.1.1: it has no substring operation
            return false;
        if (m_comparator != Comparator::UnicodeCasemap)
            return m_comparator == Comparator::Octet ? value.contains(key) : containsAscii(value, key);
        return foldedFor(m_comparator, value).contains(foldedFor(m_comparator, key));
    case MatchType::Matches:
        return m_comparator != Comparator::AsciiNumeric && globMatches(value, key, m_comparator, captures, &m_limitHit);
    case MatchType::Regex:
        return regex(value, key, captures);
    case MatchType::Value:
        return relates(compare(m_comparator, value, key));
    case MatchType::Count:
    case MatchType::List:
        break; // need more than one value; the executor asks elsewhere
    }
    return false;
}

} // namespace sieve
