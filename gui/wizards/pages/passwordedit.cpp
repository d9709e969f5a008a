#include "gui/wizards/pages/passwordedit.h"

#include "gui/app/icons.h"
#include "gui/wizards/passwordstrength.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace gui::setup {

PasswordEdit::PasswordEdit(QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_show(new QToolButton(this))
    , m_make(new QToolButton(this))
    , m_bar(new QProgressBar(this))
    , m_grade(new QLabel(this))
{
    m_field->setEchoMode(QLineEdit::Password);
    m_show->setCheckable(true);
    m_show->setIcon(gui::icon(QStringLiteral("key")));
    m_show->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_make->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_make->setIcon(gui::icon(QStringLiteral("refresh")));
    for (QToolButton *button : { m_show, m_make })
        button->setFocusPolicy(Qt::StrongFocus);
    m_bar->setRange(0, 4);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(0, 0, 0, 0);
    top->addWidget(m_field, 1);
    top->addWidget(m_show);
    top->addWidget(m_make);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_bar, 1);
    bottom->addWidget(m_grade);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(6);
    all->addLayout(top);
    all->addLayout(bottom);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        judge();
        Q_EMIT edited();
    });
    connect(m_show, &QToolButton::toggled, this, &PasswordEdit::setShown);
    connect(m_make, &QToolButton::clicked, this, [this] {
        m_field->setText(makePassword());
        m_show->setChecked(true);
    });
    retranslate();
    judge();
}

void PasswordEdit::setShown(bool shown) { m_field->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); }

void PasswordEdit::setKnown(const QStringList &known)
{
    m_known = known;
    judge();
}

void PasswordEdit::judge()
{
    const Strength strength = estimateStrength(m_field->text(), m_known);
    m_bar->setValue(int(strength.grade));
    m_grade->setText(gradeText(strength.grade));
    m_grade->setMinimumWidth(fontMetrics().averageCharWidth() * 14);
    m_bar->setAccessibleDescription(m_grade->text());
}

void PasswordEdit::retranslate()
{
    m_show->setText(tr("Show"));
    m_make->setText(tr("Make one"));
    m_show->setAccessibleName(tr("Show the password"));
    m_make->setAccessibleName(tr("Make a password"));
    m_make->setToolTip(tr("A password that nobody guesses, for your mail program to remember"));
    m_bar->setAccessibleName(tr("Strength of the password"));
    judge();
}

} // namespace gui::setup
