// What a delivery gives to the queue: what leaves, what is held, and what failed for a part of the recipients, so that nobody
// gets a message twice; and what is said of each recipient in the end. RFC 3461 §5.2.7, RFC 5429 §2.1.2.
#include "services/delivery/dispatchrun.h"
#include "shared/base/log.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

namespace delivery {

namespace {
// RFC 3461 §5.2.7.3: an alias for several reports `expanded` itself, so successes are not asked for any further.
quint8 notifyBehindAlias(quint8 notify)
{
    if (!(notify & smtp::notify::Success))
        return notify;
    notify &= quint8(~smtp::notify::Success);
    return notify ? notify : smtp::notify::Never;
}

queue::NewRecipient queuedRecipient(const smtp::Recipient &recipient, const MailAddress &address, quint8 notify)
{
    queue::NewRecipient queued;
    queued.address = address;
    queued.notify = notify;
    queued.orcpt = recipient.orcpt;
    // RFC 3461 §5.2.7.1: what the sender wrote is told in reports, even when no ORCPT came.
    if (queued.orcpt.isEmpty() && address != recipient.address)
        queued.orcpt = (recipient.address.isInternational() ? "utf-8;" : "rfc822;") + recipient.address.toString();
    return queued;
}
} // namespace

std::optional<smtp::Reply> Dispatch::Run::submit(std::vector<queue::NewRecipient> recipients, const QByteArray &prefix, const MailAddress &sender)
{
    queue::NewMessage message = queuedFrom(parcel);
    message.sender = sender;
    message.smtpUtf8 = message.smtpUtf8 || (parcel.parameters.smtpUtf8 && hasEightBits(prefix)); // Received, Delivered-To
    message.held = parcel.held;
    if (messageId.isNull())
        messageId = messageIdOf(*parcel.content);
    message.messageId = messageId;
    message.recipients = std::move(recipients);
    const auto submitted = house.m_queue.submitNow(message, storage::SpoolContent::of(*parcel.content, prefix));
    if (submitted)
        return std::nullopt;
    logEvent(Severity::Warning, "delivery", "not-queued",
        { { "trace", parcel.trace }, { "from", parcel.sender.toString() }, { "reason", submitted.failure().reason } });
    return smtp::toReply(submitted.failure());
}

const QByteArray &Dispatch::Run::seal()
{
    if (!sealed)
        sealed = parcel.seal ? parcel.seal(octetsOf(*parcel.content), parcel.content->size()) : QByteArray();
    return *sealed;
}

// To the queue: what is relayed in one message; what an alias sends on in a message each, because its Delivered-To belongs
// to it alone and would tell the others of it. Nobody outside gets a message twice because he was named twice, or by himself
// and by an alias.
void Dispatch::Run::forward()
{
    std::set<std::tuple<QByteArray, quint8>> leaving; // address and what reports it asks for
    std::vector<queue::NewRecipient> relayed;
    const auto add = [&leaving](std::vector<queue::NewRecipient> &to, queue::NewRecipient recipient) {
        if (leaving.emplace(recipient.address.toString(), recipient.notify).second)
            to.push_back(std::move(recipient));
    };
    for (const ParcelRecipient &recipient : parcel.recipients) {
        if (recipient.relay)
            add(relayed, queuedRecipient(recipient.recipient, recipient.recipient.address, recipient.recipient.notify));
    }
    std::optional<smtp::Reply> trouble;
    if (!relayed.empty()) {
        trouble = submit(std::move(relayed), seal() + top(true));
        anyDone = anyDone || !trouble;
        if (trouble) // nobody's copy is on its way
            leaving.clear();
    }
    for (size_t i = 0; i < parcel.recipients.size(); ++i) {
        const ParcelRecipient &recipient = parcel.recipients[i];
        if (recipient.relay) {
            outcomes[i] = { ParcelOutcome::Queued, { 250, 0, 0, "Queued" } };
            if (trouble)
                fail(i, *trouble);
        } else if (!recipient.where.external.empty() && !failed(i)) {
            const bool several = recipient.where.external.size() + recipient.where.local.size() > 1;
            const quint8 notify = several ? notifyBehindAlias(recipient.recipient.notify) : recipient.recipient.notify;
            auto before = leaving;
            std::vector<queue::NewRecipient> onward;
            for (const MailAddress &address : recipient.where.external)
                add(onward, queuedRecipient(recipient.recipient, address, notify));
            if (onward.empty())
                continue;
            if (const auto refused = submit(std::move(onward), seal() + deliveredToHeader(recipient.recipient.address) + recipient.recipient.verdict + top(true), senderOnward(recipient.recipient.address))) {
                fail(i, *refused);
                leaving = std::move(before);
            } else {
                anyDone = true;
            }
        }
    }
}

// Each recipient as it was addressed; released, the queue finds out where it leads.
void Dispatch::Run::hold()
{
    std::map<QByteArray, std::vector<size_t>> groups; // by what stands above the message
    for (size_t i = 0; i < parcel.recipients.size(); ++i) {
        if (!failed(i))
            groups[parcel.recipients[i].recipient.verdict + top(leaves(i))].push_back(i);
    }
    for (const auto &[above, which] : groups) {
        std::vector<queue::NewRecipient> recipients;
        for (const size_t i : which)
            recipients.push_back(queuedRecipient(parcel.recipients[i].recipient, parcel.recipients[i].recipient.address, parcel.recipients[i].recipient.notify));
        const auto trouble = submit(std::move(recipients), above);
        anyDone = anyDone || !trouble;
        for (const size_t i : which) {
            if (trouble)
                fail(i, *trouble);
            else
                outcomes[i] = { ParcelOutcome::Queued, { 250, 0, 0, "Held" } };
        }
    }
}

// What became of each recipient, from what became of its targets.
void Dispatch::Run::conclude()
{
    for (size_t i = 0; i < parcel.recipients.size(); ++i) {
        const ParcelRecipient &recipient = parcel.recipients[i];
        if (recipient.relay || failed(i))
            continue;
        size_t done = recipient.where.external.size();
        std::vector<size_t> missing;
        for (const size_t target : targets[i]) {
            if (accounts[target].done || accounts[target].queued)
                ++done;
            else
                missing.push_back(target);
        }
        if (done == 0) {
            const auto &why = accounts[missing.front()].failed;
            fail(i, why ? *why : smtp::Reply(451, 3, 0, "Something went wrong here; try again later"));
            continue;
        }
        // Some have it: the others' copies are queued each for itself, so that nobody gets it twice.
        std::vector<queue::NewRecipient> later;
        for (const size_t target : missing) {
            auto queued = queuedRecipient(recipient.recipient, accounts[target].info.address, notifyBehindAlias(recipient.recipient.notify));
            queued.account = accounts[target].info.id;
            later.push_back(std::move(queued));
        }
        if (!later.empty()) {
            if (const auto refused = submit(std::move(later), recipient.recipient.verdict + top(false))) {
                fail(i, *refused);
                continue;
            }
            for (const size_t target : missing)
                accounts[target].queued = true;
        }
        const bool several = recipient.where.external.size() + recipient.where.local.size() > 1;
        if (several)
            outcomes[i] = { ParcelOutcome::Expanded, { 250, 0, 0, "Delivered" } };
        else if (recipient.where.local.empty())
            outcomes[i] = { ParcelOutcome::Queued, { 250, 0, 0, "Queued" } };
        else
            outcomes[i] = { ParcelOutcome::Delivered, { 250, 0, 0, "Delivered" } };
    }
}

// RFC 5429 §2.1.2: others took the message, so the sender hears of a user's refusal by mail. False: not of all of them.
bool Dispatch::Run::tellOfRejections(size_t recipient)
{
    const auto &these = targets[recipient];
    if (these.empty() || !parcel.recipients[recipient].where.external.empty()
        || !std::all_of(these.begin(), these.end(), [this](size_t target) { return accounts[target].done || accounts[target].queued || accounts[target].rejection; }))
        return false;
    for (const size_t target : these) {
        Account &account = accounts[target];
        if (account.done || account.queued)
            continue;
        if (!house.m_filter->sendRejection(taskFor(target), *account.rejection))
            return false;
        account.done = true;
    }
    return true;
}

// One answer for all was asked for, and something is done already: refusing now would bring everything again. What failed
// is ours from here on; the queue tries again or tells the sender.
void Dispatch::Run::queueFailed()
{
    std::map<QByteArray, std::vector<queue::NewRecipient>> later; // by what stands above the message
    std::vector<size_t> which;
    std::unordered_map<size_t, bool> taken; // accounts
    for (size_t i = 0; i < outcomes.size(); ++i) {
        if (!failed(i))
            continue;
        const ParcelRecipient &recipient = parcel.recipients[i];
        which.push_back(i);
        if (tellOfRejections(i))
            continue;
        const QByteArray above = recipient.recipient.verdict + top(leaves(i));
        if (recipient.relay || recipient.refused || targets[i].empty() || !recipient.where.external.empty()) {
            later[above].push_back(queuedRecipient(recipient.recipient, recipient.recipient.address, recipient.recipient.notify));
            continue;
        }
        for (const size_t target : targets[i]) {
            if (accounts[target].done || accounts[target].queued || !taken.try_emplace(target, true).second)
                continue;
            auto queued = queuedRecipient(recipient.recipient, accounts[target].info.address, recipient.recipient.notify);
            queued.account = accounts[target].info.id;
            later[above].push_back(std::move(queued));
        }
    }
    if (which.empty())
        return;
    bool refused = false;
    for (auto &[above, recipients] : later)
        refused = submit(std::move(recipients), above).has_value() || refused;
    if (refused)
        return; // the failure stands; the sender comes again, and RFC 5321 §6.1 prefers twice to never
    for (const size_t i : which)
        outcomes[i] = { ParcelOutcome::Queued, { 250, 0, 0, "Queued" } };
}

} // namespace delivery
