// A table with what every list of ours has: filter box, sorting, multi-selection, copying, CSV, choice of columns, a line
// that says how many rows there are, and a sentence in place of an empty table. Keyboard: Ctrl+F filter, Ctrl+C copy, Del
// and Enter as the page says.
#pragma once
#include "gui/models/lazytablemodel.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QTableView;
class QToolButton;

namespace gui {

class TableView : public QWidget
{
    Q_OBJECT
public:
    // `name` keeps column widths and visibility in the settings.
    TableView(const QString &name, LazyTableModel *model, QWidget *parent = nullptr);

    void retranslate(const QString &accessibleName, const QString &emptySentence);
    LazyTableModel *model() const { return m_model; }
    QTableView *table() const { return m_table; }
    QHBoxLayout *bar() const { return m_bar; } // right of the filter box: the page's own filters
    // Row actions: in the context menu, and enabled only while something is selected. The page also puts them on buttons.
    void addRowAction(QAction *action, bool onlyOne = false);

    std::vector<QJsonObject> selectedRows() const;
    QStringList selectedIds() const;
    std::optional<QJsonObject> currentRow() const; // the one selected row, if it is one
    void select(const QString &id);

    QString csv() const; // RFC 4180, of the rows loaded, visible columns
    void copySelection() const;
    void exportCsv(const QString &path);

Q_SIGNALS:
    void selectionChanged();
    void opened(const QJsonObject &row); // Enter, or a double click

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void restoreColumns();
    void arrangeColumns(); // widths that fit the view, until a person chose some
    void keepColumns();
    void showMenu(const QPoint &at);
    void fillColumnMenu();
    void selectionMoved();
    void showCount();
    void askExport();
    std::vector<int> visibleColumns() const; // logical, in visual order

    QString m_name;
    LazyTableModel *m_model;
    QLineEdit *m_filter;
    QToolButton *m_more;
    QHBoxLayout *m_bar;
    QTableView *m_table;
    QLabel *m_count, *m_empty;
    QAction *m_copy, *m_export;
    QMenu *m_columnMenu, *m_moreMenu;
    QString m_emptySentence;
    struct RowAction
    {
        QAction *action;
        bool onlyOne;
    };
    std::vector<RowAction> m_rowActions;
    QTimer m_filterPause;
    bool m_ownWidths = true, m_arranging = false;
};

} // namespace gui
