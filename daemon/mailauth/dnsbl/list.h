// One DNS list as its row says: which zone, what is asked of it, which answers count and how much. RFC 5782.
//
// Answers are addresses in 127.0.0.0/8. Which of them count is said by patterns, as Postfix's postscreen has them:
//     127.0.0.2            that one
//     127.0.0.[2..11;13]   a range or several in the place of any octet
//     127.0.0.&6           bits: an octet in which at least one bit of the mask is set (lists that answer with bit masks)
// Pure values; thread: any.
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QHostAddress>
#include <QList>
#include <array>
#include <optional>
#include <vector>

namespace dnsbl {

enum Kind : quint8 { // what is asked; a list may be asked several things
    Client = 1, // the client's address
    Name = 2, // its reverse name, once confirmed
    Helo = 4, // its name in HELO
    Sender = 8, // the reverse-path's domain
    Url = 16, // hosts of links in the text
    Email = 32, // mail addresses in header and text, by their hash (addressHash)
};
using Kinds = quint8;
std::optional<Kinds> parseKinds(QByteArrayView text); // "client helo"; nothing for an unknown word or none at all
QByteArray kindsText(Kinds kinds);

class CodePattern
{
public:
    static std::optional<CodePattern> parse(QByteArrayView text);
    bool matches(quint32 address) const;

private:
    struct Octet
    {
        bool mask = false;
        quint8 bits = 0; // mask
        std::vector<std::pair<quint8, quint8>> ranges; // else
        bool matches(quint8 value) const;
    };
    std::array<Octet, 4> m_octets;
};

struct CodeWeight
{
    CodePattern pattern;
    double weight = 0;
};
// Separated by spaces or commas. Nothing when one is no pattern.
std::optional<std::vector<CodePattern>> parseFilter(QByteArrayView text);
std::optional<std::vector<CodeWeight>> parseWeights(QByteArrayView text); // "127.0.0.4=3.5 127.0.0.[10;11]=1"

struct List
{
    QByteArray zone; // lower case, no dot at the end
    Kinds kinds = Client;
    bool allow = false; // a DNSWL: its weight counts in the client's favour
    double weight = 0; // points, always positive
    std::vector<CodePattern> filter; // empty: every address in 127.0.0.0/8 counts
    std::vector<CodeWeight> weights; // the first that matches a code stands in for `weight`
    bool enabled = true;
    QByteArray listedTest; // what must be listed; empty: 127.0.0.2, or "test" (RFC 5782 §5)
    QByteArray unlistedTest; // what must not; empty: 127.0.0.1, or "invalid"

    bool counts(quint32 code) const; // 127.255.255.x never does, nor what lies outside of 127.0.0.0/8
    double weightOf(quint32 code) const;
};

// What lists of addresses (EBL and its like) are asked: SHA-1 in hex of the address in lower case, without a tag, and for
// Google's without the dots that it does not look at. Empty for what is no address.
QByteArray addressHash(QByteArrayView address);

// 127.255.255.x is how Spamhaus and others say "I do not answer you" (252 typing error, 254 public resolver, 255 too many
// questions); an answer outside of 127.0.0.0/8 comes from whoever bought the zone.
enum class CodeKind : quint8 { Listing, Refusal, Nonsense };
CodeKind kindOfCode(quint32 code);

// "4.3.2.1.zone", nibbles for IPv6 (RFC 5782 §2.4); an IPv4 address in IPv6 form is asked as IPv4.
QByteArray queryName(const QHostAddress &address, const QByteArray &zone);
QByteArray queryName(const QByteArray &domain, const QByteArray &zone); // empty when it would be too long

} // namespace dnsbl
