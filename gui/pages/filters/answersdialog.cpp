#include "gui/pages/filters/answersdialog.h"

#include "gui/app/icons.h"
#include "gui/widgets/copyrows.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace gui {

void AnswersDialog::open(const QString &title, const QList<Row> &rows, const QString &none, QWidget *parent)
{
    auto *dialog = new AnswersDialog(title, rows, none, parent);
    dialog->QDialog::open();
}

AnswersDialog::AnswersDialog(const QString &title, const QList<Row> &rows, const QString &none, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("answersDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    resize(720, 360);
    auto *heading = new QLabel(rows.isEmpty() ? none : title, this);
    heading->setWordWrap(true);
    heading->setTextFormat(Qt::PlainText);
    auto *tree = new QTreeWidget(this);
    tree->setAccessibleName(title);
    tree->setRootIsDecorated(false);
    letCopyRows(tree);
    tree->setAlternatingRowColors(true);
    tree->setHeaderLabels({ tr("Who"), tr("Answer"), tr("Reason") });
    for (const Row &row : rows) {
        auto *item = new QTreeWidgetItem(tree, { row.who, row.what, row.why });
        item->setIcon(1, icon(row.icon));
        item->setToolTip(2, row.why);
    }
    for (int column = 0; column < 2; ++column)
        tree->resizeColumnToContents(column);
    tree->setVisible(!rows.isEmpty());
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setAccessibleName(close->text());
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(20, 20, 20, 16);
    all->setSpacing(12);
    all->addWidget(heading);
    all->addWidget(tree, 1);
    all->addWidget(buttons);
}

} // namespace gui
