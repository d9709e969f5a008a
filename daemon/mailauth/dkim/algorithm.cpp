// See algorithm.h.
#include "mailauth/dkim/algorithm.h"
#include "mailauth/dkim/openssl.h"

#include <new>

namespace dkim {

QByteArrayView name(KeyType type) { return type == KeyType::Rsa ? "rsa" : "ed25519"; }
QByteArrayView name(Hash hash) { return hash == Hash::Sha256 ? "sha256" : "sha1"; }
QByteArrayView name(Canonicalization how) { return how == Canonicalization::Simple ? "simple" : "relaxed"; }

const EVP_MD *evpHash(Hash hash)
{
    // Fetched once: an implicit fetch at each use costs more than hashing a short header.
    static const EVP_MD *const sha256 = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    static const EVP_MD *const sha1 = EVP_MD_fetch(nullptr, "SHA1", nullptr);
    return hash == Hash::Sha256 ? sha256 : sha1;
}

void Digest::Free::operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }

Digest::Digest(Hash hash)
    : m_context(EVP_MD_CTX_new())
{
    if (!m_context || EVP_DigestInit_ex(m_context.get(), evpHash(hash), nullptr) != 1)
        throw std::bad_alloc(); // the only way it fails: both hashes are in every provider
}

void Digest::add(QByteArrayView octets) { EVP_DigestUpdate(m_context.get(), octets.data(), size_t(octets.size())); }

QByteArray Digest::result()
{
    unsigned char octets[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    EVP_DigestFinal_ex(m_context.get(), octets, &size);
    return QByteArray(reinterpret_cast<const char *>(octets), qsizetype(size));
}

QByteArray Digest::of(Hash hash, QByteArrayView octets)
{
    Digest digest(hash);
    digest.add(octets);
    return digest.result();
}

} // namespace dkim
