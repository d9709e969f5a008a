// Binary parts become base64, nothing else changes. RFC 3516 §4.4.
#include "formats/mime/binaryparts.h"
#include "formats/mime/section.h"
#include "tests/support/testmain.h"

class BinaryPartsTest : public QObject
{
    Q_OBJECT
    static QByteArray octets(const char *text, qsizetype size) { return QByteArray(text, size); }

private Q_SLOTS:
    void encodes_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("text"); // empty: cannot be done
        const QByteArray part("Content-Transfer-Encoding: binary\r\n\r\n"), partEncoded("Content-Transfer-Encoding: base64\r\n\r\n");
        const QByteArray mime("MIME-Version: 1.0\r\n"), head = mime + part, encoded = mime + partEncoded;
        QTest::newRow("text stays") << QByteArray("A: b\r\n\r\nx\r\n") << QByteArray("A: b\r\n\r\nx\r\n");
        QTest::newRow("binary that is text stays") << head + "x\r\n" << head + "x\r\n";
        QTest::newRow("NUL") << head + octets("a\0", 2) << encoded + "YQA=\r\n";
        QTest::newRow("lone LF") << head + "a\nb\r\n" << encoded + "YQpiDQo=\r\n";
        QTest::newRow("field in the middle") << "A: b\r\nMIME-Version: 1.0\r\nContent-transfer-ENCODING:  BINARY\r\nC: d\r\n\r\n" + octets("\0", 1)
                                             << "A: b\r\nMIME-Version: 1.0\r\nC: d\r\n" + partEncoded + "AA==\r\n";
        QTest::newRow("no MIME, no meaning") << part + octets("\0", 1) << QByteArray();
        QTest::newRow("NUL in the header") << "A: " + octets("\0", 1) + "\r\n\r\nx\r\n" << QByteArray();
        QTest::newRow("NUL in the header of a binary part") << "A: " + octets("\0", 1) + "\r\n" + head + octets("\0", 1) << QByteArray();
        QTest::newRow("NUL in a part that is not binary") << "A: b\r\n\r\n" + octets("\0", 1) << QByteArray();
        const QByteArray mixed("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\ntext\r\n--b\r\n");
        QTest::newRow("one of several") << mixed + head + octets("\0", 1) + "\r\n--b--\r\n" << mixed + encoded + "AA==\r\n--b--\r\n";
        QTest::newRow("two") << mixed + head + octets("\0", 1) + "\r\n--b\r\n" + head + octets("\0\n", 2) + "\r\n--b--\r\n"
                             << mixed + encoded + "AA==\r\n--b\r\n" + encoded + "AAo=\r\n--b--\r\n";
        QTest::newRow("inside a message") << "Content-Type: message/rfc822\r\n\r\nA: b\r\n" + head + octets("\0", 1)
                                          << "Content-Type: message/rfc822\r\n\r\nA: b\r\n" + encoded + "AA==\r\n";
        QTest::newRow("no end of the header") << octets("MIME-Version: 1.0\r\nContent-Transfer-Encoding: binary\r\nA: \0", 58) << QByteArray();
        QTest::newRow("nothing") << QByteArray("") << QByteArray("");
    }
    void encodes()
    {
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, text);
        const auto got = mime::withBinaryEncoded(message);
        if (text.isEmpty() && !message.isEmpty())
            QVERIFY(!got);
        else
            QCOMPARE(got.value_or("nothing"), text);
    }
};

FACTEUR_TEST(BinaryPartsTest)
#include "tst_binaryparts.moc"
