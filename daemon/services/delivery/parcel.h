// One message on its way through the house: its octets, its envelope, and where each recipient leads. RFC 5321 §2.3.1,
// RFC 3461 (what the envelope asks for).
// Thread: values; belongs to whoever made it.
#pragma once
#include "protocols/smtp/envelope.h"
#include "protocols/smtp/reply.h"
#include "services/directory/lookup.h"
#include "services/queue/queue.h"
#include "storage/maildir/messagebuffer.h"

#include <memory>
#include <optional>
#include <vector>

namespace delivery {

struct ParcelRecipient
{
    smtp::Recipient recipient;
    directory::Resolution where; // empty with `relay`
    bool relay = false; // not ours: to the queue as it is
    std::optional<smtp::Reply> refused; // where it leads could not be found out
};

// DKIM-Signature fields for a mail that a user of ours has handed in. What leaves may have other addresses in its header than
// what stays (LeavingNames), and a signature is for one of both.
struct Signatures
{
    QByteArray leaving, staying;
};

struct Parcel
{
    QByteArray trace;
    MailAddress sender;
    smtp::MailParameters parameters;
    const storage::MessageBuffer *content = nullptr;
    QByteArray received; // our Received field, or empty when the content has it
    Signatures signatures {}; // above `received`
    std::vector<ParcelRecipient> recipients;
    bool isReport = false;
    std::shared_ptr<const smtp::Client> client; // who brought it; null: the queue
    std::optional<QByteArray> virus; // nothing: no scanner has looked; empty: none was found
    bool held = false; // all of it into the queue, for a person to look at
    decltype(smtp::Handling::seal) seal {}; // fields for the top of copies that leave the house; may be empty
    // One answer for all (SMTP): once anything is done, what failed is queued. Else (LMTP, queue) each recipient fails for
    // itself.
    bool oneAnswer = false;
};

struct ParcelOutcome
{
    enum Kind { Delivered, Expanded, Queued, Failed } kind = Failed; // Expanded: an alias for several
    smtp::Reply reply;
};

// The parts of an envelope that go into the queue's rows.
queue::NewMessage queuedFrom(const Parcel &parcel);
queue::Tls queuedTls(smtp::TlsWish wish);
smtp::TlsWish wishOf(queue::Tls tls); // the other way round
smtp::ReadOctets octetsOf(const storage::MessageBuffer &content); // which must outlive it
bool hasEightBits(QByteArrayView octets);
// The value of Message-ID in the first 32 KiB, without angle brackets; empty when there is none.
QByteArray messageIdOf(const storage::MessageBuffer &content);

// Does the message carry `Delivered-To: address` already? Then forwarding it would go in circles.
bool wasDeliveredTo(const storage::MessageBuffer &content, const MailAddress &address);
// The trace field of RFC 5321 §4.4's kind by which forwarding loops are seen.
QByteArray deliveredToHeader(const MailAddress &address);

} // namespace delivery
