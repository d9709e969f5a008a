// See structure.h. One pass over the lines, with a stack of open boundaries; sizes are differences between marks, so
// nesting costs nothing.
#include "formats/mime/structure.h"

#include "formats/mime/headers.h"
#include "formats/mime/lexer.h"

#include <cstring>

namespace mime {
namespace {

// RFC 2046 §5.1.1 allows 70; longer ones are compared by what comes first, as Dovecot does.
constexpr qsizetype maxBoundary = 80;

struct Mark // a place in the message, and how many line ends stand before it
{
    const char *at = nullptr;
    qint64 lf = 0, bareLf = 0;
};

class Parser
{
public:
    Parser(QByteArrayView message, const Limits &limits)
        : m_here { message.data() }
        , m_end(message.data() + message.size())
        , m_limits(limits)
    {
    }
    Part run()
    {
        Part root;
        parseEntity(root, false, false, 0);
        return root;
    }

private:
    // Header and body from here; returns where the body ends. Then m_hit says which boundary ended it.
    Mark parseEntity(Part &part, bool inMultipart, bool inDigest, int depth);
    Mark parseMultipart(Part &part, int depth);
    // Moves to the next line.
    void nextLine();
    // Whether the line here is a boundary; fills m_hit and m_closing.
    bool atBoundary();
    // Lines up to a boundary or the end; returns where the content ends.
    Mark scan();
    void readField(const char *begin, const char *end, Part &part);
    void classify(Part &part, int depth);
    bool done() const { return m_here.at == m_end; }

    Mark m_here; // always the start of a line
    Mark m_before; // before the line end that precedes m_here
    const char *m_end;
    Limits m_limits;
    int m_parts = 1;
    std::vector<QByteArray> m_boundaries; // of the multiparts we are in, innermost last
    int m_hit = -1; // index of the boundary at m_here; -1: none (end of the message)
    bool m_closing = false;
    // What the header of the part under way has said.
    struct Seen
    {
        bool type = false, mimeVersion = false;
        QByteArray boundary;
        bool hasBoundary = false;
        bool languages = false;
    } m_seen;
};

void Parser::nextLine()
{
    const auto *lf = static_cast<const char *>(memchr(m_here.at, '\n', size_t(m_end - m_here.at)));
    if (!lf) {
        m_before = m_here;
        m_before.at = m_here.at = m_end;
        return;
    }
    const bool bare = lf == m_here.at || lf[-1] != '\r';
    m_before = m_here;
    m_before.at = bare ? lf : lf - 1;
    m_here.at = lf + 1;
    ++m_here.lf;
    m_here.bareLf += bare;
}

bool Parser::atBoundary()
{
    if (m_end - m_here.at < 2 || m_here.at[0] != '-' || m_here.at[1] != '-' || m_boundaries.empty())
        return false;
    const char *text = m_here.at + 2;
    const auto *lf = static_cast<const char *>(memchr(text, '\n', size_t(m_end - text)));
    const char *stop = lf ? lf : m_end;
    while (stop != text && (stop[-1] == '\r' || stop[-1] == ' ' || stop[-1] == '\t'))
        --stop; // transport padding, RFC 2046 §5.1.1
    const qsizetype size = stop - text;
    const bool dashes = size >= 2 && stop[-1] == '-' && stop[-2] == '-';
    // The innermost first; the whole line decides, else the longest that the line begins with, because boundaries of
    // nested multiparts may be prefixes of each other.
    int best = -1;
    for (int i = int(m_boundaries.size()) - 1; i >= 0; --i) {
        const QByteArray &b = m_boundaries[size_t(i)];
        if (b.size() > size || memcmp(b.constData(), text, size_t(b.size())) != 0)
            continue;
        if (best < 0 || m_boundaries[size_t(best)].size() < b.size()) {
            best = i;
            if (b.size() == size || (dashes && b.size() == size - 2))
                break;
        }
    }
    if (best < 0)
        return false;
    const qsizetype length = m_boundaries[size_t(best)].size();
    m_hit = best;
    m_closing = size >= length + 2 && text[length] == '-' && text[length + 1] == '-';
    return true;
}

Mark Parser::scan()
{
    m_hit = -1;
    if (m_boundaries.empty()) {
        while (!done())
            nextLine();
        return m_here;
    }
    Mark end = m_here;
    while (!done()) {
        if (m_here.at[0] == '-' && atBoundary())
            return end;
        nextLine();
        end = m_before;
    }
    return m_here;
}

void Parser::readField(const char *begin, const char *end, Part &part)
{
    // All that matters begins with `Content-` or is MIME-Version.
    const char first = char(*begin | 0x20);
    if ((first != 'c' && first != 'm') || end - begin < 11)
        return;
    HeaderField field;
    HeaderReader reader(QByteArrayView(begin, end));
    if (!reader.next(field) || !field.hasColon)
        return;
    if (first == 'm') {
        if (field.is("mime-version"))
            m_seen.mimeVersion = true;
        return;
    }
    if (!equalsIgnoringCase(field.name.first(qMin<qsizetype>(8, field.name.size())), "content-"))
        return;
    const QByteArrayView name = field.name.sliced(8);
    // Of a field that occurs twice the first counts.
    if (equalsIgnoringCase(name, "type")) {
        if (m_seen.type)
            return;
        m_seen.type = true;
        ContentType type;
        if (parseContentType(field.value, type)) {
            part.type = type.type;
            part.subtype = type.subtype;
            part.parameters = type.parameters;
        } else {
            part.type = "application";
            part.subtype = "octet-stream";
        }
        if (part.type == "multipart") {
            for (const Parameter &p : std::as_const(part.parameters)) {
                if (p.name == "boundary") {
                    m_seen.boundary = p.value.left(maxBoundary);
                    m_seen.hasBoundary = true;
                    break;
                }
            }
        }
    } else if (equalsIgnoringCase(name, "transfer-encoding")) {
        if (part.encoding.isEmpty()) {
            Lexer lexer(field.value);
            lexer.skipCfws();
            const QByteArray value = lexer.token().toByteArray().toLower();
            lexer.skipCfws();
            if (!lexer.truncated && (lexer.atEnd() || lexer.at(';'))) // `base64;` is sent; `8 bit` is no encoding
                part.encoding = value;
        }
    } else if (equalsIgnoringCase(name, "disposition")) {
        if (part.dispositionParameters.isEmpty()) { // a bare `inline` gives way to one with a file name
            const ParameterizedValue value = parseParameterized(field.value);
            part.disposition = value.value.toLower();
            part.dispositionParameters = value.parameters;
        }
    } else if (equalsIgnoringCase(name, "id")) {
        if (part.id.isNull())
            part.id = field.unfolded();
    } else if (equalsIgnoringCase(name, "description")) {
        if (part.description.isNull())
            part.description = field.unfolded();
    } else if (equalsIgnoringCase(name, "location")) {
        if (part.location.isNull())
            part.location = field.unfolded();
    } else if (equalsIgnoringCase(name, "md5")) {
        if (part.md5.isNull())
            part.md5 = field.unfolded();
    } else if (equalsIgnoringCase(name, "language") && !m_seen.languages) {
        m_seen.languages = true;
        Lexer lexer(field.value);
        for (int i = 0; i < 100; ++i) {
            lexer.skipCfws();
            const QByteArrayView tag = lexer.atom();
            if (tag.isEmpty())
                break;
            part.languages.append(tag.toByteArray());
            lexer.skipCfws();
            if (!lexer.take(','))
                break;
        }
    }
}

Mark Parser::parseEntity(Part &part, bool inMultipart, bool inDigest, int depth)
{
    m_seen = {};
    m_hit = -1;
    const Mark begin = m_here;
    Mark headerEnd;
    bool stopped = false; // by a boundary inside the header
    const char *field = nullptr;
    for (;;) {
        const char first = done() ? '\n' : *m_here.at;
        const bool continues = first == ' ' || first == '\t';
        if (field && !continues) {
            readField(field, m_here.at, part);
            field = nullptr;
        }
        if (done()) {
            headerEnd = m_here;
            break;
        }
        if (first == '\n' || (first == '\r' && m_end - m_here.at >= 2 && m_here.at[1] == '\n')) {
            nextLine();
            headerEnd = m_here;
            break;
        }
        if (first == '-' && atBoundary()) {
            // No empty line: the line end before the boundary belongs to it, as in a body.
            headerEnd = m_here.at == begin.at ? m_here : m_before;
            stopped = true;
            break;
        }
        if (!field)
            field = m_here.at;
        nextLine();
    }
    if (!inMultipart && !m_seen.mimeVersion && !m_seen.type)
        part = Part(); // Content-* fields mean nothing without MIME-Version or Content-Type, RFC 2045 §4
    part.header = QByteArrayView(begin.at, headerEnd.at);
    part.headerLines = quint32(headerEnd.lf - begin.lf);
    part.headerSize = part.header.size() + (headerEnd.bareLf - begin.bareLf);
    if (!m_seen.type && inDigest) { // RFC 2046 §5.1.5
        part.type = "message";
        part.subtype = "rfc822";
    }
    if (part.encoding.isEmpty())
        part.encoding = "7bit"; // RFC 2045 §6.1
    classify(part, depth);

    Mark end = headerEnd;
    if (part.isMessage()) {
        Part &child = part.children.emplace_back();
        ++m_parts;
        if (stopped) {
            child.encoding = "7bit";
            child.header = child.body = QByteArrayView(headerEnd.at, qsizetype(0));
        } else {
            end = parseEntity(child, false, false, depth + 1);
        }
    } else if (!stopped) {
        end = part.isMultipart() && m_seen.hasBoundary ? parseMultipart(part, depth) : scan();
    }
    part.body = QByteArrayView(headerEnd.at, end.at);
    part.bodyLines = quint32(end.lf - headerEnd.lf);
    part.bodySize = part.body.size() + (end.bareLf - headerEnd.bareLf);
    return end;
}

void Parser::classify(Part &part, int depth)
{
    const bool isMessage = part.type == "message" && (part.subtype == "rfc822" || part.subtype == "global");
    const bool isMultipart = part.type == "multipart";
    if (!isMessage && !isMultipart)
        return;
    if (depth + 1 >= m_limits.depth || m_parts >= m_limits.parts) {
        part.type = "application"; // its content stays in reach, as one piece
        part.subtype = "octet-stream";
        return;
    }
    part.m_kind = isMessage ? Part::Kind::Message : Part::Kind::Multipart;
}

Mark Parser::parseMultipart(Part &part, int depth)
{
    const int own = int(m_boundaries.size());
    m_boundaries.push_back(m_seen.boundary);
    const bool digest = part.subtype == "digest";
    Mark end = scan(); // the preamble
    while (m_hit == own && !m_closing && m_parts < m_limits.parts) {
        nextLine();
        ++m_parts;
        end = parseEntity(part.children.emplace_back(), true, digest, depth + 1);
    }
    if (m_hit == own) { // closed, or too many parts: the epilogue goes to the next boundary of an outer multipart
        if (!m_closing)
            m_boundaries.clear();
        else
            m_boundaries.resize(size_t(own));
        nextLine();
        return scan();
    }
    if (m_hit >= 0)
        m_boundaries.resize(size_t(m_hit) + 1);
    return end;
}

} // namespace

Part parse(QByteArrayView message, const Limits &limits) { return Parser(message, limits).run(); }

QByteArray Part::charset() const
{
    const QByteArray value = parameter(parameters, "charset").trimmed().toLower();
    return value.isEmpty() ? QByteArray("us-ascii") : value;
}

QByteArray Part::fileName() const
{
    const QByteArray name = parameter(dispositionParameters, "filename");
    return name.isEmpty() ? parameter(parameters, "name") : name;
}

bool Part::isAttachment() const
{
    if (disposition == "attachment")
        return true;
    if (m_kind == Kind::Multipart || (isText() && disposition == "inline"))
        return false;
    return !fileName().isEmpty();
}

} // namespace mime
