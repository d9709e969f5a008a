// One SMTP, submission or LMTP conversation, from greeting to QUIT, over any byte stream. RFC 5321, RFC 6409, RFC 2033.
//
//     smtp::ServerSession session(stream, ports, options);
//     co_await session.run();       // ends by itself; wire::PeerGone leaves it, for net/ to catch
//
// TimedOut and Draining are answered with 421 here. Under TLS from the first octet (465) the stream has shaken hands before.
// Always: a positive reply to a message is sent only after ServerPort::deliver has given it. Replies to pipelined commands
// leave together, when no more input waits (RFC 2920 §3.2). Thread: the worker the stream lives on.
#pragma once
#include "async/pool.h"
#include "async/task.h"
#include "protocols/sasl/server.h"
#include "protocols/smtp/serveroptions.h"
#include "protocols/smtp/serverport.h"
#include "protocols/smtp/state.h"
#include "protocols/wire/bytestream.h"
#include "shared/base/clock.h"

#include <functional>
#include <memory>

namespace smtp {

// What sessions ask of the rest of the system. One object serves all sessions; it must outlive them.
struct Ports
{
    ServerPort *server = nullptr;
    sasl::AuthPort *auth = nullptr; // may be null where AUTH is not offered
    async::Pool *pool = nullptr; // for IncomingMessage::append where it blocks
    const Clock *clock = nullptr;
};

class MessageIntake;

class ServerSession
{
public:
    ServerSession(wire::ByteStream &stream, const Ports &ports, std::shared_ptr<const ServerOptions> options);
    ~ServerSession();
    ServerSession(const ServerSession &) = delete;

    async::Task<void> run();
    // Called once with who has logged in, for lists of sessions.
    void onLogin(std::function<void(const sasl::Identity &)> call) { m_onLogin = std::move(call); }
    const State &state() const { return m_state; }

private:
    async::Task<void> converse();
    async::Task<void> answer(Reply reply);
    async::Task<void> ask(Step step);
    async::Task<std::optional<Reply>> openDoor();
    async::Task<std::optional<Reply>> connectClient();
    void refuseClient(const Reply &why);
    async::Task<void> replaceClient();
    async::Task<void> askHello(Reply reply);
    async::Task<void> askMail();
    async::Task<void> askRecipient();
    async::Task<void> takeData(); // serverdata.cpp
    async::Task<void> takeChunk(std::optional<Reply> refusal);
    async::Task<void> finishMessage();
    async::Task<std::optional<Reply>> checkAuthors();
    async::Task<void> append(QByteArray octets);
    async::Task<void> store(QByteArrayView accepted);
    void beginMessage();
    async::Task<void> startTls(Reply reply);
    async::Task<void> authenticate(); // serverauth.cpp
    async::Task<sasl::Step> exchange(std::shared_ptr<sasl::ServerMechanism> mechanism, std::optional<QByteArray> initial,
        std::optional<Reply> *trouble);
    sasl::ServerOptions saslOptions() const;
    void streamChanged();
    void refuseTransaction(const Reply &reply);
    void logVerdict(const Envelope &envelope, size_t index, qint64 size, const Reply &reply) const;

    wire::ByteStream &m_stream;
    const Ports &m_ports;
    std::shared_ptr<const ServerOptions> m_options;
    State m_state;
    std::unique_ptr<MessageIntake> m_intake; // while a message comes in
    std::unique_ptr<IncomingMessage> m_message; // null once it is refused
    std::function<void(const sasl::Identity &)> m_onLogin;
    bool m_open = true;
    int m_authFailures = 0;
    SessionEnd m_end;
};

} // namespace smtp
