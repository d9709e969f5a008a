// A stage for dialogues with a POP3 server. The maildrop holds three messages (see `messages`), or `@ messages N` small ones.
//   @ tls offered|active    @ plaintext    @ in-use | down (the maildrop cannot be opened)    @ vanished N   @ short N (its
//   file ends early)   @ remove-fails   @ big N (message 1 has so many octets)   @ max-bad N
//   @ removed 1,3: these must have been removed at the end (`-`: none)
#pragma once
#include "protocols/pop3/serversession.h"
#include "tests/support/dialogue.h"
#include "tests/support/fakeauth.h"

class FakeMaildrop final : public pop3::Maildrop
{
public:
    std::vector<QByteArray> messages;
    std::vector<pop3::MaildropEntry> list;
    std::vector<size_t> removed;
    int vanished = 0, tooShort = 0;
    bool removeFails = false;

    const std::vector<pop3::MaildropEntry> &entries() const override { return list; }
    Result<std::unique_ptr<pop3::MessageContent>> open(size_t index) override
    {
        if (int(index) + 1 == vanished)
            return Failure { Failure::Kind::NotFound, {}, QStringLiteral("expunged") };
        return std::unique_ptr<pop3::MessageContent>(
            std::make_unique<Content>(messages[index], int(index) + 1 == tooShort ? 10 : 0));
    }
    Result<void> remove(std::span<const size_t> indexes) override
    {
        if (removeFails)
            return Failure { Failure::Kind::StorageFull, {}, QStringLiteral("disk") };
        removed.assign(indexes.begin(), indexes.end());
        return {};
    }

private:
    struct Content final : pop3::MessageContent
    {
        Content(QByteArray t, qint64 missing)
            : text(std::move(t))
            , lost(missing)
        {
        }
        qint64 size() const override { return text.size(); }
        QByteArray read(qint64 offset, qint64 n) override
        {
            return text.first(text.size() - lost).mid(offset, n);
        }
        QByteArray text;
        qint64 lost;
    };
};

class FakeMaildropPort final : public pop3::MaildropPort
{
public:
    std::shared_ptr<FakeMaildrop> maildrop = std::make_shared<FakeMaildrop>();
    std::optional<Failure> failure;
    async::Task<Result<std::shared_ptr<pop3::Maildrop>>> open(sasl::Identity) override
    {
        if (failure)
            co_return *failure;
        co_return std::shared_ptr<pop3::Maildrop>(maildrop);
    }
};

class Pop3Stage final : public dialogue::Stage
{
public:
    Pop3Stage(const dialogue::Script &script, ManualWorker &, ManualClock &clock, MemoryStream &stream)
        : m_script(script)
    {
        FakeMaildrop &drop = *m_port.maildrop;
        drop.messages = {
            "Subject: one\r\n\r\nHello.\r\n",
            "Subject: two\r\nFrom: a@example.org\r\n\r\n.dot\r\n..dots\r\n.\r\nlast",
            "Subject: three\r\n",
        };
        if (script.has("messages"))
            drop.messages.assign(size_t(script.setting("messages").toInt()), "x: y\r\n\r\n");
        if (script.has("big"))
            drop.messages[0] = QByteArray("line of text\r\n").repeated(script.setting("big").toInt() / 14);
        for (size_t i = 0; i < drop.messages.size(); ++i)
            drop.list.push_back({ "uid" + QByteArray::number(qulonglong(i + 1)), quint32(drop.messages[i].size()) });
        drop.vanished = script.setting("vanished").toInt();
        drop.tooShort = script.setting("short").toInt();
        drop.removeFails = script.has("remove-fails");
        if (script.has("in-use"))
            m_port.failure = Failure { Failure::Kind::Busy, {}, QStringLiteral("locked") };
        if (script.has("down"))
            m_port.failure = Failure { Failure::Kind::Unavailable, {}, QStringLiteral("disk away") };
        pop3::Options options;
        options.hostname = "mail.example.test";
        options.allowPlaintextAuth = script.has("plaintext");
        if (script.has("max-bad"))
            options.maxBadCommands = script.setting("max-bad").toInt();
        wire::TlsInfo tls;
        tls.active = true;
        if (script.setting("tls") == "offered")
            stream.offerTls(tls);
        else if (script.setting("tls") == "active")
            stream.setTls(tls);
        m_ports = { &m_auth, &m_port, &m_pool, &clock };
        m_session = std::make_unique<pop3::ServerSession>(stream, m_ports, std::make_shared<const pop3::Options>(options));
    }
    async::Task<void> run(MemoryStream &) override { return m_session->run(); }
    QString verdict() override
    {
        if (!m_script.has("removed"))
            return {};
        QByteArrayList numbers;
        for (const size_t index : m_port.maildrop->removed)
            numbers += QByteArray::number(qulonglong(index + 1));
        const QByteArray removed = numbers.isEmpty() ? QByteArray("-") : numbers.join(',');
        return removed == m_script.setting("removed") ? QString() : QStringLiteral("removed: ") + QString::fromLatin1(removed);
    }

private:
    const dialogue::Script &m_script;
    FakeAuth m_auth;
    FakeMaildropPort m_port;
    async::Pool m_pool { "test", 1 };
    pop3::Ports m_ports;
    std::unique_ptr<pop3::ServerSession> m_session;
};
