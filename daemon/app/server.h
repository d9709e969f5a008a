// The running daemon: builds every part from the configuration, wires them, serves, reloads, drains.
//
// Order of building: limits and user, lock, sandbox, database, directory, stores, threads, queue, listeners, control. Order
// of going down: no new connections, sessions end (they get timeouts.drain seconds), the queue's conversations end, the rest.
// Thread: main.
#pragma once
#include "app/config.h"
#include "app/logwriter.h"
#include "app/process.h"
#include "app/signals.h"
#include "control/logfeed.h"
#include "shared/base/clock.h"

#include <QTimer>
#include <memory>

namespace app {

struct Parts; // parts.h
class Health;

class Server
{
public:
    explicit Server(Config config);
    ~Server();

    // Everything up to `ready`. The Failure's reason is one line for a person; nothing else was printed then.
    Result<void> start();
    // Serves until SIGTERM or SIGINT; exit status.
    int run();

private:
    Result<void> prepareProcess();
    Result<void> openDatabase();
    Result<void> openMail();
    Result<void> openListeners();
    Result<void> openControl();
    void startHousekeeping();
    void reload();
    void drain();

    Config m_config;
    SystemClock m_clock;
    LogWriter m_writer;
    control::LogFeed m_feed;
    InstanceLock m_lock;
    std::unique_ptr<Signals> m_signals;
    std::unique_ptr<Parts> m_parts;
    std::atomic<Health *> m_health { nullptr }; // of m_parts, for the log's sink
    QTimer m_watchdog, m_housekeeping;
    std::atomic<int> m_logLevel;
    int m_mostSessions = 0; // since memory was last given back
    bool m_stopping = false, m_drained = false;
};

} // namespace app
