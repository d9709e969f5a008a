// Scripts that want too much: they end with an error and the mail is kept, or they are refused, and always soon.
#include "tests/support/testmain.h"

#include "formats/sieve/executor.h"
#include "formats/sieve/match.h"
#include "formats/sieve/variables.h"

using namespace sieve;

namespace {
class World final : public Surroundings
{
public:
    qint64 now() const override { return 1700000000; }
    QByteArray envelopeFrom() const override { return "a@example.org"; }
    QByteArray envelopeTo() const override { return "b@example.com"; }
    std::shared_ptr<const Program> script(const QByteArray &name, bool) override { return scripts.value(name); }
    QHash<QByteArray, std::shared_ptr<const Program>> scripts;
};

const QByteArray message = "From: a@example.org\r\nTo: b@example.com\r\nSubject: " + QByteArray(2000, 'a') + " bx\r\n\r\nbody\r\n";

Outcome run(const QByteArray &script, World &world, const ExecuteLimits &limits = {}, const QByteArray &octets = message)
{
    const Compiled compiled = compile(script);
    if (!compiled.program) {
        qWarning("%s", compiled.errors.front().toString().constData());
        Outcome none;
        none.error = compiled.errors.front();
        return none;
    }
    return execute(*compiled.program, octets, world, limits);
}
} // namespace

class LimitsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aHundredThousandTests();
    void aMillionTests();
    void includesInDepth();
    void moreCommandsThanAllowed();
    void stepsEnd();
    void errorKeeps_data();
    void errorKeeps();
    void compileBombs_data();
    void compileBombs();
    void variablesDoNotGrowForEver();
    void manyVariables();
    void includesInWidth();
    void globs_data();
    void globs();
    void globBomb();
    void regexOverALongBody();
    void manyParts();
    void traceSaysWhatHappened();
};

void LimitsTest::aHundredThousandTests()
{
    QByteArray script = "if anyof (false";
    for (int i = 0; i < 99000; ++i)
        script += ",header \"x-none\" \"a\"";
    script += ") { discard; }";
    SyntaxLimits syntax;
    syntax.scriptSize = 10 * 1024 * 1024;
    const Compiled compiled = compile(script, { syntax, 10, {}, {} });
    QVERIFY(compiled.program);
    World world;
    const Outcome outcome = execute(*compiled.program, message, world);
    QVERIFY(!outcome.error);
    QVERIFY(outcome.implicitKeep);
    QVERIFY(!compile(script).program); // larger than a script may be
}

// A million tests are refused, whatever their size, and what is let through cannot run a million of them.
void LimitsTest::aMillionTests()
{
    const QByteArray script = "if anyof (" + QByteArray("true,").repeated(999999) + "true) { discard; }";
    QVERIFY(!compile(script).program); // larger than a script may be
    SyntaxLimits syntax;
    syntax.scriptSize = 10 * 1024 * 1024;
    const Compiled compiled = compile(script, { syntax, 10, {}, {} });
    QVERIFY(!compiled.program);
    QVERIFY(compiled.errors.front().text.contains("too many"));

    // A thousand tests in each of a thousand parts.
    QByteArray octets = "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n";
    for (int i = 0; i < 1000; ++i)
        octets += "--b\r\n\r\nx\r\n";
    World world;
    const Outcome outcome = run("require \"foreverypart\"; discard; foreverypart { if allof (" + QByteArray("true,").repeated(999) + "true) {} }", world, {}, octets);
    QVERIFY(outcome.error);
    QVERIFY(outcome.error->text.contains("does too much"));
    QVERIFY(outcome.implicitKeep);
    QVERIFY(outcome.actions.empty());
}

void LimitsTest::includesInDepth()
{
    World world;
    for (int i = 0; i < 30; ++i)
        world.scripts.insert("s" + QByteArray::number(i), compile("require \"include\"; include \"s" + QByteArray::number(i + 1) + "\";").program);
    world.scripts.insert("s30", compile("discard;").program);
    const Outcome deep = run("require \"include\"; include \"s0\";", world);
    QVERIFY(deep.error);
    QVERIFY(deep.error->text.contains("too deeply"));
    QVERIFY(deep.implicitKeep);
    const Outcome shallow = run("require \"include\"; include \"s25\";", world);
    QVERIFY(!shallow.error);
    QVERIFY(!shallow.implicitKeep);
    // In a circle, and into itself.
    world.scripts.insert("a", compile("require \"include\"; include \"b\";").program);
    world.scripts.insert("b", compile("require \"include\"; include \"a\";").program);
    QVERIFY(run("require \"include\"; include \"a\";", world).error);
}

void LimitsTest::moreCommandsThanAllowed()
{
    const Compiled compiled = compile(QByteArray("stop;").repeated(100001));
    QVERIFY(!compiled.program);
    QVERIFY(compiled.errors.front().text.contains("too many"));
}

void LimitsTest::stepsEnd()
{
    World world;
    ExecuteLimits limits;
    limits.steps = 100;
    const Outcome outcome = run("discard; " + QByteArray("if true {}").repeated(200), world, limits);
    QVERIFY(outcome.error);
    QVERIFY(outcome.implicitKeep);
    QVERIFY(outcome.actions.empty());
}

void LimitsTest::errorKeeps_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("actions") << QByteArray("require [\"fileinto\", \"variables\"];") + [] {
        QByteArray all;
        for (int i = 0; i < 40; ++i)
            all += "fileinto \"box" + QByteArray::number(i) + "\";";
        return all;
    }();
    QTest::newRow("redirects") << QByteArray("redirect \"a@a.example\"; redirect \"b@a.example\"; redirect \"c@a.example\"; redirect \"d@a.example\"; redirect \"e@a.example\";");
    QTest::newRow("header edits") << QByteArray("require \"editheader\";") + QByteArray("addheader \"X\" \"y\";").repeated(200);
    QTest::newRow("regex") << QByteArray("require \"regex\"; if header :regex \"subject\" \"^(a|aa)+b$\" { discard; }");
    QTest::newRow("regex from every place") << QByteArray("require \"regex\"; if header :regex \"subject\" \"(a?a?a?a?a?){30}b\" { discard; }");
}

void LimitsTest::errorKeeps()
{
    QFETCH(QByteArray, script);
    World world;
    const Outcome outcome = run(script, world);
    QVERIFY(outcome.error);
    QVERIFY(outcome.implicitKeep);
    QVERIFY(outcome.actions.empty());
    QVERIFY(outcome.message.isNull());
}

void LimitsTest::compileBombs_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("blocks") << QByteArray("if true {").repeated(50000);
    QTest::newRow("tests") << "if " + QByteArray("not ").repeated(100000) + "true {}";
    QTest::newRow("parentheses") << "if anyof " + QByteArray("(anyof").repeated(50000);
    QTest::newRow("brackets") << "keep " + QByteArray("[").repeated(100000);
    QTest::newRow("long list") << "if header [" + QByteArray("\"a\",").repeated(20000) + "\"a\"] \"x\" { keep; }";
    QTest::newRow("nul") << QByteArray("keep\0;", 6);
    QTest::newRow("nul in a string") << QByteArray("redirect \"a\0b\";", 15);
    QTest::newRow("not closed") << QByteArray("redirect \"a@example.org");
    QTest::newRow("text: not closed") << QByteArray("require \"reject\"; reject text:\nhello\n");
    QTest::newRow("number") << QByteArray("if size :over 99999999999999999999 { keep; }");
    QTest::newRow("number with a quantifier") << QByteArray("if size :over 9999999999999G { keep; }");
}

void LimitsTest::compileBombs()
{
    QFETCH(QByteArray, script);
    const Compiled compiled = compile(script);
    QVERIFY(!compiled.program);
    QVERIFY(!compiled.errors.empty());
    QVERIFY(compiled.errors.size() <= 10);
}

void LimitsTest::variablesDoNotGrowForEver()
{
    World world;
    const Outcome outcome = run("require [\"variables\", \"fileinto\"]; set \"a\" \"0123456789abcdef\";" + QByteArray("set \"a\" \"${a}${a}\";").repeated(40)
            + "if string :matches \"${a}\" \"0123*\" { set :length \"n\" \"${a}\"; } fileinto \"n${n}\";",
        world);
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.actions.at(0).target.mailbox, "n" + QByteArray::number(Variables::maxLength));
    // Openings without an end: one pass, whatever their number.
    const QByteArray openings = QByteArray("${").repeated(500000);
    QCOMPARE(decodeEncodedCharacters(openings), openings);
    QCOMPARE(Variables().expand(openings).size(), Variables::maxLength);
    const QByteArray halves = QByteArray("${hex:40 ").repeated(100000);
    QCOMPARE(decodeEncodedCharacters(halves), halves);
}

void LimitsTest::manyVariables()
{
    QByteArray script = "require [\"variables\", \"fileinto\"];";
    for (int i = 0; i < 2000; ++i)
        script += "set \"v" + QByteArray::number(i) + "\" \"x\";";
    World world;
    const Outcome outcome = run(script + "fileinto \"a${v999}\"; fileinto \"b${v1999}\";", world);
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.actions.at(0).target.mailbox, QByteArray("ax"));
    QCOMPARE(outcome.actions.at(1).target.mailbox, QByteArray("b"));
}

void LimitsTest::includesInWidth()
{
    World world;
    world.scripts.insert("leaf", compile("keep;").program);
    QByteArray width = "require \"include\";" + QByteArray("include \"leaf\";").repeated(20);
    world.scripts.insert("two", compile(width).program);
    const Outcome outcome = run("require \"include\";" + QByteArray("include \"two\";").repeated(20), world);
    QVERIFY(outcome.error);
    QVERIFY(outcome.error->text.contains("too many scripts"));
}

void LimitsTest::globs_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<bool>("holds");
    QTest::addColumn<QList<QByteArray>>("captures");
    const QList<QByteArray> none;
    QTest::newRow("empty") << QByteArray() << QByteArray() << true << QList<QByteArray> { "" };
    QTest::newRow("empty pattern") << QByteArray("a") << QByteArray() << false << none;
    QTest::newRow("star takes nothing") << QByteArray() << QByteArray("*") << true << QList<QByteArray> { "", "" };
    QTest::newRow("two stars") << QByteArray("ab") << QByteArray("**") << true << QList<QByteArray> { "ab", "", "ab" };
    QTest::newRow("question") << QByteArray("ü") << QByteArray("?") << true << QList<QByteArray> { "ü", "ü" };
    QTest::newRow("question needs one") << QByteArray() << QByteArray("?") << false << none;
    QTest::newRow("case") << QByteArray("ABC") << QByteArray("a*c") << true << QList<QByteArray> { "ABC", "B" };
    QTest::newRow("earliest") << QByteArray("a-b-c-d") << QByteArray("*-*") << true << QList<QByteArray> { "a-b-c-d", "a", "b-c-d" };
    QTest::newRow("end is anchored") << QByteArray("a.b.b") << QByteArray("a*.b") << true << QList<QByteArray> { "a.b.b", ".b" };
    QTest::newRow("overlap") << QByteArray("aba") << QByteArray("ab*ba") << false << none;
    QTest::newRow("escaped star") << QByteArray("a*b") << QByteArray("a\\*b") << true << QList<QByteArray> { "a*b" };
    QTest::newRow("escaped star is no star") << QByteArray("axb") << QByteArray("a\\*b") << false << none;
    QTest::newRow("escaped letter") << QByteArray("ab") << QByteArray("a\\b") << true << QList<QByteArray> { "ab" };
    QTest::newRow("backslash at the end") << QByteArray("a\\") << QByteArray("a\\") << true << QList<QByteArray> { "a\\" };
    QTest::newRow("question at the end") << QByteArray("a\nbc") << QByteArray("a*b?") << true << QList<QByteArray> { "a\nbc", "\n", "c" };
    QTest::newRow("broken UTF-8") << QByteArray("\xff\xfe") << QByteArray("??") << true << QList<QByteArray> { "\xff\xfe", "\xff", "\xfe" };
}

void LimitsTest::globs()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, pattern);
    QFETCH(bool, holds);
    QFETCH(QList<QByteArray>, captures);
    for (const Comparator comparator : { Comparator::AsciiCasemap, Comparator::UnicodeCasemap }) {
        QList<QByteArray> found;
        QCOMPARE(globMatches(value, pattern, comparator, &found), holds);
        if (holds && value != "\xff\xfe")
            QCOMPARE(found, captures);
    }
}

void LimitsTest::globBomb()
{
    const QByteArray value(200000, 'a');
    bool limitHit = false;
    QVERIFY(!globMatches(value, QByteArray("*a").repeated(1000) + "b?", Comparator::AsciiCasemap, nullptr, &limitHit));
    QVERIFY(!globMatches(value + 'b', "*" + QByteArray("a").repeated(5000) + "?b*c?", Comparator::UnicodeCasemap, nullptr, &limitHit));
    QVERIFY(!globMatches(value + "bc", "*" + QByteArray("a").repeated(150000) + "?*" + QByteArray("a").repeated(100000) + "b*", Comparator::Octet, nullptr, &limitHit));
    // What is plain does not count against it.
    QVERIFY(globMatches(QByteArray(20'000'000, 'x') + "needle", "*needle", Comparator::AsciiCasemap, nullptr, &limitHit));
    QVERIFY(!limitHit);
}

void LimitsTest::regexOverALongBody()
{
    World world;
    const QByteArray octets = "Subject: x\r\n\r\n" + QByteArray("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n").repeated(60000);
    const Outcome outcome = run("require [\"regex\", \"body\"]; if body :raw :regex \"(a*)*[bc]\" { discard; }", world, {}, octets);
    QVERIFY(outcome.error);
    QVERIFY(outcome.implicitKeep);
    const Outcome plain = run("require [\"regex\", \"body\"]; if body :raw :regex \"needle[0-9]+\" { discard; }", world, {}, octets + "needle42\r\n");
    QVERIFY(!plain.error);
    QVERIFY(!plain.implicitKeep);
}

void LimitsTest::manyParts()
{
    World world;
    QByteArray octets = "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n";
    for (int i = 0; i < 20000; ++i)
        octets += "--b\r\n\r\nx\r\n";
    ExecuteLimits limits;
    limits.steps = 50000;
    const Outcome outcome = run("require \"foreverypart\"; foreverypart { foreverypart { foreverypart { if true {} } } if false {} if false {} if false {} }", world, limits, octets);
    QVERIFY(outcome.implicitKeep);
    QVERIFY(outcome.error);
}

void LimitsTest::traceSaysWhatHappened()
{
    World world;
    const Compiled compiled = compile("require \"fileinto\";\nif header :contains \"subject\" \"aaa\" {\n  fileinto \"A\";\n}\n");
    const Outcome outcome = execute(*compiled.program, message, world, {}, true);
    QCOMPARE(outcome.trace, (QList<QByteArray> { "2: test header: true", "3: fileinto \"A\"" }));
}

FACTEUR_TEST(LimitsTest)
#include "tst_limits.moc"
