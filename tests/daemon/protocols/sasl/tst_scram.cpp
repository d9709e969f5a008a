// Messages and keys of SCRAM-SHA-256, and SASLprep.
#include "protocols/sasl/saslprep.h"
#include "protocols/sasl/scram.h"
#include "tests/support/testmain.h"

using namespace sasl;

class ScramTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rfc7677Example();
    void clientFirstIsRead();
    void clientFirstIsRefused_data();
    void clientFirstIsRefused();
    void clientFinalIsRefused_data();
    void clientFinalIsRefused();
    void serverFirstIsRefused_data();
    void serverFirstIsRefused();
    void wrongProofDoesNotFit();
    void saslPrepExamples_data();
    void saslPrepExamples();
    void everyCutOfAMessageIsHarmless();
};

// RFC 7677 §3.
static const QByteArray nonce = "rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";
static const QByteArray clientFirst = "n,,n=user,r=rOprNGfwEbeRWgbNEkqO";
static const QByteArray serverFirst = "r=" + nonce + ",s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096";
static const QByteArray clientFinal = "c=biws,r=" + nonce + ",p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=";

void ScramTest::rfc7677Example()
{
    const auto first = parseClientFirst(clientFirst);
    QVERIFY(first);
    QCOMPARE(first->user, QByteArray("user"));
    QCOMPARE(first->bare, QByteArray("n=user,r=rOprNGfwEbeRWgbNEkqO"));
    const auto second = parseServerFirst(serverFirst);
    QVERIFY(second);
    QCOMPARE(second->nonce, nonce);
    const auto last = parseClientFinal(clientFinal);
    QVERIFY(last);
    QCOMPARE(last->binding, QByteArray("n,,"));
    const QByteArray authMessage = first->bare + ',' + serverFirst + ',' + last->withoutProof;
    const ScramKeys keys = scramKeysFor("pencil", second->salt, second->iterations);
    QVERIFY(proofFits(keys, authMessage, last->proof));
    QCOMPARE(serverSignature(keys, authMessage).toBase64(), QByteArray("6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="));
    QCOMPARE(clientProof(saltedPassword("pencil", second->salt, 4096), authMessage), last->proof);
}

void ScramTest::clientFirstIsRead()
{
    const auto first = parseClientFirst("p=tls-exporter,a=b=3Dc,n=a=2Cb=3D,r=abc,x=ignored,y=too=1");
    QVERIFY(first);
    QCOMPARE(first->flag, 'p');
    QCOMPARE(first->bindingType, QByteArray("tls-exporter"));
    QCOMPARE(first->header, QByteArray("p=tls-exporter,a=b=3Dc,"));
    QCOMPARE(first->authzid, QByteArray("b=c"));
    QCOMPARE(first->user, QByteArray("a,b="));
    QCOMPARE(toSaslName(first->user), QByteArray("a=2Cb=3D"));
    QCOMPARE(first->nonce, QByteArray("abc"));
}

void ScramTest::clientFirstIsRefused_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no header") << QByteArray("n=user,r=abcdef");
    QTest::newRow("unknown flag") << QByteArray("z,,n=user,r=abc");
    QTest::newRow("long flag") << QByteArray("nn,,n=user,r=abc");
    QTest::newRow("p without name") << QByteArray("p=,,n=user,r=abc");
    QTest::newRow("mandatory extension") << QByteArray("n,,m=x,n=user,r=abc");
    QTest::newRow("no user") << QByteArray("n,,n=,r=abcdef");
    QTest::newRow("bad escape") << QByteArray("n,,n=a=2D,r=abc");
    QTest::newRow("escape at the end") << QByteArray("n,,n=ab=,r=abc");
    QTest::newRow("bad authzid") << QByteArray("n,b=c,n=user,r=abc");
    QTest::newRow("no nonce") << QByteArray("n,,n=user,r=");
    QTest::newRow("control in nonce") << QByteArray("n,,n=user,r=a\tb");
    QTest::newRow("order") << QByteArray("n,,r=abc,n=user");
    QTest::newRow("trailing comma") << QByteArray("n,,n=user,r=abc,");
    QTest::newRow("no attribute") << QByteArray("n,,n=user,r=abc,xy");
    QTest::newRow("NUL") << QByteArray("n,,n=us\0er,r=abc", 16);
    QTest::newRow("no UTF-8") << QByteArray("n,,n=us\xff,r=abc");
    QTest::newRow("too long") << "n,,n=user,r=abc,x=" + QByteArray(10000, 'x');
}

void ScramTest::clientFirstIsRefused()
{
    QFETCH(QByteArray, message);
    QVERIFY(!parseClientFirst(message));
}

void ScramTest::clientFinalIsRefused_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("no proof") << QByteArray("c=biws,r=abc");
    QTest::newRow("short proof") << QByteArray("c=biws,r=abc,p=AAAA");
    QTest::newRow("no base64") << QByteArray("c=biws,r=abc,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndV!=");
    QTest::newRow("binding no base64") << QByteArray("c=bi*s,r=abc,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");
    QTest::newRow("something behind") << clientFinal + ",x=y";
    QTest::newRow("no nonce") << QByteArray("c=biws,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");
}

void ScramTest::clientFinalIsRefused()
{
    QFETCH(QByteArray, message);
    QVERIFY(!parseClientFinal(message));
}

void ScramTest::serverFirstIsRefused_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("no salt") << QByteArray("r=abc,s=,i=4096");
    QTest::newRow("no number") << QByteArray("r=abc,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=x");
    QTest::newRow("zero") << QByteArray("r=abc,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=0");
    QTest::newRow("for ever") << QByteArray("r=abc,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=2000000000");
    QTest::newRow("mandatory extension") << QByteArray("m=x,r=abc,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096");
    QTest::newRow("error") << QByteArray("e=other-error");
}

void ScramTest::serverFirstIsRefused()
{
    QFETCH(QByteArray, message);
    QVERIFY(!parseServerFirst(message));
}

void ScramTest::wrongProofDoesNotFit()
{
    const ScramKeys keys = scramKeysFor("pencil", "salt");
    const QByteArray proof = clientProof(saltedPassword("pencil", "salt", 4096), "message");
    QVERIFY(proofFits(keys, "message", proof));
    QVERIFY(!proofFits(keys, "massage", proof));
    QVERIFY(!proofFits(keys, "message", clientProof(saltedPassword("Pencil", "salt", 4096), "message")));
    QVERIFY(!proofFits(keys, "message", proof.first(31)));
    for (int i = 0; i < 32; ++i) {
        QByteArray wrong = proof;
        wrong[i] = char(wrong[i] ^ 1);
        QVERIFY(!proofFits(keys, "message", wrong));
    }
}

void ScramTest::saslPrepExamples_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("prepared"); // null: refused
    // RFC 4013 §3
    QTest::newRow("soft hyphen") << QByteArray("I\xC2\xADX") << QByteArray("IX");
    QTest::newRow("no change") << QByteArray("user") << QByteArray("user");
    QTest::newRow("case") << QByteArray("USER") << QByteArray("USER");
    QTest::newRow("NFKC a") << QByteArray("\xC2\xAA") << QByteArray("a");
    QTest::newRow("NFKC IX") << QByteArray("\xE2\x85\xA8") << QByteArray("IX");
    QTest::newRow("control") << QByteArray("\x07") << QByteArray();
    QTest::newRow("bidi") << QByteArray("\xD8\xA7\x31") << QByteArray();
    // more
    QTest::newRow("bidi sound") << QByteArray("\xD8\xA7\x31\xD8\xA7") << QByteArray("\xD8\xA7\x31\xD8\xA7");
    QTest::newRow("bidi mixed") << QByteArray("\xD8\xA7x\xD8\xA7") << QByteArray();
    QTest::newRow("no-break space") << QByteArray("a\xC2\xA0" "b") << QByteArray("a b");
    QTest::newRow("decomposed") << QByteArray("o\xCC\x88") << QByteArray("\xC3\xB6");
    QTest::newRow("private use") << QByteArray("\xEE\x80\x80") << QByteArray();
    QTest::newRow("DEL") << QByteArray("a\x7F") << QByteArray();
    QTest::newRow("no UTF-8") << QByteArray("\xC3(") << QByteArray();
    QTest::newRow("emoji") << QByteArray("\xF0\x9F\x93\xAC") << QByteArray("\xF0\x9F\x93\xAC");
    QTest::newRow("empty") << QByteArray("") << QByteArray("");
    QTest::newRow("only a soft hyphen") << QByteArray("\xC2\xAD") << QByteArray("");
}

void ScramTest::saslPrepExamples()
{
    QFETCH(QByteArray, given);
    QFETCH(QByteArray, prepared);
    const auto result = saslPrep(given);
    QCOMPARE(result.has_value(), !prepared.isNull());
    if (result)
        QCOMPARE(*result, prepared);
}

void ScramTest::everyCutOfAMessageIsHarmless()
{
    int read = 0;
    for (const QByteArray &message : { clientFirst, serverFirst, clientFinal }) {
        for (qsizetype n = 0; n <= message.size(); ++n) {
            const QByteArray cut = QByteArray(message.constData(), n); // its own block: a read beyond shows under a sanitizer
            read += parseClientFirst(cut).has_value() + parseServerFirst(cut).has_value() + parseClientFinal(cut).has_value();
        }
    }
    QVERIFY(read >= 3);
}

FACTEUR_TEST(ScramTest)
#include "tst_scram.moc"
