// APPEND. RFC 9051 §6.3.12, RFC 4315 (APPENDUID), RFC 7888 (LITERAL+), RFC 7889 (APPENDLIMIT), RFC 6855 §4 (UTF8), RFC 3516
// §4.4 (literal8).
//
// The message goes from the stream to the store in pieces: it is never in memory whole unless it is small. Whatever goes
// wrong, its octets are read to the end, because they must not be taken for commands. A literal8 is gathered instead: its
// binary parts are encoded before it is kept.
#include "formats/mime/binaryparts.h"
#include "protocols/imap/commands/commands.h"
#include "protocols/imap/mailboxname.h"
#include "shared/base/log.h"

namespace imap::commands {

namespace {
constexpr qint64 pieceSize = 64 * 1024;
constexpr qsizetype blockSize = 256 * 1024; // handed to the pool at once, when a file is written
constexpr qint64 largestBinary = 32 * 1024 * 1024; // of a literal8
constexpr qint64 askFirst = 1024 * 1024; // of a message this large the mailbox is looked up before it is sent

// Reads `size` octets into the message, or into `gathered`. A failure of the store is kept until all has been read.
Task<Result<void>> receive(Session &session, IncomingMessage *message, QByteArray *gathered, qint64 size)
{
    Result<void> result;
    QByteArray block;
    while (size > 0) {
        QByteArray piece = co_await session.stream.readSome(std::min(size, pieceSize), session.options->dataPatience);
        size -= piece.size();
        if (!result || !message)
            continue;
        if (gathered) {
            gathered->append(piece);
            continue;
        }
        if (!message->appendWouldBlock() && block.isEmpty()) {
            result = message->append(piece);
            continue;
        }
        if (block.isEmpty())
            block = std::move(piece);
        else
            block.append(piece);
        if (block.size() < blockSize && size > 0)
            continue;
        auto work = [message, block = std::move(block)] { return message->append(block); };
        block = QByteArray();
        result = co_await onPool(session, std::move(work));
    }
    co_return result;
}

// What follows the message: nothing, or the parenthesis of UTF8 (…). False: more came, which we do not take.
Task<bool> readEnd(Session &session, bool utf8)
{
    QByteArrayView wanted = utf8 ? QByteArrayView(")") : QByteArrayView("");
    bool asWanted = true;
    while (true) {
        const wire::Line line = co_await session.stream.readLine(session.options->maxLine, session.options->dataPatience);
        asWanted = asWanted && line.kind == wire::Line::Complete && QByteArrayView(line.text).trimmed() == wanted;
        LiteralMark mark;
        if (!endsInLiteral(line.text, mark) || mark.synchronizing)
            co_return asWanted;
        qint64 size = mark.size;
        while (size > 0) {
            const QByteArray piece = co_await session.stream.readSome(std::min(size, pieceSize), session.options->dataPatience);
            size -= piece.size();
        }
    }
}
} // namespace

Task<Status> append(Session &session, Command head, LiteralMark mark)
{
    auto &args = std::get<AppendArgs>(head.args);
    auto name = mailboxFromWire(args.name, session.utf8);
    auto flags = parseFlags(args.flags);
    std::optional<Status> refusal;
    if (!name)
        refusal = toStatus(name.failure());
    else if (!flags)
        refusal = Status::bad(flags.failure().told);
    else if (args.utf8 && !session.utf8)
        refusal = Status::bad("Use ENABLE UTF8=ACCEPT first"); // RFC 6855 §4
    else if (mark.size == 0)
        refusal = Status::no("A message of no octets is none"); // RFC 3502 §6.3.11
    else if (mark.binary && !args.utf8 && mark.size > largestBinary)
        refusal = Status::no("A binary message of this size is not taken; encode it", "UNKNOWN-CTE");
    if (!refusal && mark.size >= askFirst) {
        auto look = [port = session.mailboxes, name = *name] { return port->status(name); };
        auto found = co_await onPool(session, std::move(look));
        if (!found)
            refusal = toStatus(found.failure(), true);
    }
    if (refusal && mark.synchronizing)
        co_return std::move(*refusal); // the client takes NO instead of `+` and sends nothing
    std::unique_ptr<IncomingMessage> message;
    if (!refusal)
        message = session.mailboxes->begin();
    if (mark.synchronizing)
        session.out().append("+ Ready for the message\r\n");
    const bool gathers = mark.binary && mark.size <= largestBinary;
    QByteArray binary;
    QByteArray *gathered = gathers ? &binary : nullptr;
    auto received = co_await receive(session, message.get(), gathered, mark.size);
    const bool complete = co_await readEnd(session, args.utf8);
    if (refusal)
        co_return std::move(*refusal);
    if (!received) {
        logFailure(session, "append-failed", received.failure());
        co_return toStatus(received.failure());
    }
    if (!complete)
        co_return Status::bad("One message at a time, and nothing behind it");
    if (gathers) {
        bool encodable = true;
        auto encode = [whole = std::move(binary), message = message.get(), encodable = &encodable]() -> Result<void> {
            const auto text = mime::withBinaryEncoded(whole);
            *encodable = text.has_value();
            return text ? message->append(*text) : Result<void>();
        };
        received = co_await onPool(session, std::move(encode));
        if (!encodable)
            co_return Status::no("There are NULs outside of parts that are said to be binary", "UNKNOWN-CTE");
        if (!received)
            co_return toStatus(received.failure());
    }
    auto work = [port = session.mailboxes, name = *name, message = std::move(message), flags = *flags, date = args.date]() mutable {
        return port->append(name, std::move(message), flags.system, flags.keywords, date);
    };
    auto appended = co_await onPool(session, std::move(work));
    if (!appended) {
        if (appended.failure().kind != Failure::Kind::NotFound)
            logFailure(session, "append-failed", appended.failure());
        co_return toStatus(appended.failure(), true);
    }
    logEvent(Severity::Info, "imap", "append",
        { { "account", session.identity.address.toString() }, { "mailbox", *name }, { "uid", qint64(appended->uid.value()) }, { "size", mark.size } });
    QByteArray code = "APPENDUID ";
    appendNumber(code, appended->uidValidity.value());
    code.append(' ');
    appendNumber(code, appended->uid.value());
    co_return Status::ok("APPEND completed", code);
}

} // namespace imap::commands
