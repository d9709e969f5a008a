#include "services/policy/signing/messagesigner.h"

#include "formats/mime/addresses.h"
#include "mailauth/arc/sealer.h"
#include "shared/address/mailaddress.h"
#include "shared/base/log.h"

#include <algorithm>

namespace policy {

namespace {
constexpr qint64 headerLimit = 1024 * 1024, block = 256 * 1024;

QByteArray headerOf(const smtp::ReadOctets &read)
{
    const QByteArray start = read(0, headerLimit);
    return start.left(mime::headerLength(start));
}

// False: the message could not be read to its end.
bool hashBody(dkim::Message &message, qint64 headerSize, const smtp::ReadOctets &read, qint64 size)
{
    for (qint64 offset = headerSize; offset < size;) {
        const QByteArray part = read(offset, block);
        if (part.isEmpty())
            return false;
        message.body(part);
        offset += part.size();
    }
    message.end();
    return true;
}
} // namespace

QByteArray dkimFields(const KeySet &keys, const smtp::ReadOctets &read, qint64 size, qint64 now)
{
    if (keys.isEmpty())
        return {};
    const QByteArray header = headerOf(read);
    const auto authors = mime::parseMailboxes(mime::headerValue(header, "From"), 2);
    if (authors.size() != 1)
        return {};
    const std::vector<dkim::SigningKey> *found = keys.find(normalizeDomain(authors.front().domain).value_or(QByteArray()));
    if (!found)
        return {};
    dkim::Message message(header);
    std::vector<dkim::Signer> signers;
    for (const dkim::SigningKey &key : *found)
        signers.emplace_back(&message, key);
    QByteArray fields;
    if (!hashBody(message, header.size(), read, size))
        return {};
    for (const dkim::Signer &signer : signers)
        fields += signer.sign(now);
    return fields;
}

QByteArray arcFields(const KeySet &keys, const QByteArray &domain, const arc::Result &received, const QByteArray &payload, const smtp::ReadOctets &read,
    qint64 size, qint64 now)
{
    const std::vector<dkim::SigningKey> *found = keys.find(domain);
    if (!found)
        return {};
    // ARC knows rsa-sha256 only (RFC 8617 §4.1.2, by reference to RFC 6376 and 8301); Ed25519 is little understood there.
    const auto rsa = std::find_if(found->begin(), found->end(), [](const dkim::SigningKey &key) { return key.key.type() == dkim::KeyType::Rsa; });
    if (rsa == found->end())
        return {};
    const QByteArray header = headerOf(read);
    dkim::Message message(header);
    const arc::Sealer sealer(&message, *rsa);
    if (!hashBody(message, header.size(), read, size))
        return {};
    const auto fields = sealer.seal(received, payload, now);
    if (!fields) {
        logEvent(Severity::Debug, "policy", "not-sealed", { { "reason", fields.failure().reason } });
        return {};
    }
    return *fields;
}

} // namespace policy
