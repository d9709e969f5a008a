// Reports about single messages (ARF), and TLS reports. RFC 5965, RFC 6591, RFC 8460.
#include "tests/support/testmain.h"

#include "formats/archive/gzip.h"
#include "mailauth/dmarc/feedbackreport.h"
#include "mailauth/tlsrpt/report.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {
QByteArray message(const QByteArray &fields)
{
    return "Content-Type: multipart/report; report-type=feedback-report; boundary=b\r\n\r\n--b\r\n\r\nwords\r\n--b\r\n"
           "Content-Type: message/feedback-report\r\n\r\n"
        + fields + "\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: <x@example.org>\r\n\r\ntext\r\n--b--\r\n";
}
const QByteArray tlsReport = R"({"organization-name":"Example","contact-info":"a@example.net","report-id":"1",
"date-range":{"start-datetime":"2026-01-01T00:00:00Z","end-datetime":"2026-01-01T23:59:59Z"},
"policies":[{"policy":{"policy-type":"STS","policy-string":["version: STSv1"],"policy-domain":"Example.ORG","mx-host":"mx.example.org"},
"summary":{"total-successful-session-count":10,"total-failure-session-count":"2"},
"failure-details":[{"result-type":"certificate-expired","sending-mta-ip":"2001:db8::1","failed-session-count":2}]}]})";
} // namespace

class FeedbackTest : public QObject
{
    Q_OBJECT

    static QString folder(const char *name)
    {
        const QString shared = qEnvironmentVariable("FACTEUR_SHARED");
        if (shared.isEmpty())
            qInfo("dmarc/%s did not run: FACTEUR_SHARED is not set", name);
        return shared.isEmpty() ? QString() : shared + QStringLiteral("/data/dmarc/") + QLatin1String(name);
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QString plain(QByteArray value) { return QString::fromUtf8(value.simplified()); }

private Q_SLOTS:
    void readsFields()
    {
        const auto report = dmarc::parseFeedbackMessage(
            message("Feedback-Type: Auth-Failure\r\nVersion: 1\r\nSource-IP: [2001:db8::1]\r\nIncidents: 3\r\n"
                    "Auth-Failure: DMARC\r\nReported-Domain: Example.ORG\r\nReported-Domain: other.example\r\n"
                    "Reporting-MTA: dns; mail.example.net\r\nArrival-Date: Thu, 1 Jan 2026 00:00:00 +0000\r\n"));
        QVERIFY(report);
        QCOMPARE(report->type, "auth-failure");
        QCOMPARE(report->authFailure, "dmarc");
        QCOMPARE(report->source.toString(), QStringLiteral("2001:db8::1"));
        QCOMPARE(report->incidents, 3u);
        QCOMPARE(report->reportedDomains, QList<QByteArray>({ "example.org", "other.example" }));
        QCOMPARE(report->reportingMta, "mail.example.net");
        QCOMPARE(*report->arrival, 1767225600);
        QVERIFY(report->original.contains("x@example.org"));
        QVERIFY(!report->originalIsHeaderOnly);
    }
    void whatIsNone()
    {
        QCOMPARE(dmarc::parseFeedbackMessage("Subject: x\r\n\r\nFeedback-Type: abuse").failure().kind,
            Failure::Kind::NotFound);
        QCOMPARE(dmarc::parseFeedbackMessage(message("Version: 1\r\n")).failure().kind, Failure::Kind::Syntax);
        const auto many = dmarc::parseFeedbackMessage(
            message("Feedback-Type: abuse\r\n" + QByteArray("Reported-URI: http://example.org/\r\n").repeated(300)));
        QCOMPARE(many->reportedUris.size(), dmarc::maxFeedbackValues);
    }
    void tlsReports()
    {
        for (const QByteArray &file : { tlsReport, archive::gzip(tlsReport) }) {
            const auto report = tlsrpt::parseReportFile(file);
            QVERIFY(report);
            QCOMPARE(report->begin, 1767225600);
            QCOMPARE(report->policies.size(), size_t(1));
            QCOMPARE(report->policies[0].type, "sts");
            QCOMPARE(report->policies[0].domain, "example.org");
            QCOMPARE(report->policies[0].mxHosts, QList<QByteArray>({ "mx.example.org" }));
            QCOMPARE(report->policies[0].failed, quint64(2));
            QCOMPARE(report->policies[0].failures[0].sendingMta.toString(), QStringLiteral("2001:db8::1"));
        }
        QVERIFY(tlsrpt::parseReportMessage("Content-Type: application/tlsrpt+json\r\n\r\n" + tlsReport));
        QCOMPARE(tlsrpt::parseReportMessage("Content-Type: text/plain\r\n\r\n" + tlsReport).failure().kind,
            Failure::Kind::NotFound);
        QVERIFY(!tlsrpt::parseReportFile("{}"));
        QVERIFY(!tlsrpt::parseReportFile(QByteArray(5000, '[')));
        tlsrpt::Limits limits;
        limits.json = 100;
        QCOMPARE(tlsrpt::parseReportFile(tlsReport, limits).failure().kind, Failure::Kind::TooLarge);
        QCOMPARE(tlsrpt::parseReportFile(archive::gzip(tlsReport), limits).failure().kind, Failure::Kind::TooLarge);
    }

    void recordedFeedback()
    {
        const QString path = folder("arf");
        if (path.isEmpty())
            return;
        int cases = 0;
        for (const QString &name : QDir(path).entryList({ QStringLiteral("*.eml") })) {
            const auto report = dmarc::parseFeedbackMessage(read(path + QLatin1Char('/') + name));
            QVERIFY2(report.ok(), qPrintable(name));
            const QJsonObject json
                = QJsonDocument::fromJson(read(path + QLatin1Char('/') + name.left(3) + QStringLiteral(".json")))
                      .object();
            const auto text = [&](const char *key) { return json[QLatin1String(key)].toString().simplified(); };
            const auto word = [&](const char *key) {
                return text(key) == QLatin1String("Unspecified") ? QString() : text(key).toLower();
            };
            QCOMPARE(plain(report->type).remove(QLatin1Char('-')), word("feedback_type"));
            QCOMPARE(plain(report->authFailure).remove(QLatin1Char('-')), word("auth_failure"));
            QCOMPARE(plain(report->userAgent), text("user_agent"));
            QCOMPARE(report->version, json[QLatin1String("version")].toInt());
            QCOMPARE(int(report->incidents), json[QLatin1String("incidents")].toInt());
            QCOMPARE(report->arrival.value_or(0), json[QLatin1String("arrival_date")].toInteger());
            QCOMPARE(plain(report->mailFrom), text("original_mail_from"));
            QCOMPARE(plain(report->rcptTo), text("original_rcpt_to"));
            QCOMPARE(plain(report->envelopeId), text("original_envelope_id"));
            QCOMPARE(plain(report->reportingMta), text("reporting_mta"));
            QCOMPARE(report->source.toString(), text("source_ip"));
            QCOMPARE(plain(report->dkimDomain), text("dkim_domain"));
            QCOMPARE(plain(report->dkimIdentity), text("dkim_identity"));
            QCOMPARE(plain(report->dkimSelector), text("dkim_selector"));
            QCOMPARE(plain(report->dkimCanonicalizedBody).remove(QLatin1Char(' ')),
                text("dkim_canonicalized_body").remove(QLatin1Char(' ')));
            if (!text("headers").isEmpty()) {
                QCOMPARE(plain(report->original), text("headers"));
                QVERIFY(report->originalIsHeaderOnly);
            }
            QCOMPARE(report->reportedDomains.size(), json[QLatin1String("reported_domain")].toArray().size());
            QCOMPARE(report->reportedUris.size(), json[QLatin1String("reported_uri")].toArray().size());
            const QJsonArray results = json[QLatin1String("authentication_results")].toArray();
            QCOMPARE(report->authenticationResults.size(), results.size());
            for (int i = 0; i < results.size(); ++i)
                QCOMPARE(plain(report->authenticationResults[i]), results[i].toString().simplified());
            ++cases;
        }
        qInfo("dmarc/arf: %d reports", cases);
        QCOMPARE(cases, 5);
    }
    void recordedTlsReports()
    {
        const QString path = folder("tlsrpt");
        if (path.isEmpty())
            return;
        int cases = 0;
        for (const QString &name : QDir(path).entryList({ QStringLiteral("*") }, QDir::Files)) {
            const QByteArray octets = read(path + QLatin1Char('/') + name);
            const auto report = name.endsWith(QLatin1String(".eml")) ? tlsrpt::parseReportMessage(octets)
                                                                     : tlsrpt::parseReportFile(octets);
            QVERIFY2(report.ok(),
                qPrintable(name + QStringLiteral(": ") + (report.ok() ? QString() : report.failure().reason)));
            const QJsonObject json
                = QJsonDocument::fromJson(read(path + QLatin1Char('/') + name.left(5) + QStringLiteral(".json")))
                      .object();
            QCOMPARE(QString::fromUtf8(report->organisation), json[QLatin1String("organization-name")].toString());
            QCOMPARE(QString::fromUtf8(report->id), json[QLatin1String("report-id")].toString());
            QVERIFY(report->begin > 0 && report->end > report->begin);
            const QJsonArray policies = json[QLatin1String("policies")].toArray();
            QCOMPARE(qsizetype(report->policies.size()), policies.size());
            for (int i = 0; i < policies.size(); ++i) {
                const QJsonObject summary = policies[i].toObject()[QLatin1String("summary")].toObject();
                const auto &policy = report->policies[size_t(i)];
                QCOMPARE(
                    qint64(policy.succeeded), summary[QLatin1String("total-successful-session-count")].toInteger());
                QCOMPARE(qint64(policy.failed), summary[QLatin1String("total-failure-session-count")].toInteger());
                QCOMPARE(
                    policy.failures.size(), policies[i].toObject()[QLatin1String("failure-details")].toArray().size());
            }
            ++cases;
        }
        qInfo("dmarc/tlsrpt: %d reports", cases);
        QCOMPARE(cases, 5);
    }
};

FACTEUR_TEST(FeedbackTest)
#include "tst_feedback.moc"
