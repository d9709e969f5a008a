// CRC-32C (Castagnoli), RFC 3720 appendix B.4; by the processor where it can. Pure.
#pragma once
#include <QtGlobal>

namespace storage {

// `seed`: 0, or what the octets before gave.
quint32 crc32c(quint32 seed, const char *data, qsizetype size);

} // namespace storage
