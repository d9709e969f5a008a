// The end of data and dot stuffing: what ends a message, what must not (SMTP smuggling), and that what we write we read.
#include "tests/support/testmain.h"

#include "protocols/wire/dotreader.h"
#include "protocols/wire/dotwriter.h"

class DotsTest : public QObject
{
    Q_OBJECT
    struct Read
    {
        QByteArray content, behind;
        bool finished = false, bareLf = false, bareCr = false, nul = false;
        bool operator==(const Read &) const = default;
    };
    static Read read(const QByteArrayList &pieces)
    {
        wire::DotReader reader;
        Read result;
        for (const QByteArray &piece : pieces) {
            const qsizetype used = reader.feed(piece, result.content);
            if (used < piece.size() && !reader.finished())
                qFatal("octets left without an end");
            result.behind += piece.mid(used);
        }
        result.finished = reader.finished();
        result.bareLf = reader.sawBareLf();
        result.bareCr = reader.sawBareCr();
        result.nul = reader.sawNul();
        return result;
    }
    static QByteArray written(const QByteArrayList &pieces)
    {
        wire::DotWriter writer;
        QByteArray out;
        for (const QByteArray &piece : pieces)
            writer.write(piece, out);
        writer.finish(out);
        return out;
    }
    template <class Check> static void atEveryCut(const QByteArray &octets, Check check)
    {
        QByteArrayList single;
        for (const char c : octets)
            single.append(QByteArray(1, c));
        check(single);
        for (qsizetype one = 0; one <= octets.size(); ++one) {
            for (qsizetype two = one; two <= octets.size(); ++two)
                check({ octets.left(one), octets.mid(one, two - one), octets.mid(two) });
        }
    }

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("behind");
        QTest::addColumn<QByteArray>("saw"); // lf, cr, nul
        QTest::addColumn<bool>("finished");
        const auto ends = [](const char *name, const QByteArray &sent, const QByteArray &content, const QByteArray &behind = {}, const QByteArray &saw = {}) {
            QTest::newRow(name) << sent << content << behind << saw << true;
        };
        const auto goesOn = [](const char *name, const QByteArray &sent, const QByteArray &content, const QByteArray &saw = {}) {
            QTest::newRow(name) << sent << content << QByteArray() << saw << false;
        };
        ends("empty message", ".\r\n", "");
        ends("one line", "a\r\n.\r\n", "a\r\n");
        ends("pipelined", "a\r\n.\r\nQUIT\r\n", "a\r\n", "QUIT\r\n");
        ends("pipelined end", ".\r\n.\r\n", "", ".\r\n");
        ends("stuffed", "..a\r\n...\r\n..\r\n.\r\n", ".a\r\n..\r\n.\r\n");
        ends("dot and text", ".a\r\n.\r\n", "a\r\n"); // RFC 5321 §4.5.2: the first period goes
        ends("dots within a line", "a.b.\r\nc.\r\n.\r\n", "a.b.\r\nc.\r\n");
        ends("empty lines", "\r\n\r\n.\r\n", "\r\n\r\n");
        ends("nul", QByteArray("a\0b\r\n.\r\n", 8), QByteArray("a\0b\r\n", 5), {}, "nul");
        ends("two cr", "a\r\r\n.\r\n", "a\r\r\n", {}, "cr");
        ends("cr after a dot", ".\r\r\n.\r\n", "\r\r\n", {}, "cr");
        ends("stuffed behind bare lf", "a\n..b\n...\n..\n.c\r\n.\r\n", "a\n.b\n..\n.\n.c\r\n", {}, "lf"); // Quirk::StuffingAfterBareLf
        ends("lf, two dots, crlf", "a\n..\r\n.\r\n", "a\n.\r\n", {}, "lf");
        goesOn("nothing", "", "");
        goesOn("cut before the lf", "a\r\n.\r", "a\r\n");
        goesOn("cut before the cr", "a\r\n.", "a\r\n");
        goesOn("lf dot lf", "a\n.\nb", "a\n.\nb", "lf");
        goesOn("lf dot crlf", "a\n.\r\nb", "a\n.\r\nb", "lf");
        goesOn("crlf dot lf", "a\r\n.\nb", "a\r\n\nb", "lf");
        goesOn("crlf dot cr", "a\r\n.\rb", "a\r\n\rb", "cr");
        goesOn("cr dot cr", "a\r.\rb", "a\r.\rb", "cr");
        goesOn("cr dot crlf", "a\r.\r\nb", "a\r.\r\nb", "cr");
        goesOn("cr dot lf", "a\r.\nb", "a\r.\nb", "crlf");
        goesOn("lf dot cr", "a\n.\rb", "a\n.\rb", "lfcr");
        goesOn("dot lf at the start", ".\nb", "\nb", "lf");
        goesOn("lf dot crlf at the start", "\n.\r\nb", "\n.\r\nb", "lf");
        goesOn("cr lf dot apart", "a\r\r\n.x", "a\r\r\nx", "cr");
        goesOn("text behind the dot", "\r\n. \r\n", "\r\n \r\n");
        goesOn("nul in the end", QByteArray("a\r\n.\0\r\nb", 8), QByteArray("a\r\n\0\r\nb", 7), "nul");
    }
    void reads()
    {
        QFETCH(QByteArray, sent);
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, behind);
        QFETCH(QByteArray, saw);
        QFETCH(bool, finished);
        const Read expected { content, behind, finished, saw.contains("lf"), saw.contains("cr"), saw.contains("nul") };
        atEveryCut(sent, [&](const QByteArrayList &pieces) {
            const Read got = read(pieces);
            QCOMPARE(got.content, expected.content);
            QVERIFY(got == expected);
        });
    }

    void finishedReaderTakesNothing()
    {
        wire::DotReader reader;
        QByteArray out;
        QCOMPARE(reader.feed(".\r\nx", out), 3);
        QVERIFY(reader.finished());
        QCOMPARE(reader.feed("more\r\n", out), 0);
        QCOMPARE(out, "");
    }

    void writes_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("wire");
        const auto row = [](const char *name, const QByteArray &message, const QByteArray &wire) { QTest::newRow(name) << message << wire; };
        row("empty", "", ".\r\n");
        row("one line", "a\r\n", "a\r\n.\r\n");
        row("no line end", "a", "a\r\n.\r\n");
        row("lf", "a\nb\n", "a\r\nb\r\n.\r\n");
        row("dot", ".", "..\r\n.\r\n");
        row("dots", ".a\r\n..b\r\n.\r\nc.\r\n", "..a\r\n...b\r\n..\r\nc.\r\n.\r\n");
        row("lf dot lf", "a\n.\nb\r\n", "a\r\n..\r\nb\r\n.\r\n"); // what would end a naive server's data is stuffed
        row("bare cr stays", "a\rb\r\n", "a\rb\r\n.\r\n");
        row("cr dot cr", "a\r.\rb\r\n", "a\r.\rb\r\n.\r\n");
        row("cr at the end", "a\r", "a\r\r\n.\r\n");
        row("empty lines", "\n\n", "\r\n\r\n.\r\n");
        row("nul", QByteArray("\0\r\n", 3), QByteArray("\0\r\n.\r\n", 6));
    }
    void writes()
    {
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, wire);
        atEveryCut(message, [&](const QByteArrayList &pieces) { QCOMPARE(written(pieces), wire); });
    }

    void whatIsWrittenIsRead()
    {
        const QByteArray alphabet("\r\n.\0ab", 6);
        quint32 random = 1;
        for (int round = 0; round < 20000; ++round) {
            QByteArray message;
            for (int i = 0; i < round % 23; ++i) {
                random = random * 1664525 + 1013904223;
                message += alphabet[int(random >> 24) % 6];
            }
            QByteArray normal; // every LF with its CR, and an end
            for (qsizetype i = 0; i < message.size(); ++i) {
                if (message[i] == '\n' && (i == 0 || message[i - 1] != '\r'))
                    normal += '\r';
                normal += message[i];
            }
            if (!normal.isEmpty() && !normal.endsWith("\r\n"))
                normal += "\r\n";
            const QByteArray wire = written({ message });
            const Read got = read({ wire + "NEXT" });
            QVERIFY(got.finished);
            QCOMPARE(got.content, normal);
            QCOMPARE(got.behind, "NEXT");
            QVERIFY(!got.bareLf);
        }
    }

    void speed()
    {
        const QByteArray message = (QByteArray(74, 'x') + "\r\n").repeated(1350);
        QBENCHMARK {
            QByteArray wire, content;
            wire::DotWriter writer;
            writer.write(message, wire);
            writer.finish(wire);
            wire::DotReader reader;
            reader.feed(wire, content);
            QCOMPARE(content.size(), message.size());
        }
    }
};

FACTEUR_TEST(DotsTest)
#include "tst_dots.moc"
