// Compares what we say of some 700 real and odd messages with what a reference server said: envelopes, structures,
// sizes and every section. Runs when FACTEUR_SHARED names the folder with the recorded answers. compare_reference.py
// does it, with the tolerances of that folder's own checker; docs/mime-reference.md lists the differences.
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>

class ReferenceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agreesWithTheReference_data()
    {
        QTest::addColumn<QString>("form");
        for (const char *form : { "lf", "crlf", "asis" })
            QTest::newRow(form) << QString::fromLatin1(form);
    }
    void agreesWithTheReference()
    {
        QFETCH(QString, form);
        run(QStringLiteral("compare_reference.py"),
            { QStringLiteral("--form"), form, QStringLiteral("--minimum"), QStringLiteral("99.5") });
    }
    void findsWhatTheReferenceFinds()
    {
        run(QStringLiteral("compare_search.py"), { QStringLiteral("3") }); // the two mails dated 1969
    }

private:
    static void run(const QString &script, const QStringList &arguments)
    {
        const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
        if (qEnvironmentVariableIsEmpty("FACTEUR_SHARED") || python.isEmpty()) {
            qInfo("not run: FACTEUR_SHARED is not set, or there is no python3");
            return;
        }
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(python,
            QStringList { QStringLiteral(FACTEUR_SOURCE_DIR "/tests/daemon/formats/mime/") + script,
                QCoreApplication::applicationDirPath() + QStringLiteral("/mimedump") }
                + arguments);
        QVERIFY(process.waitForStarted());
        QVERIFY(process.waitForFinished(240000));
        const QByteArray output = process.readAll();
        QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, output.constData());
        qInfo("%s", output.trimmed().split('\n').last().constData());
    }
};
FACTEUR_TEST(ReferenceTest)
#include "tst_reference.moc"
