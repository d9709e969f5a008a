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
// Nothing: it leaves as it is.
std::optional<smtp::ReadOctets> asItLeaves(Parts &parts, const smtp::ReadOctets &read, qint64 *size)
{
    (void)parts.rewrites->compiled().load();
    const auto rewrites = parts.rewrites->compiled().current();
    if (!rewrites->hasGeneric())
        return std::nullopt;
    const QByteArray start = read(0, headerLimit);
    const QByteArray header = start.left(mime::headerLength(start));
    const std::optional<QByteArray> changed = rewrites->genericHeader(header);
    if (!changed)
        return std::nullopt;
    const qint64 longer = changed->size() - header.size();
    *size += longer;
    return [read, header = *changed, longer](qint64 offset, qint64 n) { return offset < header.size() ? header.mid(offset, n) : read(offset - longer, n); };
}
} // namespace

std::function<delivery::Signatures(const smtp::ReadOctets &, qint64)> userSigner(Parts &parts, const Clock &clock)
{
    return [&parts, &clock](const smtp::ReadOctets &read, qint64 size) {
        delivery::Signatures made;
        const auto keys = keysNow(parts);
        if (keys->isEmpty())
            return made;
        const qint64 now = clock.nowUtc().toSecsSinceEpoch();
        made.staying = policy::dkimFields(*keys, read, size, now);
        qint64 leavingSize = size;
        const auto leaving = asItLeaves(parts, read, &leavingSize);
        made.leaving = leaving ? policy::dkimFields(*keys, *leaving, leavingSize, now) : made.staying;
        return made;
    };
}

std::function<QByteArray(const QByteArray &)> ownSigner(Parts &parts, const Clock &clock)
{
    return [&parts, &clock](const QByteArray &content) {
        const auto keys = keysNow(parts);
        if (keys->isEmpty())
            return QByteArray();
        const smtp::ReadOctets read = [&content](qint64 offset, qint64 n) { return content.mid(offset, n); };
        qint64 size = content.size();
        const auto leaving = asItLeaves(parts, read, &size);
        return policy::dkimFields(*keys, leaving.value_or(read), size, clock.nowUtc().toSecsSinceEpoch());
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
        record.why = key.active ? QT_TRANSLATE_NOOP("daemon", "The public half of the key that signs the domain's mail (DKIM): without it the signatures are worth nothing, and mail lands in Junk.")
                                : QT_TRANSLATE_NOOP("daemon", "A key that does not sign: publish it before it is activated, and keep it for a week after it was deactivated, for mail under way.");
        records.push_back(std::move(record));
    }
    return records;
}

} // namespace app
