// See charset.h. Only charsets of the list below reach iconv: its exotic converters have had holes (CVE-2024-2961), and
// a message names its charset itself.
#include "formats/mime/charset.h"

#include "formats/mime/headers.h"

#include <QHash>
#include <array>
#include <cstring>
#include <iconv.h>

namespace mime {
namespace {

struct Alias
{
    const char *name; // lower case
    const char *iconv; // nullptr: Windows1252 or UTF-8, see kind()
};
constexpr char utf8Name[] = "utf-8", latin1Name[] = "windows-1252";

// What senders call them → what glibc calls them, mostly the superset that is really meant (as browsers do).
constexpr Alias aliases[] = {
    { "utf-8", utf8Name },
    { "utf8", utf8Name },
    { "unicode-1-1-utf-8", utf8Name },
    { "utf-8mb4", utf8Name },
    { "us-ascii", utf8Name },
    { "ascii", utf8Name },
    { "ansi_x3.4-1968", utf8Name },
    { "iso646-us", utf8Name },
    { "646", utf8Name },
    { "iso-8859-1", latin1Name },
    { "iso8859-1", latin1Name },
    { "iso_8859-1", latin1Name },
    { "latin1", latin1Name },
    { "latin-1", latin1Name },
    { "l1", latin1Name },
    { "iso88591", latin1Name },
    { "windows-1252", latin1Name },
    { "cp1252", latin1Name },
    { "cp-1252", latin1Name },
    { "win-1252", latin1Name },
    { "x-ansi", latin1Name },
    { "ansi", latin1Name },
    { "iso-8859-2", "ISO-8859-2" },
    { "latin2", "ISO-8859-2" },
    { "iso-8859-3", "ISO-8859-3" },
    { "iso-8859-4", "ISO-8859-4" },
    { "iso-8859-5", "ISO-8859-5" },
    { "iso-8859-6", "ISO-8859-6" },
    { "iso-8859-7", "ISO-8859-7" },
    { "iso-8859-8", "ISO-8859-8" },
    { "iso-8859-8-i", "ISO-8859-8" },
    { "iso-8859-8-e", "ISO-8859-8" },
    { "iso-8859-9", "CP1254" },
    { "latin5", "CP1254" },
    { "iso-8859-10", "ISO-8859-10" },
    { "iso-8859-11", "CP874" },
    { "iso-8859-13", "ISO-8859-13" },
    { "iso-8859-14", "ISO-8859-14" },
    { "iso-8859-15", "ISO-8859-15" },
    { "latin-9", "ISO-8859-15" },
    { "latin9", "ISO-8859-15" },
    { "iso-8859-16", "ISO-8859-16" },
    { "windows-1250", "CP1250" },
    { "windows-1251", "CP1251" },
    { "windows-1253", "CP1253" },
    { "windows-1254", "CP1254" },
    { "windows-1255", "CP1255" },
    { "windows-1256", "CP1256" },
    { "windows-1257", "CP1257" },
    { "windows-1258", "CP1258" },
    { "windows-874", "CP874" },
    { "cp1250", "CP1250" },
    { "cp1251", "CP1251" },
    { "cp1253", "CP1253" },
    { "cp1254", "CP1254" },
    { "cp1255", "CP1255" },
    { "cp1256", "CP1256" },
    { "cp1257", "CP1257" },
    { "cp1258", "CP1258" },
    { "tis-620", "CP874" },
    { "cp874", "CP874" },
    { "koi8-r", "KOI8-R" },
    { "koi8r", "KOI8-R" },
    { "koi8", "KOI8-R" },
    { "koi8-u", "KOI8-U" },
    { "koi8-ru", "KOI8-U" },
    { "cp437", "CP437" },
    { "ibm437", "CP437" },
    { "cp850", "CP850" },
    { "cp-850", "CP850" },
    { "ibm850", "CP850" },
    { "cp852", "CP852" },
    { "ibm852", "CP852" },
    { "cp866", "CP866" },
    { "ibm866", "CP866" },
    { "macintosh", "MACINTOSH" },
    { "x-mac-roman", "MACINTOSH" },
    { "mac", "MACINTOSH" },
    { "gb18030", "GB18030" },
    { "gbk", "GB18030" },
    { "gb2312", "GB18030" },
    { "gb_2312-80", "GB18030" },
    { "x-gbk", "GB18030" },
    { "cp936", "GB18030" },
    { "euc-cn", "GB18030" },
    { "big5", "BIG5-HKSCS" },
    { "big5-hkscs", "BIG5-HKSCS" },
    { "cn-big5", "BIG5-HKSCS" },
    { "cp950", "BIG5-HKSCS" },
    { "shift_jis", "CP932" },
    { "shift-jis", "CP932" },
    { "sjis", "CP932" },
    { "x-sjis", "CP932" },
    { "ms_kanji", "CP932" },
    { "cp932", "CP932" },
    { "windows-31j", "CP932" },
    { "euc-jp", "EUC-JP-MS" },
    { "x-euc-jp", "EUC-JP-MS" },
    { "iso-2022-jp", "ISO-2022-JP-3" },
    { "iso-2022-jp-1", "ISO-2022-JP-2" },
    { "iso-2022-jp-2", "ISO-2022-JP-2" },
    { "iso-2022-jp-3", "ISO-2022-JP-3" },
    { "iso-2022-jp-ms", "ISO-2022-JP-3" },
    { "csiso2022jp", "ISO-2022-JP-3" },
    { "euc-kr", "CP949" },
    { "ks_c_5601-1987", "CP949" },
    { "ks_c_5601", "CP949" },
    { "cp949", "CP949" },
    { "korean", "CP949" },
    { "euc-tw", "EUC-TW" },
    { "iso-2022-kr", "ISO-2022-KR" },
    { "utf-7", "UTF-7" },
    { "unicode-1-1-utf-7", "UTF-7" },
    { "utf-16", "UTF-16" },
    { "utf-16le", "UTF-16LE" },
    { "utf-16be", "UTF-16BE" },
    { "utf-32", "UTF-32" },
    { "utf-32le", "UTF-32LE" },
    { "utf-32be", "UTF-32BE" },
    { "ucs-2", "UTF-16" },
};

const char *resolve(QByteArrayView charset)
{
    charset = trimmed(charset);
    if (charset.size() >= 2 && charset.front() == '"' && charset.back() == '"')
        charset = charset.sliced(1, charset.size() - 2);
    const qsizetype star = charset.indexOf('*'); // RFC 2231 §5: charset*language in an encoded-word
    if (star >= 0)
        charset = charset.first(star);
    if (charset.size() > 40)
        return nullptr;
    for (const Alias &alias : aliases) {
        if (equalsIgnoringCase(charset, alias.name))
            return alias.iconv;
    }
    QByteArray name = charset.toByteArray().toLower(); // iso_8859-2, iso8859_2, cp-1251…
    name.replace('_', '-');
    if (name.startsWith("iso8859"))
        name.insert(3, '-');
    if (name.startsWith("windows1") || name.startsWith("win-1") || name.startsWith("win1"))
        name = "cp" + name.right(4);
    if (name.startsWith("cp-"))
        name.remove(2, 1);
    if (name.startsWith("x-") && name.size() > 3)
        name.remove(0, 2);
    for (const Alias &alias : aliases) {
        if (name == alias.name)
            return alias.iconv;
    }
    return nullptr;
}

constexpr std::array<quint16, 32> windows1252 { 0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6,
    0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178 };

QByteArray fromWindows1252(QByteArrayView octets)
{
    QByteArray out;
    out.reserve(octets.size() + octets.size() / 8);
    for (const char c : octets) {
        const quint8 b = quint8(c);
        const quint16 u = b >= 0x80 && b < 0xA0 ? windows1252[b - 0x80] : b;
        if (u < 0x80) {
            out += char(u);
        } else if (u < 0x800) {
            out += char(0xC0 | u >> 6);
            out += char(0x80 | (u & 0x3F));
        } else {
            out += char(0xE0 | u >> 12);
            out += char(0x80 | (u >> 6 & 0x3F));
            out += char(0x80 | (u & 0x3F));
        }
    }
    return out;
}

constexpr char replacement[] = "\xEF\xBF\xBD";

// Length of the valid UTF-8 sequence at `at`; 0: none (RFC 3629: no surrogates, no overlong forms, up to U+10FFFF).
int sequenceLength(const char *at, const char *end)
{
    const auto byte = [&](int i) { return quint8(at[i]); };
    const auto more = [&](int i) { return (byte(i) & 0xC0) == 0x80; };
    const quint8 b = byte(0);
    const qsizetype left = end - at;
    if (b < 0x80)
        return 1;
    if (b >= 0xC2 && b <= 0xDF)
        return left >= 2 && more(1) ? 2 : 0;
    if (b >= 0xE0 && b <= 0xEF) {
        if (left < 3 || !more(1) || !more(2) || (b == 0xE0 && byte(1) < 0xA0) || (b == 0xED && byte(1) > 0x9F))
            return 0;
        return 3;
    }
    if (b >= 0xF0 && b <= 0xF4) {
        if (left < 4 || !more(1) || !more(2) || !more(3) || (b == 0xF0 && byte(1) < 0x90)
            || (b == 0xF4 && byte(1) > 0x8F))
            return 0;
        return 4;
    }
    return 0;
}

QByteArray repairedUtf8(QByteArrayView octets)
{
    QByteArray out;
    out.reserve(octets.size() + 16);
    const char *at = octets.data();
    const char *end = at + octets.size();
    while (at != end) {
        const int length = sequenceLength(at, end);
        if (length == 0) {
            out += replacement;
            ++at;
        } else {
            out.append(at, length);
            at += length;
        }
    }
    return out;
}

class Converter
{
public:
    explicit Converter(const char *name)
        : m_handle(iconv_open("UTF-8", name))
    {
    }
    ~Converter()
    {
        if (valid())
            iconv_close(m_handle);
    }
    Q_DISABLE_COPY(Converter)
    bool valid() const { return m_handle != iconv_t(-1); }
    QByteArray convert(QByteArrayView octets)
    {
        iconv(m_handle, nullptr, nullptr, nullptr, nullptr);
        QByteArray out;
        char buffer[4096];
        char *in = const_cast<char *>(octets.data());
        size_t left = size_t(octets.size());
        bool flushed = false;
        while (left > 0 || !flushed) {
            char *to = buffer;
            size_t room = sizeof buffer;
            const bool flush = left == 0;
            const size_t done
                = flush ? iconv(m_handle, nullptr, nullptr, &to, &room) : iconv(m_handle, &in, &left, &to, &room);
            out.append(buffer, to - buffer);
            if (done != size_t(-1)) {
                flushed = flush;
                continue;
            }
            if (errno == E2BIG)
                continue;
            if (flush)
                break;
            // EILSEQ: not a character. EINVAL: cut off at the end.
            out += replacement;
            ++in;
            --left;
        }
        return out;
    }

private:
    iconv_t m_handle;
};

QByteArray throughIconv(QByteArrayView octets, const char *name)
{
    // Opening a converter loads a module: each thread keeps the last one.
    thread_local QByteArray lastName;
    thread_local std::unique_ptr<Converter> last;
    if (!last || lastName != name) {
        last = std::make_unique<Converter>(name);
        lastName = name;
    }
    if (!last->valid())
        return repairedUtf8(octets);
    return last->convert(octets);
}

// Octets of an unnamed charset: UTF-8 if they are that; where letters above ASCII are the most, the text is not Western
// but most often Russian, KOI8-R by its many octets of C0-DF (small letters there, capitals in Windows-1251); else
// Latin.
QByteArray guess(QByteArrayView octets)
{
    if (isUtf8(octets))
        return octets.toByteArray();
    qsizetype ascii = 0, low = 0, high = 0, other = 0;
    for (const char c : octets) {
        const quint8 b = quint8(c);
        ascii += (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
        low += b >= 0xC0 && b <= 0xDF;
        high += b >= 0xE0;
        other += b >= 0x80 && b <= 0xBF;
    }
    if (low + high > 4 && low + high > ascii && other < (low + high) / 4)
        return throughIconv(octets, low > high ? "KOI8-U" : "CP1251");
    return fromWindows1252(octets);
}

} // namespace

bool isAscii(QByteArrayView octets)
{
    const char *at = octets.data();
    qsizetype left = octets.size();
    for (; left >= 8; at += 8, left -= 8) {
        quint64 word;
        memcpy(&word, at, 8);
        if (word & 0x8080808080808080ull)
            return false;
    }
    for (; left > 0; ++at, --left) {
        if (*at & 0x80)
            return false;
    }
    return true;
}

bool isUtf8(QByteArrayView octets)
{
    if (isAscii(octets))
        return true;
    const char *at = octets.data();
    const char *end = at + octets.size();
    while (at != end) {
        const int length = sequenceLength(at, end);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

bool isKnownCharset(QByteArrayView charset) { return resolve(charset) != nullptr; }

QByteArray toUtf8(QByteArrayView octets, QByteArrayView charset)
{
    const char *name = resolve(charset);
    QByteArray out;
    if (name == utf8Name
        && equalsIgnoringCase(trimmed(charset).first(qMin<qsizetype>(3, trimmed(charset).size())), "utf"))
        out = isUtf8(octets) ? octets.toByteArray() : repairedUtf8(octets);
    else if (!name || name == utf8Name) // nobody knows it; or US-ASCII, which with 8-bit octets is a lie
        out = guess(octets);
    else if (name == latin1Name)
        out = isAscii(octets) ? octets.toByteArray() : fromWindows1252(octets);
    else
        out = throughIconv(octets, name);
    if (out.contains('\0'))
        out.replace('\0', ' ');
    return out;
}

} // namespace mime
