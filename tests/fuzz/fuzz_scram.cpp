// SCRAM messages of either side: whatever is read must have been there, and SASLprep must be stable.
#include "protocols/sasl/saslprep.h"
#include "protocols/sasl/scram.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView message(data, qsizetype(size));
    if (const auto first = sasl::parseClientFirst(message)) {
        if (first->header + first->bare != message || first->user.isEmpty() || first->nonce.isEmpty())
            std::abort();
        const QByteArray again = "n,,n=" + sasl::toSaslName(first->user) + ",r=" + first->nonce;
        const auto second = sasl::parseClientFirst(again);
        if (!second || second->user != first->user || second->nonce != first->nonce)
            std::abort();
    }
    if (const auto last = sasl::parseClientFinal(message)) {
        if (last->proof.size() != 32 || !message.startsWith(last->withoutProof))
            std::abort();
    }
    if (const auto first = sasl::parseServerFirst(message)) {
        if (first->iterations < 1 || first->iterations > sasl::scramMostIterations || first->salt.isEmpty())
            std::abort();
    }
    if (const auto prepared = sasl::saslPrep(message)) {
        if (!QByteArrayView(*prepared).isValidUtf8())
            std::abort();
    }
    return 0;
}
