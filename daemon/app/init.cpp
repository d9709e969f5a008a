#include "app/init.h"

#include "app/config.h"
#include "net/selfsigned.h"
#include "services/directory/directory.h"
#include "shared/settings/setting.h"
#include "storage/sql/database.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <cstdio>
#include <pwd.h>
#include <string>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

namespace app {
namespace {

struct Wanted
{
    QString directory;
    QByteArray hostname;
    QStringList domains, accounts;
    bool passwordOnStdin = false;
    int portOffset = 0;
    QString database;
    std::map<QByteArray, QByteArray> settings; // --set
};

InitOutcome usage(const QString &sentence) { return { 2, QStringLiteral("init: %1").arg(sentence) }; }
InitOutcome failed(const QString &sentence) { return { 1, QStringLiteral("init: %1").arg(sentence) }; }

QByteArray quoted(QByteArray text) // a TOML basic string
{
    text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n").replace('\r', "\\r").replace('\t', "\\t");
    return '"' + text + '"';
}

InitOutcome readArguments(QStringList words, Wanted *wanted)
{
    while (!words.isEmpty()) {
        QString word = words.takeFirst();
        QString value;
        bool hasValue = false;
        if (word.startsWith(u"--")) {
            const qsizetype equals = word.indexOf(u'=');
            if (equals > 0) {
                value = word.sliced(equals + 1);
                word.truncate(equals);
                hasValue = true;
            }
        }
        const auto need = [&] {
            if (!hasValue && !words.isEmpty()) {
                value = words.takeFirst();
                hasValue = true;
            }
            return hasValue;
        };
        if (word == u"--password-stdin") {
            wanted->passwordOnStdin = true;
            continue;
        }
        if (!word.startsWith(u"--")) {
            if (!wanted->directory.isEmpty())
                return usage(QStringLiteral("one directory, please; \"%1\" is one too many").arg(word));
            wanted->directory = word;
            continue;
        }
        static const QStringList known { QStringLiteral("--hostname"), QStringLiteral("--domain"), QStringLiteral("--account"),
            QStringLiteral("--port-offset"), QStringLiteral("--database"), QStringLiteral("--set") };
        if (!known.contains(word))
            return usage(QStringLiteral("there is no option %1").arg(word));
        if (!need())
            return usage(QStringLiteral("%1 wants a value").arg(word));
        if (word == u"--hostname") {
            wanted->hostname = value.toUtf8();
        } else if (word == u"--domain") {
            wanted->domains << value;
        } else if (word == u"--account") {
            wanted->accounts << value;
        } else if (word == u"--database") {
            wanted->database = value;
        } else if (word == u"--port-offset") {
            bool ok = false;
            wanted->portOffset = value.toInt(&ok);
            if (!ok || wanted->portOffset < 0 || wanted->portOffset > 60000)
                return usage(QStringLiteral("--port-offset is a number from 0 to 60000, not \"%1\"").arg(value));
        } else {
            const qsizetype equals = value.indexOf(u'=');
            if (equals <= 0)
                return usage(QStringLiteral("--set wants KEY=VALUE, not \"%1\"").arg(value));
            const QByteArray key = value.first(equals).trimmed().toUtf8();
            if (!settings::find(key)) {
                const QByteArray near = settings::nearest(key);
                return usage(QStringLiteral("%1 is not a setting%2").arg(QString::fromUtf8(key),
                    near.isEmpty() ? QString() : QStringLiteral("; did you mean %1?").arg(QString::fromUtf8(near))));
            }
            wanted->settings[key] = value.sliced(equals + 1).trimmed().toUtf8();
        }
    }
    if (wanted->directory.isEmpty())
        return usage(QStringLiteral("the directory of the new instance is missing"));
    if (wanted->hostname.isEmpty())
        return usage(QStringLiteral("--hostname is missing: the name this server has in the DNS"));
    return {};
}

// Offsets every port of the defaults.
void listenWithOffset(int offset, std::map<QByteArray, QByteArray> *values)
{
    for (const settings::Setting &setting : settings::catalogue()) {
        const QByteArray key(setting.key);
        if (!key.startsWith("listen."))
            continue;
        QByteArray text(setting.fallback); // ["*:25"]
        const qsizetype colon = text.lastIndexOf(':'), end = text.lastIndexOf('"');
        const int port = text.sliced(colon + 1, end - colon - 1).toInt();
        (*values)[key] = text.first(colon + 1) + QByteArray::number(port + offset) + text.sliced(end);
    }
}

QByteArray readPassword(const QString &whose)
{
    const bool terminal = isatty(STDIN_FILENO);
    termios before {};
    if (terminal) {
        std::fprintf(stderr, "Password for %s: ", qUtf8Printable(whose));
        tcgetattr(STDIN_FILENO, &before);
        termios quiet = before;
        quiet.c_lflag &= tcflag_t(~ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    QByteArray password;
    for (int c = std::getchar(); c != EOF && c != '\n' && password.size() < 4096; c = std::getchar())
        password += char(c);
    if (password.endsWith('\r'))
        password.chop(1);
    if (terminal) {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
        std::fputc('\n', stderr);
    }
    return password;
}

bool makeDirectory(const QString &path, mode_t mode, QString *why)
{
    if (!QDir().mkpath(path)) {
        *why = QStringLiteral("the directory %1 cannot be made").arg(path);
        return false;
    }
    if (::chmod(QFile::encodeName(path).constData(), mode) != 0) {
        *why = QStringLiteral("the mode of %1 cannot be set").arg(path);
        return false;
    }
    return true;
}

// Domains and accounts; those that are there already (a database shared with another daemon) stay as they are.
Result<void> fillDirectory(directory::Directory &directory, const Wanted &wanted, const QByteArray &password, QString *made)
{
    for (const QString &domain : wanted.domains) {
        const auto added = directory.addDomain(domain.toUtf8());
        if (!added && added.failure().kind != Failure::Kind::Exists)
            return added.failure();
        *made += QStringLiteral("  domain    %1%2\n").arg(domain, added ? QString() : QStringLiteral(" (was there)"));
    }
    for (const QString &account : wanted.accounts) {
        const auto address = MailAddress::parse(account.toUtf8());
        if (!address)
            return Failure { Failure::Kind::Syntax, "bad address", QStringLiteral("\"%1\" is no mail address").arg(account) };
        const auto added = directory.addAccount(*address, Secret(password));
        if (!added && added.failure().kind != Failure::Kind::Exists)
            return added.failure();
        *made += QStringLiteral("  account   %1%2\n").arg(account, added ? QString() : QStringLiteral(" (was there; its password is unchanged)"));
    }
    return {};
}

// The instance belongs to the user the daemon will become.
bool giveTo(const QString &user, const QString &directory)
{
    const passwd *entry = ::getpwnam(user.toUtf8().constData());
    if (!entry)
        return false;
    const auto give = [&](const QString &path) {
        return ::lchown(QFile::encodeName(path).constData(), entry->pw_uid, entry->pw_gid) == 0;
    };
    bool all = give(directory);
    QDirIterator every(directory, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (every.hasNext())
        all = give(every.next()) && all;
    return all;
}

} // namespace

QByteArray configText(const std::map<QByteArray, QByteArray> &values)
{
    QByteArray text = "# Facteur: what must be known before the database is open. Domains, accounts and all else live there.\n"
                      "# A line that begins with `# name =` shows a default. After a change: restart, or send SIGHUP for certificates and\n"
                      "# log.level.\n";
    QByteArray table;
    for (const settings::Setting &setting : settings::catalogue()) {
        const QByteArray key(setting.key);
        const qsizetype dot = key.indexOf('.');
        const QByteArray inTable = dot < 0 ? QByteArray() : key.first(dot);
        if (inTable != table) {
            table = inTable;
            text += "\n[" + table + "]\n";
        }
        const auto value = values.find(key);
        text += "# " + QByteArray(setting.sentence) + '\n';
        text += (value == values.end() ? QByteArray("# ") : QByteArray()) + key.sliced(dot + 1) + " = "
            + (value == values.end() ? QByteArray(setting.fallback) : value->second) + '\n';
    }
    return text;
}

InitOutcome initialise(QStringList arguments, QString *made)
{
    Wanted wanted;
    if (const InitOutcome outcome = readArguments(std::move(arguments), &wanted); outcome.status != 0)
        return outcome;
    const QDir directory(QDir(wanted.directory).absolutePath());
    const QString file = directory.filePath(QStringLiteral("facteur.toml"));
    if (QFileInfo::exists(file))
        return failed(QStringLiteral("%1 is there already; nothing was changed").arg(file));

    std::map<QByteArray, QByteArray> values { { "hostname", quoted(wanted.hostname) } };
    listenWithOffset(wanted.portOffset, &values);
    values["tls.certificates"] = "[{ chain = \"tls/cert.pem\", key = \"tls/key.pem\" }]";
    values["database.url"] = wanted.database.isEmpty() ? QByteArray(settings::find("database.url")->fallback) : quoted(wanted.database.toUtf8());
    for (const auto &[key, value] : wanted.settings)
        values[key] = value;
    for (const auto &[key, value] : wanted.settings) { // alone first, so that the message can name it
        const QByteArray line = (key == "hostname" ? QByteArray() : QByteArray("hostname = \"localhost\"\n")) + key + " = " + value + '\n';
        if (const auto alone = parseConfig(line, QStringLiteral("--set"), directory.path()); !alone)
            return usage(QStringLiteral("--set %1=%2: %3").arg(QString::fromUtf8(key), QString::fromUtf8(value), alone.failure().reason));
    }
    const QByteArray text = configText(values);
    const auto config = parseConfig(text, QStringLiteral("facteur.toml"), directory.path());
    if (!config)
        return failed(config.failure().reason);

    QByteArray password;
    if (!wanted.accounts.isEmpty()) {
        if (!wanted.passwordOnStdin && !isatty(STDIN_FILENO))
            return usage(QStringLiteral("--account needs a password: pipe it in and say --password-stdin"));
        password = readPassword(wanted.accounts.first());
        if (password.isEmpty())
            return failed(QStringLiteral("an empty password is not accepted"));
    }

    QString why;
    if (!makeDirectory(directory.path(), 0750, &why) || !makeDirectory(config->mailDirectory, 0700, &why)
        || !makeDirectory(config->spoolDirectory, 0700, &why) || !makeDirectory(config->runDirectory, 0750, &why)
        || !makeDirectory(directory.filePath(QStringLiteral("tmp")), 0700, &why)
        || !makeDirectory(directory.filePath(QStringLiteral("trace")), 0700, &why))
        return failed(why);

    SystemClock clock;
    const auto url = sql::DatabaseUrl::parse(config->databaseUrl, directory.path());
    if (!url)
        return failed(url.failure().reason);
    const auto secret = readDatabasePassword(*config);
    if (!secret)
        return failed(secret.failure().reason);
    QString contents;
    {
        ::umask(0077); // the database is for the daemon alone
        sql::Database database(*url, *secret, clock);
        if (const auto migrated = database.migrate(); !migrated)
            return failed(QStringLiteral("the database %1 cannot be set up: %2").arg(url->toString(), migrated.failure().reason));
        directory::Directory people(database, clock, config->mailDirectory);
        if (const auto filled = fillDirectory(people, wanted, password, &contents); !filled)
            return failed(filled.failure().reason.isEmpty() ? QString::fromUtf8(filled.failure().told) : filled.failure().reason);
        database.closeThread();
    }

    const QString chain = directory.filePath(QStringLiteral("tls/cert.pem")), key = directory.filePath(QStringLiteral("tls/key.pem"));
    if (!wanted.settings.contains("tls.certificates") && !QFileInfo::exists(chain)) {
        if (!makeDirectory(directory.filePath(QStringLiteral("tls")), 0750, &why))
            return failed(why);
        if (const auto written = net::writeSelfSigned({ config->hostname, "localhost" }, chain, key); !written)
            return failed(written.failure().reason);
    }

    QSaveFile toml(file);
    if (!toml.open(QIODevice::WriteOnly) || toml.write(text) != text.size() || !toml.commit())
        return failed(QStringLiteral("%1 cannot be written: %2").arg(file, toml.errorString()));
    ::chmod(QFile::encodeName(file).constData(), 0640);
    if (!config->user.isEmpty() && ::geteuid() == 0 && !giveTo(config->user, directory.path()))
        return failed(QStringLiteral("the instance cannot be given to the user %1: is there one?").arg(config->user));

    *made = QStringLiteral("Made an instance in %1:\n  hostname  %2\n%3  database  %4\n").arg(directory.path(),
                QString::fromUtf8(config->hostname), contents, url->toString());
    if (!wanted.settings.contains("tls.certificates"))
        *made += QStringLiteral("  TLS       self-signed certificate in tls/; replace it before others rely on it\n");
    *made += QStringLiteral("Serve it with: facteurd --config %1\n").arg(file);
    return {};
}

} // namespace app
