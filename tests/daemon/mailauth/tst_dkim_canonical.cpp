// Canonical forms of header fields and bodies, and tag-lists.
#include "tests/daemon/mailauth/dkimstage.h"

#include "mailauth/dkim/taglist.h"

using namespace dkimstage;
using dkim::Canonicalization;
using dkim::Hash;

class DkimCanonicalTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void headerFields_data();
    void headerFields();
    void ownFieldLosesItsSignature_data();
    void ownFieldLosesItsSignature();
    void bodies_data();
    void bodies();
    void severalAtOnce();
    void aLongRunOfEmptyLinesIsCheap();
    void namedFieldsFromTheBottomUp();
    void tagLists_data();
    void tagLists();
};

void DkimCanonicalTest::headerFields_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("relaxed");
    QTest::addColumn<QByteArray>("simple"); // empty: as it is
    // RFC 6376 §3.4.5.
    QTest::newRow("rfc A") << QByteArray("A: X\r\n") << QByteArray("a:X\r\n") << QByteArray();
    QTest::newRow("rfc B") << QByteArray("B : Y\t\r\n\tZ  \r\n") << QByteArray("b:Y Z\r\n") << QByteArray();
    QTest::newRow("empty") << QByteArray("Subject:\r\n") << QByteArray("subject:\r\n") << QByteArray();
    QTest::newRow("only space") << QByteArray("Subject: \t\r\n \r\n") << QByteArray("subject:\r\n") << QByteArray();
    QTest::newRow("inner") << QByteArray("To:a,\t \t b\r\n") << QByteArray("to:a, b\r\n") << QByteArray();
    QTest::newRow("bare LF") << QByteArray("To: a,\n b\n") << QByteArray("to:a, b\r\n")
                             << QByteArray("To: a,\r\n b\r\n");
    QTest::newRow("bare CR") << QByteArray("To: a\rb\r\n") << QByteArray("to:a\rb\r\n") << QByteArray();
    QTest::newRow("no line end") << QByteArray("To: a") << QByteArray("to:a\r\n") << QByteArray("To: a\r\n");
    QTest::newRow("UTF-8") << QByteArray("Subject:  gr\xc3\xbc\xc3\x9f e\r\n")
                           << QByteArray("subject:gr\xc3\xbc\xc3\x9f e\r\n") << QByteArray();
    QTest::newRow("colons") << QByteArray("X:a: b:c\r\n") << QByteArray("x:a: b:c\r\n") << QByteArray();
}

void DkimCanonicalTest::headerFields()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, relaxed);
    QFETCH(QByteArray, simple);
    mime::HeaderField read;
    QVERIFY(mime::HeaderReader { QByteArrayView(field) }.next(read));
    QByteArray out;
    dkim::appendField(Canonicalization::Relaxed, read, &out);
    QCOMPARE(out, relaxed);
    out.clear();
    dkim::appendField(Canonicalization::Simple, read, &out);
    QCOMPARE(out, simple.isEmpty() ? field : simple);
}

void DkimCanonicalTest::ownFieldLosesItsSignature_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("relaxed");
    QTest::addColumn<QByteArray>("simple");
    QTest::newRow("last") << QByteArray("DKIM-Signature: v=1; bh=x;\r\n b=abc\r\n def\r\n")
                          << QByteArray("dkim-signature:v=1; bh=x; b=")
                          << QByteArray("DKIM-Signature: v=1; bh=x;\r\n b=");
    QTest::newRow("in the middle") << QByteArray("DKIM-Signature: b= abc ; v=1\r\n")
                                   << QByteArray("dkim-signature:b=; v=1") << QByteArray("DKIM-Signature: b=; v=1");
    QTest::newRow("space around the name")
        << QByteArray("DKIM-Signature: v=1;\r\n\tb\t= abc=\r\n") << QByteArray("dkim-signature:v=1; b =")
        << QByteArray("DKIM-Signature: v=1;\r\n\tb\t=");
    QTest::newRow("semicolon at the end") << QByteArray("DKIM-Signature: b=abc;\r\n")
                                          << QByteArray("dkim-signature:b=;") << QByteArray("DKIM-Signature: b=;");
    QTest::newRow("bh is another") << QByteArray("DKIM-Signature: bh=b=1; b=2\r\n")
                                   << QByteArray("dkim-signature:bh=b=1; b=")
                                   << QByteArray("DKIM-Signature: bh=b=1; b=");
}

void DkimCanonicalTest::ownFieldLosesItsSignature()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, relaxed);
    QFETCH(QByteArray, simple);
    mime::HeaderField read;
    QVERIFY(mime::HeaderReader { QByteArrayView(field) }.next(read));
    QByteArray out;
    dkim::appendOwnField(Canonicalization::Relaxed, read, &out);
    QCOMPARE(out, relaxed);
    out.clear();
    dkim::appendOwnField(Canonicalization::Simple, read, &out);
    QCOMPARE(out, simple);
}

void DkimCanonicalTest::bodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("simple");
    QTest::addColumn<QByteArray>("relaxed");
    const auto row = [](const char *name, const QByteArray &body, const QByteArray &simple, const QByteArray &relaxed) {
        QTest::newRow(name) << body << simple << relaxed;
    };
    row("rfc", " C \r\nD \t E\r\n\r\n\r\n", " C \r\nD \t E\r\n", " C\r\nD E\r\n"); // RFC 6376 §3.4.5
    row("nothing", "", "\r\n", "");
    row("one empty line", "\r\n", "\r\n", "");
    row("empty lines", "\r\n\r\n\r\n", "\r\n", "");
    row("only space", " \t ", " \t \r\n", "");
    row("lines of space", " \r\n\t\r\n", " \r\n\t\r\n", "");
    row("no line end", "a", "a\r\n", "a\r\n");
    row("space at the end", "a ", "a \r\n", "a\r\n");
    row("empty lines inside", "a\r\n\r\n\r\nb\r\n", "a\r\n\r\n\r\nb\r\n", "a\r\n\r\n\r\nb\r\n");
    row("space line inside", "a\r\n \t\r\nb\r\n", "a\r\n \t\r\nb\r\n", "a\r\n\r\nb\r\n");
    row("space line at the end", "a\r\n \r\n\r\n", "a\r\n \r\n", "a\r\n");
    row("bare LF", "a\nb\n\n", "a\r\nb\r\n", "a\r\nb\r\n");
    row("mixed", "a\r\n\nb\n\r\n", "a\r\n\r\nb\r\n", "a\r\n\r\nb\r\n");
    row("bare CR", "a\rb\r\n", "a\rb\r\n", "a\rb\r\n");
    row("CR at the end", "a\r", "a\r\r\n", "a\r\r\n");
    row("CR CR LF", "a\r\r\nb\r\n", "a\r\r\nb\r\n", "a\r\r\nb\r\n");
    row("space before CR", "a \rb\r\n", "a \rb\r\n", "a \rb\r\n");
    row("NUL", QByteArray("a\0 \0b\r\n", 7), QByteArray("a\0 \0b\r\n", 7), QByteArray("a\0 \0b\r\n", 7));
    row("leading space", "  a\tb\r\n", "  a\tb\r\n", " a b\r\n");
}

void DkimCanonicalTest::bodies()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, simple);
    QFETCH(QByteArray, relaxed);
    // Whole, octet by octet, and cut once at every place: the hash must not change.
    for (qsizetype cut = -1; cut <= body.size(); ++cut) {
        dkim::BodyHasher hasher;
        const int s = hasher.want(Canonicalization::Simple, Hash::Sha256, std::nullopt);
        const int r = hasher.want(Canonicalization::Relaxed, Hash::Sha256, std::nullopt);
        if (cut < 0) {
            for (const char &octet : body)
                hasher.add(QByteArrayView(&octet, 1));
        } else {
            hasher.add(QByteArrayView(body).first(cut));
            hasher.add(QByteArrayView(body).sliced(cut));
        }
        hasher.finish();
        QCOMPARE(hasher.digest(s), dkim::Digest::of(Hash::Sha256, simple));
        QCOMPARE(hasher.digest(r), dkim::Digest::of(Hash::Sha256, relaxed));
        QCOMPARE(hasher.canonicalLength(s), quint64(simple.size()));
        QCOMPARE(hasher.canonicalLength(r), quint64(relaxed.size()));
    }
    QCOMPARE(dkim::Digest::of(Hash::Sha256, "\r\n").toBase64(),
        QByteArray("frcCV1k9oG9oKj3dpUqdJg1PxRT2RSN/XKdLCPjaYaY=")); // §3.4.3
}

void DkimCanonicalTest::severalAtOnce()
{
    dkim::BodyHasher hasher;
    const int whole = hasher.want(Canonicalization::Relaxed, Hash::Sha256, std::nullopt);
    const int five = hasher.want(Canonicalization::Relaxed, Hash::Sha256, 5);
    const int none = hasher.want(Canonicalization::Simple, Hash::Sha256, 0);
    const int sha1 = hasher.want(Canonicalization::Simple, Hash::Sha1, std::nullopt);
    const int more = hasher.want(Canonicalization::Relaxed, Hash::Sha256, 100);
    QCOMPARE(hasher.want(Canonicalization::Relaxed, Hash::Sha256, 5), five); // computed once
    hasher.add("ab  ");
    hasher.add(" cd \r\nef");
    hasher.finish();
    QCOMPARE(hasher.digest(whole), dkim::Digest::of(Hash::Sha256, "ab cd\r\nef\r\n"));
    QCOMPARE(hasher.digest(five), dkim::Digest::of(Hash::Sha256, "ab cd"));
    QCOMPARE(hasher.digest(none), dkim::Digest::of(Hash::Sha256, ""));
    QCOMPARE(hasher.digest(sha1), dkim::Digest::of(Hash::Sha1, "ab   cd \r\nef\r\n"));
    QCOMPARE(hasher.digest(more), hasher.digest(whole));
    QCOMPARE(hasher.canonicalLength(more), quint64(11));
}

void DkimCanonicalTest::aLongRunOfEmptyLinesIsCheap()
{
    dkim::BodyHasher hasher;
    const int simple = hasher.want(Canonicalization::Simple, Hash::Sha256, std::nullopt);
    const int relaxed = hasher.want(Canonicalization::Relaxed, Hash::Sha256, std::nullopt);
    const QByteArray lines = QByteArray("\r\n").repeated(10000);
    for (int i = 0; i < 10; ++i)
        hasher.add(lines);
    hasher.add("x");
    for (int i = 0; i < 10; ++i)
        hasher.add(lines);
    hasher.finish();
    const QByteArray expected = QByteArray("\r\n").repeated(100000) + "x\r\n";
    QCOMPARE(hasher.digest(simple), dkim::Digest::of(Hash::Sha256, expected));
    QCOMPARE(hasher.digest(relaxed), dkim::Digest::of(Hash::Sha256, expected));
}

void DkimCanonicalTest::namedFieldsFromTheBottomUp()
{
    const dkim::Message message("Received: 3\r\nFrom: a\r\nreceived: 2\r\nno field\r\nRECEIVED : 1\r\n\r\n");
    QByteArray out;
    message.appendNamed(Canonicalization::Relaxed, { "received", "from", "x-none", "received", "from" }, &out);
    QCOMPARE(out, QByteArray("received:1\r\nfrom:a\r\nreceived:2\r\n"));
    QCOMPARE(message.find("Received").size(), size_t(3));
    QCOMPARE(message.find("Subject").size(), size_t(0));
}

void DkimCanonicalTest::tagLists_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("parsed"); // name=value|…; "-": refused
    QTest::addColumn<bool>("emptySpecs");
    QTest::newRow("plain") << QByteArray("a=1; b=2") << QByteArray("a=1|b=2") << false;
    QTest::newRow("space") << QByteArray(" a =\r\n 1 2 \r\n ; b=") << QByteArray("a=1 2|b=") << false;
    QTest::newRow("semicolon at the end") << QByteArray("a=1; ") << QByteArray("a=1") << false;
    QTest::newRow("case") << QByteArray("a=1; A=2") << QByteArray("a=1|A=2") << false;
    QTest::newRow("equals in the value") << QByteArray("p=ab==") << QByteArray("p=ab==") << false;
    QTest::newRow("UTF-8") << QByteArray("d=m\xc3\xbcnchen.example") << QByteArray("d=m\xc3\xbcnchen.example") << false;
    QTest::newRow("twice") << QByteArray("a=1; a=1") << QByteArray("-") << false;
    QTest::newRow("no equals") << QByteArray("a=1; b") << QByteArray("-") << false;
    QTest::newRow("no name") << QByteArray("=1") << QByteArray("-") << false;
    QTest::newRow("digit first") << QByteArray("1a=1") << QByteArray("-") << false;
    QTest::newRow("space in the name") << QByteArray("a b=1") << QByteArray("-") << false;
    QTest::newRow("control") << QByteArray("a=1\x01") << QByteArray("-") << false;
    QTest::newRow("empty spec") << QByteArray("a=1;; b=2") << QByteArray("-") << false;
    QTest::newRow("empty spec in DNS") << QByteArray("a=1;; b=2") << QByteArray("a=1|b=2") << true;
    QTest::newRow("nothing") << QByteArray("") << QByteArray("") << false;
    QByteArray many;
    for (int i = 0; i < 101; ++i)
        many += 't' + QByteArray::number(i) + "=;";
    QTest::newRow("too many") << many << QByteArray("-") << false;
    QTest::newRow("too long") << QByteArray("a=") + QByteArray(70000, 'x') << QByteArray("-") << false;
}

void DkimCanonicalTest::tagLists()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, parsed);
    QFETCH(bool, emptySpecs);
    QByteArray problem;
    const auto list = dkim::TagList::parse(
        text, &problem, emptySpecs ? dkim::TagList::EmptySpecs::PassedOver : dkim::TagList::EmptySpecs::Refused);
    QCOMPARE(problem.isEmpty(), list.has_value());
    QByteArrayList tags;
    if (list) {
        for (const auto &tag : list->tags())
            tags.append(tag.name.toByteArray() + '=' + tag.value.toByteArray());
    }
    QCOMPARE(list ? tags.join('|') : QByteArray("-"), parsed);
}

FACTEUR_TEST(DkimCanonicalTest)
#include "tst_dkim_canonical.moc"
