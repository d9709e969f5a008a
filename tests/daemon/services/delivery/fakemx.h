// Mail servers in memory behind a wire::Dialer: each address answers as its script says, at once, on the caller's stack.
// A peer that stays silent is a time-out at once.
#pragma once
#include "protocols/wire/dialer.h"

#include <map>
#include <vector>

struct FakeHost
{
    // --- script ---
    bool refuses = false; // the connection
    bool silent = false; // never says a word
    QByteArray greeting = "220 mx.example.org ESMTP";
    QByteArrayList extensions { "PIPELINING", "8BITMIME", "ENHANCEDSTATUSCODES" };
    std::map<QByteArray, QByteArray> answers; // by recipient: the reply to RCPT
    QByteArray mailAnswer = "250 2.1.0 ok", dataAnswer = "354 go on", endAnswer = "250 2.0.0 taken";
    bool dropAfterMail = false, dropAfterDot = false, dropBetweenMessages = false, tlsFails = false;
    bool certificateIsBad = false; // for whoever looks
    QByteArrayList tlsExtensions; // beside the others, under TLS
    QByteArray startTlsAnswer = "220 go";
    // --- what it saw ---
    struct Mail
    {
        QByteArray from; // the whole line behind `MAIL FROM:`
        QByteArrayList to; // accepted, the whole line behind `RCPT TO:`
        QByteArray content;
        bool tls = false;
    };
    std::vector<Mail> mails;
    int connections = 0, quits = 0, handshakes = 0;
    wire::TlsPolicy policy; // of the last handshake
    QByteArrayList auths;
};

class FakePeer final : public wire::ClientStream
{
public:
    FakePeer(FakeHost &host, QHostAddress address)
        : m_host(host)
        , m_address(std::move(address))
    {
        if (!m_host.silent)
            say(m_host.greeting);
    }
    wire::Task<Result<wire::TlsInfo>> startTlsClient(QByteArray, wire::TlsPolicy policy, wire::Patience) override
    {
        ++m_host.handshakes;
        m_host.policy = policy;
        if (m_host.tlsFails)
            co_return Failure { Failure::Kind::Unavailable, {}, QStringLiteral("no shared cipher") };
        if (m_host.certificateIsBad && policy.level != wire::TlsPolicy::Opportunistic)
            co_return Failure { Failure::Kind::Refused, {}, QStringLiteral("the certificate is for another name") };
        m_tls.active = true;
        m_tls.version = "TLSv1.3";
        m_in.clear();
        m_begin = 0;
        co_return m_tls;
    }
    void wake() override { }
    bool canStartTls() const override { return false; }
    wire::TlsInfo tls() const override { return m_tls; }
    QHostAddress peerAddress() const override { return m_address; }
    quint16 peerPort() const override { return 25; }
    QHostAddress localAddress() const override { return QHostAddress(QHostAddress::LocalHost); }
    quint16 localPort() const override { return 40000; }
    void close() override { m_closed = true; }

protected:
    wire::Task<Filled> fill(wire::Patience, bool) override
    {
        if (!m_pending.isEmpty()) {
            m_in.append(std::exchange(m_pending, QByteArray()));
            co_return Filled::Data;
        }
        if (m_closed)
            throw wire::PeerGone();
        throw wire::TimedOut();
    }
    wire::Task<void> send(wire::Patience) override
    {
        if (m_closed)
            throw wire::PeerGone();
        m_heard += std::exchange(m_out, QByteArray());
        for (qsizetype end = 0; !m_closed && (end = m_heard.indexOf("\r\n")) >= 0;) {
            const QByteArray line = m_heard.left(end);
            m_heard.remove(0, end + 2);
            hear(line);
        }
        co_return;
    }
    wire::Task<void> handshake(wire::Patience) override { co_return; }
    bool draining() const override { return false; }

private:
    void say(const QByteArray &reply) { m_pending += reply + "\r\n"; }
    void hear(const QByteArray &line)
    {
        if (m_inData) {
            if (line != ".") {
                m_mail.content += (line.startsWith('.') ? line.mid(1) : line) + "\r\n";
                return;
            }
            m_inData = false;
            m_mail.tls = m_tls.active;
            m_host.mails.push_back(std::exchange(m_mail, {}));
            if (m_host.dropAfterDot) {
                m_closed = true;
                return;
            }
            say(m_host.endAnswer);
            if (m_host.dropBetweenMessages)
                m_closed = true; // after the reply was sent
            return;
        }
        const QByteArray verb = line.left(4).toUpper();
        if (verb == "EHLO") {
            QByteArrayList lines { "mx.example.org" };
            lines += m_host.extensions;
            if (m_tls.active) {
                lines.removeAll("STARTTLS");
                lines += m_host.tlsExtensions;
            }
            for (qsizetype i = 0; i < lines.size(); ++i)
                say((i + 1 < lines.size() ? "250-" : "250 ") + lines[i]);
        } else if (verb == "STAR") {
            say(m_host.startTlsAnswer);
        } else if (verb == "AUTH") {
            m_host.auths.append(line);
            say("235 2.7.0 welcome");
        } else if (verb == "MAIL") {
            m_mail = {};
            m_mail.from = line.mid(10);
            if (m_host.dropAfterMail)
                m_closed = true;
            else
                say(m_host.mailAnswer);
        } else if (verb == "RCPT") {
            const QByteArray to = line.mid(8);
            const QByteArray address = to.mid(1, to.indexOf('>') - 1);
            const auto found = m_host.answers.find(address);
            if (found == m_host.answers.end())
                m_mail.to.append(to);
            say(found == m_host.answers.end() ? QByteArray("250 2.1.5 ok") : found->second);
        } else if (verb == "DATA") {
            if (m_mail.to.isEmpty()) {
                say("554 5.5.1 no valid recipients");
            } else {
                m_inData = m_host.dataAnswer.startsWith('3');
                say(m_host.dataAnswer);
            }
        } else if (verb == "QUIT") {
            ++m_host.quits;
            say("221 2.0.0 bye");
            m_closed = true;
        } else {
            say("250 2.0.0 ok");
        }
    }

    FakeHost &m_host;
    QHostAddress m_address;
    wire::TlsInfo m_tls;
    QByteArray m_pending, m_heard;
    bool m_inData = false, m_closed = false;
    FakeHost::Mail m_mail;
};

class FakeMx final : public wire::Dialer
{
public:
    FakeHost &at(const char *address) { return m_hosts[QHostAddress(QLatin1StringView(address)).toString()]; }
    QStringList dialled; // address:port, in order

    wire::Task<Result<std::unique_ptr<wire::ClientStream>>> connect(wire::DialTarget target) override
    {
        const QString key = target.address.toString();
        dialled.append(key + QLatin1Char(':') + QString::number(target.port));
        const auto found = m_hosts.find(key);
        if (found == m_hosts.end() || found->second.refuses)
            co_return Failure { Failure::Kind::Unavailable, {}, key + QStringLiteral(": Connection refused") };
        ++found->second.connections;
        co_return std::unique_ptr<wire::ClientStream>(std::make_unique<FakePeer>(found->second, target.address));
    }

private:
    std::map<QString, FakeHost> m_hosts;
};
