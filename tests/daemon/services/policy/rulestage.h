// A mail at the door for tests of the administrator's rules: mx.example.org [192.0.2.1] brings bob@example.org's mail for
// alice@example.test.
#pragma once
#include "services/directory/directory.h"
#include "services/policy/rules/accesscheck.h"
#include "services/policy/rules/contentrules.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/manualworker.h"

#include <QTemporaryDir>

class TextMessage final : public policy::Message
{
public:
    qint64 size() const override { return text.size(); }
    QByteArray read(qint64 offset, qint64 n) const override { return text.mid(offset, n); }
    bool isInMemory() const override { return true; }
    QByteArray header() const override { return text.left(text.indexOf("\r\n\r\n") + 4); }
    QByteArray text = "Received: from a.example [192.0.2.1] by b.example; Mon, 1 Jan 2024 00:00:00 +0000\r\n"
                      "Received: from inside [10.0.0.1] by a.example; Mon, 1 Jan 2024 00:00:00 +0000\r\n"
                      "From: Bob <bob@example.org>\r\nTo: alice@example.test\r\nSubject: Free casino\r\n today\r\n"
                      "Subject: =?utf-8?q?=C3=9Cnique?=\r\nMIME-Version: 1.0\r\n"
                      "Content-Type: multipart/mixed; boundary=x\r\n\r\n"
                      "--x\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\nYSBzZWNyZXQgd29yZA==\r\nc2VjcmV0\r\n"
                      "--x\r\nContent-Type: application/octet-stream; name=evil.exe\r\n\r\nMZ\r\n--x--\r\n";
};

class RuleStage
{
public:
    RuleStage()
        : worker(clock)
        , database(*sql::DatabaseUrl::parse(QStringLiteral("sqlite:directory.db"), directory.path()), Secret(), clock)
        , migrated(database.migrate())
        , house(database, clock, directory.path())
        , pool("rules-test", 1)
        , watch(house, pool, clock)
        , table(database, watch, pool)
    {
        dns.address("mx.example.org", "192.0.2.1").mx("mx.example.org", 10, "relay.example.org").address("relay.example.org", "203.0.113.9");
        dns.mx("example.org", 10, "relay.example.org").ns("example.org", "ns1.dns.example").address("ns1.dns.example", "203.0.113.53");
        auto who = std::make_shared<smtp::Client>();
        who->address = QHostAddress(QStringLiteral("192.0.2.1"));
        who->helo = "mx.example.org";
        who->tls.active = true;
        who->tls.peerFingerprint = "aabbcc";
        who->tls.peerName = "mx.example.org";
        client = who;
        session->reverseNames = { "mx.example.org" };
        session->confirmedName = "mx.example.org";
        session->reverse = policy::SessionFacts::Reverse::Confirmed;
        envelope.trace = "t1";
        envelope.sender = *MailAddress::parse("bob@example.org");
        recipient.address = *MailAddress::parse("alice@example.test");
    }
    ~RuleStage() { database.closeThread(); }

    void add(const policy::RuleRow &row)
    {
        const auto added = table.add(row);
        QVERIFY2(added, added ? "" : qPrintable(added.failure().reason));
    }
    void execute(const char *statement)
    {
        QVERIFY(database.inTransaction([&](sql::Sql &sql) { return sql.execute(statement); }));
    }
    void logIn(const char *address)
    {
        auto who = std::make_shared<smtp::Client>(*client);
        who->identity = sasl::Identity();
        who->identity->address = *MailAddress::parse(address);
        client = who;
    }
    policy::Subject subject(policy::Stage stage)
    {
        policy::Subject subject;
        subject.stage = stage;
        subject.client = client;
        subject.session = session;
        subject.out = &verdicts;
        if (stage >= policy::Stage::Sender) {
            envelope.client = client;
            subject.envelope = &envelope;
            subject.mail = &mail;
        }
        if (stage == policy::Stage::Recipient)
            subject.recipient = &recipient;
        if (stage == policy::Stage::Content)
            subject.message = &message;
        return subject;
    }
    std::vector<policy::Verdict> judgeAll() // but for the content
    {
        verdicts.clear();
        for (const auto stage : { policy::Stage::Connection, policy::Stage::Helo, policy::Stage::Sender, policy::Stage::Recipient }) {
            policy::AccessCheck check(stage, table, dns);
            policy::Subject who = subject(stage);
            worker.wait(check.run(&who));
        }
        return verdicts;
    }
    std::vector<policy::Verdict> judgeContent()
    {
        verdicts.clear();
        envelope.recipients = { recipient };
        policy::ContentRules check(table, pool);
        policy::Subject who = subject(policy::Stage::Content);
        worker.wait(check.run(&who));
        return verdicts;
    }

    QTemporaryDir directory;
    ManualClock clock;
    ManualWorker worker;
    FakeResolver dns;
    sql::Database database;
    Result<void> migrated;
    directory::Directory house;
    async::Pool pool;
    directory::ChangeWatch watch;
    policy::RuleTable table;
    std::shared_ptr<const smtp::Client> client;
    std::shared_ptr<policy::SessionFacts> session = std::make_shared<policy::SessionFacts>();
    smtp::Envelope envelope;
    smtp::Recipient recipient;
    policy::MailFacts mail;
    TextMessage message;
    std::vector<policy::Verdict> verdicts;
};
