#include "app/serverparts.h"

#include <semaphore>

namespace app {

QString textOf(const SocketAddress &address)
{
    const QString host = address.address == QHostAddress(QHostAddress::Any) ? QStringLiteral("*") : address.address.toString();
    return (host.contains(u':') ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(host).arg(address.port);
}

void runOn(net::Worker &worker, const std::function<void()> &work)
{
    std::binary_semaphore done(0);
    worker.post([&] {
        work();
        done.release();
    });
    done.acquire();
}

QList<net::CertificateFiles> certificateFiles(const Config &config)
{
    QList<net::CertificateFiles> files;
    for (const CertificateFiles &pair : config.certificates)
        files.append({ pair.chain, pair.key });
    return files;
}

QString temporaryDirectory(const Config &config) { return config.folder + QStringLiteral("/tmp"); }
QString traceDirectory(const Config &config) { return config.folder + QStringLiteral("/trace"); }

Failure cannotStart(const QString &sentence) { return { Failure::Kind::Internal, "start", sentence }; }

} // namespace app
