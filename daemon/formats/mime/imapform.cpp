// See imapform.h. Missing parts of an address are filled with the words Dovecot uses: a NIL host would mean a group
// (RFC 9051 §7.5.2), and clients that come from there have these words in their caches.
#include "formats/mime/imapform.h"

#include "formats/mime/addresses.h"
#include "formats/mime/headers.h"

namespace mime {
namespace {

constexpr qsizetype maxQuoted = 4096; // longer strings go as literals

bool isQuotable(QByteArrayView text)
{
    if (text.size() > maxQuoted)
        return false;
    for (const char c : text) {
        if (quint8(c) < 0x20 || quint8(c) >= 0x7f) {
            if (c != '\t')
                return false;
        }
    }
    return true;
}

// Unfolded, runs of white space as one space: what a person reads in one line.
QByteArray oneLine(QByteArrayView value)
{
    value = trimmed(value);
    QByteArray out(value.size(), Qt::Uninitialized);
    char *to = out.data();
    bool space = false;
    for (const char c : value) {
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\0') {
            space = true;
            continue;
        }
        if (space)
            *to++ = ' ';
        space = false;
        *to++ = c;
    }
    out.truncate(to - out.constData());
    return out;
}

void appendOneLine(QByteArray &out, QByteArrayView value)
{
    value = trimmed(value);
    // The common case: nothing to squeeze, nothing to copy twice.
    bool plain = true;
    char last = 'x';
    for (const char c : value) {
        if (c == '\t' || c == '\r' || c == '\n' || c == '\0' || (c == ' ' && last == ' ')) {
            plain = false;
            break;
        }
        last = c;
    }
    if (plain)
        appendString(out, value);
    else
        appendString(out, oneLine(value));
}

void appendAddresses(QByteArray &out, QByteArrayView value, bool given)
{
    if (!given) {
        out += "NIL";
        return;
    }
    const std::vector<Address> list = parseAddresses(value);
    if (list.empty()) {
        out += "NIL";
        return;
    }
    out += '(';
    for (const Address &address : list) {
        if (address.kind == Address::Kind::GroupEnd) {
            out += "(NIL NIL NIL NIL)";
            continue;
        }
        if (address.kind == Address::Kind::GroupStart) {
            out += "(NIL NIL ";
            appendOneLine(out, address.name);
            out += " NIL)";
            continue;
        }
        out += '(';
        if (address.name.isEmpty())
            out += "NIL";
        else
            appendOneLine(out, address.name);
        out += ' ';
        if (address.route.isEmpty())
            out += "NIL";
        else
            appendString(out, address.route);
        out += ' ';
        appendString(out, address.local.isEmpty() ? QByteArrayView("MISSING_MAILBOX") : QByteArrayView(address.local));
        out += ' ';
        appendString(out, address.domain.isEmpty() ? QByteArrayView("MISSING_DOMAIN") : QByteArrayView(address.domain));
        out += ')';
    }
    out += ')';
}

void appendParameters(QByteArray &out, const Parameters &parameters)
{
    if (parameters.isEmpty()) {
        out += "NIL";
        return;
    }
    char before = '(';
    for (const Parameter &p : parameters) {
        out += before;
        before = ' ';
        appendString(out, p.name);
        out += ' ';
        appendOneLine(out, p.value);
    }
    out += ')';
}

void appendField(QByteArray &out, const QByteArray &value)
{
    if (value.isEmpty())
        out += "NIL";
    else
        appendOneLine(out, value);
}

// body-fld-dsp body-fld-lang body-fld-loc
void appendExtensions(QByteArray &out, const Part &part)
{
    out += ' ';
    if (part.disposition.isEmpty()) {
        out += "NIL";
    } else {
        out += '(';
        appendString(out, part.disposition);
        out += ' ';
        appendParameters(out, part.dispositionParameters);
        out += ')';
    }
    out += ' ';
    if (part.languages.isEmpty()) {
        out += "NIL";
    } else {
        char before = '(';
        for (const QByteArray &tag : part.languages) {
            out += before;
            before = ' ';
            appendString(out, tag);
        }
        out += ')';
    }
    out += ' ';
    appendField(out, part.location);
}

void appendMultipart(QByteArray &out, const Part &part, bool extensions)
{
    if (part.children.empty()) // the grammar wants one: an empty text stands for it
        out += R"(("text" "plain" ("charset" "us-ascii") NIL NIL "7bit" 0 0))";
    for (const Part &child : part.children)
        appendBodyStructure(out, child, extensions);
    out += ' ';
    appendString(out, part.subtype);
    if (!extensions)
        return;
    out += ' ';
    appendParameters(out, part.parameters);
    appendExtensions(out, part);
}

void appendLeaf(QByteArray &out, const Part &part, bool extensions)
{
    appendString(out, part.type);
    out += ' ';
    appendString(out, part.subtype);
    out += ' ';
    Parameters parameters = part.parameters;
    if (part.isText()) { // RFC 9051 §7.5.2 example, RFC 2045 §5.2: the default is said
        bool hasCharset = false;
        for (const Parameter &p : std::as_const(parameters))
            hasCharset = hasCharset || p.name == "charset" || p.name == "charset*";
        if (!hasCharset)
            parameters.append(Parameter { "charset", "us-ascii" });
    }
    appendParameters(out, parameters);
    out += ' ';
    appendField(out, part.id);
    out += ' ';
    appendField(out, part.description);
    out += ' ';
    appendString(out, part.encoding);
    out += ' ';
    out += QByteArray::number(part.bodySize);
    if (part.isMessage()) {
        out += ' ';
        appendEnvelope(out, part.children.front().header);
        out += ' ';
        appendBodyStructure(out, part.children.front(), extensions);
    }
    if (part.isText() || part.isMessage()) {
        out += ' ';
        out += QByteArray::number(part.bodyLines);
    }
    if (!extensions)
        return;
    out += ' ';
    appendField(out, part.md5);
    appendExtensions(out, part);
}

} // namespace

void appendString(QByteArray &out, QByteArrayView text)
{
    if (isQuotable(text)) {
        out += '"';
        for (const char c : text) {
            if (c == '"' || c == '\\')
                out += '\\';
            out += c;
        }
        out += '"';
        return;
    }
    if (!text.contains('\0')) {
        out += '{' + QByteArray::number(text.size()) + "}\r\n";
        out += text;
        return;
    }
    QByteArray clean = text.toByteArray(); // CHAR8 excludes NUL, RFC 9051 §9
    clean.replace('\0', ' ');
    appendString(out, clean);
}

void appendNString(QByteArray &out, const QByteArray &text)
{
    if (text.isNull())
        out += "NIL";
    else
        appendString(out, text);
}

void appendEnvelope(QByteArray &out, QByteArrayView header)
{
    enum Name { Date, Subject, From, Sender, ReplyTo, To, Cc, Bcc, InReplyTo, MessageId, Count };
    static constexpr QByteArrayView names[Count]
        = { "date", "subject", "from", "sender", "reply-to", "to", "cc", "bcc", "in-reply-to", "message-id" };
    QByteArrayView values[Count];
    bool given[Count] = {};
    QByteArray joined[Count]; // fields that stand there more than once

    HeaderReader reader(header);
    HeaderField field;
    while (reader.next(field)) {
        if (!field.hasColon || field.name.size() > 11 || field.name.size() < 2)
            continue;
        for (int i = 0; i < Count; ++i) {
            if (names[i].size() != field.name.size() || !field.is(names[i]))
                continue;
            // Of a text that stands there twice the last counts: a signature covers that one first (RFC 6376 §5.4.2),
            // so nobody can put another before it unseen. Addresses are joined, which hides none.
            if (!given[i] || i < From || i > Bcc) {
                given[i] = true;
                values[i] = field.value;
            } else if (joined[i].size() < 1000000) {
                joined[i] += (joined[i].isEmpty() ? values[i].toByteArray() : QByteArray()) + ", "
                    + field.value.toByteArray();
            }
            break;
        }
    }
    for (int i = From; i <= Bcc; ++i) {
        if (!joined[i].isEmpty())
            values[i] = joined[i];
    }
    const auto text = [&](Name name) {
        if (given[name])
            appendOneLine(out, values[name]);
        else
            out += "NIL";
        out += ' ';
    };

    out.reserve(out.size() + 512);
    out += '(';
    text(Date);
    text(Subject);
    const qsizetype fromBegin = out.size();
    appendAddresses(out, values[From], given[From]);
    const qsizetype fromSize = out.size() - fromBegin;
    for (const Name name : { Sender, ReplyTo }) {
        out += ' ';
        const qsizetype begin = out.size();
        if (given[name])
            appendAddresses(out, values[name], true);
        // Absent or empty ones are filled from From, RFC 9051 §7.5.2.
        if (!given[name] || QByteArrayView(out).sliced(begin) == "NIL") {
            out.truncate(begin);
            const QByteArray from = out.mid(fromBegin, fromSize);
            out += from;
        }
    }
    for (const Name name : { To, Cc, Bcc }) {
        out += ' ';
        appendAddresses(out, values[name], given[name]);
    }
    out += ' ';
    text(InReplyTo);
    text(MessageId);
    out.chop(1);
    out += ')';
}

void appendBodyStructure(QByteArray &out, const Part &part, bool extensions)
{
    out += '(';
    if (part.isMultipart())
        appendMultipart(out, part, extensions);
    else
        appendLeaf(out, part, extensions);
    out += ')';
}

QByteArray envelope(QByteArrayView header)
{
    QByteArray out;
    appendEnvelope(out, header);
    return out;
}

QByteArray bodyStructure(const Part &part)
{
    QByteArray out;
    out.reserve(256);
    appendBodyStructure(out, part, true);
    return out;
}

QByteArray body(const Part &part)
{
    QByteArray out;
    out.reserve(256);
    appendBodyStructure(out, part, false);
    return out;
}

} // namespace mime
