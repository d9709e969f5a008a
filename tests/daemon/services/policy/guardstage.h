// A door with scripted checks and the real ones of the content, before a house from tables (fakesmtpport.h), with DNS from a table.
#pragma once
#include "services/policy/content/contentchecks.h"
#include "services/policy/guard.h"
#include "storage/maildir/messagebuffer.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/fakesmtpport.h"
#include "tests/support/manualworker.h"

using namespace std::chrono_literals;
using policy::Demand;
using policy::Stage;

// Says what the test wants, at one stage.
class Voice final : public policy::Check
{
public:
    using Speak = std::function<void(policy::Subject &)>;
    Voice(const char *name, Stage stage, Speak speak, bool remembers = false)
        : m_name(name)
        , m_stage(stage)
        , m_speak(std::move(speak))
        , m_remembers(remembers)
    {
    }
    const char *name() const override { return m_name; }
    Stage stage() const override { return m_stage; }
    int order() const override { return 300; }
    bool remembers() const override { return m_remembers; }
    async::Task<void> run(policy::Subject *subject) override
    {
        m_speak(*subject);
        co_return;
    }
    void ended(const smtp::Client &, const policy::SessionFacts &, const smtp::SessionEnd &) override { ++endings; }
    void decided(const policy::Subject &, bool accepted) override { outcomes.push_back(accepted); }
    static inline int endings = 0;
    static inline std::vector<bool> outcomes;

private:
    const char *m_name;
    const Stage m_stage;
    const Speak m_speak;
    const bool m_remembers;
};

inline policy::Verdict verdictOf(const char *check, double score, Demand demand = Demand::None, const char *reason = "as the test wants it")
{
    policy::Verdict verdict;
    verdict.check = check;
    verdict.result = "said";
    verdict.score = score;
    verdict.demand = demand;
    verdict.reason = reason;
    return verdict;
}

inline async::Task<std::shared_ptr<const settings::Values>> readValues(const settings::Values *values) { co_return std::make_shared<const settings::Values>(*values); }

inline async::Task<Result<directory::Resolution>> resolveAt(MailAddress address)
{
    if (address.domain() != "example.test" && address.domain() != "strict.test")
        co_return Failure { Failure::Kind::Refused, "Not ours", {} };
    directory::LocalTarget target;
    target.account.id = AccountId(qint64(qHash(address.localPart()) % 1000 + 1));
    target.account.address = address;
    co_return directory::Resolution { { target }, {} };
}

// One client that comes to a house with a door.
struct Visit
{
    Visit()
    {
        policy::ContentParts content { &dns, &pool, &clock, nullptr, "mail.example.test" };
        policy::addContentChecks(engine, content);
        policy::GuardParts parts;
        parts.engine = &engine;
        parts.settings = [this] { return readValues(&values); };
        parts.resolve = resolveAt;
        parts.pool = &pool;
        parts.clock = &clock;
        parts.hostname = "mail.example.test";
        parts.seal = [](const arc::Result &received, const QByteArray &payload, const smtp::ReadOctets &, qint64) { return QByteArray(arc::name(received.code)) + ' ' + payload; };
        parts.keepRejected = [this](smtp::Envelope envelope, directory::AccountInfo account, bool make, std::shared_ptr<smtp::IncomingMessage> message) {
            return keep(std::move(envelope), std::move(account), make, std::move(message));
        };
        guard = std::make_unique<policy::Guard>(house, std::move(parts));
        client.address = QHostAddress(QStringLiteral("198.51.100.10"));
        client.helo = "mx.good.example";
        dns.txt("good.example", "v=spf1 ip4:198.51.100.10 -all").txt("_dmarc.good.example", "v=DMARC1; p=reject").txt("mx.good.example", "v=spf1 ip4:198.51.100.10 -all");
        dns.txt("bank.example", "v=spf1 -all").txt("_dmarc.bank.example", "v=DMARC1; p=reject");
        clock.setNow(QDateTime(QDate(2026, 1, 5), QTime(12, 0), Qt::UTC));
    }
    async::Task<void> keep(smtp::Envelope envelope, directory::AccountInfo account, bool make, std::shared_ptr<smtp::IncomingMessage> message)
    {
        kept.push_back({ account.address.toString(), make, envelope.handling.prefix, message->size() });
        co_return;
    }
    void say(const char *name, Stage stage, Voice::Speak speak, bool remembers = false) { engine.add(std::make_unique<Voice>(name, stage, std::move(speak), remembers)); }

    QByteArray line(const smtp::ServerPort::MaybeReply &reply) { return reply ? reply->toLine() : QByteArray(); }
    QByteArray connect()
    {
        client.note.reset();
        return line(worker.wait(guard->connected(&client)));
    }
    QByteArray helo() { return line(worker.wait(guard->helo(client))); }
    QByteArray mail(const char *from)
    {
        envelope = {};
        envelope.trace = "trace-1";
        envelope.client = std::make_shared<const smtp::Client>(client);
        envelope.sender = *from ? *MailAddress::parse(from) : MailAddress();
        return line(worker.wait(guard->mailFrom(envelope)));
    }
    QByteArray rcpt(const char *to)
    {
        smtp::Recipient recipient;
        recipient.address = *MailAddress::parse(to);
        const QByteArray reply = line(worker.wait(guard->rcptTo(envelope, recipient)));
        if (reply.isEmpty())
            envelope.recipients.append(recipient);
        return reply;
    }
    QByteArray data(const QByteArray &message)
    {
        auto incoming = guard->begin(envelope);
        incoming->append(message).ok();
        const auto replies = worker.wait(guard->deliver(envelope, std::move(incoming)));
        QByteArray all;
        for (const smtp::Reply &reply : replies)
            all += (all.isEmpty() ? "" : "|") + reply.toLine();
        return all;
    }
    // The whole of a visit.
    QByteArray send(const char *from, std::initializer_list<const char *> to, const QByteArray &message)
    {
        for (const QByteArray &reply : { connect(), helo(), mail(from) }) {
            if (!reply.isEmpty())
                return reply;
        }
        for (const char *one : to) {
            if (const QByteArray reply = rcpt(one); !reply.isEmpty())
                return reply;
        }
        return data(message);
    }
    const FakeSmtpPort::Delivery &last() const { return house.deliveries.back(); }

    struct Kept
    {
        QByteArray account;
        bool make;
        QByteArray prefix;
        qint64 size;
    };
    ManualClock clock;
    ManualWorker worker { clock };
    FakeResolver dns;
    async::Pool pool { "guard-test", 1 };
    FakeSmtpPort house;
    settings::Values values;
    policy::Engine engine;
    std::unique_ptr<policy::Guard> guard;
    smtp::Client client;
    smtp::Envelope envelope;
    std::vector<Kept> kept;
};

inline QByteArray unfolded(QByteArray field) { return field.replace("\r\n ", " "); }

inline const QByteArray letter = "From: Carol <carol@good.example>\r\nTo: <alice@example.test>\r\nSubject: Hello\r\nDate: Mon, 05 Jan 2026 10:00:00 +0000\r\n"
                          "Message-ID: <1@good.example>\r\n\r\nHello.\r\n";
