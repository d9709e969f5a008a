#include "services/delivery/leaving.h"

#include "formats/mime/headers.h"

namespace delivery {

using async::Task;

namespace {
constexpr qint64 leavingHeaderLimit = 1024 * 1024;

// Another header above the same body.
class ReheadedSource final : public smtp::MessageSource
{
public:
    ReheadedSource(QByteArray header, qint64 oldHeaderSize, std::shared_ptr<smtp::MessageSource> inner)
        : m_header(std::move(header))
        , m_skip(oldHeaderSize)
        , m_inner(std::move(inner))
    {
    }
    qint64 size() const override { return m_inner->size() - m_skip + m_header.size(); }
    Task<Result<QByteArray>> read(qint64 offset, qint64 n) override
    {
        if (offset < m_header.size())
            co_return m_header.mid(offset, n);
        co_return co_await m_inner->read(offset - m_header.size() + m_skip, n);
    }

private:
    const QByteArray m_header;
    const qint64 m_skip;
    const std::shared_ptr<smtp::MessageSource> m_inner;
};
} // namespace

Task<Result<QByteArray>> SpoolSource::read(qint64 offset, qint64 n)
{
    try {
        auto job = [content = m_content, offset, n] { return content->read(offset, n); };
        QByteArray part = co_await m_pool.run(std::move(job));
        if (part.isEmpty() && offset < m_content->size())
            co_return Failure { Failure::Kind::Internal, "Message cannot be read", QStringLiteral("spool file ended early") };
        co_return part;
    } catch (const async::PoolFull &) { // said below
    }
    co_return Failure { Failure::Kind::Busy, "Server is busy", QStringLiteral("the pool is full") };
}

Task<void> rename(async::Pool *pool, smtp::OutboundMessage *message, LeavingNames names)
{
    if (const auto sender = names.address(message->sender))
        message->sender = *sender;
    auto reading = message->content->read(0, leavingHeaderLimit);
    const Result<QByteArray> start = co_await reading;
    if (!start)
        co_return;
    const qsizetype headerSize = mime::headerLength(*start);
    std::optional<QByteArray> header;
    try { // expressions over a header of any size: not on a network worker
        auto job = [names, start = *start, headerSize] { return names.header(QByteArrayView(start).first(headerSize)); };
        header = co_await pool->run(std::move(job));
    } catch (const async::PoolFull &) { // under the inner name rather than late
    }
    if (header)
        message->content = std::make_shared<ReheadedSource>(std::move(*header), headerSize, message->content);
}

} // namespace delivery
