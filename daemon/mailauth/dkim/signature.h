// One signature field, read: DKIM-Signature (RFC 6376 §3.5, RFC 8463 §4.1, RFC 8616 §4), and ARC's two that are made
// like it, ARC-Message-Signature and ARC-Seal (RFC 8617 §4.1.2, §4.1.3).
//
// RFC 6376 §6.1.1: meticulous; what is wrong makes the signature worthless, it is never repaired. Pure.
#pragma once
#include "mailauth/dkim/algorithm.h"
#include "mailauth/dkim/result.h"

#include <QList>
#include <optional>

namespace dkim {

enum class SignatureKind : quint8 { Dkim, ArcMessage, ArcSeal };

struct Signature
{
    QByteArray algorithm; // a= as written
    KeyType keyType = KeyType::Rsa;
    Hash hash = Hash::Sha256;
    Canonicalization header = Canonicalization::Simple, body = Canonicalization::Simple;
    QByteArray domain, selector; // lower-case A-labels
    QByteArray identity; // i=, decoded, or "@domain"; empty in ARC
    QByteArray identityDomain;
    QByteArray data; // b=, decoded
    QByteArray text; // b= without white space
    QByteArray bodyHash; // bh=, decoded
    QList<QByteArray> fields; // h=, lower case
    std::optional<quint64> length; // l=
    std::optional<qint64> signedAt, expires; // t=, x=; seconds since 1970
    int instance = 0; // ARC's i=
    QByteArray chain; // ARC-Seal's cv=, lower case
};

struct Fault
{
    Code code = Code::PermError;
    QByteArray problem;
};

constexpr int maxSignedFields = 500; // names in h=

// Fills what it understood, also when it returns a fault. `historic`: versions before 1 are let through.
std::optional<Fault> readSignature(SignatureKind kind, QByteArrayView value, Signature *out, bool historic = false);

} // namespace dkim
