// What holds for the table of signing keys on every engine. tst_signing (SQLite) and tst_signingonmariadb run it.
#pragma once
#include "tests/support/testmain.h"

#include "services/directory/directory.h"
#include "services/policy/signing/signingkeys.h"
#include "tests/support/manualclock.h"

#include <QTemporaryDir>

class SigningContract : public QObject
{
    Q_OBJECT
protected:
    virtual QString newDatabaseUrl(const QString &directory) = 0; // empty database; "": not to be had

    struct House
    {
        House(const QString &url, const QString &directory)
            : database(*sql::DatabaseUrl::parse(url, directory), Secret(), clock)
            , migrated(database.migrate())
            , house(database, clock, directory)
            , pool("signing-test", 1)
            , watch(house, pool, clock)
            , keys(database, watch, pool)
        {
            clock.setNow(QDateTime(QDate(2026, 11, 24), QTime(12, 0), QTimeZone::utc()));
        }
        ~House() { database.closeThread(); }
        std::shared_ptr<const policy::KeySet> now()
        {
            if (!keys.active().load())
                qFatal("the keys cannot be read");
            return keys.active().current();
        }

        ManualClock clock;
        sql::Database database;
        Result<void> migrated;
        directory::Directory house;
        async::Pool pool;
        directory::ChangeWatch watch;
        policy::SigningKeys keys;
    };
    QTemporaryDir m_directory;
    std::unique_ptr<House> m_house; // null: this engine is not here

private Q_SLOTS:
    void init();
    void cleanup() { m_house.reset(); }
    void keysComeAndGo();
    void onlyOurDomainsHaveKeys();
    void aBrokenRowSpoilsNothing();
};

inline void SigningContract::init()
{
    const QString url = newDatabaseUrl(m_directory.path());
    if (url.isEmpty())
        return;
    m_house = std::make_unique<House>(url, m_directory.path());
    QVERIFY2(m_house->migrated, m_house->migrated ? "" : qPrintable(m_house->migrated.failure().reason));
    QVERIFY(m_house->house.addDomain("example.org"));
}

inline void SigningContract::keysComeAndGo()
{
    if (!m_house)
        return;
    policy::SigningKeys &keys = m_house->keys;
    QVERIFY(m_house->now()->isEmpty());
    const auto rsa = keys.generate("Example.ORG", {}, dkim::KeyType::Rsa, true, m_house->clock.nowUtc());
    QVERIFY2(rsa, rsa ? "" : qPrintable(rsa.failure().reason));
    QCOMPARE(rsa->selector, QByteArray("r20261124"));
    QCOMPARE(rsa->domain, QByteArray("example.org"));
    QCOMPARE(rsa->bits, 2048);
    const auto ed = keys.generate("example.org", "Later", dkim::KeyType::Ed25519, false, m_house->clock.nowUtc());
    QVERIFY(ed);
    const auto twice = keys.generate("example.org", "later", dkim::KeyType::Ed25519, false, m_house->clock.nowUtc());
    QVERIFY(!twice && twice.failure().kind == Failure::Kind::Exists);

    const auto listed = keys.list();
    QVERIFY(listed);
    QCOMPARE(int(listed->size()), 2);
    QCOMPARE((*listed)[0].record, rsa->record);
    QVERIFY((*listed)[1].type == dkim::KeyType::Ed25519 && !(*listed)[1].active);
    QCOMPARE(int(m_house->now()->find("example.org")->size()), 1);

    QVERIFY(keys.setActive(ed->id, true));
    QVERIFY(keys.setActive(ed->id, true)); // again is no mistake
    QCOMPARE(int(m_house->now()->find("example.org")->size()), 2);
    QVERIFY(keys.setActive(rsa->id, false));
    QCOMPARE(m_house->now()->find("example.org")->front().selector, QByteArray("later"));
    QVERIFY(keys.remove(ed->id));
    QVERIFY(m_house->now()->isEmpty());
    const auto gone = keys.remove(ed->id);
    QVERIFY(!gone && gone.failure().kind == Failure::Kind::NotFound);
    const auto nobody = keys.setActive(ed->id, true);
    QVERIFY(!nobody && nobody.failure().kind == Failure::Kind::NotFound);
}

inline void SigningContract::onlyOurDomainsHaveKeys()
{
    if (!m_house)
        return;
    const auto key = dkim::PrivateKey::generate(dkim::KeyType::Ed25519);
    QVERIFY(key);
    const Secret pem = key->toPem();
    const auto stranger = m_house->keys.import("elsewhere.example", "s", pem, true);
    QVERIFY(!stranger && stranger.failure().kind == Failure::Kind::NotFound);
    for (const char *selector : { "", "a b", "a;b" })
        QVERIFY(!m_house->keys.import("example.org", selector, pem, true));
    QVERIFY(!m_house->keys.import("example.org", "s", Secret("no key at all"), true));
    const auto taken = m_house->keys.import("example.org", "s", pem, true);
    QVERIFY(taken);
    QCOMPARE(taken->record, key->record());
    QCOMPARE(m_house->now()->find("example.org")->front().key.record(), key->record());
}

inline void SigningContract::aBrokenRowSpoilsNothing()
{
    if (!m_house)
        return;
    const auto fine = m_house->keys.generate("example.org", "fine", dkim::KeyType::Ed25519, true, m_house->clock.nowUtc());
    QVERIFY(fine);
    QVERIFY(m_house->database.inTransaction([](sql::Sql &sql) {
        return sql.execute("INSERT INTO signing_keys (domain, selector, private_key) VALUES (?, ?, ?)", { sql::text("example.org"), sql::text("broken"), sql::text("rubbish") });
    }));
    m_house->watch.invalidate();
    const auto set = m_house->now();
    QCOMPARE(int(set->find("example.org")->size()), 1);
    const auto listed = m_house->keys.list();
    QVERIFY(listed);
    QCOMPARE(int(listed->size()), 2); // it is shown, so that it can be removed
    QVERIFY((*listed)[1].record.isEmpty());
    QVERIFY(m_house->keys.remove((*listed)[1].id));
}
