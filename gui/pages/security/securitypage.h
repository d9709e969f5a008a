// Who tries to get in, who is kept out, who is in: bans, failed logins, connected clients, limits.
#pragma once
#include "gui/pages/section.h"

namespace gui {

class SecurityPage : public SectionedPage
{
    Q_OBJECT
public:
    explicit SecurityPage(const PageContext &context, QWidget *parent = nullptr);
    QString help() const override;
};

} // namespace gui
