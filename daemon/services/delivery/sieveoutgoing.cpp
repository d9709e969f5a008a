// What a script sends: redirects, answers, notifications, reports, pipes.
#include "services/delivery/sieverun.h"

#include "formats/mime/headers.h"
#include "protocols/smtp/tlswish.h"
#include "services/delivery/parcel.h"
#include "services/scripts/reports.h"
#include "shared/base/log.h"
#include "shared/base/version.h"

namespace delivery {

namespace {
constexpr char redirectedFrom[] = "X-Sieve-Redirected-From";
}

bool SieveRun::submit(const MailAddress &sender, const QByteArray &to, const QByteArray &prefix, const QByteArray &content, const char *what, const sieve::Action *redirect)
{
    const auto address = MailAddress::parse(to);
    if (!address)
        return false;
    queue::NewMessage message;
    message.trace = m_task.trace;
    message.sender = sender;
    message.body = queue::Body::EightBitMime;
    message.smtpUtf8 = address->isInternational() || sender.isInternational();
    // RFC 8689 §6: what is sent because of a message is protected like it.
    message.tls = queuedTls(smtp::tlsWish(m_task.tls, QByteArrayView(whole()).first(mime::headerLength(whole()))));
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
    if (redirect && (redirect->deliverBy || redirect->deliverByTime)) { // RFC 6009 §4
        const qint64 until = redirect->deliverByTime ? *redirect->deliverByTime : m_time + *redirect->deliverBy;
        recipient.deliverBy = QDateTime::fromSecsSinceEpoch(until, Qt::UTC);
        recipient.deliverByReturn = redirect->deliverByMode == "return";
    }
    if (sender.isEmpty())
        recipient.notify = queue::NotifyNever;
    message.recipients.push_back(std::move(recipient));
    storage::SpoolContent spool;
    const QByteArray signature = !redirect && m_house.settings.sign ? m_house.settings.sign(content) : QByteArray();
    const QByteArray top = signature + prefix;
    spool.prefix = top;
    spool.memory = content;
    const auto queued = m_house.queue.submitNow(message, spool);
    if (!queued) {
        userLog(QByteArray(what) + ": " + queued.failure().reason.toUtf8());
        return false;
    }
    logEvent(Severity::Info, "sieve", what, { { "trace", m_task.trace }, { "from", m_task.account.address.toString() }, { "to", address->toString() } });
    return true;
}

void SieveRun::answer(const sieve::Action &vacation)
{
    const std::lock_guard lock(m_house.memoryLock(m_home)); // two messages at once are answered once
    m_memory.emplace(m_home);
    const scripts::Occasion about = occasion();
    const QByteArray obstacle = scripts::vacationObstacle(vacation, about);
    const QByteArray key = scripts::vacationKey(vacation, about);
    if (!obstacle.isEmpty() || m_memory->holds(key, m_time)) {
        logEvent(Severity::Info, "sieve", "vacation-not-sent",
            { { "trace", m_task.trace }, { "to", m_task.sender.toString() }, { "reason", obstacle.isEmpty() ? QByteArray("answered before") : obstacle } });
        return;
    }
    const scripts::OutgoingMail mail = scripts::composeVacation(vacation, about);
    if (!submit({}, mail.to, {}, mail.octets, "vacation"))
        return;
    m_memory->remember(key, m_time, vacation.interval);
    if (vacation.fcc)
        std::ignore = fileOwn(mailboxFor(*vacation.fcc), *vacation.fcc, mail.octets);
}

void SieveRun::notify(const sieve::Action &notification)
{
    const auto mail = scripts::composeNotification(notification, occasion());
    if (mail && submit({}, mail->to, {}, mail->octets, "notify") && notification.fcc)
        std::ignore = fileOwn(mailboxFor(*notification.fcc), *notification.fcc, mail->octets);
}

void SieveRun::report(const sieve::Action &action)
{
    const auto mail = scripts::composeAbuseReport(action, occasion(), whole(), "Facteur/" FACTEUR_VERSION);
    if (!mail)
        userLog("report to \"" + action.address + "\": a report to the user's own address is not sent");
    else
        submit({}, mail->to, {}, mail->octets, "report");
}

bool SieveRun::pipe(const sieve::Action &action)
{
    const sieve::ProgramResult result = runProgram({ action.program, action.arguments, action.message.isNull() ? whole() : action.message });
    if (result.kind == sieve::ProgramResult::Kind::Done)
        return true;
    userLog("pipe: " + result.problem);
    return false;
}

bool SieveRun::redirect(const sieve::Action &action)
{
    const auto header = QByteArrayView(whole()).first(mime::headerLength(whole()));
    for (const mime::HeaderField &field : mime::findHeaders(header, redirectedFrom)) {
        if (field.unfolded() == m_task.account.address.toString()) {
            userLog("redirect \"" + action.address + "\": the message was redirected from here before (a loop); it is kept");
            return false;
        }
    }
    // The same message twice within half a day (two of a list's copies, a sender's retry) leaves once.
    const auto ids = mime::findHeaders(header, "Message-ID");
    const QByteArray id = ids.empty() ? QByteArray() : ids.front().unfolded();
    const QByteArray key = "redirect " + action.address + ' ' + id;
    const std::lock_guard lock(m_house.memoryLock(m_home));
    m_memory.emplace(m_home);
    if (!id.isEmpty() && m_memory->holds(key, m_time)) {
        logEvent(Severity::Info, "sieve", "redirected-before", { { "trace", m_task.trace }, { "from", m_task.account.address.toString() }, { "to", action.address } });
        return true;
    }
    if (!submitRedirect(action))
        return false;
    if (!id.isEmpty())
        m_memory->remember(key, m_time, 12 * 3600);
    return true;
}

// As it came, with the trace fields but without our Return-Path (RFC 5321 §4.4).
bool SieveRun::submitRedirect(const sieve::Action &action)
{
    const QByteArray mark = QByteArray(redirectedFrom) + (": " + m_task.account.address.toString()) + "\r\n";
    const MailAddress sender = m_house.redirectSender(m_task.sender, m_task.account, policy());
    QByteArray content = action.message.isNull() ? whole() : action.message;
    if (content.startsWith("Return-Path:"))
        content.remove(0, content.indexOf('\n') + 1);
    const QByteArray seal = m_task.seal ? m_task.seal([&content](qint64 offset, qint64 n) { return content.mid(offset, n); }, content.size()) : QByteArray();
    return submit(sender, action.address, seal + mark, content, "redirect", &action);
}

} // namespace delivery
