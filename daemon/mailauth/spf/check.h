// Sender Policy Framework: may this client use that domain? RFC 7208 §4, with RFC 8616 §4 for UTF-8 addresses.
//
//     const auto result = co_await spf::checkMailFrom(resolver, question);
// Always ends: ten terms that ask DNS, two empty answers, ten names of MX or PTR, and a time limit, after which no
// further question is asked (a question under way is the resolver's to end). Where the limits are met the result is
// PermError, for time TempError. Thread: the calling worker; the resolver must outlive the task.
#pragma once
#include "dns/resolver.h"
#include "mailauth/spf/result.h"

#include <QHostAddress>
#include <chrono>

namespace spf {

struct Limits
{
    int lookups = 10; // RFC 7208 §4.6.4
    int voidLookups = 2;
    int names = 10; // MX records: an error above; PTR records: the others are ignored
    std::chrono::milliseconds time { 20000 }; // RFC 7208 §4.6.4: at least 20 s
};

struct Question
{
    QHostAddress client;
    QByteArray helo; // as the client said it
    QByteArray sender; // the reverse-path without brackets; empty: null, then postmaster@helo is asked about
    QByteArray receiver; // our name, for %{r}
    qint64 now = 0; // seconds since 1970, for %{t}
};

// RFC 7208 §2.3: the HELO name with "postmaster". A literal or a name without a dot gives None.
async::Task<Result> checkHelo(dns::Resolver *resolver, Question question, Limits limits = {});
// RFC 7208 §2.4.
async::Task<Result> checkMailFrom(dns::Resolver *resolver, Question question, Limits limits = {});

// The field for the message (RFC 7208 §9.1), folded, with CRLF.
QByteArray receivedSpf(const Result &result, const Question &question, Identity identity);

} // namespace spf
