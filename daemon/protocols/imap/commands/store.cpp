// STORE. RFC 9051 §6.4.6, RFC 7162 §3.1.3 (UNCHANGEDSINCE).
#include "protocols/imap/commands/commands.h"

namespace imap::commands {

namespace {
constexpr size_t batchSize = 2000; // messages a closure changes, so that others come in between

struct Stored
{
    std::vector<MessageRecord> now; // of those that were not refused
    std::vector<Uid> modified;
};

Result<Stored> storeBatch(OpenMailbox &box, std::span<const Uid> uids, FlagChange change, const ParsedFlags &flags, std::optional<ModSeq> unchangedSince)
{
    auto outcome = box.store(uids, change, flags.system, flags.keywords, unchangedSince);
    if (!outcome)
        return outcome.failure();
    Stored stored;
    stored.modified = std::move(outcome->modified);
    std::sort(stored.modified.begin(), stored.modified.end());
    stored.now.reserve(uids.size());
    box.read([&](std::span<const MessageRecord> records) {
        auto at = records.begin();
        for (const Uid uid : uids) {
            at = std::lower_bound(at, records.end(), uid, [](const MessageRecord &record, Uid u) { return record.uid < u; });
            if (at == records.end())
                break;
            if (at->uid == uid && !std::binary_search(stored.modified.begin(), stored.modified.end(), uid))
                stored.now.push_back(*at);
        }
    });
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
    for (size_t begin = 0; begin < all.size(); begin += batchSize) {
        std::vector<Uid> uids(all.begin() + qsizetype(begin), all.begin() + qsizetype(std::min(all.size(), begin + batchSize)));
        auto work = [box = selected.shared(), uids = std::move(uids), change, flags = *flags, unchangedSince] {
            return storeBatch(*box, uids, change, flags, unchangedSince);
        };
        auto stored = co_await onPool(session, std::move(work));
        if (!stored) {
            logFailure(session, "store-failed", stored.failure());
            co_return toStatus(stored.failure());
        }
        selected.refreshKeywords(session.out());
        for (const MessageRecord &record : stored->now) {
            const quint32 index = selected.numbers().lowerBound(record.uid);
            selected.told(record.uid, record.modseq); // .SILENT asks for no echo; the others get theirs here
            if (!args.silent)
                selected.appendFlagsFetch(session.out(), index, record, session.condstore);
            else if (session.condstore) // RFC 7162 §3.1.3: the mod-sequence comes even so
                appendModSeqFetch(session.out(), index, record);
        }
        modified.insert(modified.end(), stored->modified.begin(), stored->modified.end());
        co_await session.stream.drainOutput(session.options->dataPatience);
    }
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
