// Messages that are none, or nearly: what the check `sanity` finds, and GTUBE.
#include "tests/support/testmain.h"

#include "services/policy/content/sanity.h"

class SanityTest : public QObject
{
    Q_OBJECT

    static constexpr qint64 now = 1767610800; // 5 January 2026, 11:00 UTC
    static QByteArrayList results(const QByteArray &message, const policy::SanityLimits &limits = {}, bool smtpUtf8 = false, bool refuse = false)
    {
        policy::SanityFindings findings = policy::inspect(message, limits);
        policy::countOddOctets(message, '\n', findings);
        QByteArrayList all;
        for (const policy::Verdict &verdict : policy::sanityVerdicts(findings, limits, smtpUtf8, refuse, now))
            all << (verdict.demand == policy::Demand::Reject ? "!" : "") + verdict.result;
        return all;
    }

private Q_SLOTS:
    void messages_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArrayList>("found");
        const QByteArray from = "From: a@example.org\r\n", date = "Date: Mon, 05 Jan 2026 10:00:00 +0000\r\n", end = "\r\nHello\r\n";
        const auto row = [](const char *name, const QByteArray &message, std::initializer_list<const char *> found) {
            QByteArrayList list;
            for (const char *one : found)
                list << one;
            QTest::newRow(name) << message << list;
        };
        row("whole", from + date + end, { "pass" });
        row("no From", date + end, { "no-from" });
        row("two From fields", from + from + date + end, { "several-from" });
        row("three From fields", from + from + "from : b@example.org\r\n" + date + end, { "several-from" });
        row("From without an address", "From: undisclosed\r\n" + date + end, { "bad-from" });
        row("empty From", "From:\r\n" + date + end, { "bad-from" });
        row("two authors and a sender", "From: a@example.org, b@example.org\r\nSender: a@example.org\r\n" + date + end, { "pass" });
        row("two authors without", "From: a@example.org, b@example.org\r\n" + date + end, { "authors-without-sender" });
        row("no Date", from + end, { "no-date" });
        row("bad Date", from + "Date: yesterday\r\n" + end, { "bad-date" });
        row("future", from + "Date: Fri, 09 Jan 2026 10:00:00 +0000\r\n" + end, { "future-date" });
        row("tomorrow is no lie", from + "Date: Tue, 06 Jan 2026 10:00:00 +0000\r\n" + end, { "pass" });
        row("two subjects", from + date + "Subject: a\r\nSubject: b\r\n" + end, { "doubled-field" });
        row("many Received", from + date + "Received: a\r\nReceived: b\r\n" + end, { "pass" });
        row("header only", from + date, { "no-body" });
        row("line without a colon", from + date + "nonsense\r\n" + end, { "broken-header" });
        row("raw eight bits", from + date + "Subject: caf\xc3\xa9\r\n" + end, { "8bit-header" });
        row("bare CR", from + date + "\r\nHel\rlo\r\n", { "bare-cr" });
        row("bare LF", from + date + "\r\nHel\nlo\r\n", { "bare-lf" });
        row("NUL", from + date + QByteArray("\r\nHel\0lo\r\n", 10), { "nul" });
        row("multipart", from + date + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\na\r\n--x--\r\n", { "pass" });
        row("multipart without a boundary", from + date + "Content-Type: multipart/mixed\r\n\r\na\r\n", { "broken-mime" });
        row("multipart without parts", from + date + "Content-Type: multipart/mixed; boundary=x\r\n\r\na\r\n", { "broken-mime" });
        row("nothing", {}, { "no-from", "no-date", "no-body" });
    }
    void messages()
    {
        QFETCH(QByteArray, message);
        QTEST(results(message), "found");
    }

    void eightBitsAreRightWhenAnnounced()
    {
        QCOMPARE(results("From: a@example.org\r\nDate: Mon, 05 Jan 2026 10:00:00 +0000\r\nSubject: caf\xc3\xa9\r\n\r\n", {}, true), QByteArrayList { "pass" });
    }

    void limitsRefuse()
    {
        policy::SanityLimits limits;
        limits.headerFields = 10;
        limits.headerSize = 300;
        limits.parts = 3;
        limits.depth = 3;
        const QByteArray start = "From: a@example.org\r\nDate: Mon, 05 Jan 2026 10:00:00 +0000\r\n";
        QByteArray many = start;
        for (int i = 0; i < 9; ++i)
            many += "X: y\r\n";
        QCOMPARE(results(many + "\r\n", limits), QByteArrayList { "!header-fields" });
        QCOMPARE(results(start + "X: " + QByteArray(300, 'x') + "\r\n\r\n", limits), QByteArrayList { "!header-size" });
        const QByteArray mixed = start + "Content-Type: multipart/mixed; boundary=x\r\n\r\n";
        QCOMPARE(results(mixed + "--x\r\n\r\na\r\n--x\r\n\r\nb\r\n--x--\r\n", limits), QByteArrayList { "pass" });
        QCOMPARE(results(mixed + "--x\r\n\r\na\r\n--x\r\n\r\nb\r\n--x\r\n\r\nc\r\n--x--\r\n", limits), QByteArrayList { "!mime-limits" });
        QByteArray deep;
        for (int i = 0; i < 4; ++i)
            deep += "Content-Type: message/rfc822\r\n\r\n";
        QCOMPARE(results(start + deep + "a\r\n", limits), QByteArrayList { "!mime-limits" });
    }

    void refusedWhenThePolicySaysSo()
    {
        QCOMPARE(results("Date: Mon, 05 Jan 2026 10:00:00 +0000\r\n\r\n", {}, false, true), QByteArrayList { "!no-from" });
        QCOMPARE(results("From: a@example.org\r\n\r\n", {}, false, true), QByteArrayList { "no-date" }); // points are enough
    }

    void oddOctetsAcrossPieces()
    {
        const QByteArray text = "a\r\nb\rc\nd\r\r\n\n";
        policy::SanityFindings whole;
        policy::countOddOctets(text, '\n', whole);
        for (qsizetype cut = 1; cut < text.size(); ++cut) {
            policy::SanityFindings pieces;
            policy::countOddOctets(text.first(cut), '\n', pieces);
            policy::countOddOctets(text.sliced(cut), text[cut - 1], pieces);
            QCOMPARE(pieces.bareCr, whole.bareCr);
            QCOMPARE(pieces.bareLf, whole.bareLf);
        }
        QCOMPARE(whole.bareCr, 2);
        QCOMPARE(whole.bareLf, 2);
    }

    void gtube()
    {
        const QByteArray string = "XJS*C4JDBQADN1.NSBN3*2IDNEN*" + QByteArray("GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X");
        QVERIFY(policy::holdsGtube("body " + string + "\r\n"));
        QVERIFY(!policy::holdsGtube(string.left(60)));
        QVERIFY(!policy::holdsGtube({}));
    }
};

FACTEUR_TEST(SanityTest)
#include "tst_sanity.moc"
