#include "services/policy/connection/reverse.h"

#include "dns/records.h"
#include "services/policy/connection/outsider.h"

namespace policy {

using async::Task;
using Reverse = SessionFacts::Reverse;

bool ReverseCheck::applies(const Subject &subject) const
{
    return subject.client->service == smtp::Service::Mx && !subject.client->identity && !isLoopback(subject.client->address);
}

Task<void> ReverseCheck::find(SessionFacts *facts, std::shared_ptr<const smtp::Client> client)
{
    if (client->toldName) {
        facts->reverse = client->toldNameFailed ? Reverse::TemporaryError : client->toldName->isEmpty() ? Reverse::None : Reverse::Confirmed;
        facts->confirmedName = client->toldName->toLower();
        if (!facts->confirmedName.isEmpty())
            facts->reverseNames = { facts->confirmedName };
        co_return;
    }
    if (client->address.isNull())
        co_return;
    auto ptrTask = m_resolver.ptr(client->address);
    const dns::Answer<QByteArray> names = co_await ptrTask;
    if (names.records.isEmpty()) {
        const bool failed = names.status == dns::Status::Temporary || names.status == dns::Status::Bogus;
        facts->reverse = failed ? Reverse::TemporaryError : Reverse::None;
        co_return;
    }
    for (const QByteArray &name : names.records) { // anybody may write anything there; what is no name does not get into headers
        if (facts->reverseNames.size() < mostNames && dns::isAskable(name))
            facts->reverseNames.append(name.toLower());
    }
    if (facts->reverseNames.isEmpty()) {
        facts->reverse = Reverse::None;
        co_return;
    }
    bool isV4 = false;
    client->address.toIPv4Address(&isV4);
    bool failed = false;
    const QList<QByteArray> candidates = facts->reverseNames;
    for (const QByteArray &candidate : candidates) {
        auto task = isV4 ? m_resolver.a(candidate) : m_resolver.aaaa(candidate);
        const dns::Answer<QHostAddress> found = co_await task;
        failed = failed || found.status == dns::Status::Temporary || found.status == dns::Status::Bogus;
        const bool leadsBack = std::any_of(found.records.begin(), found.records.end(), [&](const QHostAddress &address) {
            return found.status == dns::Status::Ok && address.isEqual(client->address, QHostAddress::TolerantConversion);
        });
        if (leadsBack) {
            facts->confirmedName = candidate;
            facts->reverse = Reverse::Confirmed;
            co_return;
        }
    }
    facts->reverse = failed ? Reverse::TemporaryError : Reverse::Mismatch;
}

Task<void> ReverseCheck::run(Subject *subject)
{
    const std::shared_ptr<SessionFacts> facts = subject->session;
    co_await find(facts.get(), subject->client);
    if (isPrivate(subject->client->address))
        co_return; // only the fact is of interest
    Verdict verdict;
    verdict.check = name();
    if (!facts->reverseNames.isEmpty())
        verdict.evidence = { { "ptr", facts->reverseNames.join(' ') } };
    switch (facts->reverse) {
    case Reverse::Unknown:
        co_return;
    case Reverse::Confirmed:
        verdict.result = "pass";
        verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "The client's name is %1"), facts->confirmedName);
        break;
    case Reverse::TemporaryError:
        verdict.result = "temperror";
        verdict.reason = QT_TRANSLATE_NOOP("daemon", "The client's name could not be found for the moment");
        break;
    case Reverse::None:
        verdict.result = "fail";
        verdict.score = 2;
        verdict.reason = QT_TRANSLATE_NOOP("daemon", "The client's address has no name in the DNS");
        break;
    case Reverse::Mismatch:
        verdict.result = "fail";
        verdict.score = 1.5;
        verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "The client's name %1 does not lead back to its address"), facts->reverseNames.first());
        break;
    }
    subject->say(std::move(verdict));
}

} // namespace policy
