// Packets of the milter protocol as values, and what a filter's answers mean. Pure; any thread.
//
// A packet is a length (32 bits, big-endian, of all that follows), a letter and its data; strings in the data end in NUL.
// What a filter sends is checked here once: a string never contains NUL, CR only as part of a line end in a header value, and a
// reply is a well-formed SMTP reply of the class 4 or 5.
#pragma once
#include "protocols/milter/protocol.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <array>
#include <optional>

namespace milter {

// Appends a packet. `data` is what follows the letter.
void appendPacket(QByteArray &out, Command command, QByteArrayView data = {});
// The length that a packet's first four octets announce; nothing when it is 0 or over `largest`.
std::optional<qsizetype> packetLength(QByteArrayView fourOctets, qsizetype largest = largestPacket);

struct Options
{
    quint32 version = 0, actions = 0, steps = 0;
    std::array<std::optional<QList<QByteArray>>, macroStages> macros; // by MacroStage: wanted instead of the usual ones
};
void appendNegotiation(QByteArray &out);
// The filter's answer to it (with the letter O); nothing when it makes no sense.
std::optional<Options> parseOptions(QByteArrayView data);

// One thing that a filter wants changed.
struct Modification
{
    enum Kind : quint8 { AddHeader, InsertHeader, ChangeHeader, AddRecipient, DeleteRecipient, ChangeFrom, Quarantine, ReplaceBody } kind;
    quint32 index = 0; // InsertHeader: the place among all fields, ours the first; ChangeHeader: the field of that name, from 1
    QByteArray name; // of the header field
    QByteArray value; // of the field (empty in ChangeHeader: delete it), address without brackets, reason, octets of the body
    QByteArray parameters; // of ESMTP, behind an address
};

struct Verdict
{
    enum Kind : quint8 { Continue, Accept, Reject, TempFail, Discard, ReplyCode, Skip, Shutdown, ConnectionFailure } kind = Continue;
    int code = 0; // ReplyCode: 4yz or 5yz, and
    int subject = -1, detail = -1; // of the enhanced code; -1: none
    QByteArray text; // lines separated by \n
    bool isFinal() const { return kind != Continue && kind != Skip; }
};

// What a filter said: exactly one of these, or nothing of it when it was Progress.
struct Answer
{
    std::optional<Verdict> verdict;
    std::optional<Modification> modification;
};
// Nothing: not understood. `letter` is the packet's first octet.
std::optional<Answer> parseAnswer(char letter, QByteArrayView data);

bool isFieldName(QByteArrayView name); // RFC 5322 §3.6.8
// A header field's value, safe to write: filters fold with \n, some with \r\n; all of it becomes CRLF and white space, so that no
// value begins a field of its own or ends the header.
QByteArray foldedValue(QByteArrayView raw);

} // namespace milter
