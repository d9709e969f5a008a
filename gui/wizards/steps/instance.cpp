// Making the server's files: here (trying out), or as a service of a machine.
#include "gui/wizards/steps/steps.h"

#include "gui/app/serverprocess.h"
#include "gui/app/sshwords.h"
#include "gui/wizards/ports.h"
#include "gui/wizards/program.h"
#include "gui/wizards/validators.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

static void loadServiceScript() { Q_INIT_RESOURCE(data); }

namespace gui::steps {

static QString toml(const QString &text) // a TOML basic string
{
    QString inside = text;
    inside.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return u'"' + inside + u'"';
}

static const QString passwordFile = QStringLiteral("database.password");

QStringList initArguments(const SetupPlan &plan, const QStringList &settings, bool inPlace)
{
    QStringList arguments { QStringLiteral("--hostname"), validators::asciiName(plan.hostname), QStringLiteral("--domain"), validators::asciiName(plan.domain),
        QStringLiteral("--account"), plan.accounts.at(0).address, QStringLiteral("--password-stdin") };
    if (plan.portOffset > 0)
        arguments << QStringLiteral("--port-offset") << QString::number(plan.portOffset);
    QStringList own;
    if (plan.where == SetupPlan::Where::Trial) { // for programs on this computer alone
        for (const auto &[service, port] : servicePorts())
            own << QStringLiteral("listen.%1=[\"127.0.0.1:%2\"]").arg(service).arg(plan.portOf(port));
    }
    if (plan.database.kind == SetupPlan::DatabaseKind::MySql) {
        arguments << QStringLiteral("--database") << plan.database.url();
        if (!plan.database.password.isEmpty())
            own << QStringLiteral("database.password_file=%1").arg(toml(passwordFile));
    }
    if (inPlace && plan.certificate.kind == SetupPlan::CertificateKind::Own)
        own << QStringLiteral("tls.certificates=[{ chain = %1, key = %2 }]").arg(toml(plan.certificate.chainFile), toml(plan.certificate.keyFile));
    for (const QString &setting : own + settings)
        arguments << QStringLiteral("--set") << setting;
    return arguments;
}

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(1024 * 1024) : QByteArray();
}

// 0600 from the first octet on.
bool writePrivate(const QString &path, const QByteArray &text, QString *why)
{
    QFile file(path);
    const bool ok = file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner) && file.write(text) == text.size() && file.flush();
    if (!ok)
        *why = SetupStep::tr("%1 cannot be written: %2").arg(path, file.errorString());
    return ok;
}

QStringList databaseCommand(const SetupSite &site, const QString &program, const QString &verb)
{
    return { program, QStringLiteral("database"), verb, site.plan.database.url(), QStringLiteral("--password-stdin") };
}

// The first line of what facteurd said, and what helps.
QString adviceFor(const QString &said)
{
    if (said.contains(u"Access denied") || said.contains(u"password", Qt::CaseInsensitive))
        return SetupStep::tr("Go back to the page about the database and test the name and password there.");
    if (said.contains(u"database"))
        return SetupStep::tr("See whether the database server runs, then try again.");
    return {};
}

class MakeInstance : public SetupStep
{
    Q_OBJECT
public:
    using SetupStep::SetupStep;
    QString title() const override { return tr("Make the server's folder, database and first account"); }
    QString outcome() const override { return plan().directory; }

    void start() override
    {
        const QDir directory(plan().directory);
        if (directory.exists() && !directory.isEmpty())
            return Q_EMIT failed(tr("The folder %1 is not empty.").arg(plan().directory), tr("Go back and choose another folder, or move that one away."));
        m_topMade.clear();
        for (QString path = directory.absolutePath(); !QFileInfo::exists(path); path = QFileInfo(path).absolutePath())
            m_topMade = path; // the uppermost folder that we make
        m_begun = true;
        QString why;
        if (!directory.mkpath(QStringLiteral("tls")))
            return Q_EMIT failed(tr("The folder %1 cannot be made.").arg(plan().directory),
                tr("The disk may be full or read-only, or the place belongs to somebody else. Mend that and try again, or go back and choose another folder."));
        const auto &certificate = plan().certificate;
        if (certificate.kind == SetupPlan::CertificateKind::SelfSigned
            && (!writePrivate(directory.filePath(QStringLiteral("tls/cert.pem")), certificate.made.certificate, &why)
                || !writePrivate(directory.filePath(QStringLiteral("tls/key.pem")), certificate.made.key.reveal(), &why)))
            return Q_EMIT failed(why, {});
        if (plan().database.kind == SetupPlan::DatabaseKind::MySql && !plan().database.password.isEmpty()
            && !writePrivate(directory.filePath(passwordFile), plan().database.password.reveal() + '\n', &why))
            return Q_EMIT failed(why, {});
        if (plan().database.create && plan().database.kind == SetupPlan::DatabaseKind::MySql)
            return makeDatabase();
        initialise();
    }

    void undo() override
    {
        const auto removeFolder = [this](const QString &left) {
            bool gone = true;
            if (m_begun && QFileInfo::exists(plan().directory))
                gone = QDir(plan().directory).removeRecursively();
            // Folders above it, as far as we made them and nobody else uses them.
            for (QString path = QFileInfo(plan().directory).absolutePath(); gone && !m_topMade.isEmpty() && path.startsWith(m_topMade); path = QFileInfo(path).absolutePath())
                QDir().rmdir(path);
            m_begun = false;
            Q_EMIT undone(gone ? left : tr("The folder %1 could not be removed.").arg(plan().directory));
        };
        if (!m_databaseTouched || !(plan().database.wasEmpty || plan().database.create))
            return removeFolder(m_databaseTouched ? tr("What was written into the database %1, which was in use before, is still there.").arg(plan().database.name) : QString());
        QStringList command = databaseCommand(site(), site().facteurd, QStringLiteral("clear"));
        if (m_databaseMade)
            command << QStringLiteral("--whole");
        runProgram(command, plan().database.password.reveal() + '\n', this, [this, removeFolder](const ProgramResult &result) {
            m_databaseTouched = m_databaseMade = false;
            removeFolder(result.ok() ? QString() : tr("The database %1 could not be emptied: %2").arg(plan().database.name, result.lastWords()));
        });
    }

private:
    void makeDatabase()
    {
        runProgram(databaseCommand(site(), site().facteurd, QStringLiteral("create")), plan().database.password.reveal() + '\n', this, [this](const ProgramResult &result) {
            if (!result.ok())
                return Q_EMIT failed(tr("The database %1 could not be made: %2").arg(plan().database.name, result.lastWords()), adviceFor(result.lastWords()));
            m_databaseMade = true;
            initialise();
        });
    }

    void initialise()
    {
        const QStringList command = QStringList { site().facteurd, QStringLiteral("init"), plan().directory } + initArguments(plan(), site().settings, true);
        m_databaseTouched = plan().database.kind == SetupPlan::DatabaseKind::MySql;
        runProgram(command, plan().accounts.at(0).password.reveal() + '\n', this, [this](const ProgramResult &result) {
            if (result.ok())
                return Q_EMIT done();
            Q_EMIT failed(result.lastWords(), adviceFor(result.lastWords()));
        });
    }

    QString m_topMade;
    bool m_begun = false, m_databaseMade = false, m_databaseTouched = false;
};

class MakeService : public SetupStep
{
    Q_OBJECT
public:
    using SetupStep::SetupStep;
    QString title() const override
    {
        return plan().isRemote() ? tr("Make the server on %1 and start it").arg(plan().sshHost) : tr("Make the server as a service of this computer and start it");
    }

    void start() override
    {
        const bool here = !plan().isRemote();
        QByteArray unit = contentsOf(QStringLiteral(":/data/facteurd.service"));
        if (here)
            unit.replace("/usr/bin/facteurd", site().facteurd.toUtf8());
        const auto &certificate = plan().certificate;
        const bool own = certificate.kind == SetupPlan::CertificateKind::Own;
        const QByteArray chain = own ? contentsOf(certificate.chainFile) : certificate.made.certificate;
        const QByteArray key = own ? contentsOf(certificate.keyFile) : certificate.made.key.reveal();
        const QByteArray input = plan().accounts.at(0).password.reveal() + '\n' + plan().database.password.reveal() + '\n' + unit.toBase64() + '\n' + chain.toBase64() + '\n'
            + key.toBase64() + '\n';
        const QString administrator = here ? qEnvironmentVariable("USER") : plan().sshHost.contains(u'@') ? plan().sshHost.section(u'@', 0, 0) : QString();
        run(QStringList { QStringLiteral("make"), plan().directory, QStringLiteral("facteur"), QStringLiteral("/etc/systemd/system"), here ? site().facteurd : QStringLiteral("facteurd"),
                administrator }
                + initArguments(plan(), site().settings, false),
            input, [this](const ProgramResult &result) {
                if (plan().isRemote() && result.status == 255) // ssh itself failed
                    return Q_EMIT failed(understandSsh(plan().sshHost, result.errors).sentence, {});
                if (!result.ok())
                    return Q_EMIT failed(result.started ? result.lastWords() : tr("The program that asks for the administrator's password could not be started: %1").arg(result.lastWords()),
                        result.status == 126 || result.status == 127 ? tr("The question for the administrator's password was refused. Try again when you know it.") : QString());
                const QStringList words = QString::fromUtf8(result.out).trimmed().section(u'\n', -1).split(u' ', Qt::SkipEmptyParts);
                m_made = words.value(0) == u"made" ? words.mid(1) : QStringList();
                Q_EMIT done();
            });
    }

    void undo() override
    {
        if (m_made.isEmpty()) // a failed make has taken back what it did
            return Q_EMIT undone({});
        run(QStringList { QStringLiteral("unmake"), plan().directory, QStringLiteral("facteur"), QStringLiteral("/etc/systemd/system") } + m_made, {}, [this](const ProgramResult &result) {
            if (result.ok())
                m_made.clear();
            Q_EMIT undone(result.ok() ? QString() : tr("The service could not be removed: %1").arg(result.lastWords()));
        });
    }

private:
    void run(const QStringList &arguments, const QByteArray &input, std::function<void(const ProgramResult &)> over)
    {
        loadServiceScript();
        const QStringList command = QStringList { QStringLiteral("/bin/sh"), QStringLiteral("-c"), QString::fromUtf8(contentsOf(QStringLiteral(":/data/service-setup.sh"))),
                                        QStringLiteral("service-setup") }
            + arguments;
        runProgram(plan().isRemote() ? overSsh(plan().sshHost, plan().sshPort, command) : elevated(command), input, this, std::move(over));
    }
    QStringList m_made;
};

} // namespace

StepPointer makeInstance(SetupSite &site) { return std::make_unique<MakeInstance>(site); }
StepPointer makeService(SetupSite &site) { return std::make_unique<MakeService>(site); }

} // namespace gui::steps

#include "instance.moc"
