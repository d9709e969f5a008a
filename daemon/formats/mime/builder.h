// Makes headers and multiparts. RFC 5322 §2.2.3, RFC 2047, RFC 2231, RFC 2046 §5.1.
//
// Everything ends lines with CRLF. A header value never carries CR, LF or NUL out, whatever came in (header injection).
// Time and ids are arguments. Thread: any; pure.
#pragma once
#include "formats/mime/parameters.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace mime {

// `Name: value` CRLF, folded at white space to at most 78 characters where possible. The value is ASCII already.
QByteArray headerField(QByteArrayView name, QByteArrayView value);
// The same for text a person wrote (UTF-8): encoded-words where needed, RFC 2047 §5 (1).
QByteArray unstructuredField(QByteArrayView name, QByteArrayView utf8);
// `name: "display name" <mailbox>`; several mailboxes are folded one a line.
struct NamedMailbox
{
    QByteArray name; // UTF-8; may be empty
    QByteArray mailbox; // local@domain
};
QByteArray addressField(QByteArrayView name, const QList<NamedMailbox> &mailboxes);
// `name: value; attribute=…`, RFC 2231 where a value is not ASCII or long. Parameter values are UTF-8.
QByteArray parameterizedField(QByteArrayView name, QByteArrayView value, const Parameters &parameters);

QByteArray dateField(qint64 utc, int zoneMinutes = 0); // Date: … CRLF
QByteArray messageIdField(QByteArrayView id); // without angle brackets in, with them out

QByteArray encodedWords(QByteArrayView utf8); // RFC 2047 encoded-words when needed, else as it is; one line

// multipart/<subtype> from parts that are complete (header, empty line, body, CRLF lines). `header` is the
// Content-Type field; `body` what follows the empty line. The boundary is derived from the seed and grown until it
// occurs in no part.
struct Multipart
{
    QByteArray contentType; // the field, with CRLF
    QByteArray body;
};
Multipart composeMultipart(QByteArrayView subtype, const QList<QByteArray> &parts, QByteArrayView boundarySeed,
    const Parameters &parameters = {});

} // namespace mime
