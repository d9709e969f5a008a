#include "mailauth/spf/record.h"

#include <QHash>
#include <arpa/inet.h>

namespace spf {

namespace {
constexpr int maxKeep = 128; // labels a domain name can have; more digits mean the same

bool isAlpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; }
bool isDelimiter(char c) { return QByteArrayView(".-+,/_=").contains(c); }

QByteArray quoted(QByteArrayView text)
{
    return '"' + (text.size() > 80 ? text.first(77).toByteArray() + "..." : text.toByteArray()) + '"';
}

// `%{` letter digits r delimiters `}`; `at` stands behind the brace, and afterwards behind the closing one.
bool takeMacro(QByteArrayView text, qsizetype &at, bool inExplanation, MacroPart &part)
{
    const auto peek = [&] { return at < text.size() ? text[at] : '\0'; };
    const char letter = peek();
    part.letter = lower(letter);
    part.escape = letter != part.letter;
    if (letter == '\0' || !QByteArrayView(inExplanation ? "slodiphvcrt" : "slodiphv").contains(part.letter))
        return false;
    ++at;
    if (isDigit(peek())) {
        for (; isDigit(peek()); ++at)
            part.keep = std::min(part.keep * 10 + (peek() - '0'), maxKeep);
        if (part.keep == 0) // RFC 7208 §7.1: not zero
            return false;
    }
    if (lower(peek()) == 'r') {
        part.reverse = true;
        ++at;
    }
    for (; isDelimiter(peek()); ++at)
        part.delimiters += peek();
    if (peek() != '}')
        return false;
    ++at;
    return true;
}

// macro-string, RFC 7208 §7.1. `endsInMacro`: also %%, %_ and %-.
std::optional<MacroString> parseMacroString(QByteArrayView text, bool inExplanation, bool *endsInMacro = nullptr)
{
    MacroString result;
    bool macroLast = false;
    const auto literal = [&](QByteArrayView piece) {
        if (result.parts.isEmpty() || result.parts.last().letter != 0)
            result.parts.append(MacroPart {});
        result.parts.last().literal += piece;
    };
    for (qsizetype at = 0; at < text.size();) {
        const uchar c = uchar(text[at]);
        if (c != '%') {
            if (c > 0x7e || c < (inExplanation ? 0x20 : 0x21))
                return std::nullopt;
            literal(text.sliced(at++, 1));
            macroLast = false;
            continue;
        }
        if (++at >= text.size())
            return std::nullopt;
        macroLast = true;
        switch (text[at++]) {
        case '%':
            literal("%");
            break;
        case '_':
            literal(" ");
            break;
        case '-':
            literal("%20");
            break;
        case '{': {
            MacroPart part;
            if (!takeMacro(text, at, inExplanation, part))
                return std::nullopt;
            result.parts.append(std::move(part));
            break;
        }
        default:
            return std::nullopt;
        }
    }
    if (endsInMacro)
        *endsInMacro = macroLast;
    return result;
}

// toplabel: letters, digits and hyphens; not digits alone, no hyphen at its ends.
bool isTopLabel(QByteArrayView label)
{
    if (label.isEmpty() || label.startsWith('-') || label.endsWith('-'))
        return false;
    bool onlyDigits = true;
    for (const char c : label) {
        if (!isAlpha(c) && !isDigit(c) && c != '-')
            return false;
        onlyDigits = onlyDigits && isDigit(c);
    }
    return !onlyDigits;
}

// domain-spec: a macro-string that ends in a macro or in "." and a top label.
std::optional<MacroString> parseDomainSpec(QByteArrayView text)
{
    bool endsInMacro = false;
    auto result = parseMacroString(text, false, &endsInMacro);
    if (!result || result->isEmpty())
        return std::nullopt;
    if (endsInMacro)
        return result;
    QByteArrayView end = result->parts.last().literal;
    if (end.endsWith('.'))
        end.chop(1);
    const qsizetype dot = end.lastIndexOf('.');
    if (dot < 0 || !isTopLabel(end.sliced(dot + 1)))
        return std::nullopt;
    return result;
}

// A prefix length without leading zeros.
std::optional<int> parsePrefix(QByteArrayView digits, int most)
{
    if (digits.isEmpty() || digits.size() > 3 || (digits.size() > 1 && digits[0] == '0'))
        return std::nullopt;
    int value = 0;
    for (const char c : digits) {
        if (!isDigit(c))
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value <= most ? std::optional(value) : std::nullopt;
}

// Cuts dual-cidr-length off: "/24", "//64", "/24//64". A slash within a macro is none.
bool takePrefixes(QByteArrayView &text, int &prefix4, int &prefix6)
{
    const auto tail = [](QByteArrayView whole) { // the digits at the end
        qsizetype from = whole.size();
        while (from > 0 && isDigit(whole[from - 1]))
            --from;
        return whole.sliced(from);
    };
    QByteArrayView digits = tail(text);
    const QByteArrayView before = text.first(text.size() - digits.size());
    if (before.endsWith("//")) {
        const auto six = parsePrefix(digits, 128);
        if (!six)
            return false;
        prefix6 = *six;
        text = before.chopped(2);
        digits = tail(text);
    }
    if (text.first(text.size() - digits.size()).endsWith('/')) {
        const auto four = parsePrefix(digits, 32);
        if (!four)
            return false;
        prefix4 = *four;
        text = text.first(text.size() - digits.size()).chopped(1);
    }
    return true;
}

bool parseNetwork(QByteArrayView text, bool six, Directive &directive)
{
    const qsizetype slash = text.indexOf('/');
    if (slash >= 0) {
        const auto prefix = parsePrefix(text.sliced(slash + 1), six ? 128 : 32);
        if (!prefix)
            return false;
        (six ? directive.prefix6 : directive.prefix4) = *prefix;
        text = text.first(slash);
    }
    char octets[16];
    if (text.size() > 45 || inet_pton(six ? AF_INET6 : AF_INET, text.toByteArray().constData(), octets) != 1)
        return false;
    directive.network = QByteArray(octets, six ? 16 : 4);
    return true;
}

struct Reader
{
    Record record;
    QByteArray problem;

    bool fail(QByteArray why)
    {
        problem = std::move(why);
        return false;
    }

    bool modifier(QByteArrayView term, QByteArrayView name, QByteArrayView value)
    {
        const bool redirect = name.compare("redirect", Qt::CaseInsensitive) == 0;
        if (!redirect && name.compare("exp", Qt::CaseInsensitive) != 0) {
            if (!parseMacroString(value, false)) // RFC 7208 §6: unknown ones are ignored, but must be well formed
                return fail("its modifier " + quoted(term) + " has a malformed value");
            return true;
        }
        std::optional<MacroString> &target = redirect ? record.redirect : record.explanation;
        if (target) // RFC 7208 §6: not more than once
            return fail(QByteArray("it has ") + (redirect ? "redirect=" : "exp=") + " twice");
        target = parseDomainSpec(value);
        if (!target)
            return fail("its modifier " + quoted(term) + " names no valid domain");
        if (redirect)
            record.redirectText = term.toByteArray();
        return true;
    }

    bool directive(QByteArrayView term)
    {
        Directive made;
        QByteArrayView rest = term;
        if (QByteArrayView("+-?~").contains(rest[0])) {
            made.qualifier = rest[0];
            rest = rest.sliced(1);
        }
        made.text = (made.qualifier == '+' ? rest : term).toByteArray();
        qsizetype end = 0;
        while (end < rest.size() && rest[end] != ':' && rest[end] != '/')
            ++end;
        const QByteArray name = rest.first(end).toByteArray().toLower();
        QByteArrayView argument = rest.sliced(end);
        static const QHash<QByteArray, Mechanism> mechanisms { { "all", Mechanism::All },
            { "include", Mechanism::Include }, { "a", Mechanism::A }, { "mx", Mechanism::Mx },
            { "ptr", Mechanism::Ptr }, { "ip4", Mechanism::Ip4 }, { "ip6", Mechanism::Ip6 },
            { "exists", Mechanism::Exists } };
        const auto found = mechanisms.constFind(name);
        if (found == mechanisms.constEnd())
            return fail("it has an unknown mechanism, " + quoted(term));
        made.mechanism = *found;
        if (!arguments(made, argument))
            return fail("its term " + quoted(term) + " is malformed");
        record.directives.append(std::move(made));
        return true;
    }

    static bool arguments(Directive &made, QByteArrayView argument)
    {
        const bool hasColon = argument.startsWith(':');
        switch (made.mechanism) {
        case Mechanism::All:
            return argument.isEmpty();
        case Mechanism::Ip4:
            return hasColon && parseNetwork(argument.sliced(1), false, made);
        case Mechanism::Ip6:
            return hasColon && parseNetwork(argument.sliced(1), true, made);
        case Mechanism::A:
        case Mechanism::Mx:
            if (!takePrefixes(argument, made.prefix4, made.prefix6))
                return false;
            [[fallthrough]];
        case Mechanism::Ptr:
            if (argument.isEmpty()) // what a lone ":" has become is not
                return true;
            [[fallthrough]];
        case Mechanism::Include:
        case Mechanism::Exists:
            break;
        }
        if (!argument.startsWith(':'))
            return false;
        auto domain = parseDomainSpec(argument.sliced(1));
        if (!domain)
            return false;
        made.domain = std::move(*domain);
        return true;
    }

    bool term(QByteArrayView term)
    {
        // A modifier is a name and "="; a mechanism has ":" or "/" before any "=".
        qsizetype end = 0;
        while (end < term.size()
            && (isAlpha(term[end]) || (end > 0 && (isDigit(term[end]) || QByteArrayView("-_.").contains(term[end])))))
            ++end;
        if (end > 0 && end < term.size() && term[end] == '=')
            return modifier(term, term.first(end), term.sliced(end + 1));
        return directive(term);
    }
};
} // namespace

bool MacroString::uses(char letter) const
{
    return std::any_of(parts.begin(), parts.end(), [letter](const MacroPart &part) { return part.letter == letter; });
}

bool isRecord(QByteArrayView text)
{
    return text.size() >= 6 && text.first(6).compare("v=spf1", Qt::CaseInsensitive) == 0
        && (text.size() == 6 || text[6] == ' ');
}

std::optional<Record> parse(QByteArrayView text, QByteArray *problem)
{
    Reader reader;
    const auto read = [&] {
        if (!isRecord(text))
            return reader.fail("it does not begin with v=spf1");
        if (text.size() > maxRecordSize)
            return reader.fail("it is longer than " + QByteArray::number(maxRecordSize) + " octets");
        for (const char c : text) {
            if (uchar(c) < 0x20 || uchar(c) > 0x7e) // RFC 7208 §3.1: US-ASCII
                return reader.fail("it holds a character that is not printable ASCII");
        }
        for (qsizetype at = 6; at < text.size();) {
            if (text[at] == ' ') {
                ++at;
                continue;
            }
            qsizetype end = text.indexOf(' ', at);
            if (end < 0)
                end = text.size();
            if (!reader.term(text.sliced(at, end - at)))
                return false;
            at = end;
        }
        return true;
    };
    if (read())
        return std::move(reader.record);
    if (problem)
        *problem = std::move(reader.problem);
    return std::nullopt;
}

std::optional<MacroString> parseExplanation(QByteArrayView text)
{
    if (text.size() > maxRecordSize)
        return std::nullopt;
    return parseMacroString(text, true);
}

} // namespace spf
