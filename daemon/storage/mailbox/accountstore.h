// One account's mail: its Maildir, its index, the shared views of its open mailboxes. The only door to all three.
// Blocking; thread-safe; call on pool threads. Names of mailboxes are UTF-8 with '/' between levels.
//
// Order of a delivery: file in tmp/, fsync, rename, directory sync (shared with others), index, views told, return.
#pragma once
#include "formats/record/mailboxvalues.h"
#include "storage/maildir/messagebuffer.h"

#include <QByteArray>
#include <QString>
#include <functional>
#include <memory>
#include <span>

namespace storage {

class MailboxView; // storage/mailbox/mailboxview.h: what imap::OpenMailbox needs, with the same semantics

struct NewMessage
{
    const MessageBuffer *content = nullptr;
    QByteArray prefix; // header lines put before the content (Return-Path, Received…), CRLF ends
    quint64 systemFlags = 0;
    KeywordNames keywords;
    std::optional<qint64> internalDate; // seconds UTC; now when missing
};

class AccountStore
{
public:
    virtual ~AccountStore() = default;
    virtual Result<std::vector<MailboxInfo>> list() = 0;
    virtual Result<MailboxStatus> status(const QByteArray &name) = 0;
    virtual Result<std::shared_ptr<MailboxView>> open(const QByteArray &name) = 0;
    virtual Result<void> create(const QByteArray &name, const QByteArray &specialUse) = 0;
    virtual Result<void> remove(const QByteArray &name) = 0;
    virtual Result<void> rename(const QByteArray &from, const QByteArray &to) = 0;
    virtual Result<void> subscribe(const QByteArray &name, bool on) = 0;
    // Durable when it returns. StorageFull on ENOSPC, OverQuota when the account's limit (setQuota) would be passed.
    virtual Result<AppendOutcome> append(const QByteArray &mailbox, const NewMessage &message) = 0;
    virtual Result<QuotaState> quota() = 0;
    virtual void setQuota(quint64 octets) = 0; // 0: none
    virtual Result<void> reindex(const QByteArray &mailbox) = 0; // from the files; UIDs, UIDVALIDITY and keywords stay
    // Contradictions between files, index and uidlist, in words; empty when all is well. For tests and doctor.
    virtual QStringList inconsistencies() = 0;
};

// Stores by directory, opened on first use and kept while used; closes idle ones.
class StoreRegistry
{
public:
    StoreRegistry();
    ~StoreRegistry();
    // `maildir`: absolute path of the Maildir, created when missing. One store per path, however often it is asked for.
    Result<std::shared_ptr<AccountStore>> open(const QString &maildir);
    void closeIdle();
    // One message into several accounts' INBOX: a single copy where hard links allow, one sync for all. Results in order.
    std::vector<Result<AppendOutcome>> deliverToMany(std::span<const std::shared_ptr<AccountStore>> accounts, const QByteArray &mailbox, const NewMessage &message);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace storage
