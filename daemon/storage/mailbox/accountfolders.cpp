// Account: listing, making, renaming and removing mailboxes. A folder is made and removed under tmp/ and renamed into or
// out of its place, so that no other program and no crash sees half of one.
#include "shared/base/log.h"
#include "storage/mailbox/account.h"
#include "storage/mailbox/transfer.h"
#include "storage/maildir/dovecotfiles.h"
#include "storage/maildir/foldername.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

namespace storage {
namespace {

constexpr qint64 largestSubscriptions = 16 * 1024 * 1024;
constexpr int openDirectory = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW;

struct KnownName
{
    const char *name, *use;
};
// RFC 6154 §2. What clients and other servers call these mailboxes.
constexpr KnownName knownNames[] = { { "Sent", "\\Sent" }, { "Drafts", "\\Drafts" }, { "Trash", "\\Trash" },
    { "Junk", "\\Junk" }, { "Spam", "\\Junk" }, { "Archive", "\\Archive" }, { "Archives", "\\Archive" },
    { "Sent Messages", "\\Sent" }, { "Sent Items", "\\Sent" }, { "Deleted Messages", "\\Trash" },
    { "Deleted Items", "\\Trash" } };

// A directory below `parent` with all that is in it; links are removed, not followed.
void removeTree(int parent, const char *name, int depth = 0)
{
    const int fd = depth < 20 ? ::openat(parent, name, openDirectory) : -1;
    if (fd >= 0) {
        if (DIR *directory = ::fdopendir(fd)) {
            while (const dirent *entry = ::readdir(directory)) {
                if (!qstrcmp(entry->d_name, ".") || !qstrcmp(entry->d_name, ".."))
                    continue;
                if (::unlinkat(fd, entry->d_name, 0) != 0 && (errno == EISDIR || errno == EPERM))
                    removeTree(fd, entry->d_name, depth + 1);
            }
            ::closedir(directory);
        } else {
            ::close(fd);
        }
    }
    ::unlinkat(parent, name, AT_REMOVEDIR);
}

int renameFolder(int root, const QByteArray &from, const QByteArray &to)
{
    if (::renameat2(root, from.constData(), root, to.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    return ::renameat(root, from.constData(), root, to.constData()) == 0 ? 0 : errno; // replaces only an empty directory
}

Failure notThere(const QByteArray &name)
{
    return { Failure::Kind::NotFound, "Mailbox does not exist", QString::fromUtf8(name) };
}

Failure isThere(const QByteArray &name)
{
    return { Failure::Kind::Exists, "Mailbox exists already", QString::fromUtf8(name) };
}

} // namespace

void Account::removeLeftovers() const
{
    const int fd = ::openat(m_root.get(), "tmp", openDirectory);
    DIR *directory = fd < 0 ? nullptr : ::fdopendir(fd);
    if (!directory) {
        if (fd >= 0)
            ::close(fd);
        return;
    }
    std::vector<QByteArray> leftovers;
    while (const dirent *entry = ::readdir(directory)) {
        if (!qstrncmp(entry->d_name, "removed.", 8) || !qstrncmp(entry->d_name, "create.", 7))
            leftovers.emplace_back(entry->d_name);
    }
    for (const QByteArray &name : leftovers)
        removeTree(fd, name.constData());
    ::closedir(directory);
}

Result<std::vector<QByteArray>> Account::folderNames() const
{
    const int fd = ::openat(m_root.get(), ".", openDirectory);
    DIR *directory = fd < 0 ? nullptr : ::fdopendir(fd);
    if (!directory) {
        const Failure why = fileFailure(QStringLiteral("list mailboxes"), errno);
        if (fd >= 0)
            ::close(fd);
        return why;
    }
    std::vector<QByteArray> names { inbox.toByteArray() };
    while (const dirent *entry = ::readdir(directory)) {
        if (entry->d_name[0] != '.' || entry->d_name[1] == 0 || (entry->d_type != DT_DIR && entry->d_type != DT_UNKNOWN))
            continue;
        const auto name = nameOf(QByteArray(entry->d_name));
        if (name && folderExists(*name))
            names.push_back(*name);
        if (names.size() > 100'000)
            break;
    }
    ::closedir(directory);
    std::sort(names.begin() + 1, names.end());
    return names;
}

QByteArray Account::guessSpecialUse(const QByteArray &canonical) const
{
    for (const KnownName &known : knownNames) {
        if (canonical.compare(known.name, Qt::CaseInsensitive) != 0)
            continue;
        const QByteArray use(known.use);
        for (const MailboxRow &row : m_rows) {
            if (row.specialUse == use)
                return {};
        }
        for (const auto &mailbox : m_mailboxes) {
            if (mailbox->row().specialUse == use)
                return {};
        }
        return use;
    }
    return {};
}

QSet<QByteArray> Account::readSubscriptions() const
{
    return parseSubscriptions(readSmallFile(m_root.get(), "subscriptions", largestSubscriptions));
}

Result<std::vector<MailboxInfo>> Account::list()
{
    const auto guard = lock();
    if (m_closed)
        return closedFailure();
    const auto names = folderNames();
    if (!names)
        return names.failure();
    QSet<QByteArray> subscribed = readSubscriptions();
    std::map<QByteArray, MailboxInfo> infos;
    for (const QByteArray &name : *names) {
        MailboxInfo &info = infos[name];
        info.name = name;
        info.selectable = true;
        if (const auto open = m_mailboxes.constFind(name); open != m_mailboxes.cend())
            info.specialUse = (*open)->row().specialUse;
        else if (const auto row = m_rows.constFind(name); row != m_rows.cend())
            info.specialUse = row->specialUse;
        else
            info.specialUse = guessSpecialUse(name);
    }
    const auto addName = [&](const QByteArray &name) {
        MailboxInfo &info = infos[name];
        if (info.name.isEmpty()) {
            info.name = name;
            info.selectable = false;
        }
    };
    for (const QByteArray &name : *names) {
        for (QByteArray parent = parentOf(name); !parent.isEmpty(); parent = parentOf(parent)) {
            addName(parent);
            infos[parent].hasChildren = true;
        }
    }
    for (const QByteArray &name : std::as_const(subscribed)) {
        addName(name);
        infos[name].subscribed = true;
    }
    std::vector<MailboxInfo> list;
    list.reserve(infos.size());
    list.push_back(infos[inbox.toByteArray()]);
    for (auto &[name, info] : infos) {
        if (name != inbox)
            list.push_back(std::move(info));
    }
    return list;
}

Result<void> Account::makeFolder(const QByteArray &canonical, const QByteArray &specialUse)
{
    const QByteArray folder = folderOf(canonical), making = "tmp/create." + uniqueBase();
    const QString doing = QStringLiteral("make mailbox ") + QString::fromUtf8(canonical);
    if (::mkdirat(m_root.get(), making.constData(), 0700) != 0)
        return fileFailure(doing, errno);
    const auto make = [&]() -> Result<void> {
        const Descriptor directory(::openat(m_root.get(), making.constData(), openDirectory));
        if (!directory.isOpen())
            return fileFailure(doing, errno);
        const Descriptor mark(
            ::openat(directory.get(), "maildirfolder", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
        if (!mark.isOpen())
            return fileFailure(doing, errno);
        if (auto inside = Folder::makeInside(directory.get()); !inside)
            return inside;
        int error = renameFolder(m_root.get(), making, folder);
        if (error == EEXIST || error == ENOTEMPTY) { // a directory without cur/, which is no mailbox yet
            const Descriptor existing(::openat(m_root.get(), folder.constData(), openDirectory));
            if (!existing.isOpen())
                return fileFailure(doing, errno);
            removeTree(m_root.get(), making.constData());
            if (auto inside = Folder::makeInside(existing.get()); !inside)
                return inside;
            error = 0;
        }
        if (!error && ::fsync(m_root.get()) != 0)
            error = errno;
        return error ? Result<void>(fileFailure(doing, error)) : Result<void>();
    };
    if (auto made = make(); !made) {
        removeTree(m_root.get(), making.constData());
        return made;
    }
    auto mailbox = find(canonical);
    if (!mailbox)
        return mailbox.failure();
    if (specialUse.isEmpty() || (*mailbox)->row().specialUse == specialUse)
        return {};
    (*mailbox)->rememberState();
    (*mailbox)->setSpecialUse(specialUse);
    if (auto listed = (*mailbox)->makeUidlist(); !listed)
        return listed;
    return commit({ mailbox->get() }, [&] { return (*mailbox)->writeRow(); });
}

Result<void> Account::makeWithParents(const QByteArray &canonical, const QByteArray &specialUse)
{
    for (qsizetype slash = canonical.indexOf('/'); slash > 0; slash = canonical.indexOf('/', slash + 1)) {
        const QByteArray parent = canonical.first(slash);
        if (folderExists(parent))
            continue;
        if (auto made = makeFolder(parent, {}); !made)
            return made;
    }
    return makeFolder(canonical, specialUse);
}

Result<void> Account::create(const QByteArray &name, const QByteArray &specialUse)
{
    QByteArray wanted = name;
    if (wanted.size() > 1 && wanted.endsWith('/')) // RFC 9051 §6.3.4: a name to put others below
        wanted.chop(1);
    const auto canonical = canonicalName(wanted);
    if (!canonical)
        return canonical.failure();
    for (const char c : specialUse) {
        if (uchar(c) <= ' ' || uchar(c) >= 0x7f)
            return Failure { Failure::Kind::Syntax, "Not a special use", QString::fromUtf8(specialUse) };
    }
    const auto guard = lock();
    if (m_closed)
        return closedFailure();
    if (folderExists(*canonical))
        return isThere(*canonical);
    return makeWithParents(*canonical, specialUse);
}

Result<void> Account::remove(const QByteArray &name)
{
    const auto canonical = canonicalName(name);
    if (!canonical)
        return notThere(name);
    if (*canonical == inbox)
        return Failure { Failure::Kind::Refused, "INBOX cannot be removed", QString::fromUtf8(name) };
    auto guard = lock();
    if (m_closed)
        return closedFailure();
    if (!folderExists(*canonical)) {
        const auto names = folderNames();
        for (const QByteArray &other : names ? *names : std::vector<QByteArray>()) {
            if (other.startsWith(*canonical + '/')) // RFC 9051 §6.3.5
                return Failure { Failure::Kind::Refused, "Mailbox has others below it; remove those first",
                    QString::fromUtf8(name) };
        }
        return notThere(name);
    }
    auto mailbox = find(*canonical);
    if (!mailbox)
        return mailbox.failure();
    const QByteArray trash = "tmp/removed." + uniqueBase();
    if (const int error = renameFolder(m_root.get(), folderOf(*canonical), trash))
        return fileFailure(QStringLiteral("remove mailbox ") + QString::fromUtf8(name), error);
    ::fsync(m_root.get());
    const qint64 id = (*mailbox)->row().id;
    if (auto gone = commit({}, [&] { return m_index.remove(id); }); !gone) {
        renameFolder(m_root.get(), trash, folderOf(*canonical)); // not removed, then
        return gone;
    }
    m_mailboxes.remove(*canonical);
    (*mailbox)->vanish();
    guard.unlock();
    removeTree(m_root.get(), trash.constData());
    (*mailbox)->notify();
    return {};
}

Result<void> Account::rename(const QByteArray &from, const QByteArray &to)
{
    const auto source = canonicalName(from);
    if (!source)
        return notThere(from);
    const auto target = canonicalName(to);
    if (!target)
        return target.failure();
    if (*target == *source || *target == inbox)
        return isThere(to);
    std::vector<std::shared_ptr<Mailbox>> touched;
    auto guard = lock();
    if (m_closed)
        return closedFailure();
    if (folderExists(*target))
        return isThere(to);
    auto renamed = *source == inbox ? renameInbox(*target, touched) : renameFolders(*source, *target);
    guard.unlock();
    for (const auto &mailbox : touched)
        mailbox->notify();
    return renamed;
}

// RFC 9051 §6.3.6: the messages move to a new mailbox, INBOX stays, empty, and so do the mailboxes below it.
Result<void> Account::renameInbox(const QByteArray &to, std::vector<std::shared_ptr<Mailbox>> &touched)
{
    auto source = find(inbox.toByteArray());
    if (!source)
        return source.failure();
    if (auto made = makeWithParents(to, {}); !made)
        return made;
    auto target = find(to);
    if (!target)
        return target.failure();
    if (auto loaded = (*source)->load(); !loaded)
        return loaded;
    if (auto fresh = (*source)->refresh(); !fresh)
        return fresh.failure();
    std::vector<Uid> all;
    for (const MessageRecord &record : (*source)->table().records())
        all.push_back(record.uid);
    Transfer transfer(*this, *source, *target, true);
    if (auto moved = transfer.run(all); !moved)
        return moved.failure();
    touched = { *source, *target };
    return transfer.sync();
}

Result<void> Account::renameFolders(const QByteArray &from, const QByteArray &to)
{
    if (to.startsWith(from + '/'))
        return Failure { Failure::Kind::Refused, "A mailbox cannot be moved below itself", QString::fromUtf8(to) };
    const auto names = folderNames();
    if (!names)
        return names.failure();
    std::vector<std::pair<QByteArray, QByteArray>> pairs;
    for (const QByteArray &name : *names) {
        if (name != from && !name.startsWith(from + '/'))
            continue;
        const auto target = canonicalName(to + name.mid(from.size()));
        if (!target)
            return target.failure();
        if (folderExists(*target))
            return isThere(*target);
        pairs.emplace_back(name, *target);
    }
    if (pairs.empty())
        return notThere(from);
    if (const QByteArray parent = parentOf(to); !parent.isEmpty() && !folderExists(parent)) {
        if (auto made = makeWithParents(parent, {}); !made)
            return made;
    }
    const auto undo = [&](size_t renamed) {
        while (renamed-- > 0)
            renameFolder(m_root.get(), folderOf(pairs[renamed].second), folderOf(pairs[renamed].first));
    };
    int error = 0;
    for (size_t i = 0; i < pairs.size() && !error; ++i) {
        error = renameFolder(m_root.get(), folderOf(pairs[i].first), folderOf(pairs[i].second));
        if (error)
            undo(i);
    }
    if (!error && ::fsync(m_root.get()) != 0) {
        error = errno;
        undo(pairs.size());
    }
    if (error)
        return fileFailure(QStringLiteral("rename mailbox ") + QString::fromUtf8(from), error);
    // A crash before the rows follow: the new names are adopted with their uidlists, the old rows dropped.
    auto opened = m_mailboxes;
    auto rows = m_rows;
    const auto written = commit({}, [&] {
        for (const auto &[old, now] : pairs) {
            if (const auto stale = rows.constFind(now); stale != rows.cend()) { // its folder was gone already
                if (!m_index.remove(stale->id))
                    return false;
                rows.erase(stale);
            }
            if (const auto open = opened.take(old)) {
                opened.insert(now, open);
                open->renamed(now, pathOf(now));
                if (!open->writeRow())
                    return false;
            } else if (rows.contains(old)) {
                MailboxRow row = rows.take(old);
                row.name = now;
                rows.insert(now, row);
                if (!m_index.update(row))
                    return false;
            }
        }
        return true;
    });
    if (!written) { // not renamed, then
        undo(pairs.size());
        for (const auto &[old, now] : pairs) {
            if (const auto open = m_mailboxes.value(old))
                open->renamed(old, pathOf(old));
        }
        return written;
    }
    m_mailboxes = std::move(opened);
    m_rows = std::move(rows);
    return {};
}

Result<void> Account::subscribe(const QByteArray &name, bool on)
{
    const auto canonical = canonicalName(name);
    if (!canonical)
        return canonical.failure();
    const auto guard = lock();
    if (m_closed)
        return closedFailure();
    QSet<QByteArray> names = readSubscriptions();
    if (names.contains(*canonical) == on)
        return {};
    if (on)
        names.insert(*canonical);
    else
        names.remove(*canonical);
    return replaceFile(m_root.get(), "subscriptions", subscriptions(names));
}

} // namespace storage
