// The index of one account: mailboxes, records, names, expunged UIDs and cached parts in `facteur-index.db`.
//
// Messages up to `packedTo` lie packed: 256 records (and their names) a row by uid >> 8, cached parts of 64 messages a row
// by uid >> 6. Later ones lie in `tail`, a row each, so that a delivery touches two or three pages; pack() moves them.
// Everything here can be made again from the files and the uidlists; what does not add up is `corrupt`, and the caller
// throws the index away. Thread: one at a time, under the account's lock.
#pragma once
#include "formats/record/mailboxvalues.h"
#include "storage/index/messagetable.h"
#include "storage/index/sqlite.h"
#include "storage/mailbox/mailboxview.h"

namespace storage {

struct MailboxRow
{
    qint64 id = 0;
    QByteArray name; // canonical
    quint32 uidValidity = 0, uidNext = 1;
    quint64 modseq = 1;
    QByteArray objectId, specialUse;
    quint32 messages = 0, unseen = 0, deleted = 0, recent = 0;
    quint64 size = 0;
    quint32 recentFrom = 1; // nobody saw this UID and those behind it
    quint32 packedTo = 1; // messages from this UID on are in `tail`
    quint64 vanishedFloor = 0; // expunges up to this mod-sequence were forgotten (rebuilt index)
    qint64 knownNew = 0, knownCur = 0; // Folder::known
    qint64 uidlistSize = 0;
    KeywordNames keywords;
};

struct NewRow // a message on its way into the index
{
    MessageRecord record;
    Place place = Place::New;
    QByteArray base;
    CachedParts parts; // empty: not known yet
};

class AccountIndex
{
public:
    static constexpr const char *fileName = "facteur-index.db";

    // `fresh`: there was none, or it was no good and has been put aside.
    Result<void> open(const QByteArray &maildir, bool &fresh);
    void close(bool clean);
    bool isOpen() const { return m_db.isOpen(); }
    bool wasClosedCleanly() const { return m_wasClean; }
    bool isCorrupt() const { return m_corrupt || m_db.isCorrupt(); }
    static void removeFiles(const QByteArray &maildir);

    // A scope that rolls back unless committed.
    class Transaction
    {
    public:
        explicit Transaction(AccountIndex &index);
        ~Transaction();
        Result<void> commit();
        bool begun() const { return m_open; }

    private:
        AccountIndex &m_index;
        bool m_open;
    };

    // All functions below answer false on an error; failure() then says which.
    Failure failure(const char *doing) const;
    bool mailboxes(std::vector<MailboxRow> &into);
    bool insert(MailboxRow &row); // sets row.id
    bool update(const MailboxRow &row);
    bool remove(qint64 mailbox); // with its messages
    bool clearMessages(qint64 mailbox); // the row and what is known of expunged ones stay

    bool load(const MailboxRow &row, MessageTable &into);
    bool addToTail(const MailboxRow &row, const NewRow &message);
    int tailCount(const MailboxRow &row);
    // Moves the tail into packed rows and sets row.packedTo; the caller updates the row.
    bool pack(MailboxRow &row);
    // Writes the packed rows that hold messages from `first` on as the table has them, and empties the tail.
    bool packFrom(MailboxRow &row, const MessageTable &table, Uid first);
    // Flags, sizes, places of these messages, as the table has them. Ascending.
    bool updateRecords(const MailboxRow &row, const MessageTable &table, std::span<const Uid> uids);
    // After the table has lost them. Ascending.
    bool removeMessages(const MailboxRow &row, const MessageTable &table, std::span<const Uid> uids);
    bool addExpunged(const MailboxRow &row, std::span<const Uid> uids); // at row.modseq
    bool expungedSince(const MailboxRow &row, ModSeq since, std::vector<Uid> &into); // unordered

    // Fills what is there; `uids` ascending, results at the same places.
    bool cached(const MailboxRow &row, std::span<const Uid> uids, quint8 parts, std::span<CachedParts> into);
    bool keepCached(const MailboxRow &row, std::span<const Uid> uids, std::span<const CachedParts> parts);

private:
    friend class Transaction;
    bool prepare();
    bool writeChunk(qint64 mailbox, quint32 chunk, const MessageTable &table, quint32 before, bool names);
    bool mergeCached(qint64 mailbox, quint32 group, std::span<const Uid> uids, std::span<const CachedParts> parts);
    bool forgetOldExpunged(const MailboxRow &row);
    bool good(bool step)
    {
        if (!step && m_db.isCorrupt())
            m_corrupt = true;
        return step;
    }

    Sqlite m_db;
    bool m_wasClean = true, m_corrupt = false;
    SqliteStatement m_begin, m_commit, m_rollback, m_updateMailbox, m_insertTail, m_updateTail, m_deleteTail, m_putChunk,
        m_putNames, m_deleteChunk, m_deleteNames, m_getCache, m_putCache, m_deleteCache, m_tailParts, m_setTailParts,
        m_addExpunged;
};

} // namespace storage
