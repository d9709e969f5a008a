// Logins over a real directory and real pools, with a clock moved by hand.
#include "tests/support/testmain.h"

#include "services/directory/failurelimiter.h"
#include "services/directory/password.h"
#include "services/directory/verifiedcache.h"
#include "tests/daemon/services/directory/passwordhouse.h"

using namespace directory;
using namespace std::chrono_literals;
using Kind = Failure::Kind;

namespace {
constexpr int good = -1, wrong = int(Kind::AuthFailed), wait = int(Kind::Busy);
} // namespace

class PasswordAuthTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rightAndWrong();
    void loginsHaveOneCanonicalForm();
    void defaultDomainCompletesLogins();
    void secondLoginIsNotHashed();
    void rememberedPasswordsAreForgotten();
    void changedPasswordIsSeenAtOnce();
    void changeByAnotherProgramIsSeen();
    void disabledAccountIsOut();
    void unknownLoginIsHashedToo();
    void appPasswordsLogIn();
    void importedHashIsRehashed();
    void rehashCanBeTurnedOff();
    void accountWithoutPassword();
    void composedAndDecomposedPasswordsAreOne();
    void guessingIsSlowedDown();
    void ownerIsNotLockedOut();
    void scramLogsIn();
    void scramOfUnknownLoginIsStable();
    void scramOfPlainTextPassword();
    void scramAfterChangeByHand();
    void lastLoginIsWrittenLater();
    void brokenDatabaseIsUnavailable();
    void fullPoolIsBusy();
    void limiterForgetsAndForgives();
    void limiterCountsIpv6Networks();
    void verifiedCacheIsBounded();
};

void PasswordAuthTest::rightAndWrong()
{
    PasswordHouse house;
    QCOMPARE(house.login("alice@example.test", "secret"), good);
    QCOMPARE(house.last.account, house.alice);
    QCOMPARE(house.last.address.toString(), QByteArray("alice@example.test"));
    for (const char *bad : { "Secret", "secret ", "", "secre", "secretsecret" })
        QCOMPARE(house.login("alice@example.test", bad), wrong);
    QCOMPARE(house.auth->counters().failed, 5u);
    QCOMPARE(house.auth->counters().succeeded, 1u);
}

void PasswordAuthTest::loginsHaveOneCanonicalForm()
{
    PasswordHouse house;
    QCOMPARE(house.login("ALICE@Example.TEST", "secret"), good);
    QCOMPARE(house.last.address.toString(), QByteArray("alice@example.test"));
    QCOMPARE(house.last.login, QByteArray("ALICE@Example.TEST"));
    for (const char *bad : { "alice", "alice@", "@example.test", "alice+tag@example.test", "alice @example.test", "alice@example.test@example.test", "" })
        QCOMPARE(house.login(bad, "secret", "198.51.100.1"), wrong);
}

void PasswordAuthTest::defaultDomainCompletesLogins()
{
    AuthOptions options;
    options.defaultDomain = "example.test";
    PasswordHouse house(options);
    QCOMPARE(house.login("alice", "secret"), good);
    QCOMPARE(house.login("bob", "secret"), wrong);
}

void PasswordAuthTest::secondLoginIsNotHashed()
{
    PasswordHouse house;
    QCOMPARE(house.login("alice@example.test", "secret"), good);
    QCOMPARE(house.auth->counters().hashed, 1u);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(house.login("alice@example.test", "secret"), good);
    QCOMPARE(house.auth->counters().hashed, 1u);
    QCOMPARE(house.auth->counters().fromCache, 5u);
    QCOMPARE(house.login("alice@example.test", "wrong"), wrong); // never from memory
    QCOMPARE(house.auth->counters().hashed, 2u);
}

void PasswordAuthTest::rememberedPasswordsAreForgotten()
{
    PasswordHouse house;
    QCOMPARE(house.login("alice@example.test", "secret"), good);
    house.clock.advance(11min);
    QCOMPARE(house.login("alice@example.test", "secret"), good);
    QCOMPARE(house.auth->counters().hashed, 2u);
}

void PasswordAuthTest::changedPasswordIsSeenAtOnce()
{
    PasswordHouse house;
    QCOMPARE(house.login("alice@example.test", "secret"), good);
    QVERIFY(house.rows->setPassword(house.alice, Secret("fresh")).ok());
    QCOMPARE(house.login("alice@example.test", "secret"), wrong);
    QCOMPARE(house.login("alice@example.test", "fresh"), good);
}

void PasswordAuthTest::changeByAnotherProgramIsSeen()
{
    PasswordHouse house;
    QCOMPARE(house.login("alice@example.test", "secret"), good);
    house.plainSql("UPDATE accounts SET password = '{PLAIN}fresh'");
    house.clock.advance(5s);
    QCOMPARE(house.login("alice@example.test", "secret"), wrong);
    QCOMPARE(house.login("alice@example.test", "fresh"), good);
}

void PasswordAuthTest::disabledAccountIsOut()
{
    PasswordHouse house;
    QCOMPARE(house.login("alice@example.test", "secret"), good);
    AccountChanges off;
    off.enabled = false;
    QVERIFY(house.rows->changeAccount(house.alice, off).ok());
    QCOMPARE(house.login("alice@example.test", "secret"), wrong);
    QCOMPARE(house.scram("alice@example.test", "secret"), wrong);
    off.enabled = true;
    QVERIFY(house.rows->changeAccount(house.alice, off).ok());
    QCOMPARE(house.login("alice@example.test", "secret"), good);
    QVERIFY(house.rows->enableDomain("example.test", false).ok());
    QCOMPARE(house.login("alice@example.test", "secret"), wrong);
    QVERIFY(house.rows->enableDomain("example.test", true).ok());
    house.plainSql("UPDATE accounts SET enabled = 0");
    house.clock.advance(5s);
    QCOMPARE(house.login("alice@example.test", "secret"), wrong);
}

void PasswordAuthTest::unknownLoginIsHashedToo()
{
    PasswordHouse house;
    QCOMPARE(house.login("nobody@example.test", "x"), wrong);
    QCOMPARE(house.login("nobody@elsewhere.test", "x"), wrong);
    QCOMPARE(house.login("nonsense", "x"), wrong);
    QCOMPARE(house.auth->counters().hashed, 3u);
}

void PasswordAuthTest::appPasswordsLogIn()
{
    PasswordHouse house;
    auto phone = house.rows->addAppPassword(house.alice, QStringLiteral("phone"));
    QVERIFY(phone.ok());
    const QByteArray password = phone->password.reveal();
    QCOMPARE(house.login("alice@example.test", password.constData()), good);
    QCOMPARE(house.login("alice@example.test", password.constData()), good);
    QCOMPARE(house.auth->counters().fromCache, 1u);
    QVERIFY(house.rows->revokeAppPassword(phone->id).ok());
    QCOMPARE(house.login("alice@example.test", password.constData()), wrong);
    QCOMPARE(house.login("alice@example.test", "secret"), good);
    QVERIFY(house.auth->flush().ok());
    auto listed = house.rows->appPasswords(house.alice);
    QVERIFY(listed.ok() && (*listed)[0].lastUsed.has_value());
}

void PasswordAuthTest::importedHashIsRehashed()
{
    PasswordHouse house;
    const QByteArray bcrypt = "{BLF-CRYPT}$2y$05$.iY343RFGQ6jn2ZPoyeOOOdGSnXFGr81BXlykThsw8dHKUf64Jta2"; // made by doveadm
    QVERIFY(house.rows->importAccount(*MailAddress::parse("bob@example.test"), bcrypt).ok());
    QCOMPARE(house.scram("bob@example.test", "pass wörd, 1=2"), wrong); // no keys yet
    QCOMPARE(house.login("bob@example.test", "wrong"), wrong);
    house.settle();
    QCOMPARE(house.row("bob@example.test").password, bcrypt); // a wrong password rewrites nothing
    QCOMPARE(house.login("bob@example.test", "pass wörd, 1=2"), good);
    house.settle();
    const Credentials row = house.row("bob@example.test");
    QVERIFY(row.password.startsWith("{ARGON2ID}"));
    QVERIFY(!row.scram.isEmpty());
    QCOMPARE(house.auth->counters().rehashed, 1u);
    const quint64 hashed = house.auth->counters().hashed;
    QCOMPARE(house.login("bob@example.test", "pass wörd, 1=2"), good);
    QCOMPARE(house.auth->counters().hashed, hashed); // the new hash is known already
    QCOMPARE(house.scram("bob@example.test", "pass wörd, 1=2"), good);
    house.clock.advance(11min);
    QCOMPARE(house.login("bob@example.test", "pass wörd, 1=2"), good); // the new hash is right
    house.settle();
    QCOMPARE(house.auth->counters().rehashed, 1u);
}

void PasswordAuthTest::rehashCanBeTurnedOff()
{
    AuthOptions options;
    options.rehash = false;
    PasswordHouse house(options);
    QVERIFY(house.rows->importAccount(*MailAddress::parse("bob@example.test"), "{PLAIN}pw").ok());
    QCOMPARE(house.login("bob@example.test", "pw"), good);
    house.settle();
    QCOMPARE(house.row("bob@example.test").password, QByteArray("{PLAIN}pw"));
}

void PasswordAuthTest::accountWithoutPassword()
{
    PasswordHouse house;
    QVERIFY(house.rows->addAccount(*MailAddress::parse("bob@example.test"), Secret()).ok());
    QCOMPARE(house.login("bob@example.test", ""), wrong);
    QCOMPARE(house.login("bob@example.test", "x"), wrong);
    QCOMPARE(house.scram("bob@example.test", ""), wrong);
}

void PasswordAuthTest::composedAndDecomposedPasswordsAreOne()
{
    PasswordHouse house;
    QVERIFY(house.rows->setPassword(house.alice, Secret("gr\xC3\xB6\xC3\x9F" "e")).ok());
    QCOMPARE(house.login("alice@example.test", "gr\xC3\xB6\xC3\x9F" "e"), good);
    QCOMPARE(house.login("alice@example.test", "gro\xCC\x88\xC3\x9F" "e"), good); // a Mac types it so
    QCOMPARE(house.scram("alice@example.test", "gro\xCC\x88\xC3\x9F" "e"), good);
}

void PasswordAuthTest::guessingIsSlowedDown()
{
    AuthOptions options;
    options.freeFailures = 3;
    PasswordHouse house(options);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(house.login("alice@example.test", "guess"), wrong);
    const quint64 hashed = house.auth->counters().hashed;
    QCOMPARE(house.login("alice@example.test", "secret"), wait); // even the right one
    QCOMPARE(house.login("bob@example.test", "x"), wait); // the address waits, whatever it tries
    QCOMPARE(house.scram("alice@example.test", "secret"), wait);
    QCOMPARE(house.auth->counters().hashed, hashed); // and costs us nothing
    house.clock.advance(1s);
    QCOMPARE(house.login("alice@example.test", "guess"), wrong);
    house.clock.advance(1s);
    QCOMPARE(house.login("alice@example.test", "secret"), wait); // twice as long now
    house.clock.advance(1s);
    QCOMPARE(house.login("alice@example.test", "secret"), good);
    QCOMPARE(house.auth->counters().delayed, 4u);
    // Another address that tries the same account waits for the account, once it has failures.
    for (int i = 0; i < 3; ++i)
        QCOMPARE(house.login("carol@example.test", "guess", i == 0 ? "198.51.100.1" : i == 1 ? "198.51.100.2" : "198.51.100.3"), wrong);
    QCOMPARE(house.login("carol@example.test", "guess", "198.51.100.4"), wait);
    house.auth->forgive(QHostAddress(QStringLiteral("198.51.100.4")));
    QCOMPARE(house.login("carol@example.test", "guess", "198.51.100.4"), wait);
}

void PasswordAuthTest::ownerIsNotLockedOut()
{
    AuthOptions options;
    options.freeFailures = 2;
    PasswordHouse house(options);
    QCOMPARE(house.login("alice@example.test", "secret", "203.0.113.5"), good);
    for (const char *peer : { "198.51.100.1", "198.51.100.2", "198.51.100.3" })
        (void)house.login("alice@example.test", "guess", peer);
    QCOMPARE(house.login("alice@example.test", "secret", "198.51.100.9"), wait);
    QCOMPARE(house.login("alice@example.test", "secret", "203.0.113.5"), good);
}

void PasswordAuthTest::scramLogsIn()
{
    PasswordHouse house;
    QCOMPARE(house.scram("alice@example.test", "secret"), good);
    QCOMPARE(house.last.account, house.alice);
    QCOMPARE(house.scram("Alice@Example.test", "secret"), good);
    QCOMPARE(house.scram("alice@example.test", "Secret"), wrong);
    QCOMPARE(house.scram("nobody@example.test", "secret"), wrong);
    QCOMPARE(house.auth->counters().hashed, 0u); // SCRAM costs no Argon2id
    QCOMPARE(house.auth->counters().failed, 2u);
    QVERIFY(house.rows->setPassword(house.alice, Secret("fresh")).ok());
    QCOMPARE(house.scram("alice@example.test", "secret"), wrong);
    QCOMPARE(house.scram("alice@example.test", "fresh"), good);
}

void PasswordAuthTest::scramOfUnknownLoginIsStable()
{
    PasswordHouse house;
    const auto keys = [&](const char *login) { return *house.worker.wait(house.auth->scramKeys(login, {})); };
    const sasl::ScramKeys first = keys("nobody@example.test"), again = keys("Nobody@EXAMPLE.test"), other = keys("somebody@example.test");
    QCOMPARE(first.salt, again.salt);
    QCOMPARE(first.storedKey, again.storedKey);
    QVERIFY(first.salt != other.salt);
    const sasl::ScramKeys real = keys("alice@example.test");
    QCOMPARE(first.salt.size(), real.salt.size()); // looks like the real ones
    QCOMPARE(first.iterations, real.iterations);
    // A restart does not give it away either.
    PasswordAuth restarted(*house.rows, *house.watch, house.sqlPool, house.hashPool, house.clock);
    QCOMPARE(house.worker.wait(restarted.scramKeys("nobody@example.test", {}))->salt, first.salt);
}

void PasswordAuthTest::scramOfPlainTextPassword()
{
    PasswordHouse house;
    house.plainSql("INSERT INTO accounts (domain, local_part, password) VALUES ('example.test', 'carol', '{PLAIN}by hand')");
    house.clock.advance(5s);
    QCOMPARE(house.scram("carol@example.test", "wrong"), wrong);
    QCOMPARE(house.scram("carol@example.test", "by hand"), good);
    house.settle();
    QVERIFY(house.row("carol@example.test").password.startsWith("{ARGON2ID}"));
    QCOMPARE(house.scram("carol@example.test", "by hand"), good);
    QCOMPARE(house.login("carol@example.test", "by hand"), good);
}

void PasswordAuthTest::scramAfterChangeByHand()
{
    PasswordHouse house;
    QCOMPARE(house.scram("alice@example.test", "secret"), good);
    house.plainSql("UPDATE accounts SET password = '{PLAIN}fresh'");
    house.clock.advance(5s);
    QCOMPARE(house.scram("alice@example.test", "secret"), wrong);
    QCOMPARE(house.scram("alice@example.test", "fresh"), good);
}

void PasswordAuthTest::lastLoginIsWrittenLater()
{
    PasswordHouse house;
    QCOMPARE(house.login("alice@example.test", "secret"), good);
    QVERIFY(!house.rows->account(house.alice)->lastLogin);
    const QDateTime when = house.clock.nowUtc();
    const auto counter = *house.rows->changeCounter();
    house.worker.advance(30s);
    house.worker.runUntil([&] {
        const bool written = house.rows->account(house.alice)->lastLogin.has_value();
        if (!written)
            house.worker.post([] {});
        return written;
    });
    QCOMPARE(*house.rows->account(house.alice)->lastLogin, when);
    QCOMPARE(*house.rows->changeCounter(), counter);
    house.clock.advance(1min);
    QCOMPARE(house.login("alice@example.test", "secret"), good);
    QVERIFY(house.auth->flush().ok());
    QCOMPARE(*house.rows->account(house.alice)->lastLogin, house.clock.nowUtc());
}

void PasswordAuthTest::brokenDatabaseIsUnavailable()
{
    PasswordHouse house;
    QCOMPARE(house.login("alice@example.test", "secret"), good);
    house.plainSql("ALTER TABLE accounts RENAME TO hidden");
    house.plainSql("ALTER TABLE directory_changes RENAME TO hidden_too");
    house.clock.advance(5s);
    QVERIFY(house.login("alice@example.test", "secret") != good); // nothing is let in on old knowledge
    QVERIFY(house.scram("alice@example.test", "secret") != wrong); // and nobody is told his password is wrong
    QCOMPARE(house.auth->counters().failed, 0u);
    QCOMPARE(house.auth->counters().unavailable, 2u);
    house.plainSql("ALTER TABLE hidden_too RENAME TO directory_changes");
    house.plainSql("ALTER TABLE hidden RENAME TO accounts");
    house.clock.advance(5s);
    QCOMPARE(house.login("alice@example.test", "secret"), good);
}

void PasswordAuthTest::fullPoolIsBusy()
{
    PasswordHouse house;
    async::Pool full("full", 1, 0);
    PasswordAuth auth(*house.rows, *house.watch, house.sqlPool, full, house.clock);
    auto result = house.worker.wait(auth.verifyPassword("alice@example.test", Secret("secret"), {}));
    QVERIFY(!result.ok());
    QCOMPARE(result.failure().kind, Kind::Busy);
    QCOMPARE(auth.counters().failed, 0u);
}

void PasswordAuthTest::limiterForgetsAndForgives()
{
    FailureLimiter limiter(2, 15min);
    const QHostAddress peer(QStringLiteral("192.0.2.1"));
    std::chrono::milliseconds now = 1h;
    for (int i = 0; i < 30; ++i)
        limiter.failed(peer, QByteArray::number(i), now);
    QVERIFY(limiter.mustWait(peer, "x", now + 14min));
    QVERIFY(!limiter.mustWait(peer, "x", now + 15min)); // never longer
    limiter.forgive(peer);
    QVERIFY(!limiter.mustWait(peer, "x", now));
    limiter.failed(peer, "a", now);
    limiter.failed(peer, "a", now + 2h); // the first is forgotten
    QVERIFY(!limiter.mustWait(peer, "a", now + 2h));
    limiter.failed(peer, "a", now + 2h);
    QVERIFY(limiter.mustWait(peer, "a", now + 2h));
    QVERIFY(!limiter.mustWait(QHostAddress(QStringLiteral("192.0.2.2")), "b", now + 2h));
}

void PasswordAuthTest::limiterCountsIpv6Networks()
{
    FailureLimiter limiter(2, 15min);
    limiter.failed(QHostAddress(QStringLiteral("2001:db8:1:2::1")), "a", 1h);
    limiter.failed(QHostAddress(QStringLiteral("2001:db8:1:2:ffff::2")), "b", 1h);
    QVERIFY(limiter.mustWait(QHostAddress(QStringLiteral("2001:db8:1:2:3::3")), "c", 1h));
    QVERIFY(!limiter.mustWait(QHostAddress(QStringLiteral("2001:db8:1:3::3")), "c", 1h));
    limiter.failed(QHostAddress(QStringLiteral("::ffff:192.0.2.1")), "a", 1h);
    limiter.failed(QHostAddress(QStringLiteral("192.0.2.1")), "b", 1h);
    QVERIFY(limiter.mustWait(QHostAddress(QStringLiteral("192.0.2.1")), "c", 1h));
}

void PasswordAuthTest::verifiedCacheIsBounded()
{
    VerifiedCache cache(10, 10min);
    const auto digest = [&](int i) { return cache.digest(AccountId(i), "hash", "password"); };
    for (int i = 0; i < 25; ++i)
        cache.remember(digest(i), std::chrono::seconds(i));
    int known = 0;
    for (int i = 0; i < 25; ++i)
        known += cache.knows(digest(i), 25s);
    QCOMPARE(known, 10);
    QVERIFY(cache.knows(digest(24), 25s));
    QVERIFY(!cache.knows(digest(24), 24s + 10min));
    QVERIFY(cache.digest(AccountId(1), "ab", "c") != cache.digest(AccountId(1), "a", "bc"));
    QVERIFY(VerifiedCache(10, 10min).digest(AccountId(1), "a", "b") != cache.digest(AccountId(1), "a", "b")); // a key per process
    for (int i = 0; i < 100; ++i)
        cache.remember(digest(3), 30s); // the same again and again
    QVERIFY(cache.knows(digest(3), 31s));
}

FACTEUR_TEST(PasswordAuthTest)
#include "tst_passwordauth.moc"
