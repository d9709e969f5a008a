// facteurctl: administration from a terminal, over the control socket. Reads the command line by the rows of command.h.
#include "ctl/command.h"
#include "shared/base/version.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <cstdio>

namespace {

using namespace ctl;

Commands allCommands()
{
    Commands all;
    for (auto *group : { statusCommands, domainCommands, accountCommands, appPasswordCommands, aliasCommands, queueCommands, routeCommands, banCommands, dnsblCommands, mailboxCommands, sieveCommands, sieveListCommands,
             traceCommands, logCommands, sessionCommands, doctorCommands, counterCommands, dnsCommands, networkCommands, scannerCommands, ruleCommands, learningCommands, dmarcCommands, settingCommands, policyCommands, keyCommands }) {
        for (Command &command : group())
            all.push_back(std::move(command));
    }
    return all;
}

QString usageLine(const Command &command)
{
    return QStringLiteral("facteurctl %1%2%3%4%5")
        .arg(QLatin1StringView(command.group), QLatin1StringView(*command.name ? " " : ""), QLatin1StringView(command.name),
            QLatin1StringView(*command.arguments ? " " : ""), QLatin1StringView(command.arguments));
}

void printHelp(const Commands &commands)
{
    std::printf("usage: facteurctl [--instance DIR | --socket PATH] [--json] COMMAND\n\n");
    for (const Command &command : commands) {
        const QString line = usageLine(command).sliced(11);
        std::printf("  %s\n      %s\n", qUtf8Printable(line), command.sentence);
    }
    std::printf("\nWithout --instance: ./instance when it is there, else /var/lib/facteur. Passwords are asked for, or read from\n"
                "standard input. Exit status: 0 done, 1 failed, 2 wrong usage.\n");
}

QString socketOf(const QString &instance) { return QDir(instance).absoluteFilePath(QStringLiteral("run/control.sock")); }

QString defaultSocket()
{
    if (QFileInfo::exists(QStringLiteral("instance/facteur.toml")))
        return socketOf(QStringLiteral("instance"));
    return socketOf(QStringLiteral("/var/lib/facteur"));
}

// Options may stand anywhere. Those before the command's own are --instance, --socket and --json.
int run(QStringList words)
{
    const Commands commands = allCommands();
    QString socket;
    bool json = false;
    QStringList rest;
    const auto valueAfter = [&](const QString &word, const QString &name, QString *into) {
        if (word == name) {
            if (words.isEmpty())
                throw WrongUsage(QStringLiteral("%1 wants a value").arg(name));
            *into = words.takeFirst();
            return true;
        }
        if (word.startsWith(name + u'=')) {
            *into = word.sliced(name.size() + 1);
            return true;
        }
        return false;
    };
    while (!words.isEmpty()) {
        const QString word = words.takeFirst();
        QString instance;
        if (word == u"--") {
            rest << word << words;
            break;
        }
        if (valueAfter(word, QStringLiteral("--instance"), &instance))
            socket = socketOf(instance);
        else if (valueAfter(word, QStringLiteral("--socket"), &socket))
            continue;
        else if (word == u"--json")
            json = true;
        else if (word == u"--help" || word == u"-h" || (word == u"help" && rest.isEmpty())) {
            printHelp(commands);
            return 0;
        } else if (word == u"--version") {
            std::printf("facteurctl " FACTEUR_VERSION "\n");
            return 0;
        } else
            rest << word;
    }
    if (rest.isEmpty())
        throw WrongUsage(QStringLiteral("no command; facteurctl --help lists them"));

    const Command *command = nullptr;
    QStringList inGroup;
    for (const Command &candidate : commands) {
        if (rest[0] != QLatin1StringView(candidate.group))
            continue;
        inGroup << QLatin1StringView(candidate.name);
        if (!*candidate.name || rest.value(1) == QLatin1StringView(candidate.name))
            command = &candidate;
    }
    if (!command) {
        if (inGroup.isEmpty())
            throw WrongUsage(QStringLiteral("no command \"%1\"; facteurctl --help lists them").arg(rest[0]));
        throw WrongUsage(QStringLiteral("facteurctl %1 wants one of: %2").arg(rest[0], inGroup.join(QStringLiteral(", "))));
    }

    Arguments arguments;
    QStringList own = rest.sliced(*command->name ? 2 : 1);
    while (!own.isEmpty()) {
        const QString word = own.takeFirst();
        if (word == u"--") {
            arguments.positional << own;
            break;
        }
        if (!word.startsWith(u"--")) {
            arguments.positional << word;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.sliced(2, (equals < 0 ? word.size() : equals) - 2);
        if (command->flags.contains(name) && equals < 0) {
            arguments.options[name] << QString();
        } else if (command->valueOptions.contains(name)) {
            if (equals < 0 && own.isEmpty())
                throw WrongUsage(QStringLiteral("--%1 wants a value").arg(name));
            arguments.options[name] << (equals < 0 ? own.takeFirst() : word.sliced(equals + 1));
        } else {
            throw WrongUsage(QStringLiteral("no option %1 here; usage: %2").arg(word, usageLine(*command)));
        }
    }
    if (arguments.positional.size() < command->least || (command->most >= 0 && arguments.positional.size() > command->most))
        throw WrongUsage(QStringLiteral("usage: %1").arg(usageLine(*command)));

    Session session(socket.isEmpty() ? defaultSocket() : socket, json);
    command->run(session, arguments);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    try {
        return run(application.arguments().sliced(1));
    } catch (const WrongUsage &error) {
        std::fprintf(stderr, "facteurctl: %s\n", error.what());
        return 2;
    } catch (const Failed &error) {
        std::fprintf(stderr, "facteurctl: %s\n", error.what());
        return 1;
    }
}
