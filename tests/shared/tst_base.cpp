// result, secret, strongint, log and version.
#include "shared/base/log.h"
#include "shared/base/result.h"
#include "shared/base/secret.h"
#include "shared/base/spelling.h"
#include "shared/base/strongint.h"
#include "shared/base/version.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QRegularExpression>
#include <type_traits>

class BaseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { setLogSink({}, Severity::Error); }

    void resultHoldsOneOfTwo()
    {
        const Result<int> good(7);
        QVERIFY(good.ok());
        QCOMPARE(*good, 7);
        const Result<int> bad(Failure { Failure::Kind::OverQuota, "full", QStringLiteral("quota of alice") });
        QVERIFY(!bad);
        QCOMPARE(bad.failure().told, QByteArray("full"));
        QVERIFY(Result<void>().ok());
    }

    void theNearestWordIsMeant_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("meant");
        QTest::newRow("a letter too few") << QByteArray("lst") << QByteArray("list");
        QTest::newRow("swapped letters") << QByteArray("acocunt") << QByteArray("account");
        QTest::newRow("the word itself") << QByteArray("ban") << QByteArray("ban");
        QTest::newRow("half a word") << QByteArray("ls") << QByteArray();
        QTest::newRow("another word") << QByteArray("delete") << QByteArray();
        QTest::newRow("nothing") << QByteArray() << QByteArray();
    }
    void theNearestWordIsMeant()
    {
        QFETCH(QByteArray, written);
        QFETCH(QByteArray, meant);
        QCOMPARE(nearestWord(written, { "account", "ban", "list", "remove" }).toByteArray(), meant);
    }

    void unclassifiedFailuresAreTransient()
    {
        QVERIFY(Failure().isTransient());
        QVERIFY(!(Failure { Failure::Kind::NotFound, {}, {} }.isTransient()));
        QVERIFY((Failure { Failure::Kind::StorageFull, {}, {} }.isTransient()));
    }

    void secretsDoNotPrint()
    {
        QString printed;
        QDebug(&printed) << Secret("hunter2");
        QVERIFY(!printed.contains(QStringLiteral("hunter2")));
        QVERIFY(printed.contains(QStringLiteral("(secret)")));
    }

    void secretsAreWipedButCopiesAreNot()
    {
        QByteArray outside("hunter2");
        {
            const Secret secret(outside);
            QCOMPARE(secret.reveal(), outside);
        }
        QCOMPARE(outside, QByteArray("hunter2")); // the wipe reached only the secret's own bytes
        Secret moved(Secret("x"));
        Secret other = std::move(moved);
        QCOMPARE(other.reveal(), QByteArray("x"));
    }

    void strongIntegersDoNotConvert()
    {
        static_assert(!std::is_convertible_v<Uid, SeqNum>);
        static_assert(!std::is_convertible_v<quint32, Uid>);
        static_assert(!std::is_constructible_v<Uid, SeqNum>);
        QVERIFY(Uid(1) < Uid(2));
        QCOMPARE(Uid(3), Uid(3));
    }

    void logLinesAreOneLineAndQuoted()
    {
        QByteArray line;
        setLogSink([&](const LogEvent &event) { line = event.toLine(); }, Severity::Info);
        logEvent(Severity::Info, "smtp", "helo", { { "name", "evil\r\nname \"x\"" }, { "plain", "abc" }, { "empty", "" }, { "n", 5 } });
        const QByteArray expected = "smtp helo name=\"evil\\x0d\\x0aname \\\"x\\\"\" plain=abc empty=\"\" n=5";
        QCOMPARE(line, expected);
    }

    void quieterEventsAreNotBuilt()
    {
        int events = 0;
        setLogSink([&](const LogEvent &) { ++events; }, Severity::Warning);
        logEvent(Severity::Info, "smtp", "x", {});
        QCOMPARE(events, 0);
        QVERIFY(!logs(Severity::Info));
        logEvent(Severity::Error, "smtp", "x", {});
        QCOMPARE(events, 1);
    }

    void versionIsTheProjects()
    {
        QFile cmake(QStringLiteral(FACTEUR_SOURCE_DIR "/CMakeLists.txt"));
        QVERIFY(cmake.open(QIODevice::ReadOnly));
        const auto match = QRegularExpression(QStringLiteral("project\\(Facteur VERSION ([0-9.]+)")).match(QString::fromUtf8(cmake.readAll()));
        QCOMPARE(match.captured(1), QStringLiteral(FACTEUR_VERSION));
    }
};

FACTEUR_TEST(BaseTest)
#include "tst_base.moc"
