#include "services/policy/content/editing.h"

#include "formats/mime/headers.h"
#include "mailauth/authres/authres.h"

#include <algorithm>

namespace policy {

namespace {
struct Field
{
    QByteArrayView name;
    QByteArray raw; // with line ends
    bool gone = false;
};

QByteArray fieldOf(const HeaderEdit &edit)
{
    QByteArray value = edit.value;
    while (value.endsWith('\n') || value.endsWith('\r'))
        value.chop(1);
    const bool folded = value.startsWith(' ') || value.startsWith('\t') || value.startsWith('\r') || value.startsWith('\n');
    return edit.name + (folded ? ":" : ": ") + value + "\r\n";
}

// The `index`-th field of that name as they arrived, from 1.
Field *nth(std::vector<Field> &fields, const QByteArray &name, int index)
{
    int seen = 0;
    for (Field &field : fields) {
        if (mime::equalsIgnoringCase(field.name, name) && ++seen == index)
            return &field;
    }
    return nullptr;
}
} // namespace

bool isForgedField(QByteArrayView name, QByteArrayView value, const QByteArray &hostname)
{
    if (name.size() < 12)
        return false;
    if (mime::equalsIgnoringCase(name, verdictField))
        return true;
    if (mime::equalsIgnoringCase(name, "Authentication-Results"))
        return authres::isForged(value, hostname);
    if (!mime::equalsIgnoringCase(name, "Received-SPF"))
        return false;
    QByteArray text = mime::unfold(value).toLower();
    text.removeIf([](char c) { return c == ' ' || c == '\t' || c == '"'; });
    const QByteArray key = "receiver=" + hostname.toLower();
    const qsizetype at = text.indexOf(key);
    return at >= 0 && (at + key.size() == text.size() || !QByteArrayView("abcdefghijklmnopqrstuvwxyz0123456789-").contains(text[at + key.size()]));
}

bool holdsForgedFields(QByteArrayView header, const QByteArray &hostname)
{
    mime::HeaderReader reader(header);
    mime::HeaderField field;
    while (reader.next(field)) {
        if (field.hasColon && isForgedField(field.name, field.value, hostname))
            return true;
    }
    return false;
}

QByteArray editedHeader(QByteArrayView header, const QByteArray &hostname, const std::vector<HeaderEdit> &edits)
{
    std::vector<Field> fields;
    mime::HeaderReader reader(header);
    mime::HeaderField read;
    qsizetype size = 0;
    while (reader.next(read)) {
        Field field { read.name, read.raw.toByteArray() };
        field.gone = read.hasColon && isForgedField(read.name, read.value, hostname);
        size += read.raw.size();
        fields.push_back(std::move(field));
    }
    const QByteArrayView end = header.sliced(size); // the empty line
    QByteArray above, below;
    std::vector<std::pair<size_t, QByteArray>> inserted;
    for (const HeaderEdit &edit : edits) {
        switch (edit.kind) {
        case HeaderEdit::Prepend:
            above.prepend(fieldOf(edit));
            break;
        case HeaderEdit::Append:
            below += fieldOf(edit);
            break;
        case HeaderEdit::Insert:
            inserted.emplace_back(size_t(std::clamp<qsizetype>(edit.index, 0, qsizetype(fields.size()))), fieldOf(edit));
            break;
        case HeaderEdit::Replace:
            if (Field *field = nth(fields, edit.name, std::max(1, edit.index)))
                field->raw = fieldOf(edit);
            else
                below += fieldOf(edit);
            break;
        case HeaderEdit::Remove:
            if (edit.index > 0) {
                if (Field *field = nth(fields, edit.name, edit.index))
                    field->gone = true;
                break;
            }
            for (Field &field : fields)
                field.gone = field.gone || mime::equalsIgnoringCase(field.name, edit.name);
            break;
        }
    }
    std::stable_sort(inserted.begin(), inserted.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QByteArray out = above;
    out.reserve(header.size() + above.size() + below.size() + 1024);
    size_t next = 0;
    for (size_t i = 0; i <= fields.size(); ++i) {
        for (; next < inserted.size() && inserted[next].first <= i; ++next)
            out += inserted[next].second;
        if (i < fields.size() && !fields[i].gone)
            out += fields[i].raw;
    }
    if (!below.isEmpty() && !out.isEmpty() && !out.endsWith('\n'))
        out += "\r\n";
    out += below;
    out += end;
    return out;
}

} // namespace policy
