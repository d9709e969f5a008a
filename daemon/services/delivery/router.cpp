#include "services/delivery/router.h"

#include "formats/mime/headers.h"
#include "services/delivery/fate.h"
#include "services/queue/rows.h"
#include "shared/base/log.h"
#include "storage/maildir/messagebuffer.h"

namespace delivery {

using async::Task;
using Kind = queue::RecipientOutcome::Kind;

namespace {
queue::Outcome allOf(const queue::Batch &batch, Kind kind, const smtp::Reply &reply)
{
    queue::Outcome outcome;
    outcome.recipients.resize(batch.message.recipients.size(), { kind, reply.toLine(), reply.status(), {} });
    return outcome;
}

// The content of a queued message where mailboxes want it: in memory, or in a file when it is large.
std::shared_ptr<storage::MessageBuffer> bufferOf(const storage::SpoolMessage &content, const QString &directory)
{
    auto buffer = std::make_shared<storage::MessageBuffer>(directory);
    constexpr qint64 block = 256 * 1024;
    for (qint64 offset = 0; offset < content.size(); offset += block) {
        const QByteArray part = content.read(offset, block);
        if (part.isEmpty() || !buffer->append(part))
            return nullptr;
    }
    return buffer;
}
} // namespace

class RoutedChannel final : public queue::Channel
{
public:
    RoutedChannel(Router &router, QByteArray destination)
        : m_router(router)
        , m_destination(std::move(destination))
    {
    }

    Task<queue::Outcome> deliver(std::shared_ptr<queue::Batch> batch) override
    {
        if (!m_decided) {
            bool local = m_destination == queue::localDestination || m_destination == m_router.m_hostname;
            if (!local) {
                const auto ours = co_await m_router.m_lookup.isLocalDomain(m_destination);
                if (!ours)
                    co_return allOf(*batch, Kind::Transient, smtp::toReply(ours.failure()));
                local = *ours;
            }
            if (!local)
                m_remote = m_router.m_remote.channel(m_destination);
            m_decided = true;
        }
        if (m_remote)
            co_return co_await m_remote->deliver(batch);
        co_return co_await deliverLocally(batch);
    }

    Task<void> finish() override
    {
        if (m_remote)
            co_await m_remote->finish();
    }

private:
    Task<ParcelRecipient> whereTo(queue::Recipient recipient, qint64 size)
    {
        ParcelRecipient to;
        to.recipient = { recipient.address, recipient.notify, recipient.orcpt };
        if (recipient.account.value() != 0) {
            auto account = co_await m_router.m_lookup.account(recipient.account);
            if (account)
                to.where.local.push_back({ std::move(*account), {} });
            else
                to.refused = smtp::toReply(account.failure());
            co_return to;
        }
        auto found = co_await m_router.m_inbound.resolve(recipient.address);
        if (found) {
            to.where = std::move(*found);
            // What came in by itself was measured without the fields that stand above it now.
            constexpr qint64 ownFields = 64 * 1024;
            to.refused = m_router.m_inbound.tooLarge(recipient.address, to.where, size - ownFields);
        } else {
            to.refused = smtp::toReply(found.failure());
        }
        co_return to;
    }

    Task<queue::Outcome> deliverLocally(std::shared_ptr<queue::Batch> batch)
    {
        auto parcel = std::make_shared<Parcel>();
        const queue::Message &message = batch->message;
        parcel->trace = message.trace;
        parcel->sender = message.sender;
        parcel->isReport = message.isReport;
        parcel->parameters.envId = message.envid;
        parcel->parameters.smtpUtf8 = message.smtpUtf8;
        parcel->parameters.tls = wishOf(message.tls);
        parcel->parameters.ret = message.ret == queue::Return::Full ? smtp::Ret::Full
            : message.ret == queue::Return::Headers                 ? smtp::Ret::Headers
                                                                    : smtp::Ret::Unspecified;
        parcel->parameters.body = message.body == queue::Body::BinaryMime ? smtp::BodyType::BinaryMime
            : message.body == queue::Body::EightBitMime                   ? smtp::BodyType::EightBitMime
                                                                          : smtp::BodyType::SevenBit;
        for (const queue::Recipient &recipient : message.recipients) {
            auto to = co_await whereTo(recipient, message.size);
            parcel->recipients.push_back(std::move(to));
        }
        queue::Outcome outcome;
        bool busy = false;
        try {
            auto job = [this, parcel, batch]() -> std::vector<ParcelOutcome> {
                const auto buffer = bufferOf(*batch->content, m_router.m_temporaryDirectory);
                if (!buffer)
                    return {};
                parcel->content = buffer.get();
                constexpr qint64 headerLimit = 32 * 1024;
                const QByteArray start = buffer->read(0, headerLimit);
                const QByteArrayView header = QByteArrayView(start).first(mime::headerLength(start));
                for (ParcelRecipient &one : parcel->recipients)
                    readFate(header, one.recipient);
                return m_router.m_inbound.dispatch().deliverNow(*parcel);
            };
            const auto outcomes = co_await m_router.m_pool.run(std::move(job));
            for (const ParcelOutcome &one : outcomes) {
                Kind kind = one.reply.isPermanent() ? Kind::Permanent : Kind::Transient;
                if (one.kind == ParcelOutcome::Delivered)
                    kind = Kind::Delivered;
                else if (one.kind == ParcelOutcome::Expanded)
                    kind = Kind::Expanded;
                else if (one.kind == ParcelOutcome::Queued)
                    kind = Kind::RelayedWithDsn; // its new row carries what reports were asked for
                outcome.recipients.push_back({ kind, one.reply.toLine(), one.reply.status(), {} });
            }
        } catch (const async::PoolFull &) {
            busy = true;
        }
        if (busy || outcome.recipients.empty())
            co_return allOf(*batch, Kind::Transient, { 451, 3, 0, "The message cannot be handled for the moment" });
        co_return outcome;
    }

    Router &m_router;
    const QByteArray m_destination;
    bool m_decided = false;
    std::unique_ptr<queue::Channel> m_remote;
};

Router::Router(directory::Lookup &lookup, Inbound &inbound, async::Pool &pool, queue::Transport &remote, QByteArray hostname,
               QString temporaryDirectory)
    : m_lookup(lookup)
    , m_inbound(inbound)
    , m_pool(pool)
    , m_remote(remote)
    , m_hostname(std::move(hostname))
    , m_temporaryDirectory(std::move(temporaryDirectory))
{
}

std::unique_ptr<queue::Channel> Router::channel(QByteArray destination)
{
    return std::make_unique<RoutedChannel>(*this, std::move(destination));
}

} // namespace delivery
