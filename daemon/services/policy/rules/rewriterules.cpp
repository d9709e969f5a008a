#include "services/policy/rules/rewriterules.h"

#include "formats/mime/addresses.h"
#include "formats/mime/headers.h"
#include "shared/base/log.h"

#include <array>
#include <functional>

namespace policy {

namespace {
using Kind = RewriteSet::Kind;
using Role = RewriteSet::Role;
constexpr int mostRounds = 10; // maps that lead to each other
constexpr int mostCopies = 20;

struct KindName
{
    QByteArrayView name;
    Kind kind;
};
constexpr std::array kinds {
    KindName { "canonical", Kind::Canonical }, KindName { "sender-canonical", Kind::SenderCanonical },
    KindName { "recipient-canonical", Kind::RecipientCanonical }, KindName { "masquerade", Kind::Masquerade }, KindName { "generic", Kind::Generic },
    KindName { "relocated", Kind::Relocated }, KindName { "bcc-sender", Kind::BccSender }, KindName { "bcc-recipient", Kind::BccRecipient },
    KindName { "bcc-all", Kind::BccAll },
};

Failure wrongRewriting(const QByteArray &sentence) { return { Failure::Kind::Syntax, sentence, QString::fromUtf8(sentence) }; }

QByteArray plain(const MailAddress &address) { return address.isEmpty() ? QByteArray() : address.localPart() + '@' + address.domain(); }

// Which fields hold addresses, and whose. RFC 5322 §3.6.2, §3.6.3, §3.6.6.
std::optional<Role> roleOf(const mime::HeaderField &field)
{
    for (const char *name : { "From", "Sender", "Reply-To", "Resent-From", "Resent-Sender", "Resent-Reply-To" }) {
        if (field.is(name))
            return Role::Sender;
    }
    for (const char *name : { "To", "Cc", "Bcc", "Resent-To", "Resent-Cc", "Resent-Bcc" }) {
        if (field.is(name))
            return Role::Recipient;
    }
    return std::nullopt;
}

using Mapping = std::function<std::optional<MailAddress>(const MailAddress &, Role)>;

std::optional<QByteArray> mapHeader(QByteArrayView header, const Mapping &mapping)
{
    QByteArray out;
    qsizetype copied = 0; // of `header` into `out`
    bool changed = false;
    mime::HeaderReader reader(header);
    mime::HeaderField field;
    while (reader.next(field)) {
        const auto role = roleOf(field);
        if (!role)
            continue;
        for (const mime::Address &address : mime::parseMailboxes(field.value)) {
            const auto parsed = MailAddress::parse(address.mailbox());
            const auto mapped = parsed && !address.spec.isEmpty() ? mapping(*parsed, *role) : std::nullopt;
            if (!mapped)
                continue;
            const qsizetype at = address.spec.data() - header.data();
            out.append(header.sliced(copied, at - copied)).append(mapped->toString());
            copied = at + address.spec.size();
            changed = true;
        }
    }
    if (!changed)
        return std::nullopt;
    out.append(header.sliced(copied));
    return out;
}

Result<std::vector<RewriteRow>> readRewriteRows(sql::Sql &sql)
{
    return sql.all("SELECT id, kind, pattern, result, remark, priority, enabled FROM rewrite_rules ORDER BY priority, id", {}, [](const sql::Row &row) {
        return RewriteRow { RewriteId(row.integer(0)), row.bytes(1), row.bytes(2), row.bytes(3), row.bytes(4), int(row.integer(5)), row.boolean(6) };
    });
}

Result<RewriteSet> compileRewriting(sql::Sql &sql)
{
    const auto rows = readRewriteRows(sql);
    if (!rows)
        return rows.failure();
    RewriteSet set;
    for (const RewriteRow &row : *rows) {
        if (!row.enabled)
            continue;
        if (auto rule = RewriteSet::make(row))
            set.add(std::move(*rule));
        else
            logEvent(Severity::Warning, "policy", "rewrite-rule-unusable", { { "rule", row.id.value() }, { "reason", rule.failure().reason } });
    }
    return set;
}
} // namespace

Result<RewriteSet::Rule> RewriteSet::make(const RewriteRow &row)
{
    const QByteArray kind = row.kind.trimmed().toLower();
    const auto known = std::find_if(kinds.begin(), kinds.end(), [&](const KindName &one) { return one.name == kind; });
    if (known == kinds.end()) {
        QByteArray names;
        for (const KindName &one : kinds)
            names += (names.isEmpty() ? "" : ", ") + one.name.toByteArray();
        return wrongRewriting("There is no kind of rewriting \"" + kind + "\"; there are " + names);
    }
    Rule made { known->kind, {}, {}, row.result.trimmed() };
    if (made.kind == Kind::Masquerade) {
        const auto domain = normalizeDomain(row.pattern.trimmed());
        if (!domain)
            return wrongRewriting("\"masquerade\" wants the domain whose subdomains are to vanish");
        made.domain = *domain;
        return made;
    }
    if (made.kind != Kind::BccAll) {
        auto pattern = pattern::AddressPattern::parse(row.pattern);
        if (!pattern)
            return pattern.failure();
        made.pattern = std::move(*pattern);
    }
    if (made.kind == Kind::Relocated) {
        if (made.result.isEmpty() || std::any_of(made.result.begin(), made.result.end(), [](char c) { return uchar(c) < ' ' || uchar(c) > 126; }))
            return wrongRewriting("\"relocated\" wants the new address, in ASCII");
        return made;
    }
    const bool onlyDomain = made.result.startsWith('@') && normalizeDomain(made.result.sliced(1));
    if (!made.result.contains('$') && !onlyDomain && !MailAddress::parse(made.result))
        return wrongRewriting("\"" + kind + "\" wants an address, or @domain to keep the name before it");
    return made;
}

void RewriteSet::add(Rule rule)
{
    m_hasGeneric = m_hasGeneric || rule.kind == Kind::Generic;
    m_hasCopies = m_hasCopies || rule.kind == Kind::BccSender || rule.kind == Kind::BccRecipient || rule.kind == Kind::BccAll;
    m_hasCanonical = m_hasCanonical || rule.kind == Kind::Canonical || rule.kind == Kind::SenderCanonical || rule.kind == Kind::RecipientCanonical
        || rule.kind == Kind::Masquerade;
    m_rules.push_back(std::move(rule));
}

namespace {
std::optional<MailAddress> resultOf(const RewriteSet::Rule &rule, const MailAddress &address)
{
    QList<QByteArray> groups;
    if (!rule.pattern || !rule.pattern->matches(plain(address), &groups))
        return std::nullopt;
    const QByteArray expanded = pattern::expand(rule.result, groups);
    if (expanded.startsWith('@')) {
        const auto domain = normalizeDomain(expanded.sliced(1));
        return domain ? std::optional(MailAddress::fromParts(address.localPart(), *domain)) : std::nullopt;
    }
    return MailAddress::parse(expanded);
}
} // namespace

std::optional<MailAddress> RewriteSet::map(const MailAddress &address, Role role) const
{
    for (const Rule &rule : m_rules) {
        if (rule.kind == Kind::Masquerade) {
            const bool below = address.domain().endsWith('.' + rule.domain);
            const bool spared = rule.result.split(',').contains(address.localPart());
            if (below && !spared)
                return MailAddress::fromParts(address.localPart(), rule.domain);
            continue;
        }
        const bool fits = rule.kind == Kind::Canonical || (rule.kind == Kind::SenderCanonical && role == Role::Sender)
            || (rule.kind == Kind::RecipientCanonical && role == Role::Recipient);
        if (!fits)
            continue;
        if (auto result = resultOf(rule, address))
            return result;
    }
    return std::nullopt;
}

std::optional<MailAddress> RewriteSet::canonical(const MailAddress &address, Role role) const
{
    if (!m_hasCanonical || address.isEmpty())
        return std::nullopt;
    MailAddress now = address;
    for (int round = 0; round < mostRounds; ++round) {
        const auto next = map(now, role);
        if (!next || *next == now)
            break;
        now = *next;
    }
    return now == address ? std::nullopt : std::optional(now);
}

std::optional<MailAddress> RewriteSet::generic(const MailAddress &address) const
{
    if (!m_hasGeneric || address.isEmpty())
        return std::nullopt;
    for (const Rule &rule : m_rules) {
        if (rule.kind != Kind::Generic)
            continue;
        const auto result = resultOf(rule, address);
        if (result && *result != address)
            return result;
    }
    return std::nullopt;
}

std::optional<QByteArray> RewriteSet::relocated(const MailAddress &address) const
{
    for (const Rule &rule : m_rules) {
        QList<QByteArray> groups;
        if (rule.kind == Kind::Relocated && rule.pattern->matches(plain(address), &groups))
            return pattern::expand(rule.result, groups);
    }
    return std::nullopt;
}

std::vector<MailAddress> RewriteSet::copies(const MailAddress &sender, const std::vector<MailAddress> &recipients) const
{
    std::vector<MailAddress> copies;
    const auto add = [&](const std::optional<MailAddress> &copy) {
        if (!copy || copy->isEmpty() || int(copies.size()) >= mostCopies)
            return;
        const auto same = [&](const MailAddress &other) { return other.key() == copy->key(); };
        if (std::none_of(copies.begin(), copies.end(), same) && std::none_of(recipients.begin(), recipients.end(), same))
            copies.push_back(*copy);
    };
    for (const Rule &rule : m_rules) {
        if (rule.kind == Kind::BccAll)
            add(MailAddress::parse(rule.result));
        else if (rule.kind == Kind::BccSender)
            add(resultOf(rule, sender));
        else if (rule.kind == Kind::BccRecipient) {
            for (const MailAddress &recipient : recipients)
                add(resultOf(rule, recipient));
        }
    }
    return copies;
}

std::optional<QByteArray> RewriteSet::canonicalHeader(QByteArrayView header) const
{
    return mapHeader(header, [this](const MailAddress &address, Role role) { return canonical(address, role); });
}

std::optional<QByteArray> RewriteSet::genericHeader(QByteArrayView header) const
{
    return mapHeader(header, [this](const MailAddress &address, Role) { return generic(address); });
}

RewriteTable::RewriteTable(sql::Database &database, directory::ChangeWatch &watch, async::Pool &sqlPool)
    : m_database(database)
    , m_watch(watch)
    , m_compiled(database, watch, sqlPool, compileRewriting)
{
}

Result<std::vector<RewriteRow>> RewriteTable::list()
{
    return m_database.read([](sql::Sql &sql) { return readRewriteRows(sql); });
}

Result<RewriteId> RewriteTable::add(const RewriteRow &row)
{
    if (const auto rule = RewriteSet::make(row); !rule)
        return rule.failure();
    const auto id = m_database.inTransaction([&](sql::Sql &sql) {
        return sql.insert("INSERT INTO rewrite_rules (kind, pattern, result, remark, priority, enabled) VALUES (?, ?, ?, ?, ?, ?)",
            { sql::text(row.kind.trimmed().toLower()), sql::text(row.pattern), sql::text(row.result), sql::text(row.remark), row.priority, row.enabled ? 1 : 0 });
    });
    if (!id)
        return id.failure();
    m_watch.invalidate();
    return RewriteId(*id);
}

Result<void> RewriteTable::remove(RewriteId id)
{
    const auto gone = m_database.inTransaction([&](sql::Sql &sql) { return sql.execute("DELETE FROM rewrite_rules WHERE id = ?", { id.value() }); });
    if (!gone)
        return gone.failure();
    m_watch.invalidate();
    if (*gone == 0)
        return Failure { Failure::Kind::NotFound, "There is no rewriting of that number", QStringLiteral("no such rewrite rule") };
    return {};
}

} // namespace policy
