#include "shared/tls/certificate.h"

#include "shared/tls/pointers.h"

#include <QHostAddress>
#include <memory>
#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace tls {
namespace {

Failure failed(const QString &why)
{
    return Failure { Failure::Kind::Internal, "cannot create a certificate", QStringLiteral("cannot create a certificate: %1").arg(why) };
}

Failure openSslFailed()
{
    char text[256] = "unknown reason";
    if (const unsigned long code = ERR_get_error())
        ERR_error_string_n(code, text, sizeof text);
    ERR_clear_error();
    return failed(QString::fromLatin1(text));
}

bool addExtension(X509 *certificate, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData());
    const bool ok = extension && X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return ok;
}

QByteArray contents(BIO *memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return QByteArray(data, qsizetype(size));
}
} // namespace

Result<PemPair> makeSelfSigned(const QList<QByteArray> &names)
{
    QByteArray alternatives;
    for (const QByteArray &name : names) {
        const bool isAddress = !QHostAddress(QString::fromLatin1(name)).isNull();
        for (const char c : name) { // the extension's text form has its own syntax
            const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_'
                || c == '*' || (isAddress && c == ':');
            if (!plain)
                return failed(QStringLiteral("\"%1\" is not a host name").arg(QString::fromLatin1(name)));
        }
        if (!name.isEmpty())
            alternatives += (alternatives.isEmpty() ? "" : ",") + QByteArray(isAddress ? "IP:" : "DNS:") + name;
    }
    if (alternatives.isEmpty())
        return failed(QStringLiteral("it needs a name"));

    ERR_clear_error();
    const Key key(EVP_EC_gen("P-256"));
    const X509Pointer certificate(X509_new());
    if (!key || !certificate)
        return openSslFailed();
    X509_set_version(certificate.get(), X509_VERSION_3);
    unsigned char serial[16];
    RAND_bytes(serial, sizeof serial);
    serial[0] &= 0x7f; // RFC 5280 §4.1.2.2: positive
    serial[0] |= 0x40;
    BIGNUM *number = BN_bin2bn(serial, sizeof serial, nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate.get()));
    BN_free(number);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600); // clocks differ
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3650L * 24 * 3600);
    X509_set_pubkey(certificate.get(), key.get());
    X509_NAME *subject = X509_get_subject_name(certificate.get());
    const QByteArray common = names.first().left(64); // ub-common-name, RFC 5280 appendix A
    X509_NAME_add_entry_by_txt(
        subject, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>(common.constData()), int(common.size()), -1, 0);
    X509_set_issuer_name(certificate.get(), subject);
    const bool extended = addExtension(certificate.get(), NID_basic_constraints, "critical,CA:TRUE")
        && addExtension(certificate.get(), NID_key_usage, "critical,digitalSignature,keyCertSign")
        && addExtension(certificate.get(), NID_ext_key_usage, "serverAuth")
        && addExtension(certificate.get(), NID_subject_key_identifier, "hash")
        && addExtension(certificate.get(), NID_subject_alt_name, alternatives);
    if (!extended || X509_sign(certificate.get(), key.get(), EVP_sha256()) == 0)
        return openSslFailed();

    const Memory certificatePem(BIO_new(BIO_s_mem()));
    const Memory keyPem(BIO_new(BIO_s_secmem()));
    if (PEM_write_bio_X509(certificatePem.get(), certificate.get()) != 1
        || PEM_write_bio_PrivateKey(keyPem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return openSslFailed();
    return PemPair { contents(certificatePem.get()), Secret(contents(keyPem.get())) };
}

} // namespace tls
