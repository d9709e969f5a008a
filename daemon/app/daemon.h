// Builds, wires, serves and drains the daemon.
#pragma once

namespace app {
int runDaemon(int argc, char **argv); // exit status of facteurd
}
