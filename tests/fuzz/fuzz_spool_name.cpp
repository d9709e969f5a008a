// Spool names come from rows that anybody may have edited: none leads out of the folder.
#include "storage/spool/spoolfile.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto parsed = storage::spoolfile::parseRowName(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (parsed && (parsed->first.contains('/') || parsed->first.contains('\0') || parsed->first.startsWith('.')))
        std::abort();
    return 0;
}
