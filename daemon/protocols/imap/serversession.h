// One IMAP conversation, from the greeting to BYE. RFC 3501, RFC 9051 and the extensions named in capability.cpp.
//
//     imap::ServerSession session(stream, ports, options);
//     co_await session.run();       // ends by itself; wire::PeerGone leaves it, for net/ to catch
//
// TimedOut and Draining are answered with BYE here. On a port with TLS from the first octet (993) the stream has done
// its handshake before; on 143 STARTTLS is offered when stream.canStartTls(). Time comes from ports.clock.
// Thread: the worker the stream lives on.
#pragma once
#include "async/pool.h"
#include "async/task.h"
#include "protocols/imap/mailboxport.h"
#include "protocols/sasl/authport.h"
#include "protocols/wire/bytestream.h"
#include "shared/base/clock.h"

#include <QByteArray>
#include <chrono>
#include <functional>
#include <memory>

namespace imap {

struct Options
{
    QByteArray hostname = "localhost"; // shown in the greeting
    QByteArray version; // shown in ID after login; empty: not shown
    bool allowPlaintext = false; // LOGIN and plaintext mechanisms without TLS (loopback, configured)
    QByteArray sieveUrl; // `sieve://host`: IMAP events run scripts, and clients may ask for FILTER; empty: not offered
    qint64 maxMessageSize = 50 * 1024 * 1024; // APPENDLIMIT, RFC 7889
    qint64 maxLiteral = 64 * 1024; // all literals of one command together, but for APPEND's message
    qsizetype maxLine = 64 * 1024; // RFC 2683 §3.2.1.5 wants at least 8000
    qsizetype maxLineBeforeLogin = 8 * 1024;
    int maxBadCommands = 50; // in a row; then BYE
    int maxFailedLogins = 5; // then BYE
    std::chrono::milliseconds loginPatience = std::chrono::minutes(3); // all that comes before login
    std::chrono::milliseconds lineBeforeLoginPatience = std::chrono::seconds(60);
    std::chrono::milliseconds idlePatience = std::chrono::minutes(31); // RFC 9051 §5.4: at least 30 minutes
    std::chrono::milliseconds dataPatience = std::chrono::minutes(5); // inside a command or literal; peer takes no output
};

// What a session asks of the rest of the system. One object serves all sessions; it must outlive them.
struct Ports
{
    sasl::AuthPort *auth = nullptr;
    // The mailboxes of who has logged in. Called on the worker.
    std::function<async::Task<Result<std::shared_ptr<MailboxPort>>>(sasl::Identity)> mailboxes;
    async::Pool *pool = nullptr; // for calls of MailboxPort and OpenMailbox, which block
    const Clock *clock = nullptr;
};

struct Session; // session.h: what the commands work on

class ServerSession
{
public:
    ServerSession(wire::ByteStream &stream, const Ports &ports, std::shared_ptr<const Options> options);
    ~ServerSession();
    ServerSession(const ServerSession &) = delete;
    async::Task<void> run();

private:
    async::Task<void> converse();
    std::unique_ptr<Session> m_session;
};

} // namespace imap
