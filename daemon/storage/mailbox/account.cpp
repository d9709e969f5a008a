#include "storage/mailbox/account.h"

#include "shared/base/log.h"
#include "storage/mailbox/view.h"
#include "storage/maildir/foldername.h"

#include <QDir>
#include <QFile>
#include <ctime>
#include <fcntl.h>
#include <sys/stat.h>

namespace storage {

Account::Account(QByteArray maildir, FileWatch &watch)
    : m_maildir(std::move(maildir))
    , m_fileWatch(watch)
{
}

Account::~Account() { close(); }

Result<void> Account::start()
{
    const auto guard = lock();
    const QString path = QFile::decodeName(m_maildir);
    m_root.reset(::open(m_maildir.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!m_root.isOpen() && errno == ENOENT) {
        if (!QDir().mkpath(path))
            return fileFailure(QStringLiteral("make ") + path, errno);
        ::chmod(m_maildir.constData(), 0700);
        m_root.reset(::open(m_maildir.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        for (QByteArray above = m_maildir; above.lastIndexOf('/') > 0;) { // the new directories' own names
            above.truncate(above.lastIndexOf('/'));
            const Descriptor parent(::open(above.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
            if (!parent.isOpen() || ::fsync(parent.get()) != 0)
                break;
            struct stat info;
            if (::fstat(parent.get(), &info) == 0 && info.st_ctim.tv_sec + 5 < ::time(nullptr))
                break; // was there before
        }
    }
    if (!m_root.isOpen())
        return fileFailure(QStringLiteral("open ") + path, errno);
    if (auto made = Folder::makeInside(m_root.get()); !made)
        return made;
    removeLeftovers();
    return openIndex();
}

Result<void> Account::openIndex()
{
    for (int attempt = 0;; ++attempt) {
        bool fresh = false;
        if (auto opened = m_index.open(m_maildir, fresh); !opened)
            return opened;
        m_unclean = !m_index.wasClosedCleanly();
        std::vector<MailboxRow> rows;
        if (m_index.mailboxes(rows)) {
            m_rows.clear();
            for (MailboxRow &row : rows) {
                m_lastUidValidity = std::max(m_lastUidValidity, row.uidValidity);
                m_rows.insert(row.name, row);
            }
            return {};
        }
        const Failure why = m_index.failure("read mailboxes");
        m_index.close(false);
        if (attempt > 0)
            return why;
        logEvent(Severity::Error, "index", "index-rebuilt",
            { { "maildir", QFile::decodeName(m_maildir) }, { "reason", why.reason } });
        AccountIndex::removeFiles(m_maildir);
    }
}

void Account::close()
{
    const auto guard = lock();
    if (m_closed)
        return;
    m_closed = true;
    if (!m_index.isOpen())
        return;
    bool clean = true;
    for (const auto &mailbox : std::as_const(m_mailboxes)) {
        clean = bool(mailbox->closeUidlist()) && clean;
        clean = mailbox->writeRow() && clean;
        mailbox->unload();
    }
    for (const MailboxRow &row : std::as_const(m_rows)) // not looked at since an unclean end: still to be done
        clean = clean && (!m_unclean || row.id == 0);
    m_index.close(clean);
    m_mailboxes.clear();
}

void Account::unloadUnused()
{
    const auto guard = lock();
    if (m_closed)
        return;
    for (auto at = m_mailboxes.begin(); at != m_mailboxes.end();) {
        Mailbox &mailbox = **at;
        if (mailbox.isInUse() || at->use_count() > 1) {
            ++at;
            continue;
        }
        if (!mailbox.closeUidlist() || !mailbox.writeRow()) {
            ++at;
            continue;
        }
        mailbox.unload();
        if (!m_unclean)
            m_rows.insert(at.key(), mailbox.row());
        else { // its row must not be caught up once more as if unclean: it stays here, without arrays
            ++at;
            continue;
        }
        at = m_mailboxes.erase(at);
    }
}

Failure Account::closedFailure() const
{
    return { Failure::Kind::Unavailable, "Mail storage is closing, try again later", QFile::decodeName(m_maildir) };
}

quint32 Account::newUidValidity()
{
    m_lastUidValidity = std::max(m_lastUidValidity + 1, quint32(::time(nullptr)));
    return m_lastUidValidity;
}

// --- mailboxes ---

QByteArray Account::pathOf(const QByteArray &canonical) const
{
    const QByteArray folder = folderOf(canonical);
    return folder.isEmpty() ? m_maildir : m_maildir + '/' + folder;
}

bool Account::folderExists(const QByteArray &canonical) const
{
    if (canonical == inbox)
        return true;
    struct stat info;
    const QByteArray folder = folderOf(canonical);
    return ::fstatat(m_root.get(), folder.constData(), &info, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(info.st_mode)
        && ::fstatat(m_root.get(), (folder + "/cur").constData(), &info, AT_SYMLINK_NOFOLLOW) == 0
        && S_ISDIR(info.st_mode);
}

// Whether the folder that a mailbox holds open is still the one that its name leads to.
bool Account::isSameFolder(const QByteArray &canonical, Folder &folder) const
{
    if (canonical == inbox)
        return true;
    struct stat named, held;
    return ::fstatat(m_root.get(), folderOf(canonical).constData(), &named, AT_SYMLINK_NOFOLLOW) == 0
        && ::fstat(folder.descriptor(), &held) == 0 && named.st_ino == held.st_ino && named.st_dev == held.st_dev;
}

Result<std::shared_ptr<Mailbox>> Account::find(const QByteArray &canonical)
{
    if (m_closed)
        return closedFailure();
    if (const auto at = m_mailboxes.constFind(canonical); at != m_mailboxes.cend()) {
        if (isSameFolder(canonical, (*at)->folder()))
            return *at;
        // Removed or replaced by another program.
        const std::shared_ptr<Mailbox> lost = *at;
        m_mailboxes.erase(at);
        lost->vanish();
        if (auto gone = commit({}, [&] { return m_index.remove(lost->row().id); }); !gone)
            return gone.failure();
    }
    const Failure missing { Failure::Kind::NotFound, "Mailbox does not exist", QString::fromUtf8(canonical) };
    const auto known = m_rows.constFind(canonical);
    if (!folderExists(canonical)) {
        if (known != m_rows.cend()) {
            const qint64 id = known->id;
            m_rows.erase(known);
            if (auto gone = commit({}, [&] { return m_index.remove(id); }); !gone)
                return gone.failure();
        }
        return missing;
    }
    auto folder = Folder::open(m_root.get(), canonical == inbox ? QByteArray(".") : folderOf(canonical));
    if (!folder)
        return folder.failure();
    (*folder)->removeStaleTemporaries();
    const bool adopting = known == m_rows.cend();
    MailboxRow row;
    if (adopting) {
        row.name = canonical;
        row.specialUse = guessSpecialUse(canonical);
    } else {
        row = *known;
    }
    const auto mailbox = std::make_shared<Mailbox>(*this, row, std::move(*folder), pathOf(canonical));
    m_rows.remove(canonical);
    m_mailboxes.insert(canonical, mailbox);
    auto ready = adopting ? mailbox->rebuild(true) : mailbox->catchUp(m_unclean);
    if (!ready) {
        m_mailboxes.remove(canonical);
        if (!adopting)
            m_rows.insert(canonical, row);
        return ready.failure();
    }
    m_lastUidValidity = std::max(m_lastUidValidity, mailbox->row().uidValidity);
    return mailbox;
}

std::shared_ptr<Mailbox> Account::mailboxAt(const Mailbox *address)
{
    const auto guard = lock();
    for (const auto &mailbox : std::as_const(m_mailboxes)) {
        if (mailbox.get() == address)
            return mailbox;
    }
    return {};
}

void Account::filesChanged(const std::shared_ptr<Mailbox> &mailbox, const std::vector<FileEvent> &events)
{
    bool changed = false;
    {
        const auto guard = lock();
        if (m_closed)
            return;
        for (const FileEvent &event : events) {
            if (!mailbox->isSuspicious(event))
                continue;
            // One scan sees what the other events tell. Lost events (thousands of our own renames at once) need none
            // when the modification times are those that we left behind.
            const auto scanned = event.name.isEmpty() ? mailbox->refresh() : mailbox->scan();
            if (!scanned)
                logEvent(Severity::Warning, "mailbox", "scan-failed", { { "reason", scanned.failure().reason } });
            changed = scanned && *scanned;
            break;
        }
    }
    if (changed)
        mailbox->notify();
}

// --- the index ---

Result<void> Account::commit(std::initializer_list<Mailbox *> mailboxes, const std::function<bool()> &write)
{
    std::optional<Failure> why;
    {
        AccountIndex::Transaction transaction(m_index);
        if (!transaction.begun() || !write())
            why = m_index.failure("write");
        else if (auto committed = transaction.commit(); !committed)
            why = committed.failure();
    }
    if (!why)
        return {};
    if (m_index.isCorrupt()) {
        replaceIndexIfCorrupt();
    } else {
        for (Mailbox *mailbox : mailboxes)
            mailbox->restoreState();
    }
    return *why;
}

void Account::replaceIndexIfCorrupt()
{
    if (m_replacing || !m_index.isCorrupt())
        return;
    m_replacing = true;
    logEvent(Severity::Error, "index", "index-rebuilt",
        { { "maildir", QFile::decodeName(m_maildir) }, { "reason", m_index.failure("read or write").reason } });
    m_index.close(false);
    AccountIndex::removeFiles(m_maildir);
    bool fresh = false;
    if (auto opened = m_index.open(m_maildir, fresh); !opened) {
        logEvent(Severity::Error, "index", "index-not-rebuilt", { { "reason", opened.failure().reason } });
    } else {
        m_rows.clear();
        m_sizesKnown = false;
        for (const auto &mailbox : std::as_const(m_mailboxes)) {
            auto rebuilt = mailbox->rebuild(true);
            if (!rebuilt)
                logEvent(Severity::Error, "index", "mailbox-not-rebuilt",
                    { { "mailbox", mailbox->row().name }, { "reason", rebuilt.failure().reason } });
        }
    }
    m_replacing = false;
}

// --- AccountStore: looking ---

// On a full disk what is new cannot be numbered; what is there can be read, and removed to make room.
Result<bool> Account::refreshed(Mailbox &mailbox)
{
    auto changed = mailbox.refresh();
    if (changed || changed.failure().kind != Failure::Kind::StorageFull)
        return changed;
    logEvent(Severity::Warning, "mailbox", "not-looked-at-files",
        { { "mailbox", mailbox.row().name }, { "reason", changed.failure().reason } });
    return false;
}

Result<MailboxStatus> Account::status(const QByteArray &name)
{
    const auto canonical = canonicalName(name);
    if (!canonical)
        return Failure { Failure::Kind::NotFound, "Mailbox does not exist", canonical.failure().reason };
    auto guard = lock();
    auto mailbox = find(*canonical);
    if (!mailbox)
        return mailbox.failure();
    const auto changed = refreshed(**mailbox);
    if (!changed)
        return changed.failure();
    guard.unlock();
    if (*changed)
        (*mailbox)->notify();
    return (*mailbox)->status();
}

Result<std::shared_ptr<MailboxView>> Account::open(const QByteArray &name)
{
    const auto canonical = canonicalName(name);
    if (!canonical)
        return Failure { Failure::Kind::NotFound, "Mailbox does not exist", canonical.failure().reason };
    auto guard = lock();
    auto mailbox = find(*canonical);
    if (!mailbox)
        return mailbox.failure();
    (*mailbox)->startWatching(m_fileWatch); // before looking, so that nothing slips through between
    if (auto loaded = (*mailbox)->load(); !loaded)
        return loaded.failure();
    const auto changed = refreshed(**mailbox);
    if (!changed)
        return changed.failure();
    std::shared_ptr<MailboxView> view = std::make_shared<View>(shared_from_this(), *mailbox);
    guard.unlock();
    if (*changed)
        (*mailbox)->notify();
    return view;
}

Result<void> Account::reindex(const QByteArray &name)
{
    const auto canonical = canonicalName(name);
    if (!canonical)
        return Failure { Failure::Kind::NotFound, "Mailbox does not exist", canonical.failure().reason };
    auto guard = lock();
    auto mailbox = find(*canonical);
    if (!mailbox)
        return mailbox.failure();
    auto rebuilt = (*mailbox)->rebuild(false);
    guard.unlock();
    (*mailbox)->notify();
    return rebuilt;
}

} // namespace storage
