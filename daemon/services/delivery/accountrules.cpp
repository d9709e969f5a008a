#include "services/delivery/accountrules.h"

#include "services/scripts/scriptfolder.h"
#include "shared/base/log.h"

#include <QFile>
#include <QFileInfo>

namespace delivery {

using mailaccess::Cause;

namespace {
constexpr char scriptEntry[] = "/shared/imapsieve/script"; // RFC 6785 §2.3.1

QByteArray nameOf(Cause cause) { return cause == Cause::Append ? "APPEND" : cause == Cause::Copy ? "COPY" : "FLAG"; }

class ClientFilter final : public imap::MessageFilter
{
public:
    ClientFilter(StoredFilter &stored, std::shared_ptr<storage::MailboxView> view, std::vector<StoredScript> scripts, QByteArray warnings, StoredOptions options)
        : m_stored(stored)
        , m_view(std::move(view))
        , m_scripts(std::move(scripts))
        , m_warnings(std::move(warnings))
        , m_options(std::move(options))
    {
    }
    QByteArray warnings() const override { return m_warnings; }
    Outcome apply(Uid uid) override
    {
        StoredOutcome outcome = m_stored.apply(m_scripts, *m_view, uid, m_options);
        return { std::move(outcome.errors), std::move(outcome.warnings) };
    }

private:
    StoredFilter &m_stored;
    const std::shared_ptr<storage::MailboxView> m_view;
    const std::vector<StoredScript> m_scripts;
    const QByteArray m_warnings;
    const StoredOptions m_options;
};

QByteArray linesOf(const std::vector<sieve::Diagnostic> &diagnostics)
{
    QByteArray lines;
    for (const sieve::Diagnostic &one : diagnostics)
        lines += one.toString() + "\r\n";
    return lines;
}

Failure noSuchScript() { return { Failure::Kind::NotFound, "There is no such script", {} }; }
} // namespace

AccountRules::AccountRules(SieveFilter &filter, EventRules *events, directory::AccountInfo account, std::shared_ptr<storage::AccountStore> store, QByteArray user,
    async::Background *background)
    : m_filter(filter)
    , m_events(events)
    , m_account(std::move(account))
    , m_store(std::move(store))
    , m_user(std::move(user))
    , m_background(background)
    , m_annotations(m_account.maildir)
    , m_stored(m_filter.house(), m_account, m_store)
{
}

HappenedIn AccountRules::describe(const QByteArray &mailbox)
{
    HappenedIn in { mailbox, {} };
    const auto all = mailbox.isEmpty() ? Result<std::vector<MailboxInfo>>(std::vector<MailboxInfo>()) : m_store->list();
    for (const MailboxInfo &one : all ? *all : std::vector<MailboxInfo>()) {
        if (one.name == mailbox)
            in.specialUse = one.specialUse;
    }
    return in;
}

// The mailbox's entry, else the server's; an empty one means none at all.
QByteArray AccountRules::personalScript(const QByteArray &mailbox)
{
    if (!QFile::exists(m_account.maildir + QStringLiteral("/facteur-metadata")))
        return {};
    const auto status = m_store->status(mailbox);
    for (const QByteArray &id : { status ? status->mailboxId : QByteArray(), QByteArray() }) {
        const auto entries = m_annotations.of(id);
        if (!entries)
            return {};
        if (const auto found = entries->find(scriptEntry); found != entries->end())
            return found->second;
    }
    return {};
}

void AccountRules::addFile(std::vector<StoredScript> &scripts, const QString &path)
{
    if (path.isEmpty())
        return;
    auto entry = m_filter.house().programs.load(path);
    if (entry.program) {
        scripts.push_back({ QFileInfo(path).fileName().toUtf8(), std::move(entry.program) });
    } else if (!entry.errors.empty()) {
        logEvent(Severity::Notice, "sieve", "event-script-invalid",
            { { "account", m_account.address.toString() }, { "script", path }, { "reason", entry.errors.front().toString() } });
    }
}

std::vector<StoredScript> AccountRules::eventScripts(Cause cause, const QByteArray &mailbox, const QByteArray &source)
{
    std::vector<StoredScript> scripts;
    const auto rules = m_events ? m_events->current() : nullptr;
    const bool any = rules && !rules->empty();
    const HappenedIn here = any ? describe(mailbox) : HappenedIn { mailbox, {} }, there = any ? describe(source) : HappenedIn();
    const auto addRules = [&](bool before) {
        for (const EventRule &rule : any ? *rules : EventRules::Rules()) {
            if (rule.before == before && concerns(rule, nameOf(cause), here, there))
                addFile(scripts, m_filter.house().globalScript("events", rule.script));
        }
    };
    addRules(true);
    const QByteArray own = personalScript(mailbox);
    if (!own.isEmpty() && !own.contains('/') && !own.startsWith('.'))
        addFile(scripts, scripts::ScriptFolder(QFileInfo(m_account.maildir).path(), m_filter.house().programs.options()).path(own));
    addRules(false);
    return scripts;
}

bool AccountRules::watches(Cause cause, const QByteArray &mailbox, const QByteArray &source)
{
    const auto rules = m_events ? m_events->current() : nullptr;
    if ((!rules || rules->empty()) && !QFile::exists(m_account.maildir + QStringLiteral("/facteur-metadata")))
        return false;
    return !eventScripts(cause, mailbox, source).empty();
}

void AccountRules::happened(const mailaccess::MailboxEvent &event)
{
    const size_t all = event.messages.size();
    if (!m_background || all <= atOnce) {
        meetScripts(event, 0, all, nullptr);
        return;
    }
    meetScripts(event, 0, atOnce, nullptr);
    // In an object of its own: this one is the session's, which goes on.
    const auto job = [&filter = m_filter, events = m_events, account = m_account, store = m_store, user = m_user, event](const async::Background &background) {
        AccountRules(filter, events, account, store, user).meetScripts(event, atOnce, event.messages.size(), &background);
    };
    if (!m_background->submit(job)) // full: then the session waits, for scripts are the user's word
        meetScripts(event, atOnce, all, nullptr);
}

void AccountRules::meetScripts(const mailaccess::MailboxEvent &event, size_t first, size_t end, const async::Background *background)
{
    const std::vector<StoredScript> scripts = eventScripts(event.cause, event.mailbox, event.source);
    auto view = m_store->open(event.mailbox);
    if (scripts.empty() || !view)
        return;
    StoredOptions options;
    options.mailbox = event.mailbox;
    options.event = StoredOptions::Event { nameOf(event.cause), m_user, {} };
    for (size_t i = first; i < end; ++i) {
        if (background && background->isStopping()) {
            logEvent(Severity::Notice, "sieve", "event-given-up",
                { { "account", m_account.address.toString() }, { "mailbox", event.mailbox }, { "messages", qint64(end - i) },
                    { "meaning", "the server stops; these messages stay where they are, as if no script had run" } });
            return;
        }
        options.event->changedFlags = event.messages[i].changedFlags;
        m_stored.apply(scripts, **view, event.messages[i].uid, options);
    }
}

Result<std::unique_ptr<imap::MessageFilter>> AccountRules::filter(const imap::FilterSpec &spec, const QByteArray &mailbox)
{
    using Kind = imap::FilterSpec::Kind;
    SieveHouse &house = m_filter.house();
    std::vector<StoredScript> scripts;
    QByteArray warnings;
    if (spec.kind == Kind::Script) {
        sieve::Compiled compiled = sieve::compile(spec.text, house.programs.options());
        if (!compiled.program)
            return Failure { Failure::Kind::Syntax, linesOf(compiled.errors), {} };
        warnings = linesOf(compiled.warnings);
        scripts.push_back({ "FILTER", std::move(compiled.program) });
    } else {
        QStringList paths;
        const bool safe = !spec.text.isEmpty() && !spec.text.contains('/') && !spec.text.contains('\0') && !spec.text.startsWith('.') && spec.text.size() <= 200;
        if (spec.kind == Kind::Delivery)
            paths = m_filter.scriptsFor(m_account);
        else if (spec.kind == Kind::Global)
            paths = { house.globalScript("global", spec.text) };
        else if (safe)
            paths = { scripts::ScriptFolder(QFileInfo(m_account.maildir).path(), house.programs.options()).path(spec.text) };
        for (const QString &path : std::as_const(paths)) {
            auto entry = path.isEmpty() ? scripts::ProgramCache::Entry() : house.programs.load(path);
            if (!entry.errors.empty())
                return Failure { Failure::Kind::Syntax, linesOf(entry.errors), {} };
            if (entry.program)
                scripts.push_back({ QFileInfo(path).fileName().toUtf8(), std::move(entry.program) });
        }
        if (scripts.empty())
            return noSuchScript();
    }
    // draft-bosch-imap-filter-sieve §4.9: no event runs this.
    for (const StoredScript &script : scripts) {
        if (script.program->uses("imapsieve"))
            return Failure { Failure::Kind::Syntax, "imapsieve is for scripts that IMAP events run\r\n", {} };
    }
    auto view = m_store->open(mailbox);
    if (!view)
        return view.failure();
    StoredOptions options;
    options.mailbox = mailbox;
    return std::unique_ptr<imap::MessageFilter>(std::make_unique<ClientFilter>(m_stored, std::move(*view), std::move(scripts), std::move(warnings), std::move(options)));
}

} // namespace delivery
