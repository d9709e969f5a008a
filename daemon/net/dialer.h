// Outgoing connections: a non-blocking connect on the caller's worker, from a given address, within a given time.
#pragma once
#include "net/tlscontext.h"
#include "protocols/wire/dialer.h"

namespace net {

class Dialer final : public wire::Dialer
{
public:
    // `trust` verifies the peers' certificates (TlsContext::forClient); null: startTlsClient fails.
    explicit Dialer(std::shared_ptr<const TlsContext> trust);
    wire::Task<Result<std::unique_ptr<wire::ClientStream>>> connect(wire::DialTarget target) override;

private:
    std::shared_ptr<const TlsContext> m_trust;
};

} // namespace net
