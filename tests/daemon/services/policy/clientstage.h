// What a check of connection/ or envelope/ needs to be tried alone: a client, settings that the test changes, a directory with
// the domain example.test, a resolver from a table.
//
//     ClientStage stage;
//     stage.client.address = QHostAddress(…);
//     const auto verdicts = stage.run(check);
#pragma once
#include "services/policy/check.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/manualworker.h"

class FakeDirectory final : public directory::Lookup
{
public:
    async::Task<Result<directory::Resolution>> resolve(MailAddress) override { co_return directory::Resolution(); }
    async::Task<Result<bool>> isLocalDomain(QByteArray domain) override
    {
        if (away)
            co_return Failure { Failure::Kind::Unavailable, "Away", QStringLiteral("as the test wants it") };
        co_return domain == "example.test";
    }
    async::Task<Result<directory::AccountInfo>> account(AccountId) override { co_return directory::AccountInfo(); }
    async::Task<Result<bool>> maySendAs(AccountId, MailAddress) override { co_return false; }
    bool away = false;
};

struct ClientStage
{
    ClientStage()
    {
        client.address = QHostAddress(QStringLiteral("198.51.100.7"));
        client.localAddress = QHostAddress(QStringLiteral("192.0.2.25"));
        client.helo = "relay.example.org";
        envelope.sender = *MailAddress::parse("bob@example.org");
        recipient.address = *MailAddress::parse("alice@example.test");
        facts.policyDomain = "example.test";
    }

    // The check's verdicts; nothing when it does not apply.
    std::vector<policy::Verdict> run(policy::Check &check)
    {
        std::vector<policy::Verdict> verdicts;
        policy::Subject subject;
        subject.stage = check.stage();
        subject.client = std::make_shared<const smtp::Client>(client);
        subject.session = session;
        envelope.client = subject.client;
        if (check.stage() >= policy::Stage::Sender) {
            subject.envelope = &envelope;
            subject.mail = &mail;
        }
        if (check.stage() == policy::Stage::Recipient) {
            subject.recipient = &recipient;
            subject.recipientFacts = recipientKnown ? &facts : nullptr;
        }
        subject.dryRun = dryRun;
        subject.settings = std::make_shared<const settings::Values>(values);
        subject.out = &verdicts;
        if (!check.applies(subject))
            return verdicts;
        if (meanwhile.count() > 0) { // it waits for something
            worker.start(check.run(&subject));
            worker.advance(meanwhile);
        } else {
            worker.wait(check.run(&subject));
        }
        return verdicts;
    }
    // The one verdict's result, "" for none.
    QByteArray result(policy::Check &check)
    {
        last = run(check);
        return last.size() == 1 ? last.front().result : last.empty() ? QByteArray("") : "several";
    }
    QByteArray reply() const { return last.empty() || !last.front().reply ? QByteArray("") : last.front().reply->toLine(); }
    void set(const char *key, const QByteArray &value) { values.set({}, key, value); }
    void endSession(policy::Check &check, const smtp::SessionEnd &end) { check.ended(client, *session, end); }

    ManualClock clock;
    ManualWorker worker { clock };
    FakeResolver dns;
    FakeDirectory directory;
    smtp::Client client;
    std::shared_ptr<policy::SessionFacts> session = std::make_shared<policy::SessionFacts>();
    smtp::Envelope envelope;
    smtp::Recipient recipient;
    policy::RecipientFacts facts;
    policy::MailFacts mail;
    bool recipientKnown = true, dryRun = false;
    std::chrono::milliseconds meanwhile { 0 }; // passes while the check runs
    settings::Values values;
    std::vector<policy::Verdict> last;
};
