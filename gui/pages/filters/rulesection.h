// The administrator's own rules: where they look, for what, and what is done then.
#pragma once
#include "gui/pages/tablesection.h"

namespace gui {

class RuleSection : public TableSection
{
    Q_OBJECT
public:
    explicit RuleSection(const PageContext &context, QWidget *parent = nullptr);
    QString title() const override;
    QString help() const override;

protected:
    Texts texts() const override;
    FormDialog *makeForm(const QJsonObject &row) override;
    Request removal(const QJsonObject &row) const override;
    Request restoring(const QJsonObject &row) const override;
    Request turning(const QJsonObject &row, bool on) const override;
};

} // namespace gui
