// The control socket over a real local socket: frames, errors, limits, subscriptions, and the client class.
#include "tests/support/testmain.h"
#ifndef Q_MOC_RUN
#include "control/logfeed.h"
#include "control/methods.h"
#include "control/peer.h"
#include "control/server.h"
#include "shared/control/client.h"
#include "tests/support/manualclock.h"
#include "tests/support/manualworker.h"
#endif

#include <QLocalSocket>
#include <QTemporaryDir>
#include <sys/stat.h>
#include <unistd.h>

using namespace control;

class ControlServerTest : public QObject
{
    Q_OBJECT
    ManualClock m_clock;
    std::unique_ptr<ManualWorker> m_worker;
    std::unique_ptr<QTemporaryDir> m_directory;
    LogFeed m_feed { 5 };
    Context m_context;
    std::unique_ptr<Server> m_server;
    QString m_path;
    quint64 m_ended = 0;

    // Until a whole line has come; the guard only ends a broken test.
    QJsonObject readLine(QLocalSocket &socket)
    {
        if (!QTest::qWaitFor([&] { return socket.canReadLine(); }, 10000))
            return {};
        return QJsonDocument::fromJson(socket.readLine()).object();
    }
    void log(const LogEvent &event) { m_feed.consume(event, event.toLine()); }
    void open(QLocalSocket &socket)
    {
        socket.connectToServer(m_path);
        QVERIFY(socket.waitForConnected());
    }
    int errorOf(QLocalSocket &socket, const QByteArray &line)
    {
        socket.write(line + '\n');
        return readLine(socket).value(u"error").toObject().value(u"code").toInt();
    }

private Q_SLOTS:
    void init()
    {
        m_worker = std::make_unique<ManualWorker>(m_clock);
        m_directory = std::make_unique<QTemporaryDir>();
        m_path = m_directory->filePath(QStringLiteral("control.sock"));
        m_context = {};
        m_context.clock = &m_clock;
        m_context.log = &m_feed;
        m_context.sessions = [] { return QJsonArray { QJsonObject { { QStringLiteral("id"), 9 }, { QStringLiteral("service"), QStringLiteral("imap") } } }; };
        m_context.endSession = [this](quint64 id) { return (m_ended = id) == 9; };
        m_server = std::make_unique<Server>(m_context);
        const auto listening = m_server->listen(m_path);
        QVERIFY2(listening.ok(), listening.ok() ? "" : qPrintable(listening.failure().reason));
    }
    void cleanup()
    {
        m_server.reset();
        QVERIFY(!QFile::exists(m_path));
        m_worker.reset();
    }

    void theSocketIsForOwnerAndGroup()
    {
        struct stat info {};
        QCOMPARE(::stat(QFile::encodeName(m_path).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777, mode_t(0660));
    }

    void aStaleSocketIsReplaced()
    {
        m_server.reset();
        QFile left(m_path);
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        m_server = std::make_unique<Server>(m_context);
        QVERIFY(m_server->listen(m_path).ok());
    }

    void callsAreAnswered()
    {
        QLocalSocket socket;
        open(socket);
        socket.write(requestLine(1, QStringLiteral("session.list"), {}));
        const QJsonObject answer = readLine(socket);
        QCOMPARE(answer.value(u"id").toInt(), 1);
        QCOMPARE(answer.value(u"result").toObject().value(u"sessions").toArray().size(), 1);
    }

    void severalRequestsInOneWriteAndOneInPieces()
    {
        QLocalSocket socket;
        open(socket);
        socket.write(requestLine(1, QStringLiteral("session.list"), {}) + requestLine(2, QStringLiteral("session.list"), {}));
        QCOMPARE(readLine(socket).value(u"id").toInt(), 1);
        QCOMPARE(readLine(socket).value(u"id").toInt(), 2);
        for (const char c : requestLine(3, QStringLiteral("session.list"), {})) {
            socket.write(&c, 1);
            socket.flush();
        }
        QCOMPARE(readLine(socket).value(u"id").toInt(), 3);
    }

    void mistakesGetErrorsAndTheConnectionStays()
    {
        QLocalSocket socket;
        open(socket);
        QCOMPARE(errorOf(socket, "nonsense"), int(ParseError));
        QCOMPARE(errorOf(socket, R"({"jsonrpc":"2.0","id":1,"method":"no.such"})"), int(MethodNotFound));
        QCOMPARE(errorOf(socket, R"({"jsonrpc":"2.0","id":1,"method":"session.end","params":{"id":"x"}})"), int(InvalidParams));
        QCOMPARE(errorOf(socket, R"({"jsonrpc":"2.0","id":1,"method":"session.end","params":{"id":5}})"), int(NotFound));
        QCOMPARE(errorOf(socket, R"({"jsonrpc":"2.0","id":1,"method":"subscribe","params":{"to":["everything"]}})"), int(InvalidParams));
        QCOMPARE(errorOf(socket, R"({"jsonrpc":"2.0","id":1,"method":"session.end","params":{"id":9}})"), 0);
        QCOMPARE(m_ended, quint64(9));
    }

    void anOversizedLineDisturbsNobody()
    {
        QLocalSocket loud, quiet;
        open(loud);
        open(quiet);
        const QByteArray piece(64 * 1024, 'x');
        for (qsizetype sent = 0; sent <= lineLimit; sent += piece.size()) {
            loud.write(piece);
            QVERIFY(QTest::qWaitFor([&] { return loud.bytesToWrite() == 0; }, 10000));
        }
        quiet.write(requestLine(4, QStringLiteral("session.list"), {}));
        QCOMPARE(readLine(quiet).value(u"id").toInt(), 4);
        QCOMPARE(errorOf(loud, ""), int(TooLarge));
        loud.write(requestLine(5, QStringLiteral("session.list"), {}));
        QCOMPARE(readLine(loud).value(u"id").toInt(), 5);
    }

    void logLinesReachSubscribersOnly()
    {
        QLocalSocket subscriber, other;
        open(subscriber);
        open(other);
        subscriber.write(requestLine(1, QStringLiteral("subscribe"), { { QStringLiteral("to"), QJsonArray { QStringLiteral("log") } } }));
        QVERIFY(readLine(subscriber).contains(u"result"));
        log(LogEvent { m_clock.nowUtc(), Severity::Info, "smtp", "message-accepted", { { "trace", "t1" } } });
        const QJsonObject line = readLine(subscriber);
        QCOMPARE(line.value(u"method").toString(), QStringLiteral("log"));
        QCOMPARE(line.value(u"params").toObject().value(u"line").toString(), QStringLiteral("smtp message-accepted trace=t1"));
        other.write(requestLine(2, QStringLiteral("session.list"), {}));
        QCOMPARE(readLine(other).value(u"id").toInt(), 2); // and no log line before it
    }

    void theFeedKeepsTheLastEvents()
    {
        for (int i = 0; i < 8; ++i)
            log(LogEvent { m_clock.nowUtc(), Severity::Info, "test", "n", { { "i", i } } });
        const QJsonArray last = m_feed.recent(3);
        QCOMPARE(last.size(), 3);
        QCOMPARE(last[2].toObject().value(u"line").toString(), QStringLiteral("test n i=7"));
        QCOMPARE(m_feed.recent(100).size(), 5);
    }

    void queueChangesAreGathered()
    {
        QLocalSocket subscriber;
        open(subscriber);
        subscriber.write(requestLine(1, QStringLiteral("subscribe"), { { QStringLiteral("to"), QJsonArray { QStringLiteral("queue") } } }));
        QVERIFY(readLine(subscriber).contains(u"result"));
        for (int i = 0; i < 50; ++i)
            m_server->queueChanged();
        QCOMPARE(readLine(subscriber).value(u"method").toString(), QStringLiteral("queue"));
        QVERIFY(!subscriber.canReadLine());
    }

    // What a client listed may be over before the first look at what has changed.
    void sessionThatEndsAtOnceIsTold()
    {
        m_server.reset();
        QJsonArray now { QJsonObject { { QStringLiteral("id"), 9 } } };
        m_context.sessions = [&now] { return now; };
        m_server = std::make_unique<Server>(m_context, Server::Limits());
        QVERIFY(m_server->listen(m_path).ok());
        QLocalSocket subscriber;
        open(subscriber);
        subscriber.write(requestLine(1, QStringLiteral("subscribe"), { { QStringLiteral("to"), QJsonArray { QStringLiteral("sessions") } } }));
        QVERIFY(readLine(subscriber).contains(u"result"));
        subscriber.write(requestLine(2, QStringLiteral("session.list"), {}));
        QCOMPARE(readLine(subscriber).value(u"result").toObject().value(u"sessions").toArray().size(), 1);
        now = {};
        const QJsonObject told = readLine(subscriber);
        QCOMPARE(told.value(u"method").toString(), QStringLiteral("sessions"));
        QCOMPARE(told.value(u"params").toObject().value(u"sessions").toArray(), QJsonArray());
    }

    void whoTakesNoAnswersIsNotReadFrom()
    {
        m_server.reset();
        int calls = 0;
        m_context.sessions = [&calls] {
            ++calls;
            return QJsonArray { QString(100000, u'x') };
        };
        Server::Limits limits;
        limits.unsent = 200000;
        m_server = std::make_unique<Server>(m_context, limits);
        QVERIFY(m_server->listen(m_path).ok());
        QLocalSocket deaf, other;
        deaf.setReadBufferSize(1); // reads nothing by itself
        open(deaf);
        open(other);
        for (int i = 0; i < 60; ++i)
            deaf.write(requestLine(i, QStringLiteral("session.list"), {}));
        for (int i = 0; i < 5; ++i) { // the others are served meanwhile
            other.write(requestLine(7, QStringLiteral("session.list"), {}));
            QCOMPARE(readLine(other).value(u"id").toInt(), 7);
        }
        QVERIFY2(calls < 40, QByteArray::number(calls).constData());
        deaf.setReadBufferSize(0);
        int answers = 0;
        QVERIFY(QTest::qWaitFor([&] {
            while (deaf.canReadLine()) {
                deaf.readLine();
                ++answers;
            }
            return answers == 60;
        }, 20000));
    }

    void tooManyClientsAreTurnedAway()
    {
        m_server.reset();
        Server::Limits limits;
        limits.clients = 1;
        m_server = std::make_unique<Server>(m_context, limits);
        QVERIFY(m_server->listen(m_path).ok());
        QLocalSocket first, second;
        open(first);
        first.write(requestLine(1, QStringLiteral("session.list"), {}));
        QCOMPARE(readLine(first).value(u"id").toInt(), 1);
        open(second);
        QCOMPARE(readLine(second).value(u"error").toObject().value(u"code").toInt(), int(Busy));
        QVERIFY(QTest::qWaitFor([&] { return second.state() == QLocalSocket::UnconnectedState; }, 10000));
        first.write(requestLine(2, QStringLiteral("session.list"), {}));
        QCOMPARE(readLine(first).value(u"id").toInt(), 2);
    }

    void theClientClassAsksAndHears()
    {
        Client client;
        QVERIFY(client.connectTo(m_path).ok());
        QList<Answer> answers;
        client.request(QStringLiteral("session.list"), {}, [&](const Answer &answer) { answers << answer; });
        client.request(QStringLiteral("no.such"), {}, [&](const Answer &answer) { answers << answer; });
        QVERIFY(QTest::qWaitFor([&] { return answers.size() == 2; }, 10000));
        QVERIFY(answers[0].ok);
        QVERIFY(!answers[1].ok);
        QCOMPARE(answers[1].code, int(MethodNotFound));
        client.request(QStringLiteral("session.list"), {}, [&](const Answer &answer) { answers << answer; });
        m_server->close();
        QVERIFY(QTest::qWaitFor([&] { return answers.size() == 3; }, 10000)); // answered, or told that there is nobody any more
    }

    void noServerIsAClearFailure()
    {
        Client client;
        const auto connected = client.connectTo(m_directory->filePath(QStringLiteral("nothing")));
        QVERIFY(!connected.ok());
        QVERIFY(connected.failure().reason.startsWith(QStringLiteral("No facteurd at ")));
    }

    void peersAreKnownByTheKernel()
    {
        QVERIFY(mayAdminister(Peer { 1, 0, 0 }, 1000)); // root
        QVERIFY(mayAdminister(Peer { 1, 1000, 1000 }, 1000)); // the daemon's user
        QVERIFY(!mayAdminister(Peer { 1, 54321, 54321 }, 1000)); // nobody we know
    }

    void everyMethodHasAWayToRun()
    {
        QSet<QByteArray> names;
        for (const Method &method : allMethods()) {
            QVERIFY2(!names.contains(method.name), method.name);
            names.insert(method.name);
            QVERIFY2((method.where == Runs::AsTask) == (method.start != nullptr), method.name);
            QVERIFY2((method.where != Runs::AsTask) == bool(method.call), method.name);
        }
        QVERIFY(names.size() > 25);
    }
};

FACTEUR_TEST(ControlServerTest)
#include "tst_server.moc"
