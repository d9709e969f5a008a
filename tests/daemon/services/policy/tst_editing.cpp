// The header as it goes on: forged fields gone, edits done.
#include "tests/support/testmain.h"

#include "formats/mime/headers.h"
#include "services/delivery/fate.h"
#include "services/policy/content/editing.h"
#include "services/policy/content/dmarccheck.h"
#include "services/policy/content/spfcheck.h"

using policy::HeaderEdit;

#include <QRandomGenerator>

class EditingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void forgedFields_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<bool>("forged");
        const auto row = [](const char *field, bool forged) { QTest::newRow(field) << QByteArray(field) << forged; };
        row("Authentication-Results: mx.example.test; spf=pass", true);
        row("authentication-results:\r\n MX.EXAMPLE.TEST;\r\n spf=pass", true);
        row("Authentication-Results: other.example; spf=pass", false);
        row("Authentication-Results: notmx.example.test; spf=pass", false);
        row("ARC-Authentication-Results: i=1; mx.example.test; spf=pass", false);
        row("X-Facteur-Verdict: accept", true);
        row("x-facteur-verdict: by=other.example", true);
        row("Received-SPF: pass receiver=mx.example.test", true);
        row("Received-SPF: pass (receiver=fine) client-ip=192.0.2.1; receiver = \"MX.example.test\"; x=y", true);
        row("Received-SPF: pass receiver=mx.example.test.evil.example", true); // rather too many than one too few
        row("Received-SPF: pass receiver=mx.example.testing", false);
        row("Received-SPF: pass receiver=other.example", false);
        row("Subject: Authentication-Results: mx.example.test; spf=pass", false);
        row("Received: from mx.example.test", false);
    }
    void forgedFields()
    {
        QFETCH(QByteArray, field);
        QFETCH(bool, forged);
        const QByteArray header = "From: a@example.org\r\n" + field + "\r\nTo: b\r\n\r\n";
        QCOMPARE(policy::holdsForgedFields(header, "mx.example.test"), forged);
        const QByteArray left = policy::editedHeader(header, "mx.example.test", {});
        QCOMPARE(left, forged ? QByteArray("From: a@example.org\r\nTo: b\r\n\r\n") : header);
    }

    void edits_data()
    {
        QTest::addColumn<QList<QByteArray>>("edit"); // kind, name, value, index
        QTest::addColumn<QByteArray>("header");
        const auto row = [](const char *name, int kind, const char *field, const char *value, int index, const char *header) {
            QTest::newRow(name) << QList<QByteArray> { QByteArray::number(kind), field, value, QByteArray::number(index) } << QByteArray(header);
        };
        row("prepend", HeaderEdit::Prepend, "X", "1", 0, "X: 1\r\nA: 1\r\nB: 2\r\na: 3\r\n\r\n");
        row("append", HeaderEdit::Append, "X", "1", 0, "A: 1\r\nB: 2\r\na: 3\r\nX: 1\r\n\r\n");
        row("insert at the top", HeaderEdit::Insert, "X", "1", 0, "X: 1\r\nA: 1\r\nB: 2\r\na: 3\r\n\r\n");
        row("insert in between", HeaderEdit::Insert, "X", "1", 2, "A: 1\r\nB: 2\r\nX: 1\r\na: 3\r\n\r\n");
        row("insert far below", HeaderEdit::Insert, "X", "1", 99, "A: 1\r\nB: 2\r\na: 3\r\nX: 1\r\n\r\n");
        row("replace the first", HeaderEdit::Replace, "A", "9", 1, "A: 9\r\nB: 2\r\na: 3\r\n\r\n");
        row("replace the second", HeaderEdit::Replace, "A", "9", 2, "A: 1\r\nB: 2\r\nA: 9\r\n\r\n");
        row("replace what is not there", HeaderEdit::Replace, "C", "9", 1, "A: 1\r\nB: 2\r\na: 3\r\nC: 9\r\n\r\n");
        row("remove the second", HeaderEdit::Remove, "A", "", 2, "A: 1\r\nB: 2\r\n\r\n");
        row("remove all", HeaderEdit::Remove, "a", "", 0, "B: 2\r\n\r\n");
        row("remove what is not there", HeaderEdit::Remove, "C", "", 0, "A: 1\r\nB: 2\r\na: 3\r\n\r\n");
        row("folded value", HeaderEdit::Append, "X", "1\r\n 2", 0, "A: 1\r\nB: 2\r\na: 3\r\nX: 1\r\n 2\r\n\r\n");
        row("value with a line end", HeaderEdit::Append, "X", "1\r\n", 0, "A: 1\r\nB: 2\r\na: 3\r\nX: 1\r\n\r\n");
    }
    void edits()
    {
        QFETCH(QList<QByteArray>, edit);
        const HeaderEdit one { HeaderEdit::Kind(edit[0].toInt()), edit[1], edit[2], edit[3].toInt() };
        QTEST(policy::editedHeader("A: 1\r\nB: 2\r\na: 3\r\n\r\n", "mx.example.test", { one }), "header");
    }

    // Pieces of headers in all sorts of orders: nothing of ours is left, and what is not ours stays as it was.
    void nothingOfOursComesInWhateverStandsAroundIt()
    {
        const QByteArrayList pieces { "Authentication-Results:", " mx.example.test; spf=pass", "X-Facteur-Verdict", ": junk", "\r\n", "\n", "\r", " ", "\t", "(", ")",
            "\"", "\\", "Received-SPF: pass receiver=mx.example.test", "Subject: x", "\r\n\r\n", "mx.example.test", ";", QByteArray(1, '\0'), "\xc3\xa9", "AUTHENTICATION-RESULTS :",
            "From: a@b", ":" };
        QRandomGenerator random(20260105);
        for (int round = 0; round < 20000; ++round) {
            QByteArray text;
            for (int i = random.bounded(25); i >= 0; --i)
                text += pieces[random.bounded(int(pieces.size()))];
            const QByteArrayView header = QByteArrayView(text).first(mime::headerLength(text));
            const QByteArray kept = policy::editedHeader(header, "mx.example.test", {});
            QVERIFY2(!policy::holdsForgedFields(kept, "mx.example.test"), text.toPercentEncoding());
            if (!policy::holdsForgedFields(header, "mx.example.test"))
                QCOMPARE(kept, header.toByteArray());
            smtp::Recipient recipient;
            delivery::readFate(kept, recipient);
            QVERIFY2(!recipient.junk && !recipient.spamScore, text.toPercentEncoding());
        }
    }

    void indexesCountFieldsAsTheyArrived()
    {
        const std::vector<HeaderEdit> edits { { HeaderEdit::Remove, "A", "", 1 }, { HeaderEdit::Replace, "A", "9", 2 }, { HeaderEdit::Insert, "X", "1", 1 } };
        QCOMPARE(policy::editedHeader("A: 1\r\nB: 2\r\nA: 3\r\n\r\n", "h", edits), QByteArray("X: 1\r\nB: 2\r\nA: 9\r\n\r\n"));
    }

    void headerWithoutAnEnd()
    {
        QCOMPARE(policy::editedHeader("A: 1", "h", { { HeaderEdit::Append, "X", "2", 0 } }), QByteArray("A: 1\r\nX: 2\r\n"));
        QCOMPARE(policy::editedHeader("", "h", {}), QByteArray());
    }

    // --- what SPF, DMARC and ARC mean ---
    void spf_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<double>("score");
        QTest::addColumn<bool>("refused");
        QTest::newRow("pass") << int(spf::Code::Pass) << QByteArray("reject") << 0.0 << false;
        QTest::newRow("none") << int(spf::Code::None) << QByteArray("reject") << 0.0 << false;
        QTest::newRow("temperror") << int(spf::Code::TempError) << QByteArray("reject") << 0.0 << false;
        QTest::newRow("softfail") << int(spf::Code::SoftFail) << QByteArray("reject") << 1.5 << false;
        QTest::newRow("fail scores") << int(spf::Code::Fail) << QByteArray("score") << 4.0 << false;
        QTest::newRow("fail refuses") << int(spf::Code::Fail) << QByteArray("reject") << 4.0 << true;
        QTest::newRow("fail is only told") << int(spf::Code::Fail) << QByteArray("none") << 0.0 << false;
    }
    void spf()
    {
        QFETCH(int, code);
        QFETCH(QByteArray, setting);
        settings::Values values;
        values.set({}, "spf.fail", setting);
        spf::Result result;
        result.code = spf::Code(code);
        result.domain = "example.org";
        const policy::Verdict verdict = policy::spfVerdict(result, QHostAddress(QStringLiteral("192.0.2.1")), values);
        QTEST(verdict.score, "score");
        QTEST(verdict.demand == policy::Demand::Reject, "refused");
        QVERIFY(verdict.demand != policy::Demand::Reject || verdict.reply->toLine().startsWith("550 5.7.23 ")); // RFC 7372 §3.2
        QVERIFY(!verdict.reason.isEmpty());
    }

    void dmarc_data()
    {
        QTest::addColumn<int>("applied");
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<QByteArray>("lifter");
        QTest::addColumn<int>("demand");
        using policy::Demand;
        const QByteArray nobody;
        QTest::newRow("reject, honoured") << int(dmarc::Policy::Reject) << QByteArray("honour") << nobody << int(Demand::Reject);
        QTest::newRow("reject, softened") << int(dmarc::Policy::Reject) << QByteArray("soften") << nobody << int(Demand::Junk);
        QTest::newRow("reject, points only") << int(dmarc::Policy::Reject) << QByteArray("none") << nobody << int(Demand::None);
        QTest::newRow("reject, lifted") << int(dmarc::Policy::Reject) << QByteArray("honour") << QByteArray("list.example") << int(Demand::None);
        QTest::newRow("quarantine, honoured") << int(dmarc::Policy::Quarantine) << QByteArray("honour") << nobody << int(Demand::Junk);
        QTest::newRow("quarantine, softened") << int(dmarc::Policy::Quarantine) << QByteArray("soften") << nobody << int(Demand::None);
        QTest::newRow("none") << int(dmarc::Policy::None) << QByteArray("honour") << nobody << int(Demand::None);
    }
    void dmarc()
    {
        QFETCH(int, applied);
        QFETCH(QByteArray, setting);
        QFETCH(QByteArray, lifter);
        settings::Values values;
        values.set("example.test", "dmarc.policy", setting);
        dmarc::Result result;
        result.code = dmarc::Code::Fail;
        result.fromDomain = "bank.example";
        result.published = result.applied = dmarc::Policy(applied);
        const policy::Verdict verdict = policy::dmarcVerdict(result, lifter, values, "example.test");
        QTEST(int(verdict.demand), "demand");
        QCOMPARE(verdict.score, lifter.isEmpty() ? 3.0 : 0.0);
    }

    void trustedSealersLift_data()
    {
        QTest::addColumn<QList<QByteArray>>("sealers"); // oldest first; * before those that saw dmarc=pass
        QTest::addColumn<QByteArray>("lifter");
        QTest::newRow("trusted, saw it pass") << QList<QByteArray> { "*list.example" } << QByteArray("list.example");
        QTest::newRow("trusted, subdomain") << QList<QByteArray> { "*mx.list.example" } << QByteArray("mx.list.example");
        QTest::newRow("trusted, saw it fail") << QList<QByteArray> { "list.example" } << QByteArray();
        QTest::newRow("stranger") << QList<QByteArray> { "*evil.example" } << QByteArray();
        QTest::newRow("look-alike") << QList<QByteArray> { "*evillist.example" } << QByteArray();
        QTest::newRow("stranger after it") << QList<QByteArray> { "*list.example", "evil.example" } << QByteArray();
        QTest::newRow("trusted after a stranger's word") << QList<QByteArray> { "*evil.example", "list.example" } << QByteArray();
        QTest::newRow("two trusted ones, the first saw it") << QList<QByteArray> { "*list.example", "relay.example" } << QByteArray("list.example");
    }
    void trustedSealersLift()
    {
        QFETCH(QList<QByteArray>, sealers);
        arc::Result chain;
        chain.code = arc::Code::Pass;
        chain.coversAuthor = true;
        for (QByteArray sealer : sealers) {
            const bool passed = sealer.startsWith('*');
            sealer = passed ? sealer.mid(1) : sealer;
            chain.sealers << sealer;
            chain.authenticationResults << sealer + (passed ? "; dmarc=pass header.from=bank.example" : "; dmarc=fail header.from=bank.example");
        }
        chain.sets = int(sealers.size());
        const QList<QByteArray> trusted { "List.example", "relay.example" };
        QTEST(policy::arcLifter(chain, trusted), "lifter");
        chain.coversAuthor = false;
        QCOMPARE(policy::arcLifter(chain, trusted), QByteArray());
        chain.coversAuthor = true;
        chain.code = arc::Code::Fail;
        QCOMPARE(policy::arcLifter(chain, trusted), QByteArray());
    }
};

FACTEUR_TEST(EditingTest)
#include "tst_editing.moc"
