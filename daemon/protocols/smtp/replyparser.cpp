#include "protocols/smtp/replyparser.h"

namespace smtp {

static bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool readEnhancedCode(QByteArrayView &text, int &cls, int &subject, int &detail)
{
    if (text.size() < 5 || (text[0] != '2' && text[0] != '4' && text[0] != '5') || text[1] != '.')
        return false;
    qsizetype at = 2;
    const auto number = [&](int &value) {
        const qsizetype begin = at;
        value = 0;
        while (at < text.size() && isDigit(text[at]) && at - begin < 3)
            value = value * 10 + (text[at++] - '0');
        return at > begin;
    };
    int s = 0, d = 0;
    if (!number(s) || at >= text.size() || text[at++] != '.' || !number(d))
        return false;
    if (at < text.size() && text[at] != ' ')
        return false;
    cls = text[0] - '0';
    subject = s;
    detail = d;
    text = text.sliced(std::min(at + 1, text.size()));
    return true;
}

ReplyParser::Status ReplyParser::feed(QByteArrayView line)
{
    if (line.size() < 3 || line[0] < '2' || line[0] > '5' || !isDigit(line[1]) || !isDigit(line[2]))
        return Broken;
    if (line.size() > 3 && line[3] != ' ' && line[3] != '-')
        return Broken;
    const int code = (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
    if (m_lines > 0 && code != m_code)
        return Broken;
    m_code = code;
    if (++m_lines > maxLines)
        return Broken;
    const bool last = line.size() == 3 || line[3] == ' ';
    QByteArrayView text = line.size() > 4 ? line.sliced(4) : QByteArrayView();
    int cls = 0, subject = 0, detail = 0;
    if (code / 100 != 3 && readEnhancedCode(text, cls, subject, detail)) {
        // A class that contradicts the code is a mistake of the peer's; the code decides (RFC 2034 §4).
        m_subject = subject;
        m_detail = detail;
    }
    if (m_lines > 1)
        m_text += '\n';
    for (const char c : text.first(std::min(text.size(), maxLine)))
        m_text += uchar(c) < 0x20 || c == 0x7f ? '?' : c;
    return last ? Done : More;
}

Reply ReplyParser::take()
{
    Reply reply(m_code, m_subject, m_detail, std::move(m_text));
    *this = ReplyParser();
    return reply;
}

} // namespace smtp
