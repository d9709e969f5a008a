// The scripts of one account as its IMAP session meets them: those that run at events (RFC 6785: METADATA /shared/imapsieve/script
// names the user's, the table sieve_events the administrator's), and the filters that a client runs (FILTER=SIEVE).
//
// When an event has many messages the first ones meet the scripts before the command is answered, the others in the background.
// Thread: the session's pool jobs, one at a time; blocking.
#pragma once
#include "async/background.h"
#include "services/access/mailboxrules.h"
#include "services/delivery/eventrules.h"
#include "services/delivery/sievefilter.h"
#include "services/delivery/storedfilter.h"
#include "storage/mailbox/annotations.h"

namespace delivery {

class AccountRules final : public mailaccess::MailboxRules
{
public:
    // `events` may be null: none of the administrator's. `user`: who is logged in. `background` may be null: the session waits
    // for all of it; it ends before what is given here by reference.
    AccountRules(SieveFilter &filter, EventRules *events, directory::AccountInfo account, std::shared_ptr<storage::AccountStore> store, QByteArray user,
        async::Background *background = nullptr);
    bool watches(mailaccess::Cause cause, const QByteArray &mailbox, const QByteArray &source) override;
    void happened(const mailaccess::MailboxEvent &event) override;
    Result<std::unique_ptr<imap::MessageFilter>> filter(const imap::FilterSpec &spec, const QByteArray &mailbox) override;

    static constexpr size_t atOnce = 50; // messages of an event

private:
    void meetScripts(const mailaccess::MailboxEvent &event, size_t first, size_t end, const async::Background *background);
    std::vector<StoredScript> eventScripts(mailaccess::Cause cause, const QByteArray &mailbox, const QByteArray &source);
    QByteArray personalScript(const QByteArray &mailbox); // empty: none
    HappenedIn describe(const QByteArray &mailbox);
    void addFile(std::vector<StoredScript> &scripts, const QString &path);

    SieveFilter &m_filter;
    EventRules *const m_events;
    const directory::AccountInfo m_account;
    const std::shared_ptr<storage::AccountStore> m_store;
    const QByteArray m_user;
    async::Background *const m_background;
    storage::Annotations m_annotations;
    StoredFilter m_stored;
};

} // namespace delivery
