// Runs the checks of a stage and turns their verdicts into one decision. The one place where points become deeds.
//
// Thread: the session's worker. Settings are read once for each connection stage and each mail, so one mail is judged by one
// set of them.
#pragma once
#include "async/task.h"
#include "services/policy/check.h"
#include "shared/base/clock.h"

#include <chrono>
#include <memory>
#include <vector>

namespace policy {

struct Decision
{
    enum Kind : quint8 { Accept, Defer, Reject, Hold, Discard } kind = Accept;
    std::optional<smtp::Reply> reply; // with Defer and Reject
    std::chrono::milliseconds slow { 0 };
    QByteArray reason; // the sentence of what weighed most
    std::vector<double> scores; // Content: one for each recipient
    std::vector<bool> junk; // Content: one for each recipient
};

class Engine
{
public:
    Engine();
    ~Engine();
    void add(std::unique_ptr<Check> check);
    const std::vector<std::unique_ptr<Check>> &checks() const { return m_checks; }

    // Runs the checks of subject->stage; their verdicts are in *subject->out afterwards, weighed by the settings.
    async::Task<Decision> judge(Subject *subject);
    // The decision alone, from verdicts that are there already: for `policy try --against`. Pure.
    static Decision decide(const Subject &subject, const std::vector<Verdict> &sessionVerdicts, const std::vector<Verdict> &mailVerdicts);

private:
    std::vector<std::unique_ptr<Check>> m_checks; // by stage and order
};

} // namespace policy
