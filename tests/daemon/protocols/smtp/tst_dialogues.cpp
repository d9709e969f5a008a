// Plays every conversation of tests/dialogues/{smtp,submission,lmtp}: one row for each file.
#ifndef Q_MOC_RUN // its preprocessor trips over <concepts>
#include "tests/support/smtpstage.h"
#endif
#include "tests/support/testmain.h"

#include <QFileInfo>

class SmtpDialoguesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void play_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *protocol : { "smtp", "submission", "lmtp" }) {
            const QStringList paths = dialogue::files(QString::fromLatin1(protocol));
            QVERIFY(!paths.isEmpty());
            for (const QString &path : paths)
                QTest::newRow(qPrintable(QString::fromLatin1(protocol) + u'/' + QFileInfo(path).completeBaseName())) << path;
        }
    }
    void play()
    {
        QFETCH(QString, path);
        const QString problem = dialogue::play(dialogue::load(path), [](auto &script, auto &worker, auto &clock, auto &stream) {
            return std::make_unique<SmtpStage>(script, worker, clock, stream);
        });
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
    // The player itself must be able to fail.
    void aWrongAnswerIsNoticed()
    {
        const auto script = dialogue::parse(QStringLiteral("wrong"), "S: 220 *\nC: NOOP\nS: 251 *\n");
        const QString problem = dialogue::play(script, [](auto &s, auto &worker, auto &clock, auto &stream) {
            return std::make_unique<SmtpStage>(s, worker, clock, stream);
        });
        QVERIFY2(problem.contains(QStringLiteral("expected \"251 *\", got \"250 2.0.0 Ok\"")), qPrintable(problem));
    }
    void wildcards()
    {
        QVERIFY(dialogue::matches("250 *", "250 2.0.0 Ok"));
        QVERIFY(dialogue::matches("*<*>*", "a <b> c"));
        QVERIFY(dialogue::matches("", ""));
        QVERIFY(!dialogue::matches("250 *x", "250 2.0.0 Ok"));
        QVERIFY(!dialogue::matches("250", "250 "));
    }
};

FACTEUR_TEST(SmtpDialoguesTest)
#include "tst_dialogues.moc"
