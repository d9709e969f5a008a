// What several files of Server need: folders below the instance, sentences about a start that fails, the way onto a worker.
#pragma once
#include "app/config.h"
#include "net/certificates.h"
#include "net/worker.h"
#include "shared/base/result.h"

#include <functional>

namespace app {

QList<net::CertificateFiles> certificateFiles(const Config &config);
QString textOf(const SocketAddress &address); // `*:25`, `[::1]:25`
// Runs `work` on a worker's thread and waits for it. From a thread that is no worker of net::Workers.
void runOn(net::Worker &worker, const std::function<void()> &work);
QString temporaryDirectory(const Config &config);
QString traceDirectory(const Config &config);
Failure cannotStart(const QString &sentence);

} // namespace app
