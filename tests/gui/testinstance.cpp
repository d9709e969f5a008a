#include "tests/gui/testinstance.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTcpServer>
#include <QTest>
#include <csignal>
#include <memory>
#include <vector>

namespace testsupport {

// An offset under which every port of an instance is free now.
static int freeOffset()
{
    for (int i = 0; i < 200; ++i) {
        const int offset = QRandomGenerator::global()->bounded(12000, 31000);
        std::vector<std::unique_ptr<QTcpServer>> probes;
        bool free = true;
        for (const int port : { 25, 465, 587, 143, 993, 110, 995, 24, 4190, 80, 443 }) {
            probes.push_back(std::make_unique<QTcpServer>());
            free = free && probes.back()->listen(QHostAddress::Any, quint16(port + offset));
        }
        if (free)
            return offset;
    }
    qFatal("no free ports");
}

QString TestInstance::program(const QString &name)
{
    const QString folder = qEnvironmentVariable("FACTEUR_BIN", QCoreApplication::applicationDirPath());
    return folder + u'/' + name;
}

TestInstance::TestInstance(const QStringList &settings)
    : m_offset(freeOffset())
{
    QStringList arguments { QStringLiteral("init"), directory(), QStringLiteral("--hostname"), QStringLiteral("mail.example.test"),
        QStringLiteral("--domain"), QStringLiteral("example.test"), QStringLiteral("--account"), QStringLiteral("alice@example.test"),
        QStringLiteral("--password-stdin"), QStringLiteral("--port-offset"), QString::number(m_offset), QStringLiteral("--set"),
        QStringLiteral("dns.servers=[\"127.0.0.1:1\"]"), QStringLiteral("--set"), QStringLiteral("dns.dnssec=false") };
    for (const QString &setting : settings)
        arguments << QStringLiteral("--set") << setting;
    QProcess init;
    init.start(program(QStringLiteral("facteurd")), arguments);
    init.write("correct-horse-7\n");
    init.closeWriteChannel();
    if (!init.waitForFinished(60000) || init.exitCode() != 0)
        qFatal("facteurd init: %s", init.readAllStandardError().constData());
    m_process.setStandardErrorFile(m_folder.filePath(QStringLiteral("log")), QIODevice::Append);
}

TestInstance::~TestInstance()
{
    if (m_process.state() != QProcess::NotRunning) {
        thaw();
        kill();
    }
}

void TestInstance::start()
{
    m_process.start(program(QStringLiteral("facteurd")), { QStringLiteral("--config"), directory() + QStringLiteral("/facteur.toml") });
    QByteArray said;
    while (!said.contains("ready")) {
        if (!m_process.waitForReadyRead(60000))
            qFatal("facteurd did not start: %s", qPrintable(log()));
        said += m_process.readAllStandardOutput();
    }
}

void TestInstance::signal(int number)
{
    if (m_process.processId() > 0)
        ::kill(pid_t(m_process.processId()), number);
}

void TestInstance::stop()
{
    signal(SIGTERM);
    if (!m_process.waitForFinished(60000))
        qFatal("facteurd did not stop");
}

void TestInstance::kill()
{
    signal(SIGKILL);
    m_process.waitForFinished(60000);
}

void TestInstance::freeze() { signal(SIGSTOP); }
void TestInstance::thaw() { signal(SIGCONT); }

QString TestInstance::log() const
{
    QFile file(m_folder.filePath(QStringLiteral("log")));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void TestInstance::sql(const QStringList &statements)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("test"));
        database.setDatabaseName(directory() + QStringLiteral("/directory.db"));
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=20000"));
        if (!database.open())
            qFatal("%s", qPrintable(database.lastError().text()));
        database.transaction();
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            if (!query.exec(statement))
                qFatal("%s: %s", qPrintable(statement), qPrintable(query.lastError().text()));
        }
        database.commit();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("test"));
}

} // namespace testsupport
