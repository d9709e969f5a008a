#include "gui/widgets/tableview.h"

#include "gui/app/icons.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QSaveFile>
#include <QSettings>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <chrono>
#include <set>

namespace gui {

using namespace std::chrono_literals;

TableView::TableView(const QString &name, LazyTableModel *model, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_model(model)
    , m_filter(new QLineEdit(this))
    , m_more(new QToolButton(this))
    , m_bar(new QHBoxLayout)
    , m_table(new QTableView(this))
    , m_count(new QLabel(this))
    , m_empty(new QLabel(m_table->viewport()))
    , m_copy(new QAction(icon(QStringLiteral("copy")), {}, this))
    , m_export(new QAction(icon(QStringLiteral("save")), {}, this))
    , m_columnMenu(new QMenu(this))
    , m_moreMenu(new QMenu(this))
{
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_filter->setMinimumWidth(100);
    m_filterPause.setSingleShot(true);
    m_filterPause.setInterval(m_model->source().paged ? 250ms : 0ms); // the server is asked when typing pauses
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_filterPause.start(); });
    connect(&m_filterPause, &QTimer::timeout, this, [this] { m_model->setFilterText(m_filter->text()); });

    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_copy->setEnabled(false);
    connect(m_copy, &QAction::triggered, this, &TableView::copySelection);
    connect(m_export, &QAction::triggered, this, &TableView::askExport);
    addAction(m_copy);
    auto *find = new QAction(this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WindowShortcut);
    connect(find, &QAction::triggered, this, [this] { m_filter->setFocus(Qt::ShortcutFocusReason); });
    addAction(find);
    m_moreMenu->addAction(m_copy);
    m_moreMenu->addAction(m_export);
    m_columnMenu->setIcon(icon(QStringLiteral("columns")));
    m_moreMenu->addMenu(m_columnMenu);
    m_more->setIcon(icon(QStringLiteral("menu")));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_moreMenu);

    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setSortingEnabled(false); // turned on when the header is ready, so that it sorts nothing by itself
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false); // Tab leaves the table: the arrows move in it
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed); // rows are not measured one by one: 100,000 of them
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 12);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsMovable(true);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    connect(m_table, &QWidget::customContextMenuRequested, this, &TableView::showMenu);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex &index) { Q_EMIT opened(m_model->row(index.row())); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TableView::selectionMoved);
    connect(m_model, &QAbstractItemModel::modelReset, this, &TableView::selectionMoved);
    connect(m_model, &LazyTableModel::loaded, this, &TableView::showCount);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &TableView::showCount);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &TableView::showCount);

    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->hide();

    m_bar->setSpacing(8);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_filter, 1);
    top->addLayout(m_bar);
    top->addWidget(m_more);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(8);
    all->addLayout(top);
    all->addWidget(m_table, 1);
    all->addWidget(m_count);

    restoreColumns();
    QHeaderView *header = m_table->horizontalHeader();
    header->setSortIndicator(m_model->sortColumn(), m_model->sortOrder());
    header->setSortIndicatorShown(true);
    header->setSectionsClickable(true);
    // A column that the server cannot sort by keeps the order that is there.
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this, header](int column, Qt::SortOrder order) {
        const auto &source = m_model->source();
        if (column >= 0 && column < int(source.columns.size()) && source.paged && !source.columns[size_t(column)].sortKey) {
            const QSignalBlocker quiet(header);
            header->setSortIndicator(m_model->sortColumn(), m_model->sortOrder());
            return;
        }
        m_model->sort(column, order);
    });
    connect(header, &QHeaderView::sectionResized, this, [this](int logical) {
        if (const auto shown = visibleColumns(); !shown.empty() && shown.back() != logical) // the last one takes what is left
            keepColumns();
    });
    connect(header, &QHeaderView::sectionMoved, this, &TableView::keepColumns);
}

void TableView::retranslate(const QString &accessibleName, const QString &emptySentence)
{
    m_table->setAccessibleName(accessibleName);
    m_table->setObjectName(m_name);
    m_emptySentence = emptySentence;
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter: %1").arg(accessibleName));
    m_filter->setToolTip(tr("Show only the rows that contain this text (Ctrl+F)"));
    m_more->setAccessibleName(tr("More actions: %1").arg(accessibleName));
    m_more->setToolTip(tr("Copy, export, choose columns"));
    m_copy->setText(tr("Copy rows"));
    m_export->setText(tr("Export as CSV…"));
    m_columnMenu->setTitle(tr("Columns"));
    m_model->retranslate();
    fillColumnMenu();
    arrangeColumns();
    showCount();
}

void TableView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 12);
    QWidget::changeEvent(event);
}

void TableView::addRowAction(QAction *action, bool onlyOne)
{
    m_rowActions.push_back({ action, onlyOne });
    action->setEnabled(false);
    if (action->parent() == nullptr)
        action->setParent(this);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
}

void TableView::selectionMoved()
{
    const auto rows = m_table->selectionModel()->selectedRows().size();
    m_copy->setEnabled(rows > 0);
    for (const RowAction &row : m_rowActions)
        row.action->setEnabled(row.onlyOne ? rows == 1 : rows > 0);
    showCount();
    Q_EMIT selectionChanged();
}

std::vector<QJsonObject> TableView::selectedRows() const
{
    QModelIndexList indexes = m_table->selectionModel()->selectedRows();
    std::sort(indexes.begin(), indexes.end());
    std::vector<QJsonObject> rows;
    for (const QModelIndex &index : indexes)
        rows.push_back(m_model->row(index.row()));
    return rows;
}

QStringList TableView::selectedIds() const
{
    QStringList ids;
    for (const QJsonObject &row : selectedRows())
        ids.append(row.value(m_model->source().idKey).toVariant().toString());
    return ids;
}

std::optional<QJsonObject> TableView::currentRow() const
{
    auto rows = selectedRows();
    if (rows.size() != 1)
        return std::nullopt;
    return rows.front();
}

void TableView::select(const QString &id)
{
    const int row = m_model->rowOf(id);
    if (row < 0)
        return;
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0));
}

void TableView::showCount()
{
    const int loaded = m_model->rowCount();
    const auto selected = m_table->selectionModel()->selectedRows().size();
    QString text = m_model->total() > loaded ? tr("%1 of %Ln row(s)", nullptr, int(m_model->total())).arg(QLocale().toString(loaded))
                                             : tr("%Ln row(s)", nullptr, loaded);
    if (selected > 0)
        text += QStringLiteral(" · ") + tr("%Ln selected", nullptr, int(selected));
    m_count->setText(text);
    const bool failed = !m_model->error().isEmpty();
    m_empty->setVisible(loaded == 0 && !m_model->isLoading());
    m_empty->setText(failed ? m_model->error() : m_filter->text().isEmpty() ? m_emptySentence : tr("Nothing contains “%1”.").arg(m_filter->text()));
    m_empty->setGeometry(m_table->viewport()->rect().adjusted(24, 24, -24, -24));
}

bool TableView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize) {
        m_empty->setGeometry(m_table->viewport()->rect().adjusted(24, 24, -24, -24));
        arrangeColumns();
    }
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_table->currentIndex().isValid()) {
            Q_EMIT opened(m_model->row(m_table->currentIndex().row()));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TableView::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const RowAction &row : m_rowActions)
        menu->addAction(row.action);
    menu->addSeparator();
    menu->addAction(m_copy);
    menu->addAction(m_export);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

// --- columns ---

void TableView::restoreColumns()
{
    QHeaderView *header = m_table->horizontalHeader();
    const auto &columns = m_model->source().columns;
    QSettings settings;
    const QStringList shown = settings.value(QStringLiteral("tables/%1/columns").arg(m_name)).toStringList(); // id=width, in order
    if (shown.isEmpty()) {
        for (int i = 0; i < int(columns.size()); ++i)
            header->setSectionHidden(i, columns[size_t(i)].hidden);
        return;
    }
    m_ownWidths = false;
    std::set<int> seen;
    int position = 0;
    for (const QString &entry : shown) {
        const QString id = entry.section(u'=', 0, 0);
        const auto found = std::find_if(columns.begin(), columns.end(), [&](const Column &column) { return id == QLatin1StringView(column.id); });
        if (found == columns.end())
            continue;
        const int logical = int(found - columns.begin());
        seen.insert(logical);
        header->moveSection(header->visualIndex(logical), position++);
        header->resizeSection(logical, std::clamp(entry.section(u'=', 1).toInt(), 30, 4000));
    }
    for (int i = 0; i < int(columns.size()); ++i)
        header->setSectionHidden(i, !seen.contains(i));
}

// Each as wide as its kind of content is, and as its title; where that is more than there is room for, columns of text give way.
void TableView::arrangeColumns()
{
    if (!m_ownWidths || m_arranging)
        return;
    m_arranging = true;
    QHeaderView *header = m_table->horizontalHeader();
    const std::vector<int> shown = visibleColumns();
    std::vector<int> widths, slack;
    int needed = 0, yielding = 0;
    for (const int i : shown) {
        const Column &column = m_model->source().columns[size_t(i)];
        const int usual = column.kind == Column::Kind::Text ? 24 : column.kind == Column::Kind::Time ? 22 : 11;
        const int title = header->sectionSizeHint(i) + 4;
        const int width = std::max((column.width > 0 ? column.width : usual) * fontMetrics().averageCharWidth() + 16, title);
        widths.push_back(width);
        slack.push_back(column.kind == Column::Kind::Text ? width - std::max(title, width / 2) : 0);
        needed += width;
        yielding += slack.back();
    }
    const int tooMuch = std::min(needed - m_table->viewport()->width(), yielding);
    for (size_t at = 0; at < shown.size(); ++at) {
        const int less = tooMuch > 0 ? int((qint64(slack[at]) * tooMuch + yielding - 1) / yielding) : 0;
        header->resizeSection(shown[at], widths[at] - less);
    }
    m_arranging = false;
}

std::vector<int> TableView::visibleColumns() const
{
    const QHeaderView *header = m_table->horizontalHeader();
    std::vector<int> columns;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        if (!header->isSectionHidden(logical))
            columns.push_back(logical);
    }
    return columns;
}

void TableView::keepColumns()
{
    if (!isVisible() || m_arranging)
        return; // the layout's own doing, not a person's
    m_ownWidths = false;
    QStringList shown;
    for (const int logical : visibleColumns())
        shown.append(QStringLiteral("%1=%2").arg(QLatin1StringView(m_model->source().columns[size_t(logical)].id)).arg(m_table->horizontalHeader()->sectionSize(logical)));
    QSettings().setValue(QStringLiteral("tables/%1/columns").arg(m_name), shown);
}

void TableView::fillColumnMenu()
{
    m_columnMenu->clear();
    for (int i = 0; i < m_model->columnCount(); ++i) {
        QAction *action = m_columnMenu->addAction(m_model->headerData(i, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!m_table->horizontalHeader()->isSectionHidden(i));
        connect(action, &QAction::toggled, this, [this, i, action](bool on) {
            if (!on && visibleColumns().size() == 1)
                return action->setChecked(true); // an empty table helps nobody
            m_table->horizontalHeader()->setSectionHidden(i, !on);
            keepColumns();
        });
    }
}

// --- out of the table ---

void TableView::copySelection() const
{
    QModelIndexList indexes = m_table->selectionModel()->selectedRows();
    std::sort(indexes.begin(), indexes.end());
    QStringList lines;
    for (const QModelIndex &index : indexes) {
        QStringList fields;
        for (const int column : visibleColumns())
            fields.append(m_model->textOf(index.row(), column));
        lines.append(fields.join(u'\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

// RFC 4180 §2: fields in quotes, quotes doubled, CRLF. A field that a spreadsheet would take for a formula gets an
// apostrophe before it: addresses and replies come from strangers.
static QString csvField(QString text)
{
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front()))
        text.prepend(u'\'');
    text.replace(u'"', QStringLiteral("\"\""));
    return u'"' + text + u'"';
}

QString TableView::csv() const
{
    const std::vector<int> columns = visibleColumns();
    QString out;
    QStringList fields;
    for (const int column : columns)
        fields.append(csvField(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
    out += fields.join(u',') + QStringLiteral("\r\n");
    for (int row = 0; row < m_model->rowCount(); ++row) {
        fields.clear();
        for (const int column : columns)
            fields.append(csvField(m_model->textOf(row, column)));
        out += fields.join(u',') + QStringLiteral("\r\n");
    }
    return out;
}

void TableView::exportCsv(const QString &path)
{
    m_model->loadAll([this, path] {
        QSaveFile file(path);
        const bool written = file.open(QIODevice::WriteOnly) && file.write("\xEF\xBB\xBF" + csv().toUtf8()) >= 0 && file.commit();
        m_count->setText(written ? tr("%Ln row(s) written to %1", nullptr, m_model->rowCount()).arg(path)
                                 : tr("%1 could not be written: %2").arg(path, file.errorString()));
    });
}

void TableView::askExport()
{
    auto *dialog = new QFileDialog(this, tr("Export as CSV"), m_name + QStringLiteral(".csv"), tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &TableView::exportCsv);
    dialog->open();
}

} // namespace gui
