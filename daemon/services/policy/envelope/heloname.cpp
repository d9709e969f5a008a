#include "services/policy/envelope/heloname.h"

#include <algorithm>

namespace policy {
namespace {
bool isLetterOrDigit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

bool isLabel(QByteArrayView label)
{
    if (label.isEmpty() || label.size() > 63 || label.front() == '-' || label.back() == '-')
        return false;
    // An underscore is none of a host name's, and common. UTF-8 must come as A-labels (RFC 6531 §3.7.1).
    return std::all_of(label.begin(), label.end(), [](char c) { return isLetterOrDigit(c) || c == '-' || c == '_'; });
}

QHostAddress bareAddress(QByteArrayView text)
{
    const bool v6 = text.contains(':');
    if (text.size() > 45 || text.contains('%') || (!v6 && std::count(text.begin(), text.end(), '.') != 3))
        return {};
    return QHostAddress(QString::fromLatin1(text));
}
} // namespace

QByteArray plainHelo(const QByteArray &name)
{
    QByteArray plain = name.left(255);
    for (char &c : plain) {
        if (uchar(c) >= 0x80)
            c = '?';
    }
    return plain;
}

QHostAddress helosAddress(QByteArrayView name)
{
    if (!name.startsWith('['))
        return bareAddress(name);
    if (!name.endsWith(']'))
        return {};
    QByteArrayView inner = name.sliced(1, name.size() - 2);
    const bool tagged = inner.size() > 5 && inner.first(5).compare("IPv6:", Qt::CaseInsensitive) == 0;
    if (tagged)
        inner = inner.sliced(5);
    const QHostAddress address = bareAddress(inner);
    return tagged == (address.protocol() == QAbstractSocket::IPv6Protocol) ? address : QHostAddress();
}

HeloLook lookAtHelo(QByteArrayView name, const QHostAddress &client)
{
    const QHostAddress address = helosAddress(name);
    if (name.startsWith('[')) {
        if (address.isNull())
            return HeloLook::Invalid;
        return address.isEqual(client, QHostAddress::TolerantConversion) ? HeloLook::Literal : HeloLook::WrongLiteral;
    }
    if (!address.isNull())
        return HeloLook::BareAddress;
    if (name.endsWith('.'))
        name.chop(1);
    if (name.isEmpty() || name.size() > 253)
        return HeloLook::Invalid;
    qsizetype labels = 0;
    QByteArrayView last;
    for (qsizetype from = 0; from <= name.size();) {
        const qsizetype dot = name.indexOf('.', from);
        last = name.sliced(from, (dot < 0 ? name.size() : dot) - from);
        if (!isLabel(last))
            return HeloLook::Invalid;
        ++labels;
        from = dot < 0 ? name.size() + 1 : dot + 1;
    }
    if (labels == 1)
        return HeloLook::OneLabel;
    // RFC 3696 §2: no top-level domain is all digits.
    return std::all_of(last.begin(), last.end(), [](char c) { return c >= '0' && c <= '9'; }) ? HeloLook::Invalid : HeloLook::Domain;
}

} // namespace policy
