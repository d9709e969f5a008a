// An SPF record as a value: terms in their order, domains as macro strings. RFC 7208 §4.6.1, §5, §6, §7.1, §12.
// Thread: any; pure.
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <optional>

namespace spf {

inline constexpr qsizetype maxRecordSize
    = 16 * 1024; // RFC 7208 §3.4 advises 450 octets; what is longer is an error here

// A piece of a macro string: text, or `%{letter digits r delimiters}`.
struct MacroPart
{
    QByteArray literal; // when letter is 0; %% %_ %- are literals, too
    char letter = 0; // lower case
    bool escape = false; // upper case in the record: the value is URL-escaped
    bool reverse = false;
    int keep = 0; // so many labels from the right; 0: all
    QByteArray delimiters; // empty: "."
};
struct MacroString
{
    QList<MacroPart> parts;
    bool uses(char letter) const;
    bool usesLocalPart() const { return uses('s') || uses('l'); }
    bool isEmpty() const { return parts.isEmpty(); }
};

enum class Mechanism : quint8 { All, Include, A, Mx, Ptr, Ip4, Ip6, Exists };

struct Directive
{
    char qualifier = '+';
    Mechanism mechanism = Mechanism::All;
    MacroString domain; // empty: the domain being checked (a, mx, ptr)
    QByteArray network; // ip4, ip6: 4 or 16 octets
    int prefix4 = 32, prefix6 = 128; // ip4 and ip6 use theirs; a and mx have both
    QByteArray text; // as in the record, without "+"
};

struct Record
{
    QList<Directive> directives;
    std::optional<MacroString> redirect, explanation;
    QByteArray redirectText; // "redirect=…" as in the record
};

// "v=spf1" alone or with a space behind it. RFC 7208 §4.5.
bool isRecord(QByteArrayView text);
// Nothing: a syntax error anywhere in it (RFC 7208 §4.6), which `problem` tells in words.
std::optional<Record> parse(QByteArrayView text, QByteArray *problem = nullptr);
// What exp= leads to. RFC 7208 §6.2: explain-string, in which the letters c, r and t are allowed.
std::optional<MacroString> parseExplanation(QByteArrayView text);

} // namespace spf
