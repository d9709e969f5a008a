// The keys that sign for our domains: rows of signing_keys, and the same read for the mails that leave. A domain may have
// several active keys (one RSA, one Ed25519, say); each of them signs.
// Thread: the table's functions block (pool threads); a KeySet is immutable.
#pragma once
#include "mailauth/dkim/signer.h"
#include "services/directory/snapshot.h"
#include "shared/base/strongint.h"

#include <map>
#include <vector>

namespace policy {

using SigningKeyId = StrongInt<struct SigningKeyIdTag, qint64>;

struct SigningKeyInfo // without the private half
{
    SigningKeyId id { 0 };
    QByteArray domain, selector;
    dkim::KeyType type = dkim::KeyType::Rsa;
    int bits = 0;
    bool active = true;
    QByteArray record; // what stands at SELECTOR._domainkey.DOMAIN, TXT
};

class KeySet
{
public:
    void add(dkim::SigningKey key) { m_keys[key.domain].push_back(std::move(key)); }
    // Those of the domain, else of the nearest domain above it that has some (DKIM's relaxed alignment takes them).
    const std::vector<dkim::SigningKey> *find(const QByteArray &domain) const;
    bool isEmpty() const { return m_keys.empty(); }
    // Whose RSA key seals what this host sends on: the host's own domain, else the first that has one; empty: none.
    QByteArray sealingDomain(const QByteArray &hostname) const;

private:
    std::map<QByteArray, std::vector<dkim::SigningKey>> m_keys;
};

class SigningKeys
{
public:
    SigningKeys(sql::Database &database, directory::ChangeWatch &watch, async::Pool &sqlPool);

    Result<std::vector<SigningKeyInfo>> list();
    // A new key; the domain must be ours. An empty selector: one is made of the date. Up to a second for RSA.
    Result<SigningKeyInfo> generate(const QByteArray &domain, const QByteArray &selector, dkim::KeyType type, bool active, const QDateTime &now);
    Result<SigningKeyInfo> import(const QByteArray &domain, const QByteArray &selector, const Secret &pem, bool active);
    Result<void> setActive(SigningKeyId id, bool active); // NotFound
    Result<void> remove(SigningKeyId id); // NotFound
    directory::Snapshot<KeySet> &active() { return m_active; }

private:
    Result<SigningKeyInfo> add(const QByteArray &domain, const QByteArray &selector, const dkim::PrivateKey &key, bool active);
    sql::Database &m_database;
    directory::ChangeWatch &m_watch;
    directory::Snapshot<KeySet> m_active;
};

} // namespace policy
