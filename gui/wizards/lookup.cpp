#include "gui/wizards/lookup.h"

#include "gui/app/askpass.h"
#include "gui/app/serverprocess.h"
#include "gui/app/sshwords.h"
#include "gui/wizards/ports.h"
#include "gui/wizards/program.h"

#include <QTimer>
#include <QUuid>

namespace gui {

LookUp::LookUp(const QStringList &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
}

LookUp::~LookUp() { stop(); }

void LookUp::setHostname(const QString &ascii)
{
    if (ascii.isEmpty() || ascii == m_hostname)
        return;
    m_hostname = ascii;
    stop();
}

void LookUp::setSsh(const QString &host, int port)
{
    if (host == m_sshHost && port == m_sshPort)
        return;
    m_sshHost = host;
    m_sshPort = port;
    stop();
}

void LookUp::setRunning(Connection *running)
{
    if (running)
        stop();
    m_running = running;
}

// The script ends when its standard input does, and takes its folder with it; nobody waits for that.
void LookUp::stop()
{
    m_ready = false;
    m_client.reset();
    if (m_process) {
        m_process->disconnect(this);
        // The folder must outlive what writes into it.
        connect(m_process.get(), &QProcess::finished, m_process.get(), [process = m_process.get(), folder = m_folder] { process->deleteLater(); });
        m_process->closeWriteChannel();
        if (m_process->state() == QProcess::NotRunning)
            m_process.reset();
        else
            m_process.release();
    }
    m_folder.reset();
    fail(tr("The look-up was given up."));
}

void LookUp::ended(const QString &why)
{
    if (m_process)
        m_process.release()->deleteLater(); // we are inside its signal
    fail(why);
    stop();
}

void LookUp::call(const QString &method, const QJsonObject &params, QObject *context, Connection::Answered answered)
{
    if (m_running)
        return m_running->call(method, params, context, std::move(answered));
    if (m_ready) {
        return m_client->request(method, params, [context = QPointer<QObject>(context), answered = std::move(answered)](const control::Answer &answer) {
            if (context)
                answered(answer);
        });
    }
    m_waiting.push_back({ method, params, context, std::move(answered) });
    if (!m_process)
        start();
}

QStringList LookUp::initArguments(const QString &directory) const
{
    QStringList arguments { QStringLiteral("init"), directory, QStringLiteral("--hostname"), m_hostname };
    QStringList settings { QStringLiteral("timeouts.drain=0") };
    const int offset = freePortOffset(Reach::Loopback);
    for (const auto &[service, port] : servicePorts())
        settings << QStringLiteral("listen.%1=[\"127.0.0.1:%2\"]").arg(service).arg(port + offset);
    for (const QString &setting : settings + m_settings)
        arguments << QStringLiteral("--set") << setting;
    return arguments;
}

void LookUp::start()
{
    m_said.clear();
    m_folder = std::make_shared<QTemporaryDir>(); // 0700
    m_process = std::make_unique<QProcess>();
    connect(m_process.get(), &QProcess::readyReadStandardError, this, [this] { m_said = (m_said + m_process->readAllStandardError()).right(4000); });
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            ended(m_process->errorString());
    });
    const bool remote = !m_sshHost.isEmpty();
    connect(m_process.get(), &QProcess::finished, this,
        [this, remote] { ended(remote ? understandSsh(m_sshHost, m_said).sentence : QString::fromUtf8(m_said).trimmed().section(u'\n', -1)); });
    const QString id = QUuid::createUuid().toString(QUuid::Id128);
    const QString folder = remote ? QStringLiteral("/tmp/facteur-lookup-") + id : m_folder->path();
    const QString instance = folder + QStringLiteral("/look-up");
    const QString local = m_folder->filePath(QStringLiteral("s"));
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, [this, local, instance, remote] {
        if (m_process->readAllStandardOutput().contains("ready") && !m_client)
            open(remote ? local : instance + QStringLiteral("/run/control.sock"), 20);
    });
    // One process: init, then serve until standard input ends (which it does, too, when this program dies), then nothing is left.
    const QString facteurd = remote ? QStringLiteral("facteurd") : ServerProcess::facteurd();
    const QString script = QStringLiteral("umask 077; exec 3<&0; mkdir -p %1 && %2 >/dev/null </dev/null || { rm -rf %1; exit 1; }; "
                                          "%3 </dev/null & child=$!; { cat <&3 >/dev/null; kill $child; wait; rm -rf %1; } >/dev/null 2>&1 & wait $child")
                               .arg(shellQuoted(folder), commandLine(QStringList { facteurd } + initArguments(instance)),
                                   commandLine({ facteurd, QStringLiteral("--config"), instance + QStringLiteral("/facteur.toml") }));
    if (!remote)
        return m_process->start(QStringLiteral("/bin/sh"), { QStringLiteral("-c"), script });
    m_process->setProcessEnvironment(askpass::environment());
    m_process->start(QStringLiteral("ssh"),
        { QStringLiteral("-T"), QStringLiteral("-o"), QStringLiteral("ExitOnForwardFailure=yes"), QStringLiteral("-p"), QString::number(m_sshPort), QStringLiteral("-L"),
            local + u':' + instance + QStringLiteral("/run/control.sock"), QStringLiteral("--"), m_sshHost, script });
}

void LookUp::open(const QString &socket, int triesLeft)
{
    m_client = std::make_unique<control::Client>();
    connect(m_client.get(), &control::Client::connected, this, [this] {
        m_ready = true;
        while (!m_waiting.empty()) {
            const Waiting next = std::move(m_waiting.front());
            m_waiting.pop_front();
            if (next.context)
                call(next.method, next.params, next.context, next.answered);
        }
    });
    connect(
        m_client.get(), &control::Client::failed, this,
        [this, socket, triesLeft](const QString &why) {
            if (triesLeft == 0)
                return fail(why);
            QTimer::singleShot(100, m_process.get(), [this, socket, triesLeft] { open(socket, triesLeft - 1); });
        },
        Qt::QueuedConnection);
    m_client->open(socket);
}

void LookUp::fail(const QString &why)
{
    std::deque<Waiting> waiting;
    waiting.swap(m_waiting);
    for (const Waiting &one : waiting) {
        if (one.context)
            QMetaObject::invokeMethod(one.context, [answered = one.answered, why] { answered(control::Answer { false, {}, 0, why }); }, Qt::QueuedConnection);
    }
}

} // namespace gui
