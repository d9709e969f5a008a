#include "net/tlscontext.h"

#include <QFile>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <chrono>

namespace net {

int tlsServerNameCallback(SSL *ssl, int *alert, void *argument);
int tlsAlpnCallback(SSL *ssl, const unsigned char **out, unsigned char *outSize, const unsigned char *in, unsigned size, void *argument);

namespace {
qint64 steadySeconds()
{
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

void setCommon(SSL_CTX *context)
{
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_options(context,
        SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA
            | SSL_OP_SINGLE_ECDH_USE);
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set1_groups_list(context, "X25519:P-256:P-384");
}

// DNS names of the certificate, lower case; the common name only when there is no alternative name (RFC 6125 §6.4.4).
QList<QByteArray> namesOf(X509 *certificate)
{
    QList<QByteArray> names;
    auto *alternatives = static_cast<GENERAL_NAMES *>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr));
    for (int i = 0; alternatives && i < sk_GENERAL_NAME_num(alternatives); ++i) {
        const GENERAL_NAME *name = sk_GENERAL_NAME_value(alternatives, i);
        if (name->type != GEN_DNS)
            continue;
        const QByteArray text(reinterpret_cast<const char *>(ASN1_STRING_get0_data(name->d.dNSName)), ASN1_STRING_length(name->d.dNSName));
        if (!text.contains('\0'))
            names.append(text.toLower());
    }
    GENERAL_NAMES_free(alternatives);
    if (names.isEmpty()) {
        char common[256] = {};
        if (X509_NAME_get_text_by_NID(X509_get_subject_name(certificate), NID_commonName, common, sizeof common) > 0)
            names.append(QByteArray(common).toLower());
    }
    return names;
}

Failure unusable(const QString &what, const QString &why)
{
    return Failure { Failure::Kind::Internal, "TLS is not available", QStringLiteral("%1: %2").arg(what, why) };
}
} // namespace

QString openSslError()
{
    QStringList texts;
    char text[256];
    while (const unsigned long code = ERR_get_error()) {
        const char *reason = ERR_reason_error_string(code);
        ERR_error_string_n(code, text, sizeof text);
        texts.append(QString::fromLatin1(reason ? reason : text));
    }
    return texts.isEmpty() ? QStringLiteral("the connection ended") : texts.join(QStringLiteral("; "));
}

TicketKeys TicketKeys::make()
{
    TicketKeys keys;
    keys.bytes.resize(80);
    if (RAND_bytes(reinterpret_cast<unsigned char *>(keys.bytes.data()), int(keys.bytes.size())) != 1)
        keys.bytes.clear(); // each context then makes its own
    keys.madeAt = steadySeconds();
    return keys;
}

bool TicketKeys::isOld() const { return bytes.isEmpty() || steadySeconds() - madeAt > 12 * 3600; }

TlsContext::~TlsContext() { SSL_CTX_free(m_context); }

Result<std::shared_ptr<const TlsContext>> TlsContext::forServer(
    const QString &certificateFile, const QString &keyFile, const TicketKeys &tickets)
{
    ERR_clear_error();
    const std::shared_ptr<TlsContext> made(new TlsContext);
    made->m_context = SSL_CTX_new(TLS_server_method());
    SSL_CTX *context = made->m_context;
    if (!context)
        return unusable(QStringLiteral("OpenSSL"), openSslError());
    setCommon(context);
    SSL_CTX_set_cipher_list(context, "ECDHE+AESGCM:ECDHE+CHACHA20");
    for (const QString &file : { certificateFile, keyFile }) {
        QFile readable(file);
        if (!readable.open(QFile::ReadOnly))
            return unusable(file, QStringLiteral("cannot be read: %1").arg(readable.errorString()));
    }
    // Never ask for a passphrase on a terminal.
    SSL_CTX_set_default_passwd_cb(context, [](char *, int, int, void *) { return -1; });
    if (SSL_CTX_use_certificate_chain_file(context, QFile::encodeName(certificateFile).constData()) != 1)
        return unusable(certificateFile, QStringLiteral("is no PEM certificate: %1").arg(openSslError()));
    if (SSL_CTX_use_PrivateKey_file(context, QFile::encodeName(keyFile).constData(), SSL_FILETYPE_PEM) != 1)
        return unusable(keyFile, QStringLiteral("is no private key for %1: %2").arg(certificateFile, openSslError()));
    if (SSL_CTX_check_private_key(context) != 1)
        return unusable(keyFile, QStringLiteral("does not belong to %1").arg(certificateFile));

    // Resumption: tickets first; session ids for the old clients without them.
    static constexpr unsigned char sessionContext[] = "facteur";
    SSL_CTX_set_session_id_context(context, sessionContext, sizeof sessionContext - 1);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_SERVER);
    SSL_CTX_sess_set_cache_size(context, 1024);
    SSL_CTX_set_timeout(context, 2 * 3600);
    SSL_CTX_set_num_tickets(context, 1);
    if (tickets.bytes.size() == 80)
        SSL_CTX_set_tlsext_ticket_keys(context, const_cast<char *>(tickets.bytes.constData()), tickets.bytes.size());

    SSL_CTX_set_tlsext_servername_callback(context, tlsServerNameCallback);
    SSL_CTX_set_alpn_select_cb(context, tlsAlpnCallback, nullptr);

    X509 *certificate = SSL_CTX_get0_certificate(context);
    made->m_names = namesOf(certificate);
    tm end {};
    if (ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &end) == 1)
        made->m_notAfter = QDateTime(QDate(end.tm_year + 1900, end.tm_mon + 1, end.tm_mday), QTime(end.tm_hour, end.tm_min, end.tm_sec), Qt::UTC);
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned digestSize = 0;
    if (X509_digest(certificate, EVP_sha256(), digest, &digestSize) == 1)
        made->m_fingerprint = QByteArray(reinterpret_cast<const char *>(digest), qsizetype(digestSize));
    return std::shared_ptr<const TlsContext>(made);
}

Result<std::shared_ptr<const TlsContext>> TlsContext::forClient(const QString &trustFile)
{
    ERR_clear_error();
    const std::shared_ptr<TlsContext> made(new TlsContext);
    made->m_context = SSL_CTX_new(TLS_client_method());
    SSL_CTX *context = made->m_context;
    if (!context)
        return unusable(QStringLiteral("OpenSSL"), openSslError());
    setCommon(context);
    // Towards other servers weak encryption is better than none (RFC 7435 §1.2).
    SSL_CTX_set_cipher_list(context, "DEFAULT:@SECLEVEL=1");
    SSL_CTX_dane_enable(context);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    const int trusted = trustFile.isEmpty()
        ? SSL_CTX_set_default_verify_paths(context) // a hashed directory on Debian: roots are read when they are needed
        : SSL_CTX_load_verify_file(context, QFile::encodeName(trustFile).constData());
    if (trusted != 1)
        return unusable(trustFile.isEmpty() ? QStringLiteral("the system's root certificates") : trustFile, openSslError());
    return std::shared_ptr<const TlsContext>(made);
}

} // namespace net
