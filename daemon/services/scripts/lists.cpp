#include "services/scripts/lists.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>

namespace scripts {

namespace {
constexpr qint64 maxFile = 4 * 1024 * 1024;
constexpr qsizetype maxMembers = 10000;
}

QByteArray listNameOf(const QByteArray &uri) { return uri.startsWith(listTag) ? uri.sliced(qsizetype(sizeof listTag) - 1) : uri; }

bool isListName(const QByteArray &name)
{
    return !name.isEmpty() && name.size() <= 100 && name.isValidUtf8() && !name.startsWith('.')
        && std::all_of(name.begin(), name.end(), [](char c) { return uchar(c) >= 32 && c != 127 && c != '/' && c != ':'; });
}

bool entryFits(QByteArrayView entry, const QByteArray &value)
{
    if (entry.isEmpty())
        return false;
    if (entry[0] == '@') {
        const qsizetype at = value.lastIndexOf('@');
        return at > 0 && entry.compare(QByteArrayView(value).sliced(at), Qt::CaseInsensitive) == 0;
    }
    return entry.compare(value, Qt::CaseInsensitive) == 0;
}

QString FileLists::pathOf(const ListOwner &owner, const QByteArray &name) const
{
    if (!isListName(name))
        return {};
    const QString file = QLatin1Char('/') + QString::fromUtf8(name) + QStringLiteral(".list");
    if (!owner.home.isEmpty() && QFileInfo::exists(owner.home + QStringLiteral("/sieve/lists") + file))
        return owner.home + QStringLiteral("/sieve/lists") + file;
    return QFileInfo::exists(m_folder + file) ? m_folder + file : QString();
}

bool FileLists::has(const ListOwner &owner, const QByteArray &name) { return !pathOf(owner, name).isEmpty(); }

std::optional<QList<QByteArray>> FileLists::members(const ListOwner &owner, const QByteArray &name)
{
    QFile file(pathOf(owner, name));
    if (file.fileName().isEmpty() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    QList<QByteArray> all;
    for (const QByteArray &line : file.read(maxFile).split('\n')) {
        const QByteArray entry = line.trimmed();
        if (!entry.isEmpty() && !entry.startsWith('#') && all.size() < maxMembers)
            all.append(entry);
    }
    return all;
}

std::optional<bool> FileLists::contains(const ListOwner &owner, const QByteArray &name, const QByteArray &value)
{
    const auto all = members(owner, name);
    if (!all)
        return std::nullopt;
    return std::any_of(all->begin(), all->end(), [&](const QByteArray &entry) { return entryFits(entry, value); });
}

} // namespace scripts
