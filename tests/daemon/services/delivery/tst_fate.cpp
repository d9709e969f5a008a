// The door's decision read from a message again, the mailbox Junk, and refused mail that is kept for a while.
#include "tests/support/testmain.h"

#include "services/delivery/fate.h"
#include "services/delivery/rejects.h"
#include "storage/mailbox/mailboxview.h"

#include <QTemporaryDir>

class FateTest : public QObject
{
    Q_OBJECT

    static qint64 count(storage::AccountStore &store, const char *mailbox)
    {
        const auto status = store.status(mailbox);
        return status ? qint64(status->messages) : -1;
    }

private Q_SLOTS:
    void fates_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("junk");
        QTest::addColumn<double>("score"); // -99: none
        QTest::addColumn<double>("threshold");
        QTest::newRow("none") << QByteArray("Subject: x\r\n\r\n") << false << -99.0 << 0.0;
        QTest::newRow("junk") << QByteArray("Received: x\r\nX-Facteur-Verdict: junk; score=7.3; required=5.0;\r\n by=mx; tests=a:b(7.3)\r\n\r\n") << true << 7.3 << 5.0;
        QTest::newRow("accept") << QByteArray("X-Facteur-Verdict: accept; score=-1.5; required=5.0\r\n\r\n") << false << -1.5 << 5.0;
        QTest::newRow("the first counts") << QByteArray("X-Facteur-Verdict: accept; score=1\r\nX-Facteur-Verdict: junk; score=9\r\n\r\n") << false << 1.0 << 0.0;
        QTest::newRow("folded at once") << QByteArray("x-facteur-verdict:\r\n junk; score=6;\r\n required=2\r\n\r\n") << true << 6.0 << 2.0;
        QTest::newRow("nonsense") << QByteArray("X-Facteur-Verdict: junky; score=many; required=\r\n\r\n") << false << -99.0 << 0.0;
        QTest::newRow("in the reason") << QByteArray("X-Facteur-Verdict: accept; reason=\"score=9\"\r\n\r\n") << false << -99.0 << 0.0;
    }
    void fates()
    {
        QFETCH(QByteArray, header);
        smtp::Recipient recipient;
        delivery::readFate(header, recipient);
        QTEST(recipient.junk, "junk");
        QTEST(recipient.spamScore.value_or(-99), "score");
        QTEST(recipient.spamThreshold, "threshold");
    }

    void junkIsMadeOnceAndFoundByItsUse()
    {
        QTemporaryDir folder;
        storage::StoreRegistry registry;
        auto store = *registry.open(folder.path() + QStringLiteral("/Maildir"));
        QCOMPARE(*delivery::junkMailbox(*store), QByteArray("Junk"));
        QCOMPARE(*delivery::junkMailbox(*store), QByteArray("Junk"));
        auto other = *registry.open(folder.path() + QStringLiteral("/Other"));
        QVERIFY(other->create("Unwanted", "\\Junk"));
        QCOMPARE(*delivery::junkMailbox(*other), QByteArray("Unwanted"));
        QVERIFY(store->inconsistencies().isEmpty());
    }

    void rejectsAreKeptAndPruned()
    {
        QTemporaryDir folder;
        storage::StoreRegistry registry;
        auto store = *registry.open(folder.path() + QStringLiteral("/Maildir"));
        storage::MessageBuffer content { QString() };
        QVERIFY(content.append(QByteArrayView("Subject: x\r\n\r\nbody\r\n")));
        storage::NewMessage message;
        message.content = &content;
        const auto unwanted = delivery::keepRejected(*store, message, false);
        QVERIFY(!unwanted && unwanted.failure().kind == Failure::Kind::NotFound);
        QVERIFY(delivery::keepRejected(*store, message, true));
        QVERIFY(delivery::keepRejected(*store, message, false)); // now it is there
        QVERIFY(store->append(delivery::rejectsMailbox, message)); // put there by the user
        QCOMPARE(count(*store, delivery::rejectsMailbox), 3);
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        QCOMPARE(*delivery::pruneRejected(*store, now - 3600), 0);
        QCOMPARE(*delivery::pruneRejected(*store, now + 3600), 2);
        QCOMPARE(count(*store, delivery::rejectsMailbox), 1); // the user's own stays
        QVERIFY(store->inconsistencies().isEmpty());
    }

    void whoHasNoRejectsIsLeftAlone()
    {
        QTemporaryDir folder;
        storage::StoreRegistry registry;
        auto store = *registry.open(folder.path() + QStringLiteral("/Maildir"));
        QCOMPARE(*delivery::pruneRejected(*store, QDateTime::currentSecsSinceEpoch() + 3600), 0);
        QCOMPARE(count(*store, delivery::rejectsMailbox), -1);
    }
};

FACTEUR_TEST(FateTest)
#include "tst_fate.moc"
