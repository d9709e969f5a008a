// One run of check_host(), RFC 7208 §4, and what it remembers: the limits of §4.6.4, the client's names, the explanation.
// In evaluation.cpp the records, in mechanisms.cpp the mechanisms of §5, in clientnames.cpp what the client's reverse names
// are needed for.
//
// Always: no more than Limits::lookups terms ask DNS, includes and redirects counted, so recursion is bounded too.
// Thread: the worker that runs it.
#pragma once
#include "async/worker.h"
#include "mailauth/spf/check.h"
#include "mailauth/spf/macros.h"
#include "mailauth/spf/network.h"

#include <QHash>
#include <algorithm>
#include <memory>
#include <optional>

namespace spf {

// Says whether the time is over. The timer only sets a flag, since a question to DNS cannot be taken back.
class Deadline
{
public:
    explicit Deadline(std::chrono::milliseconds time)
        : m_worker(async::Worker::current())
        , m_over(std::make_shared<bool>(false))
    {
        m_timer = m_worker->startTimer(time, [over = m_over] { *over = true; });
    }
    ~Deadline()
    {
        if (!*m_over)
            m_worker->cancelTimer(m_timer);
    }
    Deadline(const Deadline &) = delete;
    bool isOver() const { return *m_over; }

private:
    async::Worker *m_worker;
    std::shared_ptr<bool> m_over;
    quint64 m_timer = 0;
};

// For sentences about a question that was not answered.
const char *statusWords(dns::Status status);
// Lower-case names.
bool isAtOrBelow(QByteArrayView name, QByteArrayView domain);

class Evaluation
{
public:
    Evaluation(dns::Resolver *resolver, const Question &question, const Limits &limits)
        : m_resolver(resolver)
        , m_limits(limits)
        , m_client(octetsOf(question.client))
        , m_address(question.client)
        , m_deadline(limits.time)
    {
        m_values.client = question.client;
        m_values.helo = question.helo.left(255);
        m_values.receiver = question.receiver;
        m_values.now = question.now;
    }

    // check_host() of RFC 7208 §4 for the domain of `localPart`@`domain`.
    async::Task<Result> run(QByteArray localPart, QByteArray domain);

private:
    enum class Match { No, Yes, Stop }; // Stop: m_stop says why

    async::Task<Result> checkHost(QByteArray domain);
    async::Task<Match> matches(Directive directive, QByteArray domain);
    async::Task<Match> include(QByteArray target);
    async::Task<Match> addressOf(QByteArray name, int prefix4, int prefix6);
    async::Task<Match> mx(QByteArray name, int prefix4, int prefix6);
    async::Task<Match> ptr(QByteArray target);
    async::Task<Match> exists(QByteArray name);
    async::Task<QByteArray> explanation();
    async::Task<void> findReverseNames();
    async::Task<bool> confirms(QByteArray name);
    async::Task<void> findValidatedName(QByteArray domain);

    bool isV4() const { return m_client.size() == 4; }
    Match stop(Code code, QByteArray problem)
    {
        m_stop.code = code;
        m_stop.problem = std::move(problem);
        return Match::Stop;
    }
    // True, and m_stop set: no further question may be asked.
    bool outOfTime()
    {
        if (m_deadline.isOver())
            stop(Code::TempError,
                "The check took longer than " + QByteArray::number(qlonglong(m_limits.time.count() / 1000)) + " s");
        return m_deadline.isOver();
    }
    // A term that asks DNS. RFC 7208 §4.6.4.
    bool countTerm(const QByteArray &domain)
    {
        if (++m_lookups <= m_limits.lookups)
            return true;
        stop(Code::PermError,
            "The record of " + domain + " needs more than " + QByteArray::number(m_limits.lookups)
                + " DNS look-ups, includes counted");
        return false;
    }
    // Looks at an answer; Yes: it has records.
    Match judge(dns::Status status, const QByteArray &name)
    {
        switch (status) {
        case dns::Status::Ok:
            return Match::Yes;
        case dns::Status::NoData:
        case dns::Status::NxDomain:
            if (++m_voids > m_limits.voidLookups)
                return stop(Code::PermError,
                    "More than " + QByteArray::number(m_limits.voidLookups)
                        + " names that the record asks about do not exist, the last one is " + name);
            return Match::No;
        case dns::Status::Temporary:
        case dns::Status::Bogus:
            break;
        }
        return stop(Code::TempError, name + " could not be looked up: " + statusWords(status));
    }
    bool containsClient(const QList<QHostAddress> &addresses, int prefix4, int prefix6) const
    {
        return std::any_of(addresses.begin(), addresses.end(), [&](const QHostAddress &address) {
            return inNetwork(m_client, octetsOf(address), isV4() ? prefix4 : prefix6);
        });
    }

    dns::Resolver *m_resolver;
    const Limits m_limits;
    const QByteArray m_client; // octets
    const QHostAddress m_address;
    Deadline m_deadline;
    MacroValues m_values;
    bool m_localPartIsAscii = true;
    int m_lookups = 0, m_voids = 0, m_includes = 0;
    Result m_stop;
    // exp= of the record that gave the result (RFC 7208 §6.2), never of an included one.
    std::optional<MacroString> m_explanation;
    QByteArray m_explanationDomain;
    std::optional<QList<QByteArray>> m_reverseNames; // asked for once
    QHash<QByteArray, bool> m_confirmed;
};

} // namespace spf
