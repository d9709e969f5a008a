// The services a port can offer, as rows: name, TLS from the first octet or not, and the conversation.
#pragma once
#include "app/config.h"
#include "app/parts.h"

namespace app {

// The listener of one service on one address, or on a socket systemd handed over; not yet open. `parts` outlives it.
std::unique_ptr<net::Listener> makeListener(const QByteArray &service, const SocketAddress &address, int inherited, const Config &config,
    Parts &parts, const QString &temporaryDirectory);
const std::vector<QByteArray> &serviceNames();

} // namespace app
