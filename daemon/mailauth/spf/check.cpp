#include "mailauth/spf/check.h"

#include "async/worker.h"
#include "mailauth/spf/macros.h"
#include "shared/address/mailaddress.h"

#include <algorithm>
#include <memory>

namespace spf {

namespace {
constexpr qsizetype maxExplanation = 500; // octets; it goes into an SMTP reply

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

QByteArray octetsOf(const QHostAddress &address)
{
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4); // also ::ffff:192.0.2.1, RFC 7208 §5
    if (isV4) {
        const char octets[] { char(v4 >> 24), char(v4 >> 16), char(v4 >> 8), char(v4) };
        return QByteArray(octets, 4);
    }
    const Q_IPV6ADDR v6 = address.toIPv6Address();
    return QByteArray(reinterpret_cast<const char *>(v6.c), 16);
}

bool inNetwork(QByteArrayView address, QByteArrayView network, int prefix)
{
    if (address.size() != network.size())
        return false;
    const int whole = prefix / 8;
    if (address.first(whole) != network.first(whole))
        return false;
    const int bits = prefix % 8;
    return bits == 0 || ((uchar(address[whole]) ^ uchar(network[whole])) >> (8 - bits)) == 0;
}

bool isAtOrBelow(QByteArrayView name, QByteArrayView domain)
{
    if (name.size() == domain.size())
        return name == domain;
    return name.size() > domain.size() && name.endsWith(domain) && name[name.size() - domain.size() - 1] == '.';
}

const char *statusWords(dns::Status status)
{
    return status == dns::Status::Bogus ? "its DNSSEC signature is wrong" : "DNS did not answer";
}

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
    async::Task<Result> run(QByteArray localPart, QByteArray domain)
    {
        m_values.localPart = localPart.isEmpty() ? QByteArray("postmaster") : std::move(localPart); // §4.3
        m_values.senderDomain = domain;
        m_localPartIsAscii
            = std::all_of(m_values.localPart.begin(), m_values.localPart.end(), [](char c) { return uchar(c) < 0x80; });
        Result result = co_await checkHost(std::move(domain));
        if (result.code == Code::Fail) {
            QByteArray text = co_await explanation();
            result.explanation = std::move(text);
        }
        result.lookups = m_lookups;
        result.voidLookups = m_voids;
        co_return result;
    }

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

async::Task<Result> Evaluation::checkHost(QByteArray domain)
{
    Result result;
    result.domain = domain;
    bool redirected = false;
    while (true) {
        const auto fails = [&](Code code, QByteArray problem) {
            result.code = code;
            result.problem = std::move(problem);
            return result;
        };
        if (outOfTime())
            co_return fails(m_stop.code, m_stop.problem);
        const auto answer = co_await m_resolver->txt(domain);
        if (answer.status == dns::Status::Temporary || answer.status == dns::Status::Bogus)
            co_return fails(Code::TempError,
                "The SPF record of " + domain + " could not be looked up: " + statusWords(answer.status));
        QByteArray text;
        int found = 0;
        for (const QByteArray &record : answer.records) { // RFC 7208 §4.5
            if (isRecord(record) && ++found == 1)
                text = record;
        }
        if (found == 0 && redirected) // §6.1
            co_return fails(Code::PermError, "The record redirects to " + domain + ", which has no SPF record");
        if (found == 0) {
            result.code = Code::None;
            co_return result;
        }
        if (found > 1) // §4.5
            co_return fails(
                Code::PermError, domain + " has " + QByteArray::number(found) + " SPF records, where one is allowed");
        QByteArray why;
        const auto record = parse(text, &why);
        if (!record)
            co_return fails(Code::PermError, "The SPF record of " + domain + " is wrong: " + why);

        if (m_includes == 0) {
            m_explanation = record->explanation;
            m_explanationDomain = domain;
        }
        for (const Directive &directive : record->directives) {
            m_stop = Result();
            const Match match = co_await matches(directive, domain);
            if (match == Match::Stop)
                co_return fails(m_stop.code, m_stop.problem);
            if (match == Match::No)
                continue;
            switch (directive.qualifier) {
            case '-':
                result.code = Code::Fail;
                break;
            case '~':
                result.code = Code::SoftFail;
                break;
            case '?':
                result.code = Code::Neutral;
                break;
            default:
                result.code = Code::Pass;
            }
            result.mechanism = directive.text;
            if (directive.mechanism == Mechanism::Include)
                result.innermost
                    = m_stop.innermost.isEmpty() ? m_stop.mechanism + " of " + m_stop.domain : m_stop.innermost;
            else if (redirected)
                result.innermost = directive.text + " of " + domain;
            co_return result;
        }
        if (!record->redirect) {
            result.code = Code::Neutral; // §4.7
            result.mechanism = "default";
            co_return result;
        }
        if (!countTerm(domain))
            co_return fails(m_stop.code, m_stop.problem);
        m_values.domain = domain;
        if (record->redirect->uses('p'))
            co_await findValidatedName(domain);
        QByteArray next = !m_localPartIsAscii && record->redirect->usesLocalPart()
            ? QByteArray()
            : expandDomain(*record->redirect, m_values);
        if (next.isEmpty())
            co_return fails(Code::PermError, record->redirectText + " of " + domain + " leads to no valid domain");
        domain = std::move(next);
        redirected = true;
    }
}

async::Task<Evaluation::Match> Evaluation::matches(Directive directive, QByteArray domain)
{
    switch (directive.mechanism) {
    case Mechanism::All:
        co_return Match::Yes;
    case Mechanism::Ip4:
        co_return inNetwork(m_client, directive.network, directive.prefix4) ? Match::Yes : Match::No;
    case Mechanism::Ip6:
        co_return inNetwork(m_client, directive.network, directive.prefix6) ? Match::Yes : Match::No;
    default:
        break;
    }
    if (!countTerm(domain) || outOfTime())
        co_return Match::Stop;
    QByteArray target = domain;
    if (!directive.domain.isEmpty()) {
        if (!m_localPartIsAscii && directive.domain.usesLocalPart()) // RFC 8616 §4
            co_return Match::No;
        m_values.domain = domain;
        if (directive.domain.uses('p'))
            co_await findValidatedName(domain);
        target = expandDomain(directive.domain, m_values);
        if (target.isEmpty()) { // RFC 7208 §4.8: what macros made of it is no domain
            if (directive.mechanism == Mechanism::Include)
                co_return stop(Code::PermError, directive.text + " of " + domain + " leads to no valid domain");
            co_return Match::No;
        }
    }
    switch (directive.mechanism) {
    case Mechanism::Include:
        co_return co_await include(std::move(target));
    case Mechanism::A:
        co_return co_await addressOf(std::move(target), directive.prefix4, directive.prefix6);
    case Mechanism::Mx:
        co_return co_await mx(std::move(target), directive.prefix4, directive.prefix6);
    case Mechanism::Ptr:
        co_return co_await ptr(std::move(target));
    default:
        co_return co_await exists(std::move(target));
    }
}

// RFC 7208 §5.2. Depth is bounded by the number of terms. When it matches, m_stop holds the included result.
async::Task<Evaluation::Match> Evaluation::include(QByteArray target)
{
    ++m_includes;
    Result inner = co_await checkHost(target);
    --m_includes;
    switch (inner.code) {
    case Code::Pass:
        m_stop = std::move(inner);
        co_return Match::Yes;
    case Code::Fail:
    case Code::SoftFail:
    case Code::Neutral:
        co_return Match::No;
    case Code::None:
        co_return stop(Code::PermError, "The record includes that of " + target + ", which has no SPF record");
    case Code::TempError:
    case Code::PermError:
        break;
    }
    co_return stop(inner.code, std::move(inner.problem));
}

async::Task<Evaluation::Match> Evaluation::addressOf(QByteArray name, int prefix4, int prefix6)
{
    if (outOfTime())
        co_return Match::Stop;
    dns::Answer<QHostAddress> answer;
    if (isV4())
        answer = co_await m_resolver->a(name);
    else
        answer = co_await m_resolver->aaaa(name);
    const Match found = judge(answer.status, name);
    if (found != Match::Yes)
        co_return found;
    co_return containsClient(answer.records, prefix4, prefix6) ? Match::Yes : Match::No;
}

// RFC 7208 §5.4.
async::Task<Evaluation::Match> Evaluation::mx(QByteArray name, int prefix4, int prefix6)
{
    const auto answer = co_await m_resolver->mx(name);
    const Match found = judge(answer.status, name);
    if (found != Match::Yes)
        co_return found;
    if (answer.records.size() > m_limits.names) // §4.6.4
        co_return stop(Code::PermError, name + " has more than " + QByteArray::number(m_limits.names) + " MX records");
    for (const dns::Mx &mx : answer.records) {
        if (!isDomain(mx.exchange)) // the null MX, RFC 7505
            continue;
        const Match match = co_await addressOf(mx.exchange, prefix4, prefix6);
        if (match != Match::No)
            co_return match;
    }
    co_return Match::No;
}

// RFC 7208 §5.5. What the client's reverse names do is not the record's fault: their failures and empty answers do not
// count.
async::Task<void> Evaluation::findReverseNames()
{
    if (m_reverseNames)
        co_return;
    m_reverseNames.emplace();
    if (m_deadline.isOver())
        co_return;
    const auto answer = co_await m_resolver->ptr(m_address);
    for (const QByteArray &name : answer.records) {
        if (m_reverseNames->size() == m_limits.names) // §4.6.4: the others are ignored
            break;
        QByteArray folded = name.toLower();
        if (folded.endsWith('.'))
            folded.chop(1);
        if (isDomain(folded))
            m_reverseNames->append(std::move(folded));
    }
}

async::Task<bool> Evaluation::confirms(QByteArray name)
{
    const auto known = m_confirmed.constFind(name);
    if (known != m_confirmed.constEnd())
        co_return *known;
    if (m_deadline.isOver())
        co_return false;
    dns::Answer<QHostAddress> answer;
    if (isV4())
        answer = co_await m_resolver->a(name);
    else
        answer = co_await m_resolver->aaaa(name);
    const bool confirmed = containsClient(answer.records, 32, 128);
    m_confirmed.insert(name, confirmed);
    co_return confirmed;
}

async::Task<Evaluation::Match> Evaluation::ptr(QByteArray target)
{
    co_await findReverseNames();
    const QList<QByteArray> names = *m_reverseNames;
    for (const QByteArray &name : names) {
        if (!isAtOrBelow(name, target))
            continue;
        const bool confirmed = co_await confirms(name);
        if (confirmed)
            co_return Match::Yes;
    }
    co_return Match::No;
}

// RFC 7208 §7.3 for `p`: the domain itself if it is among the names, else one below it, else any.
async::Task<void> Evaluation::findValidatedName(QByteArray domain)
{
    co_await findReverseNames();
    QList<QByteArray> names = *m_reverseNames;
    const auto rank = [&](const QByteArray &name) { return name == domain ? 0 : isAtOrBelow(name, domain) ? 1 : 2; };
    std::stable_sort(
        names.begin(), names.end(), [&](const QByteArray &a, const QByteArray &b) { return rank(a) < rank(b); });
    m_values.validatedName.clear();
    for (const QByteArray &name : names) {
        const bool confirmed = co_await confirms(name);
        if (confirmed) {
            m_values.validatedName = name;
            co_return;
        }
    }
}

// RFC 7208 §5.7: an A record whatever the client's kind.
async::Task<Evaluation::Match> Evaluation::exists(QByteArray name)
{
    const auto answer = co_await m_resolver->a(name);
    co_return judge(answer.status, name);
}

// RFC 7208 §6.2: anything wrong with it, and there is none.
async::Task<QByteArray> Evaluation::explanation()
{
    if (!m_explanation || m_deadline.isOver() || (!m_localPartIsAscii && m_explanation->usesLocalPart()))
        co_return QByteArray();
    m_values.domain = m_explanationDomain;
    if (m_explanation->uses('p'))
        co_await findValidatedName(m_explanationDomain);
    const QByteArray name = expandDomain(*m_explanation, m_values);
    if (name.isEmpty())
        co_return QByteArray();
    const auto answer = co_await m_resolver->txt(name);
    if (answer.status != dns::Status::Ok || answer.records.size() != 1)
        co_return QByteArray();
    const auto text = parseExplanation(answer.records.first());
    if (!text)
        co_return QByteArray();
    if (text->uses('p'))
        co_await findValidatedName(m_explanationDomain);
    const QByteArray expanded = expand(*text, m_values, maxExplanation);
    for (const char c : expanded) { // macros may have brought in anything
        if (uchar(c) < 0x20 || uchar(c) > 0x7e)
            co_return QByteArray();
    }
    co_return expanded;
}

// RFC 7208 §4.3: several labels, none too long or empty. U-labels become A-labels (RFC 8616 §4).
std::optional<QByteArray> checkable(QByteArray domain)
{
    if (domain.startsWith('[') || domain.size() > 1000)
        return std::nullopt;
    const bool international = std::any_of(domain.begin(), domain.end(), [](char c) { return uchar(c) >= 0x80; });
    if (international) {
        const auto folded = normalizeDomain(domain);
        if (!folded)
            return std::nullopt;
        domain = *folded;
    }
    if (domain.endsWith('.'))
        domain.chop(1);
    domain = domain.toLower();
    if (!isDomain(domain) || !domain.contains('.'))
        return std::nullopt;
    return domain;
}

async::Task<Result> check(
    dns::Resolver *resolver, Question question, Limits limits, QByteArray localPart, QByteArray domain)
{
    const auto name = checkable(domain);
    if (!name || question.client.isNull()) {
        Result none;
        none.domain = domain;
        none.problem = domain.isEmpty() ? QByteArray() : "There is no domain name to ask about";
        co_return none;
    }
    Evaluation evaluation(resolver, question, limits);
    co_return co_await evaluation.run(std::move(localPart), *name);
}
} // namespace

async::Task<Result> checkHelo(dns::Resolver *resolver, Question question, Limits limits)
{
    QByteArray helo = question.helo;
    co_return co_await check(resolver, std::move(question), limits, "postmaster", std::move(helo));
}

async::Task<Result> checkMailFrom(dns::Resolver *resolver, Question question, Limits limits)
{
    if (question.sender.isEmpty()) // RFC 7208 §2.4
        co_return co_await checkHelo(resolver, std::move(question), limits);
    const qsizetype at = question.sender.lastIndexOf('@');
    QByteArray localPart = question.sender.left(at < 0 ? 0 : at), domain = question.sender.mid(at + 1);
    co_return co_await check(resolver, std::move(question), limits, std::move(localPart), std::move(domain));
}

} // namespace spf
