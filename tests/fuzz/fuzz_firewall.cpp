// What firewall tools print: anything at all must come out as an answer.
#include "shared/firewall/firewall.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView text(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto ufw = firewall::parseUfw(text))
        (void)ufw->isOpen(25);
    if (const auto zone = firewall::parseFirewalld(text))
        (void)zone->isOpen(25, [&](const QString &) { return firewall::parseFirewalldService(text); });
    if (const auto nft = firewall::parseNftables(text))
        (void)nft->isOpen(25);
    if (const auto iptables = firewall::parseIptables(text))
        (void)iptables->isOpen(25);
    return 0;
}
