// Address lists, as they should be and as they are.
#include "formats/mime/addresses.h"
#include "tests/support/testmain.h"

using mime::Address;

namespace {

// name|route|local|domain, groups as name: … ;, broken ones with a trailing !
QByteArray describe(const std::vector<Address> &list)
{
    QByteArray out;
    for (const Address &a : list) {
        if (!out.isEmpty())
            out += ' ';
        if (a.kind == Address::Kind::GroupEnd)
            out += ';';
        else if (a.kind == Address::Kind::GroupStart)
            out += a.name + ':';
        else
            out += a.name + '|' + a.route + '|' + a.local + '|' + a.domain + (a.broken ? "!" : "");
    }
    return out;
}

} // namespace

class AddressesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lists_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("list");
        const auto row = [](const char *name, const char *value, const char *list) {
            QTest::newRow(name) << QByteArray(value) << QByteArray(list);
        };
        row("empty", "", "");
        row("white space", " \r\n ", "");
        row("addr-spec", "a@x.org", "||a|x.org");
        row("angle", "<a@x.org>", "||a|x.org");
        row("name", "Joe Q. Public <john.q.public@example.com>",
            "Joe Q. Public||john.q.public|example.com"); // RFC 5322 A.1.2
        row("quoted name", "\"Giant; \\\"Big\\\" Box\" <sysservices@example.net>",
            "Giant; \"Big\" Box||sysservices|example.net");
        row("list", "Mary Smith <mary@x.test>, jdoe@example.org, Who? <one@y.test>",
            "Mary Smith||mary|x.test ||jdoe|example.org Who?||one|y.test");
        row("group", "A Group:Ed Jones <joe@where.test>,john@a.test;",
            "A Group: Ed Jones||joe|where.test ||john|a.test ;");
        row("empty group", "Undisclosed recipients:;", "Undisclosed recipients: ;");
        row("group without an end", "g: a@x.org", "g: ||a|x.org ;");
        row("two groups", "g:; h:a@x.org;, b@y.org", "g: ; h: ||a|x.org ; ||b|y.org");
        row("comments", "Pete(A nice \\) chap) <pete(his account)@silly.test(his host)>",
            "Pete||pete|silly.test"); // A.5
        row("comment as name", "a@x.org (Real (inner) Name)", "Real (inner) Name||a|x.org");
        row("obsolete spaces", "Joe <john . q . public @ example . com>", "Joe||john.q.public|example.com"); // A.6.3
        row("route", "Mary <@machine.tld,@b.tld:mary@example.net>",
            "Mary|@machine.tld,@b.tld|mary|example.net"); // A.6.1
        row("empty elements", ", a@x.org,, ,b@y.org,", "||a|x.org ||b|y.org");
        row("quoted local part", "\"a b\"@x.org", "||a b|x.org");
        row("domain literal", "a@[192.0.2.1]", "||a|[192.0.2.1]");
        row("folded", "a@x.org,\r\n\tB\r\n C <b@y.org>", "||a|x.org B C||b|y.org");
        row("folded quoted string", "\"A\r\n B\" <b@y.org>", "A B||b|y.org");
        row("encoded name", "=?utf-8?q?=C3=A9?= <a@x.org>", "=?utf-8?q?=C3=A9?=||a|x.org");
        row("8-bit", "J\xc3\xbcrgen <j@x.org>", "J\xc3\xbcrgen||j|x.org");
        row("international", "j\xc3\xbc@x\xc3\xbc.org", "||j\xc3\xbc|x\xc3\xbc.org");
        row("no domain", "root", "||root|!");
        row("null path", "<>", "|||!");
        row("name of nobody", "Nobody <>", "Nobody|||!");
        row("domain only", "<@x.org>", "|||x.org!");
        row("no bracket", "Joe <a@x.org", "Joe||a|x.org!");
        row("no bracket, then another", "Joe <a@x.org, b@y.org", "Joe||a|x.org! ||b|y.org");
        row("an address as name", "a@x.org <b@y.org>", "a@x.org||b|y.org");
        row("missing comma", "A <a@x.org> B <b@y.org>", "A||a|x.org B||b|y.org");
        row("name without brackets", "Joe Public joe@x.org", "Joe Public||joe|x.org");
        row("only words", "no address here, a@x.org", "||no address here|! ||a|x.org");
        row("semicolons between", "a@x.org; b@y.org", "||a|x.org ||b|y.org");
        row("leading dot", ".a@x.org", "||.a|x.org");
        row("two at signs", "a@b@c.org", "||a|b!");
        row("open quote", "\"Joe <a@x.org>, b@y.org", "||Joe <a@x.org>, b@y.org|!");
        row("open comment", "a@x.org (Joe, b@y.org", "Joe, b@y.org||a|x.org");
        row("junk", ")*&^, a@x.org", "|||! ||a|x.org");
        row("brackets only", "[a], b@x.org", "|||! ||b|x.org");
    }
    void lists()
    {
        QFETCH(QByteArray, value);
        QTEST(describe(mime::parseAddresses(value)), "list");
    }

    void limit() { QCOMPARE(mime::parseAddresses(QByteArray("a@x,").repeated(100), 7).size(), size_t(7)); }

    void mailboxesOpenGroups()
    {
        QCOMPARE(
            describe(mime::parseMailboxes("g: a@x.org, root;, <>, B <b@y.org>")), QByteArray("||a|x.org B||b|y.org"));
    }

    void mailboxIsQuotedWhenNeeded_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("mailbox");
        QTest::newRow("plain") << QByteArray("a.b+c@x.org") << QByteArray("a.b+c@x.org");
        QTest::newRow("space") << QByteArray("\"a \\\"b\"@x.org") << QByteArray("\"a \\\"b\"@x.org");
        QTest::newRow("dots") << QByteArray("\"a..b\"@x.org") << QByteArray("\"a..b\"@x.org");
        QTest::newRow("needless quotes") << QByteArray("\"a\"@x.org") << QByteArray("a@x.org");
        QTest::newRow("broken") << QByteArray("a") << QByteArray();
    }
    void mailboxIsQuotedWhenNeeded()
    {
        QFETCH(QByteArray, value);
        QTEST(mime::parseAddresses(value).front().mailbox(), "mailbox");
    }

    void displayNameIsDecoded()
    {
        QCOMPARE(mime::parseAddresses("=?iso-8859-1?q?J=FCrgen?= =?utf-8?b?w58=?= <a@x>").front().displayName(),
            QByteArray("Jürgenß"));
    }
};
FACTEUR_TEST(AddressesTest)
#include "tst_addresses.moc"
