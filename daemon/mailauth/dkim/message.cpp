// See message.h.
#include "mailauth/dkim/message.h"

#include <QHashFunctions>
#include <algorithm>

namespace dkim {
namespace {

// Seeded, so that nobody can make up names of one hash.
size_t hashOf(QByteArrayView lowerName)
{
    static const size_t seed = QHashSeed::globalSeed();
    return qHash(lowerName, seed);
}

QByteArray lowered(QByteArrayView name)
{
    QByteArray out(name.size(), Qt::Uninitialized);
    std::transform(
        name.begin(), name.end(), out.data(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return out;
}

} // namespace

Message::Message(QByteArray header)
    : m_header(std::move(header))
{
    mime::HeaderReader reader { QByteArrayView(m_header) };
    for (mime::HeaderField field; reader.next(field);) {
        if (!field.hasColon)
            continue;
        m_index.push_back({ hashOf(lowered(field.name)), int(m_fields.size()) });
        m_fields.push_back(field);
    }
    std::sort(m_index.begin(), m_index.end(),
        [](const Entry &a, const Entry &b) { return a.hash != b.hash ? a.hash < b.hash : a.field < b.field; });
}

std::pair<size_t, size_t> Message::range(QByteArrayView lowerName) const
{
    const size_t hash = hashOf(lowerName);
    const auto before = [](const Entry &entry, size_t wanted) { return entry.hash < wanted; };
    const auto first = std::lower_bound(m_index.begin(), m_index.end(), hash, before);
    auto last = first;
    while (last != m_index.end() && last->hash == hash)
        ++last;
    return { size_t(first - m_index.begin()), size_t(last - m_index.begin()) };
}

std::vector<int> Message::find(QByteArrayView name) const
{
    const auto [first, last] = range(lowered(name));
    std::vector<int> found;
    for (size_t i = first; i < last; ++i) {
        if (m_fields[size_t(m_index[i].field)].is(name))
            found.push_back(m_index[i].field);
    }
    return found;
}

void Message::appendNamed(Canonicalization how, const QList<QByteArray> &names, QByteArray *out) const
{
    struct Cursor
    {
        QByteArrayView name;
        size_t first, next;
    };
    std::vector<Cursor> cursors; // where each name has got to
    cursors.reserve(size_t(names.size()));
    for (const QByteArray &name : names) {
        auto cursor = std::find_if(cursors.begin(), cursors.end(), [&](const Cursor &c) { return c.name == name; });
        if (cursor == cursors.end()) {
            const auto [first, last] = range(name);
            cursor = cursors.insert(cursors.end(), Cursor { name, first, last });
        }
        while (cursor->next > cursor->first) {
            const mime::HeaderField &field = m_fields[size_t(m_index[--cursor->next].field)];
            if (!field.is(name)) // another name of the same hash
                continue;
            appendField(how, field, out);
            break;
        }
    }
}

} // namespace dkim
