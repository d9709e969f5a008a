// What an SMTP, LMTP or submission session asks of the house. Implemented by services/delivery, by tests with tables.
// Thread: the session's worker; implementations take blocking work to a pool themselves, but for IncomingMessage::append.
#pragma once
#include "async/task.h"
#include "protocols/smtp/envelope.h"
#include "protocols/smtp/reply.h"

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace smtp {

// A message on its way in: octets in memory up to a limit, then in a file.
class IncomingMessage
{
public:
    virtual ~IncomingMessage() = default;
    // Does not block: true when append(n octets) will touch a file; the session then calls append on its pool.
    virtual bool appendWouldBlock(qsizetype n) const = 0;
    virtual Result<void> append(QByteArrayView octets) = 0;
    virtual qint64 size() const = 0;
    // At most n octets from offset; blocks where append would (ask readWouldBlock).
    virtual QByteArray read(qint64 offset, qint64 n) const = 0;
    virtual bool readWouldBlock() const = 0;
};

// How a connection went, told once at its end.
struct SessionEnd
{
    int commands = 0, badCommands = 0, mails = 0; // mails: accepted ones
    bool pregreet = false; // the client spoke before the greeting
    bool foreignProtocol = false; // it spoke HTTP or the like, and was sent away
    bool saidQuit = false;
    bool hasty = false; // Client::hasty
};

class ServerPort
{
public:
    using MaybeReply = std::optional<Reply>; // nothing: go on, the session says its 250

    virtual ~ServerPort() = default;
    // At the door, before the greeting: a 4yz or 5yz reply refuses the client (it becomes 554 or 421).
    // May set client->note, which the session then carries along.
    virtual async::Task<MaybeReply> connected(Client *client) = 0;
    // How long to wait for a client that speaks before the greeting (RFC 5321 §4.3.1 forbids it); 0: not at all. Asked after
    // connected(). What an early talker said is thrown away and talkedEarly decides (nothing: go on).
    virtual std::chrono::milliseconds greetingPatience(const Client &) { return std::chrono::milliseconds(0); }
    virtual async::Task<MaybeReply> talkedEarly(Client) { co_return std::nullopt; }
    // HELO, EHLO or LHLO was syntactically right; a reply refuses it.
    virtual async::Task<MaybeReply> helo(Client) { co_return std::nullopt; }
    virtual void ended(const Client &, const SessionEnd &) { }
    // STARTTLS: a reply refuses it, and the session goes on in the clear. Quick.
    virtual MaybeReply mayStartTls(const Client &) { return std::nullopt; }
    // It has succeeded; `client.tls` tells of it. Not told of TLS from the first octet: connected() sees that. Quick.
    virtual void tlsStarted(const Client &) { }
    // May this peer (its real address) tell for whom it speaks, with XCLIENT and XFORWARD? Asked after connected(). After an
    // XCLIENT the old client has ended() and the new one is connected(), so both may be called several times a session.
    virtual bool trustsForwarding(const Client &) { return false; }
    // XCLIENT LOGIN: who that is; NotFound when there is no such account, or it is disabled.
    virtual async::Task<Result<sasl::Identity>> toldLogin(QByteArray) { co_return Failure { Failure::Kind::NotFound, "Not known", {} }; }
    // The transaction would begin. Submission has checked nothing about the sender: that is done here (553 5.7.1).
    virtual async::Task<MaybeReply> mailFrom(Envelope envelope) = 0;
    // `envelope.recipients` are the ones accepted so far. Unknown 550 5.1.1, relaying 550 5.7.1, over quota 452 4.2.2,
    // directory away 451 4.3.0.
    virtual async::Task<MaybeReply> rcptTo(Envelope envelope, Recipient recipient) = 0;
    // A sink for DATA or BDAT. Does not block. What it gets is the message as sent, dots unstuffed, not yet with Received.
    virtual std::unique_ptr<IncomingMessage> begin(Envelope envelope) = 0;
    // Takes the message over. Positive replies only when it lies on stable storage. MX and submission: one reply. LMTP:
    // one per recipient, in order (RFC 2033 §4.2).
    virtual async::Task<std::vector<Reply>> deliver(Envelope envelope, std::unique_ptr<IncomingMessage> message) = 0;
    // Submission: may this account write `address` in From or Sender?
    virtual async::Task<Result<bool>> maySendAs(sasl::Identity identity, MailAddress address) = 0;
    // Who is resending a message as itself (RFC 5322 §3.6.6): may this one be its author?
    virtual async::Task<Result<bool>> mayResendOf(sasl::Identity identity, MailAddress author)
    {
        co_return co_await maySendAs(std::move(identity), std::move(author));
    }
};

} // namespace smtp
