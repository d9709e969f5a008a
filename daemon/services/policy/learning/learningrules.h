// Learns from what happens in an account's mailboxes, whatever protocol it happens by: mail moved into Junk or marked $Junk was
// not wanted; moved out of it, marked $NotJunk, filed into another folder, or answered, it was. Everything is handed on to the
// account's own scripts.
//
// Reading and learning happen in the background, so that sorting thousands of messages costs the session nothing; when too much
// waits there, or the server stops, the lesson is lost and the mail is not.
// Thread: the session's pool jobs, one at a time; blocking.
#pragma once
#include "async/background.h"
#include "services/access/mailboxrules.h"
#include "services/policy/learning/learner.h"
#include "storage/mailbox/accountstore.h"

#include <functional>

namespace policy {

class LearningRules final : public mailaccess::MailboxRules
{
public:
    struct Wanted // by settings
    {
        bool learn = true, shared = true;
    };
    // `background` ends before `learner` goes.
    LearningRules(std::shared_ptr<mailaccess::MailboxRules> next, Learner &learner, async::Background &background, std::shared_ptr<storage::AccountStore> store, QString maildir,
        std::function<Wanted()> wanted);
    bool watches(mailaccess::Cause cause, const QByteArray &mailbox, const QByteArray &source) override;
    void happened(const mailaccess::MailboxEvent &event) override;
    Result<std::unique_ptr<imap::MessageFilter>> filter(const imap::FilterSpec &spec, const QByteArray &mailbox) override
    {
        return m_next->filter(spec, mailbox);
    }

private:
    enum class Place : quint8 { Other, Inbox, Junk, NoEvidence }; // NoEvidence: Trash, Drafts, Sent and their kin
    Place placeOf(const QByteArray &mailbox);
    Learned lessonOfMove(mailaccess::Cause cause, const QByteArray &mailbox, const QByteArray &source);
    std::vector<std::pair<Uid, Learned>> lessonsOf(const mailaccess::MailboxEvent &event);
    void learn(const mailaccess::MailboxEvent &event);

    const std::shared_ptr<mailaccess::MailboxRules> m_next;
    Learner &m_learner;
    async::Background &m_background;
    const std::shared_ptr<storage::AccountStore> m_store;
    const QString m_maildir;
    const std::function<Wanted()> m_wanted;
};

// The lesson of where a message lies, for learning whole mailboxes at once; Nothing: it says nothing.
Learned lessonOfMailbox(const MailboxInfo &mailbox);

} // namespace policy
