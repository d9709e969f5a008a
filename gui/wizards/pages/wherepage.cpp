// 1. Where the server runs.
#include "gui/wizards/pages/pages.h"

#include "gui/app/profile.h"
#include "gui/app/sshwords.h"
#include "gui/widgets/helplabel.h"
#include "gui/wizards/ports.h"
#include "gui/wizards/program.h"
#include "gui/wizards/validators.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QButtonGroup>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace gui::setup {
namespace {

// A folder of the person's own that is not there yet.
QString freshFolder()
{
    const QString base = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/facteur/server");
    QString folder = base;
    for (int i = 2; QFileInfo::exists(folder); ++i)
        folder = base + u'-' + QString::number(i);
    return folder;
}

class WherePage : public SetupPage
{
    Q_OBJECT
public:
    explicit WherePage(SetupWizard &wizard)
        : SetupPage(wizard, QStringLiteral("server"))
        , m_trial(new Choice(this))
        , m_service(new Choice(this))
        , m_remote(new Choice(this))
        , m_trialRows(new QWidget(this))
        , m_remoteRows(new QWidget(this))
        , m_folder(new QLineEdit(freshFolder(), this))
        , m_host(new QLineEdit(this))
        , m_socket(new QLineEdit(Profile::servicePath(), this))
        , m_browse(new QPushButton(this))
        , m_offset(new QSpinBox(this))
        , m_sshPort(new QSpinBox(this))
        , m_runs(new QRadioButton(this))
        , m_new(new QRadioButton(this))
    {
        m_trial->button()->setChecked(true);
        m_service->button()->setObjectName(QStringLiteral("service"));
        auto *group = new QButtonGroup(this);
        for (Choice *choice : { m_trial, m_service, m_remote })
            group->addButton(choice->button());
        auto *kinds = new QButtonGroup(this);
        kinds->addButton(m_runs);
        kinds->addButton(m_new);
        m_runs->setChecked(true);
        m_folder->setObjectName(QStringLiteral("folder"));
        m_host->setObjectName(QStringLiteral("sshHost"));
        m_host->setPlaceholderText(QStringLiteral("me@mail.example.org"));
        m_offset->setRange(1000, 60000);
        m_offset->setValue(std::max(1000, freePortOffset(Reach::Anywhere)));
        m_offset->setObjectName(QStringLiteral("offset"));
        m_sshPort->setRange(1, 65535);
        m_sshPort->setValue(22);
        m_sshPort->setObjectName(QStringLiteral("sshPort"));
        m_socket->setObjectName(QStringLiteral("socket"));

        auto *folderRow = new QWidget(this);
        auto *folder = new QHBoxLayout(folderRow);
        folder->setContentsMargins(0, 0, 0, 0);
        folder->addWidget(m_folder, 1);
        folder->addWidget(m_browse);
        m_trialForm = roomyForm();
        addField(m_trialForm, m_folder, folderRow);
        addField(m_trialForm, m_offset);
        m_trialForm->setContentsMargins(24, 0, 0, 6);
        m_trialRows->setLayout(m_trialForm);
        m_remoteForm = roomyForm();
        addField(m_remoteForm, m_host);
        addField(m_remoteForm, m_sshPort);
        m_remoteForm->addRow(m_runs);
        addField(m_remoteForm, m_socket);
        m_remoteForm->addRow(m_new);
        m_remoteForm->setContentsMargins(24, 0, 0, 0);
        m_remoteRows->setLayout(m_remoteForm);
        body()->addWidget(m_trial);
        body()->addWidget(m_trialRows);
        body()->addWidget(m_service);
        body()->addWidget(m_remote);
        body()->addWidget(m_remoteRows);
        body()->addStretch();
        for (QRadioButton *button : { m_trial->button(), m_service->button(), m_remote->button(), m_runs, m_new })
            connect(button, &QRadioButton::toggled, this, &WherePage::show);
        connect(m_browse, &QPushButton::clicked, this, [this] {
            auto *dialog = new QFileDialog(this, tr("Folder of the server"), QFileInfo(m_folder->text()).path());
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->setFileMode(QFileDialog::Directory);
            connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
            dialog->open();
        });
        connect(&setup().connection(), &Connection::stateChanged, this, &WherePage::connectionChanged);
        retranslate();
        show();
    }

    QString name() const override { return tr("Where it runs"); }

    void retranslate() override
    {
        setHeader(tr("Where shall the mail server run?"),
            tr("For trying out nothing can go wrong: it is a folder that you may delete. For real mail it has to run day and night on a machine with an Internet address."));
        m_trial->setTexts(tr("On this computer, for &trying out"), tr("Runs while this program runs. Only programs on this computer reach it, on ports that nobody else uses."));
        m_service->setTexts(tr("On this computer, as a &service"), tr("Starts with the computer and serves the Internet. You will be asked for the administrator's password."));
        m_remote->setTexts(tr("On &another machine, by SSH"), tr("A server at home or rented. Whatever ssh asks, a password or an unknown host key, is shown here."));
        nameField(m_folder, tr("Fol&der of the server"));
        m_browse->setText(tr("Choose…"));
        m_browse->setAccessibleName(tr("Choose the folder"));
        nameField(m_offset, tr("&Ports shifted by"));
        m_offset->setToolTip(tr("Added to every standard port: with 20000, IMAP is on port 20993."));
        nameField(m_host, tr("SSH addr&ess"));
        nameField(m_sshPort, tr("SSH p&ort"));
        nameField(m_socket, tr("&Control socket on that machine"));
        m_runs->setText(tr("Facteur r&uns there already: add a domain to it"));
        m_new->setText(tr("Facteur is installed there, without a server: &make one (log in as root)"));
    }

    bool validatePage() override
    {
        if (isBusy())
            return false;
        SetupPlan &p = plan();
        p.portOffset = 0;
        p.firewallCommands.clear();
        setup().lookUp().setRunning(nullptr);
        setup().lookUp().setSsh({}, 22);
        if (m_trial->isChosen()) {
            p.directory = QDir::cleanPath(QDir::fromNativeSeparators(m_folder->text().trimmed()));
            p.portOffset = m_offset->value();
            return require(whyNotTrial(p.directory), m_folder) && require(whyNotPorts(), m_offset);
        }
        if (m_service->isChosen()) {
            p.directory = QStringLiteral("/var/lib/facteur");
            return require(whyNotService(), m_service->button());
        }
        p.sshHost = m_host->text().trimmed();
        p.sshPort = m_sshPort->value();
        p.remoteSocket = m_socket->text().trimmed();
        p.directory = QStringLiteral("/var/lib/facteur");
        if (!require(validators::whyNotSsh(p.sshHost, p.remoteSocket), m_host))
            return false;
        if (p.where == SetupPlan::Where::RemoteNew) {
            p.remoteSocket = Profile::servicePath();
            setup().lookUp().setSsh(p.sshHost, p.sshPort);
            if (m_looked == machine())
                return true;
            lookOver();
            return false; // lookOver() goes on
        }
        setup().lookUp().setRunning(&setup().connection());
        if (setup().connection().isConnected() && setup().connection().profile().sshHost == p.sshHost && setup().connection().profile().socket == p.remoteSocket)
            return true;
        setBusy(tr("Connecting to %1…").arg(p.sshHost));
        setup().connection().open(p.profile());
        return false; // connectionChanged() goes on
    }

private:
    QString machine() const { return m_host->text().trimmed() + u' ' + QString::number(m_sshPort->value()); }

    // Whether a server can be made there: seen before the questions, not after them. Changes nothing.
    void lookOver()
    {
        static const QString script = QStringLiteral("id -u; command -v facteurd >/dev/null && echo facteurd; command -v systemctl >/dev/null && echo systemd; "
                                                     "[ ! -e %1/facteur.toml ] || echo taken");
        const SetupPlan &p = plan();
        setBusy(tr("Connecting to %1…").arg(p.sshHost));
        runProgram(overSsh(p.sshHost, p.sshPort, { QStringLiteral("/bin/sh"), QStringLiteral("-c"), script.arg(shellQuoted(p.directory)) }), {}, this, [this, asked = machine()](const ProgramResult &result) {
            if (!isBusy() || plan().where != SetupPlan::Where::RemoteNew)
                return; // the person thought better of it
            setBusy({});
            const QStringList found = QString::fromUtf8(result.out).split(u'\n');
            if (!result.started || result.status == 255) { // ssh itself failed (ssh(1), EXIT STATUS)
                const SshEnd end = understandSsh(plan().sshHost, result.errors, result.started);
                return showProblem(end.sentence, end.kind == SshEnd::Kind::Danger);
            }
            if (!require(whyNotThere(found), m_host) || asked != machine())
                return;
            m_looked = asked;
            wizard()->next();
        });
    }

    QString whyNotThere(const QStringList &found) const
    {
        const QString host = plan().sshHost;
        if (found.value(0) != u"0")
            return tr("A service is made by root: log in as root@%1.").arg(host.section(u'@', -1));
        if (!found.contains(u"facteurd"))
            return tr("The program facteurd is not installed on %1: install the package there first.").arg(host);
        if (!found.contains(u"systemd"))
            return tr("%1 has no systemd, which starts services.").arg(host);
        return found.contains(u"taken") ? tr("There is a server on %1 already: choose to add a domain to it, above.").arg(host) : QString();
    }

    QString whyNotTrial(const QString &folder) const
    {
        if (folder.isEmpty() || !QDir::isAbsolutePath(folder))
            return tr("Write the whole path of a folder, beginning with /.");
        const QDir directory(folder);
        if (directory.exists(QStringLiteral("facteur.toml")))
            return tr("There is a server in this folder already. Choose another folder, or connect to that server instead.");
        if (directory.exists() && !directory.isEmpty())
            return tr("This folder is not empty. Choose one that is not there yet.");
        if (setup().site().facteurd.isEmpty())
            return tr("The program facteurd is not installed on this computer.");
        return {};
    }

    QString whyNotPorts() const
    {
        if (m_offset->value() + 4190 > 65535)
            return tr("With these ports the highest would be beyond 65535.");
        QStringList taken;
        for (const int port : takenPorts(m_offset->value()))
            taken << QString::number(port);
        return taken.isEmpty() ? QString() : tr("Another program uses the port %1. Shift the ports by another number.").arg(taken.join(QStringLiteral(", ")));
    }

    QString whyNotService() const
    {
        if (QStandardPaths::findExecutable(QStringLiteral("systemctl")).isEmpty())
            return tr("This computer has no systemd, which starts services. Try it out instead, or start facteurd by your own means.");
        const QString facteurd = setup().site().facteurd;
        if (facteurd.isEmpty())
            return tr("The program facteurd is not installed on this computer.");
        if (!facteurd.startsWith(u"/usr/") && !facteurd.startsWith(u"/opt/"))
            return tr("Facteur runs from %1, where a service may not reach it. Install the package first.").arg(QFileInfo(facteurd).path());
        return {};
    }

    void connectionChanged(Connection::State state)
    {
        if (!isBusy() || plan().where != SetupPlan::Where::RemoteRunning)
            return;
        if (state == Connection::State::Connected) {
            setBusy({});
            wizard()->next();
        } else if (state == Connection::State::Disconnected) {
            setBusy({});
            const QString why = setup().connection().sentence();
            const bool danger = setup().connection().isDangerous();
            setup().connection().close();
            showProblem(why, danger);
        }
    }

    void show()
    {
        if (isBusy()) { // another answer: nobody waits for the connection any more
            setBusy({});
            setup().connection().close();
        }
        m_trialRows->setVisible(m_trial->isChosen());
        m_remoteRows->setVisible(m_remote->isChosen());
        m_remoteForm->setRowVisible(m_socket, m_runs->isChecked());
        plan().where = m_trial->isChosen() ? SetupPlan::Where::Trial : m_service->isChosen() ? SetupPlan::Where::Service
            : m_runs->isChecked()                                                            ? SetupPlan::Where::RemoteRunning
                                                                                             : SetupPlan::Where::RemoteNew;
        if (wizard() && wizard()->currentPage() == this)
            setup().showSteps();
        showProblem({});
    }

    Choice *m_trial, *m_service, *m_remote;
    QWidget *m_trialRows, *m_remoteRows;
    QLineEdit *m_folder, *m_host, *m_socket;
    QPushButton *m_browse;
    QSpinBox *m_offset, *m_sshPort;
    QRadioButton *m_runs, *m_new;
    QFormLayout *m_trialForm = nullptr, *m_remoteForm = nullptr;
    QString m_looked; // at that machine, and it will do
};

} // namespace

SetupPage *wherePage(SetupWizard &wizard) { return new WherePage(wizard); }

} // namespace gui::setup

#include "wherepage.moc"
