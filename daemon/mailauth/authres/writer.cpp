// Writes Authentication-Results. RFC 8601 §2.2, §2.7; RFC 8617 §10.
#include "formats/mime/builder.h"
#include "mailauth/authres/authres.h"
#include "shared/address/mailaddress.h"

namespace authres {

namespace {
bool isToken(QByteArrayView text)
{
    if (text.isEmpty())
        return false;
    for (const char c : text) {
        if (uchar(c) <= 0x20 || c == 0x7f || QByteArrayView("()<>@,;:\\\"/[]?=").contains(c))
            return false;
    }
    return true;
}

// Control characters never get out: they would end the field (header injection).
QByteArray quotedString(QByteArrayView text)
{
    QByteArray quoted = "\"";
    for (const char c : text) {
        if (uchar(c) < 0x20 || c == 0x7f)
            continue;
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + '"';
}

QByteArray value(QByteArrayView text) { return isToken(text) ? text.toByteArray() : quotedString(text); }

QByteArray comment(QByteArrayView text)
{
    QByteArray safe = " (";
    for (const char c : text) {
        if (uchar(c) < 0x20 || c == 0x7f)
            continue;
        if (c == '(' || c == ')' || c == '\\')
            safe += '\\';
        safe += c;
    }
    return safe + ')';
}

// value / [[local-part] "@"] domain-name
QByteArray propertyValue(const QByteArray &text)
{
    if (text.startsWith('@') && normalizeDomain(QByteArrayView(text).sliced(1)))
        return text;
    if (const auto address = MailAddress::parse(text); address && !address->domain().startsWith('['))
        return address->toString();
    return value(text);
}

QByteArray addressText(const QHostAddress &client)
{
    bool isV4 = false;
    const quint32 v4 = client.toIPv4Address(&isV4);
    QHostAddress plain = isV4 ? QHostAddress(v4) : client;
    plain.setScopeId({});
    return plain.toString().toLatin1();
}

void add(Method &method, const char *type, const char *name, const QByteArray &value)
{
    if (!value.isEmpty())
        method.properties.append({ type, name, value });
}
} // namespace

QByteArray payload(const Field &field)
{
    QByteArray text = value(field.authservId);
    if (field.version != 1)
        text += ' ' + QByteArray::number(field.version);
    if (field.methods.isEmpty())
        return text + "; none";
    for (const Method &method : field.methods) {
        text += "; " + method.method;
        if (method.version != 1)
            text += '/' + QByteArray::number(method.version);
        text += '=' + method.result;
        if (!method.comment.isEmpty())
            text += comment(method.comment);
        if (!method.reason.isEmpty())
            text += " reason=" + quotedString(method.reason);
        for (const Property &property : method.properties)
            text += ' ' + property.type + '.' + property.name + '=' + propertyValue(property.value);
    }
    return text;
}

QByteArray toField(const Field &field) { return mime::headerField("Authentication-Results", payload(field)); }

Method method(const spf::Result &result, spf::Identity identity, const QByteArray &value)
{
    Method made;
    made.method = "spf";
    made.result = spf::name(result.code);
    made.reason = result.problem;
    add(made, "smtp", identity == spf::Identity::Helo ? "helo" : "mailfrom", value);
    return made;
}

Method method(const dkim::Result &result)
{
    Method made;
    made.method = "dkim";
    made.result = dkim::name(result.code);
    made.reason = result.problem;
    if (result.keyBits > 0)
        made.comment = QByteArray::number(result.keyBits) + "-bit key";
    add(made, "header", "d", result.domain);
    add(made, "header", "i", result.identity);
    add(made, "header", "s", result.selector);
    add(made, "header", "a", result.algorithm);
    add(made, "header", "b", result.signature.left(8)); // RFC 6008
    return made;
}

Method method(const dmarc::Result &result)
{
    Method made;
    made.method = "dmarc";
    made.result = dmarc::name(result.code);
    if (result.code != dmarc::Code::Pass)
        made.reason = result.problem;
    if (result.record)
        made.comment = QByteArray("p=") + dmarc::name(result.published) + " dis=" + dmarc::name(result.applied);
    add(made, "header", "from", result.fromDomain);
    return made;
}

Method method(const arc::Result &result, const QHostAddress &client)
{
    Method made;
    made.method = "arc";
    made.result = arc::name(result.code);
    made.reason = result.problem;
    if (result.sets > 0)
        made.comment = "i=" + QByteArray::number(result.sets);
    add(made, "header", "oldest-pass",
        result.code == arc::Code::Pass ? QByteArray::number(result.oldestPass) : QByteArray());
    if (!client.isNull())
        add(made, "smtp", "remote-ip", addressText(client));
    return made;
}

Method iprev(Iprev result, const QHostAddress &client, const QByteArray &name)
{
    static constexpr const char *words[] { "pass", "fail", "temperror", "permerror" };
    Method made;
    made.method = "iprev";
    made.result = words[int(result)];
    made.comment = name;
    add(made, "policy", "iprev", addressText(client));
    return made;
}

Method auth(const QByteArray &login, const QByteArray &mechanism)
{
    Method made;
    made.method = "auth";
    made.result = "pass";
    made.comment = mechanism.toLower();
    add(made, "smtp", "auth", login);
    return made;
}

} // namespace authres
