// Where a queued recipient goes: back into this house (an account whose mailbox failed for a moment, a report to a user of
// ours) or out of it. Thread: the queue's worker.
#pragma once
#include "async/pool.h"
#include "services/delivery/inbound.h"
#include "services/delivery/remote.h"
#include "services/queue/transport.h"

namespace delivery {

class Router final : public queue::Transport
{
public:
    // `temporaryDirectory`: for messages too large for memory.
    Router(directory::Lookup &lookup, Inbound &inbound, async::Pool &pool, queue::Transport &remote, QByteArray hostname,
           QString temporaryDirectory);
    std::unique_ptr<queue::Channel> channel(QByteArray destination) override;

private:
    friend class RoutedChannel;
    directory::Lookup &m_lookup;
    Inbound &m_inbound;
    async::Pool &m_pool;
    queue::Transport &m_remote;
    const QByteArray m_hostname;
    const QString m_temporaryDirectory;
};

} // namespace delivery
