// The wizard's pages are made here and nowhere else; each is a thin view of its part of the plan.
#pragma once
#include "gui/wizards/setuppage.h"

namespace gui::setup {

SetupPage *wherePage(SetupWizard &wizard);
SetupPage *databasePage(SetupWizard &wizard);
SetupPage *namePage(SetupWizard &wizard);
SetupPage *accountsPage(SetupWizard &wizard);
SetupPage *internetPage(SetupWizard &wizard);
SetupPage *certificatePage(SetupWizard &wizard);
SetupPage *dnsPage(SetupWizard &wizard);
SetupPage *firewallPage(SetupWizard &wizard);
SetupPage *summaryPage(SetupWizard &wizard);
SetupPage *workPage(SetupWizard &wizard);

} // namespace gui::setup
