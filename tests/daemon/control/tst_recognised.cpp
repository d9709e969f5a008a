// Failures of every room as sentences with words. That each template is still somewhere in the sources is checked by
// tests/checks/translations.py.
#include "tests/support/testmain.h"

#include "control/recognised.h"

#include <QJsonDocument>

using namespace control;

class RecognisedTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRowFindsItself();
    void words_data();
    void words();
    void whatIsNotKnownStaysAsItIs();
    void replies();
};

// None is hidden by a more general one before it.
void RecognisedTest::everyRowFindsItself()
{
    for (const char *row : recognisable()) {
        const QString filled = Sentence::filled(QString::fromUtf8(row), { QStringLiteral("alpha"), QStringLiteral("beta"), QStringLiteral("gamma") });
        const Sentence found = recognised(filled);
        QCOMPARE(found.text(), filled);
        const QJsonArray words = found.words().toArray();
        QCOMPARE(words.isEmpty() ? found.text() : words[0].toString(), QString::fromUtf8(row));
    }
}

void RecognisedTest::words_data()
{
    QTest::addColumn<QString>("english");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("plain") << QStringLiteral("No such account") << QByteArray("[]");
    QTest::newRow("one") << QStringLiteral("There is no domain example.org here.") << QByteArray(R"(["There is no domain %1 here.","example.org"])");
    QTest::newRow("nested") << QStringLiteral("limit must be a whole number from 1 to 9") << QByteArray(R"(["%1 must be %2","limit",["a whole number from %1 to %2","1","9"]])");
    QTest::newRow("the last place takes the rest") << QStringLiteral("/a cannot be read: No such file: b") << QByteArray(R"(["%1 cannot be read: %2","/a","No such file: b"])");
}

void RecognisedTest::words()
{
    QFETCH(QString, english);
    QFETCH(QByteArray, words);
    const Sentence found = recognised(english);
    QCOMPARE(found.text(), english);
    QCOMPARE(QJsonDocument(found.words().toArray()).toJson(QJsonDocument::Compact), words);
}

void RecognisedTest::whatIsNotKnownStaysAsItIs()
{
    for (const QString &text : { QString(), QStringLiteral("550 5.1.1 gone"), QString(5000, u'x') }) {
        QCOMPARE(recognised(text).text(), text);
        QVERIFY(recognised(text).words().isNull());
    }
}

void RecognisedTest::replies()
{
    const Sentence ours = recognisedReply(QStringLiteral("451 4.4.1 Cannot connect to mx.example: refused"));
    QCOMPARE(QJsonDocument(ours.words().toArray()).toJson(QJsonDocument::Compact), QByteArray(R"(["%1%2","451 4.4.1 ",["Cannot connect to %1: %2","mx.example","refused"]])"));
    QCOMPARE(ours.text(), QStringLiteral("451 4.4.1 Cannot connect to mx.example: refused"));
    for (const QString &theirs : { QString(), QStringLiteral("250 OK"), QStringLiteral("550 5.7.1 We do not like you"), QStringLiteral("%1 %2") })
        QVERIFY(recognisedReply(theirs).words().isNull() && recognisedReply(theirs).text() == theirs);
}

FACTEUR_TEST(RecognisedTest)
#include "tst_recognised.moc"
