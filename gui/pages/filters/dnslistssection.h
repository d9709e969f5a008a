// The DNS lists that are asked about clients and senders, and how well they answer.
#pragma once
#include "gui/pages/tablesection.h"

namespace gui {

class DnsListsSection : public TableSection
{
    Q_OBJECT
public:
    explicit DnsListsSection(const PageContext &context, QWidget *parent = nullptr);
    QString title() const override;
    QString help() const override;
    void retranslate() override;

private:
    void test();
    QPushButton *m_test;

protected:
    Texts texts() const override;
    FormDialog *makeForm(const QJsonObject &row) override;
    Request removal(const QJsonObject &row) const override;
    Request restoring(const QJsonObject &row) const override;
    Request turning(const QJsonObject &row, bool on) const override;
};

} // namespace gui
