// Certificates as files: making a self-signed one, and judging a chain and key before a server is made to use them.
// RFC 5280, RFC 6125 §6.4 (names), PEM of RFC 7468. Pure functions over octets; what is read is hostile.
#pragma once
#include "shared/base/result.h"
#include "shared/base/secret.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace tls {

struct PemPair
{
    QByteArray certificate; // the certificate, then its chain
    Secret key; // not encrypted
};

// P-256, ten years, subject alternative names for all `names` (host names and IP addresses).
Result<PemPair> makeSelfSigned(const QList<QByteArray> &names);

struct Certificate
{
    QList<QByteArray> names; // DNS names of the subject alternative name, lower case; else the common name
    QString subject, issuer; // common names, for people
    QDateTime notBefore, notAfter; // UTC
    QByteArray fingerprint; // SHA-256 of the DER, hexadecimal in lower case
    bool selfSigned = false;
    int chain = 1; // certificates in the file

    // RFC 6125 §6.4.3: a wildcard stands for the whole first label.
    bool covers(QByteArrayView host) const;
};

// The first certificate of a PEM text. Syntax, with a sentence for a person, when there is none.
Result<Certificate> readCertificate(const QByteArray &chainPem);
// Whether the private key belongs to that certificate; Syntax when the key cannot be read (or has a passphrase).
Result<bool> keyMatches(const QByteArray &chainPem, const QByteArray &keyPem);
// "AB:CD:…", as other programs show fingerprints.
QString readableFingerprint(const QByteArray &hexadecimal);

} // namespace tls
