#include "tests/daemon/services/policy/banscontract.h"

#include "storage/sql/databaseurl.h"

#include <QDir>
#include <QFileInfo>

#include <semaphore>

using namespace std::chrono_literals;

#define REQUIRE(expression) \
    do { \
        const auto &required = (expression); \
        QVERIFY2(required.ok(), required.ok() ? "" : qPrintable(required.failure().reason)); \
    } while (false)

void BansContract::init()
{
    // In memory where that can be had: each step of the migration waits for the disk otherwise.
    const bool inMemory = QFileInfo(QStringLiteral("/dev/shm")).isWritable();
    m_dir = std::make_unique<QTemporaryDir>((inMemory ? QStringLiteral("/dev/shm") : QDir::tempPath()) + QStringLiteral("/facteur-test-XXXXXX"));
    const QString url = newDatabaseUrl(m_dir->path());
    if (url.isEmpty())
        QFAIL("no database");
    m_clock = std::make_unique<ManualClock>();
    m_worker = std::make_unique<ManualWorker>(*m_clock);
    const auto parsed = sql::DatabaseUrl::parse(url, m_dir->path());
    REQUIRE(parsed);
    m_database = std::make_unique<sql::Database>(*parsed, Secret(), *m_clock);
    REQUIRE(m_database->migrate());
    m_pool = std::make_unique<async::Pool>("sql", 2);
    m_values = {};
    m_bans = std::make_unique<policy::Bans>(*m_database, *m_pool, *m_clock, [this] { return std::make_shared<const settings::Values>(m_values); });
    REQUIRE(m_bans->load());
    m_bans->start(*m_worker);
}

void BansContract::cleanup()
{
    if (m_bans)
        m_bans->stop();
    m_bans.reset();
    m_pool.reset();
    m_worker.reset();
    if (m_database)
        m_database->closeThread();
    m_database.reset();
    m_dir.reset();
}

void BansContract::sql(const char *statement)
{
    REQUIRE(m_database->inTransaction([&](sql::Sql &sql) { return sql.execute(statement); }));
}

void BansContract::settle()
{
    // Each pool thread runs one of these after what was queued before.
    std::counting_semaphore<> done(0), go(0);
    for (int i = 0; i < 2; ++i) {
        m_pool->submit([&] {
            done.release();
            go.acquire();
            done.release();
        });
    }
    done.acquire();
    done.acquire();
    go.release(2);
    done.acquire();
    done.acquire();
}

void BansContract::guess(const char *client, int times)
{
    for (int i = 0; i < times; ++i)
        m_bans->loginTried({ "imap", ip(client), true }, false);
    settle();
}

std::optional<policy::BanRecord> BansContract::recordOf(const char *network)
{
    const auto all = m_bans->list();
    if (!all)
        return std::nullopt;
    for (const policy::BanRecord &ban : *all) {
        if (ban.network == net(network))
            return ban;
    }
    return std::nullopt;
}

void BansContract::bannedByHandIsBannedAtOnce()
{
    QVERIFY(!m_bans->isBanned(ip("192.0.2.7")));
    REQUIRE(m_bans->add(net("192.0.2.0/24"), 0s, "tries passwords"));
    QVERIFY(m_bans->isBanned(ip("192.0.2.7")));
    QVERIFY(m_bans->isBanned(ip("::ffff:192.0.2.7")));
    QVERIFY(!m_bans->isBanned(ip("192.0.3.7")));
    const auto ban = recordOf("192.0.2.0/24");
    QVERIFY(ban && ban->byHand && !ban->until.isValid());
    QCOMPARE(ban->reason, "tries passwords");
    REQUIRE(m_bans->lift(net("192.0.2.0/24")));
    QVERIFY(!m_bans->isBanned(ip("192.0.2.7")));
    const auto again = m_bans->lift(net("192.0.2.0/24"));
    QVERIFY(!again && again.failure().kind == Failure::Kind::NotFound);
}

void BansContract::bansEnd()
{
    REQUIRE(m_bans->add(net("192.0.2.7"), 1h, {}));
    m_clock->advance(59min);
    QVERIFY(m_bans->isBanned(ip("192.0.2.7")));
    m_clock->advance(1min);
    QVERIFY(!m_bans->isBanned(ip("192.0.2.7")));
}

void BansContract::banOfAnIpv6Network()
{
    REQUIRE(m_bans->add(net("2001:db8:1::/48"), 0s, {}));
    QVERIFY(m_bans->isBanned(ip("2001:db8:1:2::3")));
    QVERIFY(!m_bans->isBanned(ip("2001:db8:2::3")));
}

void BansContract::editsBySqlAreSeen()
{
    const auto passes = [&](std::chrono::milliseconds time) {
        m_worker->advance(time);
        settle();
    };
    passes(2s);
    sql("INSERT INTO bans (network, reason) VALUES ('192.0.2.0/24', 'by hand')");
    passes(2s);
    passes(2s);
    QVERIFY(m_bans->isBanned(ip("192.0.2.7")));
    sql("UPDATE bans SET network = '192.0.2.128/25'");
    passes(4s);
    QVERIFY(!m_bans->isBanned(ip("192.0.2.7")));
    QVERIFY(m_bans->isBanned(ip("192.0.2.200")));
    sql("DELETE FROM bans");
    passes(4s);
    QVERIFY(!m_bans->isBanned(ip("192.0.2.200")));
}

void BansContract::unreadableRowsAreLeftOut()
{
    sql("INSERT INTO bans (network, reason) VALUES ('everybody', 'oops')");
    sql("INSERT INTO bans (network, reason) VALUES ('192.0.2.9/24', 'host bits set')");
    REQUIRE(m_bans->load());
    QVERIFY(m_bans->isBanned(ip("192.0.2.1")));
    const auto all = m_bans->list();
    REQUIRE(all);
    QCOMPARE(all->size(), size_t(1));
    REQUIRE(m_bans->lift(net("192.0.2.0/24"))); // by what it means, not by how it was typed
    QVERIFY(!m_bans->isBanned(ip("192.0.2.1")));
}

void BansContract::loopbackAndExemptAreNeverBanned()
{
    m_values.set({}, "ban.never", "192.0.2.0/24, 2001:db8::/32");
    m_bans->setExempt({ net("198.51.100.9") });
    for (const char *network : { "127.0.0.1", "127.0.0.0/8", "::1", "192.0.2.7", "192.0.0.0/16", "2001:db8:1::/48", "198.51.100.9", "198.51.100.0/24" }) {
        const auto refused = m_bans->add(net(network), 0s, {});
        QVERIFY2(!refused && refused.failure().kind == Failure::Kind::Refused, network);
    }
    // Rows by hand do not shut them out either.
    sql("INSERT INTO bans (network) VALUES ('127.0.0.0/8'), ('192.0.2.0/24'), ('198.51.100.0/24')");
    REQUIRE(m_bans->load());
    for (const char *address : { "127.0.0.1", "127.1.2.3", "192.0.2.7", "198.51.100.9" })
        QVERIFY2(!m_bans->isBanned(ip(address)), address);
    QVERIFY(m_bans->isBanned(ip("198.51.100.10")));
    for (const char *address : { "127.0.0.1", "::1", "192.0.2.7", "2001:db8::7", "198.51.100.9" })
        guess(address, 100);
    QCOMPARE(m_bans->list()->size(), size_t(3));
}

void BansContract::tooWideIsRefused()
{
    for (const char *network : { "0.0.0.0/0", "128.0.0.0/1", "::/0", "2000::/3" }) {
        const auto refused = m_bans->add(net(network), 0s, {});
        QVERIFY2(!refused && refused.failure().kind == Failure::Kind::Refused, network);
    }
}

void BansContract::guessedPasswordsMakeABan()
{
    guess("198.51.100.7", 19);
    QVERIFY(!m_bans->isBanned(ip("198.51.100.7")));
    guess("198.51.100.7", 1);
    QVERIFY(m_bans->isBanned(ip("198.51.100.7")));
    QVERIFY(!m_bans->isBanned(ip("198.51.100.8")));
    const auto ban = recordOf("198.51.100.7");
    QVERIFY(ban && !ban->byHand);
    QCOMPARE(ban->until, m_clock->nowUtc().addSecs(900));
    guess("2001:db8:5::7", 20); // the /64
    QVERIFY(m_bans->isBanned(ip("2001:db8:5::8")));
    m_bans->offended(ip("198.51.100.20"), policy::Offence::ForeignProtocol);
    m_bans->offended(ip("198.51.100.20"), policy::Offence::ForeignProtocol);
    m_bans->offended(ip("198.51.100.20"), policy::Offence::ForeignProtocol);
    m_bans->offended(ip("198.51.100.20"), policy::Offence::ForeignProtocol);
    settle();
    QVERIFY(m_bans->isBanned(ip("198.51.100.20")));
}

void BansContract::slowErrorsMakeNone()
{
    for (int i = 0; i < 500; ++i) { // a phone with an old password
        m_bans->loginTried({ "imap", ip("198.51.100.7"), true }, false);
        m_clock->advance(1min);
    }
    settle();
    QVERIFY(!m_bans->isBanned(ip("198.51.100.7")));
}

void BansContract::whoHasLoggedInIsNotBanned()
{
    m_bans->loginTried({ "imap", ip("198.51.100.7"), true }, true);
    QVERIFY(m_bans->isKnownGood(ip("198.51.100.7")));
    guess("198.51.100.7", 200);
    QVERIFY(!m_bans->isBanned(ip("198.51.100.7")));
    m_clock->advance(8 * 24h);
    QVERIFY(!m_bans->isKnownGood(ip("198.51.100.7")));
    guess("198.51.100.7", 20);
    QVERIFY(m_bans->isBanned(ip("198.51.100.7")));
}

void BansContract::whoHasLoggedInIsStillBannedByHand()
{
    m_bans->loginTried({ "imap", ip("198.51.100.7"), true }, true);
    REQUIRE(m_bans->add(net("198.51.100.7"), 0s, {}));
    QVERIFY(m_bans->isBanned(ip("198.51.100.7")));
}

void BansContract::neighbourhoodsAreBanned()
{
    for (int host = 1; host <= 10; ++host)
        guess(("198.51.100." + QByteArray::number(host)).constData(), 9); // each below the threshold of 20
    QVERIFY(!m_bans->isBanned(ip("198.51.100.77")));
    guess("198.51.100.11", 10);
    QVERIFY(m_bans->isBanned(ip("198.51.100.77"))); // 100 in all
    QVERIFY(!m_bans->isBanned(ip("198.51.101.77")));
}

void BansContract::neighbourhoodWithAUserIsSpared()
{
    m_bans->loginTried({ "imap", ip("198.51.100.200"), true }, true);
    for (int host = 1; host <= 20; ++host)
        guess(("198.51.100." + QByteArray::number(host)).constData(), 9);
    QVERIFY(!m_bans->isBanned(ip("198.51.100.77")));
}

void BansContract::bansGrow()
{
    qint64 expected = 900;
    for (int strike = 1; strike <= 8; ++strike) {
        guess("198.51.100.7", 20);
        const auto ban = recordOf("198.51.100.7");
        QVERIFY(ban);
        QCOMPARE(ban->strikes, strike);
        QCOMPARE(m_clock->nowUtc().secsTo(ban->until), std::min<qint64>(expected, 604800));
        m_clock->advance(std::chrono::seconds(m_clock->nowUtc().secsTo(ban->until) + 60));
        QVERIFY(!m_bans->isBanned(ip("198.51.100.7")));
        expected *= 4;
    }
}

void BansContract::oldBansAreForgotten()
{
    guess("198.51.100.7", 20);
    REQUIRE(m_bans->add(net("192.0.2.1"), 0s, "for ever"));
    m_clock->advance(29 * 24h);
    REQUIRE(m_bans->purge(30 * 24h));
    QVERIFY(recordOf("198.51.100.7"));
    m_clock->advance(2 * 24h);
    REQUIRE(m_bans->purge(30 * 24h));
    QVERIFY(!recordOf("198.51.100.7"));
    QVERIFY(recordOf("192.0.2.1"));
    guess("198.51.100.7", 20);
    QCOMPARE(recordOf("198.51.100.7")->strikes, 1);
}

void BansContract::liftForgetsPointsAndStrikes()
{
    guess("198.51.100.7", 20);
    REQUIRE(m_bans->lift(net("198.51.100.7")));
    QVERIFY(!m_bans->isBanned(ip("198.51.100.7")));
    guess("198.51.100.7", 19);
    QVERIFY(!m_bans->isBanned(ip("198.51.100.7")));
    guess("198.51.100.7", 1);
    QCOMPARE(recordOf("198.51.100.7")->strikes, 1);
}

void BansContract::handBanIsNotShortened()
{
    REQUIRE(m_bans->add(net("198.51.100.7"), 0s, "by hand"));
    guess("198.51.100.7", 40);
    const auto ban = recordOf("198.51.100.7");
    QVERIFY(ban && ban->byHand && !ban->until.isValid());
}

void BansContract::switchedOff()
{
    m_values.set({}, "ban.automatic", "false");
    guess("198.51.100.7", 100);
    QVERIFY(!m_bans->isBanned(ip("198.51.100.7")));
}

void BansContract::bannedIsTold()
{
    QList<QByteArray> told;
    std::mutex mutex;
    m_bans->onBanned([&](policy::Network network) {
        const std::lock_guard lock(mutex);
        told.append(network.text());
    });
    guess("198.51.100.7", 20);
    REQUIRE(m_bans->add(net("192.0.2.0/24"), 0s, {}));
    QCOMPARE(told, QList<QByteArray>({ "198.51.100.7", "192.0.2.0/24" }));
}

void BansContract::databaseAwayKeepsWhatIsKnown()
{
    REQUIRE(m_bans->add(net("192.0.2.0/24"), 0s, {}));
    sql("ALTER TABLE bans RENAME TO hidden_bans");
    QVERIFY(!m_bans->load());
    QVERIFY(m_bans->isBanned(ip("192.0.2.7")));
    guess("198.51.100.7", 20); // cannot be written: said in the log, and tried again by the next offence
    QVERIFY(!m_bans->isBanned(ip("198.51.100.7")));
    sql("ALTER TABLE hidden_bans RENAME TO bans");
    guess("198.51.100.7", 20);
    QVERIFY(m_bans->isBanned(ip("198.51.100.7")));
}

void BansContract::bansDoNotStirTheDirectory()
{
    const auto counter = [&] {
        const auto read = m_database->read([](sql::Sql &sql) { return sql.number("SELECT counter FROM directory_changes WHERE id = 1"); });
        return read ? *read : -1;
    };
    const qint64 before = counter();
    REQUIRE(m_bans->add(net("192.0.2.0/24"), 0s, {}));
    REQUIRE(m_bans->lift(net("192.0.2.0/24")));
    QCOMPARE(counter(), before);
}

// --- DNS lists -------------------------------------------------------------------------------------------------------------

namespace {
struct ListsHouse
{
    ListsHouse(sql::Database &database, async::Pool &pool, const Clock &clock)
        : directory(database, clock, QStringLiteral("/nowhere"))
        , watch(directory, pool, clock)
        , lists(dns, database, watch, pool, clock)
    {
    }
    FakeResolver dns;
    directory::Directory directory;
    directory::ChangeWatch watch;
    policy::DnsLists lists;
};
} // namespace

void BansContract::dnsListsOfTheDefaults()
{
    ListsHouse house(*m_database, *m_pool, *m_clock);
    const auto rows = house.lists.rows();
    REQUIRE(rows);
    QVERIFY(rows->size() >= 8);
    int enabled = 0;
    for (const policy::DnsListRow &row : *rows) {
        enabled += row.enabled;
        policy::DnsListRow again = row;
        REQUIRE(house.lists.put(again)); // each of them makes sense
    }
    QCOMPARE(enabled, 5);
    m_worker->wait(house.lists.testDue());
    QVERIFY(house.dns.asked().isEmpty()); // nobody has needed them
    m_worker->wait(house.lists.ask(dnsbl::Client, ip("198.51.100.7"), 3s));
    QCOMPARE(house.lists.health().size(), rows->size());
    const auto after = house.lists.rows();
    REQUIRE(after);
    QCOMPARE(after->size(), rows->size());
    QCOMPARE(after->front().weight, 7.0);
}

void BansContract::dnsListsArePutAndRemoved()
{
    ListsHouse house(*m_database, *m_pool, *m_clock);
    policy::DnsListRow row;
    row.zone = "BL.example.";
    row.filter = "127.0.0.[2..11]";
    row.weight = 2.5;
    REQUIRE(house.lists.put(row));
    row.zone = "bl.example";
    row.weight = 3.5;
    REQUIRE(house.lists.put(row)); // replaces
    const auto rows = house.lists.rows();
    REQUIRE(rows);
    QCOMPARE(std::count_if(rows->begin(), rows->end(), [](const auto &r) { return r.zone == "bl.example"; }), 1);
    QCOMPARE(rows->back().weight, 3.5);
    for (auto change : std::initializer_list<void (*)(policy::DnsListRow &)> { [](auto &r) { r.zone = "not a zone"; }, [](auto &r) { r.kinds = "everything"; },
             [](auto &r) { r.effect = "maybe"; }, [](auto &r) { r.filter = "127.0.0"; }, [](auto &r) { r.weights = "127.0.0.2"; }, [](auto &r) { r.weight = -1; } }) {
        policy::DnsListRow wrong = row;
        change(wrong);
        const auto refused = house.lists.put(wrong);
        QVERIFY(!refused && refused.failure().kind == Failure::Kind::Syntax);
    }
    REQUIRE(house.lists.setEnabled("bl.example", false));
    QVERIFY(!house.lists.rows()->back().enabled);
    REQUIRE(house.lists.remove("bl.example"));
    QVERIFY(!house.lists.remove("bl.example"));
    QVERIFY(!house.lists.setEnabled("bl.example", true));
}

void BansContract::dnsListEditsBySqlAreSeen()
{
    ListsHouse house(*m_database, *m_pool, *m_clock);
    house.dns.address("2.0.0.127.bl.example", "127.0.0.2").address("7.100.51.198.bl.example", "127.0.0.2");
    sql("DELETE FROM dns_lists");
    m_clock->advance(5s);
    QCOMPARE(m_worker->wait(house.lists.ask(dnsbl::Client, ip("198.51.100.7"), 3s)).asked, 0);
    sql("INSERT INTO dns_lists (zone, weight) VALUES ('bl.example', 4.5)");
    m_clock->advance(5s);
    const auto found = m_worker->wait(house.lists.ask(dnsbl::Client, ip("198.51.100.7"), 3s));
    QCOMPARE(found.hits.size(), size_t(1));
    QCOMPARE(found.hits.front().weight, 4.5);
    sql("UPDATE dns_lists SET enabled = 0");
    m_clock->advance(5s);
    QCOMPARE(m_worker->wait(house.lists.ask(dnsbl::Client, ip("198.51.100.7"), 3s)).asked, 0);
}
