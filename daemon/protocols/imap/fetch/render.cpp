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
            if (item.section.of == Of::Header) {
                const Window window = windowOf(item.partial, header.size());
                if (isLarge(window.count))
                    appendContent(window);
                else
                    appendLiteral(out, QByteArrayView(header).sliced(window.offset, window.count));
                return true;
            }
            appendMade(mime::headerFields(header, item.section.fields, item.section.of == Of::HeaderFieldsNot), item);
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

    bool isLarge(qint64 count) const
    {
        return count > largeMessage || (count > largeLate && m_batch.out.size() > 4 * batchOctets);
    }

    // What is made from the message: fields of a header, decoded octets. A large one is made again when it is sent.
    void appendMade(const QByteArray &octets, const FetchItem &item)
    {
        QByteArray &out = m_batch.out;
        const Window window = windowOf(item.partial, octets.size());
        const QByteArrayView shown = QByteArrayView(octets).sliced(window.offset, window.count);
        const bool binary = item.kind == Kind::Binary;
        // RFC 3516 §4.2: literal8 when there are NULs
        appendLiteralMark(out, shown.size(), binary && shown.contains('\0'));
        if (isLarge(window.count)) {
            auto make = [box = m_job.box, uid = m_record.uid, item]() -> QByteArray {
                const auto content = box->open(uid);
                return content ? madeOf(**content, item).value_or(QByteArray()) : QByteArray();
            };
            m_batch.deferred.push_back({ out.size(), nullptr, window.offset, window.count, std::move(make), !binary });
            return;
        }
        const qsizetype from = out.size();
        out.append(shown);
        if (!binary)
            hideNuls(out, from);
    }

    // The same from nothing but the message; nothing: there is no such part.
    static std::optional<QByteArray> madeOf(MessageContent &content, const FetchItem &item)
    {
        if (item.section.path.empty() && item.kind == Kind::Section)
            return mime::headerFields(content.header(), item.section.fields, item.section.of == mime::Section::Of::HeaderFieldsNot);
        const QByteArray all = content.all();
        const mime::Part root = mime::parse(all);
        if (item.kind == Kind::Section)
            return mime::sectionContent(root, item.section);
        const mime::Part *part = mime::findPart(root, item.section.path);
        return part ? std::optional(decoded(*part)) : std::nullopt;
    }
    static QByteArray decoded(const mime::Part &part)
    {
        const auto encoding = part.isMultipart() || part.isMessage() ? mime::TransferEncoding::Identity : mime::transferEncoding(part.encoding);
        return encoding == mime::TransferEncoding::Identity ? mime::toCrlf(part.body) : mime::decode(part.body, encoding);
    }

    void appendContent(Window window)
    {
        QByteArray &out = m_batch.out;
        appendLiteralMark(out, window.count);
        if (isLarge(window.count)) {
            m_batch.deferred.push_back({ out.size(), streamed(), window.offset, window.count, {}, true });
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

    // For octets that are sent in pieces later: a content that has not the whole message in memory.
    std::shared_ptr<MessageContent> streamed()
    {
        if (!m_parsed)
            return m_content;
        if (!m_streamed) {
            auto opened = m_job.box->open(m_record.uid);
            m_streamed = opened ? std::shared_ptr<MessageContent>(std::move(*opened)) : m_content;
        }
        return m_streamed;
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
            if (const auto span = mime::sectionSpan(m_root, item.section)) {
                const Window window = windowOf(item.partial, span->octets.size()); // m_all has CRLF throughout
                if (isLarge(window.count))
                    appendContent({ span->octets.data() - m_all.constData() + window.offset, window.count });
                else
                    appendLiteral(out, span->octets.sliced(window.offset, window.count));
            } else if (const auto content = mime::sectionContent(m_root, item.section)) {
                appendMade(*content, item);
            } else {
                out.append("NIL");
            }
            return true;
        }
        const mime::Part *part = mime::findPart(m_root, item.section.path);
        if (!part) {
            out.append(item.kind == Kind::BinarySize ? "0" : "NIL");
            return true;
        }
        const bool whole = part->isMultipart() || part->isMessage();
        const auto encoding = whole ? mime::TransferEncoding::Identity : mime::transferEncoding(part->encoding);
        if (encoding == mime::TransferEncoding::Unknown) {
            m_batch.unknownEncoding = true;
            out.append(item.kind == Kind::BinarySize ? "0" : "NIL");
            return true;
        }
        if (item.kind == Kind::BinarySize)
            appendNumber(out, quint64(mime::decodedSize(part->body, encoding)));
        else
            appendMade(decoded(*part), item);
        return true;
    }

    FetchJob &m_job;
    Batch &m_batch;
    const MessageRecord &m_record;
    std::shared_ptr<MessageContent> m_content, m_streamed;
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
