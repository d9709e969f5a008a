// See privatekey.h.
#include "mailauth/dkim/privatekey.h"
#include "formats/mime/headers.h"
#include "mailauth/dkim/openssl.h"
#include "mailauth/dkim/publickey.h"
#include "mailauth/dkim/taglist.h"

#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

namespace dkim {
namespace {

using Bio = std::unique_ptr<BIO, Freed<BIO_free_all>>;

// A passphrase is never asked for: the daemon has no terminal.
int refusePassphrase(char *, int, int, void *) { return -1; }

EVP_PKEY *readAny(QByteArrayView text)
{
    if (text.contains("-----BEGIN ")) {
        const Bio bio(BIO_new_mem_buf(text.data(), int(text.size())));
        return bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, refusePassphrase, nullptr) : nullptr;
    }
    const unsigned char *at = octets(text);
    if (EVP_PKEY *key = d2i_AutoPrivateKey(nullptr, &at, long(text.size())))
        return key;
    const Secret seed(decodeBase64(text).value_or(QByteArray()));
    if (seed.reveal().size() != 32)
        return nullptr;
    return EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, octets(seed.reveal()), 32);
}

Failure refusal(const char *what) { return Failure { Failure::Kind::Syntax, what, QString::fromLatin1(what) }; }

} // namespace

::Result<PrivateKey> PrivateKey::read(QByteArrayView text)
{
    const ErrorsKeptOut errors;
    if (text.size() > 64 * 1024)
        return refusal("This is too long for a private key.");
    PrivateKey key;
    key.m_key.reset(readAny(text), EVP_PKEY_free);
    if (!key.m_key)
        return refusal("This is not a private key that can be used: PEM or DER without a passphrase is wanted.");
    if (EVP_PKEY_is_a(key.m_key.get(), "ED25519"))
        key.m_type = KeyType::Ed25519;
    else if (!EVP_PKEY_is_a(key.m_key.get(), "RSA"))
        return refusal("Mail is signed with RSA or Ed25519 keys; this key is of another kind.");
    else if (key.bits() < 1024)
        return refusal("This RSA key is too short: receivers ignore signatures of keys with less than 1024 bits.");
    else if (key.bits() > PublicKey::maxRsaBits)
        return refusal(
            "This RSA key is too long: receivers need not verify signatures of keys with more than 4096 bits.");
    return key;
}

::Result<PrivateKey> PrivateKey::generate(KeyType type, int rsaBits)
{
    const ErrorsKeptOut errors;
    if (type == KeyType::Rsa && (rsaBits < 1024 || rsaBits > 4096))
        return refusal("RSA keys for signing mail have 1024 to 4096 bits; 2048 is right for nearly everybody.");
    PrivateKey key;
    key.m_type = type;
    key.m_key.reset(type == KeyType::Rsa ? EVP_RSA_gen(static_cast<unsigned int>(rsaBits))
                                         : EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"),
        EVP_PKEY_free);
    if (!key.m_key)
        return Failure { Failure::Kind::Internal, "The key could not be generated.",
            QStringLiteral("OpenSSL made no key") };
    return key;
}

int PrivateKey::bits() const { return EVP_PKEY_get_bits(m_key.get()); }

Secret PrivateKey::toPem() const
{
    const Bio bio(BIO_new(BIO_s_secmem()));
    if (!bio || PEM_write_bio_PKCS8PrivateKey(bio.get(), m_key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return {};
    char *text = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &text);
    return Secret(QByteArray(text, size));
}

QByteArray PrivateKey::sign(Hash hash, QByteArrayView digest) const
{
    const ErrorsKeptOut errors;
    QByteArray signature(EVP_PKEY_get_size(m_key.get()), Qt::Uninitialized);
    size_t size = size_t(signature.size());
    bool ok = false;
    if (m_type == KeyType::Ed25519) {
        const MdContext context(EVP_MD_CTX_new());
        ok = context && EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, m_key.get()) == 1
            && EVP_DigestSign(context.get(), octets(signature), &size, octets(digest), size_t(digest.size())) == 1;
    } else {
        const PKeyContext context(EVP_PKEY_CTX_new(m_key.get(), nullptr));
        ok = context && EVP_PKEY_sign_init(context.get()) == 1
            && EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) == 1
            && EVP_PKEY_CTX_set_signature_md(context.get(), evpHash(hash)) == 1
            && EVP_PKEY_sign(context.get(), octets(signature), &size, octets(digest), size_t(digest.size())) == 1;
    }
    if (!ok)
        return {};
    signature.truncate(qsizetype(size));
    return signature;
}

QByteArray PrivateKey::record() const
{
    QByteArray key;
    if (m_type == KeyType::Ed25519) {
        size_t size = 32;
        key.resize(32);
        EVP_PKEY_get_raw_public_key(m_key.get(), octets(key), &size);
    } else {
        unsigned char *der = nullptr;
        const int size = i2d_PUBKEY(m_key.get(), &der);
        key = QByteArray(reinterpret_cast<const char *>(der), size);
        OPENSSL_free(der);
    }
    return "v=DKIM1; k=" + name(m_type).toByteArray() + "; p=" + key.toBase64();
}

QList<QByteArray> recordStrings(const QByteArray &record)
{
    QList<QByteArray> strings;
    for (qsizetype at = 0; at < record.size(); at += 255)
        strings.append(record.mid(at, 255));
    return strings;
}

QByteArray zoneLine(const QByteArray &selector, const QByteArray &domain, const QByteArray &record)
{
    QByteArray line = selector + "._domainkey." + domain + ". IN TXT (";
    const QList<QByteArray> strings = recordStrings(record);
    for (const QByteArray &string : strings)
        line += " \"" + string + '"';
    return line + " )";
}

} // namespace dkim
