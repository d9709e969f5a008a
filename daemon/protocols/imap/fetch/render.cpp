#include "protocols/imap/fetch/render.h"
#include "formats/mime/encodings.h"
#include "protocols/imap/sequenceset.h"

#include <algorithm>
#include <cstring>

namespace imap {

namespace {
using Kind = FetchItem::Kind;
using Needs = PlannedItem::Needs;

void appendLabel(QByteArray &out, const QByteArray &label) { out.append(label.constData(), label.size()); }

void appendRecordItem(QByteArray &out, const PlannedItem &planned, FlagWriter &flags, const MessageRecord &record, quint64 shownFlags)
{
    appendLabel(out, planned.label);
    switch (planned.item.kind) {
    case Kind::Uid:
        appendNumber(out, record.uid.value());
        break;
    case Kind::Flags:
        flags.append(out, shownFlags);
        break;
    case Kind::InternalDate:
        appendInternalDate(out, record.internalDate);
        break;
    case Kind::SaveDate:
        appendInternalDate(out, record.savedDate);
        break;
    case Kind::Size:
        appendNumber(out, record.size);
        break;
    case Kind::ModSeq:
        out.append('(');
        appendNumber(out, record.modseq.value());
        out.append(')');
        break;
    default:
        break;
    }
}

struct Window // octets [offset, offset + count) of something of a known size
{
    qint64 offset = 0, count = 0;
};
Window windowOf(const std::optional<Partial> &partial, qint64 size)
{
    if (!partial)
        return { 0, size };
    const qint64 offset = qint64(std::min<quint64>(partial->offset, quint64(size)));
    return { offset, qint64(std::min<quint64>(partial->count, quint64(size - offset))) };
}

void appendLiteralMark(QByteArray &out, qint64 size, bool binary = false)
{
    out.append(binary ? "~{" : "{");
    appendNumber(out, quint64(size));
    out.append("}\r\n");
}

// RFC 9051 §4.3: a literal holds no NUL. The message keeps its own; the client sees 0x80, as Dovecot does it.
void hideNuls(QByteArray &out, qsizetype from)
{
    const auto size = size_t(out.size() - from);
    if (size == 0 || !std::memchr(out.constData() + from, '\0', size))
        return;
    std::replace(out.begin() + from, out.end(), '\0', char(0x80));
}

void appendLiteral(QByteArray &out, QByteArrayView octets)
{
    appendLiteralMark(out, octets.size());
    const qsizetype from = out.size();
    out.append(octets);
    hideNuls(out, from);
}

// One message on its way into a batch; opens and parses only what its items want.
class Message
{
public:
    Message(FetchJob &job, Batch &batch, const MessageRecord &record)
        : m_job(job)
        , m_batch(batch)
        , m_record(record)
    {
    }

    // False: the message is gone, or (batch.failure) cannot be read.
    bool appendItem(const PlannedItem &planned)
    {
        if (planned.needs >= Needs::Header && !open())
            return false;
        QByteArray &out = m_batch.out;
        appendLabel(out, planned.label);
        const FetchItem &item = planned.item;
        if (planned.needs == Needs::Header) {
            const QByteArray header = m_content->header();
            using Of = mime::Section::Of;
            if (item.section.of == Of::Header)
                appendWindow(header, item.partial);
            else
                appendWindow(mime::headerFields(header, item.section.fields, item.section.of == Of::HeaderFieldsNot), item.partial);
            return true;
        }
        if (planned.needs == Needs::Content) {
            if (item.kind == Kind::BinarySize) {
                appendNumber(out, quint64(m_content->size()));
                return true;
            }
            qint64 start = 0;
            if (item.section.of == mime::Section::Of::Text)
                start = std::min<qint64>(m_content->header().size(), m_content->size());
            const Window window = windowOf(item.partial, m_content->size() - start);
            appendContent({ start + window.offset, window.count });
            return true;
        }
        return appendPart(item);
    }

private:
    bool open()
    {
        if (m_content)
            return true;
        auto opened = m_job.box->open(m_record.uid);
        if (!opened) {
            if (opened.failure().kind != Failure::Kind::NotFound)
                m_batch.failure = opened.failure();
            return false;
        }
        m_content = std::move(*opened);
        return true;
    }

    void appendWindow(const QByteArray &octets, const std::optional<Partial> &partial)
    {
        const Window window = windowOf(partial, octets.size());
        appendLiteral(m_batch.out, QByteArrayView(octets).sliced(window.offset, window.count));
    }

    void appendContent(Window window)
    {
        QByteArray &out = m_batch.out;
        appendLiteralMark(out, window.count);
        if (window.count > largeMessage) {
            m_batch.deferred.push_back({ out.size(), m_content, window.offset, window.count });
            return;
        }
        const qsizetype from = out.size();
        m_content->appendTo(out, window.offset, window.count);
        // The file was cut while we read it: the literal's length is promised already.
        if (out.size() - from < window.count)
            out.append(window.count - (out.size() - from), ' ');
        else if (out.size() - from > window.count)
            out.truncate(from + window.count);
        hideNuls(out, from);
    }

    bool appendPart(const FetchItem &item)
    {
        QByteArray &out = m_batch.out;
        if (!m_parsed) {
            m_all = m_content->all();
            m_root = mime::parse(m_all);
            m_parsed = true;
        }
        if (item.kind == Kind::Section) {
            const auto content = mime::sectionContent(m_root, item.section);
            if (!content)
                out.append("NIL");
            else
                appendWindow(*content, item.partial);
            return true;
        }
        const mime::Part *part = mime::findPart(m_root, item.section.path);
        if (!part) {
            out.append(item.kind == Kind::BinarySize ? "0" : "NIL");
            return true;
        }
        QByteArray content;
        if (part->isMultipart() || part->isMessage()) {
            content = mime::toCrlf(part->body);
        } else {
            const auto encoding = mime::transferEncoding(part->encoding);
            if (encoding == mime::TransferEncoding::Unknown) {
                m_batch.unknownEncoding = true;
                out.append(item.kind == Kind::BinarySize ? "0" : "NIL");
                return true;
            }
            if (item.kind == Kind::BinarySize) {
                appendNumber(out, quint64(mime::decodedSize(part->body, encoding)));
                return true;
            }
            content = encoding == mime::TransferEncoding::Identity ? mime::toCrlf(part->body) : mime::decode(part->body, encoding);
        }
        if (item.kind == Kind::BinarySize) {
            appendNumber(out, quint64(content.size()));
            return true;
        }
        const Window window = windowOf(item.partial, content.size());
        const QByteArrayView octets = QByteArrayView(content).sliced(window.offset, window.count);
        appendLiteralMark(out, octets.size(), octets.contains('\0')); // RFC 3516 §4.2: literal8 when there are NULs
        out.append(octets);
        return true;
    }

    FetchJob &m_job;
    Batch &m_batch;
    const MessageRecord &m_record;
    std::shared_ptr<MessageContent> m_content;
    QByteArray m_all;
    mime::Part m_root;
    bool m_parsed = false;
};

// RFC 9051 §6.4.5: what is fetched without PEEK is seen. Returns false when the store refuses.
bool markSeen(FetchJob &job, std::span<const Target> targets, std::vector<MessageRecord> &records, Batch &batch)
{
    std::vector<Uid> unseen;
    for (const MessageRecord &record : records) {
        if (record.uid.value() != 0 && !(record.flags & flag::Seen))
            unseen.push_back(record.uid);
    }
    if (unseen.empty())
        return true;
    const auto stored = job.box->store(unseen, FlagChange::Add, flag::Seen, {}, std::nullopt);
    if (!stored) {
        batch.failure = stored.failure();
        return false;
    }
    records = recordsOf(*job.box, targets);
    for (const MessageRecord &record : records) {
        if (std::binary_search(unseen.begin(), unseen.end(), record.uid))
            batch.told.push_back({ record.uid, record.modseq });
    }
    return true;
}
} // namespace

void renderRecord(QByteArray &out, const FetchPlan &plan, FlagWriter &flags, quint32 number, const MessageRecord &record, quint64 shownFlags)
{
    out.append("* ", 2);
    appendNumber(out, number);
    out.append(" FETCH (", 8);
    bool first = true;
    for (const PlannedItem &planned : plan.items) {
        if (!first)
            out.append(' ');
        first = false;
        appendRecordItem(out, planned, flags, record, shownFlags);
    }
    out.append(")\r\n", 3);
}

Batch renderBatch(FetchJob &job, const std::vector<Target> &all)
{
    Batch batch;
    const FetchPlan &plan = job.plan;
    std::span<const Target> targets(all);
    std::vector<MessageRecord> records = recordsOf(*job.box, targets);
    if (plan.content) { // how many of them fit, by their sizes: so that no more are marked seen than are sent
        size_t count = 0;
        qint64 octets = 0;
        while (count < targets.size() && (count == 0 || octets < batchOctets))
            octets += records[count++].size;
        targets = targets.first(count);
        records.resize(count);
    }
    if (plan.setsSeen && !markSeen(job, targets, records, batch))
        return batch;
    std::vector<CachedParts> cached;
    if (plan.cachedParts) {
        std::vector<Uid> uids;
        uids.reserve(targets.size());
        for (const MessageRecord &record : records) {
            if (record.uid.value() != 0 && !(plan.changedSince && record.modseq.value() <= *plan.changedSince))
                uids.push_back(record.uid);
        }
        auto parts = job.box->cached(uids, plan.cachedParts);
        if (!parts) {
            batch.failure = parts.failure();
            return batch;
        }
        cached = std::move(*parts);
    }
    qsizetype expected = qsizetype(targets.size()) * (plan.cachedParts ? 600 : 120);
    if (plan.content) {
        for (const MessageRecord &record : records)
            expected += std::min<qint64>(record.size, largeMessage);
    }
    batch.out.reserve(std::min<qsizetype>(expected, 8 * batchOctets));
    size_t nextCached = 0;
    auto told = batch.told.begin();
    for (size_t i = 0; i < targets.size(); ++i) {
        const MessageRecord &record = records[i];
        batch.done = i + 1;
        if (record.uid.value() == 0) {
            ++batch.missing;
            continue;
        }
        if (plan.changedSince && record.modseq.value() <= *plan.changedSince)
            continue;
        const CachedParts *parts = plan.cachedParts && nextCached < cached.size() ? &cached[nextCached++] : nullptr;
        const qsizetype begin = batch.out.size();
        const size_t deferredBefore = batch.deferred.size();
        quint64 shown = record.flags & ~flag::Recent;
        if (!job.recent.empty() && std::binary_search(job.recent.begin(), job.recent.end(), record.uid))
            shown |= flag::Recent;
        batch.out.append("* ", 2);
        appendNumber(batch.out, targets[i].number);
        batch.out.append(" FETCH (", 8);
        Message message(job, batch, record);
        bool there = true, first = true;
        for (const PlannedItem &planned : plan.items) {
            if (!first)
                batch.out.append(' ');
            first = false;
            if (planned.needs == Needs::Record) {
                appendRecordItem(batch.out, planned, job.flags, record, shown);
            } else if (planned.needs == Needs::Cached) {
                const QByteArray *wire = !parts ? nullptr
                    : planned.item.kind == Kind::Envelope ? &parts->envelope
                    : planned.item.kind == Kind::Body     ? &parts->body
                                                          : &parts->bodyStructure;
                there = wire && !wire->isEmpty();
                if (there) {
                    appendLabel(batch.out, planned.label);
                    batch.out.append(*wire);
                }
            } else {
                there = message.appendItem(planned);
            }
            if (!there)
                break;
        }
        if (!there) { // gone while we looked: as if it had not been asked for
            batch.out.truncate(begin);
            batch.deferred.resize(deferredBefore);
            ++batch.missing;
            if (batch.failure)
                return batch;
            continue;
        }
        while (told != batch.told.end() && told->first < record.uid)
            ++told;
        if (told != batch.told.end() && told->first == record.uid) { // RFC 9051 §6.4.5: the changed flags come along
            if (!plan.hasFlags) {
                batch.out.append(" FLAGS ");
                job.flags.append(batch.out, shown);
            }
            if (job.condstore && !plan.hasUid) { // RFC 7162 §3.2.4
                batch.out.append(" UID ");
                appendNumber(batch.out, record.uid.value());
            }
            if (job.condstore && !plan.hasModSeq) {
                batch.out.append(" MODSEQ (");
                appendNumber(batch.out, record.modseq.value());
                batch.out.append(')');
            }
        }
        batch.out.append(")\r\n", 3);
        // Decoded or repeated items can be larger than the messages: the batch ends early.
        if (batch.out.size() >= 4 * batchOctets || !batch.deferred.empty())
            break;
    }
    return batch;
}

} // namespace imap
