// The administrator's mapping of addresses: rows of rewrite_rules, and the same compiled into questions that mail asks.
// Thread: the table's functions block (pool threads); a RewriteSet is immutable.
#pragma once
#include "formats/pattern/pattern.h"
#include "services/directory/snapshot.h"
#include "shared/address/mailaddress.h"
#include "shared/base/strongint.h"

#include <optional>
#include <vector>

namespace policy {

using RewriteId = StrongInt<struct RewriteIdTag, qint64>;

struct RewriteRow
{
    RewriteId id { 0 };
    QByteArray kind, pattern, result, remark;
    int priority = 100;
    bool enabled = true;
};

class RewriteSet
{
public:
    enum class Role : quint8 { Sender, Recipient };

    // Canonical and masquerade maps; nothing: it stays as it is. Applied until it changes no more, at most ten times.
    std::optional<MailAddress> canonical(const MailAddress &address, Role role) const;
    // For mail that leaves.
    std::optional<MailAddress> generic(const MailAddress &address) const;
    // Where somebody has moved to, in words; nothing: nowhere.
    std::optional<QByteArray> relocated(const MailAddress &address) const;
    std::vector<MailAddress> copies(const MailAddress &sender, const std::vector<MailAddress> &recipients) const;
    bool hasCanonical() const { return m_hasCanonical; }
    bool hasGeneric() const { return m_hasGeneric; }
    bool hasCopies() const { return m_hasCopies; }

    // Addresses of From, Sender, Reply-To, To, Cc, Bcc and their Resent- kin replaced in a header; nothing: no change.
    std::optional<QByteArray> canonicalHeader(QByteArrayView header) const;
    std::optional<QByteArray> genericHeader(QByteArrayView header) const;

    enum class Kind : quint8 { Canonical, SenderCanonical, RecipientCanonical, Masquerade, Generic, Relocated, BccSender, BccRecipient, BccAll };
    struct Rule
    {
        Kind kind;
        std::optional<pattern::AddressPattern> pattern;
        QByteArray domain; // Masquerade
        QByteArray result;
    };
    static Result<Rule> make(const RewriteRow &row); // Syntax with a sentence
    void add(Rule rule);

private:
    std::optional<MailAddress> map(const MailAddress &address, Role role) const;

    std::vector<Rule> m_rules;
    bool m_hasCanonical = false, m_hasGeneric = false, m_hasCopies = false;
};

class RewriteTable
{
public:
    RewriteTable(sql::Database &database, directory::ChangeWatch &watch, async::Pool &sqlPool);
    Result<std::vector<RewriteRow>> list();
    Result<RewriteId> add(const RewriteRow &row); // Syntax with a sentence
    Result<void> remove(RewriteId id); // NotFound
    directory::Snapshot<RewriteSet> &compiled() { return m_compiled; }

private:
    sql::Database &m_database;
    directory::ChangeWatch &m_watch;
    directory::Snapshot<RewriteSet> m_compiled;
};

} // namespace policy
