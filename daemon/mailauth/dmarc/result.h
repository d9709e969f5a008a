// What DMARC says of a message. RFC 7489 §6, §11.2.
#pragma once
#include <QByteArray>

namespace dmarc {

enum class Code : unsigned char { None, Pass, Fail, TempError, PermError };
enum class Policy : unsigned char { None, Quarantine, Reject };

struct Result
{
    Code code = Code::None;
    QByteArray fromDomain; // RFC5322.From's
    QByteArray recordDomain; // where the record was found: it or the organisational domain; empty: no record
    Policy published = Policy::None; // p=, or sp= for a subdomain
    Policy applied = Policy::None; // after pct=, and None when it passed
    bool spfAligned = false, dkimAligned = false;
    int percent = 100;
    QByteArray problem;
};

const char *name(Code code);
const char *name(Policy policy);

} // namespace dmarc
