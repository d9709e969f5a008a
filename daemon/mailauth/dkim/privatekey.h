// The private half of a key: read from what an administrator has, made anew, signing. RFC 6376 §3.3, RFC 8463 §3.
//
// Thread: any; immutable. Never printed; key text travels as Secret.
#pragma once
#include "mailauth/dkim/algorithm.h"
#include "shared/base/result.h"
#include "shared/base/secret.h"

#include <memory>

struct evp_pkey_st;

namespace dkim {

class PrivateKey
{
public:
    // PEM or DER (PKCS#8, or PKCS#1 for RSA), unencrypted; or an Ed25519 seed as 44 characters of base64, as dkimpy
    // writes it. Failure: the octets are none of these, the key is of another kind, or RSA has fewer than 1024 bits
    // (RFC 8301 §3.2).
    static ::Result<PrivateKey> read(QByteArrayView octets);
    // RSA: 2048 bits unless told otherwise. Takes up to a second for RSA: on a pool thread.
    static ::Result<PrivateKey> generate(KeyType type, int rsaBits = 2048);

    KeyType type() const { return m_type; }
    int bits() const;
    Secret toPem() const; // PKCS#8
    // The signature over a digest; empty when OpenSSL refuses. RSA takes about a millisecond.
    QByteArray sign(Hash hash, QByteArrayView digest) const;
    // The text of the TXT record that publishes the public half: "v=DKIM1; k=rsa; p=…". RFC 6376 §3.6.1.
    QByteArray record() const;

private:
    PrivateKey() = default;
    std::shared_ptr<evp_pkey_st> m_key;
    KeyType m_type = KeyType::Rsa;
};

// The record as a line of a zone file, in strings of at most 255 octets (RFC 6376 §3.6.2.2, RFC 1035 §3.3.14):
//     selector._domainkey.example.org. IN TXT ( "v=DKIM1; k=rsa; p=…" "…" )
QByteArray zoneLine(const QByteArray &selector, const QByteArray &domain, const QByteArray &record);
// The strings alone, without quotes: what a DNS provider's form asks for when it takes one string a line.
QList<QByteArray> recordStrings(const QByteArray &record);

} // namespace dkim
