// The rows. Order is the manual's. Everything that need not be known before the database is open lives in the database.
#include "shared/settings/setting.h"

#include "shared/base/spelling.h"

#include <algorithm>
#include <array>

namespace settings {
namespace {

constexpr qint64 mebibyte = 1024 * 1024;

constexpr std::array rows {
    Setting { "hostname", Type::Text, "\"\"", 0, 0, "",
        "Name this server gives itself in greetings, Received headers and bounces; the one its MX record points to. Required." },
    Setting { "user", Type::Text, "\"\"", 0, 0, "",
        "System user to become when started as root; it keeps only the right to bind low ports. Empty: stay who started it." },
    Setting { "directories.mail", Type::Text, "\"mail\"", 0, 0, "",
        "Where the Maildirs live: DOMAIN/LOCALPART/Maildir below it. Relative paths start at the folder of facteur.toml." },
    Setting { "directories.spool", Type::Text, "\"spool\"", 0, 0, "", "Where the queue keeps its messages." },
    Setting { "directories.run", Type::Text, "\"run\"", 0, 0, "", "Where the control socket and the lock file live." },

    Setting { "listen.smtp", Type::ServerList, "[\"*:25\"]", 0, 0, "", "Where mail from other servers comes in; empty: nowhere." },
    Setting { "listen.submissions", Type::ServerList, "[\"*:465\"]", 0, 0, "", "Submission by clients, TLS from the first octet." },
    Setting { "listen.submission", Type::ServerList, "[\"*:587\"]", 0, 0, "", "Submission by clients, with STARTTLS." },
    Setting { "listen.imap", Type::ServerList, "[\"*:143\"]", 0, 0, "", "IMAP with STARTTLS." },
    Setting { "listen.imaps", Type::ServerList, "[\"*:993\"]", 0, 0, "", "IMAP, TLS from the first octet." },
    Setting { "listen.pop3", Type::ServerList, "[\"*:110\"]", 0, 0, "", "POP3 with STLS." },
    Setting { "listen.pop3s", Type::ServerList, "[\"*:995\"]", 0, 0, "", "POP3, TLS from the first octet." },
    Setting { "listen.managesieve", Type::ServerList, "[\"*:4190\"]", 0, 0, "", "ManageSieve: mail clients edit the users' filter rules here." },
    Setting { "listen.lmtp", Type::ServerList, "[\"127.0.0.1:24\"]", 0, 0, "",
        "LMTP from another mail server that delivers here; it is not authenticated, so keep it on loopback." },

    Setting { "database.url", Type::Text, "\"sqlite:directory.db\"", 0, 0, "",
        "Directory and queue: sqlite:FILE, mysql://user@host:3306/name or mysql://user@/name?socket=/path." },
    Setting { "database.password_file", Type::Text, "\"\"", 0, 0, "",
        "File whose first line is the database password; with systemd credentials, the credential's path." },

    Setting { "tls.certificates", Type::CertificateList, "[]", 0, 0, "",
        "Certificate chains and keys, PEM; the first is the default, the others are chosen by the name a client asks for (SNI)." },

    Setting { "log.target", Type::Choice, "\"auto\"", 0, 0, "auto|stderr|journal",
        "Where log lines go; auto is the journal under systemd, else stderr." },
    Setting { "log.level", Type::Choice, "\"info\"", 0, 0, "debug|info|notice|warning|error", "Least severity that is logged." },

    Setting { "dns.servers", Type::ServerList, "[]", 0, 0, "",
        "DNS servers to ask, address:port; empty: those of /etc/resolv.conf." },
    Setting { "dns.dnssec", Type::Flag, "true", 0, 0, "", "Validate DNS answers with DNSSEC." },

    Setting { "outbound.port", Type::Number, "25", 1, 65535, "", "Port of other servers' MX; another one only for tests." },
    Setting { "outbound.bind", Type::AddressList, "[]", 0, 0, "", "Local addresses to send mail from, at most one of each family." },
    Setting { "outbound.connections", Type::Number, "5", 1, 1000, "", "Connections to one destination at a time." },

    Setting { "proxy.trusted", Type::AddressList, "[]", 0, 0, "",
        "Peers that may speak for another address with the PROXY protocol (a load balancer)." },

    Setting { "auth.allow_plaintext_from_loopback", Type::Flag, "false", 0, 0, "",
        "Let clients on this machine log in without TLS." },
    Setting { "auth.rehash", Type::Flag, "true", 0, 0, "",
        "Replace the password hash of an imported account by Argon2id and SCRAM keys at its next login." },

    Setting { "limits.message_size", Type::Number, "52428800", 65536, 2048 * mebibyte, "", "Largest message accepted, in octets." },
    Setting { "limits.recipients", Type::Number, "1000", 100, 100000, "",
        "Recipients of one message (RFC 5321 asks for at least 100)." },
    Setting { "limits.connections", Type::Number, "10000", 10, 200000, "", "Connections of all protocols together." },
    Setting { "limits.connections_per_address", Type::Number, "200", 1, 200000, "",
        "Connections from one address (IPv6: from one /64)." },
    Setting { "limits.bad_commands", Type::Number, "20", 3, 1000, "", "Errors after which a session is closed." },

    Setting { "timeouts.smtp_command", Type::Number, "300", 1, 3600, "",
        "Seconds an SMTP session waits for the next command or line of data (RFC 5321 §4.5.3.2: 300)." },
    Setting { "timeouts.imap_idle", Type::Number, "1860", 1, 86400, "",
        "Seconds an IMAP session may be silent once logged in (RFC 9051 §5.4: at least 1800)." },
    Setting { "timeouts.pop3_idle", Type::Number, "600", 1, 86400, "",
        "Seconds a POP3 session may be silent (RFC 1939 §3: at least 600)." },
    Setting { "timeouts.handshake", Type::Number, "60", 1, 600, "", "Seconds for a TLS handshake, and for logging in to begin." },
    Setting { "timeouts.drain", Type::Number, "20", 0, 600, "", "Seconds that sessions get to finish when the server goes down." },

    Setting { "threads.network", Type::Number, "0", 0, 64, "", "Threads that serve connections; 0: one a core." },
    Setting { "threads.storage", Type::Number, "16", 1, 256, "", "Threads that read and write mail." },
    Setting { "threads.sql", Type::Number, "4", 1, 64, "", "Threads (and database connections) for the directory and queue." },
    Setting { "threads.hash", Type::Number, "0", 0, 64, "", "Threads that check passwords; 0: one a core." },
};

} // namespace

std::span<const Setting> catalogue() { return rows; }

const Setting *find(QByteArrayView key)
{
    const auto row = std::find_if(rows.begin(), rows.end(), [key](const Setting &s) { return key == QByteArrayView(s.key); });
    return row == rows.end() ? nullptr : &*row;
}

QByteArray nearest(QByteArrayView key)
{
    const Setting *best = nullptr;
    int least = std::max(3, int(key.size() / 3)) + 1;
    const QByteArrayView last = key.sliced(key.lastIndexOf('.') + 1);
    for (const Setting &setting : rows) {
        const QByteArrayView known(setting.key);
        int apart = lettersApart(key, known);
        if (known.sliced(known.lastIndexOf('.') + 1) == last) // right name, wrong or no table
            apart = std::min(apart, 2);
        if (apart < least) {
            least = apart;
            best = &setting;
        }
    }
    return best ? QByteArray(best->key) : QByteArray();
}

QString describe(const Setting &setting)
{
    switch (setting.type) {
    case Type::Text: return QStringLiteral("a text");
    case Type::Flag: return QStringLiteral("true or false");
    case Type::Number: return QStringLiteral("a number from %1 to %2").arg(setting.least).arg(setting.most);
    case Type::Choice: {
        const QStringList choices = QString::fromLatin1(setting.choices).split(u'|');
        return QStringLiteral("one of \"%1\"").arg(choices.join(QStringLiteral("\", \"")));
    }
    case Type::TextList: return QStringLiteral("a list of texts");
    case Type::AddressList: return QStringLiteral("a list of IP addresses (or networks, address/length)");
    case Type::ServerList: return QStringLiteral("a list of \"address:port\" (\"*:port\" for every address)");
    case Type::CertificateList: return QStringLiteral("a list of { chain = \"file\", key = \"file\" }");
    }
    return {};
}

QByteArray manualTable()
{
    QByteArray table = "| key | value | default | what it does |\n|---|---|---|---|\n";
    for (const Setting &setting : rows) {
        QByteArray value = describe(setting).toUtf8();
        value.replace('|', "\\|");
        table += "| `" + QByteArray(setting.key) + "` | " + value + " | `" + setting.fallback + "` | " + setting.sentence + " |\n";
    }
    return table;
}

} // namespace settings
