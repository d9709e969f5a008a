#include "gui/wizards/setupplan.h"

#include <QCoreApplication>
#include <QDir>
#include <QUrl>
#include <QUrlQuery>

namespace gui {

QList<quint16> publicPorts() { return { 25, 465, 587, 993, 143, 4190 }; }

QString SetupPlan::Database::url() const
{
    if (kind == DatabaseKind::BuiltIn)
        return {};
    QUrl url;
    url.setScheme(QStringLiteral("mysql"));
    url.setUserName(user);
    if (socket.isEmpty()) {
        url.setHost(host);
        url.setPort(port);
    } else {
        url.setHost(QString());
    }
    url.setPath(u'/' + name);
    if (socket.isEmpty())
        return url.toString(QUrl::FullyEncoded);
    // An authority of a user and no host is more than QUrl writes.
    return QStringLiteral("mysql://%1@/%2?socket=%3")
        .arg(QString::fromLatin1(QUrl::toPercentEncoding(user)), QString::fromLatin1(QUrl::toPercentEncoding(name)),
            QString::fromLatin1(QUrl::toPercentEncoding(socket, "/")));
}

Profile SetupPlan::profile() const
{
    Profile profile;
    switch (where) {
    case Where::Trial:
        profile = Profile::ofInstance(directory);
        profile.starts = Profile::Starts::Child;
        profile.name = domain;
        return profile;
    case Where::Service:
        profile = Profile::ofSocket(directory + QStringLiteral("/run/control.sock"));
        profile.starts = Profile::Starts::Service;
        profile.name = domain;
        return profile;
    case Where::RemoteNew:
    case Where::RemoteRunning:
        break;
    }
    profile.kind = Profile::Kind::Ssh;
    profile.sshHost = sshHost;
    profile.sshPort = sshPort;
    profile.socket = remoteSocket;
    profile.name = sshHost.section(u'@', -1);
    return profile;
}

} // namespace gui
