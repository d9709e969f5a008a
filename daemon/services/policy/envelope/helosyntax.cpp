#include "services/policy/envelope/helosyntax.h"

#include "services/policy/connection/outsider.h"
#include "services/policy/envelope/heloname.h"

namespace policy {
namespace {
struct LookRow
{
    HeloLook look;
    const char *result;
    double score;
    bool refusable;
    const char *reason; // behind the name
    const char *sentence;
};
constexpr LookRow rows[] = {
    { HeloLook::Literal, "literal", 0.5, false, " is an address where a mail server has a name", QT_TRANSLATE_NOOP("daemon", "The client's name in HELO, %1, is an address where a mail server has a name") },
    { HeloLook::WrongLiteral, "wrong-literal", 3, true, " is not the client's address", QT_TRANSLATE_NOOP("daemon", "The client's name in HELO, %1, is not the client's address") },
    { HeloLook::BareAddress, "bare-address", 3, true, " is an address without brackets", QT_TRANSLATE_NOOP("daemon", "The client's name in HELO, %1, is an address without brackets") },
    { HeloLook::OneLabel, "one-label", 1.5, true, " is no full host name", QT_TRANSLATE_NOOP("daemon", "The client's name in HELO, %1, is no full host name") },
    { HeloLook::Invalid, "invalid", 3, true, " is no host name", QT_TRANSLATE_NOOP("daemon", "The client's name in HELO, %1, is no host name") },
};
} // namespace

bool HeloSyntaxCheck::applies(const Subject &subject) const { return isOutsider(subject) && !subject.client->helo.isEmpty(); }

async::Task<void> HeloSyntaxCheck::run(Subject *subject)
{
    const QByteArray &helo = subject->client->helo;
    const HeloLook look = lookAtHelo(helo, subject->client->address);
    const auto *row = std::find_if(std::begin(rows), std::end(rows), [look](const LookRow &r) { return r.look == look; });
    if (row == std::end(rows))
        co_return; // a domain, as it should be
    Verdict verdict;
    verdict.check = name();
    verdict.result = row->result;
    verdict.score = row->score;
    verdict.reason = Sentence::of(row->sentence, helo);
    if (row->refusable && subject->settings->flag("helo.require_valid")) {
        verdict.demand = Demand::Reject;
        verdict.reply = smtp::Reply(550, 7, 1, "<" + plainHelo(helo) + ">" + row->reason + "; say EHLO with your server's own full name (RFC 5321 4.1.1.1)");
    }
    subject->say(std::move(verdict));
}

} // namespace policy
