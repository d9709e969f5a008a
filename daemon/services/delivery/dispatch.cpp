#include "services/delivery/dispatch.h"

#include "formats/mime/headers.h"
#include "formats/mime/messageids.h"
#include "protocols/smtp/receivedheader.h"
#include "services/delivery/fate.h"
#include "shared/base/log.h"

#include <map>
#include <unordered_map>

namespace delivery {

namespace {
constexpr qint64 headerLimit = 32 * 1024;
constexpr char inbox[] = "INBOX";

class RegistryStores final : public Stores
{
public:
    explicit RegistryStores(storage::StoreRegistry &registry)
        : m_registry(registry)
    {
    }
    Result<std::shared_ptr<storage::AccountStore>> open(const QString &maildir) override { return m_registry.open(maildir); }
    std::vector<Result<AppendOutcome>> deliverToMany(const std::vector<std::shared_ptr<storage::AccountStore>> &accounts,
                                                     const storage::NewMessage &message) override
    {
        return m_registry.deliverToMany(accounts, inbox, message);
    }

private:
    storage::StoreRegistry &m_registry;
};

QByteArray headerOf(const storage::MessageBuffer &content)
{
    const QByteArray start = content.inMemory() ? content.memory().left(headerLimit) : content.read(0, headerLimit);
    return start.left(mime::headerLength(start));
}

QByteArray deliveredToHeader(const MailAddress &address) { return "Delivered-To: " + address.toString() + "\r\n"; }

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

std::shared_ptr<Stores> storesOf(storage::StoreRegistry &registry) { return std::make_shared<RegistryStores>(registry); }

QByteArray messageIdOf(const storage::MessageBuffer &content)
{
    const QList<QByteArray> ids = mime::parseMessageIds(mime::headerValue(headerOf(content), "Message-ID"), 1);
    return ids.isEmpty() ? QByteArray() : ids.first();
}

smtp::ReadOctets octetsOf(const storage::MessageBuffer &content)
{
    return [&content](qint64 offset, qint64 n) { return content.read(offset, n); };
}

bool wasDeliveredTo(const storage::MessageBuffer &content, const MailAddress &address)
{
    const QByteArray key = address.key();
    for (const mime::HeaderField &field : mime::findHeaders(headerOf(content), "Delivered-To")) {
        const auto found = MailAddress::parse(field.unfolded());
        if (found && found->key() == key)
            return true;
    }
    return false;
}

queue::NewMessage queuedFrom(const Parcel &parcel)
{
    queue::NewMessage message;
    message.trace = parcel.trace;
    message.sender = parcel.sender;
    message.envid = parcel.parameters.envId;
    switch (parcel.parameters.ret) {
    case smtp::Ret::Unspecified: message.ret = queue::Return::Default; break;
    case smtp::Ret::Full: message.ret = queue::Return::Full; break;
    case smtp::Ret::Headers: message.ret = queue::Return::Headers; break;
    }
    switch (parcel.parameters.body) {
    case smtp::BodyType::SevenBit: message.body = queue::Body::SevenBit; break;
    case smtp::BodyType::EightBitMime: message.body = queue::Body::EightBitMime; break;
    case smtp::BodyType::BinaryMime: message.body = queue::Body::BinaryMime; break;
    }
    message.smtpUtf8 = parcel.parameters.smtpUtf8;
    message.isReport = parcel.isReport;
    return message;
}

// One delivery from beginning to end.
struct Dispatch::Run
{
    struct Account
    {
        directory::AccountInfo info;
        bool wanted = false; // some recipient that has not failed leads here
        std::optional<smtp::Reply> failed;
        bool done = false;
        bool queued = false;
        std::optional<Rejection> rejection {}; // by the user's rules
    };

    Dispatch &house;
    const Parcel &parcel;
    std::vector<ParcelOutcome> outcomes;
    std::vector<std::vector<size_t>> targets; // recipient → accounts
    std::vector<Account> accounts;
    QByteArray messageId;
    std::optional<QByteArray> sealed; // made when it is needed, once for all copies: it does not cover what stands above the message
    bool anyDone = false;

    Run(Dispatch &house, const Parcel &parcel)
        : house(house)
        , parcel(parcel)
        , outcomes(parcel.recipients.size())
        , targets(parcel.recipients.size())
    {
    }

    void fail(size_t recipient, smtp::Reply reply)
    {
        outcomes[recipient] = { ParcelOutcome::Failed, std::move(reply) };
    }
    bool failed(size_t recipient) const { return outcomes[recipient].reply.code() >= 400; }

    void sort();
    std::optional<smtp::Reply> submit(std::vector<queue::NewRecipient> recipients, const QByteArray &prefix) { return submit(std::move(recipients), prefix, parcel.sender); }
    std::optional<smtp::Reply> submit(std::vector<queue::NewRecipient> recipients, const QByteArray &prefix, const MailAddress &sender);
    MailAddress senderOnward(const MailAddress &alias) const
    {
        return house.m_forwardingSender ? house.m_forwardingSender(parcel.sender, alias.domain()) : parcel.sender;
    }
    const QByteArray &seal();
    void forward();
    void deliverLocally();
    FilterTask taskFor(size_t account) const;
    const smtp::Recipient &addressee(size_t account) const; // of the recipients that lead there, the one that suspects least
    void deliverAsJunk(size_t account, storage::AccountStore &store);
    void hold();
    void deliverFiltered(size_t account, storage::AccountStore &store);
    bool tellOfRejections(size_t recipient);
    void delivered(Account &account, const Result<AppendOutcome> &result, const QByteArray &mailbox = inbox);
    void conclude();
    void queueFailed();
};

void Dispatch::Run::sort()
{
    std::unordered_map<qint64, size_t> index;
    for (size_t i = 0; i < parcel.recipients.size(); ++i) {
        const ParcelRecipient &recipient = parcel.recipients[i];
        if (recipient.refused) {
            fail(i, *recipient.refused);
            continue;
        }
        if (!recipient.relay && recipient.where.local.empty() && recipient.where.external.empty()) {
            fail(i, { 550, 1, 1, "No such mailbox here" });
            continue;
        }
        if (!recipient.where.external.empty() && wasDeliveredTo(*parcel.content, recipient.recipient.address)) {
            fail(i, { 554, 4, 6, "This address forwards to one that forwards back to it: mail loops" });
            logEvent(Severity::Warning, "delivery", "forwarding-loop",
                { { "trace", parcel.trace }, { "from", parcel.sender.toString() }, { "to", recipient.recipient.address.toString() } });
            continue;
        }
        for (const directory::LocalTarget &target : recipient.where.local) {
            const auto [found, isNew] = index.try_emplace(target.account.id.value(), accounts.size());
            if (isNew)
                accounts.push_back({ target.account, false, {}, false, false });
            targets[i].push_back(found->second);
        }
    }
}

std::optional<smtp::Reply> Dispatch::Run::submit(std::vector<queue::NewRecipient> recipients, const QByteArray &prefix, const MailAddress &sender)
{
    queue::NewMessage message = queuedFrom(parcel);
    message.sender = sender;
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
// to it alone and would tell the others of it.
void Dispatch::Run::forward()
{
    std::vector<queue::NewRecipient> relayed;
    for (const ParcelRecipient &recipient : parcel.recipients) {
        if (recipient.relay)
            relayed.push_back(queuedRecipient(recipient.recipient, recipient.recipient.address, recipient.recipient.notify));
    }
    std::optional<smtp::Reply> trouble;
    if (!relayed.empty()) {
        trouble = submit(std::move(relayed), seal() + parcel.received);
        anyDone = anyDone || !trouble;
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
            std::vector<queue::NewRecipient> onward;
            for (const MailAddress &address : recipient.where.external)
                onward.push_back(queuedRecipient(recipient.recipient, address, notify));
            if (const auto refused = submit(std::move(onward), seal() + deliveredToHeader(recipient.recipient.address) + recipient.recipient.verdict + parcel.received, senderOnward(recipient.recipient.address)))
                fail(i, *refused);
            else
                anyDone = true;
        }
    }
}

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
    task.content = parcel.content;
    task.prefix = smtp::returnPathHeader(parcel.sender) + deliveredToHeader(account.info.address) + judged.verdict + parcel.received;
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
    message.prefix = smtp::returnPathHeader(parcel.sender) + deliveredToHeader(account.info.address) + addressee(target).verdict + parcel.received;
    message.keywords.append(junkKeyword);
    const auto mailbox = junkMailbox(store);
    const QByteArray where = mailbox ? *mailbox : QByteArray(inbox);
    delivered(account, store.append(where, message), where);
}

// Each recipient as it was addressed; released, the queue finds out where it leads.
void Dispatch::Run::hold()
{
    std::map<QByteArray, std::vector<size_t>> groups; // by what stands above the message
    for (size_t i = 0; i < parcel.recipients.size(); ++i) {
        if (!failed(i))
            groups[parcel.recipients[i].recipient.verdict].push_back(i);
    }
    for (const auto &[verdict, which] : groups) {
        std::vector<queue::NewRecipient> recipients;
        for (const size_t i : which)
            recipients.push_back(queuedRecipient(parcel.recipients[i].recipient, parcel.recipients[i].recipient.address, parcel.recipients[i].recipient.notify));
        const auto trouble = submit(std::move(recipients), verdict + parcel.received);
        anyDone = anyDone || !trouble;
        for (const size_t i : which) {
            if (trouble)
                fail(i, *trouble);
            else
                outcomes[i] = { ParcelOutcome::Queued, { 250, 0, 0, "Held" } };
        }
    }
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
            message.prefix += deliveredToHeader(accounts[wanted[0]].info.address) + verdict + parcel.received;
            delivered(accounts[wanted[0]], group.stores[0]->append(inbox, message));
            continue;
        }
        message.prefix += verdict + parcel.received;
        const auto results = house.m_stores->deliverToMany(group.stores, message);
        for (size_t i = 0; i < wanted.size() && i < results.size(); ++i)
            delivered(accounts[wanted[i]], results[i]);
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
            if (const auto refused = submit(std::move(later), recipient.recipient.verdict + parcel.received)) {
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
    std::map<QByteArray, std::vector<queue::NewRecipient>> later; // by the door's verdict
    std::vector<size_t> which;
    std::unordered_map<size_t, bool> taken; // accounts
    for (size_t i = 0; i < outcomes.size(); ++i) {
        if (!failed(i))
            continue;
        const ParcelRecipient &recipient = parcel.recipients[i];
        which.push_back(i);
        if (tellOfRejections(i))
            continue;
        if (recipient.relay || recipient.refused || targets[i].empty() || !recipient.where.external.empty()) {
            later[recipient.recipient.verdict].push_back(queuedRecipient(recipient.recipient, recipient.recipient.address, recipient.recipient.notify));
            continue;
        }
        for (const size_t target : targets[i]) {
            if (accounts[target].done || accounts[target].queued || !taken.try_emplace(target, true).second)
                continue;
            auto queued = queuedRecipient(recipient.recipient, accounts[target].info.address, recipient.recipient.notify);
            queued.account = accounts[target].info.id;
            later[recipient.recipient.verdict].push_back(std::move(queued));
        }
    }
    if (which.empty())
        return;
    bool refused = false;
    for (auto &[verdict, recipients] : later)
        refused = submit(std::move(recipients), verdict + parcel.received).has_value() || refused;
    if (refused)
        return; // the failure stands; the sender comes again, and RFC 5321 §6.1 prefers twice to never
    for (const size_t i : which)
        outcomes[i] = { ParcelOutcome::Queued, { 250, 0, 0, "Queued" } };
}

std::vector<ParcelOutcome> Dispatch::deliverNow(const Parcel &parcel)
{
    Run run(*this, parcel);
    run.sort();
    if (parcel.held) {
        run.hold();
        return std::move(run.outcomes);
    }
    run.forward();
    // The queue refused while nothing is done yet: better all of it later than a part now.
    bool refused = false;
    for (size_t i = 0; i < run.outcomes.size(); ++i)
        refused = refused || (run.failed(i) && run.outcomes[i].reply.isTransient());
    if (parcel.oneAnswer && refused && !run.anyDone) {
        for (size_t i = 0; i < run.outcomes.size(); ++i) {
            if (run.outcomes[i].reply.isTransient()) {
                const smtp::Reply reply = run.outcomes[i].reply;
                for (size_t j = 0; j < run.outcomes.size(); ++j)
                    run.fail(j, reply);
                return std::move(run.outcomes);
            }
        }
    }
    run.deliverLocally();
    run.conclude();
    if (parcel.oneAnswer && run.anyDone)
        run.queueFailed();
    return std::move(run.outcomes);
}

} // namespace delivery
