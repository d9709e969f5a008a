// Scripts over mail in real mailboxes: what stays, what moves, what goes, which flags, and what IMAP events see. Which of the
// administrator's rules concern an event; lists in the database.
#include "tests/support/testmain.h" // first: moc of Qt 6.4 fails on <coroutine> before any Qt header

#include "services/access/flagnames.h"
#include "services/delivery/accountlists.h"
#include "services/delivery/accountrules.h"
#include "services/directory/directory.h"
#include "services/scripts/scriptfolder.h"
#include "tests/support/manualclock.h"
#include "tests/support/manualworker.h"

#include <QDir>
#include <QTemporaryDir>
#include <algorithm>
#include <semaphore>

using delivery::StoredOptions;
using mailaccess::Cause;

class StoredFilterTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<ManualWorker> m_worker;
    std::unique_ptr<async::Pool> m_pool;
    std::unique_ptr<sql::Database> m_database;
    std::unique_ptr<directory::Directory> m_directory;
    std::unique_ptr<directory::ChangeWatch> m_watch;
    std::unique_ptr<storage::Spool> m_spool;
    std::unique_ptr<queue::Queue> m_queue;
    std::unique_ptr<scripts::ProgramCache> m_programs;
    std::unique_ptr<delivery::SieveFilter> m_filter;
    std::unique_ptr<delivery::EventRules> m_events;
    std::unique_ptr<storage::StoreRegistry> m_registry;
    std::shared_ptr<storage::AccountStore> m_store;
    directory::AccountInfo m_account;

    QString at(const char *path) const { return m_dir->filePath(QLatin1StringView(path)); }
    Uid put(const QByteArray &mailbox, const QByteArray &subject, quint64 flags = 0, const KeywordNames &keywords = {})
    {
        storage::MessageBuffer content(m_dir->path());
        std::ignore = content.append("Return-Path: <bob@example.org>\r\nFrom: bob@example.org\r\nTo: alice@example.test\r\nSubject: " + subject + "\r\nMessage-ID: <" + subject + "@x>\r\n\r\nbody\r\n");
        storage::NewMessage message;
        message.content = &content;
        message.systemFlags = flags;
        message.keywords = keywords;
        message.internalDate = 1000000000;
        const auto stored = m_store->append(mailbox, message);
        return stored ? stored->uid : Uid();
    }
    delivery::StoredOutcome apply(const QByteArray &script, Uid uid, StoredOptions options = {})
    {
        if (options.mailbox.isEmpty())
            options.mailbox = "INBOX";
        const sieve::Compiled compiled = sieve::compile(script);
        if (!compiled.program) {
            delivery::StoredOutcome none;
            none.errors = compiled.errors.front().toString();
            return none;
        }
        delivery::StoredFilter filter(m_filter->house(), m_account, m_store);
        return filter.apply({ { "test", compiled.program } }, **m_store->open(options.mailbox), uid, options);
    }
    // "UID flags", in order
    QList<QByteArray> contents(const QByteArray &mailbox)
    {
        QList<QByteArray> all;
        auto view = m_store->open(mailbox);
        if (!view)
            return { "no such mailbox" };
        const KeywordNames names = (*view)->keywords();
        (*view)->read([&](std::span<const MessageRecord> records) {
            for (const MessageRecord &record : records)
                all.append(QByteArray::number(record.uid.value()) + ' ' + mailaccess::flagNames(record.flags, names).join(' '));
        });
        return all;
    }
    int queued() { return int(m_worker->wait(m_queue->list({}))->size()); }
    void script(const char *name, const QByteArray &text) { QVERIFY(scripts::ScriptFolder(at("alice"), {}).put(name, text).ok()); }
    void eventScript(const char *name, const QByteArray &text)
    {
        QDir().mkpath(at("sieve/events"));
        QFile file(at("sieve/events/") + QLatin1StringView(name) + QStringLiteral(".sieve"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    delivery::AccountRules rules() { return delivery::AccountRules(*m_filter, m_events.get(), m_account, m_store, "alice@example.test"); }
    void happen(Cause cause, const QByteArray &mailbox, Uid uid, QList<QByteArray> changed = {}, const QByteArray &source = {})
    {
        mailaccess::MailboxEvent event;
        event.cause = cause;
        event.mailbox = mailbox;
        event.source = source;
        event.messages.push_back({ uid, std::move(changed) });
        rules().happened(event);
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<ManualClock>();
        m_worker = std::make_unique<ManualWorker>(*m_clock);
        m_pool = std::make_unique<async::Pool>("sieve-test", 1);
        m_database = std::make_unique<sql::Database>(*sql::DatabaseUrl::parse(QStringLiteral("sqlite:directory.db"), m_dir->path()), Secret(), *m_clock);
        QVERIFY(m_database->migrate().ok());
        m_directory = std::make_unique<directory::Directory>(*m_database, *m_clock, m_dir->path());
        m_watch = std::make_unique<directory::ChangeWatch>(*m_directory, *m_pool, *m_clock);
        m_spool = std::make_unique<storage::Spool>(at("spool"), "a");
        queue::Settings settings;
        settings.hostname = "mail.example.test";
        m_queue = std::make_unique<queue::Queue>(*m_database, *m_spool, *m_pool, *m_worker, *m_clock, settings);
        QVERIFY(m_queue->openNow().ok());
        m_programs = std::make_unique<scripts::ProgramCache>(sieve::CompileOptions());
        m_filter = std::make_unique<delivery::SieveFilter>(*m_programs, *m_queue, *m_clock, delivery::SieveSettings { "mail.example.test", at("sieve") });
        m_events = std::make_unique<delivery::EventRules>(*m_database, *m_watch, *m_pool);
        m_account.id = AccountId(1);
        m_account.address = *MailAddress::parse("alice@example.test");
        m_account.maildir = at("alice/Maildir");
        QVERIFY(QDir().mkpath(m_account.maildir));
        m_registry = std::make_unique<storage::StoreRegistry>();
        m_store = *m_registry->open(m_account.maildir);
    }
    void cleanup()
    {
        QCOMPARE(m_store->inconsistencies(), QStringList());
        m_store.reset();
        m_registry.reset();
        m_events.reset();
        m_filter.reset();
        m_queue.reset();
        m_watch.reset();
        m_pool.reset();
        m_database->closeThread();
        m_directory.reset();
        m_database.reset();
        m_worker.reset();
    }

    void whatIsKeptStaysAsItIs()
    {
        const Uid uid = put("INBOX", "one", flag::Seen, { "work" });
        QVERIFY(!apply("keep;", uid).isGone);
        QVERIFY(!apply("require \"vacation\"; vacation \"away\";", uid).isGone);
        QVERIFY(!apply("require \"reject\"; reject \"too late\";", uid).isGone);
        QVERIFY(!apply("require \"fileinto\"; fileinto \"inbox\";", uid).isGone); // it is there
        QCOMPARE(contents("INBOX"), (QList<QByteArray> { "1 \\Seen work" }));
        QCOMPARE(queued(), 0); // no answers to what came long ago
    }
    void flagsAreThoseOfTheMessage()
    {
        const Uid uid = put("INBOX", "one", flag::Seen, { "work" });
        QVERIFY(apply("require \"imap4flags\"; if hasflag \"work\" { removeflag \"work\"; addflag [\"\\\\Flagged\", \"done\"]; }", uid).errors.isEmpty());
        QCOMPARE(contents("INBOX"), (QList<QByteArray> { "1 \\Seen \\Flagged done" }));
        apply("require \"imap4flags\"; keep :flags [];", uid);
        QCOMPARE(contents("INBOX").size(), 1);
    }
    void whatIsFiledMoves()
    {
        const Uid uid = put("INBOX", "one", flag::Seen, { "work" });
        put("INBOX", "two", flag::Deleted);
        StoredOptions options;
        options.gone = StoredOptions::Gone::Expunge;
        QVERIFY(apply("require \"fileinto\"; fileinto \"Work\";", uid, options).isGone);
        QCOMPARE(contents("INBOX"), (QList<QByteArray> { "2 \\Deleted" })); // the other one is nobody's business here
        QCOMPARE(contents("Work"), (QList<QByteArray> { "1 \\Seen work" }));
        auto content = (*m_store->open("Work"))->open(Uid(1));
        QVERIFY((*content)->all().contains("Subject: one\r\n"));
        qint64 date = 0;
        (*m_store->open("Work"))->read([&](std::span<const MessageRecord> records) { date = records[0].internalDate; });
        QCOMPARE(date, qint64(1000000000));
    }
    void copiesWithOtherFlagsOrContent()
    {
        const Uid uid = put("INBOX", "one", flag::Seen);
        QVERIFY(!apply("require [\"fileinto\", \"copy\", \"imap4flags\"]; fileinto :copy :flags \"\\\\Flagged\" \"A\";", uid).isGone);
        QVERIFY(!apply("require [\"fileinto\", \"copy\", \"editheader\"]; addheader \"X-Mark\" \"yes\"; fileinto :copy \"B\";", uid).isGone);
        QCOMPARE(contents("A"), (QList<QByteArray> { "1 \\Flagged" }));
        QCOMPARE(contents("B"), (QList<QByteArray> { "1 \\Seen" }));
        QVERIFY((*(*m_store->open("B"))->open(Uid(1)))->all().contains("X-Mark: yes"));
        QVERIFY(!(*(*m_store->open("INBOX"))->open(uid))->all().contains("X-Mark")); // RFC 6785 §3.7: not in place
    }
    void whatIsThrownAway()
    {
        const Uid marked = put("INBOX", "one");
        QVERIFY(apply("discard;", marked).isGone);
        QCOMPARE(contents("INBOX"), (QList<QByteArray> { "1 \\Deleted" }));
        StoredOptions options;
        options.gone = StoredOptions::Gone::Expunge;
        options.discarded = StoredOptions::Discarded::Keep;
        QVERIFY(!apply("discard;", put("INBOX", "two"), options).isGone);
        options.discarded = StoredOptions::Discarded::Trash;
        QVERIFY(apply("discard;", put("INBOX", "three"), options).isGone);
        QCOMPARE(contents("INBOX"), (QList<QByteArray> { "1 \\Deleted", "2 " }));
        QCOMPARE(contents("Trash").size(), 1);
        options.mailbox = "Trash";
        QVERIFY(apply("discard;", Uid(1), options).isGone); // from the Trash it is for good
        QCOMPARE(contents("Trash").size(), 0);
    }
    void aDryRunDoesNothing()
    {
        const Uid uid = put("INBOX", "one");
        StoredOptions options;
        options.dryRun = true;
        const auto outcome = apply("require [\"fileinto\", \"imap4flags\"]; addflag \"x\"; fileinto \"Work\"; redirect \"x@example.net\";", uid, options);
        QVERIFY(outcome.isGone);
        QCOMPARE(outcome.decided.actions.size(), size_t(2));
        QVERIFY(!outcome.decided.trace.isEmpty());
        QCOMPARE(contents("INBOX"), (QList<QByteArray> { "1 " }));
        QCOMPARE(contents("Work"), (QList<QByteArray> { "no such mailbox" }));
        QCOMPARE(queued(), 0);
    }
    void anErrorLeavesTheMessageAlone()
    {
        const Uid uid = put("INBOX", "one", flag::Seen);
        const auto outcome = apply("require [\"fileinto\", \"variables\", \"imap4flags\"]; setflag \"x\"; fileinto \"Work\"; redirect \"${none}\";", uid);
        QVERIFY(outcome.errors.contains("no mail address"));
        QCOMPARE(contents("INBOX"), (QList<QByteArray> { "1 \\Seen" }));
        QCOMPARE(contents("Work"), (QList<QByteArray> { "no such mailbox" }));
    }
    void redirectsLeaveOnce()
    {
        const Uid uid = put("INBOX", "one");
        QVERIFY(apply("redirect \"x@example.net\";", uid).isGone);
        QCOMPARE(queued(), 1);
        QVERIFY(apply("redirect \"x@example.net\";", uid).isGone); // the same message again: it has left already
        QCOMPARE(queued(), 1);
    }
    void theEnvelopeIsWhatTheMessageTells()
    {
        const Uid uid = put("INBOX", "one");
        apply("require [\"envelope\", \"imap4flags\"]; if allof (envelope \"from\" \"bob@example.org\", envelope \"to\" \"alice@example.test\") { addflag \"seen-it\"; }", uid);
        QCOMPARE(contents("INBOX"), (QList<QByteArray> { "1 seen-it" }));
    }

    // --- events ---

    void aMailboxWithoutScriptsIsNotWatched()
    {
        QVERIFY(!rules().watches(Cause::Append, "INBOX", {}));
        script("events", "require \"imapsieve\"; keep;");
        storage::Annotations annotations(m_account.maildir);
        QVERIFY(annotations.change(m_store->status("INBOX")->mailboxId, { { "/shared/imapsieve/script", QByteArray("none") } }).ok());
        QVERIFY(!rules().watches(Cause::Append, "INBOX", {})); // RFC 6785 §2.3.1: a script that is not there is not run
        QVERIFY(annotations.change(m_store->status("INBOX")->mailboxId, { { "/shared/imapsieve/script", QByteArray("../events") } }).ok());
        QVERIFY(!rules().watches(Cause::Append, "INBOX", {}));
        QVERIFY(annotations.change(m_store->status("INBOX")->mailboxId, { { "/shared/imapsieve/script", QByteArray("events") } }).ok());
        QVERIFY(rules().watches(Cause::Append, "INBOX", {}));
    }
    void eventsTellTheirCause()
    {
        script("events", "require [\"imapsieve\", \"environment\", \"variables\", \"imap4flags\"]; if environment :matches \"imap.cause\" \"*\" { set \"c\" \"${1}\"; }"
                         "if environment :matches \"imap.mailbox\" \"*\" { set \"m\" \"${1}\"; } if environment :matches \"imap.changedflags\" \"*\" { set \"f\" \"${1}\"; }"
                         "if allof (environment \"location\" \"MS\", environment \"phase\" \"post\", environment \"imap.user\" \"alice@example.test\") { addflag \"${c}-${m}-${f}\"; }");
        QVERIFY(storage::Annotations(m_account.maildir).change({}, { { "/shared/imapsieve/script", QByteArray("events") } }).ok());
        const Uid uid = put("INBOX", "one");
        happen(Cause::Flag, "INBOX", uid, { "$Work" });
        QCOMPARE(contents("INBOX"), (QList<QByteArray> { "1 FLAG-INBOX-$Work" }));
    }
    void whatIsNotKeptIsMarked()
    {
        script("events", "require [\"imapsieve\", \"fileinto\"]; fileinto \"Elsewhere\";");
        QVERIFY(storage::Annotations(m_account.maildir).change({}, { { "/shared/imapsieve/script", QByteArray("events") } }).ok());
        happen(Cause::Append, "INBOX", put("INBOX", "one"));
        QCOMPARE(contents("INBOX"), (QList<QByteArray> { "1 \\Deleted" })); // RFC 6785 §3.3
        QCOMPARE(contents("Elsewhere").size(), 1);
    }
    void longEventsGoOnInTheBackground()
    {
        constexpr int many = int(delivery::AccountRules::atOnce) + 20;
        script("events", "require [\"imapsieve\", \"imap4flags\"]; addflag \"met\";");
        QVERIFY(storage::Annotations(m_account.maildir).change({}, { { "/shared/imapsieve/script", QByteArray("events") } }).ok());
        mailaccess::MailboxEvent event;
        event.cause = Cause::Copy;
        event.mailbox = "INBOX";
        event.source = "Other";
        for (int i = 0; i < many; ++i)
            event.messages.push_back({ put("INBOX", "one"), {} });
        const auto met = [this] {
            const auto all = contents("INBOX");
            return std::count_if(all.begin(), all.end(), [](const QByteArray &one) { return one.contains("met"); });
        };
        async::Background background("background", 1);
        std::binary_semaphore began(0), goOn(0);
        QVERIFY(background.submit([&](const async::Background &) {
            began.release();
            goOn.acquire();
        }));
        began.acquire();
        delivery::AccountRules rules(*m_filter, m_events.get(), m_account, m_store, "alice@example.test", &background);
        rules.happened(event);
        QCOMPARE(met(), qsizetype(delivery::AccountRules::atOnce));
        // There is no room for more: then it is done at once.
        for (int i = 0; i < many; ++i)
            event.messages[size_t(i)].uid = put("INBOX", "another");
        rules.happened(event);
        QCOMPARE(met(), qsizetype(delivery::AccountRules::atOnce) + many);
        goOn.release();
        QVERIFY(background.waitUntilIdle(std::chrono::seconds(60)));
        QCOMPARE(met(), qsizetype(2 * many));
    }
    void theHousesRules()
    {
        eventScript("tag", "require \"imap4flags\"; addflag \"tagged\";");
        eventScript("late", "require \"imap4flags\"; addflag \"late\";");
        delivery::EventRule rule;
        rule.mailbox = "\\Junk";
        rule.source = "INBOX";
        rule.causes = "copy";
        rule.script = "tag";
        QVERIFY(m_events->add(rule).ok());
        rule.script = "late";
        rule.before = false;
        QVERIFY(m_events->add(rule).ok());
        QVERIFY(m_store->create("Spam", "\\Junk").ok());
        QVERIFY(rules().watches(Cause::Copy, "Spam", "INBOX"));
        QVERIFY(!rules().watches(Cause::Copy, "Spam", "Other"));
        QVERIFY(!rules().watches(Cause::Append, "Spam", {}));
        QVERIFY(!rules().watches(Cause::Copy, "INBOX", "Spam"));
        happen(Cause::Copy, "Spam", put("Spam", "one"), {}, "INBOX");
        QCOMPARE(contents("Spam").at(0).contains("late"), true);
        QCOMPARE(m_events->remove(12345).failure().kind, Failure::Kind::NotFound);
        for (const delivery::EventRule &one : *m_events->current())
            QVERIFY(m_events->remove(one.id).ok());
        QVERIFY(!rules().watches(Cause::Copy, "Spam", "INBOX"));
        rule.causes = "DELETE";
        QCOMPARE(m_events->add(rule).failure().kind, Failure::Kind::Syntax);
        rule.causes = "COPY";
        rule.script = "../x";
        QCOMPARE(m_events->add(rule).failure().kind, Failure::Kind::Syntax);
    }
    void filtersOfClients()
    {
        using Kind = imap::FilterSpec::Kind;
        auto mine = rules();
        script("mine", "require \"imap4flags\"; addflag \"filtered\";");
        const Uid uid = put("INBOX", "one");
        auto filter = mine.filter({ Kind::Personal, "mine" }, "INBOX");
        QVERIFY(filter.ok());
        QVERIFY((*filter)->apply(uid).errors.isEmpty());
        QCOMPARE(contents("INBOX"), (QList<QByteArray> { "1 filtered" }));
        QVERIFY((*filter)->apply(Uid(99)).errors.isEmpty()); // gone meanwhile
        QCOMPARE(mine.filter({ Kind::Personal, "none" }, "INBOX").failure().kind, Failure::Kind::NotFound);
        QCOMPARE(mine.filter({ Kind::Personal, "../alice/sieve/mine" }, "INBOX").failure().kind, Failure::Kind::NotFound);
        QCOMPARE(mine.filter({ Kind::Global, "none" }, "INBOX").failure().kind, Failure::Kind::NotFound);
        QCOMPARE(mine.filter({ Kind::Delivery, {} }, "INBOX").failure().kind, Failure::Kind::NotFound);
        QCOMPARE(mine.filter({ Kind::Script, "nonsense;" }, "INBOX").failure().kind, Failure::Kind::Syntax);
        QCOMPARE(mine.filter({ Kind::Script, "require \"imapsieve\"; keep;" }, "INBOX").failure().kind, Failure::Kind::Syntax);
        QVERIFY(scripts::ScriptFolder(at("alice"), {}).activate("mine").ok());
        QVERIFY(mine.filter({ Kind::Delivery, {} }, "INBOX").ok());
    }

    void listsInTheDatabase()
    {
        delivery::AccountLists lists(*m_database);
        const scripts::ListOwner alice { AccountId(1), {}, {} }, bob { AccountId(2), {}, {} };
        QVERIFY(lists.add(AccountId(1), "friends", " Bob@Example.org ").ok());
        QVERIFY(lists.add(AccountId(1), "friends", "@friends.example").ok());
        QVERIFY(lists.add(AccountId(0), "partners", "carol@example.net").ok());
        QCOMPARE(lists.add(AccountId(1), "friends", "bob@example.org").failure().kind, Failure::Kind::Exists);
        QCOMPARE(lists.add(AccountId(1), "a:b", "x").failure().kind, Failure::Kind::Syntax);
        QCOMPARE(lists.add(AccountId(1), "friends", "  ").failure().kind, Failure::Kind::Syntax);
        QVERIFY(*lists.contains(alice, "friends", "BOB@example.org"));
        QVERIFY(*lists.contains(alice, "friends", "x@Friends.Example"));
        QVERIFY(!*lists.contains(alice, "friends", "x@example.org"));
        QVERIFY(*lists.contains(alice, "partners", "carol@example.net"));
        QVERIFY(!lists.contains(bob, "friends", "bob@example.org")); // not his
        QVERIFY(*lists.contains(bob, "partners", "carol@example.net"));
        QCOMPARE(lists.members(alice, "friends")->size(), 2);
        QCOMPARE(lists.lists(AccountId(1))->size(), size_t(1));
        QVERIFY(lists.remove(AccountId(1), "friends", "bob@example.org").ok());
        QVERIFY(lists.remove(AccountId(1), "friends", {}).ok());
        QCOMPARE(lists.remove(AccountId(1), "friends", {}).failure().kind, Failure::Kind::NotFound);
    }
};

FACTEUR_TEST(StoredFilterTest)
#include "tst_storedfilter.moc"
