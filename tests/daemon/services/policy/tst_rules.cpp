// The administrator's rules: what they are held against, what they do, and rows that make no sense.
#include "tests/support/testmain.h" // first: moc of Qt 6.4 fails on <coroutine> before any Qt header

#include "services/policy/rules/accesscheck.h"
#include "services/policy/rules/contentrules.h"
#include "tests/daemon/services/policy/rulestage.h"

using namespace policy;
using namespace std::chrono_literals;

class RulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_stage = std::make_unique<RuleStage>(); }
    void cleanup() { m_stage.reset(); }

    void looks_data();
    void looks();
    void theFirstOfALookCounts();
    void warningsDecideNothing();
    void onlyForSomeRecipients();
    void whoHasLoggedInIsNotJudgedByTheWayThere();
    void aForgedReverseNameOpensNoDoor();
    void deedsReachTheMail();
    void repliesAreTheAdministrators();
    void otherProgramsRowsAreSeenInTime();
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();
    void content_data();
    void content();
    void fieldsAreReplacedAndStripped();
    void strangersCannotSplitHeaders();

private:
    std::unique_ptr<RuleStage> m_stage;
};

void RulesTest::looks_data()
{
    QTest::addColumn<QByteArray>("look");
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char *look, const char *pattern, bool matches) {
        QTest::addRow("%s %s", look, pattern) << QByteArray(look) << QByteArray(pattern) << matches;
    };
    // See RuleStage for who the client is.
    row("client", "192.0.2.0/24", true);
    row("client", "198.51.100.0/24", false);
    row("reverse", ".example.org", true);
    row("reverse", "mx.example.net", false);
    row("reverse-a", "192.0.2.0/28", true);
    row("helo", "mx.example.org", true);
    row("helo", "/^localhost$/", false);
    row("helo-a", "192.0.2.1", true);
    row("helo-mx", "relay.example.org", true);
    row("helo-ns", "ns1.dns.example", true); // of the domain above
    row("sender", "bob@example.org", true);
    row("sender", "example.org", true);
    row("sender", "bob@", true);
    row("sender", "<>", false);
    row("sender-mx", "*.example.org", true);
    row("sender-mx", "203.0.113.9", true);
    row("sender-mx", "203.0.113.10", false);
    row("sender-ns", "ns1.dns.example", true);
    row("recipient", "alice@example.test", true);
    row("recipient", "/^admin/", false);
    row("certificate", "aabbcc", true);
    row("certificate", "*.example.org", true);
    row("certificate", "ddeeff", false);
    row("login", "alice@example.test", false); // nobody has logged in
}

void RulesTest::looks()
{
    QFETCH(QByteArray, look);
    QFETCH(QByteArray, pattern);
    QFETCH(bool, matches);
    m_stage->add({ RuleId(0), look, pattern, "reject", {}, {}, {} });
    const auto verdicts = m_stage->judgeAll();
    QCOMPARE(verdicts.size(), matches ? 1u : 0u);
    if (matches) {
        QCOMPARE(verdicts[0].demand, Demand::Reject);
        QVERIFY(verdicts[0].reason.english().contains(look));
        QVERIFY(verdicts[0].reply->toLine().startsWith("550 5.7.1"));
    }
}

void RulesTest::theFirstOfALookCounts()
{
    m_stage->add({ RuleId(0), "client", "192.0.2.0/24", "reject", {}, {}, {}, 100 });
    m_stage->add({ RuleId(0), "client", "192.0.2.1", "accept", {}, {}, {}, 50 });
    m_stage->add({ RuleId(0), "sender", "bob@", "score", "2.5", {}, {}, 100 });
    const auto verdicts = m_stage->judgeAll();
    QCOMPARE(verdicts.size(), 2u);
    QCOMPARE(verdicts[0].demand, Demand::Accept);
    QCOMPARE(verdicts[1].score, 2.5);
}

void RulesTest::warningsDecideNothing()
{
    m_stage->add({ RuleId(0), "client", "192.0.2.1", "warn", {}, {}, {}, 1 });
    m_stage->add({ RuleId(0), "client", "192.0.2.0/24", "junk", {}, {}, {}, 2 });
    const auto verdicts = m_stage->judgeAll();
    QCOMPARE(verdicts.size(), 2u);
    QCOMPARE(verdicts[0].demand, Demand::None);
    QCOMPARE(verdicts[1].demand, Demand::Junk);
}

void RulesTest::onlyForSomeRecipients()
{
    m_stage->add({ RuleId(0), "client", "192.0.2.0/24", "reject", {}, "postmaster@, boss@example.test", {} });
    QCOMPARE(m_stage->judgeAll().size(), 0u);
    m_stage->recipient.address = *MailAddress::parse("boss@example.test");
    QCOMPARE(m_stage->judgeAll().size(), 1u);
}

void RulesTest::whoHasLoggedInIsNotJudgedByTheWayThere()
{
    for (const char *look : { "client", "reverse", "helo" })
        m_stage->add({ RuleId(0), look, look == QByteArray("client") ? "192.0.2.0/24" : "*", "reject", {}, {}, {} });
    m_stage->add({ RuleId(0), "login", "alice@example.test", "hold", {}, {}, {} });
    m_stage->logIn("alice@example.test");
    const auto verdicts = m_stage->judgeAll();
    QCOMPARE(verdicts.size(), 1u);
    QCOMPARE(verdicts[0].demand, Demand::Hold);
}

void RulesTest::aForgedReverseNameOpensNoDoor()
{
    m_stage->session->confirmedName.clear();
    m_stage->add({ RuleId(0), "reverse", ".example.org", "accept", {}, {}, {}, 1 });
    QCOMPARE(m_stage->judgeAll().size(), 0u);
    m_stage->add({ RuleId(0), "reverse", ".example.org", "reject", {}, {}, {}, 2 }); // but it may close one
    QCOMPARE(m_stage->judgeAll().size(), 1u);
}

void RulesTest::deedsReachTheMail()
{
    m_stage->add({ RuleId(0), "sender", "/^(.*)@example.org$/", "header", "X-From-Example: $1", {}, {}, 1 });
    m_stage->add({ RuleId(0), "recipient", "*@example.test", "bcc", "archive@example.test", {}, {}, 2 });
    m_stage->add({ RuleId(0), "client", "192.0.2.1", "redirect", "quarantine@example.test", {}, {}, 3 });
    (void)m_stage->judgeAll();
    const Edits &edits = m_stage->mail.edits;
    QCOMPARE(edits.headers.size(), 1u);
    QCOMPARE(edits.headers[0].name, QByteArray("X-From-Example"));
    QCOMPARE(edits.headers[0].value, QByteArray("bob"));
    QCOMPARE(edits.addRecipients.size(), 1u);
    QCOMPARE(edits.redirect[0].toString(), QByteArray("quarantine@example.test"));
}

void RulesTest::repliesAreTheAdministrators()
{
    m_stage->add({ RuleId(0), "client", "192.0.2.1", "reject", "554 5.7.9 Write to postmaster", {}, {} });
    m_stage->add({ RuleId(0), "sender", "bob@", "defer", "Come back tomorrow", {}, {} });
    const auto verdicts = m_stage->judgeAll();
    QCOMPARE(verdicts.size(), 2u);
    QCOMPARE(verdicts[0].reply->toLine(), QByteArray("554 5.7.9 Write to postmaster"));
    QCOMPARE(verdicts[1].reply->toLine(), QByteArray("451 4.7.1 Come back tomorrow"));
}

void RulesTest::otherProgramsRowsAreSeenInTime()
{
    QCOMPARE(m_stage->judgeAll().size(), 0u);
    m_stage->execute("INSERT INTO access_rules (look, pattern, action) VALUES ('client', '192.0.2.1', 'junk')");
    m_stage->execute("INSERT INTO access_rules (look, pattern, action) VALUES ('client', 'nonsense', 'junk')");
    m_stage->clock.advance(5s);
    QCOMPARE(m_stage->judgeAll().size(), 1u);
    m_stage->execute("DELETE FROM access_rules");
    m_stage->clock.advance(5s);
    QCOMPARE(m_stage->judgeAll().size(), 0u);
}

void RulesTest::nonsenseIsRefused_data()
{
    QTest::addColumn<QByteArray>("look");
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("argument");
    QTest::newRow("look") << QByteArray("weather") << QByteArray("x") << QByteArray("reject") << QByteArray();
    QTest::newRow("action") << QByteArray("client") << QByteArray("192.0.2.1") << QByteArray("bite") << QByteArray();
    QTest::newRow("network") << QByteArray("client") << QByteArray("example.org") << QByteArray("reject") << QByteArray();
    QTest::newRow("regex") << QByteArray("header") << QByteArray("/(/") << QByteArray("junk") << QByteArray();
    QTest::newRow("number") << QByteArray("sender") << QByteArray("a@b.test") << QByteArray("score") << QByteArray("lots");
    QTest::newRow("field") << QByteArray("sender") << QByteArray("a@b.test") << QByteArray("header") << QByteArray("no colon");
    QTest::newRow("address") << QByteArray("sender") << QByteArray("a@b.test") << QByteArray("bcc") << QByteArray("nobody");
    QTest::newRow("strip a client") << QByteArray("client") << QByteArray("192.0.2.1") << QByteArray("strip") << QByteArray();
    QTest::newRow("control characters") << QByteArray("client") << QByteArray("192.0.2.1") << QByteArray("reject") << QByteArray("a\r\nb");
}

void RulesTest::nonsenseIsRefused()
{
    QFETCH(QByteArray, look);
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, action);
    QFETCH(QByteArray, argument);
    const auto added = m_stage->table.add({ RuleId(0), look, pattern, action, argument, {}, {} });
    QVERIFY(!added);
    QCOMPARE(added.failure().kind, Failure::Kind::Syntax);
    QVERIFY(added.failure().reason.size() > 15);
}

void RulesTest::content_data()
{
    QTest::addColumn<QByteArray>("look");
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char *look, const char *pattern, bool matches) {
        QTest::addRow("%s %s", look, pattern) << QByteArray(look) << QByteArray(pattern) << matches;
    };
    row("header", "/^Subject: .*casino/", true); // folded in the mail
    row("header", "/^Subject: Ünique/", true); // an encoded word
    row("header", "/^X-Mailer:/", false);
    row("header", "/^Content-Type: .*evil/", false); // a part's field is no header
    row("mime", "/^Content-Type: .*evil\\.exe/", true);
    row("body", "/secret word/", true); // base64 in the mail
    row("body", "/c2VjcmV0/", true); // as it was sent
    row("body", "/^Subject:/", false);
}

void RulesTest::content()
{
    QFETCH(QByteArray, look);
    QFETCH(QByteArray, pattern);
    m_stage->add({ RuleId(0), look, pattern, "junk", {}, {}, {} });
    QTEST(m_stage->judgeContent().size() == 1, "matches");
}

void RulesTest::fieldsAreReplacedAndStripped()
{
    m_stage->add({ RuleId(0), "header", "/^Received: .*\\[10\\./", "strip", {}, {}, {}, 1 });
    m_stage->add({ RuleId(0), "header", "/^(Subject: )(.*)casino(.*)$/", "replace", "$1$2***$3", {}, {}, 2 });
    (void)m_stage->judgeContent();
    const auto &edits = m_stage->mail.edits.headers;
    QCOMPARE(edits.size(), 2u);
    QCOMPARE(edits[0].kind, HeaderEdit::Remove);
    QCOMPARE(edits[0].index, 2); // the second Received
    QCOMPARE(edits[1].kind, HeaderEdit::Replace);
    QCOMPARE(edits[1].name, QByteArray("Subject"));
    QCOMPARE(edits[1].value, QByteArray("Free *** today"));
}

void RulesTest::strangersCannotSplitHeaders()
{
    m_stage->message.text.replace("Free casino", "Free\x01\x02 casino");
    m_stage->add({ RuleId(0), "header", "/^Subject: (.*)$/", "header", "X-Was: $1", {}, {} });
    (void)m_stage->judgeContent();
    QCOMPARE(m_stage->mail.edits.headers.size(), 1u);
    QCOMPARE(m_stage->mail.edits.headers[0].value, QByteArray("Free casino today"));
}

FACTEUR_TEST(RulesTest)
#include "tst_rules.moc"
