// What the queue knows of a message and its recipients, as values. RFC 3461 for the parameters of delivery reports.
#pragma once
#include "shared/address/mailaddress.h"
#include "shared/base/strongint.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <optional>
#include <vector>

namespace queue {

using RecipientId = StrongInt<struct RecipientIdTag, qint64>;

// RFC 3461 §4.1. Default: none was given, failures and delays are reported.
enum Notify : quint8 { NotifyDefault = 0, NotifyNever = 1, NotifySuccess = 2, NotifyFailure = 4, NotifyDelay = 8 };
enum class Return : quint8 { Default, Full, Headers }; // RFC 3461 §4.3
enum class Body : quint8 { SevenBit, EightBitMime, BinaryMime };
enum class Tls : quint8 { Usual, Required, Optional }; // RFC 8689: REQUIRETLS, `TLS-Required: No`
QByteArray tlsName(Tls tls); // "usual"…
enum class State : quint8 { Queued = 0, Delivered = 1, Failed = 2, Held = 3 };
QByteArray stateName(State state); // "queued"…

struct NewRecipient
{
    MailAddress address;
    QByteArray orcpt; // `type;address`, decoded from xtext; empty: none
    quint8 notify = NotifyDefault; // of Notify
    AccountId account; // set: this local account's INBOX and nothing else (a delivery that failed for a moment)
    QDateTime deliverBy; // RFC 2852; invalid: whenever it can be
    bool deliverByReturn = false; // then return it; else the sender is told, and trying goes on
};

struct NewMessage
{
    QByteArray trace; // trace id: ties the log lines of this mail together
    MailAddress sender; // empty: the null reverse-path
    QByteArray envid; // decoded from xtext
    Return ret = Return::Default;
    Body body = Body::SevenBit;
    bool smtpUtf8 = false;
    Tls tls = Tls::Usual;
    bool isReport = false; // made by us: a bounce, a delay notice…
    QByteArray messageId; // of the header, for listings
    std::vector<NewRecipient> recipients;
    bool held = false;
};

struct Recipient
{
    RecipientId id;
    MailAddress address;
    QByteArray orcpt;
    quint8 notify = NotifyDefault;
    AccountId account;
    QByteArray destination; // domain, or "@local" for an account
    State state = State::Queued;
    int attempts = 0;
    QDateTime nextAttempt; // UTC
    QByteArray lastReply; // `code enhanced-code text` of the peer, or our own words
    bool delayNotified = false;
    QByteArray leaseOwner;
    QDateTime leaseUntil;
    QDateTime deliverBy; // as in NewRecipient
    bool deliverByReturn = false;
};

struct Message
{
    QueueId id;
    QByteArray trace, envid, spoolName, messageId;
    MailAddress sender;
    QDateTime created; // UTC
    qint64 size = 0;
    Return ret = Return::Default;
    Body body = Body::SevenBit;
    bool smtpUtf8 = false, isReport = false;
    Tls tls = Tls::Usual;
    std::vector<Recipient> recipients;
};

enum class Sort : quint8 { Created, Sender, Size };

struct Filter
{
    QByteArray sender, recipient, domain; // whole, in lower case; empty: any
    std::optional<State> state; // of at least one recipient
    QByteArray text; // somewhere in sender, a recipient or the Message-ID, any case
    Sort sort = Sort::Created;
    bool descending = false;
    QByteArray cursor; // Page::next of the page before, with the same filter and order; empty: the first page
    int limit = 1000;
    bool count = false; // also Page::total
};

struct Page
{
    std::vector<Message> messages;
    QByteArray next; // empty: that was all
    std::optional<qint64> total; // messages that the filter lets through
};

struct Totals
{
    qint64 messages = 0, queued = 0, held = 0, due = 0, octets = 0; // queued, held, due: recipients
    QDateTime oldest; // message; invalid: there is none
    bool paused = false; // nothing leaves for other hosts
};

} // namespace queue
