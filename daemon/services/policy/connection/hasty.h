// Clients that do not wait for the answer to EHLO, or send the message before they were told to (RFC 2920 §3.1): they do not
// listen, as bots do not. Judged at HELO, and for who waits there and not at DATA with the message.
#pragma once
#include "services/policy/check.h"

namespace policy {

class HastyCheck final : public Check
{
public:
    explicit HastyCheck(Stage stage)
        : m_stage(stage)
    {
    }
    const char *name() const override { return "pipelining"; }
    Stage stage() const override { return m_stage; }
    bool applies(const Subject &subject) const override;
    async::Task<void> run(Subject *subject) override;

private:
    const Stage m_stage;
};

} // namespace policy
