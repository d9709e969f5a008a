// Delivery reports: multipart/report with a text for the person, message/delivery-status for programs, and the original
// or its header. RFC 3464, RFC 6522; RFC 6533 when addresses or the original's header are UTF-8 (SMTPUTF8).
//
// Always: no CR, LF or NUL of a peer's words or an address gets into a field (header injection); lines stay under 998
// octets; the boundary occurs in no part. Time and ids are arguments. Pure; any thread.
#pragma once
#include "shared/address/mailaddress.h"

#include <QByteArray>
#include <QDateTime>
#include <vector>

namespace dsn {

enum class Action { Failed, Delayed, Delivered, Relayed, Expanded }; // RFC 3464 §2.3.3
QByteArray actionName(Action action);

struct ReportedRecipient
{
    MailAddress address; // Final-Recipient
    QByteArray originalRecipient; // ORCPT `type;address`, decoded; empty: none
    Action action = Action::Failed;
    QByteArray status; // RFC 3463 `5.1.1`
    QByteArray remoteMta; // host name; empty: no other host spoke
    QByteArray reply; // the peer's words, or ours when remoteMta is empty
    QDateTime lastAttempt; // UTC; invalid: left out
    QDateTime retryUntil; // for Delayed
};

struct Report
{
    QByteArray hostname; // Reporting-MTA; the report comes from MAILER-DAEMON@hostname
    MailAddress to; // the original's sender
    QByteArray envid; // RFC 3461 §4.4, decoded; empty: none
    QByteArray messageId; // of the report, without angle brackets
    QByteArray trace; // shown to the person, so that an administrator finds the log lines
    QDateTime now, arrival; // UTC
    std::vector<ReportedRecipient> recipients; // of one Action class: failures, delays or successes
    QByteArray originalHeader; // header with its empty line; enough of it
    bool smtpUtf8 = false; // RFC 6533 types
    // The whole original follows `head` (octets: as they are): the caller puts it between head and tail.
    bool returnFull = false;
    bool originalIs8Bit = true; // it may hold octets above 127
};

struct ComposedReport
{
    QByteArray head; // everything; with returnFull up to where the original begins
    QByteArray tail; // with returnFull what follows the original
    bool is8Bit = false; // BODY=8BITMIME is wanted
};
ComposedReport compose(const Report &report);

// For a person: what happened, what it means, what to do. ASCII, no line end.
struct Explanation
{
    QByteArray happened, todo;
};
Explanation explain(Action action, const QByteArray &status);

// RFC 6533 §3: `utf-8-addr-xtext`, an address as ASCII; an ASCII address as it is.
QByteArray asciiAddress(const QByteArray &address);

} // namespace dsn
