// Senders that everybody here (account 0) or one user wants, or does not want: rows of sender_lists.
//
// A blocked one is refused while it is connected. A wanted one is let past the scoring only when its domain vouches for it
// (DMARC, or SPF or DKIM aligned with From): else anybody could write under a friend's name.
// Thread: the table's functions block (pool threads); the checks run on the session's worker.
#pragma once
#include "formats/pattern/pattern.h"
#include "services/directory/snapshot.h"
#include "services/policy/check.h"
#include "shared/base/strongint.h"

#include <QHash>
#include <QSet>

namespace policy {

using SenderEntryId = StrongInt<struct SenderEntryIdTag, qint64>;

struct SenderEntry
{
    SenderEntryId id { 0 };
    AccountId account { 0 }; // 0: everybody
    bool allow = false; // else blocked
    QByteArray pattern; // see pattern::AddressPattern
};

class SenderSet
{
public:
    enum class Verdict : quint8 { Unknown, Allowed, Blocked };
    void add(const SenderEntry &entry); // a pattern that makes no sense is logged and passed over
    // Blocked wins over Allowed. `address` as local@domain.
    Verdict find(AccountId account, QByteArrayView address) const;
    bool isEmpty() const { return m_lists.isEmpty(); }

private:
    struct List
    {
        QSet<QByteArray> literal[2]; // lower case: blocked, allowed
        std::vector<pattern::AddressPattern> patterns[2];
    };
    static bool holds(const List &list, bool allow, QByteArrayView address);
    QHash<qint64, List> m_lists;
};

class SenderLists
{
public:
    SenderLists(sql::Database &database, directory::ChangeWatch &watch, async::Pool &sqlPool);
    Result<std::vector<SenderEntry>> list(AccountId account); // 0: everybody's
    Result<SenderEntryId> add(const SenderEntry &entry); // Syntax with a sentence; replaces an entry of the same pattern
    Result<void> remove(SenderEntryId id); // NotFound
    directory::Snapshot<SenderSet> &compiled() { return m_compiled; }

private:
    sql::Database &m_database;
    directory::ChangeWatch &m_watch;
    directory::Snapshot<SenderSet> m_compiled;
};

// Sender: everybody's list. Recipient: the recipient's own. Content: the From field, and who is wanted.
class SenderListCheck final : public Check
{
public:
    SenderListCheck(Stage stage, SenderLists &lists)
        : m_stage(stage)
        , m_lists(lists)
    {
    }
    const char *name() const override { return "sender-list"; }
    Stage stage() const override { return m_stage; }
    int order() const override { return 90; } // when the authenticity of the sender is known
    async::Task<void> run(Subject *subject) override;

private:
    const Stage m_stage;
    SenderLists &m_lists;
};

// What the lists say at one of these stages.
void saySenderLists(const SenderSet &set, Stage stage, const Subject &subject);

// Does somebody vouch for the From field's domain? For checks of the stage Content, behind the authentication.
bool isAuthentic(const MailFacts &mail);

} // namespace policy
