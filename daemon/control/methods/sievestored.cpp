// sieve.apply: a script over mail that is there already; sieve.lists, .entries, .listAdd, .listRemove: what `:list` looks into;
// sieve.events, .eventAdd, .eventRemove: the administrator's scripts for IMAP events.
#include "control/methods.h"
#include "control/methods/sievejson.h"
#include "formats/mime/headers.h"
#include "formats/mime/text.h"
#include "services/delivery/accountlists.h"
#include "services/delivery/eventrules.h"
#include "services/delivery/sievefilter.h"
#include "services/delivery/storedfilter.h"
#include "services/directory/directory.h"
#include "storage/mailbox/accountstore.h"

namespace control {
namespace sievestoredmethods {
namespace {

QString subjectOf(storage::MailboxView &view, Uid uid)
{
    auto content = view.open(uid);
    return content ? QString::fromUtf8(mime::decodedHeader(mime::headerValue((*content)->header(), "Subject")).left(200)) : QString();
}

// A part of a mailbox at a time: the messages above `after`, at most `limit`. Without dryRun it is done.
Result<QJsonObject> apply(const Context &context, const Params &params)
{
    const sieve::Compiled compiled = sieve::compile(params.bytes("script"), context.programs->options());
    if (!compiled.program)
        return QJsonObject { { QStringLiteral("errors"), toJson(compiled.errors) } };
    const auto account = accountOf(context, params);
    if (!account)
        return account.failure();
    auto store = context.stores->open(account->maildir);
    if (!store)
        return store.failure();
    delivery::StoredOptions options;
    options.mailbox = params.bytes("mailbox");
    if (options.mailbox.compare("INBOX", Qt::CaseInsensitive) == 0)
        options.mailbox = "INBOX";
    options.dryRun = params.flag("dryRun", true);
    options.gone = delivery::StoredOptions::Gone::Expunge;
    const QByteArray discarded = params.bytesOr("discarded", "trash");
    if (discarded != "trash" && discarded != "keep" && discarded != "delete")
        throw InvalidParameter(QStringLiteral("discarded is trash, keep or delete"));
    options.discarded = discarded == "trash" ? delivery::StoredOptions::Discarded::Trash
        : discarded == "keep"                ? delivery::StoredOptions::Discarded::Keep
                                             : delivery::StoredOptions::Discarded::Same;
    auto view = (*store)->open(options.mailbox);
    if (!view)
        return view.failure();
    const auto after = Uid(quint32(params.numberOr("after", 0, 4294967295, 0)));
    const qint64 limit = params.numberOr("limit", 1, 500, 100);
    std::vector<Uid> uids;
    bool more = false;
    const auto all = (*view)->uids();
    for (const Uid uid : *all) {
        if (uid <= after)
            continue;
        more = qint64(uids.size()) == limit;
        if (more)
            break;
        uids.push_back(uid);
    }
    delivery::StoredFilter filter(context.filter->house(), *account, *store);
    QJsonArray messages;
    for (const Uid uid : uids) {
        const QString subject = subjectOf(**view, uid);
        const delivery::StoredOutcome outcome = filter.apply({ { "apply", compiled.program } }, **view, uid, options);
        QJsonArray actions;
        for (const sieve::Action &action : outcome.decided.actions) {
            QJsonObject object = toJson(action);
            if (action.kind == sieve::Action::Kind::Vacation || action.kind == sieve::Action::Kind::Reject || action.kind == sieve::Action::Kind::EReject)
                object[u"ignored"] = true; // it answers to a delivery, which was long ago
            actions.append(object);
        }
        messages.append(QJsonObject { { QStringLiteral("uid"), qint64(uid.value()) }, { QStringLiteral("subject"), subject }, { QStringLiteral("actions"), actions },
            { QStringLiteral("gone"), outcome.isGone }, { QStringLiteral("errors"), QString::fromUtf8(outcome.errors) },
            { QStringLiteral("warnings"), QString::fromUtf8(outcome.warnings) } });
    }
    return QJsonObject { { QStringLiteral("errors"), QJsonArray() }, { QStringLiteral("messages"), messages },
        { QStringLiteral("next"), more ? qint64(uids.back().value()) : qint64(0) } };
}

// Without an address: the house's lists.
Result<AccountId> ownerOf(const Context &context, const Params &params)
{
    if (!params.has("address"))
        return AccountId(0);
    const auto account = context.directory->account(params.address("address"));
    if (!account)
        return account.failure();
    return account->id;
}

Result<QJsonObject> lists(const Context &context, const Params &params)
{
    const auto owner = ownerOf(context, params);
    const auto found = owner ? context.lists->lists(*owner) : Result<std::vector<delivery::AccountLists::ListInfo>>(owner.failure());
    if (!found)
        return found.failure();
    QJsonArray array;
    for (const auto &list : *found)
        array.append(QJsonObject { { QStringLiteral("name"), QString::fromUtf8(list.name) }, { QStringLiteral("entries"), list.entries } });
    return QJsonObject { { QStringLiteral("lists"), array } };
}

Result<QJsonObject> entries(const Context &context, const Params &params)
{
    const auto owner = ownerOf(context, params);
    const auto found = owner ? context.lists->entries(*owner, params.bytes("name")) : Result<std::vector<QByteArray>>(owner.failure());
    if (!found)
        return found.failure();
    return QJsonObject { { QStringLiteral("name"), params.text("name") }, { QStringLiteral("entries"), toJson(QList<QByteArray>(found->begin(), found->end())) } };
}

Result<QJsonObject> listAdd(const Context &context, const Params &params)
{
    const auto owner = ownerOf(context, params);
    if (!owner)
        return owner.failure();
    int added = 0;
    for (const QString &entry : params.texts("entries")) {
        const auto done = context.lists->add(*owner, params.bytes("name"), entry.toUtf8());
        if (!done && done.failure().kind != Failure::Kind::Exists)
            return done.failure();
        added += done ? 1 : 0;
    }
    return QJsonObject { { QStringLiteral("added"), added } };
}

Result<QJsonObject> listRemove(const Context &context, const Params &params)
{
    const auto owner = ownerOf(context, params);
    const auto removed = owner ? context.lists->remove(*owner, params.bytes("name"), params.bytesOr("entry")) : Result<void>(owner.failure());
    if (!removed)
        return removed.failure();
    return QJsonObject { { QStringLiteral("removed"), true } };
}

Result<QJsonObject> events(const Context &context, const Params &)
{
    QJsonArray array;
    for (const delivery::EventRule &rule : *context.events->current()) {
        array.append(QJsonObject { { QStringLiteral("id"), rule.id }, { QStringLiteral("mailbox"), QString::fromUtf8(rule.mailbox) },
            { QStringLiteral("source"), QString::fromUtf8(rule.source) }, { QStringLiteral("causes"), QString::fromLatin1(rule.causes) },
            { QStringLiteral("script"), QString::fromUtf8(rule.script) }, { QStringLiteral("before"), rule.before }, { QStringLiteral("priority"), rule.priority },
            { QStringLiteral("enabled"), rule.enabled } });
    }
    return QJsonObject { { QStringLiteral("events"), array } };
}

Result<QJsonObject> eventAdd(const Context &context, const Params &params)
{
    delivery::EventRule rule;
    rule.mailbox = params.bytesOr("mailbox", "*");
    rule.source = params.bytesOr("source", "*");
    rule.causes = params.bytesOr("causes", "COPY APPEND");
    rule.script = params.bytes("script");
    rule.before = params.flag("before", true);
    rule.priority = int(params.numberOr("priority", 0, 1000000, 100));
    rule.enabled = params.flag("enabled", true);
    const auto added = context.events->add(rule);
    if (!added)
        return added.failure();
    return QJsonObject { { QStringLiteral("id"), *added } };
}

Result<QJsonObject> eventRemove(const Context &context, const Params &params)
{
    const auto removed = context.events->remove(params.number("id", 1, std::numeric_limits<qint64>::max()));
    if (!removed)
        return removed.failure();
    return QJsonObject { { QStringLiteral("removed"), true } };
}

} // namespace

} // namespace sievestoredmethods

Methods sieveStoredMethods()
{
    using namespace sievestoredmethods;
    return { { "sieve.apply", Runs::OnStorage, apply }, { "sieve.lists", Runs::OnSql, lists }, { "sieve.entries", Runs::OnSql, entries },
        { "sieve.listAdd", Runs::OnSql, listAdd }, { "sieve.listRemove", Runs::OnSql, listRemove }, { "sieve.events", Runs::OnStorage, events },
        { "sieve.eventAdd", Runs::OnSql, eventAdd }, { "sieve.eventRemove", Runs::OnSql, eventRemove } };
}

} // namespace control
