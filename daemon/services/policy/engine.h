// Runs the checks of a stage and turns their verdicts into one decision. The one place where points become deeds.
//
// Thread: the session's worker. Settings are read once for each connection stage and each mail, so one mail is judged by one
// set of them.
#pragma once
#include "async/task.h"
#include "services/policy/check.h"
#include "shared/base/clock.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <vector>

namespace policy {

struct Decision
{
    enum Kind : quint8 { Accept, Defer, Reject, Hold, Discard } kind = Accept;
    std::optional<smtp::Reply> reply; // with Defer and Reject
    std::chrono::milliseconds slow { 0 };
    Sentence reason; // of what weighed most
    std::vector<double> scores; // Content: one for each recipient
    std::vector<double> thresholds; // Content: door.junk_score of each recipient
    std::vector<bool> junk; // Content: one for each recipient
    std::vector<bool> drop; // Content: recipients who do not get it, though others do (a Discard for them)
    bool trusted = false; // some Accept has ended the scoring
    bool byContent = false; // Reject: it is the message that is refused, not who brings it
};

class Engine
{
public:
    Engine();
    ~Engine();
    void add(std::unique_ptr<Check> check);
    const std::vector<std::unique_ptr<Check>> &checks() const { return m_checks; }

    // Runs the checks of subject->stage and adds their verdicts to *subject->out, which is session->verdicts or mail->verdicts.
    async::Task<Decision> judge(Subject *subject) const;
    // The decision alone, from verdicts that are there already: for `policy try --against`. Pure.
    static Decision decide(const Subject &subject, const std::vector<Verdict> &sessionVerdicts, const std::vector<Verdict> &mailVerdicts);
    // Checks that were over their time and still run; they use what the checks stand on.
    int late() const { return m_late->load(std::memory_order_relaxed); }

    // Of mail that is not a stranger's: authenticated, submission, a trusted network. Only checks alsoForSubmission() run.
    static bool isInsider(const Subject &subject);
    static double weight(const settings::Values &settings, const QByteArray &check, const QByteArray &domain);

private:
    bool runs(const Check &check, const Subject &subject) const;
    std::vector<std::unique_ptr<Check>> m_checks; // by stage and order
    std::shared_ptr<std::atomic<int>> m_late = std::make_shared<std::atomic<int>>(0);
};

} // namespace policy
