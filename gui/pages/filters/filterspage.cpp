#include "gui/pages/filters/filterspage.h"

#include "gui/pages/filters/checkssection.h"
#include "gui/pages/filters/dnslistssection.h"
#include "gui/pages/filters/relaysection.h"
#include "gui/pages/filters/rewritingsection.h"
#include "gui/pages/filters/rulesection.h"
#include "gui/pages/filters/scannerssection.h"
#include "gui/pages/filters/senderssection.h"
#include "gui/pages/filters/thresholdssection.h"

namespace gui {

FiltersPage::FiltersPage(const PageContext &context, QWidget *parent)
    : SectionedPage(context, parent)
{
    tabs()->addSection(QStringLiteral("preview"), new ThresholdsSection(context));
    tabs()->addSection(QStringLiteral("accounts"), new SendersSection(context));
    tabs()->addSection(QStringLiteral("filters"), new RuleSection(context));
    tabs()->addSection(QStringLiteral("check"), new ChecksSection(context));
    tabs()->addSection(QStringLiteral("dns"), new DnsListsSection(context));
    tabs()->addSection(QStringLiteral("test"), new ScannersSection(context));
    tabs()->addSection(QStringLiteral("edit"), new RewritingSection(context));
    tabs()->addSection(QStringLiteral("next"), new RelaySection(context));
}

QString FiltersPage::help() const
{
    return tr("Each mail from outside gets points for what is suspicious about it. As delivered, this catches most junk and loses no mail; change something when Journey "
              "shows that a mail was judged wrongly.");
}

void FiltersPage::showArgument(const QString &argument)
{
    if (argument == u"senders")
        tabs()->setCurrentIndex(1);
}

} // namespace gui
