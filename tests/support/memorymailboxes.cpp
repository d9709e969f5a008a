#include "tests/support/memorymailboxes.h"

#include "formats/mime/section.h"
#include "tests/support/memoryopenmailbox.h"

#include <algorithm>

namespace {

class Incoming final : public imap::IncomingMessage
{
public:
    bool appendWouldBlock() const override { return octets.size() > 128 * 1024; }
    Result<void> append(QByteArrayView more) override
    {
        octets.append(more);
        return {};
    }
    QByteArray octets;
};
} // namespace

MemoryMailboxes::MemoryMailboxes() { std::ignore = create("INBOX", {}); }

void MemoryMailboxes::touched(Box &box)
{
    box.uids.reset();
    for (std::function<void()> *watcher : box.watchers)
        (*watcher)();
}

quint64 MemoryMailboxes::keywordBits(Box &box, const KeywordNames &names)
{
    quint64 bits = 0;
    for (const QByteArray &name : names) {
        qsizetype index = -1;
        for (qsizetype i = 0; i < box.keywords.size(); ++i) {
            if (box.keywords[i].compare(name, Qt::CaseInsensitive) == 0)
                index = i;
        }
        if (index < 0) {
            index = box.keywords.size();
            box.keywords.append(name);
            box.keywordsModseq = box.modseq + 1;
        }
        bits |= flag::keyword(int(index));
    }
    return bits;
}

Uid MemoryMailboxes::add(Box &box, const QByteArray &content, quint64 flags, qint64 internalDate)
{
    MessageRecord record;
    record.uid = Uid(box.uidNext++);
    record.flags = flags;
    record.modseq = ModSeq(++box.modseq);
    record.internalDate = record.savedDate = internalDate;
    const QByteArray crlf = mime::toCrlf(content);
    record.size = quint32(crlf.size());
    box.records.push_back(record);
    box.contents[record.uid.value()] = crlf;
    return record.uid;
}

Uid MemoryMailboxes::deliver(const QByteArray &mailbox, const QByteArray &content, quint64 flags, qint64 internalDate)
{
    const std::lock_guard lock(m_mutex);
    Box &box = *m_boxes.at(mailbox);
    const Uid uid = add(box, content, flags, internalDate);
    touched(box);
    return uid;
}

void MemoryMailboxes::setFlags(const QByteArray &mailbox, Uid uid, quint64 flags)
{
    const std::lock_guard lock(m_mutex);
    Box &box = *m_boxes.at(mailbox);
    for (MessageRecord &record : box.records) {
        if (record.uid == uid) {
            record.flags = flags;
            record.modseq = ModSeq(++box.modseq);
        }
    }
    touched(box);
}

void MemoryMailboxes::expungeUid(const QByteArray &mailbox, Uid uid)
{
    const std::lock_guard lock(m_mutex);
    MemoryOpenMailbox(*this, m_boxes.at(mailbox), false).take({ uid });
}

void MemoryMailboxes::loseContent(const QByteArray &mailbox, Uid uid)
{
    const std::lock_guard lock(m_mutex);
    m_boxes.at(mailbox)->contents.erase(uid.value());
}

void MemoryMailboxes::failWith(std::optional<Failure> failure)
{
    const std::lock_guard lock(m_mutex);
    m_failure = std::move(failure);
}

QByteArray MemoryMailboxes::content(const QByteArray &mailbox, Uid uid) const
{
    const std::lock_guard lock(m_mutex);
    return m_boxes.at(mailbox)->contents.at(uid.value());
}

MessageRecord MemoryMailboxes::record(const QByteArray &mailbox, Uid uid) const
{
    const std::lock_guard lock(m_mutex);
    for (const MessageRecord &record : m_boxes.at(mailbox)->records) {
        if (record.uid == uid)
            return record;
    }
    return {};
}

int MemoryMailboxes::count(const QByteArray &mailbox) const
{
    const std::lock_guard lock(m_mutex);
    return int(m_boxes.at(mailbox)->records.size());
}

MemoryMailboxes::BoxPtr MemoryMailboxes::find(const QByteArray &name) const
{
    const auto found = m_boxes.find(name);
    return found == m_boxes.end() || !found->second->exists ? nullptr : found->second;
}

MailboxStatus MemoryMailboxes::statusOf(const Box &box)
{
    MailboxStatus status;
    status.messages = quint32(box.records.size());
    for (const MessageRecord &record : box.records) {
        status.unseen += !(record.flags & flag::Seen);
        status.deleted += bool(record.flags & flag::Deleted);
        status.recent += record.uid.value() >= box.recentFrom;
        status.size += record.size;
    }
    status.uidNext = Uid(box.uidNext);
    status.uidValidity = UidValidity(box.uidValidity);
    status.highestModSeq = ModSeq(box.modseq);
    status.mailboxId = "M" + QByteArray::number(box.uidValidity);
    return status;
}

Result<std::vector<MailboxInfo>> MemoryMailboxes::list()
{
    const std::lock_guard lock(m_mutex);
    if (m_failure)
        return *m_failure;
    std::map<QByteArray, MailboxInfo> all;
    for (const auto &[name, box] : m_boxes) {
        if (!box->exists && !box->subscribed)
            continue;
        MailboxInfo &info = all[name];
        info.name = name;
        info.selectable = box->exists;
        info.subscribed = box->subscribed;
        info.specialUse = box->specialUse;
        for (qsizetype slash = name.lastIndexOf('/'); box->exists && slash > 0; slash = name.lastIndexOf('/', slash - 1)) {
            MailboxInfo &above = all[name.first(slash)];
            if (above.name.isEmpty()) {
                above.name = name.first(slash);
                above.selectable = false;
            }
            above.hasChildren = true;
        }
    }
    std::vector<MailboxInfo> infos;
    for (auto &[name, info] : all)
        infos.push_back(info);
    return infos;
}

Result<MailboxStatus> MemoryMailboxes::status(const QByteArray &name)
{
    const std::lock_guard lock(m_mutex);
    if (m_failure)
        return *m_failure;
    const BoxPtr box = find(name);
    if (!box)
        return noSuchMailbox();
    return statusOf(*box);
}

Result<std::shared_ptr<imap::OpenMailbox>> MemoryMailboxes::open(const QByteArray &name, bool readOnly)
{
    const std::lock_guard lock(m_mutex);
    if (m_failure)
        return *m_failure;
    const BoxPtr box = find(name);
    if (!box)
        return noSuchMailbox();
    return std::shared_ptr<imap::OpenMailbox>(std::make_shared<MemoryOpenMailbox>(*this, box, readOnly));
}

Result<void> MemoryMailboxes::create(const QByteArray &name, const QByteArray &specialUse)
{
    const std::lock_guard lock(m_mutex);
    if (m_failure)
        return *m_failure;
    if (find(name))
        return Failure { Failure::Kind::Exists, {}, {} };
    auto box = std::make_shared<Box>();
    box->name = name;
    box->specialUse = specialUse;
    box->uidValidity = m_nextValidity++;
    if (const auto old = m_boxes.find(name); old != m_boxes.end())
        box->subscribed = old->second->subscribed;
    m_boxes[name] = box;
    return {};
}

Result<void> MemoryMailboxes::remove(const QByteArray &name)
{
    const std::lock_guard lock(m_mutex);
    if (m_failure)
        return *m_failure;
    const BoxPtr box = find(name);
    if (!box)
        return noSuchMailbox();
    auto gone = std::make_shared<Box>();
    gone->name = name;
    gone->exists = false;
    gone->subscribed = box->subscribed;
    m_boxes[name] = gone;
    return {};
}

Result<void> MemoryMailboxes::rename(const QByteArray &from, const QByteArray &to)
{
    const std::lock_guard lock(m_mutex);
    if (m_failure)
        return *m_failure;
    const BoxPtr box = find(from);
    if (!box)
        return noSuchMailbox();
    if (find(to))
        return Failure { Failure::Kind::Exists, {}, {} };
    if (from == "INBOX") {
        auto moved = std::make_shared<Box>(*box);
        moved->name = to;
        moved->watchers.clear();
        m_boxes[to] = moved;
        std::vector<Uid> all;
        for (const MessageRecord &record : box->records)
            all.push_back(record.uid);
        MemoryOpenMailbox(*this, box, false).take(all);
        return {};
    }
    const auto copy = m_boxes;
    for (const auto &[name, child] : copy) {
        if (name == from || name.startsWith(from + '/')) {
            m_boxes.erase(name);
            child->name = to + name.sliced(from.size());
            m_boxes[child->name] = child;
        }
    }
    return {};
}

Result<void> MemoryMailboxes::subscribe(const QByteArray &name, bool on)
{
    const std::lock_guard lock(m_mutex);
    if (m_failure)
        return *m_failure;
    auto &box = m_boxes[name];
    if (!box) {
        box = std::make_shared<Box>();
        box->name = name;
        box->exists = false;
    }
    box->subscribed = on;
    return {};
}

std::unique_ptr<imap::IncomingMessage> MemoryMailboxes::begin() { return std::make_unique<Incoming>(); }

Result<AppendOutcome> MemoryMailboxes::append(const QByteArray &mailbox, std::unique_ptr<imap::IncomingMessage> message, quint64 systemFlags,
    const KeywordNames &keywords, std::optional<qint64> internalDate)
{
    const std::lock_guard lock(m_mutex);
    if (m_failure)
        return *m_failure;
    const BoxPtr box = find(mailbox);
    if (!box)
        return noSuchMailbox();
    const quint64 bits = systemFlags | keywordBits(*box, keywords);
    const Uid uid = add(*box, static_cast<Incoming &>(*message).octets, bits, internalDate.value_or(1767268800));
    touched(*box);
    return AppendOutcome { UidValidity(box->uidValidity), uid };
}

Result<QuotaState> MemoryMailboxes::quota()
{
    const std::lock_guard lock(m_mutex);
    QuotaState state;
    state.limit = quotaLimit;
    for (const auto &[name, box] : m_boxes) {
        for (const MessageRecord &record : box->records)
            state.used += record.size;
        state.messages += box->records.size();
    }
    return state;
}

Result<std::vector<std::pair<QByteArray, QByteArray>>> MemoryMailboxes::annotations(const QByteArray &mailbox)
{
    const std::lock_guard lock(m_mutex);
    if (m_failure)
        return *m_failure;
    if (!mailbox.isEmpty() && !find(mailbox))
        return noSuchMailbox();
    const auto &entries = m_annotations[mailbox];
    return std::vector<std::pair<QByteArray, QByteArray>>(entries.begin(), entries.end());
}

Result<void> MemoryMailboxes::annotate(const QByteArray &mailbox, const std::vector<imap::AnnotationChange> &changes)
{
    const std::lock_guard lock(m_mutex);
    if (m_failure)
        return *m_failure;
    if (!mailbox.isEmpty() && !find(mailbox))
        return noSuchMailbox();
    auto entries = m_annotations[mailbox];
    for (const imap::AnnotationChange &change : changes) {
        if (!change.value)
            entries.erase(change.entry);
        else if (change.value->size() > 2000)
            return Failure { Failure::Kind::TooLarge, {}, {} };
        else
            entries[change.entry] = *change.value;
    }
    if (entries.size() > 12)
        return Failure { Failure::Kind::Busy, {}, {} };
    m_annotations[mailbox] = std::move(entries);
    return {};
}
