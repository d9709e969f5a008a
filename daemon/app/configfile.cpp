// Reads facteur.toml with toml++ into a Config: first every key is checked against its row of shared/settings, then the
// values are taken. The first mistake is reported, as one line with file, line and key.
#include "app/config.h"

#include "shared/address/mailaddress.h"
#include "shared/base/spelling.h"
#include "shared/settings/setting.h"

#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_UNRELEASED_FEATURES 0
#include <toml++/toml.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <thread>

namespace app {
namespace {

using settings::Setting;
using settings::Type;

Failure complaint(const QString &what) { return { Failure::Kind::Syntax, "bad configuration", what }; }

QString text(const toml::node &node) { return QString::fromStdString(node.as_string()->get()); }

std::optional<SocketAddress> parseServer(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon <= 0)
        return {};
    bool ok = false;
    const uint port = text.sliced(colon + 1).toUInt(&ok);
    if (!ok || port == 0 || port > 65535)
        return {};
    QString host = text.first(colon);
    if (host == u"*")
        return SocketAddress { QHostAddress(QHostAddress::Any), quint16(port) };
    const bool bracketed = host.startsWith(u'[') && host.endsWith(u']');
    if (bracketed)
        host = host.sliced(1, host.size() - 2);
    const QHostAddress address(host);
    if (address.isNull() || bracketed != (address.protocol() == QAbstractSocket::IPv6Protocol))
        return {};
    return SocketAddress { address, quint16(port) };
}

std::optional<std::pair<QHostAddress, int>> parseNetwork(const QString &text)
{
    if (text.contains(u'/')) {
        const auto subnet = QHostAddress::parseSubnet(text);
        if (subnet.first.isNull() || subnet.second < 0)
            return {};
        return subnet;
    }
    const QHostAddress address(text);
    if (address.isNull())
        return {};
    return std::pair(address, address.protocol() == QAbstractSocket::IPv6Protocol ? 128 : 32);
}

// One pass over the file, then over the rows.
class Reader
{
public:
    Reader(QString name, QString folder)
        : m_name(std::move(name))
        , m_folder(std::move(folder))
    {
    }

    Result<Config> read(const QByteArray &octets)
    {
        const toml::parse_result parsed = toml::parse(std::string_view(octets.constData(), size_t(octets.size())), std::string_view {});
        if (!parsed) {
            const toml::parse_error &error = parsed.error();
            return complaint(QStringLiteral("%1:%2:%3: %4").arg(m_name).arg(error.source().begin.line).arg(error.source().begin.column)
                                 .arg(QString::fromUtf8(error.description().data(), qsizetype(error.description().size()))));
        }
        checkTable(parsed.table(), {});
        if (!m_error.isEmpty())
            return complaint(m_error);
        Config config = take();
        if (!m_error.isEmpty())
            return complaint(m_error);
        return config;
    }

private:
    void fail(const toml::node &node, const QByteArray &key, const QString &what)
    {
        if (m_error.isEmpty())
            m_error = QStringLiteral("%1:%2:%3: %4 %5").arg(m_name).arg(node.source().begin.line).arg(node.source().begin.column).arg(QString::fromUtf8(key), what);
    }

    void checkTable(const toml::table &table, const QByteArray &prefix)
    {
        for (const auto &[name, node] : table) {
            const QByteArray key = prefix + QByteArray(name.str().data(), qsizetype(name.str().size()));
            if (const Setting *setting = settings::find(key)) {
                checkValue(node, *setting);
                m_nodes[key] = &node;
            } else if (node.is_table() && isTable(key)) {
                checkTable(*node.as_table(), key + '.');
            } else {
                const QByteArray near = node.is_table() ? nearestTable(key) : settings::nearest(key);
                fail(node, key, near.isEmpty() ? QStringLiteral("is not a setting (docs/operations.md lists them)")
                                               : QStringLiteral("is not a setting; did you mean %1?").arg(QString::fromUtf8(near)));
            }
        }
    }

    static bool isTable(const QByteArray &key)
    {
        const auto rows = settings::catalogue();
        return std::any_of(rows.begin(), rows.end(), [&](const Setting &s) { return QByteArray(s.key).startsWith(key + '.'); });
    }

    static QByteArray nearestTable(const QByteArray &key)
    {
        QList<QByteArrayView> tables;
        for (const Setting &setting : settings::catalogue()) {
            const QByteArrayView known(setting.key);
            if (known.contains('.') && !tables.contains(known.first(known.indexOf('.'))))
                tables << known.first(known.indexOf('.'));
        }
        const QByteArrayView near = nearestWord(key, tables);
        return near.isEmpty() ? QByteArray() : '[' + near.toByteArray() + ']';
    }

    void wrong(const toml::node &node, const Setting &setting)
    {
        const QString found = node.is_string() ? QStringLiteral(", not \"%1\"").arg(text(node)) : QString();
        fail(node, setting.key, QStringLiteral("must be %1%2").arg(settings::describe(setting), found));
    }

    void checkValue(const toml::node &node, const Setting &setting)
    {
        switch (setting.type) {
        case Type::Text:
            if (!node.is_string())
                wrong(node, setting);
            return;
        case Type::Flag:
            if (!node.is_boolean())
                wrong(node, setting);
            return;
        case Type::Number:
            if (!node.is_integer() || node.as_integer()->get() < setting.least || node.as_integer()->get() > setting.most)
                wrong(node, setting);
            return;
        case Type::Choice:
            if (!node.is_string() || !QString::fromLatin1(setting.choices).split(u'|').contains(text(node)))
                wrong(node, setting);
            return;
        case Type::TextList:
        case Type::AddressList:
        case Type::ServerList:
        case Type::CertificateList: break;
        }
        if (!node.is_array())
            return wrong(node, setting);
        for (const toml::node &item : *node.as_array()) {
            bool fine = false;
            if (setting.type == Type::CertificateList)
                fine = item.is_table() && item.as_table()->size() == 2 && item.as_table()->get("chain")
                    && item.as_table()->get("chain")->is_string() && item.as_table()->get("key") && item.as_table()->get("key")->is_string();
            else if (setting.type == Type::TextList)
                fine = item.is_string();
            else if (setting.type == Type::AddressList)
                fine = item.is_string() && parseNetwork(text(item));
            else
                fine = item.is_string() && parseServer(text(item));
            if (!fine)
                return wrong(item, setting);
        }
    }

    // --- values: those of the file, else the defaults, which are TOML themselves ---
    const toml::node &node(const char *key)
    {
        const auto found = m_nodes.find(key);
        if (found != m_nodes.end())
            return *found->second;
        const Setting *setting = settings::find(key);
        Q_ASSERT(setting);
        auto &fallback = m_fallbacks[key];
        fallback = toml::parse("v = " + std::string(setting->fallback)).table();
        return *fallback.get("v");
    }
    QString string(const char *key) { return text(node(key)); }
    qint64 number(const char *key) { return node(key).as_integer()->get(); }
    int count(const char *key) { return int(number(key)); }
    std::chrono::seconds seconds(const char *key) { return std::chrono::seconds(number(key)); }
    bool flag(const char *key) { return node(key).as_boolean()->get(); }
    QString path(const QString &text) { return text.isEmpty() ? text : QDir::cleanPath(QDir(m_folder).absoluteFilePath(text)); }
    std::vector<SocketAddress> servers(const char *key)
    {
        std::vector<SocketAddress> list;
        for (const toml::node &item : *node(key).as_array())
            list.push_back(*parseServer(text(item)));
        return list;
    }
    std::vector<std::pair<QHostAddress, int>> networks(const char *key)
    {
        std::vector<std::pair<QHostAddress, int>> list;
        for (const toml::node &item : *node(key).as_array())
            list.push_back(*parseNetwork(text(item)));
        return list;
    }

    Config take()
    {
        Config c;
        c.folder = m_folder;
        const QString hostname = string("hostname");
        const auto normal = normalizeDomain(hostname.toUtf8());
        if (!normal) {
            if (hostname.isEmpty())
                m_error = QStringLiteral("%1: hostname is missing: the name this server has in the DNS, e.g. \"mail.example.org\"").arg(m_name);
            else
                fail(node("hostname"), "hostname", QStringLiteral("is \"%1\", which is no domain name").arg(hostname));
            return c;
        }
        c.hostname = *normal;
        c.user = string("user");
        c.mailDirectory = path(string("directories.mail"));
        c.spoolDirectory = path(string("directories.spool"));
        c.runDirectory = path(string("directories.run"));
        for (const char *service : { "smtp", "submissions", "submission", "imap", "imaps", "pop3", "pop3s", "managesieve", "lmtp" })
            c.listeners[service] = servers(("listen." + std::string(service)).c_str());

        c.databaseUrl = string("database.url");
        if (c.databaseUrl.startsWith(u"sqlite:"))
            c.databaseUrl = QStringLiteral("sqlite:") + path(c.databaseUrl.sliced(7));
        else if (!c.databaseUrl.startsWith(u"mysql://"))
            fail(node("database.url"), "database.url", QStringLiteral("must start with sqlite: or mysql://"));
        c.databasePasswordFile = path(string("database.password_file"));
        for (const toml::node &item : *node("tls.certificates").as_array())
            c.certificates.push_back({ path(text(*item.as_table()->get("chain"))), path(text(*item.as_table()->get("key"))) });

        const QString target = string("log.target");
        c.logTarget = target == u"stderr" ? LogTarget::Stderr : target == u"journal" ? LogTarget::Journal : LogTarget::Auto;
        const QByteArray level = string("log.level").toLatin1();
        for (const Severity s : { Severity::Debug, Severity::Info, Severity::Notice, Severity::Warning, Severity::Error }) {
            if (severityName(s) == level)
                c.logLevel = s;
        }
        c.dnsServers = servers("dns.servers");
        c.dnssec = flag("dns.dnssec");
        c.outboundPort = quint16(number("outbound.port"));
        c.outboundConnections = count("outbound.connections");
        for (const auto &[address, length] : networks("outbound.bind"))
            c.outboundBind.push_back(address);
        c.trustedProxies = networks("proxy.trusted");
        c.allowPlaintextFromLoopback = flag("auth.allow_plaintext_from_loopback");
        c.rehash = flag("auth.rehash");
        c.maxMessageSize = number("limits.message_size");
        c.maxRecipients = count("limits.recipients");
        c.maxConnections = count("limits.connections");
        c.maxConnectionsPerAddress = count("limits.connections_per_address");
        c.maxBadCommands = count("limits.bad_commands");
        c.smtpPatience = seconds("timeouts.smtp_command");
        c.imapPatience = seconds("timeouts.imap_idle");
        c.pop3Patience = seconds("timeouts.pop3_idle");
        c.handshakePatience = seconds("timeouts.handshake");
        c.drainPatience = seconds("timeouts.drain");
        const int cores = std::max(1, int(std::thread::hardware_concurrency()));
        c.networkThreads = count("threads.network") > 0 ? count("threads.network") : cores;
        c.storageThreads = count("threads.storage");
        c.sqlThreads = count("threads.sql");
        c.hashThreads = count("threads.hash") > 0 ? count("threads.hash") : cores;
        return c;
    }

    QString m_name, m_folder, m_error;
    std::map<QByteArray, const toml::node *> m_nodes;
    std::map<std::string, toml::table> m_fallbacks;
};

} // namespace

Result<Config> parseConfig(const QByteArray &text, const QString &name, const QString &folder)
{
    return Reader(name, folder).read(text);
}

Result<Secret> readDatabasePassword(const Config &config)
{
    if (config.databasePasswordFile.isEmpty())
        return Secret();
    QFile file(config.databasePasswordFile);
    if (!file.open(QIODevice::ReadOnly))
        return complaint(QStringLiteral("The database password in %1 cannot be read: %2").arg(config.databasePasswordFile, file.errorString()));
    QByteArray line = file.readLine(4096);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return Secret(line);
}

Result<Config> readConfig(const QString &fileName)
{
    QFile file(fileName);
    const QFileInfo info(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return complaint(QStringLiteral("%1 cannot be read: %2").arg(fileName, file.errorString()));
    if (file.size() > 1024 * 1024)
        return complaint(QStringLiteral("%1 is larger than 1 MiB; that is no facteur.toml").arg(fileName));
    auto config = parseConfig(file.readAll(), fileName, info.absolutePath());
    if (config)
        config->file = info.absoluteFilePath();
    return config;
}

} // namespace app
