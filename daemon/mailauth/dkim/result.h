// What a DKIM signature is worth. RFC 6376 §3.9, §6.1; RFC 8601 §2.7.1.
#pragma once
#include <QByteArray>
#include <QList>

namespace dkim {

enum class Code : unsigned char { None, Pass, Fail, Policy, Neutral, TempError, PermError };

struct Result
{
    Code code = Code::None;
    QByteArray domain; // d=, lower-case A-labels
    QByteArray selector; // s=
    QByteArray identity; // i=
    QByteArray algorithm; // a=, e.g. "rsa-sha256"
    QByteArray signature; // b= without white space; RFC 8601's header.b is its first 8 characters
    QByteArray problem; // one sentence, when not Pass
    QList<QByteArray> signedFields; // h=, lower case
    QList<QByteArray> addedFields; // of those that may be there once (RFC 5322 §3.6): more are there than were signed
    int keyBits = 0;
    bool testing = false; // t=y in the key record
    bool wholeBody = true; // false: l= leaves octets unsigned
};

const char *name(Code code);

} // namespace dkim
