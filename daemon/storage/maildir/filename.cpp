#include "storage/maildir/filename.h"

#include <atomic>
#include <cstring>
#include <ctime>
#include <unistd.h>

namespace storage {
namespace {

struct SystemLetter
{
    char letter;
    quint64 bit;
};
constexpr SystemLetter systemLetters[] = { { 'D', flag::Draft }, { 'F', flag::Flagged }, { 'R', flag::Answered },
    { 'S', flag::Seen }, { 'T', flag::Deleted } }; // in the order they are written

QByteArray hostPart()
{
    char host[256] = "localhost";
    if (::gethostname(host, sizeof host - 1) != 0)
        std::strcpy(host, "localhost");
    host[sizeof host - 1] = 0;
    QByteArray part;
    for (const char *c = host; *c; ++c) {
        if (*c == '/')
            part += "\\057"; // as the Maildir specification asks
        else if (*c == ':')
            part += "\\072";
        else if (uchar(*c) > ' ' && uchar(*c) < 0x7f && *c != ',')
            part += *c;
    }
    return part.isEmpty() ? QByteArray("localhost") : part;
}

std::optional<qint64> number(QByteArrayView digits)
{
    if (digits.isEmpty() || digits.size() > 15)
        return {};
    qint64 value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return {};
        value = value * 10 + (c - '0');
    }
    return value;
}

// The digits behind `M` in the middle part: microseconds for us, Dovecot and most others.
qint64 microsecondsIn(QByteArrayView base)
{
    const qsizetype dot = base.indexOf('.');
    if (dot < 0 || dot + 1 >= base.size() || base[dot + 1] != 'M')
        return 0;
    qsizetype end = dot + 2;
    while (end < base.size() && base[end] >= '0' && base[end] <= '9')
        ++end;
    return number(base.sliced(dot + 2, end - dot - 2)).value_or(0);
}

} // namespace

QByteArray uniqueBase()
{
    static const QByteArray host = hostPart();
    static std::atomic<quint64> count { 0 };
    timespec now;
    ::clock_gettime(CLOCK_REALTIME, &now);
    char text[128];
    const int length = std::snprintf(text, sizeof text, "%lld.M%06ldP%dQ%llu.", static_cast<long long>(now.tv_sec),
        now.tv_nsec / 1000, int(::getpid()), static_cast<unsigned long long>(++count));
    QByteArray base;
    base.reserve(length + host.size() + 32);
    base.append(text, length);
    base += host;
    return base;
}

QByteArray baseWithSizes(const QByteArray &unique, qint64 octets, qint64 crlfOctets)
{
    char text[64];
    const int length = std::snprintf(text, sizeof text, ",S=%lld,W=%lld", static_cast<long long>(octets),
        static_cast<long long>(crlfOctets));
    QByteArray base = unique;
    base.append(text, length);
    return base;
}

QByteArrayView baseOf(QByteArrayView fileName)
{
    const qsizetype colon = fileName.indexOf(':');
    return colon < 0 ? fileName : fileName.first(colon);
}

QByteArrayView infoOf(QByteArrayView fileName)
{
    const qsizetype colon = fileName.indexOf(':');
    if (colon < 0 || !fileName.sliced(colon).startsWith(":2,"))
        return {};
    return fileName.sliced(colon + 3);
}

QByteArray lettersFor(quint64 flags, QByteArrayView foreign)
{
    QByteArray letters;
    for (const SystemLetter &one : systemLetters) {
        if (flags & one.bit)
            letters += one.letter;
    }
    if (!foreign.isEmpty()) {
        letters += foreign;
        std::sort(letters.begin(), letters.end());
    }
    for (int i = 0; i < maxLetterKeywords && (flags >> flag::firstKeyword); ++i) {
        if (flags & flag::keyword(i))
            letters += char('a' + i);
    }
    return letters;
}

quint64 flagsFor(QByteArrayView letters)
{
    quint64 flags = 0;
    for (const char c : letters) {
        if (c >= 'a' && c <= 'z')
            flags |= flag::keyword(c - 'a');
        for (const SystemLetter &one : systemLetters) {
            if (c == one.letter)
                flags |= one.bit;
        }
    }
    return flags;
}

QByteArray foreignLetters(QByteArrayView letters)
{
    QByteArray foreign;
    for (const char c : letters) {
        if (c >= 'A' && c <= 'Z' && flagsFor(QByteArrayView(&c, 1)) == 0 && !foreign.contains(c))
            foreign += c;
    }
    return foreign;
}

QByteArray fileNameFor(QByteArrayView base, Place place, quint64 flags)
{
    QByteArray name;
    name.reserve(base.size() + 12);
    name.append(base);
    if (place == Place::New)
        return name;
    name += ":2,";
    if (flags & flagsWithLetters)
        name += lettersFor(flags);
    return name;
}

NamedSizes sizesIn(QByteArrayView base)
{
    NamedSizes sizes;
    qsizetype from = base.indexOf(',');
    while (from >= 0) {
        const qsizetype next = base.indexOf(',', from + 1);
        const QByteArrayView part = base.sliced(from + 1, (next < 0 ? base.size() : next) - from - 1);
        if (part.startsWith("S="))
            sizes.octets = number(part.sliced(2));
        else if (part.startsWith("W="))
            sizes.crlfOctets = number(part.sliced(2));
        from = next;
    }
    return sizes;
}

qint64 secondsIn(QByteArrayView base)
{
    const qsizetype dot = base.indexOf('.');
    return dot <= 0 ? 0 : number(base.first(dot)).value_or(0);
}

bool arrivedBefore(QByteArrayView left, QByteArrayView right)
{
    const qint64 leftSeconds = secondsIn(left), rightSeconds = secondsIn(right);
    if (leftSeconds != rightSeconds)
        return leftSeconds < rightSeconds;
    const qint64 leftMicro = microsecondsIn(left), rightMicro = microsecondsIn(right);
    if (leftMicro != rightMicro)
        return leftMicro < rightMicro;
    if (left.size() != right.size() && leftSeconds) // Q9 before Q10
        return left.size() < right.size();
    return left.compare(right) < 0;
}

} // namespace storage
