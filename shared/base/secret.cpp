#include "shared/base/secret.h"

#include <cstring>

void Secret::wipe()
{
    if (m_value.isEmpty() || !m_value.isDetached())
        return;
    std::memset(m_value.data(), 0, size_t(m_value.size()));
    asm volatile("" : : "r"(m_value.constData()) : "memory"); // keeps the store: the optimiser sees it read
}
