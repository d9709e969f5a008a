#include "services/directory/password.h"

#include "protocols/sasl/scram.h"

#include <crypt.h>
#include <openssl/evp.h>
#include <sodium.h>

namespace directory {
namespace {
constexpr unsigned long long opsLimit = 2;
constexpr size_t memLimit = 19 << 20;
constexpr qsizetype mostPassword = 1024, mostStored = 1024;

void initSodium()
{
    static const bool ready = sodium_init() >= 0;
    if (!ready)
        qFatal("libsodium cannot be used");
}

struct Digest
{
    const char *scheme;
    const EVP_MD *(*md)();
    int size;
    bool salted; // the salt follows the digest; hashed behind the password
};
constexpr Digest digests[] = {
    { "SSHA512", EVP_sha512, 64, true }, { "SSHA256", EVP_sha256, 32, true }, { "SSHA", EVP_sha1, 20, true },
    { "SMD5", EVP_md5, 16, true },       { "SHA512", EVP_sha512, 64, false }, { "SHA256", EVP_sha256, 32, false },
    { "SHA", EVP_sha1, 20, false },      { "SHA1", EVP_sha1, 20, false },     { "LDAP-MD5", EVP_md5, 16, false },
    { "PLAIN-MD5", EVP_md5, 16, false },
};

struct Stored
{
    QByteArray scheme; // upper case; empty: unknown
    char encoding = 0; // b, h or 0: the scheme's own
    QByteArrayView hash;
};

bool looksLikeDes(QByteArrayView hash)
{
    return hash.size() == 13
        && std::all_of(hash.begin(), hash.end(), [](char c) { return isalnum(uchar(c)) || c == '.' || c == '/'; });
}

QByteArray schemeOfCrypt(QByteArrayView hash)
{
    if (hash.startsWith("$argon2id$"))
        return "ARGON2ID";
    if (hash.startsWith("$argon2i$"))
        return "ARGON2I";
    if (hash.startsWith("$6$"))
        return "SHA512-CRYPT";
    if (hash.startsWith("$5$"))
        return "SHA256-CRYPT";
    if (hash.startsWith("$2"))
        return "BLF-CRYPT";
    if (hash.startsWith("$1$"))
        return "MD5-CRYPT";
    if (hash.startsWith('$') || hash.startsWith('_') || looksLikeDes(hash))
        return "CRYPT";
    return {};
}

Stored split(QByteArrayView stored)
{
    Stored parts;
    if (stored.size() > mostStored)
        return parts;
    const qsizetype end = stored.startsWith('{') ? stored.indexOf('}') : -1;
    if (end < 0) {
        parts.hash = stored;
        parts.scheme = schemeOfCrypt(stored);
        return parts;
    }
    QByteArray name = stored.sliced(1, end - 1).toByteArray().toUpper();
    parts.hash = stored.sliced(end + 1);
    const qsizetype dot = name.lastIndexOf('.');
    if (dot >= 0) {
        const QByteArray encoding = name.sliced(dot + 1);
        if (encoding != "B64" && encoding != "BASE64" && encoding != "HEX")
            return parts;
        parts.encoding = encoding == "HEX" ? 'h' : 'b';
        name.truncate(dot);
    }
    if (name == "MD5") // Dovecot's name for crypt; others mean the plain digest
        name = parts.hash.startsWith("$1$") || parts.encoding ? "MD5-CRYPT" : "PLAIN-MD5";
    if (name == "CLEAR" || name == "CLEARTEXT" || name == "PLAINTEXT")
        name = "PLAIN";
    static constexpr const char *others[] = { "ARGON2ID", "ARGON2I", "SHA512-CRYPT", "SHA256-CRYPT", "BLF-CRYPT", "MD5-CRYPT", "CRYPT", "PLAIN", "DES-CRYPT" };
    const auto is = [&](const char *known) { return name == known; };
    if (std::any_of(std::begin(others), std::end(others), is)
        || std::any_of(std::begin(digests), std::end(digests), [&](const Digest &digest) { return name == digest.scheme; }))
        parts.scheme = name;
    return parts;
}

std::optional<QByteArray> decode(QByteArrayView text, char encoding)
{
    if (encoding == 'h') {
        const QByteArray octets = QByteArray::fromHex(text.toByteArray());
        if (octets.size() * 2 != text.size())
            return std::nullopt;
        return octets;
    }
    auto octets = QByteArray::fromBase64Encoding(text.toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    return octets ? std::optional(*octets) : std::nullopt;
}

Verdict verifyDigest(const Digest &digest, const Stored &stored, QByteArrayView password)
{
    // Written in hex or base64: unsalted digests tell by their length, as Dovecot reads them.
    char encoding = stored.encoding;
    if (!encoding)
        encoding = !digest.salted && stored.hash.size() == digest.size * 2 ? 'h' : 'b';
    const auto octets = decode(stored.hash, encoding);
    if (!octets || octets->size() < digest.size || (!digest.salted && octets->size() != digest.size))
        return Verdict::Unusable;
    const QByteArray input = password.toByteArray() + octets->sliced(digest.size);
    uchar computed[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    if (EVP_Digest(input.constData(), size_t(input.size()), computed, &size, digest.md(), nullptr) != 1)
        return Verdict::Unusable;
    return sasl::equalInConstantTime(octets->first(digest.size), QByteArrayView(computed, qsizetype(size))) ? Verdict::Match : Verdict::Mismatch;
}

// A row made by a program that can write to the database must not stop the server for minutes.
bool isAffordable(QByteArrayView hash)
{
    if (hash.startsWith("$2"))
        return hash.size() > 6 && hash.sliced(4, 2).toByteArray().toInt() <= 14;
    const qsizetype at = hash.toByteArray().indexOf("rounds=");
    if (at >= 0) {
        qsizetype end = hash.indexOf('$', at);
        return end > at && hash.sliced(at + 7, end - at - 7).toByteArray().toLongLong() <= 2000000;
    }
    if (hash.startsWith("$y$") || hash.startsWith("$gy$") || hash.startsWith("$7$")) // cost is one character of ./0-9A-Za-z
        return hash.size() > 4 && (hash[3] != 'j' || hash[4] <= 'B');
    return true;
}

Verdict verifyCrypt(const QByteArray &hash, QByteArrayView password)
{
    if (!isAffordable(hash))
        return Verdict::Unusable;
    const auto data = std::make_unique<crypt_data>(); // 32 KiB: not on a pool thread's stack
    const QByteArray phrase = password.toByteArray();
    const char *computed = crypt_rn(phrase.constData(), hash.constData(), data.get(), int(sizeof(crypt_data)));
    if (!computed || computed[0] == '*')
        return Verdict::Unusable;
    const bool match = sasl::equalInConstantTime(QByteArrayView(computed, qsizetype(qstrlen(computed))), hash);
    sodium_memzero(data.get(), sizeof(crypt_data));
    return match ? Verdict::Match : Verdict::Mismatch;
}

Verdict verifyArgon(const QByteArray &hash, QByteArrayView password)
{
    initSodium();
    // $argon2id$v=19$m=65536,t=3,p=1$salt$hash; within 256 MiB and 1 GiB of memory passed over.
    const QList<QByteArray> parts = hash.split('$');
    if (parts.size() != 6 || hash.size() >= qsizetype(crypto_pwhash_STRBYTES))
        return Verdict::Unusable;
    qint64 memory = 0, passes = 0;
    for (const QByteArray &parameter : parts[3].split(',')) {
        if (parameter.startsWith("m="))
            memory = parameter.mid(2).toLongLong();
        else if (parameter.startsWith("t="))
            passes = parameter.mid(2).toLongLong();
    }
    if (memory < 8 || passes < 1 || memory > 256 * 1024 || memory * passes > 1024 * 1024)
        return Verdict::Unusable;
    return crypto_pwhash_str_verify(hash.constData(), password.data(), size_t(password.size())) == 0 ? Verdict::Match : Verdict::Mismatch;
}

QByteArray onlyLetters(QByteArrayView password)
{
    QByteArray letters;
    for (const char c : password) {
        if (c != '-' && c != ' ')
            letters += char(tolower(uchar(c)));
    }
    return letters;
}
} // namespace

QByteArray schemeOf(QByteArrayView stored) { return split(stored).scheme; }

std::optional<QByteArray> plainPassword(QByteArrayView stored)
{
    const Stored parts = split(stored);
    if (parts.scheme != "PLAIN")
        return std::nullopt;
    return parts.encoding ? decode(parts.hash, parts.encoding) : parts.hash.toByteArray();
}

Verdict verifyPassword(QByteArrayView stored, QByteArrayView password)
{
    const Stored parts = split(stored);
    if (parts.scheme.isEmpty() || parts.hash.isEmpty())
        return Verdict::Unusable;
    if (password.size() > mostPassword || password.contains('\0')) // crypt(3) would see only what is before the NUL
        return Verdict::Mismatch;
    if (parts.scheme == "PLAIN") {
        const auto plain = plainPassword(stored);
        if (!plain || plain->isEmpty())
            return Verdict::Unusable;
        // Digests of equal length are compared: the length of the password shows in nothing.
        return sasl::equalInConstantTime(sasl::sha256(*plain), sasl::sha256(password)) ? Verdict::Match : Verdict::Mismatch;
    }
    for (const Digest &digest : digests) {
        if (parts.scheme == digest.scheme)
            return verifyDigest(digest, parts, password);
    }
    QByteArray hash = parts.hash.toByteArray();
    if (parts.encoding) {
        const auto decoded = decode(parts.hash, parts.encoding);
        if (!decoded)
            return Verdict::Unusable;
        hash = *decoded;
    }
    if (hash.contains('\0'))
        return Verdict::Unusable;
    const QByteArray actual = schemeOfCrypt(hash);
    if (actual == "ARGON2ID" || actual == "ARGON2I")
        return verifyArgon(hash, password);
    // {SHA512-CRYPT} must be what it says; {CRYPT} is whatever crypt(3) knows.
    if (actual.isEmpty() || (parts.scheme != "CRYPT" && parts.scheme != "DES-CRYPT" && parts.scheme != actual))
        return Verdict::Unusable;
    return verifyCrypt(hash, password);
}

QByteArray hashPassword(QByteArrayView password)
{
    initSodium();
    char hash[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str_alg(hash, password.data(), size_t(password.size()), opsLimit, memLimit, crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::bad_alloc(); // the only way it fails
    return QByteArray("{ARGON2ID}") + hash;
}

bool wantsRehash(QByteArrayView stored)
{
    const Stored parts = split(stored);
    if (parts.scheme != "ARGON2ID" || parts.encoding || !stored.startsWith('{'))
        return true;
    return crypto_pwhash_str_needs_rehash(parts.hash.toByteArray().constData(), opsLimit, memLimit) != 0;
}

void verifyNothing(QByteArrayView password)
{
    static const QByteArray nobody = hashPassword(sasl::randomOctets(16).toHex());
    (void)verifyPassword(nobody, password.first(std::min(password.size(), mostPassword)));
}

QByteArray makeAppPassword()
{
    static constexpr char letters[] = "abcdefghijkmnopqrstuvwxyz2345679"; // 32, without those that look alike
    static_assert(sizeof(letters) == 33);
    const QByteArray random = sasl::randomOctets(20);
    QByteArray password;
    for (qsizetype i = 0; i < random.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            password += '-';
        password += letters[uchar(random[i]) & 31];
    }
    return password;
}

QByteArray hashAppPassword(QByteArrayView password)
{
    const QByteArray salt = sasl::randomOctets(8);
    return "{SSHA256}" + (sasl::sha256(onlyLetters(password) + salt) + salt).toBase64();
}

bool verifyAppPassword(QByteArrayView stored, QByteArrayView password)
{
    return verifyPassword(stored, onlyLetters(password)) == Verdict::Match
        || verifyPassword(stored, password) == Verdict::Match; // a row made by hand with another scheme
}

QByteArray toScramText(const sasl::ScramKeys &keys)
{
    return "SCRAM-SHA-256$" + QByteArray::number(keys.iterations) + ':' + keys.salt.toBase64() + '$' + keys.storedKey.toBase64() + ':'
        + keys.serverKey.toBase64();
}

std::optional<sasl::ScramKeys> fromScramText(QByteArrayView text)
{
    const QList<QByteArray> parts = text.toByteArray().split('$');
    if (parts.size() != 3 || parts[0] != "SCRAM-SHA-256")
        return std::nullopt;
    const QList<QByteArray> first = parts[1].split(':'), second = parts[2].split(':');
    if (first.size() != 2 || second.size() != 2)
        return std::nullopt;
    sasl::ScramKeys keys;
    keys.iterations = first[0].toInt();
    keys.salt = QByteArray::fromBase64(first[1]);
    keys.storedKey = QByteArray::fromBase64(second[0]);
    keys.serverKey = QByteArray::fromBase64(second[1]);
    if (keys.iterations < 1 || keys.iterations > sasl::scramMostIterations || keys.salt.isEmpty() || keys.storedKey.size() != 32
        || keys.serverKey.size() != 32)
        return std::nullopt;
    return keys;
}

} // namespace directory
