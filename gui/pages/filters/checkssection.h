// Every check of the door with its weight; and a trial: what would a mail from there be given?
#pragma once
#include "gui/pages/section.h"

class QAction;
class QPushButton;

namespace gui {

class LazyTableModel;
class TableView;

class ChecksSection : public Section
{
    Q_OBJECT
public:
    explicit ChecksSection(const PageContext &context, QWidget *parent = nullptr);
    QString title() const override;
    QString help() const override;
    void retranslate() override;
    void refresh() override;

private:
    void weigh(const QJsonObject &row);
    void set(const QString &check, double weight, double before);
    void tryMail();
    LazyTableModel *m_model;
    TableView *m_table;
    QPushButton *m_try;
    QAction *m_weigh, *m_off;
};

} // namespace gui
