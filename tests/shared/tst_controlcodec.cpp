// Frames and messages of the control channel.
#include "shared/control/codec.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>

using namespace control;

class ControlCodecTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void linesComeWholeHoweverTheyAreCut()
    {
        const QByteArray wire = "{\"a\":1}\n\n{\"b\":2}\r\n{\"c\"";
        for (qsizetype cut = 0; cut <= wire.size(); ++cut) {
            LineSplitter splitter;
            QList<QByteArray> got;
            for (const QByteArray &piece : { wire.first(cut), wire.sliced(cut) }) {
                for (const LineSplitter::Line &line : splitter.feed(piece))
                    got << line.text;
            }
            QCOMPARE(got, (QList<QByteArray> { "{\"a\":1}", "{\"b\":2}" }));
            for (const LineSplitter::Line &line : splitter.feed(":3}\n"))
                got << line.text;
            QCOMPARE(got.last(), QByteArray("{\"c\":3}"));
        }
    }

    void aLineOverTheLimitIsReportedOnceAndTheNextIsRead()
    {
        LineSplitter splitter(10);
        int tooLong = 0;
        QList<QByteArray> got;
        for (int i = 0; i < 100; ++i) {
            for (const LineSplitter::Line &line : splitter.feed("xxxxx"))
                tooLong += line.tooLong ? 1 : 0;
        }
        for (const LineSplitter::Line &line : splitter.feed("\n0123456789\nnext\n")) {
            if (line.tooLong)
                ++tooLong;
            else
                got << line.text;
        }
        QCOMPARE(tooLong, 1);
        QCOMPARE(got, (QList<QByteArray> { "0123456789", "next" }));
    }

    void requestsAreRead()
    {
        const auto parsed = parseRequest(requestLine(7, QStringLiteral("domain.add"), { { QStringLiteral("name"), QStringLiteral("x.org") } }).trimmed());
        const Request *request = std::get_if<Request>(&parsed);
        QVERIFY(request);
        QCOMPARE(request->id.toInteger(), 7);
        QCOMPARE(request->method, QStringLiteral("domain.add"));
        QCOMPARE(request->params.value(u"name").toString(), QStringLiteral("x.org"));
    }

    void aRequestWithoutAnIdIsANotification()
    {
        const auto parsed = parseRequest(R"({"jsonrpc":"2.0","method":"x"})");
        QVERIFY(std::get<Request>(parsed).id.isUndefined());
    }

    void badRequestsNameTheirError_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("code");
        QTest::newRow("no JSON") << QByteArray("hello") << int(ParseError);
        QTest::newRow("half") << QByteArray("{\"jsonrpc\":\"2.0\"") << int(ParseError);
        QTest::newRow("array") << QByteArray("[]") << int(InvalidRequest);
        QTest::newRow("version") << QByteArray(R"({"id":1,"method":"x"})") << int(InvalidRequest);
        QTest::newRow("no method") << QByteArray(R"({"jsonrpc":"2.0","id":1})") << int(InvalidRequest);
        QTest::newRow("method is a number") << QByteArray(R"({"jsonrpc":"2.0","id":1,"method":5})") << int(InvalidRequest);
        QTest::newRow("id is an object") << QByteArray(R"({"jsonrpc":"2.0","id":{},"method":"x"})") << int(InvalidRequest);
        QTest::newRow("params is a list") << QByteArray(R"({"jsonrpc":"2.0","id":1,"method":"x","params":[1]})") << int(InvalidParams);
        QTest::newRow("deep nesting") << QByteArray(5000, '[') << int(ParseError);
    }
    void badRequestsNameTheirError()
    {
        QFETCH(QByteArray, line);
        const auto parsed = parseRequest(line);
        const Malformed *bad = std::get_if<Malformed>(&parsed);
        QVERIFY(bad);
        QTEST(bad->code, "code");
        QVERIFY(!bad->message.isEmpty());
    }

    void answersAreOneLine()
    {
        for (const QByteArray &line : { resultLine(3, QJsonObject { { QStringLiteral("text"), QStringLiteral("two\nlines") } }),
                 errorLine(QJsonValue::Null, Refused, QStringLiteral("a\nb")), notificationLine(QStringLiteral("log"), {}) }) {
            QCOMPARE(line.count('\n'), 1);
            QVERIFY(line.endsWith('\n'));
            QVERIFY(QJsonDocument::fromJson(line).object().value(u"jsonrpc").toString() == QStringLiteral("2.0"));
        }
    }
};

FACTEUR_TEST(ControlCodecTest)
#include "tst_controlcodec.moc"
