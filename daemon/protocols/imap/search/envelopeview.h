// Reads the strings of a cached ENVELOPE (RFC 9051 §7.5.2) back: SEARCH FROM and its kin are defined by it, and it is
// there for all messages without opening one. Pure.
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <array>
#include <optional>

namespace imap {

class EnvelopeView
{
public:
    enum Field { Date, Subject, From, Sender, ReplyTo, To, Cc, Bcc, InReplyTo, MessageId };
    explicit EnvelopeView(QByteArrayView wire); // must outlive the view

    bool isValid() const { return m_valid; }
    // Date, Subject, InReplyTo, MessageId; nothing for NIL.
    std::optional<QByteArray> text(Field field) const;
    // An address field as people read it, `name <local@host>`, one address a line; display names decoded.
    QByteArray addresses(Field field) const;
    // The local part of the first address: what SORT compares, RFC 5256 §3.
    QByteArray firstMailbox(Field field) const;

private:
    std::array<QByteArrayView, 10> m_fields; // raw
    bool m_valid = false;
};

} // namespace imap
