#include "shared/model/network.h"

#include "shared/model/words.h"

namespace model {
namespace {

constexpr Words<Scope, 7> scopes { { { Scope::Public, QLatin1StringView("public") }, { Scope::Private, QLatin1StringView("private") },
    { Scope::Shared, QLatin1StringView("shared") }, { Scope::LinkLocal, QLatin1StringView("linkLocal") }, { Scope::Loopback, QLatin1StringView("loopback") },
    { Scope::Documentation, QLatin1StringView("documentation") }, { Scope::Other, QLatin1StringView("other") } } };
using Result = PortTest::Result;
constexpr Words<Result, 4> results { { { Result::Open, QLatin1StringView("open") }, { Result::Closed, QLatin1StringView("closed") },
    { Result::Filtered, QLatin1StringView("filtered") }, { Result::Inconclusive, QLatin1StringView("inconclusive") } } };

struct Block
{
    const char *network;
    int length;
    Scope scope;
};
// The first that holds the address counts.
constexpr Block blocks[] = {
    { "0.0.0.0", 8, Scope::Other }, { "10.0.0.0", 8, Scope::Private }, { "100.64.0.0", 10, Scope::Shared }, { "127.0.0.0", 8, Scope::Loopback },
    { "169.254.0.0", 16, Scope::LinkLocal }, { "172.16.0.0", 12, Scope::Private }, { "192.0.0.0", 24, Scope::Other }, { "192.0.2.0", 24, Scope::Documentation },
    { "192.168.0.0", 16, Scope::Private }, { "198.18.0.0", 15, Scope::Other }, { "198.51.100.0", 24, Scope::Documentation },
    { "203.0.113.0", 24, Scope::Documentation }, { "224.0.0.0", 3, Scope::Other },
    { "::1", 128, Scope::Loopback }, { "::", 128, Scope::Other }, { "fe80::", 10, Scope::LinkLocal }, { "fc00::", 7, Scope::Private },
    { "2001:db8::", 32, Scope::Documentation }, { "ff00::", 8, Scope::Other }, { "2000::", 3, Scope::Public }, { "::", 0, Scope::Other },
};

QString family(const QHostAddress &address) { return address.protocol() == QAbstractSocket::IPv6Protocol ? QStringLiteral("ipv6") : QStringLiteral("ipv4"); }
QString text(const QHostAddress &address) { return address.isNull() ? QString() : address.toString(); }

} // namespace

QString scopeName(Scope scope) { return wordOf(scopes, scope); }

Scope scopeOf(const QHostAddress &given)
{
    QHostAddress address = given;
    address.setScopeId(QString());
    bool isV4 = false;
    const quint32 v4 = given.toIPv4Address(&isV4); // an IPv4 address in IPv6 form, too
    if (isV4)
        address = QHostAddress(v4);
    for (const Block &block : blocks) {
        const QHostAddress network(QLatin1StringView(block.network));
        if (network.protocol() == address.protocol() && address.isInSubnet(network, block.length))
            return block.scope;
    }
    return isV4 ? Scope::Public : Scope::Other;
}

QJsonObject LocalAddress::toJson() const
{
    QHostAddress plain = address;
    plain.setScopeId(QString());
    return { { QStringLiteral("name"), interface }, { QStringLiteral("address"), plain.toString() }, { QStringLiteral("family"), family(address) },
        { QStringLiteral("scope"), scopeName(scopeOf(address)) } };
}

LocalAddress LocalAddress::fromJson(const QJsonObject &object)
{
    return { object[u"name"].toString(), QHostAddress(object[u"address"].toString()) };
}

QJsonObject Addresses::toJson() const
{
    QJsonArray publics;
    for (const QHostAddress &address : ofPublic)
        publics.append(address.toString());
    QJsonObject object { { QStringLiteral("interfaces"), toArray(interfaces) }, { QStringLiteral("gateway"), text(gateway) }, { QStringLiteral("behindNat"), behindNat },
        { QStringLiteral("public"), publics } };
    sentence.put(object, "sentence");
    return object;
}

Addresses Addresses::fromJson(const QJsonObject &object)
{
    Addresses addresses;
    addresses.interfaces = fromArray<LocalAddress>(object[u"interfaces"]);
    addresses.gateway = QHostAddress(object[u"gateway"].toString());
    addresses.behindNat = object[u"behindNat"].toBool();
    const QStringList publics = texts(object[u"public"]);
    for (const QString &address : publics)
        addresses.ofPublic << QHostAddress(address);
    addresses.sentence = Sentence::from(object, "sentence");
    return addresses;
}

QJsonObject PublicAddress::toJson() const
{
    QJsonArray tries;
    for (const Try &one : tried) {
        QJsonObject row { { QStringLiteral("how"), one.how }, { QStringLiteral("ok"), one.ok } };
        one.detail.put(row, "detail");
        tries.append(row);
    }
    QJsonObject object { { QStringLiteral("ipv4"), text(v4) }, { QStringLiteral("ipv6"), text(v6) }, { QStringLiteral("how"), how }, { QStringLiteral("tried"), tries },
        { QStringLiteral("checkedAt"), isoText(checkedAt) } };
    sentence.put(object, "sentence");
    return object;
}

PublicAddress PublicAddress::fromJson(const QJsonObject &object)
{
    PublicAddress address;
    address.v4 = QHostAddress(object[u"ipv4"].toString());
    address.v6 = QHostAddress(object[u"ipv6"].toString());
    address.how = object[u"how"].toString();
    address.sentence = Sentence::from(object, "sentence");
    const QJsonArray tries = object[u"tried"].toArray();
    for (const QJsonValue &one : tries)
        address.tried.push_back({ one[u"how"].toString(), one[u"ok"].toBool(), Sentence::from(one.toObject(), "detail") });
    address.checkedAt = fromIso(object[u"checkedAt"]);
    return address;
}

QJsonObject PortTest::toJson() const
{
    QJsonObject object { { QStringLiteral("direction"), direction }, { QStringLiteral("port"), port }, { QStringLiteral("result"), wordOf(results, result) },
        { QStringLiteral("host"), host }, { QStringLiteral("address"), address }, { QStringLiteral("banner"), banner },
        { QStringLiteral("milliseconds"), milliseconds } };
    sentence.put(object, "sentence");
    meaning.put(object, "meaning");
    advice.put(object, "advice");
    return object;
}

PortTest PortTest::fromJson(const QJsonObject &object)
{
    PortTest test;
    test.result = fromWord(results, object[u"result"], Result::Inconclusive);
    test.direction = object[u"direction"].toString();
    test.port = object[u"port"].toInt();
    test.host = object[u"host"].toString();
    test.address = object[u"address"].toString();
    test.banner = object[u"banner"].toString();
    test.milliseconds = object[u"milliseconds"].toInteger();
    test.sentence = Sentence::from(object, "sentence");
    test.meaning = Sentence::from(object, "meaning");
    test.advice = Sentence::from(object, "advice");
    return test;
}

QJsonObject PortMapping::toJson() const
{
    QJsonObject object { { QStringLiteral("protocol"), QStringLiteral("tcp") }, { QStringLiteral("externalPort"), externalPort },
        { QStringLiteral("internalPort"), internalPort }, { QStringLiteral("method"), method }, { QStringLiteral("lease"), lease },
        { QStringLiteral("renewedAt"), isoText(renewedAt) }, { QStringLiteral("state"), active ? QStringLiteral("active") : QStringLiteral("failed") } };
    reason.put(object, "reason");
    return object;
}

PortMapping PortMapping::fromJson(const QJsonObject &object)
{
    PortMapping mapping;
    mapping.externalPort = quint16(object[u"externalPort"].toInt());
    mapping.internalPort = quint16(object[u"internalPort"].toInt());
    mapping.method = object[u"method"].toString();
    mapping.lease = object[u"lease"].toInteger();
    mapping.renewedAt = fromIso(object[u"renewedAt"]);
    mapping.active = object[u"state"].toString() == u"active";
    mapping.reason = Sentence::from(object, "reason");
    return mapping;
}

QJsonObject Mappings::toJson() const
{
    QJsonObject object { { QStringLiteral("wanted"), wanted }, { QStringLiteral("method"), method }, { QStringLiteral("router"), router },
        { QStringLiteral("externalAddress"), externalAddress }, { QStringLiteral("mappings"), toArray(mappings) } };
    sentence.put(object, "sentence");
    return object;
}

Mappings Mappings::fromJson(const QJsonObject &object)
{
    Mappings all;
    all.wanted = object[u"wanted"].toBool();
    all.method = object[u"method"].toString();
    all.router = object[u"router"].toString();
    all.externalAddress = object[u"externalAddress"].toString();
    all.mappings = fromArray<PortMapping>(object[u"mappings"]);
    all.sentence = Sentence::from(object, "sentence");
    return all;
}

} // namespace model
