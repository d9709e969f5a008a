// Parameters of Content-Type and Content-Disposition. RFC 2045 §5.1, RFC 2183, RFC 2231.
//
// Continuations (name*0, name*1 …) are joined when read. A value in RFC 2231 form keeps its form and its name keeps the
// `*`, because that is what IMAP shows (RFC 9051 §7.5.2 says nothing of decoding, and clients decode); parameter()
// decodes.
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace mime {

struct Parameter
{
    QByteArray name; // lower case; with a trailing '*' when the value is `charset'language'percent-encoded`
    QByteArray value; // unquoted
    friend bool operator==(const Parameter &, const Parameter &) = default;
};
using Parameters = QList<Parameter>;

// The decoded value in UTF-8: RFC 2231 forms, and RFC 2047 encoded-words that some senders put there. Null: not given.
QByteArray parameter(const Parameters &parameters, QByteArrayView name);

// `attachment; filename="a b"`: what stands before the first `;`, and the parameters.
struct ParameterizedValue
{
    QByteArray value; // trimmed, comments removed, as written
    Parameters parameters;
};
ParameterizedValue parseParameterized(QByteArrayView fieldValue);

// `text/plain; charset=x`. False: no usable type, and `out` is untouched.
struct ContentType
{
    QByteArray type, subtype; // lower case
    Parameters parameters;
};
bool parseContentType(QByteArrayView fieldValue, ContentType &out);

} // namespace mime
