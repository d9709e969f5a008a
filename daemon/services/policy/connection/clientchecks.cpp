#include "services/policy/connection/clientchecks.h"

#include "services/policy/connection/clientmemory.h"
#include "services/policy/connection/dnslistcheck.h"
#include "services/policy/connection/dnslists.h"
#include "services/policy/connection/dynamicname.h"
#include "services/policy/connection/earlytalker.h"
#include "services/policy/connection/hasty.h"
#include "services/policy/connection/offences.h"
#include "services/policy/connection/ratecheck.h"
#include "services/policy/connection/reverse.h"
#include "services/policy/connection/sessionlimit.h"
#include "services/policy/connection/tlsrate.h"
#include "services/policy/envelope/greylist.h"
#include "services/policy/envelope/greylistcheck.h"
#include "services/policy/envelope/harvest.h"
#include "services/policy/envelope/helodns.h"
#include "services/policy/envelope/heloforged.h"
#include "services/policy/envelope/helosyntax.h"
#include "services/policy/envelope/ownsender.h"
#include "services/policy/envelope/recipientlimit.h"
#include "services/policy/envelope/senderdomain.h"
#include "shared/base/log.h"

namespace policy {

using namespace std::chrono_literals;

struct ClientChecks::Memory : std::enable_shared_from_this<Memory>
{
    explicit Memory(const ClientParts &given)
        : parts(given)
        , dnsLists(*given.resolver, *given.database, *given.watch, *given.pool, *given.clock)
        , greylist(*given.database, *given.pool, *given.clock)
    {
    }
    const ClientParts parts;
    DnsLists dnsLists;
    Greylist greylist;
    RateLimits rates;
    ClientMemory clients;

    async::Worker *worker = nullptr;
    quint64 timer = 0;
    int minutes = 0;
    bool testing = false;

    void tick()
    {
        if (!testing) {
            testing = true;
            async::spawn(dnsLists.testDue(), [self = shared_from_this()](std::exception_ptr) { self->testing = false; });
        }
        if (minutes++ % 60 == 0)
            purge();
        timer = worker->startTimer(1min, [weak = weak_from_this()] {
            if (const auto self = weak.lock(); self && self->worker)
                self->tick();
        });
    }
    void purge()
    {
        // Settings are asked for here: when the pool runs its last jobs, going down, they may be gone.
        (void)parts.pool->submit([self = shared_from_this(), settings = parts.settings()] {
            const auto gone = self->greylist.purge(greylistRule(*settings, {}));
            if (gone && *gone > 0)
                logEvent(Severity::Info, "policy", "greylist-purged", { { "rows", *gone } });
            if (self->parts.bans)
                (void)self->parts.bans->purge(std::chrono::seconds(settings->number("ban.forget")));
        });
    }
};

ClientChecks::ClientChecks(const ClientParts &parts)
    : m_memory(std::make_shared<Memory>(parts))
{
}

ClientChecks::~ClientChecks() = default;

void ClientChecks::addTo(Engine &engine)
{
    Memory &m = *m_memory;
    const ClientParts &p = m.parts;
    for (const Rate rate : { Rate::Connections, Rate::Mails, Rate::Recipients })
        engine.add(std::make_unique<RateCheck>(m.rates, *p.clock, rate));
    engine.add(std::make_unique<TlsRateCheck>(m.rates, *p.clock));
    engine.add(std::make_unique<SessionLimitCheck>());
    engine.add(std::make_unique<OffenceCheck>(m.clients, p.bans, *p.clock));
    engine.add(std::make_unique<ReverseCheck>(*p.resolver));
    engine.add(std::make_unique<DynamicNameCheck>());
    for (const dnsbl::Kind kind : { dnsbl::Client, dnsbl::Name, dnsbl::Helo, dnsbl::Sender })
        engine.add(std::make_unique<DnsListCheck>(m.dnsLists, kind));
    engine.add(std::make_unique<EarlyTalkerCheck>(m.clients, p.bans, *p.clock));
    for (const Stage stage : { Stage::Helo, Stage::Content })
        engine.add(std::make_unique<HastyCheck>(stage));
    engine.add(std::make_unique<HeloSyntaxCheck>());
    engine.add(std::make_unique<HeloForgedCheck>(*p.lookup, p.hostname, p.isOwnAddress));
    engine.add(std::make_unique<HeloDnsCheck>(*p.resolver));
    engine.add(std::make_unique<SenderDomainCheck>(*p.resolver, *p.lookup));
    engine.add(std::make_unique<OwnSenderCheck>(*p.lookup));
    engine.add(std::make_unique<RecipientLimitCheck>());
    engine.add(std::make_unique<HarvestCheck>(p.bans, *p.clock));
    engine.add(std::make_unique<GreylistCheck>(m.greylist));
    if (p.askSender)
        engine.add(std::make_unique<SenderCalloutCheck>(*p.lookup, p.askSender));
}

void ClientChecks::start(async::Worker &worker)
{
    m_memory->worker = &worker;
    m_memory->tick();
}

void ClientChecks::stop()
{
    if (m_memory->worker)
        m_memory->worker->cancelTimer(m_memory->timer);
    m_memory->worker = nullptr;
}

int ClientChecks::questions() const { return m_memory->dnsLists.questions(); }
DnsLists &ClientChecks::dnsLists() { return m_memory->dnsLists; }
Greylist &ClientChecks::greylist() { return m_memory->greylist; }

} // namespace policy
