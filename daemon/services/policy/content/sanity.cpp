#include "services/policy/content/sanity.h"

#include "formats/mime/addresses.h"
#include "formats/mime/dates.h"
#include "formats/mime/headers.h"
#include "formats/mime/structure.h"

#include <algorithm>
#include <cstring>

namespace policy {

using async::Task;

namespace {
constexpr qint64 looksAt = 1024 * 1024; // octets of a message whose structure is read
constexpr qint64 inspectedHere = 64 * 1024; // larger ones on the pool
constexpr qint64 block = 256 * 1024;
constexpr qint64 day = 86400;

// RFC 5322 §3.6
constexpr const char *onlyOnce[] = { "from", "sender", "reply-to", "to", "cc", "bcc", "message-id", "in-reply-to", "references", "subject", "date",
    "mime-version", "content-type", "content-transfer-encoding" };

void measure(const mime::Part &part, int depth, SanityFindings &findings)
{
    ++findings.parts;
    findings.depth = std::max(findings.depth, depth);
    if (part.isMultipart() && part.children.empty())
        findings.boundaryMissing = true;
    for (const mime::Part &child : part.children)
        measure(child, depth + 1, findings);
}

void inspectHeader(QByteArrayView header, const SanityLimits &limits, SanityFindings &findings, bool *structured)
{
    int counts[std::size(onlyOnce)] = {};
    mime::HeaderReader reader(header);
    mime::HeaderField field;
    while (findings.headerFields <= limits.headerFields && reader.next(field)) {
        ++findings.headerFields;
        if (!field.hasColon) {
            ++findings.linesWithoutColon;
            continue;
        }
        for (size_t i = 0; i < std::size(onlyOnce); ++i) {
            if (!field.is(onlyOnce[i]))
                continue;
            if (++counts[i] == 2)
                findings.doubled.append(onlyOnce[i]);
            break;
        }
        if (field.is("from")) {
            ++findings.fromFields;
            for (const mime::Address &author : mime::parseMailboxes(field.value, 20)) {
                ++findings.authors;
                findings.fromReadable = findings.fromReadable || (!author.mailbox().isEmpty());
            }
        } else if (field.is("sender")) {
            findings.hasSender = true;
        } else if (field.is("date")) {
            findings.hasDate = true;
            if (const auto date = mime::parseDate(field.value)) {
                findings.dateReadable = true;
                findings.date = date->utc;
            }
        } else if (field.is("content-type")) {
            const QByteArrayView type = mime::trimmed(field.value);
            *structured = type.size() > 8 && (qstrnicmp(type.data(), "multipart", 9) == 0 || qstrnicmp(type.data(), "message/", 8) == 0);
        }
    }
    findings.headerNeverEnds = findings.headerFields <= limits.headerFields && !reader.atEmptyLine();
    findings.eightBitHeader = std::any_of(header.begin(), header.end(), [](char c) { return uchar(c) >= 0x80; });
}

struct Row
{
    const char *result;
    double score;
    bool refused; // with sanity.reject
    const char *reason;
};
} // namespace

void countOddOctets(QByteArrayView octets, char before, SanityFindings &findings)
{
    const char *at = octets.data(), *const end = at + octets.size();
    if (before == '\r' && at < end && *at != '\n')
        ++findings.bareCr;
    for (const char *cr = at; (cr = static_cast<const char *>(std::memchr(cr, '\r', size_t(end - cr)))); ++cr) {
        if (cr + 1 < end && cr[1] != '\n')
            ++findings.bareCr;
    }
    for (const char *lf = at; (lf = static_cast<const char *>(std::memchr(lf, '\n', size_t(end - lf)))); ++lf) {
        if ((lf == at ? before : lf[-1]) != '\r')
            ++findings.bareLf;
    }
    for (const char *nul = at; (nul = static_cast<const char *>(std::memchr(nul, '\0', size_t(end - nul)))); ++nul)
        ++findings.nul;
}

SanityFindings inspect(QByteArrayView start, const SanityLimits &limits)
{
    SanityFindings findings;
    findings.headerSize = mime::headerLength(start);
    bool structured = false;
    inspectHeader(start.first(findings.headerSize), limits, findings, &structured);
    if (structured && findings.headerSize <= limits.headerSize) {
        const mime::Part root = mime::parse(start, { limits.depth + 1, limits.parts + 1 });
        measure(root, 1, findings);
        findings.structureCut = findings.parts > limits.parts || findings.depth > limits.depth;
    } else {
        findings.parts = findings.depth = 1;
    }
    return findings;
}

std::vector<Verdict> sanityVerdicts(const SanityFindings &found, const SanityLimits &limits, bool smtpUtf8, bool refuse, qint64 now)
{
    std::vector<Verdict> verdicts;
    const auto say = [&](const Row &row, const QByteArray &detail = {}) {
        Verdict verdict;
        verdict.check = "sanity";
        verdict.result = row.result;
        verdict.score = row.score;
        verdict.reason = detail.isEmpty() ? Sentence(row.reason) : Sentence::of(row.reason, detail);
        if (row.refused && refuse) {
            verdict.demand = Demand::Reject;
            verdict.reply = smtp::Reply(550, 6, 0, "This is no valid message (RFC 5322): " + verdict.reason.english());
        }
        verdicts.push_back(std::move(verdict));
    };
    const auto tooMuch = [&](const char *result, Sentence reason) {
        Verdict verdict;
        verdict.check = "sanity";
        verdict.result = result;
        verdict.demand = Demand::Reject;
        verdict.reply = smtp::Reply(550, 6, 0, reason.english());
        verdict.reason = std::move(reason);
        verdicts.push_back(std::move(verdict));
    };
    if (found.headerSize > limits.headerSize)
        tooMuch("header-size", Sentence::of(QT_TRANSLATE_NOOP("daemon", "The message's header is larger than %1 octets"), limits.headerSize));
    if (found.headerFields > limits.headerFields)
        tooMuch("header-fields", Sentence::of(QT_TRANSLATE_NOOP("daemon", "The message's header has more than %1 fields"), limits.headerFields));
    if (found.structureCut)
        tooMuch("mime-limits", Sentence::of(QT_TRANSLATE_NOOP("daemon", "The message has more than %1 parts, or they are nested deeper than %2"), limits.parts, limits.depth));

    if (found.fromFields == 0)
        say({ "no-from", 2, true, QT_TRANSLATE_NOOP("daemon", "The message has no From field") });
    else if (found.fromFields > 1)
        say({ "several-from", 5, true, QT_TRANSLATE_NOOP("daemon", "The message has several From fields, so nobody knows which one people see") });
    else if (!found.fromReadable)
        say({ "bad-from", 3, true, QT_TRANSLATE_NOOP("daemon", "The From field has no address") });
    else if (found.authors > 1 && !found.hasSender)
        say({ "authors-without-sender", 1, false, QT_TRANSLATE_NOOP("daemon", "Several authors, and no Sender field (RFC 5322 section 3.6.2)") });
    if (!found.hasDate)
        say({ "no-date", 0.4, false, QT_TRANSLATE_NOOP("daemon", "The message has no Date field") });
    else if (!found.dateReadable)
        say({ "bad-date", 0.5, false, QT_TRANSLATE_NOOP("daemon", "The Date field is no date") });
    else if (found.date > now + 2 * day)
        say({ "future-date", 1.5, false, QT_TRANSLATE_NOOP("daemon", "The message says that it was written in the future") });
    for (const QByteArray &field : found.doubled) {
        if (field != "from")
            say({ "doubled-field", 1, false, QT_TRANSLATE_NOOP("daemon", "A field is there more than once: %1") }, field);
    }
    if (found.headerNeverEnds && found.linesWithoutColon == 0)
        say({ "no-body", 0.5, false, QT_TRANSLATE_NOOP("daemon", "The message is a header only") });
    if (found.linesWithoutColon > 0)
        say({ "broken-header", 1, false, QT_TRANSLATE_NOOP("daemon", "The header has lines that are no fields") });
    if (found.eightBitHeader && !smtpUtf8)
        say({ "8bit-header", 1, false, QT_TRANSLATE_NOOP("daemon", "The header has octets that are not ASCII, and the sender did not announce them (SMTPUTF8)") });
    if (found.boundaryMissing)
        say({ "broken-mime", 1.5, true, QT_TRANSLATE_NOOP("daemon", "The message says that it has parts, and has none") });
    if (found.bareCr > 0)
        say({ "bare-cr", 1, false, QT_TRANSLATE_NOOP("daemon", "Carriage returns without line feeds: %1") }, QByteArray::number(found.bareCr));
    if (found.bareLf > 0)
        say({ "bare-lf", 0.5, false, QT_TRANSLATE_NOOP("daemon", "Line feeds without carriage returns: %1") }, QByteArray::number(found.bareLf));
    if (found.nul > 0)
        say({ "nul", 1.5, false, QT_TRANSLATE_NOOP("daemon", "NUL octets: %1") }, QByteArray::number(found.nul));
    if (verdicts.empty()) {
        Verdict verdict;
        verdict.check = "sanity";
        verdict.result = "pass";
        verdict.reason = QT_TRANSLATE_NOOP("daemon", "Header and structure are as they should be");
        verdicts.push_back(std::move(verdict));
    }
    return verdicts;
}

static SanityFindings inspectMessage(const Message *message, const SanityLimits &limits)
{
    const QByteArray start = message->read(0, std::max<qint64>(looksAt, message->header().size()));
    SanityFindings findings = inspect(start, limits);
    countOddOctets(start, '\n', findings);
    char before = start.isEmpty() ? '\n' : start.back();
    for (qint64 offset = start.size(); offset < message->size();) {
        const QByteArray part = message->read(offset, block);
        if (part.isEmpty())
            break;
        countOddOctets(part, before, findings);
        before = part.back();
        offset += part.size();
    }
    if (before == '\r')
        ++findings.bareCr;
    return findings;
}

Task<void> SanityCheck::run(Subject *subject)
{
    const settings::Values &settings = *subject->settings;
    SanityLimits limits;
    limits.headerSize = settings.number("sanity.header_size");
    limits.headerFields = settings.number("sanity.header_fields");
    limits.parts = int(settings.number("sanity.mime_parts"));
    limits.depth = int(settings.number("sanity.mime_depth"));
    const Message *message = subject->message;
    SanityFindings findings;
    if (message->isInMemory() && message->size() <= inspectedHere) {
        findings = inspectMessage(message, limits);
    } else {
        auto job = [message, limits] { return inspectMessage(message, limits); };
        findings = co_await m_pool.run(std::move(job));
    }
    const bool smtpUtf8 = subject->envelope->parameters.smtpUtf8;
    for (Verdict &verdict : sanityVerdicts(findings, limits, smtpUtf8, settings.flag("sanity.reject"), m_clock.nowUtc().toSecsSinceEpoch()))
        subject->say(std::move(verdict));
}

bool holdsGtube(QByteArrayView text)
{
    // In two pieces, so that no filter takes this program for spam.
    static const QByteArray gtube = "XJS*C4JDBQADN1.NSBN3*2IDNEN*" + QByteArray("GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X");
    return memmem(text.data(), size_t(text.size()), gtube.constData(), size_t(gtube.size())) != nullptr;
}

Task<void> GtubeCheck::run(Subject *subject)
{
    const Message *message = subject->message;
    bool found = false;
    if (message->isInMemory()) {
        found = holdsGtube(message->read(0, block));
    } else {
        auto job = [message] { return holdsGtube(message->read(0, block)); };
        found = co_await m_pool.run(std::move(job));
    }
    if (!found)
        co_return;
    Verdict verdict;
    verdict.check = name();
    verdict.result = "found";
    verdict.demand = Demand::Reject;
    verdict.reason = QT_TRANSLATE_NOOP("daemon", "The message holds the test string GTUBE, which every filter takes for spam");
    subject->say(std::move(verdict));
}

} // namespace policy
