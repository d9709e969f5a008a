// Plays every conversation of tests/dialogues/pop3, and the pure pieces by hand.
#include "tests/support/testmain.h"

#ifndef Q_MOC_RUN
#include "protocols/pop3/topcutter.h"
#include "tests/support/pop3stage.h"
#endif

#include <QFileInfo>

class Pop3DialoguesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void play_data()
    {
        QTest::addColumn<QString>("path");
        const QStringList paths = dialogue::files(QStringLiteral("pop3"));
        QVERIFY(!paths.isEmpty());
        for (const QString &path : paths)
            QTest::newRow(qPrintable(QFileInfo(path).completeBaseName())) << path;
    }
    void play()
    {
        QFETCH(QString, path);
        const QString problem = dialogue::play(dialogue::load(path), [](auto &script, auto &worker, auto &clock, auto &stream) {
            return std::make_unique<Pop3Stage>(script, worker, clock, stream);
        });
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void topAtEveryCut_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<int>("lines");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray mail("A: b\r\nC: d\r\n\r\none\r\n\r\nthree\r\nfour");
        QTest::newRow("header only") << mail << 0 << QByteArray("A: b\r\nC: d\r\n\r\n");
        QTest::newRow("one line") << mail << 1 << QByteArray("A: b\r\nC: d\r\n\r\none\r\n");
        QTest::newRow("an empty line counts") << mail << 2 << QByteArray("A: b\r\nC: d\r\n\r\none\r\n\r\n");
        QTest::newRow("more than there are") << mail << 99 << mail;
        QTest::newRow("no text") << QByteArray("A: b\r\n") << 5 << QByteArray("A: b\r\n");
        QTest::newRow("no header") << QByteArray("\r\nx\r\ny") << 1 << QByteArray("\r\nx\r\n");
    }
    void topAtEveryCut()
    {
        QFETCH(QByteArray, message);
        QFETCH(int, lines);
        QFETCH(QByteArray, expected);
        for (qsizetype cut = 0; cut <= message.size(); ++cut) {
            pop3::TopCutter top { quint32(lines) };
            QByteArray got;
            for (const QByteArray &piece : { message.first(cut), message.sliced(cut) })
                got += piece.first(top.feed(piece));
            QCOMPARE(got, expected);
        }
    }

    void numbers()
    {
        QCOMPARE(pop3::parseNumber("0"), std::optional<quint32>(0));
        QCOMPARE(pop3::parseNumber("999999999"), std::optional<quint32>(999999999));
        for (const char *wrong : { "", "-1", "+1", "1x", "1 ", "1000000000", "0x1" })
            QVERIFY2(!pop3::parseNumber(wrong), wrong);
    }
};

FACTEUR_TEST(Pop3DialoguesTest)
#include "tst_dialogues.moc"
