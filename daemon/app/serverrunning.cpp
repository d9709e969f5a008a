// While it serves: housekeeping each 30 s, reload on SIGHUP.
#include "app/server.h"

#include "app/parts.h"
#include "app/serverparts.h"
#include "app/systemd.h"

#include <algorithm>

namespace app {

void Server::startHousekeeping()
{
    const auto findPostmaster = [this] {
        Parts &p = *m_parts;
        p.sqlPool->submit([&p] {
            const auto accounts = p.directory->accounts();
            if (!accounts)
                return; // the database is away: as it was
            const directory::AccountRecord *oldest = nullptr;
            for (const directory::AccountRecord &account : *accounts) {
                if (account.enabled && (!oldest || account.id < oldest->id))
                    oldest = &account;
            }
            p.postmaster.set(oldest ? oldest->address : MailAddress());
        });
    };
    m_parts->health->start();
    const auto keepHouse = [this, findPostmaster] {
        findPostmaster();
        m_parts->health->keepHouse();
        m_parts->door->keepHouse();
        Parts &p = *m_parts;
        p.storagePool->submit([&p] { p.stores->closeIdle(); });
        // After many sessions have ended malloc keeps their memory; give it back once, not at every round, and where nobody
        // waits for it.
        const int sessions = p.limits->open();
        m_mostSessions = std::max(m_mostSessions, p.limits->takeMost());
        if (m_mostSessions > 100 && sessions < m_mostSessions / 2) {
            m_mostSessions = sessions;
            p.background->submit([](const async::Background &) { returnMemory(); });
        }
    };
    findPostmaster();
    QObject::connect(&m_housekeeping, &QTimer::timeout, &m_housekeeping, keepHouse);
    m_housekeeping.start(30 * 1000);
    if (const int interval = watchdogInterval(); interval > 0) {
        QObject::connect(&m_watchdog, &QTimer::timeout, &m_watchdog, [] { tellSystemd("WATCHDOG=1"); });
        m_watchdog.start(interval);
    }
}

void Server::reload()
{
    if (m_drained)
        return;
    tellSystemd("RELOADING=1");
    auto config = readConfig(m_config.file);
    if (!config) {
        logEvent(Severity::Error, "app", "reload-failed", { { "reason", config.failure().reason } });
    } else {
        m_logLevel = int(config->logLevel);
        const QList<net::CertificateFiles> files = certificateFiles(*config);
        const auto loaded = files.isEmpty() ? Result<void>() : m_parts->certificates->load(files);
        m_parts->limits->setLimits(config->maxConnections, config->maxConnectionsPerAddress);
        if (loaded)
            logEvent(Severity::Notice, "app", "reloaded", { { "applied", "tls.certificates, log.level, limits.connections" }, { "certificates", int(files.size()) } });
        else
            logEvent(Severity::Error, "app", "reload-failed", { { "reason", loaded.failure().reason }, { "certificates", "as before" } });
    }
    tellSystemd("READY=1");
}

} // namespace app
