#include "services/policy/connection/forwarders.h"

#include <algorithm>

namespace policy {

bool isForwarder(const settings::Values &settings, const QHostAddress &peer)
{
    const QList<QByteArray> networks = settings.list("smtp.xclient_hosts");
    return std::any_of(networks.begin(), networks.end(), [&](const QByteArray &text) {
        const auto network = Network::parse(text);
        return network && network->contains(peer);
    });
}

} // namespace policy
