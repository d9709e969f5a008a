#include "protocols/smtp/command.h"

#include "protocols/smtp/replies.h"

namespace smtp {

static bool isBlank(char c) { return c == ' ' || c == '\t'; }

static QByteArrayView trimmedEnd(QByteArrayView text)
{
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

Command parseCommand(QByteArrayView line, Strictness strictness)
{
    Command command;
    for (const char c : line) {
        if ((uchar(c) < 0x20 && c != '\t') || c == 0x7f) {
            command.badOctets = true;
            return command;
        }
    }
    qsizetype end = 0;
    while (end < line.size() && !isBlank(line[end]))
        ++end;
    command.verb = line.first(end).toByteArray().toUpper();
    if (strictness == Strictness::Tolerant) {
        QByteArrayView rest = line.sliced(end);
        while (!rest.isEmpty() && isBlank(rest.front()))
            rest = rest.sliced(1);
        command.argument = trimmedEnd(rest).toByteArray(); // Quirk::SpaceAtEnd
    } else if (end < line.size()) {
        command.argument = line.sliced(end + 1).toByteArray();
    }
    return command;
}

// --- xtext -----------------------------------------------------------------------------------------------------------
std::optional<QByteArray> decodeXtext(QByteArrayView text)
{
    const auto hex = [](char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1; };
    QByteArray out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const uchar c = uchar(text[i]);
        if (c == '+') {
            if (i + 2 >= text.size() || hex(text[i + 1]) < 0 || hex(text[i + 2]) < 0)
                return std::nullopt;
            out += char(hex(text[i + 1]) * 16 + hex(text[i + 2]));
            i += 2;
        } else if (c < 33 || c > 126 || c == '=') {
            return std::nullopt;
        } else {
            out += char(c);
        }
    }
    return out;
}

QByteArray encodeXtext(QByteArrayView octets)
{
    static const char digits[] = "0123456789ABCDEF";
    QByteArray out;
    for (const char octet : octets) {
        const uchar c = uchar(octet);
        if (c < 33 || c > 126 || c == '+' || c == '=') {
            out += '+';
            out += digits[c >> 4];
            out += digits[c & 15];
        } else {
            out += octet;
        }
    }
    return out;
}

// --- paths -----------------------------------------------------------------------------------------------------------
namespace {
struct Path
{
    enum Kind { Null, Postmaster, Mailbox } kind = Null;
    MailAddress address;
    bool international = false;
};

// The length of what stands before `stop`, minding quoted strings; -1 when `stop` does not come.
qsizetype lengthUntil(QByteArrayView text, char stop)
{
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (quoted && text[i] == '\\') {
            ++i;
        } else if (text[i] == '"') {
            quoted = !quoted;
        } else if (!quoted && text[i] == stop) {
            return i;
        }
    }
    return -1;
}

// Reads a path and leaves `text` at what follows it (empty or a space and parameters).
std::optional<Path> readPath(QByteArrayView &text, Strictness strictness)
{
    QByteArrayView inner;
    if (strictness == Strictness::Tolerant) {
        while (!text.isEmpty() && isBlank(text.front()))
            text = text.sliced(1); // Quirk::SpaceAfterColon
    }
    if (text.startsWith('<')) {
        const qsizetype length = lengthUntil(text.sliced(1), '>');
        if (length < 0)
            return std::nullopt;
        inner = text.sliced(1, length);
        text = text.sliced(length + 2);
        if (!text.isEmpty() && !isBlank(text.front()))
            return std::nullopt;
    } else {
        if (strictness == Strictness::Pedantic || text.isEmpty())
            return std::nullopt;
        const qsizetype length = lengthUntil(text, ' '); // Quirk::PathWithoutBrackets
        inner = length < 0 ? text : text.first(length);
        text = length < 0 ? QByteArrayView() : text.sliced(length);
    }
    if (inner.size() > 256 + 64) // RFC 5321 §4.5.3.1.3, with room for a source route
        return std::nullopt;
    Path path;
    if (inner.isEmpty())
        return path;
    if (inner.startsWith('@')) { // source route: RFC 5321 §4.1.1.3 and C say to ignore it
        const qsizetype colon = inner.indexOf(':');
        if (colon < 0)
            return std::nullopt;
        inner = inner.sliced(colon + 1);
    }
    path.international = std::any_of(inner.begin(), inner.end(), [](char c) { return uchar(c) >= 0x80; });
    if (inner.compare("postmaster", Qt::CaseInsensitive) == 0) { // RFC 5321 §4.5.1
        path.kind = Path::Postmaster;
        return path;
    }
    auto address = MailAddress::parse(inner);
    if (!address)
        return std::nullopt;
    path.kind = Path::Mailbox;
    path.address = std::move(*address);
    return path;
}

bool isKeyword(QByteArrayView text)
{
    const auto isLetDig = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    };
    if (text.isEmpty() || !isLetDig(text.front()))
        return false;
    return std::all_of(text.begin(), text.end(), [&](char c) { return isLetDig(c) || c == '-'; });
}

struct Parameter
{
    QByteArray keyword; // in capitals
    std::optional<QByteArrayView> value;
};

// esmtp-param of RFC 5321 §4.1.2; moves `text` behind it. Nothing for nonsense.
std::optional<Parameter> readParameter(QByteArrayView &text)
{
    qsizetype end = 0;
    while (end < text.size() && !isBlank(text[end]))
        ++end;
    const QByteArrayView whole = text.first(end);
    text = text.sliced(end);
    const qsizetype equals = whole.indexOf('=');
    const QByteArrayView keyword = equals < 0 ? whole : whole.first(equals);
    if (!isKeyword(keyword))
        return std::nullopt;
    Parameter parameter;
    parameter.keyword = keyword.toByteArray().toUpper();
    if (equals >= 0) {
        parameter.value = whole.sliced(equals + 1);
        if (parameter.value->isEmpty())
            return std::nullopt;
    }
    return parameter;
}

bool skipBlanks(QByteArrayView &text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    return !text.isEmpty();
}

bool isPrintableAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

// Sets what one parameter of MAIL says; a reply when it makes no sense.
std::optional<Reply> setMailParameter(MailParameters &parameters, const Parameter &parameter)
{
    const QByteArray &key = parameter.keyword;
    const auto is = [&](const char *word) {
        return parameter.value && parameter.value->compare(QByteArrayView(word), Qt::CaseInsensitive) == 0;
    };
    if (key == "SIZE") { // RFC 1870 §4
        if (!parameter.value || parameter.value->size() > 20)
            return replies::badParameter(key);
        qint64 size = 0;
        for (const char c : *parameter.value) {
            if (c < '0' || c > '9')
                return replies::badParameter(key);
            size = size > (INT64_MAX - 9) / 10 ? INT64_MAX : size * 10 + (c - '0');
        }
        parameters.size = size;
    } else if (key == "BODY") {
        if (is("8BITMIME"))
            parameters.body = BodyType::EightBitMime;
        else if (is("BINARYMIME"))
            return replies::noBinaryMime();
        else if (!is("7BIT"))
            return replies::badParameter(key);
    } else if (key == "SMTPUTF8") {
        if (parameter.value)
            return replies::badParameter(key);
        parameters.smtpUtf8 = true;
    } else if (key == "REQUIRETLS") { // RFC 8689 §2
        if (parameter.value)
            return replies::badParameter(key);
        parameters.tls = TlsWish::Required;
    } else if (key == "RET") { // RFC 3461 §4.3
        if (is("FULL"))
            parameters.ret = Ret::Full;
        else if (is("HDRS"))
            parameters.ret = Ret::Headers;
        else
            return replies::badParameter(key);
    } else if (key == "ENVID") { // RFC 3461 §4.4
        auto id = parameter.value && parameter.value->size() <= 100 ? decodeXtext(*parameter.value) : std::nullopt;
        if (!id || !isPrintableAscii(*id))
            return replies::badParameter(key);
        parameters.envId = std::move(*id);
    } else if (key == "AUTH") { // RFC 4954 §5
        auto who = parameter.value && parameter.value->size() <= 500 ? decodeXtext(*parameter.value) : std::nullopt;
        if (!who)
            return replies::badParameter(key);
        parameters.auth = std::move(*who);
    } else {
        return replies::unknownParameter(key);
    }
    return std::nullopt;
}

std::optional<Reply> setRcptParameter(Recipient &recipient, const Parameter &parameter, bool smtpUtf8)
{
    const QByteArray &key = parameter.keyword;
    if (key == "NOTIFY") { // RFC 3461 §4.1
        if (!parameter.value)
            return replies::badParameter(key);
        const QList<QByteArray> words = parameter.value->toByteArray().toUpper().split(',');
        for (const QByteArray &word : words) {
            const quint8 bit = word == "NEVER" ? notify::Never
                : word == "SUCCESS"            ? notify::Success
                : word == "FAILURE"            ? notify::Failure
                : word == "DELAY"              ? notify::Delay
                                               : 0;
            if (bit == 0)
                return replies::badParameter(key);
            recipient.notify |= bit;
        }
        if ((recipient.notify & notify::Never) && recipient.notify != notify::Never)
            return replies::badParameter(key); // NEVER stands alone
    } else if (key == "ORCPT") { // RFC 3461 §4.2, RFC 6533 §3
        const qsizetype semicolon = parameter.value ? parameter.value->indexOf(';') : -1;
        if (semicolon <= 0 || parameter.value->size() > 500 || !isKeyword(parameter.value->first(semicolon)))
            return replies::badParameter(key);
        const QByteArrayView text = parameter.value->sliced(semicolon + 1);
        std::optional<QByteArray> address = decodeXtext(text);
        if (!address && smtpUtf8 && text.isValidUtf8()) // utf-8-addr-unitext
            address = text.toByteArray();
        if (!address || address->isEmpty()
            || std::any_of(address->begin(), address->end(), [](char c) { return uchar(c) < 0x20 || c == 0x7f; }))
            return replies::badParameter(key);
        recipient.orcpt = parameter.value->first(semicolon).toByteArray() + ';' + *address;
    } else {
        return replies::unknownParameter(key);
    }
    return std::nullopt;
}

// `FROM:` or `TO:`, in any case; a blank before the colon is no quirk we bear.
bool skipWord(QByteArrayView &text, QByteArrayView word)
{
    if (text.size() < word.size() || text.first(word.size()).compare(word, Qt::CaseInsensitive) != 0)
        return false;
    text = text.sliced(word.size());
    return true;
}

template <class Set> std::optional<Reply> readParameters(QByteArrayView text, const Set &set)
{
    QList<QByteArray> seen;
    while (skipBlanks(text)) {
        const auto parameter = readParameter(text);
        if (!parameter)
            return replies::badParameter("list");
        if (seen.contains(parameter->keyword))
            return replies::twiceParameter(parameter->keyword);
        seen += parameter->keyword;
        if (auto reply = set(*parameter))
            return reply;
    }
    return std::nullopt;
}
} // namespace

std::variant<MailCommand, Reply> parseMail(QByteArrayView argument, Strictness strictness)
{
    if (!skipWord(argument, "FROM:"))
        return replies::syntax("MAIL FROM:<address>");
    const auto path = readPath(argument, strictness);
    if (!path)
        return replies::badSender();
    MailCommand mail;
    if (path->kind == Path::Postmaster) // a sender needs a domain
        return replies::badSender();
    mail.sender = path->address;
    auto wrong = readParameters(argument, [&](const Parameter &p) { return setMailParameter(mail.parameters, p); });
    if (wrong)
        return *wrong;
    if (path->international && !mail.parameters.smtpUtf8)
        return replies::needsSmtpUtf8();
    return mail;
}

std::variant<Recipient, Reply> parseRcpt(
    QByteArrayView argument, const QByteArray &hostname, bool smtpUtf8, Strictness strictness)
{
    if (!skipWord(argument, "TO:"))
        return replies::syntax("RCPT TO:<address>");
    const auto path = readPath(argument, strictness);
    if (!path)
        return replies::badRecipient();
    if (path->kind == Path::Null)
        return replies::nullRecipient();
    Recipient recipient;
    recipient.address
        = path->kind == Path::Postmaster ? MailAddress::fromParts("postmaster", hostname.toLower()) : path->address;
    auto wrong = readParameters(argument, [&](const Parameter &p) { return setRcptParameter(recipient, p, smtpUtf8); });
    if (wrong)
        return *wrong;
    if (path->international && !smtpUtf8)
        return replies::needsSmtpUtf8();
    return recipient;
}

std::variant<ChunkCommand, Reply> parseBdat(QByteArrayView argument)
{
    const Reply wrong = replies::syntax("BDAT octets [LAST]");
    qsizetype end = 0;
    ChunkCommand chunk;
    while (end < argument.size() && argument[end] >= '0' && argument[end] <= '9') {
        if (end >= 18)
            return wrong;
        chunk.size = chunk.size * 10 + (argument[end++] - '0');
    }
    if (end == 0)
        return wrong;
    QByteArrayView rest = argument.sliced(end);
    if (rest.isEmpty())
        return chunk;
    if (!isBlank(rest.front()) || !skipBlanks(rest) || trimmedEnd(rest).compare("LAST", Qt::CaseInsensitive) != 0)
        return wrong;
    chunk.last = true;
    return chunk;
}

std::variant<AuthCommand, Reply> parseAuth(QByteArrayView argument)
{
    const Reply wrong = replies::syntax("AUTH mechanism [initial-response]");
    qsizetype end = 0;
    while (end < argument.size() && !isBlank(argument[end]))
        ++end;
    if (end == 0 || end > 20) // sasl-mech, RFC 4422 §3.1
        return wrong;
    AuthCommand auth;
    auth.mechanism = argument.first(end).toByteArray().toUpper();
    QByteArrayView rest = argument.sliced(end);
    if (skipBlanks(rest)) {
        rest = trimmedEnd(rest);
        if (rest.contains(' '))
            return wrong;
        auth.initial = rest.toByteArray();
    }
    return auth;
}

std::optional<QByteArray> parseHelo(QByteArrayView argument)
{
    argument = trimmedEnd(argument);
    if (argument.isEmpty() || argument.size() > 255)
        return std::nullopt;
    const bool fine = std::all_of(argument.begin(), argument.end(), [](char c) {
        return uchar(c) > 0x20 && uchar(c) != 0x7f && !std::strchr("<>()\"\\;,", c);
    });
    if (!fine || !argument.isValidUtf8())
        return std::nullopt;
    return argument.toByteArray();
}

} // namespace smtp
