#include "gui/widgets/copybutton.h"

#include "gui/app/icons.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>

namespace gui {

CopyButton::CopyButton(QWidget *parent)
    : QToolButton(parent)
{
    setIcon(gui::icon(QStringLiteral("copy")));
    setAutoRaise(true);
    m_back.setSingleShot(true);
    m_back.setInterval(1500);
    connect(&m_back, &QTimer::timeout, this, [this] { setIcon(gui::icon(QStringLiteral("copy"))); });
    connect(this, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_copied);
        setIcon(gui::icon(QStringLiteral("check")));
        m_back.start();
    });
}

void CopyButton::setText(const QString &whatToCopy, const QString &accessibleName)
{
    m_copied = whatToCopy;
    m_name = accessibleName;
    setTexts();
}

void CopyButton::setTexts()
{
    setAccessibleName(m_name.isEmpty() ? tr("Copy") : m_name);
    setToolTip(accessibleName());
    setEnabled(!m_copied.isEmpty());
}

void CopyButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setTexts();
    QToolButton::changeEvent(event);
}

} // namespace gui
