#include "app/server.h"

#include "app/parts.h"
#include "app/serverparts.h"
#include "app/systemd.h"
#include "shared/base/version.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <algorithm>
#include <cstdio>
#include <sys/stat.h>
#include <unistd.h>

namespace app {
namespace {

void qtMessage(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    logEvent(type == QtDebugMsg || type == QtInfoMsg ? Severity::Debug : Severity::Notice, "app", "qt-message", { { "text", text } });
}

} // namespace

Server::Server(Config config)
    : m_config(std::move(config))
    , m_writer(m_config.logTarget)
    , m_logLevel(int(m_config.logLevel))
{
}

Server::~Server()
{
    drain();
    setLogSink({}, Severity::Error); // all threads but the log's are gone
    m_parts.reset();
}

Result<void> Server::start()
{
    m_signals = std::make_unique<Signals>(
        [this] {
            m_stopping = true;
            QCoreApplication::quit();
        },
        [this] { reload(); });
    m_parts = std::make_unique<Parts>();
    for (const auto step : { &Server::prepareProcess, &Server::openDatabase, &Server::openMail, &Server::openListeners, &Server::openControl }) {
        if (auto done = (this->*step)(); !done)
            return done;
    }
    startHousekeeping();
    return {};
}

Result<void> Server::prepareProcess()
{
    ::umask(0077);
    if (auto changed = becomeUser(m_config.user); !changed)
        return changed;
    for (const QString &directory : { m_config.mailDirectory, m_config.spoolDirectory, m_config.runDirectory, temporaryDirectory(m_config), traceDirectory(m_config) }) {
        if (!QDir().mkpath(directory) || !QFileInfo(directory).isWritable())
            return cannotStart(QStringLiteral("The directory %1 cannot be written by user %2").arg(directory).arg(::geteuid()));
    }
    if (auto locked = m_lock.take(m_config.lockFile()); !locked)
        return locked;

    // Events go to the trace from Info on, whatever the log shows.
    m_parts->trace = std::make_unique<trace::Trace>(traceDirectory(m_config), m_clock);
    qInstallMessageHandler(qtMessage);
    setLogSink(
        [this](const LogEvent &event) {
            m_parts->trace->consume(event);
            if (Health *health = m_health.load(std::memory_order_acquire))
                health->consume(event);
            const bool forTraceAlone = qstrcmp(event.event, "verdict") == 0 && qstrcmp(event.category, "policy") == 0;
            if (forTraceAlone && m_logLevel.load(std::memory_order_relaxed) > int(Severity::Debug))
                return; // a mail has many, and its decision says the gist
            if (int(event.severity) < m_logLevel.load(std::memory_order_relaxed))
                return;
            const QByteArray line = event.toLine();
            m_feed.consume(event, line);
            m_writer.write(event, line);
        },
        std::min(m_config.logLevel, Severity::Info));
    logEvent(Severity::Notice, "app", "starting", { { "version", FACTEUR_VERSION }, { "hostname", m_config.hostname }, { "config", m_config.file } });

    QStringList writable { m_config.folder, m_config.mailDirectory, m_config.spoolDirectory, m_config.runDirectory };
    QStringList readable;
    if (m_config.databaseUrl.startsWith(u"sqlite:"))
        writable << QFileInfo(m_config.databaseUrl.sliced(7)).absolutePath();
    for (const CertificateFiles &files : m_config.certificates)
        readable << QFileInfo(QFileInfo(files.chain).canonicalFilePath()).absolutePath() << QFileInfo(QFileInfo(files.key).canonicalFilePath()).absolutePath();
    if (!m_config.databasePasswordFile.isEmpty())
        readable << QFileInfo(m_config.databasePasswordFile).absolutePath();
    confine(writable, readable);
    return {};
}

Result<void> Server::openDatabase()
{
    const auto url = sql::DatabaseUrl::parse(m_config.databaseUrl, m_config.folder);
    if (!url)
        return url.failure();
    const auto password = readDatabasePassword(m_config);
    if (!password)
        return password.failure();
    Parts &p = *m_parts;
    p.database = std::make_unique<sql::Database>(*url, *password, m_clock);
    if (auto migrated = p.database->migrate(); !migrated)
        return cannotStart(QStringLiteral("The database %1 cannot be used: %2. No mail can be taken in without it; nothing was started")
                          .arg(url->toString(), migrated.failure().reason));
    p.directory = std::make_unique<directory::Directory>(*p.database, m_clock, m_config.mailDirectory);
    p.context.databaseName = url->toString();
    return {};
}

int Server::run()
{
    m_writer.release();
    std::printf("ready\n");
    std::fflush(stdout);
    tellSystemd("READY=1");
    logEvent(Severity::Notice, "app", "ready", { { "listeners", int(m_parts->listeners.size()) }, { "pid", qint64(::getpid()) } });
    if (!m_stopping) // a signal may have come while starting
        QCoreApplication::exec();
    tellSystemd("STOPPING=1");
    logEvent(Severity::Notice, "app", "stopping", {});
    drain();
    logEvent(Severity::Notice, "app", "stopped", {});
    return 0;
}

} // namespace app
