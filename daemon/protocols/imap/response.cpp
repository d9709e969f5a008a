#include "protocols/imap/response.h"
#include "formats/mime/dates.h"
#include "protocols/imap/mailboxname.h"
#include "protocols/imap/sequenceset.h"

namespace imap {

Status toStatus(const Failure &failure, bool target)
{
    const auto text = [&failure](const char *otherwise) { return failure.told.isEmpty() ? QByteArray(otherwise) : failure.told; };
    switch (failure.kind) {
    case Failure::Kind::Syntax:
        return Status::no(text("This cannot be done"), "CANNOT");
    case Failure::Kind::Refused:
        return Status::no(text("Not permitted"), "NOPERM");
    case Failure::Kind::NotFound:
        return target ? Status::no(text("No such mailbox"), "TRYCREATE") : Status::no(text("No such mailbox"), "NONEXISTENT");
    case Failure::Kind::Exists:
        return Status::no(text("There is a mailbox of that name already"), "ALREADYEXISTS");
    case Failure::Kind::OverQuota:
        return Status::no(text("The mailbox is full; delete mail to make room"), "OVERQUOTA");
    case Failure::Kind::StorageFull:
        return Status::no(text("The server's disk is full; try again later"), "UNAVAILABLE");
    case Failure::Kind::TooLarge:
        return Status::no(text("The message is too large"), "TOOBIG");
    case Failure::Kind::AuthFailed:
        return Status::no(text("Wrong login name or password"), "AUTHENTICATIONFAILED");
    case Failure::Kind::Busy:
        return Status::no(text("Too much at once; try again later"), "LIMIT");
    case Failure::Kind::Unavailable:
        return Status::no(text("The server cannot do this now; try again later"), "UNAVAILABLE");
    case Failure::Kind::Internal:
        break;
    }
    return Status::no("An error of the server; nothing was changed that was not reported", "SERVERBUG");
}

void appendStatus(QByteArray &out, QByteArrayView tag, const Status &status)
{
    if (status.silent)
        return;
    static constexpr const char *words[] { " OK ", " NO ", " BAD " };
    out.append(tag.isEmpty() ? QByteArrayView("*") : tag).append(words[int(status.kind)]);
    if (!status.code.isEmpty())
        out.append('[').append(status.code).append("] ");
    for (const char c : status.text.isEmpty() ? QByteArray("done") : status.text) // no line of ours may break in two
        out.append(quint8(c) < ' ' || quint8(c) >= 0x7f ? '?' : c);
    out.append("\r\n");
}

const QByteArray &FlagWriter::list(quint64 flags)
{
    const auto found = m_rendered.find(flags);
    if (found != m_rendered.end())
        return found->second;
    if (m_rendered.size() > 4096) // a mailbox with thousands of combinations: memory stays bounded
        m_rendered.clear();
    static constexpr std::pair<quint64, const char *> system[] { { flag::Answered, "\\Answered" }, { flag::Flagged, "\\Flagged" },
        { flag::Deleted, "\\Deleted" }, { flag::Seen, "\\Seen" }, { flag::Draft, "\\Draft" }, { flag::Recent, "\\Recent" } };
    QByteArray text("(");
    const auto add = [&text](QByteArrayView name) {
        if (text.size() > 1)
            text.append(' ');
        text.append(name);
    };
    for (const auto &[bit, name] : system) {
        if (flags & bit)
            add(name);
    }
    for (qsizetype i = 0; i < m_keywords.size() && i < flag::maxKeywords; ++i) {
        if (flags & flag::keyword(int(i)))
            add(m_keywords[i]);
    }
    text.append(')');
    return m_rendered.emplace(flags, std::move(text)).first->second;
}

Result<ParsedFlags> parseFlags(const QList<QByteArray> &flags)
{
    static constexpr std::pair<quint64, const char *> system[] { { flag::Answered, "\\Answered" }, { flag::Flagged, "\\Flagged" },
        { flag::Deleted, "\\Deleted" }, { flag::Seen, "\\Seen" }, { flag::Draft, "\\Draft" } };
    ParsedFlags parsed;
    for (const QByteArray &name : flags) {
        if (!name.startsWith('\\')) {
            if (name.size() > 250)
                return Failure { Failure::Kind::Syntax, "The keyword is too long", {} };
            bool known = false;
            for (const QByteArray &other : std::as_const(parsed.keywords))
                known = known || other.compare(name, Qt::CaseInsensitive) == 0;
            if (!known)
                parsed.keywords.append(name);
            continue;
        }
        bool found = false;
        for (const auto &[bit, systemName] : system) {
            if (name.compare(systemName, Qt::CaseInsensitive) == 0) {
                parsed.system |= bit;
                found = true;
            }
        }
        if (!found)
            return Failure { Failure::Kind::Syntax, "There is no flag " + name + " that a client may set", {} };
    }
    return parsed;
}

void appendStatusResponse(QByteArray &out, const QByteArray &name, bool utf8, quint16 items, const MailboxStatus &status, qint64 appendLimit)
{
    out.append("* STATUS ");
    appendMailbox(out, name, utf8);
    char separator = ' ';
    out.append(" (");
    const auto item = [&](quint16 bit, const char *label, quint64 number) {
        if (!(items & bit))
            return;
        if (separator != ' ')
            out.append(' ');
        separator = '.';
        out.append(label);
        appendNumber(out, number);
    };
    item(statusitem::Messages, "MESSAGES ", status.messages);
    item(statusitem::Recent, "RECENT ", status.recent);
    item(statusitem::UidNext, "UIDNEXT ", status.uidNext.value());
    item(statusitem::UidValidity, "UIDVALIDITY ", status.uidValidity.value());
    item(statusitem::Unseen, "UNSEEN ", status.unseen);
    item(statusitem::Deleted, "DELETED ", status.deleted);
    item(statusitem::DeletedStorage, "DELETED-STORAGE ", status.deletedSize);
    item(statusitem::Size, "SIZE ", status.size);
    item(statusitem::HighestModSeq, "HIGHESTMODSEQ ", status.highestModSeq.value());
    item(statusitem::AppendLimit, "APPENDLIMIT ", quint64(appendLimit));
    if (items & statusitem::MailboxId) {
        if (separator != ' ')
            out.append(' ');
        out.append("MAILBOXID (").append(status.mailboxId).append(')');
    }
    out.append(")\r\n");
}

void appendQuoted(QByteArray &out, QByteArrayView text)
{
    out.append('"');
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out.append('\\');
        out.append(c == '\r' || c == '\n' || c == '\0' ? ' ' : c);
    }
    out.append('"');
}

void appendInternalDate(QByteArray &out, qint64 utc)
{
    // Written out: 100,000 of these belong to one FETCH.
    static constexpr char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    qint64 days = utc / 86400, seconds = utc % 86400;
    if (seconds < 0) {
        seconds += 86400;
        --days;
    }
    int year = 0, month = 0, day = 0;
    mime::civilFromDays(days, year, month, day);
    year = std::clamp(year, 0, 9999);
    const int hour = int(seconds / 3600), minute = int(seconds / 60 % 60), second = int(seconds % 60);
    const auto digit = [](int n) { return char('0' + n); };
    const char text[] { '"', day < 10 ? ' ' : digit(day / 10), digit(day % 10), '-', months[(month - 1) * 3], months[(month - 1) * 3 + 1],
        months[(month - 1) * 3 + 2], '-', digit(year / 1000), digit(year / 100 % 10), digit(year / 10 % 10), digit(year % 10), ' ',
        digit(hour / 10), digit(hour % 10), ':', digit(minute / 10), digit(minute % 10), ':', digit(second / 10), digit(second % 10),
        ' ', '+', '0', '0', '0', '0', '"' };
    out.append(text, sizeof text);
}

} // namespace imap
