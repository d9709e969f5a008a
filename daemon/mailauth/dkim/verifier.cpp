// See verifier.h.
#include "mailauth/dkim/verifier.h"

#include <algorithm>

namespace dkim {

struct Verifier::Candidate
{
    int field = 0; // in m_message->fields()
    Signature signature;
    Code code = Code::None; // not None: decided, no key is needed
    QByteArray problem;
    bool testing = false;
    int keyBits = 0;
    int body = -1; // the body hash that it needs
    QList<QByteArray> added;
    void decide(Code verdict, QByteArray why)
    {
        code = verdict;
        problem = std::move(why);
    }
};

namespace {

// Which fields that a message has once, and the signature covers, are there more often than the signature says.
QList<QByteArray> addedFields(const Message &message, const Signature &signature)
{
    static const QByteArrayList once { "from", "sender", "reply-to", "to", "cc", "subject", "date", "message-id",
        "in-reply-to", "references", "mime-version", "content-type", "content-transfer-encoding" };
    QList<QByteArray> added;
    for (const QByteArray &name : once) {
        const qsizetype covered = signature.fields.count(name);
        if (covered > 0 && qsizetype(message.find(name).size()) > covered)
            added.append(name);
    }
    return added;
}

KeyedCheck refuse(Code code, QByteArray problem) { return { code, std::move(problem), 0, false }; }

// One record of the answer. RFC 6376 §6.1.2 steps 5 to 8.
KeyedCheck checkWithRecord(
    const Signature &signature, QByteArrayView digest, const QByteArray &text, const Options &options)
{
    QByteArray why;
    const auto record = parseKeyRecord(text, &why);
    if (!record)
        return refuse(Code::PermError, "The key record in the DNS is no use: " + why + '.');
    KeyedCheck check { Code::PermError, {}, 0, record->testing };
    const auto permanent = [&](const char *problem) {
        check.problem = problem;
        return check;
    };
    if (!record->email)
        return permanent("The key in the DNS is not meant for mail (tag s=).");
    if (!(signature.hash == Hash::Sha256 ? record->sha256 : record->sha1))
        return permanent("The key in the DNS does not allow the signature's hash algorithm (tag h=).");
    if (record->revoked)
        return permanent("The key was revoked: its record in the DNS is empty.");
    if (record->type != signature.keyType)
        return permanent("The key in the DNS is of another type than the signature.");
    if (record->exactDomain && signature.identityDomain != signature.domain)
        return permanent("The key in the DNS does not allow signatures for subdomains (tag t=s).");
    const auto key = PublicKey::fromOctets(record->type, record->key, &why);
    if (!key) {
        check.problem = "The key record in the DNS is no use: " + why + '.';
        return check;
    }
    check.keyBits = key->bits();
    if (key->type() == KeyType::Rsa && key->bits() < options.minRsaBits) { // RFC 8301 §3.2
        check.code = Code::Policy;
        check.problem = "The RSA key has only " + QByteArray::number(key->bits())
            + " bits, so anybody could forge the signature.";
        return check;
    }
    if (key->verify(signature.hash, digest, signature.data)) {
        check.code = Code::Pass;
        return check;
    }
    check.code = Code::Fail;
    check.problem = "The signature does not match: a signed header field was changed, or the signature was made with "
                    "another key.";
    return check;
}

} // namespace

KeyedCheck checkWithKey(
    const Signature &signature, QByteArrayView digest, const dns::Answer<QByteArray> &answer, const Options &options)
{
    constexpr qsizetype maxRecords = 8; // RFC 6376 §3.6.2.2: there should be one
    switch (answer.status) {
    case dns::Status::Ok:
        break;
    case dns::Status::NoData:
    case dns::Status::NxDomain:
        return refuse(Code::PermError,
            "There is no key in the DNS for selector " + signature.selector + " of " + signature.domain + '.');
    case dns::Status::Temporary:
        return refuse(Code::TempError,
            "The DNS gave no answer about the key for selector " + signature.selector + " of " + signature.domain
                + '.');
    case dns::Status::Bogus:
        return refuse(
            Code::TempError, "The DNS answer with the key of " + signature.domain + " is not authentic (DNSSEC).");
    }
    // Any of several may be meant (RFC 6376 §6.1.2 step 4); what the first usable one said counts when none fits.
    std::optional<KeyedCheck> kept;
    for (qsizetype i = 0; i < std::min(answer.records.size(), maxRecords); ++i) {
        KeyedCheck check = checkWithRecord(signature, digest, answer.records[i], options);
        if (check.code == Code::Pass)
            return check;
        if (!kept || (kept->keyBits == 0 && check.keyBits != 0))
            kept = std::move(check);
    }
    return kept ? *kept
                : refuse(Code::PermError,
                    "There is no key in the DNS for selector " + signature.selector + " of " + signature.domain + '.');
}

Verifier::Verifier(Message *message, Options options)
    : m_message(message)
    , m_options(options)
{
    std::vector<int> found = message->find("DKIM-Signature");
    if (found.size() > size_t(m_options.maxSignatures)) {
        m_ignored = int(found.size()) - m_options.maxSignatures;
        found.resize(size_t(m_options.maxSignatures));
    }
    for (const int field : found) {
        Candidate candidate;
        candidate.field = field;
        if (auto fault = readSignature(
                SignatureKind::Dkim, message->fields()[size_t(field)].value, &candidate.signature, m_options.historic))
            candidate.decide(fault->code, std::move(fault->problem));
        else if (candidate.signature.hash == Hash::Sha1 && !m_options.historic)
            candidate.decide(Code::Policy, "The signature uses SHA-1, which is not trusted any more (RFC 8301).");
        else
            candidate.body = message->hasher().want(
                candidate.signature.body, candidate.signature.hash, candidate.signature.length);
        m_candidates.push_back(std::move(candidate));
    }
}

Verifier::~Verifier() = default;

int Verifier::count() const { return int(m_candidates.size()); }

void Verifier::checkWithoutKey(Candidate &candidate, qint64 now)
{
    const Signature &signature = candidate.signature;
    if (candidate.code != Code::None)
        return;
    if (signature.expires && *signature.expires + m_options.expiryGrace < now)
        return candidate.decide(Code::Policy, "The signature has expired.");
    if (signature.signedAt && *signature.signedAt > now + m_options.maxFuture)
        return candidate.decide(Code::Policy, "The signature claims to be made in the future.");
    if (signature.length && *signature.length > m_message->hasher().canonicalLength(candidate.body))
        return candidate.decide(Code::PermError, "The signature covers more octets (tag l=) than the body has.");
    if (m_message->hasher().digest(candidate.body) != signature.bodyHash)
        return candidate.decide(Code::Fail, "The body does not match the signature: it was changed on its way.");
    // RFC 6376 §8.15: fields may be added above those that were signed. For the author that is an attack.
    candidate.added = addedFields(*m_message, signature);
    if (candidate.added.contains("from"))
        return candidate.decide(Code::Policy, "A From field was added that the signature does not cover.");
    if (keyName(signature.selector, signature.domain).isEmpty())
        return candidate.decide(Code::PermError, "The name of the signature's key is too long for the DNS.");
}

QList<QByteArray> Verifier::keyNames(qint64 now)
{
    QList<QByteArray> names;
    for (Candidate &candidate : m_candidates) {
        checkWithoutKey(candidate, now);
        const QByteArray name = candidate.code == Code::None
            ? keyName(candidate.signature.selector, candidate.signature.domain)
            : QByteArray();
        if (!name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    return names;
}

QList<Result> Verifier::judge(const KeyAnswers &answers)
{
    QList<Result> results;
    for (Candidate &candidate : m_candidates) {
        const Signature &signature = candidate.signature;
        if (candidate.code == Code::None) {
            QByteArray signedOctets;
            signedOctets.reserve(4096);
            m_message->appendNamed(signature.header, signature.fields, &signedOctets);
            appendOwnField(signature.header, m_message->fields()[size_t(candidate.field)], &signedOctets);
            const QByteArray digest = Digest::of(signature.hash, signedOctets);
            KeyedCheck check = checkWithKey(
                signature, digest, answers.value(keyName(signature.selector, signature.domain)), m_options);
            candidate.decide(check.code, std::move(check.problem));
            candidate.keyBits = check.keyBits;
            candidate.testing = check.testing;
        }
        Result result;
        result.code = candidate.code;
        result.domain = signature.domain;
        result.selector = signature.selector;
        result.identity = signature.identity;
        result.algorithm = signature.algorithm;
        result.signature = signature.text;
        result.problem = candidate.problem;
        result.signedFields = signature.fields;
        result.addedFields = candidate.added;
        result.keyBits = candidate.keyBits;
        result.testing = candidate.testing;
        result.wholeBody = candidate.body < 0 || !signature.length
            || *signature.length >= m_message->hasher().canonicalLength(candidate.body);
        results.append(std::move(result));
    }
    return results;
}

async::Task<QList<Result>> Verifier::finish(dns::Resolver *resolver, qint64 now)
{
    const QList<QByteArray> names = keyNames(now);
    auto answers = co_await lookUpKeys(resolver, names);
    co_return judge(answers);
}

} // namespace dkim
