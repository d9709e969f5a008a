// The commands, one coroutine each. Those with more than a screen of work have a file of their own.
#pragma once
#include "protocols/imap/session.h"

namespace imap::commands {

using async::Task;

// any.cpp
Task<Status> capability(Session &session, Command command);
Task<Status> noop(Session &session, Command command);
Task<Status> logout(Session &session, Command command);
Task<Status> id(Session &session, Command command);
Task<Status> enable(Session &session, Command command);
// authenticate.cpp
Task<Status> startTls(Session &session, Command command);
Task<Status> authenticate(Session &session, Command command);
Task<Status> login(Session &session, Command command);
// select.cpp
Task<Status> select(Session &session, Command command); // EXAMINE too
Task<Status> close(Session &session, Command command);
Task<Status> unselect(Session &session, Command command);
// mailboxes.cpp
Task<Status> create(Session &session, Command command);
Task<Status> remove(Session &session, Command command);
Task<Status> rename(Session &session, Command command);
Task<Status> subscribe(Session &session, Command command); // UNSUBSCRIBE too
Task<Status> status(Session &session, Command command);
Task<Status> nameSpace(Session &session, Command command);
// quota.cpp
Task<Status> getQuota(Session &session, Command command);
Task<Status> getQuotaRoot(Session &session, Command command);
Task<Status> setQuota(Session &session, Command command);
// metadata.cpp
Task<Status> getMetadata(Session &session, Command command);
Task<Status> setMetadata(Session &session, Command command);
// filter.cpp
Task<Status> filter(Session &session, Command command);
// list.cpp
Task<Status> list(Session &session, Command command); // LSUB too
// idle.cpp
Task<Status> idle(Session &session, Command command);
// messages.cpp
Task<Status> expunge(Session &session, Command command);
Task<Status> copy(Session &session, Command command); // MOVE too
// store.cpp
Task<Status> store(Session &session, Command command);
// ../fetch/fetch.cpp, ../search/search.cpp
Task<Status> fetch(Session &session, Command command);
Task<Status> search(Session &session, Command command); // SORT and THREAD too

// append.cpp: the message that `mark` announces is still to be read. Reads up to the end of the command.
Task<Status> append(Session &session, Command head, LiteralMark mark);

} // namespace imap::commands
