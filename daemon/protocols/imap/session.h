// What the commands of one conversation work on: the stream, the ports, the state of RFC 9051 §3. Internal to this room;
// serversession.h is the door.
//
// A command is a coroutine `Task<Status> name(Session &, Command)`; rows in commandtable.cpp say in which states it may
// run and whether EXPUNGE may be told at its end. The Session outlives every coroutine on it.
#pragma once
#include "protocols/imap/receiver.h"
#include "protocols/imap/response.h"
#include "protocols/imap/selected.h"
#include "protocols/imap/serversession.h"

#include <memory>
#include <optional>
#include <vector>

namespace imap {

enum class State : quint8 { NotAuthenticated = 1, Authenticated = 2, Selected = 4, LoggedOut = 8 }; // RFC 9051 §3

struct Session
{
    Session(wire::ByteStream &byteStream, const Ports &sessionPorts, std::shared_ptr<const Options> sessionOptions)
        : stream(byteStream)
        , ports(sessionPorts)
        , options(std::move(sessionOptions))
    {
    }
    wire::ByteStream &stream;
    const Ports &ports;
    std::shared_ptr<const Options> options;

    State state = State::NotAuthenticated;
    bool rev2 = false; // ENABLE IMAP4rev2
    bool utf8 = false; // ENABLE IMAP4rev2 or UTF8=ACCEPT: names are UTF-8 in both directions
    bool condstore = false; // a CONDSTORE enabling command was seen, RFC 7162 §3.1
    bool qresync = false; // RFC 7162 §3.2.3
    quint8 badCommands = 0; // in a row
    quint8 failedLogins = 0;
    sasl::Identity identity;
    std::shared_ptr<MailboxPort> mailboxes;
    std::unique_ptr<Selected> selected;
    std::vector<Uid> saved; // SEARCH RETURN (SAVE), RFC 5182
    std::chrono::milliseconds started {}; // of the clock; for the patience before login

    QByteArray &out() { return stream.output(); }
    bool mayLogin() const { return stream.tls().active || options->allowPlaintext; }
    UpdateStyle updateStyle(bool mayExpunge) const { return { mayExpunge, condstore, qresync, !rev2 }; }
    void close(); // leaves the selected mailbox
    sasl::ClientInfo client() const { return { "imap", stream.peerAddress(), stream.tls().active }; }
};

// `IMAP4rev1 IDLE …` as it stands in this state. capability.cpp
QByteArray capabilities(const Session &session);

// Runs `work` on the pool; what it returns is a Result. A full pool is Failure::Busy, an exception Failure::Internal.
template <class F> auto onPool(Session &session, F work) -> async::Task<std::invoke_result_t<F &>>
{
    auto guarded = [work = std::move(work)]() mutable -> std::invoke_result_t<F &> {
        try {
            return work();
        } catch (const std::exception &e) {
            return Failure { Failure::Kind::Internal, {}, QString::fromUtf8(e.what()) };
        }
    };
    bool full = false;
    try {
        co_return co_await session.ports.pool->run(std::move(guarded));
    } catch (const async::PoolFull &) {
        full = true;
    }
    Q_UNUSED(full);
    co_return Failure { Failure::Kind::Busy, {}, QStringLiteral("the pool's queue is full") };
}

void logFailure(const Session &session, const char *event, const Failure &failure);

} // namespace imap
