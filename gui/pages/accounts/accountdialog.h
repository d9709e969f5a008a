// One account: who it is, its app passwords, its rules, the clients that are connected.
#pragma once
#include "gui/pages/section.h"

#include <QDialog>

namespace gui {

class AccountDialog : public QDialog
{
    Q_OBJECT
public:
    AccountDialog(const PageContext &context, const QString &address, QWidget *parent); // deletes itself when it is closed
    SectionTabs *tabs() const { return m_tabs; }

Q_SIGNALS:
    void changed(); // what lists of accounts show

protected:
    void changeEvent(QEvent *event) override;

private:
    void setTexts();
    QString m_address;
    SectionTabs *m_tabs;
    QPushButton *m_close;
};

class FormDialog;
FormDialog *makePasswordForm(Connection &connection, const QString &address, QWidget *parent);

} // namespace gui
