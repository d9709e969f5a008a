// See publickey.h. OpenSSL's own decoder of SubjectPublicKeyInfo takes 100 µs, five times what verifying takes; so the
// few octets of DER around the two numbers are read here, strictly: definite lengths, nothing before, between or
// behind.
#include "mailauth/dkim/publickey.h"
#include "mailauth/dkim/openssl.h"

#include <openssl/core_names.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>

namespace dkim {
namespace {

enum DerTag : uchar { DerInteger = 0x02, DerBitString = 0x03, DerSequence = 0x30 };

// Takes one element off the front; its content, or nothing.
std::optional<QByteArrayView> takeElement(QByteArrayView *der, DerTag tag)
{
    if (der->size() < 2 || uchar((*der)[0]) != tag)
        return std::nullopt;
    qsizetype length = uchar((*der)[1]);
    qsizetype at = 2;
    if (length & 0x80) {
        qsizetype count = length & 0x7f;
        if (count < 1 || count > 3 || der->size() < at + count)
            return std::nullopt;
        for (length = 0; count > 0; --count)
            length = length << 8 | uchar((*der)[at++]);
    }
    if (der->size() - at < length)
        return std::nullopt;
    const QByteArrayView content = der->sliced(at, length);
    *der = der->sliced(at + length);
    return content;
}

// rsaEncryption with its NULL parameters, which some leave out. RFC 8017 §A.1.
bool isRsaAlgorithm(QByteArrayView content)
{
    static constexpr uchar algorithm[]
        = { 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00 };
    const QByteArrayView whole(algorithm, sizeof algorithm);
    return content == whole || content == whole.chopped(2);
}

std::optional<QByteArrayView> takeNumber(QByteArrayView *der)
{
    auto number = takeElement(der, DerInteger);
    if (!number || number->isEmpty() || uchar(number->front()) & 0x80) // negative
        return std::nullopt;
    return number;
}

struct RsaNumbers
{
    QByteArrayView modulus, exponent;
};
std::optional<RsaNumbers> readRsa(QByteArrayView octets)
{
    auto outer = takeElement(&octets, DerSequence);
    if (!outer || !octets.isEmpty())
        return std::nullopt;
    QByteArrayView content = *outer;
    if (!content.isEmpty() && uchar(content.front()) == DerSequence) { // SubjectPublicKeyInfo
        const auto algorithm = takeElement(&content, DerSequence);
        auto bits = takeElement(&content, DerBitString);
        if (!algorithm || !isRsaAlgorithm(*algorithm) || !bits || !content.isEmpty() || bits->isEmpty()
            || bits->front() != 0)
            return std::nullopt;
        QByteArrayView inner = bits->sliced(1); // the first octet counts unused bits
        outer = takeElement(&inner, DerSequence);
        if (!outer || !inner.isEmpty())
            return std::nullopt;
        content = *outer;
    }
    const auto modulus = takeNumber(&content);
    const auto exponent = takeNumber(&content);
    if (!modulus || !exponent || !content.isEmpty())
        return std::nullopt;
    return RsaNumbers { *modulus, *exponent };
}

EVP_PKEY *makeRsa(const BIGNUM *modulus, const BIGNUM *exponent)
{
    using Builder = std::unique_ptr<OSSL_PARAM_BLD, Freed<OSSL_PARAM_BLD_free>>;
    using Parameters = std::unique_ptr<OSSL_PARAM, Freed<OSSL_PARAM_free>>;
    const Builder builder(OSSL_PARAM_BLD_new());
    if (!builder || !OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus)
        || !OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent))
        return nullptr;
    const Parameters parameters(OSSL_PARAM_BLD_to_param(builder.get()));
    const PKeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
    EVP_PKEY *key = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) <= 0
        || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) <= 0)
        return nullptr;
    return key;
}

} // namespace

std::optional<PublicKey> PublicKey::fromOctets(KeyType type, QByteArrayView key, QByteArray *problem)
{
    const ErrorsKeptOut errors;
    const auto wrong = [&](const char *what) {
        *problem = what;
        return std::optional<PublicKey>();
    };
    PublicKey made;
    made.m_type = type;
    if (type == KeyType::Ed25519) {
        if (key.size() != 32) // RFC 8463 §4.2: the key itself, no ASN.1 around it
            return wrong("the key is not 32 octets long, as an Ed25519 key must be");
        made.m_key.reset(
            EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, octets(key), size_t(key.size())), EVP_PKEY_free);
        made.m_bits = 256;
    } else {
        const auto numbers = readRsa(key);
        if (!numbers)
            return wrong("the key is not an RSA key in DER form");
        if (numbers->modulus.size() > maxRsaBits / 8 + 1)
            return wrong("the RSA key is longer than 8192 bits");
        if (numbers->exponent.size() > 5) // larger ones make verifying as slow as signing
            return wrong("the RSA key has an exponent that is too large");
        const BigNumber modulus(BN_bin2bn(octets(numbers->modulus), int(numbers->modulus.size()), nullptr));
        const BigNumber exponent(BN_bin2bn(octets(numbers->exponent), int(numbers->exponent.size()), nullptr));
        if (!modulus || !exponent || !BN_is_odd(modulus.get()) || !BN_is_odd(exponent.get())
            || BN_is_one(exponent.get()))
            return wrong("the numbers in it are not those of an RSA key");
        made.m_bits = BN_num_bits(modulus.get());
        if (made.m_bits < 512)
            return wrong("the RSA key is shorter than 512 bits");
        made.m_key.reset(makeRsa(modulus.get(), exponent.get()), EVP_PKEY_free);
    }
    if (!made.m_key)
        return wrong("the cryptographic library does not take the key");
    return made;
}

bool PublicKey::verify(Hash hash, QByteArrayView digest, QByteArrayView signature) const
{
    const ErrorsKeptOut errors;
    if (m_type == KeyType::Ed25519) {
        const MdContext context(EVP_MD_CTX_new());
        return context && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, m_key.get()) == 1
            && EVP_DigestVerify(
                   context.get(), octets(signature), size_t(signature.size()), octets(digest), size_t(digest.size()))
            == 1;
    }
    const PKeyContext context(EVP_PKEY_CTX_new(m_key.get(), nullptr));
    return context && EVP_PKEY_verify_init(context.get()) == 1
        && EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) == 1
        && EVP_PKEY_CTX_set_signature_md(context.get(), evpHash(hash)) == 1
        && EVP_PKEY_verify(
               context.get(), octets(signature), size_t(signature.size()), octets(digest), size_t(digest.size()))
        == 1;
}

} // namespace dkim
