// What the store makes of a lost or damaged index, of a power cut, and of a Maildir that Dovecot has left.
#include "storage/maildir/uidlist.h"
#include "tests/daemon/storage/mail/storefixture.h"
#include "tests/support/testmain.h"

#include <sys/stat.h>

class RecoveryTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<Fixture> m_fixture;

    // Some messages, flags, keywords and gaps in two mailboxes.
    void fill()
    {
        Fixture &f = *m_fixture;
        QVERIFY(f.store()->create("Work", "\\Archive").ok());
        for (int i = 1; i <= 12; ++i) {
            QVERIFY(f.append("INBOX", Fixture::text(i), i % 3 ? 0 : flag::Deleted, i % 4 ? KeywordNames() : KeywordNames { "four" }, 1000000000 + i).ok());
            QVERIFY(f.append("Work", Fixture::text(100 + i)).ok());
        }
        const auto view = f.view();
        QVERIFY(view->store(std::vector { Uid(1), Uid(2) }, FlagChange::Add, flag::Seen, { "one" }, {}).ok());
        QVERIFY(view->expunge(std::vector { Uid(3), Uid(12) }).ok());
    }
    struct Picture
    {
        QByteArray id;
        quint32 uidValidity, uidNext;
        QList<QList<quint64>> messages;
        KeywordNames keywords;
        bool operator==(const Picture &) const = default;
    };
    Picture picture(const QByteArray &mailbox)
    {
        const auto view = m_fixture->view(mailbox);
        const MailboxStatus status = view->status();
        Picture seen { status.mailboxId, status.uidValidity.value(), status.uidNext.value(), {}, view->keywords() };
        for (const MessageRecord &record : Fixture::records(*view))
            seen.messages.append({ record.uid.value(), record.size, record.flags, quint64(record.internalDate), quint64(record.savedDate) });
        return seen;
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<Fixture>(); }
    void cleanup()
    {
        if (!m_fixture->store())
            return;
        QCOMPARE(m_fixture->store()->inconsistencies(), QStringList());
        m_fixture->reopen();
        QCOMPARE(m_fixture->store()->inconsistencies(), QStringList());
        m_fixture.reset();
    }

    // The uidlist is ahead of the index, as after kill -9, and deliveries come before anybody looks.
    void rememberedNumbersGoInBeforeNewOnes()
    {
        Fixture &f = *m_fixture;
        for (int i = 1; i <= 8; ++i)
            QVERIFY(f.append("INBOX", Fixture::text(i)).ok());
        f.close();
        const QByteArray behind = f.readFile(QStringLiteral("facteur-index.db"));
        f.reopen();
        for (int i = 9; i <= 10; ++i)
            QVERIFY(f.append("INBOX", Fixture::text(i)).ok());
        f.close();
        QFile index(f.path(QStringLiteral("facteur-index.db")));
        QVERIFY(index.open(QIODevice::WriteOnly) && index.write(behind) == behind.size());
        index.close();
        f.reopen();
        for (int i = 11; i <= 14; ++i)
            QVERIFY(f.append("INBOX", Fixture::text(i)).ok());
        QList<quint32> all;
        for (quint32 uid = 1; uid <= 14; ++uid)
            all << uid;
        QCOMPARE(f.numbers(*f.view()), all);
        QVERIFY(f.store()->status("INBOX").ok()); // looks at the files once more
        QCOMPARE(f.numbers(*f.view()), all);
    }

    void indexIsRebuilt_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : { "missing", "empty", "garbage", "truncated", "flipped", "directory", "link" })
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void indexIsRebuilt()
    {
        QFETCH(QString, how);
        Fixture &f = *m_fixture;
        fill();
        const Picture inbox = picture("INBOX"), work = picture("Work");
        const ModSeq seen = f.view()->status().highestModSeq;
        f.close();
        const QString index = f.path(QStringLiteral("facteur-index.db"));
        QByteArray content = f.readFile(QStringLiteral("facteur-index.db"));
        if (how == QStringLiteral("missing")) {
            QVERIFY(QFile::remove(index));
        } else if (how == QStringLiteral("link") || how == QStringLiteral("directory")) {
            QVERIFY(QFile::remove(index));
            QVERIFY(how == QStringLiteral("link") ? QFile::link(QStringLiteral("/dev/null"), index) : QDir().mkdir(index));
        } else {
            if (how == QStringLiteral("empty"))
                content.clear();
            else if (how == QStringLiteral("garbage"))
                content = QByteArray(100'000, 'g');
            else if (how == QStringLiteral("truncated"))
                content.truncate(content.size() / 2);
            else
                for (qsizetype i = 4096; i < content.size(); i += 7)
                    content[i] = char(content[i] ^ 0x55);
            QVERIFY(f.drop(QStringLiteral("facteur-index.db"), content));
        }
        f.reopen();
        if (how == QStringLiteral("directory")) { // nothing we may throw away
            QVERIFY(!f.store());
            QVERIFY(QDir().rmdir(index));
            f.reopen();
        }
        QVERIFY(picture("INBOX") == inbox);
        QVERIFY(picture("Work") == work);
        QVERIFY(f.view()->status().highestModSeq > seen);
        const auto vanished = Fixture::numbers(f.view()->expungedSince(seen));
        QVERIFY(vanished.contains(3) && vanished.contains(12));
        QCOMPARE(f.store()->list()->at(1).specialUse, QByteArray("\\Archive"));
        QCOMPARE(f.append("INBOX", Fixture::text(20))->uid, Uid(13));
    }

    void reindexKeepsWhatClientsKnow()
    {
        Fixture &f = *m_fixture;
        fill();
        const Picture inbox = picture("INBOX");
        const auto view = f.view();
        const ModSeq before = view->status().highestModSeq;
        int told = 0;
        const quint64 id = view->watch([&] { ++told; });
        VERIFY_OK(f.store()->reindex("INBOX"));
        QVERIFY(told > 0);
        view->unwatch(id);
        QVERIFY(picture("INBOX") == inbox);
        QVERIFY(view->changesSince(before).expunged.empty());
        QVERIFY(view->status().highestModSeq > before);
    }

    void everythingLostMeansAnotherMailbox()
    {
        Fixture &f = *m_fixture;
        fill();
        const Picture before = picture("INBOX");
        f.close();
        QVERIFY(QFile::remove(f.path(QStringLiteral("facteur-index.db"))));
        QVERIFY(QFile::remove(f.path(QStringLiteral("facteur-uidlist"))));
        f.reopen();
        const Picture after = picture("INBOX");
        QVERIFY(after.id != before.id);
        QCOMPARE(after.messages.size(), before.messages.size());
        QCOMPARE(after.keywords, before.keywords); // from dovecot-keywords
    }

    void lostUidlistIsWrittenAnew()
    {
        Fixture &f = *m_fixture;
        fill();
        const Picture inbox = picture("INBOX");
        f.close();
        QVERIFY(QFile::remove(f.path(QStringLiteral("facteur-uidlist"))));
        f.reopen();
        QVERIFY(picture("INBOX") == inbox);
    }

    void damagedUidlistKeepsWhatTheIndexKnows()
    {
        Fixture &f = *m_fixture;
        fill();
        Picture inbox = picture("INBOX");
        f.close();
        QFile list(f.path(QStringLiteral("facteur-uidlist")));
        QVERIFY(list.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QVERIFY(list.write("\x7f" "ELF nothing of ours\0\n\n+ 99 x\n", 30) > 0);
        list.close();
        f.reopen();
        Picture after = picture("INBOX");
        QVERIFY(after.uidNext > inbox.uidNext); // the file may have held more than the index
        inbox.uidNext = after.uidNext;
        QVERIFY(after == inbox);
        const auto added = f.append("INBOX", Fixture::text(50));
        QVERIFY(added && added->uid >= Uid(inbox.uidNext));
    }
    void shortenedUidlistIsWrittenAnew()
    {
        Fixture &f = *m_fixture;
        fill();
        const Picture inbox = picture("INBOX");
        f.close();
        QFile list(f.path(QStringLiteral("facteur-uidlist")));
        QVERIFY(list.resize(list.size() / 2));
        f.reopen();
        QVERIFY(picture("INBOX") == inbox);
        f.close();
        QVERIFY(QFile::remove(f.path(QStringLiteral("facteur-index.db")))); // now the uidlist must know it all
        f.reopen();
        Picture after = picture("INBOX");
        after.uidNext = inbox.uidNext;
        QVERIFY(after == inbox);
    }

    void powerCutLeavesAGap()
    {
        Fixture &f = *m_fixture;
        fill();
        const Picture before = picture("INBOX");
        const ModSeq seen = f.view()->status().highestModSeq;
        // As after a power cut: the index as it was at the last clean end, and a reservation of another boot.
        f.close();
        const QByteArray index = f.readFile(QStringLiteral("facteur-index.db"));
        f.reopen();
        VERIFY_OK(f.append("INBOX", Fixture::text(50)));
        f.close();
        QVERIFY(f.drop(QStringLiteral("facteur-index.db"), index));
        QByteArray list = f.readFile(QStringLiteral("facteur-uidlist"));
        list.truncate(list.lastIndexOf("\nC ") + 1); // not closed
        list.replace(bootId(), "00000000-another-boot");
        QVERIFY(f.drop(QStringLiteral("facteur-uidlist"), list));
        f.reopen();
        const auto view = f.view();
        QCOMPARE(Fixture::numbers(*view).last(), 13u); // the line reached the disk: the same UID
        QVERIFY(view->status().uidNext.value() >= before.uidNext + 1000);
        QVERIFY(view->status().highestModSeq.value() > seen.value() + 1'000'000);
        QCOMPARE(view->changesSince(seen).changed.size(), size_t(before.messages.size()) + 1);
        const auto next = f.append("INBOX", Fixture::text(51));
        VERIFY_OK(next);
        QVERIFY(next->uid.value() >= before.uidNext + 1000);
        // A clean end after it leaves no further gap.
        f.reopen();
        QCOMPARE(f.append("INBOX", Fixture::text(52))->uid.value(), next->uid.value() + 1);
    }

    void corruptionWhileOpenIsRepaired()
    {
        Fixture &f = *m_fixture;
        fill();
        const Picture inbox = picture("INBOX");
        f.close();
        // A row that SQLite likes and we do not.
        QByteArray content = f.readFile(QStringLiteral("facteur-index.db"));
        const qsizetype at = content.indexOf(Fixture::text(1).size() ? ".M" : "");
        QVERIFY(at > 0);
        for (qsizetype i = content.indexOf(",W="); i >= 0; i = content.indexOf(",W=", i + 1))
            content[i - 40] = char(0); // inside a name or a length
        QVERIFY(f.drop(QStringLiteral("facteur-index.db"), content));
        f.reopen();
        QCOMPARE(picture("INBOX").messages.size(), inbox.messages.size());
        QCOMPARE(picture("INBOX").uidValidity, inbox.uidValidity);
    }

    void dovecotIsTakenOver()
    {
        Fixture &f = *m_fixture;
        f.close();
        QVERIFY(QDir(f.maildir()).removeRecursively());
        for (const char *below : { "cur", "new", "tmp", ".Sent/cur", ".Sent/new", ".Sent/tmp" })
            QVERIFY(QDir().mkpath(f.path(QString::fromLatin1(below))));
        const QByteArray lf = Fixture::text(1, "\n"), crlf = Fixture::text(1);
        const QByteArray sizes = ",S=" + QByteArray::number(lf.size()) + ",W=" + QByteArray::number(crlf.size());
        const auto name = [&](const char *base) { return QString::fromLatin1(base + sizes); };
        QVERIFY(f.drop(QStringLiteral("cur/") + name("1600000001.M1P1.vm") + QStringLiteral(":2,Sab"), lf));
        QVERIFY(f.drop(QStringLiteral("cur/") + name("1600000002.M1P1.vm") + QStringLiteral(":2,"), lf));
        QVERIFY(f.drop(QStringLiteral("new/") + name("1600000003.M1P1.vm"), lf)); // not in the uidlist yet
        QVERIFY(f.drop(QStringLiteral("dovecot-uidlist"),
            "3 V1234567 N30 Gd990581608ae056b7245000083ecc375\n10 :1600000001.M1P1.vm" + sizes + "\n15 :1600000000.M1P1.gone\n20 :1600000002.M1P1.vm" + sizes + "\n"));
        QVERIFY(f.drop(QStringLiteral("dovecot-keywords"), "0 $Forwarded\n1 Junk\n"));
        QVERIFY(f.drop(QStringLiteral("subscriptions"), "V\t2\n\nSent\n"));
        QVERIFY(f.drop(QStringLiteral(".Sent/cur/1600000009.M1P1.vm:2,S"), lf));
        QVERIFY(f.drop(QStringLiteral(".Sent/dovecot-uidlist"), "1 99 8\n7 1600000009.M1P1.vm\n"));
        f.reopen();
        const auto view = f.view();
        QCOMPARE(view->status().uidValidity, UidValidity(1234567));
        QCOMPARE(Fixture::numbers(*view), (QList<quint32> { 10, 20, 30 }));
        QCOMPARE(view->status().uidNext, Uid(31));
        QCOMPARE(Fixture::numbers(view->takeRecent()), QList<quint32> { 30 });
        QCOMPARE(view->keywords(), (KeywordNames { "$Forwarded", "Junk" }));
        QCOMPARE(Fixture::records(*view).at(0).flags, flag::Seen | flag::keyword(0) | flag::keyword(1));
        QCOMPARE(Fixture::records(*view).at(0).size, quint32(crlf.size()));
        QCOMPARE((*view->open(Uid(10)))->all(), crlf);
        const auto sent = f.view("Sent");
        QCOMPARE(sent->status().uidValidity, UidValidity(99));
        QCOMPARE(Fixture::numbers(*sent), QList<quint32> { 7 });
        QVERIFY(f.store()->list()->at(1).subscribed);
        QCOMPARE(f.store()->list()->at(1).specialUse, QByteArray("\\Sent"));
    }

    void uidlistIsCompacted()
    {
        Fixture &f = *m_fixture;
        VERIFY_OK(f.append("INBOX", Fixture::text(1)));
        f.close();
        QByteArray list = f.readFile(QStringLiteral("facteur-uidlist"));
        for (int i = 0; i < 20'000; ++i)
            list += "+ 2 some.file.that.is.gone\n- 2\n";
        list += "C 3 100\n";
        QVERIFY(f.drop(QStringLiteral("facteur-uidlist"), list));
        f.reopen();
        VERIFY_OK(f.append("INBOX", Fixture::text(2)));
        QCOMPARE(Fixture::numbers(*f.view()), (QList<quint32> { 1, 3 }));
        f.close();
        QVERIFY(f.readFile(QStringLiteral("facteur-uidlist")).size() < 1000);
        f.reopen();
        QCOMPARE(f.append("INBOX", Fixture::text(3))->uid, Uid(4));
    }

    void idleStoresAreClosed()
    {
        Fixture &f = *m_fixture;
        fill();
        const Picture inbox = picture("INBOX");
        auto view = f.view();
        f.registry().closeIdle();
        f.registry().closeIdle();
        QCOMPARE(view->status().messages, quint32(inbox.messages.size())); // in use: stays
        view.reset();
        std::weak_ptr<AccountStore> weak = f.store();
        f.store().reset();
        QTRY_VERIFY((f.registry().closeIdle(), weak.expired())); // the file watch may look at it for a moment still
        f.store() = *f.registry().open(f.maildir());
        QVERIFY(picture("INBOX") == inbox);
    }
};

FACTEUR_TEST(RecoveryTest)
#include "tst_recovery.moc"
