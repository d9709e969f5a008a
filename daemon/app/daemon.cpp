#include "app/daemon.h"

#include "app/config.h"
#include "app/databasecommand.h"
#include "app/init.h"
#include "app/preflight.h"
#include "app/process.h"
#include "app/server.h"
#include "net/tlscontext.h"
#include "shared/base/version.h"
#include "shared/settings/setting.h"
#include "shared/settings/values.h"

#include <QCoreApplication>
#include <QStringList>
#include <cstdio>

namespace app {
namespace {

int complain(const QString &sentence, int status)
{
    QString line = sentence;
    line.replace(u'\n', u' ');
    std::fprintf(stderr, "facteurd: %s\n", qUtf8Printable(line));
    return status;
}

void printHelp()
{
    std::printf("usage: facteurd --config FILE            serve in the foreground; `ready` on stdout once every port is bound\n"
                "       facteurd --config FILE --check    read the configuration and the certificates and say what is wrong with them\n"
                "       facteurd init DIR --hostname NAME [--domain NAME]… [--account ADDRESS]… [--password-stdin]\n"
                "                [--port-offset N] [--database URL] [--set KEY=VALUE]…     make an instance\n"
                "       facteurd database test|create|clear URL [--password-stdin] [--whole]   a MySQL or MariaDB database\n"
                "       facteurd --settings               the settings of facteur.toml, as a table\n"
                "       facteurd --live-settings          those in the database, as docs/settings.md\n"
                "       facteurd --version\n");
}

Result<void> checkCertificates(const Config &config)
{
    for (const CertificateFiles &pair : config.certificates) {
        if (const auto context = net::TlsContext::forServer(pair.chain, pair.key, net::TicketKeys::make()); !context)
            return Failure { Failure::Kind::Refused, "certificate", QStringLiteral("The certificates cannot be used: %1").arg(context.failure().reason) };
    }
    return {};
}

int serve(const QString &file, bool checkOnly)
{
    auto config = readConfig(file);
    if (!config)
        return complain(config.failure().reason, 1);
    if (const auto ready = preflight(*config); !ready)
        return complain(ready.failure().reason, 1);
    if (checkOnly) {
        if (const auto usable = checkCertificates(*config); !usable)
            return complain(usable.failure().reason, 1);
        std::printf("%s is fine\n", qUtf8Printable(file));
        return 0;
    }
    tuneMemory();
    raiseDescriptorLimit();
    Server server(std::move(*config));
    if (auto started = server.start(); !started)
        return complain(started.failure().reason, 1);
    return server.run();
}

} // namespace

int runDaemon(int argc, char **argv)
{
    qputenv("QT_NO_GLIB", "1"); // a few descriptors a thread: poll is enough, and glib's contexts cost memory
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("facteurd"));
    QStringList words = application.arguments().sliced(1);
    if (words.isEmpty())
        return complain(QStringLiteral("nothing to do; facteurd --help says what there is"), 2);
    if (words.first() == u"init") {
        words.removeFirst();
        QString made;
        const InitOutcome outcome = initialise(words, &made);
        if (outcome.status != 0)
            return complain(outcome.complaint, outcome.status);
        std::printf("%s", qUtf8Printable(made));
        return 0;
    }
    if (words.first() == u"database") {
        words.removeFirst();
        QString said, complaint;
        const int status = databaseCommand(words, &said, &complaint);
        if (status != 0)
            return complain(complaint, status);
        std::printf("%s", qUtf8Printable(said));
        return 0;
    }
    QString file;
    bool check = false;
    while (!words.isEmpty()) {
        const QString word = words.takeFirst();
        if (word == u"--config" && !words.isEmpty()) {
            file = words.takeFirst();
        } else if (word.startsWith(u"--config=")) {
            file = word.sliced(9);
        } else if (word == u"--check") {
            check = true;
        } else if (word == u"--help" || word == u"-h") {
            printHelp();
            return 0;
        } else if (word == u"--version") {
            std::printf("facteurd " FACTEUR_VERSION "\n");
            return 0;
        } else if (word == u"--live-settings") {
            std::fputs(settings::liveManual().constData(), stdout);
            return 0;
        } else if (word == u"--settings") {
            std::fputs(settings::manualTable().constData(), stdout);
            return 0;
        } else {
            return complain(QStringLiteral("\"%1\" is not understood; facteurd --help says what there is").arg(word), 2);
        }
    }
    if (file.isEmpty())
        return complain(QStringLiteral("--config FILE is missing"), 2);
    return serve(file, check);
}

} // namespace app
