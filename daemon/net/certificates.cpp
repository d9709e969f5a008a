#include "net/certificates.h"

#include "shared/base/log.h"

namespace net {

const TlsContext &CertificateSet::find(QByteArrayView sni) const
{
    if (sni.endsWith('.'))
        sni.chop(1);
    const QByteArray name = sni.toByteArray().toLower();
    if (const TlsContext *exact = m_byName.value(name))
        return *exact;
    const qsizetype dot = name.indexOf('.'); // a wildcard stands for one label, RFC 6125 §6.4.3
    if (dot > 0) {
        if (const TlsContext *wildcard = m_byName.value('*' + name.mid(dot)))
            return *wildcard;
    }
    return fallback();
}

Result<void> Certificates::load(const QList<CertificateFiles> &files)
{
    const std::lock_guard lock(m_mutex);
    return loadLocked(files);
}

Result<void> Certificates::reload()
{
    const std::lock_guard lock(m_mutex);
    return loadLocked(m_files);
}

Result<void> Certificates::loadLocked(const QList<CertificateFiles> &files)
{
    if (files.isEmpty())
        return Failure { Failure::Kind::Internal, "TLS is not available", QStringLiteral("no certificate is configured") };
    if (m_tickets.isOld())
        m_tickets = TicketKeys::make();
    const auto set = std::make_shared<CertificateSet>();
    for (const CertificateFiles &file : files) {
        auto context = TlsContext::forServer(file.certificate, file.key, m_tickets);
        if (!context)
            return context.failure();
        if ((*context)->notAfter() < QDateTime::currentDateTimeUtc())
            logEvent(Severity::Warning, "net", "certificate-expired",
                { { "file", file.certificate }, { "ended", (*context)->notAfter().toString(Qt::ISODate) }, { "advice", "clients warn or refuse; put a new one there and send SIGHUP" } });
        for (const QByteArray &name : (*context)->names()) {
            if (!set->m_byName.contains(name)) // the first one named wins
                set->m_byName.insert(name, context->get());
        }
        set->m_contexts.push_back(std::move(*context));
    }
    m_files = files;
    m_current = set;
    logEvent(Severity::Info, "net", "certificates-loaded", { { "count", int(set->m_contexts.size()) } });
    return {};
}

std::shared_ptr<const CertificateSet> Certificates::current() const
{
    const std::lock_guard lock(m_mutex);
    return m_current;
}

QList<CertificateInfo> Certificates::describe() const
{
    const std::lock_guard lock(m_mutex);
    QList<CertificateInfo> infos;
    for (qsizetype i = 0; m_current && i < m_files.size(); ++i) {
        const TlsContext &context = *m_current->m_contexts[size_t(i)];
        infos.append({ m_files[i].certificate, m_files[i].key, context.names(), context.notAfter(), context.fingerprint().toHex() });
    }
    return infos;
}

} // namespace net
