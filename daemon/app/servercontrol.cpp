// What the control socket sees and may do; from here on the queue runs.
#include "app/server.h"

#include "app/parts.h"
#include "app/serverparts.h"
#include "shared/base/version.h"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

namespace app {

Result<void> Server::openControl()
{
    Parts &p = *m_parts;
    control::Context &c = p.context;
    c.hostname = m_config.hostname;
    c.version = QStringLiteral(FACTEUR_VERSION);
    c.mailDirectory = m_config.mailDirectory;
    c.clock = &m_clock;
    c.startedAt = m_clock.monotonic();
    c.sqlPool = p.sqlPool.get();
    c.storagePool = p.storagePool.get();
    c.database = p.database.get();
    c.directory = p.directory.get();
    c.auth = p.auth.get();
    c.bans = p.bans.get();
    c.queue = p.queue.get();
    c.routes = p.routes.get();
    c.trace = p.trace.get();
    c.stores = p.stores.get();
    c.programs = p.programs.get();
    c.filter = p.filter.get();
    c.events = p.events.get();
    c.lists = p.lists.get();
    c.rules = p.rules.get();
    c.learner = p.learner.get();
    c.dmarc = p.dmarcStore.get();
    c.sendDmarcReports = [door = p.door.get()] { door->sendReports(); };
    c.rewrites = p.rewrites.get();
    c.senders = p.senders.get();
    c.relays = p.relays.get();
    c.signingKeys = p.signingKeys.get();
    c.log = &m_feed;
    c.settings = p.settings.get();
    c.engine = &p.door->engine();
    c.dnsLists = &p.door->clientChecks().dnsLists();
    c.scanners = &p.door->scanners();
    c.resolve = [inbound = p.inbound.get()](MailAddress address) { return inbound->resolve(std::move(address)); };
    p.health = std::make_unique<Health>(m_config, p, m_clock);
    if (auto loaded = p.health->load(); !loaded)
        return cannotStart(QStringLiteral("The counters cannot be read: %1").arg(loaded.failure().reason));
    m_health.store(p.health.get(), std::memory_order_release);
    c.listeners = [&p] {
        QJsonArray list;
        for (const auto &listener : p.listeners)
            list.append(QJsonObject { { QStringLiteral("service"), QString::fromLatin1(listener->options().protocol) },
                { QStringLiteral("address"), textOf({ listener->options().address, listener->port() }) },
                { QStringLiteral("sessions"), listener->sessionCount() }, { QStringLiteral("accepted"), qint64(listener->acceptedCount()) },
                { QStringLiteral("refused"), qint64(listener->refusedCount()) } });
        return list;
    };
    c.sessions = [&p] {
        QJsonArray list;
        for (const auto &listener : p.listeners) {
            for (const net::SessionInfo &session : listener->sessions())
                list.append(QJsonObject { { QStringLiteral("id"), qint64(session.id) }, { QStringLiteral("service"), QString::fromLatin1(session.protocol) },
                    { QStringLiteral("peer"), textOf({ session.peer, session.peerPort }) }, { QStringLiteral("since"), session.since.toString(Qt::ISODateWithMs) },
                    { QStringLiteral("tls"), session.tls }, { QStringLiteral("user"), session.user } });
        }
        return list;
    };
    c.endSession = [&p](quint64 id) {
        return std::any_of(p.listeners.begin(), p.listeners.end(), [id](const auto &listener) { return listener->endSession(id); });
    };
    c.certificates = [&p] {
        QJsonArray list;
        for (const net::CertificateInfo &info : p.certificates->describe()) {
            QJsonArray names;
            for (const QByteArray &name : info.names)
                names.append(QString::fromUtf8(name));
            list.append(QJsonObject { { QStringLiteral("file"), info.file }, { QStringLiteral("key"), info.key }, { QStringLiteral("names"), names },
                { QStringLiteral("notAfter"), info.notAfter.toUTC().toString(Qt::ISODateWithMs) },
                { QStringLiteral("fingerprint"), QString::fromLatin1(info.fingerprint) } });
        }
        return list;
    };
    c.reloadCertificates = [&p] { return p.certificates->reload(); };
    p.control = std::make_unique<control::Server>(c);
    if (auto listening = p.control->listen(m_config.controlSocket()); !listening)
        return listening;
    // The queue calls on its worker; the control server lives here.
    p.queue->setChangedCallback([&p] { p.mainWorker->post([&p] {
        if (p.control)
            p.control->queueChanged();
    }); });
    net::Worker &home = p.workers->at(0);
    // Whoever is banned has no session any more, but for users who have logged in before.
    p.bans->onBanned([&p](const policy::Network &network) {
        p.mainWorker->post([&p, network] {
            for (const auto &listener : p.listeners) {
                for (const net::SessionInfo &session : listener->sessions()) {
                    if (session.user.isEmpty() && network.contains(session.peer) && p.bans->isBanned(session.peer))
                        listener->endSession(session.id);
                }
            }
        });
    });
    runOn(home, [&p] {
        p.queue->start();
        p.bans->start(p.workers->at(0));
        p.door->start(p.workers->at(0));
    });
    return {};
}

} // namespace app
