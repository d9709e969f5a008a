#include "shared/firewall/ports.h"

#include <QByteArray>
#include <algorithm>

namespace firewall {

std::optional<Ranges> parsePorts(QByteArrayView text)
{
    Ranges ranges;
    for (const QByteArray &word : text.toByteArray().split(',')) {
        const QByteArray trimmed = word.trimmed();
        qsizetype dash = trimmed.indexOf(':');
        if (dash < 0)
            dash = trimmed.indexOf('-');
        bool firstOk = false, lastOk = false;
        const QByteArray first = dash < 0 ? trimmed : trimmed.first(dash).trimmed();
        const QByteArray last = dash < 0 ? trimmed : trimmed.sliced(dash + 1).trimmed();
        const Firewalld::Range range { first.toUShort(&firstOk), last.toUShort(&lastOk) };
        if (!firstOk || !lastOk || range.first > range.last)
            return std::nullopt;
        ranges.push_back(range);
        if (ranges.size() > 1000)
            return std::nullopt;
    }
    return ranges;
}

bool holds(const Ranges &ranges, quint16 port)
{
    return std::any_of(ranges.begin(), ranges.end(), [port](const auto &range) { return port >= range.first && port <= range.last; });
}

} // namespace firewall
