// The messages of one loaded mailbox in flat arrays: records, and file base names in an arena. About 110 octets a message.
// Always ascending by UID. Thread: readers under the view's shared lock, changes under the account's and the view's.
#pragma once
#include "formats/record/messagerecord.h"
#include "storage/maildir/filename.h"

#include <QByteArray>
#include <QByteArrayView>
#include <span>
#include <unordered_map>
#include <vector>

namespace storage {

class MessageTable
{
public:
    size_t size() const { return m_records.size(); }
    std::span<const MessageRecord> records() const { return m_records; }
    const MessageRecord &record(size_t i) const { return m_records[i]; }
    MessageRecord &record(size_t i) { return m_records[i]; }
    QByteArrayView base(size_t i) const { return QByteArrayView(m_arena.data() + m_names[i].offset, m_names[i].length); }
    Place place(size_t i) const { return m_names[i].place; }
    void setPlace(size_t i, Place place) { m_names[i].place = place; }

    static constexpr size_t none = size_t(-1);
    size_t find(Uid uid) const; // none when it is not there
    size_t firstFrom(Uid uid) const; // of the messages with this UID or a larger one
    size_t lookup(QByteArrayView base) const; // none when unknown; the first call builds an index
    // The path below the folder where the file should be.
    QByteArray path(size_t i) const;
    // A file name that says the same as the record in other words than ours; empty: ours.
    void setOddName(Uid uid, const QByteArray &name);

    void reserve(size_t messages, size_t nameOctets);
    void append(const MessageRecord &record, Place place, QByteArrayView base); // the largest UID so far
    void erase(std::span<const size_t> ascending);
    void clear() { *this = MessageTable(); }
    // The name index costs four octets and more per message; scans build it, idle views do without.
    void dropLookup() const;
    qsizetype memory() const;

private:
    struct Name
    {
        quint32 offset;
        quint16 length;
        Place place;
    };
    void insertHash(QByteArrayView base, quint32 uid) const;
    std::vector<MessageRecord> m_records;
    std::vector<Name> m_names;
    std::vector<char> m_arena;
    size_t m_garbage = 0;
    std::unordered_map<quint32, QByteArray> m_oddNames;
    mutable std::vector<quint32> m_hash; // UIDs, open addressing, 0 free; UIDs that are gone are stepped over
    mutable size_t m_hashed = 0;
};

} // namespace storage
