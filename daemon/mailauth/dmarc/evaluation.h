// DMARC: does the domain that people see in From vouch for this mail, and what does it want done if not? RFC 7489 §4,
// §6.6.
//
//     dmarc::Facts facts { dmarc::authorDomains(header), spf, dkim, sample };
//     const auto result = co_await dmarc::evaluate(resolver, facts);
// Several authors (RFC 7489 §6.6.1): each domain of all From fields is judged, and the result that is strictest among
// those that fail counts. So a second address or a second From field cannot hide the first. No author at all, an
// unreadable one, or more than maxAuthors: PermError. An aligned identifier whose check ended in a temporary error
// makes a failure a TempError, and nothing is applied (§6.6.2). Thread: the calling worker; the resolver must outlive
// the task.
#pragma once
#include "dns/resolver.h"
#include "mailauth/dkim/result.h"
#include "mailauth/dmarc/policyrecord.h"
#include "mailauth/spf/result.h"

#include <vector>

namespace dmarc {

inline constexpr int maxAuthors = 5; // domains

struct Authors
{
    QList<QByteArray> domains; // lower-case A-labels, each once
    QByteArray problem; // a sentence; then `domains` is not to be relied on
};
// The domains of the From fields of a header. RFC 7489 §6.6.1.
Authors authors(QByteArrayView header);

struct Facts
{
    Authors authors;
    std::optional<spf::Result> spf; // of MAIL FROM (of HELO when the reverse-path is null)
    std::vector<dkim::Result> dkim;
    int sample = 0; // 0 to 99, at random: pct= applies the policy to a sample below it
    bool authorExists = true; // false: the domain has no A, AAAA or MX record; then np= counts
};

async::Task<Result> evaluate(dns::Resolver *resolver, Facts facts);

// A record found for a domain. RFC 7489 §6.6.3.
struct Discovery
{
    Code code = Code::None; // None: no record; Pass: `record` is one; TempError, PermError: `problem`
    QByteArray domain; // where it stands
    std::shared_ptr<const PolicyRecord> record;
    QByteArray problem;
};
async::Task<Discovery> discover(dns::Resolver *resolver, QByteArray domain);

// The judgement alone. Pure.
Result judge(const QByteArray &fromDomain, const Discovery &found, const Facts &facts);
// RFC 7489 §3.1.
bool isAligned(const QByteArray &identifier, const QByteArray &fromDomain, Alignment alignment);

} // namespace dmarc
