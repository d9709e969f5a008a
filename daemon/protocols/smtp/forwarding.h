// XCLIENT and XFORWARD: a proxy or content filter tells for whom it speaks. Postfix's XCLIENT_README and XFORWARD_README.
//
// XCLIENT puts the told client in the place of the real one and begins the session anew (220, EHLO again); XFORWARD only
// tells the log. Both are for peers that the administrator has named (ServerPort::trustsForwarding), and unknown to others.
// Values are xtext (RFC 3461 §4); [UNAVAILABLE] and [TEMPUNAVAIL] say that something is not known. Pure; fuzzed.
#pragma once
#include "protocols/smtp/reply.h"

#include <QByteArrayView>
#include <QHostAddress>
#include <optional>
#include <variant>

namespace smtp {

// What was told; an attribute that was not sent is not there, one that is not available is empty, null or 0.
struct Forwarding
{
    std::optional<QByteArray> name, helo;
    bool nameIsTemporary = false; // [TEMPUNAVAIL]: the look-up failed for the moment
    std::optional<QHostAddress> address, localAddress;
    std::optional<quint16> port, localPort;
    std::optional<bool> esmtp; // PROTO
    std::optional<QByteArray> login; // XCLIENT only
    std::optional<QByteArray> ident, source; // XFORWARD only: the sender's queue id, LOCAL or REMOTE
};

enum class ForwardingVerb : quint8 { XClient, XForward };
inline constexpr char xclientAttributes[] = "NAME ADDR PORT PROTO HELO LOGIN DESTADDR DESTPORT";
inline constexpr char xforwardAttributes[] = "NAME ADDR PORT PROTO HELO IDENT SOURCE";

std::variant<Forwarding, Reply> parseForwarding(QByteArrayView argument, ForwardingVerb verb);

} // namespace smtp
