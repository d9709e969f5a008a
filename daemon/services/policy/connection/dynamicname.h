// Does a reverse name look like one of a customer's line, made from its address or from a pool? Such hosts send their mail by
// their provider's server; what comes from them directly is mostly sent by bots. A guess: points, never more.
#pragma once
#include "services/policy/check.h"

namespace policy {

struct DynamicLook
{
    bool address = false; // the name holds the address's octets (IPv4) or groups (IPv6)
    QByteArray word; // it has a word such as dsl, dyn, pool; empty: none
    bool mail = false; // it has one such as mail, mx, smtp, static: somebody gave it on purpose
    bool isDynamic() const { return !mail && (address || !word.isEmpty()); }
};
// Pure. `name` in lower case.
DynamicLook lookAt(const QByteArray &name, const QHostAddress &address);

class DynamicNameCheck final : public Check
{
public:
    const char *name() const override { return "dynamic-name"; }
    Stage stage() const override { return Stage::Connection; }
    int order() const override { return 10; } // after iprev
    bool remembers() const override { return true; }
    bool applies(const Subject &subject) const override;
    async::Task<void> run(Subject *subject) override;
};

} // namespace policy
