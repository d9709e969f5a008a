// See taglist.h.
#include "mailauth/dkim/taglist.h"
#include "formats/mime/headers.h"

#include <algorithm>

namespace dkim {
namespace {

bool isAlpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

bool isName(QByteArrayView name)
{
    return !name.isEmpty() && isAlpha(name.front())
        && std::all_of(name.begin(), name.end(), [](char c) { return isAlpha(c) || isDigit(c) || c == '_'; });
}

bool isValue(QByteArrayView value)
{
    return std::all_of(value.begin(), value.end(), [](char c) { return (uchar(c) > 0x20 && c != 0x7f) || isSpace(c); });
}

} // namespace

std::optional<TagList> TagList::parse(QByteArrayView text, QByteArray *problem, EmptySpecs empty)
{
    const auto wrong = [&](const char *what) {
        *problem = what;
        return std::optional<TagList>();
    };
    if (text.size() > maxSize)
        return wrong("it is longer than 64 KiB");
    TagList list;
    list.m_tags.reserve(16);
    while (!text.isEmpty()) {
        const qsizetype semicolon = text.indexOf(';');
        const QByteArrayView spec = mime::trimmed(semicolon < 0 ? text : text.first(semicolon));
        text = semicolon < 0 ? QByteArrayView() : text.sliced(semicolon + 1);
        if (spec.isEmpty()) {
            if (empty == EmptySpecs::Refused && !mime::trimmed(text).isEmpty())
                return wrong("one of its tags is empty");
            continue;
        }
        const qsizetype equals = spec.indexOf('=');
        if (equals < 0)
            return wrong("one of its tags has no \"=\"");
        const Tag tag { mime::trimmed(spec.first(equals)), mime::trimmed(spec.sliced(equals + 1)) };
        if (!isName(tag.name))
            return wrong("one of its tags has a name that is not allowed");
        if (!isValue(tag.value))
            return wrong("one of its tags has control characters in its value");
        if (list.value(tag.name))
            return wrong("one of its tags comes twice");
        if (list.m_tags.size() == maxTags)
            return wrong("it has more than 100 tags");
        list.m_tags.push_back(tag);
    }
    return list;
}

std::optional<QByteArrayView> TagList::value(QByteArrayView name) const
{
    for (const Tag &tag : m_tags) {
        if (tag.name == name)
            return tag.value;
    }
    return std::nullopt;
}

QByteArray withoutSpace(QByteArrayView text)
{
    QByteArray out(text.size(), Qt::Uninitialized);
    char *to = out.data();
    for (const char c : text) {
        if (!isSpace(c))
            *to++ = c;
    }
    out.truncate(to - out.constData());
    return out;
}

std::optional<QByteArray> decodeBase64(QByteArrayView text)
{
    auto result = QByteArray::fromBase64Encoding(withoutSpace(text), QByteArray::AbortOnBase64DecodingErrors);
    if (!result)
        return std::nullopt;
    return std::move(*result);
}

QList<QByteArrayView> splitAtColons(QByteArrayView text)
{
    QList<QByteArrayView> parts;
    for (;;) {
        const qsizetype colon = text.indexOf(':');
        parts.append(mime::trimmed(colon < 0 ? text : text.first(colon)));
        if (colon < 0)
            return parts;
        text = text.sliced(colon + 1);
    }
}

std::optional<quint64> decimal(QByteArrayView text, int digits)
{
    if (text.isEmpty() || text.size() > digits || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    bool ok = false;
    const quint64 number = text.toULongLong(&ok);
    if (!ok)
        return std::nullopt;
    return number;
}

} // namespace dkim
