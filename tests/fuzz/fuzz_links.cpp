// What a text leads to: hosts of links and mail addresses. Each found once, in lower case, and within the limit.
#include "mailauth/dnsbl/list.h"
#include "services/policy/rules/linkhosts.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView text(data, qsizetype(size));
    const policy::LinkHosts hosts = policy::linkHosts(text, 10);
    const QList<QByteArray> addresses = policy::textAddresses(text, 10);
    if (hosts.names.size() > 10 || hosts.addresses.size() > 10 || addresses.size() > 10)
        std::abort();
    for (const QByteArray &address : addresses) {
        if (address != address.toLower() || addresses.count(address) != 1 || dnsbl::addressHash(address).size() != 40)
            std::abort();
    }
    return 0;
}
