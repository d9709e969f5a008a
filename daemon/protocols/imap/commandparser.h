// Second stage of reading a command: text with its literals inside (receiver.h) → Command. RFC 9051 §9.
//
// Strict but for the tolerances named in Quirk. Bounded: nesting of SEARCH, elements of a set, items of a list; linear time.
// Pure; thread: any; fuzzed (fuzz_imap_command).
#pragma once
#include "protocols/imap/command.h"

#include <QByteArray>
#include <QByteArrayView>
#include <optional>

namespace imap {

// Kindness to clients, each with its reason.
enum class Quirk {
    TrailingSpace, // a space before CRLF (old PDA clients; harmless)
    NilMailboxReference, // LIST NIL "*": read as the atom NIL, as RFC 9051 §4.5 asks anyway
    SpaceBeforeFlagsList, // `STORE 1 +FLAGS  (\Seen)`: not accepted; listed so that nobody adds it without a name
};

struct Parsed
{
    std::optional<Command> command;
    QByteArray tag; // empty: not even that could be read; answer `* BAD`
    QByteArray error; // for the peer, when there is no command
};

// `text`: a command without its last CRLF; literals as `{n}` CRLF and their octets.
Parsed parseCommand(QByteArrayView text);

// An APPEND up to its message, `A1 APPEND box (\Seen) "date" `: what stands before the mark of a literal. Nothing when
// that literal is not the message (but, say, the mailbox's name).
std::optional<Command> parseAppendHead(QByteArrayView text);

} // namespace imap
