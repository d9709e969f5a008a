// 4. Accounts: the first one, and others if wanted.
#include "gui/wizards/pages/pages.h"

#include "gui/app/icons.h"
#include "gui/widgets/columnscroll.h"
#include "gui/widgets/helplabel.h"
#include "gui/wizards/pages/passwordedit.h"
#include "gui/wizards/validators.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace gui::setup {
namespace {

class AccountsPage : public SetupPage
{
    Q_OBJECT
public:
    explicit AccountsPage(SetupWizard &wizard)
        : SetupPage(wizard, QStringLiteral("accounts"))
        , m_rows(new QVBoxLayout)
        , m_add(new QPushButton(icon(QStringLiteral("add")), {}, this))
        , m_addHelp(new HelpLabel(this))
    {
        auto *inside = new QWidget;
        auto *column = new QVBoxLayout(inside);
        column->setContentsMargins(0, 0, 8, 0);
        column->setSpacing(14);
        column->addLayout(m_rows);
        m_rows->setSpacing(18);
        auto *adding = new QHBoxLayout;
        adding->addWidget(m_add);
        adding->addWidget(m_addHelp, 1);
        column->addLayout(adding);
        column->addStretch();
        auto *scroll = new ColumnScroll(this);
        scroll->setWidget(inside);
        body()->addWidget(scroll, 1);
        m_add->setObjectName(QStringLiteral("addAccount"));
        connect(m_add, &QPushButton::clicked, this, [this] { addRow({})->local->setFocus(); });
        addRow(validators::suggestedLocalPart(qEnvironmentVariable("USER")));
        retranslate();
    }

    QString name() const override { return tr("Accounts"); }

    void retranslate() override
    {
        setHeader(tr("Who gets a mailbox?"), tr("The first account is yours: the first mail goes to it. Mail programs log in with the whole address and this password."));
        m_add->setText(tr("&Add another account"));
        m_addHelp->setText(tr("More can be added at any time, in the window."));
        for (const auto &row : m_accounts)
            name(*row);
    }

    void initializePage() override
    {
        for (const auto &row : m_accounts)
            name(*row);
        showProblem({});
    }

    bool validatePage() override
    {
        std::vector<SetupPlan::Account> accounts;
        QStringList taken;
        for (const auto &row : m_accounts) {
            const QString local = row->local->text().trimmed();
            if (!require(validators::whyNotLocalPart(local), row->local))
                return false;
            if (!require(taken.contains(local.toLower()) ? tr("There are two accounts of the name %1.").arg(local) : QString(), row->local))
                return false;
            taken << local.toLower();
            if (!require(validators::whyNotPassword(row->password->text(), local, plan().domain), row->password->field()))
                return false;
            accounts.push_back({ local + u'@' + validators::asciiName(plan().domain), Secret(row->password->text().toUtf8()) });
        }
        plan().accounts = std::move(accounts);
        return true;
    }

private:
    struct Row
    {
        QWidget *widget = nullptr;
        QLineEdit *local = nullptr;
        QLabel *domain = nullptr;
        PasswordEdit *password = nullptr;
        QToolButton *remove = nullptr;
    };

    Row *addRow(const QString &localPart)
    {
        auto row = std::make_unique<Row>();
        const bool first = m_accounts.empty();
        row->widget = new QWidget;
        row->local = new QLineEdit(localPart, row->widget);
        row->domain = new QLabel(row->widget);
        row->password = new PasswordEdit(row->widget);
        row->remove = new QToolButton(row->widget);
        row->remove->setIcon(icon(QStringLiteral("remove")));
        row->remove->setAutoRaise(true);
        row->remove->setFocusPolicy(Qt::StrongFocus);
        row->remove->setVisible(!first);
        row->local->setObjectName(QStringLiteral("localPart%1").arg(m_accounts.size()));
        row->password->field()->setObjectName(QStringLiteral("password%1").arg(m_accounts.size()));
        auto *address = new QWidget(row->widget);
        auto *line = new QHBoxLayout(address);
        line->setContentsMargins(0, 0, 0, 0);
        line->addWidget(row->local, 1);
        line->addWidget(row->domain, 1);
        line->addWidget(row->remove);
        auto *form = roomyForm();
        form->setContentsMargins(0, 0, 0, 0);
        addField(form, row->local, address);
        addField(form, row->password->field(), row->password);
        row->widget->setLayout(form);
        m_rows->addWidget(row->widget);
        connect(row->local, &QLineEdit::textChanged, this, [this, raw = row.get()] {
            raw->password->setKnown({ raw->local->text(), plan().domain });
            showProblem({});
        });
        connect(row->password, &PasswordEdit::edited, this, [this] { showProblem({}); });
        connect(row->remove, &QToolButton::clicked, this, [this, raw = row.get()] {
            raw->widget->deleteLater();
            m_add->setFocus();
            std::erase_if(m_accounts, [raw](const auto &one) { return one.get() == raw; });
        });
        m_accounts.push_back(std::move(row));
        name(*m_accounts.back());
        return m_accounts.back().get();
    }

    void name(Row &row)
    {
        row.domain->setText(u'@' + plan().domain);
        row.password->setKnown({ row.local->text(), plan().domain });
        row.password->retranslate();
        nameIn(row.widget, row.local, tr("Address"));
        nameIn(row.widget, row.password->field(), tr("Password"));
        row.remove->setToolTip(tr("Leave this account out"));
        row.remove->setAccessibleName(row.remove->toolTip());
    }
    // A row that is being made has no window yet.
    static void nameIn(QWidget *row, QWidget *field, const QString &text)
    {
        for (QLabel *label : row->findChildren<QLabel *>()) {
            if (label->buddy() == field)
                label->setText(text);
        }
        field->setAccessibleName(text);
    }

    QVBoxLayout *m_rows;
    QPushButton *m_add;
    HelpLabel *m_addHelp;
    std::vector<std::unique_ptr<Row>> m_accounts;
};

} // namespace

SetupPage *accountsPage(SetupWizard &wizard) { return new AccountsPage(wizard); }

} // namespace gui::setup

#include "accountspage.moc"
