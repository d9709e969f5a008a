#include "gui/pages/catalogue.h"

#include "gui/pages/accounts/accountspage.h"
#include "gui/pages/aliases/aliasespage.h"
#include "gui/pages/certificates/certificatespage.h"
#include "gui/pages/dns/dnspage.h"
#include "gui/pages/domains/domainspage.h"
#include "gui/pages/filters/filterspage.h"
#include "gui/pages/journey/journeypage.h"
#include "gui/pages/logs/logspage.h"
#include "gui/pages/overview/overviewpage.h"
#include "gui/pages/queue/queuepage.h"
#include "gui/pages/security/securitypage.h"
#include "gui/pages/settings/settingspage.h"

#include <QCoreApplication>
#include <array>

namespace gui {
namespace {

template <class P> Page *make(const PageContext &context, QWidget *parent) { return new P(context, parent); }

constexpr std::array rows {
    PageRow { "overview", "overview", QT_TRANSLATE_NOOP("Pages", "Overview"), make<OverviewPage> },
    PageRow { "domains", "domains", QT_TRANSLATE_NOOP("Pages", "Domains"), make<DomainsPage> },
    PageRow { "accounts", "accounts", QT_TRANSLATE_NOOP("Pages", "Accounts"), make<AccountsPage> },
    PageRow { "aliases", "aliases", QT_TRANSLATE_NOOP("Pages", "Aliases"), make<AliasesPage> },
    PageRow { "queue", "queue", QT_TRANSLATE_NOOP("Pages", "Queue"), make<QueuePage> },
    PageRow { "journey", "journey", QT_TRANSLATE_NOOP("Pages", "Journey"), make<JourneyPage> },
    PageRow { "logs", "logs", QT_TRANSLATE_NOOP("Pages", "Logs"), make<LogsPage> },
    PageRow { "security", "security", QT_TRANSLATE_NOOP("Pages", "Security"), make<SecurityPage> },
    PageRow { "filters", "filters", QT_TRANSLATE_NOOP("Pages", "Filters"), make<FiltersPage> },
    PageRow { "dns", "dns", QT_TRANSLATE_NOOP("Pages", "DNS and deliverability"), make<DnsPage> },
    PageRow { "certificates", "certificates", QT_TRANSLATE_NOOP("Pages", "Certificates"), make<CertificatesPage> },
    PageRow { "settings", "settings", QT_TRANSLATE_NOOP("Pages", "Settings"), make<SettingsPage> },
};

} // namespace

std::span<const PageRow> pageCatalogue() { return rows; }

} // namespace gui
