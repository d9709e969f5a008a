// What an administrator writes to say "such as this": a literal, a glob with * and ?, or /a regular expression/.
//
//     auto p = pattern::Pattern::parse("sales-*@example.test");
//     QList<QByteArray> groups;                                   // groups[0] is all of it, then each * and ?
//     if (p->matches("sales-north@example.test", &groups))
//         pattern::expand("$1@north.example.test", groups);
//
// Case is ignored, but for /…/C. Pure; thread: any.
#pragma once
#include "formats/pattern/regex.h"
#include "shared/base/result.h"

#include <QHostAddress>
#include <utility>

namespace pattern {

class Pattern
{
public:
    // Syntax, with a sentence for a person, when it is empty, too long or no regular expression.
    static Result<Pattern> parse(QByteArrayView text);
    bool matches(QByteArrayView subject, QList<QByteArray> *groups = nullptr) const;
    const QByteArray &text() const { return m_text; }
    bool isLiteral() const { return m_kind == Kind::Literal; }

private:
    enum class Kind : quint8 { Literal, Glob, Expression };
    Kind m_kind = Kind::Literal;
    QByteArray m_text; // as written
    QByteArray m_literal; // lower case
    std::optional<Regex> m_regex; // Expression
};

// For host and domain names: besides the forms above, `.example.org` is every name below example.org and not itself.
class NamePattern
{
public:
    static Result<NamePattern> parse(QByteArrayView text);
    bool matches(QByteArrayView name, QList<QByteArray> *groups = nullptr) const;

private:
    QByteArray m_below; // with its leading dot; empty: m_pattern
    std::optional<Pattern> m_pattern;
};

// For mail addresses: `user@example.org`, `user@` in every domain, `example.org` for every address of it, `.example.org`
// below it, `<>` the null reverse-path, and globs and expressions over the whole address.
class AddressPattern
{
public:
    static Result<AddressPattern> parse(QByteArrayView text);
    // `address` as local@domain, unquoted; empty for the null path.
    bool matches(QByteArrayView address, QList<QByteArray> *groups = nullptr) const;

private:
    enum class Part : quint8 { Null, Whole, Local, Domain };
    Part m_part = Part::Whole;
    std::optional<Pattern> m_pattern;
    std::optional<NamePattern> m_domain;
};

// `192.0.2.0/24`, `2001:db8::/32`, one address.
class NetworkPattern
{
public:
    static Result<NetworkPattern> parse(QByteArrayView text);
    bool matches(const QHostAddress &address) const; // IPv4 in IPv6 form counts as IPv4

private:
    std::pair<QHostAddress, int> m_network;
};

// `$1`, `${1}`, `$$`; a group that is not there is empty.
QByteArray expand(QByteArrayView replacement, const QList<QByteArray> &groups);

} // namespace pattern
