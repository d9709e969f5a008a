// How checks reach scanners: connections with a limit in time, messages sent piece by piece, and one sentence for whatever goes
// wrong. Thread: the session's worker.
#pragma once
#include "async/pool.h"
#include "dns/resolver.h"
#include "protocols/wire/dialer.h"
#include "services/policy/scanners/health.h"
#include "services/policy/scanners/address.h"
#include "services/policy/subject.h"
#include "shared/base/clock.h"

#include <stdexcept>

namespace policy::scanners {

// What the scanners stand on; made once by app/.
struct Parts
{
    wire::Dialer &dialer;
    dns::Resolver &resolver; // for scanners that are told by name
    async::Pool &pool; // reads messages that are not in memory
    const Clock &clock;
    QByteArray hostname;
    QString temporaryDirectory; // for bodies that a milter replaces
};

// The scanner is away, or says what it should not. The text is for the log and the trace.
struct ScannerError : std::runtime_error
{
    using std::runtime_error::runtime_error;
    explicit ScannerError(const QByteArray &why)
        : std::runtime_error(why.toStdString())
    {
    }
};

// The time that one conversation may take, all together.
class Deadline
{
public:
    Deadline(const Clock &clock, wire::Patience patience)
        : m_clock(&clock)
        , m_end(clock.monotonic() + patience)
    {
    }
    // What is left of it; throws wire::TimedOut when nothing is.
    wire::Patience left() const;

private:
    const Clock *m_clock;
    std::chrono::milliseconds m_end;
};

// Throws ScannerError.
async::Task<std::unique_ptr<wire::ClientStream>> connect(const Parts *parts, Address address, Deadline deadline);

// A piece of the message, on a pool thread when it lies in a file. Empty at its end.
async::Task<QByteArray> readPiece(const Parts *parts, const Message *message, qint64 offset, qint64 n);
// Writes the octets [0, length) of the message, never holding more than some pieces of it.
async::Task<void> sendMessage(const Parts *parts, wire::ByteStream *stream, const Message *message, qint64 length, Deadline deadline);
// All that the peer sends until it closes; ScannerError when it is more than `limit`.
async::Task<QByteArray> readAll(wire::ByteStream *stream, qsizetype limit, Deadline deadline);

// What an exception of a conversation means, in words.
QByteArray problemOf(std::exception_ptr error);

// The verdict of a check whose scanner is down.
Verdict outageVerdict(const char *check, const Address &address, const QByteArray &why, const Outage &outage);

// The message is over the size that the scanner is to see.
Verdict tooLargeVerdict(const char *check, qint64 size);

// A conversation with a scanner and its effect on the scanner's health: begin() before, then one of the others. Logs the first
// failure and the recovery, not each mail.
class Asking
{
public:
    Asking(const Parts &parts, std::shared_ptr<Health> health, const char *check, const Address &address)
        : m_parts(parts)
        , m_health(std::move(health))
        , m_check(check)
        , m_address(address)
    {
    }
    bool begin(); // false: it is down; problem() says why
    void restart(); // another question to one that has answered already
    void answered();
    void failed(std::exception_ptr error);
    const QByteArray &problem() const { return m_problem; }

private:
    const Parts &m_parts;
    std::shared_ptr<Health> m_health;
    const char *m_check;
    Address m_address;
    std::chrono::milliseconds m_began { 0 };
    QByteArray m_problem;
};

// How long the engine waits for a check whose conversation has this limit: it always ends by itself before.
std::chrono::milliseconds patienceFor(std::chrono::milliseconds limit);

// Mail of this server's own users.
bool isSubmission(const smtp::Client &client);

// Nothing that could end a line or a field: for values put into requests.
QByteArray singleLine(QByteArray value);

} // namespace policy::scanners
