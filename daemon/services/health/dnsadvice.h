// Which DNS records a domain needs so that its mail arrives, is believed and its clients find us, and what is published
// just now. RFC 5321 §5 (MX), RFC 7208 (SPF), RFC 7489 (DMARC), RFC 6186 and RFC 8314 §5.1 (SRV), RFC 8659 (CAA),
// RFC 8601's and every big receiver's wish for a PTR.
//
// adviceFor() is pure. check() asks a resolver about all records at once; on any worker.
#pragma once
#include "async/task.h"
#include "dns/resolver.h"
#include "shared/base/clock.h"
#include "shared/model/dnsadvice.h"

#include <QHostAddress>
#include <QList>
#include <functional>
#include <memory>
#include <vector>

namespace health {

struct AdviceInputs
{
    QByteArray domain, host; // lower-case A-labels
    QList<QHostAddress> addresses; // of the host, public ones
    QString addressesFrom;
    QByteArray smartHost; // every mail leaves through it; empty: none
    QList<QByteArray> services; // that we offer: imaps, submissions, submission, imap, pop3s, managesieve
};

model::DnsAdvice adviceFor(const AdviceInputs &inputs);

// Fills in every record's `check`. The resolver must live until the task ends.
async::Task<model::DnsAdvice> check(dns::Resolver *resolver, model::DnsAdvice advice, const Clock *clock);

// How a record that was found compares with the advised one. Pure; `found` holds values as in a zone file, a TXT without
// its quotes.
model::DnsRecord::Check compare(const model::DnsRecord &record, const QStringList &found, const model::DnsAdvice &advice);

} // namespace health
