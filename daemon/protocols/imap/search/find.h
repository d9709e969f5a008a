// Running a SEARCH over the selected mailbox, for the commands that need its messages. RFC 9051 §6.4.4.
#pragma once
#include "protocols/imap/search/program.h"
#include "protocols/imap/session.h"

namespace imap::commands {

struct Found
{
    std::vector<Match> matches; // ascending
    std::optional<Failure> failure;
};

async::Task<Found> find(Session &session, std::shared_ptr<const SearchNode> program);
SearchContext searchContext(const Session &session, const QByteArray &charset);

} // namespace imap::commands
