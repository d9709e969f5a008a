#include "protocols/managesieve/serversession.h"

namespace managesieve {

namespace {
constexpr std::chrono::seconds writePatience { 60 };
}

ServerSession::ServerSession(wire::ByteStream &stream, const Ports &ports, std::shared_ptr<const Options> options)
    : m_stream(stream)
    , m_ports(ports)
    , m_options(std::move(options))
{
}

void ServerSession::reply(QByteArrayView kind, QByteArrayView code, const QByteArray &text)
{
    QByteArray &out = m_stream.output();
    out.append(kind);
    if (!code.isEmpty()) {
        out += " (";
        out.append(code);
        out += ')';
    }
    if (!text.isEmpty())
        out += ' ' + toString(text);
    out += "\r\n";
}

// The one place that turns failures into this protocol's words. RFC 5804 §1.3.
void ServerSession::refuse(const Failure &failure)
{
    using Kind = Failure::Kind;
    const QByteArray told = failure.told.isEmpty() ? QByteArray("That did not work; try again later") : failure.told;
    switch (failure.kind) {
    case Kind::NotFound: return reply("NO", "NONEXISTENT", told);
    case Kind::Exists: return reply("NO", "ALREADYEXISTS", told);
    case Kind::OverQuota: return reply("NO", "QUOTA", told);
    case Kind::TooLarge: return reply("NO", "QUOTA/MAXSIZE", told);
    case Kind::Refused: return reply("NO", "", told);
    case Kind::Syntax: return reply("NO", "", told);
    default: return reply("NO", "TRYLATER", told);
    }
}

sasl::ServerOptions ServerSession::saslOptions() const
{
    const wire::TlsInfo tls = m_stream.tls();
    return { tls.active, m_options->allowPlaintext, tls.exporter, { "managesieve", m_stream.peerAddress(), tls.active } };
}

// RFC 5804 §1.7: also the greeting, and repeated after STARTTLS and login.
void ServerSession::capabilities()
{
    QByteArray &out = m_stream.output();
    out += "\"IMPLEMENTATION\" " + toString(m_options->implementation) + "\r\n";
    out += "\"SASL\" " + toString(m_scripts ? QByteArray() : sasl::mechanisms(saslOptions()).join(' ')) + "\r\n";
    out += "\"SIEVE\" " + toString(m_options->extensions.join(' ')) + "\r\n";
    if (m_stream.canStartTls() && !m_scripts)
        out += "\"STARTTLS\"\r\n";
    out += "\"MAXREDIRECTS\" " + toString(QByteArray::number(m_options->maxRedirects)) + "\r\n";
    if (m_options->extensions.contains("enotify"))
        out += "\"NOTIFY\" \"mailto\"\r\n";
    if (m_options->extensions.contains("extlists")) // RFC 6134 §4
        out += "\"EXTLISTS\" \"tag\"\r\n";
    out += "\"LANGUAGE\" \"en\"\r\n";
    if (m_scripts) {
        out += "\"OWNER\" " + toString(m_owner) + "\r\n";
        out += "\"UNAUTHENTICATE\"\r\n";
    }
    out += "\"VERSION\" \"1.0\"\r\n";
}

async::Task<void> ServerSession::run()
{
    bool timedOut = false;
    try {
        co_await converse();
    } catch (const wire::TimedOut &) {
        timedOut = true;
        reply("BYE", "", "You were silent for too long");
    } catch (const wire::Draining &) {
        reply("BYE", "TRYLATER", "The server is going down; try again in a moment");
    }
    try {
        const wire::Patience patience = timedOut ? std::chrono::seconds(5) : writePatience;
        co_await m_stream.flush(patience);
    } catch (const wire::TimedOut &) {
    }
    m_stream.close();
}

async::Task<void> ServerSession::converse()
{
    capabilities();
    reply("OK", "", "Facteur is ready");
    while (!m_done) {
        Command command = co_await readCommand();
        if (!command.fault.isEmpty()) {
            reply("NO", "", "Bad command: " + command.fault);
            ++m_bad;
        } else if (command.name == "CAPABILITY") {
            capabilities();
            reply("OK", "", "That is what there is");
        } else if (command.name == "LOGOUT") {
            reply("OK", "", "Goodbye");
            m_done = true;
        } else if (command.name == "NOOP") {
            if (command.arguments.size() == 1 && command.arguments[0].isString)
                reply("OK", "TAG " + toString(command.arguments[0].text), "Done");
            else
                reply("OK", "", "Done");
        } else if (command.name == "STARTTLS") {
            co_await startTls();
        } else if (command.name == "AUTHENTICATE") {
            co_await authenticate(std::move(command));
        } else if (command.name == "UNAUTHENTICATE") {
            reply(m_scripts ? "OK" : "NO", "", m_scripts ? "You are nobody now" : "You are not logged in");
            m_scripts.reset();
            m_owner.clear();
        } else {
            co_await scriptCommand(std::move(command));
        }
        if (m_bad >= m_options->maxBadCommands) {
            reply("BYE", "", "Too many bad commands");
            m_done = true;
        }
    }
}

async::Task<Command> ServerSession::readCommand()
{
    const auto patience = m_scripts ? m_options->idlePatience : m_options->loginPatience;
    CommandReader reader(m_scripts ? m_options->maxScriptSize : 4096);
    bool first = true;
    CommandReader::Need need;
    while (need.kind != CommandReader::Need::Nothing) {
        if (need.kind == CommandReader::Need::Line) {
            wire::Line line;
            if (first)
                line = co_await m_stream.readCommand(m_options->maxLine, patience);
            else
                line = co_await m_stream.readLine(m_options->maxLine, patience);
            first = false;
            if (line.kind != wire::Line::Complete) {
                Command command;
                command.fault = line.kind == wire::Line::TooLong ? "the line is too long" : "lines end with CR LF";
                co_return command;
            }
            need = reader.addLine(line.text);
            continue;
        }
        QByteArray literal;
        quint64 left = need.octets;
        // A literal nobody could have meant is not worth reading: gigabytes end the conversation.
        if (need.discard && left > 64 * 1024 * 1024) {
            reply("BYE", "", "The literal is too large");
            co_await m_stream.flush(writePatience);
            throw wire::PeerGone();
        }
        while (left > 0) {
            const QByteArray piece = co_await m_stream.readSome(qsizetype(std::min<quint64>(left, 65536)), patience);
            left -= quint64(piece.size());
            if (!need.discard)
                literal += piece;
        }
        need = reader.addLiteral(literal);
    }
    Command command = reader.take();
    co_return command;
}

async::Task<void> ServerSession::startTls()
{
    if (!m_stream.canStartTls() || m_scripts) {
        reply("NO", "", m_stream.tls().active ? "TLS is active already" : "TLS is not available here");
        co_return;
    }
    reply("OK", "", "Begin TLS now");
    co_await m_stream.startTls(m_options->loginPatience); // drops what was pipelined in the clear
    capabilities();
    reply("OK", "", "TLS is active");
}

// A string the client sends on a line of its own during AUTHENTICATE: quoted, literal, or `"*"` to cancel.
async::Task<QByteArray> ServerSession::clientString(bool *ok)
{
    wire::Line line = co_await m_stream.readLine(m_options->maxLine, m_options->loginPatience);
    *ok = false;
    if (line.kind != wire::Line::Complete)
        co_return QByteArray();
    // Read as an argument of a command of no name.
    CommandReader reader(8192);
    CommandReader::Need need = reader.addLine("X " + line.text);
    while (need.kind == CommandReader::Need::Literal) {
        if (need.discard)
            co_return QByteArray();
        QByteArray literal = co_await m_stream.readExactly(qsizetype(need.octets), m_options->loginPatience);
        reader.addLiteral(literal);
        line = co_await m_stream.readLine(m_options->maxLine, m_options->loginPatience);
        need = reader.addLine(line.text);
    }
    const Command command = reader.take();
    *ok = command.fault.isEmpty() && command.arguments.size() == 1 && command.arguments[0].isString;
    co_return *ok ? command.arguments[0].text : QByteArray();
}

async::Task<void> ServerSession::authenticate(Command command)
{
    const bool fits = !command.arguments.isEmpty() && command.arguments.size() <= 2
        && std::all_of(command.arguments.begin(), command.arguments.end(), [](const Argument &one) { return one.isString; });
    if (!fits || m_scripts) {
        ++m_bad;
        reply("NO", "", m_scripts ? "You are logged in already" : "AUTHENTICATE needs a mechanism");
        co_return;
    }
    std::unique_ptr<sasl::ServerMechanism> mechanism = sasl::createServer(command.arguments[0].text, *m_ports.auth, saslOptions());
    if (!mechanism) {
        const bool encrypt = !m_stream.tls().active && !m_options->allowPlaintext;
        reply("NO", encrypt ? "ENCRYPT-NEEDED" : "", encrypt ? "Use STARTTLS first" : "There is no such mechanism");
        co_return;
    }
    sasl::Step step;
    bool haveResponse = command.arguments.size() == 2;
    QByteArray response, initial;
    if (haveResponse) {
        const auto decoded = QByteArray::fromBase64Encoding(command.arguments[1].text, QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded) {
            reply("NO", "", "That is not base64");
            co_return;
        }
        initial = *decoded;
    }
    if (!haveResponse && mechanism->clientFirst())
        step = { sasl::Step::Challenge, {}, {}, {} };
    else
        step = co_await mechanism->step(initial);
    while (step.kind == sasl::Step::Challenge) {
        m_stream.write(toString(step.data.toBase64()) + "\r\n");
        bool ok = false;
        response = co_await clientString(&ok);
        if (!ok || response == "*") {
            reply("NO", "", "Authentication was given up");
            co_return;
        }
        const auto decoded = QByteArray::fromBase64Encoding(response, QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded) {
            reply("NO", "", "That is not base64");
            co_return;
        }
        step = co_await mechanism->step(*decoded);
    }
    if (step.kind == sasl::Step::Failed) {
        if (step.failure.kind == Failure::Kind::AuthFailed)
            reply("NO", "", "Wrong user name or password");
        else
            refuse(step.failure);
        if (++m_failedLogins >= m_options->maxFailedLogins) {
            reply("BYE", "", "Too many failed logins");
            m_done = true;
        }
        co_return;
    }
    auto scripts = co_await m_ports.scripts(step.identity);
    if (!scripts) {
        refuse(scripts.failure());
        co_return;
    }
    m_scripts = *scripts;
    m_owner = step.identity.address.toString();
    if (onLogin)
        onLogin(step.identity);
    reply("OK", step.data.isEmpty() ? QByteArray() : "SASL " + toString(step.data.toBase64()), "You are logged in"); // RFC 5804 §2.1
}

bool ServerSession::wants(const Command &command, const char *pattern)
{
    const QByteArray wanted(pattern);
    bool fits = command.arguments.size() == wanted.size();
    for (qsizetype i = 0; fits && i < wanted.size(); ++i)
        fits = command.arguments[i].isString == (wanted[i] == 's');
    if (!fits) {
        ++m_bad;
        reply("NO", "", command.name + " takes other arguments");
    }
    return fits;
}

async::Task<void> ServerSession::scriptCommand(Command command)
{
    struct Known
    {
        const char *name;
        const char *arguments;
        bool named; // the first argument is a script's name
    };
    static constexpr Known known[] = { { "LISTSCRIPTS", "", false }, { "GETSCRIPT", "s", true }, { "PUTSCRIPT", "ss", true },
        { "CHECKSCRIPT", "s", false }, { "DELETESCRIPT", "s", true }, { "RENAMESCRIPT", "ss", true }, { "SETACTIVE", "s", false },
        { "HAVESPACE", "sn", true } };
    const auto *row = std::find_if(std::begin(known), std::end(known), [&](const Known &one) { return command.name == one.name; });
    if (row == std::end(known)) {
        ++m_bad;
        reply("NO", "", "There is no such command");
        co_return;
    }
    if (!m_scripts) {
        ++m_bad;
        reply("NO", "", "Log in first");
        co_return;
    }
    if (!wants(command, row->arguments))
        co_return;
    const QByteArray name = command.arguments.isEmpty() ? QByteArray() : command.arguments[0].text;
    if ((row->named && !isScriptName(name)) || (command.name == "RENAMESCRIPT" && !isScriptName(command.arguments[1].text))
        || (command.name == "SETACTIVE" && !name.isEmpty() && !isScriptName(name))) {
        reply("NO", "", "That cannot be the name of a script");
        co_return;
    }
    struct Answer
    {
        std::optional<Failure> failure;
        QByteArray lines; // before the OK
        QByteArray warnings;
    };
    // One hop to the pool for each command: files are read, scripts compiled there.
    auto work = [scripts = m_scripts, command, name]() -> Answer {
        Answer answer;
        const auto take = [&answer](const Result<void> &done) {
            if (!done)
                answer.failure = done.failure();
        };
        if (command.name == "LISTSCRIPTS") {
            const auto all = scripts->list();
            if (!all)
                return { all.failure(), {}, {} };
            for (const ScriptInfo &script : *all)
                answer.lines += toString(script.name) + (script.active ? " ACTIVE\r\n" : "\r\n");
        } else if (command.name == "GETSCRIPT") {
            const auto script = scripts->get(name);
            if (!script)
                return { script.failure(), {}, {} };
            answer.lines = '{' + QByteArray::number(script->size()) + "}\r\n" + *script + "\r\n";
        } else if (command.name == "PUTSCRIPT" || command.name == "CHECKSCRIPT") {
            const QByteArray &text = command.arguments.last().text;
            const CheckedScript checked = scripts->check(text);
            if (!checked.errors.isEmpty())
                return { Failure { Failure::Kind::Syntax, checked.errors, QString() }, {}, {} };
            answer.warnings = checked.warnings;
            if (command.name == "PUTSCRIPT")
                take(scripts->put(name, text));
        } else if (command.name == "DELETESCRIPT") {
            const auto all = scripts->list();
            if (all && std::any_of(all->begin(), all->end(), [&](const ScriptInfo &one) { return one.active && one.name == name; }))
                return { Failure { Failure::Kind::Refused, "ACTIVE", QString() }, {}, {} };
            take(scripts->remove(name));
        } else if (command.name == "RENAMESCRIPT") {
            take(scripts->rename(name, command.arguments[1].text));
        } else if (command.name == "SETACTIVE") {
            take(scripts->activate(name));
        } else if (command.name == "HAVESPACE") {
            take(scripts->haveSpace(name, command.arguments[1].number));
        }
        return answer;
    };
    Answer answer;
    try {
        answer = co_await m_ports.pool->run(std::move(work));
    } catch (const async::PoolFull &) {
        answer.failure = Failure { Failure::Kind::Busy, "Too much at once; try again later", QString() };
    }
    if (answer.failure) {
        if (answer.failure->told == "ACTIVE")
            reply("NO", "ACTIVE", "The active script cannot be deleted; activate another one first");
        else
            refuse(*answer.failure);
        co_return;
    }
    m_stream.write(answer.lines);
    reply("OK", answer.warnings.isEmpty() ? "" : "WARNINGS", answer.warnings.isEmpty() ? QByteArray("Done") : answer.warnings);
}

} // namespace managesieve
