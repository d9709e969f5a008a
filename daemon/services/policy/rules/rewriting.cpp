#include "services/policy/rules/rewriting.h"

#include "formats/mime/headers.h"
#include "shared/base/log.h"

namespace policy {

using async::Task;
using MaybeReply = smtp::ServerPort::MaybeReply;
using Role = RewriteSet::Role;

namespace {
constexpr qint64 headerLimit = 1024 * 1024, block = 256 * 1024;

smtp::Envelope mappedEnvelope(const RewriteSet &set, smtp::Envelope envelope)
{
    if (!set.hasCanonical())
        return envelope;
    if (auto sender = set.canonical(envelope.sender, Role::Sender))
        envelope.sender = *sender;
    for (smtp::Recipient &recipient : envelope.recipients) {
        auto mapped = set.canonical(recipient.address, Role::Recipient);
        if (!mapped)
            continue;
        if (recipient.orcpt.isEmpty()) // RFC 3461 §5.2.7.1: reports name who was written to
            recipient.orcpt = (recipient.address.isInternational() ? "utf-8;" : "rfc822;") + recipient.address.toString();
        recipient.address = *mapped;
    }
    return envelope;
}
} // namespace

Task<MaybeReply> Rewriting::mailFrom(smtp::Envelope envelope)
{
    const auto set = co_await m_table.compiled().fresh();
    auto asking = m_inner.mailFrom(mappedEnvelope(*set, std::move(envelope)));
    co_return co_await asking;
}

Task<MaybeReply> Rewriting::rcptTo(smtp::Envelope envelope, smtp::Recipient recipient)
{
    const auto set = co_await m_table.compiled().fresh();
    if (const auto where = set->relocated(recipient.address)) {
        logEvent(Severity::Info, "policy", "relocated", { { "trace", envelope.trace }, { "to", recipient.address.toString() } });
        co_return smtp::Reply(550, 1, 6, "The user has moved to " + *where); // RFC 3463 §3.2: X.1.6
    }
    if (auto mapped = set->canonical(recipient.address, Role::Recipient))
        recipient.address = *mapped;
    auto asking = m_inner.rcptTo(mappedEnvelope(*set, std::move(envelope)), std::move(recipient));
    co_return co_await asking;
}

// On a pool thread: `to` gets `from` with its header's addresses mapped. False: they are as they should be, nothing was written.
static Result<bool> rewrite(const RewriteSet &set, const smtp::IncomingMessage &from, smtp::IncomingMessage &to)
{
    const QByteArray start = from.read(0, headerLimit);
    const qsizetype headerSize = mime::headerLength(start);
    const auto header = set.canonicalHeader(QByteArrayView(start).first(headerSize));
    if (!header)
        return false;
    if (auto written = to.append(*header); !written)
        return written.failure();
    for (qint64 offset = headerSize; offset < from.size();) {
        const QByteArray part = from.read(offset, block);
        if (part.isEmpty())
            return Failure { Failure::Kind::Internal, "The message cannot be read", QStringLiteral("the temporary file ended early") };
        if (auto written = to.append(part); !written)
            return written.failure();
        offset += part.size();
    }
    return true;
}

Task<std::vector<smtp::Reply>> Rewriting::deliver(smtp::Envelope envelope, std::unique_ptr<smtp::IncomingMessage> message)
{
    const auto set = co_await m_table.compiled().fresh();
    const size_t answers = envelope.client->service == smtp::Service::Lmtp ? size_t(envelope.recipients.size()) : 1;
    envelope = mappedEnvelope(*set, std::move(envelope));
    if (set->hasCopies()) {
        std::vector<MailAddress> recipients;
        for (const smtp::Recipient &recipient : envelope.recipients)
            recipients.push_back(recipient.address);
        for (const MailAddress &copy : set->copies(envelope.sender, recipients)) {
            smtp::Recipient added;
            added.address = copy;
            added.notify = smtp::notify::Never; // the sender knows nothing of it
            added.addedByHouse = true;
            envelope.recipients.append(added);
            logEvent(Severity::Info, "policy", "copied", { { "trace", envelope.trace }, { "to", copy.toString() } });
        }
    }
    std::optional<smtp::Reply> failed;
    if (set->hasCanonical()) {
        std::unique_ptr<smtp::IncomingMessage> made = m_inner.begin(envelope);
        try {
            auto job = [set, from = message.get(), to = made.get()] { return rewrite(*set, *from, *to); };
            const Result<bool> done = co_await m_pool.run(std::move(job));
            if (!done)
                failed = smtp::toReply(done.failure());
            else if (*done)
                message = std::move(made);
        } catch (const async::PoolFull &) {
            failed = smtp::Reply(451, 3, 2, "This server is busy; try again in a minute");
        }
    }
    if (failed)
        co_return std::vector<smtp::Reply>(answers, *failed);
    auto delivering = m_inner.deliver(std::move(envelope), std::move(message));
    std::vector<smtp::Reply> replies = co_await delivering;
    if (replies.size() > answers) // LMTP: none for the copies
        replies.resize(answers);
    co_return replies;
}

} // namespace policy
