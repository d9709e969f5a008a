// What scripts ask, and running them.
#include "services/delivery/sieverun.h"

#include "shared/base/log.h"
#include "shared/base/version.h"
#include "storage/mailbox/annotations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

namespace delivery {

namespace {
constexpr qint64 userLogLimit = 64 * 1024;
constexpr int maxTraces = 200; // files; the user made the folder, and forgot it

QString homeOf(const directory::AccountInfo &account) { return account.maildir.isEmpty() ? QString() : QFileInfo(account.maildir).path(); }

// INBOX has no case, whatever the script writes (RFC 9051 §5.1).
QByteArray canonical(const QByteArray &name) { return name.compare(inboxName, Qt::CaseInsensitive) == 0 ? QByteArray(inboxName) : name; }
} // namespace

SieveRun::SieveRun(SieveHouse &house, const FilterTask &task, storage::AccountStore *store)
    : m_house(house)
    , m_task(task)
    , m_store(store)
    , m_home(homeOf(task.account))
    , m_folder(m_home, house.programs.options())
    , m_time(house.clock.nowUtc().toSecsSinceEpoch())
{
}

const SievePolicy &SieveRun::policy()
{
    if (!m_policy)
        m_policy = m_house.policy(m_task.account.address.domain());
    return *m_policy;
}

const sieve::ExecuteLimits &SieveRun::limits() { return policy().limits; }

// RFC 5183 §4.1, RFC 6785 §4 (at a delivery its items are there and empty), vnd.dovecot.environment.
std::optional<QByteArray> SieveRun::environment(const QByteArray &item)
{
    if (item == "location")
        return "MDA";
    if (item == "phase")
        return "during";
    if (item == "name")
        return "Facteur";
    if (item == "version")
        return FACTEUR_VERSION;
    if (item == "host")
        return m_house.settings.hostname;
    if (item == "domain")
        return m_task.account.address.domain();
    if (item == "remote-ip" && m_task.client)
        return m_task.client->address.toString().toLatin1();
    if (item == "remote-host" && m_task.client)
        return m_task.client->toldName.value_or(m_task.client->note ? m_task.client->note->clientName() : QByteArray());
    if (item.startsWith("imap."))
        return item == "imap.user" || item == "imap.email" || item == "imap.cause" || item == "imap.mailbox" || item == "imap.changedflags"
            ? std::make_optional<QByteArray>("")
            : std::nullopt;
    if (item == "vnd.dovecot.default-mailbox" || item == "vnd.dovecot.default_mailbox")
        return inboxName;
    if (item == "vnd.dovecot.username")
        return m_task.account.address.toString();
    return std::nullopt;
}

const std::vector<MailboxInfo> &SieveRun::mailboxes()
{
    if (!m_listed) {
        auto all = m_store ? m_store->list() : Result<std::vector<MailboxInfo>>(std::vector<MailboxInfo>());
        m_listed = all ? std::move(*all) : std::vector<MailboxInfo>();
    }
    return *m_listed;
}

bool SieveRun::mailboxExists(const QByteArray &name)
{
    const QByteArray wanted = canonical(name);
    return std::any_of(mailboxes().begin(), mailboxes().end(), [&](const MailboxInfo &one) { return one.selectable && one.name == wanted; });
}

QByteArray SieveRun::mailboxOfId(const QByteArray &id)
{
    for (const MailboxInfo &one : mailboxes()) {
        if (!one.selectable || id.isEmpty())
            continue;
        const auto status = m_store->status(one.name);
        if (status && status->mailboxId == id)
            return one.name;
    }
    return {};
}

QByteArray SieveRun::mailboxOfUse(const QByteArray &use)
{
    for (const MailboxInfo &one : mailboxes()) {
        if (one.selectable && !use.isEmpty() && one.specialUse.compare(use, Qt::CaseInsensitive) == 0)
            return one.name;
    }
    return {};
}

bool SieveRun::specialUseExists(const QByteArray &mailbox, const QByteArray &use)
{
    return std::any_of(mailboxes().begin(), mailboxes().end(), [&](const MailboxInfo &one) {
        return one.specialUse.compare(use, Qt::CaseInsensitive) == 0 && (mailbox.isEmpty() || one.name == canonical(mailbox));
    });
}

// RFC 5490 §4, §5. An empty name means the server.
std::optional<QByteArray> SieveRun::metadata(const QByteArray &mailbox, const QByteArray &entry)
{
    if (!m_store || m_home.isEmpty())
        return std::nullopt;
    QByteArray id;
    if (!mailbox.isEmpty()) {
        const auto status = m_store->status(canonical(mailbox));
        if (!status)
            return std::nullopt;
        id = status->mailboxId;
    }
    const auto entries = storage::Annotations(m_task.account.maildir).of(id);
    if (!entries)
        return std::nullopt;
    const auto found = entries->find(entry.toLower());
    return found == entries->end() ? std::nullopt : std::make_optional(found->second);
}

scripts::Memory &SieveRun::remembered()
{
    if (!m_memory)
        m_memory.emplace(m_home);
    return *m_memory;
}

bool SieveRun::isDuplicate(const QByteArray &id, quint64 seconds)
{
    const qint64 since = remembered().since("duplicate " + id, m_time);
    return since > 0 && m_time - since <= qint64(seconds);
}

void SieveRun::remember(const std::vector<sieve::DuplicateMark> &marks)
{
    if (marks.empty())
        return;
    const std::lock_guard lock(m_house.memoryLock(m_home));
    for (const sieve::DuplicateMark &mark : marks)
        remembered().remember("duplicate " + mark.id, m_time, mark.seconds);
}

std::shared_ptr<const sieve::Program> SieveRun::script(const QByteArray &name, bool global)
{
    if (name.contains('/') || name.startsWith('.') || name.isEmpty() || (!global && m_home.isEmpty()))
        return nullptr;
    return m_house.programs.load(global ? m_house.globalScript("global", name) : m_folder.path(name)).program;
}

bool SieveRun::isList(const QByteArray &uri)
{
    return std::any_of(m_house.settings.lists.begin(), m_house.settings.lists.end(), [&](const auto &source) { return source->has(owner(), scripts::listNameOf(uri)); });
}

bool SieveRun::listContains(const QByteArray &uri, const QByteArray &value)
{
    for (const auto &source : m_house.settings.lists) {
        if (const auto answer = source->contains(owner(), scripts::listNameOf(uri), value))
            return *answer;
    }
    return false;
}

QList<QByteArray> SieveRun::listMembers(const QByteArray &uri)
{
    for (const auto &source : m_house.settings.lists) {
        if (const auto all = source->members(owner(), scripts::listNameOf(uri)))
            return *all;
    }
    return {};
}

// The door's score against its threshold: what it calls Junk is 50 % or more. RFC 5235 §2.1 leaves the scale to us.
std::optional<double> SieveRun::spamPercent()
{
    if (!m_task.spamScore && !m_task.junk)
        return std::nullopt;
    const double score = m_task.spamScore.value_or(0);
    const double percent = m_task.spamThreshold > 0 ? score / m_task.spamThreshold * 50 : score > 0 ? 100 : 0;
    return std::clamp(m_task.junk ? std::max(percent, 50.0) : percent, 0.0, 100.0); // a rule may say Junk whatever the score
}

std::optional<int> SieveRun::virusState() // RFC 5235 §2.3: 1 clean, 4 or 5 infected
{
    if (!m_task.virus)
        return std::nullopt;
    return m_task.virus->isEmpty() ? 1 : 5;
}

sieve::ProgramResult SieveRun::runProgram(const sieve::ProgramCall &call)
{
    QList<QByteArray> variables { "HOSTNAME=" + m_house.settings.hostname, "USER=" + m_task.account.address.toString(),
        "SENDER=" + m_task.sender.toString(), "RECIPIENT=" + m_task.account.address.toString(), "ORIG_RECIPIENT=" + m_task.recipient.toString() };
    if (!m_home.isEmpty())
        variables.append("HOME=" + QFile::encodeName(m_home));
    sieve::ProgramResult result = m_house.runner.run(call, policy().programs, variables, policy().programLimits);
    logEvent(result.kind == sieve::ProgramResult::Kind::Failed ? Severity::Warning : Severity::Info, "sieve", "program-run",
        { { "trace", m_task.trace }, { "account", m_task.account.address.toString() }, { "program", call.name }, { "problem", result.problem } });
    return result;
}

scripts::Occasion SieveRun::occasion()
{
    if (!m_parsed)
        m_parsed.emplace(whole());
    scripts::Occasion about;
    about.message = &*m_parsed;
    about.envelopeFrom = envelopeFrom();
    about.envelopeTo = envelopeTo();
    about.ownAddresses = { m_task.account.address.toString().toLower() };
    if (m_house.settings.isOwn)
        about.isOwn = [this](const MailAddress &address) { return m_house.settings.isOwn(m_task.account, address); };
    about.hostname = m_house.settings.hostname;
    about.unique = QByteArray::number(QRandomGenerator::system()->generate64(), 36) + '.' + QByteArray::number(m_time);
    about.now = m_time;
    return about;
}

void SieveRun::userLog(const QByteArray &text)
{
    if (m_home.isEmpty())
        return;
    const QString path = m_home + QStringLiteral("/.dovecot.sieve.log");
    QFile file(path);
    if (file.size() > userLogLimit) {
        QFile::remove(path + QStringLiteral(".0"));
        QFile::rename(path, path + QStringLiteral(".0"));
    }
    if (file.open(QIODevice::Append))
        file.write(QDateTime::fromSecsSinceEpoch(m_time, Qt::UTC).toString(Qt::ISODate).toLatin1() + ' ' + text + '\n');
    logEvent(Severity::Notice, "sieve", "script-problem",
        { { "trace", m_task.trace }, { "to", m_task.account.address.toString() }, { "reason", text } });
}

// A user or administrator who wants to know makes the folder `sieve-trace` beside the Maildir; each run then leaves a file.
void SieveRun::writeTrace(const QString &script, const sieve::Outcome &outcome)
{
    const QDir folder(m_home + QStringLiteral("/sieve-trace"));
    if (folder.entryList(QDir::Files).size() >= maxTraces)
        return;
    QFile file(folder.filePath(QStringLiteral("%1.%2.trace").arg(QString::number(m_time), QString::number(QRandomGenerator::global()->generate(), 36))));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return;
    file.write("script " + script.toUtf8() + "\nfrom <" + envelopeFrom() + "> to <" + envelopeTo() + ">\n");
    for (const QByteArray &line : outcome.trace)
        file.write("line " + line + '\n');
    if (outcome.error)
        file.write("error: " + outcome.error->toString() + '\n');
    file.write(outcome.implicitKeep ? "the implicit keep stands\n" : "no implicit keep\n");
}

sieve::Outcome SieveRun::execute(const sieve::Program &program, const QByteArray &message, bool trace)
{
    return sieve::execute(program, message, *this, limits(), trace);
}

bool SieveRun::runScript(const QString &path, sieve::Outcome &outcome, bool isLast)
{
    const scripts::ProgramCache::Entry entry = m_house.programs.load(path);
    if (!entry.program) {
        if (!entry.errors.empty()) {
            userLog(QFileInfo(path).fileName().toUtf8() + ": " + entry.errors.front().toString() + " (the mail is kept)");
            outcome.error = entry.errors.front();
        }
        return true;
    }
    const bool trace = !m_home.isEmpty() && QFileInfo::exists(m_home + QStringLiteral("/sieve-trace"));
    sieve::Outcome one = execute(*entry.program, outcome.message.isNull() ? whole() : outcome.message, trace);
    if (trace)
        writeTrace(path, one);
    for (const QByteArray &note : std::as_const(one.notes))
        userLog(QFileInfo(path).fileName().toUtf8() + ": " + note);
    if (one.error) {
        userLog(QFileInfo(path).fileName().toUtf8() + ": " + one.error->toString() + " (the mail is kept)");
        outcome.error = one.error;
        return true;
    }
    using Kind = sieve::Action::Kind;
    outcome.implicitKeep = one.implicitKeep;
    outcome.flags = one.flags;
    if (!one.message.isNull())
        outcome.message = one.message;
    for (sieve::Action &action : one.actions) {
        if (action.kind != Kind::Keep || isLast) {
            outcome.actions.push_back(std::move(action));
            continue;
        }
        // What a script keeps is what the next one gets to see.
        outcome.implicitKeep = true;
        outcome.flags = action.target.flags;
    }
    outcome.duplicates.insert(outcome.duplicates.end(), one.duplicates.begin(), one.duplicates.end());
    return outcome.implicitKeep;
}

void SieveRun::runScripts(const QStringList &paths, sieve::Outcome &outcome)
{
    for (qsizetype i = 0; i < paths.size(); ++i) {
        if (!runScript(paths[i], outcome, i + 1 == paths.size()))
            return;
    }
}

QByteArray SieveRun::mailboxFor(const sieve::FileTarget &target)
{
    if (const QByteArray name = target.mailboxId.isEmpty() ? QByteArray() : mailboxOfId(target.mailboxId); !name.isEmpty()) // RFC 9042 §3
        return name;
    if (const QByteArray name = mailboxOfUse(target.specialUse); !name.isEmpty()) // RFC 8579 §4
        return name;
    if (target.mailbox.compare(inboxName, Qt::CaseInsensitive) == 0 || target.mailbox.isEmpty())
        return inboxName;
    // A mailbox that is not there is made: mail that waits in a new folder is found sooner than an error in a log.
    if (!mailboxExists(target.mailbox)) {
        if (const auto made = m_store->create(target.mailbox, target.specialUse); !made && made.failure().kind != Failure::Kind::Exists) {
            userLog("fileinto \"" + target.mailbox + "\": " + made.failure().told + " (the mail is kept)");
            return inboxName;
        }
        m_store->subscribe(target.mailbox, true).ok();
        m_listed.reset();
    }
    return target.mailbox;
}

} // namespace delivery
