#include "services/delivery/sievehouse.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <unistd.h>

namespace delivery {

SieveHouse::SieveHouse(scripts::ProgramCache &programCache, queue::Queue &mailQueue, const Clock &houseClock, SieveSettings houseSettings)
    : programs(programCache)
    , queue(mailQueue)
    , clock(houseClock)
    , settings(std::move(houseSettings))
    , runner(settings.globalFolder + QStringLiteral("/programs"))
{
}

QStringList SieveHouse::globalScripts(const char *folder, const QByteArray &domain) const
{
    QStringList paths;
    for (const QString &place : { settings.globalFolder, settings.globalFolder + QStringLiteral("/domains/") + QString::fromUtf8(domain) }) {
        const QString path = place + QLatin1Char('/') + QLatin1StringView(folder);
        if (::access(QFile::encodeName(path).constData(), R_OK | X_OK) != 0) // mostly there is none, and listing is dear
            continue;
        const QDir directory(path);
        for (const QFileInfo &file : directory.entryInfoList({ QStringLiteral("*.sieve") }, QDir::Files, QDir::Name))
            paths.append(file.filePath());
    }
    return paths;
}

QString SieveHouse::defaultScript(const QByteArray &domain) const
{
    for (const QString &path : { settings.globalFolder + QStringLiteral("/domains/") + QString::fromUtf8(domain) + QStringLiteral("/default.sieve"),
             settings.globalFolder + QStringLiteral("/default.sieve") }) {
        if (QFileInfo::exists(path))
            return path;
    }
    return {};
}

QString SieveHouse::globalScript(const char *folder, const QByteArray &name) const
{
    if (name.isEmpty() || name.contains('/') || name.contains('\0') || name.startsWith('.') || name.size() > 200)
        return {};
    return settings.globalFolder + QLatin1Char('/') + QLatin1StringView(folder) + QLatin1Char('/') + QString::fromUtf8(name) + QStringLiteral(".sieve");
}

// A bounce must be able to reach somebody, and SPF of a sender's domain does not name us.
MailAddress SieveHouse::redirectSender(const MailAddress &sender, const directory::AccountInfo &account, const SievePolicy &policy) const
{
    using Sender = SievePolicy::Sender;
    if (sender.isEmpty()) // what must not be answered stays so, RFC 5321 §6.1
        return {};
    switch (policy.redirectSender) {
    case Sender::Original: return sender;
    case Sender::Recipient: return account.address;
    case Sender::Null: return {};
    case Sender::Fixed: return policy.fixedSender.isEmpty() ? account.address : policy.fixedSender;
    case Sender::Srs: break;
    }
    if (!settings.srs)
        return account.address;
    if (settings.isLocalDomain && settings.isLocalDomain(sender.domain()))
        return sender;
    return settings.srs->rewrite(sender, account.address.domain(), clock.nowUtc()).value_or(account.address);
}

} // namespace delivery
