// Mail that was refused for its content, kept in the recipients' mailbox Rejects for a while, so that what was wrongly refused
// can be found. It counts as nothing: the sender was told 550, no rules run, nobody is notified.
// Blocks: pool threads.
#pragma once
#include "storage/mailbox/accountstore.h"

namespace delivery {

inline constexpr char rejectsMailbox[] = "Rejects";
inline constexpr char rejectedKeyword[] = "$Rejected"; // only what bears it is pruned

// `make`: also when the user has no such mailbox. NotFound: there is none, and none was to be made.
Result<void> keepRejected(storage::AccountStore &store, const storage::NewMessage &message, bool make);

// Expunges what was kept longer than that; how many.
Result<int> pruneRejected(storage::AccountStore &store, qint64 olderThan); // seconds since 1970

} // namespace delivery
