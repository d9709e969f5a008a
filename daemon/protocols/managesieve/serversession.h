// One ManageSieve conversation. RFC 5804.
//
//     managesieve::ServerSession session(stream, ports, options);
//     co_await session.run();       // wire::PeerGone leaves it, for net/ to catch
//
// Thread: the worker the stream lives on.
#pragma once
#include "async/pool.h"
#include "async/task.h"
#include "protocols/managesieve/command.h"
#include "protocols/managesieve/scriptport.h"
#include "protocols/sasl/server.h"
#include "protocols/wire/bytestream.h"

#include <functional>
#include <memory>

namespace managesieve {

struct Options
{
    QByteArray implementation = "Facteur";
    QList<QByteArray> extensions; // what `require` knows
    int maxRedirects = 4;
    bool allowPlaintext = false; // mechanisms that need TLS without it (loopback, configured)
    quint64 maxScriptSize = 1024 * 1024;
    qsizetype maxLine = 8 * 1024;
    int maxBadCommands = 20; // in all; then BYE
    int maxFailedLogins = 3;
    std::chrono::milliseconds loginPatience = std::chrono::minutes(3);
    std::chrono::milliseconds idlePatience = std::chrono::minutes(30); // RFC 5804 §1.8
};

struct Ports
{
    sasl::AuthPort *auth = nullptr;
    std::function<async::Task<Result<std::shared_ptr<ScriptPort>>>(sasl::Identity)> scripts; // called on the worker
    async::Pool *pool = nullptr;
};

class ServerSession
{
public:
    ServerSession(wire::ByteStream &stream, const Ports &ports, std::shared_ptr<const Options> options);
    async::Task<void> run();
    // Told when somebody has logged in, for lists of sessions.
    std::function<void(const sasl::Identity &)> onLogin;

private:
    async::Task<void> converse();
    async::Task<Command> readCommand();
    async::Task<void> authenticate(Command command);
    async::Task<void> startTls();
    async::Task<void> scriptCommand(Command command);
    async::Task<QByteArray> clientString(bool *ok);
    void capabilities();
    void reply(QByteArrayView kind, QByteArrayView code, const QByteArray &text);
    void refuse(const Failure &failure);
    sasl::ServerOptions saslOptions() const;
    bool wants(const Command &command, const char *pattern); // 's' string, 'n' number; replies when it does not fit

    wire::ByteStream &m_stream;
    const Ports &m_ports;
    std::shared_ptr<const Options> m_options;
    std::shared_ptr<ScriptPort> m_scripts; // once logged in
    QByteArray m_owner;
    int m_bad = 0, m_failedLogins = 0;
    bool m_done = false;
};

} // namespace managesieve
