// What we sign verifies, as who receives it would do it; and the contract of the table of keys on SQLite.
#include "tests/daemon/services/policy/signingcontract.h"

#include "mailauth/arc/validator.h"
#include "mailauth/dkim/verifier.h"
#include "services/policy/signing/messagesigner.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/manualworker.h"

using namespace policy;

namespace {
constexpr qint64 now = 1767268800;

dkim::PrivateKey makeKey(dkim::KeyType type)
{
    const auto key = dkim::PrivateKey::generate(type);
    if (!key)
        qFatal("no key");
    return *key;
}
const dkim::PrivateKey &rsa()
{
    static const dkim::PrivateKey key = makeKey(dkim::KeyType::Rsa);
    return key;
}
const dkim::PrivateKey &ed25519()
{
    static const dkim::PrivateKey key = makeKey(dkim::KeyType::Ed25519);
    return key;
}

KeySet keysOf(const QByteArray &domain, bool withRsa = true, bool withEd25519 = true)
{
    KeySet keys;
    if (withRsa)
        keys.add({ rsa(), domain, "r1" });
    if (withEd25519)
        keys.add({ ed25519(), domain, "e1" });
    return keys;
}

QByteArray mail(const QByteArray &from, const QByteArray &body = "Hello Bob,\r\n\r\nsee you\r\n")
{
    return "From: " + from + "\r\nTo: bob@example.net\r\nSubject: the boat\r\nDate: Thu, 1 Jan 2026 12:00:00 +0000\r\nMessage-ID: <1@example.org>\r\n\r\n" + body;
}

smtp::ReadOctets reading(const QByteArray &text)
{
    return [&text](qint64 offset, qint64 n) { return text.mid(offset, n); };
}

struct Verdicts
{
    QByteArrayList dkim; // "pass r1"
    arc::Result arc;
};

class Receiver
{
public:
    Receiver()
        : m_worker(m_clock)
    {
        for (const char *domain : { "example.org", "example.com" }) {
            m_dns.txt(("r1._domainkey." + QByteArray(domain)).constData(), rsa().record());
            m_dns.txt(("e1._domainkey." + QByteArray(domain)).constData(), ed25519().record());
        }
    }
    Verdicts look(const QByteArray &text)
    {
        const qsizetype split = mime::headerLength(text);
        dkim::Message message(text.first(split));
        dkim::Verifier verifier(&message);
        arc::Validator validator(&message);
        message.body(QByteArrayView(text).sliced(split));
        message.end();
        Verdicts verdicts;
        for (const dkim::Result &result : m_worker.wait(verifier.finish(&m_dns, now)))
            verdicts.dkim << QByteArray(dkim::name(result.code)) + ' ' + result.selector + ' ' + result.domain;
        verdicts.arc = m_worker.wait(validator.finish(&m_dns, now));
        return verdicts;
    }

private:
    ManualClock m_clock;
    ManualWorker m_worker;
    FakeResolver m_dns;
};

QByteArray signatures(const KeySet &keys, const QByteArray &text) { return dkimFields(keys, reading(text), text.size(), now); }
QByteArray seal(const KeySet &keys, const QByteArray &domain, const arc::Result &received, const QByteArray &text)
{
    return arcFields(keys, domain, received, "mail.example.org; spf=pass smtp.mailfrom=bob@example.net", reading(text), text.size(), now);
}
} // namespace

class SigningTest : public SigningContract
{
    Q_OBJECT
    QString newDatabaseUrl(const QString &directory) override
    {
        return QStringLiteral("sqlite:%1/%2.db").arg(directory).arg(++m_databases);
    }
    int m_databases = 0;

private Q_SLOTS:
    void signsForTheAuthorsDomain_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<bool>("signs");
        QTest::newRow("its own") << QByteArray("Alice <alice@example.org>") << true;
        QTest::newRow("in capitals") << QByteArray("alice@EXAMPLE.org") << true;
        QTest::newRow("below it") << QByteArray("alice@news.example.org") << true;
        QTest::newRow("another") << QByteArray("alice@example.net") << false;
        QTest::newRow("one that ends alike") << QByteArray("alice@badexample.org") << false;
        QTest::newRow("above it") << QByteArray("alice@org") << false;
        QTest::newRow("several authors") << QByteArray("alice@example.org, bob@example.org") << false;
        QTest::newRow("nobody") << QByteArray("") << false;
        QTest::newRow("a group without members") << QByteArray("us:;") << false;
    }
    void signsForTheAuthorsDomain()
    {
        QFETCH(QByteArray, from);
        QFETCH(bool, signs);
        const QByteArray text = mail(from);
        const QByteArray fields = signatures(keysOf("example.org"), text);
        QCOMPARE(!fields.isEmpty(), signs);
        if (!signs)
            return;
        QVERIFY(fields.startsWith("DKIM-Signature:") && fields.endsWith("\r\n"));
        Receiver receiver;
        QCOMPARE(receiver.look(fields + text).dkim, QByteArrayList({ "pass r1 example.org", "pass e1 example.org" }));
        // What comes to stand above it on the way changes nothing, what is changed in it does.
        QCOMPARE(receiver.look("Received: from a.example by b.example; Thu, 1 Jan 2026 12:00:00 +0000\r\n" + fields + text).dkim.front(), QByteArray("pass r1 example.org"));
        QByteArray forged = fields + text;
        forged.replace("the boat", "the bank");
        QCOMPARE(receiver.look(forged).dkim, QByteArrayList({ "fail r1 example.org", "fail e1 example.org" }));
        QCOMPARE(receiver.look(fields + "From: eve@example.org\r\n" + text).dkim, QByteArrayList({ "fail r1 example.org", "fail e1 example.org" }));
    }
    void theNearestDomainSigns()
    {
        KeySet keys = keysOf("example.org", true, false);
        keys.add({ ed25519(), "news.example.org", "n1" });
        const QByteArray text = mail("alice@news.example.org");
        QVERIFY(signatures(keys, text).contains("d=news.example.org"));
        QVERIFY(!signatures(keys, text).contains("d=example.org"));
        QVERIFY(signatures(KeySet(), text).isEmpty());
    }
    void largeMessagesAreReadInPieces()
    {
        const QByteArray text = mail("alice@example.org", QByteArray("0123456789 abcdefghijklmnopqrstuvwxyz\r\n").repeated(100000));
        qint64 most = 0;
        const auto read = [&](qint64 offset, qint64 n) {
            most = std::max(most, n);
            return text.mid(offset, n);
        };
        const QByteArray fields = dkimFields(keysOf("example.org"), read, text.size(), now);
        QVERIFY(most <= 1024 * 1024);
        Receiver receiver;
        QCOMPARE(receiver.look(fields + text).dkim, QByteArrayList({ "pass r1 example.org", "pass e1 example.org" }));
    }
    void anUnreadableMessageIsNotSigned()
    {
        const QByteArray text = mail("alice@example.org");
        QVERIFY(dkimFields(keysOf("example.org"), reading(text), text.size() + 10, now).isEmpty()); // it ends early
        QVERIFY(arcFields(keysOf("example.org"), "example.org", {}, "mail.example.org; none", reading(text), text.size() + 10, now).isEmpty());
        const QByteArray nothing;
        QVERIFY(signatures(keysOf("example.org"), nothing).isEmpty());
    }
    void sealsVerify()
    {
        Receiver receiver;
        QByteArray text = mail("bob@example.net");
        const QByteArray first = seal(keysOf("example.org"), "example.org", {}, text);
        QVERIFY(first.startsWith("ARC-Seal:"));
        text.prepend(first);
        arc::Result result = receiver.look(text).arc;
        QVERIFY2(result.code == arc::Code::Pass, result.problem.constData());
        QCOMPARE(result.sets, 1);
        QCOMPARE(result.sealers, QList<QByteArray>({ "example.org" }));
        QVERIFY(result.coversAuthor);
        QVERIFY(result.authenticationResults.front().contains("spf=pass"));
        // The next forwarder's seal stands on the first.
        text.prepend(seal(keysOf("example.com"), "example.com", result, text));
        result = receiver.look(text).arc;
        QVERIFY2(result.code == arc::Code::Pass, result.problem.constData());
        QCOMPARE(result.sets, 2);
        text.replace("see you", "send me");
        QVERIFY(receiver.look(text).arc.code == arc::Code::Fail);
    }
    void aBrokenChainIsSealedOnceAndSaysSo() // RFC 8617 §5.1 step 2, §5.1.2
    {
        Receiver receiver;
        QByteArray text = mail("bob@example.net");
        text.prepend(seal(keysOf("example.org"), "example.org", {}, text));
        text.replace("see you", "send me");
        arc::Result received = receiver.look(text).arc;
        QVERIFY(received.code == arc::Code::Fail);
        const QByteArray failed = seal(keysOf("example.com"), "example.com", received, text);
        QVERIFY2(failed.contains("cv=fail"), failed.constData());
        text.prepend(failed);
        received = receiver.look(text).arc;
        QVERIFY(received.code == arc::Code::Fail);
        QVERIFY(seal(keysOf("example.org"), "example.org", received, text).isEmpty());
    }
    void aChainThatNobodyValidatedIsLeftAlone()
    {
        QByteArray text = mail("bob@example.net");
        text.prepend(seal(keysOf("example.org"), "example.org", {}, text));
        QVERIFY(seal(keysOf("example.com"), "example.com", {}, text).isEmpty());
    }
    void sealingWantsAnRsaKey()
    {
        const QByteArray text = mail("bob@example.net");
        QVERIFY(seal(keysOf("example.org", false, true), "example.org", {}, text).isEmpty());
        QVERIFY(seal(keysOf("example.org"), "example.com", {}, text).isEmpty());
        QVERIFY(seal(keysOf("example.org"), {}, {}, text).isEmpty());
    }
    void theHostsDomainSeals()
    {
        KeySet keys = keysOf("example.org", true, false);
        keys.add({ rsa(), "example.com", "r1" });
        keys.add({ ed25519(), "a.example", "e1" });
        QCOMPARE(keys.sealingDomain("mail.example.org"), QByteArray("mail.example.org")); // found() climbs to example.org
        QCOMPARE(keys.sealingDomain("mail.elsewhere.example"), QByteArray("example.com")); // the first with RSA
        QCOMPARE(keys.sealingDomain("mail.a.example"), QByteArray("example.com"));
        QCOMPARE(keysOf("example.org", false, true).sealingDomain("mail.example.org"), QByteArray());
        const QByteArray text = mail("bob@example.net");
        QVERIFY(seal(keys, "mail.example.org", {}, text).contains("d=example.org"));
    }
};

FACTEUR_TEST(SigningTest)
#include "tst_signing.moc"
