// What makes one engine an MX, a submission port or LMTP, and its limits. RFC 5321 §4.5.3, RFC 6409, RFC 2033.
#pragma once
#include "protocols/smtp/command.h"
#include "protocols/smtp/envelope.h"

#include <QByteArray>
#include <chrono>

namespace smtp {

struct ServerTimeouts // RFC 5321 §4.5.3.2
{
    std::chrono::milliseconds command = std::chrono::minutes(5);
    std::chrono::milliseconds dataBlock = std::chrono::minutes(3);
    std::chrono::milliseconds data = std::chrono::hours(2); // the whole message, however it trickles
    std::chrono::milliseconds handshake = std::chrono::minutes(1);
    std::chrono::milliseconds output = std::chrono::minutes(5); // the peer takes no replies
    std::chrono::milliseconds farewell = std::chrono::seconds(5);
    std::chrono::milliseconds slowDown = std::chrono::seconds(1); // before each answer to an unruly client
};

struct ServerOptions
{
    Service service = Service::Mx;
    QByteArray hostname = "localhost"; // in the greeting, EHLO and as postmaster's domain
    bool offerAuth = false;
    bool requireAuth = false; // MAIL only after AUTH (RFC 6409 §4.3)
    bool requireTls = false; // MAIL only under TLS
    bool allowPlaintextAuth = false; // PLAIN and LOGIN without TLS too (loopback, configured)
    // SCRAM-SHA-256-PLUS is always accepted, and kept out of EHLO by default. Quirk::PlusWithoutBinding: mutt and neomutt with
    // GNU SASL (Debian 12, 2022) take it as the strongest, have no tls-exporter to give, and then cannot send at all.
    bool announceChannelBinding = false;
    bool fixHeader = false; // submission's duties: Date, Message-ID, Bcc, whose From it is (RFC 6409 §8)
    qint64 maxSize = 50 * 1024 * 1024; // of a message, in octets; RFC 1870
    int maxRecipients = 1000; // RFC 5321 §4.5.3.1.8 asks for 100
    // Received fields that make a loop (RFC 5321 §6.3 asks for at least 100); 0: not counted. LMTP is the last step: what
    // came so far is delivered.
    int maxReceived = 100;
    // RFC 5321 §4.5.3.1.6 says 1000, and the world sends more: HTML without line ends is common, and refusing it loses mail.
    qint64 maxTextLine = 1024 * 1024;
    qint64 maxHeader = 1024 * 1024; // held in memory while submission completes it
    qsizetype maxCommandLine = 2048; // RFC 5321 §4.5.3.1.4: 512, and what the parameters of MAIL and RCPT add
    int slowAfterErrors = 20;
    int maxErrors = 50;
    int maxIdleCommands = 1000; // NOOP, RSET, VRFY… without a message in between
    int maxAuthFailures = 5;
    Strictness strictness = Strictness::Tolerant;
    ServerTimeouts timeouts;

    static ServerOptions mx() { return {}; }
    static ServerOptions submission()
    {
        ServerOptions options;
        options.service = Service::Submission;
        options.offerAuth = options.requireAuth = options.fixHeader = true;
        return options;
    }
    static ServerOptions lmtp()
    {
        ServerOptions options;
        options.service = Service::Lmtp;
        options.maxReceived = 0;
        return options;
    }
};

} // namespace smtp
