#include "net/tlsengine.h"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <cstring>

namespace net {

// What OpenSSL calls back.
struct TlsCallbacks
{
    static int bioWrite(BIO *bio, const char *data, int size)
    {
        auto *engine = static_cast<TlsEngine *>(BIO_get_data(bio));
        BIO_clear_retry_flags(bio);
        if (size <= 0 || !engine->m_out)
            return -1;
        engine->m_out->append(data, size);
        return size;
    }
    static int bioRead(BIO *bio, char *data, int size)
    {
        auto *engine = static_cast<TlsEngine *>(BIO_get_data(bio));
        BIO_clear_retry_flags(bio);
        const auto n = std::min(qsizetype(size), qsizetype(engine->m_end - engine->m_at));
        if (n <= 0) {
            BIO_set_retry_read(bio);
            return -1;
        }
        std::memcpy(data, engine->m_at, size_t(n));
        engine->m_at += n;
        return int(n);
    }
    static long bioControl(BIO *, int command, long, void *) { return command == BIO_CTRL_FLUSH ? 1 : 0; }
    static int bioCreate(BIO *bio)
    {
        BIO_set_init(bio, 1);
        return 1;
    }
    static BIO_METHOD *bioMethod()
    {
        static BIO_METHOD *const method = [] {
            BIO_METHOD *made = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "facteur");
            BIO_meth_set_write(made, bioWrite);
            BIO_meth_set_read(made, bioRead);
            BIO_meth_set_ctrl(made, bioControl);
            BIO_meth_set_create(made, bioCreate);
            return made;
        }();
        return method;
    }
    static void attach(TlsEngine *engine)
    {
        BIO *bio = BIO_new(bioMethod());
        BIO_set_data(bio, engine);
        SSL_set_bio(engine->m_ssl, bio, bio);
        SSL_set_app_data(engine->m_ssl, engine);
    }

    static int serverName(SSL *ssl, int *, void *)
    {
        const auto *engine = static_cast<TlsEngine *>(SSL_get_app_data(ssl));
        const char *name = SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name);
        if (!engine || !name)
            return SSL_TLSEXT_ERR_NOACK;
        const TlsContext &chosen = engine->m_certificates->find(name);
        if (chosen.handle() != SSL_get_SSL_CTX(ssl))
            SSL_set_SSL_CTX(ssl, chosen.handle());
        return SSL_TLSEXT_ERR_OK;
    }
    // RFC 7301 §3.2: a client that offers protocols, none of them ours, has come to the wrong port; going on would let its
    // octets be taken for another protocol's.
    static int chooseAlpn(SSL *ssl, const unsigned char **out, unsigned char *outSize, const unsigned char *in, unsigned size, void *)
    {
        const auto *engine = static_cast<TlsEngine *>(SSL_get_app_data(ssl));
        if (!engine || engine->m_alpn.isEmpty())
            return SSL_TLSEXT_ERR_NOACK;
        for (const QByteArray &ours : engine->m_alpn) {
            for (unsigned at = 0; at < size && at + 1 + in[at] <= size; at += 1 + in[at]) {
                if (ours == QByteArrayView(in + at + 1, in[at])) {
                    *out = in + at + 1;
                    *outSize = in[at];
                    return SSL_TLSEXT_ERR_OK;
                }
            }
        }
        return SSL_TLSEXT_ERR_ALERT_FATAL;
    }
};

// tlscontext.cpp sets these on each server context.
int tlsServerNameCallback(SSL *ssl, int *alert, void *argument) { return TlsCallbacks::serverName(ssl, alert, argument); }
int tlsAlpnCallback(SSL *ssl, const unsigned char **out, unsigned char *outSize, const unsigned char *in, unsigned size, void *argument)
{
    return TlsCallbacks::chooseAlpn(ssl, out, outSize, in, size, argument);
}

TlsEngine::TlsEngine(std::shared_ptr<const CertificateSet> certificates, QList<QByteArray> alpn, bool askCertificate)
    : m_certificates(std::move(certificates))
    , m_alpn(std::move(alpn))
{
    m_ssl = SSL_new(m_certificates->fallback().handle());
    TlsCallbacks::attach(this);
    if (askCertificate)
        SSL_set_verify(m_ssl, SSL_VERIFY_PEER, [](int, X509_STORE_CTX *) { return 1; });
    SSL_set_accept_state(m_ssl);
}

TlsEngine::TlsEngine(std::shared_ptr<const TlsContext> context, QByteArray name, const wire::TlsPolicy &policy)
    : m_context(std::move(context))
{
    m_ssl = SSL_new(m_context->handle());
    TlsCallbacks::attach(this);
    SSL_set_connect_state(m_ssl);
    const bool isAddress = !QHostAddress(QString::fromLatin1(name)).isNull();
    if (policy.level == wire::TlsPolicy::Dane) {
        SSL_dane_enable(m_ssl, name.constData()); // sets SNI and the name to check
        SSL_dane_set_flags(m_ssl, DANE_FLAG_NO_DANE_EE_NAMECHECKS); // RFC 7672 §3.1.1
        bool usable = false;
        for (const wire::TlsaPin &pin : policy.pins) {
            if (pin.usage != 2 && pin.usage != 3) // RFC 7672 §3.1.3: 0 and 1 are not for SMTP
                continue;
            const auto *data = reinterpret_cast<const unsigned char *>(pin.data.constData());
            const int added
                = SSL_dane_tlsa_add(m_ssl, quint8(pin.usage), quint8(pin.selector), quint8(pin.matching), data, size_t(pin.data.size()));
            usable = usable || added > 0;
        }
        ERR_clear_error();
        // RFC 7672 §2.2: when no record is usable, TLS is still mandatory but cannot authenticate.
        SSL_set_verify(m_ssl, usable ? SSL_VERIFY_PEER : SSL_VERIFY_NONE, nullptr);
    } else {
        if (!isAddress && !name.isEmpty())
            SSL_set_tlsext_host_name(m_ssl, name.constData());
        SSL_set_verify(m_ssl, policy.level == wire::TlsPolicy::RequireValid ? SSL_VERIFY_PEER : SSL_VERIFY_NONE, nullptr);
    }
    SSL_set_hostflags(m_ssl, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    if (isAddress && policy.names.isEmpty()) {
        X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(m_ssl), name.constData());
    } else {
        const QList<QByteArray> names = policy.names.isEmpty() ? QList<QByteArray> { name } : policy.names;
        for (const QByteArray &one : names)
            SSL_add1_host(m_ssl, one.constData());
    }
}

TlsEngine::~TlsEngine() { SSL_free(m_ssl); }

void TlsEngine::begin(QByteArrayView in, QByteArray *out)
{
    m_at = in.data();
    m_end = in.data() + in.size();
    m_out = out;
    ERR_clear_error();
}

void TlsEngine::end()
{
    m_at = m_end = nullptr;
    m_out = nullptr;
}

TlsEngine::Step TlsEngine::handshake(QByteArrayView in, QByteArray &out)
{
    begin(in, &out);
    const int result = SSL_do_handshake(m_ssl);
    Step step = Step::Done;
    if (result == 1) {
        m_active = true;
        if (m_at < m_end)
            m_left = QByteArray(m_at, m_end - m_at);
    } else if (SSL_get_error(m_ssl, result) == SSL_ERROR_WANT_READ) {
        step = Step::NeedInput;
    } else {
        const long verified = SSL_get_verify_result(m_ssl);
        m_error = openSslError();
        if (verified != X509_V_OK && (SSL_get_verify_mode(m_ssl) & SSL_VERIFY_PEER))
            m_error += QStringLiteral(" (%1)").arg(QString::fromLatin1(X509_verify_cert_error_string(verified)));
        step = Step::Failed;
    }
    end();
    return step;
}

TlsEngine::Read TlsEngine::read(QByteArrayView in, QByteArray &plain, QByteArray &scratch, QByteArray &out)
{
    QByteArray joined;
    if (!m_left.isEmpty()) {
        joined = std::exchange(m_left, QByteArray());
        joined.append(in);
        in = joined;
    }
    constexpr qsizetype record = 16 * 1024;
    constexpr qsizetype much = 4096; // from here on decrypt into `plain` itself
    begin(in, &out);
    Read result = Read::NeedInput;
    if (in.size() > record)
        plain.reserve(plain.size() + in.size() + record);
    while (true) {
        size_t n = 0;
        int ok = 0;
        if (m_end - m_at > much) {
            const qsizetype before = plain.size();
            plain.resize(before + record);
            ok = SSL_read_ex(m_ssl, plain.data() + before, size_t(record), &n);
            plain.resize(before + (ok == 1 ? qsizetype(n) : 0));
        } else {
            ok = SSL_read_ex(m_ssl, scratch.data(), size_t(std::min(record, scratch.size())), &n);
            if (ok == 1)
                plain.append(scratch.constData(), qsizetype(n));
        }
        if (ok == 1)
            continue;
        const int error = SSL_get_error(m_ssl, 0);
        if (error == SSL_ERROR_WANT_READ)
            break;
        result = error == SSL_ERROR_ZERO_RETURN ? Read::Ended : Read::Failed;
        if (result == Read::Failed)
            m_error = openSslError();
        break;
    }
    end();
    return result;
}

bool TlsEngine::write(QByteArrayView plain, QByteArray &out)
{
    begin({}, &out);
    size_t n = 0;
    const bool ok = SSL_write_ex(m_ssl, plain.data(), size_t(plain.size()), &n) == 1 && n == size_t(plain.size());
    if (!ok)
        m_error = openSslError();
    end();
    return ok;
}

void TlsEngine::shutdown(QByteArray &out)
{
    if (!m_active)
        return;
    begin({}, &out);
    SSL_shutdown(m_ssl);
    ERR_clear_error();
    end();
}

bool TlsEngine::certificateRejected() const
{
    return !m_active && (SSL_get_verify_mode(m_ssl) & SSL_VERIFY_PEER) && SSL_get_verify_result(m_ssl) != X509_V_OK;
}

static void notePeer(X509 *certificate, wire::TlsInfo &info)
{
    if (!certificate)
        return;
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    if (X509_digest(certificate, EVP_sha256(), digest, &size) == 1)
        info.peerFingerprint = QByteArray(reinterpret_cast<const char *>(digest), qsizetype(size)).toHex();
    char name[256] = "";
    if (X509_NAME_get_text_by_NID(X509_get_subject_name(certificate), NID_commonName, name, sizeof name) > 0)
        info.peerName = name;
}

wire::TlsInfo TlsEngine::info() const
{
    wire::TlsInfo info;
    if (!m_active)
        return info;
    info.active = true;
    const auto constant = [](const char *text) { return text ? QByteArray::fromRawData(text, qsizetype(std::strlen(text))) : QByteArray(); };
    info.version = constant(SSL_get_version(m_ssl));
    const SSL_CIPHER *cipher = SSL_get_current_cipher(m_ssl);
    info.cipher = constant(SSL_CIPHER_get_name(cipher));
    info.bits = SSL_CIPHER_get_bits(cipher, nullptr);
    info.resumed = SSL_session_reused(m_ssl) == 1;
    if (m_certificates) {
        info.sni = QByteArray(SSL_get_servername(m_ssl, TLSEXT_NAMETYPE_host_name)).toLower();
        notePeer(SSL_get0_peer_certificate(m_ssl), info);
    } else {
        X509 *peer = SSL_get0_peer_certificate(m_ssl);
        info.verified = peer && SSL_get_verify_result(m_ssl) == X509_V_OK;
    }
    const unsigned char *alpn = nullptr;
    unsigned alpnSize = 0;
    SSL_get0_alpn_selected(m_ssl, &alpn, &alpnSize);
    info.alpn = QByteArray(reinterpret_cast<const char *>(alpn), qsizetype(alpnSize));
    if (!m_exporterKnown) {
        m_exporterKnown = true;
        // RFC 9266 §3 and §4.2: below TLS 1.3 only with the extended master secret (renegotiation is off anyway).
        if (SSL_version(m_ssl) >= TLS1_3_VERSION || SSL_get_extms_support(m_ssl) == 1) {
            static constexpr char label[] = "EXPORTER-Channel-Binding";
            QByteArray key(32, '\0');
            if (SSL_export_keying_material(m_ssl, reinterpret_cast<unsigned char *>(key.data()), size_t(key.size()), label,
                    sizeof label - 1, reinterpret_cast<const unsigned char *>(""), 0, 1)
                == 1)
                m_exporter = key;
        }
    }
    info.exporter = m_exporter;
    return info;
}

} // namespace net
