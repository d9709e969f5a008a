#include "services/delivery/relaydomains.h"

namespace delivery {

using async::Task;

namespace {
Failure wrong(const QByteArray &sentence) { return { Failure::Kind::Syntax, sentence, QString::fromUtf8(sentence) }; }

std::optional<Route> routeOf(const RelayDomain &domain)
{
    if (domain.nextHost.isEmpty())
        return std::nullopt;
    Route route;
    route.host = domain.nextHost;
    route.port = domain.nextPort;
    return route;
}
} // namespace

QByteArray relayRecipientsName(RelayDomain::Recipients recipients)
{
    switch (recipients) {
    case RelayDomain::Recipients::Listed:
        return "listed";
    case RelayDomain::Recipients::Callout:
        return "callout";
    case RelayDomain::Recipients::Any:
        break;
    }
    return "any";
}

std::optional<RelayDomain::Recipients> relayRecipientsFrom(QByteArrayView name)
{
    for (const auto one : { RelayDomain::Recipients::Listed, RelayDomain::Recipients::Callout, RelayDomain::Recipients::Any }) {
        if (relayRecipientsName(one) == name)
            return one;
    }
    return std::nullopt;
}

RelayDomains::RelayDomains(sql::Database &database, directory::ChangeWatch &watch, async::Pool &sqlPool, Callout &callout)
    : m_database(database)
    , m_watch(watch)
    , m_callout(callout)
    , m_domains(database, watch, sqlPool, compile)
{
}

Result<std::vector<RelayDomain>> RelayDomains::read(sql::Sql &sql)
{
    auto domains = sql.all("SELECT name, recipients, next_host, next_port, enabled FROM relay_domains ORDER BY name", {}, [](const sql::Row &row) {
        RelayDomain domain;
        domain.name = row.bytes(0).toLower();
        domain.recipients = relayRecipientsFrom(row.bytes(1)).value_or(RelayDomain::Recipients::Callout); // a typing error opens nothing
        domain.nextHost = row.bytes(2);
        domain.nextPort = quint16(std::clamp<qint64>(row.integer(3), 1, 65535));
        domain.enabled = row.boolean(4);
        return domain;
    });
    if (!domains)
        return domains;
    std::map<QByteArray, RelayDomain *> byName;
    for (RelayDomain &domain : *domains)
        byName[domain.name] = &domain;
    const auto listed = sql.each("SELECT domain, pattern FROM relay_recipients ORDER BY id", {}, [&](const sql::Row &row) {
        if (const auto found = byName.find(row.bytes(0).toLower()); found != byName.end())
            found->second->listed.push_back(row.bytes(1));
        return true;
    });
    if (!listed)
        return listed.failure();
    return domains;
}

Result<RelayDomains::Domains> RelayDomains::compile(sql::Sql &sql)
{
    auto rows = read(sql);
    if (!rows)
        return rows.failure();
    Domains domains;
    for (RelayDomain &row : *rows) {
        if (!row.enabled)
            continue;
        Compiled compiled;
        for (const QByteArray &text : row.listed) {
            if (auto made = pattern::AddressPattern::parse(text))
                compiled.listed.push_back(std::move(*made));
            else
                logEvent(Severity::Warning, "delivery", "relay-recipient-unusable", { { "domain", row.name }, { "reason", made.failure().reason } });
        }
        compiled.domain = std::move(row);
        const QByteArray name = compiled.domain.name;
        domains.emplace(name, std::move(compiled));
    }
    return domains;
}

Task<RelayDomains::Answer> RelayDomains::mayRelay(MailAddress recipient)
{
    const auto domains = co_await m_domains.fresh();
    const auto found = domains->find(recipient.domain());
    Answer answer;
    if (found == domains->end())
        co_return answer;
    answer.isRelay = true;
    const Compiled &compiled = found->second;
    if (compiled.domain.recipients == RelayDomain::Recipients::Any)
        co_return answer;
    if (compiled.domain.recipients == RelayDomain::Recipients::Listed) {
        const QByteArray address = recipient.localPart() + '@' + recipient.domain();
        if (std::none_of(compiled.listed.begin(), compiled.listed.end(), [&](const auto &pattern) { return pattern.matches(address); }))
            answer.refused = smtp::Reply(550, 1, 1, "There is no mailbox <" + recipient.toString() + "> there");
        co_return answer;
    }
    auto asking = m_callout.verify(recipient, routeOf(compiled.domain));
    const Callout::Answer said = co_await asking;
    if (said.verdict == Callout::Verdict::Bad)
        answer.refused = smtp::Reply(550, 1, 1, "The server of " + recipient.domain() + " says: " + said.reply);
    else if (said.verdict == Callout::Verdict::Unknown) // the sender keeps it, so nothing is lost and no bounce is born here
        answer.refused = smtp::Reply(450, 1, 1, "The server of " + recipient.domain() + " cannot be asked about <" + recipient.toString() + "> now; try again later");
    co_return answer;
}

Task<std::optional<Route>> RelayDomains::route(QByteArray domain)
{
    const auto domains = co_await m_domains.fresh();
    const auto found = domains->find(domain);
    if (found == domains->end())
        co_return std::nullopt;
    co_return routeOf(found->second.domain);
}

Result<std::vector<RelayDomain>> RelayDomains::list()
{
    return m_database.read([](sql::Sql &sql) { return read(sql); });
}

Result<void> RelayDomains::set(const RelayDomain &domain)
{
    const auto name = normalizeDomain(domain.name);
    if (!name)
        return wrong("\"" + domain.name + "\" is no domain");
    QByteArray host = domain.nextHost.trimmed();
    if (!host.isEmpty() && QHostAddress(QString::fromLatin1(host)).isNull()) {
        const auto normal = normalizeDomain(host);
        if (!normal)
            return wrong("The next host must be a name or an address");
        host = *normal;
    }
    if (domain.nextPort == 0)
        return wrong("The port must be between 1 and 65535");
    for (const QByteArray &text : domain.listed) {
        if (auto made = pattern::AddressPattern::parse(text); !made)
            return made.failure();
    }
    const auto done = m_database.inTransaction([&](sql::Sql &sql) -> Result<void> {
        const auto ours = sql.number("SELECT COUNT(*) FROM domains WHERE name = ?", { sql::text(*name) });
        if (!ours)
            return ours.failure();
        if (*ours > 0)
            return Failure { Failure::Kind::Exists, "The domain has its mailboxes here; it cannot be relayed as well", QStringLiteral("a domain of this server") };
        for (const char *statement : { "DELETE FROM relay_domains WHERE name = ?", "DELETE FROM relay_recipients WHERE domain = ?" }) {
            if (auto gone = sql.execute(statement, { sql::text(*name) }); !gone)
                return gone.failure();
        }
        if (auto added = sql.insert("INSERT INTO relay_domains (name, recipients, next_host, next_port, enabled) VALUES (?, ?, ?, ?, ?)",
                { sql::text(*name), sql::text(relayRecipientsName(domain.recipients)), sql::text(host), int(domain.nextPort), domain.enabled ? 1 : 0 });
            !added)
            return added.failure();
        for (const QByteArray &text : domain.listed) {
            if (auto added = sql.insert("INSERT INTO relay_recipients (domain, pattern) VALUES (?, ?)", { sql::text(*name), sql::text(text.trimmed()) }); !added)
                return added.failure();
        }
        return {};
    });
    m_watch.invalidate();
    return done;
}

Result<void> RelayDomains::remove(const QByteArray &name)
{
    const QByteArray normal = normalizeDomain(name).value_or(name);
    const auto gone = m_database.inTransaction([&](sql::Sql &sql) -> Result<qint64> {
        if (auto listed = sql.execute("DELETE FROM relay_recipients WHERE domain = ?", { sql::text(normal) }); !listed)
            return listed;
        return sql.execute("DELETE FROM relay_domains WHERE name = ?", { sql::text(normal) });
    });
    if (!gone)
        return gone.failure();
    m_watch.invalidate();
    if (*gone == 0)
        return Failure { Failure::Kind::NotFound, "No mail is relayed for that domain", QStringLiteral("no such relay domain") };
    return {};
}

} // namespace delivery
