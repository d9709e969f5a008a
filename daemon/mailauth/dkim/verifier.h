// Verifies the DKIM-Signature fields of a message. RFC 6376 §6, RFC 8301, RFC 8463, RFC 8616. See message.h for how to
// use it.
//
// What it says: `permerror` for signatures that break the syntax, keys that are missing, broken or revoked; `fail` when
// the hash or the signature does not match; `policy` for what is not good enough (SHA-1, short RSA keys, expired, from
// the future); `neutral` for algorithms that we do not know; `temperror` when the DNS gave no answer. RFC 8601 §2.7.1.
// A signature whose body hash is wrong has failed, whatever its key says, and no key is asked for.
// Thread: one at a time; finish() on a worker, all else anywhere.
#pragma once
#include "mailauth/dkim/keyrecord.h"
#include "mailauth/dkim/message.h"
#include "mailauth/dkim/signature.h"

namespace dkim {

struct Options
{
    int maxSignatures = 10; // further ones are not looked at
    int minRsaBits = 1024; // RFC 8301 §3.2
    // What was valid once: SHA-1 (RFC 8301 §3.1) and signatures of the drafts before RFC 4871, without v= or with
    // v=0.5. For old mail in archives, never for mail that arrives.
    bool historic = false;
    qint64 maxFuture = 86400; // seconds that t= may lie in the future
    qint64 expiryGrace = 300; // seconds that a signature lives on after x= (RFC 6376 §3.5: a fudge factor)
};

// The checks of one signature that need its key. `answer`: of keyName(). Pure. Sets code, problem, keyBits, testing.
struct KeyedCheck
{
    Code code = Code::None;
    QByteArray problem;
    int keyBits = 0;
    bool testing = false;
};
KeyedCheck checkWithKey(
    const Signature &signature, QByteArrayView digest, const dns::Answer<QByteArray> &answer, const Options &options);

class Verifier
{
public:
    // Reads the signature fields and says to `message` which body hashes it needs. `message` must outlive this.
    explicit Verifier(Message *message, Options options = {});
    ~Verifier();
    Verifier(const Verifier &) = delete;

    int count() const; // signatures that are looked at
    int ignored() const { return m_ignored; } // beyond maxSignatures
    // After message->end(). `now`: seconds since 1970, when the message was received.
    async::Task<QList<Result>> finish(dns::Resolver *resolver, qint64 now);

    // The parts of finish(): the names to ask for, each once, and the verdicts from the answers. Pure.
    QList<QByteArray> keyNames(qint64 now);
    QList<Result> judge(const KeyAnswers &answers);

private:
    struct Candidate;
    void checkWithoutKey(Candidate &candidate, qint64 now);

    Message *m_message;
    Options m_options;
    std::vector<Candidate> m_candidates;
    int m_ignored = 0;
};

} // namespace dkim
