// The steps by themselves, for setupstep.cpp's list and for tests.
#pragma once
#include "gui/wizards/setupstep.h"

namespace gui::steps {

using StepPointer = std::unique_ptr<SetupStep>;

StepPointer makeInstance(SetupSite &site); // trial: folder, certificate, `facteurd init`
StepPointer startChild(SetupSite &site); // trial: the server runs, and we are connected to it
StepPointer makeService(SetupSite &site); // service, or on another machine: resources/packaging/service-setup.sh
StepPointer connectToServer(SetupSite &site);
StepPointer addAccounts(SetupSite &site); // those that init did not make
StepPointer setAddress(SetupSite &site);
StepPointer setSmarthost(SetupSite &site);
StepPointer mapPorts(SetupSite &site);
StepPointer openFirewall(SetupSite &site);
StepPointer sendFirstMail(SetupSite &site);

// Arguments of `facteurd init` after "init DIRECTORY". `inPlace`: the own certificate's files are named, not copied.
QStringList initArguments(const SetupPlan &plan, const QStringList &settings, bool inPlace);
// The commands that take back what those did; empty where there is none.
QStringList undoOf(const QStringList &firewallCommand);

} // namespace gui::steps
