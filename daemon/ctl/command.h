// A command of facteurctl is a row: group, name, arguments, options and what it does. main.cpp reads the command line by
// the rows, groups/<group>.cpp holds them.
//
// Exit status: 0 done, 1 refused or failed (one line on stderr), 2 wrong usage.
#pragma once
#include "shared/control/client.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <functional>
#include <map>
#include <stdexcept>
#include <vector>

namespace ctl {

struct Failed : std::runtime_error // one line for stderr, exit 1
{
    explicit Failed(const QString &message)
        : std::runtime_error(message.toStdString())
    {
    }
};
struct WrongUsage : std::runtime_error // exit 2
{
    explicit WrongUsage(const QString &message)
        : std::runtime_error(message.toStdString())
    {
    }
};

class Arguments
{
public:
    QStringList positional;
    std::map<QString, QStringList> options; // values of --name; a flag has one empty value
    bool has(const char *name) const { return options.contains(QLatin1StringView(name)); }
    QString value(const char *name) const; // the last one; empty when not given
    QStringList values(const char *name) const;
    qint64 number(const char *name) const; // WrongUsage when it is none
    QString at(int index) const { return positional.value(index); }
};

// The connection and the way to print, for one run of a command.
class Session
{
public:
    Session(QString socketPath, bool json)
        : m_socketPath(std::move(socketPath))
        , m_json(json)
    {
    }
    // Connects on first use. Throws Failed.
    QJsonObject call(const QString &method, const QJsonObject &params = {});
    // All pages of a list, put together.
    QJsonArray callAll(const QString &method, QJsonObject params, const char *list);
    control::Client &client();
    bool json() const { return m_json; }
    const QString &socketPath() const { return m_socketPath; }

    // With --json the value as it is, on one line; otherwise what `human` prints.
    void show(const QJsonValue &value, const std::function<void()> &human) const;
    // A change that worked: with --json the answer, otherwise the sentence.
    void done(const QJsonObject &answer, const QString &sentence) const;

private:
    void connect();
    QString m_socketPath;
    bool m_json;
    control::Client m_client;
};

struct Command
{
    const char *group;
    const char *name; // empty: the group is the command
    const char *arguments; // for the usage line
    int least, most; // positional arguments; most < 0: any number
    QStringList valueOptions; // --name VALUE
    QStringList flags; // --name
    const char *sentence;
    std::function<void(Session &, const Arguments &)> run;
    const char *loss = ""; // what cannot be had back: a person is asked first; %1 is the first argument
};

using Commands = std::vector<Command>;
Commands statusCommands();
Commands domainCommands();
Commands accountCommands();
Commands appPasswordCommands();
Commands aliasCommands();
Commands queueCommands();
Commands routeCommands();
Commands mailboxCommands();
Commands sieveCommands();
Commands sieveListCommands();
Commands traceCommands();
Commands logCommands();
Commands sessionCommands();
Commands dnsCommands();
Commands counterCommands();
Commands doctorCommands();
Commands networkCommands();
Commands scannerCommands();
Commands ruleCommands();
Commands learningCommands();
Commands dmarcCommands();
Commands banCommands();
Commands dnsblCommands();
Commands settingCommands();
Commands policyCommands();
Commands keyCommands();

} // namespace ctl
