// Mail for example.org, which has two mail servers, leaves through a delivery::Remote.
#pragma once
#include "services/delivery/remote.h"
#include "tests/daemon/services/delivery/fakemx.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/manualworker.h"

class TextContent final : public storage::SpoolMessage
{
public:
    explicit TextContent(QByteArray text)
        : m_text(std::move(text))
    {
    }
    qint64 size() const override { return m_text.size(); }
    QByteArray read(qint64 offset, qint64 n) const override { return m_text.mid(offset, n); }

private:
    QByteArray m_text;
};

class RemoteStage
{
protected:
    void setUp()
    {
        m_clock = std::make_unique<ManualClock>();
        m_worker = std::make_unique<ManualWorker>(*m_clock);
        m_pool = std::make_unique<async::Pool>("remote-test", 1);
        m_dns = std::make_unique<FakeResolver>();
        m_mx = std::make_unique<FakeMx>();
        m_settings = {};
        m_batchChange = {};
        m_settings.hostname = "mail.example.test";
        m_dns->mx("example.org", 20, "backup.example.org").mx("example.org", 10, "mx.example.org");
        m_dns->address("mx.example.org", "192.0.2.1").address("backup.example.org", "192.0.2.2");
        m_mx->at("192.0.2.1");
        m_mx->at("192.0.2.2");
    }
    void tearDown()
    {
        m_channel.reset();
        m_remote.reset();
        m_pool.reset();
        m_worker.reset();
    }

    queue::Outcome send(const QByteArrayList &recipients)
    {
        auto batch = std::make_shared<queue::Batch>();
        batch->message.sender = *MailAddress::parse("alice@example.test");
        for (const QByteArray &recipient : recipients) {
            queue::Recipient to;
            to.address = *MailAddress::parse(recipient);
            batch->message.recipients.push_back(std::move(to));
        }
        batch->content = std::make_shared<TextContent>("Subject: x\r\n\r\n.dot\r\nbody\r\n");
        if (m_batchChange)
            m_batchChange(*batch);
        if (!m_remote)
            m_remote = std::make_unique<delivery::Remote>(*m_dns, *m_mx, *m_pool, *m_clock, m_settings);
        if (!m_channel)
            m_channel = m_remote->channel(batch->message.recipients[0].address.domain());
        return m_worker->wait(m_channel->deliver(batch));
    }
    void finish()
    {
        m_worker->wait(m_channel->finish());
        m_channel.reset();
    }
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<ManualWorker> m_worker;
    std::unique_ptr<async::Pool> m_pool;
    std::unique_ptr<FakeResolver> m_dns;
    std::unique_ptr<FakeMx> m_mx;
    delivery::RemoteSettings m_settings;
    std::unique_ptr<delivery::Remote> m_remote;
    std::unique_ptr<queue::Channel> m_channel;
    std::function<void(queue::Batch &)> m_batchChange;
};
