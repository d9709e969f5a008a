// The host's place in the Internet: its public address, whether port 25 works both ways, what the router forwards.
//
// Nothing here asks a third party unless an administrator named it in the settings. What cannot be known from inside is
// called inconclusive.
// Thread: one worker (the main thread's), but for consume(), any, and load(), which blocks. The router is asked on a pool of
// its own, because the libraries for it wait.
#pragma once
#include "async/pool.h"
#include "async/task.h"
#include "dns/resolver.h"
#include "protocols/wire/dialer.h"
#include "shared/base/clock.h"
#include "shared/base/log.h"
#include "shared/base/result.h"
#include "shared/model/network.h"

#include <functional>
#include <map>
#include <mutex>
#include <vector>

namespace sql {
class Database;
}

namespace health {

// The router, asked by UPnP, NAT-PMP or PCP. All of it blocks for some seconds.
struct RouterPort
{
    struct Found
    {
        QString method; // upnp natpmp pcp
        QString description;
        QHostAddress external; // null: it does not say
    };
    std::function<Result<Found>()> find;
    std::function<Result<model::PortMapping>(quint16 externalPort, quint16 internalPort, int lease)> map;
    std::function<Result<void>(quint16 externalPort, quint16 internalPort)> unmap;
};

struct NetworkSettings // empty: not set
{
    QHostAddress publicV4, publicV6;
    QString addressDns; // NAME@SERVER: SERVER answers a question for NAME with the asker's address
    QString addressUrl; // answers with the asker's address, as text
    QString reflectorUrl; // %1: port. Answers open or closed, having tried the asker's port
    QString testDomain; // whose mail server port 25 is tried on
};

struct NetworkParts
{
    const Clock *clock = nullptr;
    async::Pool *routerPool = nullptr, *sqlPool = nullptr;
    sql::Database *database = nullptr;
    wire::Dialer *dialer = nullptr;
    dns::Resolver *resolver = nullptr;
    QByteArray hostname;
    RouterPort router;
    std::function<model::Addresses()> local;
    std::function<NetworkSettings()> settings;
    std::function<async::Task<Result<QByteArray>>(QString url)> fetch; // empty: not offered
    std::function<async::Task<Result<QHostAddress>>(QByteArray name, QHostAddress server)> askServer; // empty: not offered
    struct Listening
    {
        quint16 standard = 0, actual = 0; // 25 and, say, 20025
    };
    std::function<std::vector<Listening>()> listening; // what other machines need
    std::chrono::milliseconds patience = std::chrono::seconds(10); // of one connection
};

class Network
{
public:
    explicit Network(NetworkParts parts);

    model::Addresses addresses() const { return m_parts.local(); }
    // From the settings, our interfaces, the router, then what the settings name. Kept for ten minutes.
    async::Task<model::PublicAddress> publicAddress(bool refresh);
    // What is known without asking anybody.
    model::PublicAddress known() const;

    // Connects to `host`, else to the mail server of `domain`, else of the setting's.
    async::Task<model::PortTest> testOut(quint16 port, QByteArray host, QByteArray domain);
    async::Task<model::PortTest> testIn(quint16 port);

    Result<void> load(); // the mappings wanted before the restart
    async::Task<Result<model::Mappings>> mapPorts(std::vector<quint16> ports); // empty: all that we listen on
    async::Task<Result<model::Mappings>> unmapPorts(std::vector<quint16> ports); // empty: all
    model::Mappings mappings() const;
    // Asks for those again whose lease is half over, and for those that failed. Call it twice a minute.
    async::Task<void> keepMappings();

    // Mail that came from a public address proves that port 25 can be reached.
    void consume(const LogEvent &event);

private:
    async::Task<void> askRouter(model::PublicAddress *address);
    async::Task<void> askOthers(model::PublicAddress *address);
    async::Task<model::PortTest> connect(model::PortTest test, QHostAddress address, quint16 port);
    async::Task<void> mapOne(quint16 externalPort, quint16 internalPort);
    quint16 actualPort(quint16 standard) const;
    model::PublicAddress fromOurselves() const;

    const NetworkParts m_parts;
    std::optional<model::PublicAddress> m_public;
    std::chrono::milliseconds m_publicAt {};
    QString m_method, m_router;
    QHostAddress m_external;
    struct Kept
    {
        model::PortMapping mapping;
        std::chrono::milliseconds renewAt {};
    };
    std::map<quint16, Kept> m_kept; // by external port
    bool m_keeping = false;
    mutable std::mutex m_arrivedMutex;
    QDateTime m_arrived; // last mail from a public address
};

} // namespace health
