// What the users' filter rules are built with: settings, lists, SRS.
#pragma once
#include "app/config.h"
#include "app/parts.h"

namespace app {

// Makes p.events, p.lists and p.srs, and the compiled scripts' cache with what may be used here.
Result<void> openSieve(Parts &p, const Config &config);
delivery::SieveSettings sieveSettings(Parts &p, const Config &config, const Clock &clock);
// For mail that aliases send on.
delivery::ForwardingSender forwardingSender(Parts &p, const Clock &clock);

} // namespace app
