// The actions: what they add to the outcome. RFC 5228 §4 and the extensions named at each.
#include "formats/sieve/execution.h"

#include "formats/mime/builder.h"
#include "formats/mime/headers.h"
#include "formats/mime/text.h"
#include "shared/address/mailaddress.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QUrl>

namespace sieve {

bool isNotifyMethod(const QByteArray &uri)
{
    if (!uri.toLower().startsWith("mailto:"))
        return false;
    const QByteArray to = QByteArray::fromPercentEncoding(uri.sliced(7).split('?').first()).split(',').first();
    return MailAddress::parse(to.trimmed()).has_value();
}

QList<QByteArray> splitFlags(const QList<QByteArray> &lists)
{
    QList<QByteArray> flags;
    for (const QByteArray &list : lists) {
        for (const QByteArray &flag : list.simplified().split(' ')) {
            if (flag.isEmpty() || flag.size() > 100 || flags.size() > 100)
                continue;
            const bool known = std::any_of(flags.begin(), flags.end(), [&](const QByteArray &one) { return one.compare(flag, Qt::CaseInsensitive) == 0; });
            if (!known)
                flags.append(flag);
        }
    }
    return flags;
}

// RFC 5228 §2.10.3 and the extensions: what cannot stand together is an error, not a guess.
Action &Execution::add(Action::Kind kind, const Instruction &command)
{
    const auto rejects = [](Action::Kind one) { return one == Action::Kind::Reject || one == Action::Kind::EReject; };
    for (const Action &earlier : m_outcome.actions) {
        const bool both = rejects(kind) || rejects(earlier.kind);
        const auto stands = [](Action::Kind one) { return one == Action::Kind::Discard || one == Action::Kind::Notify || one == Action::Kind::Report; };
        if (both && !stands(kind) && !stands(earlier.kind))
            throw RunError(command.at, "a rejected message cannot be kept, filed, redirected or answered as well"); // RFC 5429 §2.3
        if (kind == Action::Kind::Vacation && earlier.kind == Action::Kind::Vacation)
            throw RunError(command.at, "vacation may be used only once for a message"); // RFC 5230 §4.7
    }
    if (int(m_outcome.actions.size()) >= m_limits.actions)
        throw RunError(command.at, "the script does more than " + QByteArray::number(m_limits.actions) + " things with one message");
    Action action;
    action.kind = kind;
    action.at = command.at;
    const bool carries = kind == Action::Kind::Keep || kind == Action::Kind::FileInto || kind == Action::Kind::Redirect || kind == Action::Kind::Pipe;
    if (m_message.isEdited() && carries)
        action.message = m_message.assembled(); // RFC 5293 §4: as it is now
    m_outcome.actions.push_back(std::move(action));
    return m_outcome.actions.back();
}

FileTarget Execution::target(const Instruction &command, const QByteArray &mailbox) const
{
    FileTarget target;
    target.mailbox = mailbox;
    target.specialUse = tagText(command, "specialuse");
    target.mailboxId = tagText(command, "mailboxid");
    target.create = command.tag("create");
    const Tag *flags = command.tag("flags");
    target.flags = flags ? splitFlags(expand(flags->strings)) : m_flags;
    return target;
}

void Execution::keep(const Instruction &command)
{
    m_keepCancelled = true; // the explicit one takes the place of the implicit one
    const FileTarget where = target(command, {});
    for (Action &earlier : m_outcome.actions) {
        if (earlier.kind == Action::Kind::Keep) {
            earlier.target.flags = where.flags;
            return;
        }
    }
    add(Action::Kind::Keep, command).target = where;
    note(command, "keep");
}

void Execution::fileInto(const Instruction &command)
{
    const QByteArray mailbox = first(command, 0);
    if (mailbox.isEmpty() || mailbox.size() > 1000 || !mailbox.isValidUtf8())
        throw RunError(command.at, "fileinto needs the name of a mailbox");
    if (!command.tag("copy"))
        m_keepCancelled = true;
    const FileTarget where = target(command, mailbox);
    for (Action &earlier : m_outcome.actions) { // twice into one mailbox is once
        if (earlier.kind == Action::Kind::FileInto && earlier.target.mailbox == mailbox && earlier.target.mailboxId == where.mailboxId
            && earlier.target.specialUse == where.specialUse) { // RFC 5293 §7: edited in between or not
            earlier.target.flags = where.flags;
            return;
        }
    }
    Action &action = add(Action::Kind::FileInto, command);
    action.target = where;
    action.copies = command.tag("copy");
    note(command, "fileinto \"" + mailbox + '"');
}

void Execution::redirect(const Instruction &command)
{
    QList<QByteArray> addresses = { first(command, 0) };
    const bool list = command.tag("list"); // counts as one redirect, RFC 6134 §2.7
    if (list) {
        const QByteArray name = addresses.front();
        addresses = m_world.listMembers(name);
        if (addresses.isEmpty() || addresses.size() > m_limits.listMembers)
            throw RunError(command.at, "the list \"" + name.left(200) + "\" is empty or too long to redirect to");
        if (++m_redirects > m_limits.redirects)
            throw RunError(command.at, "the message would be redirected more than " + QByteArray::number(m_limits.redirects) + " times");
    }
    for (const QByteArray &text : addresses) {
        const auto address = MailAddress::parse(text.trimmed());
        if (!address)
            throw RunError(command.at, "\"" + text.left(200) + "\" is no mail address to redirect to");
        if (!command.tag("copy"))
            m_keepCancelled = true;
        const QByteArray canonical = address->toString();
        if (std::any_of(m_outcome.actions.begin(), m_outcome.actions.end(),
                [&](const Action &earlier) { return earlier.kind == Action::Kind::Redirect && earlier.address == canonical; }))
            continue;
        if (!list && ++m_redirects > m_limits.redirects)
            throw RunError(command.at, "the message would be redirected more than " + QByteArray::number(m_limits.redirects) + " times");
        Action &action = add(Action::Kind::Redirect, command);
        action.address = canonical;
        action.dsnNotify = tagText(command, "notify").toUpper();
        action.dsnRet = tagText(command, "ret").toUpper();
        if (const Tag *by = command.tag("bytimerelative"))
            action.deliverBy = qint64(std::min<quint64>(by->number, 999999999));
        if (command.tag("bytimeabsolute")) {
            const auto moment = QDateTime::fromString(QString::fromLatin1(tagText(command, "bytimeabsolute")), Qt::ISODate);
            if (!moment.isValid())
                throw RunError(command.at, ":bytimeabsolute needs a date and time like \"2026-01-31T12:00:00Z\"");
            action.deliverByTime = moment.toSecsSinceEpoch();
        }
        action.deliverByMode = tagText(command, "bymode").toLower();
        action.deliverByTrace = command.tag("bytrace");
        action.copies = command.tag("copy");
        note(command, "redirect \"" + canonical + '"');
    }
}

void Execution::reject(const Instruction &command)
{
    Action &action = add(command.op == Op::Reject ? Action::Kind::Reject : Action::Kind::EReject, command);
    action.text = truncateUtf8(first(command, 0), 8192);
    m_keepCancelled = true;
    note(command, "reject");
}

void Execution::vacation(const Instruction &command)
{
    Action &action = add(Action::Kind::Vacation, command);
    quint64 seconds = 7 * 86400; // RFC 5230 §4.1
    if (const Tag *days = command.tag("days"))
        seconds = std::min<quint64>(days->number, 365) * 86400;
    if (const Tag *exact = command.tag("seconds")) { // RFC 6131: 0 answers every message
        action.interval = std::min(exact->number, m_limits.maxVacation);
    } else {
        action.interval = std::clamp(seconds, m_limits.minVacation, m_limits.maxVacation);
    }
    action.text = truncateUtf8(first(command, 0), 64 * 1024);
    action.isMime = command.tag("mime");
    action.subject = tagText(command, "subject");
    action.address = tagText(command, "from");
    if (const Tag *own = command.tag("addresses"))
        action.addresses = expand(own->strings);
    // RFC 5230 §4.2: without a handle, what is said decides.
    action.handle = command.tag("handle")
        ? tagText(command, "handle")
        : QCryptographicHash::hash(action.subject + '\0' + action.address + '\0' + (action.isMime ? "m" : "t") + action.text, QCryptographicHash::Sha256).toHex();
    if (command.tag("fcc"))
        action.fcc = target(command, tagText(command, "fcc"));
    note(command, "vacation");
}

void Execution::notify(const Instruction &command)
{
    const QByteArray method = first(command, 0);
    if (!isNotifyMethod(method))
        throw RunError(command.at, "notify can use mailto: with an address, not \"" + method.left(200) + '"');
    Action &action = add(Action::Kind::Notify, command);
    action.address = method;
    action.from = tagText(command, "from");
    action.importance = tagText(command, "importance");
    action.text = truncateUtf8(tagText(command, "message"), 8192);
    if (const Tag *options = command.tag("options"))
        action.options = expand(options->strings);
    if (command.tag("fcc"))
        action.fcc = target(command, tagText(command, "fcc"));
    note(command, "notify");
}

// RFC 5232 §3. Without a variable's name the internal variable is meant.
void Execution::changeFlags(const Instruction &command)
{
    const QByteArray variable = command.hasOptional ? first(command, 0) : QByteArray();
    QList<QByteArray> flags = command.hasOptional ? flagsOf(variable) : m_flags;
    const QList<QByteArray> given = splitFlags(expand(command.strings.at(1)));
    if (command.op == Op::SetFlag) {
        flags = given;
    } else if (command.op == Op::AddFlag) {
        flags = splitFlags(flags + given);
    } else {
        flags.removeIf([&](const QByteArray &one) {
            return std::any_of(given.begin(), given.end(), [&](const QByteArray &gone) { return one.compare(gone, Qt::CaseInsensitive) == 0; });
        });
    }
    if (command.hasOptional)
        m_variables->set(variable, flags.join(' '));
    else
        m_flags = flags;
}

// Modifiers act from the highest precedence down, RFC 5229 §4.1.
QByteArray Execution::modified(QByteArray value, const Instruction &command) const
{
    if (command.tag("lower"))
        value = QString::fromUtf8(value).toLower().toUtf8();
    if (command.tag("upper"))
        value = QString::fromUtf8(value).toUpper().toUtf8();
    if ((command.tag("lowerfirst") || command.tag("upperfirst")) && !value.isEmpty()) {
        QString text = QString::fromUtf8(value);
        const qsizetype n = text[0].isHighSurrogate() && text.size() > 1 ? 2 : 1;
        value = ((command.tag("lowerfirst") ? text.first(n).toLower() : text.first(n).toUpper()) + text.sliced(n)).toUtf8();
    }
    const auto escape = [&](const char *special) {
        QByteArray quoted;
        for (const char c : std::as_const(value)) {
            if (std::strchr(special, c) && c)
                quoted += '\\';
            quoted += c;
        }
        value = quoted;
    };
    if (command.tag("quotewildcard"))
        escape("*?\\");
    if (command.tag("quoteregex"))
        escape("\\^$.[]|()*+?{}");
    if (command.tag("encodeurl"))
        value = value.toPercentEncoding();
    if (command.tag("length"))
        value = QByteArray::number(QString::fromUtf8(value).toUcs4().size());
    return value;
}

void Execution::set(const Instruction &command) { m_variables->set(first(command, 0), modified(first(command, 1), command)); }

void Execution::addHeader(const Instruction &command)
{
    const QByteArray name = first(command, 0), value = first(command, 1);
    const bool valid = !name.isEmpty() && name.size() <= 100
        && std::all_of(name.begin(), name.end(), [](char c) { return c > 32 && c < 127 && c != ':'; });
    if (!valid)
        throw RunError(command.at, "\"" + name.left(100) + "\" cannot be the name of a header field");
    if (++m_edits > m_limits.headerEdits)
        throw RunError(command.at, "too many header fields are changed");
    m_message.addField(name, value, command.tag("last"));
    note(command, "addheader \"" + name + '"');
}

void Execution::deleteHeader(const Instruction &command)
{
    const QByteArray name = first(command, 0);
    // RFC 5293 §6: what traces and stops loops stays.
    if (!std::all_of(name.begin(), name.end(), [](char c) { return c > 32 && c < 127 && c != ':'; }) || name.isEmpty())
        throw RunError(command.at, "\"" + name.left(100) + "\" cannot be the name of a header field");
    for (const char *kept : { "received", "auto-submitted", "delivered-to", "return-path" }) {
        if (name.compare(kept, Qt::CaseInsensitive) == 0)
            return;
    }
    const QList<QByteArray> patterns = command.hasOptional ? expand(command.strings.at(1)) : QList<QByteArray>();
    std::vector<size_t> found;
    for (size_t i = 0; i < m_message.fields().size(); ++i) {
        if (mime::equalsIgnoringCase(m_message.fields()[i].name, name))
            found.push_back(i);
    }
    if (const Tag *index = command.tag("index")) {
        const auto wanted = size_t(index->number);
        if (wanted == 0 || wanted > found.size())
            return;
        found = { command.tag("last") ? found[found.size() - wanted] : found[wanted - 1] };
    }
    for (auto at = found.rbegin(); at != found.rend(); ++at) {
        if (!patterns.isEmpty() && !matchAny(command, { mime::decodedHeader(m_message.fields()[*at].value) }, patterns))
            continue;
        if (++m_edits > m_limits.headerEdits)
            throw RunError(command.at, "too many header fields are changed");
        m_message.removeField(*at);
    }
    note(command, "deleteheader \"" + name + '"');
}

namespace {
// Text or, with :mime, an entity as the script wrote it → header and body of a part.
QByteArray asPart(const QByteArray &text, bool isMime)
{
    QByteArray body = text;
    body.replace("\r\n", "\n").replace("\n", "\r\n");
    if (isMime)
        return body.contains("\r\n\r\n") ? body : "\r\n" + body;
    return "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + body;
}
} // namespace

// RFC 5703 §6: of the part of the loop, or of the whole message.
void Execution::replace(const Instruction &command)
{
    const QByteArray part = asPart(first(command, 0), command.tag("mime"));
    if (m_part && m_part != &m_message.structure()) {
        const char *base = m_message.octets().constData();
        const char *from = m_part->header.isEmpty() ? m_part->body.data() : m_part->header.data();
        m_replacements.push_back({ from - base, m_part->body.data() + m_part->body.size() - from, part });
        note(command, "replace a part");
        return;
    }
    QByteArray header;
    for (const Message::Field &field : m_message.fields()) {
        const bool replaced = field.name.toLower().startsWith("content-") || field.name.compare("mime-version", Qt::CaseInsensitive) == 0
            || (command.tag("subject") && field.name.compare("subject", Qt::CaseInsensitive) == 0)
            || (command.tag("from") && field.name.compare("from", Qt::CaseInsensitive) == 0);
        if (!replaced)
            header += field.raw;
    }
    if (command.tag("from"))
        header += mime::unstructuredField("From", tagText(command, "from"));
    if (command.tag("subject"))
        header += mime::unstructuredField("Subject", tagText(command, "subject"));
    if (m_part)
        m_replacements.push_back({ 0, m_message.octets().size(), header + "MIME-Version: 1.0\r\n" + part });
    else
        m_message.replaceAll(header + "MIME-Version: 1.0\r\n" + part);
    note(command, "replace the message");
}

// RFC 5703 §7: the text, then the whole message as an attachment.
void Execution::enclose(const Instruction &command)
{
    const QByteArray original = m_message.assembled();
    QByteArray header = mime::unstructuredField("Subject", command.tag("subject") ? tagText(command, "subject") : mime::decodedHeader(m_message.values("subject").value(0)));
    for (const Message::Field &field : m_message.fields()) {
        for (const char *copied : { "from", "to", "cc", "date", "message-id", "reply-to" }) {
            if (field.name.compare(copied, Qt::CaseInsensitive) == 0)
                header += field.raw;
        }
    }
    if (const Tag *more = command.tag("headers")) {
        for (const QByteArray &line : expand(more->strings)) {
            const qsizetype colon = line.indexOf(':');
            if (colon > 0)
                header += mime::unstructuredField(line.first(colon).trimmed(), line.sliced(colon + 1).trimmed());
        }
    }
    const mime::Multipart multipart = mime::composeMultipart("mixed",
        { asPart(first(command, 0), false), "Content-Type: message/rfc822\r\n\r\n" + original },
        QCryptographicHash::hash(original.left(4096), QCryptographicHash::Sha256).toHex().left(24));
    const QByteArray whole = header + "MIME-Version: 1.0\r\n" + multipart.contentType + "\r\n" + multipart.body;
    if (m_part)
        m_replacements.push_back({ 0, m_message.octets().size(), whole });
    else
        m_message.replaceAll(whole);
    note(command, "enclose");
}

// RFC 5703 §8.
void Execution::extractText(const Instruction &command)
{
    if (!m_part)
        throw RunError(command.at, "extracttext stands outside foreverypart");
    QByteArray text = m_part->isText() ? mime::decodedText(*m_part, Variables::maxLength) : QByteArray();
    if (const Tag *limit = command.tag("first")) {
        const QString whole = QString::fromUtf8(text);
        text = whole.left(qsizetype(std::min<quint64>(limit->number, quint64(whole.size())))).toUtf8();
    }
    m_variables->set(first(command, 0), modified(text, command));
}

} // namespace sieve
