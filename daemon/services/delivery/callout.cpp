#include "services/delivery/callout.h"

#include "services/delivery/destination.h"
#include "shared/base/log.h"

namespace delivery {

using async::Task;

Callout::Callout(dns::Resolver &resolver, wire::Dialer &dialer, sql::Database &database, async::Pool &sqlPool, const Clock &clock, RemoteSettings remote)
    : Callout(resolver, dialer, database, sqlPool, clock, std::move(remote), Settings())
{
}

Callout::Callout(dns::Resolver &resolver, wire::Dialer &dialer, sql::Database &database, async::Pool &sqlPool, const Clock &clock, RemoteSettings remote,
    Settings settings)
    : m_resolver(resolver)
    , m_dialer(dialer)
    , m_database(database)
    , m_pool(sqlPool)
    , m_clock(clock)
    , m_remote(std::move(remote))
    , m_settings(settings)
{
}

qint64 Callout::now() const { return m_clock.nowUtc().toSecsSinceEpoch(); }

std::optional<Callout::Answer> Callout::known(const QByteArray &key)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_kept.constFind(key);
    if (found == m_kept.constEnd() || found->until <= now())
        return std::nullopt;
    return found->answer;
}

void Callout::keep(const QByteArray &key, const Answer &answer, qint64 until)
{
    const std::lock_guard lock(m_mutex);
    if (m_kept.size() >= m_settings.mostKept) {
        m_kept.removeIf([now = now()](const auto &entry) { return entry->until <= now; });
        if (m_kept.size() >= m_settings.mostKept)
            m_kept.clear(); // the table has it still
    }
    m_kept.insert(key, { answer, until });
}

std::optional<Callout::Kept> Callout::readRow(const QByteArray &key)
{
    auto row = m_database.read([&](sql::Sql &sql) {
        return sql.first("SELECT outcome, reply, until FROM callouts WHERE address = ? AND until > ?", { sql::text(key), now() }, [](const sql::Row &row) {
            return Kept { { row.bytes(0) == "good" ? Verdict::Good : Verdict::Bad, row.bytes(1), row.bytes(0) == "nowhere" }, row.integer(2) };
        });
    });
    return row ? *row : std::nullopt;
}

void Callout::writeRow(const QByteArray &key, const Kept &kept)
{
    const auto done = m_database.inTransaction([&](sql::Sql &sql) -> Result<void> {
        if (auto gone = sql.execute("DELETE FROM callouts WHERE address = ?", { sql::text(key) }); !gone)
            return gone.failure();
        const auto added = sql.execute("INSERT INTO callouts (address, outcome, reply, asked, until) VALUES (?, ?, ?, ?, ?)",
            { sql::text(key), sql::text(kept.answer.verdict == Verdict::Good ? "good" : kept.answer.nowhere ? "nowhere" : "bad"), sql::text(kept.answer.reply.left(500)), now(), kept.until });
        return added ? Result<void>() : Result<void>(added.failure());
    });
    if (!done)
        logEvent(Severity::Info, "delivery", "callout-not-kept", { { "reason", done.failure().reason } });
}

Result<void> Callout::purge()
{
    const auto gone = m_database.inTransaction([&](sql::Sql &sql) -> Result<void> {
        if (auto old = sql.execute("DELETE FROM callouts WHERE until <= ?", { now() }); !old)
            return old.failure();
        const auto count = sql.number("SELECT COUNT(*) FROM callouts");
        if (!count)
            return count.failure();
        if (*count <= m_settings.mostKept * 10)
            return {};
        const auto all = sql.execute("DELETE FROM callouts");
        return all ? Result<void>() : Result<void>(all.failure());
    });
    return gone;
}

int Callout::questions() const
{
    const std::lock_guard lock(m_mutex);
    return int(m_asking.size());
}

Task<Callout::Answer> Callout::verify(MailAddress address, std::optional<Route> via) { return verify(std::move(address), std::move(via), m_settings); }

Task<Callout::Answer> Callout::verify(MailAddress address, std::optional<Route> via, Terms terms)
{
    const QByteArray key = address.key();
    if (auto answer = known(key))
        co_return std::move(*answer);
    {
        const std::lock_guard lock(m_mutex);
        if (m_asking.contains(key) || m_asking.size() > 200)
            co_return Answer { Verdict::Unknown, "It is being asked" };
        m_asking.insert(key);
    }
    struct Done // whatever happens
    {
        Callout &self;
        const QByteArray &key;
        ~Done()
        {
            const std::lock_guard lock(self.m_mutex);
            self.m_asking.remove(key);
        }
    } done { *this, key };

    std::optional<Kept> row;
    try {
        auto reading = [this, key] { return readRow(key); };
        row = co_await m_pool.run(std::move(reading));
    } catch (const async::PoolFull &) {
    }
    if (row) {
        keep(key, row->answer, row->until);
        co_return row->answer;
    }
    const Answer answer = co_await ask(address, via, terms.patience);
    const std::chrono::seconds lasts = answer.verdict == Verdict::Good ? terms.goodFor : answer.verdict == Verdict::Bad ? terms.badFor : terms.unknownFor;
    const Kept kept { answer, now() + lasts.count() };
    keep(key, answer, kept.until);
    if (answer.verdict != Verdict::Unknown)
        m_pool.submit([this, key, kept] { writeRow(key, kept); });
    logEvent(Severity::Info, "delivery", "callout",
        { { "to", address.toString() }, { "outcome", answer.verdict == Verdict::Good ? "good" : answer.verdict == Verdict::Bad ? "bad" : "unknown" },
            { "reply", answer.reply } });
    co_return answer;
}

Task<Callout::Answer> Callout::ask(MailAddress address, std::optional<Route> via, std::chrono::milliseconds patience)
{
    auto looking = findHosts(&m_resolver, address.domain(), via, &m_remote);
    const Destination destination = co_await looking;
    if (destination.hosts.empty())
        co_return Answer { destination.permanent ? Verdict::Bad : Verdict::Unknown, destination.reply.toLine(), destination.permanent };
    Answer last;
    const auto deadline = m_clock.monotonic() + patience * 3;
    for (const Host &host : destination.hosts) {
        if (m_clock.monotonic() >= deadline)
            break;
        auto asking = askHost(address, via, host, patience);
        last = co_await asking;
        if (last.verdict != Verdict::Unknown)
            break;
    }
    co_return last;
}

Task<Callout::Answer> Callout::askHost(MailAddress address, std::optional<Route> via, Host host, std::chrono::milliseconds patience)
{
    wire::DialTarget target;
    target.address = host.address;
    target.port = host.port;
    target.timeout = patience;
    for (const QHostAddress &own : m_remote.bindAddresses) {
        if (own.protocol() == host.address.protocol() && target.bindAddress.isNull())
            target.bindAddress = own;
    }
    auto dialing = m_dialer.connect(target);
    auto stream = co_await dialing;
    if (!stream)
        co_return Answer { Verdict::Unknown, stream.failure().reason.toUtf8() };
    const auto owned = std::move(*stream);
    wire::ClientStream *wireStream = owned.get();
    smtp::ClientOptions options;
    options.hostname = m_remote.hostname;
    options.timeouts.greeting = options.timeouts.helo = options.timeouts.mail = options.timeouts.rcpt = patience;
    options.timeouts.quit = std::chrono::seconds(2);
    options.useStartTls = via && via->requireTls;
    options.requireTls = via && via->requireTls;
    if (via) {
        options.login = via->login;
        options.password = via->password;
    }
    options.startTls = [wireStream, name = host.name, patience] { return secure(wireStream, name, patience); };
    smtp::ClientSession session(*wireStream, std::move(options));
    Answer answer;
    bool broke = false;
    try {
        const std::optional<smtp::RecipientOutcome> refused = co_await session.open();
        if (refused) {
            answer.reply = refused->reply.toLine();
        } else {
            auto probing = session.probe(MailAddress(), address);
            const smtp::RecipientOutcome outcome = co_await probing;
            answer.reply = outcome.reply.toLine();
            answer.verdict = outcome.kind == smtp::RecipientOutcome::Delivered ? Verdict::Good
                : outcome.kind == smtp::RecipientOutcome::Permanent           ? Verdict::Bad
                                                                              : Verdict::Unknown;
            co_await session.quit();
        }
    } catch (const std::exception &) {
        broke = true;
    }
    if (broke && answer.reply.isEmpty())
        answer.reply = "The connection was lost";
    co_return answer;
}

Task<Result<void>> Callout::secure(wire::ClientStream *stream, QByteArray name, std::chrono::milliseconds patience)
{
    wire::TlsPolicy policy;
    policy.level = wire::TlsPolicy::RequireValid;
    policy.names = { name };
    auto shaking = stream->startTlsClient(name, policy, patience);
    const auto secured = co_await shaking;
    if (!secured)
        co_return secured.failure();
    co_return Result<void>();
}

} // namespace delivery
