// Plays every conversation of tests/dialogues/imap: one row for each file.
#ifndef Q_MOC_RUN // its preprocessor trips over <concepts>
#include "tests/support/imapstage.h"
#endif
#include "tests/support/testmain.h"

#include <QFileInfo>

class ImapDialoguesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void play_data()
    {
        QTest::addColumn<QString>("path");
        const QStringList paths = dialogue::files(QStringLiteral("imap"));
        QVERIFY(!paths.isEmpty());
        for (const QString &path : paths)
            QTest::newRow(qPrintable(QFileInfo(path).completeBaseName())) << path;
    }
    void play()
    {
        QFETCH(QString, path);
        const QString problem = dialogue::play(dialogue::load(path), [](auto &script, auto &worker, auto &clock, auto &stream) {
            return std::make_unique<ImapStage>(script, worker, clock, stream);
        });
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
};

FACTEUR_TEST(ImapDialoguesTest)
#include "tst_dialogues.moc"
