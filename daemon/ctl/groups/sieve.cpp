// sieve test|check|dump|apply|list|get|put|activate|deactivate|more|remove|log: the rules of accounts.
#include "ctl/command.h"
#include "ctl/table.h"

#include <QFile>
#include <cstdio>

namespace ctl {
namespace sievegroup {

namespace {
constexpr qint64 largestScript = 1024 * 1024;
constexpr qint64 largestMessage = 512 * 1024; // of a request's line; what follows in a message matters little to a script

QByteArray readFile(const QString &name, qint64 limit, bool cut)
{
    QFile file(name);
    const bool open = name == QLatin1StringView("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open)
        throw Failed(QStringLiteral("%1 cannot be read: %2").arg(name, file.errorString()));
    QByteArray octets = file.read(limit + 1);
    if (octets.size() > limit) {
        if (!cut)
            throw Failed(QStringLiteral("%1 is larger than %2 octets").arg(name).arg(limit));
        std::fprintf(stderr, "note: only the first %lld octets of %s are looked at\n", limit, qPrintable(name));
        octets.truncate(limit);
    }
    return octets;
}

QString scriptText(const QString &name) { return QString::fromUtf8(readFile(name, largestScript, false)); }

// As compilers do, so that editors find the place.
void printErrors(const QString &file, const QJsonArray &errors)
{
    for (const QJsonValue &error : errors)
        std::printf("%s:%lld:%lld: %s\n", qUtf8Printable(file), error[u"line"].toInteger(), error[u"column"].toInteger(), qUtf8Printable(clean(error[u"text"].toString())));
}

[[noreturn]] void failWith(const QString &file, qsizetype errors)
{
    throw Failed(errors == 1 ? QStringLiteral("%1 has an error").arg(file) : QStringLiteral("%1 has %2 errors").arg(file).arg(errors));
}

void check(Session &session, const Arguments &arguments)
{
    const QString file = arguments.at(0);
    const QJsonObject answer = session.call(QStringLiteral("sieve.check"), { { QStringLiteral("script"), scriptText(file) } });
    const QJsonArray errors = answer[u"errors"].toArray();
    session.show(answer, [&] {
        printErrors(file, errors);
        if (errors.isEmpty())
            std::printf("%s has no errors\n", qUtf8Printable(file));
    });
    if (!errors.isEmpty())
        failWith(file, errors.size());
}

QString sentenceFor(const QJsonObject &action)
{
    const QString name = action[u"action"].toString();
    QStringList words { name };
    for (const char *key : { "mailbox", "address", "method", "program", "from", "subject", "fcc" }) {
        const QString value = clean(action[QLatin1StringView(key)].toString());
        if (!value.isEmpty())
            words << (key == std::string_view("mailbox") || key == std::string_view("address") || key == std::string_view("method") || key == std::string_view("program")
                    ? value : QStringLiteral("%1: %2").arg(QLatin1StringView(key), value));
    }
    QStringList flags;
    for (const QJsonValue &flag : action[u"flags"].toArray())
        flags << clean(flag.toString());
    if (!flags.isEmpty())
        words << QStringLiteral("flags: ") + flags.join(u' ');
    if (action[u"edited"].toBool())
        words << QStringLiteral("(edited)");
    if (const QString text = action[u"text"].toString(); !text.isEmpty())
        words << QStringLiteral("\"%1\"").arg(clean(text.simplified().left(200)));
    return words.join(u' ');
}

void test(Session &session, const Arguments &arguments)
{
    QJsonObject params { { QStringLiteral("script"), scriptText(arguments.at(0)) },
        { QStringLiteral("message"), QString::fromLatin1(readFile(arguments.at(1), largestMessage, true).toBase64()) } };
    if (arguments.has("account"))
        params[u"address"] = arguments.value("account");
    for (const char *name : { "from", "to" }) {
        if (arguments.has(name))
            params[QLatin1StringView(name)] = arguments.value(name);
    }
    const QJsonObject answer = session.call(QStringLiteral("sieve.test"), params);
    const QJsonArray errors = answer[u"errors"].toArray();
    session.show(answer, [&] {
        printErrors(arguments.at(0), errors);
        if (!errors.isEmpty())
            return;
        for (const QJsonValue &line : answer[u"trace"].toArray())
            std::printf("line %s\n", qUtf8Printable(clean(line.toString())));
        if (answer[u"runError"].isObject())
            std::printf("error in line %lld: %s\n", answer[u"runError"][u"line"].toInteger(), qUtf8Printable(clean(answer[u"runError"][u"text"].toString())));
        std::printf("The message would be:\n");
        const QJsonArray actions = answer[u"actions"].toArray();
        for (const QJsonValue &action : actions)
            std::printf("  %s\n", qUtf8Printable(sentenceFor(action.toObject())));
        if (answer[u"implicitKeep"].toBool())
            std::printf("  kept in INBOX (implicit keep)\n");
        else if (actions.isEmpty())
            std::printf("  dropped\n");
    });
    if (!errors.isEmpty())
        failWith(arguments.at(0), errors.size());
}

void dump(Session &session, const Arguments &arguments)
{
    const QString file = arguments.at(0);
    const QJsonObject answer = session.call(QStringLiteral("sieve.dump"), { { QStringLiteral("script"), scriptText(file) } });
    const QJsonArray errors = answer[u"errors"].toArray();
    session.show(answer, [&] {
        printErrors(file, errors);
        for (const QJsonValue &line : answer[u"lines"].toArray())
            std::printf("%s\n", qUtf8Printable(clean(line.toString())));
    });
    if (!errors.isEmpty())
        failWith(file, errors.size());
}

// The account that is meant: the one named, or the only one there is.
QString oneAccount(Session &session, const Arguments &arguments)
{
    if (arguments.has("account"))
        return arguments.value("account");
    const QJsonArray accounts = session.callAll(QStringLiteral("account.list"), {}, "accounts");
    if (accounts.size() != 1)
        throw WrongUsage(QStringLiteral("there are %1 accounts; say which one with --account ADDRESS").arg(accounts.size()));
    return accounts.first()[u"address"].toString();
}

QString fateOf(const QJsonObject &message)
{
    QStringList words;
    for (const QJsonValue &action : message[u"actions"].toArray())
        words << (action[u"ignored"].toBool() ? QStringLiteral("(no %1: it comes too late)").arg(action[u"action"].toString()) : sentenceFor(action.toObject()));
    if (!message[u"gone"].toBool())
        words << QStringLiteral("stays");
    else if (words.isEmpty())
        words << QStringLiteral("is thrown away");
    for (const char *key : { "errors", "warnings" }) {
        if (const QString text = message[QLatin1StringView(key)].toString(); !text.isEmpty())
            words << QStringLiteral("(%1)").arg(clean(text.simplified()));
    }
    return words.join(QStringLiteral("; "));
}

void apply(Session &session, const Arguments &arguments)
{
    if (!arguments.has("mailbox"))
        throw WrongUsage(QStringLiteral("say which mailbox with --mailbox NAME"));
    QJsonObject params { { QStringLiteral("script"), scriptText(arguments.at(0)) }, { QStringLiteral("address"), oneAccount(session, arguments) },
        { QStringLiteral("mailbox"), arguments.value("mailbox") }, { QStringLiteral("dryRun"), arguments.has("dry-run") } };
    if (arguments.has("discarded"))
        params[u"discarded"] = arguments.value("discarded");
    QJsonArray all;
    qint64 gone = 0, troubled = 0;
    while (true) {
        const QJsonObject answer = session.call(QStringLiteral("sieve.apply"), params);
        if (const QJsonArray errors = answer[u"errors"].toArray(); !errors.isEmpty()) {
            session.show(answer, [&] { printErrors(arguments.at(0), errors); });
            failWith(arguments.at(0), errors.size());
        }
        for (const QJsonValue &message : answer[u"messages"].toArray()) {
            gone += message[u"gone"].toBool();
            troubled += !message[u"errors"].toString().isEmpty();
            if (session.json())
                all.append(message);
            else
                std::printf("%lld \"%s\": %s\n", message[u"uid"].toInteger(), qUtf8Printable(clean(message[u"subject"].toString())), qUtf8Printable(fateOf(message.toObject())));
        }
        if (answer[u"next"].toInteger() == 0)
            break;
        params[u"after"] = answer[u"next"];
    }
    session.show(all, [&] { std::printf("%s%lld of the messages leave %s\n", arguments.has("dry-run") ? "Nothing was done. " : "", gone, qUtf8Printable(clean(arguments.value("mailbox")))); });
    if (troubled > 0)
        throw Failed(QStringLiteral("the script failed for %1 messages; they stay as they are").arg(troubled));
}

void more(Session &session, const Arguments &arguments)
{
    QJsonArray names;
    for (const QString &name : arguments.positional.sliced(1))
        names.append(name);
    const QJsonObject answer = session.call(QStringLiteral("sieve.more"), { { QStringLiteral("address"), arguments.at(0) }, { QStringLiteral("names"), names } });
    session.done(answer, names.isEmpty() ? QStringLiteral("Only the active script of %1 runs").arg(arguments.at(0))
                                         : QStringLiteral("Behind the active script of %1 run: %2").arg(arguments.at(0), arguments.positional.sliced(1).join(QStringLiteral(", "))));
}

void showLog(Session &session, const Arguments &arguments)
{
    const QJsonObject answer = session.call(QStringLiteral("sieve.log"), { { QStringLiteral("address"), arguments.at(0) } });
    session.show(answer, [&] {
        for (const QString &line : answer[u"log"].toString().split(u'\n', Qt::SkipEmptyParts))
            std::printf("%s\n", qUtf8Printable(clean(line)));
    });
}

QJsonObject named(const Arguments &arguments)
{
    QJsonObject params { { QStringLiteral("address"), arguments.at(0) } };
    if (arguments.positional.size() > 1)
        params[u"name"] = arguments.at(1);
    return params;
}

void list(Session &session, const Arguments &arguments)
{
    const QJsonObject answer = session.call(QStringLiteral("sieve.list"), named(arguments));
    session.show(answer[u"scripts"], [&] {
        Table table({ QStringLiteral("SCRIPT"), QStringLiteral("SIZE"), QStringLiteral("ACTIVE") });
        for (const QJsonValue &script : answer[u"scripts"].toArray()) {
            const int more = script[u"more"].toInt();
            table.add({ clean(script[u"name"].toString()), sizeText(script[u"size"].toInteger()),
                script[u"active"].toBool() ? QStringLiteral("yes") : more > 0 ? QStringLiteral("then, %1.").arg(more) : QString() });
        }
        table.print(QStringLiteral("No scripts"));
    });
}

void get(Session &session, const Arguments &arguments)
{
    const QJsonObject answer = session.call(QStringLiteral("sieve.get"), named(arguments));
    session.show(answer, [&] {
        const QByteArray script = answer[u"script"].toString().toUtf8();
        std::fwrite(script.constData(), 1, size_t(script.size()), stdout);
    });
}

void put(Session &session, const Arguments &arguments)
{
    QJsonObject params = named(arguments);
    params[u"script"] = scriptText(arguments.positional.size() > 2 ? arguments.at(2) : QStringLiteral("-"));
    params[u"activate"] = arguments.has("activate");
    const QJsonObject answer = session.call(QStringLiteral("sieve.put"), params);
    session.done(answer, QStringLiteral("%1 is stored%2").arg(arguments.at(1), QLatin1StringView(arguments.has("activate") ? " and active" : "")));
}

void change(Session &session, const Arguments &arguments, const char *method, const QString &sentence)
{
    session.done(session.call(QLatin1StringView(method), named(arguments)), sentence);
}
} // namespace

} // namespace sievegroup

Commands sieveCommands()
{
    using namespace sievegroup;
    return {
        { "sieve", "test", "SCRIPT MESSAGE [--account ADDRESS] [--from SENDER] [--to RECIPIENT]", 2, 2,
            { QStringLiteral("account"), QStringLiteral("from"), QStringLiteral("to") }, {},
            "What a script (a file) would do with a message (a file): a line for each test and action. Nothing is done.", test },
        { "sieve", "check", "SCRIPT", 1, 1, {}, {}, "The errors of a script (a file, - is standard input).", check },
        { "sieve", "dump", "SCRIPT", 1, 1, {}, {}, "What the compiler has understood of a script (a file).", dump },
        { "sieve", "apply", "SCRIPT --mailbox NAME [--account ADDRESS] [--dry-run] [--discarded trash|keep|delete]", 1, 1,
            { QStringLiteral("mailbox"), QStringLiteral("account"), QStringLiteral("discarded") }, { QStringLiteral("dry-run") },
            "Runs a script (a file) over the mail that is in a mailbox. What it files elsewhere moves there; what it throws away goes to Trash.", apply },
        { "sieve", "list", "ADDRESS", 1, 1, {}, {}, "An account's scripts.", list },
        { "sieve", "get", "ADDRESS NAME", 2, 2, {}, {}, "Prints a script.", get },
        { "sieve", "put", "ADDRESS NAME [FILE] [--activate]", 2, 3, {}, { QStringLiteral("activate") },
            "Stores a script from a file or standard input; one with errors is refused.", put },
        { "sieve", "activate", "ADDRESS NAME", 2, 2, {}, {}, "Mail goes through this script from now on, and through no other of the account.",
            [](Session &s, const Arguments &a) { change(s, a, "sieve.activate", QStringLiteral("%1 is active").arg(a.at(1))); } },
        { "sieve", "deactivate", "ADDRESS", 1, 1, {}, {}, "No script is active; mail goes to INBOX.",
            [](Session &s, const Arguments &a) { change(s, a, "sieve.deactivate", QStringLiteral("No script of %1 is active").arg(a.at(0))); } },
        { "sieve", "more", "ADDRESS [NAME…]", 1, -1, {}, {}, "Scripts that run behind the active one, in this order, while it keeps the mail; none: it runs alone.", more },
        { "sieve", "log", "ADDRESS", 1, 1, {}, {}, "Errors of the account's scripts, and what they wrote with debug_log.", showLog },
        { "sieve", "remove", "ADDRESS NAME", 2, 2, {}, {}, "Deletes a script that is not active.",
            [](Session &s, const Arguments &a) { change(s, a, "sieve.remove", QStringLiteral("%1 is deleted").arg(a.at(1))); },
            "A script of %1 is gone for good." },
    };
}

} // namespace ctl
