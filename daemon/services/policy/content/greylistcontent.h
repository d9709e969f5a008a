// Greylisting of what only the message itself made suspicious: when its points reach door.greylist_score, its sender is asked
// to come back, as long as the greylist does not know it. See envelope/greylist.h.
#pragma once
#include "services/policy/check.h"
#include "services/policy/envelope/greylist.h"

namespace policy {

class GreylistContentCheck final : public Check
{
public:
    explicit GreylistContentCheck(Greylist &greylist)
        : m_greylist(greylist)
    {
    }
    const char *name() const override { return "greylist"; }
    Stage stage() const override { return Stage::Content; }
    int order() const override { return 200; } // when all others have spoken
    bool applies(const Subject &subject) const override;
    async::Task<void> run(Subject *subject) override;

private:
    // The recipient for whom it is suspicious enough; -1: nobody.
    static int suspicious(const Subject &subject);
    Greylist &m_greylist;
};

} // namespace policy
