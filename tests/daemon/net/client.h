// The other end of a connection, blocking and on the test's thread: a plain socket, with OpenSSL when asked. Everything that
// waits gives up after 20 s, which fails the test.
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <openssl/ssl.h>

#include <memory>

class Client
{
public:
    Client() = default;
    explicit Client(quint16 port) { connect(port); }
    ~Client();
    Client(const Client &) = delete;

    bool connect(quint16 port);
    struct Tls
    {
        const char *sni = nullptr;
        QByteArray alpn; // in wire form: "\4imap"
        SSL_SESSION *resume = nullptr;
        int maxVersion = 0, minVersion = 0;
    };
    bool startTls(const Tls &options);
    bool startTls() { return startTls(Tls()); }

    bool send(QByteArrayView bytes);
    QByteArray line(); // with its line end; what came before the end of the stream, if that came first
    QByteArray exactly(qsizetype n);
    QByteArray rest(); // until the end of the stream; nothing more after a reset
    bool atEnd(); // waits for the end
    bool wasReset() const { return m_reset; }

    void halfClose(); // our half: the peer reads the end
    void reset(); // RST
    void close();

    QByteArray exporter() const;
    QByteArray peerName() const; // common name of the server's certificate
    SSL *ssl() const { return m_ssl; }
    SSL_SESSION *takeSession(); // the last one the server gave (TLS 1.3: after some octets were read)
    int descriptor() const { return m_descriptor; }
    quint16 localPort() const;

private:
    bool more();
    int m_descriptor = -1;
    SSL_CTX *m_context = nullptr;
    SSL *m_ssl = nullptr;
    SSL_SESSION *m_session = nullptr;
    QByteArray m_in;
    bool m_reset = false;
};
