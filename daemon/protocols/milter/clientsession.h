// The server's half of a conversation with one milter, over one connection: negotiation, then the events of an SMTP session as
// they happen, each with its answer. Protocol version 6 (down to 2 when the filter is older).
//
//     ClientSession filter(std::move(stream), timeouts);
//     co_await filter.negotiate();
//     auto verdict = co_await filter.connect(peer);          // Continue when the filter does not want to know
//     … helo, mail, recipient …
//     co_await filter.data(); header… ; endOfHeader; body…; conclusion = co_await filter.endOfMessage(sink);
//
// Always: events that the filter does not want are not sent, answers that it does not give are not waited for; once it has
// accepted the connection or the message nothing more of it is told. Throws what the stream throws, and Violation when the filter
// does not speak the protocol; the session is useless then (isOver()). Thread: the stream's worker.
#pragma once
#include "protocols/milter/packet.h"
#include "protocols/wire/bytestream.h"

#include <QHash>
#include <functional>
#include <memory>
#include <stdexcept>
#include <vector>

namespace milter {

struct Violation : std::runtime_error
{
    using std::runtime_error::runtime_error;
};

struct Timeouts
{
    wire::Patience command = std::chrono::seconds(30); // for a filter's answer to an event
    wire::Patience message = std::chrono::minutes(5); // for its answer to the end of a message; begins anew with each Progress
};

struct Peer
{
    QByteArray name; // as the reverse lookup says, else [address]
    QHostAddress address; // null: unknown
    quint16 port = 0;
};

// By name: `j`, `i`, `_`, `{client_addr}`. Those a filter wants at a stage are taken from here.
using Macros = QHash<QByteArray, QByteArray>;

struct Limits
{
    int modifications = 5000; // of one message
    qint64 headerOctets = 1024 * 1024; // in all header fields changed
    qint64 bodyOctets = 256 * 1024 * 1024; // of a replaced body
};

struct Conclusion
{
    Verdict verdict;
    std::vector<Modification> modifications; // in order; a replaced body went to the sink
    bool bodyReplaced = false;
};

// Where a replaced body goes, piece by piece. It may wait (a file on a pool thread).
using BodySink = std::function<async::Task<void>(QByteArray)>;

class ClientSession
{
public:
    ClientSession(std::unique_ptr<wire::ByteStream> stream, Timeouts timeouts = {}, Limits limits = {});
    ~ClientSession(); // says goodbye

    async::Task<void> negotiate();
    const Options &options() const { return m_options; }

    // Values that stand until they are set anew; told with the next event that shows them.
    void setMacros(const Macros &macros);

    async::Task<Verdict> connect(Peer peer);
    async::Task<Verdict> helo(QByteArray name);
    // `address` without brackets; parameters as on the wire, e.g. `SIZE=100`.
    async::Task<Verdict> mail(QByteArray address, QList<QByteArray> parameters);
    async::Task<Verdict> recipient(QByteArray address, QList<QByteArray> parameters);
    async::Task<Verdict> data();
    // `value` is what stands behind the colon, folded with CRLF or LF.
    async::Task<Verdict> header(QByteArray name, QByteArray value);
    async::Task<Verdict> endOfHeader();
    // A piece of the body in CRLF form, of any size. Skip: it needs no more of it.
    async::Task<Verdict> body(QByteArray octets);
    async::Task<Conclusion> endOfMessage(BodySink sink);
    // The transaction has ended without a message (RSET, a new MAIL).
    async::Task<void> abort();
    // Tells the filter that the client has gone; does not wait.
    void quit();

    bool isOver() const { return m_over; } // broken, or gone
    bool isInMessage() const { return m_inMessage; }
    // What the filter wants to see of a message at all.
    bool wantsHeaders() const { return listens() && !(m_options.steps & step::NoHeaders); }
    bool wantsBody() const { return listens() && !m_skipBody && !(m_options.steps & step::NoBody); }

    struct Event
    {
        Command command;
        quint32 unwanted, unanswered; // step::…
        std::optional<MacroStage> macros;
    };

private:
    bool listens() const { return !m_over && !m_acceptedConnection && !m_acceptedMessage; }
    async::Task<Verdict> tell(Event event, QByteArray data);
    async::Task<Verdict> hear(); // the verdict to an event
    async::Task<std::pair<char, QByteArray>> readPacket(wire::Patience patience);
    void appendMacros(MacroStage stage, Command command);
    Verdict remember(Command command, Verdict verdict);
    [[noreturn]] void violated(const char *what);

    std::unique_ptr<wire::ByteStream> m_stream;
    Timeouts m_timeouts;
    Limits m_limits;
    Options m_options;
    Macros m_macros;
    bool m_over = false, m_acceptedConnection = false, m_acceptedMessage = false, m_inMessage = false, m_skipBody = false;
};

} // namespace milter
