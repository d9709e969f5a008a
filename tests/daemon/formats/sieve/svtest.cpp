#include "tests/daemon/formats/sieve/svtest.h"

#include "formats/sieve/execution.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace svtest {

using sieve::Op;
using sieve::Row;
using sieve::TagRow;

namespace {
constexpr const char *suite = "vnd.dovecot.testsuite";
constexpr quint8 match = sieve::MatchFamily | sieve::ComparatorFamily;

const Row rows[] = {
    { "test", Op::Custom, false, suite, 0, "s", '0', true },
    { "test_fail", Op::Custom, false, suite, 0, "s" },
    { "test_set", Op::Custom, false, suite, 0, "ss" },
    { "test_config_set", Op::Custom, false, suite, 0, "ss" },
    { "test_config_unset", Op::Custom, false, suite, 0, "s" },
    { "test_config_reload", Op::Custom, false, suite, 0, "", '0', false, { TagRow { "extension", 's' } } },
    { "test_mailbox_create", Op::Custom, false, suite, 0, "s" },
    { "test_mailbox_delete", Op::Custom, false, suite, 0, "s" },
    { "test_result_reset", Op::Custom, false, suite },
    { "test_result_print", Op::Custom, false, suite },
    { "test_binary_load", Op::Custom, false, suite, 0, "s" },
    { "test_binary_save", Op::Custom, false, suite, 0, "s" },
    { "test_imap_metadata_set", Op::Custom, false, suite, 0, "ss", '0', false, { TagRow { "mailbox", 's' } } },
    { "test_message", Op::Custom, false, suite, 0, "n", '0', false, { TagRow { "smtp", 0, nullptr, 1 }, TagRow { "folder", 's', nullptr, 1 } } },
    { "test_script_compile", Op::Custom, true, suite, 0, "s" },
    { "test_script_run", Op::Custom, true, suite, 0, "", '0', false, { TagRow { "append_result", 0 } } },
    { "test_multiscript", Op::Custom, true, suite, 0, "l" },
    { "test_error", Op::Custom, true, suite, match, "l", '0', false, { TagRow { "index", 'n' } } },
    { "test_result_action", Op::Custom, true, suite, match, "l", '0', false, { TagRow { "index", 'n' } } },
    { "test_result_execute", Op::Custom, true, suite },
    { "test_message", Op::Custom, true, suite, 0, "n", '0', false, { TagRow { "smtp", 0, nullptr, 1 }, TagRow { "folder", 's', nullptr, 1 } } },
};

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray crlf(QByteArray text)
{
    text.replace("\r\n", "\n").replace("\n", "\r\n");
    return text;
}
} // namespace

World::World(QString folder)
    : m_folder(std::move(folder))
{
}

std::optional<QByteArray> World::environment(const QByteArray &item)
{
    static const QHash<QByteArray, QByteArray> items { { "location", "MDA" }, { "phase", "during" }, { "name", "Facteur" },
        { "domain", "example.com" }, { "host", "mail.example.com" }, { "version", "1" } };
    if (m_environment.contains(item))
        return m_environment.value(item);
    const auto found = items.constFind(item);
    return found == items.constEnd() ? std::nullopt : std::make_optional(*found);
}

sieve::ProgramResult World::runProgram(const sieve::ProgramCall &call)
{
    using Kind = sieve::ProgramResult::Kind;
    if (call.name == "cat")
        return { Kind::Done, call.input, {} };
    if (call.name == "upper")
        return { Kind::Done, call.input.toUpper(), {} };
    if (call.name == "arguments")
        return { Kind::Done, call.arguments.join('|'), {} };
    if (call.name == "no")
        return { Kind::No, "not to be seen", "the program \"no\" ended with status 1" };
    if (call.name == "broken")
        return { Kind::Failed, {}, "the program \"broken\" could not be started" };
    return Surroundings::runProgram(call);
}

std::optional<QByteArray> World::metadata(const QByteArray &mailbox, const QByteArray &entry)
{
    const auto found = m_metadata.constFind(mailbox + '\0' + entry.toLower());
    return found == m_metadata.constEnd() ? std::nullopt : std::make_optional(*found);
}

bool World::isDuplicate(const QByteArray &id, quint64 seconds)
{
    const auto found = m_seen.find(id);
    return found != m_seen.end() && m_now - found->second <= qint64(seconds);
}

std::shared_ptr<const sieve::Program> World::compileFile(const QString &path)
{
    sieve::CompileOptions options;
    options.custom = rows;
    options.withhold = m_withhold;
    options.maxErrors = 100;
    if (!QFileInfo::exists(path)) {
        m_errors = { { {}, "no such file: " + path.toUtf8() } };
        return nullptr;
    }
    sieve::Compiled compiled = sieve::compile(read(path), options);
    m_errors = std::move(compiled.errors);
    if (qEnvironmentVariableIsSet("FACTEUR_SIEVE_SHOW_ERRORS")) {
        for (const sieve::Diagnostic &error : m_errors)
            qInfo("%s: %s", qPrintable(path), error.toString().constData());
    }
    return compiled.program;
}

std::shared_ptr<const sieve::Program> World::script(const QByteArray &name, bool global)
{
    const auto errors = m_errors;
    auto program = compileFile(m_folder + QStringLiteral("/included") + (global ? QStringLiteral("-global/") : QStringLiteral("/")) + QString::fromUtf8(name) + QStringLiteral(".sieve"));
    m_errors = errors;
    return program;
}

void World::setConfig(const QByteArray &name, const QByteArray &value)
{
    if (name == "sieve_max_actions")
        m_limits.actions = value.toInt();
    else if (name == "sieve_max_redirects")
        m_limits.redirects = value.toInt();
    else if (name == "sieve_include_max_nesting_depth")
        m_limits.includeDepth = value.toInt();
    else if (name == "sieve_include_max_includes")
        m_limits.includes = value.toInt();
    else if (name == "recipient_delimiter")
        m_separators = value;
    else if (name == "sieve_vacation_max_period")
        m_limits.maxVacation = value.chopped(1).toULongLong() * (value.endsWith('d') ? 86400 : 1);
    else if (name == "facteur_milliseconds")
        m_limits.milliseconds = value.toInt();
    else if (name == "facteur_max_steps")
        m_limits.steps = value.toInt();
    else if (name == "facteur_spam_percent")
        m_spam = value.isEmpty() ? std::nullopt : std::make_optional(value.toDouble());
    else if (name == "facteur_virus_state")
        m_virus = value.isEmpty() ? std::nullopt : std::make_optional(value.toInt());
    else if (name == "facteur_imap_event")
        m_imapEvent = value == "yes";
    else if (name == "facteur_program_runs")
        m_limits.programRuns = value.toInt();
    else if (name == "facteur_advance_seconds")
        m_now += value.toLongLong();
    else if (name.startsWith("facteur_list "))
        m_lists[name.sliced(13)] = value.split(' ');
    else if (name.startsWith("facteur_special_use "))
        m_uses[name.sliced(20).toLower()] = value;
    else if (name == "sieve_vacation_min_period")
        m_limits.minVacation = value.chopped(1).toULongLong() * (value.endsWith('d') ? 86400 : 1);
    else if (name == "sieve_extensions" && value.startsWith('-'))
        m_withhold.insert(value.sliced(1));
}

QList<QByteArray> World::actionNames(const std::vector<sieve::Action> &actions)
{
    static constexpr const char *names[] = { "keep", "store", "redirect", "discard", "reject", "reject", "vacation", "notify", "pipe", "report" };
    QList<QByteArray> all;
    for (const sieve::Action &action : actions)
        all.append(names[int(action.kind)]);
    return all;
}

bool World::perform(const sieve::Outcome &outcome, const QByteArray &message)
{
    const auto octets = [&](const QByteArray &edited) { return edited.isNull() ? message : edited; };
    for (const sieve::Action &action : outcome.actions) {
        switch (action.kind) {
        case sieve::Action::Kind::Keep: m_folders["INBOX"].append({ octets(action.message), action.target.flags }); break;
        case sieve::Action::Kind::FileInto: {
            QByteArray mailbox = action.target.mailbox;
            if (action.target.mailboxId.startsWith("id-") && m_folders.count(action.target.mailboxId.mid(3)))
                mailbox = action.target.mailboxId.mid(3);
            else if (const QByteArray special = m_uses.value(action.target.specialUse.toLower()); !action.target.specialUse.isEmpty() && !special.isEmpty())
                mailbox = special;
            if (!m_folders.count(mailbox) && !action.target.create)
                return false;
            m_folders[mailbox].append({ octets(action.message), action.target.flags });
            break;
        }
        case sieve::Action::Kind::Redirect: m_sent.append(octets(action.message)); break;
        case sieve::Action::Kind::Vacation:
        case sieve::Action::Kind::Notify:
        case sieve::Action::Kind::Reject:
        case sieve::Action::Kind::EReject:
            m_sent.append("X-Kind: " + actionNames({ action }).first() + "\r\nX-Address: " + action.address + "\r\nX-Handle: " + action.handle
                + "\r\nX-Interval: " + QByteArray::number(action.interval) + "\r\nX-Importance: " + action.importance + "\r\nSubject: "
                + action.subject.left(200) + "\r\n\r\n" + action.text);
            if (action.fcc)
                m_folders[action.fcc->mailbox].append({ m_sent.back(), action.fcc->flags });
            break;
        case sieve::Action::Kind::Pipe:
            m_sent.append("X-Program: " + action.program + "\r\nX-Arguments: " + action.arguments.join('|') + "\r\nX-Try: " + (action.mayFail ? "yes" : "no")
                + "\r\n\r\n" + octets(action.message));
            break;
        case sieve::Action::Kind::Report:
            m_sent.append("X-Kind: report\r\nX-Address: " + action.address + "\r\nX-Feedback: " + action.feedbackType + "\r\nX-Headers-Only: "
                + (action.headersOnly ? "yes" : "no") + "\r\n\r\n" + action.text);
            break;
        case sieve::Action::Kind::Discard: break;
        }
    }
    if (outcome.implicitKeep)
        m_folders["INBOX"].append({ octets(outcome.message), outcome.flags });
    for (const sieve::DuplicateMark &mark : outcome.duplicates)
        m_seen[mark.id] = m_now;
    return true;
}

bool World::customTest(sieve::CustomCall &call)
{
    const QByteArray name = call.instruction().row->name;
    const auto atIndex = [&](QList<QByteArray> values) {
        if (const sieve::Tag *index = call.instruction().tag("index"))
            values = index->number >= 1 && index->number <= quint64(values.size()) ? QList<QByteArray> { values[qsizetype(index->number) - 1] } : QList<QByteArray>();
        return values;
    };
    if (name == "test_script_compile") {
        m_compiled = compileFile(m_folder + QLatin1Char('/') + QString::fromUtf8(call.text(0)));
        return m_compiled != nullptr;
    }
    if (name == "test_script_run") {
        if (!m_compiled)
            return false;
        m_message = call.message();
        m_errors.clear();
        m_result = sieve::execute(*m_compiled, m_message, *this, m_limits);
        if (m_result.error)
            m_errors.push_back(*m_result.error);
        return !m_result.error;
    }
    if (name == "test_multiscript") { // in order, each while a keep of the one before stands
        m_message = call.message();
        m_errors.clear();
        m_result = sieve::Outcome();
        const QList<QByteArray> files = call.texts(0);
        for (qsizetype i = 0; i < files.size() && m_result.implicitKeep; ++i) {
            m_compiled = compileFile(m_folder + QLatin1Char('/') + QString::fromUtf8(files[i]));
            if (!m_compiled)
                return false;
            sieve::Outcome one = sieve::execute(*m_compiled, m_message, *this, m_limits);
            if (one.error) {
                m_errors.push_back(*one.error);
                return false;
            }
            m_result.implicitKeep = one.implicitKeep;
            m_result.flags = one.flags;
            for (sieve::Action &action : one.actions) {
                const bool last = i + 1 == files.size();
                m_result.implicitKeep = m_result.implicitKeep || (action.kind == sieve::Action::Kind::Keep && !last);
                if (action.kind != sieve::Action::Kind::Keep || last)
                    m_result.actions.push_back(std::move(action));
            }
        }
        return true;
    }
    if (name == "test_error") {
        QList<QByteArray> errors;
        for (const sieve::Diagnostic &error : m_errors)
            errors.append(error.text);
        return call.matchAny(atIndex(errors), call.texts(0));
    }
    if (name == "test_result_action")
    {
        QList<QByteArray> names = actionNames(m_result.actions);
        if (m_result.implicitKeep)
            names.append("keep");
        return call.matchAny(atIndex(names), call.texts(0));
    }
    if (name == "test_result_execute") {
        if (m_compiled)
            return perform(m_result, m_message);
        const QByteArray message = call.message();
        return perform(call.takeOutcome(), message);
    }
    if (name == "test_message") {
        const quint64 at = call.instruction().number;
        if (call.instruction().tag("smtp")) {
            if (at >= quint64(m_sent.size()))
                return false;
            call.setMessage(m_sent[qsizetype(at)]);
            return true;
        }
        const auto folder = m_folders.find(call.tagText("folder"));
        if (folder == m_folders.end() || at >= quint64(folder->second.size()))
            return false;
        call.setMessage(folder->second[qsizetype(at)].octets);
        return true;
    }
    return false;
}

void World::customCommand(sieve::CustomCall &call)
{
    const QByteArray name = call.instruction().row->name;
    if (name == "test_fail")
        throw sieve::RunError(call.instruction().at, call.text(0));
    if (name == "test_set") {
        const QByteArray item = call.text(0).toLower();
        if (item == "message")
            call.setMessage(crlf(call.text(1)));
        else if (item == "envelope.from")
            m_from = call.text(1) == "<>" ? QByteArray() : call.text(1);
        else if (item == "envelope.to" || item == "envelope.orig_to")
            m_to = call.text(1);
        else if (item.startsWith("environment."))
            m_environment.insert(item.sliced(12), call.text(1));
        else if (item == "flags")
            m_flags = sieve::splitFlags({ call.text(1) });
    } else if (name == "test_config_set") {
        setConfig(call.text(0), call.text(1));
    } else if (name == "test_config_unset") {
        setConfig(call.text(0), {});
    } else if (name == "test_mailbox_create") {
        m_folders[call.text(0)];
    } else if (name == "test_mailbox_delete") {
        m_folders.erase(call.text(0));
    } else if (name == "test_result_reset") {
        m_result = {};
        m_compiled.reset();
        call.takeOutcome();
    } else if (name == "test_imap_metadata_set") {
        m_metadata[call.tagText("mailbox") + '\0' + call.text(0).toLower()] = call.text(1);
    } else if (name == "test_message") {
        if (!customTest(call))
            throw sieve::RunError(call.instruction().at, "there is no such message");
    }
}

bool World::beginBlock(sieve::CustomCall &call)
{
    call.takeOutcome(); // each test starts without results
    m_compiled.reset();
    m_errors.clear();
    return true;
}

void World::endBlock(sieve::CustomCall &call, const std::optional<sieve::Diagnostic> &error)
{
    if (error)
        report.failures.append(QString::fromUtf8(call.text(0) + " (line " + QByteArray::number(error->at.line) + "): " + error->text));
    else
        ++report.passed;
}

Report runSuite(const QString &file)
{
    World world(QFileInfo(file).path());
    sieve::CompileOptions options;
    options.custom = rows;
    const sieve::Compiled compiled = sieve::compile(read(file), options);
    if (!compiled.program) {
        for (const sieve::Diagnostic &error : compiled.errors)
            world.report.failures.append(QString::fromUtf8(error.toString()));
        return world.report;
    }
    sieve::ExecuteLimits limits; // the suite itself is one script
    limits.programRuns = 1000;
    const sieve::Outcome outcome = sieve::execute(*compiled.program, "From: nobody@example.org\r\n\r\n", world, limits);
    if (outcome.error)
        world.report.failures.append(QString::fromUtf8("outside the tests, " + outcome.error->toString()));
    return world.report;
}

} // namespace svtest
