// Comparators and match types. RFC 5228 §2.7, RFC 5231 (relational), draft-ietf-sieve-regex, RFC 4790, RFC 5051. Pure.
//
// Patterns and values come from users and from the network: globs run in value x pattern steps at worst, regular
// expressions under a step limit; what passes it does not match and is reported.
#pragma once
#include "formats/sieve/program.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace sieve {

struct MatchLimits
{
    quint32 regexSteps = 200000;
    qsizetype captures = 32;
};

// What is wrong with a regular expression; empty: nothing.
QByteArray regexFault(const QByteArray &expression);

class Matcher
{
public:
    Matcher(MatchType type, Comparator comparator, Relation relation, const MatchLimits &limits = {});
    // Keys are expanded already. On a match of :matches or :regex `captures` holds ${0}, ${1}…
    bool matches(const QByteArray &value, const QByteArray &key, QList<QByteArray> *captures = nullptr);
    // :count: how many there are, against the key.
    bool matchesCount(qsizetype count, const QByteArray &key) const;
    bool limitHit() const { return m_limitHit; } // the work was cut short

private:
    bool relates(int order) const;
    bool regex(const QByteArray &value, const QByteArray &key, QList<QByteArray> *captures);
    MatchType m_type;
    Comparator m_comparator;
    Relation m_relation;
    MatchLimits m_limits;
    bool m_limitHit = false;
};

int compare(Comparator comparator, const QByteArray &a, const QByteArray &b); // <0, 0, >0
bool globMatches(QByteArrayView value, QByteArrayView pattern, Comparator comparator, QList<QByteArray> *captures, bool *limitHit = nullptr);
QByteArray foldedFor(Comparator comparator, const QByteArray &text);

} // namespace sieve
