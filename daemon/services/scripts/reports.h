// Reports that a script causes: an abuse report (vnd.dovecot.report; RFC 5965) and the message that tells a sender of a
// rejection when nobody is connected any more (RFC 5429 §2.1.2, §2.2.1; RFC 8098). Pure.
#pragma once
#include "services/scripts/autoreply.h"

namespace scripts {

// Nothing when the report would go back to the user whose script it is.
std::optional<OutgoingMail> composeAbuseReport(const sieve::Action &report, const Occasion &occasion, const QByteArray &message, const QByteArray &userAgent);

// Why no rejection may be sent, in words for the log; empty: it may. RFC 5429 §2.1.2, RFC 3834 §2.
QByteArray rejectionObstacle(const Occasion &occasion);
// `reject`: an MDN with the disposition `deleted`. `ereject`: a delivery report.
OutgoingMail composeRejection(bool ereject, const QByteArray &reason, const Occasion &occasion);

} // namespace scripts
