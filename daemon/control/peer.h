// Who is at the other end of the control socket (SO_PEERCRED), and may it: root, the daemon's own user, or a member of the
// group facteur-admin.
#pragma once
#include <QString>
#include <optional>
#include <sys/types.h>

namespace control {

struct Peer
{
    pid_t pid = 0;
    uid_t uid = 0;
    gid_t gid = 0;
};
inline constexpr const char *adminGroup = "facteur-admin";

std::optional<Peer> peerOf(int descriptor);
bool mayAdminister(const Peer &peer, uid_t ownUid);
std::optional<gid_t> adminGroupId();

} // namespace control
