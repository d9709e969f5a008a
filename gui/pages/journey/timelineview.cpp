#include "gui/pages/journey/timelineview.h"

#include "gui/app/icons.h"

#include <QApplication>
#include <QDateTime>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

namespace gui {

namespace {

constexpr int margin = 8, gap = 4, iconSize = 18;

QString clockText(const QString &iso)
{
    const QDateTime when = QDateTime::fromString(iso, Qt::ISODateWithMs).toLocalTime();
    return when.isValid() ? QLocale().toString(when.time(), QStringLiteral("HH:mm:ss")) : QString();
}

QString pointsText(double points) { return (points > 0 ? QStringLiteral("+") : QString()) + QLocale().toString(points, 'f', 1); }

class StepDelegate : public QStyledItemDelegate
{
public:
    explicit StepDelegate(TimelineView *view)
        : QStyledItemDelegate(view)
        , m_view(view)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const Layout layout = arrange(index, m_view->viewport()->width());
        return { m_view->viewport()->width(), layout.height };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const override
    {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        option.text.clear();
        option.icon = {};
        const QStyle *style = m_view->style();
        style->drawControl(QStyle::CE_ItemViewItem, &option, painter, m_view);
        const story::Step &step = stepAt(index);
        const Layout layout = arrange(index, option.rect.width());
        const bool selected = option.state & QStyle::State_Selected;
        const QColor text = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
        QColor quiet = text;
        quiet.setAlphaF(0.72F);
        QColor line = text;
        line.setAlphaF(0.25F);
        painter->save();
        const auto place = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect.translated(option.rect.topLeft())); };
        const int align = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignTop));
        painter->setPen(quiet);
        painter->setFont(option.font);
        painter->drawText(place(layout.time), align, clockText(step.time));
        const QRect mark = place(layout.icon);
        painter->setPen(QPen(line, 2));
        if (index.row() > 0)
            painter->drawLine(mark.center().x(), option.rect.top(), mark.center().x(), mark.top() - 3);
        if (index.row() + 1 < index.model()->rowCount())
            painter->drawLine(mark.center().x(), mark.bottom() + 4, mark.center().x(), option.rect.bottom());
        icon(step.icon).paint(painter, mark, Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
        painter->setPen(text);
        painter->setFont(bold(option.font, !step.isMinor));
        painter->drawText(place(layout.what), align | Qt::TextWordWrap, step.what);
        if (step.hasPoints && step.points != 0) {
            painter->setFont(bold(option.font, true));
            painter->drawText(place(layout.points), int(QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignTop)), pointsText(step.points));
        }
        painter->setFont(option.font);
        if (!step.why.isEmpty())
            painter->drawText(place(layout.why), align | Qt::TextWrapAnywhere | Qt::TextWordWrap, step.why);
        painter->setPen(quiet);
        if (!step.evidence.isEmpty())
            painter->drawText(place(layout.evidence), align | Qt::TextWordWrap | Qt::TextWrapAnywhere, step.evidence.join(QStringLiteral("  ·  ")));
        painter->restore();
    }

private:
    struct Layout
    {
        QRect time, icon, what, points, why, evidence;
        int height = 0;
    };
    static QFont bold(QFont font, bool on)
    {
        font.setWeight(on ? QFont::DemiBold : QFont::Normal);
        return font;
    }
    const story::Step &stepAt(const QModelIndex &index) const { return m_view->steps()[size_t(index.data(Qt::UserRole).toInt())]; }

    // Places for a left-to-right reader, from the item's corner.
    Layout arrange(const QModelIndex &index, int width) const
    {
        const story::Step &step = stepAt(index);
        const QFontMetrics plain(m_view->font()), strong(bold(m_view->font(), !step.isMinor));
        Layout layout;
        const int timeWidth = plain.horizontalAdvance(QStringLiteral("00:00:00")) + 4, pointsWidth = plain.horizontalAdvance(QStringLiteral("+000.0")) + 8;
        layout.time = { margin, margin, timeWidth, plain.height() };
        layout.icon = { margin + timeWidth + 8, margin - 1 + (plain.height() - iconSize) / 2, iconSize, iconSize };
        const int left = layout.icon.right() + 12, room = std::max(80, width - left - margin - pointsWidth - 8);
        const auto heightOf = [&](const QFontMetrics &metrics, const QString &text, int flags) {
            return text.isEmpty() ? 0 : metrics.boundingRect(QRect(0, 0, room, 10000), flags, text).height();
        };
        int y = margin;
        layout.what = { left, y, room, std::max(heightOf(strong, step.what, Qt::TextWordWrap), plain.height()) };
        layout.points = { left + room + 8, y, pointsWidth, plain.height() };
        y = layout.what.bottom() + 1;
        if (!step.why.isEmpty()) {
            layout.why = { left, y + gap, room, heightOf(plain, step.why, Qt::TextWordWrap | Qt::TextWrapAnywhere) };
            y = layout.why.bottom() + 1;
        }
        if (!step.evidence.isEmpty()) {
            layout.evidence = { left, y + gap, room, heightOf(plain, step.evidence.join(QStringLiteral("  ·  ")), Qt::TextWordWrap | Qt::TextWrapAnywhere) };
            y = layout.evidence.bottom() + 1;
        }
        layout.height = y + margin;
        return layout;
    }

    TimelineView *m_view;
};

} // namespace

TimelineView::TimelineView(QWidget *parent)
    : QListWidget(parent)
{
    setItemDelegate(new StepDelegate(this));
    setResizeMode(QListView::Adjust);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setUniformItemSizes(false);
}

void TimelineView::setSteps(std::vector<story::Step> steps)
{
    clear(); // items look into the steps
    m_steps = std::move(steps);
    fill();
}

void TimelineView::setHidesMinor(bool hides)
{
    m_hidesMinor = hides;
    fill();
}

void TimelineView::fill()
{
    clear();
    for (size_t i = 0; i < m_steps.size(); ++i) {
        const story::Step &step = m_steps[i];
        if (m_hidesMinor && step.isMinor)
            continue;
        auto *item = new QListWidgetItem(this);
        item->setData(Qt::UserRole, int(i));
        QStringList read { clockText(step.time), step.what, step.why };
        if (step.hasPoints && step.points != 0)
            read.append(tr("%1 points").arg(pointsText(step.points)));
        read.append(step.evidence.join(QStringLiteral(", ")));
        read.removeAll(QString());
        item->setText(read.join(QStringLiteral(". ")));
        item->setToolTip(QString());
    }
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    scheduleDelayedItemsLayout(); // other line breaks, other heights
}

} // namespace gui
