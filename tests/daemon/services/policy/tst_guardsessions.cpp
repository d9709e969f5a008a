// The stages before the message, who is judged at all, what the Guard remembers and tells, and the end of sessions.
#include "tests/support/testmain.h"

#include "shared/base/log.h"
#include "tests/daemon/services/policy/guardstage.h"

class GuardSessionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
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

    void startTlsIsAskedOfTheChecks()
    {
        class Miser final : public policy::Check
        {
        public:
            const char *name() const override { return "miser"; }
            Stage stage() const override { return Stage::Connection; }
            async::Task<void> run(policy::Subject *) override { co_return; }
            std::optional<smtp::Reply> mayStartTls(const smtp::Client &, const policy::SessionFacts &) override
            {
                return started > 1 ? std::optional(smtp::Reply(454, 7, 0, "Enough")) : std::nullopt;
            }
            void tlsStarted(const smtp::Client &, const policy::SessionFacts &) override { ++started; }
            int started = 0;
        };
        Visit visit;
        QVERIFY(visit.connect().isEmpty());
        visit.engine.add(std::make_unique<Miser>());
        for (int i = 1; i <= 2; ++i) {
            QVERIFY(!visit.guard->mayStartTls(visit.client));
            visit.guard->tlsStarted(visit.client);
            QCOMPARE(visit.house.tlsSessions, i); // the house hears of it, too
        }
        QCOMPARE(visit.line(visit.guard->mayStartTls(visit.client)), QByteArray("454 4.7.0 Enough"));
    }
    void aMailTooLargeIsNoHarvest()
    {
        Visit visit;
        int unknown = 0;
        visit.say("harvest", Stage::Recipient, [&unknown](policy::Subject &subject) { unknown += !subject.recipientFacts; });
        QVERIFY(visit.connect().isEmpty() && visit.helo().isEmpty() && visit.mail("carol@good.example").isEmpty());
        QVERIFY(visit.rcpt("huge@example.test").startsWith("552 5.3.4"));
        QCOMPARE(unknown, 0);
        QVERIFY(visit.rcpt("nobody@example.test").startsWith("550 5.1.1"));
        QCOMPARE(unknown, 1);
    }
};

FACTEUR_TEST(GuardSessionsTest)
#include "tst_guardsessions.moc"
