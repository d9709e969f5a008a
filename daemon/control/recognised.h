// A failure's reason, as a sentence with words. Failures come from every room and carry plain English, for the log; those
// that an administrator meets stand in a table here, as the templates they were made of, so that the desktop program can show
// them in the user's language. What is not in the table is shown in English.
#pragma once
#include "shared/base/sentence.h"

#include <span>

namespace control {

Sentence recognised(const QString &english);
// An SMTP reply, which is ours or another server's: what stands behind its codes.
Sentence recognisedReply(const QString &reply);
// The table, for the test that compares it with the sources.
std::span<const char *const> recognisable();

} // namespace control
