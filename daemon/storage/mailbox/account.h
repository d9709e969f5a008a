// The account store behind AccountStore: folders, index, and the mailboxes in use. One lock for the index and all
// changes; it is not held while messages are written or directories synced for deliveries. Thread: any.
#pragma once
#include "storage/index/accountindex.h"
#include "storage/mailbox/accountstore.h"
#include "storage/mailbox/mailbox.h"

#include <QHash>
#include <QSet>

namespace storage {

class Account final : public AccountStore, public std::enable_shared_from_this<Account>
{
public:
    Account(QByteArray maildir, FileWatch &watch);
    ~Account() override;
    Result<void> start();
    void close(); // cleanly; whatever comes later fails
    void unloadUnused();

    Result<std::vector<MailboxInfo>> list() override;
    Result<MailboxStatus> status(const QByteArray &name) override;
    Result<std::shared_ptr<MailboxView>> open(const QByteArray &name) override;
    Result<void> create(const QByteArray &name, const QByteArray &specialUse) override;
    Result<void> remove(const QByteArray &name) override;
    Result<void> rename(const QByteArray &from, const QByteArray &to) override;
    Result<void> subscribe(const QByteArray &name, bool on) override;
    Result<AppendOutcome> append(const QByteArray &mailbox, const NewMessage &message) override;
    Result<QuotaState> quota() override;
    void setQuota(quint64 octets) override;
    Result<void> reindex(const QByteArray &mailbox) override;
    QStringList inconsistencies() override;

    // --- for Mailbox, Transfer and views ---
    using Lock = std::unique_lock<std::mutex>;
    Lock lock() { return Lock(m_mutex); }
    AccountIndex &index() { return m_index; } // [account]
    FileWatch &fileWatch() { return m_fileWatch; }
    // [account] NotFound when there is none. Makes the index's row for a folder that has none.
    Result<std::shared_ptr<Mailbox>> find(const QByteArray &canonical);
    // [account] One transaction over these mailboxes; when it fails they are as before.
    Result<void> commit(std::initializer_list<Mailbox *> mailboxes, const std::function<bool()> &write);
    // [account] Octets that may still come; a failure when `octets` more would pass the limit.
    Result<void> checkQuota(quint64 octets);
    // For the file watch: nothing when the mailbox is no longer there.
    std::shared_ptr<Mailbox> mailboxAt(const Mailbox *address);
    void filesChanged(const std::shared_ptr<Mailbox> &mailbox, const std::vector<FileEvent> &events);
    // [account] After errors that say the index is no good: a new one, from the arrays and the files.
    void replaceIndexIfCorrupt();

    // Steps of a delivery, for append() and StoreRegistry::deliverToMany.
    struct Delivery
    {
        std::shared_ptr<Mailbox> mailbox;
        quint64 flags = 0, reserved = 0;
        Place place = Place::New;
        QByteArray base, fileName;
    };
    Result<Delivery> begin(const QByteArray &mailbox, const NewMessage &message);
    void name(Delivery &delivery, const WrittenFile &file); // before the file gets its name
    Result<AppendOutcome> finish(Delivery &delivery, const WrittenFile &file, const CachedParts &parts); // after the sync
    void abandon(Delivery &delivery); // in any case, at the end

private:
    friend class Mailbox;
    friend class Transfer;
    Result<void> openIndex();
    Result<std::shared_ptr<Mailbox>> adopt(const QByteArray &canonical, std::shared_ptr<Folder> folder);
    Result<void> makeFolder(const QByteArray &canonical, const QByteArray &specialUse);
    Result<void> makeWithParents(const QByteArray &canonical, const QByteArray &specialUse);
    Result<void> renameFolders(const QByteArray &from, const QByteArray &to);
    Result<void> renameInbox(const QByteArray &to, std::vector<std::shared_ptr<Mailbox>> &touched);
    Result<std::vector<QByteArray>> folderNames() const; // canonical, INBOX first
    bool folderExists(const QByteArray &canonical) const;
    QByteArray pathOf(const QByteArray &canonical) const;
    QByteArray guessSpecialUse(const QByteArray &canonical) const;
    QSet<QByteArray> readSubscriptions() const;
    quint32 newUidValidity();
    Result<void> knowAllSizes();
    QuotaState usage() const;
    Result<bool> refreshed(Mailbox &mailbox);
    bool isSameFolder(const QByteArray &canonical, Folder &folder) const;
    void removeLeftovers() const; // of removals and creations that a crash cut short
    Failure closedFailure() const;

    QByteArray m_maildir;
    FileWatch &m_fileWatch;
    std::mutex m_mutex;
    AccountIndex m_index;
    Descriptor m_root;
    QHash<QByteArray, MailboxRow> m_rows; // of mailboxes not in m_mailboxes
    QHash<QByteArray, std::shared_ptr<Mailbox>> m_mailboxes;
    bool m_closed = false, m_unclean = false;
    bool m_sizesKnown = false; // every folder has its row
    bool m_replacing = false;
    quint64 m_quota = 0, m_reserved = 0;
    quint32 m_lastUidValidity = 0;
};

// ENVELOPE and structure of a message, as they are kept.
CachedParts describe(QByteArrayView message);
CachedParts describeNew(const NewMessage &message); // nothing for a large one: that waits until somebody asks

} // namespace storage
