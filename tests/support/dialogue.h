// Plays conversations kept in text files (tests/dialogues/PROTOCOL/*.txt) against a session over a MemoryStream. Each is
// played as written, then with every turn octet by octet, then cut in two at many places, then with all turns up to the next
// barrier pipelined in one piece: the answer must not change.
//
//     # a comment
//     @ service submission          a setting; what it means is the stage's business
//     @ replay as-written           only as written (for what depends on how octets arrive together)
//     S: 220 *                      the server's next line; `*` stands for anything within it
//     S+ *                          any number of lines, also none
//     C: EHLO client.example        the client sends a line and CRLF
//     c: half a line                the same without CRLF
//     C(100): NOOP                  a hundred times;  S(100): 250 *
//     W:                            a barrier: also a pipelining client waits here for the answers
//     T: 301                        a barrier, then so many seconds pass
//     X: hangup | drain             a barrier, then the peer leaves / the server goes down
//     END                           the session must have ended here (and may not before it)
//
// In C: and c:, `\r \n \t \0 \\ \xHH` are octets and `\{1000:ab}` is ab a thousand times. A line is compared without its
// CRLF; octets without CRLF at the end of the output count as a line.
#pragma once
#include "tests/support/manualworker.h"
#include "tests/support/memorystream.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>
#include <functional>
#include <memory>
#include <vector>

namespace dialogue {

struct Step
{
    enum Kind { Client, Server, ServerAny, Wait, Advance, HangUp, Drain, End } kind = Wait;
    QByteArray text; // Client: octets to send; Server: pattern
    int seconds = 0;
    int line = 0; // in the file
};

struct Script
{
    QString name; // file name without folder
    QHash<QByteArray, QByteArray> settings;
    std::vector<Step> steps;
    QString error; // why it could not be read

    QByteArray setting(const char *key, const QByteArray &otherwise = {}) const { return settings.value(key, otherwise); }
    bool has(const char *key) const { return settings.contains(key); }
};

Script parse(const QString &name, const QByteArray &text);
Script load(const QString &path);
// *.txt below tests/dialogues/PROTOCOL, sorted.
QStringList files(const QString &protocol);

// One run of one session: made anew for every replay, destroyed after it. Owns whatever the session needs (ports, pool).
class Stage
{
public:
    virtual ~Stage() = default;
    // The session's coroutine; what it throws at the end (PeerGone…) is not an error.
    virtual async::Task<void> run(MemoryStream &stream) = 0;
    // When the dialogue was played to its end: what is wrong with what the session did, else nothing.
    virtual QString verdict() { return {}; }
};
using StageFactory = std::function<std::unique_ptr<Stage>(const Script &, ManualWorker &, ManualClock &, MemoryStream &)>;

// An empty string, or `file:12: as written: expected "250 *", got "500 …"`.
QString play(const Script &script, const StageFactory &factory);

bool matches(QByteArrayView pattern, QByteArrayView line);

} // namespace dialogue
