// Names of the files in archives that are not ZIP: tar, RAR 4 and 5; 7z is recognised only, its names are packed. Pure; bounded by
// the input and by `limit` entries; any thread.
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <vector>

namespace policy::attachments {

enum class ArchiveKind : quint8 { None, Zip, Gzip, Tar, Rar, SevenZip };
ArchiveKind archiveKind(QByteArrayView octets); // by their first octets

struct ArchiveNames
{
    struct Entry
    {
        QByteArray name; // as stored, NULs kept out
        bool encrypted = false;
    };
    std::vector<Entry> entries;
    bool complete = true;
    bool headersEncrypted = false; // not even the names can be read
};
ArchiveNames tarNames(QByteArrayView octets, int limit); // ustar, GNU long names, pax paths
ArchiveNames rarNames(QByteArrayView octets, int limit);

} // namespace policy::attachments
