// How many SMTP conversations a client and its neighbourhood may have open at once. net/ConnectionLimits holds all protocols
// to a number fixed at start; this one is finer, live, and knows the client an XCLIENT host speaks for.
#pragma once
#include "services/policy/check.h"

#include <QHash>
#include <mutex>

namespace policy {

class SessionLimitCheck final : public Check
{
public:
    const char *name() const override { return "sessions"; }
    Stage stage() const override { return Stage::Connection; }
    int order() const override { return -20; }
    bool applies(const Subject &subject) const override;
    async::Task<void> run(Subject *subject) override;
    void ended(const smtp::Client &client, const SessionFacts &facts, const smtp::SessionEnd &) override;
    int open(const QHostAddress &client) const; // of that client

private:
    mutable std::mutex m_mutex; // checks run on every worker
    QHash<QByteArray, int> m_open; // Network::key() of clients and their wider networks
};

} // namespace policy
