// kill -9 at any moment: what was answered is there exactly once, UIDs only grow, and the store agrees with itself.
//
// The test runs itself as a child (FACTEUR_CRASH_CHILD names the Maildir) that appends, flags, moves and expunges with
// three threads and says on stdout what it was answered. 20 rounds; 200 with FACTEUR_LONG=1.
#include "tests/daemon/storage/mail/storefixture.h"
#include "tests/support/testmain.h"

#include <QProcess>
#include <QRandomGenerator>
#include <atomic>
#include <thread>
#include <unistd.h>

namespace {

void say(const QByteArray &line)
{
    [[maybe_unused]] const auto written = ::write(1, line.constData(), size_t(line.size())); // one line, one write
}

QByteArray numberOf(MailboxView &view, Uid uid)
{
    auto content = view.open(uid);
    if (!content)
        return {};
    const QByteArray all = (*content)->all();
    const qsizetype at = all.indexOf("Subject: number ");
    return at < 0 ? QByteArray() : all.mid(at + 16, all.indexOf('\r', at) - at - 16);
}

// Until it is killed. Lines: `A n uid`, `M n uid` (moved to Trash), `X n` (about to be expunged), `E n` (expunged).
[[noreturn]] void child(const QString &maildir)
{
    StoreRegistry registry;
    auto opened = registry.open(maildir);
    if (!opened)
        ::_exit(3);
    const auto store = *opened;
    [[maybe_unused]] const auto created = store->create("Trash", {});
    static std::atomic<int> next { qEnvironmentVariableIntValue("FACTEUR_CRASH_FIRST") };
    const auto append = [&] {
        for (;;) {
            const int number = next++;
            MessageBuffer buffer(QDir::tempPath());
            [[maybe_unused]] const auto added = buffer.append(Fixture::text(number));
            NewMessage message;
            message.content = &buffer;
            message.systemFlags = number % 5 ? 0 : flag::Flagged;
            const auto outcome = store->append("INBOX", message);
            if (!outcome)
                ::_exit(4);
            say("A " + QByteArray::number(number) + ' ' + QByteArray::number(outcome->uid.value()) + '\n');
        }
    };
    const auto change = [&] {
        auto inbox = store->open("INBOX"), trash = store->open("Trash");
        if (!inbox || !trash)
            ::_exit(5);
        QRandomGenerator random { quint32(::getpid()) };
        for (;;) {
            const auto uids = Fixture::uids(**inbox);
            if (uids.size() < 10)
                continue;
            const Uid one[] = { uids[random.bounded(quint32(uids.size()))] };
            const QByteArray number = numberOf(**inbox, one[0]);
            switch (random.bounded(4)) {
            case 0:
                if (!(*inbox)->store(one, FlagChange::Add, flag::Seen, { "seen" }, {}))
                    ::_exit(6);
                break;
            case 1: {
                const auto moved = (*inbox)->moveTo(one, "Trash");
                if (!moved)
                    ::_exit(7);
                if (!moved->source.empty())
                    say("M " + number + ' ' + QByteArray::number(moved->destination[0].value()) + '\n');
                break;
            }
            case 2: {
                const auto trashed = Fixture::uids(**trash);
                if (trashed.empty())
                    break;
                const Uid victim[] = { trashed[random.bounded(quint32(trashed.size()))] };
                const QByteArray gone = numberOf(**trash, victim[0]);
                say("X " + gone + '\n');
                if (!(*trash)->store(victim, FlagChange::Add, flag::Deleted, {}, {}) || !(*trash)->expunge(victim))
                    ::_exit(8);
                say("E " + gone + '\n');
                break;
            }
            default:
                if (!(*inbox)->cached(uids, Envelope | BodyStructure))
                    ::_exit(9);
            }
        }
    };
    std::thread one(append), two(append), three(change);
    one.join();
    ::_exit(0);
}

} // namespace

class CrashTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const QString maildir = qEnvironmentVariable("FACTEUR_CRASH_CHILD");
        if (!maildir.isEmpty())
            child(maildir);
    }

    void nothingAnsweredIsLost()
    {
        const int rounds = qEnvironmentVariableIntValue("FACTEUR_LONG") ? 200 : 20;
        Fixture f;
        f.close();
        QSet<QByteArray> acknowledged, maybeGone, gone;
        QHash<QByteArray, quint32> highest; // by mailbox
        int first = 1, answered = 0;
        for (int round = 0; round < rounds; ++round) {
            QProcess process;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QStringLiteral("FACTEUR_CRASH_CHILD"), f.maildir());
            environment.insert(QStringLiteral("FACTEUR_CRASH_FIRST"), QString::number(first));
            process.setProcessEnvironment(environment);
            process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            process.start(QCoreApplication::applicationFilePath(), { QStringLiteral("tst_crash") });
            QVERIFY(process.waitForStarted());
            // Killed after some number of answers, wherever it is then.
            const int wanted = QRandomGenerator::global()->bounded(1, 60);
            QByteArray output;
            int lines = 0;
            while (lines < wanted && process.waitForReadyRead(30'000)) {
                output += process.readAllStandardOutput();
                lines = int(output.count("\nA "));
            }
            QCOMPARE(process.state(), QProcess::Running);
            process.kill();
            QVERIFY(process.waitForFinished());
            output += process.readAllStandardOutput();
            QHash<QByteArray, quint32> told; // UIDs the child was given
            for (const QByteArray &line : output.split('\n')) {
                const QList<QByteArray> words = line.split(' ');
                if (words.size() < 2)
                    continue;
                if (words[0] == "A") {
                    acknowledged.insert(words[1]);
                    first = std::max(first, words[1].toInt() + 10);
                    told["INBOX"] = std::max(told["INBOX"], words[2].toUInt());
                    QVERIFY2(words[2].toUInt() > highest["INBOX"], line);
                    ++answered;
                } else if (words[0] == "M") {
                    told["Trash"] = std::max(told["Trash"], words[2].toUInt());
                    QVERIFY2(words[2].toUInt() > highest["Trash"], line);
                } else if (words[0] == "X") {
                    maybeGone.insert(words[1]);
                } else if (words[0] == "E") {
                    gone.insert(words[1]);
                }
            }
            f.reopen();
            QVERIFY(f.store());
            QHash<QByteArray, int> seen;
            for (const QByteArray &mailbox : { QByteArray("INBOX"), QByteArray("Trash") }) {
                const auto view = f.view(mailbox);
                QVERIFY(view);
                for (const Uid uid : Fixture::uids(*view))
                    ++seen[numberOf(*view, uid)];
                QVERIFY(view->status().uidNext.value() > told[mailbox]);
                highest[mailbox] = std::max(highest[mailbox], view->status().uidNext.value() - 1);
            }
            const QStringList contradictions = f.store()->inconsistencies();
            QVERIFY2(contradictions.isEmpty(), qPrintable(contradictions.join(QLatin1Char('\n'))));
            for (const QByteArray &number : std::as_const(acknowledged)) {
                if (gone.contains(number))
                    QVERIFY2(seen.value(number) == 0, "expunged, and there again: " + number);
                else if (!maybeGone.contains(number))
                    QVERIFY2(seen.value(number) == 1, number + " is there " + QByteArray::number(seen.value(number)) + " times");
            }
            for (auto at = seen.cbegin(); at != seen.cend(); ++at)
                QVERIFY2(at.value() == 1, at.key() + " is there " + QByteArray::number(at.value()) + " times");
            f.close();
        }
        qInfo("%d rounds, %d answered deliveries", rounds, answered);
    }
};

FACTEUR_TEST(CrashTest)
#include "tst_crash.moc"
