// What the door writes above a message: Authentication-Results (RFC 8601) and, for each recipient, X-Facteur-Verdict; and what
// it finds there again when a message comes out of the queue. Pure.
#pragma once
#include "mailauth/authres/authres.h"
#include "services/policy/engine.h"

namespace policy {

// What was found out about who wrote the message.
authres::Field authenticationFacts(const Subject &subject, const QByteArray &hostname);
// The whole field with CRLF.
QByteArray authenticationResults(const Subject &subject, const QByteArray &hostname);

// `X-Facteur-Verdict: junk; score=7.3; required=5.0; by=mx.example.test; id=…; tests=dnsbl:3.0,…; reason="…"`, with CRLF.
QByteArray verdictFieldFor(const Subject &subject, const Decision &decision, size_t recipient, const QByteArray &hostname);

// The heaviest reasons in words, or the decision's own.
QByteArray reasonsOf(const Subject &subject, const Decision &decision, size_t recipient, int most = 3);

} // namespace policy
