// The rows health.* and network.* of the live settings as values.
#pragma once
#include "services/health/facts.h"
#include "services/health/network.h"
#include "shared/settings/values.h"

namespace health {

Thresholds thresholdsFrom(const settings::Values &values);
NetworkSettings networkSettingsFrom(const settings::Values &values);

} // namespace health
