// Expands macro strings. RFC 7208 §7. Pure; thread: any.
#pragma once
#include "mailauth/spf/record.h"

#include <QHostAddress>

namespace spf {

// RFC 7208 §7.2; the letters are the macros'.
struct MacroValues
{
    QByteArray localPart; // l
    QByteArray senderDomain; // o
    QByteArray domain; // d
    QByteArray helo; // h
    QByteArray validatedName; // p: "unknown" when there is none
    QByteArray receiver; // r: empty: "unknown"
    QHostAddress client; // i, c, v
    qint64 now = 0; // t
};

// At most `limit` octets: what is longer is cut there.
QByteArray expand(const MacroString &text, const MacroValues &values, qsizetype limit = 4096);
// A name that may be asked of DNS: whole labels are dropped on the left until it has 253 octets, no trailing dot, lower
// case. Empty: the result is no domain name (RFC 7208 §4.3), so nothing can match it.
QByteArray expandDomain(const MacroString &text, const MacroValues &values);

// Labels of 1 to 63 octets, 253 in all; any octets but NUL.
bool isDomain(QByteArrayView name);

} // namespace spf
