#include "gui/pages/security/securitypage.h"

#include "gui/pages/security/banssection.h"
#include "gui/pages/security/failedlogins.h"
#include "gui/pages/security/limitssection.h"
#include "gui/pages/security/sessionssection.h"

namespace gui {

SecurityPage::SecurityPage(const PageContext &context, QWidget *parent)
    : SectionedPage(context, parent)
{
    tabs()->addSection(QStringLiteral("ban"), new BansSection(context));
    tabs()->addSection(QStringLiteral("key"), new FailedLoginsSection(context));
    tabs()->addSection(QStringLiteral("connections"), new SessionsSection(context));
    tabs()->addSection(QStringLiteral("security"), new LimitsSection(context));
}

QString SecurityPage::help() const
{
    return tr("Strangers try passwords and addresses on every server, all day. They are slowed down and banned by themselves; look here when somebody you know cannot get in, or to keep somebody out.");
}

} // namespace gui
