// One message to where its recipients lead: mailboxes of this house, and the queue for everybody else. The one path that
// mail from outside, from users, and reports of our own take. RFC 5321 §3.6, §3.9; DESIGN.md "The journey of a mail".
//
// Always: when it returns, what it calls done lies on stable storage. Each account gets a message once, however many of
// its addresses were named. A mailbox that fails while others took the message is queued by itself, so nobody gets it
// twice.
// Thread: any; blocking, for pool threads.
#pragma once
#include "services/delivery/filter.h"
#include "services/delivery/parcel.h"
#include "services/delivery/stores.h"

#include <functional>
#include <memory>
#include <vector>

namespace delivery {

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

} // namespace delivery
