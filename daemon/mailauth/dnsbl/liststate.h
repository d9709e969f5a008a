// The inside of Lists: what is known of each list, and the answers kept. See lists.h.
#pragma once
#include "mailauth/dnsbl/lists.h"

#include <QHash>
#include <atomic>
#include <mutex>

namespace dnsbl {

struct Lists::State
{
    State(dns::Resolver &dnsResolver, const Clock &usedClock)
        : resolver(dnsResolver)
        , clock(usedClock)
    {
    }
    dns::Resolver &resolver;
    const Clock &clock;
    std::atomic<int> questions { 0 };
    std::atomic<qint64> lastAsked { std::numeric_limits<qint64>::min() / 2 }; // monotonic ms

    struct Reply
    {
        enum State : quint8 { Pending, Answered, Failed, Refused } state = Pending;
        QList<quint32> codes; // empty: not listed
        std::chrono::milliseconds ttl { 0 };
        QString why;
    };
    struct Entry
    {
        std::shared_ptr<const List> list;
        Health health;
        int failuresInRow = 0, lateInRow = 0, listingsInRow = 0;
        std::chrono::milliseconds nextTest { 0 }, lastTest { 0 }, pause { 0 }; // monotonic
        bool testing = false;
        bool isDue(std::chrono::milliseconds now) const { return list->enabled && !testing && (health.state == Health::Untested || now >= nextTest); }
    };
    struct Kept
    {
        QList<quint32> codes;
        std::chrono::milliseconds until { 0 };
    };
    struct Round;

    mutable std::mutex mutex; // guards entries (and what they point to) and cache
    std::vector<std::shared_ptr<Entry>> entries;
    QHash<QByteArray, Kept> cache; // by the name that was asked

    static async::Task<Reply> query(std::shared_ptr<State> state, QByteArray name);
    static async::Task<void> question(std::shared_ptr<State> state, std::shared_ptr<Round> round, size_t index, std::shared_ptr<Entry> entry, QByteArray name);
    static void ask(const std::shared_ptr<State> &state, const std::shared_ptr<Round> &round, size_t index, const std::shared_ptr<Entry> &entry, const QByteArray &name);
    static async::Task<void> test(std::shared_ptr<State> state, std::shared_ptr<Entry> entry);
    static async::Task<void> testAll(std::shared_ptr<State> state, std::vector<std::shared_ptr<Entry>> due, std::chrono::milliseconds limit);
    std::vector<std::shared_ptr<Entry>> takeUntested(Kinds kinds); // they are being tested from now on
    void learn(Entry &entry, const QByteArray &name, const Reply &reply, bool late);
    void remember(const QByteArray &name, const Reply &reply, std::chrono::milliseconds now); // with mutex held
    void suspend(Entry &entry, const QString &why);
};

} // namespace dnsbl
