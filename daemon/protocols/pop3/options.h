// What a POP3 session may do and how long it waits. RFC 1939 §3, RFC 2449.
#pragma once
#include <QByteArray>
#include <chrono>

namespace pop3 {

struct Timeouts
{
    std::chrono::milliseconds command = std::chrono::minutes(10); // RFC 1939 §3: at least ten minutes
    std::chrono::milliseconds beforeLogin = std::chrono::minutes(3);
    std::chrono::milliseconds output = std::chrono::minutes(5); // the peer takes nothing of what it asked for
    std::chrono::milliseconds handshake = std::chrono::minutes(1);
    std::chrono::milliseconds farewell = std::chrono::seconds(5);
};

struct Options
{
    QByteArray hostname = "localhost"; // in the greeting
    bool allowPlaintextAuth = false; // USER, PASS and SASL without TLS (loopback, configured)
    // SCRAM-SHA-256-PLUS in CAPA: clients that choose it and cannot bind to the channel (GNU SASL: mpop, mutt) would fail. It is
    // accepted in any case.
    bool announceChannelBinding = false;
    int maxBadCommands = 50; // then goodbye
    int maxFailedLogins = 5;
    Timeouts timeouts;
};

} // namespace pop3
