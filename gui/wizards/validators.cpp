#include "gui/wizards/validators.h"

#include "gui/wizards/passwordstrength.h"
#include "shared/address/mailaddress.h"

#include <QHostAddress>
#include <QLocale>
#include <QRegularExpression>

namespace gui::validators {

struct Validators
{
    Q_DECLARE_TR_FUNCTIONS(Validators)
};

QString asciiName(const QString &name)
{
    const auto normalized = normalizeDomain(name.trimmed().toUtf8());
    return normalized ? QString::fromLatin1(*normalized) : QString();
}

static QString whyNotName(const QString &name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.contains(u'@'))
        return Validators::tr("This is a mail address. Write only what stands after the @.");
    if (trimmed.contains(u'/') || trimmed.contains(u':'))
        return Validators::tr("Write the bare name, without http:// and without a port.");
    if (trimmed.contains(u' '))
        return Validators::tr("A name has no spaces.");
    if (!QHostAddress(trimmed).isNull())
        return Validators::tr("This is an IP address. Mail needs a name.");
    const QString ascii = asciiName(trimmed);
    if (ascii.isEmpty() || ascii.contains(u'_'))
        return Validators::tr("This is no domain name: letters, digits and hyphens between dots, no part longer than 63 signs.");
    if (!ascii.contains(u'.'))
        return Validators::tr("The name needs a dot, as in example.org.");
    return {};
}

QString whyNotDomain(const QString &name)
{
    if (name.trimmed().isEmpty())
        return Validators::tr("Write the domain that stands after the @ of your addresses.");
    return whyNotName(name);
}

QString whyNotHostname(const QString &name)
{
    if (name.trimmed().isEmpty())
        return Validators::tr("Write the name this server has in the Internet.");
    return whyNotName(name);
}

QString whyNotLocalPart(const QString &localPart)
{
    const QString trimmed = localPart.trimmed();
    if (trimmed.isEmpty())
        return Validators::tr("Write what stands before the @.");
    if (trimmed.contains(u'@'))
        return Validators::tr("Write only what stands before the @.");
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_-]+([.+][A-Za-z0-9_-]+)*$"));
    // More is legal (RFC 5321 §4.1.2), and much of it is refused by other people's forms.
    if (!plain.match(trimmed).hasMatch() || trimmed.size() > 64)
        return Validators::tr("Use letters, digits, dots, hyphens and underscores.");
    return {};
}

QString whyNotAddress(const QString &address)
{
    return MailAddress::parse(address.toUtf8()) ? QString() : Validators::tr("\"%1\" is no mail address.").arg(address);
}

QString whyNotPassword(const QString &password, const QString &localPart, const QString &domain)
{
    if (password.isEmpty())
        return Validators::tr("Choose a password.");
    if (password.size() > 500)
        return Validators::tr("This password is longer than mail programs can send.");
    if (password.contains(u'\n') || password.contains(u'\r') || password.contains(QChar(0)))
        return Validators::tr("A password is one line.");
    if (estimateStrength(password, { localPart, domain }).grade == Strength::Grade::TooWeak)
        return Validators::tr("This password is guessed within hours; robots try all day. Make it longer, or let one be made.");
    return {};
}

QString whyNotDatabase(const SetupPlan::Database &database)
{
    if (database.kind == SetupPlan::DatabaseKind::BuiltIn)
        return {};
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_]{1,64}$"));
    if (database.socket.isEmpty() && database.host.trimmed().isEmpty())
        return Validators::tr("Name the machine of the database server, or its socket.");
    if (!database.socket.isEmpty() && !database.socket.startsWith(u'/'))
        return Validators::tr("The socket is a path that begins with /.");
    if (database.socket.contains(u';') || database.host.contains(u';'))
        return Validators::tr("There is no semicolon in the name of a machine or a socket.");
    if (!plain.match(database.name).hasMatch())
        return Validators::tr("The database's name has letters, digits and underscores.");
    if (database.user.trimmed().isEmpty() || database.user.contains(u'\''))
        return Validators::tr("Name the user of the database.");
    return {};
}

QString whyNotSsh(const QString &host, const QString &socket)
{
    // ssh takes a word that begins with a dash for an option.
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_.-]+(@[A-Za-z0-9_.:-]+)?$"));
    if (host.isEmpty())
        return Validators::tr("Write the address as you would for ssh: name@machine.");
    if (host.startsWith(u'-') || !plain.match(host).hasMatch())
        return Validators::tr("This is no address for ssh: write name@machine.");
    if (!socket.startsWith(u'/') || socket.contains(u':'))
        return Validators::tr("The control socket is a path that begins with /.");
    return {};
}

QString whyNotSmarthost(const SetupPlan::Smarthost &smarthost)
{
    if (asciiName(smarthost.host).isEmpty() && QHostAddress(smarthost.host).isNull())
        return Validators::tr("Choose your provider, or write the name of its server for outgoing mail.");
    if (smarthost.port < 1 || smarthost.port > 65535)
        return Validators::tr("A port is a number from 1 to 65535.");
    if (smarthost.login.isEmpty() != smarthost.password.isEmpty())
        return smarthost.login.isEmpty() ? Validators::tr("Write the name to log in with.") : Validators::tr("Write the password to log in with.");
    return {};
}

QString whyNotIpAddress(const QString &text, bool v6)
{
    if (text.isEmpty())
        return {};
    const QHostAddress address(text);
    if (address.isNull() || address.protocol() != (v6 ? QAbstractSocket::IPv6Protocol : QAbstractSocket::IPv4Protocol))
        return v6 ? Validators::tr("This is no IPv6 address.") : Validators::tr("This is no IPv4 address.");
    return {};
}

QString whyNotCertificate(const QByteArray &chainPem, const QByteArray &keyPem, const QString &hostname, const QDateTime &now)
{
    const auto certificate = tls::readCertificate(chainPem);
    if (!certificate)
        return Validators::tr("The certificate's file holds no certificate in PEM form.");
    const auto matches = tls::keyMatches(chainPem, keyPem);
    if (!matches)
        return keyPem.contains("ENCRYPTED") ? Validators::tr("The key has a passphrase, and a server that starts by itself cannot type it. Save the key without one.")
                                            : Validators::tr("The key's file holds no private key in PEM form.");
    if (!*matches)
        return Validators::tr("The key does not belong to this certificate. Choose the two files that were made together.");
    const QLocale locale;
    if (certificate->notAfter < now)
        return Validators::tr("The certificate ended on %1: mail programs and other servers refuse it.").arg(locale.toString(certificate->notAfter.toLocalTime().date(), QLocale::LongFormat));
    if (certificate->notBefore > now)
        return Validators::tr("The certificate is valid only from %1. Is this computer's clock right?").arg(locale.toString(certificate->notBefore.toLocalTime().date(), QLocale::LongFormat));
    const QByteArray host = asciiName(hostname).toLatin1();
    if (!certificate->covers(host))
        return Validators::tr("The certificate is for %1, not for %2: mail programs would warn about it.")
            .arg(QString::fromUtf8(certificate->names.mid(0, 5).join(", ")), hostname);
    return {};
}

// Names that mean something inside one network only.
static bool isPrivateName(const QString &name)
{
    for (const char *end : { ".local", ".lan", ".localdomain", ".home", ".internal", ".intranet", ".home.arpa", ".fritz.box", ".localhost" }) {
        if (name.endsWith(QLatin1StringView(end)))
            return true;
    }
    return false;
}

QString suggestedDomain(const QString &systemName)
{
    const QString name = asciiName(systemName);
    if (name.count(u'.') < 1 || isPrivateName(name))
        return {};
    return name.count(u'.') == 1 ? name : name.section(u'.', 1);
}

QString suggestedHostname(const QString &domain, const QString &systemName)
{
    const QString name = asciiName(systemName), own = asciiName(domain);
    if (own.isEmpty())
        return {};
    if (name.endsWith(u'.' + own))
        return name;
    return QStringLiteral("mail.") + domain.trimmed();
}

QString suggestedLocalPart(const QString &loginName)
{
    const QString lower = loginName.toLower();
    return lower == u"root" || !whyNotLocalPart(lower).isEmpty() ? QString() : lower;
}

QString databaseSql(const SetupPlan::Database &database)
{
    QString password = QString::fromUtf8(database.password.reveal());
    password.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
    const QString user = database.user;
    const QString from = database.socket.isEmpty() && database.host != u"localhost" && database.host != u"127.0.0.1" && database.host != u"::1" ? QStringLiteral("%")
                                                                                                                                           : QStringLiteral("localhost");
    return QStringLiteral("CREATE DATABASE `%1` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;\n"
                          "CREATE USER '%2'@'%3' IDENTIFIED BY '%4';\n"
                          "GRANT ALL PRIVILEGES ON `%1`.* TO '%2'@'%3';\n")
        .arg(database.name, user, from, password);
}

} // namespace gui::validators
