#include "storage/mailbox/annotations.h"

#include <QFile>
#include <QSaveFile>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace storage {

namespace {
QByteArray escaped(const QByteArray &text)
{
    QByteArray out;
    for (const char c : text) {
        switch (c) {
        case '\\': out += "\\\\"; break;
        case '\t': out += "\\t"; break;
        case '\n': out += "\\n"; break;
        case '\0': out += "\\0"; break;
        default: out += c;
        }
    }
    return out;
}

QByteArray unescaped(QByteArrayView text)
{
    QByteArray out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            out += text[i];
            continue;
        }
        const char c = text[++i];
        out += c == 't' ? '\t' : c == 'n' ? '\n' : c == '0' ? '\0' : c;
    }
    return out;
}

Failure ioFailure(const QString &path)
{
    const int error = errno;
    return { error == ENOSPC || error == EDQUOT ? Failure::Kind::StorageFull : Failure::Kind::Internal, "The annotations could not be stored",
        QStringLiteral("%1: %2").arg(path, QString::fromLocal8Bit(std::strerror(error))) };
}

// One writer at a time, in this process and among others.
class Lock
{
public:
    explicit Lock(const QString &path)
        : m_descriptor(::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600))
    {
        while (m_descriptor >= 0 && ::flock(m_descriptor, LOCK_EX) != 0 && errno == EINTR) { }
    }
    ~Lock()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Lock(const Lock &) = delete;
    bool held() const { return m_descriptor >= 0; }

private:
    int m_descriptor;
};
} // namespace

Annotations::Annotations(const QString &maildir)
    : m_path(maildir + QStringLiteral("/facteur-metadata"))
{
}

Result<Annotations::All> Annotations::read() const
{
    All all;
    QFile file(m_path);
    if (!file.exists())
        return all;
    if (!file.open(QIODevice::ReadOnly))
        return ioFailure(m_path);
    const QByteArray text = file.read(maxFile);
    for (const QByteArray &line : text.split('\n')) {
        const qsizetype first = line.indexOf('\t'), second = first < 0 ? -1 : line.indexOf('\t', first + 1);
        if (second > 0)
            all[line.first(first)][unescaped(line.sliced(first + 1, second - first - 1))] = unescaped(line.sliced(second + 1));
    }
    return all;
}

Result<void> Annotations::write(const All &all) const
{
    QByteArray text;
    for (const auto &[mailbox, entries] : all) {
        for (const auto &[entry, value] : entries)
            text += mailbox + '\t' + escaped(entry) + '\t' + escaped(value) + '\n';
    }
    if (text.size() > maxFile)
        return Failure { Failure::Kind::Busy, "There are too many annotations", QStringLiteral("%1 would be too large").arg(m_path) };
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return ioFailure(m_path);
    return {};
}

Result<Annotations::Entries> Annotations::of(const QByteArray &mailboxId) const
{
    auto all = read();
    if (!all)
        return all.failure();
    const auto found = all->find(mailboxId);
    return found == all->end() ? Entries() : std::move(found->second);
}

Result<void> Annotations::change(const QByteArray &mailboxId, const std::vector<Change> &changes)
{
    const Lock lock(m_path + QStringLiteral(".lock"));
    if (!lock.held())
        return ioFailure(m_path);
    auto all = read();
    if (!all)
        return all.failure();
    Entries &entries = (*all)[mailboxId];
    for (const Change &one : changes) {
        if (!one.value) {
            entries.erase(one.entry.toLower());
            continue;
        }
        if (one.value->size() > maxValue)
            return Failure { Failure::Kind::TooLarge, "The value is too long", QString() };
        entries[one.entry.toLower()] = *one.value;
    }
    if (entries.size() > maxEntries)
        return Failure { Failure::Kind::Busy, "There are too many annotations", QString() };
    if (entries.empty())
        all->erase(mailboxId);
    return write(*all);
}

Result<void> Annotations::drop(const QByteArray &mailboxId)
{
    if (mailboxId.isEmpty() || !QFile::exists(m_path))
        return {};
    const Lock lock(m_path + QStringLiteral(".lock"));
    auto all = read();
    if (!all)
        return all.failure();
    return all->erase(mailboxId) ? write(*all) : Result<void>();
}

Result<void> Annotations::copy(const QByteArray &from, const QByteArray &to)
{
    const auto entries = of(from);
    if (!entries)
        return entries.failure();
    std::vector<Change> changes;
    for (const auto &[entry, value] : *entries)
        changes.push_back({ entry, value });
    return changes.empty() ? Result<void>() : change(to, changes);
}

} // namespace storage
