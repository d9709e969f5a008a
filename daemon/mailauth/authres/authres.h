// Authentication-Results: what we found out about a message, told to whoever reads it. RFC 8601; RFC 8616 §5 for UTF-8.
//
// A field of our name that comes in from outside is a lie, and must go: isForged().
// Thread: any; pure.
#pragma once
#include "mailauth/arc/result.h"
#include "mailauth/dkim/result.h"
#include "mailauth/dmarc/result.h"
#include "mailauth/spf/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHostAddress>
#include <QList>
#include <optional>

namespace authres {

struct Property
{
    QByteArray type, name; // lower case: "smtp", "mailfrom"
    QByteArray value; // unquoted; an address as local@domain
    friend bool operator==(const Property &, const Property &) = default;
};

struct Method
{
    QByteArray method; // lower case: "spf"
    int version = 1;
    QByteArray result; // lower case: "pass"
    QByteArray reason; // unquoted; empty: none
    QList<Property> properties;
    QByteArray comment; // of the writer, behind the result; the parser leaves comments out

    // The first value of type.name; null when there is none.
    QByteArray property(QByteArrayView type, QByteArrayView name) const;
    friend bool operator==(const Method &, const Method &) = default;
};

struct Field
{
    QByteArray authservId; // unquoted, as written
    int version = 1;
    QList<Method> methods; // empty: "none", nothing was checked
    friend bool operator==(const Field &, const Field &) = default;
};

struct Limits
{
    qsizetype size = 64 * 1024; // octets of the field
    int methods = 200, properties = 50; // properties: of one method
    int commentDepth = 20;
};

// The field's value, folded or not. Nothing: it is malformed, or over the limits.
std::optional<Field> parse(QByteArrayView value, const Limits &limits = {});

// What stands behind "Authentication-Results:", on one line; also the payload of ARC-Authentication-Results (RFC 8617
// §4.1.1).
QByteArray payload(const Field &field);
// The field, folded, with CRLF.
QByteArray toField(const Field &field);

// Must this field be removed on arrival? It bears our name (RFC 8601 §5), in whatever case, behind comments, quoted,
// with a final dot, as A-label or U-label, with any version; or it is too malformed to tell, and holds our name
// somewhere.
bool isForged(QByteArrayView value, QByteArrayView authservId);

// What our checks found, as methods.
enum class Iprev : quint8 { Pass, Fail, TempError, PermError }; // RFC 8601 §2.7.3
Method method(
    const spf::Result &result, spf::Identity identity, const QByteArray &value); // the HELO name or the reverse-path
Method method(const dkim::Result &result);
Method method(const dmarc::Result &result);
Method method(const arc::Result &result, const QHostAddress &client); // RFC 8617 §10.1: smtp.remote-ip
Method iprev(Iprev result, const QHostAddress &client, const QByteArray &name); // name: the confirmed one; may be empty
Method auth(const QByteArray &login, const QByteArray &mechanism); // RFC 4954: the client has authenticated

} // namespace authres
