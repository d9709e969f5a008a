// One Maildir folder on disk: its directories, safe writing, listing. Knows files and names, not UIDs.
//
// Order of a delivery: write() makes tmp/x and syncs it; publish() renames it into new/ or cur/; sync() makes the name
// durable, together with others. A failed step leaves nothing in tmp/.
// Modification times: known(place) is the directory's time up to which all its names are known to the index. Our own
// changes, made inside an OwnChange, move it along; anything else makes it differ, and the caller lists the directory.
// Thread: any.
#pragma once
#include "storage/mailbox/accountstore.h"
#include "storage/maildir/directorysync.h"
#include "storage/maildir/fileerror.h"
#include "storage/maildir/filename.h"

#include <QByteArray>
#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace storage {

struct WrittenFile
{
    QByteArray temporary; // `tmp/x`, in the folder that wrote it
    QByteArray base; // its name from now on
    qint64 octets = 0, crlfOctets = 0;
    qint64 internalDate = 0;
};

// Names in a directory, packed.
class Listing
{
public:
    void add(QByteArrayView name, Place place)
    {
        m_entries.push_back({ quint32(m_text.size()), quint16(name.size()), place });
        m_text.append(name);
    }
    size_t size() const { return m_entries.size(); }
    QByteArrayView name(size_t i) const
    {
        return QByteArrayView(m_text.constData() + m_entries[i].offset, m_entries[i].length);
    }
    Place place(size_t i) const { return m_entries[i].place; }

private:
    struct Entry
    {
        quint32 offset;
        quint16 length;
        Place place;
    };
    std::vector<Entry> m_entries;
    QByteArray m_text;
};

class Folder
{
public:
    // Opens an existing folder: a directory (no symbolic link) with cur/; missing new/ and tmp/ are made.
    static Result<std::shared_ptr<Folder>> open(int parent, const QByteArray &name);
    // Makes cur/, new/ and tmp/ in a directory.
    static Result<void> makeInside(int directory);

    int descriptor() const { return m_directory.get(); }
    // fsynced; `date`: sets the modification time.
    Result<WrittenFile> write(const NewMessage &message);
    // Renames a written file, durable after sync(place). 0 or errno.
    int publish(const WrittenFile &file, Place place, const QByteArray &name);
    // Gives the same octets a name in another folder as well. 0 or errno (EXDEV, EMLINK: copy instead).
    int linkInto(Folder &other, const QByteArray &from, const QByteArray &to);
    int moveInto(Folder &other, const QByteArray &from, const QByteArray &to); // never replaces a file
    // Copies a file of this folder into `other`'s tmp/, synced, with the same modification time.
    Result<WrittenFile> copyInto(Folder &other, const QByteArray &from, const QByteArray &base);
    int renameInside(const QByteArray &from, const QByteArray &to);
    int remove(const QByteArray &name);
    bool exists(const QByteArray &name) const;
    int sync(Place place);
    // False when the directory could not be read to its end.
    bool list(Place place, Listing &into) const;
    void removeStaleTemporaries() const; // older than 36 hours

    qint64 modificationTime(Place place) const; // ns; 0 when unknown
    qint64 known(Place place) const { return m_known[int(place)].load(std::memory_order_relaxed); }
    void setKnown(Place place, qint64 time) { m_known[int(place)].store(time, std::memory_order_relaxed); }

    // While one lives, changes to new/ and cur/ are ours. Short: others who change the folder wait.
    class OwnChange
    {
    public:
        explicit OwnChange(Folder &folder);
        ~OwnChange();
        OwnChange(const OwnChange &) = delete;

    private:
        Folder &m_folder;
        std::unique_lock<std::mutex> m_lock;
        bool m_wasKnown[2];
    };

private:
    Folder() = default;
    Descriptor m_directory, m_new, m_cur;
    DirectorySync m_syncs[2];
    std::atomic<qint64> m_known[2] { 0, 0 };
    std::mutex m_changing;
};

QByteArray pathOf(Place place, QByteArrayView name); // `cur/name`
qint64 bareLineFeeds(QByteArrayView octets, char &previous); // LF without CR before it

} // namespace storage
