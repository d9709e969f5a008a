// Providers through which mail can be sent, for choosing from a list: resources/data/smarthosts.json.
#pragma once
#include "gui/wizards/setupplan.h"

namespace gui {

struct SmarthostPreset
{
    QString name, host, note, login; // login: when it is the same for everybody
    int port = 587;
    SetupPlan::SmarthostTls tls = SetupPlan::SmarthostTls::Required;
};

std::vector<SmarthostPreset> smarthostPresets(); // by name

} // namespace gui
