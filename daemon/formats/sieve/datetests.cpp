// The tests `date` and `currentdate`, RFC 5260.
#include "formats/sieve/checks.h"
#include "formats/sieve/execution.h"

#include "formats/mime/dates.h"

#include <cstdlib>

namespace sieve {

namespace {
QByteArray padded(qint64 number, int width) { return QByteArray::number(number).rightJustified(width, '0'); }

QByteArray zoneText(int minutes, bool colon)
{
    const int absolute = std::abs(minutes);
    return (minutes < 0 ? '-' : '+') + padded(absolute / 60, 2) + (colon ? ":" : "") + padded(absolute % 60, 2);
}

// RFC 5260 §4.2.
QByteArray datePart(const QByteArray &part, qint64 utc, int zone)
{
    const qint64 local = utc + zone * 60;
    const qint64 days = (local >= 0 ? local : local - 86399) / 86400;
    const qint64 seconds = local - days * 86400;
    int year = 0, month = 0, day = 0;
    mime::civilFromDays(days, year, month, day);
    const QByteArray date = padded(year, 4) + '-' + padded(month, 2) + '-' + padded(day, 2);
    const QByteArray time = padded(seconds / 3600, 2) + ':' + padded(seconds / 60 % 60, 2) + ':' + padded(seconds % 60, 2);
    if (part == "year") return padded(year, 4);
    if (part == "month") return padded(month, 2);
    if (part == "day") return padded(day, 2);
    if (part == "date") return date;
    if (part == "julian") return QByteArray::number(days + 40587); // modified Julian day of 1 January 1970
    if (part == "hour") return padded(seconds / 3600, 2);
    if (part == "minute") return padded(seconds / 60 % 60, 2);
    if (part == "second") return padded(seconds % 60, 2);
    if (part == "time") return time;
    if (part == "iso8601") return date + 'T' + time + (zone == 0 ? QByteArray("Z") : zoneText(zone, true));
    if (part == "std11") return mime::formatDate(utc, zone);
    if (part == "zone") return zoneText(zone, false);
    if (part == "weekday") return QByteArray::number(((days % 7) + 11) % 7); // 0 is Sunday; 1 January 1970 was a Thursday
    return {};
}

} // namespace

bool Execution::date(const Instruction &instruction, bool current)
{
    qint64 utc = m_world.now();
    int zone = m_world.zoneMinutes();
    if (!current) {
        const QList<QByteArray> values = headerValues(instruction, first(instruction, 0));
        if (values.isEmpty())
            return false;
        QByteArray value = values.front();
        if (const qsizetype semicolon = value.lastIndexOf(';'); semicolon >= 0) // Received: the date stands behind it
            value = value.sliced(semicolon + 1);
        const auto parsed = mime::parseDate(value);
        if (!parsed)
            return false;
        utc = parsed->utc;
        if (instruction.tag("originalzone"))
            zone = parsed->zone;
    }
    if (instruction.tag("zone")) {
        const auto given = zoneMinutes(tagText(instruction, "zone"));
        if (!given)
            return false;
        zone = *given;
    }
    const size_t at = current ? 0 : 1;
    const QByteArray value = datePart(first(instruction, at).toLower(), utc, zone);
    return !value.isNull() && matchAny(instruction, { value }, expand(instruction.strings.at(at + 1)));
}

} // namespace sieve
