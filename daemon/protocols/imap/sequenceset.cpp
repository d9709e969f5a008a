#include "protocols/imap/sequenceset.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace imap {

namespace {
// nz-number or `*` at `pos`; moves behind it.
bool readNumber(QByteArrayView text, qsizetype &pos, quint32 &number)
{
    if (pos < text.size() && text[pos] == '*') {
        ++pos;
        number = 0;
        return true;
    }
    const qsizetype start = pos;
    quint64 value = 0;
    while (pos < text.size() && text[pos] >= '0' && text[pos] <= '9') {
        value = value * 10 + quint64(text[pos] - '0');
        if (value > std::numeric_limits<quint32>::max())
            return false;
        ++pos;
    }
    if (pos == start || value == 0)
        return false;
    number = quint32(value);
    return true;
}
} // namespace

std::optional<SequenceSet> SequenceSet::parse(QByteArrayView text, qsizetype limit)
{
    if (text == QByteArrayView("$"))
        return saved();
    std::vector<NumberRange> ranges;
    qsizetype pos = 0;
    while (true) {
        NumberRange range;
        if (!readNumber(text, pos, range.first))
            return std::nullopt;
        range.last = range.first;
        if (pos < text.size() && text[pos] == ':') {
            ++pos;
            if (!readNumber(text, pos, range.last))
                return std::nullopt;
        }
        if (qsizetype(ranges.size()) >= limit)
            return std::nullopt;
        ranges.push_back(range);
        if (pos == text.size())
            return SequenceSet(std::move(ranges));
        if (text[pos] != ',')
            return std::nullopt;
        ++pos;
    }
}

bool SequenceSet::usesLargest() const
{
    return std::any_of(m_ranges.begin(), m_ranges.end(), [](NumberRange r) { return r.first == 0 || r.last == 0; });
}

std::vector<NumberRange> SequenceSet::resolve(quint32 largest) const
{
    std::vector<NumberRange> out;
    out.reserve(m_ranges.size());
    for (NumberRange range : m_ranges) {
        if (range.first == 0)
            range.first = largest;
        if (range.last == 0)
            range.last = largest;
        if (range.first > range.last) // RFC 9051 §9: 2:4 and 4:2 are equivalent
            std::swap(range.first, range.last);
        if (range.last == 0)
            continue;
        if (range.first == 0)
            range.first = 1;
        out.push_back(range);
    }
    std::sort(out.begin(), out.end(), [](NumberRange a, NumberRange b) { return a.first < b.first; });
    size_t kept = 0;
    for (size_t i = 1; i < out.size(); ++i) {
        if (quint64(out[i].first) <= quint64(out[kept].last) + 1)
            out[kept].last = std::max(out[kept].last, out[i].last);
        else
            out[++kept] = out[i];
    }
    if (!out.empty())
        out.resize(kept + 1);
    return out;
}

QByteArray SequenceSet::toWire() const
{
    if (m_saved)
        return "$";
    QByteArray out;
    appendRanges(out, m_ranges);
    return out;
}

bool contains(std::span<const NumberRange> resolved, quint32 number)
{
    auto it = std::upper_bound(resolved.begin(), resolved.end(), number, [](quint32 n, NumberRange r) { return n < r.first; });
    return it != resolved.begin() && number <= (--it)->last;
}

void appendRanges(QByteArray &out, std::span<const NumberRange> ranges)
{
    const auto one = [&out](quint32 n) {
        if (n == 0)
            out.append('*');
        else
            appendNumber(out, n);
    };
    bool first = true;
    for (const NumberRange range : ranges) {
        if (!first)
            out.append(',');
        first = false;
        one(range.first);
        if (range.last != range.first) {
            out.append(':');
            one(range.last);
        }
    }
}

void appendUidSet(QByteArray &out, std::span<const Uid> uids) { appendRanges(out, rangesOf(uids)); }

std::vector<NumberRange> rangesOf(std::span<const Uid> uids)
{
    std::vector<NumberRange> ranges;
    for (const Uid uid : uids) {
        if (!ranges.empty() && ranges.back().last + 1 == uid.value() && uid.value() != 0)
            ranges.back().last = uid.value();
        else
            ranges.push_back({ uid.value(), uid.value() });
    }
    return ranges;
}

void appendNumber(QByteArray &out, quint64 number)
{
    char buffer[20];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
    out.append(buffer, end - buffer);
}

} // namespace imap
