// DMARC's aggregate reports: what was seen is told the next day, to whom agreed; what others tell of our domains is kept.
#include "tests/support/testmain.h" // first: moc of Qt 6.4 fails on <coroutine> before any Qt header

#include "mailauth/dmarc/evaluation.h"
#include "mailauth/dmarc/reportmail.h"
#include "services/policy/reports/dmarcreporter.h"
#include "tests/daemon/services/policy/rulestage.h"

using namespace policy;
using namespace std::chrono_literals;

class DmarcReporterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<RuleStage>();
        m_store = std::make_unique<DmarcStore>(m_stage->database, m_stage->clock);
        m_sent.clear();
        m_sendFails = false;
        DmarcReporter::Parts parts;
        parts.resolver = &m_stage->dns;
        parts.pool = &m_stage->pool;
        parts.clock = &m_stage->clock;
        parts.hostname = "mail.example.test";
        parts.send = [this](const MailAddress &, const QList<MailAddress> &to, const QByteArray &content) -> Result<void> {
            if (m_sendFails)
                return Failure { Failure::Kind::StorageFull, "full", QStringLiteral("the disk is full") };
            m_sent.append({ to.first().toString(), content });
            return {};
        };
        parts.isOurs = [](const QByteArray &domain) { return domain == "example.test"; };
        m_reporter = std::make_unique<DmarcReporter>(*m_store, parts);
        m_stage->dns.txt("_dmarc.example.org", "v=DMARC1; p=reject; rua=mailto:reports@example.org,mailto:victim@elsewhere.example");
    }
    void cleanup()
    {
        m_reporter.reset();
        m_store.reset();
        m_stage.reset();
    }

    void aDayIsReportedWhenItIsOver()
    {
        for (int i = 0; i < 3; ++i)
            note(true);
        note(false);
        QCOMPARE(sendDue(), 0); // today is not over
        m_stage->clock.advance(24h);
        QCOMPARE(sendDue(), 1);
        QCOMPARE(m_sent.size(), 1); // not to the victim, whose domain has not agreed
        QCOMPARE(m_sent[0].first, QByteArray("reports@example.org"));
        const auto report = dmarc::parseReportMessage(m_sent[0].second);
        QVERIFY2(report, report ? "" : qPrintable(report.failure().reason));
        QCOMPARE(report->policy.domain, QByteArray("example.org"));
        QCOMPARE(report->policy.policy, dmarc::Policy::Reject);
        QCOMPARE(report->messages(), 4u);
        QCOMPARE(report->organisation, QByteArray("Example Post"));
        QVERIFY(report->end - report->begin == 86399);
        const auto refused = std::find_if(report->rows.begin(), report->rows.end(), [](const auto &row) { return row.disposition == dmarc::Disposition::Reject; });
        QVERIFY(refused != report->rows.end());
        QCOMPARE(refused->count, 1u);
        QCOMPARE(refused->headerFrom, QByteArray("example.org"));
        QCOMPARE(sendDue(), 0); // once
    }
    void whoAgreesGetsItToo()
    {
        m_stage->dns.txt("example.org._report._dmarc.elsewhere.example", "v=DMARC1");
        note(true);
        m_stage->clock.advance(24h);
        QCOMPARE(sendDue(), 1);
        QCOMPARE(m_sent.size(), 2);
    }
    void whatCannotBeSentNowIsSentLater()
    {
        note(true);
        m_stage->clock.advance(24h);
        m_stage->dns.fail("_dmarc.example.org", dns::Type::TXT, dns::Status::Temporary);
        QCOMPARE(sendDue(), 0);
        m_stage->dns.works("_dmarc.example.org", dns::Type::TXT);
        m_sendFails = true;
        QCOMPARE(sendDue(), 0);
        m_sendFails = false;
        QCOMPARE(sendDue(), 1);
    }
    void whoAsksForNoneGetsNone()
    {
        m_stage->dns.txt("_dmarc.quiet.example", "v=DMARC1; p=reject");
        note(true, "bob@quiet.example");
        m_stage->clock.advance(24h);
        QCOMPARE(sendDue(), 0);
        QCOMPARE(m_store->due()->size(), 0u);
    }
    void reportsAboutUsAreKept()
    {
        dmarc::Report report;
        report.organisation = "Big Mail";
        report.email = "dmarc@big.example";
        report.id = "r1";
        report.begin = 1700000000;
        report.end = 1700086399;
        report.policy.domain = "example.test";
        dmarc::ReportRow row;
        row.source = QHostAddress(QStringLiteral("192.0.2.7"));
        row.count = 5;
        row.headerFrom = "example.test";
        report.rows = { row };
        dmarc::ReportMail mail;
        mail.submitter = "big.example";
        mail.from = *MailAddress::parse("dmarc@big.example");
        mail.to = { *MailAddress::parse("postmaster@example.test") };
        mail.messageId = "r1@big.example";
        const QByteArray message = dmarc::composeReport(report, mail);
        m_stage->message.text = message;
        DmarcReportCheck check(*m_reporter, m_stage->pool);
        Subject subject = m_stage->subject(Stage::Content);
        m_stage->worker.wait(check.run(&subject));
        m_stage->worker.wait(check.run(&subject)); // it may come twice
        const auto kept = m_store->received("example.test", 10);
        QVERIFY(kept);
        QCOMPARE(kept->size(), 1u);
        QCOMPARE(kept->front().organisation, QByteArray("Big Mail"));
        QCOMPARE(kept->front().failed, 5u);
        QCOMPARE(m_store->report(kept->front().id)->rows.front().source.toString(), QStringLiteral("192.0.2.7"));
        QCOMPARE(m_store->report(DmarcReportId(99)).failure().kind, Failure::Kind::NotFound);
        QVERIFY(m_stage->verdicts.empty());

        report.policy.domain = "example.org"; // about somebody else
        report.id = "r2";
        QVERIFY(!m_reporter->read(dmarc::composeReport(report, mail)));
        QVERIFY(!m_reporter->read("Subject: Report Domain: x\r\n\r\nnothing\r\n"));
        m_stage->clock.advance(24h * 500);
        QVERIFY(m_store->purge());
        QCOMPARE(m_store->received({}, 10)->size(), 0u);
    }

private:
    void note(bool accepted, const char *from = "bob@example.org")
    {
        dmarc::Facts facts;
        facts.authors = dmarc::authors(QByteArray("From: ") + from + "\r\n\r\n");
        m_stage->mail.dmarc = m_stage->worker.wait(dmarc::evaluate(&m_stage->dns, facts));
        m_stage->mail.verdicts.clear();
        Verdict verdict;
        verdict.check = "dmarc";
        verdict.demand = Demand::Reject;
        m_stage->mail.verdicts.push_back(verdict);
        m_stage->envelope.recipients = { m_stage->recipient };
        DmarcReportCheck check(*m_reporter, m_stage->pool);
        check.decided(m_stage->subject(Stage::Content), accepted);
        m_reporter->flush();
    }
    int sendDue() { return m_stage->worker.wait(m_reporter->sendDue(*MailAddress::parse("postmaster@example.test"), "Example Post")); }

    std::unique_ptr<RuleStage> m_stage;
    std::unique_ptr<DmarcStore> m_store;
    std::unique_ptr<DmarcReporter> m_reporter;
    QList<QPair<QByteArray, QByteArray>> m_sent;
    bool m_sendFails = false;
};

FACTEUR_TEST(DmarcReporterTest)
#include "tst_dmarcreporter.moc"
