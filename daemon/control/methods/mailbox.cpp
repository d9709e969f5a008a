// mailbox.list, .reindex.
#include "control/methods.h"
#include "services/directory/directory.h"
#include "storage/mailbox/accountstore.h"

namespace control {
namespace mailboxmethods {
namespace {

Result<std::shared_ptr<storage::AccountStore>> storeOf(const Context &context, const Params &params)
{
    const auto account = context.directory->account(params.address("address"));
    if (!account)
        return account.failure();
    const auto info = context.directory->accountInfo(account->id);
    if (!info)
        return info.failure();
    return context.stores->open(info->maildir);
}

Result<QJsonObject> list(const Context &context, const Params &params)
{
    const auto store = storeOf(context, params);
    if (!store)
        return store.failure();
    const auto mailboxes = (*store)->list();
    if (!mailboxes)
        return mailboxes.failure();
    QJsonArray array;
    for (const MailboxInfo &mailbox : *mailboxes) {
        if (!mailbox.selectable)
            continue;
        QJsonObject object { { QStringLiteral("name"), QString::fromUtf8(mailbox.name) }, { QStringLiteral("subscribed"), mailbox.subscribed },
            { QStringLiteral("specialUse"), QString::fromLatin1(mailbox.specialUse) } };
        if (const auto status = (*store)->status(mailbox.name)) {
            object[u"messages"] = qint64(status->messages);
            object[u"unseen"] = qint64(status->unseen);
            object[u"size"] = qint64(status->size);
            object[u"uidValidity"] = qint64(status->uidValidity.value());
            object[u"uidNext"] = qint64(status->uidNext.value());
            object[u"highestModSeq"] = qint64(status->highestModSeq.value());
        }
        array.append(object);
    }
    return QJsonObject { { QStringLiteral("mailboxes"), array } };
}

Result<QJsonObject> reindex(const Context &context, const Params &params)
{
    const auto store = storeOf(context, params);
    if (!store)
        return store.failure();
    QList<QByteArray> names;
    if (params.has("mailbox")) {
        names << params.bytes("mailbox");
    } else {
        const auto mailboxes = (*store)->list();
        if (!mailboxes)
            return mailboxes.failure();
        for (const MailboxInfo &mailbox : *mailboxes) {
            if (mailbox.selectable)
                names << mailbox.name;
        }
    }
    for (const QByteArray &name : names) {
        if (const auto done = (*store)->reindex(name); !done)
            return done.failure();
    }
    return QJsonObject { { QStringLiteral("reindexed"), names.size() } };
}

} // namespace

} // namespace mailboxmethods

Methods mailboxMethods()
{
    using namespace mailboxmethods;
    return { { "mailbox.list", Runs::OnStorage, list }, { "mailbox.reindex", Runs::OnStorage, reindex } };
}

} // namespace control
