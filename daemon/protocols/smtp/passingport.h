// A ServerPort that stands before another one and hands everything on; what a wrapper wants to see it overrides.
#pragma once
#include "protocols/smtp/serverport.h"

namespace smtp {

class PassingPort : public ServerPort
{
public:
    explicit PassingPort(ServerPort &inner)
        : m_inner(inner)
    {
    }
    async::Task<MaybeReply> connected(Client *client) override { return m_inner.connected(client); }
    std::chrono::milliseconds greetingPatience(const Client &client) override { return m_inner.greetingPatience(client); }
    async::Task<MaybeReply> talkedEarly(Client client) override { return m_inner.talkedEarly(std::move(client)); }
    async::Task<MaybeReply> helo(Client client) override { return m_inner.helo(std::move(client)); }
    void ended(const Client &client, const SessionEnd &end) override { m_inner.ended(client, end); }
    MaybeReply mayStartTls(const Client &client) override { return m_inner.mayStartTls(client); }
    void tlsStarted(const Client &client) override { m_inner.tlsStarted(client); }
    bool trustsForwarding(const Client &client) override { return m_inner.trustsForwarding(client); }
    async::Task<Result<sasl::Identity>> toldLogin(QByteArray login) override { return m_inner.toldLogin(std::move(login)); }
    async::Task<MaybeReply> mailFrom(Envelope envelope) override { return m_inner.mailFrom(std::move(envelope)); }
    async::Task<MaybeReply> rcptTo(Envelope envelope, Recipient recipient) override { return m_inner.rcptTo(std::move(envelope), std::move(recipient)); }
    std::unique_ptr<IncomingMessage> begin(Envelope envelope) override { return m_inner.begin(std::move(envelope)); }
    async::Task<std::vector<Reply>> deliver(Envelope envelope, std::unique_ptr<IncomingMessage> message) override
    {
        return m_inner.deliver(std::move(envelope), std::move(message));
    }
    async::Task<Result<bool>> maySendAs(sasl::Identity identity, MailAddress address) override
    {
        return m_inner.maySendAs(std::move(identity), std::move(address));
    }
    async::Task<Result<bool>> mayResendOf(sasl::Identity identity, MailAddress author) override
    {
        return m_inner.mayResendOf(std::move(identity), std::move(author));
    }

protected:
    ServerPort &m_inner;
};

} // namespace smtp
