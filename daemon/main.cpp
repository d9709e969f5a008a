// facteurd: the mail server. Everything is built and wired in app/.
#include "app/daemon.h"

int main(int argc, char **argv)
{
    return app::runDaemon(argc, argv);
}
