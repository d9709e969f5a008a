// The directory's lists in pages: see directorycontract.h.
#include "tests/contracts/directorycontract.h"

#include <set>

using directory::PageFilter;
using Sort = PageFilter::Sort;

void DirectoryContract::accountsComeInPages_data()
{
    QTest::addColumn<int>("sort");
    QTest::addColumn<bool>("descending");
    for (const bool descending : { false, true }) {
        QTest::addRow("address %d", descending) << int(Sort::Address) << descending;
        QTest::addRow("created %d", descending) << int(Sort::Created) << descending;
        QTest::addRow("last login %d", descending) << int(Sort::LastLogin) << descending;
        QTest::addRow("quota %d", descending) << int(Sort::Quota) << descending;
    }
}

void DirectoryContract::accountsComeInPages()
{
    QFETCH(const int, sort);
    QFETCH(const bool, descending);
    QVERIFY(m_directory->addDomain("another.test").ok());
    for (int i = 0; i < 23; ++i) {
        const QByteArray name = "user" + QByteArray::number(i) + (i % 3 == 0 ? "@another.test" : "@example.test");
        directory::AccountChanges with;
        with.quota = quint64(i % 4) * 1000;
        with.displayName = QStringLiteral("Person 100% %1").arg(i);
        QVERIFY(m_directory->addAccount(address(name), Secret(), with).ok());
        if (i % 5 == 0)
            m_clock.advance(std::chrono::seconds(1));
    }
    plainSql("UPDATE accounts SET last_login = '2026-02-03 04:05:06' WHERE local_part LIKE 'user1%'");
    PageFilter filter;
    filter.sort = Sort(sort);
    filter.descending = descending;
    filter.count = true;
    const auto whole = m_directory->accountsPage(filter);
    QVERIFY2(whole.ok(), whole ? "" : qPrintable(whole.failure().reason));
    QCOMPARE(whole->total, std::optional<qint64>(23));
    QVERIFY(whole->next.isEmpty());
    filter.limit = 4;
    std::vector<qint64> seen;
    do {
        const auto page = m_directory->accountsPage(filter);
        QVERIFY(page.ok());
        for (const auto &account : page->records)
            seen.push_back(account.id.value());
        filter.cursor = page->next;
        QVERIFY(seen.size() <= 23u);
    } while (!filter.cursor.isEmpty());
    std::vector<qint64> expected;
    for (const auto &account : whole->records)
        expected.push_back(account.id.value());
    QCOMPARE(seen, expected);
    if (Sort(sort) == Sort::Address)
        QCOMPARE(whole->records.front().address.domain(), QByteArray(descending ? "example.test" : "another.test"));
    if (Sort(sort) == Sort::Quota)
        QCOMPARE(whole->records.front().quota, quint64(descending ? 3000 : 0));

    filter = {};
    filter.domain = "another.test";
    QCOMPARE(m_directory->accountsPage(filter)->records.size(), 8u);
    filter = {};
    for (const auto &[text, found] : { std::pair("USER22", 1u), { "user1@", 1u }, { "r1@exa", 1u }, { "@another", 8u }, { "person 100% 7", 1u }, { "100_", 0u }, { "nobody", 0u } }) {
        filter.text = text;
        QVERIFY2(m_directory->accountsPage(filter)->records.size() == found, text);
    }
    filter = {};
    filter.sort = Sort::Quota;
    filter.cursor = "nonsense";
    QVERIFY(!m_directory->accountsPage(filter).ok());
}

void DirectoryContract::aliasesComeInPages()
{
    for (int i = 0; i < 9; ++i)
        QVERIFY(m_directory->addAlias(address("alias" + QByteArray::number(i) + "@example.test"), { address("target" + QByteArray::number(i) + "@example.org") }).ok());
    PageFilter filter;
    filter.limit = 4;
    QByteArrayList seen;
    do {
        const auto page = m_directory->aliasesPage(filter);
        QVERIFY(page.ok());
        for (const auto &alias : page->records)
            seen << alias.address.localPart();
        filter.cursor = page->next;
        QVERIFY(seen.size() <= 9);
    } while (!filter.cursor.isEmpty());
    QCOMPARE(seen.size(), 9);
    QVERIFY(std::is_sorted(seen.begin(), seen.end()));
    filter = {};
    filter.text = "target7";
    QCOMPARE(m_directory->aliasesPage(filter)->records.size(), 1u);
    filter.sort = Sort::Quota;
    QVERIFY(!m_directory->aliasesPage(filter).ok());
}
