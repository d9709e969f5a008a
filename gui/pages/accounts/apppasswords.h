// Passwords for single programs of an account: made by the server, shown once, revoked one by one.
#pragma once
#include "gui/pages/section.h"

class QAction;
class QPushButton;

namespace gui {

class LazyTableModel;
class TableView;

class AppPasswordsSection : public Section
{
    Q_OBJECT
public:
    AppPasswordsSection(const PageContext &context, const QString &address, QWidget *parent = nullptr);
    QString title() const override;
    QString help() const override;
    void retranslate() override;
    void refresh() override;

private:
    void add();
    void showOnce(const QString &label, const QString &password);
    void revoke();

    QString m_address;
    LazyTableModel *m_model;
    TableView *m_table;
    QPushButton *m_add;
    QAction *m_revoke;
};

} // namespace gui
