// What the door decided about a mail, on its way from there to the mailbox: read from the message again when it comes out of
// the queue, and where Junk is in an account.
#pragma once
#include "protocols/smtp/envelope.h"
#include "storage/mailbox/accountstore.h"

namespace delivery {

// Sets junk, spamScore and spamThreshold as the first X-Facteur-Verdict of the message says; the door lets none in from outside.
void readFate(QByteArrayView header, smtp::Recipient &recipient);

// The account's mailbox with \Junk (RFC 6154), made when there is none. Blocks.
Result<QByteArray> junkMailbox(storage::AccountStore &store);

inline constexpr char junkKeyword[] = "$Junk"; // the IANA registry of IMAP keywords

} // namespace delivery
