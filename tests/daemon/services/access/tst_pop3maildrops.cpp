// The adapter between pop3::MaildropPort and the account store: a snapshot with stable ids, that survives what others do.
#include "tests/support/testmain.h"

#ifndef Q_MOC_RUN
#include "services/access/pop3maildrops.h"
#include "storage/mailbox/mailboxview.h"
#include "tests/support/manualworker.h"
#endif

#include <QTemporaryDir>

namespace {
struct OneAccount final : directory::Lookup
{
    QString maildir;
    std::optional<Failure> failure;
    async::Task<Result<directory::Resolution>> resolve(MailAddress) override { co_return directory::Resolution(); }
    async::Task<Result<bool>> isLocalDomain(QByteArray) override { co_return true; }
    async::Task<Result<directory::AccountInfo>> account(AccountId id) override
    {
        if (failure)
            co_return *failure;
        directory::AccountInfo info;
        info.id = id;
        info.maildir = maildir;
        co_return info;
    }
    async::Task<Result<bool>> maySendAs(AccountId, MailAddress) override { co_return true; }
};
} // namespace

class Pop3MaildropsTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<storage::StoreRegistry> m_registry;
    std::shared_ptr<storage::AccountStore> m_store;
    OneAccount m_lookup;
    async::Pool m_pool { "test", 1 };
    ManualClock m_clock;

    void append(const QByteArray &text)
    {
        storage::MessageBuffer buffer(m_directory->path());
        QVERIFY(buffer.append(text));
        storage::NewMessage message;
        message.content = &buffer;
        QVERIFY(m_store->append("INBOX", message).ok());
    }
    Result<std::shared_ptr<pop3::Maildrop>> open()
    {
        ManualWorker worker(m_clock);
        mailaccess::Pop3Maildrops port(m_lookup, *m_registry, m_pool);
        return worker.wait(port.open({ AccountId(1), {}, {} }));
    }

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_registry = std::make_unique<storage::StoreRegistry>();
        m_lookup.maildir = m_directory->filePath(QStringLiteral("Maildir"));
        m_lookup.failure.reset();
        auto opened = m_registry->open(m_lookup.maildir);
        QVERIFY(opened.ok());
        m_store = *opened;
    }
    void cleanup()
    {
        QCOMPARE(m_store->inconsistencies(), QStringList());
        m_store.reset();
        m_registry.reset();
    }

    void sizesIdsAndContent()
    {
        append("Subject: a\n\none\n"); // LF in the file: CRLF for the client
        append("Subject: b\r\n\r\ntwo\r\n");
        auto drop = open();
        QVERIFY(drop.ok());
        const auto entries = (*drop)->entries();
        QCOMPARE(entries.size(), size_t(2));
        auto content = (*drop)->open(0);
        QVERIFY(content.ok());
        QCOMPARE((*content)->read(0, 1000), QByteArray("Subject: a\r\n\r\none\r\n"));
        QCOMPARE((*content)->size(), qint64(entries[0].size));
        QCOMPARE(entries[0].uniqueId.size(), 17);
        QVERIFY(entries[0].uniqueId.endsWith(".00000001") && entries[1].uniqueId.endsWith(".00000002"));
        auto again = open();
        QVERIFY(again.ok());
        QCOMPARE((*again)->entries()[1].uniqueId, entries[1].uniqueId);
    }

    void removalTakesOnlyWhatWasNamed()
    {
        for (const char *text : { "a: 1\r\n\r\n", "a: 2\r\n\r\n", "a: 3\r\n\r\n" })
            append(text);
        auto drop = open();
        QVERIFY(drop.ok());
        auto view = m_store->open("INBOX");
        QVERIFY(view.ok());
        const Uid third[] = { Uid(3) }, second[] = { Uid(2) };
        QVERIFY((*view)->store(third, FlagChange::Add, flag::Deleted, {}, {}).ok()); // marked by an IMAP client
        const size_t indexes[] = { 0 };
        QVERIFY((*drop)->remove(indexes).ok());
        QCOMPARE((*view)->status().messages, 2u);
        append("a: 4\r\n\r\n"); // came meanwhile: not in the snapshot
        QCOMPARE((*drop)->entries().size(), size_t(3));
        // Another client expunges the second one: it alone is missed, and removing it once more is fine.
        QVERIFY((*view)->store(second, FlagChange::Add, flag::Deleted, {}, {}).ok());
        QVERIFY((*view)->expunge(second).ok());
        auto gone = (*drop)->open(1);
        QVERIFY(!gone.ok());
        QVERIFY(gone.failure().kind == Failure::Kind::NotFound);
        QVERIFY((*drop)->open(2).ok());
        const size_t both[] = { 1, 2 };
        QVERIFY((*drop)->remove(both).ok());
        QCOMPARE((*view)->status().messages, 1u);
    }

    void anEmptyMaildrop()
    {
        auto drop = open();
        QVERIFY(drop.ok());
        QVERIFY((*drop)->entries().empty());
    }

    void failures()
    {
        m_lookup.failure = Failure { Failure::Kind::Unavailable, {}, QStringLiteral("away") };
        QVERIFY(open().failure().kind == Failure::Kind::Unavailable);
        m_lookup.failure = Failure { Failure::Kind::NotFound, {}, QStringLiteral("removed a moment ago") };
        QVERIFY(open().failure().kind == Failure::Kind::Unavailable);
    }
};

FACTEUR_TEST(Pop3MaildropsTest)
#include "tst_pop3maildrops.moc"
