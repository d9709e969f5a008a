#include "ctl/help.h"

#include "shared/base/spelling.h"
#include "shared/base/version.h"

#include <cstdio>

namespace ctl {
namespace {

constexpr const char *general = "Without --instance: ./instance when it is there, else /var/lib/facteur. Passwords are "
                                "asked for, or read from standard\n"
                                "input. What cannot be had back is asked about first on a terminal, unless --yes is "
                                "given. --json prints one JSON value.\n"
                                "Exit status: 0 done, 1 failed, 2 wrong usage.\n";

void printCommand(const Command &command)
{
    std::printf("  %s\n      %s\n", qUtf8Printable(usageLine(command).sliced(11)), command.sentence);
}

QStringList groupsOf(const Commands &commands)
{
    QStringList groups;
    for (const Command &command : commands) {
        if (!groups.contains(QLatin1StringView(command.group)))
            groups << QLatin1StringView(command.group);
    }
    return groups;
}

// Empty: the group is the command, or there is none.
QStringList namesOf(const Commands &commands, const QString &group)
{
    QStringList names;
    for (const Command &command : commands) {
        if (group == QLatin1StringView(command.group) && *command.name)
            names << QLatin1StringView(command.name);
    }
    return names;
}

QByteArray roff(QByteArray text) // no line of it may be taken for a request
{
    text.replace('\\', "\\e").replace("-", "\\-");
    return text.startsWith('.') || text.startsWith('\'') ? "\\&" + text : text;
}

} // namespace

QString usageLine(const Command &command)
{
    QStringList words { QStringLiteral("facteurctl"), QString::fromUtf8(command.group), QString::fromUtf8(command.name),
        QString::fromUtf8(command.arguments) };
    words.removeAll(QString());
    return words.join(u' ');
}

void printOverview(const Commands &commands)
{
    std::printf("usage: facteurctl [--instance DIR | --socket PATH] [--json] [--yes] COMMAND\n\n");
    qsizetype width = 0;
    const QStringList groups = groupsOf(commands);
    for (const QString &group : groups)
        width = std::max(width, group.size());
    for (const QString &group : groups) {
        QString text = namesOf(commands, group).join(QStringLiteral(", "));
        if (text.isEmpty())
            text = QString::fromUtf8(findCommand(commands, { group }).sentence);
        std::printf("  %s  %s\n", qUtf8Printable(group.leftJustified(width)), qUtf8Printable(text));
    }
    std::printf("\nfacteurctl help COMMAND says more about one of them, facteurctl help all about each.\n%s", general);
}

void printHelp(const Commands &commands, const QStringList &about)
{
    if (about.isEmpty())
        return printOverview(commands);
    if (about == QStringList { QStringLiteral("all") }) {
        std::printf("usage: facteurctl [--instance DIR | --socket PATH] [--json] [--yes] COMMAND\n\n");
        for (const Command &command : commands)
            printCommand(command);
        std::printf("\n%s", general);
        return;
    }
    if (about.size() == 1 && !namesOf(commands, about[0]).isEmpty()) {
        for (const Command &command : commands) {
            if (about[0] == QLatin1StringView(command.group))
                printCommand(command);
        }
        return;
    }
    printCommand(findCommand(commands, about));
}

void printManual(const Commands &commands)
{
    std::printf(".\\\" Made by facteurctl --manual.\n.TH FACTEURCTL 8 \"\" \"Facteur " FACTEUR_VERSION
                "\" \"Facteur\"\n"
                ".SH NAME\nfacteurctl \\- administration of the mail server facteurd\n"
                ".SH SYNOPSIS\n.B facteurctl\n[\\fB\\-\\-instance\\fR \\fIDIR\\fR | \\fB\\-\\-socket\\fR \\fIPATH\\fR] "
                "[\\fB\\-\\-json\\fR] "
                "[\\fB\\-\\-yes\\fR] \\fICOMMAND\\fR\n.SH DESCRIPTION\n%s.SH COMMANDS\n",
        roff(general).constData());
    for (const Command &command : commands)
        std::printf(".TP\n%s\n%s\n", roff(usageLine(command).sliced(11).toUtf8()).constData(),
            roff(command.sentence).constData());
    std::printf(".SH SEE ALSO\n.BR facteurd (8)\n");
}

void printWords(const Commands &commands, const QStringList &words)
{
    QStringList next;
    const Command *command = nullptr;
    if (words.isEmpty()) {
        next = groupsOf(commands);
    } else {
        next = words.size() == 1 ? namesOf(commands, words[0]) : QStringList();
        for (const Command &candidate : commands) {
            if (words[0] == QLatin1StringView(candidate.group)
                && (!*candidate.name || words.value(1) == QLatin1StringView(candidate.name)))
                command = &candidate;
        }
    }
    if (command) {
        for (const QString &option : command->valueOptions + command->flags)
            next << QStringLiteral("--") + option;
    }
    for (const QString &word : next)
        std::printf("%s\n", qUtf8Printable(word));
}

QString meant(const QString &word, const QStringList &known)
{
    QList<QByteArray> octets;
    for (const QString &one : known)
        octets << one.toUtf8();
    const QByteArray written = word.toUtf8();
    const QByteArrayView near = nearestWord(written, QList<QByteArrayView>(octets.begin(), octets.end()));
    return near.isEmpty() ? QString() : QStringLiteral("; did you mean %1?").arg(QString::fromUtf8(near));
}

const Command &findCommand(const Commands &commands, const QStringList &words)
{
    for (const Command &candidate : commands) {
        if (words[0] == QLatin1StringView(candidate.group)
            && (!*candidate.name || words.value(1) == QLatin1StringView(candidate.name)))
            return candidate;
    }
    const QStringList names = namesOf(commands, words[0]);
    if (names.isEmpty())
        throw WrongUsage(QStringLiteral("no command \"%1\"%2 (facteurctl help lists them)")
                             .arg(words[0], meant(words[0], groupsOf(commands))));
    if (words.size() == 1)
        throw WrongUsage(QStringLiteral("%1 wants one of: %2").arg(words[0], names.join(QStringLiteral(", "))));
    const QString near = meant(words[1], names);
    throw WrongUsage(near.isEmpty() ? QStringLiteral("no command \"%1 %2\"; %1 wants one of: %3")
                                          .arg(words[0], words[1], names.join(QStringLiteral(", ")))
                                    : QStringLiteral("no command \"%1 %2\"%3").arg(words[0], words[1], near));
}

} // namespace ctl
