#include "services/delivery/fate.h"

#include "formats/mime/headers.h"

namespace delivery {

void readFate(QByteArrayView header, smtp::Recipient &recipient)
{
    const auto field = mime::findHeader(header, "X-Facteur-Verdict");
    if (!field)
        return;
    const QList<QByteArray> items = field->unfolded().split(';');
    recipient.junk = items.first().trimmed() == "junk";
    const auto number = [&](QByteArrayView name) -> std::optional<double> {
        for (const QByteArray &item : items) {
            const QByteArray one = item.trimmed();
            bool ok = false;
            if (one.startsWith(name)) {
                const double value = one.sliced(name.size()).toDouble(&ok);
                return ok ? std::optional(value) : std::nullopt;
            }
        }
        return std::nullopt;
    };
    recipient.spamScore = number("score=");
    recipient.spamThreshold = number("required=").value_or(0);
}

Result<QByteArray> junkMailbox(storage::AccountStore &store)
{
    const auto mailboxes = store.list();
    if (!mailboxes)
        return mailboxes.failure();
    for (const MailboxInfo &one : *mailboxes) {
        if (one.selectable && one.specialUse.compare("\\Junk", Qt::CaseInsensitive) == 0)
            return one.name;
    }
    const QByteArray name = "Junk";
    if (const auto made = store.create(name, "\\Junk"); !made && made.failure().kind != Failure::Kind::Exists)
        return made.failure();
    (void)store.subscribe(name, true);
    return name;
}

} // namespace delivery
