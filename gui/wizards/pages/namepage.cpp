// 3. The server's name and the domain of its addresses.
#include "gui/wizards/pages/pages.h"

#include "gui/widgets/helplabel.h"
#include "gui/wizards/validators.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QSysInfo>
#include <QVBoxLayout>

namespace gui::setup {
namespace {

class NamePage : public SetupPage
{
    Q_OBJECT
public:
    explicit NamePage(SetupWizard &wizard)
        : SetupPage(wizard, QStringLiteral("domains"))
        , m_domain(new QLineEdit(this))
        , m_host(new QLineEdit(this))
        , m_domainHelp(new HelpLabel(this))
        , m_hostHelp(new HelpLabel(this))
        , m_wire(new HelpLabel(this))
    {
        m_domain->setObjectName(QStringLiteral("domain"));
        m_host->setObjectName(QStringLiteral("hostname"));
        m_domain->setPlaceholderText(QStringLiteral("example.org"));
        auto *form = roomyForm();
        form->setVerticalSpacing(18);
        addField(form, m_domain, withHelp(m_domain, { m_domainHelp }));
        addField(form, m_host, m_hostRow = withHelp(m_host, { m_hostHelp, m_wire }));
        m_form = form;
        body()->addLayout(form);
        body()->addStretch();
        connect(m_domain, &QLineEdit::textChanged, this, [this] {
            if (!m_hostTyped)
                m_host->setText(validators::suggestedHostname(m_domain->text(), QSysInfo::machineHostName()));
            show();
        });
        connect(m_host, &QLineEdit::textEdited, this, [this] { m_hostTyped = !m_host->text().isEmpty(); });
        connect(m_host, &QLineEdit::textChanged, this, &NamePage::show);
        connect(m_domain, &QLineEdit::textEdited, this, [this] { m_domainTyped = true; });
        retranslate();
    }

    QString name() const override { return tr("Names"); }

    void retranslate() override
    {
        setHeader(tr("What is it called?"), tr("The domain is what stands after the @ of your addresses. The server's own name is what other servers and mail programs connect to."));
        nameField(m_domain, tr("&Domain"));
        nameField(m_host, tr("Name of the &server"));
        m_hostHelp->setText(tr("Usually \"mail.\" before the domain. Change it if the machine has another name in the Internet already."));
        show();
    }

    void initializePage() override
    {
        const bool trial = plan().where == SetupPlan::Where::Trial;
        if (!m_domainTyped)
            m_domain->setText(trial ? QStringLiteral("example.test") : plan().isRemote() ? QString() : validators::suggestedDomain(QSysInfo::machineHostName()));
        m_form->setRowVisible(m_hostRow, plan().makesInstance());
        show();
    }

    bool validatePage() override
    {
        if (!require(validators::whyNotDomain(m_domain->text()), m_domain))
            return false;
        if (plan().makesInstance() && !require(validators::whyNotHostname(m_host->text()), m_host))
            return false;
        const QString domain = m_domain->text().trimmed(), host = plan().makesInstance() ? m_host->text().trimmed() : domain;
        if (plan().domain != domain || plan().hostname != host)
            setup().dnsAnswer = {};
        plan().domain = domain;
        plan().hostname = host;
        setup().lookUp().setHostname(validators::asciiName(host));
        return true;
    }

private:
    void show()
    {
        const bool trial = plan().where == SetupPlan::Where::Trial;
        m_domainHelp->setText(trial ? tr("For trying out, a made-up one will do: mail inside it stays on this computer.")
                                    : tr("You need to own it: buy one from a domain registrar, a few euros a year. A name of a dynamic-DNS service works, too."));
        const QString domain = validators::asciiName(m_domain->text()), host = validators::asciiName(m_host->text());
        const bool international = (!domain.isEmpty() && domain != m_domain->text().trimmed().toLower()) || (!host.isEmpty() && host != m_host->text().trimmed().toLower());
        m_wire->setText(international ? tr("In DNS and between servers these are written %1 and %2.").arg(domain, host) : QString());
        m_wire->setVisible(international);
        showProblem({});
    }

    QLineEdit *m_domain, *m_host;
    HelpLabel *m_domainHelp, *m_hostHelp, *m_wire;
    QWidget *m_hostRow = nullptr;
    QFormLayout *m_form = nullptr;
    bool m_domainTyped = false, m_hostTyped = false;
};

} // namespace

SetupPage *namePage(SetupWizard &wizard) { return new NamePage(wizard); }

} // namespace gui::setup

#include "namepage.moc"
