// Validates the Authenticated Received Chain of a message. RFC 8617 §5.2. Used like dkim::Verifier, see dkim/message.h.
//
// Every failure is permanent, also that of the DNS (§5.2.1): the chain is then worth nothing. Keys are first asked for
// the most recent message signature alone, so that a forged chain causes one question. Thread: one at a time; finish()
// on a worker, all else anywhere.
#pragma once
#include "mailauth/arc/chain.h"
#include "mailauth/arc/result.h"
#include "mailauth/dkim/verifier.h"

namespace arc {

class Validator
{
public:
    // Reads the sets and says to `message` which body hashes it needs. `message` must outlive this.
    explicit Validator(dkim::Message *message, dkim::Options options = {});
    Validator(const Validator &) = delete;

    const Chain &chain() const { return m_chain; }
    // After message->end(). `now`: seconds since 1970.
    async::Task<Result> finish(dns::Resolver *resolver, qint64 now);

private:
    // Each says what is wrong; empty: it is valid.
    QByteArray checkBody(size_t index) const;
    QByteArray checkMessageSignature(size_t index, const dkim::KeyAnswers &answers) const;
    QByteArray checkSeal(size_t index, const dkim::KeyAnswers &answers) const;
    // The lowest instance whose message signature is valid together with all above it; 0: all are.
    int oldestPass(const dkim::KeyAnswers &answers) const;
    Result summary() const; // without a verdict on signatures

    dkim::Message *m_message;
    dkim::Options m_options;
    Chain m_chain;
    std::vector<int> m_bodies; // handle of each set's body hash; -1: a hash that is not trusted
};

} // namespace arc
