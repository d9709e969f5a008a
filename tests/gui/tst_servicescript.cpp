// resources/packaging/service-setup.sh and the firewall's commands, through pkexec's stand-in: what they do, and that it is taken back.
#include "tests/gui/wizardstage.h"

#include "gui/wizards/program.h"
#include "gui/wizards/steps/steps.h"

#include <QDir>

using namespace testsupport;
using gui::SetupPlan;
using gui::SetupWizard;

class ServiceScriptTest : public WizardStage
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { rememberPath(); }
    void init() { begin(); }
    void cleanup() { end(); }
    void serviceScriptMakesAndUnmakes();
    void serviceScriptTakesBackWhatItMade();
    void firewallStepRunsAndTakesBack();
};

static const char quietSystemctl[] = "#!/bin/sh\necho \"$@\" >>\"$0.log\"\n[ \"$1\" != cat ]\n";

void ServiceScriptTest::serviceScriptMakesAndUnmakes()
{
    script(QStringLiteral("systemctl"), quietSystemctl);
    for (const char *tool : { "groupadd", "useradd", "usermod", "userdel", "groupdel", "setfacl" })
        script(QString::fromLatin1(tool), "#!/bin/sh\necho \"$@\" >>\"$0.log\"\n");
    script(QStringLiteral("getent"), "#!/bin/sh\n[ \"$1\" = passwd ]\n"); // the user is there, the group is not
    script(QStringLiteral("id"), "#!/bin/sh\necho 0\n");
    script(QStringLiteral("pkexec"), "#!/bin/sh\necho asked >>\"$0.log\"\nexec \"$@\"\n");
    const QString setup = QStringLiteral(FACTEUR_SOURCE_DIR "/resources/packaging/service-setup.sh");
    const QString folder = m_home->filePath(QStringLiteral("service")), units = m_home->filePath(QStringLiteral("units"));
    QVERIFY(QDir().mkpath(units));
    const auto pair = tls::makeSelfSigned({ "mail.example.test" });
    const QByteArray input = "correct-horse-7\n\n" + QByteArray("[Unit]\n").toBase64() + '\n' + pair->certificate.toBase64() + '\n' + pair->key.reveal().toBase64() + '\n';
    const QStringList common { setup, QStringLiteral("make"), folder, QString::fromLocal8Bit(qgetenv("FACTEUR_TEST_USER").isEmpty() ? "root" : qgetenv("FACTEUR_TEST_USER")), units,
        TestInstance::program(QStringLiteral("facteurd")), QStringLiteral("alice"), QStringLiteral("--hostname"), QStringLiteral("mail.example.test"), QStringLiteral("--domain"),
        QStringLiteral("example.test"), QStringLiteral("--account"), QStringLiteral("alice@example.test"), QStringLiteral("--password-stdin") };
    std::optional<gui::ProgramResult> result;
    gui::runProgram(gui::elevated(common), input, this, [&](const gui::ProgramResult &r) { result = r; });
    WAIT_FOR(result);
    QVERIFY2(result->ok(), result->errors.constData());
    QCOMPARE(result->out.trimmed(), QByteArray("made service unit instance group"));
    QVERIFY(QFile::exists(folder + QStringLiteral("/facteur.toml")));
    QFile certificate(folder + QStringLiteral("/tls/cert.pem"));
    QVERIFY(certificate.open(QIODevice::ReadOnly));
    QCOMPARE(certificate.readAll(), pair->certificate);
    QVERIFY(QFile::exists(units + QStringLiteral("/facteurd.service")));
    QVERIFY(said(QStringLiteral("systemctl")).contains("enable --now facteurd.service"));
    QVERIFY(said(QStringLiteral("usermod")).contains("-aG facteur-admin alice"));
    QVERIFY(!said(QStringLiteral("useradd")).contains("facteur"));
    // Once more: refused, and nothing of the first is touched.
    result.reset();
    gui::runProgram(gui::elevated(common), input, this, [&](const gui::ProgramResult &r) { result = r; });
    WAIT_FOR(result);
    QVERIFY(!result->ok());
    QVERIFY2(result->lastWords().contains(QStringLiteral("already")), qPrintable(result->lastWords()));
    QVERIFY(QFile::exists(folder + QStringLiteral("/facteur.toml")));
    // And back.
    result.reset();
    gui::runProgram(gui::elevated({ setup, QStringLiteral("unmake"), folder, QStringLiteral("root"), units, QStringLiteral("service"), QStringLiteral("unit"), QStringLiteral("instance"), QStringLiteral("group") }),
        {}, this, [&](const gui::ProgramResult &r) { result = r; });
    WAIT_FOR(result);
    QVERIFY2(result->ok(), result->errors.constData());
    QVERIFY(!QFile::exists(folder));
    QVERIFY(!QFile::exists(units + QStringLiteral("/facteurd.service")));
    QVERIFY(said(QStringLiteral("systemctl")).contains("disable --now"));
    QVERIFY(said(QStringLiteral("groupdel")).contains("facteur-admin"));
}

void ServiceScriptTest::serviceScriptTakesBackWhatItMade()
{
    script(QStringLiteral("systemctl"), "#!/bin/sh\ncase $1 in cat) exit 1 ;; enable) echo 'Job failed' >&2; exit 1 ;; esac\n");
    for (const char *tool : { "groupadd", "useradd", "usermod", "userdel", "groupdel", "setfacl", "journalctl" })
        script(QString::fromLatin1(tool), "#!/bin/sh\necho \"$@\" >>\"$0.log\"\n");
    script(QStringLiteral("getent"), "#!/bin/sh\nexit 2\n");
    script(QStringLiteral("id"), "#!/bin/sh\necho 0\n");
    const QString folder = m_home->filePath(QStringLiteral("service"));
    std::optional<gui::ProgramResult> result;
    gui::runProgram({ QStringLiteral(FACTEUR_SOURCE_DIR "/resources/packaging/service-setup.sh"), QStringLiteral("make"), folder, QStringLiteral("root"), m_home->path(),
                        TestInstance::program(QStringLiteral("facteurd")), QString(), QStringLiteral("--hostname"), QStringLiteral("mail.example.test") },
        "x\n\n\n\n\n", this, [&](const gui::ProgramResult &r) { result = r; });
    WAIT_FOR(result);
    QVERIFY(!result->ok());
    QVERIFY2(result->lastWords().contains(QStringLiteral("could not be started")), qPrintable(result->lastWords()));
    QVERIFY(!QFile::exists(folder));
    QVERIFY(!QFile::exists(m_home->filePath(QStringLiteral("facteurd.service"))));
    QVERIFY(said(QStringLiteral("userdel")).contains("root")); // what it had made, as far as it knew
    QVERIFY(said(QStringLiteral("groupdel")).contains("facteur-admin"));
}

void ServiceScriptTest::firewallStepRunsAndTakesBack()
{
    script(QStringLiteral("pkexec"), "#!/bin/sh\nexec \"$@\"\n");
    script(QStringLiteral("ufw"), "#!/bin/sh\necho \"$@\" >>\"$0.log\"\n[ \"$2\" != 993/tcp ] || { echo 'ERROR: no' >&2; exit 1; }\n");
    gui::SetupSite site;
    for (const char *port : { "25/tcp", "465/tcp" })
        site.plan.firewallCommands.push_back({ { QStringLiteral("ufw"), QStringLiteral("allow"), QString::fromLatin1(port) }, {} });
    const auto step = gui::steps::openFirewall(site);
    QSignalSpy done(step.get(), &gui::SetupStep::done), failed(step.get(), &gui::SetupStep::failed), undone(step.get(), &gui::SetupStep::undone);
    step->start();
    WAIT_EQUAL(done.size(), 1);
    QCOMPARE(said(QStringLiteral("ufw")), QByteArray("allow 25/tcp\nallow 465/tcp\n"));
    step->undo();
    WAIT_EQUAL(undone.size(), 1);
    QCOMPARE(undone.first().first().toString(), QString());
    QCOMPARE(said(QStringLiteral("ufw")), QByteArray("allow 25/tcp\nallow 465/tcp\ndelete allow 465/tcp\ndelete allow 25/tcp\n"));
    // One that fails in the middle: only those before it are taken back.
    site.plan.firewallCommands.insert(site.plan.firewallCommands.begin() + 1, { { QStringLiteral("ufw"), QStringLiteral("allow"), QStringLiteral("993/tcp") }, {} });
    QVERIFY(QFile::remove(m_bin->filePath(QStringLiteral("ufw.log"))));
    step->start();
    WAIT_EQUAL(failed.size(), 1);
    QVERIFY2(failed.first().first().toString().contains(QStringLiteral("ERROR: no")), qPrintable(failed.first().first().toString()));
    step->undo();
    WAIT_EQUAL(undone.size(), 2);
    QCOMPARE(said(QStringLiteral("ufw")), QByteArray("allow 25/tcp\nallow 993/tcp\ndelete allow 25/tcp\n"));
}

FACTEUR_TEST(ServiceScriptTest)
#include "tst_servicescript.moc"
