// Addresses that are written anew on their way in or out, and copies.
#pragma once
#include "gui/pages/tablesection.h"

namespace gui {

class RewritingSection : public TableSection
{
    Q_OBJECT
public:
    explicit RewritingSection(const PageContext &context, QWidget *parent = nullptr);
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
};

} // namespace gui
