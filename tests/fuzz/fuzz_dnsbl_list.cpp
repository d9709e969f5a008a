// What an administrator writes about DNS lists and networks, and names that strangers give: no crash, and networks come back
// from their own text.
#include "mailauth/dnsbl/list.h"
#include "services/policy/connection/dynamicname.h"
#include "services/policy/envelope/heloname.h"
#include "services/policy/networktable.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto filter = dnsbl::parseFilter(text)) {
        for (const dnsbl::CodePattern &pattern : *filter)
            (void)pattern.matches(0x7f000002);
    }
    (void)dnsbl::parseWeights(text);
    (void)dnsbl::parseKinds(text);
    const QHostAddress client(QStringLiteral("2001:db8::25"));
    (void)policy::lookAtHelo(text, client);
    (void)policy::lookAt(text, client);
    (void)policy::lookAt(text, QHostAddress(QStringLiteral("198.51.100.7")));
    if (const auto network = policy::Network::parse(text)) {
        const auto again = policy::Network::parse(network->text());
        if (!again || !(*again == *network))
            std::abort();
    }
    return 0;
}
