#include "app/signing.h"

#include "app/parts.h"
#include "formats/mime/headers.h"
#include "services/policy/signing/messagesigner.h"

namespace app {

namespace {
constexpr qint64 headerLimit = 1024 * 1024;

// No older than 5 s; the database away: as it was.
std::shared_ptr<const policy::KeySet> keysNow(Parts &parts)
{
    (void)parts.signingKeys->active().load();
    return parts.signingKeys->active().current();
}

// With the addresses that Remote will write into the header (RewriteSet::genericHeader): what others see is what is signed.
smtp::ReadOctets asItLeaves(Parts &parts, const smtp::ReadOctets &read, qint64 *size)
{
    (void)parts.rewrites->compiled().load();
    const auto rewrites = parts.rewrites->compiled().current();
    if (!rewrites->hasGeneric())
        return read;
    const QByteArray start = read(0, headerLimit);
    const QByteArray header = start.left(mime::headerLength(start));
    const std::optional<QByteArray> changed = rewrites->genericHeader(header);
    if (!changed)
        return read;
    const qint64 longer = changed->size() - header.size();
    *size += longer;
    return [read, header = *changed, longer](qint64 offset, qint64 n) { return offset < header.size() ? header.mid(offset, n) : read(offset - longer, n); };
}
} // namespace

std::function<QByteArray(const smtp::ReadOctets &, qint64)> signer(Parts &parts, const Clock &clock)
{
    return [&parts, &clock](const smtp::ReadOctets &read, qint64 size) {
        const auto keys = keysNow(parts);
        if (keys->isEmpty())
            return QByteArray();
        const smtp::ReadOctets leaving = asItLeaves(parts, read, &size);
        return policy::dkimFields(*keys, leaving, size, clock.nowUtc().toSecsSinceEpoch());
    };
}

std::function<QByteArray(const QByteArray &)> ownSigner(Parts &parts, const Clock &clock)
{
    return [sign = signer(parts, clock)](const QByteArray &content) {
        return sign([&content](qint64 offset, qint64 n) { return content.mid(offset, n); }, content.size());
    };
}

decltype(policy::GuardParts::seal) sealer(Parts &parts, const QByteArray &hostname, const Clock &clock)
{
    return [&parts, &clock, hostname](const arc::Result &received, const QByteArray &payload, const smtp::ReadOctets &read, qint64 size) {
        const auto keys = keysNow(parts);
        if (keys->isEmpty())
            return QByteArray();
        QByteArray domain = parts.settings->current()->text("arc.seal_domain").toLower();
        if (domain.isEmpty())
            domain = keys->sealingDomain(hostname);
        return policy::arcFields(*keys, domain, received, payload, read, size, clock.nowUtc().toSecsSinceEpoch());
    };
}

std::vector<model::DnsRecord> keyRecords(policy::SigningKeys &keys, const QByteArray &domain)
{
    std::vector<model::DnsRecord> records;
    const auto all = keys.list();
    if (!all)
        return records;
    for (const policy::SigningKeyInfo &key : *all) {
        if (key.domain != domain || key.record.isEmpty())
            continue;
        model::DnsRecord record;
        record.id = QStringLiteral("dkim:") + QString::fromLatin1(key.selector);
        record.name = QString::fromLatin1(key.selector + "._domainkey." + key.domain);
        record.type = QStringLiteral("TXT");
        record.value = QString::fromLatin1(key.record);
        record.need = key.active ? model::DnsRecord::Need::Needed : model::DnsRecord::Need::Optional;
        record.why = key.active ? QStringLiteral("The public half of the key that signs the domain's mail (DKIM): without it the signatures are worth nothing, and mail lands in Junk.")
                                : QStringLiteral("A key that does not sign: publish it before it is activated, and keep it for a week after it was deactivated, for mail under way.");
        records.push_back(std::move(record));
    }
    return records;
}

} // namespace app
