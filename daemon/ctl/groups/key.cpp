// key list|generate|import|activate|deactivate|remove|dns: the keys that sign mail (DKIM, ARC).
#include "ctl/command.h"
#include "ctl/table.h"

#include <QFile>
#include <cstdio>

namespace ctl {
namespace keygroup {

static qint64 idOf(const Arguments &arguments)
{
    bool fine = false;
    const qint64 id = arguments.at(0).toLongLong(&fine);
    if (!fine)
        throw WrongUsage(QStringLiteral("ID is a number from `facteurctl key list`"));
    return id;
}

static void list(Session &session, const Arguments &arguments)
{
    QJsonObject params;
    if (!arguments.at(0).isEmpty())
        params[u"domain"] = arguments.at(0);
    const QJsonObject answer = session.call(QStringLiteral("key.list"), params);
    session.show(answer[u"keys"], [&] {
        Table table({ QStringLiteral("ID"), QStringLiteral("DOMAIN"), QStringLiteral("SELECTOR"), QStringLiteral("TYPE"), QStringLiteral("BITS"), QStringLiteral("SIGNS") });
        for (const QJsonValue &value : answer[u"keys"].toArray()) {
            const QString type = value[u"type"].toString();
            table.add({ QString::number(value[u"id"].toInteger()), value[u"domain"].toString(), value[u"selector"].toString(), type.isEmpty() ? QStringLiteral("unreadable") : type,
                QString::number(value[u"bits"].toInt()), !type.isEmpty() && value[u"active"].toBool() ? QStringLiteral("yes") : QStringLiteral("no") });
        }
        table.print(QStringLiteral("No signing keys"));
    });
}

static void printRecord(const QJsonObject &key)
{
    std::printf("%s\n\nname: %s\ntype: TXT\n", key[u"zone"].toString().toUtf8().constData(), key[u"name"].toString().toUtf8().constData());
    for (const QJsonValue &string : key[u"strings"].toArray())
        std::printf("string: %s\n", string.toString().toUtf8().constData());
}

static void made(Session &session, const QJsonObject &key)
{
    session.show(key, [&] {
        std::printf("Key %lld %s. Publish:\n\n", static_cast<long long>(key[u"id"].toInteger()),
            key[u"active"].toBool() ? "signs from now on" : "does not sign until it is activated");
        printRecord(key);
    });
}

static void generate(Session &session, const Arguments &arguments)
{
    QJsonObject params { { QStringLiteral("domain"), arguments.at(0) }, { QStringLiteral("type"), arguments.has("ed25519") ? QStringLiteral("ed25519") : QStringLiteral("rsa") },
        { QStringLiteral("active"), !arguments.has("inactive") } };
    if (arguments.has("selector"))
        params[u"selector"] = arguments.value("selector");
    made(session, session.call(QStringLiteral("key.generate"), params));
}

static void import(Session &session, const Arguments &arguments)
{
    QFile file(arguments.at(2));
    if (!file.open(QIODevice::ReadOnly))
        throw Failed(QStringLiteral("%1 cannot be read: %2").arg(arguments.at(2), file.errorString()));
    const QByteArray octets = file.read(64 * 1024);
    if (octets.contains('\0'))
        throw Failed(QStringLiteral("%1 is no text: a PEM file is wanted (openssl pkey -inform DER makes one)").arg(arguments.at(2)));
    made(session, session.call(QStringLiteral("key.import"),
        { { QStringLiteral("domain"), arguments.at(0) }, { QStringLiteral("selector"), arguments.at(1) }, { QStringLiteral("privateKey"), QString::fromLatin1(octets) },
            { QStringLiteral("active"), !arguments.has("inactive") } }));
}

static void change(Session &session, const Arguments &arguments, const QString &method, const QString &sentence)
{
    session.done(session.call(method, { { QStringLiteral("id"), idOf(arguments) } }), sentence.arg(arguments.at(0)));
}
static void activate(Session &session, const Arguments &arguments) { change(session, arguments, QStringLiteral("key.activate"), QStringLiteral("Key %1 signs from now on")); }
static void deactivate(Session &session, const Arguments &arguments)
{
    change(session, arguments, QStringLiteral("key.deactivate"), QStringLiteral("Key %1 does not sign any more; keep its record for a week, for mail under way"));
}
static void remove(Session &session, const Arguments &arguments) { change(session, arguments, QStringLiteral("key.remove"), QStringLiteral("Key %1 is gone for good")); }

static void dns(Session &session, const Arguments &arguments)
{
    const qint64 id = idOf(arguments);
    const QJsonArray keys = session.call(QStringLiteral("key.list"))[u"keys"].toArray();
    for (const QJsonValue &value : keys) {
        if (value[u"id"].toInteger() != id)
            continue;
        if (value[u"type"].toString().isEmpty())
            throw Failed(QStringLiteral("Key %1 cannot be read; remove it and make another").arg(id));
        session.show(value, [&] { printRecord(value.toObject()); });
        return;
    }
    throw Failed(QStringLiteral("There is no key %1").arg(id));
}

} // namespace keygroup

Commands keyCommands()
{
    using namespace keygroup;
    return {
        { "key", "list", "[DOMAIN]", 0, 1, {}, {}, "The keys that sign mail.", list },
        { "key", "generate", "DOMAIN [--selector S] [--ed25519] [--inactive]", 1, 1, { QStringLiteral("selector") }, { QStringLiteral("ed25519"), QStringLiteral("inactive") },
            "Makes a key, RSA with 2048 bits unless --ed25519, and prints its DNS record.", generate },
        { "key", "import", "DOMAIN SELECTOR FILE [--inactive]", 3, 3, {}, { QStringLiteral("inactive") }, "Takes a private key over from a PEM file.", import },
        { "key", "activate", "ID", 1, 1, {}, {}, "Lets it sign.", activate },
        { "key", "deactivate", "ID", 1, 1, {}, {}, "Keeps it without signing.", deactivate },
        { "key", "remove", "ID", 1, 1, {}, {}, "Deletes it, for good.", remove,
            "The private key %1 is gone for good; mail signed with it can be verified as long as its DNS record stands." },
        { "key", "dns", "ID", 1, 1, {}, {}, "Its DNS record, as a line of a zone file and string by string.", dns },
    };
}

} // namespace ctl
