// What a host's certificate must prove before a message that requires TLS goes there. RFC 8689 §2, §4.2.1, RFC 7672 (DANE).
// That it is the right host at all is Destination::proven. Asks a Resolver; no other I/O.
#pragma once
#include "protocols/wire/dialer.h"
#include "services/delivery/destination.h"

namespace delivery {

// The host's TLSA records, where DNSSEC vouches for them and for its address; else a chain to a trusted root, for its name.
// A failure: they cannot be had for the moment, and going on without them is what an attacker would want (RFC 7672 §2.1.1).
async::Task<Result<wire::TlsPolicy>> provingPolicy(dns::Resolver *resolver, Host host);

} // namespace delivery
