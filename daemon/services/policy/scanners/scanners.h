// All scanners together: their checks, what is known of their health, and a trial of each for `facteurctl scanner`.
#pragma once
#include "services/policy/engine.h"
#include "services/policy/scanners/reach.h"

#include <QJsonArray>

namespace policy::scanners {

class Scanners
{
public:
    explicit Scanners(Parts parts)
        : m_parts(std::move(parts))
        , m_health(m_parts.clock)
    {
    }
    Scanners(const Scanners &) = delete;

    // Call once; this must outlive the engine.
    void addTo(Engine &engine);

    // Every scanner that the settings name: [{kind, address, options, state: "up"|"down"|"unknown"|"wrong", asked, failed,
    // latencyMs, lastError, lastErrorAt, lastAnswerAt, nextTry}]. Thread: any.
    QJsonArray list(const settings::Values &values);
    // Asks each of them something harmless, whatever its health: EICAR of virus scanners, GTUBE of spam filters, a negotiation of
    // milters, a question of policy servers. The list above with ok, answer and tookMs. `only` is a kind or an address; empty:
    // all. Thread: a network worker's.
    async::Task<QJsonArray> test(std::shared_ptr<const settings::Values> values, QByteArray only);

private:
    struct Configured;
    std::vector<Configured> configured(const settings::Values &values) const;
    QJsonObject describe(const Configured &scanner);
    async::Task<QByteArray> tryOut(const Configured *scanner, std::shared_ptr<const settings::Values> values);
    Parts m_parts;
    HealthRegistry m_health;
};

} // namespace policy::scanners
