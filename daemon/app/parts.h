// What the daemon is made of, in the order it is built; it goes in the reverse one.
#pragma once
#include "async/background.h"
#include "async/pool.h"
#include "app/door.h"
#include "app/health.h"
#include "control/context.h"
#include "control/server.h"
#include "net/certificates.h"
#include "net/connectionlimits.h"
#include "net/dialer.h"
#include "net/listener.h"
#include "net/unboundresolver.h"
#include "net/worker.h"
#include "protocols/imap/serversession.h"
#include "protocols/managesieve/serversession.h"
#include "protocols/pop3/serversession.h"
#include "protocols/smtp/serversession.h"
#include "services/access/pop3maildrops.h"
#include "services/delivery/accountlists.h"
#include "services/delivery/accountrules.h"
#include "services/delivery/inbound.h"
#include "services/delivery/relaydomains.h"
#include "services/delivery/remote.h"
#include "services/delivery/router.h"
#include "services/delivery/routetable.h"
#include "services/delivery/sievefilter.h"
#include "services/directory/cachedlookup.h"
#include "services/directory/changewatch.h"
#include "services/directory/directory.h"
#include "services/directory/livesettings.h"
#include "services/directory/passwordauth.h"
#include "services/policy/bans.h"
#include "services/policy/learning/learningchecks.h"
#include "services/policy/learning/learningrules.h"
#include "services/policy/reports/dmarcreporter.h"
#include "services/policy/rules/rewriting.h"
#include "services/policy/rules/rulechecks.h"
#include "services/policy/signing/signingkeys.h"
#include "services/queue/queue.h"
#include "services/trace/trace.h"
#include "storage/mailbox/accountstore.h"
#include "storage/spool/spool.h"
#include "storage/sql/database.h"

#include <memory>
#include <mutex>
#include <vector>

namespace app {

// Who gets postmaster's mail where nobody made such an address (RFC 5321 §4.5.1): the oldest account that is enabled.
class Postmaster
{
public:
    MailAddress get() const
    {
        const std::lock_guard lock(m_mutex);
        return m_address;
    }
    void set(const MailAddress &address)
    {
        const std::lock_guard lock(m_mutex);
        m_address = address;
    }

private:
    mutable std::mutex m_mutex;
    MailAddress m_address;
};

struct Parts
{
    std::unique_ptr<trace::Trace> trace;
    std::unique_ptr<net::Worker> mainWorker; // for the control socket's coroutines

    std::unique_ptr<sql::Database> database;
    std::unique_ptr<directory::Directory> directory;
    std::unique_ptr<storage::StoreRegistry> stores;
    std::unique_ptr<storage::Spool> spool;
    Postmaster postmaster;

    std::unique_ptr<async::Pool> sqlPool, storagePool, hashPool;
    std::unique_ptr<directory::ChangeWatch> watch;
    std::unique_ptr<directory::LiveSettings> settings;
    std::unique_ptr<policy::SigningKeys> signingKeys;
    std::unique_ptr<policy::Bans> bans;
    std::unique_ptr<directory::CachedLookup> lookup;
    std::unique_ptr<directory::PasswordAuth> auth;

    std::unique_ptr<net::Workers> workers;
    std::shared_ptr<net::Certificates> certificates;
    std::unique_ptr<net::UnboundResolver> resolver; // lives on workers->at(0), as the queue does
    std::unique_ptr<net::Dialer> dialer;
    std::unique_ptr<queue::Queue> queue;
    std::unique_ptr<scripts::ProgramCache> programs;
    std::unique_ptr<delivery::EventRules> events;
    std::shared_ptr<delivery::AccountLists> lists;
    std::shared_ptr<const delivery::Srs> srs;
    std::unique_ptr<delivery::SieveFilter> filter;
    std::unique_ptr<policy::Learner> learner;
    std::unique_ptr<async::Background> background; // learning and long runs of event scripts: uses what stands above
    std::unique_ptr<policy::Correspondents> correspondents;
    std::unique_ptr<policy::DmarcStore> dmarcStore;
    std::unique_ptr<policy::DmarcReporter> dmarcReporter;
    std::unique_ptr<policy::RuleTable> rules;
    std::unique_ptr<policy::RewriteTable> rewrites;
    std::unique_ptr<policy::SenderLists> senders;
    std::unique_ptr<delivery::Callout> callout;
    std::unique_ptr<delivery::RelayDomains> relays;
    std::unique_ptr<delivery::Inbound> inbound;
    std::unique_ptr<policy::Rewriting> rewriting; // before inbound
    std::unique_ptr<delivery::RouteTable> routes;
    std::unique_ptr<delivery::Remote> remote;
    std::unique_ptr<delivery::Router> router;
    std::unique_ptr<mailaccess::Pop3Maildrops> maildrops;
    pop3::Ports pop3Ports;

    smtp::Ports smtpPorts;
    managesieve::Ports managesievePorts; // without `scripts`, which a session brings
    imap::Ports imapPorts; // without `mailboxes`, which a session brings
    std::shared_ptr<net::ConnectionLimits> limits;
    std::vector<std::unique_ptr<net::Listener>> listeners;

    std::unique_ptr<Door> door; // before rewriting
    std::unique_ptr<Health> health;

    control::Context context;
    std::unique_ptr<control::Server> control;
};

} // namespace app
