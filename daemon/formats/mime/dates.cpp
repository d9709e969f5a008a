// See dates.h.
#include "formats/mime/dates.h"

#include "formats/mime/headers.h"
#include "formats/mime/lexer.h"

#include <array>
#include <cstdio>

namespace mime {
namespace {

constexpr std::array<const char *, 12> months { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct",
    "Nov", "Dec" };
constexpr std::array<const char *, 7> weekDays { "Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat" };

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isAlpha(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

int monthOf(QByteArrayView word) // 1..12; 0: none
{
    if (word.size() < 3)
        return 0;
    for (size_t i = 0; i < months.size(); ++i) {
        if (equalsIgnoringCase(word.first(3), months[i]))
            return int(i) + 1;
    }
    return 0;
}

int daysInMonth(int year, int month)
{
    static constexpr std::array<int, 12> days { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[size_t(month - 1)];
}

// A number of at most `digits` digits at the cursor; -1: none.
int number(Lexer &lexer, int digits, int *length = nullptr)
{
    int value = 0, n = 0;
    while (n < digits && isDigit(lexer.peek())) {
        value = value * 10 + (lexer.peek() - '0');
        lexer.advance();
        ++n;
    }
    if (length)
        *length = n;
    return n == 0 ? -1 : value;
}

QByteArrayView word(Lexer &lexer)
{
    const char *start = lexer.position();
    while (isAlpha(lexer.peek()))
        lexer.advance();
    return QByteArrayView(start, lexer.position());
}

// Minutes east of UTC. RFC 5322 §3.3, §4.3; single letters are of unknown meaning there, so UTC, as are unknown names.
int zoneAt(Lexer &lexer)
{
    if (lexer.at('+') || lexer.at('-')) {
        const bool west = lexer.at('-');
        lexer.advance();
        int length = 0;
        int value = number(lexer, 4, &length);
        if (value < 0)
            return 0;
        if (length <= 2) { // `+02`, `+02:00`
            value *= 100;
            if (lexer.take(':'))
                value += qMax(0, number(lexer, 2));
        } else if (length == 3) { // `+530`
        }
        const int minutes = value / 100 * 60 + value % 100;
        if (minutes >= 24 * 60 || value % 100 > 59)
            return 0;
        return west ? -minutes : minutes;
    }
    const QByteArrayView name = word(lexer);
    struct Zone
    {
        const char *name;
        int minutes;
    };
    static constexpr std::array<Zone, 12> zones { { { "EST", -300 }, { "EDT", -240 }, { "CST", -360 }, { "CDT", -300 },
        { "MST", -420 }, { "MDT", -360 }, { "PST", -480 }, { "PDT", -420 }, { "CET", 60 }, { "CEST", 120 },
        { "JST", 540 }, { "BST", 60 } } };
    for (const Zone &zone : zones) {
        if (equalsIgnoringCase(name, zone.name))
            return zone.minutes;
    }
    return 0;
}

std::optional<Date> make(int year, int month, int day, int hour, int minute, int second, int zone)
{
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month) || hour > 23
        || minute > 59 || second > 60)
        return {};
    Date date;
    date.day = daysFromCivil(year, month, day);
    date.zone = zone;
    date.utc = date.day * 86400 + hour * 3600 + minute * 60 + second - qint64(zone) * 60;
    return date;
}

void splitSeconds(qint64 utc, int zoneMinutes, qint64 &days, int &seconds)
{
    const qint64 local = utc + qint64(zoneMinutes) * 60;
    days = local / 86400;
    seconds = int(local % 86400);
    if (seconds < 0) {
        seconds += 86400;
        --days;
    }
}

} // namespace

qint64 daysFromCivil(int year, int month, int day)
{
    // Years that begin in March put the leap day last; eras of 400 years.
    const qint64 y = qint64(year) - (month <= 2);
    const qint64 era = (y >= 0 ? y : y - 399) / 400;
    const qint64 yearOfEra = y - era * 400;
    const qint64 dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const qint64 dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146097 + dayOfEra - 719468;
}

void civilFromDays(qint64 days, int &year, int &month, int &day)
{
    days += 719468;
    const qint64 era = (days >= 0 ? days : days - 146096) / 146097;
    const qint64 dayOfEra = days - era * 146097;
    const qint64 yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const qint64 dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const qint64 shifted = (5 * dayOfYear + 2) / 153;
    day = int(dayOfYear - (153 * shifted + 2) / 5 + 1);
    month = int(shifted < 10 ? shifted + 3 : shifted - 9);
    year = int(yearOfEra + era * 400 + (month <= 2));
}

std::optional<Date> parseDate(QByteArrayView value)
{
    Lexer lexer(value);
    const auto skip = [&] {
        lexer.skipCfws();
        while (lexer.at(',') || lexer.at('-')) { // `17-Jul-1996`
            lexer.advance();
            lexer.skipCfws();
        }
    };
    skip();
    int month = 0;
    if (isAlpha(lexer.peek())) { // a day name, or asctime's `Jul 17`
        month = monthOf(word(lexer));
        lexer.take('.');
        skip();
        if (month == 0 && isAlpha(lexer.peek())) {
            month = monthOf(word(lexer));
            if (month == 0)
                return {};
            skip();
        }
    }
    int length = 0;
    int day = number(lexer, 4, &length);
    if (day < 0)
        return {};
    int year = -1, yearLength = 0;
    if (length > 2) // `1996-07-17` is no date of RFC 5322, and no server sorts by it
        return {};
    if (month == 0) {
        skip();
        month = monthOf(word(lexer));
        lexer.take('.');
    }
    skip();

    int hour = 0, minute = 0, second = 0;
    const auto time = [&] { // hh:mm[:ss[.fraction]]; false: not here
        const char *start = lexer.position();
        hour = number(lexer, 2);
        lexer.skipCfws();
        if (hour < 0 || !(lexer.at(':') || lexer.at('.'))) {
            lexer.rewind(start);
            hour = 0;
            return false;
        }
        lexer.advance();
        lexer.skipCfws();
        minute = qMax(0, number(lexer, 2));
        lexer.skipCfws();
        if (lexer.at(':') || lexer.at('.')) {
            lexer.advance();
            lexer.skipCfws();
            second = qMax(0, number(lexer, 2));
            if (lexer.take('.') || lexer.take(','))
                number(lexer, 9);
        }
        return true;
    };
    // asctime puts the time before the year: `Wed Jul 17 02:44:25 1996`, date(1) a zone between.
    const bool hasTime = time();
    if (hasTime) {
        lexer.skipCfws();
        if (isAlpha(lexer.peek())) {
            const int zone = zoneAt(lexer);
            lexer.skipCfws();
            year = number(lexer, 4, &yearLength);
            return year < 0 ? std::nullopt
                            : make(yearLength == 2 ? year + (year < 50 ? 2000 : 1900) : year, month, day, hour, minute,
                                second, zone);
        }
    }
    year = number(lexer, 4, &yearLength);
    if (year < 0)
        return {};
    if (yearLength == 2) // RFC 5322 §4.3
        year += year < 50 ? 2000 : 1900;
    else if (yearLength == 3)
        year += 1900;
    skip();
    if (!hasTime)
        time();
    lexer.skipCfws();
    // AM and PM are no zones.
    if (((lexer.peek() | 0x20) == 'a' || (lexer.peek() | 0x20) == 'p') && lexer.rest().size() >= 2
        && (lexer.rest()[1] | 0x20) == 'm') {
        const bool afternoon = (lexer.peek() | 0x20) == 'p';
        hour = hour % 12 + (afternoon ? 12 : 0);
        lexer.advance();
        lexer.advance();
        lexer.skipCfws();
    }
    // A zone name and a number after it: `GMT+0200`, `UTC +0200`.
    int zone = zoneAt(lexer);
    lexer.skipCfws();
    if (zone == 0 && (lexer.at('+') || lexer.at('-')))
        zone = zoneAt(lexer);
    return make(year, month, day, hour, minute, second, zone);
}

QByteArray formatDate(qint64 utc, int zoneMinutes)
{
    qint64 days = 0;
    int seconds = 0, year = 0, month = 0, day = 0;
    splitSeconds(utc, zoneMinutes, days, seconds);
    civilFromDays(days, year, month, day);
    const int weekDay = int(((days + 4) % 7 + 7) % 7); // 1 January 1970 was a Thursday
    const int zone = qAbs(zoneMinutes);
    char text[80];
    snprintf(text, sizeof text, "%s, %d %s %04d %02d:%02d:%02d %c%02d%02d", weekDays[size_t(weekDay)], day,
        months[size_t(month - 1)], year, seconds / 3600, seconds / 60 % 60, seconds % 60, zoneMinutes < 0 ? '-' : '+',
        zone / 60, zone % 60);
    return text;
}

QByteArray formatImapDateTime(qint64 utc, int zoneMinutes)
{
    qint64 days = 0;
    int seconds = 0, year = 0, month = 0, day = 0;
    splitSeconds(utc, zoneMinutes, days, seconds);
    civilFromDays(days, year, month, day);
    const int zone = qAbs(zoneMinutes);
    char text[80];
    snprintf(text, sizeof text, "%2d-%s-%04d %02d:%02d:%02d %c%02d%02d", day, months[size_t(month - 1)], year,
        seconds / 3600, seconds / 60 % 60, seconds % 60, zoneMinutes < 0 ? '-' : '+', zone / 60, zone % 60);
    return text;
}

namespace {

// day "-" month "-" 4DIGIT at the cursor
bool imapDate(Lexer &lexer, int &year, int &month, int &day)
{
    lexer.take(' '); // date-day-fixed
    day = number(lexer, 2);
    if (day < 1 || !lexer.take('-'))
        return false;
    const QByteArrayView name = word(lexer);
    month = name.size() == 3 ? monthOf(name) : 0;
    int length = 0;
    if (month == 0 || !lexer.take('-'))
        return false;
    year = number(lexer, 4, &length);
    return length == 4 && year > 0 && day <= daysInMonth(year, month);
}

} // namespace

std::optional<qint64> parseImapDate(QByteArrayView text)
{
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
        text = text.sliced(1, text.size() - 2);
    Lexer lexer(text);
    int year = 0, month = 0, day = 0;
    if (!imapDate(lexer, year, month, day) || !lexer.atEnd())
        return {};
    return daysFromCivil(year, month, day);
}

std::optional<Date> parseImapDateTime(QByteArrayView text)
{
    Lexer lexer(text);
    int year = 0, month = 0, day = 0;
    if (!imapDate(lexer, year, month, day) || !lexer.take(' '))
        return {};
    int parts[3] = {};
    for (int i = 0; i < 3; ++i) {
        int length = 0;
        parts[i] = number(lexer, 2, &length);
        if (length != 2 || !lexer.take(i < 2 ? ':' : ' '))
            return {};
    }
    const bool west = lexer.at('-');
    if (!west && !lexer.at('+'))
        return {};
    lexer.advance();
    int length = 0;
    const int zone = number(lexer, 4, &length);
    if (length != 4 || !lexer.atEnd() || zone % 100 > 59 || zone / 100 > 23)
        return {};
    const int minutes = zone / 100 * 60 + zone % 100;
    return make(year, month, day, parts[0], parts[1], parts[2], west ? -minutes : minutes);
}

} // namespace mime
