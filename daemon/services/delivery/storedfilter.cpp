#include "services/delivery/storedfilter.h"

#include "formats/mime/addresses.h"
#include "formats/mime/headers.h"
#include "services/access/flagnames.h"
#include "services/delivery/sieverun.h"
#include "services/trace/trace.h"
#include "shared/base/log.h"

namespace delivery {

using Kind = sieve::Action::Kind;

namespace {
std::optional<MessageRecord> recordOf(const storage::MailboxView &view, Uid uid)
{
    std::optional<MessageRecord> found;
    view.read([&](std::span<const MessageRecord> records) {
        const auto at = std::lower_bound(records.begin(), records.end(), uid, [](const MessageRecord &record, Uid wanted) { return record.uid < wanted; });
        if (at != records.end() && at->uid == uid)
            found = *at;
    });
    return found;
}

MailAddress firstMailbox(QByteArrayView header, const char *field)
{
    for (const mime::HeaderField &one : mime::findHeaders(header, field)) {
        for (const mime::Address &address : mime::parseMailboxes(one.unfolded(), 1)) {
            if (const auto parsed = MailAddress::parse(address.mailbox()))
                return *parsed;
        }
    }
    return {};
}

bool sameFlags(QList<QByteArray> a, QList<QByteArray> b)
{
    const auto folded = [](QList<QByteArray> &list) {
        for (QByteArray &one : list)
            one = one.toLower();
        std::sort(list.begin(), list.end());
    };
    folded(a);
    folded(b);
    return a == b;
}
} // namespace

class StoredFilter::Run final : public SieveRun
{
public:
    Run(SieveHouse &house, const FilterTask &task, storage::AccountStore &store, storage::MailboxView &view, const MessageRecord &record,
        const QByteArray &octets, const StoredOptions &options)
        : SieveRun(house, task, &store)
        , m_view(view)
        , m_record(record)
        , m_octets(octets)
        , m_options(options)
        , m_present(mailaccess::flagNames(record.flags, view.keywords()))
    {
    }
    const QByteArray &whole() override { return m_octets; }
    QList<QByteArray> presentFlags() override { return m_present; }
    bool isImapEvent() const override { return m_options.event.has_value(); }
    std::optional<QByteArray> environment(const QByteArray &item) override
    {
        if (item == "location") // RFC 6785 §4.1
            return "MS";
        if (item == "phase")
            return "post";
        if (!m_options.event || !item.startsWith("imap."))
            return SieveRun::environment(item);
        if (item == "imap.cause")
            return m_options.event->cause;
        if (item == "imap.mailbox")
            return m_options.mailbox;
        if (item == "imap.user")
            return m_options.event->user;
        if (item == "imap.email")
            return m_task.account.address.toString();
        if (item == "imap.changedflags")
            return m_options.event->changedFlags.join(' ');
        return std::nullopt;
    }

    StoredOutcome perform(const std::vector<StoredScript> &scripts);

private:
    void decide(const std::vector<StoredScript> &scripts, sieve::Outcome &outcome);
    void fileCopies(const sieve::Outcome &outcome);
    void sendAll(const sieve::Outcome &outcome);
    void setFlags(const QList<QByteArray> &flags);
    void remove();
    std::optional<Failure> file(const QByteArray &mailbox, const sieve::FileTarget &target, const QByteArray &edited);
    std::optional<Failure> fileOwn(const QByteArray &mailbox, const sieve::FileTarget &target, const QByteArray &octets) override { return append(mailbox, target, octets, {}); }
    std::optional<Failure> append(const QByteArray &mailbox, const sieve::FileTarget &target, const QByteArray &octets, std::optional<qint64> date);
    void fail(const QByteArray &what, const Failure &failure)
    {
        m_result.errors += what + ": " + (failure.told.isEmpty() ? failure.reason.toUtf8() : failure.told) + "\r\n";
        m_kept = true;
    }

    storage::MailboxView &m_view;
    const MessageRecord m_record;
    const QByteArray &m_octets;
    const StoredOptions &m_options;
    const QList<QByteArray> m_present;
    StoredOutcome m_result;
    bool m_kept = true; // it stays in its mailbox
    QList<QByteArray> m_flags; // as it stays
};

void StoredFilter::Run::decide(const std::vector<StoredScript> &scripts, sieve::Outcome &outcome)
{
    for (size_t i = 0; i < scripts.size(); ++i) {
        sieve::Outcome one = execute(*scripts[i].program, m_octets, m_options.dryRun);
        for (const QByteArray &note : std::as_const(one.notes))
            userLog(scripts[i].name + ": " + note);
        outcome.trace += one.trace;
        if (one.error) { // the message stays as it is
            m_result.errors += one.error->toString() + "\r\n";
            userLog(scripts[i].name + ": " + one.error->toString() + " (the message stays as it is)");
            outcome = sieve::Outcome();
            outcome.flags = m_present;
            return;
        }
        outcome.implicitKeep = one.implicitKeep;
        outcome.flags = one.flags;
        for (sieve::Action &action : one.actions) {
            if (action.kind == Kind::Keep && i + 1 < scripts.size()) {
                outcome.implicitKeep = true;
                outcome.flags = action.target.flags;
            } else {
                outcome.actions.push_back(std::move(action));
            }
        }
        outcome.duplicates.insert(outcome.duplicates.end(), one.duplicates.begin(), one.duplicates.end());
        if (!outcome.implicitKeep)
            return;
    }
}

std::optional<Failure> StoredFilter::Run::append(const QByteArray &mailbox, const sieve::FileTarget &target, const QByteArray &octets, std::optional<qint64> date)
{
    storage::NewMessage message;
    const mailaccess::NamedFlags flags = mailaccess::namedFlags(target.flags);
    message.systemFlags = flags.system;
    message.keywords = flags.keywords;
    message.internalDate = date;
    storage::MessageBuffer content(m_home, largestForScripts);
    if (const auto kept = content.append(octets); !kept)
        return kept.failure();
    message.content = &content;
    const auto stored = m_store->append(mailbox, message);
    return stored ? std::nullopt : std::make_optional(stored.failure());
}

// As it is: a copy that costs no octets. With other flags or edited: a new message.
std::optional<Failure> StoredFilter::Run::file(const QByteArray &mailbox, const sieve::FileTarget &target, const QByteArray &edited)
{
    if (!edited.isNull() || !sameFlags(target.flags, m_present))
        return append(mailbox, target, edited.isNull() ? m_octets : edited, m_record.internalDate);
    const auto copied = m_view.copyTo(std::span(&m_record.uid, 1), mailbox);
    return copied ? std::nullopt : std::make_optional(copied.failure());
}

void StoredFilter::Run::fileCopies(const sieve::Outcome &outcome)
{
    QList<QByteArray> done;
    for (const sieve::Action &action : outcome.actions) {
        if (action.kind == Kind::Keep) {
            m_kept = true;
            m_flags = action.target.flags;
        }
        if (action.kind != Kind::FileInto)
            continue;
        const QByteArray mailbox = m_options.dryRun ? action.target.mailbox : mailboxFor(action.target);
        if (mailbox == m_options.mailbox) { // it is there
            m_kept = true;
            m_flags = action.target.flags;
        } else if (!m_options.dryRun && !done.contains(mailbox)) {
            if (const auto failed = file(mailbox, action.target, action.message))
                fail("fileinto \"" + mailbox + '"', *failed);
            done.append(mailbox);
        }
    }
}

void StoredFilter::Run::sendAll(const sieve::Outcome &outcome)
{
    for (const sieve::Action &action : outcome.actions) {
        switch (action.kind) {
        case Kind::Pipe:
            if (!pipe(action)) {
                m_kept = true;
                m_result.warnings += "pipe \"" + action.program + "\" failed\r\n";
            }
            break;
        case Kind::Redirect:
            if (!redirect(action)) {
                m_kept = true;
                m_result.warnings += "redirect \"" + action.address + "\" was not done\r\n";
            }
            break;
        case Kind::Notify: notify(action); break;
        case Kind::Report: report(action); break;
        default: break; // answers come too late (draft-bosch-imap-filter-sieve §4.10)
        }
    }
}

void StoredFilter::Run::setFlags(const QList<QByteArray> &flags)
{
    if (sameFlags(flags, m_present))
        return;
    const mailaccess::NamedFlags wanted = mailaccess::namedFlags(flags);
    const auto stored = m_view.store(std::span(&m_record.uid, 1), FlagChange::Replace, wanted.system, wanted.keywords, std::nullopt);
    if (!stored)
        fail("flags", stored.failure());
}

void StoredFilter::Run::remove()
{
    const auto stored = m_view.store(std::span(&m_record.uid, 1), FlagChange::Add, flag::Deleted, {}, std::nullopt);
    if (!stored)
        return fail("\\Deleted", stored.failure());
    if (m_options.gone == StoredOptions::Gone::Expunge) {
        if (const auto gone = m_view.expunge(std::span(&m_record.uid, 1)); !gone)
            fail("expunge", gone.failure());
    }
}

StoredOutcome StoredFilter::Run::perform(const std::vector<StoredScript> &scripts)
{
    sieve::Outcome outcome;
    outcome.flags = m_present;
    decide(scripts, outcome);
    m_kept = outcome.implicitKeep;
    m_flags = outcome.flags;
    const auto has = [&](Kind kind) { return std::any_of(outcome.actions.begin(), outcome.actions.end(), [kind](const sieve::Action &action) { return action.kind == kind; }); };
    // An answer that comes too late does not throw the message away.
    if (!m_kept && (has(Kind::Reject) || has(Kind::EReject)) && !has(Kind::Discard) && !has(Kind::FileInto) && !has(Kind::Redirect))
        m_kept = true;
    fileCopies(outcome);
    if (!m_options.dryRun)
        sendAll(outcome);
    const bool discarded = !m_kept && !has(Kind::FileInto) && !has(Kind::Redirect) && !has(Kind::Pipe);
    if (discarded && m_options.discarded == StoredOptions::Discarded::Keep)
        m_kept = true;
    m_result.isGone = !m_kept;
    if (!m_options.dryRun) {
        if (discarded && !m_kept && m_options.discarded == StoredOptions::Discarded::Trash) {
            sieve::FileTarget trash;
            trash.mailbox = "Trash";
            trash.specialUse = "\\Trash";
            trash.flags = m_present;
            const QByteArray mailbox = mailboxFor(trash);
            if (const auto failed = mailbox == m_options.mailbox ? std::nullopt : file(mailbox, trash, {}))
                fail("\"" + mailbox + '"', *failed);
        }
        if (m_kept)
            setFlags(m_flags);
        else
            remove();
        remember(outcome.duplicates);
    }
    m_result.isGone = !m_kept;
    m_result.decided = std::move(outcome);
    return std::move(m_result);
}

StoredFilter::StoredFilter(SieveHouse &house, directory::AccountInfo account, std::shared_ptr<storage::AccountStore> store)
    : m_house(house)
    , m_account(std::move(account))
    , m_store(std::move(store))
{
}

StoredOutcome StoredFilter::apply(const std::vector<StoredScript> &scripts, storage::MailboxView &view, Uid uid, const StoredOptions &options)
{
    StoredOutcome nothing;
    const auto record = recordOf(view, uid);
    if (!record)
        return nothing; // expunged meanwhile
    if (record->size > largestForScripts) {
        nothing.warnings = "the message is too large for scripts\r\n";
        return nothing;
    }
    auto content = view.open(uid);
    if (!content) {
        nothing.errors = "the message cannot be read\r\n";
        return nothing;
    }
    const QByteArray octets = (*content)->all();
    // The envelope as far as the message tells (draft-bosch-imap-filter-sieve §5).
    const QByteArrayView header = QByteArrayView(octets).first(mime::headerLength(octets));
    FilterTask task;
    task.trace = trace::newTraceId();
    task.account = m_account;
    task.sender = options.event ? m_account.address : firstMailbox(header, "Return-Path"); // RFC 6785 §3.4
    task.recipient = options.event ? m_account.address : firstMailbox(header, "Delivered-To");
    if (task.recipient.isEmpty())
        task.recipient = m_account.address;
    return Run(m_house, task, *m_store, view, *record, octets, options).perform(scripts);
}

} // namespace delivery
