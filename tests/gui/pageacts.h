// What tests of pages do with forms, actions and rows, as a person would.
#pragma once
#include "gui/dialogs/formdialog.h"
#include "gui/models/lazytablemodel.h"
#include "gui/pages/section.h"
#include "gui/widgets/tableview.h"
#include "gui/widgets/toasts.h"
#include "tests/gui/stage.h"

#include <QAction>
#include <QComboBox>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>

namespace testsupport {

// The action of that text below `widget`; a fatal error when there is none.
inline QAction *action(QWidget *widget, const QString &text)
{
    for (QAction *candidate : widget->findChildren<QAction *>()) {
        if (candidate->text() == text)
            return candidate;
    }
    qFatal("no action %s", qPrintable(text));
}

// The form that is open now.
inline gui::FormDialog *openForm() { return qobject_cast<gui::FormDialog *>(openDialog("formDialog")); }

// The field of that accessible name.
template <class W> W *field(QWidget *widget, const QString &name)
{
    for (W *candidate : widget->findChildren<W *>()) {
        if (candidate->accessibleName() == name)
            return candidate;
    }
    qFatal("no field %s", qPrintable(name));
}

inline void press(QWidget *widget, const char *objectName)
{
    QTest::mouseClick(widget->findChild<QAbstractButton *>(QString::fromLatin1(objectName)), Qt::LeftButton);
}

// Selects the row of that id, once it is there.
inline bool choose(gui::TableView *view, const QString &id)
{
    if (!QTest::qWaitFor([&] { return view->model()->rowOf(id) >= 0; }, 30000))
        return false;
    view->select(id);
    return true;
}

template <class S> S *sectionOf(gui::SectionTabs *tabs)
{
    for (gui::Section *section : tabs->sections()) {
        if (auto *found = qobject_cast<S *>(section)) {
            tabs->show(found);
            return found;
        }
    }
    qFatal("no such section");
}

} // namespace testsupport
