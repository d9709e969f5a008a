#include "protocols/imap/serversession.h"
#include "protocols/imap/commandparser.h"
#include "protocols/imap/commands/commands.h"
#include "protocols/imap/commandtable.h"
#include "shared/base/log.h"

namespace imap {

namespace {
using async::Task;
using wire::Patience;

constexpr qint64 discardLimit = 256 * 1024 * 1024; // of literals nobody wants; then BYE

// How the conversation goes on after one command was read.
enum class Read : quint8 { Command, Answered, Bye };

Patience commandPatience(const Session &session)
{
    if (session.state != State::NotAuthenticated)
        return session.options->idlePatience;
    const auto left = session.options->loginPatience - (session.ports.clock->monotonic() - session.started);
    return std::max(Patience(1), std::min<Patience>(left, session.options->lineBeforeLoginPatience));
}

Patience dataPatience(const Session &session)
{
    return session.state == State::NotAuthenticated ? commandPatience(session) : session.options->dataPatience;
}

qsizetype lineLimit(const Session &session)
{
    return session.state == State::NotAuthenticated ? session.options->maxLineBeforeLogin : session.options->maxLine;
}

void countBad(Session &session) { session.badCommands = quint8(std::min(255, session.badCommands + 1)); }

// Ends a command: updates first, then its tagged response, so that what the client reads in order is true in order.
void finish(Session &session, const QByteArray &tag, Status status, const CommandRow &row, bool byNumber)
{
    if (session.selected && !(row.traits & NoUpdates))
        session.selected->appendUpdates(session.out(), session.updateStyle(!(row.traits & HoldsNumbers) || !byNumber));
    if (status.withHighestModSeq && session.qresync && session.selected && status.code.isEmpty())
        status.code = "HIGHESTMODSEQ " + QByteArray::number(session.selected->since().value());
    if (status.kind == Status::Kind::Bad)
        countBad(session);
    else
        session.badCommands = 0;
    appendStatus(session.out(), tag, status);
}

// Throws away a literal that came unasked for, and the rest of its command.
Task<bool> discardCommand(Session &session, qint64 size)
{
    qint64 discarded = 0;
    while (true) {
        if (size > discardLimit - discarded)
            co_return false;
        discarded += size;
        while (size > 0) {
            const QByteArray piece = co_await session.stream.readSome(std::min<qint64>(size, 65536), dataPatience(session));
            size -= piece.size();
        }
        const wire::Line line = co_await session.stream.readLine(lineLimit(session), dataPatience(session));
        LiteralMark mark;
        if (line.kind != wire::Line::Complete)
            co_return line.kind != wire::Line::TooLong; // what an endless line hid, nobody knows
        if (!endsInLiteral(line.text, mark) || mark.synchronizing)
            co_return true;
        size = mark.size;
    }
}

Task<Status> guarded(Session &session, Handler handler, Command command)
{
    Failure failure;
    try {
        co_return co_await handler(session, std::move(command));
    } catch (const wire::PeerGone &) {
        throw;
    } catch (const wire::TimedOut &) {
        throw;
    } catch (const wire::Draining &) {
        throw;
    } catch (const std::exception &e) {
        failure.reason = QString::fromUtf8(e.what());
    }
    logFailure(session, "command-failed", failure);
    co_return toStatus(failure);
}

Task<Status> guardedAppend(Session &session, Command head, LiteralMark mark)
{
    co_return co_await commands::append(session, std::move(head), mark);
}

Task<void> execute(Session &session, QByteArray text)
{
    Parsed parsed = parseCommand(text);
    text = QByteArray();
    if (!parsed.command) {
        countBad(session);
        appendStatus(session.out(), parsed.tag, Status::bad(parsed.error));
        co_return;
    }
    const CommandRow &row = commandRow(parsed.command->verb);
    if (!(row.states & quint8(session.state)) || !row.handler) {
        const char *why = session.state == State::NotAuthenticated ? "Log in first"
            : row.states & quint8(State::NotAuthenticated)         ? "You are logged in already"
                                                                   : "Select a mailbox first";
        finish(session, parsed.tag, Status::bad(why), row, true);
        co_return;
    }
    const bool byNumber = !parsed.command->uid
        || (std::holds_alternative<SearchArgs>(parsed.command->args)
            && usesSequenceNumbers(std::get<SearchArgs>(parsed.command->args).key)) // RFC 7162 §3.2.10
        || std::holds_alternative<FilterArgs>(parsed.command->args); // each message is named by its number
    Command command = std::move(*parsed.command);
    const QByteArray tag = std::move(parsed.tag);
    Status status = co_await guarded(session, row.handler, std::move(command));
    if (row.traits & TellsModSeq)
        status.withHighestModSeq = status.kind == Status::Kind::Ok;
    finish(session, tag, std::move(status), row, byNumber);
}

// A message too large, or a literal too long. Synchronizing: the client waits, and takes the answer for a no.
Task<Read> refuseLiteral(Session &session, QByteArray tag, LiteralMark mark, Status status)
{
    bool inStep = true;
    if (!mark.synchronizing)
        inStep = co_await discardCommand(session, mark.size);
    if (!inStep) {
        session.out().append("* BYE [TOOBIG] Too much data in one command\r\n");
        co_return Read::Bye;
    }
    if (status.kind == Status::Kind::Bad)
        countBad(session);
    appendStatus(session.out(), tag, status);
    co_return Read::Answered;
}

Task<Read> readAppend(Session &session, Command head, LiteralMark mark)
{
    if (session.state == State::NotAuthenticated)
        co_return co_await refuseLiteral(session, head.tag, mark, Status::bad("Log in first"));
    if (mark.size > session.options->maxMessageSize) // RFC 7889 §4
        co_return co_await refuseLiteral(session, head.tag, mark, Status::no("The message is too large", "TOOBIG"));
    const QByteArray tag = head.tag;
    Status status = co_await guardedAppend(session, std::move(head), mark);
    finish(session, tag, std::move(status), commandRow(Verb::Append), false);
    co_return Read::Answered;
}

// Reads one command into `text`. A command of one line, the usual case, costs no copy.
Task<Read> readCommand(Session &session, QByteArray *text)
{
    Receiver receiver(lineLimit(session), session.state == State::NotAuthenticated ? 8192 : session.options->maxLiteral);
    wire::Line line = co_await session.stream.readCommand(lineLimit(session), commandPatience(session));
    while (true) {
        if (line.kind != wire::Line::Complete) {
            countBad(session);
            const bool tooLong = line.kind == wire::Line::TooLong;
            appendStatus(session.out(), tooLong && !receiver.text().isEmpty() ? receiver.tag() : tagOf(line.text),
                Status::bad(tooLong ? "The command line is too long" : "A line ends in CRLF"));
            co_return tooLong && !receiver.text().isEmpty() ? Read::Bye : Read::Answered;
        }
        const Receiver::Step step = receiver.line(line.text);
        line = {};
        if (step == Receiver::Step::Complete) {
            *text = receiver.takeText();
            co_return Read::Command;
        }
        const LiteralMark mark = receiver.mark();
        if (mark.length > 0 && receiver.verb() == "APPEND") {
            auto head = parseAppendHead(receiver.textBeforeMark());
            if (head) {
                receiver.reset();
                co_return co_await readAppend(session, std::move(*head), mark);
            }
        }
        if (step == Receiver::Step::TooBig) {
            const QByteArray tag = receiver.tag();
            if (mark.length == 0) {
                countBad(session);
                appendStatus(session.out(), tag, Status::bad("The command is too long", "TOOBIG"));
                co_return Read::Answered;
            }
            receiver.reset();
            co_return co_await refuseLiteral(session, tag, mark, Status::bad("The literal is too long", "TOOBIG"));
        }
        if (mark.synchronizing)
            session.out().append("+ Ready for the literal\r\n");
        const QByteArray octets = co_await session.stream.readExactly(mark.size, dataPatience(session));
        receiver.literal(octets);
        line = co_await session.stream.readLine(lineLimit(session), dataPatience(session));
    }
}
} // namespace

void Session::close()
{
    selected.reset();
    saved = {};
    if (state == State::Selected)
        state = State::Authenticated;
}

void logFailure(const Session &session, const char *event, const Failure &failure)
{
    logEvent(failure.isTransient() ? Severity::Warning : Severity::Notice, "imap", event,
        { { "account", session.identity.address.toString() }, { "peer", session.stream.peerAddress().toString() },
            { "told", failure.told }, { "reason", failure.reason } });
}

ServerSession::ServerSession(wire::ByteStream &stream, const Ports &ports, std::shared_ptr<const Options> options)
    : m_session(std::make_unique<Session>(stream, ports, std::move(options)))
{
}

ServerSession::~ServerSession() = default;

Task<void> ServerSession::run()
{
    const char *bye = nullptr;
    try {
        co_await converse();
    } catch (const wire::TimedOut &) {
        bye = "* BYE [UNAVAILABLE] Nothing was heard for too long\r\n";
    } catch (const wire::Draining &) {
        bye = "* BYE [UNAVAILABLE] The server is going down; connect again in a moment\r\n";
    } catch (...) {
        m_session->close();
        throw;
    }
    Session &session = *m_session;
    session.close();
    if (bye)
        session.out().append(bye);
    co_await session.stream.flush(session.options->lineBeforeLoginPatience);
    session.stream.close();
}

Task<void> ServerSession::converse()
{
    Session &session = *m_session;
    session.started = session.ports.clock->monotonic();
    session.out().append("* OK [CAPABILITY ").append(capabilities(session)).append("] ").append(session.options->hostname).append(" ready\r\n");
    while (session.state != State::LoggedOut) {
        QByteArray text;
        const Read read = co_await readCommand(session, &text);
        if (read == Read::Bye)
            co_return;
        if (read == Read::Command)
            co_await execute(session, std::move(text));
        if (session.badCommands >= session.options->maxBadCommands) {
            session.out().append("* BYE [CLIENTBUG] Too many bad commands\r\n");
            co_return;
        }
        co_await session.stream.drainOutput(session.options->dataPatience);
    }
}

} // namespace imap
