// The user's rules over a store and a queue that fail as a test wants.
#pragma once
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

inline const QByteArray letter = "From: bob@example.org\r\nTo: alice@example.test\r\nSubject: Hello\r\nMessage-ID: <1@example.org>\r\n\r\nbody\r\n";

class SieveFilterStage
{
protected:
    void setUp()
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
    void tearDown()
    {
        m_filter.reset();
        m_queue.reset();
        m_pool.reset();
        m_database->closeThread();
        m_database.reset();
        m_worker.reset();
    }
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
        task.tls = m_tls;
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
    smtp::TlsWish m_tls = smtp::TlsWish::Usual;
};
