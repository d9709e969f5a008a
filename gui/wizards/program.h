// Runs a program and answers later; nothing waits. What it needs as a secret goes in by standard input, never as an argument.
#pragma once
#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>
#include <functional>

namespace gui {

struct ProgramResult
{
    bool started = false;
    int status = -1; // exit status; -1 when it did not start or crashed
    QByteArray out, errors;
    bool ok() const { return started && status == 0; }
    QString lastWords() const; // the last line of what it complained, for people
};

// The program ends with `context`, which then hears nothing. The answer never comes from within the call.
void runProgram(const QStringList &argv, const QByteArray &input, QObject *context, std::function<void(const ProgramResult &)> done);

// The same as administrator of this computer: polkit asks the person.
QStringList elevated(const QStringList &argv);
// The same on another machine; ssh asks the person through gui/app/askpass.h. Words are quoted for the shell there.
QStringList overSsh(const QString &host, int port, const QStringList &argv);
QString shellQuoted(const QString &word);
QString commandLine(const QStringList &argv); // for people, quoted where a shell wants it

} // namespace gui
