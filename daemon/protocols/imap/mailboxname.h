// Mailbox names on the wire: modified UTF-7 (RFC 3501 §5.1.3), or UTF-8 once IMAP4rev2 or UTF8=ACCEPT is enabled
// (RFC 9051 §5.1, RFC 6855 §3). Inside they are UTF-8 in NFC, levels separated by '/', INBOX in capitals. Pure.
#pragma once
#include "shared/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <optional>

namespace imap {

std::optional<QByteArray> fromModifiedUtf7(QByteArrayView wire); // strict: nothing for what is not well-formed
QByteArray toModifiedUtf7(QByteArrayView utf8);

// A name as sent → inside. Failure::Syntax when it cannot be the name of a mailbox: empty level, control character,
// wrong encoding, too long.
Result<QByteArray> mailboxFromWire(QByteArrayView wire, bool utf8);
// The same for a pattern of LIST: wildcards and empty levels are let through; nothing for a broken encoding.
std::optional<QByteArray> patternFromWire(QByteArrayView wire, bool utf8);
// Inside → as sent: an atom or a quoted string, a literal when nothing else will do.
void appendMailbox(QByteArray &out, QByteArrayView name, bool utf8);

// Whether a name fits `%` and `*`. RFC 9051 §6.3.9. INBOX is compared without regard to case.
bool matchesPattern(QByteArrayView name, QByteArrayView pattern);

inline constexpr qsizetype maxMailboxName = 1000; // octets
inline constexpr qsizetype maxMailboxLevels = 50;

} // namespace imap
