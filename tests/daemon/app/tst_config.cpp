// facteur.toml: values, defaults, and the one line that names a mistake.
#include "app/config.h"
#include "app/init.h"
#include "shared/settings/setting.h"
#include "tests/support/testmain.h"

class ConfigTest : public QObject
{
    Q_OBJECT
    static Result<app::Config> parse(const QByteArray &text) { return app::parseConfig(text, QStringLiteral("facteur.toml"), QStringLiteral("/srv/mail")); }
private Q_SLOTS:
    void defaultsStandInTheRows()
    {
        const auto config = parse("hostname = \"Mail.Example.org\"\n");
        QVERIFY2(config.ok(), config.ok() ? "" : qPrintable(config.failure().reason));
        QCOMPARE(config->hostname, QByteArray("mail.example.org"));
        QCOMPARE(config->mailDirectory, QStringLiteral("/srv/mail/mail"));
        QCOMPARE(config->databaseUrl, QStringLiteral("sqlite:/srv/mail/directory.db"));
        QCOMPARE(config->listeners.at("smtp").size(), size_t(1));
        QCOMPARE(config->listeners.at("smtp")[0].port, quint16(25));
        QCOMPARE(config->listeners.at("lmtp")[0].address, QHostAddress(QHostAddress::LocalHost));
        QCOMPARE(config->maxMessageSize, 52428800);
        QVERIFY(config->networkThreads >= 1);
        QVERIFY(config->dnssec);
        QVERIFY(!config->allowPlaintextFromLoopback);
    }

    void valuesAreTaken()
    {
        const auto config = parse(R"(
hostname = "mail.example.org"
[listen]
smtp = ["192.0.2.1:2525", "[2001:db8::1]:25"]
pop3 = []
[tls]
certificates = [{ chain = "/etc/ssl/a.pem", key = "keys/a.key" }]
[proxy]
trusted = ["127.0.0.1", "10.0.0.0/8", "::1"]
[outbound]
bind = ["192.0.2.9"]
[log]
level = "debug"
[timeouts]
smtp_command = 3
)");
        QVERIFY2(config.ok(), config.ok() ? "" : qPrintable(config.failure().reason));
        QCOMPARE(config->listeners.at("smtp").size(), size_t(2));
        QCOMPARE(config->listeners.at("smtp")[1].address, QHostAddress(QStringLiteral("2001:db8::1")));
        QVERIFY(config->listeners.at("pop3").empty());
        QCOMPARE(config->certificates[0].key, QStringLiteral("/srv/mail/keys/a.key"));
        QCOMPARE(config->trustedProxies[1].second, 8);
        QCOMPARE(config->trustedProxies[2].second, 128);
        QCOMPARE(config->logLevel, Severity::Debug);
        QCOMPARE(config->smtpPatience, std::chrono::seconds(3));
    }

    void mistakesAreNamedWithLineAndKey_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected"); // a part of the message
        const QByteArray host = "hostname = \"mail.example.org\"\n";
        QTest::newRow("no TOML") << host + "listen = [\n" << QStringLiteral("facteur.toml:");
        QTest::newRow("hostname missing") << QByteArray() << QStringLiteral("hostname is missing");
        QTest::newRow("hostname is no name") << QByteArray("hostname = \"a b\"\n") << QStringLiteral("facteur.toml:1:12: hostname is \"a b\"");
        QTest::newRow("unknown key") << host + "[limits]\nmesage_size = 1\n" << QStringLiteral("facteur.toml:3:15: limits.mesage_size is not a setting; did you mean limits.message_size?");
        QTest::newRow("unknown table") << host + "[sieve]\nx = 1\n" << QStringLiteral("sieve is not a setting");
        QTest::newRow("mistyped table") << host + "[limit]\nrecipients = 200\n" << QStringLiteral("limit is not a setting; did you mean [limits]?");
        QTest::newRow("wrong type") << host + "[limits]\nrecipients = \"many\"\n" << QStringLiteral("facteur.toml:3:14: limits.recipients must be a number from 100 to 100000");
        QTest::newRow("out of range") << host + "[limits]\nrecipients = 5\n" << QStringLiteral("limits.recipients must be a number from 100");
        QTest::newRow("choice") << host + "[log]\nlevel = \"loud\"\n" << QStringLiteral("log.level must be one of \"debug\"");
        QTest::newRow("port") << host + "[listen]\nsmtp = [\"*:99999\"]\n" << QStringLiteral("facteur.toml:3:9: listen.smtp must be a list");
        QTest::newRow("IPv6 without brackets") << host + "[listen]\nsmtp = [\"::1:25\"]\n" << QStringLiteral("listen.smtp must be");
        QTest::newRow("network") << host + "[proxy]\ntrusted = [\"10.0.0.0/99\"]\n" << QStringLiteral("proxy.trusted must be");
        QTest::newRow("certificate without key") << host + "[tls]\ncertificates = [{ chain = \"a\" }]\n" << QStringLiteral("tls.certificates must be");
        QTest::newRow("database") << host + "[database]\nurl = \"postgres://x\"\n" << QStringLiteral("database.url must start with");
    }
    void mistakesAreNamedWithLineAndKey()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const auto config = parse(text);
        QVERIFY(!config.ok());
        QVERIFY2(config.failure().reason.contains(expected), qPrintable(config.failure().reason));
        QCOMPARE(config.failure().reason.count(u'\n'), 0);
    }

    void aMissingFileIsOneLine()
    {
        const auto config = app::readConfig(QStringLiteral("/nowhere/facteur.toml"));
        QVERIFY(!config.ok());
        QVERIFY(config.failure().reason.startsWith(QStringLiteral("/nowhere/facteur.toml cannot be read")));
    }

    void theGeneratedFileIsReadAndSaysEverything()
    {
        const QByteArray text = app::configText({ { "hostname", "\"mail.example.org\"" }, { "limits.recipients", "500" } });
        const auto config = parse(text);
        QVERIFY2(config.ok(), config.ok() ? "" : qPrintable(config.failure().reason));
        QCOMPARE(config->maxRecipients, 500);
        for (const settings::Setting &setting : settings::catalogue())
            QVERIFY2(text.contains(setting.sentence), setting.key);
        // The commented defaults are valid, too.
        QByteArray all;
        for (const QByteArray &line : text.split('\n')) {
            const bool isDefault = line.startsWith("# ") && line.contains(" = ") && !line.endsWith('.') && !line.startsWith("# A line");
            all += (isDefault && !line.startsWith("# hostname") ? line.sliced(2) : line) + '\n';
        }
        const auto whole = parse(all);
        QVERIFY2(whole.ok(), whole.ok() ? "" : qPrintable(whole.failure().reason));
    }
};

FACTEUR_TEST(ConfigTest)
#include "tst_config.moc"
