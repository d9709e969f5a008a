#include "app/daemon.h"
namespace app { int runDaemon(int, char **) { return 0; } }
