// The checks that look at the client and the envelope, and what they remember between connections: builds them, hands them
// to the engine, keeps their timers.
//
//     policy::ClientChecks checks(parts);
//     checks.addTo(engine);
//     checks.start(worker);                     // on that worker's thread: list tests, purges
//     … checks.stop();                          // there, too; then wait until questions() is 0 before the resolver goes
#pragma once
#include "async/pool.h"
#include "async/worker.h"
#include "dns/resolver.h"
#include "services/directory/changewatch.h"
#include "services/directory/lookup.h"
#include "services/policy/bans.h"
#include "services/policy/engine.h"
#include "services/policy/envelope/sendercallout.h"
#include "shared/base/clock.h"
#include "storage/sql/database.h"

#include <functional>
#include <memory>

namespace policy {

class DnsLists;
class Greylist;

struct ClientParts // all must outlive the checks
{
    dns::Resolver *resolver = nullptr;
    directory::Lookup *lookup = nullptr;
    sql::Database *database = nullptr;
    directory::ChangeWatch *watch = nullptr;
    async::Pool *pool = nullptr; // SQL
    const Clock *clock = nullptr;
    Bans *bans = nullptr; // may be null
    std::function<std::shared_ptr<const settings::Values>()> settings;
    QByteArray hostname;
    std::function<bool(const QHostAddress &)> isOwnAddress; // an address of this machine
    AskSender askSender {}; // may be missing: senders are not asked about
};

class ClientChecks
{
public:
    explicit ClientChecks(const ClientParts &parts);
    ~ClientChecks();
    void addTo(Engine &engine); // once
    void start(async::Worker &worker);
    void stop();
    int questions() const; // to DNS lists, under way

    DnsLists &dnsLists();
    Greylist &greylist();

private:
    struct Memory;
    std::shared_ptr<Memory> m_memory;
};

} // namespace policy
