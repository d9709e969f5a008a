// SCRAM-SHA-256 without the conversation: messages and keys, shared by both halves and by whoever stores keys.
// RFC 5802, RFC 7677 (SHA-256), RFC 9266 (tls-exporter).
#pragma once
#include "protocols/sasl/authport.h"

#include <QByteArray>
#include <QByteArrayView>
#include <optional>

namespace sasl {

inline constexpr int scramIterations = 4096; // RFC 7677 §4: at least
inline constexpr int scramMostIterations = 1000000; // a server may not make our client compute for ever

struct ScramClientFirst // RFC 5802 §7 client-first-message
{
    char flag = 'n'; // n, y or p
    QByteArray bindingType; // of p=
    QByteArray header; // gs2-header as sent, for c=
    QByteArray authzid, user; // unescaped, not prepared
    QByteArray nonce;
    QByteArray bare; // client-first-message-bare as sent
};
std::optional<ScramClientFirst> parseClientFirst(QByteArrayView message);

struct ScramClientFinal // client-final-message
{
    QByteArray binding; // decoded c=
    QByteArray nonce;
    QByteArray proof; // decoded p=, 32 octets
    QByteArray withoutProof; // as sent
};
std::optional<ScramClientFinal> parseClientFinal(QByteArrayView message);

struct ScramServerFirst // server-first-message
{
    QByteArray nonce, salt;
    int iterations = 0;
};
std::optional<ScramServerFirst> parseServerFirst(QByteArrayView message);

// RFC 5802 §3. SaltedPassword = PBKDF2; the password is prepared with SASLprep where that can be done. Slow on purpose.
QByteArray saltedPassword(QByteArrayView password, QByteArrayView salt, int iterations);
ScramKeys scramKeysFor(QByteArrayView password, QByteArray salt, int iterations = scramIterations);

QByteArray hmacSha256(QByteArrayView key, QByteArrayView message);
QByteArray sha256(QByteArrayView message);
bool equalInConstantTime(QByteArrayView a, QByteArrayView b);
QByteArray randomOctets(int n);
QByteArray scramNonce(); // 24 printable characters without comma

// ClientKey = proof XOR HMAC(StoredKey, AuthMessage); right when its hash is StoredKey.
bool proofFits(const ScramKeys &keys, QByteArrayView authMessage, QByteArrayView proof);
QByteArray serverSignature(const ScramKeys &keys, QByteArrayView authMessage);
QByteArray clientProof(QByteArrayView saltedPassword, QByteArrayView authMessage);

// saslname: `,` and `=` escaped.
QByteArray toSaslName(QByteArrayView name);

} // namespace sasl
