// Creating, renaming, removing, subscribing; copying and moving between mailboxes.
#include "tests/daemon/storage/mail/storefixture.h"
#include "tests/support/testmain.h"

class MailboxesTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<Fixture> m_fixture;

    QList<QByteArray> names()
    {
        QList<QByteArray> all;
        const auto list = m_fixture->store()->list();
        for (const MailboxInfo &info : list ? *list : std::vector<MailboxInfo>())
            all.append(info.name + (info.selectable ? "" : "!") + (info.subscribed ? "+" : "") + (info.hasChildren ? "/" : ""));
        return all;
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<Fixture>(); }
    void cleanup()
    {
        QCOMPARE(m_fixture->store()->inconsistencies(), QStringList());
        m_fixture->reopen();
        QCOMPARE(m_fixture->store()->inconsistencies(), QStringList());
        QCOMPARE(m_fixture->files(QStringLiteral("tmp")), QStringList());
        m_fixture.reset();
    }

    void foldersAreMaildirPlusPlus()
    {
        Fixture &f = *m_fixture;
        VERIFY_OK(f.store()->create("Sent", "\\Sent"));
        VERIFY_OK(f.store()->create(QByteArray("Entwürfe/2026 & mehr/"), {}));
        QCOMPARE(names(), (QList<QByteArray> { "INBOX", "Entw\303\274rfe/", "Entw\303\274rfe/2026 & mehr", "Sent" }));
        QVERIFY(QFile::exists(f.path(QStringLiteral(".Sent/maildirfolder"))));
        QVERIFY(QDir(f.path(QStringLiteral(".Entw&APw-rfe.2026 &- mehr/cur"))).exists());
        QCOMPARE(f.store()->create("sent", {}).ok(), true); // names are case-sensitive but for INBOX
        QCOMPARE(f.store()->create("Sent", {}).failure().kind, Failure::Kind::Exists);
        QCOMPARE(f.store()->create("InBoX", {}).failure().kind, Failure::Kind::Exists);
        QCOMPARE(f.store()->list()->at(3).specialUse, QByteArray("\\Sent"));
    }

    void badNamesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("dot") << QByteArray("a.b");
        QTest::newRow("dots") << QByteArray("..");
        QTest::newRow("slash") << QByteArray("/a");
        QTest::newRow("empty level") << QByteArray("a//b");
        QTest::newRow("control") << QByteArray("a\nb");
        QTest::newRow("nul") << QByteArray("a\0b", 3);
        QTest::newRow("c1 control") << QByteArray("a\302\205b");
        QTest::newRow("no utf-8") << QByteArray("a\377b");
        QTest::newRow("long") << QByteArray(300, 'x');
    }
    void badNamesAreRefused()
    {
        QFETCH(QByteArray, name);
        Fixture &f = *m_fixture;
        QCOMPARE(f.store()->create(name, {}).failure().kind, Failure::Kind::Syntax); // NO [CANNOT], RFC 5530 §3
        QCOMPARE(f.store()->open(name).failure().kind, Failure::Kind::NotFound);
        QCOMPARE(f.store()->status(name).failure().kind, Failure::Kind::NotFound);
        QVERIFY(!f.store()->remove(name));
        QCOMPARE(names(), QList<QByteArray> { "INBOX" });
    }

    void namesAreNormalized()
    {
        Fixture &f = *m_fixture;
        VERIFY_OK(f.store()->create(QByteArray("Cafe\314\201"), {})); // e, combining acute
        QCOMPARE(names().at(1), QByteArray("Caf\303\251"));
        VERIFY_OK(f.store()->open(QByteArray("Caf\303\251")));
        VERIFY_OK(f.store()->open(QByteArray("Cafe\314\201")));
    }

    void foreignFoldersAreListed()
    {
        Fixture &f = *m_fixture;
        QVERIFY(QDir().mkpath(f.path(QStringLiteral(".Made.By Others/cur"))));
        QVERIFY(QDir().mkpath(f.path(QStringLiteral(".no-cur"))));
        QVERIFY(QDir().mkpath(f.path(QStringLiteral(".bad&name/cur"))));
        QVERIFY(QDir().mkpath(f.path(QStringLiteral("elsewhere/cur"))));
        QVERIFY(QFile::link(f.path(QStringLiteral("elsewhere")), f.path(QStringLiteral(".link"))));
        QCOMPARE(names(), (QList<QByteArray> { "INBOX", "Made!/", "Made/By Others" }));
        QCOMPARE(f.store()->open("link").failure().kind, Failure::Kind::NotFound);
        VERIFY_OK(f.append("Made/By Others", Fixture::text(1)));
        QCOMPARE(f.store()->open("Made").failure().kind, Failure::Kind::NotFound);
        VERIFY_OK(f.store()->create("no-cur", {}));
        QCOMPARE(f.view("no-cur")->status().messages, 0u);
    }

    void subscriptionsAreDovecots()
    {
        Fixture &f = *m_fixture;
        VERIFY_OK(f.store()->create("A/B", {}));
        VERIFY_OK(f.store()->subscribe("A/B", true));
        VERIFY_OK(f.store()->subscribe(QByteArray("Gel\303\266scht"), true));
        VERIFY_OK(f.store()->subscribe("inbox", true));
        QCOMPARE(f.readFile(QStringLiteral("subscriptions")), "V\t2\n\nA\tB\nGel&APY-scht\nINBOX\n");
        QCOMPARE(names(), (QList<QByteArray> { "INBOX+", "A/", "A/B+", "Gel\303\266scht!+" }));
        VERIFY_OK(f.store()->subscribe("A/B", false));
        VERIFY_OK(f.store()->subscribe("A/B", false));
        QCOMPARE(f.readFile(QStringLiteral("subscriptions")), "V\t2\n\nGel&APY-scht\nINBOX\n");
    }

    void removedMailboxIsGone()
    {
        Fixture &f = *m_fixture;
        VERIFY_OK(f.store()->create("A/B", {}));
        VERIFY_OK(f.append("A", Fixture::text(1)));
        const auto view = f.view("A");
        const UidValidity before = view->status().uidValidity;
        int told = 0;
        const quint64 id = view->watch([&] { ++told; });
        const ModSeq seen = view->status().highestModSeq;
        VERIFY_OK(f.store()->remove("A"));
        QCOMPARE(told, 1);
        QVERIFY(view->isGone());
        QCOMPARE(Fixture::numbers(view->changesSince(seen).expunged), QList<quint32> { 1 });
        QCOMPARE(view->open(Uid(1)).failure().kind, Failure::Kind::NotFound);
        QVERIFY(!view->store(std::vector { Uid(1) }, FlagChange::Add, flag::Seen, {}, {}));
        view->unwatch(id);
        QCOMPARE(names(), (QList<QByteArray> { "INBOX", "A!/", "A/B" }));
        QCOMPARE(f.store()->remove("A").failure().kind, Failure::Kind::Refused);
        QCOMPARE(f.store()->remove("INBOX").failure().kind, Failure::Kind::Refused);
        QCOMPARE(f.store()->remove("C").failure().kind, Failure::Kind::NotFound);
        QCOMPARE(f.append("A", Fixture::text(2)).failure().kind, Failure::Kind::NotFound);
        VERIFY_OK(f.store()->create("A", {}));
        QVERIFY(f.view("A")->status().uidValidity > before);
        QCOMPARE(f.view("A")->status().messages, 0u);
        VERIFY_OK(f.store()->remove("A/B"));
        QCOMPARE(names(), (QList<QByteArray> { "INBOX", "A" }));
    }

    void renamedMailboxKeepsItsMessages()
    {
        Fixture &f = *m_fixture;
        VERIFY_OK(f.store()->create("A/B/C", {}));
        VERIFY_OK(f.append("A/B", Fixture::text(1), flag::Seen));
        VERIFY_OK(f.append("A/B/C", Fixture::text(2)));
        const auto view = f.view("A/B");
        const MailboxStatus before = view->status();
        QCOMPARE(f.store()->rename("A/B", "A/B/D").failure().kind, Failure::Kind::Refused);
        QCOMPARE(f.store()->rename("A/B", "A").failure().kind, Failure::Kind::Exists);
        QCOMPARE(f.store()->rename("X", "Y").failure().kind, Failure::Kind::NotFound);
        VERIFY_OK(f.store()->rename("A/B", "New/Place"));
        QCOMPARE(names(), (QList<QByteArray> { "INBOX", "A", "New/", "New/Place/", "New/Place/C" }));
        QCOMPARE(view->name(), QByteArray("New/Place"));
        VERIFY_OK(f.append("New/Place", Fixture::text(3)));
        QCOMPARE(view->status().messages, 2u);
        QCOMPARE(view->status().uidValidity, before.uidValidity);
        QCOMPARE(view->status().mailboxId, before.mailboxId);
        QCOMPARE((*view->open(Uid(1)))->all(), Fixture::text(1));
        QCOMPARE(f.store()->open("A/B").failure().kind, Failure::Kind::NotFound);
        QCOMPARE(f.view("New/Place/C")->status().messages, 1u);
    }

    void renamedInboxIsEmptied()
    {
        Fixture &f = *m_fixture;
        VERIFY_OK(f.store()->create("INBOX/Sub", {}));
        VERIFY_OK(f.append("INBOX", Fixture::text(1)));
        VERIFY_OK(f.append("INBOX", Fixture::text(2), flag::Answered, { "k" }));
        VERIFY_OK(f.store()->rename("INBOX", "Old/2025"));
        QCOMPARE(f.view()->status().messages, 0u);
        const auto old = f.view("Old/2025");
        QCOMPARE(old->status().messages, 2u);
        QCOMPARE(Fixture::records(*old).at(1).flags, flag::Answered | flag::keyword(0));
        QCOMPARE(old->keywords(), KeywordNames { "k" });
        QVERIFY(names().contains("INBOX/Sub"));
        QCOMPARE(f.append("INBOX", Fixture::text(3))->uid, Uid(3));
    }

    void copiesAreLinked()
    {
        Fixture &f = *m_fixture;
        VERIFY_OK(f.store()->create("Copy", {}));
        VERIFY_OK(f.append("Copy", Fixture::text(0), 0, { "other" }));
        VERIFY_OK(f.append("INBOX", Fixture::text(1), flag::Seen, { "mine" }, 1234567890));
        VERIFY_OK(f.append("INBOX", Fixture::text(2)));
        VERIFY_OK(f.append("INBOX", Fixture::text(3)));
        const auto view = f.view(), copy = f.view("Copy");
        int told = 0;
        const quint64 id = copy->watch([&] { ++told; });
        const Uid uids[] = { Uid(3), Uid(1), Uid(77) };
        const auto outcome = view->copyTo(uids, "Copy");
        VERIFY_OK(outcome);
        QCOMPARE(Fixture::numbers(outcome->source), (QList<quint32> { 1, 3 }));
        QCOMPARE(Fixture::numbers(outcome->destination), (QList<quint32> { 2, 3 }));
        QCOMPARE(outcome->uidValidity, copy->status().uidValidity);
        QVERIFY(told >= 1);
        copy->unwatch(id);
        const auto records = Fixture::records(*copy);
        QCOMPARE(records.at(1).flags, flag::Seen | flag::keyword(1));
        QCOMPARE(records.at(1).internalDate, 1234567890);
        QCOMPARE(copy->keywords(), (KeywordNames { "other", "mine" }));
        QCOMPARE((*copy->open(Uid(3)))->all(), Fixture::text(3));
        QCOMPARE(view->status().messages, 3u);
        QCOMPARE(view->copyTo(uids, "Nowhere").failure().kind, Failure::Kind::NotFound);
        const auto same = view->copyTo(uids, "INBOX");
        VERIFY_OK(same);
        QCOMPARE(Fixture::numbers(same->destination), (QList<quint32> { 4, 5 }));
        QCOMPARE(view->status().messages, 5u);
        const auto parts = copy->cached(std::vector { Uid(3) }, Envelope);
        QVERIFY(parts->at(0).envelope.contains("number 3"));
    }

    void movedMessagesLeaveTheirPlace()
    {
        Fixture &f = *m_fixture;
        VERIFY_OK(f.store()->create("Trash", {}));
        for (int i = 1; i <= 150; ++i)
            VERIFY_OK(f.append("INBOX", Fixture::text(i), i % 3 ? 0 : flag::Flagged));
        const auto view = f.view(), trash = f.view("Trash");
        const ModSeq before = view->status().highestModSeq;
        std::vector<Uid> uids = Fixture::uids(*view);
        uids.erase(uids.begin() + 10);
        const auto outcome = view->moveTo(uids, "Trash");
        VERIFY_OK(outcome);
        QCOMPARE(outcome->source.size(), 149u);
        QCOMPARE(Fixture::numbers(*view), QList<quint32> { 11 });
        QCOMPARE(trash->status().messages, 149u);
        QCOMPARE(view->changesSince(before).expunged.size(), 149u);
        for (size_t i = 0; i < outcome->source.size(); i += 37)
            QCOMPARE((*trash->open(outcome->destination[i]))->all(), Fixture::text(int(outcome->source[i].value())));
        QCOMPARE(f.store()->inconsistencies(), QStringList());
        // and back: the same file names in the same mailbox again, with new UIDs
        const auto back = trash->moveTo(outcome->destination, "INBOX");
        VERIFY_OK(back);
        QCOMPARE(back->destination.front(), Uid(151));
        QCOMPARE(view->status().messages, 150u);
        QCOMPARE(trash->status().messages, 0u);
        const auto same = view->moveTo(std::vector { Uid(11) }, "INBOX");
        VERIFY_OK(same);
        QCOMPARE(Fixture::numbers(same->destination), QList<quint32> { 300 });
        VERIFY_OK(f.store()->reindex("INBOX"));
        QCOMPARE(view->status().messages, 150u);
        QCOMPARE((*view->open(Uid(300)))->all(), Fixture::text(11));
    }

    void removedByOthersIsNoticed()
    {
        Fixture &f = *m_fixture;
        VERIFY_OK(f.store()->create("A", {}));
        VERIFY_OK(f.append("A", Fixture::text(1)));
        const UidValidity before = f.store()->status("A")->uidValidity;
        QVERIFY(QDir(f.path(QStringLiteral(".A"))).removeRecursively());
        QCOMPARE(f.store()->status("A").failure().kind, Failure::Kind::NotFound);
        VERIFY_OK(f.store()->create("A", {}));
        QVERIFY(f.store()->status("A")->uidValidity > before);
        QCOMPARE(f.store()->status("A")->messages, 0u);
    }
};

FACTEUR_TEST(MailboxesTest)
#include "tst_mailboxes.moc"
