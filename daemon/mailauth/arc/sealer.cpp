// See sealer.h.
#include "mailauth/arc/sealer.h"

#include <algorithm>

namespace arc {

QList<dkim::SignedField> SealOptions::recommendedFields()
{
    QList<dkim::SignedField> fields = dkim::recommendedFields();
    for (dkim::SignedField &field : fields) // lists on the way may add what they like: the next seal says so
        field.mode = dkim::SignedField::Present;
    fields.append({ "DKIM-Signature", dkim::SignedField::Present });
    return fields;
}

Sealer::Sealer(dkim::Message *message, dkim::SigningKey key, SealOptions options)
    : m_message(message)
    , m_key(std::move(key))
    , m_options(std::move(options))
    , m_body(message->hasher().want(m_options.body, dkim::Hash::Sha256, std::nullopt))
{
}

::Result<QByteArray> Sealer::seal(const Result &received, const QByteArray &payload, qint64 now) const
{
    const auto refuse = [](const char *why) {
        return Failure { Failure::Kind::Refused, why, QString::fromLatin1(why) };
    };
    Chain chain = readChain(*m_message);
    if (received.code == Code::None && chain.present)
        return refuse("The message has an ARC chain that was not validated.");
    if (chain.present && chain.lastSaysFail) // RFC 8617 §5.1 step 2
        return refuse(
            "The last host that sealed the message found its ARC chain broken, so another seal would say nothing.");
    if (chain.highest >= maxSets)
        return refuse("The message has as many ARC sets as it may have.");
    const bool failed = received.code == Code::Fail || !chain.problem.isEmpty();
    const QByteArray verdict = !chain.present ? "none" : failed ? "fail" : "pass";
    const QByteArray instance = QByteArray::number(chain.highest + 1);
    const QByteArray algorithm = dkim::name(m_key.key.type()).toByteArray() + "-sha256";
    const QByteArray time = QByteArray::number(now);

    const QByteArray results
        = "ARC-Authentication-Results: i=" + instance + "; " + mime::trimmed(payload).toByteArray() + "\r\n";

    QList<QByteArray> names = dkim::namesToSign(*m_message, m_options.fields);
    const auto notAllowed = [](const QByteArray &name) { // RFC 8617 §4.1.2
        return name == "authentication-results" || name.startsWith("arc-");
    };
    names.erase(std::remove_if(names.begin(), names.end(), notAllowed), names.end());
    const QByteArray signature = signedField("ARC-Message-Signature",
        { { "i", instance }, { "a", algorithm }, { "c", "relaxed/" + dkim::name(m_options.body).toByteArray() },
            { "d", m_key.domain }, { "s", m_key.selector }, { "t", time }, { "h", names.join(':') },
            { "bh", m_message->hasher().digest(m_body).toBase64() }, dkim::TagText { "b", {} } },
        [&](const mime::HeaderField &own) {
            QByteArray octets;
            m_message->appendNamed(dkim::Canonicalization::Relaxed, names, &octets);
            dkim::appendOwnField(dkim::Canonicalization::Relaxed, own, &octets);
            return octets;
        });
    if (signature.isEmpty())
        return Failure { Failure::Kind::Internal, "The message could not be sealed.",
            QStringLiteral("OpenSSL did not sign") };

    // The new set on top of the chain; alone when the chain is broken (RFC 8617 §5.1.2).
    std::vector<Set> sets = failed ? std::vector<Set>() : std::move(chain.sets);
    Set &own = sets.emplace_back();
    mime::HeaderReader { QByteArrayView(results) }.next(own.results);
    mime::HeaderReader { QByteArrayView(signature) }.next(own.messageSignature);
    const QByteArray seal = signedField("ARC-Seal",
        { { "i", instance }, { "a", algorithm }, { "t", time }, { "cv", verdict }, { "d", m_key.domain },
            { "s", m_key.selector }, dkim::TagText { "b", {} } },
        [&](const mime::HeaderField &field) {
            own.seal = field;
            return sealedOctets(sets, sets.size() - 1);
        });
    if (seal.isEmpty())
        return Failure { Failure::Kind::Internal, "The message could not be sealed.",
            QStringLiteral("OpenSSL did not sign") };
    return seal + signature + results;
}

QByteArray Sealer::signedField(QByteArrayView name, QList<dkim::TagText> tags,
    const std::function<QByteArray(const mime::HeaderField &)> &octets) const
{
    if (m_options.layout == SealOptions::Layout::Folded)
        return dkim::signedField(m_key.key, name, std::move(tags), octets);
    std::sort(tags.begin(), tags.end(), [](const dkim::TagText &a, const dkim::TagText &b) { return a.name < b.name; });
    return dkim::signedField(m_key.key, name, std::move(tags), octets, std::numeric_limits<int>::max());
}

} // namespace arc
