// See validator.h.
#include "mailauth/arc/validator.h"

namespace arc {
namespace {

QByteArray keyOf(const dkim::Signature &signature) { return dkim::keyName(signature.selector, signature.domain); }

} // namespace

Validator::Validator(dkim::Message *message, dkim::Options options)
    : m_message(message)
    , m_options(options)
    , m_chain(readChain(*message))
{
    for (const Set &set : m_chain.sets) {
        const dkim::Signature &signature = set.signature;
        const bool historic = signature.hash == dkim::Hash::Sha1 && !m_options.historic;
        m_bodies.push_back(historic ? -1 : message->hasher().want(signature.body, signature.hash, signature.length));
    }
}

QByteArray Validator::checkBody(size_t index) const
{
    const dkim::Signature &signature = m_chain.sets[index].signature;
    const int body = m_bodies[index];
    if (body < 0)
        return "The signature uses SHA-1, which is not trusted any more (RFC 8301).";
    if (signature.length && *signature.length > m_message->hasher().canonicalLength(body))
        return "The signature covers more octets (tag l=) than the body has.";
    if (m_message->hasher().digest(body) != signature.bodyHash)
        return "The body does not match the signature: it was changed afterwards.";
    return {};
}

QByteArray Validator::checkMessageSignature(size_t index, const dkim::KeyAnswers &answers) const
{
    const Set &set = m_chain.sets[index];
    if (QByteArray problem = checkBody(index); !problem.isEmpty())
        return problem;
    QByteArray octets;
    m_message->appendNamed(set.signature.header, set.signature.fields, &octets);
    dkim::appendOwnField(set.signature.header, set.messageSignature, &octets);
    const QByteArray digest = dkim::Digest::of(set.signature.hash, octets);
    return dkim::checkWithKey(set.signature, digest, answers.value(keyOf(set.signature)), m_options).problem;
}

QByteArray Validator::checkSeal(size_t index, const dkim::KeyAnswers &answers) const
{
    const dkim::Signature &seal = m_chain.sets[index].sealed;
    if (seal.hash == dkim::Hash::Sha1 && !m_options.historic)
        return "The seal uses SHA-1, which is not trusted any more (RFC 8301).";
    const QByteArray digest = dkim::Digest::of(seal.hash, sealedOctets(m_chain.sets, index));
    return dkim::checkWithKey(seal, digest, answers.value(keyOf(seal)), m_options).problem;
}

int Validator::oldestPass(const dkim::KeyAnswers &answers) const
{
    // The step is optional (RFC 8617 §5.2 step 5); a header made to cost much ends it early.
    constexpr qsizetype enough = 4 * 1024 * 1024;
    qsizetype octets = 0;
    for (size_t i = m_chain.sets.size() - 1; i-- > 0;) {
        octets += m_message->headerSize();
        if (octets > enough || !checkMessageSignature(i, answers).isEmpty())
            return int(i) + 2;
    }
    return 0;
}

Result Validator::summary() const
{
    Result result;
    if (!m_chain.present)
        return result;
    result.code = m_chain.problem.isEmpty() ? Code::None : Code::Fail;
    result.problem = m_chain.problem;
    result.sets = m_chain.highest;
    for (const Set &set : m_chain.sets) {
        result.sealers.append(set.sealed.domain);
        result.authenticationResults.append(set.payload);
    }
    result.coversAuthor = !m_chain.sets.empty() && m_chain.sets.back().signature.fields.contains("from")
        && m_message->find("From").size() <= size_t(m_chain.sets.back().signature.fields.count("from"));
    return result;
}

async::Task<Result> Validator::finish(dns::Resolver *resolver, qint64 now)
{
    Result result = summary();
    if (m_chain.sets.empty())
        co_return result;
    const auto fail = [&result](const char *what, size_t index, const QByteArray &problem) {
        result.code = Code::Fail;
        result.problem = QByteArray("The ") + what + " of instance " + QByteArray::number(qulonglong(index + 1))
            + " is not valid. " + problem;
        return result;
    };
    // RFC 8617 §5.2 step 4: the most recent message signature.
    const size_t newest = m_chain.sets.size() - 1;
    const dkim::Signature &signature = m_chain.sets[newest].signature;
    QByteArray problem = checkBody(newest);
    if (problem.isEmpty() && signature.expires && *signature.expires + m_options.expiryGrace < now)
        problem = "The signature has expired.";
    if (!problem.isEmpty())
        co_return fail("ARC-Message-Signature", newest, problem);
    const QList<QByteArray> first { keyOf(signature) };
    auto answers = co_await dkim::lookUpKeys(resolver, first);
    problem = checkMessageSignature(newest, answers);
    if (!problem.isEmpty())
        co_return fail("ARC-Message-Signature", newest, problem);

    QList<QByteArray> others;
    for (const Set &set : m_chain.sets) {
        for (const QByteArray &name : { keyOf(set.signature), keyOf(set.sealed) }) {
            if (!answers.contains(name) && !others.contains(name))
                others.append(name);
        }
    }
    auto more = co_await dkim::lookUpKeys(resolver, others);
    answers.insert(more);
    result.oldestPass = oldestPass(answers); // step 5
    for (size_t i = newest + 1; i-- > 0;) { // step 6
        problem = checkSeal(i, answers);
        if (!problem.isEmpty())
            co_return fail("ARC-Seal", i, problem);
    }
    result.code = Code::Pass;
    co_return result;
}

} // namespace arc
