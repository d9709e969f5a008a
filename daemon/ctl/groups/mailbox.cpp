// mailbox list|reindex: an account's folders.
#include "ctl/command.h"
#include "ctl/table.h"

namespace ctl {
namespace mailboxgroup {

static void list(Session &session, const Arguments &arguments)
{
    const QJsonObject answer = session.call(QStringLiteral("mailbox.list"), { { QStringLiteral("address"), arguments.at(0) } });
    session.show(answer[u"mailboxes"], [&] {
        Table table({ QStringLiteral("MAILBOX"), QStringLiteral("MESSAGES"), QStringLiteral("UNSEEN"), QStringLiteral("SIZE"), QStringLiteral("UIDVALIDITY"),
            QStringLiteral("USE") });
        for (const QJsonValue &value : answer[u"mailboxes"].toArray())
            table.add({ clean(value[u"name"].toString()), QString::number(value[u"messages"].toInteger()), QString::number(value[u"unseen"].toInteger()),
                sizeText(value[u"size"].toInteger()), QString::number(value[u"uidValidity"].toInteger()), value[u"specialUse"].toString() });
        table.print(QStringLiteral("No mailboxes"));
    });
}

static void reindex(Session &session, const Arguments &arguments)
{
    QJsonObject params { { QStringLiteral("address"), arguments.at(0) } };
    if (!arguments.at(1).isEmpty())
        params[u"mailbox"] = arguments.at(1);
    const QJsonObject answer = session.call(QStringLiteral("mailbox.reindex"), params);
    session.done(answer, QStringLiteral("%1 mailboxes of %2 are indexed anew from their files").arg(answer[u"reindexed"].toInteger()).arg(arguments.at(0)));
}

} // namespace mailboxgroup

Commands mailboxCommands()
{
    using namespace mailboxgroup;
    return {
        { "mailbox", "list", "ADDRESS", 1, 1, {}, {}, "An account's mailboxes.", list },
        { "mailbox", "reindex", "ADDRESS [MAILBOX]", 1, 2, {}, {}, "Rebuilds the index from the Maildir; UIDs stay.", reindex },
    };
}

} // namespace ctl
