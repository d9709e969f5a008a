// Forbidden attachments as a check of the content, each recipient by the settings of its domain (attachments.*).
#pragma once
#include "async/pool.h"
#include "services/policy/check.h"

namespace policy::attachments {

class AttachmentCheck final : public Check
{
public:
    explicit AttachmentCheck(async::Pool &pool)
        : m_pool(pool)
    {
    }
    const char *name() const override { return "attachments"; }
    Stage stage() const override { return Stage::Content; }
    bool alsoForSubmission() const override { return true; }
    bool applies(const Subject &subject) const override;
    async::Task<void> run(Subject *subject) override;

private:
    async::Pool &m_pool;
};

} // namespace policy::attachments
