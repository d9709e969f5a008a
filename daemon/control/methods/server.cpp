// server.status, server.counters, server.doctor.
#include "control/logfeed.h"
#include "control/methods.h"
#include "services/directory/directory.h"
#include "services/directory/passwordauth.h"
#include "services/health/counters.h"
#include "services/queue/queue.h"
#include "storage/mailbox/accountstore.h"
#include "storage/sql/database.h"

#include <QFileInfo>
#include <QStorageInfo>
#include <unistd.h>

namespace control {
namespace servermethods {
namespace {

QJsonObject authCounters(const Context &context)
{
    if (!context.auth)
        return {};
    const directory::AuthCounters c = context.auth->counters();
    return { { QStringLiteral("loginsSucceeded"), qint64(c.succeeded) }, { QStringLiteral("loginsFailed"), qint64(c.failed) },
        { QStringLiteral("loginsDelayed"), qint64(c.delayed) }, { QStringLiteral("loginsFromCache"), qint64(c.fromCache) },
        { QStringLiteral("passwordsHashed"), qint64(c.hashed) } };
}

Result<QJsonObject> counters(const Context &context, const Params &)
{
    QJsonObject object = authCounters(context);
    if (context.listeners)
        object[u"listeners"] = context.listeners();
    object[u"storageQueue"] = context.storagePool ? context.storagePool->queued() : 0;
    object[u"sqlQueue"] = context.sqlPool ? context.sqlPool->queued() : 0;
    if (context.counters) {
        object[u"hour"] = context.counters->thisHour().toJson();
        const QDateTime midnight = context.clock->nowUtc().toLocalTime().date().startOfDay();
        object[u"today"] = context.counters->since(midnight).toJson();
    }
    return object;
}

struct Counts
{
    qint64 domains = 0, accounts = 0, aliases = 0;
};

Counts count(directory::Directory *directory)
{
    Counts counts;
    if (const auto domains = directory->domains())
        counts.domains = qint64(domains->size());
    if (const auto accounts = directory->accounts())
        counts.accounts = qint64(accounts->size());
    if (const auto aliases = directory->aliases())
        counts.aliases = qint64(aliases->size());
    return counts;
}

QJsonObject toJson(const queue::Totals &totals)
{
    return { { QStringLiteral("messages"), totals.messages }, { QStringLiteral("queued"), totals.queued }, { QStringLiteral("held"), totals.held },
        { QStringLiteral("due"), totals.due }, { QStringLiteral("octets"), totals.octets }, { QStringLiteral("paused"), totals.paused },
        { QStringLiteral("oldest"), isoTime(totals.oldest) } };
}

// Answers while the database is away, too: that is when it is needed most.
async::Task<Result<QJsonObject>> status(const Context *context, Params)
{
    QJsonObject object {
        { QStringLiteral("version"), context->version },
        { QStringLiteral("hostname"), QString::fromUtf8(context->hostname) },
        { QStringLiteral("pid"), qint64(::getpid()) },
        { QStringLiteral("uptime"), qint64((context->clock->monotonic() - context->startedAt).count() / 1000) },
        { QStringLiteral("database"), context->databaseName },
    };
    if (context->listeners)
        object[u"listeners"] = context->listeners();
    object[u"counters"] = authCounters(*context);
    auto work = [directory = context->directory] { return count(directory); };
    const Counts counts = co_await context->sqlPool->run(std::move(work));
    object[u"domains"] = counts.domains;
    object[u"accounts"] = counts.accounts;
    object[u"aliases"] = counts.aliases;
    const auto totals = co_await context->queue->totals();
    if (totals)
        object[u"queue"] = toJson(*totals);
    object[u"databaseUp"] = totals.ok() && !context->database->isDown();
    co_return object;
}

class Findings
{
public:
    void add(const char *severity, const QString &subject, const QString &text)
    {
        m_list.append(QJsonObject { { QStringLiteral("severity"), QLatin1StringView(severity) }, { QStringLiteral("subject"), subject }, { QStringLiteral("text"), text } });
    }
    QJsonArray list() const { return m_list; }

private:
    QJsonArray m_list;
};

void examineDisk(const Context &context, Findings &findings)
{
    const QStorageInfo disk(context.mailDirectory);
    const double free = disk.bytesTotal() > 0 ? double(disk.bytesAvailable()) / double(disk.bytesTotal()) : 1;
    const QString text = QStringLiteral("%1 % of the disk with the mail are free").arg(free * 100, 0, 'f', 1);
    if (disk.bytesAvailable() < 64 * 1024 * 1024)
        findings.add("error", QStringLiteral("disk"), text + QStringLiteral("; mail is answered with 452 4.3.1 soon: make room"));
    else
        findings.add(free < 0.05 ? "warning" : "ok", QStringLiteral("disk"), text);
}

void examineCertificates(const Context &context, Findings &findings)
{
    const QJsonArray certificates = context.certificates ? context.certificates() : QJsonArray();
    if (certificates.isEmpty())
        findings.add("warning", QStringLiteral("certificates"), QStringLiteral("There is none: no client can log in over TLS; set tls.certificates"));
    for (const QJsonValue &certificate : certificates) {
        const QDateTime end = QDateTime::fromString(certificate[u"notAfter"].toString(), Qt::ISODateWithMs);
        const qint64 days = context.clock->nowUtc().daysTo(end);
        const QString text = days < 0 ? QStringLiteral("has expired: clients refuse it; put a new one in its place and send SIGHUP")
                                      : QStringLiteral("is valid for %1 more days").arg(days);
        findings.add(days < 0 ? "error" : days < 14 ? "warning" : "ok", certificate[u"file"].toString(), text);
    }
}

// Every account's files, index and uidlist against each other.
void examineMail(const Context &context, Findings &findings)
{
    const auto accounts = context.directory->accounts();
    if (!accounts)
        return;
    int clean = 0;
    for (const directory::AccountRecord &account : *accounts) {
        const auto info = context.directory->accountInfo(account.id);
        if (!info || !QFileInfo::exists(info->maildir))
            continue; // never received anything
        const auto store = context.stores->open(info->maildir);
        const QString subject = QString::fromUtf8(account.address.toString());
        if (!store) {
            findings.add("error", subject, errorSentence(store.failure()).text());
            continue;
        }
        const QStringList wrong = (*store)->inconsistencies();
        for (const QString &sentence : wrong)
            findings.add("error", subject, sentence);
        clean += wrong.isEmpty() ? 1 : 0;
    }
    findings.add("ok", QStringLiteral("mail"), QStringLiteral("%1 mailboxes agree with their files").arg(clean));
}

Result<QJsonObject> doctor(const Context &context, const Params &)
{
    Findings findings;
    examineDisk(context, findings);
    examineCertificates(context, findings);
    const auto contradictions = context.directory->inconsistencies();
    if (!contradictions) {
        findings.add("error", QStringLiteral("database"), errorSentence(contradictions.failure()).text());
    } else {
        for (const QString &sentence : *contradictions)
            findings.add("warning", QStringLiteral("directory"), sentence);
        if (contradictions->isEmpty())
            findings.add("ok", QStringLiteral("directory"), QStringLiteral("no row contradicts another"));
        examineMail(context, findings);
    }
    return QJsonObject { { QStringLiteral("findings"), findings.list() } };
}

} // namespace

} // namespace servermethods

Methods serverMethods()
{
    using namespace servermethods;
    return {
        { "server.status", Runs::AsTask, {}, status },
        { "server.counters", Runs::Here, counters },
        { "server.doctor", Runs::OnStorage, doctor },
    };
}

} // namespace control
