// OpenSSL contexts as Facteur wants them: TLS 1.2 and 1.3, forward secrecy only, no renegotiation, no compression, released
// buffers, session tickets whose keys outlive a reload. One SSL_CTX per certificate, shared by all connections; a context
// never changes once it is built, a reload builds new ones (certificates.h).
#pragma once
#include "shared/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <memory>

typedef struct ssl_ctx_st SSL_CTX;

namespace net {

// Keys that seal session tickets (RFC 5077 §4, RFC 8446 §4.6.1).
struct TicketKeys
{
    QByteArray bytes; // 80 octets as SSL_CTX_set_tlsext_ticket_keys wants them
    qint64 madeAt = 0; // steady seconds
    static TicketKeys make();
    bool isOld() const; // a reload makes new ones after 12 hours
};

class TlsContext
{
public:
    // The file names are for the failure's text.
    static Result<std::shared_ptr<const TlsContext>> forServer(
        const QString &certificateFile, const QString &keyFile, const TicketKeys &tickets);
    // Verifies against the system's roots, or against those in `trustFile` (tests) when it is not empty.
    static Result<std::shared_ptr<const TlsContext>> forClient(const QString &trustFile = {});
    ~TlsContext();
    TlsContext(const TlsContext &) = delete;

    SSL_CTX *handle() const { return m_context; }
    // Of the server's certificate: DNS names (lower case), end of validity, SHA-256 of its DER.
    const QList<QByteArray> &names() const { return m_names; }
    const QDateTime &notAfter() const { return m_notAfter; }
    const QByteArray &fingerprint() const { return m_fingerprint; }

private:
    TlsContext() = default;
    SSL_CTX *m_context = nullptr;
    QList<QByteArray> m_names;
    QDateTime m_notAfter;
    QByteArray m_fingerprint;
};

// What OpenSSL has to say about the last error on this thread, for a log; empties its queue.
QString openSslError();

} // namespace net
