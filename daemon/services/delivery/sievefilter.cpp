#include "services/delivery/sievefilter.h"

#include "services/access/flagnames.h"
#include "services/delivery/fate.h"
#include "services/delivery/sieverun.h"
#include "services/scripts/reports.h"
#include "shared/base/log.h"

#include <QFileInfo>
#include <QSet>

namespace delivery {

SieveFilter::SieveFilter(scripts::ProgramCache &programs, queue::Queue &queue, const Clock &clock, SieveSettings settings)
    : m_house(programs, queue, clock, std::move(settings))
{
}

bool SieveFilter::applies(const directory::AccountInfo &account)
{
    const QString home = QFileInfo(account.maildir).path();
    if (QFileInfo::exists(home + QStringLiteral("/.dovecot.sieve")) || QFileInfo::exists(home + QStringLiteral("/sieve/.more")))
        return true;
    if (!QFileInfo::exists(m_house.settings.globalFolder))
        return false;
    const QByteArray domain = account.address.domain();
    return !m_house.globalScripts("before", domain).isEmpty() || !m_house.globalScripts("after", domain).isEmpty() || !m_house.defaultScript(domain).isEmpty();
}

QStringList SieveFilter::scriptsFor(const directory::AccountInfo &account) const
{
    const QByteArray domain = account.address.domain();
    QStringList own = scripts::ScriptFolder(QFileInfo(account.maildir).path(), m_house.programs.options()).activePaths();
    if (own.isEmpty()) {
        if (const QString standard = m_house.defaultScript(domain); !standard.isEmpty())
            own.append(standard);
    }
    return m_house.globalScripts("before", domain) + own + m_house.globalScripts("after", domain);
}

// One message on its way into one account.
class SieveFilter::Delivery final : public SieveRun
{
public:
    Delivery(SieveHouse &house, const FilterTask &task, storage::AccountStore *store)
        : SieveRun(house, task, store)
    {
    }
    const QByteArray &whole() override
    {
        if (m_octets.isNull())
            m_octets = m_task.prefix + (m_task.content->inMemory() ? m_task.content->memory() : m_task.content->read(0, largestForScripts));
        return m_octets;
    }
    FilterOutcome perform(const QStringList &scriptPaths);
    scripts::Occasion about() { return occasion(); }
    bool send(const scripts::OutgoingMail &mail, const char *what) { return submit({}, mail.to, {}, mail.octets, what); }

private:
    using Kind = sieve::Action::Kind;
    bool rejects(const sieve::Outcome &outcome);
    void fileAll(const sieve::Outcome &outcome);
    bool keep(const QList<QByteArray> &flags, const QByteArray &edited); // false: nothing takes it
    void sendAll(const sieve::Outcome &outcome);
    std::optional<Failure> file(const QByteArray &mailbox, const sieve::FileTarget &target, const QByteArray &edited);
    std::optional<Failure> fileOwn(const QByteArray &mailbox, const sieve::FileTarget &target, const QByteArray &octets) override { return file(mailbox, target, octets); }
    // Where what no rule files goes.
    QByteArray usualMailbox()
    {
        if (!m_task.junk)
            return inboxName;
        sieve::FileTarget junk;
        junk.mailbox = "Junk";
        junk.specialUse = "\\Junk";
        return mailboxFor(junk);
    }
    sieve::FileTarget usualTarget(QList<QByteArray> flags) const
    {
        sieve::FileTarget target;
        if (m_task.junk)
            flags.append(junkKeyword);
        target.flags = std::move(flags);
        return target;
    }
    bool isSafe() const { return !m_result.stored.empty() || m_sent; }

    QByteArray m_octets;
    FilterOutcome m_result;
    QSet<QByteArray> m_filed; // one copy a mailbox, RFC 5228 §2.10.3
    std::optional<Failure> m_failure; // of the last copy that could not be stored
    bool m_wantsCopy = false, m_sent = false;
};

std::optional<Failure> SieveFilter::Delivery::file(const QByteArray &mailbox, const sieve::FileTarget &target, const QByteArray &edited)
{
    storage::NewMessage message;
    const mailaccess::NamedFlags flags = mailaccess::namedFlags(target.flags);
    message.systemFlags = flags.system;
    message.keywords = flags.keywords;
    storage::MessageBuffer changed(m_home, largestForScripts);
    if (edited.isNull()) {
        message.content = m_task.content;
        message.prefix = m_task.prefix;
    } else {
        if (const auto kept = changed.append(edited); !kept)
            return kept.failure();
        message.content = &changed;
    }
    const auto stored = m_store->append(mailbox, message);
    if (!stored)
        return stored.failure();
    m_result.stored.push_back(*stored);
    if (logs(Severity::Info)) {
        logEvent(Severity::Info, "delivery", "delivered",
            { { "trace", m_task.trace }, { "from", m_task.sender.toString() }, { "to", m_task.account.address.toString() }, { "mailbox", mailbox },
                { "uid", qint64(stored->uid.value()) }, { "size", m_task.content->size() } });
    }
    return std::nullopt;
}

// RFC 5429 §2.1.1: text that SMTP cannot carry is replaced; `reject` would rather send it all in a message of its own (§2.2).
bool SieveFilter::Delivery::rejects(const sieve::Outcome &outcome)
{
    for (const sieve::Action &action : outcome.actions) {
        if (action.kind != Kind::Reject && action.kind != Kind::EReject)
            continue;
        QByteArray text = action.text.simplified().left(400); // one reply line
        const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return c >= 32 && c < 127; });
        m_result.refused = smtp::Reply(550, 7, 1, text.isEmpty() || !ascii ? QByteArray("The recipient does not accept this message") : text);
        m_result.rejection = Rejection { action.kind == Kind::EReject, action.text, ascii };
        logEvent(Severity::Info, "sieve", "rejected", { { "trace", m_task.trace }, { "from", m_task.sender.toString() }, { "to", m_task.account.address.toString() } });
        return true;
    }
    return false;
}

void SieveFilter::Delivery::fileAll(const sieve::Outcome &outcome)
{
    for (const sieve::Action &action : outcome.actions) {
        if (action.kind != Kind::Keep && action.kind != Kind::FileInto)
            continue;
        const bool usual = action.kind == Kind::Keep;
        const QByteArray mailbox = usual ? usualMailbox() : mailboxFor(action.target);
        if (m_filed.contains(mailbox))
            continue;
        if (auto failed = file(mailbox, usual ? usualTarget(action.target.flags) : action.target, action.message)) {
            m_failure = std::move(failed);
            m_wantsCopy = true; // INBOX is the last resort
        } else {
            m_filed.insert(mailbox);
        }
    }
}

bool SieveFilter::Delivery::keep(const QList<QByteArray> &flags, const QByteArray &edited)
{
    const sieve::FileTarget target = usualTarget(flags);
    QList<QByteArray> places { usualMailbox() };
    if (places.first() != inboxName) // the last resort
        places.append(inboxName);
    for (const QByteArray &mailbox : std::as_const(places)) {
        if (m_filed.contains(mailbox)) {
            m_failure.reset();
            return true;
        }
        auto failed = file(mailbox, target, edited);
        if (!failed) {
            m_filed.insert(mailbox);
            m_failure.reset();
            return true;
        }
        m_failure = std::move(failed);
    }
    return false;
}

void SieveFilter::Delivery::sendAll(const sieve::Outcome &outcome)
{
    // Whether the message was anybody's but the program's: then a program that fails loses nothing.
    const bool othersTake = std::any_of(outcome.actions.begin(), outcome.actions.end(), [](const sieve::Action &action) {
        return (action.kind == Kind::FileInto || action.kind == Kind::Redirect) ? !action.copies : action.kind == Kind::Keep || action.kind == Kind::Discard;
    });
    for (const sieve::Action &action : outcome.actions) {
        if (action.kind != Kind::Pipe)
            continue;
        if (pipe(action))
            m_sent = m_sent || !action.copies;
        else if (!action.mayFail || (!action.copies && !othersTake))
            keep(outcome.flags, outcome.message);
    }
    for (const sieve::Action &action : outcome.actions) {
        switch (action.kind) {
        case Kind::Redirect:
            if (redirect(action))
                m_sent = true;
            else if (m_result.stored.empty()) // a loop, or the queue is away
                keep(action.target.flags, action.message);
            break;
        case Kind::Vacation: answer(action); break;
        case Kind::Notify: notify(action); break;
        case Kind::Report: report(action); break;
        default: break;
        }
    }
}

FilterOutcome SieveFilter::Delivery::perform(const QStringList &scriptPaths)
{
    sieve::Outcome outcome;
    if (m_task.content->size() <= largestForScripts)
        runScripts(scriptPaths, outcome);
    if (rejects(outcome))
        return std::move(m_result);

    m_wantsCopy = outcome.implicitKeep;
    fileAll(outcome);
    if (m_wantsCopy)
        keep(outcome.flags, outcome.message);
    if (m_failure && m_result.stored.empty()) { // nothing holds it: the sender tries again, or the queue
        m_result.refused = smtp::toReply(*m_failure);
        return std::move(m_result);
    }
    sendAll(outcome);
    if (m_failure && !isSafe()) {
        m_result.refused = smtp::toReply(*m_failure);
        return std::move(m_result);
    }
    remember(outcome.duplicates);
    if (!isSafe())
        logEvent(Severity::Info, "sieve", "discarded", { { "trace", m_task.trace }, { "from", m_task.sender.toString() }, { "to", m_task.account.address.toString() } });
    return std::move(m_result);
}

FilterOutcome SieveFilter::deliver(const FilterTask &task, storage::AccountStore &store)
{
    return Delivery(m_house, task, &store).perform(scriptsFor(task.account));
}

// RFC 5429 §2.1.2, §2.2.1: nobody is connected any more, or others have taken the message.
bool SieveFilter::sendRejection(const FilterTask &task, const Rejection &rejection)
{
    Delivery delivery(m_house, task, nullptr);
    const scripts::Occasion about = delivery.about();
    if (const QByteArray obstacle = scripts::rejectionObstacle(about); !obstacle.isEmpty()) {
        logEvent(Severity::Notice, "sieve", "rejection-not-told",
            { { "trace", task.trace }, { "from", task.sender.toString() }, { "to", task.account.address.toString() }, { "reason", obstacle } });
        return true;
    }
    return delivery.send(scripts::composeRejection(rejection.ereject, rejection.text, about), "rejection");
}

sieve::Outcome SieveFilter::rehearse(const sieve::Program &program, const FilterTask &task, storage::AccountStore *store)
{
    Delivery run(m_house, task, store);
    return run.execute(program, run.whole(), true);
}

} // namespace delivery
