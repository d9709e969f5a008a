// A stage for dialogues in which our SMTP client is the session and the script plays the server (C: is the server's line, S:
// what our client must say). It opens, sends one message (or more) and quits. Settings:
//   @ recipients a@example.org b@example.org      @ sender ADDRESS      @ messages N (1)      @ open-only
//   @ content TEXT (with \r\n)    @ size N (instead: so many octets)   @ lmtp   @ chunking   @ 8bit   @ utf8   @ dsn   @ requires (TLS)
//   @ starttls works|fails        @ require-tls                        @ login NAME (password: secret)   @ unreadable
//   @ outcome KIND REPLY; KIND REPLY…   for the last message, `Delivered 250 2.0.0 Ok` with wildcards; `open` failing: one
//   @ flags reusable unknown dsn  what of that must be set, nothing else
#pragma once
#include "protocols/smtp/clientsession.h"
#include "tests/support/dialogue.h"

class TextSource final : public smtp::MessageSource
{
public:
    explicit TextSource(QByteArray text, bool unreadable = false)
        : m_text(std::move(text))
        , m_unreadable(unreadable)
    {
    }
    qint64 size() const override { return m_text.size(); }
    async::Task<Result<QByteArray>> read(qint64 offset, qint64 n) override
    {
        if (m_unreadable && offset > 0)
            co_return Failure { Failure::Kind::Internal, {}, QStringLiteral("disk") };
        co_return m_text.mid(offset, m_unreadable ? 5 : n);
    }

private:
    QByteArray m_text;
    bool m_unreadable;
};

class SmtpClientStage final : public dialogue::Stage
{
public:
    SmtpClientStage(const dialogue::Script &script, ManualWorker &, ManualClock &, MemoryStream &stream)
        : m_script(script)
        , m_stream(stream)
    {
        m_options.hostname = "mail.example.test";
        m_options.lmtp = script.has("lmtp");
        m_options.useChunking = script.has("chunking");
        m_options.requireTls = script.has("require-tls");
        m_options.login = script.setting("login");
        m_options.password = Secret("secret");
        if (script.has("starttls"))
            m_options.startTls = [this] { return handshake(); };
    }
    async::Task<void> run(MemoryStream &stream) override
    {
        smtp::ClientSession session(stream, m_options);
        auto opening = session.open();
        const std::optional<smtp::RecipientOutcome> refused = co_await opening;
        if (refused) {
            m_result.recipients = { *refused };
        } else {
            const int messages = m_script.has("open-only") ? 0 : m_script.setting("messages", "1").toInt();
            for (int i = 0; i < messages; ++i) {
                auto sending = session.send(message());
                m_result = co_await sending;
            }
            co_await session.quit();
        }
        m_ended = true;
    }
    QString verdict() override
    {
        if (!m_ended)
            return QStringLiteral("the session has not ended");
        QByteArrayList got;
        static const char *const kinds[] = { "Delivered", "Transient", "Permanent" };
        for (const auto &outcome : m_result.recipients)
            got += QByteArray(kinds[outcome.kind]) + ' ' + outcome.reply.toLine();
        if (m_script.has("outcome") && !dialogue::matches(m_script.setting("outcome"), got.join("; ")))
            return QStringLiteral("outcome: ") + QString::fromUtf8(got.join("; "));
        QByteArrayList flags;
        if (m_result.reusable)
            flags += "reusable";
        if (m_result.unknown)
            flags += "unknown";
        if (m_result.dsnPassedOn)
            flags += "dsn";
        if (m_script.has("flags") && m_script.setting("flags") != flags.join(' '))
            return QStringLiteral("flags: ") + QString::fromUtf8(flags.join(' '));
        return {};
    }

private:
    async::Task<Result<void>> handshake()
    {
        if (m_script.setting("starttls") == "fails")
            co_return Failure { Failure::Kind::Refused, {}, QStringLiteral("the certificate has expired") };
        co_await m_stream.startTls(std::chrono::seconds(1));
        co_return Result<void>();
    }
    smtp::OutboundMessage message() const
    {
        smtp::OutboundMessage message;
        message.sender = MailAddress::parse(m_script.setting("sender", "alice@example.test")).value_or(MailAddress());
        for (const QByteArray &address : m_script.setting("recipients", "bob@example.org").split(' ')) {
            smtp::OutboundRecipient recipient;
            recipient.address = *MailAddress::parse(address);
            if (m_script.has("dsn")) {
                recipient.notify = smtp::notify::Failure | smtp::notify::Delay;
                recipient.orcpt = "rfc822;x+y@example.org";
            }
            message.recipients.push_back(std::move(recipient));
        }
        if (m_script.has("dsn")) {
            message.ret = smtp::Ret::Headers;
            message.envId = "id 1";
        }
        if (m_script.has("8bit"))
            message.body = smtp::BodyType::EightBitMime;
        message.smtpUtf8 = m_script.has("utf8");
        message.requireTls = m_script.has("requires");
        QByteArray text = m_script.setting("content", "Subject: x\\r\\n\\r\\nHi\\r\\n");
        text.replace("\\r", "\r").replace("\\n", "\n");
        if (m_script.has("size"))
            text = QByteArray(m_script.setting("size").toInt(), 'x');
        message.content = std::make_shared<TextSource>(text, m_script.has("unreadable"));
        return message;
    }
    const dialogue::Script &m_script;
    MemoryStream &m_stream;
    smtp::ClientOptions m_options;
    smtp::SendResult m_result;
    bool m_ended = false;
};
