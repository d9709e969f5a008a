// Ports as the tools write them: "25", "25/tcp", "25,465,587", "1000:2000", "1000-2000". Inside shared/firewall only.
#pragma once
#include "shared/firewall/firewall.h"

namespace firewall {

using Ranges = std::vector<Firewalld::Range>;

// Nothing when it is no list of ports.
std::optional<Ranges> parsePorts(QByteArrayView text);
bool holds(const Ranges &ranges, quint16 port);

} // namespace firewall
