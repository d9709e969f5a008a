#include "storage/maildir/uidlist.h"

#include "storage/maildir/filename.h"

#include <QFile>
#include <charconv>
#include <fcntl.h>
#include <sys/stat.h>

namespace storage {
namespace {

constexpr qint64 largestFile = 2'000'000'000;
constexpr QByteArrayView firstLine = "facteur-uidlist 1";

void appendEscaped(QByteArray &out, QByteArrayView octets)
{
    static constexpr char hex[] = "0123456789ABCDEF";
    for (const char c : octets) {
        if (uchar(c) > ' ' && uchar(c) < 0x7f && c != '%') {
            out += c;
        } else {
            out += '%';
            out += hex[uchar(c) >> 4];
            out += hex[uchar(c) & 15];
        }
    }
}

template <class T> std::optional<T> number(QByteArrayView text)
{
    T value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || text.isEmpty())
        return {};
    return value;
}

QByteArrayView takeWord(QByteArrayView &line)
{
    const qsizetype space = line.indexOf(' ');
    const QByteArrayView word = space < 0 ? line : line.first(space);
    line = space < 0 ? QByteArrayView() : line.sliced(space + 1);
    return word;
}

void removeRange(UidlistContent &content, QByteArrayView word)
{
    const qsizetype colon = word.indexOf(':');
    const auto from = number<quint32>(colon < 0 ? word : word.first(colon));
    const auto to = colon < 0 ? from : number<quint32>(word.sliced(colon + 1));
    if (!from || !to)
        return;
    content.entries.erase(content.entries.lower_bound(*from), content.entries.upper_bound(std::max(*from, *to)));
}

quint64 bitsOf(QByteArrayView list)
{
    quint64 bits = 0;
    while (!list.isEmpty()) {
        const qsizetype comma = list.indexOf(',');
        const auto index = number<int>(comma < 0 ? list : list.first(comma));
        if (index && *index >= 0 && *index < flag::maxKeywords)
            bits |= flag::keyword(*index);
        list = comma < 0 ? QByteArrayView() : list.sliced(comma + 1);
    }
    return bits;
}

void readLine(UidlistContent &content, QByteArrayView line)
{
    if (line.size() < 3 || line[1] != ' ')
        return;
    const char kind = line[0];
    line = line.sliced(2);
    const QByteArrayView first = takeWord(line);
    switch (kind) {
    case 'V':
        if (const auto validity = number<quint32>(first)) {
            content.uidValidity = *validity;
            content.mailboxId = takeWord(line).toByteArray();
            const QByteArrayView use = takeWord(line);
            content.specialUse = use == QByteArrayView("-") ? QByteArray() : use.toByteArray();
        }
        break;
    case 'K':
        if (const auto index = number<int>(first); index && *index >= 0 && *index < flag::maxKeywords && !line.isEmpty()) {
            while (content.keywords.size() <= *index)
                content.keywords.append(QByteArray());
            content.keywords[*index] = line.toByteArray();
        }
        break;
    case 'R':
    case 'C':
        if (const auto uid = number<quint32>(first)) {
            const auto modseq = number<quint64>(takeWord(line));
            const QByteArrayView boot = takeWord(line);
            if (modseq && (kind == 'C' || !boot.isEmpty()))
                content.reserved = { *uid, *modseq, kind == 'C' ? QByteArray() : boot.toByteArray() };
        }
        break;
    case '+':
        if (const auto uid = number<quint32>(first); uid && *uid && *uid != 0xffffffffu) {
            const QByteArray base = QByteArray::fromPercentEncoding(takeWord(line).toByteArray());
            if (!base.isEmpty() && base.size() <= 255 && !base.contains('/') && !base.contains('\0')) {
                content.entries[*uid] = { base, 0 };
                content.highestUid = std::max(content.highestUid, *uid);
            }
        }
        break;
    case '-':
        removeRange(content, first);
        while (!line.isEmpty())
            removeRange(content, takeWord(line));
        break;
    case 'k':
        if (const auto uid = number<quint32>(first)) {
            const auto found = content.entries.find(*uid);
            if (found != content.entries.end())
                found->second.letterlessKeywords = bitsOf(line);
        }
        break;
    default:
        break;
    }
}

void appendNumber(QByteArray &out, quint64 value)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    out.append(digits, end - digits);
}

} // namespace

QByteArray bootId()
{
    static const QByteArray id = [] {
        QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
        const QByteArray text = file.open(QIODevice::ReadOnly) ? file.read(64).trimmed() : QByteArray();
        return text.isEmpty() || text.contains(' ') ? QByteArray("unknown") : text;
    }();
    return id;
}

UidlistContent parseUidlist(QByteArrayView text)
{
    UidlistContent content;
    bool first = true;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        if (end < 0)
            break; // torn: it was never answered
        const QByteArrayView line = text.first(end);
        text = text.sliced(end + 1);
        if (first && line != firstLine)
            return {};
        if (!first)
            readLine(content, line);
        first = false;
    }
    return content;
}

UidlistContent Uidlist::read(int directory) { return parseUidlist(readSmallFile(directory, fileName, largestFile)); }

Result<void> Uidlist::create(int directory, const UidlistContent &content)
{
    Uidlist list;
    QByteArray &text = list.m_pending;
    text.append(firstLine);
    text += "\nV " + QByteArray::number(content.uidValidity) + ' ' + content.mailboxId + ' '
        + (content.specialUse.isEmpty() ? QByteArray("-") : content.specialUse) + '\n';
    for (int i = 0; i < content.keywords.size(); ++i) {
        if (!content.keywords[i].isEmpty())
            list.keyword(i, content.keywords[i]);
    }
    for (const auto &[uid, entry] : content.entries)
        list.added(uid, entry.base, entry.letterlessKeywords);
    if (content.reserved && content.reserved->boot.isEmpty())
        list.closedCleanly(content.reserved->uid, content.reserved->modseq);
    else if (content.reserved)
        list.reserve(content.reserved->uid, content.reserved->modseq);
    return replaceFile(directory, fileName, text);
}

Result<void> Uidlist::open(int directory)
{
    m_file.reset(::openat(directory, fileName, O_RDWR | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    struct stat info;
    if (!m_file.isOpen() || ::fstat(m_file.get(), &info) != 0)
        return fileFailure(QStringLiteral("open facteur-uidlist"), errno);
    if (!S_ISREG(info.st_mode)) {
        m_file.reset();
        return fileFailure(QStringLiteral("facteur-uidlist is no file"), EINVAL);
    }
    m_size = info.st_size;
    if (m_size > 0 && !readAt(m_file.get(), m_size - 1, 1).endsWith('\n'))
        m_pending.prepend('\n'); // end a torn line
    return {};
}

void Uidlist::added(quint32 uid, QByteArrayView base, quint64 flags)
{
    m_pending += "+ ";
    appendNumber(m_pending, uid);
    m_pending += ' ';
    appendEscaped(m_pending, base);
    m_pending += '\n';
    if (flags & ~flagsWithLetters & ~quint64(0xff))
        letterless(uid, flags);
}

void Uidlist::expunged(std::span<const quint32> ascending)
{
    for (size_t i = 0; i < ascending.size();) {
        m_pending += "-";
        for (int onLine = 0; i < ascending.size() && onLine < 100; ++onLine) {
            size_t last = i;
            while (last + 1 < ascending.size() && ascending[last + 1] == ascending[last] + 1)
                ++last;
            m_pending += ' ';
            appendNumber(m_pending, ascending[i]);
            if (last > i) {
                m_pending += ':';
                appendNumber(m_pending, ascending[last]);
            }
            i = last + 1;
        }
        m_pending += '\n';
    }
}

void Uidlist::letterless(quint32 uid, quint64 flags)
{
    m_pending += "k ";
    appendNumber(m_pending, uid);
    char separator = ' ';
    for (int i = maxLetterKeywords; i < flag::maxKeywords; ++i) {
        if (flags & flag::keyword(i)) {
            m_pending += separator;
            appendNumber(m_pending, quint64(i));
            separator = ',';
        }
    }
    m_pending += separator == ' ' ? " -\n" : "\n";
}

void Uidlist::keyword(int index, const QByteArray &name)
{
    m_pending += "K " + QByteArray::number(index) + ' ' + name + '\n';
}

void Uidlist::reserve(quint32 uid, quint64 modseq)
{
    m_pending += "R " + QByteArray::number(uid) + ' ' + QByteArray::number(modseq) + ' ' + bootId() + '\n';
}

void Uidlist::closedCleanly(quint32 uid, quint64 modseq)
{
    m_pending += "C " + QByteArray::number(uid) + ' ' + QByteArray::number(modseq) + '\n';
}

Result<void> Uidlist::flush()
{
    if (m_pending.isEmpty())
        return {};
    const int error = writeAll(m_file.get(), m_pending);
    m_size += m_pending.size();
    m_pending.clear();
    if (error) {
        m_pending = "\n"; // what was written half is ended before the next line
        return fileFailure(QStringLiteral("write facteur-uidlist"), error);
    }
    return {};
}

Result<void> Uidlist::sync()
{
    if (auto written = flush(); !written)
        return written;
    if (::fdatasync(m_file.get()) != 0)
        return fileFailure(QStringLiteral("sync facteur-uidlist"), errno);
    return {};
}

} // namespace storage
