// Names of message files: `secs.M<usec>P<pid>Q<n>.<host>,S=<octets>,W=<octets with CRLF>:2,<letters>`.
// Maildir by D. J. Bernstein; S= and W= of Maildir++; keyword letters a..z of Dovecot.
// Thread: any.
#pragma once
#include "formats/record/messagerecord.h"

#include <QByteArray>
#include <QByteArrayView>
#include <optional>

namespace storage {

enum class Place : quint8 { New, Cur };
inline const char *placeName(Place place) { return place == Place::New ? "new" : "cur"; }

inline constexpr int maxLetterKeywords = 26; // beyond them a keyword has no letter

// A name no other delivery on this host or any other will make; without sizes.
QByteArray uniqueBase();
// With them, as it stands in new/ and cur/.
QByteArray baseWithSizes(const QByteArray &unique, qint64 octets, qint64 crlfOctets);

QByteArrayView baseOf(QByteArrayView fileName); // what stands before ":2,"
QByteArrayView infoOf(QByteArrayView fileName); // the letters behind it; null when there is no ":2,"

// The letters for flags and keywords, sorted as Dovecot does. `foreign`: other letters that were there and stay.
QByteArray lettersFor(quint64 flags, QByteArrayView foreign = {});
quint64 flagsFor(QByteArrayView letters);
QByteArray foreignLetters(QByteArrayView letters); // those without a meaning for us
inline constexpr quint64 flagsWithLetters
    = flag::System | (((quint64(1) << maxLetterKeywords) - 1) << flag::firstKeyword);

// base in new/ without flags, otherwise base with ":2," and letters.
QByteArray fileNameFor(QByteArrayView base, Place place, quint64 flags);

struct NamedSizes
{
    std::optional<qint64> octets, crlfOctets;
};
NamedSizes sizesIn(QByteArrayView base);
qint64 secondsIn(QByteArrayView base); // of delivery; 0 when the name does not say
// Order of arrival for names made by any program.
bool arrivedBefore(QByteArrayView left, QByteArrayView right);

} // namespace storage
