// Dates of headers and of IMAP. RFC 5322 §3.3 and §4.3, RFC 9051 §9 (date, date-time). No clock is read here.
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QtGlobal>
#include <optional>

namespace mime {

// A moment, and how it was written: SENTON and its kin compare `day` (RFC 9051 §6.4.4: time and zone disregarded), SORT
// DATE compares `utc`.
struct Date
{
    qint64 utc = 0; // seconds since the epoch
    qint64 day = 0; // days since 1 January 1970, in the zone it was written in
    int zone = 0; // minutes east of UTC
    friend bool operator==(const Date &, const Date &) = default;
};

// A Date: field's value. Tolerates missing day names and seconds, two- and three-digit years, obsolete and unknown
// zones, comments, junk at the end.
std::optional<Date> parseDate(QByteArrayView value);
// `Wed, 17 Jul 1996 02:44:25 -0700`
QByteArray formatDate(qint64 utc, int zoneMinutes = 0);

// `17-Jul-1996 02:44:25 -0700`, strictly (day may be `1-`, ` 1-` or `01-`).
std::optional<Date> parseImapDateTime(QByteArrayView text);
QByteArray formatImapDateTime(qint64 utc, int zoneMinutes = 0); // two-character day, ` 1-Jan-…`
// `1-Feb-1994` of SEARCH → days since 1 January 1970.
std::optional<qint64> parseImapDate(QByteArrayView text);

qint64 daysFromCivil(int year, int month, int day); // proleptic Gregorian; since 1 January 1970
void civilFromDays(qint64 days, int &year, int &month, int &day);

} // namespace mime
