// One mailbox of an account: its row, its folder, and its arrays while somebody has it open.
//
// Locks: what is marked [account] needs the account's lock, which also guards the index; the arrays and the row are
// changed under that lock and the view's (m_view), and read under either. Order: account, then view. Watchers are called
// with neither.
#pragma once
#include "storage/index/accountindex.h"
#include "storage/mailbox/changelog.h"
#include "storage/maildir/filewatch.h"
#include "storage/maildir/folder.h"
#include "storage/maildir/uidlist.h"

#include <QSet>
#include <mutex>
#include <shared_mutex>

namespace storage {

class Account;

// UIDs that a uidlist remembers for files that are not in the index.
struct RememberedMessage
{
    quint32 uid = 0;
    quint64 letterlessKeywords = 0;
};
using Remembered = QHash<QByteArray, RememberedMessage>; // by base name

// Numbers are set aside in steps: what lies in a step that was begun is not given again after an unclean end.
inline constexpr quint32 uidStep = 1000;
inline constexpr quint64 modseqStep = 1'000'000;
inline constexpr quint32 lastUid = 0xfffffff0u;

class Mailbox
{
public:
    Mailbox(Account &account, MailboxRow row, std::shared_ptr<Folder> folder, QByteArray path);
    ~Mailbox();

    Folder &folder() { return *m_folder; }
    const QByteArray &path() const { return m_path; } // [account]
    const MailboxRow &row() const { return m_row; } // [account]
    bool isLoaded() const { return m_loaded; } // [account]
    const MessageTable &table() const { return m_table; } // [account]

    // --- for readers ---
    QByteArray name() const;
    bool isGone() const;
    MailboxStatus status() const;
    KeywordNames keywords() const;
    void read(const std::function<void(std::span<const MessageRecord>)> &see) const;
    std::shared_ptr<const std::vector<Uid>> uids() const; // one array for all while the messages are the same
    std::optional<MailboxChanges> recentChanges(ModSeq since) const; // nothing when the log does not reach back so far
    MailboxChanges allChanges(ModSeq since) const; // without what was expunged
    std::vector<Uid> recentUids() const;
    bool locate(Uid uid, QByteArray &path, qint64 &size) const; // where the file should be; false: no such message
    std::vector<Uid> missingUids() const; // below uidNext, as far as that is a reasonable number

    quint64 watch(std::function<void()> changed);
    void unwatch(quint64 id);
    void notify(); // never under a lock
    void opened() { ++m_handles; }
    void closed() { --m_handles; }
    bool isInUse() const { return m_handles > 0; }

    // A file that is being delivered: not in the index yet, and no scan may take it for a stranger's.
    void setInFlight(const QByteArray &base, bool on);

    // --- [account] ---
    Result<void> load();
    void unload();
    void startWatching(FileWatch &watch);
    // Brings index and arrays up to the files when modification times say that somebody changed them.
    Result<bool> refresh(); // true: something changed, notify() is due
    Result<bool> scan();
    // From the files and the uidlist (ours, or Dovecot's) alone. `unindexed`: the index has no row for it.
    Result<void> rebuild(bool unindexed);
    bool isSuspicious(const FileEvent &event);
    // After an unclean end: the row is brought up to the uidlist.
    Result<void> catchUp(bool unclean);
    Result<void> placeRemembered(); // before new numbers are given
    Result<void> closeUidlist(); // with its clean mark
    Result<void> makeUidlist(); // anew, from the arrays
    void compactUidlist();

    // The bits for keywords of these names; unknown ones are added to the mailbox when `add`, else left out.
    Result<quint64> keywordBits(const KeywordNames &names, bool add);
    KeywordNames keywordNames(quint64 flags) const;

    // Gives UIDs to those that have none, and a mod-sequence; writes the uidlist. Files are in place already.
    Result<void> number(std::vector<NewRow> &messages);
    bool writeNew(std::span<const NewRow> messages); // inside a transaction; after applyNew
    void applyNew(std::span<const NewRow> messages);
    // Takes messages out of arrays and uidlist (their files are gone already); then writeRemoved inside a transaction.
    Result<void> applyRemoved(std::span<const Uid> ascending);
    bool writeRemoved(std::span<const Uid> ascending);
    // The same for flags, sizes and places that the arrays have been given.
    bool writeUpdated(std::span<const Uid> ascending);
    bool writeRow();
    void rememberState() { m_before = m_row; }
    void restoreState(); // a transaction failed: back to the index, and look at the files next time
    bool insertIntoIndex(); // row and arrays, into an index that has neither; inside a transaction
    void vanish(); // removed: everything is expunged

    Result<StoreOutcome> store(std::span<const Uid> uids, FlagChange change, quint64 systemFlags,
        const KeywordNames &keywords, std::optional<ModSeq> unchangedSince);
    Result<std::vector<Uid>> expunge(std::span<const Uid> uids);
    std::vector<Uid> takeRecent();
    void correctSize(Uid uid, qint64 size);
    void renamed(const QByteArray &name, const QByteArray &path);
    void setSpecialUse(const QByteArray &use);
    Result<void> reserve(quint32 uids);
    void inconsistencies(QStringList &into);

private:
    struct Found;
    Result<void> compareWithFiles(Found &found, bool ignoreArrays);
    bool compare(Found &found, const Listing &listing, bool ignoreArrays);
    std::vector<NewRow> describeFiles(Found &found);
    std::optional<NewRow> describeFile(QByteArrayView name, Place place, quint64 letters);
    quint64 lettersInUse() const; // flags whose letters have a meaning here
    UidlistContent readBestUidlist(bool &ours);
    bool mergeDovecotKeywords();
    Result<void> openUidlist();
    void count(const MessageRecord &record, int sign); // row's counters
    void recount();
    struct Renamed
    {
        QByteArray before, now; // paths
    };
    int renameForFlags(size_t i, quint64 flags, std::vector<Renamed> &renamed);
    void undoRenames(const std::vector<Renamed> &renamed);
    Result<StoreOutcome> storeOnce(std::span<const Uid> ascending, FlagChange change, quint64 bits,
        std::optional<ModSeq> unchangedSince, std::vector<Uid> &lost);
    Result<std::vector<Uid>> expungeOnce(std::span<const Uid> ascending, std::vector<Uid> &lost);

    Account &m_account;
    std::shared_ptr<Folder> m_folder;
    QByteArray m_path;
    mutable std::shared_mutex m_view;
    MailboxRow m_row, m_before;
    struct SharedUids // kept by those who use it
    {
        std::mutex mutex;
        std::weak_ptr<const std::vector<Uid>> uids;
        quint32 uidValidity = 0, uidNext = 0;
    };
    mutable SharedUids m_sharedUids;
    MessageTable m_table;
    ChangeLog m_log;
    quint64 m_keywordsModseq = 0; // when the list of keywords last grew
    bool m_loaded = false, m_gone = false, m_bumpAll = false;
    Remembered m_remembered;
    int m_tail = -1; // messages in the index's tail; -1: not counted yet
    Uidlist m_uidlist;
    quint32 m_reservedUid = 0;
    quint64 m_reservedModseq = 0;
    FileWatch *m_fileWatch = nullptr;
    quint64 m_fileWatchId = 0;
    std::atomic<int> m_handles { 0 };

    mutable std::mutex m_flightMutex;
    QSet<QByteArray> m_inFlight;
    std::recursive_mutex m_watcherMutex; // held while watchers are called
    std::map<quint64, std::function<void()>> m_watchers;
    quint64 m_nextWatcher = 1;
};

} // namespace storage
