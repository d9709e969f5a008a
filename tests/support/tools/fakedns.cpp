// fakedns --zone FILE [--port N]: a DNS server for tests on 127.0.0.1 (tests/support/fakedns.h says what a zone may hold).
// Prints "ready PORT" and serves until SIGTERM. The zone file is read again whenever it changes.
#include "tests/support/fakedns.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <cstdio>
#include <csignal>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("A DNS server for tests, on 127.0.0.1, UDP and TCP."));
    parser.addHelpOption();
    const QCommandLineOption port(QStringLiteral("port"), QStringLiteral("Port; 0: a free one."), QStringLiteral("N"), QStringLiteral("0"));
    const QCommandLineOption zone(QStringLiteral("zone"), QStringLiteral("Zone file."), QStringLiteral("FILE"));
    parser.addOptions({ port, zone });
    parser.process(application);
    if (!parser.isSet(zone)) {
        std::fprintf(stderr, "fakedns: --zone FILE is missing\n");
        return 2;
    }
    // Before there are threads, so that none of them takes the signals.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    sigprocmask(SIG_BLOCK, &signals, nullptr);
    FakeDns dns;
    if (!dns.loadFile(parser.value(zone))) {
        std::fprintf(stderr, "fakedns: %s\n", qPrintable(dns.error()));
        return 1;
    }
    if (!dns.listen(quint16(parser.value(port).toUInt()))) {
        std::fprintf(stderr, "fakedns: port %s is taken\n", qPrintable(parser.value(port)));
        return 1;
    }
    std::printf("ready %d\n", int(dns.port()));
    std::fflush(stdout);
    int received = 0;
    sigwait(&signals, &received);
    return 0;
}
