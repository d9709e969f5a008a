// Opens the doors: certificates and listeners, those of systemd among them.
#include "app/server.h"

#include "app/parts.h"
#include "app/serverparts.h"
#include "app/services.h"
#include "app/systemd.h"

namespace app {

Result<void> Server::openListeners()
{
    Parts &p = *m_parts;
    p.certificates = std::make_shared<net::Certificates>();
    const QList<net::CertificateFiles> files = certificateFiles(m_config);
    if (files.isEmpty()) {
        for (const char *service : { "submissions", "imaps", "pop3s" }) {
            if (!m_config.listeners[service].empty())
                return cannotStart(QStringLiteral("listen.%1 needs a certificate; set tls.certificates, or listen.%1 = []").arg(QLatin1StringView(service)));
        }
    } else if (auto loaded = p.certificates->load(files); !loaded) {
        return cannotStart(QStringLiteral("The certificates cannot be used: %1").arg(loaded.failure().reason));
    }
    p.limits = std::make_shared<net::ConnectionLimits>(m_config.maxConnections, m_config.maxConnectionsPerAddress);
    const auto inherited = inheritedSockets();
    for (const QByteArray &service : serviceNames()) {
        const auto sockets = inherited.find(service);
        if (sockets != inherited.end()) {
            for (const int descriptor : sockets->second)
                p.listeners.push_back(makeListener(service, {}, descriptor, m_config, p, temporaryDirectory(m_config)));
            continue;
        }
        for (const SocketAddress &address : m_config.listeners[service])
            p.listeners.push_back(makeListener(service, address, -1, m_config, p, temporaryDirectory(m_config)));
    }
    for (const auto &listener : p.listeners) {
        if (auto opened = listener->open(); !opened)
            return cannotStart(QStringLiteral("listen.%1: %2").arg(QString::fromLatin1(listener->options().protocol), opened.failure().reason));
    }
    return {};
}

} // namespace app
