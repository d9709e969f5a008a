// The octets of a queued message as they leave: from the spool, with the header that the house's own names are mapped in.
// Thread: a worker; files are read on the pool.
#pragma once
#include "async/pool.h"
#include "protocols/smtp/clientsession.h"
#include "services/delivery/remote.h"
#include "storage/spool/spool.h"

namespace delivery {

// Small messages in one go.
class SpoolSource final : public smtp::MessageSource
{
public:
    SpoolSource(async::Pool &pool, std::shared_ptr<storage::SpoolMessage> content)
        : m_pool(pool)
        , m_content(std::move(content))
    {
    }
    qint64 size() const override { return m_content->size(); }
    async::Task<Result<QByteArray>> read(qint64 offset, qint64 n) override;

private:
    async::Pool &m_pool;
    const std::shared_ptr<storage::SpoolMessage> m_content;
};

// Sender and header as `names` has them. A header that cannot be read leaves as it is: the transaction will say why.
async::Task<void> rename(async::Pool *pool, smtp::OutboundMessage *message, LeavingNames names);

} // namespace delivery
