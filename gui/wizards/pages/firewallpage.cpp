// 8. The firewall of this computer: what it lets in, and the commands that would change that, word for word.
#include "gui/wizards/pages/pages.h"

#include "gui/app/icons.h"
#include "gui/widgets/copybutton.h"
#include "gui/widgets/helplabel.h"
#include "gui/wizards/program.h"

#include <QCheckBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QThreadPool>
#include <QVBoxLayout>

namespace gui::setup {
namespace {

class FirewallPage : public SetupPage
{
    Q_OBJECT
public:
    explicit FirewallPage(SetupWizard &wizard)
        : SetupPage(wizard, QStringLiteral("firewall"))
        , m_finding(new Finding(this))
        , m_again(new QPushButton(icon(QStringLiteral("refresh")), {}, this))
        , m_open(new QCheckBox(this))
        , m_commands(new QPlainTextEdit(this))
        , m_copy(new CopyButton(this))
        , m_help(new HelpLabel(this))
    {
        m_open->setObjectName(QStringLiteral("openFirewall"));
        m_commands->setReadOnly(true);
        m_commands->setTabChangesFocus(true);
        m_commands->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        m_commands->setLineWrapMode(QPlainTextEdit::NoWrap);
        m_copy->setFocusPolicy(Qt::StrongFocus);
        auto *top = new QHBoxLayout;
        top->addWidget(m_finding, 1);
        top->addWidget(m_again, 0, Qt::AlignTop);
        auto *commands = new QHBoxLayout;
        commands->addWidget(m_commands, 1);
        commands->addWidget(m_copy, 0, Qt::AlignTop);
        body()->addLayout(top);
        body()->addWidget(m_open);
        body()->addWidget(m_help);
        body()->addLayout(commands, 1);
        connect(m_again, &QPushButton::clicked, this, &FirewallPage::look);
        retranslate();
        show();
    }

    QString name() const override { return tr("Firewall"); }

    void retranslate() override
    {
        setHeader(tr("Does the firewall let mail in?"), tr("Other servers need port 25, mail programs 465, 587, 993 and 143, filter editors 4190. Without these nobody reaches the server."));
        m_again->setText(tr("Look &again"));
        m_open->setText(tr("&Open the ports with the commands below"));
        m_help->setText(tr("They run with the rest, after the summary, when you have typed the administrator's password. They can be taken back."));
        m_commands->setAccessibleName(tr("Commands for the firewall"));
        m_copy->setText(m_commands->toPlainText(), tr("Copy the commands"));
        show();
    }

    void initializePage() override
    {
        if (!m_looked)
            look();
    }

    bool validatePage() override
    {
        if (m_looking) { // what it finds is not to be passed over: take() goes on, and the summary shows the commands
            setBusy(m_finding->sentence());
            return false;
        }
        plan().firewallCommands = m_open->isVisibleTo(this) && m_open->isChecked() ? m_report.commands : std::vector<firewall::Command>();
        return true;
    }

private:
    // The tools take up to some seconds: not on this thread.
    void look()
    {
        m_again->setEnabled(false);
        m_looking = true;
        show();
        QThreadPool::globalInstance()->start([self = QPointer<FirewallPage>(this), detect = setup().detectFirewall()] {
            const firewall::Report report = detect(publicPorts());
            QMetaObject::invokeMethod(QCoreApplication::instance(), [self, report] {
                if (self)
                    self->take(report);
            });
        });
    }

    void take(const firewall::Report &report)
    {
        m_report = report;
        m_looked = true;
        m_looking = false;
        m_again->setEnabled(true);
        m_open->setChecked(!report.commands.empty());
        show();
        if (isBusy()) {
            setBusy({});
            if (wizard()->currentPage() == this)
                wizard()->next();
        }
    }

    void show()
    {
        const bool offered = m_looked && !m_looking && !m_report.commands.empty();
        for (QWidget *widget : { static_cast<QWidget *>(m_open), static_cast<QWidget *>(m_help), static_cast<QWidget *>(m_commands), static_cast<QWidget *>(m_copy) })
            widget->setVisible(offered);
        if (m_looking || !m_looked)
            return m_finding->show(QStringLiteral("working"), tr("Looking for ufw, firewalld, nftables and iptables…"));
        QStringList lines;
        for (const firewall::Command &command : m_report.commands)
            lines << commandLine(command.argv);
        m_commands->setPlainText(lines.join(u'\n'));
        m_copy->setText(lines.join(u'\n'), tr("Copy the commands"));
        QStringList closed;
        for (const firewall::Port &port : m_report.ports) {
            if (port.open != firewall::Open::Yes)
                closed << QString::number(port.number);
        }
        const QString tool = firewall::toolName(m_report.tool);
        if (m_report.tool == firewall::Tool::None || !m_report.active)
            m_finding->show(m_report.needsRoot ? QStringLiteral("unknown") : QStringLiteral("well"),
                m_report.needsRoot ? tr("Whether %1 filters cannot be seen without the administrator's rights.").arg(tool) : tr("No firewall on this computer keeps anything out."),
                tr("A router or a rented server's provider may have a firewall of its own: there the same ports have to be open."));
        else if (closed.isEmpty())
            m_finding->show(QStringLiteral("well"), tr("%1 lets mail in already.").arg(tool));
        else if (m_report.needsRoot)
            m_finding->show(QStringLiteral("unknown"), tr("%1 is there. What it lets in cannot be seen without the administrator's rights.").arg(tool), tr("Opening a port that is open already does no harm."));
        else
            m_finding->show(QStringLiteral("attention"), tr("%1 keeps these ports closed: %2.").arg(tool, closed.join(QStringLiteral(", "))));
    }

    Finding *m_finding;
    QPushButton *m_again;
    QCheckBox *m_open;
    QPlainTextEdit *m_commands;
    CopyButton *m_copy;
    HelpLabel *m_help;
    firewall::Report m_report;
    bool m_looked = false, m_looking = false;
};

} // namespace

SetupPage *firewallPage(SetupWizard &wizard) { return new FirewallPage(wizard); }

} // namespace gui::setup

#include "firewallpage.moc"
