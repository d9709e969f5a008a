// STORE. RFC 9051 §6.4.6, RFC 7162 §3.1.3 (UNCHANGEDSINCE).
#include "protocols/imap/commands/commands.h"

namespace imap::commands {

namespace {
constexpr size_t batchSize = 2000; // messages a closure changes, so that others come in between

struct Stored
{
    std::vector<MessageRecord> now; // of those that were not refused
    std::vector<bool> foreign; // per `now`: more has changed than this client knows and asked for
    std::vector<Uid> modified;
};

// Flags and mod-sequences of ascending UIDs; of what is gone, uid 0.
std::vector<MessageRecord> recordsAt(const OpenMailbox &box, std::span<const Uid> uids)
{
    std::vector<MessageRecord> found(uids.size());
    box.read([&](std::span<const MessageRecord> records) {
        auto at = records.begin();
        for (size_t i = 0; i < uids.size(); ++i) {
            at = std::lower_bound(at, records.end(), uids[i], [](const MessageRecord &record, Uid u) { return record.uid < u; });
            if (at == records.end())
                break;
            if (at->uid == uids[i])
                found[i] = *at;
        }
    });
    return found;
}

// `since`: up to where the client knows the mailbox.
Result<Stored> storeBatch(OpenMailbox &box, std::span<const Uid> uids, FlagChange change, const ParsedFlags &flags,
    std::optional<ModSeq> unchangedSince, ModSeq since)
{
    const std::vector<MessageRecord> before = recordsAt(box, uids);
    auto outcome = box.store(uids, change, flags.system, flags.keywords, unchangedSince);
    if (!outcome)
        return outcome.failure();
    Stored stored;
    stored.modified = std::move(outcome->modified);
    std::sort(stored.modified.begin(), stored.modified.end());
    const KeywordNames keywords = box.keywords();
    quint64 bits = flags.system;
    for (qsizetype i = 0; i < keywords.size() && i < flag::maxKeywords; ++i) {
        for (const QByteArray &keyword : flags.keywords) {
            if (keywords[i].compare(keyword, Qt::CaseInsensitive) == 0)
                bits |= flag::keyword(int(i));
        }
    }
    const std::vector<MessageRecord> after = recordsAt(box, uids);
    stored.now.reserve(uids.size());
    stored.foreign.reserve(uids.size());
    for (size_t i = 0; i < uids.size(); ++i) {
        if (after[i].uid.value() == 0 || std::binary_search(stored.modified.begin(), stored.modified.end(), uids[i]))
            continue;
        const quint64 own = change == FlagChange::Add ? before[i].flags | bits : change == FlagChange::Remove ? before[i].flags & ~bits : bits;
        const bool replaced = change == FlagChange::Replace; // whatever was there before, the client knows what is there now
        stored.foreign.push_back((!replaced && before[i].modseq > since) || ((own ^ after[i].flags) & ~flag::Recent));
        stored.now.push_back(after[i]);
    }
    return stored;
}

void appendModSeqFetch(QByteArray &out, quint32 index, const MessageRecord &record)
{
    out.append("* ");
    appendNumber(out, index + 1);
    out.append(" FETCH (UID ");
    appendNumber(out, record.uid.value());
    out.append(" MODSEQ (");
    appendNumber(out, record.modseq.value());
    out.append("))\r\n");
}
} // namespace

Task<Status> store(Session &session, Command command)
{
    const auto &args = std::get<StoreArgs>(command.args);
    Selected &selected = *session.selected;
    auto flags = parseFlags(args.flags);
    if (!flags)
        co_return Status::bad(flags.failure().told);
    if (selected.isReadOnly())
        co_return Status::no("The mailbox is open for reading only", "NOPERM");
    const auto ranges = selected.resolve(args.set, command.uid, session.saved);
    if (!ranges)
        co_return Status::bad("There is no message of that number");
    std::optional<ModSeq> unchangedSince;
    if (args.unchangedSince) {
        unchangedSince = ModSeq(*args.unchangedSince);
        session.condstore = true; // RFC 7162 §3.1: an enabling command
    }
    const FlagChange change = args.change == StoreArgs::Change::Add ? FlagChange::Add
        : args.change == StoreArgs::Change::Remove                  ? FlagChange::Remove
                                                                    : FlagChange::Replace;
    const std::vector<Uid> all = selected.uidsOf(*ranges);
    std::vector<Uid> modified;
    size_t there = 0;
    for (size_t begin = 0; begin < all.size(); begin += batchSize) {
        std::vector<Uid> uids(all.begin() + qsizetype(begin), all.begin() + qsizetype(std::min(all.size(), begin + batchSize)));
        auto work = [box = selected.shared(), uids = std::move(uids), change, flags = *flags, unchangedSince, since = selected.since()] {
            return storeBatch(*box, uids, change, flags, unchangedSince, since);
        };
        auto stored = co_await onPool(session, std::move(work));
        if (!stored) {
            logFailure(session, "store-failed", stored.failure());
            co_return toStatus(stored.failure());
        }
        selected.refreshKeywords(session.out());
        there += stored->now.size() + stored->modified.size();
        for (size_t i = 0; i < stored->now.size(); ++i) {
            const MessageRecord &record = stored->now[i];
            const quint32 index = selected.numbers().lowerBound(record.uid);
            // .SILENT asks for no echo; the others get theirs here. What others have changed is told all the same, among
            // the updates (RFC 9051 §6.4.6).
            if (!args.silent || !stored->foreign[i])
                selected.told(record.uid, record.modseq);
            if (!args.silent)
                selected.appendFlagsFetch(session.out(), index, record, session.condstore);
            else if (session.condstore) // RFC 7162 §3.1.3: the mod-sequence comes even so
                appendModSeqFetch(session.out(), index, record);
        }
        modified.insert(modified.end(), stored->modified.begin(), stored->modified.end());
        co_await session.stream.drainOutput(session.options->dataPatience);
    }
    // RFC 2180 §4.2: who wants to see the new flags by number learns that they are of nothing.
    if (!command.uid && !args.silent && there < all.size())
        co_return Status::no("Some of the messages no longer exist", "EXPUNGEISSUED");
    if (modified.empty())
        co_return Status::ok("STORE completed");
    QByteArray code = "MODIFIED ";
    if (command.uid) {
        appendUidSet(code, modified);
    } else {
        std::vector<Uid> numbers; // message numbers, which have the same wire form
        for (const Uid uid : modified)
            numbers.push_back(Uid(selected.numbers().lowerBound(uid) + 1));
        appendUidSet(code, numbers);
    }
    co_return Status::ok("Some messages were changed by others and left alone", code);
}

} // namespace imap::commands
