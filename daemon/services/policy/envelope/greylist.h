// Asks strangers to come back: who has not been seen with this sender and recipient before is refused for the moment (451),
// and let in when it tries again after a while, as every mail server does and bots seldom do. Table `greylist`, with what was
// asked lately in memory.
//
// A triplet is the client's /24 or /64, the sender and the recipient; numbers in a sender's local part count as one (VERP).
// A network whose mail came back `autoAllow` times is not asked any more (table `greylist_networks`).
// The database away: everybody is let in. Thread: ask on any worker; askNow, purge and the counts block: pool threads.
#pragma once
#include "async/pool.h"
#include "async/task.h"
#include "services/policy/networktable.h"
#include "shared/address/mailaddress.h"
#include "shared/base/clock.h"
#include "storage/sql/database.h"

#include <functional>
#include <mutex>
#include <unordered_map>

namespace policy {

struct GreylistRule
{
    std::chrono::milliseconds delay { 300 * 1000 }; // until the second try counts
    std::chrono::milliseconds window { 2 * 86400 * 1000LL }; // within which it must come
    std::chrono::milliseconds lifetime { 35 * 86400 * 1000LL }; // of a triplet that was let in, since its last mail
    int autoAllow = 5; // 0: no network is let in for good
};

struct GreylistAnswer
{
    enum Kind : quint8 { New, Early, Passed, Network, Unknown } kind = Unknown; // Network: let in for good; Unknown: no database
    std::chrono::milliseconds left { 0 }; // New and Early: until it is let in
    bool mustWait() const { return kind == New || kind == Early; }
};

class Greylist
{
public:
    Greylist(sql::Database &database, async::Pool &pool, const Clock &clock);

    async::Task<GreylistAnswer> ask(QHostAddress client, MailAddress sender, MailAddress recipient, GreylistRule rule);
    Result<GreylistAnswer> askNow(const QHostAddress &client, const MailAddress &sender, const MailAddress &recipient, const GreylistRule &rule);
    // What ask() would say now; nothing is written or remembered.
    async::Task<GreylistAnswer> foresee(QHostAddress client, MailAddress sender, MailAddress recipient, GreylistRule rule);
    Result<qint64> purge(const GreylistRule &rule); // rows that went

    static Network networkOf(const QHostAddress &client) { return Network::of(client, 24, 64); }
    // "bounce-1234-user=x@list.example" and "bounce-77-user=x@list.example" are one sender.
    static QByteArray senderKey(const MailAddress &sender);

private:
    struct Triplet
    {
        QByteArray key, network, sender, recipient;
    };
    struct Known
    {
        qint64 first = 0, last = 0; // ms since the epoch
        int passes = 0;
        qint64 readAt = 0;
    };
    static Triplet tripletOf(const QHostAddress &client, const MailAddress &sender, const MailAddress &recipient);
    std::optional<GreylistAnswer> recall(const Triplet &triplet, const GreylistRule &rule) const;
    struct Found
    {
        GreylistAnswer answer;
        std::optional<Known> row; // nothing: there is none
    };
    Result<Found> read(sql::Sql &sql, const Triplet &triplet, const GreylistRule &rule, qint64 now) const;
    Result<void> write(sql::Sql &sql, const Triplet &triplet, qint64 now, Found &found) const; // what the answer changes
    async::Task<GreylistAnswer> onPool(std::function<Result<GreylistAnswer>()> job);
    void remember(const QByteArray &key, const Known &known);

    struct Hash
    {
        size_t operator()(const QByteArray &key) const { return qHash(key, 0x93e7); }
    };
    sql::Database &m_database;
    async::Pool &m_pool;
    const Clock &m_clock;
    mutable std::mutex m_mutex; // guards what follows
    std::unordered_map<QByteArray, Known, Hash> m_triplets;
    std::unordered_map<QByteArray, qint64, Hash> m_networks; // allowed ones → when that was read
};

} // namespace policy
