// A house of three accounts with its queue: alice, bob and carol at example.test, the aliases team, away and both, and mail
// servers of example.org and example.net that take everything.
#pragma once
#include "services/delivery/inbound.h"
#include "services/delivery/router.h"
#include "storage/sql/database.h"
#include "tests/daemon/services/delivery/fakehouse.h"
#include "tests/daemon/services/delivery/fakemx.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/manualworker.h"

#include <QTemporaryDir>

class InboundStage
{
protected:
    void setUp()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<ManualClock>();
        m_worker = std::make_unique<ManualWorker>(*m_clock);
        m_pool = std::make_unique<async::Pool>("inbound-test", 1);
        m_database = std::make_unique<sql::Database>(*sql::DatabaseUrl::parse(QStringLiteral("sqlite:directory.db"), m_dir->path()), Secret(), *m_clock);
        QVERIFY(m_database->migrate().ok());
        m_spool = std::make_unique<storage::Spool>(m_dir->path() + QStringLiteral("/spool"), "a");
        queue::Settings settings;
        settings.hostname = "mail.example.test";
        settings.schedule.jitterPercent = 0;
        m_queue = std::make_unique<queue::Queue>(*m_database, *m_spool, *m_pool, *m_worker, *m_clock, settings);
        QVERIFY(m_queue->openNow().ok());
        m_lookup = std::make_unique<FakeLookup>();
        m_lookup->addAccount("alice@example.test", 1);
        m_lookup->addAccount("bob@example.test", 2);
        m_lookup->addAccount("carol@example.test", 3);
        m_lookup->addAlias("team@example.test", { 1, 2 });
        m_lookup->addAlias("away@example.test", {}, { "alice@example.org" });
        m_lookup->addAlias("both@example.test", { 2 }, { "x@example.org", "y@example.net" });
        m_stores = std::make_shared<FakeStores>();
        delivery::InboundSettings inbound;
        inbound.hostname = "mail.example.test";
        inbound.temporaryDirectory = m_dir->path();
        inbound.postmaster = [] { return *MailAddress::parse("alice@example.test"); };
        inbound.sign = [](const smtp::ReadOctets &read, qint64 size) {
            const QByteArray octets = QByteArray::number(read(0, size + 1).size()) + "\r\n";
            return delivery::Signatures { "DKIM-Signature: " + octets, "DKIM-Signature: inside " + octets };
        };
        inbound.sizeLimit = [this](const QByteArray &domain) { return m_sizeLimits.value(domain); };
        m_inbound = std::make_unique<delivery::Inbound>(*m_lookup, m_stores, *m_queue, *m_pool, *m_clock, inbound);
        m_dns = std::make_unique<FakeResolver>();
        m_dns->address("example.org", "192.0.2.1").address("example.net", "192.0.2.2");
        m_mx = std::make_unique<FakeMx>();
        m_mx->at("192.0.2.1");
        m_mx->at("192.0.2.2");
        delivery::RemoteSettings remote;
        remote.hostname = "mail.example.test";
        m_remote = std::make_unique<delivery::Remote>(*m_dns, *m_mx, *m_pool, *m_clock, remote);
        m_router = std::make_unique<delivery::Router>(*m_lookup, *m_inbound, *m_pool, *m_remote, "mail.example.test", m_dir->path());
        m_queue->setTransport(m_router.get());
        m_client = {};
        m_seal = {};
        m_judged.clear();
        m_prefix.clear();
        m_hold = false;
        m_sizeLimits.clear();
        m_parameters = {};
        m_client.address = QHostAddress(QStringLiteral("203.0.113.5"));
        m_client.helo = "client.example.net";
        m_client.esmtp = true;
    }
    void tearDown()
    {
        m_queue.reset();
        m_pool.reset();
        m_database->closeThread();
        m_database.reset();
        m_worker.reset();
    }

    void logIn()
    {
        m_client.service = smtp::Service::Submission;
        m_client.identity = sasl::Identity { AccountId(1), *MailAddress::parse("alice@example.test"), "alice@example.test" };
    }
    smtp::Envelope envelope(const QByteArray &sender)
    {
        smtp::Envelope envelope;
        envelope.trace = "TRACE1";
        envelope.parameters = m_parameters;
        envelope.client = std::make_shared<smtp::Client>(m_client);
        if (!sender.isEmpty())
            envelope.sender = *MailAddress::parse(sender);
        return envelope;
    }
    smtp::ServerPort::MaybeReply mail(const QByteArray &sender) { return m_worker->wait(m_inbound->mailFrom(envelope(sender))); }
    smtp::ServerPort::MaybeReply rcpt(const QByteArray &recipient)
    {
        return m_worker->wait(m_inbound->rcptTo(envelope("sender@example.org"), { *MailAddress::parse(recipient), 0, {} }));
    }
    QByteArrayList deliver(const QByteArrayList &recipients, QByteArray content = {}, const QByteArray &sender = "sender@example.org", quint8 notify = 0)
    {
        smtp::Envelope from = envelope(sender);
        from.handling.hold = m_hold;
        from.handling.seal = m_seal;
        from.handling.prefix = m_prefix;
        for (const QByteArray &recipient : recipients) {
            smtp::Recipient to = m_judged.value(recipient);
            to.address = *MailAddress::parse(recipient);
            to.notify = notify;
            from.recipients.append(to);
        }
        auto message = m_inbound->begin(from);
        if (content.isEmpty())
            content = "Message-ID: <m1@example.org>\r\nSubject: x\r\n\r\nbody\r\n";
        for (qsizetype i = 0; i < content.size(); i += 65536) {
            if (!message->append(QByteArrayView(content).sliced(i, std::min<qsizetype>(65536, content.size() - i))))
                return {};
        }
        QByteArrayList lines;
        for (const smtp::Reply &reply : m_worker->wait(m_inbound->deliver(from, std::move(message))))
            lines.append(reply.toLine());
        return lines;
    }
    static smtp::Recipient judged(bool junk, double score)
    {
        smtp::Recipient recipient;
        recipient.junk = junk;
        recipient.spamScore = score;
        recipient.spamThreshold = 5;
        recipient.verdict = QByteArray("X-Facteur-Verdict: ") + (junk ? "junk" : "accept") + "; score=" + QByteArray::number(score, 'f', 1) + "; required=5.0\r\n";
        return recipient;
    }
    std::vector<queue::Message> queued() { return *m_worker->wait(m_queue->list({})); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<ManualWorker> m_worker;
    std::unique_ptr<async::Pool> m_pool;
    std::unique_ptr<sql::Database> m_database;
    std::unique_ptr<storage::Spool> m_spool;
    std::unique_ptr<queue::Queue> m_queue;
    std::unique_ptr<FakeLookup> m_lookup;
    std::shared_ptr<FakeStores> m_stores;
    std::unique_ptr<delivery::Inbound> m_inbound;
    std::unique_ptr<FakeResolver> m_dns;
    std::unique_ptr<FakeMx> m_mx;
    std::unique_ptr<delivery::Remote> m_remote;
    std::unique_ptr<delivery::Router> m_router;
    smtp::Client m_client;
    decltype(smtp::Handling::seal) m_seal;
    QHash<QByteArray, smtp::Recipient> m_judged; // by address: what the door has said
    QByteArray m_prefix;
    bool m_hold = false;
    QHash<QByteArray, qint64> m_sizeLimits; // by domain
    smtp::MailParameters m_parameters;
};
