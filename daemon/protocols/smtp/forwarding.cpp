#include "protocols/smtp/forwarding.h"

#include "protocols/smtp/command.h"
#include "protocols/smtp/replies.h"

#include <algorithm>

namespace smtp {
namespace {
constexpr qsizetype longestValue = 255;

bool isWord(const QByteArray &value, const char *word) { return value.compare(word, Qt::CaseInsensitive) == 0; }

std::optional<QHostAddress> readAddress(const QByteArray &value)
{
    QByteArray text = value;
    const bool v6 = text.first(std::min<qsizetype>(5, text.size())).toUpper() == "IPV6:";
    if (v6)
        text = text.sliced(5);
    const QHostAddress address(QString::fromLatin1(text));
    const bool isV6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    if (address.isNull() || text.contains('%') || isV6 != v6 || (!v6 && text.count('.') != 3))
        return std::nullopt;
    return address;
}

std::optional<quint16> readPort(const QByteArray &value)
{
    bool fine = false;
    const uint port = value.toUInt(&fine);
    const bool digits = std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
    return fine && digits && port > 0 && port <= 65535 ? std::optional<quint16>(quint16(port)) : std::nullopt;
}

// What later stands in headers and logs: printable, without a space.
bool isPrintable(const QByteArray &value)
{
    return std::all_of(value.begin(), value.end(), [](char c) { return uchar(c) > 0x20 && uchar(c) < 0x7f; });
}

struct Attribute
{
    const char *name;
    quint8 verbs; // 1: XCLIENT, 2: XFORWARD
    bool (*set)(Forwarding &, const QByteArray &value, bool available);
};

template <auto Member> bool setText(Forwarding &to, const QByteArray &value, bool available)
{
    to.*Member = available ? value : QByteArray("");
    return isPrintable(value);
}
template <auto Member> bool setAddress(Forwarding &to, const QByteArray &value, bool available)
{
    const auto address = available ? readAddress(value) : QHostAddress();
    to.*Member = address.value_or(QHostAddress());
    return address.has_value();
}
template <auto Member> bool setPort(Forwarding &to, const QByteArray &value, bool available)
{
    const auto port = available ? readPort(value) : std::optional<quint16>(quint16(0));
    to.*Member = port.value_or(quint16(0));
    return port.has_value();
}
bool setProtocol(Forwarding &to, const QByteArray &value, bool available)
{
    to.esmtp = isWord(value, "ESMTP");
    return !available || *to.esmtp || isWord(value, "SMTP");
}
bool setSource(Forwarding &to, const QByteArray &value, bool available)
{
    to.source = available ? value.toUpper() : QByteArray("");
    return !available || isWord(value, "LOCAL") || isWord(value, "REMOTE");
}

constexpr Attribute attributes[] = {
    { "NAME", 3, setText<&Forwarding::name> },
    { "ADDR", 3, setAddress<&Forwarding::address> },
    { "PORT", 3, setPort<&Forwarding::port> },
    { "PROTO", 3, setProtocol },
    { "HELO", 3, setText<&Forwarding::helo> },
    { "LOGIN", 1, setText<&Forwarding::login> },
    { "DESTADDR", 1, setAddress<&Forwarding::localAddress> },
    { "DESTPORT", 1, setPort<&Forwarding::localPort> },
    { "IDENT", 2, setText<&Forwarding::ident> },
    { "SOURCE", 2, setSource },
};
} // namespace

std::variant<Forwarding, Reply> parseForwarding(QByteArrayView argument, ForwardingVerb verb)
{
    const QByteArray verbName = verb == ForwardingVerb::XClient ? "XCLIENT" : "XFORWARD";
    const quint8 bit = verb == ForwardingVerb::XClient ? 1 : 2;
    Forwarding told;
    QList<QByteArray> items = argument.toByteArray().split(' ');
    items.removeAll(QByteArray());
    if (items.isEmpty())
        return replies::syntax(verbName + " attribute=value...");
    for (const QByteArray &item : items) {
        const qsizetype equals = item.indexOf('=');
        const QByteArray name = item.first(std::max<qsizetype>(0, equals)).toUpper();
        const auto *found = std::find_if(std::begin(attributes), std::end(attributes),
            [&](const Attribute &a) { return (a.verbs & bit) && name == a.name; });
        if (found == std::end(attributes))
            return replies::badAttribute(verbName, equals < 0 ? item : name);
        const auto value = decodeXtext(QByteArrayView(item).sliced(equals + 1));
        if (!value || value->isEmpty() || value->size() > longestValue)
            return replies::badAttribute(verbName, name);
        const bool temporary = isWord(*value, "[TEMPUNAVAIL]");
        if (name == "NAME")
            told.nameIsTemporary = temporary;
        if (!found->set(told, *value, !temporary && !isWord(*value, "[UNAVAILABLE]")))
            return replies::badAttribute(verbName, name);
    }
    return told;
}

} // namespace smtp
