// The table `bans` as values. Blocks: pool threads.
#pragma once
#include "services/policy/bans.h"
#include "storage/sql/sql.h"

namespace policy {

struct StoredBan
{
    qint64 id = 0;
    QByteArray text; // as typed
    BanRecord record;
};

// What cannot be read is logged and left out.
Result<std::vector<StoredBan>> readBans(sql::Sql &sql);

// The columns' milliseconds since the epoch; 0: for ever.
inline QDateTime banTime(qint64 ms) { return ms > 0 ? QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC) : QDateTime(); }
inline qint64 banMs(const QDateTime &time) { return time.isValid() ? time.toMSecsSinceEpoch() : 0; }

} // namespace policy
