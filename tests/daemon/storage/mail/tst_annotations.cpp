// Annotations: kept whole, by mailbox, within limits; a change that fails changes nothing.
#include "tests/support/testmain.h"

#include "storage/mailbox/annotations.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <thread>

using storage::Annotations;

class AnnotationsTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_dir;

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void anyOctetsComeBack()
    {
        QByteArray all;
        for (int i = 0; i < 256; ++i)
            all += char(i);
        const Annotations annotations(m_dir->path());
        QVERIFY(annotations.of("m1")->empty());
        QVERIFY(Annotations(m_dir->path()).change("m1", { { "/SHARED/Comment", all }, { "/private/x", QByteArray("") } }).ok());
        QVERIFY(Annotations(m_dir->path()).change("", { { "/shared/comment", QByteArray("the server's") } }).ok());
        const auto entries = annotations.of("m1");
        QCOMPARE(entries->at("/shared/comment"), all);
        QCOMPARE(entries->at("/private/x"), QByteArray(""));
        QCOMPARE(annotations.of("")->size(), size_t(1));
        QVERIFY(annotations.of("m2")->empty());
    }
    void removingAndDropping()
    {
        Annotations annotations(m_dir->path());
        QVERIFY(annotations.change("m1", { { "/shared/a", QByteArray("1") }, { "/shared/b", QByteArray("2") } }).ok());
        QVERIFY(annotations.change("m1", { { "/shared/a", {} }, { "/shared/none", {} } }).ok());
        QCOMPARE(annotations.of("m1")->size(), size_t(1));
        QVERIFY(annotations.copy("m1", "m2").ok());
        QVERIFY(annotations.drop("m1").ok());
        QVERIFY(annotations.drop("m1").ok());
        QVERIFY(annotations.of("m1")->empty());
        QCOMPARE(annotations.of("m2")->at("/shared/b"), QByteArray("2"));
    }
    void limitsChangeNothing()
    {
        Annotations annotations(m_dir->path());
        QVERIFY(annotations.change("m1", { { "/shared/a", QByteArray("1") } }).ok());
        QCOMPARE(annotations.change("m1", { { "/shared/a", QByteArray("2") }, { "/shared/b", QByteArray(Annotations::maxValue + 1, 'x') } }).failure().kind, Failure::Kind::TooLarge);
        std::vector<Annotations::Change> many;
        for (size_t i = 0; i <= Annotations::maxEntries; ++i)
            many.push_back({ "/shared/x" + QByteArray::number(i), QByteArray("1") });
        QCOMPARE(annotations.change("m1", many).failure().kind, Failure::Kind::Busy);
        QCOMPARE(annotations.of("m1")->at("/shared/a"), QByteArray("1"));
        QCOMPARE(annotations.of("m1")->size(), size_t(1));
        QVERIFY(annotations.change("m1", { { "/shared/a", QByteArray(Annotations::maxValue, 'x') } }).ok());
    }
    void aDamagedFileIsReadAsFarAsItGoes()
    {
        QFile file(m_dir->filePath(QStringLiteral("facteur-metadata")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("rubbish\nm1\t/shared/a\tvalue\\\nm1\t/shared/b\n\t\t\nm1\t/shared/c\tgood\\n");
        file.close();
        const auto entries = Annotations(m_dir->path()).of("m1");
        QCOMPARE(entries->size(), size_t(2));
        QCOMPARE(entries->at("/shared/c"), QByteArray("good\n"));
    }
    void writersWaitForEachOther()
    {
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([this, i] {
                Annotations annotations(m_dir->path());
                for (int n = 0; n < 10; ++n)
                    std::ignore = annotations.change("m1", { { "/shared/t" + QByteArray::number(i) + "n" + QByteArray::number(n), QByteArray("x") } });
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(Annotations(m_dir->path()).of("m1")->size(), size_t(40));
    }
    void aFolderThatCannotBeWritten()
    {
        QCOMPARE(Annotations(m_dir->filePath(QStringLiteral("nowhere"))).change("m1", { { "/shared/a", QByteArray("1") } }).failure().kind, Failure::Kind::Internal);
    }
};

FACTEUR_TEST(AnnotationsTest)
#include "tst_annotations.moc"
