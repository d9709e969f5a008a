#include "control/recognised.h"

#include <QRegularExpression>
#include <algorithm>
#include <optional>
#include <vector>

namespace control {
namespace {

// The first that fits counts, so what is special stands before what is general.
constexpr const char *templates[] = {
    QT_TRANSLATE_NOOP("daemon", "It did not work, and nothing says why; the log may"),
    QT_TRANSLATE_NOOP("daemon", "The server is too busy; try again later"),
    QT_TRANSLATE_NOOP("daemon", "There is no method %1"),
    QT_TRANSLATE_NOOP("daemon", "a text"),
    QT_TRANSLATE_NOOP("daemon", "true or false"),
    QT_TRANSLATE_NOOP("daemon", "a list of texts"),
    QT_TRANSLATE_NOOP("daemon", "a list of at least one address"),
    QT_TRANSLATE_NOOP("daemon", "a whole number from %1 to %2"),
    QT_TRANSLATE_NOOP("daemon", "a number from %1 to %2"),
    QT_TRANSLATE_NOOP("daemon", "a list, separated by commas or line ends"),
    QT_TRANSLATE_NOOP("daemon", "\"%1\" is no mail address"),
    QT_TRANSLATE_NOOP("daemon", "addresses may have 200 entries"),
    QT_TRANSLATE_NOOP("daemon", "name must not be empty"),
    QT_TRANSLATE_NOOP("daemon", "ports must be a list of 1 to 64 port numbers"),
    QT_TRANSLATE_NOOP("daemon", "ports must be a list of numbers from 1 to 65535"),
    QT_TRANSLATE_NOOP("daemon", "network must be an address or a network such as 192.0.2.0/24 or 2001:db8::/32"),
    QT_TRANSLATE_NOOP("daemon", "from must be before to, by at most %1 days"),
    QT_TRANSLATE_NOOP("daemon", "message must be base64"),
    QT_TRANSLATE_NOOP("daemon", "password must have 1 to 4096 octets"),
    QT_TRANSLATE_NOOP("daemon", "There is no setting %1; setting.list shows all"),
    QT_TRANSLATE_NOOP("daemon", "ids must be a list of 1 to 1000 numbers"),
    QT_TRANSLATE_NOOP("daemon", "subject must be an IP address, a domain or a mail address"),
    QT_TRANSLATE_NOOP("daemon", "There is no session %1 (any more)"),
    QT_TRANSLATE_NOOP("daemon", "There is no mailbox %1"),
    QT_TRANSLATE_NOOP("daemon", "No scanner is set up as %1; scanner list shows those that are"),
    QT_TRANSLATE_NOOP("daemon", "%1 is no certificate of this server; certificate.list shows those it has"),
    QT_TRANSLATE_NOOP("daemon", "%1 cannot be read: %2"),
    QT_TRANSLATE_NOOP("daemon", "The private key does not belong to this certificate; choose the key that the certificate was made with"),
    QT_TRANSLATE_NOOP("daemon", "The certificate ended on %1: clients would refuse it"),
    QT_TRANSLATE_NOOP("daemon", "There is no rule of that number"),
    QT_TRANSLATE_NOOP("daemon", "There is no key of that number"),
    QT_TRANSLATE_NOOP("daemon", "There is no such rule"),
    QT_TRANSLATE_NOOP("daemon", "There is no such script"),
    QT_TRANSLATE_NOOP("daemon", "There is no such list or entry"),
    QT_TRANSLATE_NOOP("daemon", "There is no entry of that number"),
    QT_TRANSLATE_NOOP("daemon", "There is no rewriting of that number"),
    QT_TRANSLATE_NOOP("daemon", "There is no report of that number"),
    QT_TRANSLATE_NOOP("daemon", "There is no route for that destination"),
    QT_TRANSLATE_NOOP("daemon", "No mail is relayed for that domain"),
    QT_TRANSLATE_NOOP("daemon", "No such account"),
    QT_TRANSLATE_NOOP("daemon", "No such list"),
    QT_TRANSLATE_NOOP("daemon", "No such mailbox"),
    QT_TRANSLATE_NOOP("daemon", "No such message in the queue"),
    QT_TRANSLATE_NOOP("daemon", "Another server is delivering this message just now; try again in a minute"),
    QT_TRANSLATE_NOOP("daemon", "An alias needs at least one target address."),
    QT_TRANSLATE_NOOP("daemon", "An alias may have at most 1000 targets. Let it lead to several other aliases."),
    QT_TRANSLATE_NOOP("daemon", "One of the alias's targets is not an address."),
    QT_TRANSLATE_NOOP("daemon", "The alias %1 would lead to itself."),
    QT_TRANSLATE_NOOP("daemon", "\"%1\" is not a valid domain name."),
    QT_TRANSLATE_NOOP("daemon", "\"%1\" is not a domain name"),
    QT_TRANSLATE_NOOP("daemon", "\"%1\" is not a web address"),
    QT_TRANSLATE_NOOP("daemon", "\"%1\" is not an address of a scanner: %2"),
    QT_TRANSLATE_NOOP("daemon", "\"%1\" cannot be an address here: use letters, digits and . _ - before the @."),
    QT_TRANSLATE_NOOP("daemon", "\"%1\" is no address, whatever the pattern puts in."),
    QT_TRANSLATE_NOOP("daemon", "There is no domain %1 here."),
    QT_TRANSLATE_NOOP("daemon", "The domain %1 is here already."),
    QT_TRANSLATE_NOOP("daemon", "The domain %1 still has %2 accounts and %3 aliases. Remove them first."),
    QT_TRANSLATE_NOOP("daemon", "%1@%2 is taken: it is an %3."),
    QT_TRANSLATE_NOOP("daemon", "%1 is no domain of this server"),
    QT_TRANSLATE_NOOP("daemon", "The domain has its mailboxes here; it cannot be relayed as well"),
    QT_TRANSLATE_NOOP("daemon", "The domain has a key with that selector; choose another"),
    QT_TRANSLATE_NOOP("daemon", "A selector is a name such as s2026: letters, digits and hyphens"),
    QT_TRANSLATE_NOOP("daemon", "This password has no characters that can be typed."),
    QT_TRANSLATE_NOOP("daemon", "A password has at most 512 octets and no line ends in it."),
    QT_TRANSLATE_NOOP("daemon", "This account has 100 app passwords. Revoke some first."),
    QT_TRANSLATE_NOOP("daemon", "The quota is too large."),
    QT_TRANSLATE_NOOP("daemon", "Subaddress separators are up to 8 of the characters + - _ . = # ~ ! % & *"),
    QT_TRANSLATE_NOOP("daemon", "Causes are APPEND, COPY and FLAG"),
    QT_TRANSLATE_NOOP("daemon", "An entry has 1 to 320 octets"),
    QT_TRANSLATE_NOOP("daemon", "A script is named without a path"),
    QT_TRANSLATE_NOOP("daemon", "A list's name has no colon or slash and does not begin with a dot"),
    QT_TRANSLATE_NOOP("daemon", "The list makes no sense"),
    QT_TRANSLATE_NOOP("daemon", "%1 would shut out a great part of the world; ban smaller networks"),
    QT_TRANSLATE_NOOP("daemon", "%1 has addresses that are never banned: loopback, a proxy, an XCLIENT host, or what ban.never names"),
    QT_TRANSLATE_NOOP("daemon", "%1 is not banned by that name; `ban list` shows the networks"),
    QT_TRANSLATE_NOOP("daemon", "This server cannot ask a router"),
    QT_TRANSLATE_NOOP("daemon", "The router is being asked already; try again"),
    QT_TRANSLATE_NOOP("daemon", "The router is being asked already"),
    QT_TRANSLATE_NOOP("daemon", "DNS cannot be asked from here"),
    QT_TRANSLATE_NOOP("daemon", "no connection to the database"),
    QT_TRANSLATE_NOOP("daemon", "There is no router: this machine has no default route"),
    QT_TRANSLATE_NOOP("daemon", "The router %1 cannot be reached: %2"),
    QT_TRANSLATE_NOOP("daemon", "The router %1 cannot be reached"),
    QT_TRANSLATE_NOOP("daemon", "The router %1 knows no PCP"),
    QT_TRANSLATE_NOOP("daemon", "The router %1 does not answer to PCP"),
    QT_TRANSLATE_NOOP("daemon", "The router %1 answers to PCP, but %2"),
    QT_TRANSLATE_NOOP("daemon", "The router %1 does not answer to NAT-PMP"),
    QT_TRANSLATE_NOOP("daemon", "The router %1 knows no NAT-PMP"),
    QT_TRANSLATE_NOOP("daemon", "The router %1 refuses NAT-PMP (%2)"),
    QT_TRANSLATE_NOOP("daemon", "The router answers something else than was asked"),
    QT_TRANSLATE_NOOP("daemon", "No router answers to UPnP"),
    QT_TRANSLATE_NOOP("daemon", "There are UPnP devices, and none is a router"),
    QT_TRANSLATE_NOOP("daemon", "No router could be asked: %1"),
    QT_TRANSLATE_NOOP("daemon", "The router would forward port %1 instead of %2, which is of no use for mail; the port is probably taken by another machine"),
    QT_TRANSLATE_NOOP("daemon", "%1 must be such an address"),
    QT_TRANSLATE_NOOP("daemon", "%1 must be a time like 2026-01-31T12:00:00Z"),
    // Replies of ours about mail that waits in the queue.
    QT_TRANSLATE_NOOP("daemon", "That address is this server, which has no mailboxes by that name"),
    QT_TRANSLATE_NOOP("daemon", "The domain %1 does not exist"),
    QT_TRANSLATE_NOOP("daemon", "The domain %1 states that it accepts no mail (null MX)"),
    QT_TRANSLATE_NOOP("daemon", "Mail for %1 comes back to this server, which does not know the domain"),
    QT_TRANSLATE_NOOP("daemon", "No mail server of the domain %1 has an address"),
    QT_TRANSLATE_NOOP("daemon", "No host of the destination could be reached"),
    QT_TRANSLATE_NOOP("daemon", "The connection was lost: %1"),
    QT_TRANSLATE_NOOP("daemon", "The connection was lost"),
    QT_TRANSLATE_NOOP("daemon", "The connection was lost before %1"),
    QT_TRANSLATE_NOOP("daemon", "The server is stopping"),
    QT_TRANSLATE_NOOP("daemon", "The route for this destination cannot be looked up"),
    QT_TRANSLATE_NOOP("daemon", "Cannot connect to %1: %2"),
    QT_TRANSLATE_NOOP("daemon", "TLS with the smart host failed: %1"),
    QT_TRANSLATE_NOOP("daemon", "The message requires TLS (REQUIRETLS): %1"),
    QT_TRANSLATE_NOOP("daemon", "The message requires TLS on its whole way, and %1 does not offer REQUIRETLS"),
    QT_TRANSLATE_NOOP("daemon", "The peer does not speak SMTP, at %1"),
    QT_TRANSLATE_NOOP("daemon", "The peer closed the connection at %1"),
    QT_TRANSLATE_NOOP("daemon", "The peer did not answer in time at %1"),
    QT_TRANSLATE_NOOP("daemon", "The smart host offers no way to log in that we may use (is TLS missing?)"),
    QT_TRANSLATE_NOOP("daemon", "The smart host did not prove that it knows the password"),
    QT_TRANSLATE_NOOP("daemon", "The peer closed the connection in the middle of %1"),
    QT_TRANSLATE_NOOP("daemon", "The peer stopped reading in the middle of %1"),
    QT_TRANSLATE_NOOP("daemon", "The message needs SMTPUTF8, which the peer does not offer"),
    QT_TRANSLATE_NOOP("daemon", "The peer takes fewer recipients at once"),
    QT_TRANSLATE_NOOP("daemon", "The message's file is missing or damaged"),
    QT_TRANSLATE_NOOP("daemon", "The message's file cannot be read"),
    QT_TRANSLATE_NOOP("daemon", "The recipient's mailbox is full; try again later"),
    QT_TRANSLATE_NOOP("daemon", "This mailbox is disabled"),
    QT_TRANSLATE_NOOP("daemon", "Something went wrong here; try again later"),
    QT_TRANSLATE_NOOP("daemon", "%1 must be %2"),
};

struct Pattern
{
    const char *text;
    QStringList pieces; // what stands between the places
    std::vector<int> places; // the numbers of the places, in order
};

Pattern patternOf(const char *text)
{
    Pattern pattern { text, { QString() }, {} };
    const QString whole = QString::fromUtf8(text);
    for (qsizetype i = 0; i < whole.size(); ++i) {
        if (whole[i] == u'%' && i + 1 < whole.size() && whole[i + 1].isDigit()) {
            pattern.places.push_back(whole[++i].digitValue());
            pattern.pieces.append(QString());
        } else {
            pattern.pieces.last() += whole[i];
        }
    }
    return pattern;
}

// What stands in the places, by number; nothing: it does not fit.
std::optional<QStringList> argumentsIn(const Pattern &pattern, const QString &english)
{
    const QString &first = pattern.pieces.first(), &last = pattern.pieces.last();
    if (pattern.places.empty())
        return english == first ? std::optional(QStringList()) : std::nullopt;
    if (!english.startsWith(first) || !english.endsWith(last) || english.size() < first.size() + last.size())
        return std::nullopt;
    QStringList arguments(qsizetype(pattern.places.size()));
    const qsizetype end = english.size() - last.size();
    qsizetype at = first.size();
    for (size_t i = 0; i < pattern.places.size(); ++i) {
        const bool isLast = i + 1 == pattern.places.size();
        const QString &next = pattern.pieces[qsizetype(i) + 1];
        const qsizetype until = isLast ? end : english.indexOf(next, at);
        if (until < at || until > end)
            return std::nullopt;
        arguments[pattern.places[i] - 1] = english.sliced(at, until - at);
        at = until + next.size();
    }
    return arguments;
}

std::optional<Sentence> find(const QString &english, int depth)
{
    static const std::vector<Pattern> patterns = [] {
        std::vector<Pattern> all;
        for (const char *text : templates)
            all.push_back(patternOf(text));
        return all;
    }();
    for (const Pattern &pattern : patterns) {
        const auto found = argumentsIn(pattern, english);
        if (!found)
            continue;
        // "%1 must be %2": what it must be is a sentence of its own.
        std::vector<Sentence> arguments(3);
        for (qsizetype i = 0; i < std::min<qsizetype>(3, found->size()); ++i) {
            const auto inner = depth > 0 ? find((*found)[i], depth - 1) : std::nullopt;
            arguments[size_t(i)] = inner ? *inner : Sentence((*found)[i]);
        }
        switch (found->size()) {
        case 0: return Sentence(pattern.text);
        case 1: return Sentence::of(pattern.text, arguments[0]);
        case 2: return Sentence::of(pattern.text, arguments[0], arguments[1]);
        default: return Sentence::of(pattern.text, arguments[0], arguments[1], arguments[2]);
        }
    }
    return std::nullopt;
}

} // namespace

Sentence recognised(const QString &english)
{
    constexpr qsizetype longest = 2000;
    const auto found = english.size() <= longest ? find(english, 1) : std::nullopt;
    return found ? *found : Sentence(english);
}

Sentence recognisedReply(const QString &reply)
{
    static const QRegularExpression codes(QStringLiteral("^[245]\\d\\d [245]\\.\\d{1,3}\\.\\d{1,3} "));
    const auto match = codes.match(reply);
    const Sentence said = recognised(reply.sliced(match.capturedLength()));
    return said.isPlain() ? Sentence(reply) : Sentence::of("%1%2", match.captured(), said);
}

std::span<const char *const> recognisable() { return templates; }

} // namespace control
