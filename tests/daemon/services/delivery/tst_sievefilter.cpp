// The user's rules over a store and a queue that fail as a test wants: whatever goes wrong, the message is somewhere, or the
// sender was told that it is not.
#include "tests/support/testmain.h" // first: moc of Qt 6.4 fails on <coroutine> before any Qt header

#include "services/delivery/sievefilter.h"
#include "services/scripts/scriptfolder.h"
#include "storage/maildir/messagebuffer.h"
#include "storage/sql/database.h"
#include "tests/support/manualclock.h"
#include "tests/support/manualworker.h"

#include <QDir>
#include <QTemporaryDir>
#include <map>
#include <set>

namespace {
class BrokenStore final : public storage::AccountStore
{
public:
    std::map<QByteArray, std::vector<QByteArray>> boxes { { "INBOX", {} } };
    std::map<QByteArray, KeywordNames> keywords;
    std::map<QByteArray, quint64> flags;
    std::set<QByteArray> broken; // these take nothing
    Failure::Kind how = Failure::Kind::Internal;
    bool noNewOnes = false;

    Result<std::vector<MailboxInfo>> list() override
    {
        std::vector<MailboxInfo> all;
        for (const auto &[name, mails] : boxes) {
            MailboxInfo info;
            info.name = name;
            all.push_back(info);
        }
        return all;
    }
    Result<void> create(const QByteArray &name, const QByteArray &) override
    {
        if (noNewOnes)
            return Failure { Failure::Kind::Refused, "no more mailboxes", {} };
        boxes[name];
        return {};
    }
    Result<void> subscribe(const QByteArray &, bool) override { return {}; }
    Result<AppendOutcome> append(const QByteArray &mailbox, const storage::NewMessage &message) override
    {
        if (broken.count(mailbox))
            return Failure { how, {}, QStringLiteral("as the test wants it") };
        auto &mails = boxes[mailbox];
        mails.push_back(message.prefix + message.content->read(0, message.content->size()));
        keywords[mailbox] = message.keywords;
        flags[mailbox] = message.systemFlags;
        return AppendOutcome { UidValidity(1), Uid(quint32(mails.size())) };
    }
    Result<MailboxStatus> status(const QByteArray &) override { return no(); }
    Result<std::shared_ptr<storage::MailboxView>> open(const QByteArray &) override { return no(); }
    Result<void> remove(const QByteArray &) override { return no(); }
    Result<void> rename(const QByteArray &, const QByteArray &) override { return no(); }
    Result<QuotaState> quota() override { return no(); }
    void setQuota(quint64) override { }
    Result<void> reindex(const QByteArray &) override { return no(); }
    QStringList inconsistencies() override { return {}; }
    static Failure no() { return { Failure::Kind::Internal, {}, {} }; }
    size_t total() const
    {
        size_t n = 0;
        for (const auto &[name, mails] : boxes)
            n += mails.size();
        return n;
    }
};

const QByteArray letter = "From: bob@example.org\r\nTo: alice@example.test\r\nSubject: Hello\r\nMessage-ID: <1@example.org>\r\n\r\nbody\r\n";
} // namespace

class SieveFilterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<ManualClock>();
        m_worker = std::make_unique<ManualWorker>(*m_clock);
        m_pool = std::make_unique<async::Pool>("sieve-test", 1);
        m_database = std::make_unique<sql::Database>(*sql::DatabaseUrl::parse(QStringLiteral("sqlite:directory.db"), m_dir->path()), Secret(), *m_clock);
        QVERIFY(m_database->migrate().ok());
        m_spool = std::make_unique<storage::Spool>(spoolPath(), "a");
        queue::Settings settings;
        settings.hostname = "mail.example.test";
        m_queue = std::make_unique<queue::Queue>(*m_database, *m_spool, *m_pool, *m_worker, *m_clock, settings);
        QVERIFY(m_queue->openNow().ok());
        m_programs = std::make_unique<scripts::ProgramCache>(sieve::CompileOptions());
        m_filter = std::make_unique<delivery::SieveFilter>(*m_programs, *m_queue, *m_clock, delivery::SieveSettings { "mail.example.test", m_dir->filePath(QStringLiteral("sieve")) });
        m_account.id = AccountId(1);
        m_account.address = *MailAddress::parse("alice@example.test");
        m_account.maildir = m_dir->filePath(QStringLiteral("alice/Maildir"));
        QVERIFY(QDir().mkpath(m_account.maildir));
        m_store = std::make_unique<BrokenStore>();
    }
    void cleanup()
    {
        m_filter.reset();
        m_queue.reset();
        m_pool.reset();
        m_database->closeThread();
        m_database.reset();
        m_worker.reset();
    }

    void withoutScriptsNothingApplies();
    void aMailboxThatFailsMeansInbox();
    void aMailboxThatCannotBeMadeMeansInbox();
    void nothingTakesIt_data();
    void nothingTakesIt();
    void aQueueThatFailsKeepsTheMessage();
    void anErrorMeansInboxAndIsWrittenDown();
    void oneCopyInAMailbox();
    void flagsReachTheStore();
    void editedMessagesAreStoredAsEdited();
    void aRejectStoresNothing();
    void discardIsNoFailure();
    void theSameMessageIsRedirectedOnce();
    void aRedirectOfOurOwnIsKept();
    void vacationIsSentOnceAndAgainLater();
    void duplicatesAreRememberedAcrossDeliveries();
    void rehearsalDoesNothing();

private:
    QString spoolPath() const { return m_dir->filePath(QStringLiteral("spool")); }
    void script(const QByteArray &text)
    {
        scripts::ScriptFolder folder(m_dir->filePath(QStringLiteral("alice")), {});
        QVERIFY(folder.put("main", text).ok());
        QVERIFY(folder.activate("main").ok());
    }
    delivery::FilterTask taskFor(const storage::MessageBuffer &content)
    {
        delivery::FilterTask task;
        task.trace = "t1";
        task.sender = *MailAddress::parse("bob@example.org");
        task.recipient = m_account.address;
        task.account = m_account;
        task.prefix = "Return-Path: <bob@example.org>\r\n";
        task.content = &content;
        return task;
    }
    delivery::FilterOutcome deliver(const QByteArray &octets = letter)
    {
        storage::MessageBuffer content(m_dir->path());
        content.append(octets).ok();
        return m_filter->deliver(taskFor(content), *m_store);
    }
    int queued() { return int(m_worker->wait(m_queue->list({}))->size()); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<ManualWorker> m_worker;
    std::unique_ptr<async::Pool> m_pool;
    std::unique_ptr<sql::Database> m_database;
    std::unique_ptr<storage::Spool> m_spool;
    std::unique_ptr<queue::Queue> m_queue;
    std::unique_ptr<scripts::ProgramCache> m_programs;
    std::unique_ptr<delivery::SieveFilter> m_filter;
    std::unique_ptr<BrokenStore> m_store;
    directory::AccountInfo m_account;
};

void SieveFilterTest::withoutScriptsNothingApplies()
{
    QVERIFY(!m_filter->applies(m_account));
    script("keep;");
    QVERIFY(m_filter->applies(m_account));
}

void SieveFilterTest::aMailboxThatFailsMeansInbox()
{
    script("require \"fileinto\"; fileinto \"Work\";");
    m_store->broken = { "Work" };
    const auto outcome = deliver();
    QVERIFY(!outcome.refused);
    QCOMPARE(m_store->boxes["INBOX"].size(), size_t(1));
    QCOMPARE(m_store->total(), size_t(1));
}

void SieveFilterTest::aMailboxThatCannotBeMadeMeansInbox()
{
    script("require \"fileinto\"; fileinto \"Work\";");
    m_store->noNewOnes = true;
    QVERIFY(!deliver().refused);
    QCOMPARE(m_store->boxes["INBOX"].size(), size_t(1));
}

void SieveFilterTest::nothingTakesIt_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("keep") << QByteArray("keep;");
    QTest::newRow("fileinto") << QByteArray("require \"fileinto\"; fileinto \"Work\";");
    QTest::newRow("copies and answers") << QByteArray("require [\"copy\", \"vacation\", \"enotify\"]; redirect :copy \"x@example.net\"; vacation \"away\"; notify \"mailto:x@example.net\";");
    QTest::newRow("redirect beside keep") << QByteArray("redirect \"x@example.net\"; keep;");
}

// The sender tries again, so nothing may have been sent either: it would be sent twice.
void SieveFilterTest::nothingTakesIt()
{
    QFETCH(QByteArray, script);
    this->script(script);
    m_store->broken = { "INBOX", "Work" };
    m_store->how = Failure::Kind::OverQuota;
    const auto outcome = deliver();
    QVERIFY(outcome.refused);
    QVERIFY(outcome.refused->isTransient());
    QVERIFY(outcome.stored.empty());
    QCOMPARE(queued(), 0);
    // Later there is room: nothing is lost, and the answer is still to be sent.
    m_store->broken.clear();
    QVERIFY(!deliver().refused);
    QVERIFY(m_store->total() == 1);
}

void SieveFilterTest::aQueueThatFailsKeepsTheMessage()
{
    script("redirect \"x@example.net\";");
    QVERIFY(QDir(spoolPath()).removeRecursively());
    QFile inTheWay(spoolPath());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto outcome = deliver();
    QVERIFY(!outcome.refused);
    QCOMPARE(m_store->boxes["INBOX"].size(), size_t(1));
    // And when the mailbox fails as well, the sender hears of it.
    m_store->broken = { "INBOX" };
    QVERIFY(deliver(QByteArray(letter).replace("<1@", "<2@")).refused);
}

void SieveFilterTest::anErrorMeansInboxAndIsWrittenDown()
{
    script("require [\"fileinto\", \"variables\"]; fileinto \"Work\"; set \"x\" \"\"; redirect \"${x}\";");
    QVERIFY(!deliver().refused);
    QCOMPARE(m_store->boxes["INBOX"].size(), size_t(1));
    QCOMPARE(m_store->total(), size_t(1));
    QFile log(m_dir->filePath(QStringLiteral("alice/.dovecot.sieve.log")));
    QVERIFY(log.open(QIODevice::ReadOnly));
    QVERIFY(log.readAll().contains("no mail address"));
}

void SieveFilterTest::oneCopyInAMailbox()
{
    script("require [\"fileinto\", \"copy\"]; fileinto \"inbox\"; fileinto \"Work\"; fileinto \"Work\"; keep;");
    QVERIFY(!deliver().refused);
    QCOMPARE(m_store->boxes["INBOX"].size(), size_t(1));
    QCOMPARE(m_store->boxes["Work"].size(), size_t(1));
    QCOMPARE(m_store->boxes.count("inbox"), size_t(0));
}

void SieveFilterTest::flagsReachTheStore()
{
    script("require [\"imap4flags\"]; keep :flags [\"\\\\Seen\", \"$Work\", \"\\\\Recent\", \"\\\\Nonsense\"];");
    QVERIFY(!deliver().refused);
    QCOMPARE(m_store->flags["INBOX"], quint64(flag::Seen));
    QCOMPARE(m_store->keywords["INBOX"], KeywordNames { "$Work" });
}

void SieveFilterTest::editedMessagesAreStoredAsEdited()
{
    script("require [\"editheader\", \"fileinto\", \"copy\"]; fileinto :copy \"Before\"; addheader \"X-Mark\" \"yes\"; fileinto \"After\";");
    QVERIFY(!deliver().refused);
    QVERIFY(!m_store->boxes["Before"].at(0).contains("X-Mark"));
    QVERIFY(m_store->boxes["After"].at(0).contains("X-Mark: yes\r\n"));
    QVERIFY(m_store->boxes["After"].at(0).contains("Return-Path: <bob@example.org>\r\n"));
    QVERIFY(m_store->boxes["After"].at(0).endsWith("\r\n\r\nbody\r\n"));
}

void SieveFilterTest::aRejectStoresNothing()
{
    script("require \"reject\"; reject \"No,\r\nthanks\";");
    const auto outcome = deliver();
    QVERIFY(outcome.refused);
    QVERIFY(!outcome.refused->isTransient());
    QVERIFY(outcome.refused->toLine().contains("No, thanks"));
    QCOMPARE(m_store->total(), size_t(0));
}

void SieveFilterTest::discardIsNoFailure()
{
    script("discard;");
    const auto outcome = deliver();
    QVERIFY(!outcome.refused);
    QVERIFY(outcome.stored.empty());
    QCOMPARE(m_store->total(), size_t(0));
}

void SieveFilterTest::theSameMessageIsRedirectedOnce()
{
    script("redirect \"x@example.net\";");
    QVERIFY(!deliver().refused);
    QVERIFY(!deliver().refused);
    QCOMPARE(queued(), 1);
    QVERIFY(!deliver(QByteArray(letter).replace("<1@", "<2@")).refused);
    QCOMPARE(queued(), 2);
    QCOMPARE(m_store->total(), size_t(0));
}

void SieveFilterTest::aRedirectOfOurOwnIsKept()
{
    script("redirect \"x@example.net\";");
    QVERIFY(!deliver("X-Sieve-Redirected-From: alice@example.test\r\n" + letter).refused);
    QCOMPARE(queued(), 0);
    QCOMPARE(m_store->boxes["INBOX"].size(), size_t(1));
}

void SieveFilterTest::vacationIsSentOnceAndAgainLater()
{
    script("require \"vacation\"; vacation :days 2 \"away\";");
    for (int i = 0; i < 3; ++i)
        QVERIFY(!deliver().refused);
    QCOMPARE(queued(), 1);
    m_clock->advance(std::chrono::hours(49));
    QVERIFY(!deliver().refused);
    QCOMPARE(queued(), 2);
    QCOMPARE(m_store->boxes["INBOX"].size(), size_t(4));
}

void SieveFilterTest::duplicatesAreRememberedAcrossDeliveries()
{
    script("require [\"duplicate\", \"fileinto\"]; if duplicate { fileinto \"Again\"; }");
    QVERIFY(!deliver().refused);
    QVERIFY(!deliver().refused);
    QCOMPARE(m_store->boxes["INBOX"].size(), size_t(1));
    QCOMPARE(m_store->boxes["Again"].size(), size_t(1));
    // A delivery that fails is not remembered.
    m_store->broken = { "INBOX" };
    const QByteArray third = QByteArray(letter).replace("<1@", "<3@");
    QVERIFY(deliver(third).refused);
    m_store->broken.clear();
    QVERIFY(!deliver(third).refused);
    QCOMPARE(m_store->boxes["INBOX"].size(), size_t(2));
}

void SieveFilterTest::rehearsalDoesNothing()
{
    const sieve::Compiled compiled = sieve::compile("require [\"fileinto\", \"vacation\", \"mailbox\"]; vacation \"x\"; if mailboxexists \"INBOX\" { fileinto \"Work\"; }");
    QVERIFY(compiled.program);
    storage::MessageBuffer content(m_dir->path());
    QVERIFY(content.append(letter).ok());
    const sieve::Outcome outcome = m_filter->rehearse(*compiled.program, taskFor(content), m_store.get());
    QCOMPARE(outcome.actions.size(), size_t(2));
    QVERIFY(!outcome.trace.isEmpty());
    QCOMPARE(m_store->total(), size_t(0));
    QCOMPARE(queued(), 0);
    // For nobody in particular: no mailboxes, no files of anybody.
    delivery::FilterTask nobody = taskFor(content);
    nobody.account = {};
    QCOMPARE(m_filter->rehearse(*compiled.program, nobody, nullptr).actions.size(), size_t(1));
}

FACTEUR_TEST(SieveFilterTest)
#include "tst_sievefilter.moc"
