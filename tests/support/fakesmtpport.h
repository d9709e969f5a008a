// The house behind an SMTP server session, as tables. Everybody at example.test exists but for these local parts:
//   nobody 550 5.1.1 · full: over quota · huge: too large for the domain · away: database down · broken: fails at delivery (its own
//   reply in LMTP) · disk: disk
//   full at delivery. Other domains are relaying, allowed when logged in. Sender refused@… is refused, unavailable@… meets a
//   database that is down. Client address 203.0.113.66 is refused at the door, 203.0.113.67 for the moment. 203.0.113.25 may
// speak for others; the login alice@example.test may be told.
#pragma once
#include "protocols/smtp/serverport.h"

#include <QHostAddress>
#include <vector>

class FakeSmtpPort final : public smtp::ServerPort
{
public:
    struct Delivery
    {
        smtp::Envelope envelope;
        QByteArray content;
    };
    std::vector<Delivery> deliveries;
    qint64 blocksAfter = 256 * 1024; // appendWouldBlock
    qint64 failsAfter = -1; // append meets a full disk
    bool refusesTls = false;
    int tlsSessions = 0;
    int begun = 0, alive = 0; // incoming messages made, and still in the world
    qint64 mostHeld = 0; // octets in one of them

    async::Task<MaybeReply> connected(smtp::Client *client) override
    {
        if (client->address == QHostAddress(QStringLiteral("203.0.113.66")))
            co_return smtp::Reply(550, 7, 1, "Your address is on a block list");
        if (client->address == QHostAddress(QStringLiteral("203.0.113.67")))
            co_return smtp::Reply(451, 3, 2, "Come back later");
        co_return std::nullopt;
    }
    int sessionsEnded = 0;
    smtp::SessionEnd lastEnd;
    void ended(const smtp::Client &, const smtp::SessionEnd &end) override
    {
        ++sessionsEnded;
        lastEnd = end;
    }
    MaybeReply mayStartTls(const smtp::Client &) override { return refusesTls ? MaybeReply(smtp::Reply(454, 7, 0, "Too many of those")) : std::nullopt; }
    void tlsStarted(const smtp::Client &) override { ++tlsSessions; }
    bool trustsForwarding(const smtp::Client &client) override { return client.address == QHostAddress(QStringLiteral("203.0.113.25")); }
    async::Task<Result<sasl::Identity>> toldLogin(QByteArray login) override
    {
        if (login == "away@example.test")
            co_return failure(Failure::Kind::Unavailable);
        if (login != "alice@example.test")
            co_return failure(Failure::Kind::NotFound);
        co_return sasl::Identity { AccountId(1), *MailAddress::parse(login), login };
    }
    async::Task<MaybeReply> mailFrom(smtp::Envelope envelope) override
    {
        const QByteArray &local = envelope.sender.localPart();
        if (local == "refused")
            co_return smtp::Reply(550, 7, 1, "Sender refused");
        if (local == "unavailable")
            co_return smtp::toReply(failure(Failure::Kind::Unavailable));
        if (envelope.client->identity && envelope.client->service == smtp::Service::Submission && !envelope.sender.isEmpty()
            && envelope.sender.key() != envelope.client->identity->address.key())
            co_return smtp::Reply(553, 7, 1, "Not your address");
        co_return std::nullopt;
    }
    async::Task<MaybeReply> rcptTo(smtp::Envelope envelope, smtp::Recipient recipient) override
    {
        const QByteArray &local = recipient.address.localPart();
        const QByteArray &domain = recipient.address.domain();
        if (domain != "example.test" && domain != "mail.example.test" && !envelope.client->identity)
            co_return smtp::Reply(550, 7, 1, "Relaying denied");
        if (local == "nobody")
            co_return smtp::toReply(failure(Failure::Kind::NotFound));
        if (local == "full")
            co_return smtp::toReply(failure(Failure::Kind::OverQuota));
        if (local == "huge")
            co_return smtp::Reply(552, 3, 4, "The message is too large for that domain");
        if (local == "away")
            co_return smtp::toReply(failure(Failure::Kind::Unavailable));
        co_return std::nullopt;
    }
    std::unique_ptr<smtp::IncomingMessage> begin(smtp::Envelope) override
    {
        ++begun;
        return std::make_unique<Incoming>(*this);
    }
    async::Task<std::vector<smtp::Reply>> deliver(
        smtp::Envelope envelope, std::unique_ptr<smtp::IncomingMessage> message) override
    {
        std::vector<smtp::Reply> replies;
        const bool lmtp = envelope.client->service == smtp::Service::Lmtp;
        for (const smtp::Recipient &recipient : envelope.recipients) {
            const QByteArray &local = recipient.address.localPart();
            if (local == "disk")
                replies.push_back(smtp::toReply(failure(Failure::Kind::StorageFull)));
            else if (local == "broken")
                replies.push_back(smtp::toReply(failure(Failure::Kind::Internal)));
            else
                replies.push_back(smtp::Reply(250, 0, 0, lmtp ? "Delivered" : "Accepted as " + envelope.trace));
        }
        if (!lmtp) {
            for (const smtp::Reply &reply : replies) {
                if (!reply.isPositive()) {
                    replies = { reply };
                    break;
                }
            }
            replies.resize(1);
        }
        deliveries.push_back({ envelope, static_cast<Incoming &>(*message).content });
        co_return replies;
    }
    async::Task<Result<bool>> maySendAs(sasl::Identity identity, MailAddress address) override
    {
        if (address.localPart() == "away")
            co_return failure(Failure::Kind::Unavailable);
        co_return address.key() == identity.address.key();
    }

    async::Task<Result<bool>> mayResendOf(sasl::Identity identity, MailAddress author) override
    {
        if (author.localPart() == "away")
            co_return failure(Failure::Kind::Unavailable);
        co_return author.domain() != "example.test" || author.key() == identity.address.key();
    }

private:
    static Failure failure(Failure::Kind kind) { return { kind, {}, QStringLiteral("as the test wants it") }; }
    struct Incoming final : smtp::IncomingMessage
    {
        explicit Incoming(FakeSmtpPort &p)
            : port(p)
        {
            ++port.alive;
        }
        ~Incoming() override { --port.alive; }
        bool appendWouldBlock(qsizetype n) const override { return content.size() + n > port.blocksAfter; }
        Result<void> append(QByteArrayView octets) override
        {
            if (port.failsAfter >= 0 && content.size() + octets.size() > port.failsAfter)
                return failure(Failure::Kind::StorageFull);
            content += octets;
            port.mostHeld = std::max<qint64>(port.mostHeld, content.size());
            return {};
        }
        qint64 size() const override { return content.size(); }
        QByteArray read(qint64 offset, qint64 n) const override { return content.mid(offset, n); }
        bool readWouldBlock() const override { return false; }
        FakeSmtpPort &port;
        QByteArray content;
    };
};
