// TLS without a socket: ciphertext goes in as views, plaintext and ciphertext come out. OpenSSL reads and writes through a
// BIO of our own that points into the caller's buffers, so an idle connection keeps none.
//
// Server side: the certificate by SNI (RFC 6066 §3), ALPN (RFC 7301). Client side: verification by TlsPolicy, with names,
// against roots, or by DANE (RFC 7672). tls-exporter as in RFC 9266.
#pragma once
#include "net/certificates.h"
#include "protocols/wire/dialer.h"

#include <memory>

typedef struct ssl_st SSL;
typedef struct bio_st BIO;

namespace net {

class TlsEngine
{
public:
    // Server. askCertificate: a client may show one; whatever it is, it is only noted (TlsInfo::peerFingerprint).
    TlsEngine(std::shared_ptr<const CertificateSet> certificates, QList<QByteArray> alpn, bool askCertificate = false);
    TlsEngine(std::shared_ptr<const TlsContext> context, QByteArray name, const wire::TlsPolicy &policy); // client
    ~TlsEngine();
    TlsEngine(const TlsEngine &) = delete;

    enum class Step : quint8 { Done, NeedInput, Failed };
    // One step of the handshake. All of `in` is consumed, but what stands behind the handshake, which read() finds first;
    // what must be sent is appended to `out`, also when it has failed (the alert).
    Step handshake(QByteArrayView in, QByteArray &out);

    enum class Read : quint8 { NeedInput, Ended, Failed };
    // Decrypts all of `in`, appending to `plain`; `scratch` holds at least 16 KiB. `out` takes what TLS itself answers.
    Read read(QByteArrayView in, QByteArray &plain, QByteArray &scratch, QByteArray &out);
    // Encrypts all of `plain`, which is not empty.
    bool write(QByteArrayView plain, QByteArray &out);
    void shutdown(QByteArray &out); // close_notify

    bool isActive() const { return m_active; } // the handshake is done
    wire::TlsInfo info() const;
    // Why it failed.
    const QString &error() const { return m_error; }
    bool certificateRejected() const; // client side: it failed at the policy, not at the protocol

private:
    friend struct TlsCallbacks;
    void begin(QByteArrayView in, QByteArray *out);
    void end();

    SSL *m_ssl = nullptr;
    const char *m_at = nullptr; // what OpenSSL may read
    const char *m_end = nullptr;
    QByteArray *m_out = nullptr; // where it writes
    QByteArray m_left; // behind the handshake
    std::shared_ptr<const CertificateSet> m_certificates;
    std::shared_ptr<const TlsContext> m_context;
    QList<QByteArray> m_alpn;
    mutable QByteArray m_exporter;
    mutable bool m_exporterKnown = false;
    bool m_active = false;
    QString m_error;
};

} // namespace net
