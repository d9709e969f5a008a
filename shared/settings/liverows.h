// The rows of the live settings, by subject; liveCatalogue() puts them together.
#pragma once
#include "shared/settings/values.h"

#include <QtGlobal>

namespace settings {

std::span<const LiveSetting> liveDoorRows();
std::span<const LiveSetting> liveWeightRows(); // door.weight.CHECK for each check
std::span<const LiveSetting> liveClientRows();
std::span<const LiveSetting> liveScannerRows();
std::span<const LiveSetting> liveHealthRows();
std::span<const LiveSetting> liveSieveRows();
std::span<const LiveSetting> liveLearningRows();

} // namespace settings
