// One message to where its recipients lead: mailboxes of this house, and the queue for everybody else. The one path that
// mail from outside, from users, and reports of our own take. RFC 5321 §3.6, §3.9; DESIGN.md "The journey of a mail".
//
// Always: when it returns, what it calls done lies on stable storage. Each account gets a message once, however many of
// its addresses were named. A mailbox that fails while others took the message is queued by itself, so nobody gets it
// twice.
// Thread: any; blocking, for pool threads.
#pragma once
#include "protocols/smtp/envelope.h"
#include "protocols/smtp/reply.h"
#include "services/delivery/filter.h"
#include "services/directory/lookup.h"
#include "services/queue/queue.h"
#include "storage/mailbox/accountstore.h"

#include <functional>
#include <memory>
#include <vector>

namespace delivery {

// The mail stores as delivery needs them; tests put failing ones here.
class Stores
{
public:
    virtual ~Stores() = default;
    virtual Result<std::shared_ptr<storage::AccountStore>> open(const QString &maildir) = 0;
    virtual std::vector<Result<AppendOutcome>> deliverToMany(const std::vector<std::shared_ptr<storage::AccountStore>> &accounts,
                                                             const storage::NewMessage &message) = 0; // into INBOX
};
std::shared_ptr<Stores> storesOf(storage::StoreRegistry &registry);

struct ParcelRecipient
{
    smtp::Recipient recipient;
    directory::Resolution where; // empty with `relay`
    bool relay = false; // not ours: to the queue as it is
    std::optional<smtp::Reply> refused; // where it leads could not be found out
};

struct Parcel
{
    QByteArray trace;
    MailAddress sender;
    smtp::MailParameters parameters;
    const storage::MessageBuffer *content = nullptr;
    QByteArray received; // our Received field, or empty when the content has it
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

// The envelope sender of what an alias of `domain` sends on to other servers; blocks.
using ForwardingSender = std::function<MailAddress(const MailAddress &sender, const QByteArray &domain)>;

class Dispatch
{
public:
    // `filter`: may be null, then everything goes to INBOX. `forwardingSender`: may be missing, then senders stay.
    Dispatch(std::shared_ptr<Stores> stores, queue::Queue &queue, Filter *filter = nullptr, ForwardingSender forwardingSender = {})
        : m_stores(std::move(stores))
        , m_queue(queue)
        , m_filter(filter)
        , m_forwardingSender(std::move(forwardingSender))
    {
    }
    std::vector<ParcelOutcome> deliverNow(const Parcel &parcel); // one for each recipient, in order
    Stores &stores() { return *m_stores; }

private:
    struct Run;
    const std::shared_ptr<Stores> m_stores;
    queue::Queue &m_queue;
    Filter *const m_filter;
    const ForwardingSender m_forwardingSender;
};

// The parts of an envelope that go into the queue's rows.
queue::NewMessage queuedFrom(const Parcel &parcel);
smtp::ReadOctets octetsOf(const storage::MessageBuffer &content); // which must outlive it
// The value of Message-ID in the first 32 KiB, without angle brackets; empty when there is none.
QByteArray messageIdOf(const storage::MessageBuffer &content);

// Does the message carry `Delivered-To: address` already? Then forwarding it would go in circles.
bool wasDeliveredTo(const storage::MessageBuffer &content, const MailAddress &address);

} // namespace delivery
