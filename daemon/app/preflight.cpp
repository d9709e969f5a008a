#include "app/preflight.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <pwd.h>
#include <unistd.h>

namespace app {
namespace {

Failure cannotServe(const QString &sentence) { return { Failure::Kind::Refused, "start", sentence }; }

QString userName()
{
    const passwd *entry = ::getpwuid(::geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(::geteuid());
}

bool isWritable(const QString &path) { return ::access(QFile::encodeName(path).constData(), W_OK) == 0; }

bool overlap(const SocketAddress &a, const SocketAddress &b)
{
    const QHostAddress any(QHostAddress::Any);
    return a.port == b.port && (a.address == any || b.address == any || a.address == b.address);
}

Result<void> portsDiffer(const Config &config)
{
    for (auto one = config.listeners.begin(); one != config.listeners.end(); ++one) {
        for (auto other = std::next(one); other != config.listeners.end(); ++other) {
            for (const SocketAddress &a : one->second) {
                for (const SocketAddress &b : other->second) {
                    if (overlap(a, b))
                        return cannotServe(
                            QStringLiteral("%1: listen.%2 and listen.%3 both want port %4; give one of them another")
                                .arg(config.file, QString::fromLatin1(one->first), QString::fromLatin1(other->first))
                                .arg(a.port));
                }
            }
        }
    }
    return {};
}

// An empty database would answer 550 to mail for every account that was in the lost one; senders would not try again.
Result<void> databaseIsThere(const Config &config, bool asThisUser)
{
    if (!config.databaseUrl.startsWith(u"sqlite:"))
        return {};
    const QFileInfo file(config.databaseUrl.sliced(7));
    if (asThisUser && QFileInfo::exists(file.path()) && ::access(QFile::encodeName(file.path()).constData(), X_OK) != 0)
        return cannotServe(QStringLiteral("The folder of the database, %1, cannot be entered by user %2; chown -R %2 "
                                          "it, or start facteurd as its owner")
                               .arg(file.path(), userName()));
    if (!file.exists() || file.size() == 0)
        return cannotServe(
            QStringLiteral("The database %1 %2. Restore it from a backup: with an empty one, mail for every account "
                           "would be refused for good. "
                           "(A new instance is made by facteurd init.)")
                .arg(file.filePath(), file.exists() ? QStringLiteral("is empty") : QStringLiteral("is not there")));
    if (!asThisUser)
        return {};
    for (const QString &path : { file.filePath(), file.filePath() + QStringLiteral("-wal"), file.path() }) {
        if (QFileInfo::exists(path) && !isWritable(path))
            return cannotServe(QStringLiteral("The database cannot be written: %1 is read-only for user %2; chown %2 "
                                              "it, or start facteurd as its owner")
                                   .arg(path, userName()));
    }
    return {};
}

} // namespace

Result<void> preflight(const Config &config)
{
    if (auto ports = portsDiffer(config); !ports)
        return ports;
    // Root is about to become somebody else, and may do anything until then.
    return databaseIsThere(config, config.user.isEmpty() || ::geteuid() != 0);
}

} // namespace app
