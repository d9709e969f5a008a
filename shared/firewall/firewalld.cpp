// `firewall-cmd --list-all` (firewall-cmd(1)):
//
//     public (active)
//       target: default
//       services: dhcpv6-client smtp ssh
//       ports: 465/tcp 1000-2000/tcp
#include "shared/firewall/ports.h"

namespace firewall {

namespace {
Ranges tcpPortsOf(const QByteArray &words)
{
    Ranges ranges;
    for (const QByteArray &word : words.simplified().split(' ')) {
        if (!word.endsWith("/tcp"))
            continue;
        if (const auto parsed = parsePorts(word.chopped(4)))
            ranges.insert(ranges.end(), parsed->begin(), parsed->end());
    }
    return ranges;
}
}

std::optional<Firewalld> parseFirewalld(QByteArrayView output)
{
    Firewalld firewalld;
    bool known = false;
    for (const QByteArray &raw : output.first(std::min<qsizetype>(output.size(), 1 << 20)).toByteArray().split('\n')) {
        const QByteArray line = raw.trimmed();
        if (!known && !line.isEmpty() && !line.contains(':')) {
            firewalld.zone = QString::fromUtf8(line.split(' ').front());
        } else if (line.startsWith("target:")) {
            known = true;
            firewalld.acceptsAll = line.sliced(7).trimmed() == "ACCEPT";
        } else if (line.startsWith("services:")) {
            firewalld.services = QString::fromUtf8(line.sliced(9)).split(u' ', Qt::SkipEmptyParts);
        } else if (line.startsWith("ports:")) {
            firewalld.ports = tcpPortsOf(line.sliced(6));
        }
    }
    return known ? std::optional(firewalld) : std::nullopt;
}

QList<quint16> parseFirewalldService(QByteArrayView output)
{
    QList<quint16> ports;
    for (const QByteArray &raw : output.first(std::min<qsizetype>(output.size(), 1 << 16)).toByteArray().split('\n')) {
        const QByteArray line = raw.trimmed();
        if (!line.startsWith("ports:"))
            continue;
        for (const auto &range : tcpPortsOf(line.sliced(6))) {
            for (int port = range.first; port <= range.last && ports.size() < 1000; ++port)
                ports << quint16(port);
        }
    }
    return ports;
}

Open Firewalld::isOpen(quint16 port, const std::function<QList<quint16>(const QString &)> &portsOf) const
{
    if (acceptsAll || holds(ports, port))
        return Open::Yes;
    for (const QString &service : services) {
        if (portsOf(service).contains(port))
            return Open::Yes;
    }
    return Open::No; // rich rules are not looked at
}

} // namespace firewall
