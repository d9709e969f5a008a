// Patterns as administrators write them: literals, globs, expressions, names, addresses, networks.
#include "formats/pattern/pattern.h"
#include "tests/support/testmain.h"

using namespace pattern;

class PatternTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matches_data();
    void matches();
    void groupsAreWhatStarsStandFor();
    void names_data();
    void names();
    void addresses_data();
    void addresses();
    void networks_data();
    void networks();
    void expands_data();
    void expands();
    void faultsAreSentences_data();
    void faultsAreSentences();
    void aBombEndsAtItsLimit();
    void manyStarsEnd();
};

void PatternTest::matches_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("subject");
    QTest::addColumn<bool>("yes");
    const auto row = [](const char *p, const char *s, bool yes) { QTest::addRow("%s ~ %s", p, s) << QByteArray(p) << QByteArray(s) << yes; };
    row("Sales", "sALES", true);
    row("sales", "sales2", false);
    row("sales-*", "Sales-North", true);
    row("sales-*", "sales-", true);
    row("*-team", "a-b-team", true);
    row("a?c", "abc", true);
    row("a?c", "ac", false);
    row("*a*b*", "xxaxxbxx", true);
    row("*a*b*", "xxbxxaxx", false);
    row("*", "", true);
    row("/^a+$/", "AAA", true);
    row("/^a+$/C", "AAA", false);
    row("/^a+$/i", "aab", false);
    row("/a.c/", "xxa\ncxx", true); // . takes a line end
    row("/^é$/", "É", true);
}

void PatternTest::matches()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, subject);
    const auto made = Pattern::parse(pattern);
    QVERIFY2(made, made ? "" : qPrintable(made.failure().reason));
    QTEST(made->matches(subject), "yes");
}

void PatternTest::groupsAreWhatStarsStandFor()
{
    QList<QByteArray> groups;
    QVERIFY(Pattern::parse("*-?-*@x").value().matches("ab-C-de@x", &groups));
    QCOMPARE(groups, (QList<QByteArray> { "ab-c-de@x", "ab", "c", "de" }));
    QVERIFY(Pattern::parse("/^(.*)@(.*)$/").value().matches("Joe@Example.org", &groups));
    QCOMPARE(groups, (QList<QByteArray> { "Joe@Example.org", "Joe", "Example.org" }));
}

void PatternTest::names_data()
{
    matches_data();
    const auto row = [](const char *p, const char *s, bool yes) { QTest::addRow("%s ~ %s (name)", p, s) << QByteArray(p) << QByteArray(s) << yes; };
    row(".example.org", "mail.example.org", true);
    row(".example.org", "a.b.EXAMPLE.org.", true);
    row(".example.org", "example.org", false);
    row(".example.org", "badexample.org", false);
    row("example.org", "Example.Org.", true);
    row("example.org", "mail.example.org", false);
    row("*.dyn.*", "host1.dyn.example.org", true);
}

void PatternTest::names()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, subject);
    QTEST(NamePattern::parse(pattern).value().matches(subject), "yes");
}

void PatternTest::addresses_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("subject");
    QTest::addColumn<bool>("yes");
    const auto row = [](const char *p, const char *s, bool yes) { QTest::addRow("%s ~ %s", p, s) << QByteArray(p) << QByteArray(s) << yes; };
    row("joe@example.org", "Joe@Example.ORG", true);
    row("joe@example.org", "joe@mail.example.org", false);
    row("joe@", "joe@anywhere.example", true);
    row("joe@", "joey@anywhere.example", false);
    row("example.org", "joe@example.org", true);
    row("@example.org", "joe@example.org", true);
    row("example.org", "joe@sub.example.org", false);
    row(".example.org", "joe@sub.example.org", true);
    row(".example.org", "joe@example.org", false);
    row("<>", "", true);
    row("<>", "a@b.example", false);
    row("*@example.org", "", false);
    row("*@example.org", "x y@example.org", true);
    row("/^no-?reply@/", "noreply@shop.example", true);
    row("example.org", "evil@x@example.org", true); // the last @ parts them
}

void PatternTest::addresses()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, subject);
    QTEST(AddressPattern::parse(pattern).value().matches(subject), "yes");
}

void PatternTest::networks_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("yes");
    QTest::newRow("v4 net") << QByteArray("192.0.2.0/24") << "192.0.2.77" << true;
    QTest::newRow("v4 outside") << QByteArray("192.0.2.0/24") << "192.0.3.1" << false;
    QTest::newRow("v4 host") << QByteArray("192.0.2.1") << "192.0.2.1" << true;
    QTest::newRow("mapped") << QByteArray("192.0.2.1") << "::ffff:192.0.2.1" << true;
    QTest::newRow("v6 net") << QByteArray("2001:db8::/32") << "2001:db8:1::1" << true;
    QTest::newRow("v6 host") << QByteArray("2001:db8::1") << "2001:db8::2" << false;
    QTest::newRow("families apart") << QByteArray("0.0.0.0/0") << "2001:db8::2" << false;
}

void PatternTest::networks()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QString, address);
    QTEST(NetworkPattern::parse(pattern).value().matches(QHostAddress(address)), "yes");
}

void PatternTest::expands_data()
{
    QTest::addColumn<QByteArray>("replacement");
    QTest::addColumn<QByteArray>("result");
    QTest::newRow("plain") << QByteArray("bob@x") << QByteArray("bob@x");
    QTest::newRow("group") << QByteArray("$1@x") << QByteArray("one@x");
    QTest::newRow("braces") << QByteArray("${2}0") << QByteArray("two0");
    QTest::newRow("missing") << QByteArray("<$9>") << QByteArray("<>");
    QTest::newRow("dollar") << QByteArray("$$1") << QByteArray("$1");
    QTest::newRow("no name") << QByteArray("$x${1") << QByteArray("$x${1");
    QTest::newRow("at the end") << QByteArray("5$") << QByteArray("5$");
}

void PatternTest::expands()
{
    QFETCH(QByteArray, replacement);
    QTEST(expand(replacement, { "all", "one", "two" }), "result");
}

void PatternTest::faultsAreSentences_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("empty") << QByteArray("  ") << QByteArray("it is empty");
    QTest::newRow("long") << QByteArray(1001, 'a') << QByteArray("longer than 1000");
    QTest::newRow("open") << QByteArray("/a(b") << QByteArray("ends in /");
    QTest::newRow("parenthesis") << QByteArray("/a(b/") << QByteArray("parenthes");
    QTest::newRow("flag") << QByteArray("/a/x") << QByteArray("may stand i");
    QTest::newRow("octet escape") << QByteArray("/a\\Cb/") << QByteArray("\\C");
}

void PatternTest::faultsAreSentences()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, says);
    const auto made = Pattern::parse(pattern);
    QVERIFY(!made);
    QVERIFY2(made.failure().told.contains(says), made.failure().told.constData());
    QVERIFY(!NetworkPattern::parse("192.0.2.0/33"));
    QVERIFY(!NetworkPattern::parse("example.org"));
}

void PatternTest::aBombEndsAtItsLimit()
{
    const auto bomb = Regex::compile("(a+)+$", true);
    QVERIFY(bomb);
    QCOMPARE(bomb->match(QByteArray(5000, 'a') + 'b', { 100000, 9 }), Regex::Outcome::LimitHit);
}

void PatternTest::manyStarsEnd()
{
    QByteArray glob;
    for (int i = 0; i < 400; ++i)
        glob += "a*";
    QVERIFY(!Pattern::parse(glob + 'b').value().matches(QByteArray(20000, 'a')));
}

FACTEUR_TEST(PatternTest)
#include "tst_pattern.moc"
