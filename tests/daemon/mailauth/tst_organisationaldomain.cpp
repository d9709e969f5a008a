// Organisational domains; the public suffix list's own checks where they are at hand (FACTEUR_SHARED).
#include "tests/support/testmain.h"

#include "mailauth/dmarc/organisationaldomain.h"
#include "shared/address/mailaddress.h"

#include <QFile>
#include <QRegularExpression>

class OrganisationalDomainTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void domains_data()
    {
        QTest::addColumn<QByteArray>("domain");
        QTest::addColumn<QByteArray>("organisation");
        const auto row = [](const char *domain, const char *organisation) {
            QTest::newRow(domain) << QByteArray(domain) << QByteArray(organisation);
        };
        row("example.org", "example.org");
        row("mail.example.org", "example.org");
        row("a.b.c.example.co.uk", "example.co.uk");
        row("www.example.xn--fiqs8s", "example.xn--fiqs8s");
        row("example.unlisted", "example.unlisted");
        row("a.example.unlisted", "example.unlisted");
        row("co.uk", "co.uk"); // a public suffix stands for itself
        row("com", "com");
        row("a.b.kobe.jp", "a.b.kobe.jp"); // *.kobe.jp
        row("x.city.kobe.jp", "city.kobe.jp"); // !city.kobe.jp
    }
    void domains()
    {
        QFETCH(QByteArray, domain);
        QFETCH(QByteArray, organisation);
        QCOMPARE(dmarc::organisationalDomain(domain), organisation);
    }
    void whatIsNoDomainHasNone()
    {
        for (const char *text : { "", ".", "com", ".com", "a..com", "-.com" })
            QCOMPARE(dmarc::SuffixList::installed().registrable(text), "");
        QCOMPARE(dmarc::SuffixList::installed().registrable("B\xc3\x9c"
                                                            "CHER.com"),
            "xn--bcher-kva.com");
        QVERIFY(!dmarc::SuffixList::read("/nonexistent"));
    }
    void publicSuffixListsOwnChecks()
    {
        const QString shared = qEnvironmentVariable("FACTEUR_SHARED");
        if (shared.isEmpty()) {
            qInfo("psl/test_psl.txt did not run: FACTEUR_SHARED is not set");
            return;
        }
        const auto list
            = dmarc::SuffixList::read((shared + QStringLiteral("/data/psl/public_suffix_list.dat")).toLocal8Bit());
        QVERIFY(list);
        for (const char *name : { "test_psl.txt", "tests.txt" }) { // the same checks, written in two ways
            QFile file(shared + QStringLiteral("/data/psl/") + QLatin1String(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            static const QRegularExpression check(QStringLiteral(
                R"(^(?:checkPublicSuffix\()?(?:null|'?([^\s',/]+)'?),? (?:null|'?([^\s',]+?)'?)(?:\);)?$)"));
            int cases = 0;
            while (!file.atEnd()) {
                const auto match = check.match(QString::fromUtf8(file.readLine().trimmed()));
                if (!match.hasMatch())
                    continue;
                ++cases;
                const QByteArray domain = match.captured(1).toUtf8();
                QByteArray wanted = match.captured(2).toUtf8();
                if (!wanted.isEmpty())
                    wanted = normalizeDomain(wanted).value_or("?");
                QVERIFY2(list->registrable(domain) == wanted,
                    domain + ": " + list->registrable(domain) + " instead of " + wanted);
            }
            qInfo("psl/%s: %d cases", name, cases);
            QVERIFY(cases > 70);
        }
    }
};

FACTEUR_TEST(OrganisationalDomainTest)
#include "tst_organisationaldomain.moc"
