// What a protocol session talks to: a stream of octets with limits and patience, never a descriptor. net/Connection
// implements it over TCP and TLS, tests/support/MemoryStream in memory.
//
// Lines end in CRLF and in nothing else (RFC 5321 §2.3.8): a lone LF or CR never ends a line. Everything that waits
// takes its limit in octets and its patience as a duration. A peer that leaves or stalls ends the session at that
// co_await by an exception; one place, in net/, catches it (a session catches only what it must answer).
// Thread: the worker the session lives on, but for wake().
#pragma once
#include "async/task.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHostAddress>
#include <chrono>
#include <coroutine>
#include <exception>
#include <functional>

namespace wire {

using Patience = std::chrono::milliseconds;
using async::Task;

struct PeerGone : std::exception // closed, reset, or TLS broke
{
    const char *what() const noexcept override { return "peer gone"; }
};
struct TimedOut : std::exception // patience is at its end; the session says so and closes
{
    const char *what() const noexcept override { return "timed out"; }
};
struct Draining : std::exception // the server is going down; the session says so and closes
{
    const char *what() const noexcept override { return "draining"; }
};

struct Line
{
    enum Kind : quint8 {
        Complete, // text is the line without its CRLF
        // Over the limit; it was read to its CRLF and thrown away, the next read starts behind it. text is its beginning (at
        // most 256 octets), so that an answer can name the command.
        TooLong,
        BareLf, // an LF without CR before it came first: text is what precedes it; answer with a syntax error
    };
    Kind kind = Complete;
    QByteArray text;
};

enum class Wake { Input, Woken };

struct TlsInfo
{
    bool active = false;
    QByteArray version; // "TLSv1.3"
    QByteArray cipher; // "TLS_AES_256_GCM_SHA384"
    int bits = 0;
    QByteArray sni; // asked for by the client
    QByteArray exporter; // tls-exporter channel binding, RFC 9266; 32 octets, empty when not to be had
    bool verified = false; // client side: the peer's certificate is valid for its name
    bool resumed = false; // an earlier session goes on: no key exchange was paid for
    QByteArray alpn;
    // Server side, where it is asked for: the client certificate's SHA-256 in lower-case hex, and its subject's common name.
    QByteArray peerFingerprint, peerName;
};

class ByteStream
{
public:
    virtual ~ByteStream() = default;

    // --- reading -------------------------------------------------------------------------------------------------
    // The next line, at most `limit` octets with its CRLF. Flushes what was written first when nothing is buffered.
    // `patience` is for the whole line, however it drips.
    Task<Line> readLine(qsizetype limit, Patience patience);
    // The same, but throws Draining when the server wants to go down while nothing of the line has come: for the place
    // where a session waits for its next command. `patience` is for the first octet, and again for the rest.
    Task<Line> readCommand(qsizetype limit, Patience patience);
    // Exactly n octets. For small literals; large ones are read with readSome.
    Task<QByteArray> readExactly(qsizetype n, Patience patience);
    // What is there, at least one and at most `max` octets. `patience` is for the first octet.
    Task<QByteArray> readSome(qsizetype max, Patience patience);
    // Gives octets back: they are read next.
    void unread(QByteArrayView bytes);
    // Octets that are here already, without waiting (a pipelining client's next command).
    bool hasBufferedInput() const { return m_begin < m_in.size(); }
    qsizetype bufferedInput() const { return m_in.size() - m_begin; }
    // Waits for input or for wake(), whichever comes first; flushes first. Throws Draining like readCommand.
    Task<Wake> waitForInput(Patience patience);
    // Makes a waitForInput return Woken, now or the next time it is called. Thread: any.
    virtual void wake() = 0;

    // --- writing -------------------------------------------------------------------------------------------------
    // Queues octets; they leave at the next flush or wait for input, or when `drainOutput` finds too many of them.
    void write(QByteArrayView bytes) { m_out.append(bytes); }
    QByteArray &output() { return m_out; } // to append to without copies
    // Hands everything over and waits until the peer has taken it all but for what the kernel buffers.
    Task<void> flush(Patience patience);
    // Call in loops that write much: flushes when more than 256 KiB wait, else returns at once.
    Task<void> drainOutput(Patience patience);
    bool outputIsHigh() const { return m_out.size() >= highWater; }

    // --- TLS -----------------------------------------------------------------------------------------------------
    // Server side of STARTTLS. Plaintext octets the client sent behind the command are thrown away (RFC 3207 §4.2,
    // RFC 9051 §6.2.1: the command injection bug); the reply that invites to TLS must be written before, it is flushed.
    Task<void> startTls(Patience patience);
    virtual bool canStartTls() const = 0; // there is a certificate and TLS is not yet active
    virtual TlsInfo tls() const = 0;

    // By which patience is measured.
    virtual std::chrono::steady_clock::time_point now() const { return std::chrono::steady_clock::now(); }
    virtual QHostAddress peerAddress() const = 0;
    virtual quint16 peerPort() const = 0;
    virtual QHostAddress localAddress() const = 0;
    virtual quint16 localPort() const = 0;
    // Flush what can be flushed and close; idempotent. Later reads throw PeerGone.
    virtual void close() = 0;
    // Raw DEFLATE both ways from the next octet on (RFC 4978) is layered in net/ when it comes.

    static constexpr qsizetype highWater = 256 * 1024;

protected:
    enum class Filled { Data, Woken, Draining };
    // Appends at least one octet to m_in, or says why not. Throws PeerGone, TimedOut.
    // wakeable: wake() and draining end the wait too.
    virtual Task<Filled> fill(Patience patience, bool wakeable) = 0;
    // Sends all of m_out and empties it. Throws PeerGone, TimedOut.
    virtual Task<void> send(Patience patience) = 0;
    virtual Task<void> handshake(Patience patience) = 0;
    // True while the server is going down.
    virtual bool draining() const = 0;

    QByteArray m_in; // octets [m_begin, size) are unread
    qsizetype m_begin = 0;
    QByteArray m_out;

private:
    Task<Line> readLineImpl(qsizetype limit, Patience patience, bool isCommand);
    void compact();
};

} // namespace wire
