#include "gui/wizards/summary.h"

#include "gui/wizards/program.h"

#include <QCoreApplication>

namespace gui {

struct Summary
{
    Q_DECLARE_TR_FUNCTIONS(Summary)
};

static QString whereText(const SetupPlan &plan)
{
    switch (plan.where) {
    case SetupPlan::Where::Trial:
        return Summary::tr("On this computer, for trying out, in the folder %1, with ports shifted by %2").arg(plan.directory).arg(plan.portOffset);
    case SetupPlan::Where::Service:
        return Summary::tr("On this computer, as the service facteurd, in the folder %1").arg(plan.directory);
    case SetupPlan::Where::RemoteNew:
        return Summary::tr("On %1: a new server in the folder %2, as the service facteurd").arg(plan.sshHost, plan.directory);
    case SetupPlan::Where::RemoteRunning:
        break;
    }
    return Summary::tr("On %1, in the server that runs there").arg(plan.sshHost);
}

std::vector<SummaryRow> summaryOf(const SetupPlan &plan)
{
    std::vector<SummaryRow> rows { { Summary::tr("Where"), whereText(plan) } };
    if (plan.makesInstance()) {
        const auto &database = plan.database;
        rows.push_back({ Summary::tr("Database"),
            database.kind == SetupPlan::DatabaseKind::BuiltIn ? Summary::tr("Built in (SQLite)")
                : database.create                             ? Summary::tr("MySQL or MariaDB: the database %1 at %2 is made").arg(database.name, database.socket.isEmpty() ? database.host : database.socket)
                                                              : Summary::tr("MySQL or MariaDB: the database %1 at %2").arg(database.name, database.socket.isEmpty() ? database.host : database.socket) });
        rows.push_back({ Summary::tr("Server's name"), plan.hostname });
    }
    rows.push_back({ Summary::tr("Domain"), plan.domain });
    QStringList accounts;
    for (const auto &account : plan.accounts)
        accounts << account.address;
    rows.push_back({ plan.accounts.size() == 1 ? Summary::tr("Account") : Summary::tr("Accounts"), accounts.join(QStringLiteral(", ")) });
    if (plan.facesInternet()) {
        rows.push_back({ Summary::tr("Mail to others"),
            plan.smarthost ? Summary::tr("Through %1, port %2, logging in as %3").arg(plan.smarthost->host).arg(plan.smarthost->port).arg(plan.smarthost->login.isEmpty() ? Summary::tr("nobody") : plan.smarthost->login)
                           : Summary::tr("Directly to its recipients' servers") });
        if (plan.dynamicAddress)
            rows.push_back({ Summary::tr("Public address"),
                Summary::tr("It changes from time to time: a dynamic-DNS service has to keep the A record of %1 up to date").arg(plan.hostname) });
        if (plan.mapPorts)
            rows.push_back({ Summary::tr("Router"), Summary::tr("Is asked to lead mail's ports to this machine") });
    }
    if (plan.makesInstance())
        rows.push_back({ Summary::tr("Certificate"),
            plan.certificate.kind == SetupPlan::CertificateKind::Own ? plan.certificate.chainFile : Summary::tr("Self-signed, for %1").arg(plan.hostname) });
    if (!plan.firewallCommands.empty()) {
        QStringList lines;
        for (const firewall::Command &command : plan.firewallCommands)
            lines << commandLine(command.argv);
        rows.push_back({ Summary::tr("Firewall"), lines.join(u'\n') });
    }
    return rows;
}

} // namespace gui
