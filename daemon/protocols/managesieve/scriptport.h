// What a ManageSieve session asks about a user's scripts. All calls block: pool threads only. Implemented by
// services/access over files beside the account, by tests in memory.
#pragma once
#include "shared/base/result.h"

#include <QByteArray>
#include <vector>

namespace managesieve {

struct ScriptInfo
{
    QByteArray name; // UTF-8, RFC 5804 §1.6
    bool active = false;
};

struct CheckedScript
{
    QByteArray errors; // one line each, for a person; empty: the script compiles
    QByteArray warnings;
};

class ScriptPort
{
public:
    virtual ~ScriptPort() = default;
    virtual Result<std::vector<ScriptInfo>> list() = 0; // in the order of their names
    virtual Result<QByteArray> get(const QByteArray &name) = 0; // NotFound
    // Stores a script that was checked, durably; takes the place of one of that name. OverQuota: too many or too large.
    virtual Result<void> put(const QByteArray &name, const QByteArray &script) = 0;
    virtual Result<void> remove(const QByteArray &name) = 0; // Refused: it is active (RFC 5804 §2.10)
    virtual Result<void> rename(const QByteArray &from, const QByteArray &to) = 0; // Exists; an active one stays active
    virtual Result<void> activate(const QByteArray &name) = 0; // empty: none is active
    virtual Result<void> haveSpace(const QByteArray &name, quint64 octets) = 0;
    virtual CheckedScript check(const QByteArray &script) = 0;
};

} // namespace managesieve
