// Wanted and unwanted senders, everybody's and one's own; and where a message's links lead.
#include "tests/support/testmain.h" // first: moc of Qt 6.4 fails on <coroutine> before any Qt header

#include "services/policy/rules/linkhosts.h"
#include "services/policy/rules/senderlists.h"
#include "tests/daemon/services/policy/rulestage.h"

using namespace policy;

class SenderListsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<RuleStage>();
        m_lists = std::make_unique<SenderLists>(m_stage->database, m_stage->watch, m_stage->pool);
        m_stage->mail.headerFrom = "bob@example.org";
        m_facts = {};
        m_facts.where.local.push_back({ { AccountId(7), *MailAddress::parse("alice@example.test") }, {} });
        m_stage->mail.recipients = { m_facts };
    }
    void cleanup()
    {
        m_lists.reset();
        m_stage.reset();
    }

    void addressesInAText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("found"); // separated by blanks
        const auto row = [](const char *text, const char *found) { QTest::newRow(text) << QByteArray(text) << QByteArray(found); };
        row("Write to Bob.Smith+1@Example.org.", "bob.smith+1@example.org");
        row("<mailto:a@b.example>, 'c@d.example'; c@d.example", "a@b.example c@d.example");
        row("user@localhost a@ @b.example @@ x@.y", "");
        row("a@b@c.example", "b@c.example");
        row("..a@b.example--", "a@b.example");
        row("", "");
        row("@", "");
    }
    void addressesInAText()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, found);
        QCOMPARE(policy::textAddresses(text).join(' '), found);
        QCOMPARE(policy::textAddresses(QByteArray("a@b.example c@d.example ").repeated(5) + "e@f.example", 2).size(), 2);
    }

    void whoIsBlockedIsRefusedWhileConnected()
    {
        QVERIFY(m_lists->add({ SenderEntryId(0), AccountId(7), false, "Bob@Example.org" }));
        QCOMPARE(judge(Stage::Sender).size(), 0u); // it is only alice's list
        const auto verdicts = judge(Stage::Recipient);
        QCOMPARE(verdicts.size(), 1u);
        QCOMPARE(verdicts[0].demand, Demand::Reject);
        m_facts.where.local[0].account.id = AccountId(8);
        QCOMPARE(judge(Stage::Recipient).size(), 0u);
        QVERIFY(m_lists->add({ SenderEntryId(0), AccountId(0), false, "example.org" }));
        QCOMPARE(judge(Stage::Sender).size(), 1u);
    }
    void whoIsWantedMustBeProven()
    {
        QVERIFY(m_lists->add({ SenderEntryId(0), AccountId(7), true, "*@example.org" }));
        auto verdicts = judge(Stage::Content);
        QCOMPARE(verdicts.size(), 1u);
        QCOMPARE(verdicts[0].result, QByteArray("unproven"));
        QCOMPARE(verdicts[0].demand, Demand::None);
        m_stage->mail.dmarc = dmarc::Result();
        m_stage->mail.dmarc->code = dmarc::Code::Pass;
        verdicts = judge(Stage::Content);
        QCOMPARE(verdicts[0].demand, Demand::Accept);
        QCOMPARE(verdicts[0].recipient, 0);
    }
    void oneOfSeveralBlocksForItselfOnly()
    {
        RecipientFacts other;
        other.where.local.push_back({ { AccountId(8), *MailAddress::parse("bob@example.test") }, {} });
        m_stage->mail.recipients.push_back(other);
        QVERIFY(m_lists->add({ SenderEntryId(0), AccountId(8), false, "bob@" }));
        const auto verdicts = judge(Stage::Content);
        QCOMPARE(verdicts.size(), 1u);
        QCOMPARE(verdicts[0].demand, Demand::Junk);
        QCOMPARE(verdicts[0].recipient, 1);
    }
    void anEntryIsReplacedAndRemoved()
    {
        QVERIFY(m_lists->add({ SenderEntryId(0), AccountId(0), false, "bob@example.org" }));
        const auto id = m_lists->add({ SenderEntryId(0), AccountId(0), true, "bob@example.org" });
        QVERIFY(id);
        QCOMPARE(m_lists->list(AccountId(0))->size(), 1u);
        QCOMPARE(judge(Stage::Sender).size(), 0u);
        QVERIFY(m_lists->remove(*id));
        QCOMPARE(m_lists->remove(*id).failure().kind, Failure::Kind::NotFound);
        QVERIFY(!m_lists->add({ SenderEntryId(0), AccountId(0), true, "/(/" }));
    }

    void linksAreFound_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArrayList>("hosts");
        const auto row = [](const char *name, const char *text, QByteArrayList hosts) { QTest::newRow(name) << QByteArray(text) << hosts; };
        row("plain", "see http://Example.org/x and https://a.b.test?q", { "example.org", "a.b.test" });
        row("each once", "http://x.test http://X.TEST.", { "x.test" });
        row("html", "<a href=\"https://evil.example/path\">https://bank.example</a>", { "evil.example", "bank.example" });
        row("user and port", "http://bank.example@evil.example:8080/", { "evil.example" });
        row("escaped", "http://%65vil.example/", { "evil.example" });
        row("bare www", "go to www.spam.example now, not http://www.other.example", { "www.other.example", "www.spam.example" });
        row("idn", "http://b\xc3\xbc" "cher.example/", { "xn--bcher-kva.example" });
        row("addresses", "http://192.0.2.1/ http://0xC0000202/ http://3221225987/ http://0300.0.2.4/", { "192.0.2.1", "192.0.2.2", "192.0.2.3", "192.0.2.4" });
        row("nothing", "no links, a@b.test, http:///x, http://localhost/, http://[::1]/", {});
    }
    void linksAreFound()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArrayList, hosts);
        const LinkHosts found = linkHosts(text);
        QByteArrayList all = found.names;
        for (const QHostAddress &address : found.addresses)
            all += address.toString().toLatin1();
        QCOMPARE(all, hosts);
        QVERIFY(linkHosts(QByteArray("http://a.b ").repeated(100000), 5).names.size() <= 5);
    }

private:
    std::vector<Verdict> judge(Stage stage)
    {
        m_stage->verdicts.clear();
        SenderListCheck check(stage, *m_lists);
        Subject subject = m_stage->subject(stage);
        subject.recipientFacts = &m_facts;
        m_stage->worker.wait(check.run(&subject));
        return m_stage->verdicts;
    }
    std::unique_ptr<RuleStage> m_stage;
    std::unique_ptr<SenderLists> m_lists;
    RecipientFacts m_facts;
};

FACTEUR_TEST(SenderListsTest)
#include "tst_senderlists.moc"
