#include "services/delivery/remote.h"

#include "formats/mime/headers.h"
#include "services/delivery/destination.h"
#include "shared/base/log.h"

namespace delivery {

using async::Task;
using Kind = queue::RecipientOutcome::Kind;

struct Remote::Private
{
    dns::Resolver &resolver;
    wire::Dialer &dialer;
    async::Pool &pool;
    const Clock &clock;
    const RemoteSettings settings;
    std::map<std::pair<QByteArray, quint16>, QDateTime> brokenTls; // by address: plain until then

    bool tlsIsBroken(const Host &host)
    {
        const auto found = brokenTls.find({ host.address.toString().toLatin1(), host.port });
        if (found == brokenTls.end())
            return false;
        if (found->second > clock.nowUtc())
            return true;
        brokenTls.erase(found);
        return false;
    }
    void rememberBrokenTls(const Host &host)
    {
        if (brokenTls.size() > 10000)
            brokenTls.clear();
        brokenTls[{ host.address.toString().toLatin1(), host.port }]
            = clock.nowUtc().addMSecs(std::chrono::milliseconds(settings.forgetBrokenTls).count());
    }
    QHostAddress bindAddressFor(const QHostAddress &target) const
    {
        for (const QHostAddress &address : settings.bindAddresses) {
            if (address.protocol() == target.protocol())
                return address;
        }
        return {};
    }
};

namespace {
// Reads the spool file on the pool; small messages in one go.
class SpoolSource final : public smtp::MessageSource
{
public:
    SpoolSource(async::Pool &pool, std::shared_ptr<storage::SpoolMessage> content)
        : m_pool(pool)
        , m_content(std::move(content))
    {
    }
    qint64 size() const override { return m_content->size(); }
    Task<Result<QByteArray>> read(qint64 offset, qint64 n) override
    {
        bool busy = false;
        try {
            auto job = [content = m_content, offset, n] { return content->read(offset, n); };
            QByteArray part = co_await m_pool.run(std::move(job));
            if (part.isEmpty() && offset < m_content->size())
                co_return Failure { Failure::Kind::Internal, "Message cannot be read", QStringLiteral("spool file ended early") };
            co_return part;
        } catch (const async::PoolFull &) {
            busy = true;
        }
        (void)busy;
        co_return Failure { Failure::Kind::Busy, "Server is busy", QStringLiteral("the pool is full") };
    }

private:
    async::Pool &m_pool;
    std::shared_ptr<storage::SpoolMessage> m_content;
};

constexpr qint64 headerLimit = 1024 * 1024;

// Another header above the same body.
class ReheadedSource final : public smtp::MessageSource
{
public:
    ReheadedSource(QByteArray header, qint64 oldHeaderSize, std::shared_ptr<smtp::MessageSource> inner)
        : m_header(std::move(header))
        , m_skip(oldHeaderSize)
        , m_inner(std::move(inner))
    {
    }
    qint64 size() const override { return m_inner->size() - m_skip + m_header.size(); }
    Task<Result<QByteArray>> read(qint64 offset, qint64 n) override
    {
        if (offset < m_header.size())
            co_return m_header.mid(offset, n);
        co_return co_await m_inner->read(offset - m_header.size() + m_skip, n);
    }

private:
    const QByteArray m_header;
    const qint64 m_skip;
    const std::shared_ptr<smtp::MessageSource> m_inner;
};

// A header that cannot be read leaves as it is: the transaction will say why.
Task<void> rename(async::Pool *pool, smtp::OutboundMessage *message, LeavingNames names)
{
    if (const auto sender = names.address(message->sender))
        message->sender = *sender;
    auto reading = message->content->read(0, headerLimit);
    const Result<QByteArray> start = co_await reading;
    if (!start)
        co_return;
    const qsizetype headerSize = mime::headerLength(*start);
    std::optional<QByteArray> header;
    try { // expressions over a header of any size: not on a network worker
        auto job = [&names, &start, headerSize] { return names.header(QByteArrayView(*start).first(headerSize)); };
        header = co_await pool->run(std::move(job));
    } catch (const async::PoolFull &) { // under the inner name rather than late
    }
    if (header)
        message->content = std::make_shared<ReheadedSource>(std::move(*header), headerSize, message->content);
}

} // namespace

class RemoteChannel final : public queue::Channel
{
public:
    RemoteChannel(std::shared_ptr<Remote::Private> remote, QByteArray destination)
        : d(std::move(remote))
        , m_domain(std::move(destination))
    {
    }

    Task<queue::Outcome> deliver(std::shared_ptr<queue::Batch> batch) override
    {
        queue::Outcome outcome;
        bool broke = false;
        QByteArray what;
        try {
            outcome = co_await tryHosts(batch);
        } catch (const std::exception &error) { // a stream may throw where the session does not expect it
            broke = true;
            what = error.what();
        }
        if (broke) {
            drop();
            outcome = allOf(*batch, Kind::Transient, { 451, 4, 2, "The connection was lost: " + what }, {});
        }
        co_return outcome;
    }

    Task<void> finish() override
    {
        if (m_session) {
            try {
                co_await m_session->quit();
            } catch (const std::exception &) { // it is over anyway
            }
        }
        drop();
    }

private:
    static queue::Outcome allOf(const queue::Batch &batch, Kind kind, const smtp::Reply &reply, const QByteArray &mta)
    {
        queue::Outcome outcome;
        outcome.recipients.resize(batch.message.recipients.size(), { kind, reply.toLine(), reply.status(), mta });
        return outcome;
    }

    void drop()
    {
        m_session.reset();
        m_stream.reset();
    }

    // Hosts are tried until one has said something about the message itself.
    Task<queue::Outcome> tryHosts(std::shared_ptr<queue::Batch> batch)
    {
        const auto deadline = d->clock.monotonic() + d->settings.searchTimeout;
        while (true) {
            const bool reused = m_session != nullptr;
            if (!reused) {
                std::optional<queue::Outcome> trouble = co_await connect(batch, deadline);
                if (trouble)
                    co_return std::move(*trouble);
            }
            smtp::OutboundMessage message = outbound(*batch);
            if (d->settings.leavingNames) {
                auto asking = d->settings.leavingNames();
                const std::optional<LeavingNames> names = co_await asking;
                if (names)
                    co_await rename(&d->pool, &message, *names);
            }
            const smtp::SendResult sent = co_await m_session->send(std::move(message));
            queue::Outcome outcome = translate(sent);
            bool untouched = !sent.unknown && !sent.reusable;
            for (const smtp::RecipientOutcome &one : sent.recipients)
                untouched = untouched && one.kind == smtp::RecipientOutcome::Transient && !one.fromPeer;
            if (!sent.reusable)
                drop();
            if (sent.unknown)
                logEvent(Severity::Notice, "delivery", "outcome-unknown",
                    { { "trace", batch->message.trace }, { "queue", batch->message.id.value() }, { "mx", m_host.name },
                        { "meaning", "the connection broke after the message's end; the peer may have taken it, and will get it again" } });
            if (!untouched)
                co_return outcome;
            // The connection broke before anybody was told anything: a stale one is opened again, else the next host has a go.
            if (!reused && ++m_next >= m_hosts.size())
                co_return outcome;
        }
    }

    smtp::OutboundMessage outbound(const queue::Batch &batch) const
    {
        const queue::Message &from = batch.message;
        smtp::OutboundMessage message;
        message.sender = from.sender;
        for (const queue::Recipient &recipient : from.recipients)
            message.recipients.push_back({ recipient.address, recipient.notify, recipient.orcpt });
        message.body = from.body == queue::Body::BinaryMime ? smtp::BodyType::BinaryMime
            : from.body == queue::Body::EightBitMime        ? smtp::BodyType::EightBitMime
                                                            : smtp::BodyType::SevenBit;
        message.smtpUtf8 = from.smtpUtf8;
        message.ret = from.ret == queue::Return::Full ? smtp::Ret::Full : from.ret == queue::Return::Headers ? smtp::Ret::Headers : smtp::Ret::Unspecified;
        message.envId = from.envid;
        message.content = std::make_shared<SpoolSource>(d->pool, batch.content);
        return message;
    }

    queue::Outcome translate(const smtp::SendResult &sent) const
    {
        queue::Outcome outcome;
        for (const smtp::RecipientOutcome &one : sent.recipients) {
            queue::RecipientOutcome to;
            switch (one.kind) {
            case smtp::RecipientOutcome::Delivered: to.kind = sent.dsnPassedOn ? Kind::RelayedWithDsn : Kind::Relayed; break;
            case smtp::RecipientOutcome::Transient: to.kind = Kind::Transient; break;
            case smtp::RecipientOutcome::Permanent: to.kind = Kind::Permanent; break;
            }
            to.reply = one.reply.toLine();
            to.status = one.reply.status();
            if (one.fromPeer)
                to.remoteMta = m_host.name;
            outcome.recipients.push_back(std::move(to));
        }
        return outcome;
    }

    // Opens a session with the first host that takes one, or says why there is none. A function of its own values only:
    // the batch is for the log and for the outcome's size.
    Task<std::optional<queue::Outcome>> connect(std::shared_ptr<queue::Batch> batch, std::chrono::milliseconds deadline)
    {
        if (m_hosts.empty()) {
            if (d->settings.route) {
                auto asked = d->settings.route(m_domain);
                const auto route = co_await asked;
                if (!route)
                    co_return allOf(*batch, Kind::Transient, { 451, 3, 0, "The route for this destination cannot be looked up" }, {});
                m_route = *route;
            }
            auto looking = findHosts(&d->resolver, m_domain, m_route, &d->settings);
            Destination destination = co_await looking;
            if (destination.hosts.empty()) {
                queue::Outcome outcome = allOf(*batch, destination.permanent ? Kind::Permanent : Kind::Transient, destination.reply, {});
                outcome.destinationDown = !destination.permanent;
                logEvent(Severity::Info, "delivery", "no-host",
                    { { "trace", batch->message.trace }, { "destination", m_domain }, { "reply", destination.reply.toLine() } });
                co_return outcome;
            }
            m_hosts = std::move(destination.hosts);
            m_next = 0;
        }
        smtp::RecipientOutcome last;
        QByteArray lastHost;
        bool allPermanent = true;
        for (; m_next < m_hosts.size(); ++m_next) {
            if (d->clock.monotonic() >= deadline && last.reply.code() != 0)
                break;
            m_host = m_hosts[m_next];
            std::optional<smtp::RecipientOutcome> refused = co_await openSession(batch->message.trace);
            if (!refused)
                co_return std::nullopt;
            last = *refused;
            lastHost = last.fromPeer ? m_host.name : QByteArray();
            allPermanent = allPermanent && last.kind == smtp::RecipientOutcome::Permanent;
            logEvent(Severity::Info, "delivery", "host-failed",
                { { "trace", batch->message.trace }, { "mx", m_host.name }, { "address", m_host.address.toString() },
                    { "reply", last.reply.toLine() } });
        }
        m_hosts.clear(); // looked up anew next time
        if (last.reply.code() == 0)
            last.reply = smtp::Reply(451, 4, 1, "No host of the destination could be reached");
        // RFC 7504: a host that takes no mail at all says 521 or 554; only when every one of them does is it final.
        queue::Outcome outcome = allOf(*batch, allPermanent && last.fromPeer ? Kind::Permanent : Kind::Transient, last.reply, lastHost);
        outcome.destinationDown = outcome.recipients.front().kind == Kind::Transient;
        co_return outcome;
    }

    Task<std::optional<smtp::RecipientOutcome>> openSession(QByteArray trace)
    {
        const bool requireTls = m_route && m_route->requireTls;
        bool useTls = requireTls || !d->tlsIsBroken(m_host);
        while (true) {
            wire::DialTarget target;
            target.address = m_host.address;
            target.port = m_host.port;
            target.bindAddress = d->bindAddressFor(m_host.address);
            target.timeout = d->settings.connectTimeout;
            auto dialing = d->dialer.connect(target);
            auto stream = co_await dialing;
            if (!stream) {
                smtp::RecipientOutcome outcome;
                outcome.reply = smtp::Reply(451, 4, 1, "Cannot connect to " + m_host.name + ": " + stream.failure().reason.toUtf8());
                co_return outcome;
            }
            m_stream = std::move(*stream);
            m_tlsFailed = false;
            if (m_route && m_route->implicitTls) {
                const Result<void> secured = co_await startTls();
                if (!secured) {
                    smtp::RecipientOutcome outcome;
                    outcome.reply = smtp::Reply(454, 7, 5, "TLS with the smart host failed: " + secured.failure().reason.toUtf8());
                    drop();
                    co_return outcome;
                }
            }
            smtp::ClientOptions options;
            options.hostname = d->settings.hostname;
            options.timeouts = d->settings.timeouts;
            options.useStartTls = useTls;
            options.requireTls = requireTls;
            options.startTls = [this] { return startTls(); };
            if (m_route) {
                options.login = m_route->login;
                options.password = m_route->password;
            }
            m_session = std::make_unique<smtp::ClientSession>(*m_stream, std::move(options));
            auto opening = m_session->open();
            std::optional<smtp::RecipientOutcome> refused = co_await opening;
            if (!refused) {
                const wire::TlsInfo tls = m_stream->tls();
                logEvent(Severity::Info, "delivery", "connected",
                    { { "trace", trace }, { "mx", m_host.name }, { "address", m_host.address.toString() },
                        { "tls", tls.active ? tls.version : QByteArray("none") }, { "cipher", tls.cipher } });
                co_return std::nullopt;
            }
            const bool again = m_tlsFailed && useTls && !requireTls;
            drop();
            if (!again)
                co_return refused;
            // RFC 7435: no TLS is better than no mail, where nobody asked for TLS. It is not tried again for a while.
            d->rememberBrokenTls(m_host);
            useTls = false;
            logEvent(Severity::Notice, "delivery", "tls-failed",
                { { "trace", trace }, { "mx", m_host.name }, { "reason", refused->reply.text() }, { "meaning", "the mail goes there without encryption" } });
        }
    }

    Task<Result<void>> startTls()
    {
        wire::TlsPolicy policy;
        if (m_route && m_route->requireTls) {
            policy.level = wire::TlsPolicy::RequireValid;
            policy.names = { m_host.name };
        }
        bool gone = false;
        try {
            auto shaking = m_stream->startTlsClient(m_host.name, policy, d->settings.timeouts.handshake);
            const auto secured = co_await shaking;
            if (secured)
                co_return Result<void>();
            m_tlsFailed = true;
            co_return secured.failure();
        } catch (const std::exception &) {
            gone = true;
        }
        (void)gone;
        m_tlsFailed = true;
        co_return Failure { Failure::Kind::Unavailable, {}, QStringLiteral("the peer closed the connection during the handshake") };
    }

    const std::shared_ptr<Remote::Private> d;
    const QByteArray m_domain;
    std::optional<Route> m_route;
    std::vector<Host> m_hosts;
    size_t m_next = 0;
    Host m_host; // of the session
    std::unique_ptr<wire::ClientStream> m_stream; // outlives the session
    std::unique_ptr<smtp::ClientSession> m_session;
    bool m_tlsFailed = false;
};

Remote::Remote(dns::Resolver &resolver, wire::Dialer &dialer, async::Pool &pool, const Clock &clock, RemoteSettings settings)
    : d(new Private { resolver, dialer, pool, clock, std::move(settings), {} })
{
}

Remote::~Remote() = default;

std::unique_ptr<queue::Channel> Remote::channel(QByteArray destination)
{
    return std::make_unique<RemoteChannel>(d, std::move(destination));
}

} // namespace delivery
