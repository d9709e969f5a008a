// ZIP archives: what is in them, and one entry's octets. PKWARE APPNOTE 4.3; ZIP64; UTF-8 names (bit 11, field 0x7075).
//
// Readers of ZIP disagree about archives that lie: most believe the central directory, some the local headers. Here
// both are read, and a name that only one of them knows is listed as well, since somebody's program will unpack it.
// Offsets, counts and sizes are never believed: everything is checked against the octets that are there, and against
// Limits. Thread: any; pure. Linear in the input, but for inflate(), which stops at its limit.
#pragma once
#include "shared/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <vector>

namespace archive {

struct ZipEntry
{
    QByteArray
        name; // UTF-8 (CP437 names are converted), `/` between folders, as written: may hold "..", NULs are kept out
    bool isFolder = false;
    bool encrypted = false;
    quint16 method = 0; // 0 stored, 8 deflated; others cannot be read here
    quint64 packedSize = 0, size = 0; // as claimed
    quint32 crc = 0;
    quint64 offset = 0; // of its local header
    bool onlyLocal = false; // not in the central directory
};

struct ZipLimits
{
    int entries = 10000;
    qsizetype nameLength = 1000; // longer ones are cut in front: what matters is the extension
    qint64 names = 1024 * 1024; // octets of all names together
};

struct ZipListing
{
    std::vector<ZipEntry> entries; // the central directory's order; then those that only local headers know
    bool complete = true; // false: a limit was met, or the archive is broken: there may be more
    bool consistent = true; // false: central directory and local headers tell different things
    QByteArray problem; // a sentence when one of them is false
};

// Begins as ZIP archives do. A self-extracting one does not, and listZip() reads it all the same.
bool looksLikeZip(QByteArrayView octets);
// Never fails: what is no archive has no entries and is not complete.
ZipListing listZip(QByteArrayView octets, const ZipLimits &limits = {});
// The octets of an entry of this archive, at most `limit`: TooLarge above. Refused: encrypted, or a method other than
// stored and deflate. Syntax: broken, or its CRC is wrong.
Result<QByteArray> unzip(QByteArrayView octets, const ZipEntry &entry, qint64 limit);

} // namespace archive
