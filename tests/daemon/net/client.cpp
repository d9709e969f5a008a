#include "client.h"

#include <arpa/inet.h>
#include <cerrno>
#include <openssl/x509.h>
#include <sys/socket.h>
#include <unistd.h>

Client::~Client()
{
    close();
    SSL_SESSION_free(m_session);
    if (m_ssl) // without a close_notify OpenSSL would make the session unfit for resumption
        SSL_set_shutdown(m_ssl, SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
    SSL_free(m_ssl);
    SSL_CTX_free(m_context);
}

bool Client::connect(quint16 port)
{
    m_descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const timeval patience { 20, 0 };
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return ::connect(m_descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
}

bool Client::startTls(const Tls &options)
{
    m_context = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_session_cache_mode(m_context, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
    SSL_CTX_set_app_data(m_context, this);
    SSL_CTX_set_security_level(m_context, 0);
    SSL_CTX_sess_set_new_cb(m_context, [](SSL *ssl, SSL_SESSION *session) {
        auto *self = static_cast<Client *>(SSL_CTX_get_app_data(SSL_get_SSL_CTX(ssl)));
        SSL_SESSION_free(self->m_session);
        self->m_session = session;
        return 1;
    });
    if (options.maxVersion)
        SSL_CTX_set_max_proto_version(m_context, options.maxVersion);
    if (options.minVersion)
        SSL_CTX_set_min_proto_version(m_context, options.minVersion);
    m_ssl = SSL_new(m_context);
    if (options.sni)
        SSL_set_tlsext_host_name(m_ssl, options.sni);
    if (!options.alpn.isEmpty())
        SSL_set_alpn_protos(m_ssl, reinterpret_cast<const unsigned char *>(options.alpn.constData()), unsigned(options.alpn.size()));
    if (options.resume)
        SSL_set_session(m_ssl, options.resume);
    SSL_set_fd(m_ssl, m_descriptor);
    return SSL_connect(m_ssl) == 1;
}

bool Client::send(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        qsizetype n = 0;
        if (m_ssl) {
            size_t written = 0;
            if (SSL_write_ex(m_ssl, bytes.data(), size_t(bytes.size()), &written) != 1)
                return false;
            n = qsizetype(written);
        } else {
            n = ::send(m_descriptor, bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL);
            if (n <= 0)
                return false;
        }
        bytes = bytes.sliced(n);
    }
    return true;
}

bool Client::more()
{
    char buffer[65536];
    qsizetype n = 0;
    if (m_ssl) {
        size_t got = 0;
        n = SSL_read_ex(m_ssl, buffer, sizeof buffer, &got) == 1 ? qsizetype(got) : -1;
    } else {
        n = ::recv(m_descriptor, buffer, sizeof buffer, 0);
    }
    if (n < 0)
        m_reset = errno == ECONNRESET;
    if (n <= 0)
        return false;
    m_in.append(buffer, n);
    return true;
}

QByteArray Client::line()
{
    qsizetype lf = m_in.indexOf('\n');
    while (lf < 0) {
        if (!more())
            return std::exchange(m_in, {});
        lf = m_in.indexOf('\n');
    }
    const QByteArray found = m_in.left(lf + 1);
    m_in.remove(0, lf + 1);
    return found;
}

QByteArray Client::exactly(qsizetype n)
{
    while (m_in.size() < n && more()) { }
    const QByteArray found = m_in.left(n);
    m_in.remove(0, n);
    return found;
}

QByteArray Client::rest()
{
    while (more()) { }
    return std::exchange(m_in, {});
}

bool Client::atEnd() { return rest().isEmpty(); }

void Client::halfClose() { ::shutdown(m_descriptor, SHUT_WR); }

void Client::reset()
{
    const linger now { 1, 0 };
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    close();
}

void Client::close()
{
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}

QByteArray Client::exporter() const
{
    QByteArray key(32, '\0');
    SSL_export_keying_material(m_ssl, reinterpret_cast<unsigned char *>(key.data()), 32, "EXPORTER-Channel-Binding", 24,
        reinterpret_cast<const unsigned char *>(""), 0, 1);
    return key;
}

QByteArray Client::peerName() const
{
    char name[256] = {};
    if (X509 *certificate = SSL_get0_peer_certificate(m_ssl))
        X509_NAME_get_text_by_NID(X509_get_subject_name(certificate), NID_commonName, name, sizeof name);
    return name;
}

SSL_SESSION *Client::takeSession() { return std::exchange(m_session, nullptr); }

quint16 Client::localPort() const
{
    sockaddr_in address {};
    socklen_t size = sizeof address;
    ::getsockname(m_descriptor, reinterpret_cast<sockaddr *>(&address), &size);
    return ntohs(address.sin_port);
}
