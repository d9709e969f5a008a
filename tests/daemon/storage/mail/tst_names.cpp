// Pure parts: file names, folder names, uidlists, Dovecot's files.
#include "storage/maildir/dovecotfiles.h"
#include "storage/maildir/filename.h"
#include "storage/maildir/foldername.h"
#include "storage/maildir/uidlist.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>
#include <fcntl.h>

using namespace storage;

class NamesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void uniqueNamesAreUnique()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 1000; ++i) {
            const QByteArray base = uniqueBase();
            QVERIFY(!base.contains('/') && !base.contains(':') && !base.contains(','));
            seen.insert(base);
        }
        QCOMPARE(seen.size(), 1000);
    }

    void namesAreTakenApart()
    {
        const QByteArray name = "1700000000.M5P1Q2.host,S=12,W=13:2,FSab";
        QCOMPARE(baseOf(name), QByteArrayView("1700000000.M5P1Q2.host,S=12,W=13"));
        QCOMPARE(infoOf(name), QByteArrayView("FSab"));
        QCOMPARE(flagsFor(infoOf(name)), flag::Flagged | flag::Seen | flag::keyword(0) | flag::keyword(1));
        QCOMPARE(fileNameFor(baseOf(name), Place::Cur, flagsFor(infoOf(name))), name);
        QCOMPARE(*sizesIn(baseOf(name)).octets, 12);
        QCOMPARE(*sizesIn(baseOf(name)).crlfOctets, 13);
        QVERIFY(infoOf("x:1,FS").isNull());
        QVERIFY(!sizesIn("x,S=-1,W=").octets);
        QCOMPARE(secondsIn(name), 1700000000);
        QCOMPARE(lettersFor(flag::System | flag::keyword(25) | flag::keyword(26), "PX"), QByteArray("DFPRSTXz"));
        QCOMPARE(foreignLetters("FPSa1P"), QByteArray("P"));
    }

    void arrivalIsInOrder()
    {
        QVERIFY(arrivedBefore("99.M1P1.h", "100.M1P1.h"));
        QVERIFY(arrivedBefore("100.M9P1.h", "100.M10P1.h"));
        QVERIFY(arrivedBefore("100.M1P1Q9.h", "100.M1P1Q10.h"));
        QVERIFY(!arrivedBefore("100.M1P1Q10.h", "100.M1P1Q9.h"));
        QVERIFY(!arrivedBefore("a", "a"));
    }

    void folderNamesGoThereAndBack_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("folder");
        QTest::newRow("inbox") << QByteArray("INBOX") << QByteArray("");
        QTest::newRow("plain") << QByteArray("A/B c") << QByteArray(".A.B c");
        QTest::newRow("below inbox") << QByteArray("INBOX/x") << QByteArray(".INBOX.x");
        QTest::newRow("umlaut") << QByteArray("Entw\303\274rfe") << QByteArray(".Entw&APw-rfe");
        QTest::newRow("ampersand") << QByteArray("a&b") << QByteArray(".a&-b");
        QTest::newRow("rfc") << QByteArray("~peter/mail/\345\217\260\345\214\227/\346\227\245\346\234\254\350\252\236")
                             << QByteArray(".~peter.mail.&U,BTFw-.&ZeVnLIqe-"); // RFC 3501 §5.1.3
        QTest::newRow("emoji") << QByteArray("\360\237\230\200") << QByteArray(".&2D3eAA-");
    }
    void folderNamesGoThereAndBack()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, folder);
        const auto canonical = canonicalName(name);
        QVERIFY(canonical.ok());
        QCOMPARE(*canonical, name);
        QCOMPARE(folderOf(name), folder);
        QCOMPARE(nameOf(folder).value_or("-"), name);
    }

    void foreignFolderNamesAreRefused()
    {
        for (const char *folder : { "A", ".", "..", ".a..b", ".a&b", ".a&AA-", ".&APw", ".&AGE-", ".\377", ".a/b", ".inbox", ".&2D0-" })
            QVERIFY2(!nameOf(folder), folder);
    }

    void uidlistIsReadBack()
    {
        QTemporaryDir directory;
        const Descriptor fd(::open(QFile::encodeName(directory.path()).constData(), O_RDONLY | O_DIRECTORY));
        UidlistContent content;
        content.uidValidity = 77;
        content.mailboxId = "Fabc";
        content.specialUse = "\\Sent";
        content.keywords = { "a", "b" };
        content.entries[3] = { "odd \n%\377name", flag::keyword(30) };
        content.entries[9] = { "nine", 0 };
        QVERIFY(Uidlist::create(fd.get(), content).ok());
        Uidlist list;
        QVERIFY(list.open(fd.get()).ok());
        list.reserve(1000, 5000);
        list.added(10, "ten", 0);
        list.added(11, "eleven", flag::keyword(27) | flag::keyword(28));
        list.added(12, "twelve", 0);
        list.letterless(3, 0);
        list.keyword(2, "c");
        const quint32 gone[] = { 9, 10, 12 };
        list.expunged(gone);
        QVERIFY(list.sync().ok());
        QFile file(directory.filePath(QStringLiteral("facteur-uidlist")));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QCOMPARE(list.size(), file.size());
        const QByteArray text = file.readAll();
        for (int cut = 0; cut <= 12; ++cut) { // a torn last line takes nothing else with it
            const UidlistContent read = parseUidlist(text + QByteArray("+ 99 torn\n").first(std::min(cut, 9)));
            QCOMPARE(read.uidValidity, 77u);
            QCOMPARE(read.mailboxId, QByteArray("Fabc"));
            QCOMPARE(read.specialUse, QByteArray("\\Sent"));
            QCOMPARE(read.keywords, (KeywordNames { "a", "b", "c" }));
            QCOMPARE(read.entries.size(), 2u);
            QCOMPARE(read.entries.at(3).base, QByteArray("odd \n%\377name"));
            QCOMPARE(read.entries.at(3).letterlessKeywords, 0u);
            QCOMPARE(read.entries.at(11).letterlessKeywords, flag::keyword(27) | flag::keyword(28));
            QCOMPARE(read.highestUid, 12u);
            QCOMPARE(read.reserved->uid, 1000u);
            QCOMPARE(read.reserved->modseq, 5000u);
            QCOMPARE(read.reserved->boot, bootId());
        }
        file.seek(file.size());
        file.write("+ 98 to"); // torn
        file.close();
        Uidlist again;
        QVERIFY(again.open(fd.get()).ok());
        again.added(13, "thirteen", 0);
        again.closedCleanly(14, 6000);
        QVERIFY(again.flush().ok());
        const UidlistContent read = Uidlist::read(fd.get());
        QCOMPARE(read.entries.at(13).base, QByteArray("thirteen"));
        QCOMPARE(read.reserved->uid, 14u);
        QVERIFY(read.reserved->boot.isEmpty());
    }

    void hostileUidlistsDoNoHarm()
    {
        for (const char *text : { "", "x", "facteur-uidlist 2\nV 1 F -\n", "facteur-uidlist 1\n+ 1 a\n", "facteur-uidlist 1\nV 0 F -\n" })
            QVERIFY(!parseUidlist(text).isValid());
        const UidlistContent content = parseUidlist("facteur-uidlist 1\nV 5 F -\n+ 0 a\n+ 4294967295 b\n+ 1 a/b\n+ 2 a%00b\n"
                                                    "+ 3 \n+ x y\n- 9:1 4294967295:4294967295 :\nK 99 x\nK -1 x\nk 7 1,2\nR\nR 5\nZ 1 2\n\n-\n");
        QVERIFY(content.isValid());
        QVERIFY(content.entries.empty());
        QVERIFY(!content.reserved);
    }

    void dovecotUidlistsAreRead()
    {
        const auto v3 = parseDovecotUidlist("3 V1795534346 N3 Gd990581608ae056b7245000083ecc375\n"
                                            "1 :1795534344.M378839P17778.vm,S=20,W=22\n"
                                            "4 W22 S20 Gabc :1795534344.M380507P17778.vm:2,S\n"
                                            "4 :again\n"
                                            "x :bad\n"
                                            "9 nothing\n"
                                            "7 :last");
        QVERIFY(v3.has_value());
        QCOMPARE(v3->uidValidity, 1795534346u);
        QCOMPARE(v3->uidNext, 8u);
        QCOMPARE(v3->entries.size(), 3u);
        QCOMPARE(v3->entries[1].base, QByteArray("1795534344.M380507P17778.vm"));
        QCOMPARE(v3->entries[2].uid, 7u);
        const auto v1 = parseDovecotUidlist("1 1234 99\n5 name.one:2,S\n6 name.two\n");
        QVERIFY(v1.has_value());
        QCOMPARE(v1->uidNext, 99u);
        QCOMPARE(v1->entries.size(), 2u);
        QCOMPARE(v1->entries[0].base, QByteArray("name.one"));
        for (const char *text : { "", "2 V1 N1\n", "3 N1\n", "hello", "3 V99999999999 N1\n" })
            QVERIFY(!parseDovecotUidlist(text));
    }

    void dovecotKeywordsAndSubscriptionsAreRead()
    {
        QCOMPARE(parseDovecotKeywords("0 kw1\n2 $Forwarded\n99 no\nx y\n3 two words\n"), (KeywordNames { "kw1", "", "$Forwarded" }));
        QCOMPARE(dovecotKeywords({ "kw1", "", "$F" }), QByteArray("0 kw1\n2 $F\n"));
        QCOMPARE(parseSubscriptions("V\t2\n\nA\tB\nEntw&APw-rfe\n"), (QSet<QByteArray> { "A/B", "Entw\303\274rfe" }));
        QCOMPARE(parseSubscriptions("INBOX\nA.B\n\n"), (QSet<QByteArray> { "INBOX", "A/B" }));
    }
};

FACTEUR_TEST(NamesTest)
#include "tst_names.moc"
