// The public half of a key, from the octets of a key record. RFC 6376 §3.6.1 (RSA), RFC 8463 §4.2 (Ed25519).
//
// RSA comes as SubjectPublicKeyInfo, which is what everybody publishes, or as RSAPublicKey (RFC 8017 §A.1.1), which is
// what the RFC says. Hostile: sizes and exponents that would cost much CPU are refused. Thread: any; immutable.
#pragma once
#include "mailauth/dkim/algorithm.h"

#include <memory>
#include <optional>

struct evp_pkey_st;

namespace dkim {

class PublicKey
{
public:
    static constexpr int maxRsaBits = 8192;

    // Nothing when the octets are no such key; `problem` says why.
    static std::optional<PublicKey> fromOctets(KeyType type, QByteArrayView octets, QByteArray *problem);

    KeyType type() const { return m_type; }
    int bits() const { return m_bits; }
    // RSA: RSASSA-PKCS1-v1_5 over the digest; Ed25519: PureEdDSA over the digest's octets (RFC 8463 §3).
    bool verify(Hash hash, QByteArrayView digest, QByteArrayView signature) const;

private:
    PublicKey() = default;
    std::shared_ptr<evp_pkey_st> m_key;
    KeyType m_type = KeyType::Rsa;
    int m_bits = 0;
};

} // namespace dkim
