// facteurd's command line: `facteurd --config FILE` serves, `facteurd init DIR …` makes an instance.
#pragma once

namespace app {
// Exit status: 0 served and drained (or made), 1 failed with one line on stderr, 2 wrong usage.
int runDaemon(int argc, char **argv);
}
