// The server's certificates, chosen by the name that the client asks for (SNI, RFC 6066 §3): exact, then wildcard, then the
// first. A reload swaps the whole set; connections keep the set they began with. Thread: any.
#pragma once
#include "net/tlscontext.h"

#include <QHash>
#include <mutex>

typedef struct ssl_st SSL;

namespace net {

struct CertificateFiles
{
    QString certificate; // PEM: the certificate, then its chain
    QString key; // PEM
};

struct CertificateInfo
{
    QString file, key;
    QList<QByteArray> names;
    QDateTime notAfter;
    QByteArray fingerprint; // SHA-256 of the DER, hexadecimal
};

class CertificateSet
{
public:
    const TlsContext &fallback() const { return *m_contexts.front(); }
    // For `sni` in any case, with or without a trailing dot.
    const TlsContext &find(QByteArrayView sni) const;

private:
    friend class Certificates;
    std::vector<std::shared_ptr<const TlsContext>> m_contexts; // never empty
    QHash<QByteArray, const TlsContext *> m_byName; // "mail.example.test" and "*.example.test"
};

class Certificates
{
public:
    // Replaces the set; the first is the default. When one file is unusable nothing changes and the failure says which and why.
    Result<void> load(const QList<CertificateFiles> &files);
    // Reads the same files again.
    Result<void> reload();
    std::shared_ptr<const CertificateSet> current() const; // null before the first load
    QList<CertificateInfo> describe() const;

private:
    Result<void> loadLocked(const QList<CertificateFiles> &files);
    mutable std::mutex m_mutex;
    QList<CertificateFiles> m_files;
    TicketKeys m_tickets;
    std::shared_ptr<const CertificateSet> m_current;
};

} // namespace net
