// Aggregate reports: read, written, mailed, and to whom. RFC 7489 §7, appendix C.
#include "tests/support/testmain.h"

#include "formats/archive/gzip.h"
#include "formats/mime/encodings.h"
#include "formats/mime/headers.h"
#include "formats/mime/structure.h"
#include "mailauth/dmarc/reportmail.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/manualworker.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace dmarc;

namespace {
Report sample()
{
    Report report;
    report.version = "1.0";
    report.organisation = "Example <Mail> & Sons";
    report.email = "postmaster@receiver.example";
    report.id = "20260101.1@receiver.example";
    report.begin = 1767225600;
    report.end = 1767311999;
    report.errors = { "one error" };
    report.policy.domain = "example.org";
    report.policy.policy = Policy::Quarantine;
    report.policy.subdomains = Policy::Reject;
    report.policy.dkim = Alignment::Strict;
    report.policy.percent = 50;
    report.policy.failureOptions = "1:d";
    ReportRow row;
    row.source = QHostAddress(QStringLiteral("2001:db8::1"));
    row.count = 7;
    row.disposition = Disposition::Quarantine;
    row.spfAligned = true;
    row.reasons.append(Reason { "mailing_list", "arc=pass" });
    row.headerFrom = "example.org";
    row.envelopeFrom = "bounce.example.org";
    row.envelopeTo = "receiver.example";
    row.dkim.append(DkimAuthResult { "example.org", "s1", "fail", "body hash" });
    row.spf.append(SpfAuthResult { "bounce.example.org", "mfrom", "pass", "" });
    report.rows = { row };
    return report;
}

QByteArray xml(const QByteArray &records = {}, const QByteArray &front = {})
{
    return front
        + "<feedback><report_metadata><org_name>o</org_name><email>e</email><report_id>1</report_id>"
          "<date_range><begin>1</begin><end>2</end></date_range></report_metadata>"
          "<policy_published><domain>example.org</domain><p>none</p></policy_published>"
        + records + "</feedback>";
}
QByteArray record(const QByteArray &address, const QByteArray &count, const QByteArray &more = {})
{
    return "<record><row><source_ip>" + address + "</source_ip><count>" + count + "</count></row>" + more + "</record>";
}
} // namespace

class DmarcReportsTest : public QObject
{
    Q_OBJECT

    static QString folded(const QJsonValue &value) { return value.toString().toLower().remove(QLatin1Char('_')); }

    // "" or what differs from the JSON beside the suite's file.
    static QString compare(const Report &report, const QJsonObject &wanted)
    {
        QStringList wrong;
        const auto same = [&](const char *what, const QByteArray &got, const QJsonValue &value) {
            const QString want = value.toString();
            if (QString::fromUtf8(got).toLower().remove(QLatin1Char('_')) != folded(value)
                && !(got.isEmpty() && value.isNull()) && !(want == QLatin1String("Unspecified")))
                wrong += QStringLiteral("%1: %2 instead of %3").arg(QLatin1String(what), QString::fromUtf8(got), want);
        };
        const QJsonObject metadata = wanted[QStringLiteral("report_metadata")].toObject(),
                          policy = wanted[QStringLiteral("policy_published")].toObject();
        same("org_name", report.organisation, metadata[QStringLiteral("org_name")]);
        same("email", report.email, metadata[QStringLiteral("email")]);
        same("contact", report.contact, metadata[QStringLiteral("extra_contact_info")]);
        same("generator", report.generator, metadata[QStringLiteral("generator")]);
        same("id", report.id, metadata[QStringLiteral("report_id")]);
        const QJsonObject range = metadata[QStringLiteral("date_range")].toObject();
        if (report.begin != range[QStringLiteral("begin")].toInteger()
            || report.end != range[QStringLiteral("end")].toInteger())
            wrong += QStringLiteral("date_range");
        same("domain", report.policy.domain, policy[QStringLiteral("domain")]);
        same("p", name(report.policy.policy), policy[QStringLiteral("p")]);
        same("sp", name(report.policy.subdomains.value_or(report.policy.policy)), policy[QStringLiteral("sp")]);
        same("adkim", report.policy.dkim == Alignment::Strict ? "strict" : "relaxed", policy[QStringLiteral("adkim")]);
        same("aspf", report.policy.spf == Alignment::Strict ? "strict" : "relaxed", policy[QStringLiteral("aspf")]);
        same("fo", report.policy.failureOptions, policy[QStringLiteral("fo")]);
        same("discovery_method", report.policy.discoveryMethod, policy[QStringLiteral("discovery_method")]);
        const QJsonArray records = wanted[QStringLiteral("record")].toArray();
        if (records.size() != qsizetype(report.rows.size()))
            return QStringLiteral("%1 records instead of %2").arg(report.rows.size()).arg(records.size());
        for (int i = 0; i < records.size(); ++i) {
            const ReportRow &row = report.rows[size_t(i)];
            const QJsonObject json = records[i].toObject()[QStringLiteral("row")].toObject();
            same("source_ip", row.source.toString().toLatin1(), json[QStringLiteral("source_ip")]);
            if (row.count != quint64(json[QStringLiteral("count")].toInteger()))
                wrong += QStringLiteral("count");
            const QJsonObject evaluated = json[QStringLiteral("policy_evaluated")].toObject();
            same("disposition", name(row.disposition), evaluated[QStringLiteral("disposition")]);
            same("dkim", row.dkimAligned ? "pass" : "fail", evaluated[QStringLiteral("dkim")]);
            same("spf", row.spfAligned ? "pass" : "fail", evaluated[QStringLiteral("spf")]);
            const QJsonArray reasons = evaluated[QStringLiteral("reason")].toArray();
            if (reasons.size() != row.reasons.size()) {
                wrong += QStringLiteral("reasons");
            } else {
                for (int k = 0; k < reasons.size(); ++k) {
                    const QJsonValue type = reasons[k].toObject()[QStringLiteral("type_")];
                    if (folded(type)
                        != QLatin1String("other")) // that is what the other reader makes of types it does not know
                        same("reason", row.reasons[k].type, type);
                    same("comment", row.reasons[k].comment, reasons[k].toObject()[QStringLiteral("comment")]);
                }
            }
            const QJsonObject identifiers = records[i].toObject()[QStringLiteral("identifiers")].toObject();
            same("header_from", row.headerFrom, identifiers[QStringLiteral("header_from")]);
            same("envelope_from", row.envelopeFrom, identifiers[QStringLiteral("envelope_from")]);
            same("envelope_to", row.envelopeTo, identifiers[QStringLiteral("envelope_to")]);
            const QJsonObject results = records[i].toObject()[QStringLiteral("auth_results")].toObject();
            const QJsonArray dkim = results[QStringLiteral("dkim")].toArray(),
                             spf = results[QStringLiteral("spf")].toArray();
            if (dkim.size() != row.dkim.size() || spf.size() != row.spf.size()) {
                wrong += QStringLiteral("auth_results");
                continue;
            }
            for (int k = 0; k < dkim.size(); ++k) {
                const QJsonObject one = dkim[k].toObject();
                same("dkim domain", row.dkim[k].domain, one[QStringLiteral("domain")]);
                same("dkim selector", row.dkim[k].selector, one[QStringLiteral("selector")]);
                same("dkim result", row.dkim[k].result, one[QStringLiteral("result")]);
                same("dkim human_result", row.dkim[k].humanResult, one[QStringLiteral("human_result")]);
            }
            for (int k = 0; k < spf.size(); ++k) {
                const QJsonObject one = spf[k].toObject();
                same("spf domain", row.spf[k].domain, one[QStringLiteral("domain")]);
                same("spf result", row.spf[k].result, one[QStringLiteral("result")]);
                same("spf scope", row.spf[k].scope == "mfrom" ? "mailfrom" : row.spf[k].scope,
                    one[QStringLiteral("scope")]);
            }
        }
        return wrong.join(QStringLiteral("; "));
    }

private Q_SLOTS:
    void readsWhatItWrites()
    {
        const QByteArray written = toXml(sample());
        const auto read = parseReport(written);
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.failure().reason));
        QVERIFY(*read == sample());
        QCOMPARE(toXml(*read), written);
        QVERIFY(written.startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"));
        QVERIFY(written.contains("<org_name>Example &lt;Mail&gt; &amp; Sons</org_name>"));
        // The elements' order is part of the schema.
        qsizetype at = 0;
        for (const char *element : { "<version>", "<report_metadata>", "<policy_published>", "<record>", "<row>",
                 "<identifiers>", "<auth_results>" }) {
            const qsizetype next = written.indexOf(element);
            QVERIFY2(next > at, element);
            at = next;
        }
    }
    void controlCharactersDoNotMakeItUnreadable()
    {
        Report report = sample();
        report.rows[0].headerFrom = "a\x01"
                                    "b\r\n<c>";
        const auto read = parseReport(toXml(report));
        QVERIFY(read);
        QCOMPARE(read->rows[0].headerFrom, "ab<c>");
    }
    void unusableRecordsAreCounted()
    {
        const auto read = parseReport(xml(record("192.0.2.1", "2") + record("nonsense", "1") + record("192.0.2.1", "-1")
            + record("fe80::1%eth0", "1")));
        QVERIFY(read);
        QCOMPARE(read->rows.size(), size_t(1));
        QCOMPARE(read->leftOut, 3);
        QCOMPARE(read->messages(), quint64(2));
    }
    void hostileXml_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no XML") << QByteArray("Dear customer");
        QTest::newRow("another root") << QByteArray("<html/>");
        QTest::newRow("cut") << xml(record("192.0.2.1", "1")).chopped(12);
        QTest::newRow("no metadata") << QByteArray("<feedback><policy_published/></feedback>");
        QTest::newRow("entities") << xml(
            {}, "<!DOCTYPE feedback [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;'>]>");
        QTest::newRow("external entity") << xml({}, "<!DOCTYPE feedback [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>");
        QTest::newRow("undeclared entity") << xml("<version>&nbsp;</version>");
        QTest::newRow("deep") << xml(QByteArray("<x>").repeated(10000) + QByteArray("</x>").repeated(10000));
        QTest::newRow("deep inside text")
            << xml("<version>" + QByteArray("<x>").repeated(10000) + QByteArray("</x>").repeated(10000) + "</version>");
        QTest::newRow("many records") << xml(record("192.0.2.1", "1").repeated(101));
        QTest::newRow("long") << xml("<version>" + QByteArray(200000, 'x') + "</version>");
    }
    void hostileXml()
    {
        QFETCH(QByteArray, octets);
        ReportLimits limits;
        limits.rows = 100;
        limits.xml = 150000;
        const auto read = parseReport(octets, limits);
        QVERIFY(!read);
        QVERIFY(!read.failure().reason.isEmpty());
    }
    void longValuesAreCut()
    {
        const auto read = parseReport(xml("<version>" + QByteArray("\xc3\xa9").repeated(5000) + "</version>"
            + record("192.0.2.1", "1",
                "<auth_results>" + QByteArray("<dkim><domain>x</domain></dkim>").repeated(200) + "</auth_results>")));
        QVERIFY(read);
        QCOMPARE(read->version.size(), 1000);
        QVERIFY(QByteArrayView(read->version).isValidUtf8());
        QCOMPARE(read->rows[0].dkim.size(), 50);
    }
    void packedForms()
    {
        const QByteArray written = toXml(sample());
        QVERIFY(*parseReportFile(written) == sample());
        QVERIFY(*parseReportFile(archive::gzip(written)) == sample());
        ReportLimits limits;
        limits.xml = 100;
        QCOMPARE(parseReportFile(archive::gzip(written), limits).failure().kind, Failure::Kind::TooLarge);
        QVERIFY(!parseReportFile(archive::gzip(archive::gzip(written))));
        QVERIFY(!parseReportFile("PK\3\4 broken"));
    }

    void rowsThatFaredTheSameBecomeOne()
    {
        ReportBuilder builder;
        ReportRow row = sample().rows[0];
        row.count = 1;
        builder.add(row);
        builder.add(row);
        row.envelopeTo = "other.example";
        builder.add(row);
        row.envelopeTo = "receiver.example";
        row.count = 5;
        builder.add(row);
        row.dkim.clear();
        builder.add(row);
        builder.error("e");
        builder.error("e");
        const Report report = builder.build({});
        QCOMPARE(report.rows.size(), size_t(3));
        QCOMPARE(report.rows[0].count, quint64(7));
        QCOMPARE(report.messages(), quint64(13));
        QCOMPARE(report.errors.size(), 1);
    }
    void rowsFromResults()
    {
        dmarc::Result result;
        result.code = Code::Fail;
        result.fromDomain = "example.org";
        result.recordDomain = "example.org";
        result.published = Policy::Reject;
        result.applied = Policy::Quarantine;
        result.sampledOut = true;
        auto policy = std::make_shared<PolicyRecord>();
        policy->policy = Policy::Reject;
        policy->percent = 10;
        result.record = policy;
        spf::Result spf;
        spf.code = spf::Code::SoftFail;
        spf.domain = "example.org";
        dkim::Result dkim;
        dkim.code = dkim::Code::Fail;
        dkim.domain = "example.org";
        dkim.selector = "s";
        dkim.problem = "The body was changed";
        const QHostAddress client(QStringLiteral("::ffff:192.0.2.1"));
        ReportRow row = rowOf(client, result, spf, spf::Identity::MailFrom, { dkim, dkim::Result() }, "example.org",
            "receiver.example", Policy::Quarantine);
        QCOMPARE(row.source.toString(), QStringLiteral("192.0.2.1"));
        QCOMPARE(row.disposition, Disposition::Quarantine);
        QCOMPARE(row.reasons, QList<Reason>({ Reason { "sampled_out", "" } }));
        QCOMPARE(row.spf[0].result, "softfail");
        QCOMPARE(row.spf[0].scope, "mfrom");
        QCOMPARE(row.dkim.size(), 1);
        QCOMPARE(row.dkim[0].humanResult, "The body was changed");
        row = rowOf(client, result, {}, spf::Identity::Helo, {}, {}, {}, Policy::None);
        QCOMPARE(row.reasons.last().type, "local_policy");
        const PolicyPublished made = published(result);
        QCOMPARE(made.policy, Policy::Reject);
        QCOMPARE(made.percent, 10);
        QCOMPARE(made.domain, "example.org");
    }

    void mailOfAReport()
    {
        ReportMail mail;
        mail.submitter = "receiver.example";
        mail.from = *MailAddress::parse("dmarc@receiver.example");
        mail.to = { *MailAddress::parse("rua@example.org"), *MailAddress::parse("rua@example.net") };
        mail.messageId = "abc@receiver.example";
        mail.now = 1767312000;
        const Report report = sample();
        QCOMPARE(reportFileName(report, mail.submitter),
            "receiver.example!example.org!1767225600!1767311999!20260101.1receiver.example.xml.gz");
        QCOMPARE(reportSubject(report, mail.submitter),
            "Report Domain: example.org Submitter: receiver.example Report-ID: <20260101.1@receiver.example>");
        const QByteArray message = composeReport(report, mail);
        QVERIFY(!message.contains(QByteArray("\n\n")));
        QCOMPARE(message.count('\n'), message.count("\r\n"));
        for (const QByteArray &line : message.split('\n'))
            QVERIFY(line.size() < 200);
        QCOMPARE(mime::headerValue(message, "Subject"), reportSubject(report, mail.submitter));
        QCOMPARE(mime::headerValue(message, "To"), "rua@example.org, rua@example.net");
        QCOMPARE(mime::headerValue(message, "Auto-Submitted"), "auto-generated");
        QCOMPARE(mime::headerValue(message, "Message-ID"), "<abc@receiver.example>");
        const mime::Part root = mime::parse(message);
        QCOMPARE(root.children.size(), size_t(2));
        QCOMPARE(root.children[1].subtype, "gzip");
        QCOMPARE(root.children[1].fileName(), reportFileName(report, mail.submitter));
        const auto read = parseReportMessage(message);
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.failure().reason));
        QVERIFY(*read == report);
    }
    void hostileNamesStayOutOfTheMail()
    {
        Report report = sample();
        report.id = "x\r\nBcc: victim@example.com\r\n\r\n";
        report.policy.domain = "a/../b!c";
        ReportMail mail;
        mail.submitter = "receiver.example";
        mail.messageId = "m@receiver.example";
        const QByteArray message = composeReport(report, mail);
        QVERIFY(!message.contains("\r\nBcc"));
        QVERIFY(!reportFileName(report, "r").contains('/'));
        QCOMPARE(reportFileName(report, "r").count('!'), 4);
    }
    void messagesWithoutAReport()
    {
        QCOMPARE(parseReportMessage("Subject: hello\r\n\r\nworld").failure().kind, Failure::Kind::NotFound);
        QCOMPARE(
            parseReportMessage("Content-Type: application/gzip\r\n\r\nnot gzip").failure().kind, Failure::Kind::Syntax);
        QVERIFY(parseReportMessage("Content-Type: text/xml\r\n\r\n" + toXml(sample())));
    }

    void destinationsMustConsent()
    {
        FakeResolver dns;
        dns.txt("example.org._report._dmarc.yes.example", "v=DMARC1");
        dns.txt("example.org._report._dmarc.other.example", "v=DMARC1; rua=mailto:elsewhere@other.example!1m");
        dns.txt("example.org._report._dmarc.evil.example", "v=DMARC1; rua=mailto:victim@example.com");
        dns.txt("example.org._report._dmarc.wrong.example", "v=spf1 -all");
        dns.fail("example.org._report._dmarc.down.example", dns::Type::TXT, dns::Status::Temporary);
        const auto record
            = dmarc::parsePolicyRecord("v=DMARC1; p=none; rua=mailto:a@example.org, mailto:b@reports.example.org!10m, "
                                       "mailto:c@yes.example, mailto:d@other.example,"
                                       "mailto:e@evil.example,mailto:f@wrong.example,mailto:g@no.example,mailto:h@down."
                                       "example,https://example.org/report");
        QVERIFY(record);
        ManualClock clock;
        ManualWorker worker(clock);
        const auto found
            = worker.wait(destinations(&dns, std::make_shared<const PolicyRecord>(*record), "example.org"));
        const auto address = [](const char *text) { return *MailAddress::parse(text); };
        QCOMPARE(found.accepted,
            QList<Destination>({ { address("a@example.org"), 0 }, { address("b@reports.example.org"), 10u << 20 },
                { address("c@yes.example"), 0 }, { address("elsewhere@other.example"), 1u << 20 } }));
        QCOMPARE(found.refused.size(), 5);
        QVERIFY(found.temporary);
        QVERIFY(!dns.asked().contains("TXT example.org._report._dmarc.example.org"));
    }

    void recordedReports()
    {
        const QString shared = qEnvironmentVariable("FACTEUR_SHARED");
        if (shared.isEmpty()) {
            qInfo("dmarc/dmarc-feedback did not run: FACTEUR_SHARED is not set");
            return;
        }
        const QDir folder(shared + QStringLiteral("/data/dmarc/dmarc-feedback"));
        int cases = 0;
        for (const QString &fileName :
            folder.entryList({ QStringLiteral("*.xml"), QStringLiteral("*.eml") }, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(fileName)), json(folder.filePath(fileName.left(3) + QStringLiteral(".json")));
            QVERIFY(file.open(QIODevice::ReadOnly) && json.open(QIODevice::ReadOnly));
            const QByteArray octets = file.readAll();
            const auto read
                = fileName.endsWith(QLatin1String(".xml")) ? parseReportFile(octets) : parseReportMessage(octets);
            QVERIFY2(read.ok(),
                qPrintable(fileName + QStringLiteral(": ") + (read.ok() ? QString() : read.failure().reason)));
            const QString wrong = compare(*read, QJsonDocument::fromJson(json.readAll()).object());
            QVERIFY2(wrong.isEmpty(), qPrintable(fileName + QStringLiteral(": ") + wrong));
            const auto again = parseReport(toXml(*read));
            QVERIFY(again.ok());
            ++cases;
        }
        qInfo("dmarc/dmarc-feedback: %d reports", cases);
        QCOMPARE(cases, 10);
    }
};

FACTEUR_TEST(DmarcReportsTest)
#include "tst_dmarc_reports.moc"
