#include "gui/pages/settings/settingspage.h"

#include "gui/app/icons.h"
#include "gui/pages/settings/programsettings.h"
#include "gui/widgets/columnscroll.h"
#include "gui/widgets/settingeditor.h"
#include "gui/widgets/toasts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

namespace gui {

// A section's settings are those whose key begins with its name and a dot.
static constexpr struct
{
    const char *section, *name;
} sectionNames[] = {
    { "message", QT_TRANSLATE_NOOP("SettingsSections", "Messages") },
    { "sender_callout", QT_TRANSLATE_NOOP("SettingsSections", "Asking senders' servers") },
    { "program", QT_TRANSLATE_NOOP("SettingsSections", "This program") },
    { "door", QT_TRANSLATE_NOOP("SettingsSections", "Junk and refusals") },
    { "rate", QT_TRANSLATE_NOOP("SettingsSections", "Rate limits") },
    { "ban", QT_TRANSLATE_NOOP("SettingsSections", "Bans") },
    { "dnsbl", QT_TRANSLATE_NOOP("SettingsSections", "Block lists") },
    { "helo", QT_TRANSLATE_NOOP("SettingsSections", "Greeting checks") },
    { "sender", QT_TRANSLATE_NOOP("SettingsSections", "Sender checks") },
    { "harvest", QT_TRANSLATE_NOOP("SettingsSections", "Address guessing") },
    { "greylist", QT_TRANSLATE_NOOP("SettingsSections", "Greylisting") },
    { "smtp", QT_TRANSLATE_NOOP("SettingsSections", "SMTP") },
    { "scan", QT_TRANSLATE_NOOP("SettingsSections", "Scanners") },
    { "attachments", QT_TRANSLATE_NOOP("SettingsSections", "Attachments") },
    { "network", QT_TRANSLATE_NOOP("SettingsSections", "Network") },
    { "health", QT_TRANSLATE_NOOP("SettingsSections", "Health checks") },
    { "dkim", QT_TRANSLATE_NOOP("SettingsSections", "Signatures (DKIM)") },
    { "dmarc", QT_TRANSLATE_NOOP("SettingsSections", "Sender policies (DMARC)") },
    { "spf", QT_TRANSLATE_NOOP("SettingsSections", "Sending hosts (SPF)") },
    { "arc", QT_TRANSLATE_NOOP("SettingsSections", "Forwarded mail (ARC)") },
    { "sanity", QT_TRANSLATE_NOOP("SettingsSections", "Malformed mail") },
    { "tarpit", QT_TRANSLATE_NOOP("SettingsSections", "Slowing down abusers") },
    { "early", QT_TRANSLATE_NOOP("SettingsSections", "Impatient clients") },
    { "recipients", QT_TRANSLATE_NOOP("SettingsSections", "Recipients") },
    { "forward", QT_TRANSLATE_NOOP("SettingsSections", "Forwarding") },
    { "sieve", QT_TRANSLATE_NOOP("SettingsSections", "Users' filters (Sieve)") },
    { "learning", QT_TRANSLATE_NOOP("SettingsSections", "Learning from users") },
};

SettingsPage::SettingsPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_search(new QLineEdit(this))
    , m_sections(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_program(new ProgramSettings(context, this))
{
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_stack->addWidget(m_program);
    auto *first = new QListWidgetItem(m_sections);
    first->setData(Qt::UserRole, QStringLiteral("program"));
    m_sections->setSpacing(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_sections);
    row->addWidget(m_stack, 1);
    body()->addWidget(m_search);
    body()->addLayout(row, 1);
    connect(m_sections, &QListWidget::currentRowChanged, this, &SettingsPage::showSection);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsPage::search);
    m_sections->setCurrentRow(0);
}

QString SettingsPage::help() const
{
    return tr("How the server behaves. Every setting has a default that suits most people: change one only for a reason, it takes effect within seconds and can be undone.");
}

QString SettingsPage::sectionOf(const QString &key) { return key.section(u'.', 0, 0); }

QString SettingsPage::sectionName(const QString &section)
{
    for (const auto &row : sectionNames) {
        if (section == QLatin1StringView(row.section))
            return QCoreApplication::translate("SettingsSections", row.name);
    }
    return section.left(1).toUpper() + section.mid(1);
}

void SettingsPage::giveSectionsTheirWidth()
{
    m_sections->setFixedWidth(std::max(m_sections->sizeHintForColumn(0), fontMetrics().averageCharWidth() * 24) + m_sections->style()->pixelMetric(QStyle::PM_ScrollBarExtent) + 2 * m_sections->frameWidth() + 8);
}

void SettingsPage::retranslate()
{
    m_search->setPlaceholderText(tr("Search the settings"));
    m_search->setAccessibleName(tr("Search the settings"));
    m_sections->setAccessibleName(tr("Sections"));
    for (int i = 0; i < m_sections->count(); ++i)
        m_sections->item(i)->setText(sectionName(m_sections->item(i)->data(Qt::UserRole).toString()));
    giveSectionsTheirWidth();
    m_program->retranslate();
}

void SettingsPage::refresh()
{
    call(QStringLiteral("setting.list"), {}, [this](const QJsonObject &result) { take(result.value(u"settings").toArray()); });
}

void SettingsPage::take(const QJsonArray &rows)
{
    QStringList order;
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        order.append(row.value(u"key").toString());
        rowChanged(row);
    }
    if (order == m_order)
        return;
    // The sections: those of the daemon, in its order, after our own.
    m_order = order;
    QStringList sections { QStringLiteral("program") };
    for (const QString &key : m_order) {
        if (!sections.contains(sectionOf(key)))
            sections.append(sectionOf(key));
    }
    const QString before = m_sections->currentItem() ? m_sections->currentItem()->data(Qt::UserRole).toString() : QString();
    const QSignalBlocker quiet(m_sections);
    m_sections->clear();
    for (const QString &section : sections) {
        auto *item = new QListWidgetItem(sectionName(section), m_sections);
        item->setData(Qt::UserRole, section);
        if (section == before)
            m_sections->setCurrentItem(item);
    }
    giveSectionsTheirWidth();
    if (!m_sections->currentItem())
        m_sections->setCurrentRow(0);
    showSection();
}

void SettingsPage::rowChanged(const QJsonObject &row)
{
    const QString key = row.value(u"key").toString();
    if (m_rows[key] == row)
        return;
    m_rows[key] = row;
    for (auto [it, end] = m_editors.equal_range(key); it != end; ++it)
        it->second->setRow(row);
}

QWidget *SettingsPage::makeSection(const QStringList &keys)
{
    auto *inside = new QWidget(this);
    auto *all = new QVBoxLayout(inside);
    all->setContentsMargins(4, 0, 12, 12);
    all->setSpacing(20);
    for (const QString &key : keys) {
        auto *editor = new SettingEditor(m_rows[key], inside);
        m_editors.emplace(key, editor);
        connect(editor, &SettingEditor::edited, this, [this, key](const QString &value) { set(key, value, true); });
        connect(editor, &SettingEditor::resetWanted, this, [this, key] { reset(key, true); });
        all->addWidget(editor);
    }
    if (keys.isEmpty())
        all->addWidget(new QLabel(tr("No setting is about that."), inside));
    all->addStretch();
    auto *scroll = new ColumnScroll(this);
    scroll->setWidget(inside);
    m_stack->addWidget(scroll);
    return scroll;
}

void SettingsPage::showSection()
{
    if (!m_sections->currentItem())
        return;
    const QString section = m_sections->currentItem()->data(Qt::UserRole).toString();
    if (section == u"program") {
        m_stack->setCurrentWidget(m_program);
        return;
    }
    QWidget *&form = m_made[section];
    if (!form) {
        QStringList keys;
        std::copy_if(m_order.begin(), m_order.end(), std::back_inserter(keys), [&](const QString &key) { return sectionOf(key) == section; });
        form = makeSection(keys);
    }
    m_stack->setCurrentWidget(form);
}

void SettingsPage::search()
{
    if (m_found) {
        for (SettingEditor *editor : m_found->findChildren<SettingEditor *>())
            std::erase_if(m_editors, [&](const auto &row) { return row.second == editor; });
        m_stack->removeWidget(m_found);
        m_found->deleteLater();
        m_found = nullptr;
    }
    const QString text = m_search->text().trimmed();
    m_sections->setEnabled(text.isEmpty());
    if (text.isEmpty())
        return showSection();
    QStringList keys;
    for (const QString &key : m_order) {
        const QString sentence = QCoreApplication::translate("Settings", m_rows[key].value(u"sentence").toString().toUtf8().constData());
        if (key.contains(text, Qt::CaseInsensitive) || sentence.contains(text, Qt::CaseInsensitive))
            keys.append(key);
    }
    m_found = makeSection(keys.mid(0, 50)); // more than anybody reads; typing on narrows it
    m_stack->setCurrentWidget(m_found);
}

void SettingsPage::set(const QString &key, const QString &value, bool undoable)
{
    const QJsonObject before = m_rows[key];
    call(QStringLiteral("setting.set"), { { QStringLiteral("key"), key }, { QStringLiteral("value"), value } },
        [this, key, before, undoable](const QJsonObject &row) {
            rowChanged(row);
            std::function<void()> undo;
            if (undoable)
                undo = [this, key, before] {
                    if (before.value(u"isSet").toBool())
                        set(key, before.value(u"value").toVariant().toString(), false);
                    else
                        reset(key, false);
                };
            toasts().showDone(tr("%1 is changed; it takes effect within seconds").arg(key), std::move(undo));
        },
        [this, key](const QString &sentence) {
            for (auto [it, end] = m_editors.equal_range(key); it != end; ++it)
                it->second->showError(sentence);
            toasts().showError(sentence);
        });
}

void SettingsPage::reset(const QString &key, bool undoable)
{
    const QString before = m_rows[key].value(u"value").toVariant().toString();
    call(QStringLiteral("setting.reset"), { { QStringLiteral("key"), key } }, [this, key, before, undoable](const QJsonObject &row) {
        rowChanged(row);
        std::function<void()> undo;
        if (undoable)
            undo = [this, key, before] { set(key, before, false); };
        toasts().showDone(tr("%1 is back to its default").arg(key), std::move(undo));
    });
}

void SettingsPage::showArgument(const QString &key)
{
    if (SettingEditor *found = editor(key))
        found->setFocus(Qt::OtherFocusReason);
    else
        m_search->setText(key);
}

SettingEditor *SettingsPage::editor(const QString &key)
{
    for (int i = 0; i < m_sections->count(); ++i) {
        if (m_sections->item(i)->data(Qt::UserRole).toString() == sectionOf(key))
            m_sections->setCurrentRow(i);
    }
    const auto found = m_editors.find(key);
    return found == m_editors.end() ? nullptr : found->second;
}

} // namespace gui
