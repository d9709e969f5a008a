// ZIP listings, also of archives that lie, and entries unpacked.
#include "formats/archive/gzip.h"
#include "formats/archive/zip.h"
#include "tests/support/testmain.h"

#include <QtEndian>
#include <zlib.h>

namespace {
template <class Int> void put(QByteArray &out, Int value)
{
    char octets[sizeof(Int)];
    qToLittleEndian(value, octets);
    out.append(octets, sizeof octets);
}

QByteArray deflated(const QByteArray &octets) // raw: a gzip member without its header and trailer
{
    const QByteArray member = archive::gzip(octets);
    return member.mid(10, member.size() - 18);
}

struct File
{
    QByteArray name, content;
    quint16 method = 8, flags = 0;
    QByteArray localName; // null: the same
    QByteArray extra;
    bool listed = true;
};

QByteArray zip(const QList<File> &files, const QByteArray &front = {})
{
    QByteArray body, directory;
    int listed = 0;
    for (const File &file : files) {
        const QByteArray packed = file.method == 8 ? deflated(file.content) : file.content;
        const quint32 crc
            = quint32(crc32(0, reinterpret_cast<const Bytef *>(file.content.constData()), uInt(file.content.size())));
        const quint32 offset = quint32(body.size());
        const QByteArray &local = file.localName.isNull() ? file.name : file.localName;
        const auto common = [&](QByteArray &out, const QByteArray &name) {
            put<quint16>(out, 20);
            put(out, file.flags);
            put(out, file.method);
            put<quint32>(out, 0);
            put(out, crc);
            put(out, quint32(packed.size()));
            put(out, quint32(file.content.size()));
            put(out, quint16(name.size()));
            put(out, quint16(file.extra.size()));
        };
        body += QByteArray("PK\3\4", 4);
        common(body, local);
        body += local + file.extra + packed;
        if (!file.listed)
            continue;
        ++listed;
        directory += QByteArray("PK\1\2", 4);
        put<quint16>(directory, 20);
        common(directory, file.name);
        put<quint16>(directory, 0);
        put<quint16>(directory, 0);
        put<quint16>(directory, 0);
        put<quint32>(directory, 0);
        put(directory, offset);
        directory += file.name + file.extra;
    }
    QByteArray end("PK\5\6", 4);
    put<quint32>(end, 0);
    put(end, quint16(listed));
    put(end, quint16(listed));
    put(end, quint32(directory.size()));
    put(end, quint32(body.size()));
    put<quint16>(end, 0);
    return front + body + directory + end;
}

QList<QByteArray> names(const archive::ZipListing &listing)
{
    QList<QByteArray> all;
    for (const auto &entry : listing.entries)
        all.append(entry.name);
    return all;
}
} // namespace

class ZipTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsAndUnpacks()
    {
        const QByteArray octets
            = zip({ { "a/", "", 0 }, { "a/report.xml", QByteArray(5000, 'x') }, { "b.txt", "stored", 0 } });
        QVERIFY(archive::looksLikeZip(octets));
        const auto listing = archive::listZip(octets);
        QVERIFY2(listing.complete && listing.consistent, listing.problem.constData());
        QCOMPARE(names(listing), QList<QByteArray>({ "a/", "a/report.xml", "b.txt" }));
        QVERIFY(listing.entries[0].isFolder);
        QCOMPARE(*archive::unzip(octets, listing.entries[1], 5000), QByteArray(5000, 'x'));
        QCOMPARE(archive::unzip(octets, listing.entries[1], 4999).failure().kind, Failure::Kind::TooLarge);
        QCOMPARE(*archive::unzip(octets, listing.entries[2], 100), "stored");
        QCOMPARE(archive::unzip(octets, listing.entries[2], 3).failure().kind, Failure::Kind::TooLarge);
    }
    void somethingMayStandInFront() // self-extracting archives
    {
        const QByteArray octets = zip({ { "a.txt", "content" } }, "MZ a program");
        const auto listing = archive::listZip(octets);
        QVERIFY2(listing.complete && listing.consistent, listing.problem.constData());
        QCOMPARE(*archive::unzip(octets, listing.entries[0], 100), "content");
    }
    void hiddenFilesAreListed()
    {
        const auto listing = archive::listZip(
            zip({ { "a.txt", "x" }, { .name = "evil.exe", .content = "x", .listed = false }, { "b.txt", "x" } }));
        QCOMPARE(names(listing), QList<QByteArray>({ "a.txt", "b.txt", "evil.exe" }));
        QVERIFY(listing.entries[2].onlyLocal);
        QVERIFY(!listing.consistent);
    }
    void twoNamesAreBothListed()
    {
        const auto listing = archive::listZip(zip({ { .name = "a.txt", .content = "x", .localName = "evil.exe" } }));
        QCOMPARE(names(listing), QList<QByteArray>({ "a.txt", "evil.exe" }));
        QVERIFY(!listing.consistent);

        QByteArray extra;
        put<quint16>(extra, 0x7075);
        put<quint16>(extra, 5 + 8);
        extra += '\1';
        put<quint32>(extra, 0);
        extra += "evil.exe";
        QCOMPARE(names(archive::listZip(zip({ { .name = "a.txt", .content = "x", .extra = extra } }))),
            QList<QByteArray>({ "a.txt", "evil.exe" }));
        QCOMPARE(names(archive::listZip(zip({ { .name = QByteArray("evil.exe\0.txt", 13), .content = "x" } }))),
            QList<QByteArray>({ "evil.exe", "evil.exe.txt" }));
    }
    void nestedArchiveIsOneEntry()
    {
        const QByteArray inner = zip({ { "inner.txt", "x" } });
        const QByteArray outer = zip({ { "inner.zip", inner, 0 } });
        const auto listing = archive::listZip(outer);
        QVERIFY(listing.consistent);
        QCOMPARE(names(listing), QList<QByteArray>({ "inner.zip" }));
        QCOMPARE(*archive::unzip(outer, listing.entries[0], 10000), inner);
    }
    void namesBecomeUtf8()
    {
        const auto listing = archive::listZip(
            zip({ { "caf\x82.txt", "x" }, { .name = "caf\xc3\xa9.txt", .content = "x", .flags = 0x800 } }));
        QCOMPARE(names(listing), QList<QByteArray>({ "caf\xc3\xa9.txt", "caf\xc3\xa9.txt" }));
    }
    void cutArchiveShowsWhatIsThere()
    {
        const QByteArray octets = zip({ { "first.txt", "some content" }, { "second.exe", "other content" } });
        const auto listing = archive::listZip(octets.left(octets.indexOf("PK\1\2")));
        QVERIFY(!listing.complete);
        QCOMPARE(names(listing), QList<QByteArray>({ "first.txt", "second.exe" }));
        QCOMPARE(*archive::unzip(octets, listing.entries[0], 100), "some content");
        QVERIFY(archive::listZip("no archive").entries.empty());
        QVERIFY(!archive::listZip("").complete);
        for (int cut = 0; cut < octets.size(); ++cut)
            archive::listZip(octets.first(cut)); // ends, and stays inside
    }
    void limitsHold()
    {
        QList<File> files;
        for (int i = 0; i < 300; ++i)
            files.append({ "f" + QByteArray::number(i), "x", 0 });
        const QByteArray octets = zip(files);
        QCOMPARE(archive::listZip(octets).entries.size(), size_t(300));
        const auto some = archive::listZip(octets, { .entries = 100 });
        QCOMPARE(some.entries.size(), size_t(100));
        QVERIFY(!some.complete);
        QVERIFY(!archive::listZip(octets, { .names = 50 }).complete);
        const auto cut = archive::listZip(zip({ { QByteArray(5000, 'n') + ".exe", "x" } }));
        QCOMPARE(cut.entries[0].name.size(), 1000);
        QVERIFY(cut.entries[0].name.endsWith(".exe"));
    }
    void refusesWhatItCannotRead()
    {
        QByteArray octets = zip(
            { { .name = "secret.txt", .content = "x", .flags = 1 }, { .name = "odd", .content = "x", .method = 12 } });
        auto listing = archive::listZip(octets);
        QVERIFY(listing.entries[0].encrypted);
        QCOMPARE(archive::unzip(octets, listing.entries[0], 10).failure().kind, Failure::Kind::Refused);
        QCOMPARE(archive::unzip(octets, listing.entries[1], 10).failure().kind, Failure::Kind::Refused);
        octets = zip({ { "a.txt", "content", 0 } });
        listing = archive::listZip(octets);
        octets.replace("content", "CONTENT");
        QCOMPARE(archive::unzip(octets, listing.entries[0], 10).failure().kind, Failure::Kind::Syntax);
    }
};

FACTEUR_TEST(ZipTest)
#include "tst_zip.moc"
