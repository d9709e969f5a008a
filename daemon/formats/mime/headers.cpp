// See headers.h.
#include "formats/mime/headers.h"

#include <cstring>

namespace mime {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; }
bool isBlank(char c) { return c == ' ' || c == '\t'; }

// One past the LF that ends the line, or the end.
const char *lineEnd(const char *at, const char *end)
{
    const void *lf = memchr(at, '\n', size_t(end - at));
    return lf ? static_cast<const char *>(lf) + 1 : end;
}

} // namespace

bool equalsIgnoringCase(QByteArrayView a, QByteArrayView b)
{
    if (a.size() != b.size())
        return false;
    for (qsizetype i = 0; i < a.size(); ++i) {
        if (a[i] != b[i] && lower(a[i]) != lower(b[i]))
            return false;
    }
    return true;
}

QByteArrayView trimmed(QByteArrayView value)
{
    const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!value.isEmpty() && isSpace(value.front()))
        value = value.sliced(1);
    while (!value.isEmpty() && isSpace(value.back()))
        value.chop(1);
    return value;
}

QByteArray unfold(QByteArrayView value)
{
    value = trimmed(value);
    QByteArray out(value.size(), Qt::Uninitialized);
    char *to = out.data();
    for (const char c : value) {
        if (c != '\r' && c != '\n')
            *to++ = c == '\0' ? ' ' : c;
    }
    out.truncate(to - out.constData());
    return out;
}

bool HeaderField::is(QByteArrayView wanted) const { return equalsIgnoringCase(name, wanted); }
QByteArray HeaderField::unfolded() const { return unfold(value); }

bool HeaderReader::next(HeaderField &field)
{
    const char *at = m_rest.data();
    const char *end = at + m_rest.size();
    if (at == end || *at == '\n' || (*at == '\r' && at + 1 != end && at[1] == '\n'))
        return false; // the empty line
    const char *stop = lineEnd(at, end);
    const char *firstLine = stop;
    while (stop != end && isBlank(*stop))
        stop = lineEnd(stop, end);

    field.raw = QByteArrayView(at, stop);
    const char *valueEnd = stop;
    if (valueEnd != at && valueEnd[-1] == '\n')
        --valueEnd;
    if (valueEnd != at && valueEnd[-1] == '\r')
        --valueEnd;
    const auto *colon = static_cast<const char *>(memchr(at, ':', size_t(firstLine - at)));
    field.hasColon = colon != nullptr;
    const char *nameEnd = colon ? colon : qMin(valueEnd, firstLine);
    field.value = colon ? QByteArrayView(colon + 1, qMax(valueEnd, colon + 1)) : QByteArrayView(nameEnd, qsizetype(0));
    while (nameEnd != at && (isBlank(nameEnd[-1]) || nameEnd[-1] == '\r' || nameEnd[-1] == '\n'))
        --nameEnd;
    field.name = QByteArrayView(at, nameEnd);
    m_rest = QByteArrayView(stop, end);
    return true;
}

qsizetype headerLength(QByteArrayView message, qsizetype *bareLf)
{
    const char *begin = message.data();
    const char *end = begin + message.size();
    const char *at = begin;
    qsizetype bare = 0;
    while (at != end) {
        const char *next = lineEnd(at, end);
        if (next[-1] != '\n') { // no line end: the header goes to the end
            at = end;
            break;
        }
        const bool hasCr = next - at >= 2 && next[-2] == '\r';
        bare += hasCr ? 0 : 1;
        const qsizetype length = next - at - (hasCr ? 2 : 1);
        at = next;
        if (length == 0)
            break;
    }
    if (bareLf)
        *bareLf = bare;
    return at - begin;
}

std::optional<HeaderField> findHeader(QByteArrayView header, QByteArrayView name)
{
    HeaderReader reader(header);
    HeaderField field;
    while (reader.next(field)) {
        if (field.hasColon && field.is(name))
            return field;
    }
    return {};
}

std::vector<HeaderField> findHeaders(QByteArrayView header, QByteArrayView name, qsizetype limit)
{
    std::vector<HeaderField> found;
    HeaderReader reader(header);
    HeaderField field;
    while (qsizetype(found.size()) < limit && reader.next(field)) {
        if (field.hasColon && field.is(name))
            found.push_back(field);
    }
    return found;
}

QByteArray headerValue(QByteArrayView header, QByteArrayView name)
{
    const auto field = findHeader(header, name);
    if (!field)
        return {};
    const QByteArray value = field->unfolded();
    return value.isNull() ? QByteArray("") : value;
}

} // namespace mime
