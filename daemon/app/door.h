// The door as one part of the daemon: all checks, what they remember, the engine, and the Guard before delivery.
// Built on the main thread; start() and stop() run on the home worker, which the resolver lives on, too.
#pragma once
#include "app/config.h"
#include "services/policy/connection/clientchecks.h"
#include "services/policy/guard.h"
#include "services/policy/scanners/scanners.h"

#include <atomic>

namespace app {

struct Parts;

class Door
{
public:
    // `next`: what takes the mail that was let in.
    Door(const Config &config, Parts &parts, const Clock &clock, smtp::ServerPort &next, QString temporaryDirectory);
    smtp::ServerPort &port() { return *m_guard; }
    policy::Engine &engine() { return m_engine; }
    policy::ClientChecks &clientChecks() { return *m_clients; }
    policy::scanners::Scanners &scanners() { return *m_scanners; }

    void start(async::Worker &home);
    void stop();
    bool isQuiet() const; // nothing is asked any more: what the checks stand on may go
    void keepHouse(); // now and then, on the main thread
    void sendReports(); // those of DMARC that are due, now

private:
    struct OwnAddresses;
    const Config &m_config;
    Parts &m_parts;
    const Clock &m_clock;
    const std::shared_ptr<OwnAddresses> m_own;
    policy::Engine m_engine;
    std::unique_ptr<policy::ClientChecks> m_clients;
    std::unique_ptr<policy::scanners::Scanners> m_scanners;
    std::unique_ptr<policy::Guard> m_guard;
    async::Worker *m_home = nullptr;
    std::atomic<bool> m_reporting { false };
    std::chrono::milliseconds m_nextPruning { 0 }, m_nextReports { 0 };
};

} // namespace app
