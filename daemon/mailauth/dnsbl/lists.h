// Asks DNS lists, all at once and within one time limit, and keeps an eye on them: a list that is down, refuses us, does not
// list what it must (127.0.0.2) or lists what it must not (127.0.0.1: it answers for everything) is left out until a later
// test finds it well. RFC 5782 §5.
//
//     const auto found = co_await lists.ask(dnsbl::Client, address, 3s);
// A list is tested when it is first needed, and then daily as long as it is needed: a server that gets no mail asks nobody.
// Answers are kept as long as their TTL says. What comes after the limit is kept,
// too, for the client's next try.
// Thread: any worker. All but the resolver's answer is in memory.
#pragma once
#include "async/task.h"
#include "dns/resolver.h"
#include "mailauth/dnsbl/list.h"
#include "shared/base/clock.h"

#include <QDateTime>
#include <chrono>
#include <memory>
#include <variant>

namespace dnsbl {

struct Hit
{
    std::shared_ptr<const List> list;
    QList<quint32> codes; // those that count
    double weight = 0; // of the heaviest code; positive for allow lists, too
};

struct Findings
{
    std::vector<Hit> hits; // in the lists' order
    int asked = 0, late = 0; // late: no answer within the limit, or a temporary failure
};

struct Health
{
    enum State : quint8 { Untested, Well, Suspended, Disabled } state = Untested; // Disabled: by the administrator
    QByteArray zone;
    QString why; // Suspended: a sentence
    QDateTime since, testedAt; // UTC; invalid: never
    quint64 questions = 0, hits = 0, failures = 0;
};

// What a list says about one thing, for a person: `facteurctl dnsbl test`.
struct TestAnswer
{
    std::shared_ptr<const List> list;
    QList<quint32> codes;
    bool listed = false;
    QString why; // when it could not be asked
    Health health;
};

using Subject = std::variant<QHostAddress, QByteArray>; // an address, or a domain in lower-case A-labels

class Lists
{
public:
    // Both must outlive it, and the resolver also the questions under way: see questions().
    Lists(dns::Resolver &resolver, const Clock &clock);
    ~Lists();
    Lists(const Lists &) = delete;

    // Those that are the same as before keep their health; new ones are tested before use (testDue()).
    void set(std::vector<List> lists);
    async::Task<Findings> ask(Kind kind, Subject subject, std::chrono::milliseconds limit);
    // All at once; the limit is for all of them together. Findings in the questions' order.
    async::Task<std::vector<Findings>> askMany(std::vector<std::pair<Kind, Subject>> questions, std::chrono::milliseconds limit);
    Kinds kinds() const; // of lists that are not switched off
    // Tests whatever is due: new lists at once, good ones daily, suspended ones after a growing pause of at most an hour.
    // Call it often (each minute).
    async::Task<void> testDue();
    bool hasDue() const;
    bool isInUse() const; // somebody was asked about within the last day
    std::vector<Health> health() const;
    // Asks every list of that kind, also suspended and disabled ones, past the cache.
    async::Task<std::vector<TestAnswer>> askAll(Subject subject);
    // Under way, also those nobody waits for any more. Before the resolver goes this must be 0.
    int questions() const;

private:
    struct State;
    const std::shared_ptr<State> m_state;
};

} // namespace dnsbl
