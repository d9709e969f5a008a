// ZIP listings and everything they say is inside; gzip.
#include "formats/archive/gzip.h"
#include "formats/archive/zip.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView octets(reinterpret_cast<const char *>(data), qsizetype(size));
    archive::ZipLimits limits;
    limits.entries = 100;
    const archive::ZipListing listing = archive::listZip(octets, limits);
    if (listing.entries.size() > 100)
        std::abort();
    for (const archive::ZipEntry &entry : listing.entries) {
        if (entry.name.size() > limits.nameLength || entry.name.contains('\0'))
            std::abort();
        if (const auto content = archive::unzip(octets, entry, 100000); content && content->size() > 100000)
            std::abort();
    }
    archive::gzipFileName(octets);
    if (const auto content = archive::gunzip(octets, 100000); content && content->size() > 100000)
        std::abort();
    return 0;
}
