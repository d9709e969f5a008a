// What a person reads in a message, as UTF-8: decoded headers and bodies, and substring search that disregards case.
// RFC 2047, RFC 9051 §6.4.4. Thread: any; pure.
#pragma once
#include "formats/mime/structure.h"

#include <QByteArray>
#include <QByteArrayView>

namespace mime {

// A header value with encoded-words decoded and folding removed. Raw 8-bit octets are taken for UTF-8, else
// Windows-1252.
QByteArray decodedHeader(QByteArrayView value);

// Text of a leaf: transfer encoding and charset undone, HTML reduced to its text. Empty for what is not text/*.
QByteArray decodedText(const Part &part, qint64 limit = 10 * 1024 * 1024);
// The content of a leaf without its transfer encoding.
QByteArray decodedBody(const Part &part, qint64 limit = 100 * 1024 * 1024);
// All text leaves of the tree, joined by line ends: SEARCH BODY. HTML stays as it is, since people look for what stands
// in links too, and other servers find it. With headers (decoded, also of parts and of messages inside): SEARCH TEXT.
QByteArray searchableText(const Part &root, bool withHeaders, qint64 limit = 10 * 1024 * 1024);

// What FROM, TO, CC and BCC look at: names and addresses as `name <local@domain>`, decoded, comments and folding gone.
QByteArray searchableAddresses(QByteArrayView fieldValue);

QByteArray htmlToText(QByteArrayView utf8); // tags, comments, script and style dropped; entities read

// Case folding for search: i;unicode-casemap in spirit (RFC 5051): titlecase and decomposition.
QByteArray foldCase(QByteArrayView utf8);
// Whether the needle (already folded) occurs in the text; an empty needle occurs everywhere.
bool contains(QByteArrayView haystackUtf8, QByteArrayView needleFolded);

// A subject without Re:, Fwd:, [list] and the like, decoded and with white space squeezed: RFC 5256 §2.1.
QByteArray baseSubject(QByteArrayView subjectValue, bool *isReplyOrForward = nullptr);

} // namespace mime
