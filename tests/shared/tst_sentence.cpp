// A sentence as English text, as words, and back.
#include "tests/support/testmain.h"

#include "shared/base/sentence.h"

#include <QJsonDocument>

class SentenceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void english_data();
    void english();
    void aTemplateAloneIsItsOwnWords();
    void wordsOfArgumentsAndCounts();
    void throughJson();
    void whatAnArgumentBringsIsNotATemplate();
    void eachPlaceIsFilledOnce();

private:
    static QByteArray json(const Sentence &sentence) { return QJsonDocument(sentence.words().toArray()).toJson(QJsonDocument::Compact); }
};

void SentenceTest::english_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("nothing") << Sentence().english() << QByteArray();
    QTest::newRow("literal") << Sentence("It is so").english() << QByteArray("It is so");
    QTest::newRow("text") << Sentence(QStringLiteral("100 %1 %n")).english() << QByteArray("100 %1 %n");
    QTest::newRow("arguments") << Sentence::of("%2 of %1", QStringLiteral("ä"), 7).english() << QByteArray("7 of \xc3\xa4");
    QTest::newRow("count") << Sentence::counted("%n messages for %1", 3, "bob").english() << QByteArray("3 messages for bob");
    QTest::newRow("nested") << Sentence::of("%1, %2", Sentence::of("see %1", "a"), Sentence("b")).english() << QByteArray("see a, b");
    QTest::newRow("percent") << Sentence::of("%1 (%2 %) are free%", "1 GB", "5").english() << QByteArray("1 GB (5 %) are free%");
    QTest::newRow("one that is not there") << Sentence::of("%1 and %2", "a").english() << QByteArray("a and %2");
}

void SentenceTest::english()
{
    QFETCH(QByteArray, said);
    QFETCH(QByteArray, expected);
    QCOMPARE(said, expected);
}

void SentenceTest::aTemplateAloneIsItsOwnWords()
{
    QVERIFY(Sentence("It is so").words().isNull());
    QVERIFY(Sentence("It is so").wordsText().isEmpty());
    QVERIFY(Sentence(QByteArray("550 no")).words().isNull());
    QVERIFY(Sentence().isEmpty());
    QVERIFY(Sentence("").isEmpty());
    QVERIFY(!Sentence("x").isEmpty());
}

void SentenceTest::wordsOfArgumentsAndCounts()
{
    QCOMPARE(json(Sentence::of("%1 says %2", "a", 25)), QByteArray(R"(["%1 says %2","a","25"])"));
    QCOMPARE(json(Sentence::counted("%n of %1", 2, "a")), QByteArray(R"(["%n of %1",2,"a"])"));
    // A text stays a text, a sentence may be translated in its turn.
    QCOMPARE(json(Sentence::of("%1%2", Sentence("the mail"), "the mail")), QByteArray(R"(["%1%2",["the mail"],"the mail"])"));
    QCOMPARE(Sentence::of("%1", "a").wordsText(), QByteArray(R"(["%1","a"])"));
}

void SentenceTest::throughJson()
{
    const Sentence sentence = Sentence::counted("%n of %1", 2, Sentence::of("the %1", "house"));
    QJsonObject object;
    sentence.put(object, "advice");
    QCOMPARE(object[u"advice"].toString(), QStringLiteral("2 of the house"));
    const Sentence back = Sentence::from(object, "advice");
    QCOMPARE(back.english(), sentence.english());
    QCOMPARE(back.words(), sentence.words());
    QVERIFY(back == sentence);
    // Of a server that knows no words.
    QCOMPARE(Sentence::from({ { QStringLiteral("advice"), QStringLiteral("Wait") } }, "advice").english(), QByteArray("Wait"));
}

void SentenceTest::whatAnArgumentBringsIsNotATemplate()
{
    QCOMPARE(Sentence::of("%1 %2", "%2", "%1%n").english(), QByteArray("%2 %1%n"));
    QCOMPARE(Sentence::filled(QStringLiteral("%1 %2"), { QStringLiteral("%2"), QStringLiteral("x") }), QStringLiteral("%2 x"));
}

void SentenceTest::eachPlaceIsFilledOnce()
{
    QCOMPARE(Sentence::of("%1 %2 %1", "a", "b").english(), QByteArray("a b %1"));
    const QString many = QStringLiteral("%1").repeated(1000), argument(1000, u'x');
    QCOMPARE(Sentence::filled(many, { argument }).size(), argument.size() + many.size() - 2);
}

FACTEUR_TEST(SentenceTest)
#include "tst_sentence.moc"
