// The files in a mail: its parts, archives in them, and their names.
#include "services/policy/attachments/archives.h"
#include "services/policy/attachments/inventory.h"
#include "services/policy/attachments/names.h"

#include <cstdlib>

using namespace policy::attachments;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView octets(reinterpret_cast<const char *>(data), qsizetype(size));
    Limits limits;
    limits.items = 100;
    limits.unpacked = 4 * 1024 * 1024;
    const Inventory inventory = takeInventory(octets, limits);
    if (int(inventory.items.size()) > limits.items)
        std::abort();
    for (const Item &item : inventory.items)
        (void)nameFacts(item.name);
    if (tarNames(octets, 100).entries.size() > 100 || rarNames(octets, 100).entries.size() > 100)
        std::abort();
    for (const char c : shownName(octets)) {
        if (c < 0x20 || c == 0x7F)
            std::abort();
    }
    return 0;
}
