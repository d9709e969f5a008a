#include "services/delivery/remote.h"

#include "dns/cancellable.h"
#include "services/delivery/destination.h"
#include "services/delivery/leaving.h"
#include "services/delivery/tlsproof.h"
#include "shared/base/log.h"

namespace delivery {

using async::Task;
using Kind = queue::RecipientOutcome::Kind;

struct Remote::Private
{
    const std::shared_ptr<async::Cancellation> stopping, graceOver;
    dns::Cancellable resolver;
    wire::Dialer &dialer;
    async::Pool &pool;
    const Clock &clock;
    const RemoteSettings settings;
    std::map<std::pair<QByteArray, quint16>, QDateTime> brokenTls; // by address: plain until then

    Private(dns::Resolver &below, wire::Dialer &dialer, async::Pool &pool, const Clock &clock, RemoteSettings settings)
        : stopping(std::make_shared<async::Cancellation>())
        , graceOver(std::make_shared<async::Cancellation>())
        , resolver(below, stopping)
        , dialer(dialer)
        , pool(pool)
        , clock(clock)
        , settings(std::move(settings))
    {
    }
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

class RemoteChannel final : public queue::Channel
{
public:
    RemoteChannel(std::shared_ptr<Remote::Private> remote, QByteArray destination)
        : d(std::move(remote))
        , m_domain(std::move(destination))
    {
        m_onStop = d->stopping->onCancel([this] {
            if (m_stream && !(m_session && m_session->awaitsVerdict()))
                m_stream->abort();
        });
        m_onGraceOver = d->graceOver->onCancel([this] {
            if (m_stream)
                m_stream->abort();
        });
    }

    Task<queue::Outcome> deliver(std::shared_ptr<queue::Batch> batch) override
    {
        queue::Outcome outcome;
        bool broke = false;
        QByteArray what;
        m_unknown = false;
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
        if (d->stopping->isCancelled() && isCutShort(outcome)) {
            outcome.interrupted = true;
            outcome.destinationDown = false;
        }
        co_return outcome;
    }

    Task<void> finish() override
    {
        if (m_session && d->stopping->isCancelled()) { // a goodbye that nobody waits for
            m_stream->write("QUIT\r\n");
            m_stream->close();
        } else if (m_session) {
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

    // Nobody has it for certain, nobody may have it, and somebody was not heard about it.
    bool isCutShort(const queue::Outcome &outcome) const
    {
        bool some = false;
        for (const queue::RecipientOutcome &one : outcome.recipients) {
            if (one.kind != Kind::Transient && one.kind != Kind::Permanent)
                return false;
            some = some || (one.kind == Kind::Transient && one.remoteMta.isEmpty());
        }
        return some && !m_unknown;
    }
    queue::Outcome stopped(const queue::Batch &batch) const { return allOf(batch, Kind::Transient, { 451, 3, 2, "The server is stopping" }, {}); }

    void drop()
    {
        m_session.reset();
        m_stream.reset();
        m_proven = false;
    }

    // Hosts are tried until one has said something about the message itself.
    Task<queue::Outcome> tryHosts(std::shared_ptr<queue::Batch> batch)
    {
        const auto deadline = d->clock.monotonic() + d->settings.searchTimeout;
        bool strict = batch->message.tls == queue::Tls::Required;
        if (strict && m_session && !m_proven)
            co_await finish();
        while (true) {
            if (d->stopping->isCancelled())
                co_return stopped(*batch);
            const bool reused = m_session != nullptr;
            if (!reused) {
                std::optional<queue::Outcome> trouble = co_await connect(batch, deadline, strict);
                if (trouble && strict && batch->message.sender.isEmpty()) { // RFC 8689 §5: a bounce is not thrown away for that
                    strict = false;
                    continue;
                }
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
            m_unknown = sent.unknown;
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
        message.requireTls = from.tls == queue::Tls::Required;
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
    // `strict`: only with one to which a message that requires TLS may go (RFC 8689 §4.2.1).
    Task<std::optional<queue::Outcome>> connect(std::shared_ptr<queue::Batch> batch, std::chrono::milliseconds deadline, bool strict)
    {
        if (std::exchange(m_strict, strict) != strict)
            m_hosts.clear(); // those that were passed over may do now
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
            if (strict && !destination.proven) {
                const smtp::Reply unproven(550, 7, 10, "The message requires TLS (REQUIRETLS), and the mail servers of " + m_domain + " cannot be proven: its DNS is not signed (DNSSEC)");
                co_return allOf(*batch, Kind::Permanent, unproven, {});
            }
            m_hosts = std::move(destination.hosts);
            m_next = 0;
        }
        smtp::RecipientOutcome last;
        QByteArray lastHost;
        bool allPermanent = true;
        m_tlsFellShort = false;
        for (; m_next < m_hosts.size(); ++m_next) {
            if (d->clock.monotonic() >= deadline && last.reply.code() != 0)
                break;
            m_host = m_hosts[m_next];
            std::optional<smtp::RecipientOutcome> refused = co_await openSession(batch->message.trace, strict);
            if (!refused)
                co_return std::nullopt;
            if (d->stopping->isCancelled())
                co_return stopped(*batch);
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
        queue::Outcome outcome = allOf(*batch, allPermanent && (last.fromPeer || strict) ? Kind::Permanent : Kind::Transient, last.reply, lastHost);
        outcome.destinationDown = outcome.recipients.front().kind == Kind::Transient && !m_tlsFellShort; // other mail may go there
        co_return outcome;
    }

    static smtp::RecipientOutcome fallsShort(int detail, QByteArray text)
    {
        smtp::RecipientOutcome outcome;
        outcome.kind = smtp::RecipientOutcome::Permanent;
        outcome.reply = smtp::Reply(550, 7, detail, std::move(text));
        return outcome;
    }

    Task<std::optional<smtp::RecipientOutcome>> openSession(QByteArray trace, bool strict)
    {
        if (strict) {
            auto proving = provingPolicy(&d->resolver, m_host);
            const Result<wire::TlsPolicy> policy = co_await proving;
            if (!policy) {
                smtp::RecipientOutcome outcome;
                outcome.reply = smtp::Reply(451, 4, 3, policy.failure().reason.toUtf8());
                m_tlsFellShort = true;
                co_return outcome;
            }
            m_policy = *policy;
        } else {
            m_policy = {};
            if (m_route && m_route->requireTls) {
                m_policy.level = wire::TlsPolicy::RequireValid;
                m_policy.names = { m_host.name };
            }
        }
        const bool requireTls = strict || (m_route && m_route->requireTls);
        bool useTls = requireTls || !d->tlsIsBroken(m_host);
        while (true) {
            wire::DialTarget target;
            target.address = m_host.address;
            target.port = m_host.port;
            target.bindAddress = d->bindAddressFor(m_host.address);
            target.timeout = d->settings.connectTimeout;
            target.cancellation = d->stopping;
            auto dialing = d->dialer.connect(target);
            auto stream = co_await dialing;
            if (!stream) {
                smtp::RecipientOutcome outcome;
                outcome.reply = smtp::Reply(451, 4, 1, "Cannot connect to " + m_host.name + ": " + stream.failure().reason.toUtf8());
                co_return outcome;
            }
            m_stream = std::move(*stream);
            m_tlsFailed = m_certificateRefused = false;
            if (m_route && m_route->implicitTls) {
                const Result<void> secured = co_await startTls();
                if (!secured) {
                    smtp::RecipientOutcome outcome;
                    outcome.reply = smtp::Reply(454, 7, 5, "TLS with the smart host failed: " + secured.failure().reason.toUtf8());
                    drop();
                    if (strict && m_certificateRefused)
                        outcome = fallsShort(10, "The message requires TLS (REQUIRETLS): " + secured.failure().reason.toUtf8());
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
            if (strict) {
                const bool noTls = refused && !refused->fromPeer && refused->reply.subject() == 7 && refused->reply.detail() == 10;
                if (noTls || m_certificateRefused) {
                    refused = fallsShort(10, "The message requires TLS (REQUIRETLS): " + refused->reply.text());
                } else if (!refused && !m_session->capabilities().requireTls) {
                    co_await m_session->quit();
                    refused = fallsShort(30, "The message requires TLS on its whole way, and " + m_host.name + " does not offer REQUIRETLS");
                }
                m_tlsFellShort = m_tlsFellShort || m_tlsFailed || (refused && refused->kind == smtp::RecipientOutcome::Permanent && !refused->fromPeer);
            }
            if (!refused) {
                m_proven = strict;
                const wire::TlsInfo tls = m_stream->tls();
                logEvent(Severity::Info, "delivery", "connected",
                    { { "trace", trace }, { "mx", m_host.name }, { "address", m_host.address.toString() },
                        { "tls", tls.active ? tls.version : QByteArray("none") }, { "cipher", tls.cipher } });
                co_return std::nullopt;
            }
            const bool again = m_tlsFailed && useTls && !requireTls && !d->stopping->isCancelled();
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
        bool gone = false;
        try {
            auto shaking = m_stream->startTlsClient(m_host.name, m_policy, d->settings.timeouts.handshake);
            const auto secured = co_await shaking;
            if (secured)
                co_return Result<void>();
            m_tlsFailed = true;
            m_certificateRefused = secured.failure().kind == Failure::Kind::Refused;
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
    wire::TlsPolicy m_policy; // of the session that is being opened
    bool m_tlsFailed = false, m_certificateRefused = false;
    bool m_strict = false; // how m_hosts are gone through
    bool m_tlsFellShort = false; // of one of them, for a message that requires it
    bool m_proven = false; // the session is good enough for that
    bool m_unknown = false; // of the last message
    async::Cancellation::Handle m_onStop, m_onGraceOver;
};

Remote::Remote(dns::Resolver &resolver, wire::Dialer &dialer, async::Pool &pool, const Clock &clock, RemoteSettings settings)
    : d(std::make_shared<Private>(resolver, dialer, pool, clock, std::move(settings)))
{
}

Remote::~Remote() = default;

void Remote::stop(std::chrono::milliseconds grace)
{
    async::Worker::current()->startTimer(grace, [graceOver = d->graceOver] { graceOver->cancel(); });
    d->stopping->cancel();
}

std::unique_ptr<queue::Channel> Remote::channel(QByteArray destination)
{
    return std::make_unique<RemoteChannel>(d, std::move(destination));
}

} // namespace delivery
