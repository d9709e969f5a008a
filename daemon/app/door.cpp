#include "app/door.h"

#include "app/parts.h"
#include "app/signing.h"
#include "mailauth/dmarc/organisationaldomain.h"
#include "services/delivery/rejects.h"
#include "services/policy/content/contentchecks.h"
#include "shared/base/log.h"

#include <QFileInfo>
#include <QNetworkInterface>
#include <QSet>

namespace app {

using namespace std::chrono_literals;

struct Door::OwnAddresses // asking the kernel at each HELO would be dear
{
    mutable std::mutex mutex;
    QSet<QHostAddress> all;

    void refresh()
    {
        const QList<QHostAddress> now = QNetworkInterface::allAddresses();
        const std::lock_guard lock(mutex);
        all = QSet<QHostAddress>(now.begin(), now.end());
    }
    bool contains(const QHostAddress &address) const
    {
        const std::lock_guard lock(mutex);
        return all.contains(address);
    }
};

// A refusal only by the sender's own mail server: that a domain has none is another check's business.
static async::Task<policy::CalloutAnswer> askSender(delivery::Callout *callout, MailAddress sender, policy::CalloutTerms terms)
{
    delivery::Callout::Terms how;
    how.goodFor = terms.goodFor;
    how.badFor = terms.badFor;
    how.patience = terms.patience;
    auto asking = callout->verify(std::move(sender), std::nullopt, how);
    const delivery::Callout::Answer answer = co_await asking;
    using Verdict = delivery::Callout::Verdict;
    const bool refused = answer.verdict == Verdict::Bad && !answer.nowhere;
    const auto kind = answer.verdict == Verdict::Good ? policy::CalloutAnswer::Good : refused ? policy::CalloutAnswer::Refused : policy::CalloutAnswer::Unknown;
    co_return policy::CalloutAnswer { kind, answer.reply };
}

static async::Task<void> report(policy::DmarcReporter *reporter, MailAddress from, QByteArray organisation)
{
    auto sending = reporter->sendDue(std::move(from), std::move(organisation));
    const int sent = co_await sending;
    (void)sent; // each was logged
}

// A mail of the house's own, to the queue. Reports about it come back to `from`.
static Result<void> sendOwn(Parts *parts, const Clock &clock, const MailAddress &from, const QList<MailAddress> &to, const QByteArray &content)
{
    queue::NewMessage message;
    message.trace = trace::newTraceId();
    message.sender = from;
    for (const MailAddress &address : to) {
        queue::NewRecipient recipient;
        recipient.address = address;
        message.recipients.push_back(std::move(recipient));
    }
    storage::SpoolContent spooled;
    spooled.memory = content;
    const QByteArray signature = ownSigner(*parts, clock)(content);
    spooled.prefix = signature;
    const auto queued = parts->queue->submitNow(message, spooled);
    return queued ? Result<void>() : Result<void>(queued.failure());
}

Door::Door(const Config &config, Parts &parts, const Clock &clock, smtp::ServerPort &next, QString temporaryDirectory)
    : m_config(config)
    , m_parts(parts)
    , m_clock(clock)
    , m_own(std::make_shared<OwnAddresses>())
{
    m_own->refresh();
    (void)dmarc::SuffixList::installed(); // a file: read now, not by the first mail on its worker
    directory::LiveSettings *settings = parts.settings.get();
    policy::ClientParts clientParts;
    clientParts.resolver = parts.resolver.get();
    clientParts.lookup = parts.lookup.get();
    clientParts.database = parts.database.get();
    clientParts.watch = parts.watch.get();
    clientParts.pool = parts.sqlPool.get();
    clientParts.clock = &clock;
    clientParts.bans = parts.bans.get();
    clientParts.settings = [settings] { return settings->current(); };
    clientParts.hostname = config.hostname;
    clientParts.isOwnAddress = [own = m_own](const QHostAddress &address) { return own->contains(address); };
    clientParts.askSender = [callout = parts.callout.get()](MailAddress sender, policy::CalloutTerms terms) { return askSender(callout, std::move(sender), terms); };
    m_clients = std::make_unique<policy::ClientChecks>(clientParts);
    m_clients->addTo(m_engine);

    policy::ContentParts content;
    content.resolver = parts.resolver.get();
    content.pool = parts.storagePool.get();
    content.clock = &clock;
    content.greylist = &m_clients->greylist();
    content.hostname = config.hostname;
    policy::addContentChecks(m_engine, content);
    policy::addRuleChecks(m_engine, *parts.rules, *parts.senders, m_clients->dnsLists(), *parts.resolver, *parts.storagePool);
    policy::DmarcReporter::Parts reports;
    reports.resolver = parts.resolver.get();
    reports.pool = parts.sqlPool.get();
    reports.clock = &clock;
    reports.hostname = config.hostname;
    reports.send = [all = &parts, &clock](const MailAddress &from, const QList<MailAddress> &to, const QByteArray &mail) { return sendOwn(all, clock, from, to, mail); };
    reports.isOurs = [directory = parts.directory.get()](const QByteArray &domain) {
        const auto ours = directory->isLocalDomain(domain);
        const auto above = directory->isLocalDomain(dmarc::organisationalDomain(domain));
        return (ours && *ours) || (above && *above);
    };
    parts.dmarcStore = std::make_unique<policy::DmarcStore>(*parts.database, clock);
    parts.dmarcReporter = std::make_unique<policy::DmarcReporter>(*parts.dmarcStore, std::move(reports));
    m_engine.add(std::make_unique<policy::DmarcReportCheck>(*parts.dmarcReporter, *parts.storagePool));
    policy::addLearningChecks(m_engine, *parts.learner, *parts.correspondents, *parts.storagePool, *parts.sqlPool);
    m_scanners = std::make_unique<policy::scanners::Scanners>(policy::scanners::Parts { *parts.dialer, *parts.resolver, *parts.storagePool, clock,
        config.hostname, std::move(temporaryDirectory) });
    m_scanners->addTo(m_engine);

    policy::GuardParts guard;
    guard.engine = &m_engine;
    guard.settings = [settings] { return settings->fresh(); };
    guard.resolve = [inbound = parts.inbound.get()](MailAddress address) { return inbound->resolve(std::move(address)); };
    guard.pool = parts.storagePool.get();
    guard.clock = &clock;
    guard.hostname = config.hostname;
    guard.seal = sealer(parts, config.hostname, clock);
    guard.keepRejected = [inbound = parts.inbound.get()](smtp::Envelope envelope, directory::AccountInfo account, bool make,
                             std::shared_ptr<smtp::IncomingMessage> message) {
        return inbound->keepRejected(std::move(envelope), std::move(account), make, std::move(message));
    };
    m_guard = std::make_unique<policy::Guard>(next, std::move(guard));
}

void Door::start(async::Worker &home)
{
    m_home = &home;
    m_clients->start(home);
}

void Door::stop() { m_clients->stop(); }

bool Door::isQuiet() const { return m_clients->questions() == 0 && m_engine.late() == 0 && m_parts.callout->questions() == 0 && !m_reporting; }

void Door::sendReports()
{
    if (!m_home || m_reporting.exchange(true))
        return;
    m_parts.sqlPool->submit([this] {
        const auto settings = m_parts.settings->current();
        MailAddress from = MailAddress::parse(settings->text("dmarc.report_from")).value_or(MailAddress());
        const auto domains = m_parts.directory->domains();
        if (from.isEmpty() && domains && !domains->empty())
            from = MailAddress::fromParts("postmaster", domains->front().name);
        if (from.isEmpty()) {
            m_reporting = false;
            return;
        }
        m_home->post([this, from] {
            async::spawn(report(m_parts.dmarcReporter.get(), from, m_config.hostname), [this](std::exception_ptr) { m_reporting = false; });
        });
    });
}

void Door::keepHouse()
{
    m_own->refresh();
    const auto settings = m_parts.settings->current();
    m_parts.trace->setKeepDays(int(settings->number("door.trace_days")));
    m_parts.sqlPool->submit([reporter = m_parts.dmarcReporter.get()] { reporter->flush(); });
    if (m_clock.monotonic() >= m_nextReports) {
        m_nextReports = m_clock.monotonic() + 1h;
        if (settings->flag("dmarc.reports"))
            sendReports();
    }
    if (m_clock.monotonic() < m_nextPruning)
        return;
    m_nextPruning = m_clock.monotonic() + 6h;
    m_parts.sqlPool->submit([&parts = m_parts] {
        const auto log = [](const char *what, const Result<void> &done) {
            if (!done)
                logEvent(Severity::Info, "app", "not-purged", { { "what", what }, { "reason", done.failure().reason } });
        };
        log("callouts", parts.callout->purge());
        log("correspondents", parts.correspondents->purge());
        log("dmarc", parts.dmarcStore->purge());
    });
    m_parts.storagePool->submit([this, settings] {
        const auto accounts = m_parts.directory->accounts();
        if (!accounts)
            return;
        for (const directory::AccountRecord &account : *accounts) {
            const QString maildir = m_parts.directory->maildirOf(account.address);
            if (!QFileInfo::exists(maildir + QStringLiteral("/.") + QLatin1StringView(delivery::rejectsMailbox)))
                continue;
            auto store = m_parts.stores->open(maildir);
            if (!store)
                continue;
            const qint64 days = settings->number("door.rejects_days", account.address.domain());
            const auto gone = delivery::pruneRejected(**store, m_clock.nowUtc().toSecsSinceEpoch() - days * 86400);
            if (gone && *gone > 0)
                logEvent(Severity::Info, "app", "rejects-pruned", { { "account", account.address.toString() }, { "messages", qint64(*gone) } });
        }
    });
}

} // namespace app
