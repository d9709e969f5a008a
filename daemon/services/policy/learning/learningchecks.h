// What the house knows from its users' own sorting, as checks: the words of a mail, what came from its sender before, and
// whether the recipient has written to the sender. Each recipient has an own opinion.
#pragma once
#include "async/pool.h"
#include "services/policy/check.h"
#include "services/policy/learning/correspondents.h"
#include "services/policy/learning/learner.h"

namespace policy {

class Engine;

class BayesCheck final : public Check
{
public:
    BayesCheck(Learner &learner, async::Pool &pool)
        : m_learner(learner)
        , m_pool(pool)
    {
    }
    const char *name() const override { return "bayes"; }
    Stage stage() const override { return Stage::Content; }
    bool applies(const Subject &subject) const override { return subject.settings->flag("learning.enabled"); }
    async::Task<void> run(Subject *subject) override;

private:
    Learner &m_learner;
    async::Pool &m_pool;
};

class ReputationCheck final : public Check
{
public:
    ReputationCheck(Learner &learner, Correspondents &correspondents, async::Pool &files, async::Pool &sql)
        : m_learner(learner)
        , m_correspondents(correspondents)
        , m_files(files)
        , m_sql(sql)
    {
    }
    const char *name() const override { return "reputation"; }
    Stage stage() const override { return Stage::Content; }
    int order() const override { return 90; } // when it is known whether the sender is who it says
    bool applies(const Subject &subject) const override { return subject.settings->flag("learning.enabled"); }
    async::Task<void> run(Subject *subject) override;

private:
    Learner &m_learner;
    Correspondents &m_correspondents;
    async::Pool &m_files, &m_sql;
};

// Has the recipient written to the sender before? Told before greylisting, which spares acquaintances that SPF vouches for; what
// it says of a message is ReputationCheck's.
class AcquaintanceCheck final : public Check
{
public:
    AcquaintanceCheck(Correspondents &correspondents, async::Pool &sql)
        : m_correspondents(correspondents)
        , m_sql(sql)
    {
    }
    const char *name() const override { return "reputation"; }
    Stage stage() const override { return Stage::Recipient; }
    int order() const override { return 90; } // before greylisting
    bool applies(const Subject &subject) const override;
    async::Task<void> run(Subject *subject) override;

private:
    Correspondents &m_correspondents;
    async::Pool &m_sql;
};

// `files`: where Maildirs are touched; `sql`: the database. All must outlive the engine.
void addLearningChecks(Engine &engine, Learner &learner, Correspondents &correspondents, async::Pool &files, async::Pool &sql);

} // namespace policy
