#include "gui/pages/tablesection.h"

#include "gui/pages/tableactions.h"
#include "gui/widgets/tableview.h"
#include "gui/widgets/toasts.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

QString onOffText(const QJsonObject &row) { return row.value(u"enabled").toBool() ? TableSection::tr("on") : TableSection::tr("off"); }
QString onOffIcon(const QJsonObject &row) { return row.value(u"enabled").toBool() ? QStringLiteral("state-well") : QStringLiteral("state-stopped"); }

TableSection::TableSection(const PageContext &context, const char *name, Source source, Can can, QWidget *parent)
    : Section(context, parent)
    , m_model(new LazyTableModel(connection(), std::move(source), this))
    , m_view(new TableView(QString::fromLatin1(name), m_model, this))
    , m_add(makeButton("add", this, [this] { edit({}); }))
{
    m_view->bar()->addWidget(m_add);
    if (can.change) {
        m_edit = addRowAction(m_view, "edit", true, [this] { edit(*m_view->currentRow()); });
        connect(m_view, &TableView::opened, this, &TableSection::edit);
    }
    if (can.turn) {
        m_enable = addRowAction(m_view, "start", false, [this] { turn(true); }, false);
        m_disable = addRowAction(m_view, "stop", false, [this] { turn(false); });
    }
    m_remove = addRowAction(m_view, "remove", false, [this] { remove(); });
    m_remove->setShortcut(QKeySequence::Delete);
    body()->addWidget(m_view);
}

void TableSection::retranslate()
{
    const Texts own = texts();
    m_view->retranslate(own.name, own.empty);
    m_add->setText(own.add);
    if (m_edit)
        m_edit->setText(tr("Change…"));
    if (m_enable) {
        m_enable->setText(tr("Turn on"));
        m_disable->setText(tr("Turn off"));
    }
    m_remove->setText(tr("Remove"));
}

void TableSection::refresh() { m_model->refresh(); }

void TableSection::edit(const QJsonObject &row)
{
    FormDialog *form = makeForm(row);
    if (!form)
        return;
    const bool isNew = row.isEmpty();
    connect(form, &FormDialog::done, this, [this, isNew] {
        refresh();
        toasts().showDone(isNew ? tr("Added; it takes effect within seconds") : tr("Changed; it takes effect within seconds"));
    });
    form->open();
}

void TableSection::turn(bool on)
{
    std::vector<QJsonObject> params, back;
    QString method, backMethod;
    for (const QJsonObject &row : m_view->selectedRows()) {
        const Request there = turning(row, on), again = turning(row, !on);
        method = there.method;
        backMethod = again.method;
        params.push_back(there.params);
        back.push_back(again.params);
    }
    callForEach(connection(), this, method, params, [this, on, backMethod, back](int done, const QString &error) {
        refresh();
        if (!error.isEmpty())
            return toasts().showError(error);
        toasts().showDone(on ? tr("%n row(s) turned on", nullptr, done) : tr("%n row(s) turned off", nullptr, done),
            [this, backMethod, back] { callForEach(connection(), this, backMethod, back, [this](int, const QString &) { refresh(); }); });
    });
}

void TableSection::remove()
{
    std::vector<QJsonObject> params, back;
    QString method, backMethod;
    for (const QJsonObject &row : m_view->selectedRows()) {
        const Request gone = removal(row), again = restoring(row);
        method = gone.method;
        backMethod = again.method;
        params.push_back(gone.params);
        back.push_back(again.params);
    }
    callForEach(connection(), this, method, params, [this, backMethod, back](int done, const QString &error) {
        refresh();
        if (!error.isEmpty())
            return toasts().showError(error);
        toasts().showDone(tr("%n row(s) removed", nullptr, done), [this, backMethod, back] {
            callForEach(connection(), this, backMethod, back, [this](int, const QString &problem) {
                refresh();
                if (!problem.isEmpty())
                    toasts().showError(problem);
            });
        });
    });
}

} // namespace gui
