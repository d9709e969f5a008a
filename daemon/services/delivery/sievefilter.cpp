#include "services/delivery/sievefilter.h"

#include "formats/mime/headers.h"
#include "formats/sieve/executor.h"
#include "services/scripts/autoreply.h"
#include "services/scripts/memory.h"
#include "services/scripts/scriptfolder.h"
#include "shared/base/log.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSet>

namespace delivery {

namespace {
constexpr qint64 largest = 64 * 1024 * 1024; // larger messages are filed without a look inside
constexpr qint64 userLogLimit = 64 * 1024;
constexpr char inbox[] = "INBOX";
constexpr char redirectedFrom[] = "X-Sieve-Redirected-From";

QString homeOf(const directory::AccountInfo &account) { return QFileInfo(account.maildir).path(); }

// IMAP flags of a script → system flags and keywords.
void splitFlags(const QList<QByteArray> &flags, quint64 &system, KeywordNames &keywords)
{
    static const std::pair<const char *, quint64> known[] = { { "\\seen", flag::Seen }, { "\\answered", flag::Answered },
        { "\\flagged", flag::Flagged }, { "\\deleted", flag::Deleted }, { "\\draft", flag::Draft } };
    for (const QByteArray &one : flags) {
        const QByteArray lower = one.toLower();
        const auto *found = std::find_if(std::begin(known), std::end(known), [&](const auto &entry) { return lower == entry.first; });
        if (found != std::end(known))
            system |= found->second;
        else if (!one.startsWith('\\')) // \Recent and what nobody knows cannot be set
            keywords.append(one);
    }
}
} // namespace

SieveFilter::SieveFilter(scripts::ProgramCache &programs, queue::Queue &queue, const Clock &clock, SieveSettings settings)
    : m_programs(programs)
    , m_queue(queue)
    , m_clock(clock)
    , m_settings(std::move(settings))
{
}

// The house's, then the domain's.
QStringList SieveFilter::globalScripts(const char *folder, const QByteArray &domain) const
{
    QStringList paths;
    for (const QString &place : { m_settings.globalFolder, m_settings.globalFolder + QStringLiteral("/domains/") + QString::fromUtf8(domain) }) {
        const QDir directory(place + QLatin1Char('/') + QLatin1StringView(folder));
        for (const QFileInfo &file : directory.entryInfoList({ QStringLiteral("*.sieve") }, QDir::Files, QDir::Name))
            paths.append(file.filePath());
    }
    return paths;
}

// For users without a script of their own.
QString SieveFilter::defaultScript(const QByteArray &domain) const
{
    for (const QString &path : { m_settings.globalFolder + QStringLiteral("/domains/") + QString::fromUtf8(domain) + QStringLiteral("/default.sieve"),
             m_settings.globalFolder + QStringLiteral("/default.sieve") }) {
        if (QFileInfo::exists(path))
            return path;
    }
    return {};
}

bool SieveFilter::applies(const directory::AccountInfo &account)
{
    if (QFileInfo::exists(homeOf(account) + QStringLiteral("/.dovecot.sieve")))
        return true;
    if (!QFileInfo::exists(m_settings.globalFolder))
        return false;
    const QByteArray domain = account.address.domain();
    return !globalScripts("before", domain).isEmpty() || !globalScripts("after", domain).isEmpty() || !defaultScript(domain).isEmpty();
}

// One message for one account.
struct SieveFilter::Run final : sieve::Surroundings
{
    Run(SieveFilter &house, const FilterTask &task, storage::AccountStore *store) // null: a rehearsal for nobody in particular
        : house(house)
        , task(task)
        , store(store)
        , home(task.account.maildir.isEmpty() ? QString() : homeOf(task.account))
        , folder(home, house.m_programs.options())
        , time(house.m_clock.nowUtc().toSecsSinceEpoch())
    {
    }

    // --- what scripts ask ---
    qint64 now() const override { return time; }
    QByteArray envelopeFrom() const override { return task.sender.toString(); }
    QByteArray envelopeTo() const override { return task.recipient.toString(); }
    std::optional<QByteArray> environment(const QByteArray &item) override
    {
        if (item == "location")
            return "MDA";
        if (item == "phase")
            return "during";
        if (item == "name")
            return "Facteur";
        if (item == "host")
            return house.m_settings.hostname;
        if (item == "domain")
            return task.account.address.domain();
        return std::nullopt;
    }
    const std::vector<MailboxInfo> &mailboxes()
    {
        if (!listed) {
            auto all = store ? store->list() : Result<std::vector<MailboxInfo>>(std::vector<MailboxInfo>());
            listed = all ? std::move(*all) : std::vector<MailboxInfo>();
        }
        return *listed;
    }
    bool mailboxExists(const QByteArray &name) override
    {
        const QByteArray wanted = canonical(name);
        return std::any_of(mailboxes().begin(), mailboxes().end(), [&](const MailboxInfo &one) { return one.selectable && one.name == wanted; });
    }
    bool specialUseExists(const QByteArray &mailbox, const QByteArray &use) override
    {
        return std::any_of(mailboxes().begin(), mailboxes().end(), [&](const MailboxInfo &one) {
            return one.specialUse.compare(use, Qt::CaseInsensitive) == 0 && (mailbox.isEmpty() || one.name == canonical(mailbox));
        });
    }
    bool isDuplicate(const QByteArray &id, quint64 seconds) override
    {
        const qint64 since = remembered().since("duplicate " + id, time);
        return since > 0 && time - since <= qint64(seconds);
    }
    std::shared_ptr<const sieve::Program> script(const QByteArray &name, bool global) override
    {
        if (name.contains('/') || name.startsWith('.') || name.isEmpty() || (!global && home.isEmpty()))
            return nullptr;
        const QString path = global ? house.m_settings.globalFolder + QStringLiteral("/global/") + QString::fromUtf8(name) + QStringLiteral(".sieve") : folder.path(name);
        return house.m_programs.load(path).program;
    }

    // INBOX has no case, whatever the script writes (RFC 9051 §5.1).
    static QByteArray canonical(const QByteArray &name) { return name.compare(inbox, Qt::CaseInsensitive) == 0 ? QByteArray(inbox) : name; }
    scripts::Memory &remembered()
    {
        if (!memory)
            memory.emplace(home);
        return *memory;
    }

    // --- doing ---
    FilterOutcome perform();
    bool run(const QString &path, sieve::Outcome &outcome);
    std::optional<Failure> file(const QByteArray &mailbox, const sieve::FileTarget &target, const QByteArray &edited);
    QByteArray mailboxFor(const sieve::FileTarget &target);
    bool submit(const MailAddress &sender, const QByteArray &to, const QByteArray &prefix, const QByteArray &octets, const char *what, const sieve::Action *redirect = nullptr);
    void answer(const sieve::Action &vacation);
    void notify(const sieve::Action &notification);
    bool submitRedirect(const sieve::Action &action);
    bool redirect(const sieve::Action &action); // false: not done, the message must be kept
    void userLog(const QByteArray &text);
    scripts::Occasion occasion()
    {
        if (!parsed)
            parsed.emplace(whole());
        return { &*parsed, envelopeFrom(), envelopeTo(), { task.account.address.toString().toLower() }, house.m_settings.hostname,
            QByteArray::number(QRandomGenerator::system()->generate64(), 36) + '.' + QByteArray::number(time), time };
    }
    const QByteArray &whole()
    {
        if (octets.isNull())
            octets = task.prefix + (task.content->inMemory() ? task.content->memory() : task.content->read(0, largest));
        return octets;
    }

    SieveFilter &house;
    const FilterTask &task;
    storage::AccountStore *const store;
    const QString home;
    scripts::ScriptFolder folder;
    std::optional<scripts::Memory> memory; // read when asked for
    const qint64 time;
    QByteArray octets;
    std::optional<std::vector<MailboxInfo>> listed;
    std::optional<sieve::Message> parsed;
    FilterOutcome result;
};

void SieveFilter::Run::userLog(const QByteArray &text)
{
    QFile file(home + QStringLiteral("/.dovecot.sieve.log"));
    if (file.size() > userLogLimit)
        file.remove();
    if (file.open(QIODevice::Append))
        file.write(QDateTime::fromSecsSinceEpoch(time, Qt::UTC).toString(Qt::ISODate).toLatin1() + ' ' + text + '\n');
    logEvent(Severity::Notice, "sieve", "script-problem",
        { { "trace", task.trace }, { "to", task.account.address.toString() }, { "reason", text } });
}

// True: the next script may run (the implicit keep stands).
bool SieveFilter::Run::run(const QString &path, sieve::Outcome &outcome)
{
    const scripts::ProgramCache::Entry entry = house.m_programs.load(path);
    if (!entry.program) {
        if (!entry.errors.empty())
            userLog(QFileInfo(path).fileName().toUtf8() + ": " + entry.errors.front().toString() + " (mail goes to INBOX)");
        return true;
    }
    sieve::Outcome one = sieve::execute(*entry.program, outcome.message.isNull() ? whole() : outcome.message, *this);
    if (one.error) {
        userLog(QFileInfo(path).fileName().toUtf8() + ": " + one.error->toString() + " (mail goes to INBOX)");
        return true;
    }
    outcome.actions.insert(outcome.actions.end(), std::make_move_iterator(one.actions.begin()), std::make_move_iterator(one.actions.end()));
    outcome.duplicates.insert(outcome.duplicates.end(), one.duplicates.begin(), one.duplicates.end());
    outcome.implicitKeep = one.implicitKeep;
    outcome.flags = one.flags;
    if (!one.message.isNull())
        outcome.message = one.message;
    return outcome.implicitKeep;
}

QByteArray SieveFilter::Run::mailboxFor(const sieve::FileTarget &target)
{
    for (const MailboxInfo &one : mailboxes()) {
        if (!target.specialUse.isEmpty() && one.selectable && one.specialUse.compare(target.specialUse, Qt::CaseInsensitive) == 0)
            return one.name;
    }
    if (target.mailbox.compare(inbox, Qt::CaseInsensitive) == 0 || target.mailbox.isEmpty())
        return inbox;
    // A mailbox that is not there is made: mail that waits in a new folder is found sooner than an error in a log.
    if (!mailboxExists(target.mailbox)) {
        if (const auto made = store->create(target.mailbox, target.specialUse); !made && made.failure().kind != Failure::Kind::Exists) {
            userLog("fileinto \"" + target.mailbox + "\": " + made.failure().told + " (mail goes to INBOX)");
            return inbox;
        }
        store->subscribe(target.mailbox, true).ok();
        listed.reset();
    }
    return target.mailbox;
}

std::optional<Failure> SieveFilter::Run::file(const QByteArray &mailbox, const sieve::FileTarget &target, const QByteArray &edited)
{
    storage::NewMessage message;
    splitFlags(target.flags, message.systemFlags, message.keywords);
    storage::MessageBuffer changed(home, largest);
    if (edited.isNull()) {
        message.content = task.content;
        message.prefix = task.prefix;
    } else {
        if (const auto kept = changed.append(edited); !kept)
            return kept.failure();
        message.content = &changed;
    }
    const auto stored = store->append(mailbox, message);
    if (!stored)
        return stored.failure();
    result.stored.push_back(*stored);
    if (logs(Severity::Info)) {
        logEvent(Severity::Info, "delivery", "delivered",
            { { "trace", task.trace }, { "from", task.sender.toString() }, { "to", task.account.address.toString() }, { "mailbox", mailbox },
                { "uid", qint64(stored->uid.value()) }, { "size", task.content->size() } });
    }
    return std::nullopt;
}

bool SieveFilter::Run::submit(const MailAddress &sender, const QByteArray &to, const QByteArray &prefix, const QByteArray &content, const char *what, const sieve::Action *redirect)
{
    const auto address = MailAddress::parse(to);
    if (!address)
        return false;
    queue::NewMessage message;
    message.trace = task.trace;
    message.sender = sender;
    message.body = queue::Body::EightBitMime;
    message.smtpUtf8 = address->isInternational() || sender.isInternational();
    queue::NewRecipient recipient;
    recipient.address = *address;
    if (redirect) { // RFC 6009 §3
        for (const QByteArray &word : redirect->dsnNotify.split(',')) {
            const QByteArray one = word.trimmed();
            recipient.notify |= one == "NEVER" ? queue::NotifyNever : one == "SUCCESS" ? queue::NotifySuccess : one == "FAILURE" ? queue::NotifyFailure
                : one == "DELAY" ? queue::NotifyDelay : queue::NotifyDefault;
        }
        message.ret = redirect->dsnRet == "FULL" ? queue::Return::Full : redirect->dsnRet == "HDRS" ? queue::Return::Headers : queue::Return::Default;
    }
    if (sender.isEmpty())
        recipient.notify = queue::NotifyNever;
    message.recipients.push_back(std::move(recipient));
    storage::SpoolContent spool;
    spool.prefix = prefix;
    spool.memory = content;
    const auto queued = house.m_queue.submitNow(message, spool);
    if (!queued) {
        userLog(QByteArray(what) + ": " + queued.failure().reason.toUtf8());
        return false;
    }
    logEvent(Severity::Info, "sieve", what, { { "trace", task.trace }, { "from", task.account.address.toString() }, { "to", address->toString() } });
    return true;
}

void SieveFilter::Run::answer(const sieve::Action &vacation)
{
    const std::lock_guard lock(house.memoryLock(home)); // two messages at once are answered once
    memory.emplace(home);
    const scripts::Occasion about = occasion();
    const QByteArray obstacle = scripts::vacationObstacle(vacation, about);
    const QByteArray key = scripts::vacationKey(vacation, about);
    if (!obstacle.isEmpty() || memory->holds(key, time)) {
        logEvent(Severity::Info, "sieve", "vacation-not-sent",
            { { "trace", task.trace }, { "to", task.sender.toString() }, { "reason", obstacle.isEmpty() ? QByteArray("answered before") : obstacle } });
        return;
    }
    const scripts::OutgoingMail mail = scripts::composeVacation(vacation, about);
    if (!submit({}, mail.to, {}, mail.octets, "vacation"))
        return;
    memory->remember(key, time, vacation.interval);
    if (vacation.fcc)
        file(mailboxFor(*vacation.fcc), *vacation.fcc, mail.octets);
}

void SieveFilter::Run::notify(const sieve::Action &notification)
{
    const auto mail = scripts::composeNotification(notification, occasion());
    if (mail && submit({}, mail->to, {}, mail->octets, "notify") && notification.fcc)
        file(mailboxFor(*notification.fcc), *notification.fcc, mail->octets);
}

// The envelope sender becomes the user, so that a bounce reaches who asked for the redirect and SPF of the original sender's
// domain is not broken; a null sender stays null.
bool SieveFilter::Run::redirect(const sieve::Action &action)
{
    const auto header = QByteArrayView(whole()).first(mime::headerLength(whole()));
    for (const mime::HeaderField &field : mime::findHeaders(header, redirectedFrom)) {
        if (field.unfolded() == task.account.address.toString()) {
            userLog("redirect \"" + action.address + "\": the message was redirected from here before (a loop); it is kept");
            return false;
        }
    }
    // The same message twice within half a day (two of a list's copies, a sender's retry) leaves once.
    const QByteArray id = mime::findHeaders(header, "Message-ID").empty() ? QByteArray() : mime::findHeaders(header, "Message-ID").front().unfolded();
    const QByteArray key = "redirect " + action.address + ' ' + id;
    const std::lock_guard lock(house.memoryLock(home));
    memory.emplace(home);
    if (!id.isEmpty() && memory->holds(key, time)) {
        logEvent(Severity::Info, "sieve", "redirected-before", { { "trace", task.trace }, { "from", task.account.address.toString() }, { "to", action.address } });
        return true;
    }
    if (!submitRedirect(action))
        return false;
    if (!id.isEmpty())
        memory->remember(key, time, 12 * 3600);
    return true;
}

bool SieveFilter::Run::submitRedirect(const sieve::Action &action)
{
    const QByteArray mark = QByteArray(redirectedFrom) + (": " + task.account.address.toString()) + "\r\n";
    const MailAddress sender = task.sender.isEmpty() ? MailAddress() : task.account.address;
    if (action.message.isNull()) {
        // As it came, with the trace fields but without our Return-Path (RFC 5321 §4.4).
        QByteArray prefix = task.prefix;
        if (prefix.startsWith("Return-Path:"))
            prefix.remove(0, prefix.indexOf("\r\n") + 2);
        const QByteArray content = task.content->inMemory() ? task.content->memory() : task.content->read(0, largest);
        return submit(sender, action.address, mark + prefix, content, "redirect", &action);
    }
    QByteArray content = action.message;
    if (content.startsWith("Return-Path:"))
        content.remove(0, content.indexOf('\n') + 1);
    return submit(sender, action.address, mark, content, "redirect", &action);
}

FilterOutcome SieveFilter::Run::perform()
{
    sieve::Outcome outcome;
    if (task.content->size() <= largest) {
        bool goOn = true;
        const QByteArray domain = task.account.address.domain();
        for (const QString &path : house.globalScripts("before", domain))
            goOn = goOn && run(path, outcome);
        QString own = goOn ? folder.activePath() : QString();
        if (goOn && own.isEmpty())
            own = house.defaultScript(domain);
        if (!own.isEmpty())
            goOn = run(own, outcome);
        for (const QString &path : house.globalScripts("after", domain))
            goOn = goOn && run(path, outcome);
    }
    using Kind = sieve::Action::Kind;
    for (const sieve::Action &action : outcome.actions) {
        if (action.kind == Kind::Reject || action.kind == Kind::EReject) {
            QByteArray text = action.text.simplified().left(400); // one reply line, RFC 5429 §2.1
            const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return c >= 32 && c < 127; });
            result.refused = smtp::Reply(550, 7, 1, text.isEmpty() || !ascii ? QByteArray("The recipient does not accept this message") : text);
            logEvent(Severity::Info, "sieve", "rejected", { { "trace", task.trace }, { "from", task.sender.toString() }, { "to", task.account.address.toString() } });
            return std::move(result);
        }
    }
    // A redirect that must not be done (a loop) keeps the message, so whether anything holds it is asked at the end.
    bool wantsCopy = outcome.implicitKeep, discarded = false, sent = false;
    std::optional<Failure> failure;
    QSet<QByteArray> filed; // one copy a mailbox, RFC 5228 §2.10.3
    for (const sieve::Action &action : outcome.actions) {
        if (action.kind == Kind::Keep || action.kind == Kind::FileInto) {
            const QByteArray mailbox = action.kind == Kind::Keep ? QByteArray(inbox) : mailboxFor(action.target);
            if (!filed.contains(mailbox)) {
                const auto failed = file(mailbox, action.target, action.message);
                failure = failed ? failed : failure;
                if (failed)
                    wantsCopy = true; // INBOX is the last resort
                else
                    filed.insert(mailbox);
            }
        }
        discarded = discarded || action.kind == Kind::Discard;
    }
    if (wantsCopy && filed.contains(inbox)) {
        failure.reset();
    } else if (wantsCopy) {
        sieve::FileTarget target;
        target.flags = outcome.flags;
        if (const auto failed = file(inbox, target, outcome.message))
            failure = failed;
        else
            failure.reset();
    }
    if (failure && result.stored.empty()) { // nothing holds it: the sender tries again, or the queue
        result.refused = smtp::toReply(*failure);
        return std::move(result);
    }
    for (const sieve::Action &action : outcome.actions) {
        if (action.kind == Kind::Redirect) {
            if (redirect(action))
                sent = true;
            else if (result.stored.empty())
                failure = file(inbox, action.target, action.message);
        } else if (action.kind == Kind::Vacation) {
            answer(action);
        } else if (action.kind == Kind::Notify) {
            notify(action);
        }
    }
    if (failure && result.stored.empty() && !sent) {
        result.refused = smtp::toReply(*failure);
        return std::move(result);
    }
    std::optional<std::lock_guard<std::mutex>> lock;
    if (!outcome.duplicates.empty())
        lock.emplace(house.memoryLock(home));
    for (const sieve::DuplicateMark &mark : outcome.duplicates)
        remembered().remember("duplicate " + mark.id, time, mark.seconds);
    if (result.stored.empty() && !sent && discarded)
        logEvent(Severity::Info, "sieve", "discarded", { { "trace", task.trace }, { "from", task.sender.toString() }, { "to", task.account.address.toString() } });
    return std::move(result);
}

FilterOutcome SieveFilter::deliver(const FilterTask &task, storage::AccountStore &store) { return Run(*this, task, &store).perform(); }

sieve::Outcome SieveFilter::rehearse(const sieve::Program &program, const FilterTask &task, storage::AccountStore *store)
{
    Run run(*this, task, store);
    return sieve::execute(program, run.whole(), run, {}, true);
}

} // namespace delivery
