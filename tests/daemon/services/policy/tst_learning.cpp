// The statistical filter: what it remembers of a message, how it judges, and that its file survives whatever is in it.
#include "tests/support/testmain.h" // first: moc of Qt 6.4 fails on <coroutine> before any Qt header

#include "services/policy/learning/classifier.h"

#include <QFile>
#include <QTemporaryDir>
#include <sys/stat.h>

using namespace policy;

namespace {
QByteArray mail(const QByteArray &from, const QByteArray &subject, const QByteArray &text)
{
    return "From: " + from + "\r\nTo: alice@example.test\r\nSubject: " + subject + "\r\n\r\n" + text + "\r\n";
}
std::vector<quint64> hashes(const Tokens &tokens)
{
    std::vector<quint64> all;
    for (const Token token : tokens)
        all.push_back(token.hash);
    return all;
}
QByteArrayList texts(const QByteArray &message)
{
    QByteArrayList all;
    for (const Token token : tokensOf(message))
        all += token.text.toByteArray();
    return all;
}
const char *goodWords[] = { "meeting", "minutes", "garden", "school", "recipe", "invoice", "holiday", "photos", "grandma", "project" };
const char *badWords[] = { "casino", "viagra", "winner", "lottery", "inheritance", "bitcoin", "pills", "cheap", "urgent", "million" };
} // namespace

class LearningTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void tokensAreWhatIsRead()
    {
        const QByteArrayList seen = texts("From: \"Lucky Winner\" <win@promo.shop.example>\r\nSubject: =?utf-8?b?Q2FzaW5v?= night\r\n"
                                          "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                                          "<p>Free mo=6Eey <a href=\"http://evil.example/x\">here</a></p>\r\n");
        for (const char *wanted : { "subject:casino", "subject:casino night", "name:lucky", "from:win@promo.shop.example", "from-domain:shop.example", "word:money",
                 "word:free money", "link:evil.example", "type:text/html" })
            QVERIFY2(seen.contains(wanted), wanted + QByteArray(" is not in ") + seen.join(", "));
        QVERIFY(!seen.contains("word:href"));
    }
    void tokensAreBounded()
    {
        QByteArray words;
        for (int i = 0; i < 20000; ++i)
            words += "word" + QByteArray::number(i) + ' ';
        QVERIFY(tokensOf(mail("a@b.example", "x", words)).size() <= 1200);
        QVERIFY(tokensOf(QByteArray(200000, 'x')).size() < 20);
        QVERIFY(tokensOf("").size() < 5);
    }
    void nothingIsSaidBeforeEnoughIsKnown()
    {
        auto table = open("own");
        teach(*table, 19, 100);
        QVERIFY(!classify(tokensOf(mail("x@y.example", "casino", "viagra")), table.get(), nullptr).isKnown);
        teach(*table, 20, 0, 1000);
        QVERIFY(classify(tokensOf(mail("x@y.example", "casino", "viagra")), table.get(), nullptr).isKnown);
    }
    void itTellsThemApart()
    {
        auto table = open("own");
        teach(*table, 100, 100);
        const Opinion bad = classify(tokensOf(mail("new@unknown.example", "cheap casino", "a million pills for the lottery winner")), table.get(), nullptr);
        QVERIFY2(bad.spamminess > 0.95, qPrintable(QString::number(bad.spamminess)));
        QVERIFY(!bad.clues.empty());
        const Opinion good = classify(tokensOf(mail("new@unknown.example", "garden project", "photos of grandma and a recipe for the school meeting")), table.get(), nullptr);
        QVERIFY2(good.spamminess < 0.05, qPrintable(QString::number(good.spamminess)));
        const Opinion unclear = classify(tokensOf(mail("new@unknown.example", "zebra", "quagga okapi")), table.get(), nullptr);
        QVERIFY2(unclear.spamminess > 0.2 && unclear.spamminess < 0.8, qPrintable(QString::number(unclear.spamminess)));
    }
    void ownExperienceWinsOverEverybodys()
    {
        auto own = open("own");
        auto all = open("all");
        teach(*own, 50, 50);
        teach(*all, 50, 50);
        // This one runs a casino.
        for (int i = 0; i < 30; ++i) {
            const auto tokens = hashes(tokensOf(mail("boss@casino.example", "casino accounts", "the casino meeting")));
            own->learn(quint64(5000 + i) * 2, tokens, Learned::Ham);
            all->learn(quint64(5000 + i) * 2, tokens, Learned::Spam);
        }
        const auto tokens = tokensOf(mail("boss@casino.example", "casino accounts", "the casino meeting"));
        QVERIFY(classify(tokens, own.get(), all.get()).spamminess < 0.2);
        QVERIFY(classify(tokens, nullptr, all.get()).spamminess > 0.8);
    }
    void nothingIsLearnedTwiceAndAllIsUnlearned()
    {
        auto table = open("own");
        const auto tokens = hashes(tokensOf(mail("a@b.example", "hello there", "some words of text")));
        QVERIFY(table->learn(42, tokens, Learned::Spam));
        QVERIFY(!table->learn(42, tokens, Learned::Spam));
        QCOMPARE(table->totals().spam, 1u);
        QCOMPARE(table->count(tokens[0]).spam, quint16(1));
        QCOMPARE(table->learnedAs(42), Learned::Spam);
        QVERIFY(table->learn(42, tokens, Learned::Ham)); // it was a mistake
        QCOMPARE(table->totals().spam, 0u);
        QCOMPARE(table->totals().ham, 1u);
        QCOMPARE(table->count(tokens[0]).spam, quint16(0));
        QCOMPARE(table->count(tokens[0]).ham, quint16(1));
        QVERIFY(table->learn(42, tokens, Learned::Nothing));
        QCOMPARE(table->totals().ham, 0u);
        QCOMPARE(table->count(tokens[0]).ham, quint16(0));
        QCOMPARE(table->learnedAs(42), Learned::Nothing);
    }
    void knowledgeOutlivesARestart()
    {
        const auto tokens = hashes(tokensOf(mail("a@b.example", "hello there", "some words")));
        {
            auto table = open("own");
            table->learn(7, tokens, Learned::Ham);
        }
        auto table = open("own");
        QCOMPARE(table->totals().ham, 1u);
        QCOMPARE(table->count(tokens.back()).ham, quint16(1));
        QCOMPARE(table->learnedAs(6), Learned::Ham); // the lowest bit is not the key's
        struct stat state;
        QVERIFY(::stat(QFile::encodeName(m_dir->filePath(QStringLiteral("own"))).constData(), &state) == 0);
        QCOMPARE(state.st_mode & 0777, mode_t(0600));
        QVERIFY(qint64(state.st_blocks) * 512 >= state.st_size); // no holes: a full disk is no crash
    }
    void aDamagedFileIsBegunAnew()
    {
        QFile file(m_dir->filePath(QStringLiteral("own")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000000, 'x'));
        file.close();
        auto table = open("own");
        QCOMPARE(table->totals().ham, 0u);
        QVERIFY(!WordTable::open(m_dir->path())); // a directory
    }
    void itNeverGrows()
    {
        auto table = open("own");
        const qint64 size = QFile(m_dir->filePath(QStringLiteral("own"))).size();
        std::vector<quint64> tokens(1000);
        for (int i = 0; i < 400; ++i) {
            for (size_t k = 0; k < tokens.size(); ++k)
                tokens[k] = (quint64(i) * 1000 + k + 1) * 0x9e3779b97f4a7c15ull;
            table->learn(quint64(i + 1) * 2, tokens, i % 2 ? Learned::Ham : Learned::Spam);
        }
        QCOMPARE(QFile(m_dir->filePath(QStringLiteral("own"))).size(), size);
        QCOMPARE(table->totals().ham, 200u);
    }

private:
    std::unique_ptr<WordTable> open(const char *name)
    {
        auto table = WordTable::open(m_dir->filePath(QString::fromLatin1(name)));
        if (!table)
            qFatal("%s", qPrintable(table.failure().reason));
        return std::move(*table);
    }
    void teach(WordTable &table, int ham, int spam, int from = 0)
    {
        for (int i = 0; i < std::max(ham, spam); ++i) {
            const auto word = [&](const char **words, int n) { return QByteArray(words[(i * 7 + n * 3) % 10]); };
            const QByteArray good = mail("friend" + QByteArray::number(i % 7) + "@family.example", word(goodWords, 0) + ' ' + word(goodWords, 1),
                word(goodWords, 2) + ' ' + word(goodWords, 3) + " and " + word(goodWords, 4));
            const QByteArray bad = mail("promo" + QByteArray::number(i) + "@spam" + QByteArray::number(i % 50) + ".example", word(badWords, 0) + ' ' + word(badWords, 1),
                word(badWords, 2) + ' ' + word(badWords, 3) + " and " + word(badWords, 4));
            if (i < ham)
                table.learn(quint64(from + i * 2 + 1) * 2, hashes(tokensOf(good)), Learned::Ham);
            if (i < spam)
                table.learn(quint64(from + i * 2 + 2) * 2 + 100000, hashes(tokensOf(bad)), Learned::Spam);
        }
    }
    std::unique_ptr<QTemporaryDir> m_dir;
};

FACTEUR_TEST(LearningTest)
#include "tst_learning.moc"
