// Stored passwords: `{SCHEME}hash` as Dovecot and others write them, or what crypt(3) writes. Ours are Argon2id.
//
// Verified: ARGON2ID, ARGON2I, SHA512-CRYPT, SHA256-CRYPT, BLF-CRYPT, MD5-CRYPT (MD5), CRYPT, SSHA512, SSHA256, SSHA, SHA512,
// SHA256, SHA (SHA1), SMD5, LDAP-MD5, PLAIN-MD5, PLAIN (CLEAR, CLEARTEXT); each also as {SCHEME.b64}, {SCHEME.hex}.
// Comparing takes the same time wherever two values differ. A stored hash that would take absurdly long or much memory is
// not computed at all. Thread: any; everything but PLAIN and the plain digests is slow on purpose.
#pragma once
#include "protocols/sasl/authport.h"

#include <QByteArray>
#include <QByteArrayView>
#include <optional>

namespace directory {

enum class Verdict { Match, Mismatch, Unusable }; // Unusable: unknown scheme or damaged

Verdict verifyPassword(QByteArrayView stored, QByteArrayView password);
// Upper case, without the encoding; guessed from the hash where there is no {…}. Empty for no or an unknown scheme.
QByteArray schemeOf(QByteArrayView stored);
// The password itself, where it is stored in the clear.
std::optional<QByteArray> plainPassword(QByteArrayView stored);

// {ARGON2ID}$argon2id$v=19$m=19456,t=2,p=1$…: 19 MiB, some 25 ms (OWASP's second choice, fit for a small server).
QByteArray hashPassword(QByteArrayView password);
bool wantsRehash(QByteArrayView stored); // anything but the above
// Costs what a failed verification of ours costs.
void verifyNothing(QByteArrayView password);

// App passwords are 100 random bits, so a fast salted digest is enough: {SSHA256}.
QByteArray makeAppPassword(); // abcd-efgh-ijkl-mnop-qrst
QByteArray hashAppPassword(QByteArrayView password);
// Dashes and spaces do not count, nor does case.
bool verifyAppPassword(QByteArrayView stored, QByteArrayView password);

// SCRAM keys as PostgreSQL writes them: SCRAM-SHA-256$4096:salt$StoredKey:ServerKey.
QByteArray toScramText(const sasl::ScramKeys &keys);
std::optional<sasl::ScramKeys> fromScramText(QByteArrayView text);

} // namespace directory
