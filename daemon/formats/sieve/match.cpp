#include "formats/sieve/match.h"

#include "formats/mime/text.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <mutex>
#include <pcre2.h>

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

struct Code
{
    explicit Code(pcre2_code *code)
        : code(code)
    {
    }
    ~Code() { pcre2_code_free(code); }
    Code(const Code &) = delete;
    pcre2_code *code;
};

std::shared_ptr<Code> compileRegex(const QByteArray &expression, bool caseless, QByteArray *fault)
{
    if (expression.size() > 8192) {
        if (fault)
            *fault = "it is longer than 8192 octets";
        return nullptr;
    }
    int error = 0;
    PCRE2_SIZE offset = 0;
    // No callouts, no \C, no (*VERB)s that lift limits; the pattern is a user's.
    pcre2_code *code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(expression.constData()), PCRE2_SIZE(expression.size()),
        PCRE2_UTF | PCRE2_NEVER_BACKSLASH_C | PCRE2_DOTALL | (caseless ? PCRE2_CASELESS : 0), &error, &offset, nullptr);
    if (!code) {
        if (fault) {
            PCRE2_UCHAR text[200];
            pcre2_get_error_message(error, text, sizeof text);
            *fault = QByteArray(reinterpret_cast<const char *>(text)) + " at octet " + QByteArray::number(qulonglong(offset));
        }
        return nullptr;
    }
    return std::make_shared<Code>(code);
}

// Compiled expressions are kept: the same few run on every mail.
std::shared_ptr<Code> cachedRegex(const QByteArray &expression, bool caseless)
{
    static std::mutex mutex;
    static QHash<QByteArray, std::shared_ptr<Code>> cache;
    const QByteArray key = (caseless ? 'i' : 'c') + expression;
    const std::lock_guard lock(mutex);
    if (const auto found = cache.constFind(key); found != cache.constEnd())
        return *found;
    if (cache.size() > 500)
        cache.clear();
    return *cache.insert(key, compileRegex(expression, caseless, nullptr));
}
} // namespace

QByteArray regexFault(const QByteArray &expression)
{
    QByteArray fault;
    compileRegex(expression, false, &fault);
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

// `*` any octets (as few as possible, RFC 5229 §3.2), `?` one character, `\` quotes. Iterative with one backtracking
// point for each star that matters: the last one.
bool globMatches(QByteArrayView rawValue, QByteArrayView pattern, Comparator comparator, QList<QByteArray> *captures)
{
    struct Element
    {
        enum Kind : quint8 { Literal, One, Many } kind;
        QByteArray bytes; // Literal: one character, folded
        qsizetype start = -1, length = 0; // what it matched, in the raw value
    };
    const auto characterLength = [](QByteArrayView text, qsizetype at) -> qsizetype {
        const uchar c = uchar(text[at]);
        qsizetype n = c < 0xc0 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
        n = std::min(n, text.size() - at);
        for (qsizetype i = 1; i < n; ++i) {
            if ((uchar(text[at + i]) & 0xc0) != 0x80)
                return 1;
        }
        return n;
    };
    // Most patterns do not match: a run of plain characters that the value lacks says so at once.
    if (comparator != Comparator::UnicodeCasemap && !pattern.contains('\\')) {
        qsizetype start = 0;
        for (qsizetype i = 0; i <= pattern.size(); ++i) {
            if (i < pattern.size() && pattern[i] != '*' && pattern[i] != '?')
                continue;
            const QByteArrayView run = pattern.sliced(start, i - start);
            if (!(comparator == Comparator::Octet ? rawValue.contains(run) : containsAscii(rawValue, run)))
                return false;
            start = i + 1;
        }
    }
    std::vector<Element> elements;
    for (qsizetype i = 0; i < pattern.size();) {
        if (pattern[i] == '*' || pattern[i] == '?') {
            elements.push_back({ pattern[i] == '*' ? Element::Many : Element::One, {} });
            ++i;
            continue;
        }
        if (pattern[i] == '\\' && i + 1 < pattern.size())
            ++i;
        const qsizetype n = characterLength(pattern, i);
        elements.push_back({ Element::Literal, foldedFor(comparator, pattern.sliced(i, n).toByteArray()) });
        i += n;
    }
    // The value by characters, folded one by one so that positions in the raw value stay known.
    struct Character
    {
        qsizetype start;
        QByteArray folded;
    };
    std::vector<Character> value;
    value.reserve(size_t(rawValue.size()));
    for (qsizetype i = 0; i < rawValue.size();) {
        const qsizetype n = characterLength(rawValue, i);
        value.push_back({ i, foldedFor(comparator, rawValue.sliced(i, n).toByteArray()) });
        i += n;
    }
    const auto startOf = [&](size_t character) { return character < value.size() ? value[character].start : rawValue.size(); };
    size_t v = 0, e = 0, starElement = size_t(-1), starValue = 0;
    while (true) {
        if (e < elements.size() && elements[e].kind == Element::Many) {
            starElement = e;
            starValue = v;
            elements[e].start = startOf(v);
            elements[e].length = 0;
            ++e;
            continue;
        }
        if (v < value.size() && e < elements.size()
            && (elements[e].kind == Element::One || elements[e].bytes == value[v].folded)) {
            elements[e].start = startOf(v);
            elements[e].length = startOf(v + 1) - startOf(v);
            ++v;
            ++e;
            continue;
        }
        if (v == value.size() && e == elements.size())
            break;
        if (starElement == size_t(-1) || starValue >= value.size())
            return false;
        ++starValue; // the last star takes one character more
        elements[starElement].length = startOf(starValue) - elements[starElement].start;
        v = starValue;
        e = starElement + 1;
    }
    if (captures) {
        captures->clear();
        captures->append(rawValue.toByteArray());
        for (const Element &element : elements) {
            if (element.kind != Element::Literal)
                captures->append(rawValue.sliced(element.start, element.length).toByteArray());
        }
    }
    return true;
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
    const std::shared_ptr<Code> code = cachedRegex(key, m_comparator != Comparator::Octet);
    if (!code)
        return false;
    const std::unique_ptr<pcre2_match_context, decltype(&pcre2_match_context_free)> context(
        pcre2_match_context_create(nullptr), pcre2_match_context_free);
    pcre2_set_match_limit(context.get(), m_limits.regexSteps);
    pcre2_set_depth_limit(context.get(), 2000);
    pcre2_set_heap_limit(context.get(), 2048); // KiB
    const std::unique_ptr<pcre2_match_data, decltype(&pcre2_match_data_free)> data(
        pcre2_match_data_create_from_pattern(code->code, nullptr), pcre2_match_data_free);
    const QByteArray subject = value.isValidUtf8() ? value : QString::fromUtf8(value).toUtf8();
    const int found = pcre2_match(code->code, reinterpret_cast<PCRE2_SPTR>(subject.constData()), PCRE2_SIZE(subject.size()), 0, 0,
        data.get(), context.get());
    if (found < 0) {
        m_regexLimitHit = m_regexLimitHit || (found != PCRE2_ERROR_NOMATCH);
        return false;
    }
    if (captures) {
        captures->clear();
        const PCRE2_SIZE *offsets = pcre2_get_ovector_pointer(data.get());
        for (int i = 0; i < found && captures->size() <= m_limits.captures; ++i) {
            captures->append(offsets[2 * i] == PCRE2_UNSET
                    ? QByteArray()
                    : subject.mid(qsizetype(offsets[2 * i]), qsizetype(offsets[2 * i + 1] - offsets[2 * i])));
        }
    }
    return true;
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
        return m_comparator != Comparator::AsciiNumeric && globMatches(value, key, m_comparator, captures);
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
