#include "protocols/imap/search/program.h"
#include "formats/mime/charset.h"
#include "formats/mime/dates.h"
#include "formats/mime/headers.h"
#include "formats/mime/structure.h"
#include "formats/mime/text.h"
#include "protocols/imap/search/envelopeview.h"

#include <algorithm>

namespace imap {

namespace {
using Kind = SearchKey::Kind;
constexpr qint64 batchContent = 8 * 1024 * 1024; // octets of messages that one closure may read

qint64 dayOf(qint64 utc) { return utc >= 0 ? utc / 86400 : (utc - 86399) / 86400; }

// Fields that ENVELOPE shows as they are.
std::optional<EnvelopeView::Field> envelopeField(const QByteArray &name)
{
    if (name.compare("SUBJECT", Qt::CaseInsensitive) == 0)
        return EnvelopeView::Subject;
    if (name.compare("MESSAGE-ID", Qt::CaseInsensitive) == 0)
        return EnvelopeView::MessageId;
    if (name.compare("IN-REPLY-TO", Qt::CaseInsensitive) == 0)
        return EnvelopeView::InReplyTo;
    return std::nullopt;
}

bool headerContains(const SearchNode &node, QByteArrayView raw)
{
    return node.text.in(mime::isAscii(raw) && raw.indexOf("=?") < 0 ? raw.toByteArray() : mime::decodedHeader(raw));
}

class Candidate // one message, opened and parsed only as far as the keys ask
{
public:
    Candidate(OpenMailbox &box, quint32 number, const MessageRecord &record, bool recent, const QByteArray *envelope, std::optional<Failure> &failure)
        : m_box(box)
        , m_number(number)
        , m_record(record)
        , m_recent(recent)
        , m_envelopeWire(envelope)
        , m_failure(failure)
    {
    }

    bool matches(const SearchNode &node)
    {
        switch (node.kind) {
        case Kind::And:
            return std::all_of(node.children.begin(), node.children.end(), [this](const SearchNode &child) { return matches(child); });
        case Kind::Or:
            return std::any_of(node.children.begin(), node.children.end(), [this](const SearchNode &child) { return matches(child); });
        case Kind::Not:
            return !matches(node.children.front());
        case Kind::From:
            return addresses(node, EnvelopeView::From);
        case Kind::To:
            return addresses(node, EnvelopeView::To);
        case Kind::Cc:
            return addresses(node, EnvelopeView::Cc);
        case Kind::Bcc:
            return addresses(node, EnvelopeView::Bcc);
        case Kind::Subject:
            return headerText(node, EnvelopeView::Subject);
        case Kind::SentBefore:
        case Kind::SentOn:
        case Kind::SentSince:
            return sent(node);
        case Kind::Header:
            if (const auto field = envelopeField(node.name))
                return headerText(node, *field);
            return header(node);
        case Kind::Body:
            return body(node, m_bodyText, false);
        case Kind::Text:
            return body(node, m_wholeText, true);
        default:
            return matchesRecord(node, m_number, m_record, m_recent) == Verdict::Yes;
        }
    }

private:
    const EnvelopeView &envelope()
    {
        if (!m_envelope)
            m_envelope.emplace(m_envelopeWire ? QByteArrayView(*m_envelopeWire) : QByteArrayView());
        return *m_envelope;
    }
    bool addresses(const SearchNode &node, EnvelopeView::Field field)
    {
        return envelope().isValid() && node.text.in(envelope().addresses(field));
    }
    bool headerText(const SearchNode &node, EnvelopeView::Field field)
    {
        const auto text = envelope().isValid() ? envelope().text(field) : std::nullopt;
        if (!text) // SUBJECT "" matches all, HEADER Subject "" only those that have one
            return node.kind != Kind::Header && node.text.isEmpty();
        return node.text.isEmpty() || headerContains(node, *text);
    }
    bool sent(const SearchNode &node)
    {
        const auto text = envelope().isValid() ? envelope().text(EnvelopeView::Date) : std::nullopt;
        const auto date = text ? mime::parseDate(*text) : std::nullopt;
        if (!date)
            return false;
        return node.kind == Kind::SentBefore ? date->day < node.day : node.kind == Kind::SentOn ? date->day == node.day : date->day >= node.day;
    }
    bool open()
    {
        if (m_content || m_failed)
            return !m_failed;
        auto opened = m_box.open(m_record.uid);
        if (!opened) {
            m_failed = true;
            if (opened.failure().kind != Failure::Kind::NotFound)
                m_failure = opened.failure();
            return false;
        }
        m_content = std::move(*opened);
        return true;
    }
    bool header(const SearchNode &node)
    {
        if (!open())
            return false;
        if (m_header.isNull())
            m_header = m_content->header();
        for (const mime::HeaderField &field : mime::findHeaders(m_header, node.name)) {
            if (node.text.isEmpty() || headerContains(node, field.value))
                return true;
        }
        return false;
    }
    bool body(const SearchNode &node, std::optional<QByteArray> &text, bool withHeaders)
    {
        if (!open())
            return false;
        if (!text) {
            const QByteArray all = m_content->all();
            const mime::Part root = mime::parse(all);
            text = mime::searchableText(root, withHeaders);
        }
        return node.text.isEmpty() || node.text.in(*text);
    }

    OpenMailbox &m_box;
    quint32 m_number;
    const MessageRecord &m_record;
    bool m_recent;
    const QByteArray *m_envelopeWire;
    std::optional<Failure> &m_failure;
    std::optional<EnvelopeView> m_envelope;
    std::unique_ptr<MessageContent> m_content;
    QByteArray m_header;
    std::optional<QByteArray> m_bodyText, m_wholeText;
    bool m_failed = false;
};

bool usesEnvelope(const SearchNode &node)
{
    switch (node.kind) {
    case Kind::From:
    case Kind::To:
    case Kind::Cc:
    case Kind::Bcc:
    case Kind::Subject:
    case Kind::SentBefore:
    case Kind::SentOn:
    case Kind::SentSince:
        return true;
    case Kind::Header:
        return envelopeField(node.name).has_value();
    default:
        return std::any_of(node.children.begin(), node.children.end(), usesEnvelope);
    }
}
} // namespace

SearchNode compile(const SearchKey &key, const SearchContext &context)
{
    SearchNode node;
    node.kind = key.kind;
    node.number = key.number;
    node.day = key.day;
    node.name = key.name;
    switch (key.kind) {
    case Kind::SequenceNumbers:
        node.ranges = key.set.resolve(context.messages);
        break;
    case Kind::Uids:
        node.ranges = key.set.isSaved() ? rangesOf(*context.saved) : key.set.resolve(context.lastUid.value());
        break;
    case Kind::Keyword: {
        node.never = true;
        for (qsizetype i = 0; i < context.keywords.size() && i < flag::maxKeywords; ++i) {
            if (context.keywords[i].compare(key.text, Qt::CaseInsensitive) == 0) {
                node.number = flag::keyword(int(i));
                node.never = false;
            }
        }
        break;
    }
    case Kind::Older:
    case Kind::Younger:
        node.moment = context.now - qint64(std::min<quint64>(key.number, quint64(1) << 40));
        break;
    case Kind::From:
    case Kind::To:
    case Kind::Cc:
    case Kind::Bcc:
    case Kind::Subject:
    case Kind::Header:
    case Kind::Body:
    case Kind::Text: {
        node.text = TextMatcher(context.charset.isEmpty() ? key.text : mime::toUtf8(key.text, context.charset));
        node.cost = key.kind == Kind::Body || key.kind == Kind::Text                ? Cost::Body
            : key.kind == Kind::Header && !envelopeField(key.name).has_value() ? Cost::Header
                                                                               : Cost::Envelope;
        break;
    }
    case Kind::SentBefore:
    case Kind::SentOn:
    case Kind::SentSince:
        node.cost = Cost::Envelope;
        break;
    default:
        break;
    }
    for (const SearchKey &child : key.children) {
        node.children.push_back(compile(child, context));
        node.cost = std::max(node.cost, node.children.back().cost);
    }
    std::stable_sort(node.children.begin(), node.children.end(), [](const SearchNode &a, const SearchNode &b) { return a.cost < b.cost; });
    return node;
}

Verdict matchesRecord(const SearchNode &node, quint32 number, const MessageRecord &record, bool recent)
{
    const auto say = [](bool yes) { return yes ? Verdict::Yes : Verdict::No; };
    switch (node.kind) {
    case Kind::All:
    case Kind::SaveDateSupported:
        return Verdict::Yes;
    case Kind::And: {
        Verdict all = Verdict::Yes;
        for (const SearchNode &child : node.children) {
            const Verdict one = matchesRecord(child, number, record, recent);
            if (one == Verdict::No)
                return one;
            if (one == Verdict::Open)
                all = Verdict::Open;
        }
        return all;
    }
    case Kind::Or: {
        Verdict any = Verdict::No;
        for (const SearchNode &child : node.children) {
            const Verdict one = matchesRecord(child, number, record, recent);
            if (one == Verdict::Yes)
                return one;
            if (one == Verdict::Open)
                any = Verdict::Open;
        }
        return any;
    }
    case Kind::Not: {
        const Verdict one = matchesRecord(node.children.front(), number, record, recent);
        return one == Verdict::Open ? one : say(one == Verdict::No);
    }
    case Kind::SequenceNumbers:
        return say(contains(node.ranges, number));
    case Kind::Uids:
        return say(contains(node.ranges, record.uid.value()));
    case Kind::Flag:
        return say(node.number == flag::Recent ? recent : (record.flags & node.number) == node.number);
    case Kind::Keyword:
        return say(!node.never && (record.flags & node.number));
    case Kind::New:
        return say(recent && !(record.flags & flag::Seen));
    case Kind::Old:
        return say(!recent);
    case Kind::Before:
        return say(dayOf(record.internalDate) < node.day);
    case Kind::On:
        return say(dayOf(record.internalDate) == node.day);
    case Kind::Since:
        return say(dayOf(record.internalDate) >= node.day);
    case Kind::SavedBefore:
        return say(dayOf(record.savedDate) < node.day);
    case Kind::SavedOn:
        return say(dayOf(record.savedDate) == node.day);
    case Kind::SavedSince:
        return say(dayOf(record.savedDate) >= node.day);
    case Kind::Older: // RFC 5032 §3: at least that old
        return say(record.internalDate <= node.moment);
    case Kind::Younger:
        return say(record.internalDate >= node.moment);
    case Kind::Larger:
        return say(record.size > node.number);
    case Kind::Smaller:
        return say(record.size < node.number);
    case Kind::ModSeq:
        return say(record.modseq.value() >= node.number);
    default:
        return Verdict::Open;
    }
}

SearchBatch evaluateBatch(OpenMailbox &box, const SearchNode &program, const std::vector<Target> &targets, const std::vector<Uid> &recent)
{
    SearchBatch batch;
    const std::vector<MessageRecord> records = recordsOf(box, targets);
    std::vector<Verdict> verdicts(targets.size(), Verdict::No);
    std::vector<Uid> open;
    const auto isRecent = [&recent](Uid uid) { return !recent.empty() && std::binary_search(recent.begin(), recent.end(), uid); };
    qint64 octets = 0;
    for (; batch.done < targets.size() && octets < batchContent; ++batch.done) {
        const MessageRecord &record = records[batch.done];
        if (record.uid.value() == 0)
            continue;
        verdicts[batch.done] = matchesRecord(program, targets[batch.done].number, record, isRecent(record.uid));
        if (verdicts[batch.done] == Verdict::Open) {
            open.push_back(record.uid);
            octets += program.cost == Cost::Body ? record.size : program.cost == Cost::Header ? 4096 : 0;
        }
    }
    std::vector<CachedParts> cached;
    if (!open.empty() && usesEnvelope(program)) {
        auto parts = box.cached(open, CachedPart::Envelope);
        if (!parts) {
            batch.failure = parts.failure();
            return batch;
        }
        cached = std::move(*parts);
    }
    size_t nextOpen = 0;
    for (size_t i = 0; i < batch.done; ++i) {
        const MessageRecord &record = records[i];
        bool matches = verdicts[i] == Verdict::Yes;
        if (verdicts[i] == Verdict::Open) {
            const QByteArray *envelope = nextOpen < cached.size() ? &cached[nextOpen].envelope : nullptr;
            ++nextOpen;
            Candidate candidate(box, targets[i].number, record, isRecent(record.uid), envelope, batch.failure);
            matches = candidate.matches(program);
            if (batch.failure)
                return batch;
        }
        if (matches)
            batch.matches.push_back({ targets[i].number, record.uid, record.modseq });
    }
    return batch;
}

} // namespace imap
