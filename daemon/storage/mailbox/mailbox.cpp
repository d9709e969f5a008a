#include "storage/mailbox/mailbox.h"

#include "shared/base/log.h"
#include "storage/mailbox/account.h"
#include "storage/maildir/dovecotfiles.h"

namespace storage {

namespace {
constexpr int tailLimit = 256; // then the tail is packed
constexpr size_t bulk = 64; // so many new messages at once are written packed
} // namespace

Mailbox::Mailbox(Account &account, MailboxRow row, std::shared_ptr<Folder> folder, QByteArray path)
    : m_account(account)
    , m_folder(std::move(folder))
    , m_path(std::move(path))
    , m_row(std::move(row))
{
    m_folder->setKnown(Place::New, m_row.knownNew);
    m_folder->setKnown(Place::Cur, m_row.knownCur);
}

Mailbox::~Mailbox()
{
    if (m_fileWatchId)
        m_fileWatch->remove(m_fileWatchId);
}

// --- watchers and files in flight ---

quint64 Mailbox::watch(std::function<void()> changed)
{
    const std::lock_guard lock(m_watcherMutex);
    const quint64 id = m_nextWatcher++;
    m_watchers.emplace(id, std::move(changed));
    return id;
}

void Mailbox::unwatch(quint64 id)
{
    const std::lock_guard lock(m_watcherMutex);
    m_watchers.erase(id);
}

void Mailbox::notify()
{
    const std::lock_guard lock(m_watcherMutex);
    for (auto at = m_watchers.begin(); at != m_watchers.end();) {
        const quint64 id = at->first;
        const auto call = at->second; // it may take itself off the list
        call();
        at = m_watchers.upper_bound(id);
    }
}

void Mailbox::setInFlight(const QByteArray &base, bool on)
{
    const std::lock_guard lock(m_flightMutex);
    if (on)
        m_inFlight.insert(base);
    else
        m_inFlight.remove(base);
}

void Mailbox::startWatching(FileWatch &watch)
{
    if (m_fileWatchId || m_gone)
        return;
    m_fileWatch = &watch;
    m_fileWatchId = watch.add(m_path,
        [account = m_account.weak_from_this(), self = this](const std::vector<FileEvent> &events) {
            const auto owner = account.lock();
            if (!owner)
                return;
            // The account tells whether the mailbox still lives.
            if (const auto mailbox = owner->mailboxAt(self))
                owner->filesChanged(mailbox, events);
        });
}

bool Mailbox::isSuspicious(const FileEvent &event)
{
    if (m_gone || !m_loaded)
        return false;
    if (event.name.isEmpty())
        return true;
    const QByteArrayView base = baseOf(event.name);
    {
        const std::lock_guard lock(m_flightMutex);
        if (m_inFlight.contains(base.toByteArray()))
            return false;
    }
    const QByteArray path = storage::pathOf(event.place, event.name);
    const size_t i = m_table.lookup(base);
    if (event.appeared)
        return i == MessageTable::none ? m_folder->exists(path) : m_table.path(i) != path && m_folder->exists(path);
    return i != MessageTable::none && m_table.path(i) == path && !m_folder->exists(path);
}

// --- arrays and row ---

Result<void> Mailbox::load()
{
    if (m_loaded || m_gone)
        return {};
    MessageTable table;
    if (!m_account.index().load(m_row, table)) {
        const Failure why = m_account.index().failure("load");
        m_account.replaceIndexIfCorrupt(); // rebuilds this mailbox too, and loads it
        return m_loaded ? Result<void>() : Result<void>(why);
    }
    const std::unique_lock view(m_view);
    m_table = std::move(table);
    m_log.reset(m_row.modseq);
    m_keywordsModseq = m_row.modseq;
    m_loaded = true;
    recount();
    return {};
}

void Mailbox::unload()
{
    if (m_fileWatchId)
        m_fileWatch->remove(m_fileWatchId);
    m_fileWatchId = 0;
    const std::unique_lock view(m_view);
    m_table.clear();
    m_log.reset(m_row.modseq);
    m_loaded = false;
}

void Mailbox::count(const MessageRecord &record, int sign)
{
    const quint32 one = quint32(sign); // adding 2^32 - 1 takes one away
    m_row.messages += one;
    m_row.size += quint64(qint64(record.size) * sign);
    if (!(record.flags & flag::Seen))
        m_row.unseen += one;
    if (record.flags & flag::Deleted)
        m_row.deleted += one;
    if (record.uid.value() >= m_row.recentFrom)
        m_row.recent += one;
}

void Mailbox::recount()
{
    m_row.messages = m_row.unseen = m_row.deleted = m_row.recent = 0;
    m_row.size = 0;
    for (const MessageRecord &record : m_table.records())
        count(record, 1);
}

void Mailbox::restoreState()
{
    {
        const std::unique_lock view(m_view);
        const quint32 uidNext = std::max(m_row.uidNext, m_before.uidNext);
        const quint64 modseq = std::max(m_row.modseq, m_before.modseq) + 1;
        const KeywordNames keywords = m_row.keywords; // they are on disk already
        m_row = m_before;
        m_row.uidNext = uidNext; // what the uidlist has seen is not given again
        m_row.modseq = modseq;
        m_row.keywords = keywords;
    }
    m_tail = -1;
    m_folder->setKnown(Place::New, 0);
    m_folder->setKnown(Place::Cur, 0);
    if (!m_loaded)
        return;
    MessageTable table;
    if (!m_account.index().load(m_row, table)) {
        logEvent(Severity::Error, "mailbox", "index-unreadable",
            { { "mailbox", m_row.name }, { "reason", m_account.index().failure("reload").reason } });
        return;
    }
    const std::unique_lock view(m_view);
    m_table = std::move(table);
    m_log.reset(m_row.modseq);
    recount();
}

void Mailbox::renamed(const QByteArray &name, const QByteArray &path)
{
    const std::unique_lock view(m_view);
    m_row.name = name;
    m_path = path;
}

void Mailbox::setSpecialUse(const QByteArray &use) { m_row.specialUse = use; }

void Mailbox::vanish()
{
    if (m_fileWatchId)
        m_fileWatch->remove(m_fileWatchId);
    m_fileWatchId = 0;
    m_uidlist.close();
    const std::unique_lock view(m_view);
    ++m_row.modseq;
    for (const MessageRecord &record : m_table.records())
        m_log.add(m_row.modseq, record.uid, ChangeLog::Kind::Expunged);
    m_table.clear();
    m_gone = true;
    recount();
}

// --- changes: numbers, arrays, index ---

Result<void> Mailbox::reserve(quint32 uids)
{
    if (m_gone)
        return Failure { Failure::Kind::NotFound, "Mailbox does not exist any more", QString::fromUtf8(m_row.name) };
    if (!m_account.index().isOpen())
        return Failure { Failure::Kind::Unavailable, "Mail storage is closing, try again later", QString::fromUtf8(m_row.name) };
    if (m_row.uidNext > lastUid - uids)
        return Failure { Failure::Kind::Refused, "The mailbox has used up its numbers; make a new one",
            QStringLiteral("UIDs used up in ") + QString::fromUtf8(m_row.name) };
    if (auto opened = openUidlist(); !opened)
        return opened;
    if (quint64(m_row.uidNext) + uids <= m_reservedUid && m_row.modseq + 2 <= m_reservedModseq)
        return {};
    const quint32 uid = quint32(std::min(quint64(m_row.uidNext) + uids + uidStep, quint64(0xfffffffeu)));
    const quint64 modseq = m_row.modseq + modseqStep;
    m_uidlist.reserve(uid, modseq);
    if (auto synced = m_uidlist.sync(); !synced)
        return synced;
    m_reservedUid = uid;
    m_reservedModseq = modseq;
    return {};
}

Result<void> Mailbox::number(std::vector<NewRow> &messages)
{
    if (auto reserved = reserve(quint32(messages.size())); !reserved)
        return reserved;
    {
        // The mod-sequence is taken here and shown by whoever puts the messages into the arrays, in one step with them:
        // a reader in between would note it as seen and never be told of the messages.
        const std::unique_lock view(m_view);
        for (NewRow &message : messages) {
            message.record.modseq = ModSeq(m_row.modseq + 1);
            if (message.record.uid.value())
                continue;
            message.record.uid = Uid(m_row.uidNext++);
            m_uidlist.added(message.record.uid.value(), message.base, message.record.flags);
        }
    }
    return m_uidlist.flush();
}

void Mailbox::applyNew(std::span<const NewRow> messages)
{
    const std::unique_lock view(m_view);
    for (const NewRow &message : messages) {
        m_row.modseq = std::max(m_row.modseq, message.record.modseq.value());
        count(message.record, 1);
        if (!m_loaded)
            continue;
        m_table.append(message.record, message.place, message.base);
        m_log.add(m_row.modseq, message.record.uid, ChangeLog::Kind::Added);
    }
}

bool Mailbox::writeNew(std::span<const NewRow> messages)
{
    AccountIndex &index = m_account.index();
    if (messages.empty())
        return true;
    if (m_loaded && messages.size() >= bulk) {
        std::vector<Uid> uids;
        std::vector<CachedParts> parts;
        for (const NewRow &message : messages) {
            if (message.parts.envelope.isEmpty())
                continue;
            uids.push_back(message.record.uid);
            parts.push_back(message.parts);
        }
        m_tail = 0;
        return index.packFrom(m_row, m_table, messages.front().record.uid) && index.keepCached(m_row, uids, parts);
    }
    for (const NewRow &message : messages) {
        if (!index.addToTail(m_row, message))
            return false;
    }
    if (m_tail < 0)
        m_tail = index.tailCount(m_row);
    else
        m_tail += int(messages.size());
    if (m_tail < tailLimit)
        return true;
    m_tail = 0;
    return index.pack(m_row);
}

Result<void> Mailbox::applyRemoved(std::span<const Uid> ascending)
{
    static_assert(sizeof(Uid) == sizeof(quint32));
    if (auto reserved = reserve(0); !reserved)
        return reserved;
    std::vector<quint32> uids;
    std::vector<size_t> at;
    for (const Uid uid : ascending) {
        if (const size_t i = m_table.find(uid); i != MessageTable::none) {
            uids.push_back(uid.value());
            at.push_back(i);
        }
    }
    m_uidlist.expunged(uids);
    if (auto written = m_uidlist.flush(); !written)
        return written;
    const std::unique_lock view(m_view);
    ++m_row.modseq;
    for (const size_t i : at) {
        count(m_table.record(i), -1);
        m_log.add(m_row.modseq, m_table.record(i).uid, ChangeLog::Kind::Expunged);
    }
    m_table.erase(at);
    return {};
}

bool Mailbox::writeRemoved(std::span<const Uid> ascending)
{
    if (m_tail > 0)
        m_tail = -1;
    return m_account.index().removeMessages(m_row, m_table, ascending) && m_account.index().addExpunged(m_row, ascending);
}

bool Mailbox::writeUpdated(std::span<const Uid> ascending)
{
    return m_account.index().updateRecords(m_row, m_table, ascending);
}

bool Mailbox::writeRow()
{
    m_row.knownNew = m_folder->known(Place::New);
    m_row.knownCur = m_folder->known(Place::Cur);
    if (m_uidlist.isOpen())
        m_row.uidlistSize = m_uidlist.size();
    return m_account.index().update(m_row);
}

bool Mailbox::insertIntoIndex()
{
    m_row.packedTo = 1;
    m_tail = 0;
    if (!m_account.index().insert(m_row))
        return false;
    return (!m_loaded || m_account.index().packFrom(m_row, m_table, Uid(1))) && writeRow();
}

std::vector<Uid> Mailbox::takeRecent()
{
    std::vector<Uid> uids = recentUids();
    if (m_row.recentFrom == m_row.uidNext || m_gone)
        return uids;
    rememberState();
    {
        const std::unique_lock view(m_view);
        m_row.recentFrom = m_row.uidNext;
        m_row.recent = 0;
    }
    // Not written is not fatal: they are recent once more.
    if (auto written = m_account.commit({ this }, [&] { return writeRow(); }); !written)
        logEvent(Severity::Warning, "mailbox", "recent-not-kept", { { "reason", written.failure().reason } });
    return uids;
}

void Mailbox::correctSize(Uid uid, qint64 size)
{
    const size_t i = m_loaded ? m_table.find(uid) : MessageTable::none;
    if (i == MessageTable::none || size < 0 || size > 0xffffffffLL || m_table.record(i).size == quint32(size))
        return;
    rememberState();
    {
        const std::unique_lock view(m_view);
        count(m_table.record(i), -1);
        m_table.record(i).size = quint32(size);
        count(m_table.record(i), 1);
    }
    const Uid uids[1] = { uid };
    if (auto written = m_account.commit({ this }, [&] { return writeUpdated(uids) && writeRow(); }); !written)
        logEvent(Severity::Warning, "mailbox", "size-not-corrected", { { "reason", written.failure().reason } });
}

// --- keywords ---

KeywordNames Mailbox::keywordNames(quint64 flags) const
{
    KeywordNames names;
    for (int i = 0; i < m_row.keywords.size(); ++i) {
        if (flags & flag::keyword(i))
            names.append(m_row.keywords[i]);
    }
    return names;
}

Result<quint64> Mailbox::keywordBits(const KeywordNames &names, bool add)
{
    quint64 bits = 0;
    KeywordNames all = m_row.keywords;
    for (const QByteArray &name : names) {
        qsizetype i = 0;
        while (i < all.size() && all[i].compare(name, Qt::CaseInsensitive) != 0)
            ++i;
        if (i == all.size()) {
            if (!add)
                continue;
            for (const char c : name) {
                if (uchar(c) <= ' ' || uchar(c) >= 0x7f)
                    return Failure { Failure::Kind::Syntax, "Not a keyword", QString::fromUtf8(name) };
            }
            if (name.isEmpty() || name.size() > 200)
                return Failure { Failure::Kind::Syntax, "Not a keyword", QString::fromUtf8(name) };
            if (i == flag::maxKeywords)
                return Failure { Failure::Kind::Refused, "The mailbox has too many keywords", QString::fromUtf8(name) };
            all.append(name);
        }
        bits |= flag::keyword(int(i));
    }
    if (all.size() == m_row.keywords.size())
        return bits;
    // On disk before the first file name uses a letter.
    if (auto opened = reserve(0); !opened)
        return opened.failure();
    for (qsizetype i = m_row.keywords.size(); i < all.size(); ++i)
        m_uidlist.keyword(int(i), all[i]);
    if (auto written = m_uidlist.flush(); !written)
        return written.failure();
    if (m_row.keywords.size() < maxLetterKeywords) {
        auto written = replaceFile(m_folder->descriptor(), "dovecot-keywords", dovecotKeywords(all.first(std::min<qsizetype>(all.size(), maxLetterKeywords))));
        if (!written)
            return written.failure();
    }
    const std::unique_lock view(m_view);
    m_row.keywords = all;
    m_keywordsModseq = m_row.modseq + 1; // of the change that uses it
    return bits;
}

} // namespace storage
