// Stored passwords. The hashes were made by doveadm pw 2.3.19 and Python's crypt, not by us.
#include "tests/support/testmain.h"

#include "protocols/sasl/scram.h"
#include "services/directory/password.h"

using namespace directory;

class PasswordTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hashesOfOthers_data();
    void hashesOfOthers();
    void unusableHashes_data();
    void unusableHashes();
    void ownHash();
    void rehashIsWantedForAllOthers();
    void nulEndsNothing();
    void appPasswordForgivesDashesAndCase();
    void scramTextIsReadBack();
};

static const QByteArray phrase = "pass wörd, 1=2";

void PasswordTest::hashesOfOthers_data()
{
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QByteArray>("scheme");
    const auto row = [](const char *stored, const char *scheme) { QTest::addRow("%.40s", stored) << QByteArray(stored) << QByteArray(scheme); };
    row("{ARGON2ID}$argon2id$v=19$m=65536,t=3,p=1$e5BENmbBdqJ5pMiFaroLiQ$o9B/3dnpQhNQFKA27B+YId0l07U1IVzKcCLWT2siShs", "ARGON2ID");
    row("{ARGON2I}$argon2i$v=19$m=32768,t=4,p=1$rIVZpE39Rw4umLO8n6LGHg$15gDfh6TivtFoO9ThWI/3Ly3WRgI6EHF4eG/sHLnU5A", "ARGON2I");
    row("{SHA512-CRYPT}$6$1Cx5c2OfKVcS1dh1$HPZigYe4sdWCAm6AQrStSsVmoKB83GKkm3/13s/Y2/9uzt3gX8wK7xM8bWSrVQoROaHcLinhYFzIbf05GDIwu.", "SHA512-CRYPT");
    row("{SHA256-CRYPT}$5$68OpIK7o0WMT/noF$b/cynAmMs/0DCXvpzPcyqYsyO/hknTOm5JMYBqawEPB", "SHA256-CRYPT");
    row("{BLF-CRYPT}$2y$05$.iY343RFGQ6jn2ZPoyeOOOdGSnXFGr81BXlykThsw8dHKUf64Jta2", "BLF-CRYPT");
    row("{SSHA256}Dh/lHHm5Vj+UKidhCnfbTWBT9NXlFB8otpw26BrbdiZkdffT", "SSHA256");
    row("{SSHA512}leOCD6v8mIT8sCHpTePZo6850bSU1ENhkZf7+tEFO8rNXbfebJM03Rd4Nd0helUX3Kvyav2BRxlIJKJ7zBzQ0vELecQ=", "SSHA512");
    row("{SSHA}cDGVpYFjoQFwosM4ulfDmjMZpXoTk5P0", "SSHA");
    row("{ssha}cDGVpYFjoQFwosM4ulfDmjMZpXoTk5P0", "SSHA");
    row("{SHA}+ye3qNNtaOu8oWyhHW7evW7XQWk=", "SHA");
    row("{SHA256}AQ5FDOLiukkd6koGAn5yNp4sxwcajElmuAlFsj/uVDM=", "SHA256");
    row("{SHA512}ta0AYqJQUkQ99NSVhI32vELttSMugE71U8sLvm6hflZnkaruFFgfQXajMl+2ykBJg6Bii5tYwBU6760Pf2uTiw==", "SHA512");
    row("{SMD5}B5a8nSkO4st176sOV10U0fF4CHo=", "SMD5");
    row("{LDAP-MD5}pxdKB8zc7CDQtx6j71MN4A==", "LDAP-MD5");
    row("{PLAIN-MD5}a7174a07ccdcec20d0b71ea3ef530de0", "PLAIN-MD5");
    row("{MD5-CRYPT}$1$3vFcx2Kf$ufvGnWsCi7LqveyFKMrSj1", "MD5-CRYPT");
    row("{MD5}$1$ugOQAEXh$BYQQjKZFEyZI0q3ULApk71", "MD5-CRYPT");
    row("{CRYPT}$2y$05$BrnRv1ZLe0/To95.SoFHreKwxKKo8FJw.GTcAc26gi3jKRZAE6Cw2", "CRYPT");
    row("{DES-CRYPT}uJKG3abBb4Ob2", "DES-CRYPT");
    row("{CRYPT}uJKG3abBb4Ob2", "CRYPT");
    row("{PLAIN}pass wörd, 1=2", "PLAIN");
    row("{CLEARTEXT}pass wörd, 1=2", "PLAIN");
    row("{SHA512.HEX}b5ad0062a25052443df4d495848df6bc42edb5232e804ef553cb0bbe6ea17e566791aaee14581f4176a3325fb6ca404983a0628b9b58c0153aefad0f7f6b938b", "SHA512");
    row("{SHA512}b5ad0062a25052443df4d495848df6bc42edb5232e804ef553cb0bbe6ea17e566791aaee14581f4176a3325fb6ca404983a0628b9b58c0153aefad0f7f6b938b", "SHA512");
    row("{SSHA256.hex}f7fb840dcf3a6bf510bac6ab45dd9980d49e5505290ee0ede5e1ea714f1394812b196789", "SSHA256");
    row("{SHA512-CRYPT.B64}JDYkd0NvVnRGQlRoNmdSaTFkLiRJRmprMmlNaHRyeGdaY25CTmZJT1VIYVd5OWFyUkNQdmJwRjJCVzd2Zi55UC5RaGZzQzlvV25CbkZzdXBNcDlvdEJGNWNKeUZ3SVBJODcvT0tEYWNzLw==", "SHA512-CRYPT");
    row("{PLAIN.b64}cGFzcyB3w7ZyZCwgMT0y", "PLAIN");
    row("{BLF-CRYPT.HEX}2432792430352461786a634f627748774d686e355a757568377a4d37757256622e6e6b7773696d4d52455a5435744f6141346f43714e706f4c306d65", "BLF-CRYPT");
    row("{PLAIN-MD5.B64}pxdKB8zc7CDQtx6j71MN4A==", "PLAIN-MD5");
    // Without a prefix, as crypt(3) writes them.
    row("$y$j9T$abcdefghijklmnop$D0mStrTOrV5UeaHuJn38gL4KCYiNT6dLWZ541OLeak3", "CRYPT");
    row("$2b$05$abcdefghijklmnopqrstuupPyucnh2sVqjVOeYdG6Y81IiGtyfmFO", "BLF-CRYPT");
    row("$6$rounds=1000$saltsalt$BcAZLl71Y69RYPuR882m3/IEH9sldH65vb2IfUeofuj0.Eh9fr30e7RRUwLGxik0VrfyXEpwQcvZh/KBxQUoH1", "SHA512-CRYPT");
    row("abZKnLUO6M512", "CRYPT");
    row("$argon2id$v=19$m=65536,t=3,p=1$e5BENmbBdqJ5pMiFaroLiQ$o9B/3dnpQhNQFKA27B+YId0l07U1IVzKcCLWT2siShs", "ARGON2ID");
}

void PasswordTest::hashesOfOthers()
{
    QFETCH(QByteArray, stored);
    QFETCH(QByteArray, scheme);
    QCOMPARE(schemeOf(stored), scheme);
    QCOMPARE(verifyPassword(stored, phrase), Verdict::Match);
    QCOMPARE(verifyPassword(stored, "Pass wörd, 1=2"), Verdict::Mismatch);
    QCOMPARE(verifyPassword(stored, ""), Verdict::Mismatch);
    QVERIFY(wantsRehash(stored));
}

void PasswordTest::unusableHashes_data()
{
    QTest::addColumn<QByteArray>("stored");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no scheme") << QByteArray("pass wörd, 1=2");
    QTest::newRow("unknown scheme") << QByteArray("{CRAM-MD5}pass wörd, 1=2");
    QTest::newRow("unknown encoding") << QByteArray("{PLAIN.rot13}pass wörd, 1=2");
    QTest::newRow("nothing behind") << QByteArray("{PLAIN}");
    QTest::newRow("no end") << QByteArray("{PLAIN");
    QTest::newRow("no base64") << QByteArray("{SSHA256}!!!!");
    QTest::newRow("short digest") << QByteArray("{SSHA256}YWJj");
    QTest::newRow("long plain digest") << QByteArray("{SHA}+ye3qNNtaOu8oWyhHW7evW7XQWkAAAA=");
    QTest::newRow("other crypt than said") << QByteArray("{SHA512-CRYPT}$5$68OpIK7o0WMT/noF$b/cynAmMs/0DCXvpzPcyqYsyO/hknTOm5JMYBqawEPB");
    QTest::newRow("bcrypt for days") << QByteArray("{BLF-CRYPT}$2y$31$.iY343RFGQ6jn2ZPoyeOOOdGSnXFGr81BXlykThsw8dHKUf64Jta2");
    QTest::newRow("rounds for hours") << QByteArray("$6$rounds=999999999$saltsalt$BcAZLl71Y69RYPuR882m3");
    QTest::newRow("argon2 with 64 GiB") << QByteArray("$argon2id$v=19$m=67108864,t=3,p=1$e5BENmbBdqJ5pMiFaroLiQ$o9B/3dnpQhNQFKA27B+YId0l07U1IVzKcCLWT2siShs");
    QTest::newRow("argon2 for ever") << QByteArray("$argon2id$v=19$m=65536,t=4000000,p=1$e5BENmbBdqJ5pMiFaroLiQ$o9B/3dnpQhNQFKA27B+YId0l07U1IVzKcCLWT2siShs");
    QTest::newRow("broken argon2") << QByteArray("$argon2id$x");
    QTest::newRow("locked account") << QByteArray("!$6$1Cx5c2OfKVcS1dh1$HPZigYe4sdWCAm6AQrStSsVmoKB83GKkm3");
    QTest::newRow("star") << QByteArray("*");
    QTest::newRow("endless") << "{PLAIN}" + QByteArray(5000, 'x');
}

void PasswordTest::unusableHashes()
{
    QFETCH(QByteArray, stored);
    QCOMPARE(verifyPassword(stored, phrase), Verdict::Unusable);
}

void PasswordTest::ownHash()
{
    const QByteArray stored = hashPassword(phrase);
    QVERIFY(stored.startsWith("{ARGON2ID}$argon2id$v=19$m=19456,t=2,p=1$"));
    QVERIFY(stored.size() < 512); // the column
    QVERIFY(!wantsRehash(stored));
    QCOMPARE(verifyPassword(stored, phrase), Verdict::Match);
    QCOMPARE(verifyPassword(stored, phrase + ' '), Verdict::Mismatch);
    QVERIFY(hashPassword(phrase) != stored); // salted
}

void PasswordTest::rehashIsWantedForAllOthers()
{
    QVERIFY(wantsRehash("{ARGON2ID}$argon2id$v=19$m=65536,t=3,p=1$e5BENmbBdqJ5pMiFaroLiQ$o9B/3dnpQhNQFKA27B+YId0l07U1IVzKcCLWT2siShs"));
    QVERIFY(wantsRehash("{PLAIN}x"));
    QVERIFY(wantsRehash("nonsense"));
}

void PasswordTest::nulEndsNothing()
{
    // crypt(3) sees a password only up to its NUL: "secret\0anything" must not be "secret".
    const QByteArray stored = "{BLF-CRYPT}$2y$05$.iY343RFGQ6jn2ZPoyeOOOdGSnXFGr81BXlykThsw8dHKUf64Jta2";
    QCOMPARE(verifyPassword(stored, phrase + QByteArray("\0x", 2)), Verdict::Mismatch);
}

void PasswordTest::appPasswordForgivesDashesAndCase()
{
    const QByteArray password = makeAppPassword();
    const QByteArray stored = hashAppPassword(password);
    QVERIFY(verifyAppPassword(stored, password));
    QVERIFY(verifyAppPassword(stored, QByteArray(password).replace("-", "")));
    QVERIFY(verifyAppPassword(stored, QByteArray(password).replace("-", " ").toUpper()));
    QVERIFY(!verifyAppPassword(stored, password.chopped(1)));
    QVERIFY(!verifyAppPassword(stored, makeAppPassword()));
    QVERIFY(verifyAppPassword("{SHA512-CRYPT}$6$1Cx5c2OfKVcS1dh1$HPZigYe4sdWCAm6AQrStSsVmoKB83GKkm3/13s/Y2/9uzt3gX8wK7xM8bWSrVQoROaHcLinhYFzIbf05GDIwu.", phrase));
}

void PasswordTest::scramTextIsReadBack()
{
    const sasl::ScramKeys keys = sasl::scramKeysFor("pencil", QByteArray::fromBase64("W22ZaJ0SNY7soEsUEjb6gQ=="), 4096);
    const QByteArray text = toScramText(keys);
    // PostgreSQL's form of the same password and salt (RFC 7677's example).
    QCOMPARE(text, QByteArray("SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU="));
    const auto back = fromScramText(text);
    QVERIFY(back);
    QCOMPARE(back->storedKey, keys.storedKey);
    QCOMPARE(back->serverKey, keys.serverKey);
    QCOMPARE(back->iterations, 4096);
    for (const char *bad : { "", "SCRAM-SHA-256$4096:$x:y", "SCRAM-SHA-1$4096:YWJj$YWJj:YWJj", "SCRAM-SHA-256$0:YWJj$YWJj:YWJj", "$$", ":::" })
        QVERIFY(!fromScramText(bad));
}

FACTEUR_TEST(PasswordTest)
#include "tst_password.moc"
