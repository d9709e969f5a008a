// What a configuration that reads well may still get wrong, found out before anything is opened or changed: two
// services on one port, a directory database that is not where it was, files of somebody else.
#pragma once
#include "app/config.h"

namespace app {

// The reason is one line for a person: what is wrong and what to do.
Result<void> preflight(const Config &config);

} // namespace app
