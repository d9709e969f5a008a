// facteurctl: administration from a terminal, over the control socket. Reads the command line by the rows of command.h.
#include "ctl/command.h"
#include "ctl/help.h"
#include "shared/base/version.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <cstdio>
#include <string>
#include <unistd.h>

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

QString socketOf(const QString &instance) { return QDir(instance).absoluteFilePath(QStringLiteral("run/control.sock")); }

QString defaultSocket()
{
    if (QFileInfo::exists(QStringLiteral("instance/facteur.toml")))
        return socketOf(QStringLiteral("instance"));
    return socketOf(QStringLiteral("/var/lib/facteur"));
}

// On a terminal a person is asked before something is lost; a script has thought about it.
void askFirst(const Command &command, const Arguments &arguments)
{
    if (!*command.loss || !isatty(STDIN_FILENO) || !isatty(STDERR_FILENO))
        return;
    const QString sentence = QString::fromUtf8(command.loss);
    std::fprintf(stderr, "%s\nGo on? [y/N] ", qUtf8Printable(sentence.contains(u"%1") ? sentence.arg(arguments.at(0)) : sentence));
    std::string answer;
    for (int c = std::getchar(); c != EOF && c != '\n'; c = std::getchar())
        answer += char(c);
    if (answer != "y" && answer != "Y" && answer != "yes")
        throw Failed(QStringLiteral("nothing was changed"));
}

Arguments readArguments(const Command &command, QStringList words)
{
    Arguments arguments;
    while (!words.isEmpty()) {
        const QString word = words.takeFirst();
        if (word == u"--") {
            arguments.positional << words;
            break;
        }
        if (!word.startsWith(u"--")) {
            arguments.positional << word;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.sliced(2, (equals < 0 ? word.size() : equals) - 2);
        if (command.flags.contains(name) && equals < 0) {
            arguments.options[name] << QString();
        } else if (command.valueOptions.contains(name)) {
            if (equals < 0 && words.isEmpty())
                throw WrongUsage(QStringLiteral("--%1 wants a value").arg(name));
            arguments.options[name] << (equals < 0 ? words.takeFirst() : word.sliced(equals + 1));
        } else {
            throw WrongUsage(QStringLiteral("no option %1 here; usage: %2").arg(word, usageLine(command)));
        }
    }
    if (arguments.positional.size() < command.least || (command.most >= 0 && arguments.positional.size() > command.most))
        throw WrongUsage(QStringLiteral("usage: %1").arg(usageLine(command)));
    return arguments;
}

// Options may stand anywhere. Those before the command's own are --instance, --socket, --json and --yes.
int run(QStringList words)
{
    const Commands commands = allCommands();
    QString socket;
    bool json = false, yes = false, help = false;
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
        else if (word == u"--yes" || word == u"-y")
            yes = true;
        else if (word == u"--help" || word == u"-h" || (word == u"help" && rest.isEmpty()))
            help = true;
        else if (word == u"--words") {
            printWords(commands, words);
            return 0;
        } else if (word == u"--manual") {
            printManual(commands);
            return 0;
        } else if (word == u"--version") {
            std::printf("facteurctl " FACTEUR_VERSION "\n");
            return 0;
        } else
            rest << word;
    }
    if (help) {
        printHelp(commands, rest);
        return 0;
    }
    if (rest.isEmpty()) {
        printOverview(commands);
        throw WrongUsage(QStringLiteral("no command; those above are there"));
    }
    const Command &command = findCommand(commands, rest);
    const Arguments arguments = readArguments(command, rest.sliced(*command.name ? 2 : 1));
    Session session(socket.isEmpty() ? defaultSocket() : socket, json);
    if (!yes)
        askFirst(command, arguments);
    command.run(session, arguments);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    try {
        return run(application.arguments().sliced(1));
    } catch (const WrongUsage &error) {
        std::fflush(stdout);
        std::fprintf(stderr, "facteurctl: %s\n", error.what());
        return 2;
    } catch (const Failed &error) {
        std::fprintf(stderr, "facteurctl: %s\n", error.what());
        return 1;
    }
}
