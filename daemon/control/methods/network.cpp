// network.addresses, .publicAddress, .portTest, .mapPorts, .unmapPorts, .mappings: the host's place in the Internet.
#include "control/methods.h"
#include "services/health/network.h"

namespace control {
namespace networkmethods {
namespace {

std::vector<quint16> portsIn(const Params &params)
{
    std::vector<quint16> ports;
    if (!params.has("ports"))
        return ports;
    const QJsonValue given = params.object()[u"ports"];
    const QJsonArray array = given.toArray();
    if (!given.isArray() || array.isEmpty() || array.size() > 64)
        throw InvalidParameter(QStringLiteral("ports must be a list of 1 to 64 port numbers"));
    for (const QJsonValue &value : array) {
        const qint64 port = value.toInteger(-1);
        if (port < 1 || port > 65535)
            throw InvalidParameter(QStringLiteral("ports must be a list of numbers from 1 to 65535"));
        ports.push_back(quint16(port));
    }
    return ports;
}

Result<QJsonObject> addresses(const Context &context, const Params &) { return context.network->addresses().toJson(); }

async::Task<Result<QJsonObject>> publicAddress(const Context *context, Params params)
{
    auto asking = context->network->publicAddress(params.flag("refresh", false));
    const model::PublicAddress address = co_await asking;
    co_return address.toJson();
}

async::Task<Result<QJsonObject>> portTest(const Context *context, Params params)
{
    const quint16 port = quint16(params.numberOr("port", 1, 65535, 25));
    const QByteArray direction = params.bytes("direction");
    if (direction != "out" && direction != "in")
        throw InvalidParameter(QStringLiteral("direction must be out or in"));
    auto testing = direction == "out" ? context->network->testOut(port, params.bytesOr("host").toLower(), params.bytesOr("domain").toLower())
                                      : context->network->testIn(port);
    const model::PortTest test = co_await testing;
    co_return test.toJson();
}

// What did not work stands apart, too.
QJsonObject withFailures(const model::Mappings &mappings)
{
    QJsonObject object = mappings.toJson();
    QJsonArray failed;
    for (const model::PortMapping &mapping : mappings.mappings) {
        if (mapping.reason.isEmpty())
            continue;
        QJsonObject row { { QStringLiteral("port"), mapping.externalPort } };
        mapping.reason.put(row, "reason");
        failed.append(row);
    }
    object[u"failed"] = failed;
    return object;
}

async::Task<Result<QJsonObject>> mapPorts(const Context *context, Params params)
{
    auto mapping = context->network->mapPorts(portsIn(params));
    const auto mapped = co_await mapping;
    if (!mapped)
        co_return mapped.failure();
    co_return withFailures(*mapped);
}

async::Task<Result<QJsonObject>> unmapPorts(const Context *context, Params params)
{
    auto unmapping = context->network->unmapPorts(portsIn(params));
    const auto left = co_await unmapping;
    if (!left)
        co_return left.failure();
    co_return withFailures(*left);
}

Result<QJsonObject> mappings(const Context &context, const Params &) { return withFailures(context.network->mappings()); }

} // namespace

} // namespace networkmethods

Methods networkMethods()
{
    using namespace networkmethods;
    return { { "network.addresses", Runs::Here, addresses }, { "network.publicAddress", Runs::AsTask, {}, publicAddress },
        { "network.portTest", Runs::AsTask, {}, portTest }, { "network.mapPorts", Runs::AsTask, {}, mapPorts },
        { "network.unmapPorts", Runs::AsTask, {}, unmapPorts }, { "network.mappings", Runs::Here, mappings } };
}

} // namespace control
