// The room services/health as the daemon has it: builds its parts, hands them what they look at, and keeps them going.
// Thread: main, but for consume(), any, and flush(), which blocks.
#pragma once
#include "app/config.h"
#include "net/portmapping.h"
#include "net/webquery.h"
#include "services/health/advisor.h"
#include "services/health/counters.h"
#include "services/health/doctor.h"
#include "services/health/network.h"
#include "services/health/problems.h"
#include "services/health/sendwatch.h"

#include <memory>

namespace app {

struct Parts;

class Health
{
public:
    Health(const Config &config, Parts &parts, const Clock &clock);
    // Reads what was counted and wanted before the restart.
    Result<void> load();
    void consume(const LogEvent &event); // from the log's sink
    void start(); // the first look; parts.control is there
    void keepHouse(); // every half minute
    Result<void> flush();
    void stop(); // waits for what the router is asked just now

    health::SendWatch &senders() { return m_senders; }

private:
    health::NetworkParts networkParts(const Config &config);
    health::DoctorParts doctorParts(const Config &config);
    health::AdvisorParts advisorParts(const Config &config);
    void look();
    void fillContext();

    Parts &m_parts;
    const Clock &m_clock;
    health::Counters m_counters;
    health::Problems m_problems;
    health::SendWatch m_senders;
    net::WebQuery m_web;
    std::shared_ptr<net::PortMapping> m_mapping; // used on m_routerPool only
    std::unique_ptr<async::Pool> m_routerPool; // one thread: one question at a time
    std::unique_ptr<health::Network> m_network;
    std::unique_ptr<health::Advisor> m_advisor;
    std::unique_ptr<health::Doctor> m_doctor;
    bool m_looking = false;
};

} // namespace app
