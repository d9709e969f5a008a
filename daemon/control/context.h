// What the methods of the control socket work on. Built by app/, which also answers what only net/ knows.
#pragma once
#include "async/pool.h"
#include "services/directory/lookup.h"
#include "shared/base/clock.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <functional>

namespace directory {
class LiveSettings;
class Directory;
class PasswordAuth;
}
namespace queue {
class Queue;
}
namespace delivery {
class RouteTable;
}
namespace delivery {
class AccountLists;
class EventRules;
class SieveFilter;
}
namespace scripts {
class ProgramCache;
}
namespace storage {
class StoreRegistry;
}
namespace trace {
class Trace;
}
namespace sql {
class Database;
}

namespace delivery {
class RelayDomains;
}
namespace policy {
class DmarcStore;
class Learner;
class RuleTable;
class RewriteTable;
class SenderLists;
class Bans;
class DnsLists;
class Engine;
class SigningKeys;
}

namespace policy::scanners {
class Scanners;
}

namespace health {
class Advisor;
class Counters;
class Doctor;
class Network;
class Problems;
}

namespace control {

class LogFeed;

struct Context
{
    QByteArray hostname;
    QString version, databaseName, mailDirectory;
    const Clock *clock = nullptr;
    std::chrono::milliseconds startedAt {}; // monotonic
    async::Pool *sqlPool = nullptr; // directory, queue
    async::Pool *storagePool = nullptr; // Maildirs, trace files
    sql::Database *database = nullptr;
    directory::Directory *directory = nullptr;
    directory::PasswordAuth *auth = nullptr;
    queue::Queue *queue = nullptr;
    delivery::RouteTable *routes = nullptr;
    trace::Trace *trace = nullptr;
    storage::StoreRegistry *stores = nullptr;
    scripts::ProgramCache *programs = nullptr;
    delivery::SieveFilter *filter = nullptr;
    delivery::EventRules *events = nullptr;
    delivery::AccountLists *lists = nullptr;
    delivery::RelayDomains *relays = nullptr;
    policy::Learner *learner = nullptr;
    policy::DmarcStore *dmarc = nullptr;
    std::function<void()> sendDmarcReports;
    policy::RuleTable *rules = nullptr;
    policy::scanners::Scanners *scanners = nullptr;
    policy::RewriteTable *rewrites = nullptr;
    policy::SenderLists *senders = nullptr;
    policy::Bans *bans = nullptr;
    policy::SigningKeys *signingKeys = nullptr;
    policy::DnsLists *dnsLists = nullptr;
    directory::LiveSettings *settings = nullptr;
    policy::Engine *engine = nullptr;
    std::function<async::Task<Result<directory::Resolution>>(MailAddress)> resolve;
    health::Counters *counters = nullptr;
    health::Problems *problems = nullptr;
    health::Doctor *doctor = nullptr;
    health::Network *network = nullptr;
    health::Advisor *advisor = nullptr;
    LogFeed *log = nullptr;

    std::function<QJsonArray()> listeners; // [{service, address, sessions, accepted, refused}]
    std::function<QJsonArray()> sessions; // [{id, service, peer, since, tls, user}]
    std::function<bool(quint64)> endSession;
    std::function<QJsonArray()> certificates; // [{file, key, names, notAfter, fingerprint}]
    std::function<Result<void>()> reloadCertificates; // reads the files anew; when one is unusable, nothing changes
};

} // namespace control
