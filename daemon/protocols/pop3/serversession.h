// One POP3 conversation, from the greeting to the goodbye. RFC 1939, RFC 2449 (CAPA), RFC 2595 (STLS), RFC 5034 (AUTH), RFC
// 6856 (UTF8).
//
//     pop3::ServerSession session(stream, ports, options);
//     co_await session.run();       // ends by itself; wire::PeerGone leaves it, for net/ to catch
//
// On a port with TLS from the first octet (995) the stream has done its handshake before. Messages are removed only by a QUIT
// that has reached us: neither silence nor a lost connection does (RFC 1939 §3, §6). Thread: the stream's worker.
#pragma once
#include "async/pool.h"
#include "async/task.h"
#include "protocols/pop3/maildropport.h"
#include "protocols/pop3/options.h"
#include "protocols/pop3/state.h"
#include "protocols/sasl/server.h"
#include "protocols/wire/bytestream.h"
#include "shared/base/clock.h"

#include <functional>
#include <memory>

namespace pop3 {

// What sessions ask of the rest of the system. One object serves all sessions; it must outlive them.
struct Ports
{
    sasl::AuthPort *auth = nullptr;
    MaildropPort *maildrops = nullptr;
    async::Pool *pool = nullptr; // for Maildrop's methods, which block
    const Clock *clock = nullptr;
};

class ServerSession
{
public:
    ServerSession(wire::ByteStream &stream, const Ports &ports, std::shared_ptr<const Options> options);
    ~ServerSession();
    ServerSession(const ServerSession &) = delete;

    async::Task<void> run();
    // Called once with who has logged in, for lists of sessions.
    void onLogin(std::function<void(const sasl::Identity &)> call) { m_onLogin = std::move(call); }

private:
    async::Task<void> converse();
    async::Task<void> ask(Step step);
    async::Task<void> checkPassword();
    async::Task<void> authenticate();
    async::Task<sasl::Step> exchange(std::shared_ptr<sasl::ServerMechanism> mechanism, std::optional<QByteArray> initial,
        std::optional<Response> *trouble);
    async::Task<void> openMaildrop(sasl::Identity identity);
    async::Task<void> retrieve();
    async::Task<void> update();
    void loginFailed(const Failure &failure, const QByteArray &how);
    void say(const Response &response) { response.appendTo(m_stream.output()); }
    sasl::ServerOptions saslOptions() const;
    void streamChanged();

    wire::ByteStream &m_stream;
    const Ports &m_ports;
    std::shared_ptr<const Options> m_options;
    State m_state;
    std::function<void(const sasl::Identity &)> m_onLogin;
    bool m_open = true;
    int m_failedLogins = 0;
    MailAddress m_account;
};

} // namespace pop3
