// A name in HELO that is none: points, or a refusal with `helo.require_valid`.
#pragma once
#include "services/policy/check.h"

namespace policy {

class HeloSyntaxCheck final : public Check
{
public:
    const char *name() const override { return "helo"; }
    Stage stage() const override { return Stage::Helo; }
    bool applies(const Subject &subject) const override;
    async::Task<void> run(Subject *subject) override;
};

} // namespace policy
