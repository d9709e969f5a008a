#include "net/unboundresolver.h"

#include "dns/records.h"
#include "net/answercache.h"
#include "shared/base/log.h"

#include <atomic>
#include <mutex>
#include <sys/epoll.h>
#include <unbound.h>

namespace net {

namespace {
// The root zone's keys (https://data.iana.org/root-anchors/): KSK-2017 and its successor KSK-2024.
constexpr const char *rootKeys[] = {
    ". IN DS 20326 8 2 E06D44B80B8F1D39A95C0B0D7C65D08458E880409BBC683457104237C7F8EC8D",
    ". IN DS 38696 8 2 683D2D0ACB8C9B712A1948B27F741219298D0A450D612C483AF444A4C0FB2B16",
};
// Zones that libunbound answers by itself unless told otherwise (RFC 6303, RFC 6761).
constexpr const char *builtInZones[] = { "test.", "localhost.", "127.in-addr.arpa.",
    "1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.ip6.arpa." };

constexpr qsizetype maxRecords = 1000; // more of them in one answer are ignored

RawAnswer fromUnbound(int error, ub_result *result)
{
    RawAnswer answer;
    if (error != 0 || !result) {
        answer.why = QString::fromLatin1(ub_strerror(error));
        return answer;
    }
    answer.secure = result->secure;
    answer.ttl = quint32(std::max(0, result->ttl));
    if (result->bogus) {
        answer.status = dns::Status::Bogus;
        answer.why = QString::fromLatin1(result->why_bogus);
    } else if (result->nxdomain) {
        answer.status = dns::Status::NxDomain;
    } else if (result->rcode != 0) {
        static constexpr const char *names[] = { "NOERROR", "FORMERR", "SERVFAIL", "NXDOMAIN", "NOTIMP", "REFUSED" };
        answer.why = result->rcode > 0 && result->rcode <= 5 ? QString::fromLatin1(names[result->rcode])
                                                             : QStringLiteral("rcode %1").arg(result->rcode);
    } else {
        answer.status = dns::Status::NoData;
        for (int i = 0; result->havedata && result->data[i] && answer.records.size() < maxRecords; ++i)
            answer.records.append(QByteArray(result->data[i], result->len[i]));
    }
    return answer;
}

template <class Record, class Parse> dns::Answer<Record> parsed(const RawAnswer &raw, Parse parse)
{
    dns::Answer<Record> answer { raw.status, {}, raw.secure, raw.ttl, raw.why };
    for (const QByteArray &rdata : raw.records) {
        if (auto record = parse(rdata))
            answer.records.append(*record);
    }
    if (!answer.records.isEmpty())
        answer.status = dns::Status::Ok;
    else if (!raw.records.isEmpty())
        answer.why = QStringLiteral("the records make no sense");
    return answer;
}
} // namespace

struct UnboundResolver::Engine final : Worker::Watcher
{
    Engine(Worker &homeWorker, ub_ctx *unboundContext, std::chrono::milliseconds questionDeadline)
        : home(homeWorker)
        , context(unboundContext)
        , deadline(questionDeadline)
    {
        home.watch(ub_fd(context), EPOLLIN, this);
    }
    ~Engine() override
    {
        home.unwatch(ub_fd(context), this);
        ub_ctx_delete(context);
    }
    void descriptorReady(quint32) override { ub_process(context); }

    Worker &home;
    ub_ctx *context;
    std::chrono::milliseconds deadline;
    AnswerCache cache;
    DnsBreaker breaker;
    std::atomic<bool> gaveUp { false };
    mutable std::mutex openMutex;
    QHash<Question *, std::shared_ptr<Question>> open; // libunbound has them, and nobody has answered
};

// A question under way. Its state is touched on the asker's thread only.
struct UnboundResolver::Question
{
    Engine *engine = nullptr;
    QByteArray name;
    dns::Type type {};
    async::Worker *asker = nullptr;
    std::coroutine_handle<> waiter;
    quint64 timer = 0;
    bool done = false;
    int id = 0; // libunbound's
    std::shared_ptr<Question> *holder = nullptr; // home thread, while libunbound has the question
    RawAnswer answer;

    using Holder = std::shared_ptr<Question>; // one on the heap is libunbound's

    static std::shared_ptr<Question> ask(Engine *engine, const QByteArray &name, dns::Type type)
    {
        const auto question = std::make_shared<Question>();
        question->asker = async::Worker::current();
        if (!dns::isAskable(name)) {
            question->done = true;
            question->answer.status = dns::Status::NxDomain;
            question->answer.why = QStringLiteral("not a domain name");
            return question;
        }
        const auto now = AnswerCache::Clock::now();
        if (auto known = engine->cache.find(name, type, now)) {
            question->done = true;
            question->answer = std::move(*known);
            return question;
        }
        if (engine->gaveUp.load(std::memory_order_relaxed)) {
            question->done = true;
            question->answer.why = QStringLiteral("the server is stopping");
            return question;
        }
        if (!engine->breaker.mayAsk(now)) {
            question->done = true;
            question->answer.why = QStringLiteral("no DNS server answers");
            return question;
        }
        question->engine = engine;
        question->name = name;
        question->type = type;
        question->holder = new Holder(question);
        const int error = ub_resolve_async(engine->context, name.constData(), int(type), 1, question->holder, &Question::answered, &question->id);
        if (error != 0) {
            delete question->holder;
            question->done = true;
            question->answer.why = QString::fromLatin1(ub_strerror(error));
            return question;
        }
        {
            const std::lock_guard lock(engine->openMutex);
            engine->open.insert(question.get(), question);
        }
        question->timer = question->asker->startTimer(engine->deadline, [question, engine] {
            RawAnswer late;
            late.why = QStringLiteral("no answer in time");
            engine->home.post([question] { question->takeBack(); });
            question->finish(std::move(late));
        });
        return question;
    }
    // libunbound calls back on the home thread only, so there this cannot race with an answer. A deadline and giveUp() may both
    // take it back; libunbound says yes to each.
    void takeBack()
    {
        if (holder && ub_cancel(engine->context, id) == 0)
            delete std::exchange(holder, nullptr);
    }
    static void answered(void *data, int error, ub_result *result) // on the home thread
    {
        const std::unique_ptr<Holder> holder(static_cast<Holder *>(data));
        (*holder)->holder = nullptr;
        RawAnswer answer = fromUnbound(error, result);
        ub_resolve_free(result);
        (*holder)->asker->post([question = *holder, answer = std::move(answer)]() mutable { question->finish(std::move(answer)); });
    }
    void finish(RawAnswer with)
    {
        if (done)
            return;
        done = true;
        answer = std::move(with);
        {
            const std::lock_guard lock(engine->openMutex);
            engine->open.remove(this);
        }
        const auto now = AnswerCache::Clock::now();
        engine->cache.insert(name, type, answer, now);
        engine->breaker.answered(answer.status == dns::Status::Temporary, name, now);
        asker->cancelTimer(timer);
        if (auto handle = std::exchange(waiter, {}))
            handle.resume();
    }
    struct Awaiter
    {
        Question *question;
        bool await_ready() const noexcept { return question->done; }
        void await_suspend(std::coroutine_handle<> handle) const noexcept { question->waiter = handle; }
        void await_resume() const noexcept { }
    };
};

Result<std::unique_ptr<UnboundResolver>> UnboundResolver::create(Worker &home, ResolverOptions options)
{
    ub_ctx *context = ub_ctx_create();
    const auto failed = [&](const QString &what, int error) {
        ub_ctx_delete(context);
        return Failure { Failure::Kind::Unavailable, "DNS is not available", QStringLiteral("DNS resolver: %1: %2").arg(what, QString::fromLatin1(ub_strerror(error))) };
    };
    if (!context)
        return Failure { Failure::Kind::Unavailable, "DNS is not available", QStringLiteral("DNS resolver: out of memory") };
    ub_ctx_debugout(context, nullptr); // what it has to say comes with the answers

    const QList<QPair<const char *, const char *>> settings {
        { "do-not-query-localhost:", "no" },
        { "unblock-lan-zones:", "yes" }, // reverse names of private networks are asked, too
        { "module-config:", options.dnssec ? "validator iterator" : "iterator" },
        // A dead server is given up soon and tried again soon.
        { "outbound-msg-retry:", "2" },
        { "infra-cache-max-rtt:", "2000" },
        { "infra-host-ttl:", "5" },
        { "infra-keep-probing:", "yes" },
        { "cache-max-negative-ttl:", "300" },
        { "msg-cache-size:", "2m" },
        { "rrset-cache-size:", "4m" },
    };
    for (const auto &[key, value] : settings) {
        if (const int error = ub_ctx_set_option(context, key, value))
            return failed(QString::fromLatin1(key), error);
    }
    for (const QString &server : options.servers) {
        // "127.0.0.1:5353" and "[::1]:53" are libunbound's "127.0.0.1@5353" and "::1@53".
        QString host = server, port;
        if (host.startsWith(u'[')) {
            const qsizetype end = host.indexOf(u']');
            port = end > 0 && end + 1 < host.size() && host[end + 1] == u':' ? host.mid(end + 2) : QString();
            host = host.mid(1, end - 1);
        } else if (host.count(u':') == 1) {
            port = host.section(u':', 1);
            host = host.section(u':', 0, 0);
        }
        if (QHostAddress(host).isNull())
            return failed(QStringLiteral("dns.servers: \"%1\" is not an address").arg(server), UB_SYNTAX);
        const QByteArray forward = (port.isEmpty() ? host : host + u'@' + port).toLatin1();
        if (const int error = ub_ctx_set_fwd(context, forward.constData()))
            return failed(QStringLiteral("dns.servers: \"%1\"").arg(server), error);
    }
    if (options.servers.isEmpty() && !options.recursive) {
        if (const int error = ub_ctx_resolvconf(context, nullptr))
            logEvent(Severity::Warning, "net", "no-resolv-conf", { { "reason", ub_strerror(error) }, { "advice", "asking the root servers instead; set dns.servers" } });
    }
    if (options.dnssec) {
        if (!options.trustAnchorFile.isEmpty()) {
            if (const int error = ub_ctx_add_ta_file(context, options.trustAnchorFile.toLocal8Bit().constData()))
                return failed(options.trustAnchorFile, error);
        } else {
            for (const char *key : rootKeys) {
                if (const int error = ub_ctx_add_ta(context, key))
                    return failed(QStringLiteral("root key"), error);
            }
        }
    }
    if (const int error = ub_ctx_async(context, 1))
        return failed(QStringLiteral("thread"), error);
    // This must come last: it finalises the settings.
    if (!options.servers.isEmpty()) {
        for (const char *zone : builtInZones) {
            ub_ctx_zone_remove(context, zone); // with the data it holds
            if (const int error = ub_ctx_zone_add(context, zone, "transparent"))
                return failed(QString::fromLatin1(zone), error);
        }
    }
    return std::unique_ptr<UnboundResolver>(new UnboundResolver(std::make_unique<Engine>(home, context, options.deadline)));
}

UnboundResolver::UnboundResolver(std::unique_ptr<Engine> engine)
    : m_engine(std::move(engine))
{
}
UnboundResolver::~UnboundResolver() = default;

void UnboundResolver::giveUp()
{
    m_engine->gaveUp = true;
    QList<std::shared_ptr<Question>> open;
    {
        const std::lock_guard lock(m_engine->openMutex);
        open = m_engine->open.values();
    }
    for (const auto &question : open) {
        question->takeBack();
        question->asker->post([question] {
            RawAnswer none;
            none.why = QStringLiteral("the server is stopping");
            question->finish(std::move(none));
        });
    }
}

int UnboundResolver::openQuestions() const
{
    const std::lock_guard lock(m_engine->openMutex);
    return int(m_engine->open.size());
}

async::Task<dns::Answer<QHostAddress>> UnboundResolver::a(QByteArray name)
{
    const auto question = Question::ask(m_engine.get(), name, dns::Type::A);
    co_await Question::Awaiter { question.get() };
    co_return parsed<QHostAddress>(question->answer, dns::parseAddress);
}

async::Task<dns::Answer<QHostAddress>> UnboundResolver::aaaa(QByteArray name)
{
    const auto question = Question::ask(m_engine.get(), name, dns::Type::AAAA);
    co_await Question::Awaiter { question.get() };
    co_return parsed<QHostAddress>(question->answer, dns::parseAddress);
}

async::Task<dns::Answer<QHostAddress>> UnboundResolver::addresses(QByteArray name)
{
    const auto six = Question::ask(m_engine.get(), name, dns::Type::AAAA);
    const auto four = Question::ask(m_engine.get(), name, dns::Type::A);
    co_await Question::Awaiter { six.get() };
    co_await Question::Awaiter { four.get() };
    const auto answer6 = parsed<QHostAddress>(six->answer, dns::parseAddress);
    const auto answer4 = parsed<QHostAddress>(four->answer, dns::parseAddress);
    co_return dns::together(answer6, answer4);
}

async::Task<dns::Answer<dns::Mx>> UnboundResolver::mx(QByteArray name)
{
    const auto question = Question::ask(m_engine.get(), name, dns::Type::MX);
    co_await Question::Awaiter { question.get() };
    auto answer = parsed<dns::Mx>(question->answer, dns::parseMx);
    std::stable_sort(answer.records.begin(), answer.records.end(), [](const dns::Mx &a, const dns::Mx &b) { return a.preference < b.preference; });
    co_return answer;
}

async::Task<dns::Answer<QByteArray>> UnboundResolver::txt(QByteArray name)
{
    const auto question = Question::ask(m_engine.get(), name, dns::Type::TXT);
    co_await Question::Awaiter { question.get() };
    co_return parsed<QByteArray>(question->answer, dns::parseTxt);
}

async::Task<dns::Answer<QByteArray>> UnboundResolver::ptr(QHostAddress address)
{
    const auto question = Question::ask(m_engine.get(), dns::reverseName(address), dns::Type::PTR);
    co_await Question::Awaiter { question.get() };
    co_return parsed<QByteArray>(question->answer, dns::parseName);
}

async::Task<dns::Answer<QByteArray>> UnboundResolver::ns(QByteArray name)
{
    const auto question = Question::ask(m_engine.get(), name, dns::Type::NS);
    co_await Question::Awaiter { question.get() };
    co_return parsed<QByteArray>(question->answer, dns::parseName);
}

async::Task<dns::Answer<dns::Tlsa>> UnboundResolver::tlsa(QByteArray name)
{
    const auto question = Question::ask(m_engine.get(), name, dns::Type::TLSA);
    co_await Question::Awaiter { question.get() };
    co_return parsed<dns::Tlsa>(question->answer, dns::parseTlsa);
}

async::Task<dns::Answer<dns::Srv>> UnboundResolver::srv(QByteArray name)
{
    const auto question = Question::ask(m_engine.get(), name, dns::Type::SRV);
    co_await Question::Awaiter { question.get() };
    co_return parsed<dns::Srv>(question->answer, dns::parseSrv);
}

async::Task<dns::Answer<dns::Caa>> UnboundResolver::caa(QByteArray name)
{
    const auto question = Question::ask(m_engine.get(), name, dns::Type::CAA);
    co_await Question::Awaiter { question.get() };
    co_return parsed<dns::Caa>(question->answer, dns::parseCaa);
}

} // namespace net
