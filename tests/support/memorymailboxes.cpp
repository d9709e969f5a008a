#include "tests/support/memorymailboxes.h"
#include "formats/mime/headers.h"
#include "formats/mime/imapform.h"
#include "formats/mime/section.h"

#include <algorithm>

namespace {

class Content final : public imap::MessageContent
{
public:
    explicit Content(QByteArray octets)
        : m_octets(std::move(octets))
    {
    }
    qint64 size() const override { return m_octets.size(); }
    QByteArray read(qint64 offset, qint64 n) override { return m_octets.mid(offset, n); }
    QByteArray all() override { return m_octets; }
    QByteArray header() override { return m_octets.first(mime::headerLength(m_octets)); }

private:
    QByteArray m_octets;
};

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

Failure notFound() { return { Failure::Kind::NotFound, {}, QStringLiteral("no such mailbox") }; }
} // namespace

class MemoryOpenMailbox final : public imap::OpenMailbox
{
public:
    MemoryOpenMailbox(MemoryMailboxes &all, MemoryMailboxes::BoxPtr box, bool readOnly)
        : m_all(all)
        , m_box(std::move(box))
        , m_readOnly(readOnly)
    {
    }
    bool isReadOnly() const override { return m_readOnly; }
    MailboxStatus status() const override
    {
        const std::lock_guard lock(m_all.m_mutex);
        return MemoryMailboxes::statusOf(*m_box);
    }
    KeywordNames keywords() const override
    {
        const std::lock_guard lock(m_all.m_mutex);
        return m_box->keywords;
    }
    void read(const std::function<void(std::span<const MessageRecord>)> &see) const override
    {
        const std::lock_guard lock(m_all.m_mutex);
        see(m_box->records);
    }
    std::shared_ptr<const std::vector<Uid>> uids() const override
    {
        const std::lock_guard lock(m_all.m_mutex);
        if (!m_box->uids)
            m_box->uids = OpenMailbox::uids();
        return m_box->uids;
    }
    MailboxChanges changesSince(ModSeq since) const override
    {
        const std::lock_guard lock(m_all.m_mutex);
        MailboxChanges changes;
        for (const auto &[uid, modseq] : m_box->expunged) {
            if (modseq > since.value())
                changes.expunged.push_back(uid);
        }
        std::sort(changes.expunged.begin(), changes.expunged.end());
        for (const MessageRecord &record : m_box->records) {
            if (record.modseq > since)
                changes.changed.push_back(record);
        }
        changes.keywordsChanged = m_box->keywordsModseq > since.value();
        changes.highest = ModSeq(m_box->modseq);
        return changes;
    }
    std::vector<Uid> expungedSince(ModSeq since) const override { return changesSince(since).expunged; }
    void watch(std::function<void()> changed) override
    {
        const std::lock_guard lock(m_all.m_mutex);
        m_changed = std::move(changed);
        m_box->watchers.push_back(&m_changed);
    }
    void unwatch() override
    {
        const std::lock_guard lock(m_all.m_mutex);
        m_box->watchers.remove(&m_changed);
    }
    std::vector<Uid> takeRecent() override
    {
        const std::lock_guard lock(m_all.m_mutex);
        std::vector<Uid> recent;
        for (const MessageRecord &record : m_box->records) {
            if (record.uid.value() >= m_box->recentFrom)
                recent.push_back(record.uid);
        }
        m_box->recentFrom = m_box->uidNext;
        return recent;
    }
    Result<std::unique_ptr<imap::MessageContent>> open(Uid uid) override
    {
        const std::lock_guard lock(m_all.m_mutex);
        ++m_all.m_opens;
        if (m_all.m_failure)
            return *m_all.m_failure;
        const auto found = m_box->contents.find(uid.value());
        if (found == m_box->contents.end())
            return notFound();
        return std::unique_ptr<imap::MessageContent>(std::make_unique<Content>(found->second));
    }
    Result<std::vector<imap::CachedParts>> cached(std::span<const Uid> uids, quint8 parts) override
    {
        const std::lock_guard lock(m_all.m_mutex);
        if (m_all.m_failure)
            return *m_all.m_failure;
        std::vector<imap::CachedParts> all;
        for (const Uid uid : uids) {
            imap::CachedParts one;
            const auto found = m_box->contents.find(uid.value());
            if (found != m_box->contents.end()) {
                const mime::Part root = mime::parse(found->second);
                if (parts & imap::CachedPart::Envelope)
                    one.envelope = mime::envelope(found->second);
                if (parts & imap::CachedPart::BodyStructure)
                    one.bodyStructure = mime::bodyStructure(root);
                if (parts & imap::CachedPart::Body)
                    one.body = mime::body(root);
            }
            all.push_back(one);
        }
        return all;
    }
    Result<StoreOutcome> store(std::span<const Uid> uids, FlagChange change, quint64 systemFlags, const KeywordNames &keywords,
        std::optional<ModSeq> unchangedSince) override
    {
        const std::lock_guard lock(m_all.m_mutex);
        if (m_all.m_failure)
            return *m_all.m_failure;
        StoreOutcome outcome;
        const quint64 bits = systemFlags | MemoryMailboxes::keywordBits(*m_box, keywords);
        for (MessageRecord &record : m_box->records) {
            if (!std::binary_search(uids.begin(), uids.end(), record.uid))
                continue;
            if (unchangedSince && record.modseq > *unchangedSince) {
                outcome.modified.push_back(record.uid);
                continue;
            }
            const quint64 flags = change == FlagChange::Add ? record.flags | bits
                : change == FlagChange::Remove              ? record.flags & ~bits
                                                            : bits;
            if (flags != record.flags) {
                record.flags = flags;
                record.modseq = ModSeq(m_box->modseq + 1);
                outcome.changed.push_back(record);
            }
        }
        if (!outcome.changed.empty()) {
            ++m_box->modseq;
            MemoryMailboxes::touched(*m_box);
        }
        return outcome;
    }
    Result<std::vector<Uid>> expunge(std::span<const Uid> uids) override
    {
        const std::lock_guard lock(m_all.m_mutex);
        if (m_all.m_failure)
            return *m_all.m_failure;
        std::vector<Uid> gone;
        for (const MessageRecord &record : m_box->records) {
            if ((record.flags & flag::Deleted) && std::binary_search(uids.begin(), uids.end(), record.uid))
                gone.push_back(record.uid);
        }
        take(gone);
        return gone;
    }
    Result<CopyOutcome> copyTo(std::span<const Uid> uids, const QByteArray &mailbox) override
    {
        const std::lock_guard lock(m_all.m_mutex);
        if (m_all.m_failure)
            return *m_all.m_failure;
        const auto target = m_all.find(mailbox);
        if (!target)
            return notFound();
        CopyOutcome outcome;
        outcome.uidValidity = UidValidity(target->uidValidity);
        const std::vector<MessageRecord> records = m_box->records;
        for (const MessageRecord &record : records) {
            if (!std::binary_search(uids.begin(), uids.end(), record.uid))
                continue;
            outcome.source.push_back(record.uid);
            outcome.destination.push_back(
                MemoryMailboxes::add(*target, m_box->contents[record.uid.value()], record.flags & flag::System, record.internalDate));
        }
        MemoryMailboxes::touched(*target);
        return outcome;
    }
    Result<CopyOutcome> moveTo(std::span<const Uid> uids, const QByteArray &mailbox) override
    {
        const std::lock_guard lock(m_all.m_mutex);
        auto outcome = copyTo(uids, mailbox);
        if (outcome)
            take(outcome->source);
        return outcome;
    }

    void take(const std::vector<Uid> &gone)
    {
        if (gone.empty())
            return;
        ++m_box->modseq;
        std::erase_if(m_box->records, [&](const MessageRecord &record) { return std::binary_search(gone.begin(), gone.end(), record.uid); });
        for (const Uid uid : gone) {
            m_box->contents.erase(uid.value());
            m_box->expunged.push_back({ uid, m_box->modseq });
        }
        MemoryMailboxes::touched(*m_box);
    }

private:
    MemoryMailboxes &m_all;
    MemoryMailboxes::BoxPtr m_box;
    bool m_readOnly;
    std::function<void()> m_changed;
};

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
        return notFound();
    return statusOf(*box);
}

Result<std::shared_ptr<imap::OpenMailbox>> MemoryMailboxes::open(const QByteArray &name, bool readOnly)
{
    const std::lock_guard lock(m_mutex);
    if (m_failure)
        return *m_failure;
    const BoxPtr box = find(name);
    if (!box)
        return notFound();
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
        return notFound();
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
        return notFound();
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
        return notFound();
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
        return notFound();
    const auto &entries = m_annotations[mailbox];
    return std::vector<std::pair<QByteArray, QByteArray>>(entries.begin(), entries.end());
}

Result<void> MemoryMailboxes::annotate(const QByteArray &mailbox, const std::vector<imap::AnnotationChange> &changes)
{
    const std::lock_guard lock(m_mutex);
    if (m_failure)
        return *m_failure;
    if (!mailbox.isEmpty() && !find(mailbox))
        return notFound();
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

namespace {
class MemoryFilter final : public imap::MessageFilter
{
public:
    MemoryFilter(MemoryMailboxes &all, QByteArray mailbox, QByteArray warnings)
        : m_all(all)
        , m_mailbox(std::move(mailbox))
        , m_warnings(std::move(warnings))
    {
    }
    QByteArray warnings() const override { return m_warnings; }
    Outcome apply(Uid uid) override
    {
        if (uid.value() % 2 == 0)
            m_all.setFlags(m_mailbox, uid, m_all.record(m_mailbox, uid).flags | flag::Deleted);
        return { uid.value() == 3 ? QByteArray("line 1: no\r\n") : QByteArray(), uid.value() == 5 ? QByteArray("hm\r\n") : QByteArray() };
    }

private:
    MemoryMailboxes &m_all;
    const QByteArray m_mailbox, m_warnings;
};
} // namespace

Result<std::unique_ptr<imap::MessageFilter>> MemoryMailboxes::filter(const imap::FilterSpec &spec, const QByteArray &mailbox)
{
    if (spec.text == "none")
        return notFound();
    if (spec.text.contains("error"))
        return Failure { Failure::Kind::Syntax, "line 1, column 1: there is no command error\r\n", {} };
    return std::unique_ptr<imap::MessageFilter>(
        std::make_unique<MemoryFilter>(*this, mailbox, spec.text.contains("warning") ? QByteArray("a warning\r\n") : QByteArray()));
}
