// The Guard between a session and delivery: what it lets in, what it writes, what it refuses, what it remembers. With scripted
// checks, the real ones of the content, a house from tables (fakesmtpport.h) and DNS from a table.
#include "tests/support/testmain.h"

#include "services/policy/content/contentchecks.h"
#include "services/policy/guard.h"
#include "shared/base/log.h"
#include "storage/maildir/messagebuffer.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/fakesmtpport.h"
#include "tests/support/manualworker.h"

using namespace std::chrono_literals;
using policy::Demand;
using policy::Stage;

namespace {
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

policy::Verdict verdictOf(const char *check, double score, Demand demand = Demand::None, const char *reason = "as the test wants it")
{
    policy::Verdict verdict;
    verdict.check = check;
    verdict.result = "said";
    verdict.score = score;
    verdict.demand = demand;
    verdict.reason = reason;
    return verdict;
}

async::Task<std::shared_ptr<const settings::Values>> readValues(const settings::Values *values) { co_return std::make_shared<const settings::Values>(*values); }

async::Task<Result<directory::Resolution>> resolveAt(MailAddress address)
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

QByteArray unfolded(QByteArray field) { return field.replace("\r\n ", " "); }

const QByteArray letter = "From: Carol <carol@good.example>\r\nTo: <alice@example.test>\r\nSubject: Hello\r\nDate: Mon, 05 Jan 2026 10:00:00 +0000\r\n"
                          "Message-ID: <1@good.example>\r\n\r\nHello.\r\n";
} // namespace

class GuardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goodMailIsLetInAndSaysSo()
    {
        Visit visit;
        QCOMPARE(visit.send("carol@good.example", { "alice@example.test" }, letter), QByteArray("250 2.0.0 Accepted as trace-1"));
        const auto &delivery = visit.last();
        QCOMPARE(delivery.content, letter); // untouched
        const QByteArray prefix = delivery.envelope.handling.prefix;
        QVERIFY2(prefix.startsWith("Authentication-Results: mail.example.test;") && prefix.endsWith("\r\n"), prefix);
        for (const char *said : { "spf=pass", "smtp.mailfrom=carol@good.example", "smtp.helo=mx.good.example", "dkim=none", "dmarc=pass", "header.from=good.example" }) {
            if (qstrcmp(said, "dkim=none") != 0) // no signature, no method
                QVERIFY2(prefix.contains(said), said + (" is not in " + prefix));
        }
        const smtp::Recipient &recipient = delivery.envelope.recipients.first();
        QVERIFY(!recipient.junk);
        QCOMPARE(recipient.spamScore, std::optional(0.0));
        const QByteArray verdict = unfolded(recipient.verdict);
        QVERIFY2(verdict.startsWith("X-Facteur-Verdict: accept; score=0.0; required=5.0; by=mail.example.test; id=trace-1; tests=none"), verdict);
    }

    void strangersMailCanBeSealed()
    {
        Visit visit;
        QVERIFY(visit.send("carol@good.example", { "alice@example.test" }, letter).startsWith("250"));
        const auto &seal = visit.last().envelope.handling.seal;
        QVERIFY(seal);
        const QByteArray sealed = seal({}, 0);
        QVERIFY2(sealed.startsWith("none mail.example.test;") && sealed.contains("spf=pass"), sealed);
    }

    void forgedMailIsRefused()
    {
        Visit visit;
        QByteArray forged = letter;
        forged.replace("carol@good.example", "security@bank.example");
        const QByteArray reply = visit.send("carol@good.example", { "alice@example.test" }, forged);
        QVERIFY2(reply.startsWith("550 5.7.1 DMARC: bank.example"), reply);
        QVERIFY(visit.house.deliveries.empty());
        QCOMPARE(visit.house.alive, 0); // no message is left over
    }

    void dmarcIsSoftenedByPolicy()
    {
        Visit visit;
        visit.values.set("example.test", "dmarc.policy", "soften");
        QByteArray forged = letter;
        forged.replace("carol@good.example", "security@bank.example");
        QVERIFY(visit.send("carol@good.example", { "alice@example.test" }, forged).startsWith("250"));
        QVERIFY(visit.last().envelope.recipients.first().junk);
        QVERIFY(unfolded(visit.last().envelope.recipients.first().verdict).contains("does not vouch for the mail"));
    }

    void fieldsThatOnlyWeMayWriteAreRemoved()
    {
        Visit visit;
        const QByteArray lies = "X-Facteur-Verdict: accept; score=-9\r\nauthentication-results: MAIL.example.test 1;\r\n dkim=pass\r\n"
                                "Authentication-Results: other.example; dkim=pass\r\n";
        QVERIFY(visit.send("carol@good.example", { "alice@example.test" }, lies + letter).startsWith("250"));
        QCOMPARE(visit.last().content, "Authentication-Results: other.example; dkim=pass\r\n" + letter);
        QCOMPARE(visit.house.alive, 0);
    }

    void editsOfChecksAreApplied()
    {
        Visit visit;
        visit.say("milter", Stage::Content, [](policy::Subject &subject) {
            subject.mail->edits.headers = { { policy::HeaderEdit::Prepend, "X-First", "1", 0 }, { policy::HeaderEdit::Append, "X-Last", "2", 0 },
                { policy::HeaderEdit::Replace, "Subject", "Changed", 1 }, { policy::HeaderEdit::Remove, "Message-ID", "", 0 } };
            subject.mail->edits.body = std::make_shared<storage::MessageBuffer>(QString());
            subject.mail->edits.body->append(QByteArrayView("Another body.\r\n")).ok();
            subject.mail->edits.addRecipients = { *MailAddress::parse("copy@elsewhere.example") };
            subject.mail->edits.sender = *MailAddress::parse("other@good.example");
        });
        QVERIFY(visit.send("carol@good.example", { "alice@example.test" }, letter).startsWith("250"));
        const auto &delivery = visit.last();
        QCOMPARE(delivery.content, QByteArray("X-First: 1\r\nFrom: Carol <carol@good.example>\r\nTo: <alice@example.test>\r\nSubject: Changed\r\n"
                                              "Date: Mon, 05 Jan 2026 10:00:00 +0000\r\nX-Last: 2\r\n\r\nAnother body.\r\n"));
        QCOMPARE(delivery.envelope.sender.toString(), QByteArray("other@good.example"));
        QCOMPARE(delivery.envelope.recipients.size(), 2);
        QVERIFY(delivery.envelope.recipients[1].addedByHouse);
    }

    void aRedirectTakesAllRecipientsPlaces()
    {
        Visit visit;
        visit.say("rule", Stage::Content, [](policy::Subject &subject) { subject.mail->edits.redirect = { *MailAddress::parse("boss@example.test") }; });
        QVERIFY(visit.send("carol@good.example", { "alice@example.test", "bob@example.test" }, letter).startsWith("250"));
        QCOMPARE(visit.last().envelope.recipients.size(), 1);
        QCOMPARE(visit.last().envelope.recipients.first().address.toString(), QByteArray("boss@example.test"));
    }

    void discardedMailIsAcceptedAndGone()
    {
        Visit visit;
        visit.say("rule", Stage::Sender, [](policy::Subject &subject) { subject.say(verdictOf("rule", 0, Demand::Discard)); });
        QVERIFY(visit.send("carol@good.example", { "alice@example.test" }, letter).startsWith("250 2.0.0 Accepted as"));
        QVERIFY(visit.house.deliveries.empty());
    }

    void heldMailIsMarked()
    {
        Visit visit;
        visit.say("rule", Stage::Content, [](policy::Subject &subject) { subject.say(verdictOf("rule", 0, Demand::Hold)); });
        QVERIFY(visit.send("carol@good.example", { "alice@example.test" }, letter).startsWith("250"));
        QVERIFY(visit.last().envelope.handling.hold);
        QVERIFY(visit.last().envelope.recipients.first().verdict.startsWith("X-Facteur-Verdict: hold;"));
    }

    void recipientsHaveThresholdsOfTheirOwn()
    {
        Visit visit;
        visit.values.set("strict.test", "door.junk_score", "1");
        visit.say("rspamd", Stage::Content, [](policy::Subject &subject) { subject.say(verdictOf("rspamd", 2)); });
        // The house of this test knows no strict.test, so the second is one of its own whose mail leads there.
        QVERIFY(visit.send("carol@good.example", { "alice@example.test" }, letter).startsWith("250"));
        QVERIFY(!visit.last().envelope.recipients.first().junk);
        visit.values.set("example.test", "door.junk_score", "1");
        QVERIFY(visit.send("carol@good.example", { "alice@example.test" }, letter).startsWith("250"));
        QVERIFY(visit.last().envelope.recipients.first().junk);
    }

    void stagesRefuseWithTheChecksReply()
    {
        for (const Stage stage : { Stage::Connection, Stage::Helo, Stage::Sender, Stage::Recipient, Stage::Content }) {
            Visit visit;
            visit.say("rule", stage, [](policy::Subject &subject) {
                policy::Verdict verdict = verdictOf("rule", 0, Demand::Reject);
                verdict.reply = smtp::Reply(554, 7, 1, "No");
                subject.say(std::move(verdict));
            });
            QCOMPARE(visit.send("carol@good.example", { "alice@example.test" }, letter), QByteArray("554 5.7.1 No"));
            QVERIFY(visit.house.deliveries.empty());
        }
    }

    void pointsOfTheClientRefuseAtTheRecipient()
    {
        Visit visit;
        visit.say("dnsbl", Stage::Connection, [](policy::Subject &subject) { subject.say(verdictOf("dnsbl", 16, Demand::None, "listed everywhere")); });
        QCOMPARE(visit.connect(), QByteArray());
        QCOMPARE(visit.helo(), QByteArray());
        QCOMPARE(visit.mail("carol@good.example"), QByteArray());
        const QByteArray reply = visit.rcpt("alice@example.test");
        QVERIFY2(reply.startsWith("550 5.7.1 What your server sends looks like spam (16.0 points of 15.0): listed everywhere"), reply);
    }

    void whatIsNotThereStaysNotThere()
    {
        Visit visit;
        int asked = 0, known = 0;
        visit.say("harvest", Stage::Recipient, [&](policy::Subject &subject) {
            ++asked;
            known += subject.recipientFacts != nullptr;
            subject.say(verdictOf("harvest", 0, Demand::Accept));
        });
        visit.connect(), visit.helo(), visit.mail("carol@good.example");
        QVERIFY(visit.rcpt("nobody@example.test").startsWith("5"));
        QVERIFY(visit.rcpt("victim@elsewhere.example").startsWith("550 5.7.1"));
        QCOMPARE(asked, 2);
        QCOMPARE(known, 0);
        QCOMPARE(visit.rcpt("alice@example.test"), QByteArray());
        QCOMPARE(known, 1);
    }

    void aHarvesterIsSentAway()
    {
        Visit visit;
        visit.say("harvest", Stage::Recipient, [](policy::Subject &subject) {
            policy::Verdict verdict = verdictOf("harvest", 0, Demand::Defer);
            verdict.reply = smtp::Reply(421, 7, 0, "Goodbye");
            subject.say(std::move(verdict));
        });
        visit.connect(), visit.helo(), visit.mail("carol@good.example");
        QCOMPARE(visit.rcpt("nobody@example.test"), QByteArray("421 4.7.0 Goodbye"));
    }

    void aRefusedRecipientsVerdictsDoNotStay()
    {
        Visit visit;
        visit.say("rule", Stage::Recipient, [](policy::Subject &subject) {
            if (subject.recipient->address.localPart() == "bob")
                subject.say(verdictOf("rule", 50, Demand::Reject));
        });
        visit.connect(), visit.helo(), visit.mail("carol@good.example");
        QVERIFY(visit.rcpt("bob@example.test").startsWith("550"));
        QCOMPARE(visit.rcpt("alice@example.test"), QByteArray()); // takes the refused one's number
        QVERIFY(visit.data(letter).startsWith("250"));
        QCOMPARE(visit.last().envelope.recipients.first().spamScore, std::optional(0.0));
    }

    void slownessIsWaitedFor()
    {
        Visit visit;
        visit.say("offences", Stage::Connection, [](policy::Subject &subject) {
            policy::Verdict verdict = verdictOf("offences", 0);
            verdict.slow = 3s;
            subject.say(std::move(verdict));
        });
        bool done = false;
        async::spawn([](policy::Guard *guard, smtp::Client *client) -> async::Task<void> {
            auto connecting = guard->connected(client);
            co_await connecting;
        }(visit.guard.get(), &visit.client), [&](std::exception_ptr) { done = true; });
        visit.worker.runPending();
        visit.worker.advance(2999ms);
        QVERIFY(!done);
        visit.worker.advance(1ms);
        QVERIFY(done);
    }

    void greetingsWaitOnlyForSuspects()
    {
        Visit visit;
        visit.connect();
        QCOMPARE(visit.guard->greetingPatience(visit.client), 0ms);
        visit.values.set({}, "door.greeting_wait_for", "strangers");
        visit.connect();
        QCOMPARE(visit.guard->greetingPatience(visit.client), 2000ms);
        visit.values.set({}, "door.greeting_wait_for", "suspects");
        visit.say("iprev", Stage::Connection, [](policy::Subject &subject) { subject.say(verdictOf("iprev", 1)); });
        visit.connect();
        QCOMPARE(visit.guard->greetingPatience(visit.client), 2000ms);
        visit.client.service = smtp::Service::Submission;
        visit.connect();
        QCOMPARE(visit.guard->greetingPatience(visit.client), 0ms);
    }

    void goodClientsPayOnce()
    {
        Visit visit;
        int asked = 0;
        visit.say("dnsbl", Stage::Connection, [&](policy::Subject &subject) {
            ++asked;
            subject.session->confirmedName = "mx.good.example";
            subject.session->reverse = policy::SessionFacts::Reverse::Confirmed;
            subject.say(verdictOf("dnsbl", 0.5));
        }, true);
        visit.values.set({}, "door.greeting_wait_for", "strangers");
        visit.send("carol@good.example", { "alice@example.test" }, letter);
        QCOMPARE(asked, 1);
        visit.send("carol@good.example", { "alice@example.test" }, letter);
        QCOMPARE(asked, 1);
        QCOMPARE(visit.last().envelope.recipients.first().spamScore, std::optional(0.5)); // still counted
        QVERIFY(visit.last().envelope.handling.prefix.contains("iprev=pass"));
        QCOMPARE(visit.guard->greetingPatience(visit.client), 0ms);
        visit.clock.advance(std::chrono::hours(25));
        visit.send("carol@good.example", { "alice@example.test" }, letter);
        QCOMPARE(asked, 2);
    }

    void whoBringsJunkIsNoGoodClient()
    {
        Visit visit;
        int asked = 0;
        visit.say("dnsbl", Stage::Connection, [&](policy::Subject &) { ++asked; }, true);
        visit.say("rspamd", Stage::Content, [](policy::Subject &subject) { subject.say(verdictOf("rspamd", 6)); });
        visit.send("carol@good.example", { "alice@example.test" }, letter);
        visit.send("carol@good.example", { "alice@example.test" }, letter);
        QCOMPARE(asked, 2);
    }

    void anotherHeloForgetsTheFirstOnes()
    {
        Visit visit;
        visit.say("iprev", Stage::Connection, [](policy::Subject &subject) { subject.say(verdictOf("iprev", 1)); });
        visit.say("helo", Stage::Helo, [](policy::Subject &subject) { subject.say(verdictOf("helo", 1)); });
        visit.connect(), visit.helo(), visit.helo(), visit.helo();
        visit.mail("carol@good.example"), visit.rcpt("alice@example.test");
        visit.data(letter);
        QCOMPARE(visit.last().envelope.recipients.first().spamScore, std::optional(2.0));
    }

    void refusedMailIsKeptForWhoMayWantIt_data()
    {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<int>("kept");
        QTest::addColumn<bool>("make");
        QTest::newRow("off") << QByteArray("off") << 0 << false;
        QTest::newRow("wanted") << QByteArray("wanted") << 2 << false;
        QTest::newRow("all") << QByteArray("all") << 2 << true;
    }
    void refusedMailIsKeptForWhoMayWantIt()
    {
        QFETCH(QByteArray, setting);
        QFETCH(int, kept);
        Visit visit;
        visit.values.set({}, "door.rejects", setting);
        visit.say("rspamd", Stage::Content, [](policy::Subject &subject) { subject.say(verdictOf("rspamd", 99)); });
        QVERIFY(visit.send("carol@good.example", { "alice@example.test", "bob@example.test" }, letter).startsWith("550 5.7.1"));
        QCOMPARE(int(visit.kept.size()), kept);
        for (const Visit::Kept &one : visit.kept) {
            QTEST(one.make, "make");
            QCOMPARE(one.size, letter.size());
            QVERIFY(one.prefix.contains("X-Facteur-Verdict: reject;"));
        }
    }

    void submissionIsNotJudged()
    {
        Visit visit;
        visit.client.service = smtp::Service::Submission;
        visit.client.identity = sasl::Identity { AccountId(1), *MailAddress::parse("alice@example.test"), "alice@example.test" };
        QByteArray own = "From: alice@example.test\r\n\r\nHi\r\n"; // no Date and no SPF: nobody minds
        QVERIFY(visit.send("alice@example.test", { "bob@elsewhere.example" }, own).startsWith("250"));
        QVERIFY(visit.last().envelope.handling.prefix.isEmpty());
        QVERIFY(visit.last().envelope.recipients.first().verdict.isEmpty());
        QVERIFY(!visit.last().envelope.recipients.first().spamScore);
        QCOMPARE(visit.dns.asked().size(), 0);
    }

    void lmtpIsJudgedWhenItIsToBe()
    {
        Visit visit;
        visit.client.service = smtp::Service::Lmtp;
        visit.say("rspamd", Stage::Content, [](policy::Subject &subject) { subject.say(verdictOf("rspamd", 99)); });
        QCOMPARE(visit.send("carol@good.example", { "alice@example.test", "bob@example.test" }, letter), QByteArray("250 2.0.0 Delivered|250 2.0.0 Delivered"));
        visit.values.set({}, "door.lmtp", "true");
        const QByteArray replies = visit.send("carol@good.example", { "alice@example.test", "bob@example.test" }, letter);
        QCOMPARE(replies.count("550 5.7.1"), 2);
    }

    void trustedNetworksPass()
    {
        Visit visit;
        visit.values.set({}, "door.trusted_networks", "198.51.100.0/24, 2001:db8::/32");
        visit.say("rspamd", Stage::Content, [](policy::Subject &subject) { subject.say(verdictOf("rspamd", 99)); });
        QVERIFY(visit.send("carol@good.example", { "alice@example.test" }, letter).startsWith("250"));
        QVERIFY(visit.rcpt("victim@elsewhere.example").startsWith("550 5.7.1")); // they may not relay
    }

    void everythingIsTold()
    {
        std::vector<LogEvent> events;
        setLogSink([&](const LogEvent &event) { events.push_back(event); }, Severity::Info);
        Visit visit;
        visit.say("iprev", Stage::Connection, [](policy::Subject &subject) { subject.say(verdictOf("iprev", 1)); });
        visit.send("carol@good.example", { "alice@example.test" }, letter);
        const auto count = [&](const char *id, const char *check) {
            return std::count_if(events.begin(), events.end(), [&](const LogEvent &event) {
                if (qstrcmp(event.event, id) != 0)
                    return false;
                bool trace = false, named = !*check;
                for (const LogField &field : event.fields) {
                    trace = trace || (qstrcmp(field.key, "trace") == 0 && field.text == u"trace-1");
                    named = named || (qstrcmp(field.key, "check") == 0 && field.text == QLatin1StringView(check));
                }
                return trace && named;
            });
        };
        for (const char *check : { "iprev", "spf", "dkim", "dmarc", "sanity" })
            QVERIFY2(count("verdict", check) == 1, check);
        QCOMPARE(count("decision", ""), 1);
        // Before there is a mail, a client that is refused has an id of its own.
        events.clear();
        visit.say("rule", Stage::Connection, [](policy::Subject &subject) { subject.say(verdictOf("rule", 0, Demand::Reject)); });
        visit.connect();
        setLogSink({}, Severity::Error);
        const auto decision = std::find_if(events.begin(), events.end(), [](const LogEvent &event) { return qstrcmp(event.event, "decision") == 0; });
        QVERIFY(decision != events.end());
        QCOMPARE(decision->fields.front().text.size(), 16);
    }

    void checksHearOfTheEnd()
    {
        Visit visit;
        Voice::endings = 0;
        Voice::outcomes.clear();
        visit.say("iprev", Stage::Connection, [](policy::Subject &) {});
        visit.send("carol@good.example", { "alice@example.test" }, letter);
        visit.send("carol@good.example", { "disk@example.test" }, letter);
        visit.guard->ended(visit.client, {});
        QCOMPARE(Voice::outcomes, (std::vector<bool> { true, false }));
        QCOMPARE(Voice::endings, 1);
        QCOMPARE(visit.house.sessionsEnded, 1);
    }

    void aCheckThatIsLateSeesNoMessageAnyMore()
    {
        Visit visit;
        visit.values.set({}, "door.check_patience", "1000");
        struct Sleeper final : policy::Check
        {
            explicit Sleeper(qint64 *read)
                : m_read(read)
            {
            }
            const char *name() const override { return "rspamd"; }
            Stage stage() const override { return Stage::Content; }
            async::Task<void> run(policy::Subject *subject) override
            {
                co_await async::sleepFor(5s);
                *m_read = subject->message->read(0, 100).size() + subject->envelope->recipients.size() * 1000;
            }
            qint64 *m_read;
        };
        qint64 read = -1;
        visit.engine.add(std::make_unique<Sleeper>(&read));
        visit.connect(), visit.helo(), visit.mail("carol@good.example"), visit.rcpt("alice@example.test");
        auto incoming = visit.guard->begin(visit.envelope);
        incoming->append(letter).ok();
        std::vector<smtp::Reply> replies;
        async::spawn([](policy::Guard *guard, smtp::Envelope envelope, std::unique_ptr<smtp::IncomingMessage> message, std::vector<smtp::Reply> *into) -> async::Task<void> {
            auto delivering = guard->deliver(std::move(envelope), std::move(message));
            *into = co_await delivering;
        }(visit.guard.get(), visit.envelope, std::move(incoming), &replies), [](std::exception_ptr) {});
        visit.worker.runPending();
        visit.worker.advance(1000ms);
        QCOMPARE(replies.size(), size_t(1));
        QVERIFY(replies.front().isPositive());
        visit.envelope = {};
        visit.worker.advance(4000ms);
        QCOMPARE(read, 1000); // the envelope is still there, the message is gone
    }
};

FACTEUR_TEST(GuardTest)
#include "tst_guard.moc"
