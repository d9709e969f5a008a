// Clients that try addresses until one exists: after `harvest.free` unknown ones within an hour each further recipient is
// answered later and later, after `harvest.most` the connection is closed with 421, and the bans hear of it. Counts across
// connections.
#pragma once
#include "services/policy/bans.h"
#include "services/policy/check.h"

#include <QHash>
#include <mutex>

namespace policy {

class HarvestCheck final : public Check
{
public:
    HarvestCheck(Bans *bans, const Clock &clock)
        : m_bans(bans)
        , m_clock(clock)
    {
    }
    const char *name() const override { return "harvest"; }
    Stage stage() const override { return Stage::Recipient; }
    int order() const override { return -10; }
    bool applies(const Subject &subject) const override;
    async::Task<void> run(Subject *subject) override;

    static constexpr std::chrono::milliseconds window { 3600 * 1000 };

private:
    struct Track
    {
        double unknown = 0; // fades within the window
        std::chrono::milliseconds at { 0 };
    };
    Bans *m_bans; // may be null
    const Clock &m_clock;
    std::mutex m_mutex; // checks run on every worker
    QHash<QByteArray, Track> m_tracks;
};

} // namespace policy
