// See messageids.h.
#include "formats/mime/messageids.h"

#include "formats/mime/headers.h"

#include <cstring>

namespace mime {
namespace {

constexpr qsizetype maxId = 998; // a header line, RFC 5322 §2.1.1

QByteArray squeezed(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size());
    for (const char c : text) {
        if (c != ' ' && c != '\t' && c != '\r' && c != '\n' && c != '\0')
            out += c;
    }
    return out;
}

} // namespace

QList<QByteArray> parseMessageIds(QByteArrayView fieldValue, qsizetype limit)
{
    QList<QByteArray> ids;
    QByteArrayView rest = fieldValue;
    while (!rest.isEmpty()) {
        const qsizetype open = rest.indexOf('<');
        if (open < 0)
            break;
        rest = rest.sliced(open + 1);
        // An id may hold quoted strings with brackets (RFC 5322 §4.5.4), but in practice `>` ends it.
        const qsizetype close = rest.indexOf('>');
        if (close < 0)
            break;
        QByteArrayView inner = rest.first(close);
        const qsizetype again = inner.lastIndexOf('<'); // `<broken <id@host>`
        if (again >= 0)
            inner = inner.sliced(again + 1);
        rest = rest.sliced(close + 1);
        const QByteArray id = squeezed(inner.first(qMin(inner.size(), 2 * maxId)));
        if (id.isEmpty() || id.size() > maxId)
            continue;
        if (ids.size() == limit && limit > 1)
            ids.removeAt(1); // the root and the nearest ones decide a thread
        if (ids.size() < limit)
            ids.append(id);
    }
    if (ids.isEmpty()) {
        const QByteArrayView bare = trimmed(fieldValue);
        if (!bare.isEmpty() && bare.size() <= maxId && bare.contains('@') && !bare.contains(' ') && !bare.contains('<')
            && !bare.contains('\n') && !bare.contains('\t'))
            ids.append(squeezed(bare));
    }
    return ids;
}

} // namespace mime
