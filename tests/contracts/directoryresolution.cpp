// Where addresses lead: see directorycontract.h.
#include "tests/contracts/directorycontract.h"

#include "tests/contracts/expectations.h"

using namespace directory;
using Kind = Failure::Kind;

void DirectoryContract::exactAddressResolves()
{
    addAccount("alice@example.test");
    QCOMPARE(leadsTo("alice@example.test"), QByteArray("alice@example.test"));
    QCOMPARE(leadsTo("bob@example.test"), QByteArray("not found"));
    auto local = m_directory->isLocalDomain("example.test");
    QVERIFY(local.ok() && *local);
    local = m_directory->isLocalDomain("example.org");
    QVERIFY(local.ok() && !*local);
}

void DirectoryContract::subaddressesResolve()
{
    addAccount("alice@example.test");
    addAccount("alice+work@example.test");
    REQUIRE(m_directory->addAlias(address("info@example.test"), { address("alice@example.test"), address("eve@example.org") }));
    QCOMPARE(leadsTo("alice+Shop@example.test"), QByteArray("alice@example.test(Shop)"));
    QCOMPARE(leadsTo("alice+a+b@example.test"), QByteArray("alice@example.test(a+b)"));
    QCOMPARE(leadsTo("alice+@example.test"), QByteArray("alice@example.test"));
    QCOMPARE(leadsTo("alice+work@example.test"), QByteArray("alice+work@example.test")); // exact first
    QCOMPARE(leadsTo("+alice@example.test"), QByteArray("not found"));
    QCOMPARE(leadsTo("info+x@example.test"), QByteArray("alice@example.test(x) ->eve@example.org"));
}

void DirectoryContract::separatorsAreOfTheDomain()
{
    addAccount("alice@example.test");
    REQUIRE(m_directory->setSeparators("example.test", "-_"));
    QCOMPARE(leadsTo("alice-shop@example.test"), QByteArray("alice@example.test(shop)"));
    QCOMPARE(leadsTo("alice_shop@example.test"), QByteArray("alice@example.test(shop)"));
    QCOMPARE(leadsTo("alice+shop@example.test"), QByteArray("not found"));
    REQUIRE(m_directory->setSeparators("example.test", ""));
    QCOMPARE(leadsTo("alice-shop@example.test"), QByteArray("not found"));
}

void DirectoryContract::aliasChainsAndExternalTargets()
{
    addAccount("alice@example.test");
    addAccount("bob@example.test");
    REQUIRE(m_directory->addAlias(address("one@example.test"), { address("two@example.test"), address("alice@example.test") }));
    REQUIRE(m_directory->addAlias(address("two@example.test"), { address("bob+x@example.test"), address("Eve@example.org"), address("alice@example.test") }));
    QCOMPARE(leadsTo("one@example.test"), QByteArray("alice@example.test bob@example.test(x) ->Eve@example.org"));
}

void DirectoryContract::aliasLoopsEnd()
{
    addAccount("alice@example.test");
    REQUIRE(m_directory->addAlias(address("one@example.test"), { address("two@example.test") }));
    REQUIRE(m_directory->addAlias(address("two@example.test"), { address("one@example.test"), address("alice@example.test") }));
    QCOMPARE(leadsTo("one@example.test"), QByteArray("alice@example.test"));
    REQUIRE(m_directory->addAlias(address("three@example.test"), { address("four@example.test") }));
    REQUIRE(m_directory->addAlias(address("four@example.test"), { address("three@example.test") }));
    QCOMPARE(leadsTo("three@example.test"), QByteArray("not found")); // leads nowhere
}

void DirectoryContract::deepChainsAreCut()
{
    addAccount("alice@example.test");
    for (int i = 0; i < 12; ++i) {
        const QByteArray from = 'a' + QByteArray::number(i) + "@example.test", to = 'a' + QByteArray::number(i + 1) + "@example.test";
        REQUIRE(m_directory->addAlias(address(from), { i == 11 ? address("alice@example.test") : address(to) }));
    }
    QCOMPARE(leadsTo("a3@example.test"), QByteArray("alice@example.test"));
    QCOMPARE(leadsTo("a0@example.test"), QByteArray("internal")); // temporary: an administrator's mistake must not bounce mail
    for (const char *name : { "w1", "w2" }) {
        std::vector<MailAddress> many;
        for (int i = 0; i < 600; ++i)
            many.push_back(address(QByteArray(name) + '-' + QByteArray::number(i) + "@example.org"));
        REQUIRE(m_directory->addAlias(address(QByteArray(name) + "@example.test"), many));
    }
    REQUIRE(m_directory->addAlias(address("wide@example.test"), { address("w1@example.test"), address("w2@example.test") }));
    auto some = m_directory->resolve(address("w1@example.test"));
    REQUIRE(some);
    QCOMPARE(some->external.size(), 600u);
    QCOMPARE(leadsTo("wide@example.test"), QByteArray("internal"));
}

void DirectoryContract::deadTargetsDoNotHurtTheOthers()
{
    addAccount("alice@example.test");
    REQUIRE(m_directory->addAlias(address("all@example.test"), { address("gone@example.test"), address("alice@example.test") }));
    REQUIRE(m_directory->addAlias(address("dead@example.test"), { address("gone@example.test") }));
    QCOMPARE(leadsTo("all@example.test"), QByteArray("alice@example.test"));
    QCOMPARE(leadsTo("dead@example.test"), QByteArray("not found"));
}

void DirectoryContract::disabledAliasIsNotFound()
{
    addAccount("alice@example.test");
    REQUIRE(m_directory->addAlias(address("spam@example.test"), { address("alice@example.test") }));
    REQUIRE(m_directory->setCatchAll("example.test", address("alice@example.test")));
    REQUIRE(m_directory->changeAlias(address("spam@example.test"), {}, {}, false));
    QCOMPARE(leadsTo("spam@example.test"), QByteArray("not found")); // not even by the catch-all
    QCOMPARE(leadsTo("other@example.test"), QByteArray("alice@example.test"));
}

void DirectoryContract::patternAliasesLeadNamesThatNobodyHas()
{
    REQUIRE(m_directory->addAccount(address("alice@example.test"), Secret("x")));
    REQUIRE(m_directory->addAccount(address("shop-alice@example.test"), Secret("x")));
    REQUIRE(m_directory->addPatternAlias({ directory::PatternAliasId(0), "Example.Test", "shop-*", "$1@example.test, log@example.org", 100, true }));
    REQUIRE(m_directory->addPatternAlias({ directory::PatternAliasId(0), "example.test", "/^shop-x+$/", "alice@example.test", 50, true }));
    QCOMPARE(leadsTo("Shop-Alice@example.test"), QByteArray("shop-alice@example.test")); // an account of that name
    QCOMPARE(leadsTo("shop-xx@example.test"), QByteArray("alice@example.test")); // by priority
    QCOMPARE(leadsTo("shop-nobody@example.test"), QByteArray("->log@example.org")); // the dead target does not hurt the other
    QCOMPARE(leadsTo("shop-alice2+tag@example.test"), QByteArray("->log@example.org")); // the tag is none of the name
    QCOMPARE(leadsTo("other@example.test"), QByteArray("not found"));
    const auto aliases = m_directory->patternAliases();
    REQUIRE(aliases);
    QCOMPARE(aliases->size(), 2u);
    QCOMPARE(aliases->front().pattern, QByteArray("/^shop-x+$/"));
    REQUIRE(m_directory->removePatternAlias(aliases->front().id));
    QCOMPARE(leadsTo("shop-xx@example.test"), QByteArray("->log@example.org"));
    plainSql("UPDATE pattern_aliases SET pattern = '/(/'"); // nonsense by hand fits nobody
    QCOMPARE(leadsTo("shop-xx@example.test"), QByteArray("not found"));
}

void DirectoryContract::patternAliasesAreChecked()
{
    const auto add = [&](const char *domain, const char *pattern, const char *targets) {
        const auto added = m_directory->addPatternAlias({ directory::PatternAliasId(0), domain, pattern, targets, 100, true });
        return added ? Failure::Kind::Internal : added.failure().kind;
    };
    QCOMPARE(add("other.test", "a*", "b@example.test"), Failure::Kind::NotFound);
    QCOMPARE(add("example.test", "/(/", "b@example.test"), Failure::Kind::Syntax);
    QCOMPARE(add("example.test", "a*", ""), Failure::Kind::Refused);
    QCOMPARE(add("example.test", "a*", "$1"), Failure::Kind::Refused);
    QCOMPARE(m_directory->removePatternAlias(directory::PatternAliasId(99)).failure().kind, Failure::Kind::NotFound);
}

void DirectoryContract::catchAllTakesTheRest()
{
    addAccount("alice@example.test");
    REQUIRE(m_directory->setCatchAll("example.test", address("alice@example.test")));
    QCOMPARE(leadsTo("anything@example.test"), QByteArray("alice@example.test"));
    REQUIRE(m_directory->setCatchAll("example.test", address("eve@example.org")));
    QCOMPARE(leadsTo("anything@example.test"), QByteArray("->eve@example.org"));
    auto domain = m_directory->domain("example.test");
    QCOMPARE(domain->catchAll.toString(), QByteArray("eve@example.org"));
    REQUIRE(m_directory->setCatchAll("example.test", address("nobody@example.test"))); // a catch-all that is itself caught
    QCOMPARE(leadsTo("anything@example.test"), QByteArray("not found"));
    REQUIRE(m_directory->setCatchAll("example.test", {}));
    QCOMPARE(leadsTo("anything@example.test"), QByteArray("not found"));
}

void DirectoryContract::catchAllDoesNotTakeWhatIsThere()
{
    addAccount("alice@example.test");
    addAccount("bob@example.test");
    REQUIRE(m_directory->setCatchAll("example.test", address("alice@example.test")));
    QCOMPARE(leadsTo("bob@example.test"), QByteArray("bob@example.test"));
    QCOMPARE(leadsTo("bob+x@example.test"), QByteArray("bob@example.test(x)"));
}

void DirectoryContract::postmasterAlwaysResolves()
{
    QCOMPARE(leadsTo("postmaster@example.test"), QByteArray("not found")); // there is nobody at all
    REQUIRE(m_directory->addDomain("empty.test"));
    addAccount("alice@example.test");
    addAccount("bob@example.test");
    QCOMPARE(leadsTo("Postmaster@example.test"), QByteArray("alice@example.test"));
    QCOMPARE(leadsTo("postmaster+x@example.test"), QByteArray("alice@example.test"));
    QCOMPARE(leadsTo("postmaster@empty.test"), QByteArray("alice@example.test"));
    REQUIRE(m_directory->setCatchAll("empty.test", address("bob@example.test")));
    QCOMPARE(leadsTo("postmaster@empty.test"), QByteArray("bob@example.test"));
    REQUIRE(m_directory->addAlias(address("postmaster@example.test"), { address("bob@example.test") }));
    QCOMPARE(leadsTo("postmaster@example.test"), QByteArray("bob@example.test"));
}

void DirectoryContract::foreignAndDisabledDomainsAreRefused()
{
    addAccount("alice@example.test");
    QCOMPARE(leadsTo("alice@example.org"), QByteArray("refused"));
    QCOMPARE(leadsTo("alice@[192.0.2.1]"), QByteArray("refused"));
    REQUIRE(m_directory->enableDomain("example.test", false));
    QCOMPARE(leadsTo("alice@example.test"), QByteArray("refused"));
    auto local = m_directory->isLocalDomain("example.test");
    QVERIFY(local.ok() && !*local);
    auto credentials = m_directory->credentials(address("alice@example.test"));
    QVERIFY(credentials.ok() && credentials->has_value() && !(*credentials)->enabled);
    REQUIRE(m_directory->enableDomain("example.test", true));
    QCOMPARE(leadsTo("alice@example.test"), QByteArray("alice@example.test"));
}

void DirectoryContract::strangeAddressesAreNotFound()
{
    addAccount("alice@example.test");
    // Quoted forms, trailing spaces and wildcards of SQL must not meet an account by accident.
    for (const char *strange : { "\"alice \"@example.test", "\" alice\"@example.test", "\"al%\"@example.test", "alic_@example.test", "%@example.test",
                                 "\"alice' OR '1'='1\"@example.test", "\"../alice\"@example.test" })
        QCOMPARE(leadsTo(strange), QByteArray("not found"));
    QCOMPARE(leadsTo("\"alice\"@example.test"), QByteArray("alice@example.test")); // the same mailbox, RFC 5321 §4.1.2
    auto credentials = m_directory->credentials(MailAddress::fromParts("alice ", "example.test"));
    QVERIFY(credentials.ok() && !credentials->has_value());
}

void DirectoryContract::sendersMayUseTheirAddresses()
{
    const AccountId alice = addAccount("alice@example.test"), bob = addAccount("bob@example.test");
    REQUIRE(m_directory->addAlias(address("info@example.test"), { address("alice@example.test") }));
    REQUIRE(m_directory->addAlias(address("team@example.test"), { address("alice@example.test"), address("bob@example.test") }));
    REQUIRE(m_directory->addAlias(address("office@example.test"), { address("alice@example.test"), address("eve@example.org") }, true));
    REQUIRE(m_directory->addAlias(address("out@example.test"), { address("eve@example.org") }, true));
    const auto may = [&](AccountId id, const char *sender) {
        auto result = m_directory->maySendAs(id, address(sender));
        return result.ok() && *result;
    };
    QVERIFY(may(alice, "alice@example.test"));
    QVERIFY(may(alice, "ALICE+shop@example.test"));
    QVERIFY(may(alice, "info@example.test"));
    QVERIFY(may(alice, "office@example.test"));
    QVERIFY(!may(alice, "team@example.test")); // shared, and not marked
    QVERIFY(!may(alice, "bob@example.test"));
    QVERIFY(!may(bob, "alice@example.test"));
    QVERIFY(!may(bob, "office@example.test"));
    QVERIFY(!may(alice, "out@example.test"));
    QVERIFY(!may(alice, "nobody@example.test"));
    QVERIFY(!may(alice, "alice@example.org"));
    REQUIRE(m_directory->changeAlias(address("team@example.test"), {}, true, {}));
    QVERIFY(may(alice, "team@example.test"));
    QVERIFY(may(bob, "team@example.test"));
}
