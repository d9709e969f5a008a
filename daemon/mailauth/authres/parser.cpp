// Reads Authentication-Results. RFC 8601 §2.2, RFC 5322 §3.2.2 (CFWS), RFC 2045 §5.1 (value).
#include "mailauth/authres/authres.h"
#include "shared/address/mailaddress.h"

namespace authres {

namespace {
bool isAlnum(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isTokenChar(char c) // RFC 2045 §5.1, and UTF-8
{
    return uchar(c) > 0x20 && c != 0x7f && !QByteArrayView("()<>@,;:\\\"/[]?=").contains(c);
}

class Reader
{
public:
    Reader(QByteArrayView text, const Limits &limits)
        : m_text(text)
        , m_limits(limits)
    {
    }

    bool atEnd() const { return m_at >= m_text.size(); }
    char peek() const { return atEnd() ? '\0' : m_text[m_at]; }
    bool take(char wanted)
    {
        if (peek() != wanted || atEnd())
            return false;
        ++m_at;
        return true;
    }
    // False: a comment does not end, or is too deep.
    bool skipCfws()
    {
        for (; !atEnd(); ++m_at) {
            const char c = m_text[m_at];
            if (c == ' ' || c == '\t' || c == '\r' || c == '\n')
                continue;
            if (c != '(')
                return true;
            if (!skipComment())
                return false;
        }
        return true;
    }
    // Keyword, RFC 5321 §4.1.2: letters, digits and hyphens. Lower case; empty: none. Underscores occur ("x_foo").
    QByteArray keyword()
    {
        const qsizetype from = m_at;
        while (isAlnum(peek()) || peek() == '-' || peek() == '_')
            ++m_at;
        return m_text.sliced(from, m_at - from).toByteArray().toLower();
    }
    std::optional<int> number()
    {
        int value = 0;
        const qsizetype from = m_at;
        for (; peek() >= '0' && peek() <= '9'; ++m_at) {
            if (m_at - from >= 6)
                return std::nullopt;
            value = value * 10 + (peek() - '0');
        }
        return m_at > from ? std::optional(value) : std::nullopt;
    }
    // token / quoted-string
    std::optional<QByteArray> value()
    {
        if (peek() == '"')
            return quotedString();
        const qsizetype from = m_at;
        while (isTokenChar(peek()))
            ++m_at;
        if (m_at == from)
            return std::nullopt;
        return m_text.sliced(from, m_at - from).toByteArray();
    }
    // What stands behind "=" of a property: a value, or [[local-part] "@"] domain. Peers write more without quotes than
    // the grammar has (base64 with "/" and "=", URLs, IPv6 addresses); all up to white space, ";" or "(" is taken.
    std::optional<QByteArray> propertyValue()
    {
        QByteArray value;
        bool any = false;
        if (peek() == '"') {
            const auto quoted = quotedString();
            if (!quoted)
                return std::nullopt;
            value = *quoted;
            any = true;
            if (peek() != '@')
                return value;
        }
        while (!atEnd()) {
            const char c = peek();
            if (c == '"') { // "=" of a quoted local part can stand in front only
                return std::nullopt;
            } else if (isTokenChar(c) || QByteArrayView("<>@,:\\/[]?=").contains(c)) {
                value += c;
                ++m_at;
                any = true;
            } else {
                break;
            }
        }
        if (!any) // "header.b=;" occurs
            return QByteArray("");
        return value;
    }
    std::optional<QByteArray> quotedString()
    {
        QByteArray value = "";
        for (++m_at; !atEnd(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '"') {
                ++m_at;
                return value;
            }
            if (c == '\\' && ++m_at >= m_text.size())
                return std::nullopt;
            const char meant = m_text[m_at];
            if (uchar(meant) >= 0x20 && meant != 0x7f) // folding, and what must not be passed on
                value += meant;
        }
        return std::nullopt;
    }
    const qsizetype &position() const { return m_at; }
    void goBack(qsizetype to) { m_at = to; }

private:
    bool skipComment() // stands on "(", ends on its ")"
    {
        int depth = 0;
        for (; !atEnd(); ++m_at) {
            switch (m_text[m_at]) {
            case '(':
                if (++depth > m_limits.commentDepth)
                    return false;
                break;
            case ')':
                if (--depth == 0)
                    return true;
                break;
            case '\\':
                ++m_at;
                break;
            default:
                break;
            }
        }
        return false;
    }

    QByteArrayView m_text;
    const Limits &m_limits;
    qsizetype m_at = 0;
};

bool readVersion(Reader &in, int &version)
{
    if (!in.skipCfws())
        return false;
    if (in.peek() < '0' || in.peek() > '9')
        return true;
    const auto number = in.number();
    if (!number)
        return false;
    version = *number;
    return in.skipCfws();
}

// "reason" "=" value, or ptype "." property "=" pvalue.
bool readDetail(Reader &in, Method &method, const Limits &limits)
{
    const QByteArray type = in.keyword();
    if (type.isEmpty() || !in.skipCfws())
        return false;
    if (in.take('=')) {
        if (type != "reason" || !in.skipCfws())
            return false;
        auto reason = in.value();
        if (!reason)
            return false;
        method.reason = std::move(*reason);
        return true;
    }
    if (!in.take('.') || !in.skipCfws() || method.properties.size() >= limits.properties)
        return false;
    Property property;
    property.type = type;
    property.name = in.keyword();
    if (property.name.isEmpty() || !in.skipCfws() || !in.take('=') || !in.skipCfws())
        return false;
    auto value = in.propertyValue();
    if (!value)
        return false;
    property.value = std::move(*value);
    method.properties.append(std::move(property));
    return true;
}

bool readMethod(Reader &in, Method &method, const Limits &limits)
{
    method.method = in.keyword();
    if (method.method.isEmpty() || !in.skipCfws())
        return false;
    if (in.take('/')) {
        if (!in.skipCfws())
            return false;
        const auto version = in.number();
        if (!version || !in.skipCfws())
            return false;
        method.version = *version;
    }
    if (!in.take('=') || !in.skipCfws())
        return false;
    method.result = in.keyword();
    if (method.result.isEmpty())
        return false;
    while (true) {
        if (!in.skipCfws())
            return false;
        if (in.atEnd() || in.peek() == ';')
            return true;
        if (!readDetail(in, method, limits))
            return false;
    }
}

// For comparing names of servers.
QByteArray folded(QByteArrayView name)
{
    if (auto domain = normalizeDomain(name))
        return *domain;
    return name.toByteArray().toLower();
}
} // namespace

QByteArray Method::property(QByteArrayView type, QByteArrayView name) const
{
    for (const Property &property : properties) {
        if (property.type == type && property.name == name)
            return property.value;
    }
    return {};
}

std::optional<Field> parse(QByteArrayView value, const Limits &limits)
{
    if (value.size() > limits.size)
        return std::nullopt;
    Reader in(value, limits);
    if (!in.skipCfws())
        return std::nullopt;
    Field field;
    auto id = in.value();
    if (!id || !readVersion(in, field.version))
        return std::nullopt;
    field.authservId = std::move(*id);
    if (in.atEnd()) // no result at all: occurs, and says as much as "none"
        return field;
    bool none = false;
    while (in.take(';')) {
        if (!in.skipCfws())
            return std::nullopt;
        if (in.atEnd() || in.peek() == ';') // a ";" too many occurs
            continue;
        const qsizetype from = in.position();
        if (in.keyword() == "none") {
            if (!in.skipCfws())
                return std::nullopt;
            if (in.atEnd() || in.peek() == ';') {
                none = true;
                continue;
            }
        }
        in.goBack(from);
        Method method;
        if (field.methods.size() >= limits.methods || !readMethod(in, method, limits))
            return std::nullopt;
        field.methods.append(std::move(method));
    }
    if (!in.atEnd() || (none && !field.methods.isEmpty()))
        return std::nullopt;
    return field;
}

bool isForged(QByteArrayView value, QByteArrayView authservId)
{
    const QByteArray ours = folded(authservId);
    Limits limits;
    limits.commentDepth = 1000;
    Reader in(value, limits);
    if (in.skipCfws()) {
        if (const auto id = in.value())
            return folded(*id) == ours;
    }
    // Nobody can say whose it is; a lenient reader may still find our name in it.
    return value.toByteArray().toLower().contains(ours);
}

} // namespace authres
