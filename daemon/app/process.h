// What the process does to itself before it serves: limits, memory, the user it becomes, what it may no longer do.
// Thread: main, before others exist (Landlock and capabilities are a thread's own and are inherited).
#pragma once
#include "shared/base/result.h"

#include <QString>
#include <QStringList>

namespace app {

void tuneMemory(); // malloc: few arenas, big blocks given back
void returnMemory(); // what malloc holds and nobody uses
void raiseDescriptorLimit(); // to the hard limit

// Holds DIR/run/facteurd.lock as long as it lives, so that two daemons never serve one instance.
class InstanceLock
{
public:
    InstanceLock() = default;
    ~InstanceLock();
    InstanceLock(const InstanceLock &) = delete;
    Result<void> take(const QString &path);

private:
    int m_descriptor = -1;
};

// Becomes `user`, keeping only CAP_NET_BIND_SERVICE. Does nothing when not root or when `user` is empty.
Result<void> becomeUser(const QString &user);

// no_new_privs, and Landlock: writing only below `writable`, reading only there, in `readable` and in the system's
// directories. Best effort: what was applied is logged, a kernel without it is no error.
void confine(const QStringList &writable, const QStringList &readable);

} // namespace app
