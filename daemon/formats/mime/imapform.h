// ENVELOPE, BODY and BODYSTRUCTURE in IMAP's wire form. RFC 3501 §7.4.2, RFC 9051 §7.5.2.
//
// The result is what stands in the FETCH response after the item's name, and what the index caches. Strings are quoted,
// or literals when they hold 8-bit octets, CR, LF or are long; NUL is never sent. Thread: any; pure.
#pragma once
#include "formats/mime/structure.h"

#include <QByteArray>
#include <QByteArrayView>

namespace mime {

// `("date" "subject" from sender reply-to to cc bcc "in-reply-to" "message-id")` of a message header (or a whole
// message: what follows the empty line is not looked at). Sender and Reply-To are filled from From.
QByteArray envelope(QByteArrayView header);
QByteArray bodyStructure(const Part &part); // with extension data
QByteArray body(const Part &part); // without

void appendEnvelope(QByteArray &out, QByteArrayView header);
void appendBodyStructure(QByteArray &out, const Part &part, bool extensions);
// A string as IMAP sends it: quoted where possible, else a literal. appendNString writes NIL for a null array.
void appendString(QByteArray &out, QByteArrayView text);
void appendNString(QByteArray &out, const QByteArray &text);

} // namespace mime
