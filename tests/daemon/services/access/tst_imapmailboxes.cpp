// The adapter between imap::MailboxPort and the account store: what it adds, and that everything else passes through.
#include "services/access/imapmailboxes.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

class ImapMailboxesTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<storage::StoreRegistry> m_registry;
    std::shared_ptr<storage::AccountStore> m_store;
    std::unique_ptr<mailaccess::ImapMailboxes> m_port;

    Uid append(const QByteArray &text, quint64 flags = 0)
    {
        auto message = m_port->begin();
        const bool added = message->append(text).ok();
        const auto outcome = m_port->append("INBOX", std::move(message), flags, { "key" }, 1000000000);
        return added && outcome ? outcome->uid : Uid();
    }

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_registry = std::make_unique<storage::StoreRegistry>();
        auto opened = m_registry->open(m_directory->filePath(QStringLiteral("Maildir")));
        QVERIFY(opened.ok());
        m_store = *opened;
        m_port = std::make_unique<mailaccess::ImapMailboxes>(m_store, m_directory->path());
    }
    void cleanup()
    {
        QCOMPARE(m_store->inconsistencies(), QStringList());
        m_port.reset();
        m_store.reset();
        m_registry.reset();
    }

    void messagesPassThrough()
    {
        const QByteArray text = "Subject: x\r\n\r\nbody\r\n";
        QCOMPARE(append(text, flag::Seen), Uid(1));
        auto mailbox = m_port->open("INBOX", false);
        QVERIFY(mailbox.ok());
        QCOMPARE((*mailbox)->status().messages, 1u);
        auto content = (*mailbox)->open(Uid(1));
        QVERIFY(content.ok());
        QCOMPARE((*content)->all(), text);
        QCOMPARE((*content)->header(), QByteArray("Subject: x\r\n\r\n"));
        const Uid uids[] = { Uid(1) };
        const auto parts = (*mailbox)->cached(uids, imap::Envelope | imap::Body);
        QVERIFY(parts.ok());
        QVERIFY(parts->at(0).envelope.contains("\"x\"") && !parts->at(0).body.isEmpty() && parts->at(0).bodyStructure.isEmpty());
        QCOMPARE((*mailbox)->keywords(), KeywordNames { "key" });
        QVERIFY((*mailbox)->store(uids, FlagChange::Add, flag::Deleted, {}, {}).ok());
        QCOMPARE((*mailbox)->expunge(uids)->size(), 1u);
    }

    void largeMessagesAreToldToBlock()
    {
        auto message = m_port->begin();
        QVERIFY(!message->appendWouldBlock());
        QVERIFY(message->append(QByteArray(250'000, 'x')).ok());
        QVERIFY(message->appendWouldBlock());
        QVERIFY(message->append(QByteArray(250'000, 'y')).ok());
        QVERIFY(m_port->append("INBOX", std::move(message), 0, {}, {}).ok());
        QCOMPARE(m_port->status("INBOX")->size, 500'000u);
    }

    void examineChangesNothing()
    {
        append("Subject: x\r\n\r\n", flag::Deleted);
        const auto reader = m_port->open("INBOX", true);
        QVERIFY(reader.ok() && (*reader)->isReadOnly());
        const Uid uids[] = { Uid(1) };
        QCOMPARE((*reader)->takeRecent().size(), 1u);
        QCOMPARE((*reader)->takeRecent().size(), 1u); // not taken
        QCOMPARE((*reader)->store(uids, FlagChange::Add, flag::Seen, {}, {}).failure().kind, Failure::Kind::Refused);
        QCOMPARE((*reader)->expunge(uids).failure().kind, Failure::Kind::Refused);
        QCOMPARE((*reader)->moveTo(uids, "INBOX").failure().kind, Failure::Kind::Refused);
        QVERIFY((*reader)->copyTo(uids, "INBOX").ok());
        const auto writer = m_port->open("INBOX", false);
        QCOMPARE((*writer)->takeRecent().size(), 2u);
        QCOMPARE((*writer)->takeRecent().size(), 0u);
    }

    void oneWatcherEach()
    {
        const auto one = m_port->open("INBOX", false), other = m_port->open("INBOX", false);
        int first = 0, second = 0, third = 0;
        (*one)->watch([&] { ++first; });
        (*one)->watch([&] { ++second; }); // takes the place of the first
        (*other)->watch([&] { ++third; });
        append("Subject: x\r\n\r\n");
        QCOMPARE(first, 0);
        QCOMPARE(second, 1);
        QCOMPARE(third, 1);
        (*one)->unwatch();
        append("Subject: y\r\n\r\n");
        QCOMPARE(second, 1);
        QCOMPARE(third, 2);
    }

    // --- annotations, and what is told of events ---

    void annotationsFollowTheirMailbox()
    {
        mailaccess::ImapMailboxes port(m_store, m_directory->path(), m_directory->filePath(QStringLiteral("Maildir")), nullptr);
        QVERIFY(port.create("Work", {}).ok());
        QVERIFY(port.annotate("Work", { { "/shared/comment", QByteArray("of work") } }).ok());
        QVERIFY(port.annotate("INBOX", { { "/shared/comment", QByteArray("of the inbox") } }).ok());
        QVERIFY(port.annotate({}, { { "/shared/comment", QByteArray("of the server") } }).ok());
        QCOMPARE(port.annotate("None", {}).failure().kind, Failure::Kind::NotFound);
        QVERIFY(port.rename("Work", "Labour").ok());
        QCOMPARE(port.annotations("Labour")->at(0).second, QByteArray("of work"));
        QVERIFY(port.rename("INBOX", "Old").ok()); // RFC 5464 §4.1: INBOX keeps its own
        QCOMPARE(port.annotations("INBOX")->at(0).second, QByteArray("of the inbox"));
        QCOMPARE(port.annotations("Old")->at(0).second, QByteArray("of the inbox"));
        QVERIFY(port.remove("Labour").ok());
        QVERIFY(port.create("Labour", {}).ok());
        QVERIFY(port.annotations("Labour")->empty());
        QCOMPARE(port.annotations({})->size(), size_t(1));
        QCOMPARE(port.filter({}, "INBOX").failure().kind, Failure::Kind::Refused);
    }

    void eventsAreTold()
    {
        struct Rules final : mailaccess::MailboxRules
        {
            std::vector<mailaccess::MailboxEvent> events;
            bool deaf = false;
            bool watches(mailaccess::Cause, const QByteArray &, const QByteArray &) override { return !deaf; }
            void happened(const mailaccess::MailboxEvent &event) override { events.push_back(event); }
            Result<std::unique_ptr<imap::MessageFilter>> filter(const imap::FilterSpec &, const QByteArray &) override { return Failure {}; }
        };
        auto rules = std::make_shared<Rules>();
        m_port = std::make_unique<mailaccess::ImapMailboxes>(m_store, m_directory->path(), m_directory->filePath(QStringLiteral("Maildir")), rules);
        QVERIFY(m_port->create("Work", {}).ok());
        append("Subject: x\r\n\r\n", flag::Seen);
        QCOMPARE(rules->events.size(), size_t(1));
        QVERIFY(rules->events[0].cause == mailaccess::Cause::Append && rules->events[0].mailbox == "INBOX" && rules->events[0].messages.at(0).uid == Uid(1));

        const auto mailbox = *m_port->open("INBOX", false);
        const Uid uids[] = { Uid(1) };
        QVERIFY(mailbox->store(uids, FlagChange::Replace, flag::Flagged, { "new" }, {}).ok());
        QCOMPARE(rules->events.size(), size_t(2));
        QVERIFY(rules->events[1].cause == mailaccess::Cause::Flag);
        QCOMPARE(rules->events[1].messages.at(0).changedFlags, (QList<QByteArray> { "\\Seen", "\\Flagged", "key", "new" }));
        QVERIFY(mailbox->store(uids, FlagChange::Add, flag::Flagged, {}, {}).ok()); // it had that
        QCOMPARE(rules->events.size(), size_t(2));

        QVERIFY(mailbox->copyTo(uids, "Work").ok());
        QVERIFY(mailbox->moveTo(uids, "Work").ok());
        QCOMPARE(rules->events.size(), size_t(4));
        for (size_t i : { 2, 3 }) {
            QVERIFY(rules->events[i].cause == mailaccess::Cause::Copy && rules->events[i].mailbox == "Work" && rules->events[i].source == "INBOX");
            QCOMPARE(rules->events[i].messages.at(0).uid, Uid(quint32(i - 1))); // of the copy
        }
        rules->deaf = true;
        append("Subject: y\r\n\r\n");
        QCOMPARE(rules->events.size(), size_t(4));
    }
};

FACTEUR_TEST(ImapMailboxesTest)
#include "tst_imapmailboxes.moc"
