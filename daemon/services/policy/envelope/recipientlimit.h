// How many recipients a stranger's mail may have here (`recipients.per_mail`; the rest comes in another mail, RFC 5321
// §4.5.3.1.10), and that a bounce has one: nobody returns one mail to several (RFC 5321 §4.5.5).
#pragma once
#include "services/policy/check.h"

namespace policy {

class RecipientLimitCheck final : public Check
{
public:
    const char *name() const override { return "recipients"; }
    Stage stage() const override { return Stage::Recipient; }
    int order() const override { return -20; }
    bool applies(const Subject &subject) const override;
    async::Task<void> run(Subject *subject) override;
};

} // namespace policy
