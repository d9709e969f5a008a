#include "protocols/imap/selected.h"
#include "async/pool.h"

#include <algorithm>
#include <iterator>

namespace imap {

quint64 countOf(const IndexRanges &ranges)
{
    quint64 count = 0;
    for (const IndexRange range : ranges)
        count += range.end - range.first;
    return count;
}

Result<Opened> openMailbox(MailboxPort &port, const QByteArray &name, bool readOnly)
{
    auto box = port.open(name, readOnly);
    if (!box)
        return box.failure();
    Opened opened;
    opened.box = std::move(*box);
    if (!readOnly)
        opened.recent = opened.box->takeRecent();
    // The status first: what changes between these calls is then told twice, never lost.
    opened.status = opened.box->status();
    opened.uids = opened.box->uids();
    opened.keywords = opened.box->keywords();
    opened.box->read([&opened](std::span<const MessageRecord> records) {
        for (const MessageRecord &record : records) {
            if (!(record.flags & flag::Seen)) {
                const auto at = std::lower_bound(opened.uids->begin(), opened.uids->end(), record.uid);
                if (at != opened.uids->end() && *at == record.uid)
                    opened.firstUnseen = quint32(at - opened.uids->begin()) + 1;
                break;
            }
        }
    });
    opened.status.messages = quint32(opened.uids->size());
    if (!opened.uids->empty() && opened.uids->back() >= opened.status.uidNext) // came between the two calls
        opened.status.uidNext = Uid(opened.uids->back().value() + 1);
    return opened;
}

Result<MailboxStatus> statusOf(MailboxPort &port, const QByteArray &name, quint16 items)
{
    auto status = port.status(name);
    if (!status || !(items & statusitem::DeletedStorage) || status->deleted == 0)
        return status;
    auto box = port.open(name, true);
    if (!box)
        return box.failure();
    (*box)->read([&status](std::span<const MessageRecord> records) {
        for (const MessageRecord &record : records) {
            if (record.flags & flag::Deleted)
                status->deletedSize += record.size;
        }
    });
    return status;
}

Selected::Selected(QByteArray name, Opened opened, wire::ByteStream &stream, async::Pool *pool)
    : m_name(std::move(name))
    , m_box(std::move(opened.box))
    , m_pool(pool)
    , m_numbers(std::move(opened.uids))
    , m_flags(std::move(opened.keywords))
    , m_since(opened.status.highestModSeq)
    , m_recent(std::move(opened.recent))
{
    m_alarm.stream = &stream;
    m_box->watch([this] { m_alarm.ring(); });
}

Selected::~Selected()
{
    m_box->unwatch();
    // Its end may close files; never on a worker.
    auto box = std::make_shared<std::shared_ptr<OpenMailbox>>(std::move(m_box));
    const auto leave = [box, claim = m_claimRecent] {
        if (claim)
            (*box)->takeRecent();
        box->reset();
    };
    if (m_pool)
        m_pool->submit(leave);
}

bool Selected::isRecent(Uid uid) const { return std::binary_search(m_recent.begin(), m_recent.end(), uid); }

std::optional<IndexRanges> Selected::resolve(const SequenceSet &set, bool uid, const std::vector<Uid> &saved) const
{
    IndexRanges out;
    const auto add = [&out](quint32 first, quint32 end) {
        if (first >= end)
            return;
        if (!out.empty() && out.back().end == first)
            out.back().end = end;
        else
            out.push_back({ first, end });
    };
    const quint32 count = m_numbers.count();
    if (set.isSaved()) { // RFC 5182 §2.1: `$` in a command by number means the numbers of those messages
        for (const Uid one : saved) {
            const quint32 index = m_numbers.lowerBound(one);
            if (index < count && m_numbers.at(index) == one)
                add(index, index + 1);
        }
        return out;
    }
    if (uid) {
        for (const NumberRange range : set.resolve(m_numbers.last().value())) {
            const quint32 first = m_numbers.lowerBound(Uid(range.first));
            const quint32 end = range.last == 0xffffffffu ? count : m_numbers.lowerBound(Uid(range.last + 1));
            add(first, end);
        }
        return out;
    }
    // RFC 9051 §9 seq-number: BAD for a number beyond the last one, `*` in an empty mailbox included.
    if (count == 0)
        return std::nullopt;
    const auto ranges = set.resolve(count);
    if (ranges.empty() || ranges.back().last > count)
        return std::nullopt;
    for (const NumberRange range : ranges)
        add(range.first - 1, range.last);
    return out;
}

std::vector<Uid> Selected::uidsOf(const IndexRanges &ranges) const
{
    std::vector<Uid> uids;
    uids.reserve(countOf(ranges));
    for (const IndexRange range : ranges) {
        for (quint32 i = range.first; i < range.end; ++i)
            uids.push_back(m_numbers.at(i));
    }
    return uids;
}

void Selected::appendFlagLists(QByteArray &out) const
{
    out.append("* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft");
    for (const QByteArray &keyword : m_flags.keywords())
        out.append(' ').append(keyword);
    out.append(")\r\n* OK [PERMANENTFLAGS (");
    if (!isReadOnly()) {
        out.append("\\Answered \\Flagged \\Deleted \\Seen \\Draft");
        for (const QByteArray &keyword : m_flags.keywords())
            out.append(' ').append(keyword);
        if (m_flags.keywords().size() < flag::maxKeywords)
            out.append(" \\*");
    }
    out.append(isReadOnly() ? ")] No flags can be changed\r\n" : ")] Flags permitted\r\n");
}

void Selected::refreshKeywords(QByteArray &out)
{
    const KeywordNames keywords = m_box->keywords();
    if (keywords == m_flags.keywords())
        return;
    m_flags = FlagWriter(keywords);
    appendFlagLists(out);
}

void Selected::appendFlagsFetch(QByteArray &out, quint32 index, const MessageRecord &record, bool modseq)
{
    out.append("* ");
    appendNumber(out, index + 1);
    out.append(" FETCH (UID ");
    appendNumber(out, record.uid.value());
    out.append(" FLAGS ");
    m_flags.append(out, shownFlags(record));
    if (modseq) {
        out.append(" MODSEQ (");
        appendNumber(out, record.modseq.value());
        out.append(')');
    }
    out.append(")\r\n");
}

void Selected::appendUpdates(QByteArray &out, UpdateStyle style)
{
    if (m_alarm.changed.exchange(false))
        takeChanges(out, style);
    else if (style.mayExpunge && !m_pendingExpunged.empty())
        appendExpunges(out, style);
}

void Selected::appendExpunges(QByteArray &out, UpdateStyle style)
{
    if (style.vanished) {
        out.append("* VANISHED ");
        appendUidSet(out, m_pendingExpunged);
        out.append("\r\n");
    } else {
        quint32 before = 0; // each EXPUNGE renumbers what follows
        for (const Uid uid : m_pendingExpunged) {
            out.append("* ");
            appendNumber(out, m_numbers.lowerBound(uid) + 1 - before);
            out.append(" EXPUNGE\r\n");
            ++before;
        }
    }
    m_numbers.remove(m_pendingExpunged);
    std::vector<Uid> recent;
    std::set_difference(m_recent.begin(), m_recent.end(), m_pendingExpunged.begin(), m_pendingExpunged.end(), std::back_inserter(recent));
    m_recent.swap(recent);
    m_pendingExpunged = {};
    m_numbers.share(m_box->uids());
}

void Selected::takeChanges(QByteArray &out, UpdateStyle style)
{
    MailboxChanges changes = m_box->changesSince(m_since);
    std::vector<Uid> gone;
    for (const Uid uid : changes.expunged) {
        if (m_numbers.contains(uid) && !std::binary_search(m_pendingExpunged.begin(), m_pendingExpunged.end(), uid))
            gone.push_back(uid);
    }
    if (style.vanished && !style.mayExpunge && (!gone.empty() || !m_pendingExpunged.empty())) {
        // RFC 7162 §3.2: a client that resynchronizes by mod-sequence must not learn of a higher one than that of an
        // expunge it was not told of. Everything waits for the next command that may expunge.
        m_alarm.changed = true;
        return;
    }
    m_since = changes.highest;
    std::vector<Uid> pending;
    std::set_union(m_pendingExpunged.begin(), m_pendingExpunged.end(), gone.begin(), gone.end(), std::back_inserter(pending));
    m_pendingExpunged.swap(pending);
    if (style.mayExpunge && !m_pendingExpunged.empty())
        appendExpunges(out, style);

    const Uid last = m_numbers.last();
    const auto firstNew = std::upper_bound(changes.changed.begin(), changes.changed.end(), last,
        [](Uid uid, const MessageRecord &record) { return uid < record.uid; });
    if (firstNew != changes.changed.end()) {
        for (auto it = firstNew; it != changes.changed.end(); ++it)
            m_numbers.append(it->uid);
        if (!isReadOnly()) {
            // RFC 3501 §2.3.2: recent for every session that cannot tell whether it is the first to hear of it. To
            // claim them the store has to write, which is nothing for a worker: that is done when the mailbox is left.
            for (auto it = firstNew; it != changes.changed.end(); ++it)
                m_recent.push_back(it->uid);
            m_claimRecent = true;
        }
        out.append("* ");
        appendNumber(out, m_numbers.count());
        out.append(" EXISTS\r\n");
        if (style.recent) {
            out.append("* ");
            appendNumber(out, m_recent.size());
            out.append(" RECENT\r\n");
        }
        if (m_numbers.tailSize() > 1000 && m_pendingExpunged.empty())
            m_numbers.share(m_box->uids());
    }
    if (changes.keywordsChanged || !changes.changed.empty())
        refreshKeywords(out);
    std::sort(m_told.begin(), m_told.end());
    auto told = m_told.begin();
    for (auto it = changes.changed.begin(); it != firstNew; ++it) {
        while (told != m_told.end() && told->first < it->uid)
            ++told;
        bool known = false;
        for (auto same = told; same != m_told.end() && same->first == it->uid; ++same)
            known = known || same->second >= it->modseq;
        if (known || std::binary_search(m_pendingExpunged.begin(), m_pendingExpunged.end(), it->uid))
            continue;
        const quint32 index = m_numbers.lowerBound(it->uid);
        if (index < m_numbers.count() && m_numbers.at(index) == it->uid)
            appendFlagsFetch(out, index, *it, style.modseq);
    }
    m_told = {};
}

} // namespace imap
