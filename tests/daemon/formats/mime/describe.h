// A part tree in one line, for data rows: multipart/mixed[text/plain(12,1) message/rfc822(30,3)[text/plain(5,1)]].
// In parentheses: octets in CRLF form, and lines.
#pragma once
#include "formats/mime/structure.h"

inline QByteArray describe(const mime::Part &part)
{
    QByteArray out = part.type + '/' + part.subtype;
    if (!part.isMultipart())
        out += '(' + QByteArray::number(part.bodySize) + ',' + QByteArray::number(part.bodyLines) + ')';
    if (part.isMultipart() || part.isMessage()) {
        out += '[';
        for (size_t i = 0; i < part.children.size(); ++i)
            out += (i ? " " : "") + describe(part.children[i]);
        out += ']';
    }
    return out;
}
