// Senders that everybody here wants, or does not want.
#pragma once
#include "gui/pages/tablesection.h"

namespace gui {

class SendersSection : public TableSection
{
    Q_OBJECT
public:
    explicit SendersSection(const PageContext &context, QWidget *parent = nullptr);
    QString title() const override;
    QString help() const override;

protected:
    Texts texts() const override;
    FormDialog *makeForm(const QJsonObject &row) override;
    Request removal(const QJsonObject &row) const override;
    Request restoring(const QJsonObject &row) const override;
};

} // namespace gui
