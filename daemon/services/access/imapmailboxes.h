// storage::AccountStore as the imap::MailboxPort of one session. Adds what belongs to a session: read-only state and its
// one watcher. Thread: as MailboxPort; one per session.
//
// The namespace is mailaccess, since unistd.h owns the name access.
#pragma once
#include "protocols/imap/mailboxport.h"
#include "storage/mailbox/accountstore.h"

#include <QString>

namespace mailaccess {

class ImapMailboxes final : public imap::MailboxPort
{
public:
    // `temporaryDirectory` takes large messages on their way in; best on the file system of the mail.
    ImapMailboxes(std::shared_ptr<storage::AccountStore> store, QString temporaryDirectory);

    Result<std::vector<MailboxInfo>> list() override;
    Result<MailboxStatus> status(const QByteArray &name) override;
    Result<std::shared_ptr<imap::OpenMailbox>> open(const QByteArray &name, bool readOnly) override;
    Result<void> create(const QByteArray &name, const QByteArray &specialUse) override;
    Result<void> remove(const QByteArray &name) override;
    Result<void> rename(const QByteArray &from, const QByteArray &to) override;
    Result<void> subscribe(const QByteArray &name, bool on) override;
    std::unique_ptr<imap::IncomingMessage> begin() override;
    Result<AppendOutcome> append(const QByteArray &mailbox, std::unique_ptr<imap::IncomingMessage> message,
        quint64 systemFlags, const KeywordNames &keywords, std::optional<qint64> internalDate) override;
    Result<QuotaState> quota() override;

private:
    std::shared_ptr<storage::AccountStore> m_store;
    QString m_temporaryDirectory;
};

} // namespace mailaccess
