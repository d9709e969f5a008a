// An SMTP reply as a value: code, enhanced status and text. RFC 5321 §4.2, RFC 2034, RFC 3463.
//
// Always: the class of the enhanced code is the reply code's first digit (RFC 2034 §4), so it is stored once; no CR, LF or
// NUL of a text reaches the wire but as a line's end; no line is longer than 512 octets (RFC 5321 §4.5.3.1.5).
// The server writes them, the client session reads them from the peer. Pure; any thread.
#pragma once
#include "shared/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace smtp {

class Reply
{
public:
    Reply() = default;
    // With an enhanced code `<class>.subject.detail`. A line end (\n) in the text makes a multi-line reply.
    Reply(int code, int subject, int detail, QByteArray text)
        : m_code(code)
        , m_subject(qint16(subject))
        , m_detail(qint16(detail))
        , m_text(std::move(text))
    {
    }
    template <size_t N>
    Reply(int code, int subject, int detail, const char (&text)[N]) // literals are not copied
        : Reply(code, subject, detail, QByteArray::fromRawData(text, N - 1))
    {
    }
    // Without: 2yz of EHLO and the greeting, 3yz (RFC 2034 §4).
    Reply(int code, QByteArray text)
        : Reply(code, -1, -1, std::move(text))
    {
    }
    template <size_t N>
    Reply(int code, const char (&text)[N])
        : Reply(code, -1, -1, text)
    {
    }

    int code() const { return m_code; }
    bool isPositive() const { return m_code / 100 == 2; }
    bool isIntermediate() const { return m_code / 100 == 3; }
    bool isTransient() const { return m_code / 100 == 4; }
    bool isPermanent() const { return m_code / 100 == 5; }
    bool hasEnhancedCode() const { return m_subject >= 0; }
    int subject() const { return m_subject; }
    int detail() const { return m_detail; }
    // `5.1.1`; without one of its own, `<class>.0.0`: what a DSN's Status field wants (RFC 3464 §2.3.4).
    QByteArray status() const;
    const QByteArray &text() const { return m_text; } // lines separated by \n, without codes
    QByteArray toWire() const;
    void appendTo(QByteArray &out) const;
    // One line for logs and a DSN's Diagnostic-Code: `550 5.1.1 No such mailbox here`.
    QByteArray toLine() const;

    friend bool operator==(const Reply &, const Reply &) = default;

private:
    int m_code = 0; // 0: no reply
    qint16 m_subject = -1, m_detail = -1;
    QByteArray m_text;
};

// The one translation of a service's failure into SMTP's terms. What nobody classified is temporary.
Reply toReply(const Failure &failure);

} // namespace smtp
