// Runs every tests/data/sieve/**/*.svtest.
#include "tests/daemon/formats/sieve/svtest.h"
#include "tests/support/testmain.h"

#include <QDirIterator>

class SuitesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void suite_data();
    void suite();
};

void SuitesTest::suite_data()
{
    QTest::addColumn<QString>("file");
    const QString folder = QStringLiteral(FACTEUR_SOURCE_DIR "/tests/data/sieve");
    QDirIterator files(folder, { QStringLiteral("*.svtest") }, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        QTest::newRow(qPrintable(file.mid(folder.size() + 1))) << file;
    }
}

void SuitesTest::suite()
{
    QFETCH(QString, file);
    const svtest::Report report = svtest::runSuite(file);
    for (const QString &failure : report.failures)
        qWarning("%s", qPrintable(failure));
    QVERIFY2(report.failures.isEmpty(), qPrintable(QStringLiteral("%1 passed, %2 failed").arg(report.passed).arg(report.failures.size())));
    QVERIFY2(report.passed > 0, "the suite holds no test");
}

FACTEUR_TEST(SuitesTest)
#include "tst_suites.moc"
