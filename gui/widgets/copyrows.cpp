#include "gui/widgets/copyrows.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QTreeWidget>

namespace gui {

void letCopyRows(QTreeWidget *tree)
{
    tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    auto *copy = new QAction(tree);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(copy, &QAction::triggered, tree, [tree] {
        QStringList lines;
        for (int i = 0; i < tree->topLevelItemCount(); ++i) {
            const QTreeWidgetItem *item = tree->topLevelItem(i);
            if (!item->isSelected())
                continue;
            QStringList fields;
            for (int column = 0; column < tree->columnCount(); ++column)
                fields << item->text(column);
            lines << fields.join(u'\t');
        }
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    });
    tree->addAction(copy);
}

} // namespace gui
