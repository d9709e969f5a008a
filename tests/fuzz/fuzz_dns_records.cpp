// Record data of any server: names come out askable or not at all.
#include "dns/records.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView rdata(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto name = dns::parseName(rdata); name && !name->isEmpty() && !dns::isAskable(*name))
        std::abort();
    if (const auto mx = dns::parseMx(rdata); mx && !mx->exchange.isEmpty() && !dns::isAskable(mx->exchange))
        std::abort();
    if (const auto text = dns::parseTxt(rdata); text && text->size() >= rdata.size())
        std::abort();
    if (const auto address = dns::parseAddress(rdata); address && !dns::isAskable(dns::reverseName(*address)))
        std::abort();
    (void)dns::parseTlsa(rdata);
    (void)dns::parseCaa(rdata);
    if (const auto srv = dns::parseSrv(rdata); srv && !srv->target.isEmpty() && !dns::isAskable(srv->target))
        std::abort();
    (void)dns::isAskable(rdata);
    return 0;
}
