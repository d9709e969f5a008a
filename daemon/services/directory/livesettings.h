// The table `settings` as the house uses it: a snapshot in memory, read again when the change counter moved.
// Thread: current() any, fresh() a worker; the others block: pool threads.
#pragma once
#include "async/task.h"
#include "services/directory/changewatch.h"
#include "shared/base/result.h"
#include "shared/settings/values.h"
#include "storage/sql/database.h"

#include <memory>
#include <vector>

namespace directory {

struct SettingRow
{
    QByteArray domain, key, value; // domain empty: the house's
};

class LiveSettings
{
public:
    LiveSettings(sql::Database &database, ChangeWatch &watch, async::Pool &pool);
    ~LiveSettings();

    // Never null; the defaults until load() has succeeded once. Starts a reading in the background when rows changed: seen
    // within 5 s while somebody asks. The database away: as it was.
    std::shared_ptr<const settings::Values> current();
    // No older than 5 s, but when the database is away.
    async::Task<std::shared_ptr<const settings::Values>> fresh();
    Result<void> load();
    // Refused with a sentence when the key is unknown, the value is no good, or the setting is not per domain.
    Result<void> set(const QByteArray &domain, const QByteArray &key, const QByteArray &value);
    Result<void> reset(const QByteArray &domain, const QByteArray &key); // NotFound when it was not set
    Result<std::vector<SettingRow>> rows();

private:
    struct State;
    const std::shared_ptr<State> m_state; // a reading in the background holds it too
};

} // namespace directory
