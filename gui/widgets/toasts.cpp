#include "gui/widgets/toasts.h"

#include "gui/app/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <chrono>

namespace gui {

using namespace std::chrono_literals;

Toasts::Toasts(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_undoButton(new QPushButton(icon(QStringLiteral("undo")), {}, this))
    , m_close(new QToolButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_close->setIcon(icon(QStringLiteral("cross")));
    m_close->setAutoRaise(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 8, 8);
    row->setSpacing(10);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_undoButton);
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_undoButton, &QPushButton::clicked, this, &Toasts::undo);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    setTexts();
    hide();
}

void Toasts::showDone(const QString &text, std::function<void()> undo)
{
    const bool undoable = bool(undo);
    show(QStringLiteral("state-well"), text, std::move(undo));
    m_timer.start(undoable ? 20s : 6s);
}

void Toasts::showError(const QString &text)
{
    show(QStringLiteral("state-trouble"), text, {});
    m_timer.stop();
}

void Toasts::show(const QString &iconName, const QString &text, std::function<void()> undo)
{
    m_undo = std::move(undo);
    m_undoButton->setVisible(bool(m_undo));
    m_icon->setPixmap(icon(iconName).pixmap(QSize(20, 20), devicePixelRatioF()));
    m_text->setText(text);
    m_text->setAccessibleName(text);
    QWidget::show();
}

void Toasts::pageChanged()
{
    if (!m_undo)
        hide();
}

QString Toasts::text() const { return isVisible() ? m_text->text() : QString(); }

void Toasts::undo()
{
    hide();
    if (const auto deed = std::exchange(m_undo, {}))
        deed();
}

void Toasts::setTexts()
{
    m_undoButton->setText(tr("Undo"));
    m_undoButton->setAccessibleName(tr("Undo what was just done"));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close"));
}

void Toasts::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setTexts();
    QFrame::changeEvent(event);
}

} // namespace gui
