#include "storage/maildir/dovecotfiles.h"

#include "storage/maildir/filename.h"
#include "storage/maildir/foldername.h"

namespace storage {
namespace {

// Calls `see` for each line without its end; stops after `limit` lines.
template <class See> void eachLine(QByteArrayView text, See see)
{
    constexpr int limit = 20'000'000;
    int count = 0;
    while (!text.isEmpty() && ++count < limit) {
        const qsizetype end = text.indexOf('\n');
        see(end < 0 ? text : text.first(end));
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
    }
}

// The decimal number at the start, taken off `text`; nothing when there is none or it passes 32 bits.
std::optional<quint32> takeNumber(QByteArrayView &text)
{
    quint64 value = 0;
    qsizetype i = 0;
    for (; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i) {
        value = value * 10 + quint64(text[i] - '0');
        if (value > 0xffffffffu)
            return {};
    }
    if (i == 0)
        return {};
    text = text.sliced(i);
    return quint32(value);
}

bool takeSpace(QByteArrayView &text)
{
    if (text.isEmpty() || text[0] != ' ')
        return false;
    text = text.sliced(1);
    return true;
}

bool readHeader(QByteArrayView line, DovecotUidlist &list, bool &v3)
{
    const auto version = takeNumber(line);
    if (!version || !takeSpace(line))
        return false;
    if (*version == 1) { // `1 <uidvalidity> <next uid>`
        const auto validity = takeNumber(line);
        if (!validity || !takeSpace(line))
            return false;
        list.uidValidity = *validity;
        list.uidNext = takeNumber(line).value_or(1);
        return list.uidValidity != 0;
    }
    if (*version != 3)
        return false;
    v3 = true;
    while (!line.isEmpty()) {
        const qsizetype space = line.indexOf(' ');
        QByteArrayView field = space < 0 ? line : line.first(space);
        line = space < 0 ? QByteArrayView() : line.sliced(space + 1);
        if (field.isEmpty())
            continue;
        const char key = field[0];
        field = field.sliced(1);
        if (key == 'V')
            list.uidValidity = takeNumber(field).value_or(0);
        else if (key == 'N')
            list.uidNext = takeNumber(field).value_or(1);
    }
    return list.uidValidity != 0;
}

} // namespace

std::optional<DovecotUidlist> parseDovecotUidlist(QByteArrayView text)
{
    DovecotUidlist list;
    bool first = true, good = true, v3 = false;
    quint32 last = 0;
    eachLine(text, [&](QByteArrayView line) {
        if (first) {
            first = false;
            good = readHeader(line, list, v3);
            return;
        }
        if (!good)
            return;
        const auto uid = takeNumber(line);
        if (!uid || *uid <= last || *uid == 0xffffffffu || !takeSpace(line)) // UIDs ascend strictly
            return;
        if (v3) { // `uid [fields] :name`
            const qsizetype colon = line.startsWith(':') ? 0 : line.indexOf(QByteArrayView(" :")) + 1;
            if (colon == 0 && !line.startsWith(':'))
                return;
            line = line.sliced(colon + 1);
        }
        const QByteArrayView base = baseOf(line);
        if (base.isEmpty() || base.contains('/') || base.contains('\0') || base.size() > 255)
            return;
        last = *uid;
        list.entries.push_back({ *uid, base.toByteArray() });
    });
    if (first || !good)
        return {};
    list.uidNext = std::max(list.uidNext, last + 1);
    return list;
}

KeywordNames parseDovecotKeywords(QByteArrayView text)
{
    KeywordNames names;
    eachLine(text, [&](QByteArrayView line) {
        const auto index = takeNumber(line);
        if (!index || *index >= quint32(flag::maxKeywords) || !takeSpace(line) || line.isEmpty() || line.size() > 200)
            return;
        for (const char c : line) {
            if (uchar(c) <= ' ' || uchar(c) >= 0x7f)
                return;
        }
        while (names.size() <= qsizetype(*index))
            names.append(QByteArray());
        names[*index] = line.toByteArray();
    });
    return names;
}

QByteArray dovecotKeywords(const KeywordNames &names)
{
    QByteArray text;
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (!names[i].isEmpty())
            text += QByteArray::number(i) + ' ' + names[i] + '\n';
    }
    return text;
}

QSet<QByteArray> parseSubscriptions(QByteArrayView text)
{
    QSet<QByteArray> names;
    bool first = true, v2 = false;
    eachLine(text, [&](QByteArrayView line) {
        if (first && line.startsWith("V\t")) {
            first = false;
            v2 = true;
            return;
        }
        first = false;
        if (line.isEmpty() || line.size() > 1000 || names.size() > 100'000)
            return;
        QByteArray name;
        for (const QByteArray &level : line.toByteArray().split(v2 ? '\t' : '.')) {
            const auto decoded = fromModifiedUtf7(level);
            if (!name.isEmpty())
                name += '/';
            name += decoded ? decoded->toUtf8() : level;
        }
        if (const auto canonical = canonicalName(name))
            names.insert(*canonical);
    });
    return names;
}

QByteArray subscriptions(const QSet<QByteArray> &names)
{
    QList<QByteArray> sorted(names.begin(), names.end());
    std::sort(sorted.begin(), sorted.end());
    QByteArray text = "V\t2\n\n";
    for (const QByteArray &name : std::as_const(sorted)) {
        QByteArray line;
        for (const QByteArray &level : name.split('/'))
            line += (line.isEmpty() ? "" : "\t") + toModifiedUtf7(QString::fromUtf8(level));
        text += line + '\n';
    }
    return text;
}

} // namespace storage
