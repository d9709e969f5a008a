// What the door costs a mail: the whole engine with every built-in check, from connect to the verdict, for a message of 4 KiB that
// is signed with RSA. DNS is answered by a table, delivery by nobody. Prints microseconds of CPU, of all threads, for a mail.
//
//     bench_door [MAILS]
#include "mailauth/dkim/signer.h"
#include "services/directory/directory.h"
#include "services/policy/connection/clientchecks.h"
#include "services/policy/connection/dnslists.h"
#include "services/policy/content/contentchecks.h"
#include "services/policy/guard.h"
#include "services/policy/rules/rulechecks.h"
#include "services/trace/trace.h"
#include "shared/base/log.h"
#include "storage/sql/databaseurl.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/fakesmtpport.h"
#include "tests/support/manualworker.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <cstdio>
#include <stdexcept>
#include <sys/resource.h>

namespace {

double cpuMicroseconds()
{
    rusage usage {};
    ::getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e6 + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
}

class House final : public directory::Lookup
{
public:
    async::Task<Result<directory::Resolution>> resolve(MailAddress address) override { co_return at(std::move(address)); }
    async::Task<Result<bool>> isLocalDomain(QByteArray domain) override { co_return domain == "example.test"; }
    async::Task<Result<directory::AccountInfo>> account(AccountId) override { co_return directory::AccountInfo(); }
    async::Task<Result<bool>> maySendAs(AccountId, MailAddress) override { co_return false; }

private:
    static directory::Resolution at(MailAddress address)
    {
        directory::LocalTarget target;
        target.account.id = AccountId(1);
        target.account.address = std::move(address);
        return { { target }, {} };
    }
};

struct Bench
{
    QTemporaryDir folder;
    ManualClock clock;
    ManualWorker worker { clock };
    FakeResolver dns;
    House house;
    FakeSmtpPort port;
    sql::Database database { *sql::DatabaseUrl::parse(QStringLiteral("sqlite:directory.db"), folder.path()), Secret(), clock };
    directory::Directory directory { database, clock, folder.path() };
    async::Pool pool { "bench", 1 };
    directory::ChangeWatch watch { directory, pool, clock };
    settings::Values values;
    std::unique_ptr<policy::RuleTable> rules;
    std::unique_ptr<policy::SenderLists> senders;
    std::unique_ptr<policy::ClientChecks> clients;
    policy::Engine engine;
    std::unique_ptr<policy::Guard> guard;
    QByteArray message;

    std::shared_ptr<const settings::Values> current() const { return std::make_shared<const settings::Values>(values); }
    static async::Task<std::shared_ptr<const settings::Values>> fresh(const Bench *bench) { co_return bench->current(); }

    bool setUp()
    {
        if (!database.migrate())
            return false;
        for (const char *limit : { "rate.connections", "rate.mails", "rate.recipients" })
            values.set({}, limit, "1000000"); // counted, never reached
        rules = std::make_unique<policy::RuleTable>(database, watch, pool);
        senders = std::make_unique<policy::SenderLists>(database, watch, pool);
        policy::ClientParts parts { &dns, &house, &database, &watch, &pool, &clock, nullptr, [this] { return current(); }, "mail.example.test",
            [](const QHostAddress &) { return false; } };
        clients = std::make_unique<policy::ClientChecks>(parts);
        clients->addTo(engine);
        policy::addContentChecks(engine, { &dns, &pool, &clock, &clients->greylist(), "mail.example.test" });
        policy::addRuleChecks(engine, *rules, *senders, clients->dnsLists(), dns, pool);
        policy::GuardParts guardParts;
        guardParts.engine = &engine;
        guardParts.settings = [this] { return fresh(this); };
        guardParts.resolve = [this](MailAddress address) { return house.resolve(std::move(address)); };
        guardParts.pool = &pool;
        guardParts.clock = &clock;
        guardParts.hostname = "mail.example.test";
        guard = std::make_unique<policy::Guard>(port, std::move(guardParts));
        dns.ptr("198.51.100.10", "mx.good.example").address("mx.good.example", "198.51.100.10").mx("good.example", 10, "mx.good.example");
        dns.txt("good.example", "v=spf1 include:_spf.good.example -all").txt("_spf.good.example", "v=spf1 ip4:198.51.100.0/24 ~all");
        dns.txt("mx.good.example", "v=spf1 a -all").txt("_dmarc.good.example", "v=DMARC1; p=reject; rua=mailto:d@good.example");
        return write();
    }

    bool write()
    {
        const QByteArray header = "From: Carol <carol@good.example>\r\nTo: <alice@example.test>\r\nSubject: A letter of usual size\r\n"
                                  "Date: Thu, 01 Jan 2026 10:00:00 +0000\r\nMessage-ID: <1@good.example>\r\nMIME-Version: 1.0\r\n"
                                  "Content-Type: multipart/alternative; boundary=\"x\"\r\n\r\n";
        QByteArray body = "--x\r\nContent-Type: text/plain\r\n\r\n";
        while (body.size() < 1800)
            body += "Some words that people write to each other, see https://good.example/page.\r\n";
        body += "--x\r\nContent-Type: text/html\r\n\r\n";
        while (body.size() < 3500)
            body += "<p>Some words that people write to each other, see <a href=\"https://good.example/\">this</a>.</p>\r\n";
        body += "--x--\r\n";
        const auto key = dkim::PrivateKey::generate(dkim::KeyType::Rsa);
        if (!key)
            return false;
        dns.txt("s1._domainkey.good.example", key->record());
        dkim::Message signedMessage(header);
        dkim::Signer signer(&signedMessage, { *key, "good.example", "s1" });
        signedMessage.body(body);
        signedMessage.end();
        message = signer.sign(clock.nowUtc().toSecsSinceEpoch()) + header + body;
        return true;
    }

    static async::Task<void> mail(smtp::ServerPort *port, smtp::Client client, QByteArray message)
    {
        auto connecting = port->connected(&client);
        auto refused = co_await connecting;
        auto greeting = port->helo(client);
        refused = co_await greeting;
        smtp::Envelope envelope;
        envelope.trace = "0mwv5e0so6oe0fy";
        envelope.client = std::make_shared<const smtp::Client>(client);
        envelope.sender = *MailAddress::parse("carol@good.example");
        auto beginning = port->mailFrom(envelope);
        refused = co_await beginning;
        smtp::Recipient recipient;
        recipient.address = *MailAddress::parse("alice@example.test");
        auto naming = port->rcptTo(envelope, recipient);
        refused = co_await naming;
        envelope.recipients.append(recipient);
        auto incoming = port->begin(envelope);
        (void)incoming->append(message);
        auto delivering = port->deliver(envelope, std::move(incoming));
        const auto replies = co_await delivering;
        port->ended(client, {});
        if (replies.empty() || !replies.front().isPositive())
            throw std::runtime_error("refused: " + (replies.empty() ? std::string() : replies.front().toLine().toStdString()));
    }

    double run(smtp::ServerPort &through, int mails)
    {
        smtp::Client client;
        client.address = QHostAddress(QStringLiteral("198.51.100.10"));
        client.helo = "mx.good.example";
        client.esmtp = true;
        const double before = cpuMicroseconds();
        for (int i = 0; i < mails; ++i) {
            worker.wait(mail(&through, client, message));
            port.deliveries.clear();
        }
        return (cpuMicroseconds() - before) / mails;
    }
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int mails = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 5000;
    Bench bench;
    if (!bench.setUp()) {
        std::fprintf(stderr, "cannot be set up\n");
        return 1;
    }
    trace::Trace trace({}, bench.clock);
    setLogSink([&](const LogEvent &event) { trace.consume(event); }, Severity::Info);
    bench.run(*bench.guard, 100);
    const double strangers = [&] {
        bench.values.set({}, "door.remember_good", "0");
        return bench.run(*bench.guard, mails);
    }();
    bench.values.set({}, "door.remember_good", "86400");
    const double known = bench.run(*bench.guard, mails);
    bench.values.set({}, "door.enabled", "false");
    const double off = bench.run(*bench.guard, mails);
    const double none = bench.run(bench.port, mails);
    setLogSink({}, Severity::Error);
    std::printf("%d mails of %d octets; microseconds of CPU a mail\n", mails, int(bench.message.size()));
    std::printf("  no door               %7.1f\n  door off              %7.1f\n  door, client unknown  %7.1f\n  door, client known    %7.1f\n", none, off, strangers, known);
    bench.database.closeThread();
    return 0;
}
