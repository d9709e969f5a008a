// A section that is one table whose rows are added, changed, turned on and off, and removed: everything but what the rows are.
// Removing can be undone where the row can be made again.
#pragma once
#include "gui/dialogs/formdialog.h"
#include "gui/models/lazytablemodel.h"
#include "gui/pages/section.h"

class QAction;
class QPushButton;

namespace gui {

class TableView;

class TableSection : public Section
{
    Q_OBJECT
public:
    using Request = FormDialog::Request;
    void retranslate() override;
    void refresh() override;
    TableView *view() const { return m_view; }

protected:
    struct Can
    {
        bool change = true, turn = true;
    };
    struct Texts
    {
        QString name, empty, add; // of the table (accessible), in its place when it is empty, on the button
    };
    TableSection(const PageContext &context, const char *name, Source source, Can can, QWidget *parent);

    virtual Texts texts() const = 0;
    virtual FormDialog *makeForm(const QJsonObject &row) = 0; // an empty row: a new one
    virtual Request removal(const QJsonObject &row) const = 0;
    virtual Request restoring(const QJsonObject &row) const = 0; // makes a removed row again
    virtual Request turning(const QJsonObject &, bool) const { return {}; }
    LazyTableModel *model() const { return m_model; }

private:
    void edit(const QJsonObject &row);
    void turn(bool on);
    void remove();
    LazyTableModel *m_model;
    TableView *m_view;
    QPushButton *m_add;
    QAction *m_edit = nullptr, *m_enable = nullptr, *m_disable = nullptr, *m_remove = nullptr;
};

// For columns "enabled": words and icon.
QString onOffText(const QJsonObject &row);
QString onOffIcon(const QJsonObject &row);

} // namespace gui
