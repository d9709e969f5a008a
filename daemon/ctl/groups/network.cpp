// network addresses|public|test|map|unmap|mappings: the host's place in the Internet.
#include "ctl/command.h"
#include "ctl/table.h"
#include "shared/model/network.h"

#include <cstdio>

namespace ctl {
namespace networkgroup {

static QJsonObject portsIn(const Arguments &arguments)
{
    QJsonArray ports;
    for (const QString &text : arguments.positional) {
        bool ok = false;
        const int port = text.toInt(&ok);
        if (!ok || port < 1 || port > 65535)
            throw WrongUsage(QStringLiteral("a port is a number from 1 to 65535, not \"%1\"").arg(text));
        ports.append(port);
    }
    return ports.isEmpty() ? QJsonObject() : QJsonObject { { QStringLiteral("ports"), ports } };
}

static void addresses(Session &session, const Arguments &)
{
    const QJsonObject answer = session.call(QStringLiteral("network.addresses"));
    session.show(answer, [&] {
        Table table({ QStringLiteral("INTERFACE"), QStringLiteral("ADDRESS"), QStringLiteral("SCOPE") });
        const QJsonArray interfaces = answer[u"interfaces"].toArray();
        for (const QJsonValue &one : interfaces)
            table.add({ one[u"name"].toString(), one[u"address"].toString(), one[u"scope"].toString() });
        table.print(QStringLiteral("This machine has no address"));
        std::printf("%s\n", qUtf8Printable(answer[u"sentence"].toString()));
    });
}

static void publicAddress(Session &session, const Arguments &)
{
    const QJsonObject answer = session.call(QStringLiteral("network.publicAddress"), { { QStringLiteral("refresh"), true } });
    session.show(answer, [&] {
        const model::PublicAddress address = model::PublicAddress::fromJson(answer);
        for (const QHostAddress &one : { address.v4, address.v6 }) {
            if (!one.isNull())
                std::printf("%s\n", qPrintable(one.toString()));
        }
        std::printf("%s\n", qUtf8Printable(clean(address.sentence.text())));
        for (const auto &one : address.tried)
            std::printf("  %s: %s\n", qUtf8Printable(one.how), qUtf8Printable(clean(one.detail.text())));
    });
}

static void test(Session &session, const Arguments &arguments)
{
    const QString direction = arguments.at(0);
    if (direction != u"out" && direction != u"in")
        throw WrongUsage(QStringLiteral("network test wants out or in"));
    QJsonObject params { { QStringLiteral("direction"), direction } };
    if (arguments.has("port"))
        params[u"port"] = arguments.number("port");
    for (const char *name : { "host", "domain" }) {
        if (arguments.has(name))
            params[QLatin1StringView(name)] = arguments.value(name);
    }
    const QJsonObject answer = session.call(QStringLiteral("network.portTest"), params);
    session.show(answer, [&] {
        std::printf("%s: %s\n", qPrintable(answer[u"result"].toString()), qUtf8Printable(clean(answer[u"sentence"].toString())));
        for (const char *name : { "meaning", "advice" }) {
            const QString text = answer[QLatin1StringView(name)].toString();
            if (!text.isEmpty())
                std::printf("%s\n", qUtf8Printable(clean(text)));
        }
    });
    const QString result = answer[u"result"].toString();
    if (result == u"closed" || result == u"filtered")
        throw Failed(QStringLiteral("Port %1 does not work %2").arg(answer[u"port"].toInt()).arg(direction));
}

static void printMappings(const QJsonObject &answer)
{
    const model::Mappings all = model::Mappings::fromJson(answer);
    Table table({ QStringLiteral("OUTSIDE"), QStringLiteral("HERE"), QStringLiteral("STATE"), QStringLiteral("METHOD"), QStringLiteral("LEASE"), QStringLiteral("REASON") });
    for (const model::PortMapping &mapping : all.mappings)
        table.add({ QString::number(mapping.externalPort), QString::number(mapping.internalPort), mapping.active ? QStringLiteral("active") : QStringLiteral("failed"),
            mapping.method, !mapping.active ? QString() : mapping.lease > 0 ? durationText(mapping.lease) : QStringLiteral("for ever"), clean(mapping.reason.text()) });
    table.print(all.sentence.text());
}

static void mappings(Session &session, const char *method, const QJsonObject &params)
{
    const QJsonObject answer = session.call(QLatin1StringView(method), params);
    session.show(answer, [&] { printMappings(answer); });
    if (!answer[u"failed"].toArray().isEmpty() && !params.isEmpty())
        throw Failed(QStringLiteral("The router did not do all of it"));
}

} // namespace networkgroup

Commands networkCommands()
{
    using namespace networkgroup;
    return {
        { "network", "addresses", "", 0, 0, {}, {}, "This machine's addresses, and whether it is behind a router.", addresses },
        { "network", "public", "", 0, 0, {}, {}, "The public address: of an interface, or as the router says.", publicAddress },
        { "network", "test", "out|in [--port N] [--host H | --domain D]", 1, 1, { QStringLiteral("port"), QStringLiteral("host"), QStringLiteral("domain") }, {},
            "Tries port 25: out to another domain's mail server, or in from outside as far as that can be seen.", test },
        { "network", "map", "[PORT…]", 0, -1, {}, {}, "Lets the router forward ports to this machine, and keeps them so; without ports: all that mail needs.",
            [](Session &s, const Arguments &a) { mappings(s, "network.mapPorts", portsIn(a)); } },
        { "network", "unmap", "[PORT…]", 0, -1, {}, {}, "Takes forwarding back.", [](Session &s, const Arguments &a) { mappings(s, "network.unmapPorts", portsIn(a)); } },
        { "network", "mappings", "", 0, 0, {}, {}, "What the router forwards for us.", [](Session &s, const Arguments &) { mappings(s, "network.mappings", {}); } },
    };
}

} // namespace ctl
