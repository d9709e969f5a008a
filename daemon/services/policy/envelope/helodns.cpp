#include "services/policy/envelope/helodns.h"

#include "services/policy/connection/outsider.h"
#include "services/policy/envelope/heloname.h"
#include "shared/address/mailaddress.h"

namespace policy {

bool HeloDnsCheck::applies(const Subject &subject) const
{
    return isOutsider(subject) && !isPrivate(subject.client->address) && lookAtHelo(subject.client->helo, subject.client->address) == HeloLook::Domain;
}

async::Task<void> HeloDnsCheck::run(Subject *subject)
{
    const auto domain = normalizeDomain(subject->client->helo);
    if (!domain)
        co_return;
    Verdict verdict;
    verdict.check = name();
    if (*domain == subject->session->confirmedName) {
        verdict.result = "pass"; // asked already, the other way round
    } else {
        auto task = m_resolver.addresses(*domain);
        const dns::Answer<QHostAddress> found = co_await task;
        const bool own = std::any_of(found.records.begin(), found.records.end(), [&](const QHostAddress &address) {
            return address.isEqual(subject->client->address, QHostAddress::TolerantConversion);
        });
        if (found.status == dns::Status::Ok)
            verdict.result = own ? "pass" : "other";
        else if (found.status == dns::Status::Temporary || found.status == dns::Status::Bogus)
            verdict.result = "temperror";
        else
            verdict.result = "none";
    }
    verdict.score = verdict.result == "none" ? 1.5 : 0;
    verdict.reason = Sentence::of(verdict.result == "none" ? QT_TRANSLATE_NOOP("daemon", "The client's name in HELO, %1, has no address in the DNS")
            : verdict.result == "pass"  ? QT_TRANSLATE_NOOP("daemon", "The client's name in HELO, %1, is its own")
            : verdict.result == "other" ? QT_TRANSLATE_NOOP("daemon", "The client's name in HELO, %1, leads to another address")
                                        : QT_TRANSLATE_NOOP("daemon", "The client's name in HELO, %1, could not be looked up for the moment"),
        *domain);
    subject->say(std::move(verdict));
}

} // namespace policy
