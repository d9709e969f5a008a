#include "gui/pages/accounts/accountdialog.h"

#include "gui/dialogs/formdialog.h"
#include "gui/dialogs/passwordedit.h"
#include "gui/pages/accounts/apppasswords.h"
#include "gui/pages/accounts/generalsection.h"
#include "gui/pages/accounts/rulessection.h"
#include "gui/pages/security/sessionssection.h"
#include "gui/widgets/toasts.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

AccountDialog::AccountDialog(const PageContext &given, const QString &address, QWidget *parent)
    : QDialog(parent)
    , m_address(address)
    , m_tabs(new SectionTabs(this))
{
    setObjectName(QStringLiteral("accountDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(900, 620);
    auto *toasts = new Toasts(this); // the window's own lie behind this dialog
    PageContext context = given;
    context.toasts = toasts;
    auto *general = new GeneralSection(context, address);
    connect(general, &GeneralSection::changed, this, &AccountDialog::changed);
    m_tabs->addSection(QStringLiteral("accounts"), general);
    m_tabs->addSection(QStringLiteral("key"), new AppPasswordsSection(context, address));
    m_tabs->addSection(QStringLiteral("script"), new RulesSection(context, address));
    m_tabs->addSection(QStringLiteral("connections"), new SessionsSection(context, address));
    auto *buttons = new QDialogButtonBox(this);
    m_close = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    m_close->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(16, 16, 16, 16);
    all->setSpacing(12);
    all->addWidget(m_tabs, 1);
    all->addWidget(toasts);
    all->addWidget(buttons);
    setTexts();
    m_tabs->activate();
}

void AccountDialog::setTexts()
{
    setWindowTitle(m_address);
    m_tabs->retranslate(tr("Parts of the account %1").arg(m_address));
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(m_close->text());
}

void AccountDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setTexts();
    QDialog::changeEvent(event);
}

FormDialog *makePasswordForm(Connection &connection, const QString &address, QWidget *parent)
{
    auto *form = new FormDialog(connection, AccountDialog::tr("New password for %1").arg(address), AccountDialog::tr("Set password"), parent);
    form->addHelp(AccountDialog::tr("The old password stops working at once. App passwords stay as they are; clients that are connected stay connected until they are cut off."));
    PasswordEdit *password = form->addPassword(AccountDialog::tr("&Password"), AccountDialog::tr("At least 12 characters. It cannot be read here later."));
    form->setRequest([=]() -> std::optional<FormDialog::Request> {
        if (password->text().isEmpty()) {
            form->showError(AccountDialog::tr("Type a password, or let one be suggested."));
            return std::nullopt;
        }
        return FormDialog::Request { QStringLiteral("account.passwd"), { { QStringLiteral("address"), address }, { QStringLiteral("password"), password->text() } } };
    });
    return form;
}

} // namespace gui
