// SORT and THREAD. RFC 5256. Both read envelopes (THREAD REFERENCES the References field too): pool threads only.
#pragma once
#include "protocols/imap/search/program.h"

namespace imap {

// Orders the matches by `criteria` (`REVERSE DATE SUBJECT`…).
std::optional<Failure> sortMatches(OpenMailbox &box, const QByteArray &criteria, std::vector<Match> &matches);

// The thread response's body, `(2)(3 6 (4 23)(44 7 96))`, in numbers or UIDs.
Result<QByteArray> threadMatches(OpenMailbox &box, const QByteArray &algorithm, const std::vector<Match> &matches, bool uid);

} // namespace imap
