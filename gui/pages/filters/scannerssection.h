// The filters and scanners outside of the server that look at mail, and how they are.
#pragma once
#include "gui/pages/section.h"

class QAction;
class QPushButton;

namespace gui {

class LazyTableModel;
class TableView;

class ScannersSection : public Section
{
    Q_OBJECT
public:
    explicit ScannersSection(const PageContext &context, QWidget *parent = nullptr);
    QString title() const override;
    QString help() const override;
    void retranslate() override;
    void refresh() override;

private:
    void configure();
    void test();
    LazyTableModel *m_model;
    TableView *m_table;
    QPushButton *m_configure, *m_test;
};

} // namespace gui
