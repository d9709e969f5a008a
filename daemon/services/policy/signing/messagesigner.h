// The fields that our signatures put on top of a message: DKIM on what our users send (RFC 6376 §5), ARC on what we send on
// for others (RFC 8617 §5.1). Pure but for reading the message; about a millisecond with RSA, so for pool threads.
#pragma once
#include "mailauth/arc/result.h"
#include "protocols/smtp/envelope.h"
#include "services/policy/signing/signingkeys.h"

namespace policy {

// One DKIM-Signature for each active key of the From field's domain; empty when it has none, or several authors.
QByteArray dkimFields(const KeySet &keys, const smtp::ReadOctets &read, qint64 size, qint64 now);
// The three ARC fields, signed with the first key of `domain`; empty when it has none, when the last seal says that the chain is broken, or it was not validated.
// `payload`: of our own Authentication-Results.
QByteArray arcFields(const KeySet &keys, const QByteArray &domain, const arc::Result &received, const QByteArray &payload, const smtp::ReadOctets &read,
    qint64 size, qint64 now);

} // namespace policy
