// The messages a script sends by itself: vacation answers (RFC 5230), notifications by mail (RFC 5436). Pure, but for the
// random part of Message-IDs, which the caller gives.
#pragma once
#include "formats/sieve/message.h"
#include "formats/sieve/outcome.h"
#include "shared/address/mailaddress.h"

#include <QByteArray>
#include <QList>
#include <functional>
#include <optional>

namespace scripts {

struct Occasion // what the answer is about
{
    const sieve::Message *message = nullptr;
    QByteArray envelopeFrom; // empty: the null path
    QByteArray envelopeTo;
    QList<QByteArray> ownAddresses; // the account's, in lower case; :addresses come on top
    QByteArray hostname, unique; // for the Message-ID
    qint64 now = 0;
    // Whether an address leads to the account: its aliases and subaddresses. May be missing.
    std::function<bool(const MailAddress &)> isOwn {};
    bool owns(const QByteArray &address) const;
};

struct OutgoingMail
{
    QByteArray to;
    QByteArray from; // envelope; empty: the null path
    QByteArray octets; // CRLF
};

// Why no vacation answer may be sent, in words for the log; empty: it may. RFC 5230 §4.5, §4.6, RFC 3834 §2.
QByteArray vacationObstacle(const sieve::Action &vacation, const Occasion &occasion);
// What makes two answers the same: handle and sender (RFC 5230 §4.2).
QByteArray vacationKey(const sieve::Action &vacation, const Occasion &occasion);
OutgoingMail composeVacation(const sieve::Action &vacation, const Occasion &occasion);

// A mailto: notification; nothing when the URI names nobody, or the message is a notification itself (RFC 5436 §2.7).
std::optional<OutgoingMail> composeNotification(const sieve::Action &notification, const Occasion &occasion);

} // namespace scripts
