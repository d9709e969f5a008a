// The instance's lock and the log writer: what the process does to itself and says.
#include "tests/support/testmain.h"

#include "app/logwriter.h"
#include "app/process.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <fcntl.h>
#include <unistd.h>

// Sends this process's stderr into a file while it lives.
class CapturedStderr
{
public:
    explicit CapturedStderr(const QString &path)
        : m_path(path)
        , m_saved(::dup(STDERR_FILENO))
    {
        const int file = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_APPEND, 0600);
        ::dup2(file, STDERR_FILENO);
        ::close(file);
    }
    ~CapturedStderr()
    {
        ::dup2(m_saved, STDERR_FILENO);
        ::close(m_saved);
    }
    QByteArray text() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QString m_path;
    int m_saved;
};

class ProcessTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_directory;
    static LogEvent event(const char *name)
    {
        return { QDateTime::fromMSecsSinceEpoch(1767268800005, Qt::UTC), Severity::Info, "app", name, { { "n", 1 } } };
    }
private Q_SLOTS:
    void oneInstanceHasOneDaemon()
    {
        const QString path = m_directory.filePath(QStringLiteral("lock"));
        {
            app::InstanceLock first;
            QVERIFY(first.take(path).ok());
            app::InstanceLock second;
            const auto refused = second.take(path);
            QVERIFY(!refused.ok());
            QVERIFY2(refused.failure().reason.contains(QStringLiteral("process %1) is running").arg(::getpid())), qPrintable(refused.failure().reason));
        }
        app::InstanceLock third;
        QVERIFY(third.take(path).ok());
    }

    void aLockThatCannotBeWrittenSaysWhy()
    {
        app::InstanceLock lock;
        const auto refused = lock.take(QStringLiteral("/nowhere/lock"));
        QVERIFY(!refused.ok());
        QVERIFY(refused.failure().reason.startsWith(QStringLiteral("/nowhere/lock cannot be opened: ")));
    }

    void linesAreHeldUntilTheStartIsComplete()
    {
        QByteArray held, written;
        {
            const CapturedStderr captured(m_directory.filePath(QStringLiteral("stderr")));
            app::LogWriter writer(app::LogTarget::Stderr);
            const LogEvent first = event("first"), second = event("second");
            writer.write(first, first.toLine());
            held = captured.text();
            writer.release();
            writer.write(second, second.toLine());
            writer.finish();
            written = captured.text();
        }
        QCOMPARE(held, QByteArray());
        QCOMPARE(written, QByteArray("2026-01-01T12:00:00.005Z info    app first n=1\n2026-01-01T12:00:00.005Z info    app second n=1\n"));
    }

    void aFailedStartLeavesNoLines()
    {
        QByteArray written = "x";
        {
            const CapturedStderr captured(m_directory.filePath(QStringLiteral("stderr2")));
            {
                app::LogWriter writer(app::LogTarget::Stderr);
                const LogEvent first = event("first");
                writer.write(first, first.toLine());
            }
            written = captured.text();
        }
        QCOMPARE(written, QByteArray());
    }
};

FACTEUR_TEST(ProcessTest)
#include "tst_process.moc"
