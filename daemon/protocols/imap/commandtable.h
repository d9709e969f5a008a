// Which command may run when. RFC 9051 §3, §6, §7.5.1.
#pragma once
#include "protocols/imap/session.h"

namespace imap {

using Handler = async::Task<Status> (*)(Session &, Command);

enum Trait : quint8 {
    NoTrait = 0,
    HoldsNumbers = 1, // FETCH, STORE, SEARCH by number: no EXPUNGE may be told, RFC 9051 §7.5.1
    NoUpdates = 2, // nothing about the selected mailbox is told at its end
    TellsModSeq = 4, // its OK carries HIGHESTMODSEQ once QRESYNC is enabled, RFC 7162 §3.2.7
};

struct CommandRow
{
    Verb verb;
    quint8 states; // State bits
    quint8 traits;
    Handler handler;
};

const CommandRow &commandRow(Verb verb);

} // namespace imap
