// Spool files survive crashes: orphans are recycled, rows never meet another message's content.
#include "storage/spool/checksum.h"
#include "storage/spool/spool.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <thread>

using storage::Spool;
using storage::SpoolContent;

static SpoolContent content(QByteArrayView prefix, QByteArrayView body)
{
    SpoolContent content;
    content.prefix = prefix;
    content.memory = body;
    return content;
}

class SpoolTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void checksumIsCastagnoli()
    {
        QCOMPARE(storage::crc32c(0, "123456789", 9), 0xe3069283u);
        const quint32 half = storage::crc32c(0, "12345", 5);
        QCOMPARE(storage::crc32c(half, "6789", 4), 0xe3069283u);
        const QByteArray zeros(32, '\0'); // RFC 3720 B.4
        QCOMPARE(storage::crc32c(0, zeros.constData(), 32), 0x8a9136aau);
    }

    void whatIsStoredIsRead()
    {
        Spool spool(path(), "a");
        QVERIFY(spool.open({}).ok());
        const auto name = spool.store(content("X: 1\r\n", "Subject: y\r\n\r\nbody\r\n"));
        QVERIFY(name.ok());
        const auto message = spool.read(*name);
        QVERIFY(message.ok());
        QCOMPARE((*message)->size(), 6 + 20 + 0);
        QCOMPARE((*message)->read(0, 1000), QByteArray("X: 1\r\nSubject: y\r\n\r\nbody\r\n"));
        QCOMPARE((*message)->read(6, 7), QByteArray("Subject"));
        QCOMPARE((*message)->read(26, 7), QByteArray());
        QCOMPARE((*message)->header(1000), QByteArray("X: 1\r\nSubject: y\r\n\r\n"));
        QCOMPARE((*message)->header(10), QByteArray("X: 1\r\n"));
    }

    void bigMessageFromAFileIsStreamed()
    {
        Spool spool(path(), "a");
        QVERIFY(spool.open({}).ok());
        QTemporaryFile file;
        QVERIFY(file.open());
        QByteArray body;
        for (int i = 0; i < 100000; ++i)
            body += "line " + QByteArray::number(i) + "\r\n";
        file.write(body);
        QVERIFY(file.flush());
        SpoolContent big;
        big.prefix = "P: q\r\n";
        big.descriptor = file.handle();
        big.descriptorSize = body.size();
        const auto name = spool.store(big);
        QVERIFY(name.ok());
        const auto message = spool.read(*name);
        QVERIFY(message.ok());
        QCOMPARE((*message)->read(0, 10000000), "P: q\r\n" + body);
        const_cast<std::shared_ptr<storage::SpoolMessage> &>(*message).reset();
        spool.release(*name);
        QCOMPARE(spool.freeFiles(), 0); // too large to keep
        QCOMPARE(files().size(), 0);
    }

    void releasedFileIsUsedAgain()
    {
        Spool spool(path(), "a");
        QVERIFY(spool.open({}).ok());
        const QByteArray first = *spool.store(content("", "first, and longer than the second\r\n"));
        spool.release(first);
        QCOMPARE(spool.freeFiles(), 1);
        const QByteArray second = *spool.store(content("", "second\r\n"));
        QCOMPARE(files().size(), 1);
        QVERIFY(first != second);
        QCOMPARE((*spool.read(second))->read(0, 100), QByteArray("second\r\n"));
        const auto gone = spool.read(first);
        QVERIFY(!gone.ok());
        QCOMPARE(gone.failure().kind, Failure::Kind::NotFound);
    }

    void releaseTwiceDoesNotFreeTheNextMessage()
    {
        Spool spool(path(), "a");
        QVERIFY(spool.open({}).ok());
        const QByteArray first = *spool.store(content("", "first\r\n"));
        spool.release(first);
        const QByteArray second = *spool.store(content("", "second\r\n"));
        spool.release(first);
        QCOMPARE(spool.freeFiles(), 0);
        QVERIFY(spool.read(second).ok());
    }

    void fileIsNotRecycledWhileItIsRead()
    {
        Spool spool(path(), "a");
        QVERIFY(spool.open({}).ok());
        const QByteArray name = *spool.store(content("", "being read\r\n"));
        auto reader = *spool.read(name);
        spool.release(name);
        QCOMPARE(spool.freeFiles(), 0);
        (void)*spool.store(content("", "another message\r\n"));
        QCOMPARE(reader->read(0, 100), QByteArray("being read\r\n"));
        reader.reset();
        QCOMPARE(spool.freeFiles(), 1);
        QCOMPARE(spool.openReaders(), 0);
    }

    void orphanIsRecycledAndLiveFileIsKept()
    {
        QByteArray live, orphan;
        {
            Spool spool(path(), "a");
            QVERIFY(spool.open({}).ok());
            live = *spool.store(content("", "live\r\n"));
            orphan = *spool.store(content("", "orphan: the crash came before its row\r\n"));
        }
        Spool spool(path(), "a");
        const auto missing = spool.open({ live });
        QVERIFY(missing.ok());
        QVERIFY(missing->empty());
        QCOMPARE(spool.freeFiles(), 1);
        QCOMPARE((*spool.read(live))->read(0, 100), QByteArray("live\r\n"));
        (void)*spool.store(content("", "next\r\n"));
        QCOMPARE(files().size(), 2);
        QCOMPARE((*spool.read(live))->read(0, 100), QByteArray("live\r\n"));
    }

    void rowWithoutItsFileIsReported()
    {
        QByteArray gone, overwritten, kept;
        {
            Spool spool(path(), "a");
            QVERIFY(spool.open({}).ok());
            kept = *spool.store(content("", "kept\r\n"));
            gone = *spool.store(content("", "gone\r\n"));
            overwritten = *spool.store(content("", "old\r\n"));
            spool.release(overwritten);
            (void)*spool.store(content("", "new\r\n"));
        }
        QVERIFY(QFile::remove(path() + QLatin1Char('/') + QString::fromLatin1(gone.left(gone.lastIndexOf('-')))));
        Spool spool(path(), "a");
        auto missing = *spool.open({ kept, gone, overwritten, "nonsense", "../../etc/passwd-1" });
        std::sort(missing.begin(), missing.end());
        std::vector<QByteArray> expected { gone, overwritten, "nonsense", "../../etc/passwd-1" };
        std::sort(expected.begin(), expected.end());
        QCOMPARE(missing, expected);
        QVERIFY(!spool.read("../../etc/passwd-1").ok());
    }

    void damageIsNoticed_data()
    {
        QTest::addColumn<int>("offset");
        QTest::newRow("magic") << 0;
        QTest::newRow("generation") << 9;
        QTest::newRow("length") << 16;
        QTest::newRow("content") << 64 + 5;
    }
    void damageIsNoticed()
    {
        QFETCH(int, offset);
        Spool spool(path(), "a");
        QVERIFY(spool.open({}).ok());
        const QByteArray name = *spool.store(content("", "0123456789\r\n"));
        QFile file(path() + QLatin1Char('/') + files().first());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(offset));
        char c = 0;
        QVERIFY(file.peek(&c, 1) == 1);
        c = char(c ^ 0x40);
        file.write(&c, 1);
        file.close();
        const auto read = spool.read(name);
        QVERIFY(!read.ok());
        QCOMPARE(read.failure().kind, Failure::Kind::NotFound);
        QCOMPARE(spool.openReaders(), 0);
    }

    void tornWriteOverARecycledFileLeavesNothing()
    {
        // The crash hits while a recycled file is overwritten: half new, half old content under an old or new header.
        QByteArray old;
        {
            Spool spool(path(), "a");
            QVERIFY(spool.open({}).ok());
            old = *spool.store(content("", QByteArray(5000, 'o')));
            spool.release(old);
        }
        QFile file(path() + QLatin1Char('/') + files().first());
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(100);
        file.write("new content without a new header");
        file.close();
        Spool spool(path(), "a");
        QVERIFY(spool.open({})->empty());
        QVERIFY(!spool.read(old).ok());
        QCOMPARE(spool.freeFiles(), 1);
    }

    void nodesDoNotTakeEachOthersFiles()
    {
        Spool first(path(), "a"), second(path(), "b");
        QVERIFY(first.open({}).ok());
        QVERIFY(second.open({}).ok());
        const QByteArray name = *first.store(content("", "of a\r\n"));
        Spool restarted(path(), "b");
        QVERIFY(restarted.open({}).ok());
        QCOMPARE(restarted.freeFiles(), 0);
        QCOMPARE((*restarted.read(name))->read(0, 100), QByteArray("of a\r\n")); // a takeover reads it
        restarted.release(name);
        QVERIFY(!first.read(name).ok());
    }

    void poolOfFreeFilesIsBounded()
    {
        Spool::Limits limits;
        limits.freeFiles = 3;
        Spool spool(path(), "a", limits);
        QVERIFY(spool.open({}).ok());
        std::vector<QByteArray> names;
        for (int i = 0; i < 10; ++i)
            names.push_back(*spool.store(content("", "x\r\n")));
        for (const QByteArray &name : names)
            spool.release(name);
        QCOMPARE(spool.freeFiles(), 3);
        QCOMPARE(files().size(), 3);
    }

    void threadsShareIt()
    {
        Spool spool(path(), "a");
        QVERIFY(spool.open({}).ok());
        std::atomic<int> wrong = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&, t] {
                for (int i = 0; i < 50; ++i) {
                    const QByteArray body = QByteArray::number(t) + ' ' + QByteArray::number(i) + QByteArray(i * 7, 'x');
                    const auto name = spool.store(content("", body));
                    if (!name || (*spool.read(*name))->read(0, 100000) != body)
                        ++wrong;
                    else
                        spool.release(*name);
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), 0);
        QVERIFY(files().size() <= 8);
    }

    void linkInAFilesPlaceIsNotFollowed()
    {
        Spool spool(path(), "a");
        const QByteArray name = *spool.store(content("", "theirs\r\n"));
        const QString file = path() + u'/' + files().constFirst(), elsewhere = m_dir->path() + QStringLiteral("/elsewhere");
        QVERIFY(QFile::rename(file, elsewhere)); // sound, but not ours to read or to write over
        QVERIFY(QFile::link(elsewhere, file));
        QCOMPARE(spool.read(name).failure().kind, Failure::Kind::NotFound);
        spool.release(name);
        QCOMPARE(spool.freeFiles(), 0);
        QVERIFY(QFile::exists(elsewhere));
        Spool restarted(path(), "a");
        QCOMPARE(*restarted.open({ name }), std::vector<QByteArray> { name });
    }

    void unwritableDirectoryIsAFailureNotACrash()
    {
        Spool spool(QStringLiteral("/proc/nowhere/spool"), "a");
        QVERIFY(!spool.open({}).ok());
        QVERIFY(!spool.store(content("", "x")).ok());
    }

private:
    QString path() const { return m_dir->path() + QStringLiteral("/spool"); }
    QStringList files() const { return QDir(path()).entryList(QDir::Files); }
    std::unique_ptr<QTemporaryDir> m_dir;
};

FACTEUR_TEST(SpoolTest)
#include "tst_spool.moc"
