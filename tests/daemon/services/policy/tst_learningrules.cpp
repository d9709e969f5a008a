// Learning from how people sort their mail never holds them up, and loses nothing but the lesson.
#include "tests/support/testmain.h" // first: moc of Qt 6.4 fails on <coroutine> before any Qt header

#include "services/policy/learning/learningrules.h"
#include "storage/mailbox/mailboxview.h"
#include "storage/maildir/messagebuffer.h"

#include <QDir>
#include <QTemporaryDir>
#include <semaphore>

using namespace policy;
using namespace std::chrono_literals;
using mailaccess::Cause;
using mailaccess::MailboxEvent;

namespace {
class NoScripts final : public mailaccess::MailboxRules
{
public:
    bool watches(Cause, const QByteArray &, const QByteArray &) override { return false; }
    void happened(const MailboxEvent &) override { }
    Result<std::unique_ptr<imap::MessageFilter>> filter(const imap::FilterSpec &, const QByteArray &) override
    {
        return Failure { Failure::Kind::NotFound, {}, {} };
    }
};
} // namespace

class LearningRulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_maildir = m_dir->filePath(QStringLiteral("alice/Maildir"));
        QVERIFY(QDir().mkpath(m_maildir));
        m_registry = std::make_unique<storage::StoreRegistry>();
        m_store = *m_registry->open(m_maildir);
        QVERIFY(m_store->create("Junk", "\\Junk").ok());
        m_learner = std::make_unique<Learner>(m_dir->path());
        m_background = std::make_unique<async::Background>("background", 2);
        m_rules = std::make_unique<LearningRules>(std::make_shared<NoScripts>(), *m_learner, *m_background, m_store, m_maildir,
            [] { return LearningRules::Wanted { true, false }; });
    }
    void cleanup()
    {
        m_rules.reset();
        m_background.reset();
        m_learner.reset();
        m_store.reset();
        m_registry.reset();
    }

    void aMoveTeachesWithoutWaiting()
    {
        const std::vector<Uid> moved = toJunk(30);
        auto goOn = hold();
        tell(moved); // returns, although nothing can be learned now
        QCOMPARE(unwanted(), 0u);
        goOn->release();
        QVERIFY(m_background->waitUntilIdle(60s));
        QCOMPARE(unwanted(), 30u);
        tell(moved); // the same again is no news
        QVERIFY(m_background->waitUntilIdle(60s));
        QCOMPARE(unwanted(), 30u);
    }
    void tooMuchIsNotLearned()
    {
        const std::vector<Uid> moved = toJunk(3);
        auto goOn = hold();
        for (const Uid uid : moved)
            tell({ uid }); // two wait, the third is one too many
        goOn->release();
        QVERIFY(m_background->waitUntilIdle(60s));
        QCOMPARE(unwanted(), 2u);
        QCOMPARE(m_store->inconsistencies(), QStringList());
        QCOMPARE((*m_store->open("Junk"))->uids()->size(), 3u);
    }
    void whatIsGoneMeanwhileIsLeftOut()
    {
        const std::vector<Uid> moved = toJunk(2);
        auto goOn = hold();
        tell(moved);
        auto view = *m_store->open("Junk");
        QVERIFY(view->store(std::vector { moved[0] }, FlagChange::Add, flag::Deleted, {}, {}).ok());
        QVERIFY(view->expunge(std::vector { moved[0] }).ok());
        goOn->release();
        QVERIFY(m_background->waitUntilIdle(60s));
        QCOMPARE(unwanted(), 1u);
    }
    void stoppingGivesUp()
    {
        const std::vector<Uid> moved = toJunk(2);
        auto goOn = hold();
        tell(moved);
        goOn->release();
        m_background->stop();
        QVERIFY(unwanted() <= 2u);
        tell(moved);
        QCOMPARE((*m_store->open("Junk"))->uids()->size(), 2u);
    }

private:
    std::vector<Uid> toJunk(int count)
    {
        std::vector<Uid> uids;
        for (int i = 0; i < count; ++i) {
            storage::MessageBuffer content(m_dir->path());
            const QByteArray number = QByteArray::number(i);
            content.append("From: <s" + number + "@example.net>\r\nMessage-ID: <" + number + "@example.net>\r\nSubject: pills " + number + "\r\n\r\ncheap\r\n").ok();
            storage::NewMessage message;
            message.content = &content;
            const auto stored = m_store->append("Junk", message);
            if (!stored)
                qFatal("append: %s", qPrintable(stored.failure().reason));
            uids.push_back(stored->uid);
        }
        return uids;
    }
    void tell(const std::vector<Uid> &uids)
    {
        MailboxEvent event;
        event.cause = Cause::Copy;
        event.mailbox = "Junk";
        event.source = "INBOX";
        for (const Uid uid : uids)
            event.messages.push_back({ uid, {} });
        m_rules->happened(event);
    }
    // The background works on something else until it is released.
    std::shared_ptr<std::binary_semaphore> hold()
    {
        const auto began = std::make_shared<std::binary_semaphore>(0), goOn = std::make_shared<std::binary_semaphore>(0);
        m_background->submit([began, goOn](const async::Background &) {
            began->release();
            goOn->acquire();
        });
        began->acquire();
        return goOn;
    }
    quint32 unwanted() { return m_learner->status(m_maildir).own.spam; }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_maildir;
    std::unique_ptr<storage::StoreRegistry> m_registry;
    std::shared_ptr<storage::AccountStore> m_store;
    std::unique_ptr<Learner> m_learner;
    std::unique_ptr<async::Background> m_background;
    std::unique_ptr<LearningRules> m_rules;
};

FACTEUR_TEST(LearningRulesTest)
#include "tst_learningrules.moc"
