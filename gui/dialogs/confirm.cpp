#include "gui/dialogs/confirm.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace gui {

void confirmLoss(QWidget *parent, const QString &what, const QString &loss, const QString &button, std::function<void()> accepted)
{
    auto *box = new QMessageBox(parent);
    box->setObjectName(QStringLiteral("confirmLoss"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setWindowTitle(button);
    box->setText(what);
    box->setInformativeText(loss);
    box->setTextFormat(Qt::PlainText);
    QPushButton *deed = box->addButton(button, QMessageBox::DestructiveRole);
    deed->setObjectName(QStringLiteral("deed"));
    deed->setAccessibleName(button);
    QPushButton *cancel = box->addButton(QCoreApplication::translate("Confirm", "Cancel"), QMessageBox::RejectRole);
    cancel->setAccessibleName(cancel->text());
    box->setDefaultButton(cancel);
    box->setEscapeButton(cancel);
    QObject::connect(deed, &QPushButton::clicked, box, [accepted = std::move(accepted)] { accepted(); });
    box->open();
}

} // namespace gui
