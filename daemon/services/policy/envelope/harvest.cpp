#include "services/policy/envelope/harvest.h"

#include "services/policy/connection/outsider.h"

#include <algorithm>

namespace policy {
namespace {
constexpr qsizetype mostTracks = 50000;
}

bool HarvestCheck::applies(const Subject &subject) const { return isCounted(subject) && !subject.dryRun && !subject.client->address.isNull(); }

async::Task<void> HarvestCheck::run(Subject *subject)
{
    const bool unknown = !subject->recipientFacts;
    const QHostAddress client = subject->client->address;
    const QByteArray key = Network::client(client).key();
    const auto now = m_clock.monotonic();
    double count = 0;
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_tracks.find(key);
        if (found == m_tracks.end() && !unknown)
            co_return;
        if (m_tracks.size() >= mostTracks && found == m_tracks.end()) {
            m_tracks.removeIf([now](const auto &entry) { return now - entry->at > window; });
            if (m_tracks.size() >= mostTracks)
                m_tracks.clear();
        }
        Track &track = m_tracks[key];
        track.unknown *= std::max(0.0, 1.0 - double((now - track.at).count()) / double(window.count()));
        track.unknown += unknown;
        track.at = now;
        count = track.unknown;
    }
    const qint64 free = subject->settings->number("harvest.free"), most = subject->settings->number("harvest.most");
    if (count <= double(free))
        co_return;
    if (unknown && m_bans)
        m_bans->offended(client, Offence::UnknownRecipients);
    Verdict verdict;
    verdict.check = name();
    verdict.result = "suspected";
    verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "The client has tried %1 addresses that do not exist here within an hour"), int(count));
    if (unknown && most > 0 && count > double(std::max(free, most))) {
        verdict.result = "refused";
        verdict.demand = Demand::Defer;
        verdict.reply = smtp::Reply(421, 7, 0, "Too many addresses that do not exist here; goodbye");
    } else {
        const std::chrono::milliseconds longest(subject->settings->number("tarpit.longest"));
        verdict.slow = std::min(longest, std::chrono::milliseconds(qint64((count - double(free)) * 1000)));
    }
    subject->say(std::move(verdict));
}

} // namespace policy
