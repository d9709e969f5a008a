#include "mailauth/dmarc/policyrecord.h"

#include "shared/address/mailaddress.h"

namespace dmarc {

namespace {
bool equalsFolded(QByteArrayView a, QByteArrayView b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

QByteArrayView trimmed(QByteArrayView text)
{
    const auto isSpace = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.isEmpty() && isSpace(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isSpace(text.back()))
        text.chop(1);
    return text;
}

std::optional<Policy> parsePolicy(QByteArrayView value)
{
    for (const Policy policy : { Policy::None, Policy::Quarantine, Policy::Reject }) {
        if (equalsFolded(value, name(policy)))
            return policy;
    }
    return std::nullopt;
}

std::optional<quint64> parseNumber(QByteArrayView digits, quint64 most)
{
    if (digits.isEmpty() || digits.size() > 18)
        return std::nullopt;
    quint64 value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + quint64(c - '0');
    }
    return value <= most ? std::optional(value) : std::nullopt;
}

// "!10m": RFC 7489 §6.4, powers of two.
std::optional<quint64> parseSize(QByteArrayView text)
{
    int shift = 0;
    if (!text.isEmpty()) {
        switch (text.back() | 0x20) {
        case 'k':
            shift = 10;
            break;
        case 'm':
            shift = 20;
            break;
        case 'g':
            shift = 30;
            break;
        case 't':
            shift = 40;
            break;
        }
    }
    if (shift)
        text.chop(1);
    const auto value = parseNumber(text, 999999);
    return value ? std::optional(*value << shift) : std::nullopt;
}

std::optional<ReportUri> parseUri(QByteArrayView text)
{
    ReportUri made;
    const qsizetype bang = text.lastIndexOf('!'); // within a URI it is written %21
    if (bang >= 0) {
        const auto limit = parseSize(text.sliced(bang + 1));
        if (!limit)
            return std::nullopt;
        made.limit = *limit;
        text = text.first(bang);
    }
    const qsizetype colon = text.indexOf(':');
    if (colon <= 0 || text.size() > 1000)
        return std::nullopt;
    for (const char c : text) {
        if (uchar(c) <= 0x20 || uchar(c) >= 0x7f)
            return std::nullopt;
    }
    made.uri = text.toByteArray();
    if (equalsFolded(text.first(colon), "mailto")) {
        QByteArrayView address = text.sliced(colon + 1);
        if (const qsizetype query = address.indexOf('?'); query >= 0)
            address = address.first(query);
        const auto mailbox = MailAddress::parse(QByteArray::fromPercentEncoding(address.toByteArray()));
        if (!mailbox || mailbox->domain().startsWith('['))
            return std::nullopt;
        made.mailbox = mailbox->toString();
    }
    return made;
}

QByteArray beginning(QByteArrayView text) { return text.first(std::min<qsizetype>(text.size(), 60)).toByteArray(); }

struct RecordReader
{
    PolicyRecord record;
    bool hasPolicy = false, badSubdomains = false;

    void complain(QByteArray sentence)
    {
        if (record.problems.size() < 20)
            record.problems.append(std::move(sentence));
    }
    void wrong(QByteArrayView tag, QByteArrayView value)
    {
        complain("Its " + tag.toByteArray() + "= has the invalid value \"" + beginning(value) + '"');
    }

    void tag(QByteArrayView tag, QByteArrayView value)
    {
        const auto is = [&](const char *name) { return equalsFolded(tag, name); };
        const auto alignment = [&](Alignment &into) {
            if (equalsFolded(value, "s") || equalsFolded(value, "r"))
                into = equalsFolded(value, "s") ? Alignment::Strict : Alignment::Relaxed;
            else
                wrong(tag, value);
        };
        if (is("p")) {
            const auto policy = parsePolicy(value);
            hasPolicy = policy.has_value();
            if (policy)
                record.policy = *policy;
            else
                wrong(tag, value);
        } else if (is("sp")) {
            record.subdomains = parsePolicy(value);
            badSubdomains = !record.subdomains;
            if (badSubdomains)
                wrong(tag, value);
        } else if (is("np")) {
            record.nonexistent = parsePolicy(value);
            if (!record.nonexistent)
                wrong(tag, value);
        } else if (is("adkim")) {
            alignment(record.dkim);
        } else if (is("aspf")) {
            alignment(record.spf);
        } else if (is("pct")) {
            if (const auto percent = parseNumber(value, 100))
                record.percent = int(*percent);
            else
                wrong(tag, value);
        } else if (is("t")) {
            record.testing = equalsFolded(value, "y");
        } else if (is("ri")) {
            if (const auto interval = parseNumber(value, 0xffffffff))
                record.interval = quint32(*interval);
            else
                wrong(tag, value);
        } else if (is("fo")) {
            record.failureOptions = value.first(std::min<qsizetype>(value.size(), 20)).toByteArray();
        } else if (is("rua") || is("ruf")) {
            QList<ReportUri> &uris = is("rua") ? record.aggregate : record.failure;
            uris = parseReportUris(value);
            if (uris.isEmpty())
                wrong(tag, value);
        } // others are ignored, RFC 7489 §6.3
    }
};
} // namespace

bool isPolicyRecord(QByteArrayView text)
{
    const qsizetype semicolon = text.indexOf(';');
    const QByteArrayView first = trimmed(semicolon < 0 ? text : text.first(semicolon));
    const qsizetype equals = first.indexOf('=');
    return equals >= 0 && equalsFolded(trimmed(first.first(equals)), "v")
        && trimmed(first.sliced(equals + 1)) == "DMARC1";
}

QList<ReportUri> parseReportUris(QByteArrayView text)
{
    QList<ReportUri> uris;
    for (qsizetype at = 0; at < text.size() && uris.size() < maxUris;) {
        qsizetype end = text.indexOf(',', at); // within a URI it is written %2C
        if (end < 0)
            end = text.size();
        if (auto uri = parseUri(trimmed(text.sliced(at, end - at))); uri && !uris.contains(*uri))
            uris.append(std::move(*uri));
        at = end + 1;
    }
    return uris;
}

std::optional<PolicyRecord> parsePolicyRecord(QByteArrayView text, QByteArray *problem)
{
    const auto fail = [&](const char *why) {
        if (problem)
            *problem = why;
        return std::nullopt;
    };
    if (!isPolicyRecord(text))
        return fail("It does not begin with v=DMARC1");
    if (text.size() > maxRecordSize)
        return fail("It is too long");
    RecordReader reader;
    for (qsizetype at = text.indexOf(';'); at >= 0 && at < text.size();) {
        qsizetype end = text.indexOf(';', at + 1);
        if (end < 0)
            end = text.size();
        const QByteArrayView item = trimmed(text.sliced(at + 1, end - at - 1));
        at = end;
        const qsizetype equals = item.indexOf('=');
        if (equals > 0)
            reader.tag(trimmed(item.first(equals)), trimmed(item.sliced(equals + 1)));
        else if (!item.isEmpty())
            reader.complain("It holds \"" + beginning(item) + "\", which is no tag");
    }
    if (!reader.hasPolicy || reader.badSubdomains) { // RFC 7489 §6.6.3 step 6
        if (reader.record.aggregate.isEmpty())
            return fail(reader.hasPolicy ? "Its sp= is none of none, quarantine and reject" : "It has no valid p=");
        reader.record.policyWasUnusable = true;
        reader.record.policy = Policy::None;
        reader.record.subdomains.reset();
    }
    return std::move(reader.record);
}

} // namespace dmarc
