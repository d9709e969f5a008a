// The ARC sets of a message and whether they form a chain. RFC 8617 §4.2, §5.2 steps 1 to 3. Pure.
#pragma once
#include "mailauth/dkim/message.h"
#include "mailauth/dkim/signature.h"

#include <optional>
#include <vector>

namespace arc {

constexpr int maxSets = 50; // RFC 8617 §4.2.1

struct Set
{
    mime::HeaderField results, messageSignature, seal; // views into the message
    QByteArray payload; // of ARC-Authentication-Results: what follows "i=N;", unfolded
    dkim::Signature signature; // ARC-Message-Signature, read
    dkim::Signature sealed; // ARC-Seal, read
};

struct Chain
{
    std::vector<Set> sets; // instance 1 first; empty unless the structure is valid
    int highest = 0; // the highest instance seen, also in a chain that is broken
    bool present = false; // there is any ARC field at all
    bool lastSaysFail = false; // the seal of the highest instance has cv=fail
    QByteArray problem; // why it is no valid chain; empty: it is one, or there is none
};

Chain readChain(const dkim::Message &message);

// ARC-Authentication-Results: the instance, and the payload; nothing when it does not begin with `i=N;` (RFC 8617
// §4.1.1).
struct AuthenticationResults
{
    int instance = 0;
    QByteArray payload;
};
std::optional<AuthenticationResults> readAuthenticationResults(QByteArrayView value);

// What a seal signs, sets 1 to `last` in order, the last one's own b= empty. RFC 8617 §5.1.1.
QByteArray sealedOctets(const std::vector<Set> &sets, size_t last);

} // namespace arc
