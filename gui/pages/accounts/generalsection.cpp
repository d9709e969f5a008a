#include "gui/pages/accounts/generalsection.h"

#include "gui/app/icons.h"
#include "gui/dialogs/formdialog.h"
#include "gui/models/lazytablemodel.h"
#include "gui/pages/accounts/accountdialog.h"
#include "gui/pages/accounts/quotadelegate.h"
#include "gui/widgets/helplabel.h"
#include "gui/widgets/toasts.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace gui {

namespace {
constexpr qint64 megabyte = 1024 * 1024;

class QuotaBar : public QWidget
{
public:
    using QWidget::QWidget;
    double fraction = -1;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        if (fraction >= 0)
            paintQuotaBar(&painter, QRectF(rect()).adjusted(0, 1, 0, -1), fraction, palette(), layoutDirection());
    }
    QSize sizeHint() const override { return { 240, 10 }; }
};
} // namespace

GeneralSection::GeneralSection(const PageContext &context, const QString &address, QWidget *parent)
    : Section(context, parent)
    , m_address(address)
    , m_addressText(new QLabel(address, this))
    , m_name(new QLineEdit(this))
    , m_quota(new QSpinBox(this))
    , m_enabled(new QCheckBox(this))
    , m_bar(new QuotaBar(this))
    , m_storage(new QLabel(this))
    , m_login(new QLabel(this))
    , m_created(new QLabel(this))
    , m_folder(new QLabel(this))
    , m_enabledHelp(new HelpLabel(this))
    , m_quotaHelp(new HelpLabel(this))
    , m_password(new QPushButton(icon(QStringLiteral("key")), {}, this))
    , m_save(new QPushButton(icon(QStringLiteral("save")), {}, this))
{
    for (QLabel *&label : m_labels)
        label = new QLabel(this);
    for (HelpLabel *label : { m_quotaHelp, m_enabledHelp })
        label->setMinimumWidth(fontMetrics().averageCharWidth() * 60); // else the height of the narrowest wrapping is kept free
    for (QLabel *label : { m_addressText, m_storage, m_login, m_created, m_folder }) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_folder->setWordWrap(true);
    m_quota->setRange(0, 1024 * 1024);
    m_quota->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_quota->setMinimumWidth(fontMetrics().averageCharWidth() * 20);
    m_bar->setFixedHeight(10);
    m_bar->setMaximumWidth(360);
    m_password->setAutoDefault(false);
    m_save->setAutoDefault(false);
    m_save->setEnabled(false);
    m_password->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_save->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(20);
    form->setVerticalSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(m_labels[0], m_addressText);
    form->addRow(m_labels[1], m_name);
    form->addRow(m_labels[2], m_quota);
    form->addRow(QString(), m_quotaHelp);
    form->addRow(QString(), m_enabled);
    form->addRow(QString(), m_enabledHelp);
    form->addRow(QString(), m_save);
    form->addItem(new QSpacerItem(0, 12));
    auto *storage = new QVBoxLayout;
    storage->setSpacing(4);
    storage->addWidget(m_storage);
    storage->addWidget(m_bar);
    form->addRow(m_labels[3], storage);
    form->addRow(m_labels[4], m_login);
    form->addRow(m_labels[5], m_created);
    form->addRow(m_labels[6], m_folder);
    form->addRow(m_labels[7], m_password);
    m_labels[1]->setBuddy(m_name);
    m_labels[2]->setBuddy(m_quota);
    body()->addLayout(form);
    body()->addStretch();
    const auto edited = [this] {
        const bool same = m_name->text() == m_account.value(u"displayName").toString() && m_enabled->isChecked() == m_account.value(u"enabled").toBool()
            && qint64(m_quota->value()) == m_account.value(u"quota").toInteger() / megabyte;
        m_save->setEnabled(!m_account.isEmpty() && !same);
    };
    connect(m_name, &QLineEdit::textEdited, this, edited);
    connect(m_quota, &QSpinBox::valueChanged, this, edited);
    connect(m_enabled, &QCheckBox::toggled, this, edited);
    connect(m_name, &QLineEdit::returnPressed, this, &GeneralSection::save);
    connect(m_save, &QPushButton::clicked, this, &GeneralSection::save);
    connect(m_password, &QPushButton::clicked, this, [this] {
        FormDialog *dialog = makePasswordForm(connection(), m_address, this);
        connect(dialog, &FormDialog::done, this, [this] { toasts().showDone(tr("%1 has a new password").arg(m_address)); });
        dialog->open();
    });
}

QString GeneralSection::title() const { return tr("Account"); }

void GeneralSection::retranslate()
{
    m_labels[0]->setText(tr("Address"));
    m_labels[1]->setText(tr("&Name"));
    m_labels[2]->setText(tr("&Quota"));
    m_labels[3]->setText(tr("Storage used"));
    m_labels[4]->setText(tr("Last login"));
    m_labels[5]->setText(tr("Created"));
    m_labels[6]->setText(tr("Folder"));
    m_labels[7]->setText(tr("Password"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("as others see it; may be empty"));
    m_quota->setAccessibleName(tr("Quota"));
    m_quota->setSuffix(tr(" MB"));
    m_quota->setSpecialValueText(tr("no limit"));
    m_quotaHelp->setText(tr("How much mail it may keep. When it is full, mail for it is refused and its sender is told."));
    m_enabled->setText(tr("&Turned on"));
    m_enabled->setAccessibleName(tr("Turned on"));
    m_enabledHelp->setText(tr("Turned off, it keeps its mail, but nobody can log in and mail for it is refused."));
    m_password->setText(tr("Reset password…"));
    m_save->setText(tr("Save"));
    showFacts();
}

void GeneralSection::refresh()
{
    call(QStringLiteral("account.show"), { { QStringLiteral("address"), m_address } }, [this](const QJsonObject &account) { take(account); });
}

void GeneralSection::take(const QJsonObject &account)
{
    m_account = account;
    const QSignalBlocker quietQuota(m_quota), quietEnabled(m_enabled);
    m_name->setText(account.value(u"displayName").toString());
    m_quota->setValue(int(account.value(u"quota").toInteger() / megabyte));
    m_enabled->setChecked(account.value(u"enabled").toBool());
    m_save->setEnabled(false);
    showFacts();
}

void GeneralSection::showFacts()
{
    if (m_account.isEmpty())
        return;
    const qint64 used = m_account.value(u"used").toInteger(), quota = m_account.value(u"quota").toInteger();
    const QString messages = tr("%n message(s)", nullptr, int(m_account.value(u"messages").toInteger()));
    m_storage->setText(quota > 0 ? tr("%1 of %2, %3").arg(sizeText(used), sizeText(quota), messages) : tr("%1, %2").arg(sizeText(used), messages));
    static_cast<QuotaBar *>(m_bar)->fraction = quota > 0 ? double(used) / double(quota) : -1;
    m_bar->setVisible(quota > 0);
    m_bar->update();
    const QString login = m_account.value(u"lastLogin").toString();
    m_login->setText(login.isEmpty() ? tr("never") : tr("%1 (%2)").arg(ageText(login), timeText(login)));
    m_created->setText(timeText(m_account.value(u"created").toString()));
    m_folder->setText(m_account.value(u"maildir").toString());
}

void GeneralSection::save()
{
    if (!m_save->isEnabled())
        return;
    const QJsonObject before = m_account;
    QJsonObject now { { QStringLiteral("address"), m_address }, { QStringLiteral("displayName"), m_name->text() }, { QStringLiteral("enabled"), m_enabled->isChecked() },
        { QStringLiteral("quota"), qint64(m_quota->value()) * megabyte } };
    call(QStringLiteral("account.change"), now, [this, before](const QJsonObject &) {
        refresh();
        Q_EMIT changed();
        toasts().showDone(tr("Saved"), [this, before] {
            change({ { QStringLiteral("displayName"), before.value(u"displayName") }, { QStringLiteral("enabled"), before.value(u"enabled") },
                { QStringLiteral("quota"), before.value(u"quota") } });
        });
    });
}

void GeneralSection::change(const QJsonObject &what)
{
    QJsonObject params = what;
    params[QStringLiteral("address")] = m_address;
    call(QStringLiteral("account.change"), params, [this](const QJsonObject &) {
        refresh();
        Q_EMIT changed();
    });
}

} // namespace gui
