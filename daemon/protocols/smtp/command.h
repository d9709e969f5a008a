// What a client's line says: verb and argument, paths, parameters, xtext. RFC 5321 §4.1.1 and §4.1.2, RFC 3461 §4, RFC 1870,
// RFC 6152, RFC 6531, RFC 8689 §2, RFC 3030 §2, RFC 4954 §4. Pure functions over octets, fuzzed (tests/fuzz/fuzz_smtp_command.cpp);
// what they cannot read they answer with the reply to send.
#pragma once
#include "protocols/smtp/envelope.h"
#include "protocols/smtp/reply.h"

#include <QByteArrayView>
#include <variant>

namespace smtp {

// Kindnesses to clients that do not follow the letter; `pedantic` turns them off.
enum class Quirk : quint8 {
    SpaceAfterColon, // `MAIL FROM: <a@example.org>`: many devices and scripts, 1990s until today
    PathWithoutBrackets, // `MAIL FROM:a@example.org`: older printers, scanners and PHP scripts
    SpaceAtEnd, // trailing white space, RFC 5321 §4.1.1 asks servers to bear it
};
enum class Strictness : quint8 { Tolerant, Pedantic };

struct Command
{
    QByteArray verb; // in capitals; empty when the line has none
    QByteArray argument; // without the space before it and white space behind it
    bool badOctets = false; // NUL or another control character
};
Command parseCommand(QByteArrayView line, Strictness strictness = Strictness::Tolerant);

struct MailCommand
{
    MailAddress sender; // empty for <>
    MailParameters parameters;
};
// `argument` of MAIL: `FROM:<…> parameters`.
std::variant<MailCommand, Reply> parseMail(QByteArrayView argument, Strictness strictness = Strictness::Tolerant);

// `argument` of RCPT: `TO:<…> parameters`. `<postmaster>` gets `hostname` as its domain. smtpUtf8: as MAIL said.
std::variant<Recipient, Reply> parseRcpt(QByteArrayView argument, const QByteArray &hostname, bool smtpUtf8,
    Strictness strictness = Strictness::Tolerant);

struct ChunkCommand
{
    qint64 size = 0;
    bool last = false;
};
std::variant<ChunkCommand, Reply> parseBdat(QByteArrayView argument);

struct AuthCommand
{
    QByteArray mechanism; // in capitals
    std::optional<QByteArray> initial; // base64 as sent; `=` is kept
};
std::variant<AuthCommand, Reply> parseAuth(QByteArrayView argument);

// The argument of EHLO, HELO, LHLO: a domain or an address literal. Read leniently, since it proves nothing: printable, no
// space, at most 255 octets. Nothing when it is none of that.
std::optional<QByteArray> parseHelo(QByteArrayView argument);

// RFC 3461 §4: `+2B` → `+`. Nothing for what is not xtext.
std::optional<QByteArray> decodeXtext(QByteArrayView text);
QByteArray encodeXtext(QByteArrayView octets);

} // namespace smtp
