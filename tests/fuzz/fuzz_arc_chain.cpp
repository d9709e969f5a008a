// ARC fields of a message: the chain, and what its seals would sign.
#include "mailauth/arc/chain.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const dkim::Message message(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    const arc::Chain chain = arc::readChain(message);
    if (!chain.sets.empty()
        && (!chain.problem.isEmpty() || chain.highest != int(chain.sets.size()) || chain.highest > arc::maxSets))
        std::abort();
    if (chain.present && chain.sets.empty() && chain.problem.isEmpty())
        std::abort();
    for (size_t i = 0; i < chain.sets.size(); ++i) {
        if (chain.sets[i].signature.instance != int(i) + 1 || chain.sets[i].sealed.instance != int(i) + 1)
            std::abort();
        arc::sealedOctets(chain.sets, i);
    }
    return 0;
}
