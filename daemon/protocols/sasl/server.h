// Server halves of the SASL mechanisms: PLAIN (RFC 4616), LOGIN, SCRAM-SHA-256 and -PLUS (RFC 5802, 7677, 9266).
// A profile (SMTP AUTH, IMAP AUTHENTICATE, POP3 AUTH, ManageSieve) moves the octets and does the base64.
#pragma once
#include "async/task.h"
#include "protocols/sasl/authport.h"

#include <QByteArray>
#include <QList>
#include <memory>

namespace sasl {

struct Step
{
    enum Kind { Challenge, Success, Failed } kind = Failed;
    QByteArray data; // Challenge: to send; Success: additional data, empty for none
    Identity identity; // Success
    Failure failure; // Failed; Syntax when the client's message makes no sense
};

class ServerMechanism
{
public:
    virtual ~ServerMechanism() = default;
    // True when the client speaks first: without an initial response the profile sends an empty challenge.
    virtual bool clientFirst() const = 0;
    // The client's next message, decoded (at most 64 KiB). When the server speaks first and no initial response came, the
    // profile calls it with nothing to get the first challenge.
    virtual async::Task<Step> step(QByteArray message) = 0;
};

struct ServerOptions
{
    bool tls = false; // TLS is active
    bool allowPlaintextMechanisms = false; // without TLS too (loopback, configured)
    QByteArray channelBinding; // tls-exporter data, empty: no -PLUS
    ClientInfo client;
    bool announcedPlus = true; // false: -PLUS works but the client was not told, so its `y` (RFC 5802 §6) is no downgrade
};

// What to announce, best first: `SCRAM-SHA-256-PLUS SCRAM-SHA-256 PLAIN LOGIN` as options allow. Empty when
// authentication is not to be had on this stream.
QList<QByteArray> mechanisms(const ServerOptions &options);

// Null for a mechanism that is not announced. `name` in any case.
std::unique_ptr<ServerMechanism> createServer(QByteArrayView name, AuthPort &port, ServerOptions options);

} // namespace sasl
