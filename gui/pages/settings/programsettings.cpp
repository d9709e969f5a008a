#include "gui/pages/settings/programsettings.h"

#include "gui/app/icons.h"
#include "gui/app/preferences.h"
#include "gui/dialogs/confirm.h"
#include "gui/dialogs/profiledialog.h"
#include "gui/widgets/helplabel.h"
#include "gui/widgets/toasts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

ProgramSettings::ProgramSettings(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_form(new QFormLayout)
    , m_language(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_autostart(new QCheckBox(this))
    , m_notify(new QCheckBox(this))
    , m_autostartHelp(new HelpLabel(this))
    , m_serversTitle(new QLabel(this))
    , m_serversHelp(new HelpLabel(this))
    , m_servers(new QListWidget(this))
    , m_connect(new QPushButton(this))
    , m_add(new QPushButton(icon(QStringLiteral("add")), {}, this))
    , m_edit(new QPushButton(icon(QStringLiteral("edit")), {}, this))
    , m_remove(new QPushButton(icon(QStringLiteral("remove")), {}, this))
{
    m_form->setSpacing(12);
    m_form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    m_form->addRow(new QLabel(this), m_language);
    m_form->addRow(new QLabel(this), m_theme);
    for (QComboBox *combo : { m_language, m_theme })
        combo->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    m_language->addItem(QString(), QVariant(QString()));
    for (const QString &code : Preferences::languages())
        m_language->addItem(QLocale(code).nativeLanguageName(), code);
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_context.preferences->language())));
    for (int i = 0; i < 3; ++i)
        m_theme->addItem({}, i);
    m_theme->setCurrentIndex(int(m_context.preferences->theme()));
    m_autostart->setChecked(m_context.preferences->startsWithSession());
    m_notify->setChecked(m_context.preferences->notifications());
    connect(m_language, &QComboBox::activated, this, [this] { m_context.preferences->setLanguage(m_language->currentData().toString()); });
    connect(m_theme, &QComboBox::activated, this, [this] { m_context.preferences->setTheme(Preferences::Theme(m_theme->currentData().toInt())); });
    connect(m_notify, &QCheckBox::clicked, this, [this](bool on) { m_context.preferences->setNotifications(on); });
    connect(m_autostart, &QCheckBox::clicked, this, [this](bool on) {
        if (!m_context.preferences->setStartsWithSession(on)) {
            m_autostart->setChecked(!on);
            m_context.toasts->showError(tr("%1 could not be written.").arg(Preferences::autostartFile()));
        }
    });

    m_servers->setFixedHeight(fontMetrics().lineSpacing() * 6 + 12);
    auto *buttons = new QVBoxLayout;
    for (QPushButton *button : { m_connect, m_add, m_edit, m_remove })
        buttons->addWidget(button);
    buttons->addStretch();
    auto *servers = new QHBoxLayout;
    servers->addWidget(m_servers, 1);
    servers->addLayout(buttons);
    QFont bold = m_serversTitle->font();
    bold.setWeight(QFont::DemiBold);
    m_serversTitle->setFont(bold);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(16, 0, 0, 0);
    all->setSpacing(8);
    all->addLayout(m_form);
    all->addSpacing(16);
    all->addWidget(m_autostart);
    all->addWidget(m_autostartHelp);
    all->addSpacing(4);
    all->addWidget(m_notify);
    all->addSpacing(24);
    all->addWidget(m_serversTitle);
    all->addWidget(m_serversHelp);
    all->addLayout(servers);
    all->addStretch();

    connect(m_servers, &QListWidget::currentRowChanged, this, [this] {
        for (QPushButton *button : { m_connect, m_edit, m_remove })
            button->setEnabled(chosenServer().has_value());
    });
    connect(m_servers, &QListWidget::itemActivated, m_connect, &QPushButton::click);
    connect(m_connect, &QPushButton::clicked, this, [this] {
        if (const auto profile = chosenServer()) {
            Profiles().choose(profile->id);
            m_context.openProfile(*profile);
            fillServers();
        }
    });
    connect(m_add, &QPushButton::clicked, this, [this] { editServer({}); });
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const auto profile = chosenServer())
            editServer(*profile);
    });
    connect(m_remove, &QPushButton::clicked, this, &ProgramSettings::removeServer);
    fillServers();
}

void ProgramSettings::retranslate()
{
    const auto label = [this](QWidget *field, const QString &text) {
        auto *found = qobject_cast<QLabel *>(m_form->labelForField(field));
        found->setText(text);
        found->setBuddy(field);
        field->setAccessibleName(QString(text).remove(u'&'));
    };
    label(m_language, tr("&Language"));
    label(m_theme, tr("L&ook"));
    m_serversTitle->setText(tr("Servers"));
    m_language->setItemText(0, tr("As the desktop"));
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_context.preferences->language())));
    m_theme->setItemText(0, tr("As the desktop"));
    m_theme->setItemText(1, tr("Light"));
    m_theme->setItemText(2, tr("Dark"));
    m_autostart->setText(tr("Start with the session, in the system tray"));
    m_autostartHelp->setText(tr("The mail server itself runs without this program. Turn this on to be told when it needs you."));
    m_notify->setText(tr("Show notifications when the server needs you"));
    m_servers->setAccessibleName(tr("Servers this program knows"));
    m_serversHelp->setText(tr("The servers this program can show. Removing one from this list changes nothing on the server."));
    m_connect->setText(tr("Connect"));
    m_add->setText(tr("Add…"));
    m_edit->setText(tr("Change…"));
    m_remove->setText(tr("Remove"));
    fillServers();
}

void ProgramSettings::fillServers()
{
    const QString before = m_servers->currentItem() ? m_servers->currentItem()->data(Qt::UserRole).toString() : QString();
    m_servers->clear();
    for (const Profile &profile : Profiles().all()) {
        const bool shown = profile.id == m_context.connection->profile().id;
        auto *item = new QListWidgetItem(icon(profile.kind == Profile::Kind::Ssh ? QStringLiteral("remote") : QStringLiteral("computer")),
            shown ? tr("%1 (shown now)").arg(profile.name) : profile.name, m_servers);
        item->setData(Qt::UserRole, profile.id);
        item->setToolTip(profile.kind == Profile::Kind::Ssh ? profile.sshHost : profile.socket);
        if (profile.id == before)
            m_servers->setCurrentItem(item);
    }
    for (QPushButton *button : { m_connect, m_edit, m_remove })
        button->setEnabled(chosenServer().has_value());
}

std::optional<Profile> ProgramSettings::chosenServer() const
{
    return m_servers->currentItem() ? Profiles().find(m_servers->currentItem()->data(Qt::UserRole).toString()) : std::nullopt;
}

void ProgramSettings::editServer(const Profile &profile)
{
    auto *dialog = new ProfileDialog(profile, this);
    connect(dialog, &ProfileDialog::chosen, this, [this](const Profile &given) {
        Profile kept = given;
        if (kept.id.isEmpty())
            kept = Profiles().add(kept);
        else
            Profiles().change(kept);
        Profiles().choose(kept.id);
        m_context.openProfile(kept);
        fillServers();
    });
    dialog->open();
}

void ProgramSettings::removeServer()
{
    const auto profile = chosenServer();
    if (!profile)
        return;
    Profiles().remove(profile->id);
    fillServers();
    m_context.toasts->showDone(tr("%1 is no longer in the list").arg(profile->name), [this, profile = *profile] {
        Profiles().change(profile);
        fillServers();
    });
}

} // namespace gui
