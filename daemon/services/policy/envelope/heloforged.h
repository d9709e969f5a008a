// A stranger that says HELO with our own name, our own address or one of our domains. The first two no honest server does.
#pragma once
#include "services/policy/check.h"

#include <functional>

namespace policy {

class HeloForgedCheck final : public Check
{
public:
    HeloForgedCheck(directory::Lookup &lookup, QByteArray hostname, std::function<bool(const QHostAddress &)> isOwnAddress)
        : m_lookup(lookup)
        , m_hostname(hostname.toLower())
        , m_isOwnAddress(std::move(isOwnAddress))
    {
    }
    const char *name() const override { return "helo-forged"; }
    Stage stage() const override { return Stage::Helo; }
    bool applies(const Subject &subject) const override;
    async::Task<void> run(Subject *subject) override;

private:
    directory::Lookup &m_lookup;
    const QByteArray m_hostname;
    const std::function<bool(const QHostAddress &)> m_isOwnAddress; // may be empty
};

} // namespace policy
