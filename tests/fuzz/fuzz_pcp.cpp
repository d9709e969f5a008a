// A router's answer to PCP.
#include "net/pcp.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto answer = net::pcp::parseMapAnswer(QByteArrayView(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (answer && answer->version == 2 && answer->result == 0 && (answer->nonce.size() != net::pcp::nonceSize || answer->external.isNull()))
        std::abort();
    return 0;
}
