// Integers that do not convert into each other: a UID passed as a sequence number must not compile.
#pragma once
#include <QtGlobal>
#include <compare>
#include <functional>

template <class Tag, class Int> class StrongInt
{
public:
    using Value = Int;
    constexpr StrongInt() = default;
    constexpr explicit StrongInt(Int value)
        : m_value(value)
    {
    }
    constexpr Int value() const { return m_value; }
    friend constexpr auto operator<=>(const StrongInt &, const StrongInt &) = default;

private:
    Int m_value = 0;
};

template <class Tag, class Int> struct std::hash<StrongInt<Tag, Int>>
{
    size_t operator()(StrongInt<Tag, Int> id) const noexcept { return std::hash<Int>()(id.value()); }
};
template <class Tag, class Int> size_t qHash(StrongInt<Tag, Int> id, size_t seed = 0)
{
    return qHash(id.value(), seed);
}

using Uid = StrongInt<struct UidTag, quint32>; // RFC 9051 §2.3.1.1; 0 is no message
using UidValidity = StrongInt<struct UidValidityTag, quint32>; // RFC 9051 §2.3.1.1
using SeqNum = StrongInt<struct SeqNumTag, quint32>; // RFC 9051 §2.3.1.2, from 1
using ModSeq = StrongInt<struct ModSeqTag, quint64>; // RFC 7162 §7: 63 bits
using DomainId = StrongInt<struct DomainIdTag, qint64>;
using AccountId = StrongInt<struct AccountIdTag, qint64>;
using QueueId = StrongInt<struct QueueIdTag, qint64>;
