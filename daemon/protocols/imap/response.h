// What the server says, as values and small writers. RFC 9051 §7, RFC 5530 (response codes). Pure; thread: any.
#pragma once
#include "formats/record/mailboxvalues.h"
#include "protocols/imap/command.h"
#include "shared/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <unordered_map>

namespace imap {

// The end of a command: OK, NO or BAD, a response code, and words for a person.
struct Status
{
    enum class Kind : quint8 { Ok, No, Bad };
    Kind kind = Kind::Ok;
    QByteArray code; // without brackets; empty: none
    QByteArray text;
    bool withHighestModSeq = false; // OK [HIGHESTMODSEQ n], known only when the updates have been sent
    bool silent = false; // everything has been said already

    static Status ok(QByteArray text, QByteArray code = {}) { return { Kind::Ok, std::move(code), std::move(text) }; }
    static Status no(QByteArray text, QByteArray code = {}) { return { Kind::No, std::move(code), std::move(text) }; }
    static Status bad(QByteArray text, QByteArray code = {}) { return { Kind::Bad, std::move(code), std::move(text) }; }
    static Status said()
    {
        Status status;
        status.silent = true;
        return status;
    }
};

// The one translation of our failures. `target`: the mailbox a message was to go to does not exist, so the client is
// invited to create it (RFC 9051 §7.1 TRYCREATE).
Status toStatus(const Failure &failure, bool target = false);

void appendStatus(QByteArray &out, QByteArrayView tag, const Status &status); // `tag OK [code] text` CRLF

// Flags as IMAP shows them, with the names of one mailbox's keywords. Remembers what it has rendered: the flags of
// 100,000 messages take only a few dozen values.
class FlagWriter
{
public:
    FlagWriter() = default;
    explicit FlagWriter(KeywordNames keywords)
        : m_keywords(std::move(keywords))
    {
    }
    const QByteArray &list(quint64 flags); // `(\Seen $Label)`
    void append(QByteArray &out, quint64 flags)
    {
        if (flags != m_lastFlags || m_last.isNull()) {
            m_last = list(flags);
            m_lastFlags = flags;
        }
        out.append(m_last);
    }
    const KeywordNames &keywords() const { return m_keywords; }

private:
    KeywordNames m_keywords;
    std::unordered_map<quint64, QByteArray> m_rendered;
    quint64 m_lastFlags = 0;
    QByteArray m_last;
};

// `\Seen` … → bits of flag::System, the rest are keywords. Failure::Syntax for \Recent and unknown system flags.
struct ParsedFlags
{
    quint64 system = 0;
    KeywordNames keywords;
};
Result<ParsedFlags> parseFlags(const QList<QByteArray> &flags);

void appendStatusResponse(QByteArray &out, const QByteArray &name, bool utf8, quint16 items, const MailboxStatus &status, qint64 appendLimit);
void appendQuoted(QByteArray &out, QByteArrayView text); // for text of ours: no CR, LF; others become spaces
void appendInternalDate(QByteArray &out, qint64 utc); // `" 1-Jan-2026 12:00:00 +0000"` with its quotes

} // namespace imap
