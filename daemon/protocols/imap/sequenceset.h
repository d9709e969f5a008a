// Sets of message sequence numbers or UIDs. RFC 9051 §9 (sequence-set), RFC 5182 (`$`), RFC 4315 (uid-set).
//
// A set is kept as the client wrote it; resolve() makes it ascending ranges without overlap. 0 stands for `*`.
// Pure; thread: any.
#pragma once
#include "shared/base/strongint.h"

#include <QByteArray>
#include <QByteArrayView>
#include <optional>
#include <span>
#include <vector>

namespace imap {

struct NumberRange
{
    quint32 first = 0, last = 0; // 0: `*`, the largest number in use
    friend bool operator==(const NumberRange &, const NumberRange &) = default;
};

class SequenceSet
{
public:
    SequenceSet() = default;
    explicit SequenceSet(std::vector<NumberRange> ranges)
        : m_ranges(std::move(ranges))
    {
    }
    static SequenceSet saved() // `$`
    {
        SequenceSet set;
        set.m_saved = true;
        return set;
    }
    // Nothing when it is no sequence-set, or has more than `limit` elements.
    static std::optional<SequenceSet> parse(QByteArrayView text, qsizetype limit = maxElements);

    bool isSaved() const { return m_saved; }
    bool usesLargest() const; // contains `*`
    const std::vector<NumberRange> &ranges() const { return m_ranges; }
    // Ascending, disjoint, not adjacent; `*` replaced by `largest` (nothing of `*` alone when largest is 0). The numbers
    // are not cut at `largest`.
    std::vector<NumberRange> resolve(quint32 largest) const;
    QByteArray toWire() const;

    static constexpr qsizetype maxElements = 50000;
    friend bool operator==(const SequenceSet &, const SequenceSet &) = default;

private:
    std::vector<NumberRange> m_ranges;
    bool m_saved = false;
};

bool contains(std::span<const NumberRange> resolved, quint32 number); // resolved: from resolve()
void appendRanges(QByteArray &out, std::span<const NumberRange> ranges); // `1:3,7`
// uid-set of UIDs in the order given; runs of consecutive numbers are joined. RFC 4315 §4.
void appendUidSet(QByteArray &out, std::span<const Uid> uids);
// UIDs in ascending order → ranges.
std::vector<NumberRange> rangesOf(std::span<const Uid> ascending);

void appendNumber(QByteArray &out, quint64 number); // decimal; faster than QByteArray::number

} // namespace imap
