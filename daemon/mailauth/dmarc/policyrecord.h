// A DMARC policy record as a value. RFC 7489 §6.3, §6.4; np= of RFC 9091, t= and psd= of its successor are understood.
//
// An error in a tag makes that tag as if it were not there (RFC 7489 §6.3); without a usable p= (or with an unusable
// sp=) the record counts as "none" if it has a valid rua=, and as broken otherwise (§6.6.3 step 6). Thread: any; pure.
#pragma once
#include "mailauth/dmarc/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <optional>

namespace dmarc {

inline constexpr qsizetype maxRecordSize = 16 * 1024;
inline constexpr int maxUris = 10; // of one tag; RFC 7489 §6.2 lets receivers limit them, to no less than two

enum class Alignment : unsigned char { Relaxed, Strict };

struct ReportUri // RFC 7489 §6.2
{
    QByteArray uri; // as published, without the size
    QByteArray mailbox; // of a mailto: URI, percent-decoded, validated; empty: another scheme
    quint64 limit = 0; // octets; 0: none
    friend bool operator==(const ReportUri &, const ReportUri &) = default;
};

struct PolicyRecord
{
    Policy policy = Policy::None; // p=
    std::optional<Policy> subdomains; // sp=
    std::optional<Policy> nonexistent; // np=
    Alignment dkim = Alignment::Relaxed, spf = Alignment::Relaxed; // adkim=, aspf=
    int percent = 100; // pct=
    bool testing = false; // t=y: as pct=0
    quint32 interval = 86400; // ri=
    QByteArray failureOptions = "0"; // fo=, as published
    QList<ReportUri> aggregate, failure; // rua=, ruf=
    bool policyWasUnusable = false; // p= or sp= was wrong, rua= was not
    QList<QByteArray> problems; // tags that were ignored, each a sentence

    const Policy &forSubdomains() const { return subdomains ? *subdomains : policy; }
    friend bool operator==(const PolicyRecord &, const PolicyRecord &) = default;
};

// "v=DMARC1" with nothing or ";" behind it; DMARC1 in capitals. RFC 7489 §6.4.
bool isPolicyRecord(QByteArrayView text);
std::optional<PolicyRecord> parsePolicyRecord(QByteArrayView text, QByteArray *problem = nullptr);
// `mailto:a@example.org!10m`, separated by commas; invalid ones are left out.
QList<ReportUri> parseReportUris(QByteArrayView text);

} // namespace dmarc
