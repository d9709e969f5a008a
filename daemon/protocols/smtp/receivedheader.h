// The Received header field of a message that this server took in. RFC 5321 §4.4, RFC 3848 (ESMTPSA…), RFC 6531 §3.7.3
// (UTF8SMTP…), RFC 8314 §4.3 (tls clause). Pure.
#pragma once
#include "protocols/smtp/envelope.h"

#include <QDateTime>

namespace smtp {

// ESMTPSA, LMTPS, UTF8SMTP…
QByteArray receivedProtocol(const Client &client, bool smtpUtf8);

// `Received: from … by … with … id … for <…>; date` folded, with CRLF at its end. `for` only when the envelope has a
// single recipient: it would tell one blind copy of the other. An authenticated client's address is left out on request.
QByteArray receivedHeader(const Envelope &envelope, const QByteArray &hostname, const QDateTime &when, bool hideClient = false);

// `Return-Path: <…>` with CRLF, RFC 5321 §4.4: written once, at final delivery.
QByteArray returnPathHeader(const MailAddress &sender);

// RFC 5322 §3.3 in UTC: `Thu, 1 Jan 2026 12:00:00 +0000`.
QByteArray headerDate(const QDateTime &when);

} // namespace smtp
