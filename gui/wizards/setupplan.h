// What a person wants, as the wizard's pages gathered it: a plain value that changes nothing. gui/wizards/setupsteps.h makes
// it true, validators.h judges it.
#pragma once
#include "gui/app/profile.h"
#include "shared/base/secret.h"
#include "shared/firewall/firewall.h"
#include "shared/tls/certificate.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace gui {

struct SetupPlan
{
    enum class Where {
        Trial, // a child of this program, in a folder of the person's own, on shifted ports
        Service, // systemd's, on this computer
        RemoteRunning, // another machine, where facteurd runs already
        RemoteNew, // another machine: `facteurd init` there
    };
    enum class DatabaseKind { BuiltIn, MySql };
    enum class CertificateKind { SelfSigned, Own };
    enum class SmarthostTls { Required, Implicit }; // STARTTLS that must succeed; TLS from the first octet

    struct Database
    {
        DatabaseKind kind = DatabaseKind::BuiltIn;
        QString host = QStringLiteral("localhost"), socket, name = QStringLiteral("facteur"), user = QStringLiteral("facteur");
        int port = 3306;
        Secret password;
        bool wasEmpty = false; // as the test found it: what we make there may be removed again
        bool create = false; // the database is not there yet and we may make it
        QString url() const; // for facteurd; "" when built in
    };
    struct Account
    {
        QString address;
        Secret password;
    };
    struct Smarthost
    {
        QString host, login;
        int port = 587;
        SmarthostTls tls = SmarthostTls::Required;
        Secret password;
    };
    struct Certificate
    {
        CertificateKind kind = CertificateKind::SelfSigned;
        QString chainFile, keyFile; // own
        tls::PemPair made; // self-signed, in memory until it is written
        QByteArray fingerprint;
    };

    Where where = Where::Trial;
    QString directory; // of the instance, on the machine it runs on
    int portOffset = 0;
    QString sshHost, remoteSocket;
    int sshPort = 22;
    Database database;
    QString hostname, domain; // as typed; A-labels with asciiName()
    std::vector<Account> accounts; // the first gets the first mail
    QString publicV4, publicV6; // "" : not said
    bool dynamicAddress = false; // publicV4 is today's only: the server looks for it by itself
    bool mapPorts = false;
    std::optional<Smarthost> smarthost;
    Certificate certificate;
    std::vector<firewall::Command> firewallCommands; // consented to

    bool isRemote() const { return where == Where::RemoteRunning || where == Where::RemoteNew; }
    bool makesInstance() const { return where != Where::RemoteRunning; }
    QString fixedV4() const { return dynamicAddress ? QString() : publicV4; }
    bool facesInternet() const { return where != Where::Trial; }
    int portOf(int standard) const { return standard + portOffset; }
    Profile profile() const; // without an id
};

// Ports that other machines need, standard numbers.
QList<quint16> publicPorts();

} // namespace gui
