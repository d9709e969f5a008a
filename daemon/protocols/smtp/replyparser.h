// A peer's reply, line by line. RFC 5321 §4.2, RFC 2034. Pure, bounded: at most 100 lines; fuzzed.
#pragma once
#include "protocols/smtp/reply.h"

#include <QByteArrayView>

namespace smtp {

class ReplyParser
{
public:
    enum Status {
        More, // the reply goes on
        Done, // take() it
        Broken, // that is no SMTP
    };
    static constexpr int maxLines = 100;
    static constexpr qsizetype maxLine = 2048; // RFC 5321 §4.5.3.1.5 says 512; DKIM and policy explanations go beyond

    // `line` without its end.
    Status feed(QByteArrayView line);
    Reply take();

private:
    int m_code = 0;
    int m_subject = -1, m_detail = -1;
    int m_lines = 0;
    QByteArray m_text;
};

// Reads `5.1.1` at the start of `text`, moves `text` behind it and the space. False when there is none.
bool readEnhancedCode(QByteArrayView &text, int &cls, int &subject, int &detail);

} // namespace smtp
