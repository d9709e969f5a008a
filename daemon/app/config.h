// facteur.toml as values: what must be known before the database is open. Read once at start and again on SIGHUP, never
// written. Keys, defaults and ranges are rows of shared/settings.
// Thread: any; a Config is never changed after it was read.
#pragma once
#include "shared/base/log.h"
#include "shared/base/result.h"
#include "shared/base/secret.h"

#include <QByteArray>
#include <QHostAddress>
#include <QString>
#include <chrono>
#include <map>
#include <utility>
#include <vector>

namespace app {

struct SocketAddress
{
    QHostAddress address; // QHostAddress::Any for "*"
    quint16 port = 0;
    friend bool operator==(const SocketAddress &, const SocketAddress &) = default;
};

struct CertificateFiles
{
    QString chain, key; // absolute
};

enum class LogTarget { Auto, Stderr, Journal };

struct Config
{
    QString file; // absolute path of facteur.toml
    QString folder; // its folder: relative paths start here
    QByteArray hostname; // lower-case A-labels
    QString user;
    QString mailDirectory, spoolDirectory, runDirectory; // absolute

    std::map<QByteArray, std::vector<SocketAddress>> listeners; // by service: "smtp", "imaps"…

    QString databaseUrl; // a relative SQLite file made absolute
    QString databasePasswordFile; // absolute or empty
    std::vector<CertificateFiles> certificates;

    LogTarget logTarget = LogTarget::Auto;
    Severity logLevel = Severity::Info;

    std::vector<SocketAddress> dnsServers;
    bool dnssec = true;

    quint16 outboundPort = 25;
    std::vector<QHostAddress> outboundBind;
    int outboundConnections = 5;

    std::vector<std::pair<QHostAddress, int>> trustedProxies; // network and prefix length

    bool allowPlaintextFromLoopback = false;
    bool rehash = true;

    qint64 maxMessageSize = 0;
    int maxRecipients = 0, maxConnections = 0, maxConnectionsPerAddress = 0, maxBadCommands = 0;
    std::chrono::seconds smtpPatience { 300 }, imapPatience { 1860 }, pop3Patience { 600 }, handshakePatience { 60 }, drainPatience { 20 };
    int networkThreads = 0, storageThreads = 0, sqlThreads = 0, hashThreads = 0; // 0 resolved to the number of cores

    QString controlSocket() const { return runDirectory + QStringLiteral("/control.sock"); }
    QString lockFile() const { return runDirectory + QStringLiteral("/facteurd.lock"); }
};

// A Failure's reason is one line for a person: `facteur.toml:12: limits.recipients is "many"; it must be …`.
Result<Config> readConfig(const QString &file);
// The same from text; `name` stands for the file in messages, `folder` is where relative paths start.
Result<Config> parseConfig(const QByteArray &text, const QString &name, const QString &folder);

// The first line of database.password_file; empty when there is none to read.
Result<Secret> readDatabasePassword(const Config &config);

} // namespace app
