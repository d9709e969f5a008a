#include "services/policy/envelope/heloforged.h"

#include "services/policy/connection/outsider.h"
#include "services/policy/envelope/heloname.h"

namespace policy {

bool HeloForgedCheck::applies(const Subject &subject) const
{
    const smtp::Client &client = *subject.client;
    const bool ourselves = isLoopback(client.address) || client.address.isEqual(client.localAddress, QHostAddress::TolerantConversion) || (m_isOwnAddress && m_isOwnAddress(client.address));
    return isOutsider(subject) && !client.helo.isEmpty() && !ourselves;
}

async::Task<void> HeloForgedCheck::run(Subject *subject)
{
    const smtp::Client &client = *subject->client;
    QByteArray helo = client.helo.toLower();
    if (helo.endsWith('.'))
        helo.chop(1);
    const QHostAddress told = helosAddress(helo);
    const bool ourAddress = !told.isNull()
        && (told.isEqual(client.localAddress, QHostAddress::TolerantConversion) || (m_isOwnAddress && m_isOwnAddress(told)));
    const bool ourName = helo == m_hostname;
    Verdict verdict;
    verdict.check = name();
    if (ourName || ourAddress) {
        verdict.result = ourName ? "own-name" : "own-address";
        verdict.score = 7;
        verdict.reason = ourName ? QT_TRANSLATE_NOOP("daemon", "The client says it is this server") : QT_TRANSLATE_NOOP("daemon", "The client gives this server's address as its own");
        if (subject->settings->flag("helo.reject_forged")) {
            verdict.demand = Demand::Reject;
            verdict.reply = smtp::Reply(550, 7, 1, "<" + plainHelo(client.helo) + "> is this server, and you are not; say EHLO with your own name");
        }
        subject->say(std::move(verdict));
        co_return;
    }
    if (!helo.contains('.') || helo.startsWith('['))
        co_return;
    const auto ours = co_await m_lookup.isLocalDomain(helo);
    if (!ours || !*ours)
        co_return; // the directory away: nothing is said
    verdict.result = "own-domain";
    verdict.score = 3;
    verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "The client says HELO with %1, a domain of ours"), helo);
    subject->say(std::move(verdict));
}

} // namespace policy
