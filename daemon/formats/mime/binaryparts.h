// Messages with parts of Content-Transfer-Encoding: binary, as APPEND with a literal8 brings them. RFC 3516 §4.4, RFC 3030.
//
// A mailbox keeps text: BODY[] has no NUL (RFC 9051 §4.3) and every line end of it is CRLF. So a binary part that holds NULs
// or lone LFs becomes base64, and stays, octet for octet, what the client meant. Thread: any; pure.
#pragma once
#include <QByteArray>
#include <optional>

namespace mime {

// The message as text; the same shared array when there is nothing to do. Nothing: it has NULs outside of binary parts.
std::optional<QByteArray> withBinaryEncoded(const QByteArray &message);

} // namespace mime
