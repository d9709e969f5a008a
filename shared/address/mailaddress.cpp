#include "shared/address/mailaddress.h"

#include <QHostAddress>
#include <idn2.h>

namespace {
bool isAtext(uchar c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80
        || (c && std::strchr("!#$%&'*+-/=?^_`{|}~", c));
}

bool isUtf8(QByteArrayView bytes)
{
    return bytes.isValidUtf8();
}

// Dot-string, RFC 5321 §4.1.2.
bool isDotString(QByteArrayView text)
{
    bool wantAtom = true;
    for (const char c : text) {
        if (c == '.') {
            if (wantAtom)
                return false;
            wantAtom = true;
        } else if (isAtext(uchar(c))) {
            wantAtom = false;
        } else {
            return false;
        }
    }
    return !wantAtom;
}

// Quoted-string, RFC 5321 §4.1.2; returns its content and sets `end` behind the closing quote.
std::optional<QByteArray> readQuoted(QByteArrayView text, qsizetype &end)
{
    QByteArray content;
    for (qsizetype i = 1; i < text.size(); ++i) {
        const uchar c = uchar(text[i]);
        if (c == '"') {
            end = i + 1;
            return content;
        }
        if (c == '\\') {
            if (++i >= text.size() || uchar(text[i]) < 0x20 || uchar(text[i]) > 0x7e)
                return std::nullopt;
            content += text[i];
        } else if (c < 0x20 || c == 0x7f) {
            return std::nullopt;
        } else {
            content += char(c);
        }
    }
    return std::nullopt;
}

// Address literals, RFC 5321 §4.1.3: [192.0.2.1], [IPv6:2001:db8::1].
std::optional<QByteArray> normalizeLiteral(QByteArrayView text)
{
    if (text.size() < 3 || !text.endsWith(']'))
        return std::nullopt;
    QByteArrayView inner = text.sliced(1, text.size() - 2);
    QHostAddress address;
    if (inner.size() > 5 && inner.first(5).compare("IPv6:", Qt::CaseInsensitive) == 0) {
        inner = inner.sliced(5);
        if (!address.setAddress(QString::fromLatin1(inner)) || address.protocol() != QAbstractSocket::IPv6Protocol
            || inner.contains('%'))
            return std::nullopt;
        return "[IPv6:" + address.toString().toLatin1() + ']';
    }
    if (inner.count('.') != 3 || !address.setAddress(QString::fromLatin1(inner))
        || address.protocol() != QAbstractSocket::IPv4Protocol)
        return std::nullopt;
    return '[' + address.toString().toLatin1() + ']';
}

bool isLdhName(QByteArrayView name)
{
    qsizetype label = 0;
    for (qsizetype i = 0; i <= name.size(); ++i) {
        if (i == name.size() || name[i] == '.') {
            if (label == 0 || label > 63 || name[i - 1] == '-')
                return false;
            label = 0;
            continue;
        }
        const char c = name[i];
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || (c == '-' && label > 0)))
            return false;
        ++label;
    }
    return true;
}
} // namespace

std::optional<QByteArray> normalizeDomain(QByteArrayView text)
{
    if (text.endsWith('.'))
        text.chop(1);
    if (text.isEmpty() || text.size() > 1000)
        return std::nullopt;
    QByteArray name = text.toByteArray();
    if (std::any_of(text.begin(), text.end(), [](char c) { return uchar(c) >= 0x80; })) {
        if (!isUtf8(text))
            return std::nullopt;
        char *ascii = nullptr;
        if (idn2_to_ascii_8z(name.constData(), &ascii, IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL) != IDN2_OK)
            return std::nullopt;
        name = ascii;
        idn2_free(ascii);
    }
    name = name.toLower();
    if (name.size() > 253 || !isLdhName(name))
        return std::nullopt;
    return name;
}

std::optional<MailAddress> MailAddress::parse(QByteArrayView text)
{
    if (text.size() > 64 + 1 + 255)
        return std::nullopt;
    MailAddress address;
    qsizetype at = -1;
    if (text.startsWith('"')) {
        qsizetype end = 0;
        auto content = readQuoted(text, end);
        if (!content || end >= text.size() || text[end] != '@')
            return std::nullopt;
        address.m_local = std::move(*content);
        at = end;
    } else {
        at = text.lastIndexOf('@');
        if (at <= 0 || !isDotString(text.first(at)))
            return std::nullopt;
        address.m_local = text.first(at).toByteArray();
    }
    if (at > 64 || !isUtf8(address.m_local)) // RFC 5321 §4.5.3.1.1
        return std::nullopt;
    const QByteArrayView domain = text.sliced(at + 1);
    if (domain.size() > 255) // RFC 5321 §4.5.3.1.2
        return std::nullopt;
    auto folded = domain.startsWith('[') ? normalizeLiteral(domain) : normalizeDomain(domain);
    if (!folded || domain.endsWith('.'))
        return std::nullopt;
    address.m_domain = std::move(*folded);
    return address;
}

MailAddress MailAddress::fromParts(QByteArray localPart, QByteArray domain)
{
    MailAddress address;
    address.m_local = std::move(localPart);
    address.m_domain = std::move(domain);
    return address;
}

bool MailAddress::isInternational() const
{
    return std::any_of(m_local.begin(), m_local.end(), [](char c) { return uchar(c) >= 0x80; });
}

QByteArray MailAddress::toString() const
{
    if (isEmpty())
        return {};
    if (isDotString(m_local))
        return m_local + '@' + m_domain;
    QByteArray quoted = "\"";
    for (const char c : m_local) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + "\"@" + m_domain;
}

QByteArray MailAddress::key() const
{
    if (isEmpty())
        return {};
    return QString::fromUtf8(m_local).toLower().toUtf8() + '@' + m_domain;
}

QByteArray MailAddress::baseLocalPart(QByteArrayView separators) const
{
    for (qsizetype i = 1; i < m_local.size(); ++i) {
        if (separators.contains(m_local[i]))
            return m_local.first(i);
    }
    return m_local;
}

QByteArray MailAddress::tag(QByteArrayView separators) const
{
    const qsizetype base = baseLocalPart(separators).size();
    return base < m_local.size() ? m_local.sliced(base + 1) : QByteArray();
}
