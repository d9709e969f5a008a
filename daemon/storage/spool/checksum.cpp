#include "storage/spool/checksum.h"

#include <array>
#include <cstring>
#if defined(__x86_64__)
#include <nmmintrin.h>
#endif

namespace storage {

namespace {
constexpr std::array<quint32, 256> makeTable()
{
    std::array<quint32, 256> table {};
    for (quint32 i = 0; i < 256; ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = value & 1 ? (value >> 1) ^ 0x82f63b78u : value >> 1;
        table[i] = value;
    }
    return table;
}
constexpr std::array<quint32, 256> table = makeTable();

quint32 byTable(quint32 crc, const char *data, qsizetype size)
{
    for (qsizetype i = 0; i < size; ++i)
        crc = (crc >> 8) ^ table[(crc ^ uchar(data[i])) & 0xff];
    return crc;
}

#if defined(__x86_64__)
__attribute__((target("sse4.2"))) quint32 byProcessor(quint32 crc, const char *data, qsizetype size)
{
    quint64 wide = crc;
    for (; size >= 8; data += 8, size -= 8) {
        quint64 eight;
        std::memcpy(&eight, data, 8);
        wide = _mm_crc32_u64(wide, eight);
    }
    quint32 narrow = quint32(wide);
    for (; size > 0; ++data, --size)
        narrow = _mm_crc32_u8(narrow, uchar(*data));
    return narrow;
}
#endif
} // namespace

quint32 crc32c(quint32 seed, const char *data, qsizetype size)
{
#if defined(__x86_64__)
    static const bool has = __builtin_cpu_supports("sse4.2");
    if (has)
        return ~byProcessor(~seed, data, size);
#endif
    return ~byTable(~seed, data, size);
}

} // namespace storage
