// storage::AccountStore as the imap::MailboxPort of one session. Adds what belongs to a session: read-only state and its
// one watcher. Thread: as MailboxPort; one per session.
//
// The namespace is mailaccess, since unistd.h owns the name access.
#pragma once
#include "protocols/imap/mailboxport.h"
#include "services/access/mailboxrules.h"
#include "storage/mailbox/accountstore.h"
#include "storage/mailbox/annotations.h"

#include <QString>

namespace mailaccess {

class ImapMailboxes final : public imap::MailboxPort
{
public:
    // `temporaryDirectory` takes large messages on their way in; best on the file system of the mail.
    ImapMailboxes(std::shared_ptr<storage::AccountStore> store, QString temporaryDirectory);
    // With annotations kept in `maildir`, and scripts that run at events; `rules` may be null.
    ImapMailboxes(std::shared_ptr<storage::AccountStore> store, QString temporaryDirectory, const QString &maildir, std::shared_ptr<MailboxRules> rules);

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
    Result<std::vector<std::pair<QByteArray, QByteArray>>> annotations(const QByteArray &mailbox) override;
    Result<void> annotate(const QByteArray &mailbox, const std::vector<imap::AnnotationChange> &changes) override;
    Result<std::unique_ptr<imap::MessageFilter>> filter(const imap::FilterSpec &spec, const QByteArray &mailbox) override;

private:
    Result<QByteArray> idOf(const QByteArray &mailbox); // empty for the server
    std::shared_ptr<storage::AccountStore> m_store;
    QString m_temporaryDirectory;
    std::optional<storage::Annotations> m_annotations;
    std::shared_ptr<MailboxRules> m_rules;
};

} // namespace mailaccess
