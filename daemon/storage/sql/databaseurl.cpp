#include "storage/sql/databaseurl.h"

#include <QDir>
#include <QUrl>
#include <QUrlQuery>

namespace sql {
namespace {
Failure wrong(const QString &text, const char *why)
{
    const QString sentence = QStringLiteral("The database URL \"%1\" cannot be used: %2. Write sqlite:directory.db or "
                                            "mysql://user@host:3306/database or mysql://user@/database?socket=/path.")
                                 .arg(text, QString::fromLatin1(why));
    return Failure { Failure::Kind::Refused, sentence.toUtf8(), sentence };
}
} // namespace

Result<DatabaseUrl> DatabaseUrl::parse(const QString &text, const QString &instanceDirectory)
{
    DatabaseUrl url;
    if (text.startsWith(QLatin1StringView("sqlite:"))) {
        QString path = text.mid(7);
        if (path.startsWith(QLatin1StringView("//"))) // sqlite:///absolute/path
            path = path.mid(2);
        if (path.isEmpty() || path.contains(QChar(0)) || path.contains(QLatin1Char('?')))
            return wrong(text, "it names no file");
        url.engine = Engine::Sqlite;
        url.path = QDir::isAbsolutePath(path) ? QDir::cleanPath(path) : QDir::cleanPath(instanceDirectory + QLatin1Char('/') + path);
        return url;
    }
    const QUrl parsed(text, QUrl::StrictMode);
    if (!parsed.isValid() || (parsed.scheme() != QLatin1StringView("mysql") && parsed.scheme() != QLatin1StringView("mariadb")))
        return wrong(text, "it begins with neither sqlite: nor mysql://");
    if (!parsed.password().isEmpty()) {
        // not repeated: it holds the secret
        return Failure { Failure::Kind::Refused, "The database URL contains a password. Put it in database.password_file instead.",
                         QStringLiteral("password inside the database URL") };
    }
    url.engine = Engine::MySql;
    url.user = parsed.userName();
    url.host = parsed.host();
    url.port = quint16(parsed.port(3306));
    url.database = parsed.path().mid(1);
    if (url.user.isEmpty())
        return wrong(text, "it names no user");
    if (url.database.isEmpty() || url.database.contains(QLatin1Char('/')))
        return wrong(text, "it names no database");
    for (const auto &[key, value] : QUrlQuery(parsed).queryItems(QUrl::FullyDecoded)) {
        if (key != QLatin1StringView("socket"))
            return wrong(text, "the only option it may have is socket");
        url.socket = value;
    }
    if (url.socket.contains(QLatin1Char(';'))) // would become another option of the driver
        return wrong(text, "the socket's path contains a semicolon");
    if (url.host.isEmpty() && url.socket.isEmpty())
        return wrong(text, "it names neither a host nor a socket");
    return url;
}

QString DatabaseUrl::toString() const
{
    if (engine == Engine::Sqlite)
        return QStringLiteral("sqlite:") + path;
    QString text = QStringLiteral("mysql://") + user + QLatin1Char('@') + host;
    if (socket.isEmpty() && port != 3306)
        text += QLatin1Char(':') + QString::number(port);
    text += QLatin1Char('/') + database;
    return socket.isEmpty() ? text : text + QStringLiteral("?socket=") + socket;
}

} // namespace sql
