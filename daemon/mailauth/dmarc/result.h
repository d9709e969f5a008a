// What DMARC says of a message. RFC 7489 §6, §11.2.
#pragma once
#include <QByteArray>
#include <memory>

namespace dmarc {

enum class Code : unsigned char { None, Pass, Fail, TempError, PermError };
enum class Policy : unsigned char { None, Quarantine, Reject };

struct PolicyRecord;

struct Result
{
    Code code = Code::None;
    QByteArray fromDomain; // RFC5322.From's
    QByteArray recordDomain; // where the record was found: it or the organisational domain; empty: no record
    Policy published = Policy::None; // p=, or sp= for a subdomain
    Policy applied = Policy::None; // after pct=, and None when it passed
    bool spfAligned = false, dkimAligned = false;
    int percent = 100;
    QByteArray problem; // a sentence: why it is no pass, or what is wrong with the record
    bool sampledOut = false; // pct= (or t=y) has spared it: `applied` is one step milder than `published`
    std::shared_ptr<const PolicyRecord> record; // null: none (policyrecord.h)
};

const char *name(Code code);
const char *name(Policy policy);

} // namespace dmarc
