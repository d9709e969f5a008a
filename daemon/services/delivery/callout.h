// Asks the mail server of a domain whether it knows an address, and remembers the answer: in memory, and in the table
// `callouts` over restarts. RFC 5321 §3.3 (a transaction that is not finished).
//
// One question about an address at a time; who asks the same meanwhile hears Unknown and lets its peer try again.
// Thread: any worker.
#pragma once
#include "async/pool.h"
#include "dns/resolver.h"
#include "protocols/wire/dialer.h"
#include "services/delivery/remote.h"
#include "shared/base/clock.h"
#include "storage/sql/database.h"

#include <QHash>
#include <QSet>
#include <chrono>
#include <mutex>

namespace delivery {

struct Host;

class Callout
{
public:
    enum class Verdict : quint8 { Good, Bad, Unknown };
    struct Answer
    {
        Verdict verdict = Verdict::Unknown;
        QByteArray reply; // the peer's words, or why it could not be asked
        bool nowhere = false; // Bad, because the domain has no mail server: no peer has said anything
    };
    struct Terms
    {
        std::chrono::seconds goodFor = std::chrono::hours(24 * 31), badFor = std::chrono::hours(12);
        std::chrono::seconds unknownFor = std::chrono::minutes(5); // a server that is away is not asked for each mail
        std::chrono::milliseconds patience = std::chrono::seconds(20); // for connecting and for each answer
    };
    struct Settings : Terms
    {
        int mostKept = 20000; // in memory; ten times as many in the table
    };

    // `remote` says who we are and where to connect; its settings are copied.
    Callout(dns::Resolver &resolver, wire::Dialer &dialer, sql::Database &database, async::Pool &sqlPool, const Clock &clock, RemoteSettings remote,
        Settings settings);
    Callout(dns::Resolver &resolver, wire::Dialer &dialer, sql::Database &database, async::Pool &sqlPool, const Clock &clock, RemoteSettings remote);

    // `via`: the next host, when it is not the domain's MX.
    async::Task<Answer> verify(MailAddress address, std::optional<Route> via);
    async::Task<Answer> verify(MailAddress address, std::optional<Route> via, Terms terms);
    int questions() const; // under way
    // Forgets what is out of date in the table. Blocks: pool threads.
    Result<void> purge();

private:
    struct Kept
    {
        Answer answer;
        qint64 until = 0; // seconds since the epoch
    };
    qint64 now() const;
    async::Task<Answer> ask(MailAddress address, std::optional<Route> via, std::chrono::milliseconds patience);
    async::Task<Answer> askHost(MailAddress address, std::optional<Route> via, Host host, std::chrono::milliseconds patience);
    static async::Task<Result<void>> secure(wire::ClientStream *stream, QByteArray name, std::chrono::milliseconds patience);
    std::optional<Answer> known(const QByteArray &key);
    void keep(const QByteArray &key, const Answer &answer, qint64 until);
    std::optional<Kept> readRow(const QByteArray &key);
    void writeRow(const QByteArray &key, const Kept &kept);

    dns::Resolver &m_resolver;
    wire::Dialer &m_dialer;
    sql::Database &m_database;
    async::Pool &m_pool;
    const Clock &m_clock;
    const RemoteSettings m_remote;
    const Settings m_settings;
    mutable std::mutex m_mutex;
    QHash<QByteArray, Kept> m_kept;
    QSet<QByteArray> m_asking;
};

} // namespace delivery
