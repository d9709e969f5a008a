// gzip both ways, and what is no gzip.
#include "formats/archive/gzip.h"
#include "tests/support/testmain.h"

class GzipTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatItWrites_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("short") << QByteArray("hello");
        QTest::newRow("long") << QByteArray(1000000, 'a');
        QByteArray mixed;
        for (int i = 0; i < 200000; ++i)
            mixed += char(i * i >> 3);
        QTest::newRow("mixed") << mixed;
    }
    void readsWhatItWrites()
    {
        QFETCH(QByteArray, octets);
        const QByteArray packed = archive::gzip(octets, "report.xml");
        QVERIFY(archive::looksLikeGzip(packed));
        QCOMPARE(archive::gzipFileName(packed), "report.xml");
        const auto unpacked = archive::gunzip(packed, octets.size());
        QVERIFY(unpacked);
        QCOMPARE(*unpacked, octets);
        QCOMPARE(archive::gzip(octets, "report.xml"), packed);
    }
    void limitHolds()
    {
        const QByteArray packed = archive::gzip(QByteArray(50 * 1024 * 1024, '\0')); // 1000 times smaller
        QVERIFY(packed.size() < 100000);
        const auto unpacked = archive::gunzip(packed, 1024 * 1024);
        QVERIFY(!unpacked);
        QCOMPARE(unpacked.failure().kind, Failure::Kind::TooLarge);
    }
    void membersFollowEachOther()
    {
        QCOMPARE(*archive::gunzip(archive::gzip("one,") + archive::gzip("two"), 100), "one,two");
        QCOMPARE(*archive::gunzip(archive::gzip("one") + QByteArray(8, '\0'), 100), "one");
        QCOMPARE(
            archive::gunzip(archive::gzip("one,") + archive::gzip("two"), 5).failure().kind, Failure::Kind::TooLarge);
        QByteArray many;
        for (int i = 0; i < 5000; ++i)
            many += archive::gzip("");
        QVERIFY(archive::gunzip(many, 10)); // ends
    }
    void brokenIsSyntax()
    {
        const QByteArray packed = archive::gzip("some text that is here to be packed");
        for (int cut = 0; cut < packed.size(); ++cut)
            QCOMPARE(archive::gunzip(packed.first(cut), 1000).failure().kind, Failure::Kind::Syntax);
        QByteArray wrong = packed;
        wrong[packed.size() - 8] = char(wrong[packed.size() - 8] ^ 1); // the CRC
        QVERIFY(!archive::gunzip(wrong, 1000));
        QVERIFY(!archive::gunzip("no gzip at all", 1000));
    }
    void fileNameIsUtf8()
    {
        QByteArray packed = archive::gzip("x", "caf\xe9.xml"); // ISO 8859-1, RFC 1952 §2.3.1
        QCOMPARE(archive::gzipFileName(packed), "caf\xc3\xa9.xml");
        QCOMPARE(archive::gzipFileName(archive::gzip("x")), "");
        QCOMPARE(archive::gzipFileName(packed.first(12)), "");
    }
};

FACTEUR_TEST(GzipTest)
#include "tst_gzip.moc"
