// Plays every conversation of tests/dialogues/managesieve over real script files. Settings: @ tls offered|active,
// @ plaintext, @ max-bad N, @ scripts N (how many may be stored), @ quota N (octets of all), @ max-size N (of one), @ extensions A B.
#include "tests/support/testmain.h"
#ifndef Q_MOC_RUN // its preprocessor trips over <concepts>
#include "protocols/managesieve/serversession.h"
#include "services/scripts/scriptfolder.h"
#include "tests/support/dialogue.h"
#include "tests/support/fakeauth.h"
#endif

#include <QFileInfo>
#include <QTemporaryDir>

class ManageSieveStage final : public dialogue::Stage
{
public:
    ManageSieveStage(const dialogue::Script &script, MemoryStream &stream)
    {
        managesieve::Options options;
        options.extensions = script.setting("extensions", "fileinto reject enotify").split(' ');
        options.allowPlaintext = script.has("plaintext");
        const int size = script.setting("max-size", "2000").toInt();
        options.maxScriptSize = quint64(size);
        if (script.has("max-bad"))
            options.maxBadCommands = script.setting("max-bad").toInt();
        wire::TlsInfo tls;
        tls.active = true;
        if (script.setting("tls") == "offered")
            stream.offerTls(tls);
        else if (script.setting("tls") == "active")
            stream.setTls(tls);
        scripts::FolderLimits limits;
        limits.scriptSize = quint64(size);
        limits.octets = script.setting("quota", "10000000").toULongLong();
        limits.scripts = script.setting("scripts", "100").toInt();
        m_ports.auth = &m_auth;
        m_ports.pool = &m_pool;
        m_ports.scripts = [this, limits](sasl::Identity) { return folder(m_home.path(), limits); };
        m_session = std::make_unique<managesieve::ServerSession>(stream, m_ports, std::make_shared<const managesieve::Options>(options));
    }
    async::Task<void> run(MemoryStream &) override { return m_session->run(); }

private:
    static async::Task<Result<std::shared_ptr<managesieve::ScriptPort>>> folder(QString home, scripts::FolderLimits limits)
    {
        std::shared_ptr<managesieve::ScriptPort> port = std::make_shared<scripts::ScriptFolder>(home, sieve::CompileOptions(), limits);
        co_return port;
    }
    QTemporaryDir m_home;
    FakeAuth m_auth;
    async::Pool m_pool { "test", 1 };
    managesieve::Ports m_ports;
    std::unique_ptr<managesieve::ServerSession> m_session;
};

class ManageSieveDialoguesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void play_data()
    {
        QTest::addColumn<QString>("path");
        const QStringList paths = dialogue::files(QStringLiteral("managesieve"));
        QVERIFY(!paths.isEmpty());
        for (const QString &path : paths)
            QTest::newRow(qPrintable(QFileInfo(path).completeBaseName())) << path;
    }
    void play()
    {
        QFETCH(QString, path);
        const QString problem = dialogue::play(dialogue::load(path), [](auto &script, auto &, auto &, auto &stream) {
            return std::make_unique<ManageSieveStage>(script, stream);
        });
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
};

FACTEUR_TEST(ManageSieveDialoguesTest)
#include "tst_dialogues.moc"
