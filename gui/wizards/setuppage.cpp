#include "gui/wizards/setuppage.h"

#include "gui/app/icons.h"
#include "gui/widgets/helplabel.h"
#include "gui/widgets/statuslamp.h"

#include <QAccessible>
#include <QButtonGroup>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace gui {

SetupPage::SetupPage(SetupWizard &wizard, const QString &iconName)
    : m_wizard(wizard)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_help(new HelpLabel(this))
    , m_lamp(new StatusLamp(this, 20))
    , m_problemRow(new QWidget(this))
    , m_body(new QVBoxLayout)
{
    m_icon->setPixmap(icon(iconName).pixmap(QSize(36, 36), devicePixelRatioF()));
    m_icon->setAlignment(Qt::AlignTop);
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.45);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(m_title);
    texts->addWidget(m_help);
    auto *header = new QHBoxLayout;
    header->setSpacing(14);
    header->addWidget(m_icon);
    header->addLayout(texts, 1);

    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *problem = new QHBoxLayout(m_problemRow);
    problem->setContentsMargins(0, 8, 0, 0);
    problem->addWidget(m_lamp, 0, Qt::AlignTop);
    problem->addWidget(m_problem, 1);
    m_problemRow->hide();

    m_body->setSpacing(12);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(12, 8, 12, 4);
    all->setSpacing(18);
    all->addLayout(header);
    all->addLayout(m_body, 1);
    all->addWidget(m_problemRow);
}

void SetupPage::setHeader(const QString &title, const QString &help)
{
    m_title->setText(title);
    m_help->setText(help);
    setAccessibleName(title);
    setAccessibleDescription(help);
}

bool SetupPage::require(const QString &whyNot, QWidget *where)
{
    showProblem(whyNot);
    if (whyNot.isEmpty())
        return true;
    if (where)
        where->setFocus(Qt::OtherFocusReason);
    return false;
}

void SetupPage::showProblem(const QString &sentence, bool danger)
{
    m_lamp->setHealth(danger ? Health::Trouble : Health::Attention);
    m_problem->setText(sentence);
    m_problemRow->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty()) {
        QAccessibleEvent alert(m_problem, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void SetupPage::setBusy(const QString &what)
{
    m_busy = !what.isEmpty();
    m_lamp->setHealth(Health::Working);
    m_problem->setText(what);
    m_problemRow->setVisible(m_busy);
}

void SetupPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWizardPage::changeEvent(event);
}

Choice::Choice(QWidget *parent)
    : QWidget(parent)
    , m_button(new QRadioButton(this))
    , m_help(new HelpLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_button);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(24, 0, 0, 0);
    below->addWidget(m_help);
    layout->addLayout(below);
}

void Choice::setTexts(const QString &label, const QString &help)
{
    m_button->setText(label);
    m_button->setAccessibleDescription(help);
    m_help->setText(help);
    m_help->setVisible(!help.isEmpty());
}

bool Choice::isChosen() const { return m_button->isChecked(); }

Finding::Finding(QWidget *parent)
    : QWidget(parent)
    , m_lamp(new StatusLamp(this, 18))
    , m_sentence(new QLabel(this))
    , m_detail(new HelpLabel(this))
{
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_sentence);
    texts->addWidget(m_detail);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_lamp, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    m_detail->hide();
    hide(); // until there is something to say
}

void Finding::show(const QString &state, const QString &sentence, const QString &detail)
{
    m_state = state;
    m_lamp->setHealth(state == u"working" ? Health::Working : healthOf(state));
    m_sentence->setText(sentence);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    setVisible(!sentence.isEmpty());
}

QString Finding::sentence() const { return m_sentence->text(); }

QFormLayout *roomyForm()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

void addField(QFormLayout *form, QWidget *field, QWidget *whole)
{
    auto *label = new QLabel;
    label->setBuddy(field);
    form->addRow(label, whole ? whole : field);
}

QWidget *withHelp(QWidget *field, const QList<QWidget *> &help)
{
    auto *row = new QWidget;
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(field);
    for (QWidget *one : help)
        column->addWidget(one);
    return row;
}

void nameField(QWidget *field, const QString &text)
{
    for (QLabel *label : field->window()->findChildren<QLabel *>()) {
        if (label->buddy() == field)
            label->setText(text);
    }
    QString name = text;
    field->setAccessibleName(name.remove(u'&'));
}

} // namespace gui
