// Who is connected now, all or one account's, with the means to cut them off.
#pragma once
#include "gui/pages/section.h"

class QAction;
class QPushButton;

namespace gui {

class LazyTableModel;
class TableView;

class SessionsSection : public Section
{
    Q_OBJECT
public:
    // Without an address: all of them.
    SessionsSection(const PageContext &context, const QString &address = {}, QWidget *parent = nullptr);
    QString title() const override;
    QString help() const override;
    void retranslate() override;
    void refresh() override;
    void activate() override;
    void deactivate() override;

private:
    void end();
    void endAll();
    void banSelected();

    QString m_address;
    LazyTableModel *m_model;
    TableView *m_table;
    QAction *m_end, *m_ban = nullptr;
    QPushButton *m_endAll = nullptr;
};

} // namespace gui
