// The words of the milter protocol, version 6: letters and bits as libmilter's filters know them. There is no RFC; the reference
// is sendmail's libmilter (mfdef.h) and what Postfix says to filters.
#pragma once
#include <QtGlobal>

namespace milter {

inline constexpr quint32 protocolVersion = 6;
inline constexpr quint32 oldestVersion = 2;
inline constexpr qsizetype chunkSize = 65535; // of a body, MILTER_CHUNK_SIZE
inline constexpr qsizetype largestPacket = 1024 * 1024; // from a filter, MILTER_MDS_1M

enum class Command : char { // what the server says
    Abort = 'A',
    Body = 'B',
    Connect = 'C',
    Macro = 'D',
    EndOfBody = 'E',
    Helo = 'H',
    Header = 'L',
    Mail = 'M',
    EndOfHeader = 'N',
    Negotiate = 'O',
    Quit = 'Q',
    Recipient = 'R',
    Data = 'T',
};

enum class Response : char { // what the filter says
    AddRecipient = '+',
    DeleteRecipient = '-',
    AddRecipientWithParameters = '2',
    Shutdown = '4',
    Accept = 'a',
    ReplaceBody = 'b',
    Continue = 'c',
    Discard = 'd',
    ChangeFrom = 'e',
    ConnectionFailure = 'f',
    AddHeader = 'h',
    InsertHeader = 'i',
    ChangeHeader = 'm',
    Negotiate = 'O',
    Progress = 'p',
    Quarantine = 'q',
    Reject = 'r',
    Skip = 's',
    TempFail = 't',
    ReplyCode = 'y',
};

namespace action { // SMFIF_*: what a filter may do at the end of a message
inline constexpr quint32 AddHeaders = 0x1, ChangeBody = 0x2, AddRecipients = 0x4, DeleteRecipients = 0x8, ChangeHeaders = 0x10,
                         Quarantine = 0x20, ChangeFrom = 0x40, AddRecipientsWithParameters = 0x80, SetMacroList = 0x100;
inline constexpr quint32 All = 0x1FF;
}

namespace step { // SMFIP_*: what a filter does not want to hear, or does not answer
inline constexpr quint32 NoConnect = 0x1, NoHelo = 0x2, NoMail = 0x4, NoRecipient = 0x8, NoBody = 0x10, NoHeaders = 0x20,
                         NoEndOfHeader = 0x40, NoReplyHeader = 0x80, NoUnknown = 0x100, NoData = 0x200, Skip = 0x400,
                         RejectedRecipients = 0x800, NoReplyConnect = 0x1000, NoReplyHelo = 0x2000, NoReplyMail = 0x4000,
                         NoReplyRecipient = 0x8000, NoReplyData = 0x10000, NoReplyUnknown = 0x20000,
                         NoReplyEndOfHeader = 0x40000, NoReplyBody = 0x80000, HeaderLeadingSpace = 0x100000;
// All that this client can do. Recipients that were refused are not told, commands that nobody knows neither.
inline constexpr quint32 Offered = 0x1FFFFF & ~RejectedRecipients;
}

// The stages for which a filter may name the macros it wants (SMFIM_*).
enum class MacroStage : quint8 { Connect = 0, Helo = 1, Mail = 2, Recipient = 3, Data = 4, EndOfMessage = 5, EndOfHeader = 6 };
inline constexpr int macroStages = 7;

} // namespace milter
