#include "protocols/milter/packet.h"

#include <QtEndian>

namespace milter {

namespace {
void appendNumber(QByteArray &out, quint32 number)
{
    char octets[4];
    qToBigEndian(number, octets);
    out.append(octets, 4);
}

// Reads the data of a packet from the front.
class Reader
{
public:
    explicit Reader(QByteArrayView data)
        : m_rest(data)
    {
    }
    bool number(quint32 &into)
    {
        if (m_rest.size() < 4)
            return false;
        into = qFromBigEndian<quint32>(m_rest.data());
        m_rest = m_rest.sliced(4);
        return true;
    }
    // Up to the NUL. The last one of a packet may lack it: some filters forget.
    bool string(QByteArray &into)
    {
        if (m_rest.isEmpty())
            return false;
        qsizetype end = m_rest.indexOf('\0');
        if (end < 0)
            end = m_rest.size();
        into = m_rest.first(end).toByteArray();
        m_rest = m_rest.sliced(std::min(end + 1, m_rest.size()));
        return true;
    }
    bool atEnd() const { return m_rest.isEmpty(); }

private:
    QByteArrayView m_rest;
};

QByteArray oneLine(QByteArray text)
{
    for (char &c : text) {
        if (uchar(c) < 32 || c == 127)
            c = ' ';
    }
    return text.trimmed();
}

std::optional<QByteArray> address(const QByteArray &raw)
{
    QByteArray text = raw.trimmed();
    if (text.startsWith('<') && text.endsWith('>'))
        text = text.mid(1, text.size() - 2);
    for (const char c : text) {
        if (uchar(c) < 32 || c == 127)
            return std::nullopt;
    }
    return text;
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// `550 5.7.1 text`, several lines with CRLF. A percent sign stands doubled, since sendmail prints by it.
std::optional<Verdict> parseReply(const QByteArray &raw)
{
    QByteArray text = raw;
    text.replace("%%", "%").replace("\r\n", "\n").replace('\r', ' ');
    Verdict verdict { Verdict::ReplyCode, 0, -1, -1, {} };
    for (QByteArray line : text.split('\n')) {
        if (line.isEmpty())
            continue;
        if (line.size() < 3 || (line[0] != '4' && line[0] != '5') || !isDigit(line[1]) || !isDigit(line[2]))
            return std::nullopt;
        if (line.size() > 3 && line[3] != ' ' && line[3] != '-')
            return std::nullopt;
        const int code = line.first(3).toInt();
        if (verdict.code != 0 && code != verdict.code)
            return std::nullopt;
        verdict.code = code;
        line = line.mid(4);
        // An enhanced code of the same class (RFC 2034 §4), else it is text.
        const qsizetype space = line.indexOf(' ');
        const QList<QByteArray> parts = line.first(space < 0 ? line.size() : space).split('.');
        bool subjectOk = false, detailOk = false;
        if (parts.size() == 3 && parts[0] == raw.first(1)) {
            const int subject = parts[1].toInt(&subjectOk), detail = parts[2].toInt(&detailOk);
            if (subjectOk && detailOk && subject >= 0 && subject <= 999 && detail >= 0 && detail <= 999) {
                verdict.subject = subject;
                verdict.detail = detail;
                line = space < 0 ? QByteArray() : line.mid(space + 1);
            }
        }
        if (!verdict.text.isEmpty())
            verdict.text.append('\n');
        verdict.text.append(oneLine(line));
        if (verdict.text.size() > 4096)
            return std::nullopt;
    }
    if (verdict.code == 0)
        return std::nullopt;
    return verdict;
}

std::optional<Answer> said(Verdict::Kind kind)
{
    Verdict verdict;
    verdict.kind = kind;
    return Answer { verdict, std::nullopt };
}
std::optional<Answer> wants(Modification modification) { return Answer { std::nullopt, std::move(modification) }; }

std::optional<Answer> parseHeader(Modification::Kind kind, Reader reader)
{
    Modification change { kind, 0, {}, {}, {} };
    if (kind != Modification::AddHeader && !reader.number(change.index))
        return std::nullopt;
    QByteArray value;
    if (!reader.string(change.name) || !isFieldName(change.name))
        return std::nullopt;
    reader.string(value); // a field deleted may have none
    change.value = foldedValue(value);
    return wants(std::move(change));
}

std::optional<Answer> parseAddress(Modification::Kind kind, Reader reader)
{
    Modification change { kind, 0, {}, {}, {} };
    QByteArray raw;
    if (!reader.string(raw))
        return std::nullopt;
    const auto text = address(raw);
    if (!text || (text->isEmpty() && kind != Modification::ChangeFrom))
        return std::nullopt;
    change.value = *text;
    if (reader.string(raw))
        change.parameters = oneLine(raw);
    return wants(std::move(change));
}
} // namespace

bool isFieldName(QByteArrayView name)
{
    if (name.isEmpty() || name.size() > 200)
        return false;
    for (const char c : name) {
        if (c <= 32 || c >= 127 || c == ':')
            return false;
    }
    return true;
}

QByteArray foldedValue(QByteArrayView raw)
{
    QByteArray value;
    value.reserve(raw.size() + 16);
    for (qsizetype i = 0; i < raw.size(); ++i) {
        const char c = raw[i];
        if (c == '\r' || c == '\0')
            continue;
        if (c != '\n') {
            value.append(c);
            continue;
        }
        while (i + 1 < raw.size() && (raw[i + 1] == '\n' || raw[i + 1] == '\r'))
            ++i;
        if (i + 1 == raw.size())
            break;
        value.append("\r\n");
        if (raw[i + 1] != ' ' && raw[i + 1] != '\t')
            value.append(' ');
    }
    return value;
}

void appendPacket(QByteArray &out, Command command, QByteArrayView data)
{
    appendNumber(out, quint32(data.size()) + 1);
    out.append(char(command));
    out.append(data);
}

std::optional<qsizetype> packetLength(QByteArrayView fourOctets, qsizetype largest)
{
    if (fourOctets.size() < 4)
        return std::nullopt;
    const quint32 length = qFromBigEndian<quint32>(fourOctets.data());
    if (length == 0 || length > quint64(largest))
        return std::nullopt;
    return qsizetype(length);
}

void appendNegotiation(QByteArray &out)
{
    QByteArray data;
    appendNumber(data, protocolVersion);
    appendNumber(data, action::All);
    appendNumber(data, step::Offered);
    appendPacket(out, Command::Negotiate, data);
}

std::optional<Options> parseOptions(QByteArrayView data)
{
    Options options;
    Reader reader(data);
    if (!reader.number(options.version) || !reader.number(options.actions) || !reader.number(options.steps))
        return std::nullopt;
    if (options.version < oldestVersion || options.version > protocolVersion)
        return std::nullopt;
    // Bits that were not offered mean nothing to us; some filters set them whatever they are offered.
    options.actions &= action::All;
    options.steps &= step::Offered;
    // Older filters know nothing of these commands and would end the connection.
    if (options.version < 3)
        options.steps |= step::NoUnknown;
    if (options.version < 4)
        options.steps |= step::NoData;
    while (!reader.atEnd()) {
        quint32 stage = 0;
        QByteArray list;
        if (!reader.number(stage) || !reader.string(list) || stage >= quint32(macroStages) || list.size() > 4096)
            return std::nullopt;
        QList<QByteArray> names;
        list.replace(',', ' ').replace('\t', ' ');
        for (const QByteArray &name : list.split(' ')) {
            if (!name.isEmpty())
                names.append(name);
        }
        options.macros[stage] = std::move(names);
    }
    return options;
}

std::optional<Answer> parseAnswer(char letter, QByteArrayView data)
{
    const Reader reader(data);
    switch (Response(letter)) {
    case Response::Continue: return said(Verdict::Continue);
    case Response::Accept: return said(Verdict::Accept);
    case Response::Reject: return said(Verdict::Reject);
    case Response::TempFail: return said(Verdict::TempFail);
    case Response::Discard: return said(Verdict::Discard);
    case Response::Skip: return said(Verdict::Skip);
    case Response::Shutdown: return said(Verdict::Shutdown);
    case Response::ConnectionFailure: return said(Verdict::ConnectionFailure);
    case Response::Progress: return Answer {};
    case Response::ReplyCode: {
        QByteArray text;
        Reader words = reader;
        words.string(text);
        auto verdict = parseReply(text);
        if (!verdict)
            return std::nullopt;
        return Answer { std::move(verdict), std::nullopt };
    }
    case Response::AddHeader: return parseHeader(Modification::AddHeader, reader);
    case Response::InsertHeader: return parseHeader(Modification::InsertHeader, reader);
    case Response::ChangeHeader: return parseHeader(Modification::ChangeHeader, reader);
    case Response::AddRecipient:
    case Response::AddRecipientWithParameters: return parseAddress(Modification::AddRecipient, reader);
    case Response::DeleteRecipient: return parseAddress(Modification::DeleteRecipient, reader);
    case Response::ChangeFrom: return parseAddress(Modification::ChangeFrom, reader);
    case Response::Quarantine: {
        Modification change { Modification::Quarantine, 0, {}, {}, {} };
        Reader words = reader;
        words.string(change.value);
        change.value = oneLine(change.value);
        return wants(std::move(change));
    }
    case Response::ReplaceBody: return wants({ Modification::ReplaceBody, 0, {}, data.toByteArray(), {} });
    case Response::Negotiate: break; // only at the beginning
    }
    return std::nullopt;
}

} // namespace milter
