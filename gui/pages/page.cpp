#include "gui/pages/page.h"

#include "gui/app/icons.h"
#include "gui/widgets/helplabel.h"
#include "gui/widgets/toasts.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace gui {

Page::Page(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_help(new HelpLabel(this))
    , m_actions(new QHBoxLayout)
    , m_body(new QVBoxLayout)
{
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    auto *header = new QHBoxLayout;
    header->setSpacing(12);
    header->addWidget(m_icon);
    header->addWidget(m_title, 1);
    header->addLayout(m_actions);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(24, 20, 24, 16);
    all->setSpacing(8);
    all->addLayout(header);
    all->addWidget(m_help);
    all->addSpacing(8);
    all->addLayout(m_body, 1);
    m_body->setSpacing(12);
    connect(m_context.connection, &Connection::connected, this, [this] {
        if (m_active)
            refresh();
    });
}

void Page::setHeader(const QString &iconName, const QString &title)
{
    m_iconName = iconName;
    m_title->setText(title);
    m_icon->setPixmap(icon(iconName).pixmap(QSize(28, 28), devicePixelRatioF()));
    setWindowTitle(title);
    setAccessibleName(title);
    setTexts();
}

void Page::setTexts()
{
    m_help->setText(help());
    setAccessibleDescription(help());
    retranslate();
}

void Page::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && !m_iconName.isEmpty())
        setTexts();
    if (event->type() == QEvent::PaletteChange && !m_iconName.isEmpty())
        m_icon->setPixmap(icon(m_iconName).pixmap(QSize(28, 28), devicePixelRatioF()));
    QWidget::changeEvent(event);
}

void Page::enterPage()
{
    if (std::exchange(m_active, true))
        return;
    activate();
    refresh();
}

void Page::leavePage()
{
    if (std::exchange(m_active, false))
        deactivate();
}

void Page::call(const QString &method, const QJsonObject &params, std::function<void(const QJsonObject &)> done)
{
    connection().call(method, params, this, [this, done = std::move(done)](const control::Answer &answer) {
        if (answer.ok && done)
            done(answer.result.toObject());
        else if (!answer.ok && answer.code != 0) // a broken connection is told by the window, once
            toasts().showError(Connection::errorText(answer));
    });
}

void Page::call(const QString &method, const QJsonObject &params, std::function<void(const QJsonObject &)> done,
    std::function<void(const QString &)> failed)
{
    connection().call(method, params, this, [done = std::move(done), failed = std::move(failed)](const control::Answer &answer) {
        if (!answer.ok)
            failed(Connection::errorText(answer));
        else if (done)
            done(answer.result.toObject());
    });
}

} // namespace gui
