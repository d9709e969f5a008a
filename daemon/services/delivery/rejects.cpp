#include "services/delivery/rejects.h"

#include "storage/mailbox/mailboxview.h"

#include <algorithm>

namespace delivery {

static Result<bool> hasRejects(storage::AccountStore &store)
{
    const auto mailboxes = store.list();
    if (!mailboxes)
        return mailboxes.failure();
    return std::any_of(mailboxes->begin(), mailboxes->end(), [](const MailboxInfo &one) { return one.selectable && one.name == rejectsMailbox; });
}

Result<void> keepRejected(storage::AccountStore &store, const storage::NewMessage &message, bool make)
{
    const auto there = hasRejects(store);
    if (!there)
        return there.failure();
    if (!*there && !make)
        return Failure { Failure::Kind::NotFound, "No such mailbox", QStringLiteral("the user has no mailbox Rejects") };
    if (!*there) {
        if (auto made = store.create(rejectsMailbox, {}); !made && made.failure().kind != Failure::Kind::Exists)
            return made;
        (void)store.subscribe(rejectsMailbox, true);
    }
    storage::NewMessage kept = message;
    kept.keywords.append(rejectedKeyword);
    if (const auto stored = store.append(rejectsMailbox, kept); !stored)
        return stored.failure();
    return {};
}

Result<int> pruneRejected(storage::AccountStore &store, qint64 olderThan)
{
    const auto there = hasRejects(store);
    if (!there || !*there)
        return there ? Result<int>(0) : Result<int>(there.failure());
    const auto view = store.open(rejectsMailbox);
    if (!view)
        return view.failure();
    const KeywordNames names = (*view)->keywords();
    const qsizetype keyword = names.indexOf(rejectedKeyword);
    if (keyword < 0)
        return 0;
    std::vector<Uid> old;
    (*view)->read([&](std::span<const MessageRecord> records) {
        for (const MessageRecord &record : records) {
            if ((record.flags & flag::keyword(int(keyword))) && record.savedDate < olderThan)
                old.push_back(record.uid);
        }
    });
    if (old.empty())
        return 0;
    if (const auto marked = (*view)->store(old, FlagChange::Add, flag::Deleted, {}, std::nullopt); !marked)
        return marked.failure();
    const auto gone = (*view)->expunge(old);
    return gone ? Result<int>(int(gone->size())) : Result<int>(gone.failure());
}

} // namespace delivery
