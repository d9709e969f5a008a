#include "gui/widgets/statuslamp.h"

#include "gui/app/icons.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>

namespace gui {

Health healthOf(const QString &state)
{
    if (state == u"well" || state == u"ok")
        return Health::Well;
    if (state == u"attention" || state == u"warning")
        return Health::Attention;
    if (state == u"trouble" || state == u"error")
        return Health::Trouble;
    return Health::Unknown;
}

QString healthIcon(Health health)
{
    switch (health) {
    case Health::Well:
        return QStringLiteral("state-well");
    case Health::Attention:
        return QStringLiteral("state-attention");
    case Health::Trouble:
        return QStringLiteral("state-trouble");
    case Health::Stopped:
        return QStringLiteral("state-stopped");
    case Health::Working:
        return QStringLiteral("state-working");
    case Health::Unknown:
        break;
    }
    return QStringLiteral("state-unknown");
}

QString healthText(Health health)
{
    switch (health) {
    case Health::Well:
        return StatusLamp::tr("Well");
    case Health::Attention:
        return StatusLamp::tr("Needs attention");
    case Health::Trouble:
        return StatusLamp::tr("In trouble");
    case Health::Stopped:
        return StatusLamp::tr("Stopped");
    case Health::Working:
        return StatusLamp::tr("Working");
    case Health::Unknown:
        break;
    }
    return StatusLamp::tr("Not known");
}

StatusLamp::StatusLamp(QWidget *parent, int size)
    : QWidget(parent)
    , m_size(size)
{
    setFixedSize(size, size);
    setHealth(Health::Unknown);
}

void StatusLamp::setHealth(Health health)
{
    m_health = health;
    setToolTip(healthText(health));
    setAccessibleName(healthText(health));
    update();
}

void StatusLamp::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    icon(healthIcon(m_health)).paint(&painter, rect());
}

void StatusLamp::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setHealth(m_health);
    QWidget::changeEvent(event);
}

} // namespace gui
