// How mail from outside is judged: thresholds with a preview, the checks' weights, the administrator's rules, lists, scanners.
#pragma once
#include "gui/pages/section.h"

namespace gui {

class FiltersPage : public SectionedPage
{
    Q_OBJECT
public:
    explicit FiltersPage(const PageContext &context, QWidget *parent = nullptr);
    QString help() const override;
    void showArgument(const QString &argument) override; // "senders": that tab
};

} // namespace gui
