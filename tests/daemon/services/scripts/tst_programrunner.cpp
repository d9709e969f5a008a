// Programs that scripts run: those that are listed, with nothing of ours, and never for long.
#include "tests/support/testmain.h"

#include "services/scripts/programrunner.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <csignal>

using Kind = sieve::ProgramResult::Kind;

class ProgramRunnerTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    scripts::ProgramLimits m_limits { std::chrono::seconds(20), 100000 };

    void program(const char *name, const QByteArray &text, bool executable = true)
    {
        QFile file(m_folder.filePath(QLatin1StringView(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + text);
        file.close();
        if (executable)
            QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }
    sieve::ProgramResult run(const QByteArray &name, QList<QByteArray> arguments = {}, const QByteArray &input = {}, QList<QByteArray> listed = { "it" })
    {
        return scripts::ProgramRunner(m_folder.path()).run({ name, std::move(arguments), input }, listed, { "USER=alice@example.test" }, m_limits);
    }

private Q_SLOTS:
    void initTestCase() { std::signal(SIGPIPE, SIG_IGN); } // as in the daemon

    void inputArgumentsAndOutput()
    {
        program("it", "echo \"$# $1 $2\"; cat");
        const auto result = run("it", { "a b", "$(id)" }, "octets\n");
        QCOMPARE(result.kind, Kind::Done);
        QCOMPARE(result.output, QByteArray("2 a b $(id)\noctets\n")); // no shell has looked at the arguments
    }
    void nothingOfTheDaemonsComesAlong()
    {
        qputenv("FACTEUR_SECRET", "x");
        QFile open(m_folder.filePath(QStringLiteral("open")));
        QVERIFY(open.open(QIODevice::WriteOnly));
        program("it", "env; ls /proc/self/fd | wc -l; pwd");
        const QByteArray output = run("it").output;
        QVERIFY2(output.contains("USER=alice@example.test\n") && output.contains("PATH=/usr/local/bin:/usr/bin:/bin\n"), output);
        QVERIFY2(!output.contains("FACTEUR_SECRET") && !output.contains("HOME="), output);
        QVERIFY2(output.endsWith("\n4\n/\n"), output); // 0, 1, 2 and the one that ls opens
    }
    void onlyWhatIsThereAndListed()
    {
        program("it", "true");
        program("other", "true");
        program("plain", "true", false);
        QCOMPARE(run("it").kind, Kind::Done);
        QCOMPARE(run("other").kind, Kind::Unknown);
        QCOMPARE(run("plain", {}, {}, { "plain" }).kind, Kind::Unknown);
        QCOMPARE(run("none", {}, {}, { "none" }).kind, Kind::Unknown);
        QCOMPARE(run("../it", {}, {}, { "../it" }).kind, Kind::Unknown);
        QVERIFY(!scripts::ProgramRunner(m_folder.filePath(QStringLiteral("nowhere"))).exists());
    }
    void statusesAndSignals()
    {
        program("it", "exit 3");
        const auto no = run("it");
        QCOMPARE(no.kind, Kind::No);
        QVERIFY(no.problem.contains("status 3") && no.output.isEmpty());
        program("it", "kill -9 $$");
        QCOMPARE(run("it").kind, Kind::Failed);
        QFile broken(m_folder.filePath(QStringLiteral("it")));
        QVERIFY(broken.open(QIODevice::WriteOnly | QIODevice::Truncate));
        broken.write("#!/nowhere/at/all\n");
        broken.close();
        QCOMPARE(run("it").kind, Kind::Failed);
    }
    void itNeedNotReadItsInput()
    {
        program("it", "echo done");
        const auto result = run("it", {}, QByteArray(4'000'000, 'x'));
        QCOMPARE(result.kind, Kind::Done);
        QCOMPARE(result.output, QByteArray("done\n"));
    }
    void muchInAndOut() // both directions at once, more than any pipe holds
    {
        m_limits.output = 3'000'000;
        program("it", "cat");
        QCOMPARE(run("it", {}, QByteArray(2'000'000, 'x')).output.size(), 2'000'000);
        m_limits.output = 100'000;
    }
    void neverTooMuchAndNeverForLong()
    {
        program("it", "while :; do echo xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; done");
        auto result = run("it");
        QCOMPARE(result.kind, Kind::Failed);
        QVERIFY(result.problem.contains("too much"));
        m_limits.time = std::chrono::milliseconds(200);
        program("it", "sleep 1000 & echo $! > " + QFile::encodeName(m_folder.filePath(QStringLiteral("child"))) + "; sleep 1000");
        result = run("it");
        QCOMPARE(result.kind, Kind::Failed);
        QVERIFY(result.problem.contains("in time"));
        // What it started is gone as well.
        QFile child(m_folder.filePath(QStringLiteral("child")));
        QVERIFY(child.open(QIODevice::ReadOnly));
        const auto pid = pid_t(child.readAll().trimmed().toInt());
        QVERIFY(pid > 1);
        QTRY_VERIFY(::kill(pid, 0) != 0 || QFile::exists(QStringLiteral("/proc/%1/cmdline").arg(pid)) == false
            || [pid] { QFile file(QStringLiteral("/proc/%1/stat").arg(pid)); return file.open(QIODevice::ReadOnly) && file.readAll().contains(") Z "); }());
        m_limits.time = std::chrono::seconds(20);
    }
};

FACTEUR_TEST(ProgramRunnerTest)
#include "tst_programrunner.moc"
