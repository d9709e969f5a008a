// Which peers may speak for others with XCLIENT and XFORWARD: `smtp.xclient_hosts`.
#pragma once
#include "services/policy/networktable.h"
#include "shared/settings/values.h"

namespace policy {

bool isForwarder(const settings::Values &settings, const QHostAddress &peer);

} // namespace policy
