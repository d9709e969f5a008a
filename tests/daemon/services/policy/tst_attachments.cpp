// Forbidden attachments: names as they are seen, what lies in archives, and whose rules count.
#include "scannerstage.h"

#include "formats/archive/gzip.h"
#include "services/policy/attachments/archives.h"
#include "services/policy/attachments/attachmentcheck.h"
#include "services/policy/attachments/names.h"
#include "services/policy/attachments/rules.h"
#include "ziparchive.h"

using namespace policy;
using namespace policy::attachments;

static QByteArray mailWith(const QByteArray &partHeader, const QByteArray &content)
{
    return "From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nHello\r\n--x\r\n" + partHeader
        + "\r\nContent-Transfer-Encoding: base64\r\n\r\n" + content.toBase64() + "\r\n--x--\r\n";
}
static QByteArray mailWithName(const QByteArray &name, const QByteArray &content = "x")
{
    return mailWith("Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"" + name + '"', content);
}

static QByteArray tarWith(const QList<QByteArray> &names)
{
    QByteArray tar;
    for (const QByteArray &name : names) {
        QByteArray head(512, '\0');
        head.replace(0, name.size(), name);
        head.replace(124, 11, "00000000003");
        head[156] = '0';
        head.replace(257, 6, QByteArray("ustar\0", 6));
        quint32 sum = 8 * ' ';
        for (int i = 0; i < 512; ++i)
            sum += i >= 148 && i < 156 ? 0 : uchar(head[i]);
        head.replace(148, 7, QByteArray::number(sum, 8).rightJustified(6, '0') + '\0');
        tar += head + QByteArray("abc").leftJustified(512, '\0');
    }
    return tar + QByteArray(1024, '\0');
}

class AttachmentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("extension");
        QTest::newRow("plain") << QStringLiteral("a.exe") << QByteArray("exe");
        QTest::newRow("case") << QStringLiteral("A.ExE") << QByteArray("exe");
        QTest::newRow("trailing dots and spaces") << QStringLiteral("a.exe. . ") << QByteArray("exe");
        QTest::newRow("folder") << QStringLiteral("..\\x\\a.exe") << QByteArray("exe");
        QTest::newRow("stream") << QStringLiteral("a.txt:b.exe") << QByteArray("exe");
        QTest::newRow("full width") << QStringLiteral("a．ｅｘｅ") << QByteArray("exe");
        QTest::newRow("ideographic stop") << QStringLiteral("a。exe") << QByteArray("exe");
        QTest::newRow("zero-width") << QStringLiteral("a.e\u200Bxe") << QByteArray("exe");
        QTest::newRow("soft hyphen") << QStringLiteral("a.ex\u00ADe") << QByteArray("exe");
        QTest::newRow("control") << QStringLiteral("a.exe\u0007") << QByteArray("exe");
        QTest::newRow("none") << QStringLiteral("Makefile") << QByteArray();
        QTest::newRow("innocent") << QStringLiteral("report.final.pdf") << QByteArray("pdf");
    }
    void names()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, extension);
        QCOMPARE(nameFacts(name.toUtf8()).extension, extension);
    }

    void tricks()
    {
        QVERIFY(nameFacts(QStringLiteral("photo\u202Egpj.exe").toUtf8()).overridesDirection);
        QVERIFY(nameFacts("a.{20D04FE0-3AEA-1069-A2D8-08002B30309D}").classId);
        QCOMPARE(nameFacts("invoice.pdf.exe").before, "pdf");
        QVERIFY(nameFacts("invoice.pdf                     .exe").padded);
        QCOMPARE(shownName(QStringLiteral("r\u00E9sum\u00E9\".exe\r\n").toUtf8()), "r?sum??.exe??");
    }

    void forbidden_data()
    {
        QTest::addColumn<QByteArray>("mail");
        QTest::addColumn<QByteArray>("result");
        QTest::newRow("innocent") << mailWithName("report.pdf") << QByteArray("none");
        QTest::newRow("exe") << mailWithName("a.exe") << QByteArray("extension");
        QTest::newRow("script") << mailWithName("a.VBS") << QByteArray("extension");
        QTest::newRow("double") << mailWithName("invoice.pdf.js") << QByteArray("disguised");
        QTest::newRow("override") << mailWithName(QStringLiteral("photo\u202Efdp.exe").toUtf8()) << QByteArray("disguised");
        QTest::newRow("RFC 2231") << mailWith("Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename*=utf-8''a%2Ee%78e", "x") << QByteArray("extension");
        QTest::newRow("RFC 2231 in pieces") << mailWith("Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename*0=\"a.e\"; filename*1=\"xe\"", "x") << QByteArray("extension");
        QTest::newRow("RFC 2047") << mailWith("Content-Type: application/octet-stream; name=\"=?utf-8?B?YS5leGU=?=\"", "x") << QByteArray("extension");
        QTest::newRow("two names") << mailWith("Content-Type: application/octet-stream; name=\"a.exe\"\r\nContent-Disposition: attachment; filename=\"a.txt\"", "x") << QByteArray("extension");
        QTest::newRow("the same parameter twice") << mailWith("Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"a.txt\"; filename=\"a.exe\"", "x") << QByteArray("extension");
        QTest::newRow("type") << mailWith("Content-Type: application/x-msdownload", "x") << QByteArray("type");
        QByteArray program(4096, '\0');
        program.replace(0, 2, "MZ");
        program[0x3C] = char(0x80);
        program.replace(0x80, 2, "PE");
        QTest::newRow("a program called data") << mailWithName("data.txt", program) << QByteArray("program");
        QTest::newRow("a text that begins with MZ") << mailWithName("data.txt", "MZ is how it begins, and then it goes on and on for more than sixty-four letters") << QByteArray("none");
        QByteArray far(100, '\xff');
        QTest::newRow("a header beyond all octets") << mailWithName("data.txt", "MZ" + far) << QByteArray("none");
        QTest::newRow("a shortcut") << mailWithName("data.txt", QByteArray("\x4C\x00\x00\x00\x01\x14\x02\x00\x00\x00\x00\x00\xC0", 13)) << QByteArray("shortcut");
        QTest::newRow("zip") << mailWithName("a.zip", zipArchive({ { "b.txt", "x" }, { "c/d.exe", "x" } })) << QByteArray("extension");
        QTest::newRow("zip without a name") << mailWith("Content-Type: application/octet-stream", zipArchive({ { "d.exe", "x" } })) << QByteArray("extension");
        QTest::newRow("innocent zip") << mailWithName("a.zip", zipArchive({ { "b.txt", "x" } })) << QByteArray("none");
        QTest::newRow("zip in zip") << mailWithName("a.zip", zipArchive({ { "b.zip", zipArchive({ { "d.scr", "x" } }) } })) << QByteArray("extension");
        QTest::newRow("document") << mailWithName("a.docx", zipArchive({ { "word/document.xml", "x" } })) << QByteArray("none");
        QTest::newRow("tar") << mailWithName("a.tar", tarWith({ "a.txt", "b.exe" })) << QByteArray("extension");
        QTest::newRow("tar.gz") << mailWithName("a.tar.gz", archive::gzip(tarWith({ "b.exe" }))) << QByteArray("extension");
        QTest::newRow("gzip of a program") << mailWithName("a.exe.gz", archive::gzip("x")) << QByteArray("extension");
        QTest::newRow("gzip with another name inside") << mailWithName("a.gz", archive::gzip("x", "b.exe")) << QByteArray("extension");
        QTest::newRow("forwarded") << "From: a@example.org\r\nContent-Type: multipart/mixed; boundary=y\r\n\r\n--y\r\nContent-Type: message/rfc822\r\n\r\n" + mailWithName("a.exe") + "\r\n--y--\r\n" << QByteArray("extension");
        QTest::newRow("uuencoded") << QByteArray("From: a@example.org\r\n\r\nHello\r\nbegin 644 a.exe\r\n#0V%T\r\n`\r\nend\r\n") << QByteArray("extension");
        QTest::newRow("a sentence that begins so") << QByteArray("From: a@example.org\r\n\r\nbegin 644 words\r\n") << QByteArray("none");
    }
    void forbidden()
    {
        QFETCH(QByteArray, mail);
        QFETCH(QByteArray, result);
        ScannerStage stage(mail);
        AttachmentCheck check(stage.pool);
        const auto verdicts = stage.run(check);
        QCOMPARE(verdicts.empty() ? QByteArray("none") : verdicts[0].result, result);
        if (verdicts.empty())
            return;
        QCOMPARE(verdicts[0].demand, Demand::Reject);
        QCOMPARE(verdicts[0].reply->code(), 550);
        QVERIFY(verdicts[0].reply->text().size() < 450);
    }

    void encryptedArchives()
    {
        ScannerStage stage(mailWithName("a.zip", zipArchive({ { "b.txt", "x" } }, true)));
        AttachmentCheck check(stage.pool);
        QVERIFY(stage.run(check).empty());
        stage.set("attachments.encrypted", "junk");
        const auto verdicts = stage.run(check);
        QCOMPARE(verdicts[0].result, "encrypted");
        QCOMPARE(verdicts[0].demand, Demand::Junk);
    }

    void rarNamesAreRead()
    {
        // RAR 5: signature, main header, a file header, the end; checksums are not looked at.
        const auto block = [](const QByteArray &head) { return QByteArray(4, 'c') + char(head.size()) + head; };
        QByteArray file("\x02\x02\x03\x00\x03\x00\x00\x00", 8); // type, flags (data), data size 3, file flags, size, attributes, method, system
        file += QByteArray("\x05", 1) + "a.exe";
        const QByteArray rar = QByteArray("Rar!\x1A\x07\x01\x00", 8) + block(QByteArray("\x01\x00\x00", 3)) + block(file) + "abc" + block(QByteArray("\x05\x00\x00", 3));
        QCOMPARE(archiveKind(rar), ArchiveKind::Rar);
        const ArchiveNames names = rarNames(rar, 10);
        QCOMPARE(int(names.entries.size()), 1);
        QCOMPARE(names.entries[0].name, "a.exe");
        QVERIFY(names.complete);
        const ArchiveNames locked = rarNames(QByteArray("Rar!\x1A\x07\x01\x00", 8) + block(QByteArray("\x04\x00\x00", 3)), 10);
        QVERIFY(locked.headersEncrypted);
        // RAR 4
        QByteArray head(32, '\0');
        head[2] = 0x74;
        head[4] = char(0x80);
        head[5] = 37;
        head[7] = 3;
        head[26] = 5;
        const QByteArray old = QByteArray("Rar!\x1A\x07\x00", 7) + head + "b.scr" + "abc";
        QCOMPARE(rarNames(old, 10).entries.at(0).name, "b.scr");
    }

    void limitsAreSaid()
    {
        Limits limits;
        limits.items = 3;
        const Inventory many = takeInventory(mailWithName("a.zip", zipArchive({ { "1", "x" }, { "2", "x" }, { "3", "x" }, { "4", "x" } })), limits);
        QVERIFY(!many.complete);
        QCOMPARE(int(many.items.size()), 3);
        Limits flat;
        flat.depth = 1;
        QVERIFY(!takeInventory(mailWithName("a.zip", zipArchive({ { "b.zip", zipArchive({ { "d.scr", "x" } }) } })), flat).complete);
        Limits small;
        small.unpacked = 100000;
        const Inventory bomb = takeInventory(mailWithName("a.tar.gz", archive::gzip(QByteArray(5000000, '\0'))), small);
        QVERIFY(!bomb.complete);
        QVERIFY(!takeInventory(mailWithName("a.zip", "PK\x03\x04 broken")).complete);
    }

    void eachDomainHasItsRules()
    {
        ScannerStage stage(mailWithName("a.exe"));
        stage.addRecipient("bob@free.example", "free.example");
        stage.set("attachments.action", "off", "free.example");
        stage.set("attachments.action", "junk", "example.test");
        AttachmentCheck check(stage.pool);
        const auto verdicts = stage.run(check);
        QCOMPARE(int(verdicts.size()), 1);
        QCOMPARE(verdicts[0].recipient, 0);
        QCOMPARE(verdicts[0].demand, Demand::Junk);
        stage.set("attachments.extensions", "pdf");
        stage.set("attachments.action", "score", "example.test");
        QVERIFY(stage.run(check).empty());
        stage.set("attachments.names", "a.*", "example.test");
        QCOMPARE(stage.run(check)[0].score, 5.0);
    }

    void textsAreNotOpened()
    {
        QVERIFY(isPlainText("From: a\r\n\r\n"));
        QVERIFY(isPlainText("Content-Type: text/html; charset=utf-8\r\n\r\n"));
        QVERIFY(!isPlainText("Content-Type: text/plain; name=a.exe\r\n\r\n"));
        QVERIFY(!isPlainText("Content-Disposition: attachment; filename=a.exe\r\n\r\n"));
        QVERIFY(!isPlainText("Content-Type: multipart/mixed; boundary=x\r\n\r\n"));
        QVERIFY(!isPlainText("Content-Type: text/plain\r\nContent-Type: application/zip\r\n\r\n"));
    }
};

FACTEUR_TEST(AttachmentsTest)
#include "tst_attachments.moc"
