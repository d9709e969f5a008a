#include "services/policy/rules/senderlists.h"

#include "shared/base/log.h"

namespace policy {

namespace {
QByteArray plain(const MailAddress &address) { return address.isEmpty() ? QByteArray() : address.localPart() + '@' + address.domain(); }

bool isExact(const QByteArray &pattern) { return !pattern.startsWith('/') && !pattern.contains('*') && !pattern.contains('?') && MailAddress::parse(pattern); }

Verdict blocked(const QByteArray &address, const char *whose)
{
    Verdict verdict;
    verdict.check = "sender-list";
    verdict.result = "blocked";
    verdict.demand = Demand::Reject;
    verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "%1 is on the block list of %2"), address, Sentence(whose));
    verdict.evidence = { { "sender", address }, { "list", whose } };
    verdict.reply = smtp::Reply(550, 7, 1, "The recipient takes no mail from <" + address + ">");
    return verdict;
}

Verdict wanted(const QByteArray &address, const char *whose, bool authentic)
{
    Verdict verdict;
    verdict.check = "sender-list";
    verdict.evidence = { { "sender", address }, { "list", whose } };
    if (authentic) {
        verdict.result = "allowed";
        verdict.demand = Demand::Accept;
        verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "%1 is on the allow list of %2"), address, Sentence(whose));
    } else {
        verdict.result = "unproven";
        verdict.score = -1;
        verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "%1 is on the allow list of %2, but nothing proves that the mail is from there"), address, Sentence(whose));
    }
    return verdict;
}
} // namespace

bool isAuthentic(const MailFacts &mail)
{
    return mail.dmarc && (mail.dmarc->code == dmarc::Code::Pass || mail.dmarc->spfAligned || mail.dmarc->dkimAligned);
}

void SenderSet::add(const SenderEntry &entry)
{
    List &list = m_lists[entry.account.value()];
    const size_t which = entry.allow ? 1 : 0;
    if (isExact(entry.pattern.trimmed())) {
        list.literal[which].insert(entry.pattern.trimmed().toLower());
        return;
    }
    if (auto made = pattern::AddressPattern::parse(entry.pattern))
        list.patterns[which].push_back(std::move(*made));
    else
        logEvent(Severity::Warning, "policy", "sender-pattern-unusable", { { "entry", entry.id.value() }, { "reason", made.failure().reason } });
}

bool SenderSet::holds(const List &list, bool allow, QByteArrayView address)
{
    const size_t which = allow ? 1 : 0;
    return list.literal[which].contains(address.toByteArray().toLower())
        || std::any_of(list.patterns[which].begin(), list.patterns[which].end(), [&](const auto &pattern) { return pattern.matches(address); });
}

SenderSet::Verdict SenderSet::find(AccountId account, QByteArrayView address) const
{
    const auto list = m_lists.constFind(account.value());
    if (address.isEmpty() || list == m_lists.constEnd())
        return Verdict::Unknown;
    return holds(*list, false, address) ? Verdict::Blocked : holds(*list, true, address) ? Verdict::Allowed : Verdict::Unknown;
}

SenderLists::SenderLists(sql::Database &database, directory::ChangeWatch &watch, async::Pool &sqlPool)
    : m_database(database)
    , m_watch(watch)
    , m_compiled(database, watch, sqlPool, [](sql::Sql &sql) -> Result<SenderSet> {
        SenderSet set;
        const auto read = sql.each("SELECT id, account_id, verdict, pattern FROM sender_lists", {}, [&](const sql::Row &row) {
            set.add({ SenderEntryId(row.integer(0)), AccountId(row.integer(1)), row.bytes(2) == "allow", row.bytes(3) });
            return true;
        });
        return read ? Result<SenderSet>(std::move(set)) : Result<SenderSet>(read.failure());
    })
{
}

Result<std::vector<SenderEntry>> SenderLists::list(AccountId account)
{
    return m_database.read([account](sql::Sql &sql) {
        return sql.all("SELECT id, account_id, verdict, pattern FROM sender_lists WHERE account_id = ? ORDER BY pattern, id", { account.value() },
            [](const sql::Row &row) { return SenderEntry { SenderEntryId(row.integer(0)), AccountId(row.integer(1)), row.bytes(2) == "allow", row.bytes(3) }; });
    });
}

Result<SenderEntryId> SenderLists::add(const SenderEntry &entry)
{
    if (auto made = pattern::AddressPattern::parse(entry.pattern); !made)
        return made.failure();
    const QByteArray text = entry.pattern.trimmed();
    const auto id = m_database.inTransaction([&](sql::Sql &sql) -> Result<qint64> {
        if (auto gone = sql.execute("DELETE FROM sender_lists WHERE account_id = ? AND pattern = ?", { entry.account.value(), sql::text(text) }); !gone)
            return gone;
        return sql.insert("INSERT INTO sender_lists (account_id, verdict, pattern) VALUES (?, ?, ?)",
            { entry.account.value(), sql::text(entry.allow ? "allow" : "block"), sql::text(text) });
    });
    if (!id)
        return id.failure();
    m_watch.invalidate();
    return SenderEntryId(*id);
}

Result<void> SenderLists::remove(SenderEntryId id)
{
    const auto gone = m_database.inTransaction([&](sql::Sql &sql) { return sql.execute("DELETE FROM sender_lists WHERE id = ?", { id.value() }); });
    if (!gone)
        return gone.failure();
    m_watch.invalidate();
    if (*gone == 0)
        return Failure { Failure::Kind::NotFound, "There is no entry of that number", QStringLiteral("no such sender entry") };
    return {};
}

static void sayOfAuthor(const SenderSet &set, const Subject &subject)
{
    const QByteArray &from = subject.mail->headerFrom;
    if (from.isEmpty())
        return;
    const bool authentic = isAuthentic(*subject.mail);
    const auto everybody = set.find(AccountId(0), from);
    if (everybody == SenderSet::Verdict::Blocked) {
        subject.say(blocked(from, QT_TRANSLATE_NOOP("daemon", "this server")));
        return;
    }
    if (everybody == SenderSet::Verdict::Allowed)
        subject.say(wanted(from, QT_TRANSLATE_NOOP("daemon", "this server"), authentic));
    for (size_t i = 0; i < subject.mail->recipients.size(); ++i) {
        for (const directory::LocalTarget &target : subject.mail->recipients[i].where.local) {
            const auto own = set.find(target.account.id, from);
            if (own == SenderSet::Verdict::Unknown)
                continue;
            Verdict verdict = own == SenderSet::Verdict::Blocked ? blocked(from, QT_TRANSLATE_NOOP("daemon", "the recipient")) : wanted(from, QT_TRANSLATE_NOOP("daemon", "the recipient"), authentic);
            if (own == SenderSet::Verdict::Blocked && subject.mail->recipients.size() > 1)
                verdict.demand = Demand::Junk; // one answer for all: the others want it
            verdict.recipient = int(i);
            subject.say(std::move(verdict));
            break;
        }
    }
}

void saySenderLists(const SenderSet &set, Stage stage, const Subject &subject)
{
    if (stage == Stage::Content)
        return sayOfAuthor(set, subject);
    const QByteArray sender = plain(subject.envelope->sender);
    if (stage == Stage::Sender) {
        if (set.find(AccountId(0), sender) == SenderSet::Verdict::Blocked)
            subject.say(blocked(sender, QT_TRANSLATE_NOOP("daemon", "this server")));
    } else if (subject.recipientFacts) {
        const auto &local = subject.recipientFacts->where.local; // an alias for several: each for itself, at Content
        if (local.size() == 1 && set.find(local.front().account.id, sender) == SenderSet::Verdict::Blocked)
            subject.say(blocked(sender, QT_TRANSLATE_NOOP("daemon", "the recipient")));
    }
}

async::Task<void> SenderListCheck::run(Subject *subject)
{
    const auto set = co_await m_lists.compiled().fresh();
    if (!set->isEmpty())
        saySenderLists(*set, m_stage, *subject);
}

} // namespace policy
