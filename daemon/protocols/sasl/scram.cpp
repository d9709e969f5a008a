#include "protocols/sasl/scram.h"

#include "protocols/sasl/saslprep.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <openssl/sha.h>

namespace sasl {
namespace {
constexpr qsizetype mostOctets = 8192; // of one message; ours are some 200

// Takes `name=value` up to the next comma off the front.
std::optional<QByteArrayView> takeAttribute(QByteArrayView &rest, char name)
{
    if (rest.size() < 2 || rest[0] != name || rest[1] != '=')
        return std::nullopt;
    qsizetype end = rest.indexOf(',');
    if (end < 0)
        end = rest.size();
    const QByteArrayView value = rest.sliced(2, end - 2);
    rest = end < rest.size() ? rest.sliced(end + 1) : QByteArrayView();
    return value;
}

std::optional<QByteArray> fromSaslName(QByteArrayView name)
{
    QByteArray plain;
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (name[i] == '\0')
            return std::nullopt;
        if (name[i] != '=') {
            plain += name[i];
            continue;
        }
        // RFC 5802 §5.1: `=` not followed by 2C or 3D is a failure
        const QByteArrayView code = name.sliced(i + 1, std::min<qsizetype>(2, name.size() - i - 1));
        if (code == "2C")
            plain += ',';
        else if (code == "3D")
            plain += '=';
        else
            return std::nullopt;
        i += 2;
    }
    if (plain.isEmpty() || !QByteArrayView(plain).isValidUtf8())
        return std::nullopt;
    return plain;
}

bool isNonce(QByteArrayView nonce)
{
    return !nonce.isEmpty() && nonce.size() <= 1024
        && std::all_of(nonce.begin(), nonce.end(), [](char c) { return c >= 0x21 && c <= 0x7E && c != ','; });
}

// attr-val: what we do not know is ignored, but it must look like one (RFC 5802 §7 extensions).
bool areExtensions(QByteArrayView rest)
{
    while (!rest.isEmpty()) {
        qsizetype end = rest.indexOf(',');
        if (end < 0)
            end = rest.size();
        const QByteArrayView one = rest.first(end);
        if (one.size() < 3 || one[1] != '=' || one.contains('\0') || !QChar::isLetter(uint(uchar(one[0]))) || uchar(one[0]) > 0x7F)
            return false;
        if (end + 1 == rest.size())
            return false; // a comma with nothing behind
        rest = end < rest.size() ? rest.sliced(end + 1) : QByteArrayView();
    }
    return true;
}

std::optional<QByteArray> fromBase64(QByteArrayView text)
{
    if (text.size() % 4 != 0)
        return std::nullopt;
    auto decoded = QByteArray::fromBase64Encoding(text.toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    return *decoded;
}
} // namespace

std::optional<ScramClientFirst> parseClientFirst(QByteArrayView message)
{
    if (message.size() < 8 || message.size() > mostOctets || message.endsWith(','))
        return std::nullopt;
    ScramClientFirst first;
    const qsizetype flagEnd = message.indexOf(',');
    if (flagEnd < 1)
        return std::nullopt;
    const QByteArrayView flag = message.first(flagEnd);
    first.flag = flag[0];
    if (first.flag == 'p') {
        if (flag.size() < 3 || flag[1] != '=')
            return std::nullopt;
        first.bindingType = flag.sliced(2).toByteArray();
    } else if ((first.flag != 'n' && first.flag != 'y') || flag.size() != 1) {
        return std::nullopt;
    }
    const qsizetype headerEnd = message.indexOf(',', flagEnd + 1);
    if (headerEnd < 0)
        return std::nullopt;
    QByteArrayView authzid = message.sliced(flagEnd + 1, headerEnd - flagEnd - 1);
    if (!authzid.isEmpty()) {
        if (authzid.size() < 3 || !authzid.startsWith("a="))
            return std::nullopt;
        const auto plain = fromSaslName(authzid.sliced(2));
        if (!plain)
            return std::nullopt;
        first.authzid = *plain;
    }
    first.header = message.first(headerEnd + 1).toByteArray();
    QByteArrayView rest = message.sliced(headerEnd + 1);
    first.bare = rest.toByteArray();
    // m= is a mandatory extension of which we know none: no attribute but n= may come first.
    const auto user = takeAttribute(rest, 'n');
    const auto plainUser = user ? fromSaslName(*user) : std::nullopt;
    const auto nonce = plainUser ? takeAttribute(rest, 'r') : std::nullopt;
    if (!nonce || !isNonce(*nonce) || !areExtensions(rest))
        return std::nullopt;
    first.user = *plainUser;
    first.nonce = nonce->toByteArray();
    return first;
}

std::optional<ScramClientFinal> parseClientFinal(QByteArrayView message)
{
    if (message.size() > mostOctets)
        return std::nullopt;
    const qsizetype proofAt = message.lastIndexOf(",p=");
    if (proofAt < 0)
        return std::nullopt;
    ScramClientFinal last;
    last.withoutProof = message.first(proofAt).toByteArray();
    QByteArrayView rest = message.first(proofAt);
    const auto binding = takeAttribute(rest, 'c');
    const auto nonce = binding ? takeAttribute(rest, 'r') : std::nullopt;
    if (!nonce || !isNonce(*nonce) || !areExtensions(rest))
        return std::nullopt;
    const auto decoded = fromBase64(*binding);
    const auto proof = fromBase64(message.sliced(proofAt + 3));
    if (!decoded || !proof || proof->size() != SHA256_DIGEST_LENGTH)
        return std::nullopt;
    last.binding = *decoded;
    last.nonce = nonce->toByteArray();
    last.proof = *proof;
    return last;
}

std::optional<ScramServerFirst> parseServerFirst(QByteArrayView message)
{
    if (message.size() > mostOctets)
        return std::nullopt;
    ScramServerFirst first;
    QByteArrayView rest = message;
    const auto nonce = takeAttribute(rest, 'r');
    const auto salt = nonce ? takeAttribute(rest, 's') : std::nullopt;
    const auto iterations = salt ? takeAttribute(rest, 'i') : std::nullopt;
    if (!iterations || !isNonce(*nonce) || !areExtensions(rest))
        return std::nullopt;
    const auto decoded = fromBase64(*salt);
    bool isNumber = false;
    first.iterations = iterations->toByteArray().toInt(&isNumber);
    if (!decoded || decoded->isEmpty() || !isNumber || first.iterations < 1 || first.iterations > scramMostIterations)
        return std::nullopt;
    first.nonce = nonce->toByteArray();
    first.salt = *decoded;
    return first;
}

QByteArray hmacSha256(QByteArrayView key, QByteArrayView message)
{
    QByteArray digest(SHA256_DIGEST_LENGTH, '\0');
    unsigned int size = 0;
    HMAC(EVP_sha256(), key.data() ? key.data() : "", int(key.size()), reinterpret_cast<const uchar *>(message.data()),
         size_t(message.size()), reinterpret_cast<uchar *>(digest.data()), &size);
    return digest;
}

QByteArray sha256(QByteArrayView message)
{
    QByteArray digest(SHA256_DIGEST_LENGTH, '\0');
    SHA256(reinterpret_cast<const uchar *>(message.data()), size_t(message.size()), reinterpret_cast<uchar *>(digest.data()));
    return digest;
}

bool equalInConstantTime(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), size_t(a.size())) == 0;
}

QByteArray randomOctets(int n)
{
    QByteArray octets(n, '\0');
    if (RAND_bytes(reinterpret_cast<uchar *>(octets.data()), n) != 1)
        qFatal("The system gives no random numbers");
    return octets;
}

QByteArray scramNonce() { return randomOctets(18).toBase64(); } // base64 has no comma

QByteArray saltedPassword(QByteArrayView password, QByteArrayView salt, int iterations)
{
    const QByteArray prepared = saslPrep(password).value_or(password.toByteArray());
    QByteArray salted(SHA256_DIGEST_LENGTH, '\0');
    PKCS5_PBKDF2_HMAC(prepared.constData(), int(prepared.size()), reinterpret_cast<const uchar *>(salt.data()), int(salt.size()),
                      iterations, EVP_sha256(), int(salted.size()), reinterpret_cast<uchar *>(salted.data()));
    return salted;
}

ScramKeys scramKeysFor(QByteArrayView password, QByteArray salt, int iterations)
{
    const QByteArray salted = saltedPassword(password, salt, iterations);
    ScramKeys keys;
    keys.salt = std::move(salt);
    keys.iterations = iterations;
    keys.storedKey = sha256(hmacSha256(salted, "Client Key"));
    keys.serverKey = hmacSha256(salted, "Server Key");
    return keys;
}

bool proofFits(const ScramKeys &keys, QByteArrayView authMessage, QByteArrayView proof)
{
    QByteArray clientKey = hmacSha256(keys.storedKey, authMessage);
    if (proof.size() != clientKey.size())
        return false;
    for (qsizetype i = 0; i < clientKey.size(); ++i)
        clientKey[i] = char(clientKey[i] ^ proof[i]);
    return equalInConstantTime(sha256(clientKey), keys.storedKey);
}

QByteArray serverSignature(const ScramKeys &keys, QByteArrayView authMessage) { return hmacSha256(keys.serverKey, authMessage); }

QByteArray clientProof(QByteArrayView saltedPassword, QByteArrayView authMessage)
{
    QByteArray proof = hmacSha256(saltedPassword, "Client Key");
    const QByteArray signature = hmacSha256(sha256(proof), authMessage);
    for (qsizetype i = 0; i < proof.size(); ++i)
        proof[i] = char(proof[i] ^ signature[i]);
    return proof;
}

QByteArray toSaslName(QByteArrayView name)
{
    QByteArray escaped = name.toByteArray();
    escaped.replace("=", "=3D");
    escaped.replace(",", "=2C");
    return escaped;
}

} // namespace sasl
