// Appending, reading, flags, expunge: one account, one program.
#include "storage/maildir/fileerror.h"
#include "tests/daemon/storage/mail/storefixture.h"
#include "tests/support/testmain.h"

#include <csignal>
#include <sys/resource.h>

// RLIMIT_FSIZE while one lives: write() fails with EFBIG.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t octets)
    {
        ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit { octets, m_before.rlim_max };
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before;
};

class StoreTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<Fixture> m_fixture;

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<Fixture>(); }
    void cleanup()
    {
        if (m_fixture->store())
            QCOMPARE(m_fixture->store()->inconsistencies(), QStringList());
        m_fixture->reopen();
        QCOMPARE(m_fixture->store()->inconsistencies(), QStringList());
        QCOMPARE(m_fixture->files(QStringLiteral("tmp")), QStringList());
        m_fixture.reset();
    }

    void appendedMessageIsThere()
    {
        Fixture &f = *m_fixture;
        const QByteArray text = Fixture::text(1);
        const auto outcome = f.append("inbox", text);
        VERIFY_OK(outcome);
        QCOMPARE(outcome->uid, Uid(1));
        QCOMPARE(f.files(QStringLiteral("new")).size(), 1);
        const QString name = f.files(QStringLiteral("new")).first();
        QVERIFY2(name.contains(QStringLiteral(",S=%1,W=%1").arg(text.size())), qPrintable(name));
        const auto view = f.view();
        QCOMPARE(view->status().messages, 1u);
        QCOMPARE(view->status().unseen, 1u);
        QCOMPARE(view->status().uidNext, Uid(2));
        QCOMPARE(view->status().size, quint64(text.size()));
        QCOMPARE(view->status().uidValidity, outcome->uidValidity);
        auto content = view->open(Uid(1));
        VERIFY_OK(content);
        QCOMPARE((*content)->all(), text);
        QCOMPARE((*content)->size(), text.size());
        QCOMPARE((*content)->header(), text.first(text.indexOf("\r\n\r\n") + 4));
        QCOMPARE((*content)->read(5, 7), text.mid(5, 7));
        QCOMPARE(view->open(Uid(2)).failure().kind, Failure::Kind::NotFound);
    }

    void prefixFlagsDateAndKeywordsAreKept()
    {
        Fixture &f = *m_fixture;
        MessageBuffer buffer(f.temporary());
        VERIFY_OK(buffer.append(Fixture::text(1)));
        NewMessage message;
        message.content = &buffer;
        message.prefix = "Return-Path: <b@example.org>\r\n";
        message.systemFlags = flag::Seen | flag::Flagged;
        message.keywords = { "$Forwarded", "work" };
        message.internalDate = 1000000000;
        VERIFY_OK(f.store()->append("INBOX", message));
        QVERIFY(f.files(QStringLiteral("cur")).first().endsWith(QStringLiteral(":2,FSab")));
        QCOMPARE(f.readFile(QStringLiteral("dovecot-keywords")), "0 $Forwarded\n1 work\n");
        for (int round = 0; round < 2; ++round) {
            const auto view = f.view();
            const MessageRecord record = Fixture::records(*view).at(0);
            QCOMPARE(record.internalDate, 1000000000);
            QCOMPARE(record.flags, flag::Seen | flag::Flagged | flag::keyword(0) | flag::keyword(1));
            QCOMPARE(view->keywords(), (KeywordNames { "$Forwarded", "work" }));
            QCOMPARE((*view->open(Uid(1)))->all(), message.prefix + Fixture::text(1));
            QCOMPARE(view->status().unseen, 0u);
            f.reopen();
        }
    }

    void largeMessageGoesThroughAFile()
    {
        Fixture &f = *m_fixture;
        QByteArray text = Fixture::text(1);
        while (text.size() < 1'000'000)
            text += "All work and no play makes Jack a dull boy.\r\n";
        const auto outcome = f.append("INBOX", text);
        VERIFY_OK(outcome);
        const auto view = f.view();
        QCOMPARE((*view->open(outcome->uid))->all(), text);
        auto content = view->open(outcome->uid);
        QCOMPARE((*content)->read(700'000, 1000), text.mid(700'000, 1000));
        QCOMPARE((*content)->header().size(), text.indexOf("\r\n\r\n") + 4);
        const Uid uids[] = { outcome->uid };
        QVERIFY(view->cached(uids, Envelope)->at(0).envelope.contains("number 1"));
    }

    void bareLineFeedsAreServedAsCrlf()
    {
        Fixture &f = *m_fixture;
        const QByteArray lf = Fixture::text(1, "\n"), crlf = Fixture::text(1);
        VERIFY_OK(f.append("INBOX", lf));
        QCOMPARE(f.readFile(QStringLiteral("new/") + f.files(QStringLiteral("new")).first()), lf); // as received
        QByteArray large = lf;
        while (large.size() < 700'000)
            large += "line\nline\r\nand another\n";
        VERIFY_OK(f.append("INBOX", large));
        QByteArray wanted = large;
        wanted.replace("\r\n", "\n").replace("\n", "\r\n");
        const auto view = f.view();
        auto content = view->open(Uid(1));
        QCOMPARE((*content)->all(), crlf);
        QCOMPARE((*content)->size(), crlf.size());
        QCOMPARE(Fixture::records(*view).at(0).size, quint32(crlf.size()));
        QCOMPARE(Fixture::records(*view).at(1).size, quint32(wanted.size()));
        auto pieces = view->open(Uid(2));
        QByteArray joined;
        while (joined.size() < wanted.size()) {
            const QByteArray piece = (*pieces)->read(joined.size(), 10'007);
            QVERIFY(!piece.isEmpty());
            joined += piece;
        }
        QVERIFY(joined == wanted);
        QVERIFY((*view->open(Uid(2)))->all() == wanted);
    }

    void flagsAreStored_data()
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<quint64>("expected");
        QTest::newRow("replace") << int(FlagChange::Replace) << (flag::Seen | flag::keyword(1));
        QTest::newRow("add") << int(FlagChange::Add) << (flag::Seen | flag::Flagged | flag::keyword(0) | flag::keyword(1));
        QTest::newRow("remove") << int(FlagChange::Remove) << (flag::Flagged | flag::keyword(0));
    }
    void flagsAreStored()
    {
        QFETCH(int, change);
        QFETCH(quint64, expected);
        Fixture &f = *m_fixture;
        VERIFY_OK(f.append("INBOX", Fixture::text(1), flag::Flagged, { "one" }));
        VERIFY_OK(f.append("INBOX", Fixture::text(2), 0, { "two" }));
        auto view = f.view();
        int told = 0;
        const quint64 watch = view->watch([&] { ++told; });
        const ModSeq before = view->status().highestModSeq;
        const Uid uids[] = { Uid(1), Uid(99) };
        const auto outcome = view->store(uids, FlagChange(change), flag::Seen, { "Two" }, {});
        VERIFY_OK(outcome);
        QCOMPARE(outcome->changed.size(), 1u);
        QCOMPARE(outcome->changed[0].flags, expected);
        if (FlagChange(change) != FlagChange::Remove)
            QVERIFY(outcome->changed[0].modseq > before);
        QVERIFY(told >= 1);
        view->unwatch(watch);
        view.reset();
        QCOMPARE(f.store()->inconsistencies(), QStringList());
        f.reopen();
        QCOMPARE(Fixture::records(*f.view()).at(0).flags, expected);
    }

    void unchangedSinceIsKept()
    {
        Fixture &f = *m_fixture;
        VERIFY_OK(f.append("INBOX", Fixture::text(1)));
        VERIFY_OK(f.append("INBOX", Fixture::text(2)));
        const auto view = f.view();
        const std::vector<Uid> uids = Fixture::uids(*view);
        const ModSeq before = view->status().highestModSeq;
        VERIFY_OK(view->store(std::span(uids).first(1), FlagChange::Add, flag::Seen, {}, {}));
        const auto outcome = view->store(uids, FlagChange::Add, flag::Answered, {}, before);
        VERIFY_OK(outcome);
        QCOMPARE(Fixture::numbers(outcome->modified), QList<quint32> { 1 });
        QCOMPARE(outcome->changed.size(), 1u);
        QCOMPARE(outcome->changed[0].uid, Uid(2));
    }

    void onlyDeletedMessagesAreExpunged()
    {
        Fixture &f = *m_fixture;
        for (int i = 1; i <= 5; ++i)
            VERIFY_OK(f.append("INBOX", Fixture::text(i), i % 2 ? flag::Deleted : 0));
        auto view = f.view();
        const ModSeq before = view->status().highestModSeq;
        QCOMPARE(view->status().deleted, 3u);
        const Uid uids[] = { Uid(5), Uid(2), Uid(1) };
        const auto gone = view->expunge(uids);
        VERIFY_OK(gone);
        QCOMPARE(Fixture::numbers(*gone), (QList<quint32> { 1, 5 }));
        QCOMPARE(Fixture::numbers(*view), (QList<quint32> { 2, 3, 4 }));
        QCOMPARE(view->status().deleted, 1u);
        QCOMPARE(Fixture::numbers(view->changesSince(before).expunged), (QList<quint32> { 1, 5 }));
        QCOMPARE(Fixture::numbers(view->expungedSince(before)), (QList<quint32> { 1, 5 }));
        QVERIFY(view->expungedSince(view->status().highestModSeq).empty());
        view.reset();
        f.reopen();
        view = f.view();
        QCOMPARE(Fixture::numbers(*view), (QList<quint32> { 2, 3, 4 }));
        QCOMPARE(Fixture::numbers(view->expungedSince(before)), (QList<quint32> { 1, 5 }));
        QCOMPARE(view->status().uidNext, Uid(6));
        QCOMPARE(f.append("INBOX", Fixture::text(6))->uid, Uid(6));
    }

    void changesSinceTellsWhatHappened()
    {
        Fixture &f = *m_fixture;
        for (int i = 1; i <= 4; ++i)
            VERIFY_OK(f.append("INBOX", Fixture::text(i)));
        auto view = f.view();
        QCOMPARE(view->changesSince(ModSeq(0)).changed.size(), 4u);
        const ModSeq start = view->status().highestModSeq;
        QVERIFY(view->changesSince(start).changed.empty());
        const Uid two[] = { Uid(2) }, three[] = { Uid(3) };
        VERIFY_OK(view->store(two, FlagChange::Add, flag::Seen, { "new" }, {}));
        VERIFY_OK(view->store(three, FlagChange::Add, flag::Deleted, {}, {}));
        VERIFY_OK(view->expunge(three));
        VERIFY_OK(f.append("INBOX", Fixture::text(5), flag::Deleted));
        const Uid five[] = { Uid(5) };
        VERIFY_OK(view->expunge(five)); // came and went
        VERIFY_OK(f.append("INBOX", Fixture::text(6)));
        for (int round = 0; round < 2; ++round) { // from the log, then from the index
            const MailboxChanges changes = view->changesSince(start);
            QList<quint32> changed;
            for (const MessageRecord &record : changes.changed)
                changed.append(record.uid.value());
            QCOMPARE(changed, (QList<quint32> { 2, 6 }));
            QVERIFY(Fixture::numbers(changes.expunged).contains(3));
            if (round == 0)
                QCOMPARE(Fixture::numbers(changes.expunged), QList<quint32> { 3 });
            QVERIFY(changes.keywordsChanged);
            QCOMPARE(changes.highest, view->status().highestModSeq);
            view.reset();
            f.reopen();
            view = f.view();
        }
    }

    void recentIsTakenOnce()
    {
        Fixture &f = *m_fixture;
        VERIFY_OK(f.append("INBOX", Fixture::text(1)));
        VERIFY_OK(f.append("INBOX", Fixture::text(2)));
        QCOMPARE(f.store()->status("INBOX")->recent, 2u);
        const auto one = f.view(), other = f.view();
        QCOMPARE(Fixture::numbers(one->recent()), (QList<quint32> { 1, 2 }));
        QCOMPARE(Fixture::numbers(one->takeRecent()), (QList<quint32> { 1, 2 }));
        QVERIFY(other->takeRecent().empty());
        VERIFY_OK(f.append("INBOX", Fixture::text(3)));
        QCOMPARE(Fixture::numbers(other->takeRecent()), QList<quint32> { 3 });
        QCOMPARE(f.store()->status("INBOX")->recent, 0u);
    }

    void viewIsShared()
    {
        Fixture &f = *m_fixture;
        const auto one = f.view(), other = f.view();
        int told = 0;
        const quint64 id = other->watch([&] { ++told; });
        VERIFY_OK(f.append("INBOX", Fixture::text(1)));
        QCOMPARE(told, 1);
        QCOMPARE(one->status().messages, 1u);
        QCOMPARE(other->status().messages, 1u);
        other->unwatch(id);
        VERIFY_OK(f.append("INBOX", Fixture::text(2)));
        QCOMPARE(told, 1);
    }

    void cachedPartsAreKept()
    {
        Fixture &f = *m_fixture;
        for (int i = 1; i <= 400; ++i) // past packing, and some in the tail
            VERIFY_OK(f.append("INBOX", Fixture::text(i)));
        QVERIFY(f.drop(QStringLiteral("new/1500000000.M1P1.other"), Fixture::text(9001, "\n"))); // not parsed yet
        for (int round = 0; round < 3; ++round) {
            auto view = f.view();
            std::vector<Uid> uids = Fixture::uids(*view);
            QCOMPARE(uids.size(), 401u);
            std::reverse(uids.begin(), uids.end());
            uids.push_back(Uid(5000));
            const auto parts = view->cached(uids, Envelope | Body);
            VERIFY_OK(parts);
            QCOMPARE(parts->size(), 402u);
            QVERIFY(parts->at(0).envelope.contains("number 9001"));
            for (size_t i = 1; i < 401; ++i) {
                QVERIFY2(parts->at(i).envelope.contains("\"number " + QByteArray::number(uids[i].value()) + '"'), parts->at(i).envelope);
                QVERIFY(parts->at(i).body.startsWith("(\"text\""));
                QVERIFY(parts->at(i).bodyStructure.isEmpty());
            }
            QVERIFY(parts->at(401).envelope.isEmpty());
            view.reset();
            if (round == 1)
                VERIFY_OK(f.store()->reindex("INBOX")); // the cache goes, and comes back
            f.reopen();
        }
    }

    void moreThan26KeywordsAreKept()
    {
        Fixture &f = *m_fixture;
        KeywordNames names;
        for (int i = 0; i < 40; ++i)
            names.append("key" + QByteArray::number(i));
        VERIFY_OK(f.append("INBOX", Fixture::text(1), 0, names));
        VERIFY_OK(f.append("INBOX", Fixture::text(2), 0, { "key30" }));
        auto view = f.view();
        const Uid one[] = { Uid(1) };
        VERIFY_OK(view->store(one, FlagChange::Remove, 0, { "key35", "key3" }, {}));
        const auto check = [&] {
            const auto records = Fixture::records(*f.view());
            quint64 all = 0;
            for (int i = 0; i < 40; ++i)
                all |= i == 35 || i == 3 ? 0 : flag::keyword(i);
            return records.at(0).flags == all && records.at(1).flags == flag::keyword(30) && f.view()->keywords() == names;
        };
        QVERIFY(check());
        VERIFY_OK(f.store()->reindex("INBOX"));
        QVERIFY(check());
        view.reset();
        f.close();
        QVERIFY(QFile::remove(f.path(QStringLiteral("facteur-index.db"))));
        f.reopen();
        QVERIFY(check());
        KeywordNames tooMany;
        for (int i = 0; i < 60; ++i)
            tooMany.append("more" + QByteArray::number(i));
        QVERIFY(!f.append("INBOX", Fixture::text(3), 0, tooMany));
    }

    void quotaIsKept()
    {
        Fixture &f = *m_fixture;
        VERIFY_OK(f.append("INBOX", QByteArray(1000, 'x')));
        VERIFY_OK(f.store()->create("Sent", {}));
        VERIFY_OK(f.append("Sent", QByteArray(500, 'x')));
        QCOMPARE(f.store()->quota()->used, 1500u);
        QCOMPARE(f.store()->quota()->messages, 2u);
        f.store()->setQuota(2000);
        QCOMPARE(f.append("INBOX", QByteArray(501, 'x')).failure().kind, Failure::Kind::OverQuota);
        VERIFY_OK(f.append("INBOX", QByteArray(500, 'x')));
        const auto view = f.view();
        const Uid uid[] = { Uid(1) };
        QCOMPARE(view->copyTo(uid, "Sent").failure().kind, Failure::Kind::OverQuota);
        VERIFY_OK(view->moveTo(uid, "Sent"));
        const auto sent = f.view("Sent");
        VERIFY_OK(sent->store(Fixture::uids(*sent), FlagChange::Add, flag::Deleted, {}, {}));
        VERIFY_OK(sent->expunge(Fixture::uids(*sent)));
        QCOMPARE(f.store()->quota()->used, 500u);
        QCOMPARE(f.store()->quota()->limit, 2000u);
    }

    void fullDiskLeavesNothing()
    {
        Fixture &f = *m_fixture;
        // A message larger than the file size limit of the process fails in the middle of write(), as a full disk would.
        QByteArray text(8'000'000, 'x');
        MessageBuffer buffer(f.temporary());
        VERIFY_OK(buffer.append(text));
        const FileSizeLimit limit(4'000'000);
        NewMessage message;
        message.content = &buffer;
        const auto outcome = f.store()->append("INBOX", message);
        QVERIFY(!outcome);
        QVERIFY(outcome.failure().isTransient());
        QCOMPARE(f.files(QStringLiteral("tmp")), QStringList());
        QCOMPARE(f.files(QStringLiteral("new")), QStringList());
        QCOMPARE(f.view()->status().messages, 0u);
    }

    // What was answered with a failure has not happened, now or later.
    void flagsThatCannotBeKeptAreNotSet()
    {
        Fixture &f = *m_fixture;
        for (int i = 1; i <= 5; ++i)
            VERIFY_OK(f.append("INBOX", Fixture::text(i), i == 2 ? flag::Answered : 0));
        const auto view = f.view();
        VERIFY_OK(view->store(std::vector { Uid(3) }, FlagChange::Add, flag::Seen, { "kept" }, {}));
        const QStringList fresh = f.files(QStringLiteral("new")), read = f.files(QStringLiteral("cur"));
        const auto before = Fixture::records(*view);
        {
            const FileSizeLimit limit(1);
            QVERIFY(!view->store(std::vector { Uid(1), Uid(2), Uid(3) }, FlagChange::Add, flag::Deleted, {}, {}).ok());
        }
        QCOMPARE(f.files(QStringLiteral("new")), fresh);
        QCOMPARE(f.files(QStringLiteral("cur")), read);
        VERIFY_OK(f.store()->status("INBOX"));
        const auto after = Fixture::records(*view);
        QCOMPARE(after.size(), before.size());
        for (size_t i = 0; i < after.size(); ++i)
            QCOMPARE(after[i].flags, before[i].flags);
        VERIFY_OK(view->store(std::vector { Uid(1) }, FlagChange::Add, flag::Deleted, {}, {}));
        QCOMPARE(view->expunge(std::vector { Uid(1) })->size(), size_t(1));
    }
    void lettersOfOthersDoNotKeepThem()
    {
        Fixture &f = *m_fixture;
        VERIFY_OK(f.append("INBOX", Fixture::text(1), flag::Seen));
        const QString name = f.files(QStringLiteral("cur")).constFirst();
        QVERIFY(QFile::rename(f.path(QStringLiteral("cur/")) + name, f.path(QStringLiteral("cur/")) + name + u'X'));
        const auto view = f.view();
        VERIFY_OK(f.store()->status("INBOX"));
        {
            const FileSizeLimit limit(1);
            QVERIFY(!view->store(std::vector { Uid(1) }, FlagChange::Add, flag::Deleted, {}, {}).ok());
        }
        QCOMPARE(f.files(QStringLiteral("cur")), QStringList { name + u'X' });
        VERIFY_OK(f.store()->status("INBOX"));
        QCOMPARE(Fixture::records(*view).front().flags & flag::System, quint64(flag::Seen));
        QVERIFY(QFile::rename(f.path(QStringLiteral("cur/")) + name + u'X', f.path(QStringLiteral("cur/")) + name));
        VERIFY_OK(f.store()->status("INBOX"));
    }
    void renamesThatCannotBeKeptAreUndone()
    {
        Fixture &f = *m_fixture;
        VERIFY_OK(f.store()->create("A", {}));
        VERIFY_OK(f.store()->create("A/B", {}));
        VERIFY_OK(f.append("A", Fixture::text(1)));
        const auto view = f.view("A");
        {
            const FileSizeLimit limit(1);
            QVERIFY(!f.store()->rename("A", "C").ok());
            QVERIFY(!f.store()->remove("A/B").ok());
        }
        QCOMPARE(view->name(), QByteArray("A"));
        QCOMPARE(f.store()->status("A")->messages, 1u);
        VERIFY_OK(f.store()->status("A/B"));
        QVERIFY(!f.store()->status("C").ok());
        VERIFY_OK(view->open(Uid(1)));
        VERIFY_OK(f.store()->rename("A", "C"));
        QCOMPARE(view->name(), QByteArray("C"));
        VERIFY_OK(f.store()->remove("C/B"));
    }

    void diskTroubleIsNobodysMistake()
    {
        for (const int error : { EROFS, EIO, EACCES, EMFILE })
            QCOMPARE(fileFailure(QStringLiteral("test"), error).kind, Failure::Kind::Unavailable);
        QCOMPARE(fileFailure(QStringLiteral("test"), ENOSPC).kind, Failure::Kind::StorageFull);
        // An index that cannot be opened for now is not thrown away.
        Fixture &f = *m_fixture;
        VERIFY_OK(f.append("INBOX", Fixture::text(1)));
        f.close();
        const QString index = f.path(QStringLiteral("facteur-index.db"));
        const QByteArray before = f.readFile(QStringLiteral("facteur-index.db"));
        {
            const FileSizeLimit limit(1); // no WAL can be written
            f.reopen();
            QVERIFY(!f.store());
        }
        QVERIFY(f.readFile(QStringLiteral("facteur-index.db")) == before);
        f.reopen();
        QCOMPARE(f.store()->status("INBOX")->messages, 1u);
    }

    void oneCopyForMany()
    {
        Fixture &f = *m_fixture;
        std::vector<std::shared_ptr<AccountStore>> accounts { f.store() };
        for (const char *name : { "bob", "carol" })
            accounts.push_back(f.account(QString::fromLatin1(name)));
        accounts.push_back(f.store()); // twice the same: two messages
        MessageBuffer buffer(f.temporary());
        VERIFY_OK(buffer.append(Fixture::text(1)));
        NewMessage message;
        message.content = &buffer;
        accounts[2]->setQuota(10);
        const auto results = f.registry().deliverToMany(accounts, "INBOX", message);
        QCOMPARE(results.size(), 4u);
        VERIFY_OK(results[0]);
        VERIFY_OK(results[1]);
        QCOMPARE(results[2].failure().kind, Failure::Kind::OverQuota);
        VERIFY_OK(results[3]);
        QVERIFY(results[0]->uid != results[3]->uid);
        QCOMPARE(f.view()->status().messages, 2u);
        auto bob = accounts[1]->open("INBOX");
        QCOMPARE((*(*bob)->open(Uid(1)))->all(), Fixture::text(1));
        for (const auto &account : accounts)
            QCOMPARE(account->inconsistencies(), QStringList());
        for (const QString &name : { QStringLiteral("alice"), QStringLiteral("bob"), QStringLiteral("carol") })
            QCOMPARE(QDir(f.maildir(name) + QStringLiteral("/tmp")).entryList(QDir::Files), QStringList());
    }
};

FACTEUR_TEST(StoreTest)
#include "tst_store.moc"
