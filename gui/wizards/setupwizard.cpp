#include "gui/wizards/setupwizard.h"

#include "gui/app/icons.h"
#include "gui/app/secrets.h"
#include "gui/app/serverprocess.h"
#include "gui/wizards/pages/pages.h"
#include "gui/wizards/pages/workpage.h"
#include "gui/wizards/steplist.h"

#include <QAbstractButton>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>

namespace gui {

SetupWizard::SetupWizard(const Parts &parts, QWidget *parent)
    : QWizard(parent)
    , m_parts(parts)
    , m_lookUp(parts.lookUpSettings)
    , m_steps(new StepList(this))
{
    setObjectName(QStringLiteral("setupWizard"));
    setWindowIcon(icon(QStringLiteral("facteur")));
    setWizardStyle(QWizard::ClassicStyle);
    setOption(QWizard::NoBackButtonOnStartPage);
    setSideWidget(m_steps);
    resize(940, 640);
    m_site.server = parts.server;
    m_site.connection = &m_connection;
    m_site.facteurd = parts.facteurd.isEmpty() ? ServerProcess::facteurd() : parts.facteurd;
    m_site.settings = parts.settings;
    const auto add = [this](Id id, SetupPage *page) { setPage(id, page); };
    add(Where, setup::wherePage(*this));
    add(Database, setup::databasePage(*this));
    add(Name, setup::namePage(*this));
    add(Accounts, setup::accountsPage(*this));
    add(Internet, setup::internetPage(*this));
    add(Certificate, setup::certificatePage(*this));
    add(Dns, setup::dnsPage(*this));
    add(Firewall, setup::firewallPage(*this));
    add(Summary, setup::summaryPage(*this));
    add(Work, setup::workPage(*this));
    setStartId(Where);
    connect(this, &QWizard::currentIdChanged, this, &SetupWizard::pageShown);
    retranslate();
}

// The pages' own destructors still ask the wizard.
SetupWizard::~SetupWizard()
{
    disconnect(this, &QWizard::currentIdChanged, this, nullptr);
    m_connection.close();
}

bool SetupWizard::takes(Id id) const
{
    const SetupPlan &plan = m_site.plan;
    switch (id) {
    case Database:
    case Certificate:
        return plan.makesInstance(); // a server that runs has its own
    case Internet:
    case Dns:
        return plan.facesInternet();
    case Firewall:
        return plan.where == SetupPlan::Where::Service; // another machine's cannot be seen from here
    case Where:
    case Name:
    case Accounts:
    case Summary:
    case Work:
        break;
    }
    return true;
}

int SetupWizard::nextId() const
{
    for (int id = currentId() + 1; id <= Work; ++id) {
        if (takes(Id(id)))
            return id;
    }
    return -1;
}

void SetupWizard::showSteps()
{
    const int id = currentId();
    QStringList names;
    int current = 0;
    for (int i = Where; i <= Work; ++i) {
        if (!takes(Id(i)))
            continue;
        if (i == id)
            current = int(names.size());
        names << static_cast<SetupPage *>(page(i))->name();
    }
    m_steps->setSteps(names, current);
}

void SetupWizard::pageShown(int id)
{
    showSteps();
    if (id == Work)
        setButtonLayout({ QWizard::Stretch, QWizard::CancelButton });
    else
        setButtonLayout({ QWizard::Stretch, QWizard::BackButton, QWizard::NextButton, QWizard::CancelButton });
    // Once the page stands: who types needs no mouse to begin.
    QMetaObject::invokeMethod(this, &SetupWizard::focusFirstField, Qt::QueuedConnection);
}

// The first empty field, else the first of all; of radio buttons the chosen one.
void SetupWizard::focusFirstField()
{
    QWidget *const shown = currentPage();
    if (!shown || (focusWidget() && shown->isAncestorOf(focusWidget()) && qobject_cast<QLineEdit *>(focusWidget())))
        return;
    QWidget *first = nullptr;
    for (QWidget *widget = shown->nextInFocusChain(); widget && widget != shown; widget = widget->nextInFocusChain()) {
        if (!shown->isAncestorOf(widget) || !widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
            continue;
        const auto *radio = qobject_cast<QRadioButton *>(widget);
        const auto *edit = qobject_cast<QLineEdit *>(widget);
        if (edit && edit->text().isEmpty() && edit->placeholderText().isEmpty()) {
            first = widget;
            break;
        }
        if (!first && (!radio || radio->isChecked()) && (radio || edit))
            first = widget;
    }
    if (first)
        first->setFocus(Qt::OtherFocusReason);
}

void SetupWizard::workDone()
{
    setButtonLayout({ QWizard::Stretch, QWizard::FinishButton });
    button(QWizard::FinishButton)->setFocus();
}

void SetupWizard::retranslate()
{
    setWindowTitle(tr("Set up a mail server"));
    setButtonText(QWizard::BackButton, tr("&Back"));
    setButtonText(QWizard::NextButton, tr("&Next"));
    setButtonText(QWizard::CancelButton, tr("Cancel"));
    setButtonText(QWizard::FinishButton, tr("&Finish"));
    if (currentId() >= 0)
        pageShown(currentId());
}

void SetupWizard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWizard::changeEvent(event);
}

void SetupWizard::reject()
{
    if (currentId() == Work) {
        auto *work = static_cast<setup::WorkPage *>(page(Work));
        if (work->isComplete()) // what runs is not thrown away by closing a window
            return accept();
        if (!work->mayLeave())
            return;
    }
    QWizard::reject();
}

void SetupWizard::accept()
{
    const Profile profile = m_site.plan.profile();
    const SetupPlan &plan = m_site.plan;
    if (m_parts.secrets && plan.smarthost && !plan.smarthost->password.isEmpty())
        m_parts.secrets->write(QStringLiteral("smarthost/%1/%2").arg(plan.smarthost->host, plan.smarthost->login), QString::fromUtf8(plan.smarthost->password.reveal()), nullptr, {});
    if (m_parts.secrets && plan.makesInstance() && !plan.database.password.isEmpty())
        m_parts.secrets->write(QStringLiteral("database/%1").arg(plan.database.url()), QString::fromUtf8(plan.database.password.reveal()), nullptr, {});
    QWizard::accept();
    Q_EMIT made(profile);
}

} // namespace gui
