// A stage for dialogues with an SMTP, submission or LMTP server. Settings:
//   @ service mx|submission|lmtp      @ tls offered|active         @ plaintext (AUTH without TLS)    @ pedantic
//   @ peer ADDRESS                    @ max-size, max-recipients, max-errors, slow-after, max-received, max-header,
//   max-text-line, max-idle N         @ blocks-after N, fails-after N (storage)
//   @ deliveries N: so many messages must have been delivered
//   @ from-client ADDRESS HELO [LOGIN]: what the last one's envelope says of its client, as XCLIENT left it
//   @ forwarded ADDRESS: XFORWARD told of it    @ foreign: the session ended because another protocol was spoken
//   @ hasty yes|no: whether the client waited for answers
//   @ requires-tls: the last message was sent with REQUIRETLS    @ refuses-tls: the house takes no STARTTLS for the moment
//   @ message TEXT: the last one's octets; @ message* TEXT: they contain this. `\r\n` stands for CRLF.
#pragma once
#include "protocols/smtp/serversession.h"
#include "tests/support/dialogue.h"
#include "tests/support/fakeauth.h"
#include "tests/support/fakesmtpport.h"

class SmtpStage final : public dialogue::Stage
{
public:
    SmtpStage(const dialogue::Script &script, ManualWorker &, ManualClock &clock, MemoryStream &stream)
        : m_script(script)
    {
        const QByteArray service = script.setting("service", "mx");
        smtp::ServerOptions options = service == "submission" ? smtp::ServerOptions::submission()
            : service == "lmtp"                               ? smtp::ServerOptions::lmtp()
                                                              : smtp::ServerOptions::mx();
        options.hostname = "mail.example.test";
        options.allowPlaintextAuth = script.has("plaintext");
        options.requireTls = script.has("require-tls");
        if (script.has("pedantic"))
            options.strictness = smtp::Strictness::Pedantic;
        number("max-size", options.maxSize);
        number("max-recipients", options.maxRecipients);
        number("max-errors", options.maxErrors);
        number("slow-after", options.slowAfterErrors);
        number("max-received", options.maxReceived);
        number("max-header", options.maxHeader);
        number("max-text-line", options.maxTextLine);
        number("max-idle", options.maxIdleCommands);
        port.refusesTls = script.has("refuses-tls");
        number("blocks-after", port.blocksAfter);
        number("fails-after", port.failsAfter);
        if (script.has("peer"))
            stream.setPeer(QHostAddress(QString::fromLatin1(script.setting("peer"))));
        wire::TlsInfo tls;
        tls.active = true;
        tls.version = "TLSv1.3";
        tls.cipher = "TLS_AES_256_GCM_SHA384";
        tls.bits = 256;
        if (script.setting("tls") == "offered")
            stream.offerTls(tls);
        else if (script.setting("tls") == "active")
            stream.setTls(tls);
        m_ports.server = &port;
        m_ports.auth = &m_auth;
        m_ports.pool = &m_pool;
        m_ports.clock = &clock;
        m_session = std::make_unique<smtp::ServerSession>(
            stream, m_ports, std::make_shared<const smtp::ServerOptions>(options));
    }
    async::Task<void> run(MemoryStream &) override { return m_session->run(); }
    QString verdict() override
    {
        if (m_script.has("deliveries") && int(port.deliveries.size()) != m_script.setting("deliveries").toInt())
            return QStringLiteral("%1 messages were delivered").arg(port.deliveries.size());
        const QByteArray content = port.deliveries.empty() ? QByteArray() : port.deliveries.back().content;
        if (m_script.has("from-client") && clientText() != m_script.setting("from-client"))
            return QStringLiteral("the client is ") + QString::fromUtf8(clientText());
        if (m_script.has("forwarded") && forwardedText() != m_script.setting("forwarded"))
            return QStringLiteral("it was forwarded for ") + QString::fromUtf8(forwardedText());
        if (m_script.has("foreign") && !port.lastEnd.foreignProtocol)
            return QStringLiteral("nobody noticed the other protocol");
        if (m_script.has("hasty") && port.lastEnd.hasty != (m_script.setting("hasty") == "yes"))
            return QStringLiteral("whether the client waited was not seen");
        if (m_script.has("requires-tls") && (port.deliveries.empty() || port.deliveries.back().envelope.parameters.tls != smtp::TlsWish::Required))
            return QStringLiteral("nobody knows that TLS is required");
        if (m_script.has("message") && content != unescaped("message"))
            return QStringLiteral("the message is ") + QString::fromUtf8(content.toPercentEncoding(" :<>@,"));
        if (m_script.has("message*") && !content.contains(unescaped("message*")))
            return QStringLiteral("the message is ") + QString::fromUtf8(content.toPercentEncoding(" :<>@,"));
        return {};
    }
    FakeSmtpPort port;

private:
    template <class T> void number(const char *key, T &into)
    {
        if (m_script.has(key))
            into = T(m_script.setting(key).toLongLong());
    }
    QByteArray clientText() const
    {
        if (port.deliveries.empty())
            return "nobody";
        const smtp::Client &client = *port.deliveries.back().envelope.client;
        QByteArray text = client.address.toString().toLatin1() + ' ' + client.helo;
        return client.identity ? text + ' ' + client.identity->address.toString() : text;
    }
    QByteArray forwardedText() const
    {
        const auto forwarded = port.deliveries.empty() ? nullptr : port.deliveries.back().envelope.client->forwarded;
        return forwarded && forwarded->address ? forwarded->address->toString().toLatin1() : QByteArray("nobody");
    }
    QByteArray unescaped(const char *key) const
    {
        return m_script.setting(key).replace("\\r", "\r").replace("\\n", "\n").replace("\\0", QByteArray(1, '\0'));
    }
    const dialogue::Script &m_script;
    FakeAuth m_auth;
    async::Pool m_pool { "test", 1 };
    smtp::Ports m_ports;
    std::unique_ptr<smtp::ServerSession> m_session;
};
