#include "tests/contracts/directorycontract.h"

#include "services/directory/password.h"
#include "tests/contracts/expectations.h"

using namespace directory;
using Kind = Failure::Kind;

void DirectoryContract::init()
{
    m_expectInconsistencies = false;
    m_database = std::make_unique<sql::Database>(newDatabase(), Secret(), m_clock);
    REQUIRE(m_database->migrate());
    m_directory = std::make_unique<Directory>(*m_database, m_clock, QStringLiteral("/mail"));
    REQUIRE(m_directory->addDomain("example.test"));
}

void DirectoryContract::cleanup()
{
    if (!m_directory)
        return;
    auto sentences = m_directory->inconsistencies();
    REQUIRE(sentences);
    if (!m_expectInconsistencies)
        QCOMPARE(*sentences, QStringList());
    m_directory.reset();
    m_database.reset();
}

void DirectoryContract::plainSql(const char *statement)
{
    REQUIRE(m_database->read([&](sql::Sql &sql) { return sql.direct(statement); }));
}

MailAddress DirectoryContract::address(QByteArrayView text)
{
    const auto parsed = MailAddress::parse(text);
    return parsed ? *parsed : MailAddress();
}

AccountId DirectoryContract::addAccount(const char *text, const char *password)
{
    auto id = m_directory->addAccount(address(text), Secret(password));
    if (!id)
        qCritical("addAccount %s: %s", text, qPrintable(id.failure().reason));
    return id ? *id : AccountId();
}

QByteArray DirectoryContract::leadsTo(const Result<Resolution> &resolution)
{
    if (!resolution) {
        switch (resolution.failure().kind) {
        case Kind::NotFound:
            return "not found";
        case Kind::Refused:
            return "refused";
        case Kind::Internal:
            return "internal";
        case Kind::Unavailable:
            return "unavailable";
        default:
            return "other failure";
        }
    }
    QByteArrayList parts;
    for (const LocalTarget &target : resolution->local)
        parts << target.account.address.toString() + (target.tag.isEmpty() ? QByteArray() : '(' + target.tag + ')');
    std::sort(parts.begin(), parts.end());
    for (const MailAddress &target : resolution->external)
        parts << "->" + target.toString();
    return parts.join(' ');
}

QByteArray DirectoryContract::leadsTo(const char *text) { return leadsTo(m_directory->resolve(address(text))); }

// --- domains ---------------------------------------------------------------------------------------------------------

void DirectoryContract::domainsAreNormalized()
{
    REQUIRE(m_directory->addDomain("BÜCHER.Example."));
    auto found = m_directory->domain("bücher.example");
    REQUIRE(found);
    QCOMPARE(found->name, QByteArray("xn--bcher-kva.example"));
    QCOMPARE(found->separators, QByteArray("+"));
    QCOMPARE(found->created, m_clock.nowUtc());
    QVERIFY(found->enabled);
    FAILS(m_directory->addDomain("no domain"), Kind::Refused);
    FAILS(m_directory->domain("elsewhere.test"), Kind::NotFound);
    auto all = m_directory->domains();
    REQUIRE(all);
    QCOMPARE(all->size(), 2u);
}

void DirectoryContract::domainIsThereOnce() { FAILS(m_directory->addDomain("EXAMPLE.test"), Kind::Exists); }

void DirectoryContract::domainWithAccountsIsNotRemoved()
{
    const AccountId alice = addAccount("alice@example.test");
    FAILS(m_directory->removeDomain("example.test"), Kind::Refused);
    REQUIRE(m_directory->removeAccount(alice));
    REQUIRE(m_directory->removeDomain("example.test"));
    FAILS(m_directory->removeDomain("example.test"), Kind::NotFound);
}

void DirectoryContract::separatorsAreChecked()
{
    REQUIRE(m_directory->setSeparators("example.test", "+-"));
    FAILS(m_directory->setSeparators("example.test", "a"), Kind::Refused);
    FAILS(m_directory->setSeparators("example.test", "@"), Kind::Refused);
    FAILS(m_directory->setSeparators("elsewhere.test", "+"), Kind::NotFound);
    REQUIRE(m_directory->setSeparators("example.test", "+-")); // unchanged is no failure
}

// --- accounts --------------------------------------------------------------------------------------------------------

void DirectoryContract::accountNeedsItsDomain()
{
    FAILS(m_directory->addAccount(address("alice@elsewhere.test"), Secret("x")), Kind::NotFound);
}

void DirectoryContract::accountIsStoredAndChanged()
{
    auto id = m_directory->addAccount(address("Alice@Example.Test"), Secret(), { false, quint64(5'000'000'000), QStringLiteral("Alice Größe 📬") });
    REQUIRE(id);
    auto record = m_directory->account(address("alice@example.test"));
    REQUIRE(record);
    QCOMPARE(record->id, *id);
    QCOMPARE(record->address.toString(), QByteArray("alice@example.test"));
    QCOMPARE(record->enabled, false);
    QCOMPARE(record->quota, quint64(5'000'000'000));
    QCOMPARE(record->displayName, QStringLiteral("Alice Größe 📬"));
    QCOMPARE(record->created, m_clock.nowUtc());
    QVERIFY(!record->lastLogin);
    QCOMPARE(record->passwordScheme, QByteArray());
    AccountChanges changes;
    changes.enabled = true;
    REQUIRE(m_directory->changeAccount(*id, changes));
    REQUIRE(m_directory->changeAccount(*id, changes));
    record = m_directory->account(*id);
    REQUIRE(record);
    QVERIFY(record->enabled);
    QCOMPARE(record->quota, quint64(5'000'000'000)); // what was not named stays
    auto info = m_directory->accountInfo(*id);
    REQUIRE(info);
    QCOMPARE(info->maildir, QStringLiteral("/mail/example.test/alice/Maildir"));
    FAILS(m_directory->changeAccount(AccountId(4711), changes), Kind::NotFound);
    FAILS(m_directory->account(AccountId(4711)), Kind::NotFound);
    FAILS(m_directory->accounts("no domain"), Kind::Refused);
    auto all = m_directory->accounts("example.test");
    REQUIRE(all);
    QCOMPARE(all->size(), 1u);
}

void DirectoryContract::addressesAreUnique()
{
    addAccount("alice@example.test");
    REQUIRE(m_directory->addAlias(address("sales@example.test"), { address("alice@example.test") }));
    FAILS(m_directory->addAccount(address("ALICE@example.test"), Secret()), Kind::Exists);
    FAILS(m_directory->addAccount(address("sales@example.test"), Secret()), Kind::Exists);
    FAILS(m_directory->addAlias(address("Alice@example.test"), { address("bob@example.org") }), Kind::Exists);
    FAILS(m_directory->addAlias(address("sales@example.test"), { address("bob@example.org") }), Kind::Exists);
    REQUIRE(m_directory->addDomain("other.test"));
    REQUIRE(m_directory->addAccount(address("alice@other.test"), Secret()));
}

void DirectoryContract::localPartsIgnoreCase()
{
    addAccount("Alice@example.test");
    addAccount("JÖRG@example.test");
    QCOMPARE(leadsTo("aLiCe@EXAMPLE.test"), QByteArray("alice@example.test"));
    QCOMPARE(leadsTo("jörg@example.test"), QByteArray("jörg@example.test"));
    QCOMPARE(leadsTo("Jörg@example.test"), QByteArray("jörg@example.test"));
    QCOMPARE(leadsTo("jorg@example.test"), QByteArray("not found")); // accents count
}

void DirectoryContract::localPartsThatAreNoFolderNames_data()
{
    QTest::addColumn<QByteArray>("local");
    QTest::newRow("slash") << QByteArray("a/b");
    QTest::newRow("space") << QByteArray("a b");
    QTest::newRow("up") << QByteArray("../b");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("dot") << QByteArray(".a");
    QTest::newRow("quote") << QByteArray("a\"b");
    QTest::newRow("newline") << QByteArray("a\nb");
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
    QTest::newRow("long") << QByteArray(65, 'a');
    QTest::newRow("right-to-left override") << QByteArray("a\xE2\x80\xAE" "b");
}

void DirectoryContract::localPartsThatAreNoFolderNames()
{
    QFETCH(QByteArray, local);
    const MailAddress bad = MailAddress::fromParts(local, "example.test");
    FAILS(m_directory->addAccount(bad, Secret()), Kind::Refused);
    FAILS(m_directory->addAlias(bad, { address("bob@example.org") }), Kind::Refused);
}

void DirectoryContract::removedAccountIsGoneWithItsAppPasswords()
{
    const AccountId alice = addAccount("alice@example.test");
    REQUIRE(m_directory->addAppPassword(alice, QStringLiteral("phone")));
    REQUIRE(m_directory->removeAccount(alice));
    FAILS(m_directory->removeAccount(alice), Kind::NotFound);
    QCOMPARE(leadsTo("alice@example.test"), QByteArray("not found"));
    auto left = m_directory->appPasswords(alice);
    REQUIRE(left);
    QVERIFY(left->empty());
    QVERIFY(addAccount("alice@example.test") != alice); // ids are not given out again
}

// --- passwords -------------------------------------------------------------------------------------------------------

void DirectoryContract::passwordIsHashedWithScramKeys()
{
    const AccountId alice = addAccount("alice@example.test", "correct horse");
    auto record = m_directory->account(alice);
    REQUIRE(record);
    QCOMPARE(record->passwordScheme, QByteArray("ARGON2ID"));
    QVERIFY(record->hasScramKeys);
    auto credentials = m_directory->credentials(address("alice@example.test"));
    REQUIRE(credentials);
    QVERIFY(credentials->has_value());
    QCOMPARE((*credentials)->account, alice);
    QVERIFY((*credentials)->enabled);
    QCOMPARE(verifyPassword((*credentials)->password, "correct horse"), Verdict::Match);
    QCOMPARE(verifyPassword((*credentials)->password, "correct Horse"), Verdict::Mismatch);
    QVERIFY(fromScramText((*credentials)->scram));
    REQUIRE(m_directory->setPassword(alice, Secret("battery staple")));
    auto changed = m_directory->credentials(address("alice@example.test"));
    QCOMPARE(verifyPassword((*changed)->password, "battery staple"), Verdict::Match);
    QVERIFY((*changed)->scram != (*credentials)->scram);
    FAILS(m_directory->setPassword(alice, Secret("two\r\nlines")), Kind::Refused);
    FAILS(m_directory->setPassword(AccountId(4711), Secret("x")), Kind::NotFound);
}

void DirectoryContract::importedHashIsKept()
{
    const QByteArray hash = "{SHA512-CRYPT}$6$1Cx5c2OfKVcS1dh1$HPZigYe4sdWCAm6AQrStSsVmoKB83GKkm3/13s/Y2/9uzt3gX8wK7xM8bWSrVQoROaHcLinhYFzIbf05GDIwu.";
    auto id = m_directory->importAccount(address("bob@example.test"), hash);
    REQUIRE(id);
    auto credentials = m_directory->credentials(address("bob@example.test"));
    REQUIRE(credentials);
    QCOMPARE((*credentials)->password, hash);
    QVERIFY((*credentials)->scram.isEmpty());
}

void DirectoryContract::unknownHashIsRefused()
{
    for (const char *bad : { "", "secret", "{CRAM-MD5}abc", "{NONSENSE}x", "{PLAIN" })
        FAILS(m_directory->importAccount(address("bob@example.test"), bad), Kind::Refused);
}

// --- aliases and app passwords ---------------------------------------------------------------------------------------

void DirectoryContract::aliasesAreStoredAndChanged()
{
    const std::vector targets { address("alice@example.test"), address("\"odd, one\"@example.org") };
    REQUIRE(m_directory->addAlias(address("Sales@example.test"), targets, true));
    auto alias = m_directory->alias(address("sales@example.test"));
    REQUIRE(alias);
    QCOMPARE(alias->targets, targets);
    QVERIFY(alias->maySend);
    QVERIFY(alias->enabled);
    REQUIRE(m_directory->changeAlias(address("sales@example.test"), {}, false, false));
    alias = m_directory->alias(address("sales@example.test"));
    QCOMPARE(alias->targets, targets);
    QVERIFY(!alias->maySend);
    QVERIFY(!alias->enabled);
    REQUIRE(m_directory->changeAlias(address("sales@example.test"), std::vector { address("x@example.org") }, {}, {}));
    alias = m_directory->alias(address("sales@example.test"));
    QCOMPARE(alias->targets.size(), 1u);
    REQUIRE(m_directory->removeAlias(address("SALES@example.test")));
    FAILS(m_directory->removeAlias(address("sales@example.test")), Kind::NotFound);
    FAILS(m_directory->alias(address("sales@example.test")), Kind::NotFound);
    FAILS(m_directory->changeAlias(address("sales@example.test"), {}, true, {}), Kind::NotFound);
    FAILS(m_directory->addAlias(address("sales@elsewhere.test"), targets), Kind::NotFound);
}

void DirectoryContract::aliasTargetsAreChecked()
{
    FAILS(m_directory->addAlias(address("a@example.test"), {}), Kind::Refused);
    FAILS(m_directory->addAlias(address("a@example.test"), { address("A@example.test") }), Kind::Refused);
    FAILS(m_directory->addAlias(address("a@example.test"), { MailAddress() }), Kind::Refused);
    FAILS(m_directory->addAlias(address("a@example.test"), std::vector<MailAddress>(1001, address("b@example.org"))), Kind::Refused);
}

void DirectoryContract::appPasswordsComeAndGo()
{
    const AccountId alice = addAccount("alice@example.test");
    auto phone = m_directory->addAppPassword(alice, QStringLiteral("phone"));
    auto laptop = m_directory->addAppPassword(alice, QStringLiteral("laptop"));
    REQUIRE(phone);
    REQUIRE(laptop);
    QCOMPARE(phone->password.reveal().size(), 24);
    QVERIFY(phone->password.reveal() != laptop->password.reveal());
    auto credentials = m_directory->credentials(address("alice@example.test"));
    QCOMPARE((*credentials)->appPasswords.size(), 2u);
    QVERIFY(verifyAppPassword((*credentials)->appPasswords[0].hash, phone->password.reveal()));
    QVERIFY(!verifyAppPassword((*credentials)->appPasswords[1].hash, phone->password.reveal()));
    REQUIRE(m_directory->revokeAppPassword(phone->id));
    FAILS(m_directory->revokeAppPassword(phone->id), Kind::NotFound);
    credentials = m_directory->credentials(address("alice@example.test"));
    QCOMPARE((*credentials)->appPasswords.size(), 1u);
    QCOMPARE((*credentials)->appPasswords[0].id, laptop->id);
    auto listed = m_directory->appPasswords(alice);
    REQUIRE(listed);
    QCOMPARE(listed->size(), 2u);
    QVERIFY((*listed)[0].revoked.has_value());
    QCOMPARE((*listed)[1].label, QStringLiteral("laptop"));
    FAILS(m_directory->addAppPassword(AccountId(4711), {}), Kind::NotFound);
}

// --- rows made by others ---------------------------------------------------------------------------------------------

void DirectoryContract::plainSqlRowsWork()
{
    plainSql("INSERT INTO domains (name) VALUES ('hand.test')");
    plainSql("INSERT INTO accounts (domain, local_part, password) VALUES ('hand.test', 'Carol', '{PLAIN}secret')");
    plainSql("INSERT INTO aliases (domain, local_part, targets) VALUES ('hand.test', 'sales', 'carol@hand.test,\n eve@example.org , nonsense')");
    plainSql("UPDATE domains SET catch_all = 'carol@hand.test' WHERE name = 'hand.test'");
    QCOMPARE(leadsTo("carol@hand.test"), QByteArray("carol@hand.test"));
    QCOMPARE(leadsTo("sales@hand.test"), QByteArray("carol@hand.test ->eve@example.org"));
    QCOMPARE(leadsTo("whoever@hand.test"), QByteArray("carol@hand.test"));
    auto credentials = m_directory->credentials(address("Carol@hand.test"));
    REQUIRE(credentials);
    QCOMPARE(verifyPassword((*credentials)->password, "secret"), Verdict::Match);
    auto record = m_directory->account(address("carol@hand.test"));
    REQUIRE(record);
    QVERIFY(record->enabled);
    QVERIFY(qAbs(record->created.secsTo(QDateTime::currentDateTimeUtc())) < 600); // the database's own clock, UTC
    plainSql("UPDATE domains SET name = 'renamed.test' WHERE name = 'hand.test'"); // accounts and aliases go with it
    QCOMPARE(leadsTo("carol@renamed.test"), QByteArray("carol@renamed.test"));
}

void DirectoryContract::plainSqlPasswordClearsScramKeys()
{
    addAccount("alice@example.test", "old");
    plainSql("UPDATE accounts SET password = '{PLAIN}new' WHERE local_part = 'alice'");
    auto credentials = m_directory->credentials(address("alice@example.test"));
    REQUIRE(credentials);
    QVERIFY((*credentials)->scram.isEmpty()); // they would let the old password in
    QCOMPARE(verifyPassword((*credentials)->password, "new"), Verdict::Match);
}

void DirectoryContract::contradictionsAreReported()
{
    m_expectInconsistencies = true;
    plainSql("INSERT INTO accounts (domain, local_part) VALUES ('example.test', 'both')");
    plainSql("INSERT INTO aliases (domain, local_part, targets) VALUES ('example.test', 'both', 'eve@example.org')");
    plainSql("INSERT INTO accounts (domain, local_part) VALUES ('example.test', '../../etc')");
    plainSql("INSERT INTO aliases (domain, local_part, targets) VALUES ('example.test', 'nowhere', 'nonsense')");
    auto sentences = m_directory->inconsistencies();
    REQUIRE(sentences);
    QCOMPARE(sentences->size(), 3);
    QCOMPARE(leadsTo("both@example.test"), QByteArray("both@example.test"));
    QCOMPARE(leadsTo(m_directory->resolve(MailAddress::fromParts("../../etc", "example.test"))), QByteArray("not found"));
    auto credentials = m_directory->credentials(MailAddress::fromParts("../../etc", "example.test"));
    QVERIFY(credentials.ok() && !credentials->has_value());
}

void DirectoryContract::everyChangeIsCounted()
{
    qint64 last = -1;
    const auto grew = [&] {
        auto counter = m_directory->changeCounter();
        const bool more = counter.ok() && *counter > last;
        last = counter ? *counter : last;
        return more;
    };
    QVERIFY(grew());
    QVERIFY(!grew());
    for (const char *statement : {
             "INSERT INTO domains (name) VALUES ('n.test')", "UPDATE domains SET catch_all = 'a@n.test' WHERE name = 'n.test'",
             "UPDATE domains SET separators = '-' WHERE name = 'n.test'", "UPDATE domains SET enabled = 0 WHERE name = 'n.test'",
             "INSERT INTO accounts (domain, local_part) VALUES ('n.test', 'a')", "UPDATE accounts SET password = '{PLAIN}x' WHERE local_part = 'a'",
             "UPDATE accounts SET enabled = 0 WHERE local_part = 'a'", "UPDATE accounts SET quota = 5 WHERE local_part = 'a'",
             "UPDATE accounts SET display_name = 'A' WHERE local_part = 'a'",
             "INSERT INTO app_passwords (account_id, hash) SELECT id, '{PLAIN}y' FROM accounts WHERE local_part = 'a'",
             "UPDATE app_passwords SET revoked = '2026-01-01 00:00:00'", "DELETE FROM app_passwords",
             "INSERT INTO aliases (domain, local_part, targets) VALUES ('n.test', 'b', 'a@n.test')", "UPDATE aliases SET targets = 'c@n.test'",
             "UPDATE aliases SET enabled = 0", "UPDATE aliases SET may_send = 1", "DELETE FROM aliases", "DELETE FROM accounts WHERE local_part = 'a'",
             "DELETE FROM domains WHERE name = 'n.test'" }) {
        plainSql(statement);
        QVERIFY2(grew(), statement);
    }
}

void DirectoryContract::loginsAreRecordedAndNotCounted()
{
    const AccountId alice = addAccount("alice@example.test");
    auto app = m_directory->addAppPassword(alice, QStringLiteral("phone"));
    REQUIRE(app);
    const auto before = m_directory->changeCounter();
    const QDateTime when = m_clock.nowUtc().addSecs(60);
    REQUIRE(m_directory->recordLogins({ { alice, app->id, when }, { AccountId(4711), AppPasswordId(0), when } }));
    auto record = m_directory->account(alice);
    REQUIRE(record);
    QCOMPARE(*record->lastLogin, when);
    auto apps = m_directory->appPasswords(alice);
    QCOMPARE(*(*apps)[0].lastUsed, when);
    const auto after = m_directory->changeCounter();
    QCOMPARE(*after, *before); // or each login would empty the caches
}

void DirectoryContract::rehashLosesAgainstAChange()
{
    auto id = m_directory->importAccount(address("bob@example.test"), "{PLAIN}secret");
    REQUIRE(id);
    auto replaced = m_directory->replacePassword(*id, "{PLAIN}secret", "{PLAIN}rehashed", "SCRAM-SHA-256$x");
    REQUIRE(replaced);
    QVERIFY(*replaced);
    auto late = m_directory->replacePassword(*id, "{PLAIN}secret", "{PLAIN}late", {});
    REQUIRE(late);
    QVERIFY(!*late);
    auto credentials = m_directory->credentials(address("bob@example.test"));
    QCOMPARE((*credentials)->password, QByteArray("{PLAIN}rehashed"));
    QCOMPARE((*credentials)->scram, QByteArray("SCRAM-SHA-256$x")); // given along: the trigger leaves it
}

void DirectoryContract::secretsStayTheSame()
{
    auto first = m_directory->secret("a"), again = m_directory->secret("a"), other = m_directory->secret("b");
    REQUIRE(first);
    QCOMPARE(first->size(), 32);
    QCOMPARE(*again, *first);
    QVERIFY(*other != *first);
}

void DirectoryContract::ownChangesAreAnnounced()
{
    int changes = 0;
    m_directory->onChange([&] { ++changes; });
    addAccount("alice@example.test");
    QCOMPARE(changes, 1);
    FAILS(m_directory->addAccount(address("alice@example.test"), Secret()), Kind::Exists);
    QCOMPARE(changes, 1);
}
