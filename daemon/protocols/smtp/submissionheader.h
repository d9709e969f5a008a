// What a submission server does to a header: adds Date, Message-ID and From where they are missing, takes Bcc away.
// RFC 6409 §8, RFC 5322 §3.6. Pure.
#pragma once
#include "shared/address/mailaddress.h"

#include <QByteArray>
#include <QByteArrayView>
#include <vector>

namespace smtp {

struct MissingFields // values for what the client left out
{
    QByteArray date; // RFC 5322 date-time
    QByteArray messageId; // with its angle brackets
    QByteArray from; // address; empty: nothing is added
};

struct SubmittedHeader
{
    QByteArray header; // completed, with the empty line
    std::vector<MailAddress> authors; // From and Sender, to be checked; at most 100
    // Resent-From and Resent-Sender of the last who resent it, which is the client: older ones stand below (RFC 5322 §3.6.6).
    std::vector<MailAddress> resenders;
    bool unreadableAuthor = false; // a field of the client's own that holds no address we can read
};

// `header`: all fields and the empty line at its end, if there is one. Other fields keep every octet and their order.
SubmittedHeader completeHeader(QByteArrayView header, const MissingFields &missing);

// Where the header ends: the length up to and with the first empty line; -1 when it has not come yet. A lone LF counts as a
// line's end here: scripts write so, and a Bcc behind it must not slip through. `from`: where to begin looking; octets before it were
// looked at already.
qsizetype headerEnd(QByteArrayView octets, qsizetype from = 0);

} // namespace smtp
