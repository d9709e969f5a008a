// Addresses that lead to others: single ones, and patterns. At the foot: where does an address lead?
#pragma once
#include "gui/pages/section.h"

class QAction;
class QLineEdit;
class QPushButton;

namespace gui {

class LazyTableModel;
class TableView;

class AliasesSection : public Section
{
    Q_OBJECT
public:
    explicit AliasesSection(const PageContext &context, QWidget *parent = nullptr);
    QString title() const override;
    QString help() const override;
    void retranslate() override;
    void refresh() override;

private:
    void edit(const QJsonObject &alias); // an empty one: a new one
    void enable(bool on);
    void remove();
    LazyTableModel *m_model;
    TableView *m_table;
    QPushButton *m_add;
    QAction *m_edit, *m_enable, *m_disable, *m_remove;
};

class PatternsSection : public Section
{
    Q_OBJECT
public:
    explicit PatternsSection(const PageContext &context, QWidget *parent = nullptr);
    QString title() const override;
    QString help() const override;
    void retranslate() override;
    void refresh() override;

private:
    void add();
    void remove();
    LazyTableModel *m_model;
    TableView *m_table;
    QPushButton *m_add;
    QAction *m_remove;
};

class AliasesPage : public SectionedPage
{
    Q_OBJECT
public:
    explicit AliasesPage(const PageContext &context, QWidget *parent = nullptr);
    QString help() const override;
    void retranslate() override;
    void showArgument(const QString &address) override; // tests it

private:
    void test();
    QLabel *m_testLabel, *m_answer, *m_answerIcon;
    QLineEdit *m_address;
    QPushButton *m_test;
};

} // namespace gui
