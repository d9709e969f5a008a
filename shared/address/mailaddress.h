// A mail address that is valid: local part as sent, domain folded to lower case, in A-label form for comparing and DNS.
// RFC 5321 §4.1.2 (Mailbox), RFC 6531 §3.3 (internationalised), RFC 5890 (A-labels).
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <compare>
#include <optional>

class MailAddress
{
public:
    MailAddress() = default; // empty: the null reverse-path, or no address

    // Reads `local@domain` as it stands in a path, without angle brackets. The local part may be a dot-string or a
    // quoted string; the domain a name (UTF-8 or A-labels) or an address literal. Limits of RFC 5321 §4.5.3.1: 64
    // octets before the @, 255 after. Nothing for anything else.
    static std::optional<MailAddress> parse(QByteArrayView text);
    // Trusted parts, e.g. from the directory. The domain must be lower case A-labels already.
    static MailAddress fromParts(QByteArray localPart, QByteArray domain);

    bool isEmpty() const { return m_domain.isEmpty() && m_local.isEmpty(); }
    // Unquoted: `john doe` for "john doe"@example.org. UTF-8 as sent.
    const QByteArray &localPart() const { return m_local; }
    // Lower case, A-labels; `[192.0.2.1]` for a literal.
    const QByteArray &domain() const { return m_domain; }
    bool isInternational() const; // needs SMTPUTF8: non-ASCII local part
    // local@domain, the local part quoted where RFC 5321 wants it. Empty for the null path.
    QByteArray toString() const;
    // The form under which the directory files it: local part in lower case. Compare with this, never with toString().
    QByteArray key() const;
    // `user+tag` → `user` for any of the given separators; the whole local part when there is none.
    QByteArray baseLocalPart(QByteArrayView separators) const;
    QByteArray tag(QByteArrayView separators) const;

    friend bool operator==(const MailAddress &, const MailAddress &) = default;

private:
    QByteArray m_local;
    QByteArray m_domain;
};

// A domain name as a person or a peer writes it → lower-case A-labels without a trailing dot; nothing when it is none
// (empty label, label over 63, name over 253 octets, characters outside LDH and valid IDNA2008 U-labels; `_` is let
// through because real names carry it).
std::optional<QByteArray> normalizeDomain(QByteArrayView text);
