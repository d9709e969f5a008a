// Mailboxes in memory, for IMAP sessions in tests. Several sessions may share one object; other clients are played by
// deliver(), setFlags() and expunge(). Thread-safe: sessions call from pool threads.
#pragma once
#include "protocols/imap/mailboxport.h"

#include <list>
#include <map>
#include <mutex>

class MemoryMailboxes final : public imap::MailboxPort
{
public:
    struct Box
    {
        QByteArray name, specialUse;
        bool subscribed = false, exists = true;
        quint32 uidValidity = 1000, uidNext = 1, recentFrom = 1;
        quint64 modseq = 1, keywordsModseq = 0;
        std::vector<MessageRecord> records;
        std::map<quint32, QByteArray> contents;
        KeywordNames keywords;
        std::vector<std::pair<Uid, quint64>> expunged; // with their mod-sequence
        std::shared_ptr<const std::vector<Uid>> uids; // shared until something changes
        std::list<std::function<void()> *> watchers;
    };

    MemoryMailboxes(); // with an INBOX
    // --- the test's side ---
    Uid deliver(const QByteArray &mailbox, const QByteArray &content, quint64 flags = 0, qint64 internalDate = 1767268800);
    void setFlags(const QByteArray &mailbox, Uid uid, quint64 flags);
    void expungeUid(const QByteArray &mailbox, Uid uid);
    void loseContent(const QByteArray &mailbox, Uid uid); // the file is gone, the index does not know yet
    void failWith(std::optional<Failure> failure); // every call that can fails so, until it is reset
    QByteArray content(const QByteArray &mailbox, Uid uid) const;
    MessageRecord record(const QByteArray &mailbox, Uid uid) const;
    int count(const QByteArray &mailbox) const;
    int opens() const { return m_opens; }
    quint64 quotaLimit = 0;

    // --- imap::MailboxPort ---
    Result<std::vector<MailboxInfo>> list() override;
    Result<MailboxStatus> status(const QByteArray &name) override;
    Result<std::shared_ptr<imap::OpenMailbox>> open(const QByteArray &name, bool readOnly) override;
    Result<void> create(const QByteArray &name, const QByteArray &specialUse) override;
    Result<void> remove(const QByteArray &name) override;
    Result<void> rename(const QByteArray &from, const QByteArray &to) override;
    Result<void> subscribe(const QByteArray &name, bool on) override;
    std::unique_ptr<imap::IncomingMessage> begin() override;
    Result<AppendOutcome> append(const QByteArray &mailbox, std::unique_ptr<imap::IncomingMessage> message, quint64 systemFlags,
        const KeywordNames &keywords, std::optional<qint64> internalDate) override;
    Result<QuotaState> quota() override;
    Result<std::vector<std::pair<QByteArray, QByteArray>>> annotations(const QByteArray &mailbox) override;
    Result<void> annotate(const QByteArray &mailbox, const std::vector<imap::AnnotationChange> &changes) override;
    // A filter of the simplest kind: UIDs that 2 divides are thrown away, UID 3 is an error, UID 5 a warning. Scripts named
    // `none` are not there; a script with `error` in it has one, with `warning` a warning.
    Result<std::unique_ptr<imap::MessageFilter>> filter(const imap::FilterSpec &spec, const QByteArray &mailbox) override;

private:
    friend class MemoryOpenMailbox;
    using BoxPtr = std::shared_ptr<Box>;
    BoxPtr find(const QByteArray &name) const;
    static MailboxStatus statusOf(const Box &box);
    static Uid add(Box &box, const QByteArray &content, quint64 flags, qint64 internalDate);
    static quint64 keywordBits(Box &box, const KeywordNames &names);
    static void touched(Box &box);
    mutable std::recursive_mutex m_mutex;
    std::map<QByteArray, BoxPtr> m_boxes;
    std::map<QByteArray, std::map<QByteArray, QByteArray>> m_annotations;
    std::optional<Failure> m_failure;
    int m_opens = 0;
    quint32 m_nextValidity = 1000;
};
