// See parameters.h. Continuations are put together as Dovecot does: only when their numbers run from 0 without a gap.
#include "formats/mime/parameters.h"

#include "formats/mime/charset.h"
#include "formats/mime/headers.h"
#include "formats/mime/lexer.h"
#include "formats/mime/text.h"

#include <algorithm>
#include <vector>

namespace mime {
namespace {

constexpr qsizetype maxParameters = 500;

struct Piece // name*index* = value
{
    QByteArray key;
    QByteArray value;
    quint32 index = 0;
    bool extended = false;
};

// `filename*0*` → filename, 0, extended. False: not an RFC 2231 name.
bool splitName(QByteArrayView name, Piece &piece)
{
    const qsizetype star = name.indexOf('*');
    if (star < 0)
        return false;
    piece.key = name.first(star).toByteArray();
    QByteArrayView rest = name.sliced(star + 1);
    if (rest.isEmpty()) { // name*
        piece.extended = true;
        return true;
    }
    quint32 index = 0;
    qsizetype digits = 0;
    while (digits < rest.size() && digits < 6 && rest[digits] >= '0' && rest[digits] <= '9')
        index = index * 10 + quint32(rest[digits++] - '0');
    rest = rest.sliced(digits);
    if (digits == 0 || !(rest.isEmpty() || rest == "*"))
        return false;
    piece.index = index;
    piece.extended = !rest.isEmpty();
    return true;
}

void joinPieces(std::vector<Piece> &pieces, Parameters &out)
{
    std::stable_sort(pieces.begin(), pieces.end(),
        [](const Piece &a, const Piece &b) { return a.key != b.key ? a.key < b.key : a.index < b.index; });
    for (size_t i = 0; i < pieces.size();) {
        size_t next = i;
        bool complete = true, extended = false;
        for (; next < pieces.size() && pieces[next].key == pieces[i].key; ++next) {
            complete = complete && pieces[next].index == next - i;
            extended = extended || pieces[next].extended;
        }
        if (complete) {
            QByteArray value;
            if (extended && !pieces[i].extended)
                value = "''"; // no charset, no language: the percent signs need them to be recognised
            for (size_t j = i; j < next; ++j) {
                QByteArray piece = pieces[j].value;
                if (extended && !pieces[j].extended)
                    piece.replace("%", "%25");
                value += piece;
            }
            out.append({ extended ? pieces[i].key + '*' : pieces[i].key, value });
        } else {
            for (size_t j = i; j < next; ++j)
                out.append(
                    { pieces[j].key + '*' + QByteArray::number(pieces[j].index) + (pieces[j].extended ? "*" : ""),
                        pieces[j].value });
        }
        i = next;
    }
}

// *(";" attribute "=" value)
Parameters readParameters(Lexer &lexer)
{
    Parameters out;
    std::vector<Piece> pieces;
    bool first = true;
    for (qsizetype count = 0; count < maxParameters;) {
        // `multipart/mixed boundary=x`: the first semicolon is forgotten now and then.
        const char *start = lexer.position();
        QByteArray name;
        if (first && !lexer.at(';')) {
            name = lexer.token().toByteArray().toLower();
            lexer.skipCfws();
            if (!lexer.at('='))
                name.clear();
        }
        if (name.isEmpty()) {
            if (first)
                lexer.rewind(start);
            lexer.skipTo(';');
            if (!lexer.take(';'))
                break;
            lexer.skipCfws();
            name = lexer.token().toByteArray().toLower();
            lexer.skipCfws();
        }
        first = false;
        if (name.isEmpty() || !lexer.take('='))
            continue;
        lexer.skipCfws();
        QByteArray value;
        if (lexer.at('"')) {
            lexer.quotedString(value);
            if (lexer.truncated)
                break; // what it would hold is everything to the end of the header
        } else if (lexer.at('=')) { // name==?utf-8?b?…?=, an encoded-word without quotes
            const char *start = lexer.position();
            while (!lexer.atEnd() && !QByteArrayView("; \t\r\n").contains(lexer.peek()))
                lexer.advance();
            value = QByteArray(start, lexer.position() - start);
        } else {
            value = lexer.token().toByteArray();
        }
        lexer.skipCfws();
        ++count;
        Piece piece;
        if (splitName(name, piece)) {
            piece.value = value;
            pieces.push_back(std::move(piece));
        } else {
            out.append({ name, value });
        }
    }
    joinPieces(pieces, out);
    return out;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

QByteArray percentDecoded(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0) {
            out += char(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

} // namespace

QByteArray parameter(const Parameters &parameters, QByteArrayView name)
{
    const Parameter *plain = nullptr;
    for (const Parameter &p : parameters) {
        if (p.name.size() == name.size() + 1 && p.name.endsWith('*') && p.name.startsWith(name)) {
            // charset'language'value, RFC 2231 §4; it wins over the plain form that old readers get
            const qsizetype first = p.value.indexOf('\'');
            const qsizetype second = first < 0 ? -1 : p.value.indexOf('\'', first + 1);
            if (second < 0)
                return toUtf8(percentDecoded(p.value), "utf-8");
            return toUtf8(
                percentDecoded(QByteArrayView(p.value).sliced(second + 1)), QByteArrayView(p.value).first(first));
        }
        if (!plain && p.name == name)
            plain = &p;
    }
    if (!plain)
        return {};
    const QByteArray decoded = decodedHeader(plain->value);
    return decoded.isNull() ? QByteArray("") : decoded;
}

ParameterizedValue parseParameterized(QByteArrayView fieldValue)
{
    Lexer lexer(fieldValue);
    ParameterizedValue out;
    lexer.skipCfws();
    out.value = lexer.token().toByteArray();
    lexer.skipCfws();
    out.parameters = readParameters(lexer);
    return out;
}

bool parseContentType(QByteArrayView fieldValue, ContentType &out)
{
    Lexer lexer(fieldValue);
    lexer.skipCfws();
    const QByteArray type = lexer.token().toByteArray().toLower();
    if (type.isEmpty())
        return false;
    lexer.skipCfws();
    QByteArray subtype;
    if (lexer.take('/')) {
        lexer.skipCfws();
        subtype = lexer.token().toByteArray().toLower();
    }
    if (subtype.isEmpty()) { // `text` alone; RFC 2045 §5.2 would have all of it ignored
        out.type = type;
        out.subtype = type == "text" ? "plain" : type == "multipart" ? "mixed" : "unknown";
        out.parameters.clear();
        if (type == "multipart")
            out.parameters = readParameters(lexer);
        return true;
    }
    lexer.skipCfws();
    out.type = type;
    out.subtype = subtype;
    out.parameters = readParameters(lexer);
    return true;
}

} // namespace mime
