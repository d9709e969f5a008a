#include "app/systemd.h"

#include <cstdlib>
#include <systemd/sd-daemon.h>

namespace app {

std::map<QByteArray, std::vector<int>> inheritedSockets()
{
    std::map<QByteArray, std::vector<int>> sockets;
    char **names = nullptr;
    const int count = sd_listen_fds_with_names(1, &names);
    for (int i = 0; i < count; ++i) {
        if (sd_is_socket(SD_LISTEN_FDS_START + i, 0, SOCK_STREAM, 1) > 0)
            sockets[names[i]].push_back(SD_LISTEN_FDS_START + i);
        std::free(names[i]);
    }
    std::free(names);
    return sockets;
}

void tellSystemd(const char *state) { sd_notify(0, state); }

int watchdogInterval()
{
    uint64_t microseconds = 0;
    if (sd_watchdog_enabled(0, &microseconds) <= 0)
        return 0;
    return int(microseconds / 3000);
}

} // namespace app
