#include "services/policy/scanners/address.h"

#include <algorithm>

namespace policy::scanners {

static Failure wrong(QByteArrayView text, const QString &why)
{
    return { Failure::Kind::Syntax, "not an address of a scanner",
        QStringLiteral("\"%1\" is not an address of a scanner: %2").arg(QString::fromUtf8(text), why) };
}

static bool isPrintable(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > 32 && c < 127; });
}

Result<Address> Address::parse(QByteArrayView text, quint16 defaultPort)
{
    QByteArrayView rest = text.trimmed();
    Address address;
    for (const char *prefix : { "unix:", "local:" }) {
        if (rest.startsWith(prefix)) {
            address.path = rest.sliced(qsizetype(qstrlen(prefix))).trimmed().toByteArray();
            if (!address.path.startsWith('/'))
                return wrong(text, QStringLiteral("after unix: stands the path of a socket, from the root"));
        }
    }
    if (rest.startsWith('/'))
        address.path = rest.toByteArray();
    if (!address.path.isEmpty()) {
        if (address.path.size() > 107) // sockaddr_un
            return wrong(text, QStringLiteral("the path is longer than 107 octets"));
        return address;
    }
    for (const char *prefix : { "tcp:", "tcp ", "inet:", "inet6:" }) {
        if (rest.startsWith(prefix)) {
            rest = rest.sliced(qsizetype(qstrlen(prefix))).trimmed();
            break;
        }
    }
    QByteArrayView host = rest, port;
    if (const qsizetype at = rest.indexOf('@'); at >= 0) { // inet:8891@localhost
        port = rest.first(at);
        host = rest.sliced(at + 1);
    } else if (rest.startsWith('[')) {
        const qsizetype end = rest.indexOf(']');
        if (end < 0)
            return wrong(text, QStringLiteral("the closing ] is missing"));
        host = rest.sliced(1, end - 1);
        if (end + 1 < rest.size()) {
            if (rest[end + 1] != ':')
                return wrong(text, QStringLiteral("after ] stands a colon and the port"));
            port = rest.sliced(end + 2);
        }
    } else if (const qsizetype colon = rest.lastIndexOf(':'); colon >= 0) {
        host = rest.first(colon);
        port = rest.sliced(colon + 1);
        if (host.contains(':'))
            return wrong(text, QStringLiteral("an IPv6 address stands in brackets"));
    }
    address.host = host.toByteArray();
    if (address.host.isEmpty() || address.host.size() > 253 || !isPrintable(address.host))
        return wrong(text, QStringLiteral("the host is missing"));
    bool ok = true;
    address.port = port.isEmpty() ? defaultPort : port.toByteArray().toUShort(&ok);
    if (!ok || address.port == 0)
        return wrong(text, QStringLiteral("the port is missing, or not from 1 to 65535"));
    return address;
}

QByteArray Address::toString() const
{
    if (!path.isEmpty())
        return "unix:" + path;
    return "tcp:" + (host.contains(':') ? '[' + host + ']' : host) + ':' + QByteArray::number(port);
}

Outage::Kind Outage::kindNamed(QByteArrayView name)
{
    if (name == "defer")
        return Defer;
    return name == "score" ? Score : Accept;
}

Result<Entry> Entry::parse(QByteArrayView line, const QList<QByteArray> &known, quint16 defaultPort)
{
    QList<QByteArray> words = line.toByteArray().simplified().split(' ');
    QByteArray where = words.takeFirst();
    if (where == "tcp" && !words.isEmpty())
        where = "tcp:" + words.takeFirst();
    const auto address = Address::parse(where, defaultPort);
    if (!address)
        return address.failure();
    Entry entry { *address, {} };
    for (const QByteArray &word : words) {
        const qsizetype equals = word.indexOf('=');
        const QByteArray key = word.first(std::max<qsizetype>(equals, 0));
        if (equals < 1 || !known.contains(key))
            return wrong(line, QStringLiteral("\"%1\" is not one of its options (%2)")
                                   .arg(QString::fromUtf8(word), QString::fromUtf8(known.join("=…, ") + "=…")));
        entry.options.insert(key, word.mid(equals + 1));
    }
    return entry;
}

std::chrono::seconds Entry::seconds(const char *key, int otherwise) const
{
    bool ok = false;
    QByteArray value = options.value(key);
    if (value.endsWith('s'))
        value.chop(1);
    const int number = value.toInt(&ok);
    return std::chrono::seconds(ok ? std::clamp(number, 1, 3600) : otherwise);
}

} // namespace policy::scanners
