// What LIST and LSUB answer for a set of mailboxes. RFC 9051 §6.3.9, §7.3.1; RFC 5258; RFC 3501 §6.3.9 (LSUB). Pure.
#pragma once
#include "formats/record/mailboxvalues.h"
#include "protocols/imap/command.h"

#include <functional>
#include <vector>

namespace imap {

struct ListStyle
{
    bool lsub = false;
    bool utf8 = false;
};

// Untagged responses for the mailboxes that fit. `status` is asked for each selectable one when STATUS is to be returned
// and appends its response. Patterns that are not well encoded fit nothing.
QByteArray listResponses(const std::vector<MailboxInfo> &mailboxes, const ListArgs &args, ListStyle style,
    const std::function<void(QByteArray &, const QByteArray &name)> &status);

} // namespace imap
