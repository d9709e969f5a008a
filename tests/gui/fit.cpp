#include "tests/gui/fit.h"

#include "gui/widgets/card.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QToolButton>

namespace testsupport {

namespace {

// Rounding, and the odd pixel of a style.
constexpr int tolerance = 2;

QString whereIs(const QWidget *widget)
{
    QStringList path;
    for (const QWidget *at = widget; at && path.size() < 3; at = at->parentWidget())
        path.prepend(at->objectName().isEmpty() ? QString::fromLatin1(at->metaObject()->className()) : at->objectName());
    return path.join(u'/');
}

QString shortened(const QString &text) { return text.size() > 60 ? text.first(57) + QStringLiteral("…") : text; }

class Looking
{
public:
    QStringList found;

    void look(QWidget *widget)
    {
        if (const auto *label = qobject_cast<QLabel *>(widget))
            lookAtLabel(label);
        else if (const auto *card = qobject_cast<gui::Card *>(widget))
            compare(card, card->accessibleName() + u' ' + card->figure(), card->minimumSizeHint().width(), card->width());
        else if (const auto *button = qobject_cast<QAbstractButton *>(widget))
            lookAtButton(button);
        else if (auto *combo = qobject_cast<QComboBox *>(widget))
            lookAtCombo(combo);
        else if (const auto *line = qobject_cast<QLineEdit *>(widget))
            lookAtLine(line);
        else if (const auto *tabs = qobject_cast<QTabBar *>(widget))
            lookAtTabs(tabs);
        else if (const auto *header = qobject_cast<QHeaderView *>(widget))
            lookAtHeader(header);
        else if (const auto *group = qobject_cast<QGroupBox *>(widget))
            compare(group, group->title(), group->fontMetrics().horizontalAdvance(group->title()), group->width());
        lookAtPlace(widget);
        // Squeezed: less high than it can be.
        const bool speaks = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) || qobject_cast<QLineEdit *>(widget) || qobject_cast<QLabel *>(widget);
        if (speaks && !widget->parentWidget()->inherits("QAbstractSpinBox") && !widget->parentWidget()->inherits("QLineEdit") && widget->height() + tolerance < std::min(widget->minimumSizeHint().height(), widget->maximumHeight())
            && !(qobject_cast<QLabel *>(widget) && qobject_cast<QLabel *>(widget)->wordWrap()))
            found << QStringLiteral("%1: is squeezed to a height of %2, needs %3").arg(whereIs(widget)).arg(widget->height()).arg(widget->minimumSizeHint().height());
    }

private:
    void report(const QWidget *widget, const QString &text, int needs, int has)
    {
        found << QStringLiteral("%1: \"%2\" needs %3, has %4").arg(whereIs(widget), shortened(text)).arg(needs).arg(has);
    }
    void compare(const QWidget *widget, const QString &text, int needs, int has)
    {
        if (needs > has + tolerance)
            report(widget, text, needs, has);
    }

    void lookAtLabel(const QLabel *label)
    {
        // One that may be cut says so by its size policy, and has the whole text as a tooltip.
        if (label->text().isEmpty() || (label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored && label->toolTip() == label->text()))
            return;
        if (label->wordWrap())
            compare(label, label->text(), label->heightForWidth(label->width()), label->height());
        else
            compare(label, label->text(), label->sizeHint().width(), label->width());
    }

    void lookAtButton(const QAbstractButton *button)
    {
        const auto *tool = qobject_cast<const QToolButton *>(button);
        if (button->text().isEmpty() || (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly) || button->parentWidget()->inherits("QTabBar"))
            return;
        // The hint has the style's padding in it, some of which may go.
        const bool padded = qobject_cast<const QPushButton *>(button);
        compare(button, button->text(), button->sizeHint().width() - (padded ? 8 : 0), button->width());
        compare(button, button->text(), button->sizeHint().height() - (padded ? 4 : 0), button->height());
    }

    void lookAtCombo(QComboBox *combo)
    {
        QStyleOptionComboBox option;
        option.initFrom(combo);
        option.editable = combo->isEditable();
        const QRect room = combo->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, combo);
        const int icon = combo->itemIcon(combo->currentIndex()).isNull() ? 0 : combo->iconSize().width() + 4;
        compare(combo, combo->currentText(), combo->fontMetrics().horizontalAdvance(combo->currentText()) + icon, room.width());
    }

    void lookAtLine(const QLineEdit *line)
    {
        if (qobject_cast<QAbstractSpinBox *>(line->parentWidget()) || qobject_cast<QComboBox *>(line->parentWidget()) || !line->text().isEmpty())
            return;
        compare(line, line->placeholderText(), line->fontMetrics().horizontalAdvance(line->placeholderText()), line->width() - 8);
    }

    void lookAtTabs(const QTabBar *tabs)
    {
        int last = 0;
        for (int i = 0; i < tabs->count(); ++i)
            last = std::max({ last, tabs->tabRect(i).right(), tabs->width() - tabs->tabRect(i).left() - 1 });
        compare(tabs, tabs->tabText(0), last, tabs->width());
    }

    void lookAtHeader(const QHeaderView *header)
    {
        if (header->orientation() != Qt::Horizontal || !header->model())
            return;
        for (int i = 0; i < header->count(); ++i) {
            const QString text = header->model()->headerData(i, Qt::Horizontal).toString();
            if (!header->isSectionHidden(i))
                compare(header, text, header->fontMetrics().horizontalAdvance(text), header->sectionSize(i) - 6);
        }
    }

    // Beyond the edge of what it stands in; what scrolls may be as large as it likes.
    void lookAtPlace(const QWidget *widget)
    {
        const QWidget *parent = widget->parentWidget();
        if (!parent || widget->isWindow() || qobject_cast<const QAbstractScrollArea *>(parent->parentWidget()) || qobject_cast<const QAbstractScrollArea *>(parent) || parent->inherits("QTabBar"))
            return;
        const bool tells = qobject_cast<const QLabel *>(widget) || qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget);
        if (tells && !parent->rect().adjusted(-tolerance, -tolerance, tolerance, tolerance).contains(widget->geometry()))
            found << QStringLiteral("%1: stands outside of its place").arg(whereIs(widget));
    }
};

} // namespace

QStringList cutTexts(QWidget *root)
{
    Looking looking;
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        if (widget->isVisible() && !widget->size().isEmpty())
            looking.look(widget);
    }
    // Our pages scroll up and down, never sideways.
    for (const QScrollArea *area : root->findChildren<QScrollArea *>()) {
        if (area->isVisible() && area->widget() && area->widget()->width() > area->viewport()->width() + tolerance)
            looking.found << QStringLiteral("%1: is %2 wide, has %3").arg(whereIs(area)).arg(area->widget()->width()).arg(area->viewport()->width());
    }
    return looking.found;
}

} // namespace testsupport
