// Copies into mailboxes of this house: through the user's rules, to Junk, or to INBOX, where accounts that get the same octets
// share one write.
#include "protocols/smtp/receivedheader.h"
#include "services/delivery/dispatchrun.h"
#include "services/delivery/fate.h"
#include "shared/base/log.h"

#include <algorithm>
#include <map>

namespace delivery {

void Dispatch::Run::delivered(Account &account, const Result<AppendOutcome> &result, const QByteArray &mailbox)
{
    if (result) {
        account.done = true;
        anyDone = true;
        if (logs(Severity::Info)) {
            logEvent(Severity::Info, "delivery", "delivered",
                { { "trace", parcel.trace }, { "from", parcel.sender.toString() }, { "to", account.info.address.toString() },
                    { "mailbox", mailbox }, { "uid", qint64(result->uid.value()) }, { "size", parcel.content->size() } });
        }
        return;
    }
    account.failed = smtp::toReply(result.failure());
    logEvent(Severity::Warning, "delivery", "not-delivered",
        { { "trace", parcel.trace }, { "from", parcel.sender.toString() }, { "to", account.info.address.toString() },
            { "reply", account.failed->toLine() }, { "reason", result.failure().reason } });
}

// A copy of its own, with its own Delivered-To: rules may redirect, and loops must be seen.
FilterTask Dispatch::Run::taskFor(size_t target) const
{
    const Account &account = accounts[target];
    FilterTask task;
    task.trace = parcel.trace;
    task.sender = parcel.sender;
    task.recipient = account.info.address;
    for (size_t i = 0; i < targets.size(); ++i) {
        if (std::find(targets[i].begin(), targets[i].end(), target) != targets[i].end())
            task.recipient = parcel.recipients[i].recipient.address;
    }
    const smtp::Recipient &judged = addressee(target);
    task.spamScore = judged.spamScore;
    task.spamThreshold = judged.spamThreshold;
    task.virus = parcel.virus;
    task.junk = judged.junk;
    task.account = account.info;
    task.client = parcel.client;
    task.seal = parcel.seal;
    task.tls = parcel.parameters.tls;
    task.content = parcel.content;
    task.prefix = smtp::returnPathHeader(parcel.sender) + deliveredToHeader(account.info.address) + judged.verdict + top(false);
    return task;
}

const smtp::Recipient &Dispatch::Run::addressee(size_t target) const
{
    const smtp::Recipient *best = nullptr;
    for (size_t i = 0; i < targets.size(); ++i) {
        if (std::find(targets[i].begin(), targets[i].end(), target) == targets[i].end())
            continue;
        const smtp::Recipient &one = parcel.recipients[i].recipient;
        if (!best || (best->junk && !one.junk))
            best = &one;
    }
    return *best;
}

// The door's decision stands where the user has no rules. When there is no getting at Junk, INBOX is better than nothing.
void Dispatch::Run::deliverAsJunk(size_t target, storage::AccountStore &store)
{
    Account &account = accounts[target];
    storage::NewMessage message;
    message.content = parcel.content;
    message.prefix = smtp::returnPathHeader(parcel.sender) + deliveredToHeader(account.info.address) + addressee(target).verdict + top(false);
    message.keywords.append(junkKeyword);
    const auto mailbox = junkMailbox(store);
    const QByteArray where = mailbox ? *mailbox : QByteArray(inbox);
    delivered(account, store.append(where, message), where);
}

void Dispatch::Run::deliverFiltered(size_t target, storage::AccountStore &store)
{
    Account &account = accounts[target];
    const FilterTask task = taskFor(target);
    FilterOutcome outcome = house.m_filter->deliver(task, store);
    // RFC 5429 §2.2: `reject` keeps its exact words, and SMTP cannot carry these.
    const bool byMail = outcome.rejection && !outcome.rejection->ereject && !outcome.rejection->fitsReply && !parcel.sender.isEmpty();
    if (outcome.refused && !(byMail && house.m_filter->sendRejection(task, *outcome.rejection))) {
        account.failed = std::move(outcome.refused);
        account.rejection = std::move(outcome.rejection);
        return;
    }
    account.done = true;
    anyDone = true;
}

void Dispatch::Run::deliverLocally()
{
    for (size_t i = 0; i < targets.size(); ++i) {
        for (const size_t target : targets[i])
            accounts[target].wanted = accounts[target].wanted || !failed(i);
    }
    struct Group // gets the same octets
    {
        std::vector<size_t> accounts;
        std::vector<std::shared_ptr<storage::AccountStore>> stores;
    };
    std::map<QByteArray, Group> groups; // by the door's verdict
    for (size_t i = 0; i < accounts.size(); ++i) {
        Account &account = accounts[i];
        if (!account.wanted)
            continue;
        if (!account.info.enabled) {
            account.failed = smtp::Reply(550, 2, 1, "This mailbox is disabled");
            continue;
        }
        auto store = house.m_stores->open(account.info.maildir);
        if (!store) {
            delivered(account, store.failure());
            continue;
        }
        (*store)->setQuota(account.info.quota);
        if (house.m_filter && house.m_filter->applies(account.info)) {
            deliverFiltered(i, **store);
            continue;
        }
        if (addressee(i).junk) {
            deliverAsJunk(i, **store);
            continue;
        }
        Group &group = groups[addressee(i).verdict];
        group.accounts.push_back(i);
        group.stores.push_back(std::move(*store));
    }
    for (const auto &[verdict, group] : groups) {
        const std::vector<size_t> &wanted = group.accounts;
        storage::NewMessage message;
        message.content = parcel.content;
        message.prefix = smtp::returnPathHeader(parcel.sender);
        if (wanted.size() == 1) {
            message.prefix += deliveredToHeader(accounts[wanted[0]].info.address) + verdict + top(false);
            delivered(accounts[wanted[0]], group.stores[0]->append(inbox, message));
            continue;
        }
        message.prefix += verdict + top(false);
        const auto results = house.m_stores->deliverToMany(group.stores, message);
        for (size_t i = 0; i < wanted.size() && i < results.size(); ++i)
            delivered(accounts[wanted[i]], results[i]);
    }
}

} // namespace delivery
