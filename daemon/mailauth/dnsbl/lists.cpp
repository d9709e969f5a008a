#include "mailauth/dnsbl/lists.h"

#include "async/gather.h"
#include "async/worker.h"
#include "mailauth/dnsbl/liststate.h"
#include "shared/base/log.h"

namespace dnsbl {

using async::Task;
using std::chrono::milliseconds;

namespace {
using namespace std::chrono_literals;
constexpr milliseconds wellFor = 24h, firstPause = 5min, longestPause = 1h, suspicionPause = 5min;
constexpr int mostFailures = 5; // in a row, until a list is left out
constexpr int mostLate = 20;
constexpr int mostListings = 25; // of different things in a row: does it answer for everything?
constexpr milliseconds testLimit = 10s;

QByteArray nameFor(const Subject &subject, const QByteArray &zone)
{
    if (const auto *address = std::get_if<QHostAddress>(&subject))
        return queryName(*address, zone);
    return queryName(std::get<QByteArray>(subject), zone);
}

bool concerns(Kinds kinds, const Subject &subject)
{
    const bool ofAddresses = kinds & Client;
    const bool ofNames = kinds & (Name | Helo | Sender | Url | Email);
    return std::holds_alternative<QHostAddress>(subject) ? ofAddresses : ofNames;
}

Subject testSubject(const List &list, const QByteArray &given, const char *address, const char *name)
{
    if (given.isEmpty())
        return list.kinds & Client ? Subject(QHostAddress(QString::fromLatin1(address))) : Subject(QByteArray(name));
    if (given.contains('@'))
        return addressHash(given);
    const QHostAddress parsed(QString::fromLatin1(given));
    return parsed.isNull() ? Subject(given) : Subject(parsed);
}
} // namespace

// --- a round of questions ------------------------------------------------------------------------------------------------

// Asked together, waited for until all have answered or the time is over. Lives on the asker's worker, and as long as the
// last question.
struct Lists::State::Round : std::enable_shared_from_this<Round>
{
    std::vector<Reply> replies;
    int pending = 0;
    bool over = false;
    std::coroutine_handle<> waiter;
    quint64 timer = 0;

    struct Awaiter
    {
        Round *round;
        milliseconds limit;
        bool await_ready() const noexcept { return round->pending == 0; }
        void await_suspend(std::coroutine_handle<> handle) const
        {
            round->waiter = handle;
            round->timer = async::Worker::current()->startTimer(limit, [round = round->shared_from_this()] { round->wake(); });
        }
        void await_resume() const noexcept { round->over = true; }
    };
    void answered()
    {
        if (--pending == 0 && waiter) {
            async::Worker::current()->cancelTimer(timer);
            wake();
        }
    }
    void wake()
    {
        over = true;
        if (const auto handle = std::exchange(waiter, {}))
            handle.resume();
    }
};

Task<Lists::State::Reply> Lists::State::query(std::shared_ptr<State> state, QByteArray name)
{
    auto task = state->resolver.a(std::move(name));
    const dns::Answer<QHostAddress> answer = co_await task;
    Reply reply;
    reply.ttl = std::chrono::seconds(answer.ttl);
    if (answer.status == dns::Status::Temporary || answer.status == dns::Status::Bogus) {
        reply.state = Reply::Failed;
        reply.why = answer.why.isEmpty() ? QStringLiteral("no answer") : answer.why;
        co_return reply;
    }
    reply.state = Reply::Answered;
    for (const QHostAddress &record : answer.records) {
        const quint32 code = record.toIPv4Address();
        if (kindOfCode(code) != CodeKind::Listing) {
            reply.state = Reply::Refused;
            reply.codes = { code };
            reply.why = kindOfCode(code) == CodeKind::Nonsense
                ? QStringLiteral("it answers %1, which is no listing: the zone has probably changed hands").arg(record.toString())
                : code == 0x7ffffffe ? QStringLiteral("it does not answer public resolvers (127.255.255.254): let the server ask by itself, or by a resolver of your own")
                : code == 0x7fffffff ? QStringLiteral("it was asked too often from here (127.255.255.255): subscribe, or ask by a resolver of your own")
                                     : QStringLiteral("it refuses to answer (%1)").arg(record.toString());
            break;
        }
        reply.codes.append(code);
    }
    co_return reply;
}

Task<void> Lists::State::question(std::shared_ptr<State> state, std::shared_ptr<Round> round, size_t index, std::shared_ptr<Entry> entry, QByteArray name)
{
    auto task = query(state, name);
    Reply reply = co_await task;
    state->learn(*entry, name, reply, round->over);
    round->replies[index] = std::move(reply);
}

void Lists::State::ask(const std::shared_ptr<State> &state, const std::shared_ptr<Round> &round, size_t index, const std::shared_ptr<Entry> &entry, const QByteArray &name)
{
    ++round->pending;
    ++state->questions;
    async::spawn(question(state, round, index, entry, name), [state, round](std::exception_ptr) {
        --state->questions;
        round->answered();
    });
}

// --- what the answers tell of the list -------------------------------------------------------------------------------------

void Lists::State::learn(Entry &entry, const QByteArray &name, const Reply &reply, bool late)
{
    QString bad;
    {
        const std::lock_guard lock(mutex);
        ++entry.health.questions;
        const milliseconds now = clock.monotonic();
        entry.lateInRow = late ? entry.lateInRow + 1 : 0;
        if (reply.state == Reply::Refused) {
            bad = reply.why;
        } else if (reply.state == Reply::Failed) {
            ++entry.health.failures;
            if (++entry.failuresInRow >= mostFailures)
                bad = QStringLiteral("it does not answer (%1)").arg(reply.why);
        } else {
            entry.failuresInRow = 0;
            const bool listed = std::any_of(reply.codes.begin(), reply.codes.end(), [&](quint32 code) { return entry.list->counts(code); });
            entry.health.hits += listed;
            entry.listingsInRow = listed ? entry.listingsInRow + 1 : 0;
            remember(name, reply, now);
            if (entry.listingsInRow >= mostListings && now - entry.lastTest > suspicionPause) {
                entry.listingsInRow = 0;
                entry.nextTest = now; // a bad day among good ones, or the list: the test tells
            }
        }
        if (bad.isEmpty() && entry.lateInRow >= mostLate)
            bad = QStringLiteral("its answers come too late");
    }
    if (!bad.isEmpty())
        suspend(entry, bad);
}

void Lists::State::remember(const QByteArray &name, const Reply &reply, milliseconds now)
{
    constexpr qsizetype most = 50000;
    if (cache.size() >= most) {
        cache.removeIf([now](const auto &entry) { return entry->until <= now; });
        if (cache.size() >= most)
            cache.clear();
    }
    const milliseconds longest = reply.codes.isEmpty() ? milliseconds(1h) : milliseconds(24h);
    cache.insert(name, { reply.codes, now + std::clamp(reply.ttl, milliseconds(1min), longest) });
}

void Lists::State::suspend(Entry &entry, const QString &why)
{
    bool isNews = false;
    {
        const std::lock_guard lock(mutex);
        isNews = entry.health.state != Health::Suspended && entry.health.state != Health::Disabled;
        if (entry.health.state == Health::Disabled)
            return;
        entry.pause = isNews ? firstPause : std::min(entry.pause * 2, longestPause);
        entry.nextTest = clock.monotonic() + entry.pause;
        entry.failuresInRow = entry.lateInRow = entry.listingsInRow = 0;
        entry.health.why = why;
        if (isNews) {
            entry.health.state = Health::Suspended;
            entry.health.since = clock.nowUtc();
        }
    }
    if (isNews)
        logEvent(Severity::Warning, "dnsbl", "list-suspended",
            { { "zone", entry.list->zone }, { "reason", why }, { "effect", "it is not asked until a test finds it well; mail is taken in without it" } });
}

Task<void> Lists::State::test(std::shared_ptr<State> state, std::shared_ptr<Entry> entry)
{
    const std::shared_ptr<const List> list = entry->list;
    const QByteArray mustName = nameFor(testSubject(*list, list->listedTest, "127.0.0.2", "test"), list->zone);
    const QByteArray mustNotName = nameFor(testSubject(*list, list->unlistedTest, "127.0.0.1", "invalid"), list->zone);
    auto mustTask = query(state, mustName);
    const Reply must = co_await mustTask;
    auto mustNotTask = query(state, mustNotName);
    const Reply mustNot = co_await mustNotTask;
    QString bad;
    if (must.state == Reply::Refused || mustNot.state == Reply::Refused)
        bad = must.state == Reply::Refused ? must.why : mustNot.why;
    else if (must.state == Reply::Failed || mustNot.state == Reply::Failed)
        bad = QStringLiteral("it does not answer (%1)").arg(must.state == Reply::Failed ? must.why : mustNot.why);
    else if (!mustNot.codes.isEmpty())
        bad = QStringLiteral("it lists what it must not (%1): it seems to answer for everything").arg(QString::fromLatin1(mustNotName));
    else if (must.codes.isEmpty())
        bad = QStringLiteral("it does not list its test entry (%1): the zone is misspelt, or the list is gone").arg(QString::fromLatin1(mustName));
    const milliseconds now = state->clock.monotonic();
    bool isNews = false;
    {
        const std::lock_guard lock(state->mutex);
        entry->testing = false;
        entry->lastTest = now;
        entry->health.testedAt = state->clock.nowUtc();
        if (bad.isEmpty() && entry->health.state != Health::Disabled) {
            isNews = entry->health.state != Health::Well;
            if (isNews)
                entry->health.since = entry->health.testedAt;
            entry->health.state = Health::Well;
            entry->health.why.clear();
            entry->nextTest = now + wellFor;
        }
    }
    if (!bad.isEmpty())
        state->suspend(*entry, bad);
    else if (isNews)
        logEvent(Severity::Info, "dnsbl", "list-well", { { "zone", list->zone } });
}

// All together. Who has not ended within the limit goes on by itself.
Task<void> Lists::State::testAll(std::shared_ptr<State> state, std::vector<std::shared_ptr<Entry>> due, milliseconds limit)
{
    const auto round = std::make_shared<Round>();
    for (const auto &entry : due) {
        ++round->pending;
        ++state->questions;
        async::spawn(test(state, entry), [state, round](std::exception_ptr) {
            --state->questions;
            round->answered();
        });
    }
    if (round->pending > 0)
        co_await Round::Awaiter { round.get(), limit };
}

// --- Lists -------------------------------------------------------------------------------------------------------------------

Lists::Lists(dns::Resolver &resolver, const Clock &clock)
    : m_state(std::make_shared<State>(resolver, clock))
{
}
Lists::~Lists() = default;

void Lists::set(std::vector<List> lists)
{
    const std::lock_guard lock(m_state->mutex);
    std::vector<std::shared_ptr<State::Entry>> entries;
    for (List &list : lists) {
        auto entry = std::make_shared<State::Entry>();
        const auto old = std::find_if(m_state->entries.begin(), m_state->entries.end(), [&](const auto &e) { return e->list->zone == list.zone; });
        const bool keeps = old != m_state->entries.end() && (*old)->list->listedTest == list.listedTest && (*old)->list->unlistedTest == list.unlistedTest
            && ((*old)->list->kinds & Client) == (list.kinds & Client) && (*old)->list->enabled == list.enabled && list.enabled;
        if (keeps)
            *entry = **old;
        entry->testing = false;
        entry->health.zone = list.zone;
        if (!list.enabled)
            entry->health.state = Health::Disabled;
        entry->list = std::make_shared<const List>(std::move(list));
        entries.push_back(std::move(entry));
    }
    m_state->entries = std::move(entries);
}

std::vector<std::shared_ptr<Lists::State::Entry>> Lists::State::takeUntested(Kinds kinds)
{
    std::vector<std::shared_ptr<Entry>> untested;
    const std::lock_guard lock(mutex);
    for (const auto &entry : entries) {
        if (!(entry->list->kinds & kinds) || entry->health.state != Health::Untested || entry->testing)
            continue;
        entry->testing = true;
        untested.push_back(entry);
    }
    return untested;
}

Kinds Lists::kinds() const
{
    const std::lock_guard lock(m_state->mutex);
    Kinds all = 0;
    for (const auto &entry : m_state->entries) {
        if (entry->health.state != Health::Disabled)
            all |= entry->list->kinds;
    }
    return all;
}

static Task<void> askInto(Lists *lists, std::pair<Kind, Subject> question, milliseconds limit, Findings *findings)
{
    auto asking = lists->ask(question.first, std::move(question.second), limit);
    *findings = co_await asking;
}

Task<std::vector<Findings>> Lists::askMany(std::vector<std::pair<Kind, Subject>> questions, milliseconds limit)
{
    Kinds kinds = 0;
    for (const auto &question : questions)
        kinds |= question.first;
    // Once for all of them: who asks while a list is being tested is not told what it says.
    std::vector<std::shared_ptr<State::Entry>> untested = m_state->takeUntested(kinds);
    if (!untested.empty())
        co_await State::testAll(m_state, std::move(untested), limit);
    std::vector<Findings> found(questions.size());
    std::vector<Task<void>> tasks;
    for (size_t i = 0; i < questions.size(); ++i)
        tasks.push_back(askInto(this, std::move(questions[i]), limit, &found[i]));
    auto gathering = async::gather(std::move(tasks));
    co_await gathering;
    co_return found;
}

Task<Findings> Lists::ask(Kind kind, Subject subject, milliseconds limit)
{
    const std::shared_ptr<State> state = m_state;
    std::vector<std::shared_ptr<State::Entry>> entries;
    const auto round = std::make_shared<State::Round>();
    std::vector<std::pair<size_t, QByteArray>> open;
    state->lastAsked = state->clock.monotonic().count();
    std::vector<std::shared_ptr<State::Entry>> untested = state->takeUntested(kind);
    if (!untested.empty())
        co_await State::testAll(state, std::move(untested), limit);
    {
        const std::lock_guard lock(state->mutex);
        const milliseconds now = state->clock.monotonic();
        for (const auto &entry : state->entries) {
            if (!(entry->list->kinds & kind) || entry->health.state != Health::Well)
                continue;
            const QByteArray name = nameFor(subject, entry->list->zone);
            if (name.isEmpty())
                continue;
            State::Reply reply;
            if (const auto known = state->cache.constFind(name); known != state->cache.constEnd() && known->until > now) {
                reply.state = State::Reply::Answered;
                reply.codes = known->codes;
            } else {
                open.emplace_back(entries.size(), name);
            }
            entries.push_back(entry);
            round->replies.push_back(std::move(reply));
        }
    }
    for (const auto &[index, name] : open)
        State::ask(state, round, index, entries[index], name);
    if (round->pending > 0)
        co_await State::Round::Awaiter { round.get(), limit };
    round->over = true;
    Findings findings;
    findings.asked = int(entries.size());
    for (size_t i = 0; i < entries.size(); ++i) {
        const State::Reply &reply = round->replies[i];
        if (reply.state != State::Reply::Answered) {
            ++findings.late;
            continue;
        }
        Hit hit { entries[i]->list, {}, 0 };
        for (const quint32 code : reply.codes) {
            if (!hit.list->counts(code))
                continue;
            hit.codes.append(code);
            hit.weight = std::max(hit.weight, hit.list->weightOf(code));
        }
        if (!hit.codes.isEmpty())
            findings.hits.push_back(std::move(hit));
    }
    co_return findings;
}

bool Lists::hasDue() const
{
    const std::lock_guard lock(m_state->mutex);
    const milliseconds now = m_state->clock.monotonic();
    return std::any_of(m_state->entries.begin(), m_state->entries.end(), [&](const auto &entry) { return entry->isDue(now); });
}

bool Lists::isInUse() const { return m_state->clock.monotonic().count() - m_state->lastAsked < milliseconds(24h).count(); }

Task<void> Lists::testDue()
{
    std::vector<std::shared_ptr<State::Entry>> due;
    {
        const std::lock_guard lock(m_state->mutex);
        const milliseconds now = m_state->clock.monotonic();
        for (const auto &entry : m_state->entries) {
            if (!entry->isDue(now))
                continue;
            entry->testing = true;
            due.push_back(entry);
        }
    }
    co_await State::testAll(m_state, std::move(due), testLimit);
}

std::vector<Health> Lists::health() const
{
    const std::lock_guard lock(m_state->mutex);
    std::vector<Health> all;
    for (const auto &entry : m_state->entries)
        all.push_back(entry->health);
    return all;
}

Task<std::vector<TestAnswer>> Lists::askAll(Subject subject)
{
    const std::shared_ptr<State> state = m_state;
    std::vector<TestAnswer> answers;
    std::vector<std::shared_ptr<State::Entry>> entries;
    {
        const std::lock_guard lock(state->mutex);
        for (const auto &entry : state->entries) {
            if (concerns(entry->list->kinds, subject))
                entries.push_back(entry);
        }
        for (const auto &entry : entries)
            answers.push_back({ entry->list, {}, false, {}, entry->health });
    }
    const auto round = std::make_shared<State::Round>();
    round->replies.resize(entries.size());
    for (size_t i = 0; i < entries.size(); ++i) {
        const QByteArray name = nameFor(subject, entries[i]->list->zone);
        if (!name.isEmpty())
            State::ask(state, round, i, entries[i], name);
    }
    if (round->pending > 0)
        co_await State::Round::Awaiter { round.get(), testLimit };
    round->over = true;
    for (size_t i = 0; i < entries.size(); ++i) {
        const State::Reply &reply = round->replies[i];
        answers[i].codes = reply.codes;
        answers[i].listed = std::any_of(reply.codes.begin(), reply.codes.end(), [&](quint32 code) { return entries[i]->list->counts(code); });
        if (reply.state != State::Reply::Answered)
            answers[i].why = reply.why.isEmpty() ? QStringLiteral("no answer in time") : reply.why;
    }
    co_return answers;
}

int Lists::questions() const { return m_state->questions; }

} // namespace dnsbl
