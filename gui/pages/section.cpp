#include "gui/pages/section.h"

#include "gui/app/icons.h"
#include "gui/widgets/helplabel.h"
#include "gui/widgets/toasts.h"

#include <QTabBar>
#include <QVBoxLayout>

namespace gui {

Section::Section(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_help(new HelpLabel(this))
    , m_body(new QVBoxLayout)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(12, 12, 12, 12);
    all->setSpacing(12);
    all->addWidget(m_help);
    all->addLayout(m_body, 1);
    m_body->setSpacing(12);
}

void Section::setTexts()
{
    m_help->setText(help());
    m_help->setVisible(!help().isEmpty());
    setAccessibleName(title());
    setAccessibleDescription(help());
    retranslate();
}

void Section::call(const QString &method, const QJsonObject &params, std::function<void(const QJsonObject &)> done)
{
    call(method, params, std::move(done), [this](const QString &sentence) { toasts().showError(sentence); });
}

void Section::call(const QString &method, const QJsonObject &params, std::function<void(const QJsonObject &)> done,
    std::function<void(const QString &)> failed)
{
    connection().call(method, params, this, [done = std::move(done), failed = std::move(failed)](const control::Answer &answer) {
        if (!answer.ok)
            failed(Connection::errorText(answer));
        else if (done)
            done(answer.result.toObject());
    });
}

SectionTabs::SectionTabs(QWidget *parent)
    : QTabWidget(parent)
{
    setUsesScrollButtons(true);
    tabBar()->setElideMode(Qt::ElideNone);
    connect(this, &QTabWidget::currentChanged, this, [this] {
        if (m_active)
            enter();
    });
}

void SectionTabs::addSection(const QString &iconName, Section *section)
{
    m_sections.push_back(section);
    addTab(section, icon(iconName), QString());
    // A long row of tabs needs its room for the words.
    for (int i = 0; count() > 6 && i < count(); ++i)
        setTabIcon(i, {});
}

void SectionTabs::show(Section *section) { setCurrentWidget(section); }

void SectionTabs::retranslate(const QString &accessibleName)
{
    setAccessibleName(accessibleName);
    tabBar()->setAccessibleName(accessibleName);
    for (int i = 0; i < count(); ++i) {
        m_sections[size_t(i)]->setTexts();
        setTabText(i, m_sections[size_t(i)]->title());
    }
}

void SectionTabs::enter()
{
    auto *now = static_cast<Section *>(currentWidget());
    if (m_entered == now)
        return;
    if (m_entered) {
        m_entered->m_active = false;
        m_entered->deactivate();
    }
    m_entered = now;
    if (now) {
        now->m_active = true;
        now->activate();
        now->refresh();
    }
}

void SectionTabs::refresh()
{
    if (m_entered)
        m_entered->refresh();
}

void SectionTabs::activate()
{
    m_active = true;
    enter();
}

void SectionTabs::deactivate()
{
    m_active = false;
    if (Section *was = std::exchange(m_entered, nullptr)) {
        was->m_active = false;
        was->deactivate();
    }
}

SectionedPage::SectionedPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_tabs(new SectionTabs(this))
{
    body()->addWidget(m_tabs);
}

void SectionedPage::retranslate() { m_tabs->retranslate(accessibleName()); }

} // namespace gui
