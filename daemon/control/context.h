// What the methods of the control socket work on. Built by app/, which also answers what only net/ knows.
#pragma once
#include "async/pool.h"
#include "shared/base/clock.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <functional>

namespace directory {
class Directory;
class PasswordAuth;
}
namespace queue {
class Queue;
}
namespace delivery {
class RouteTable;
}
namespace delivery {
class SieveFilter;
}
namespace scripts {
class ProgramCache;
}
namespace storage {
class StoreRegistry;
}
namespace trace {
class Trace;
}
namespace sql {
class Database;
}

namespace control {

class LogFeed;

struct Context
{
    QByteArray hostname;
    QString version, databaseName, mailDirectory;
    const Clock *clock = nullptr;
    std::chrono::milliseconds startedAt {}; // monotonic
    async::Pool *sqlPool = nullptr; // directory, queue
    async::Pool *storagePool = nullptr; // Maildirs, trace files
    sql::Database *database = nullptr;
    directory::Directory *directory = nullptr;
    directory::PasswordAuth *auth = nullptr;
    queue::Queue *queue = nullptr;
    delivery::RouteTable *routes = nullptr;
    trace::Trace *trace = nullptr;
    storage::StoreRegistry *stores = nullptr;
    scripts::ProgramCache *programs = nullptr;
    delivery::SieveFilter *filter = nullptr;
    LogFeed *log = nullptr;

    std::function<QJsonArray()> listeners; // [{service, address, sessions, accepted, refused}]
    std::function<QJsonArray()> sessions; // [{id, service, peer, since, tls, user}]
    std::function<bool(quint64)> endSession;
    std::function<QJsonArray()> certificates; // [{file, names, notAfter}]
};

} // namespace control
