#include "services/delivery/inbound.h"

#include "protocols/smtp/receivedheader.h"
#include "services/delivery/rejects.h"
#include "services/delivery/relaydomains.h"
#include "services/delivery/srs.h"
#include "services/queue/reports.h"
#include "shared/base/log.h"
#include "storage/maildir/messagebuffer.h"

namespace delivery {

using async::Task;
using MaybeReply = smtp::ServerPort::MaybeReply;

namespace {
class BufferedMessage final : public smtp::IncomingMessage
{
public:
    BufferedMessage(const QString &directory, qint64 memoryLimit)
        : buffer(directory, memoryLimit)
    {
    }
    bool appendWouldBlock(qsizetype n) const override { return buffer.appendWouldBlock(n); }
    Result<void> append(QByteArrayView octets) override { return buffer.append(octets); }
    qint64 size() const override { return buffer.size(); }
    QByteArray read(qint64 offset, qint64 n) const override { return buffer.read(offset, n); }
    bool readWouldBlock() const override { return !buffer.inMemory(); }
    storage::MessageBuffer buffer;
};

// A message on its way in, seen as the queue's reports want it.
class BufferedContent final : public storage::SpoolMessage
{
public:
    explicit BufferedContent(const storage::MessageBuffer &buffer)
        : m_buffer(buffer)
    {
    }
    qint64 size() const override { return m_buffer.size(); }
    QByteArray read(qint64 offset, qint64 n) const override { return m_buffer.read(offset, n); }

private:
    const storage::MessageBuffer &m_buffer;
};

bool isPostmaster(const MailAddress &address) { return address.localPart().compare("postmaster", Qt::CaseInsensitive) == 0; }

smtp::Reply poolFull() { return { 451, 3, 2, "This server is busy; try again in a minute" }; }
} // namespace

Inbound::Inbound(directory::Lookup &lookup, storage::StoreRegistry &stores, queue::Queue &queue, async::Pool &pool, const Clock &clock, InboundSettings settings)
    : Inbound(lookup, storesOf(stores), queue, pool, clock, std::move(settings))
{
}

Inbound::Inbound(directory::Lookup &lookup, std::shared_ptr<Stores> stores, queue::Queue &queue, async::Pool &pool, const Clock &clock, InboundSettings settings)
    : m_lookup(lookup)
    , m_queue(queue)
    , m_pool(pool)
    , m_clock(clock)
    , m_settings(std::move(settings))
    , m_dispatch(std::move(stores), queue, m_settings.filter, m_settings.forwardingSender)
{
}

Task<MaybeReply> Inbound::connected(smtp::Client *) { co_return std::nullopt; }

Task<MaybeReply> Inbound::mailFrom(smtp::Envelope envelope)
{
    const smtp::Client &client = *envelope.client;
    if (client.service != smtp::Service::Submission || !client.identity || envelope.sender.isEmpty())
        co_return std::nullopt; // the null reverse-path is anybody's: read receipts and vacation notes have it
    const auto may = co_await m_lookup.maySendAs(client.identity->account, envelope.sender);
    if (!may)
        co_return smtp::toReply(may.failure());
    if (!*may) {
        logEvent(Severity::Notice, "delivery", "sender-not-owned",
            { { "trace", envelope.trace }, { "account", client.identity->address.toString() }, { "from", envelope.sender.toString() } });
        co_return smtp::Reply(553, 7, 1, "<" + envelope.sender.toString() + "> is not an address of yours; send as <"
                + client.identity->address.toString() + "> or another address that leads to your account");
    }
    co_return std::nullopt;
}

// A bounce to an address under which mail was sent on: it goes to who had written that mail.
Task<Result<directory::Resolution>> Inbound::resolveSender(MailAddress address)
{
    const auto ours = co_await m_lookup.isLocalDomain(address.domain());
    if (!ours)
        co_return ours.failure();
    if (!*ours)
        co_return Failure { Failure::Kind::Refused, "This address is not ours", {} };
    const auto original = m_settings.originalSender(address);
    if (!original)
        co_return Failure { Failure::Kind::NotFound, "This forwarding address is not valid, or not any more", {} };
    auto found = co_await m_lookup.resolve(*original);
    if (found || found.failure().kind != Failure::Kind::Refused)
        co_return found;
    directory::Resolution away;
    away.external.push_back(*original);
    co_return away;
}

Task<Result<directory::Resolution>> Inbound::resolve(MailAddress address)
{
    if (m_settings.originalSender && Srs::isRewritten(address))
        co_return co_await resolveSender(std::move(address));
    auto found = co_await m_lookup.resolve(address);
    if (found || !isPostmaster(address) || !m_settings.postmaster)
        co_return found;
    // RFC 5321 §4.5.1: the host's own postmaster, and that of each of its domains, is always there.
    const bool ours = found.failure().kind == Failure::Kind::NotFound
        || (found.failure().kind == Failure::Kind::Refused && address.domain() == m_settings.hostname);
    const MailAddress stand = ours ? m_settings.postmaster() : MailAddress();
    if (stand.isEmpty() || stand.key() == address.key())
        co_return found;
    co_return co_await m_lookup.resolve(stand);
}

Task<MaybeReply> Inbound::fullMailbox(directory::AccountInfo account)
{
    if (account.quota == 0)
        co_return std::nullopt;
    bool full = false, busy = false;
    try {
        auto job = [this, account] {
            auto store = m_dispatch.stores().open(account.maildir);
            if (!store)
                return false; // delivery will tell
            (*store)->setQuota(account.quota);
            const auto quota = (*store)->quota();
            return quota && quota->limit > 0 && quota->used >= quota->limit;
        };
        full = co_await m_pool.run(std::move(job));
    } catch (const async::PoolFull &) {
        busy = true;
    }
    if (busy)
        co_return poolFull();
    if (full)
        co_return smtp::Reply(452, 2, 2, "The recipient's mailbox is full; try again later");
    co_return std::nullopt;
}

std::optional<smtp::Reply> Inbound::tooLarge(const MailAddress &address, const directory::Resolution &where, qint64 size) const
{
    if (!m_settings.sizeLimit || size <= 0)
        return std::nullopt;
    QByteArray whose = address.domain();
    qint64 most = m_settings.sizeLimit(whose);
    if (where.local.size() == 1 && where.external.empty()) { // the mailbox may be of another domain
        const QByteArray &home = where.local.front().account.address.domain();
        const qint64 own = home == whose ? 0 : m_settings.sizeLimit(home);
        if (own > 0 && (most <= 0 || own < most)) {
            most = own;
            whose = home;
        }
    }
    if (most <= 0 || size <= most)
        return std::nullopt;
    return smtp::Reply(552, 3, 4, "The message has " + QByteArray::number(size) + " octets, and " + whose + " takes at most " + QByteArray::number(most));
}

Task<MaybeReply> Inbound::rcptTo(smtp::Envelope envelope, smtp::Recipient recipient)
{
    const auto found = co_await resolve(recipient.address);
    if (!found) {
        const Failure &failure = found.failure();
        if (failure.kind == Failure::Kind::Refused) { // not ours
            if (envelope.client->identity)
                co_return std::nullopt;
            if (m_settings.relay) {
                auto asking = m_settings.relay->mayRelay(recipient.address);
                RelayDomains::Answer relay = co_await asking;
                if (relay.isRelay) {
                    if (!relay.refused)
                        relay.refused = tooLarge(recipient.address, {}, envelope.parameters.size);
                    co_return std::move(relay.refused);
                }
            }
            logEvent(Severity::Info, "delivery", "relay-refused",
                { { "trace", envelope.trace }, { "from", envelope.sender.toString() }, { "to", recipient.address.toString() },
                    { "peer", envelope.client->address.toString() } });
            co_return smtp::Reply(550, 7, 1, "We do not relay: this address is not ours, and you are not logged in");
        }
        if (failure.kind == Failure::Kind::NotFound) {
            logEvent(Severity::Info, "delivery", "recipient-unknown",
                { { "trace", envelope.trace }, { "from", envelope.sender.toString() }, { "to", recipient.address.toString() },
                    { "peer", envelope.client->address.toString() } });
            co_return smtp::Reply(550, 1, 1, "There is no mailbox <" + recipient.address.toString() + "> here");
        }
        co_return smtp::toReply(failure);
    }
    if (auto large = tooLarge(recipient.address, *found, envelope.parameters.size))
        co_return large;
    if (!found->external.empty())
        co_return std::nullopt;
    bool anyEnabled = false;
    for (const directory::LocalTarget &target : found->local)
        anyEnabled = anyEnabled || target.account.enabled;
    if (!anyEnabled)
        co_return smtp::Reply(550, 2, 1, "This mailbox is disabled");
    if (found->local.size() == 1)
        co_return co_await fullMailbox(found->local.front().account);
    co_return std::nullopt;
}

std::unique_ptr<smtp::IncomingMessage> Inbound::begin(smtp::Envelope)
{
    return std::make_unique<BufferedMessage>(m_settings.temporaryDirectory, m_settings.memoryLimit);
}

Task<std::vector<smtp::Reply>> Inbound::deliver(smtp::Envelope envelope, std::unique_ptr<smtp::IncomingMessage> message)
{
    const bool lmtp = envelope.client->service == smtp::Service::Lmtp;
    auto parcel = std::make_shared<Parcel>();
    parcel->trace = envelope.trace;
    parcel->sender = envelope.sender;
    parcel->parameters = envelope.parameters;
    parcel->content = &static_cast<BufferedMessage &>(*message).buffer;
    const bool hide = m_settings.hideSubmitters && envelope.client->identity;
    parcel->received = envelope.handling.prefix + smtp::receivedHeader(envelope, m_settings.hostname, m_clock.nowUtc(), hide);
    parcel->virus = envelope.handling.virus;
    parcel->held = envelope.handling.hold;
    parcel->seal = envelope.handling.seal;
    parcel->oneAnswer = !lmtp;
    parcel->client = envelope.client;
    for (const smtp::Recipient &recipient : envelope.recipients) {
        ParcelRecipient to;
        to.recipient = recipient;
        auto found = co_await resolve(recipient.address);
        if (found) {
            to.where = std::move(*found);
            to.refused = tooLarge(recipient.address, to.where, parcel->content->size());
        } else if (found.failure().kind == Failure::Kind::Refused) {
            to.relay = envelope.client->identity.has_value() || recipient.addedByHouse;
        } else {
            to.refused = smtp::toReply(found.failure());
        }
        if (!found && found.failure().kind == Failure::Kind::Refused && !to.relay) {
            if (m_settings.relay) {
                auto asking = m_settings.relay->mayRelay(recipient.address);
                const RelayDomains::Answer relay = co_await asking;
                to.relay = relay.isRelay && !relay.refused;
                if (to.relay)
                    to.refused = tooLarge(recipient.address, {}, parcel->content->size());
                to.relay = to.relay && !to.refused;
            }
            if (!to.relay && !to.refused)
                to.refused = smtp::toReply(found.failure());
        }
        parcel->recipients.push_back(std::move(to));
    }
    if (logs(Severity::Info)) {
        const MailAddress &first = envelope.recipients.isEmpty() ? envelope.sender : envelope.recipients.first().address;
        logEvent(Severity::Info, "delivery", "message-arrived",
            { { "trace", envelope.trace }, { "message-id", messageIdOf(*parcel->content) }, { "from", envelope.sender.toString() },
                { "to", first.toString() }, { "recipients", qint64(envelope.recipients.size()) }, { "size", parcel->content->size() },
                { "peer", envelope.client->address.toString() }, { "helo", envelope.client->helo },
                { "account", envelope.client->identity ? envelope.client->identity->address.toString() : QByteArray() },
                { "tls", envelope.client->tls.version }, { "service", lmtp ? "lmtp" : envelope.client->service == smtp::Service::Submission ? "submission" : "mx" } });
    }
    if (m_settings.submitted && envelope.client->identity) {
        QList<MailAddress> recipients;
        for (const smtp::Recipient &recipient : envelope.recipients)
            recipients << recipient.address;
        m_settings.submitted(*envelope.client->identity, recipients);
    }
    std::vector<ParcelOutcome> outcomes;
    bool busy = false;
    try {
        auto job = [this, parcel, ours = envelope.client->identity.has_value()] {
            if (ours && m_settings.sign)
                parcel->signatures = m_settings.sign(octetsOf(*parcel->content), parcel->content->size());
            auto outcomes = m_dispatch.deliverNow(*parcel);
            reportSuccesses(*parcel, outcomes);
            return outcomes;
        };
        outcomes = co_await m_pool.run(std::move(job));
    } catch (const async::PoolFull &) {
        busy = true;
    }
    std::vector<smtp::Reply> replies;
    if (busy) {
        replies.assign(lmtp ? size_t(envelope.recipients.size()) : 1, poolFull());
        co_return replies;
    }
    if (lmtp) {
        for (ParcelOutcome &outcome : outcomes)
            replies.push_back(std::move(outcome.reply));
        co_return replies;
    }
    // One answer: a failure only when nobody has got it; then a temporary one wins, a retry being cheaper than lost mail.
    const smtp::Reply *answer = nullptr;
    for (const ParcelOutcome &outcome : outcomes) {
        if (outcome.reply.isTransient() || !answer || (answer->isPositive() && !outcome.reply.isPositive()))
            answer = answer && answer->isTransient() ? answer : &outcome.reply;
    }
    if (!answer || answer->isPositive())
        replies.push_back({ 250, 0, 0, "Accepted as " + envelope.trace });
    else
        replies.push_back(*answer);
    co_return replies;
}

// RFC 3461 §5.2.4: a success that was asked for is reported by whoever made the last step.
void Inbound::reportSuccesses(const Parcel &parcel, const std::vector<ParcelOutcome> &outcomes)
{
    std::vector<queue::Reported> reported;
    for (size_t i = 0; i < outcomes.size(); ++i) {
        const smtp::Recipient &recipient = parcel.recipients[i].recipient;
        if (!(recipient.notify & smtp::notify::Success) || parcel.sender.isEmpty())
            continue;
        if (outcomes[i].kind != ParcelOutcome::Delivered && outcomes[i].kind != ParcelOutcome::Expanded)
            continue;
        queue::Reported one;
        one.kind = queue::ReportKind::Success;
        one.recipient.address = recipient.address;
        one.recipient.orcpt = recipient.orcpt;
        one.outcome.kind = outcomes[i].kind == ParcelOutcome::Expanded ? queue::RecipientOutcome::Kind::Expanded
                                                                       : queue::RecipientOutcome::Kind::Delivered;
        one.outcome.status = "2.0.0";
        reported.push_back(std::move(one));
    }
    if (reported.empty())
        return;
    queue::Message message;
    message.trace = parcel.trace;
    message.sender = parcel.sender;
    message.envid = parcel.parameters.envId;
    message.smtpUtf8 = parcel.parameters.smtpUtf8;
    message.tls = queuedTls(parcel.parameters.tls);
    message.created = m_clock.nowUtc();
    const BufferedContent content(*parcel.content);
    const queue::WrittenReport report = queue::writeReport(message, reported, &content, { m_settings.hostname, m_clock.nowUtc(), 0 });
    storage::SpoolContent bytes;
    bytes.memory = report.content;
    QByteArray signature;
    if (m_settings.sign)
        signature = m_settings.sign([&report](qint64 offset, qint64 n) { return report.content.mid(offset, n); }, report.content.size()).leaving;
    bytes.prefix = signature;
    if (const auto submitted = m_queue.submitNow(report.message, bytes); !submitted)
        logEvent(Severity::Warning, "delivery", "success-not-reported", { { "trace", parcel.trace }, { "reason", submitted.failure().reason } });
}

Task<void> Inbound::keepRejected(smtp::Envelope envelope, directory::AccountInfo account, bool make, std::shared_ptr<smtp::IncomingMessage> message)
{
    const QByteArray prefix = smtp::returnPathHeader(envelope.sender) + envelope.handling.prefix
        + smtp::receivedHeader(envelope, m_settings.hostname, m_clock.nowUtc(), false);
    std::optional<Failure> failure;
    try {
        auto job = [this, account, make, message, prefix]() -> std::optional<Failure> {
            auto store = m_dispatch.stores().open(account.maildir);
            if (!store)
                return store.failure();
            (*store)->setQuota(account.quota);
            storage::NewMessage kept;
            kept.content = &static_cast<BufferedMessage &>(*message).buffer;
            kept.prefix = prefix;
            const auto done = delivery::keepRejected(**store, kept, make);
            return done || done.failure().kind == Failure::Kind::NotFound ? std::nullopt : std::optional(done.failure());
        };
        failure = co_await m_pool.run(std::move(job));
    } catch (const async::PoolFull &) {
        failure = Failure { Failure::Kind::Busy, "Busy", QStringLiteral("the storage pool is full") };
    }
    if (failure)
        logEvent(Severity::Warning, "delivery", "reject-not-kept",
            { { "trace", envelope.trace }, { "to", account.address.toString() }, { "reason", failure->reason } });
    else
        logEvent(Severity::Debug, "delivery", "reject-kept", { { "trace", envelope.trace }, { "to", account.address.toString() } });
}

Task<Result<bool>> Inbound::maySendAs(sasl::Identity identity, MailAddress address)
{
    co_return co_await m_lookup.maySendAs(identity.account, address);
}

// What strangers wrote; another of this house may not be made the author of anything.
Task<Result<bool>> Inbound::mayResendOf(sasl::Identity identity, MailAddress author)
{
    const auto own = co_await m_lookup.maySendAs(identity.account, author);
    if (!own || *own)
        co_return own;
    const auto ours = co_await m_lookup.isLocalDomain(author.domain());
    if (!ours)
        co_return ours.failure();
    co_return !*ours;
}

// A proxy has verified the password and tells whose it was.
Task<Result<sasl::Identity>> Inbound::toldLogin(QByteArray login)
{
    const auto address = MailAddress::parse(login);
    if (!address)
        co_return Failure { Failure::Kind::NotFound, "No such account", QStringLiteral("the told login is no address") };
    const auto found = co_await m_lookup.resolve(*address);
    if (!found)
        co_return found.failure();
    const bool isAccount = found->external.empty() && found->local.size() == 1 && found->local.front().account.enabled
        && found->local.front().account.address.key() == address->key();
    if (!isAccount)
        co_return Failure { Failure::Kind::NotFound, "No such account", QStringLiteral("the told login is no account's own address, or is disabled") };
    const directory::AccountInfo &account = found->local.front().account;
    co_return sasl::Identity { account.id, account.address, login };
}

} // namespace delivery
