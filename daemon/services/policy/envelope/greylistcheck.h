// Greylisting as a check, last of all about a recipient: only for who is suspicious enough already (`greylist.score`), or for
// every stranger when that is 0. Not for who is on a DNSWL, or whom the recipient has written to and SPF vouches for.
#pragma once
#include "services/policy/check.h"
#include "services/policy/envelope/greylist.h"

namespace policy {

GreylistRule greylistRule(const settings::Values &settings, const QByteArray &domain);

class GreylistCheck final : public Check
{
public:
    explicit GreylistCheck(Greylist &greylist)
        : m_greylist(greylist)
    {
    }
    const char *name() const override { return "greylist"; }
    Stage stage() const override { return Stage::Recipient; }
    int order() const override { return 100; }
    bool applies(const Subject &subject) const override;
    async::Task<void> run(Subject *subject) override;

private:
    Greylist &m_greylist;
};

} // namespace policy
