#include "services/policy/signing/signingkeys.h"

#include "shared/address/mailaddress.h"
#include "shared/base/log.h"

#include <algorithm>

namespace policy {

namespace {
Failure wrong(Failure::Kind kind, const QByteArray &sentence) { return { kind, sentence, QString::fromUtf8(sentence) }; }

bool isSelector(const QByteArray &selector)
{
    return !selector.isEmpty() && selector.size() <= 63 && normalizeDomain(selector + ".example").has_value();
}

SigningKeyInfo infoOf(SigningKeyId id, const QByteArray &domain, const QByteArray &selector, bool active, const dkim::PrivateKey &key)
{
    return { id, domain, selector, key.type(), key.bits(), active, key.record() };
}

Result<KeySet> readActive(sql::Sql &sql)
{
    KeySet set;
    const auto read = sql.each("SELECT domain, selector, private_key FROM signing_keys WHERE active = 1 ORDER BY domain, id", {}, [&](const sql::Row &row) {
        auto key = dkim::PrivateKey::read(row.bytes(2));
        if (key)
            set.add({ std::move(*key), row.bytes(0).toLower(), row.bytes(1).toLower() });
        else
            logEvent(Severity::Warning, "policy", "signing-key-unusable",
                { { "domain", row.bytes(0) }, { "selector", row.bytes(1) }, { "reason", key.failure().reason }, { "meaning", "mail from there leaves without this signature" } });
        return true;
    });
    return read ? Result<KeySet>(std::move(set)) : Result<KeySet>(read.failure());
}
} // namespace

const std::vector<dkim::SigningKey> *KeySet::find(const QByteArray &domain) const
{
    for (QByteArray name = domain; name.contains('.'); name = name.sliced(name.indexOf('.') + 1)) {
        if (const auto found = m_keys.find(name); found != m_keys.end())
            return &found->second;
    }
    return nullptr;
}

QByteArray KeySet::sealingDomain(const QByteArray &hostname) const
{
    const auto holdsRsa = [](const std::vector<dkim::SigningKey> &keys) {
        return std::any_of(keys.begin(), keys.end(), [](const dkim::SigningKey &key) { return key.key.type() == dkim::KeyType::Rsa; });
    };
    if (const auto own = find(hostname); own && holdsRsa(*own))
        return hostname;
    const auto first = std::find_if(m_keys.begin(), m_keys.end(), [&](const auto &domain) { return holdsRsa(domain.second); });
    return first == m_keys.end() ? QByteArray() : first->first;
}

SigningKeys::SigningKeys(sql::Database &database, directory::ChangeWatch &watch, async::Pool &sqlPool)
    : m_database(database)
    , m_watch(watch)
    , m_active(database, watch, sqlPool, readActive)
{
}

Result<std::vector<SigningKeyInfo>> SigningKeys::list()
{
    return m_database.read([](sql::Sql &sql) -> Result<std::vector<SigningKeyInfo>> {
        std::vector<SigningKeyInfo> all;
        const auto read = sql.each("SELECT id, domain, selector, active, private_key FROM signing_keys ORDER BY domain, id", {}, [&](const sql::Row &row) {
            SigningKeyInfo info { SigningKeyId(row.integer(0)), row.bytes(1), row.bytes(2), dkim::KeyType::Rsa, 0, row.boolean(3), {} };
            if (const auto key = dkim::PrivateKey::read(row.bytes(4)))
                info = infoOf(info.id, info.domain, info.selector, info.active, *key);
            all.push_back(std::move(info));
            return true;
        });
        return read ? Result<std::vector<SigningKeyInfo>>(std::move(all)) : Result<std::vector<SigningKeyInfo>>(read.failure());
    });
}

Result<SigningKeyInfo> SigningKeys::add(const QByteArray &domain, const QByteArray &selector, const dkim::PrivateKey &key, bool active)
{
    const auto name = normalizeDomain(domain);
    if (!name)
        return wrong(Failure::Kind::Syntax, "\"" + domain + "\" is no domain");
    if (!isSelector(selector))
        return wrong(Failure::Kind::Syntax, "A selector is a name such as s2026: letters, digits and hyphens");
    const auto id = m_database.inTransaction([&](sql::Sql &sql) -> Result<qint64> {
        const auto ours = sql.number("SELECT COUNT(*) FROM domains WHERE name = ?", { sql::text(*name) });
        if (!ours)
            return ours;
        if (*ours == 0)
            return wrong(Failure::Kind::NotFound, "There is no domain " + *name + " here");
        return sql.insert("INSERT INTO signing_keys (domain, selector, private_key, active) VALUES (?, ?, ?, ?)",
            { sql::text(*name), sql::text(selector.toLower()), sql::text(key.toPem().reveal()), active ? 1 : 0 });
    });
    if (!id)
        return id.failure().kind == Failure::Kind::Exists ? wrong(Failure::Kind::Exists, "The domain has a key with that selector; choose another") : id.failure();
    m_watch.invalidate();
    return infoOf(SigningKeyId(*id), *name, selector.toLower(), active, key);
}

Result<SigningKeyInfo> SigningKeys::generate(const QByteArray &domain, const QByteArray &selector, dkim::KeyType type, bool active, const QDateTime &now)
{
    const auto key = dkim::PrivateKey::generate(type);
    if (!key)
        return key.failure();
    const char *const prefix = type == dkim::KeyType::Rsa ? "r" : "e";
    return add(domain, selector.isEmpty() ? prefix + now.toString(QStringLiteral("yyyyMMdd")).toLatin1() : selector, *key, active);
}

Result<SigningKeyInfo> SigningKeys::import(const QByteArray &domain, const QByteArray &selector, const Secret &pem, bool active)
{
    const auto key = dkim::PrivateKey::read(pem.reveal());
    if (!key)
        return key.failure();
    return add(domain, selector, *key, active);
}

Result<void> SigningKeys::setActive(SigningKeyId id, bool active)
{
    const auto changed = m_database.inTransaction(
        [&](sql::Sql &sql) { return sql.execute("UPDATE signing_keys SET active = ? WHERE id = ?", { active ? 1 : 0, id.value() }); });
    if (!changed)
        return changed.failure();
    m_watch.invalidate();
    return *changed == 0 ? Result<void>(wrong(Failure::Kind::NotFound, "There is no key of that number")) : Result<void>();
}

Result<void> SigningKeys::remove(SigningKeyId id)
{
    const auto gone = m_database.inTransaction([&](sql::Sql &sql) { return sql.execute("DELETE FROM signing_keys WHERE id = ?", { id.value() }); });
    if (!gone)
        return gone.failure();
    m_watch.invalidate();
    return *gone == 0 ? Result<void>(wrong(Failure::Kind::NotFound, "There is no key of that number")) : Result<void>();
}

} // namespace policy
