// A header is found at one size only: every shorter piece of it is incomplete, and what stands behind it changes nothing.
#include "net/proxyprotocol.h"

#include <QByteArray>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView octets(reinterpret_cast<const char *>(data), qsizetype(size));
    const net::ProxyHeader header = net::parseProxyHeader(octets);
    if (header.kind != net::ProxyHeader::Present)
        return 0;
    if (header.size <= 0 || header.size > octets.size() || header.size > net::ProxyHeader::maxSize)
        std::abort();
    if (!header.local && (header.source.isNull() || header.destination.isNull()))
        std::abort();
    for (qsizetype cut = 0; cut < header.size; ++cut) {
        if (net::parseProxyHeader(octets.first(cut)).kind != net::ProxyHeader::Incomplete)
            std::abort();
    }
    const net::ProxyHeader exact = net::parseProxyHeader(octets.first(header.size));
    if (exact.kind != net::ProxyHeader::Present || exact.source != header.source || exact.sourcePort != header.sourcePort)
        std::abort();
    return 0;
}
