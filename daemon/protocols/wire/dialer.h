// How services reach other hosts without knowing net/: a port for outgoing connections, and the stream it hands out, which
// can take the client's side of TLS. net/dialer.h implements it; tests hand out a MemoryStream.
#pragma once
#include "async/cancellation.h"
#include "async/task.h"
#include "protocols/wire/bytestream.h"
#include "shared/base/result.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <chrono>
#include <memory>

namespace wire {

struct DialTarget
{
    QHostAddress address;
    quint16 port = 0;
    QHostAddress bindAddress; // null: the system chooses; ignored when its family differs from the target's
    Patience timeout = std::chrono::minutes(5); // for the TCP connection only
    QByteArray path {}; // not empty: a Unix-domain socket instead of address and port
    std::shared_ptr<async::Cancellation> cancellation {}; // ends the wait for the connection; null: only the time-out does
};

// A TLSA record of the peer (RFC 6698 §2.1).
struct TlsaPin
{
    int usage = 0;
    int selector = 0;
    int matching = 0;
    QByteArray data;
};

// What the certificate must prove before the handshake counts as a success.
struct TlsPolicy
{
    enum Level : quint8 {
        Opportunistic, // encrypt with whoever answers (RFC 7435); TlsInfo::verified still tells whether it was valid
        RequireValid, // chain to a trusted root, valid now, and for one of `names`
        Dane, // matches one of `pins` (RFC 7672 §3.1: usage 2 and 3 count)
    };
    Level level = Opportunistic;
    QList<QByteArray> names; // acceptable names, may be wildcards' subjects; empty: the name of SNI
    QList<TlsaPin> pins;
};

// A connection that we opened.
class ClientStream : public ByteStream
{
public:
    // Client side of TLS, at once or behind STARTTLS; `name` is sent as SNI when it is a host name. Octets that were buffered
    // in the clear are thrown away. A failure says why the handshake or the certificate was no good (Kind::Unavailable for
    // the network and the protocol, Kind::Refused when the certificate does not satisfy the policy); the stream is closed
    // then. Throws PeerGone and TimedOut only when that happened before a byte of the handshake went out.
    virtual Task<Result<TlsInfo>> startTlsClient(QByteArray name, TlsPolicy policy, Patience patience) = 0;
    // Ends the conversation without a word: what it waits for now or next throws PeerGone, nothing more is sent. While a
    // coroutine waits, this resumes it, and the stream may be gone when it returns.
    virtual void abort() { close(); }
};

class Dialer
{
public:
    virtual ~Dialer() = default;
    // On the calling coroutine's worker. The failure's reason names the address, the port and the system's error;
    // Kind::Unavailable.
    virtual Task<Result<std::unique_ptr<ClientStream>>> connect(DialTarget target) = 0;
};

} // namespace wire
