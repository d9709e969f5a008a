#include "services/scripts/memory.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSaveFile>
#include <algorithm>
#include <vector>

namespace scripts {

namespace {
// Keys hold other people's addresses and message-ids: only their hashes lie on disk.
QByteArray hashed(const QByteArray &key) { return QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex().left(40); }
}

Memory::Memory(const QString &home)
    : m_path(home + QStringLiteral("/.facteur-sieve-memory"))
{
    load();
}

void Memory::load()
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    while (!file.atEnd() && m_lines < 10 * maxEntries) {
        const QList<QByteArray> words = file.readLine(200).trimmed().split(' ');
        ++m_lines;
        if (words.size() == 3 && words[0].size() == 40) // a torn last line is no entry
            m_entries.insert(words[0], { words[1].toLongLong(), words[2].toLongLong() });
    }
}

bool Memory::holds(const QByteArray &key, qint64 now) const
{
    const auto found = m_entries.constFind(hashed(key));
    return found != m_entries.constEnd() && now < found->until;
}

qint64 Memory::since(const QByteArray &key, qint64 now) const
{
    const auto found = m_entries.constFind(hashed(key));
    return found != m_entries.constEnd() && now < found->until ? found->since : 0;
}

void Memory::remember(const QByteArray &key, qint64 now, quint64 seconds)
{
    const Entry entry { now, now + qint64(std::min<quint64>(seconds, quint64(400) * 86400)) };
    const QByteArray name = hashed(key);
    m_entries.insert(name, entry);
    ++m_lines;
    if (m_lines > 2 * m_entries.size() + 100 || m_entries.size() > maxEntries)
        return rewrite(now);
    QFile file(m_path);
    if (file.open(QIODevice::Append))
        file.write(name + ' ' + QByteArray::number(entry.since) + ' ' + QByteArray::number(entry.until) + '\n');
}

void Memory::rewrite(qint64 now)
{
    std::vector<std::pair<qint64, QByteArray>> order;
    for (auto entry = m_entries.constBegin(); entry != m_entries.constEnd(); ++entry) {
        if (entry->until > now)
            order.emplace_back(entry->since, entry.key());
    }
    std::sort(order.rbegin(), order.rend());
    if (order.size() > size_t(maxEntries / 2))
        order.resize(size_t(maxEntries / 2));
    QHash<QByteArray, Entry> kept;
    QSaveFile file(m_path);
    const bool open = file.open(QIODevice::WriteOnly);
    for (const auto &[since, name] : order) {
        const Entry entry = m_entries.value(name);
        kept.insert(name, entry);
        if (open)
            file.write(name + ' ' + QByteArray::number(entry.since) + ' ' + QByteArray::number(entry.until) + '\n');
    }
    if (open)
        file.commit();
    m_entries = std::move(kept);
    m_lines = m_entries.size();
}

} // namespace scripts
