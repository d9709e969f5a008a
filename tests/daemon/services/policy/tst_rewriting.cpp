// Addresses are rewritten where they stand, and nowhere else; copies go to whom the rows say.
#include "tests/support/testmain.h" // first: moc of Qt 6.4 fails on <coroutine> before any Qt header

#include "services/policy/rules/rewriting.h"
#include "services/directory/directory.h"
#include "tests/support/fakesmtpport.h"
#include "tests/support/manualworker.h"

#include <QTemporaryDir>

using namespace policy;
using Role = RewriteSet::Role;

namespace {
MailAddress address(const char *text) { return MailAddress::parse(text).value_or(MailAddress()); }

RewriteSet setOf(std::initializer_list<RewriteRow> rows)
{
    RewriteSet set;
    for (const RewriteRow &row : rows)
        set.add(RewriteSet::make(row).value());
    return set;
}
RewriteRow row(const char *kind, const char *pattern, const char *result) { return { RewriteId(0), kind, pattern, result, {} }; }
QByteArray text(const std::optional<MailAddress> &mapped) { return mapped ? mapped->toString() : QByteArray("-"); }
} // namespace

class RewritingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mapsByRole()
    {
        const auto set = setOf({ row("canonical", "joe@host.example.test", "joe.doe@example.test"), row("sender-canonical", "root@", "admin@example.test"),
            row("recipient-canonical", "/^old-(.*)@example.test$/", "$1@example.test") });
        QCOMPARE(text(set.canonical(address("Joe@host.example.test"), Role::Sender)), "joe.doe@example.test");
        QCOMPARE(text(set.canonical(address("joe@host.example.test"), Role::Recipient)), "joe.doe@example.test");
        QCOMPARE(text(set.canonical(address("root@anything.example"), Role::Sender)), "admin@example.test");
        QCOMPARE(text(set.canonical(address("root@anything.example"), Role::Recipient)), "-");
        QCOMPARE(text(set.canonical(address("old-bob@example.test"), Role::Recipient)), "bob@example.test");
        QCOMPARE(text(set.canonical(MailAddress(), Role::Sender)), "-"); // the null reverse-path is nobody's
    }
    void masqueradeSparesWhoItNames()
    {
        const auto set = setOf({ row("masquerade", "example.test", "root,daemon") });
        QCOMPARE(text(set.canonical(address("joe@a.b.example.test"), Role::Sender)), "joe@example.test");
        QCOMPARE(text(set.canonical(address("root@a.example.test"), Role::Sender)), "-");
        QCOMPARE(text(set.canonical(address("joe@badexample.test"), Role::Sender)), "-");
    }
    void mapsThatLeadInACircleEnd()
    {
        const auto set = setOf({ row("canonical", "a@x.test", "b@x.test"), row("canonical", "b@x.test", "a@x.test") });
        QCOMPARE(text(set.canonical(address("a@x.test"), Role::Sender)), "-"); // ten rounds: where it began
    }
    void aDomainAloneKeepsTheName()
    {
        const auto set = setOf({ row("generic", "lan.example", "@example.test") });
        QCOMPARE(text(set.generic(address("printer@lan.example"))), "printer@example.test");
        QVERIFY(!set.hasCanonical());
    }
    void headersChangeOnlyWhereTheAddressStands()
    {
        const auto set = setOf({ row("canonical", "joe@host.example.test", "joe.doe@example.test"), row("recipient-canonical", "eve@x.test", "eva@x.test") });
        const QByteArray header = "From: \"Joe joe@host.example.test\" <joe@host.example.test> (joe@host.example.test)\r\n"
                                  "To: friends: eve@x.test,\r\n Joe <joe@HOST.example.test>;\r\n"
                                  "Reply-To: eve@x.test\r\nSubject: joe@host.example.test\r\nX-From: joe@host.example.test\r\n\r\n";
        const auto changed = set.canonicalHeader(header);
        QVERIFY(changed);
        QCOMPARE(*changed,
            QByteArray("From: \"Joe joe@host.example.test\" <joe.doe@example.test> (joe@host.example.test)\r\n"
                       "To: friends: eva@x.test,\r\n Joe <joe.doe@example.test>;\r\n"
                       "Reply-To: eve@x.test\r\nSubject: joe@host.example.test\r\nX-From: joe@host.example.test\r\n\r\n"));
        QVERIFY(!set.canonicalHeader("From: a@b.test\r\n\r\n"));
        QVERIFY(!set.canonicalHeader("")); // and what is no header at all
        QVERIFY(!set.canonicalHeader(QByteArray(100000, '<')));
    }
    void copiesGoToEachOnce()
    {
        const auto set = setOf({ row("bcc-all", "", "archive@example.test"), row("bcc-sender", "boss@", "secretary@example.test"),
            row("bcc-recipient", "/^(.*)@team.test$/", "$1-log@example.test"), row("bcc-recipient", "team.test", "archive@example.test") });
        QByteArrayList copies;
        for (const MailAddress &copy : set.copies(address("boss@example.test"), { address("a@team.test"), address("secretary@example.test") }))
            copies += copy.toString();
        QCOMPARE(copies, (QByteArrayList { "archive@example.test", "a-log@example.test" }));
    }
    void nonsenseIsRefused()
    {
        for (const RewriteRow &wrong : { row("colour", "a", "b@c.test"), row("canonical", "a@b.test", "nobody"), row("masquerade", "not a domain", ""),
                 row("relocated", "a@b.test", ""), row("canonical", "/(/", "a@b.test"), row("relocated", "a@b.test", "x\r\ny") })
            QVERIFY2(!RewriteSet::make(wrong), wrong.kind + ' ' + wrong.pattern);
    }

    void aMailGoesThroughTheMaps()
    {
        QTemporaryDir directory;
        ManualClock clock;
        ManualWorker worker(clock);
        sql::Database database(*sql::DatabaseUrl::parse(QStringLiteral("sqlite:directory.db"), directory.path()), Secret(), clock);
        QVERIFY(database.migrate());
        directory::Directory house(database, clock, directory.path());
        async::Pool pool("rewriting-test", 1);
        directory::ChangeWatch watch(house, pool, clock);
        RewriteTable table(database, watch, pool);
        for (const RewriteRow &one : { row("recipient-canonical", "old@example.test", "new@example.test"), row("relocated", "gone@example.test", "gone@example.org"),
                 row("sender-canonical", "bob@lan.example", "bob@example.org"), row("bcc-all", "", "archive@example.test") })
            QVERIFY(table.add(one));

        FakeSmtpPort inner;
        Rewriting port(inner, table, pool);
        smtp::Envelope envelope;
        envelope.client = std::make_shared<smtp::Client>();
        envelope.sender = address("bob@lan.example");
        smtp::Recipient recipient;
        recipient.address = address("gone@example.test");
        const auto moved = worker.wait(port.rcptTo(envelope, recipient));
        QVERIFY(moved);
        QCOMPARE(moved->toLine(), QByteArray("550 5.1.6 The user has moved to gone@example.org"));
        recipient.address = address("old@example.test");
        QVERIFY(!worker.wait(port.rcptTo(envelope, recipient)));
        envelope.recipients = { recipient };
        auto message = port.begin(envelope);
        QVERIFY(message->append("From: Bob <bob@lan.example>\r\nTo: old@example.test\r\n\r\nbob@lan.example\r\n"));
        const auto replies = worker.wait(port.deliver(envelope, std::move(message)));
        QCOMPARE(replies.size(), 1u);
        QVERIFY(replies[0].isPositive());
        QCOMPARE(inner.deliveries.size(), 1u);
        const auto &delivered = inner.deliveries[0];
        QCOMPARE(delivered.envelope.sender.toString(), QByteArray("bob@example.org"));
        QCOMPARE(delivered.envelope.recipients.size(), 2);
        QCOMPARE(delivered.envelope.recipients[0].address.toString(), QByteArray("new@example.test"));
        QCOMPARE(delivered.envelope.recipients[0].orcpt, QByteArray("rfc822;old@example.test"));
        QCOMPARE(delivered.envelope.recipients[1].address.toString(), QByteArray("archive@example.test"));
        QVERIFY(delivered.envelope.recipients[1].addedByHouse);
        QCOMPARE(delivered.content, QByteArray("From: Bob <bob@example.org>\r\nTo: new@example.test\r\n\r\nbob@lan.example\r\n"));
        QCOMPARE(inner.alive, 0);
        database.closeThread();
    }
};

FACTEUR_TEST(RewritingTest)
#include "tst_rewriting.moc"
