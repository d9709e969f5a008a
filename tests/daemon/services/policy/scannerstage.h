// What the tests of scanners stand on: a mail, its session and settings, and services that answer as the test says.
#pragma once
#include "tests/support/testmain.h"

#include "services/policy/check.h"
#include "services/policy/scanners/reach.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/fakeservice.h"
#include "tests/support/manualworker.h"

#include <QTemporaryDir>

class MemoryMessage final : public policy::Message
{
public:
    explicit MemoryMessage(QByteArray octets, bool inMemory = true)
        : m_octets(std::move(octets))
        , m_inMemory(inMemory)
    {
    }
    qint64 size() const override { return m_octets.size(); }
    QByteArray read(qint64 offset, qint64 n) const override
    {
        largestRead = std::max(largestRead, n);
        return m_octets.mid(offset, n);
    }
    bool isInMemory() const override { return m_inMemory; }
    QByteArray header() const override
    {
        const qsizetype end = m_octets.indexOf("\r\n\r\n");
        return end < 0 ? m_octets : m_octets.first(end + 4);
    }
    mutable qint64 largestRead = 0;

private:
    QByteArray m_octets;
    bool m_inMemory;
};

class ScannerStage
{
public:
    explicit ScannerStage(QByteArray octets = "From: a@example.org\r\nSubject: Hello\r\n\r\nText\r\n", bool inMemory = true)
        : worker(clock)
        , message(std::move(octets), inMemory)
        , parts { services, resolver, pool, clock, "mail.example.test", folder.path() }
        , health(clock)
    {
        auto peer = std::make_shared<smtp::Client>();
        peer->address = QHostAddress(QStringLiteral("192.0.2.7"));
        peer->port = 40000;
        peer->localAddress = QHostAddress(QStringLiteral("198.51.100.1"));
        peer->localPort = 25;
        peer->helo = "client.example.org";
        peer->esmtp = true;
        client = peer;
        envelope.trace = "T1";
        envelope.client = client;
        envelope.sender = *MailAddress::parse("a@example.org");
        addRecipient("alice@example.test");
        session = std::make_shared<policy::SessionFacts>();
        session->confirmedName = "client.example.org";
        session->reverseNames = { "client.example.org" };
        at(policy::Stage::Content);
    }
    void set(const char *key, const QByteArray &value, const QByteArray &domain = {}) { values->set(domain, key, value); }
    void addRecipient(const char *address, const char *policyDomain = "example.test")
    {
        smtp::Recipient recipient;
        recipient.address = *MailAddress::parse(address);
        envelope.recipients.append(recipient);
        mail.recipients.push_back({ {}, policyDomain });
    }
    policy::Subject &at(policy::Stage stage)
    {
        subject = {};
        subject.stage = stage;
        subject.client = client;
        subject.session = session;
        subject.settings = values;
        subject.out = &verdicts;
        if (stage >= policy::Stage::Sender) {
            subject.envelope = &envelope;
            subject.mail = &mail;
        }
        if (stage == policy::Stage::Recipient) {
            subject.recipient = &envelope.recipients.back();
            subject.recipientFacts = &mail.recipients.back();
        }
        if (stage == policy::Stage::Content)
            subject.message = &message;
        return subject;
    }
    // Runs the check at its stage when it applies; the verdicts of this run.
    std::vector<policy::Verdict> run(policy::Check &check)
    {
        verdicts.clear();
        at(check.stage());
        if (check.applies(subject))
            worker.wait(check.run(&subject));
        return verdicts;
    }

    ManualClock clock;
    ManualWorker worker;
    FakeServices services;
    FakeResolver resolver;
    async::Pool pool { "test", 1 };
    QTemporaryDir folder;
    MemoryMessage message;
    std::shared_ptr<const smtp::Client> client;
    smtp::Envelope envelope;
    policy::MailFacts mail;
    std::shared_ptr<policy::SessionFacts> session;
    std::shared_ptr<settings::Values> values = std::make_shared<settings::Values>();
    policy::scanners::Parts parts;
    policy::scanners::HealthRegistry health;
    policy::Subject subject;
    std::vector<policy::Verdict> verdicts;
};
