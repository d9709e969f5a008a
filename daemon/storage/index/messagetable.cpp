#include "storage/index/messagetable.h"

#include <QHashFunctions>

namespace storage {

size_t MessageTable::firstFrom(Uid uid) const
{
    const auto at = std::lower_bound(
        m_records.begin(), m_records.end(), uid, [](const MessageRecord &record, Uid wanted) { return record.uid < wanted; });
    return size_t(at - m_records.begin());
}

size_t MessageTable::find(Uid uid) const
{
    const size_t i = firstFrom(uid);
    return i < m_records.size() && m_records[i].uid == uid ? i : none;
}

void MessageTable::insertHash(QByteArrayView base, quint32 uid) const
{
    const size_t mask = m_hash.size() - 1;
    size_t at = qHash(base) & mask;
    while (m_hash[at])
        at = (at + 1) & mask;
    m_hash[at] = uid;
    ++m_hashed;
}

size_t MessageTable::lookup(QByteArrayView base) const
{
    if (m_hash.empty()) {
        size_t capacity = 64;
        while (capacity < m_records.size() * 2 + 32)
            capacity *= 2;
        m_hash.assign(capacity, 0);
        m_hashed = 0;
        for (size_t i = 0; i < m_records.size(); ++i)
            insertHash(this->base(i), m_records[i].uid.value());
    }
    const size_t mask = m_hash.size() - 1;
    for (size_t at = qHash(base) & mask; m_hash[at]; at = (at + 1) & mask) {
        const size_t i = find(Uid(m_hash[at]));
        if (i != none && this->base(i) == base)
            return i;
    }
    return none;
}

void MessageTable::dropLookup() const
{
    m_hash = {};
    m_hashed = 0;
}

QByteArray MessageTable::path(size_t i) const
{
    const MessageRecord &record = m_records[i];
    QByteArray path;
    path.reserve(m_names[i].length + 20);
    path += placeName(m_names[i].place);
    path += '/';
    if (!m_oddNames.empty()) {
        const auto odd = m_oddNames.find(record.uid.value());
        if (odd != m_oddNames.end())
            return path += odd->second;
    }
    path.append(base(i));
    if (m_names[i].place == Place::Cur) {
        path += ":2,";
        if (record.flags & flagsWithLetters)
            path += lettersFor(record.flags);
    }
    return path;
}

void MessageTable::setOddName(Uid uid, const QByteArray &name)
{
    if (!name.isEmpty())
        m_oddNames[uid.value()] = name;
    else if (!m_oddNames.empty())
        m_oddNames.erase(uid.value());
}

void MessageTable::reserve(size_t messages, size_t nameOctets)
{
    m_records.reserve(messages);
    m_names.reserve(messages);
    m_arena.reserve(nameOctets);
}

void MessageTable::append(const MessageRecord &record, Place place, QByteArrayView base)
{
    m_names.push_back({ quint32(m_arena.size()), quint16(base.size()), place });
    m_arena.insert(m_arena.end(), base.begin(), base.end());
    m_records.push_back(record);
    if (!m_hash.empty()) {
        if (m_hashed * 2 >= m_hash.size())
            dropLookup(); // the next lookup builds a larger one
        else
            insertHash(base, record.uid.value());
    }
}

void MessageTable::erase(std::span<const size_t> ascending)
{
    if (ascending.empty())
        return;
    size_t to = ascending.front(), next = 0;
    for (size_t from = to; from < m_records.size(); ++from) {
        if (next < ascending.size() && ascending[next] == from) {
            ++next;
            m_garbage += m_names[from].length;
            setOddName(m_records[from].uid, {});
            continue;
        }
        m_records[to] = m_records[from];
        m_names[to] = m_names[from];
        ++to;
    }
    m_records.resize(to);
    m_names.resize(to);
    if (m_garbage > 64 * 1024 && m_garbage * 2 > m_arena.size()) {
        std::vector<char> arena;
        arena.reserve(m_arena.size() - m_garbage);
        for (Name &name : m_names) {
            const auto begin = m_arena.begin() + name.offset;
            name.offset = quint32(arena.size());
            arena.insert(arena.end(), begin, begin + name.length);
        }
        m_arena.swap(arena);
        m_garbage = 0;
    }
}

qsizetype MessageTable::memory() const
{
    return qsizetype(m_records.capacity() * sizeof(MessageRecord) + m_names.capacity() * sizeof(Name) + m_arena.capacity()
        + m_hash.capacity() * sizeof(quint32));
}

} // namespace storage
