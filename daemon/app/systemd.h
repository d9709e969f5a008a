// What systemd hands us and hears from us: sockets by name (LISTEN_FDS, LISTEN_FDNAMES), readiness, the watchdog.
#pragma once
#include <QByteArray>
#include <map>
#include <vector>

namespace app {

// Listening sockets by service: the FileDescriptorName of the .socket unit is the service ("smtp", "imaps"…).
std::map<QByteArray, std::vector<int>> inheritedSockets();
void tellSystemd(const char *state); // "READY=1"…; nothing without NOTIFY_SOCKET
// Milliseconds between signs of life that systemd wants to see; 0: none.
int watchdogInterval();

} // namespace app
