#include "control/peer.h"

#include <algorithm>
#include <grp.h>
#include <pwd.h>
#include <string>
#include <sys/socket.h>
#include <vector>

namespace control {

std::optional<Peer> peerOf(int descriptor)
{
    ucred credentials {};
    socklen_t size = sizeof credentials;
    if (getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &credentials, &size) != 0)
        return {};
    return Peer { credentials.pid, credentials.uid, credentials.gid };
}

std::optional<gid_t> adminGroupId()
{
    std::vector<char> buffer(16384);
    group entry {};
    group *found = nullptr;
    if (getgrnam_r(adminGroup, &entry, buffer.data(), buffer.size(), &found) != 0 || !found)
        return {};
    return found->gr_gid;
}

bool mayAdminister(const Peer &peer, uid_t ownUid)
{
    if (peer.uid == 0 || peer.uid == ownUid)
        return true;
    const auto wanted = adminGroupId();
    if (!wanted)
        return false;
    if (peer.gid == *wanted)
        return true;
    std::vector<char> buffer(16384);
    passwd entry {};
    passwd *found = nullptr;
    if (getpwuid_r(peer.uid, &entry, buffer.data(), buffer.size(), &found) != 0 || !found)
        return false;
    std::vector<gid_t> groups(256);
    int count = int(groups.size());
    if (getgrouplist(found->pw_name, found->pw_gid, groups.data(), &count) < 0)
        count = int(groups.size());
    return std::find(groups.begin(), groups.begin() + count, *wanted) != groups.begin() + count;
}

} // namespace control
