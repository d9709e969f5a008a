// What a script decided: actions to perform, as values. Nothing is performed before the script has ended.
#pragma once
#include "formats/sieve/syntax.h"

#include <QByteArray>
#include <QList>
#include <exception>
#include <optional>
#include <vector>

namespace sieve {

// Where a copy goes: fileinto, and :fcc of vacation and notify.
struct FileTarget
{
    QByteArray mailbox; // UTF-8, '/' between levels
    QByteArray specialUse; // RFC 8579: preferred over the name when such a mailbox is there
    QByteArray mailboxId; // RFC 9042
    bool create = false; // RFC 5490
    QList<QByteArray> flags; // RFC 5232
};

struct Action
{
    enum class Kind : quint8 { Keep, FileInto, Redirect, Discard, Reject, EReject, Vacation, Notify, Pipe, Report };
    Kind kind = Kind::Keep;
    Position at;
    FileTarget target; // FileInto; Keep: flags only
    QByteArray address; // Redirect, Report: to; Vacation: from; Notify: the method's URI
    QByteArray text; // Reject, Vacation, Notify, Report: what to say, UTF-8
    QByteArray subject; // Vacation
    bool isMime = false; // Vacation: text is a MIME entity, header and body
    quint64 interval = 0; // Vacation: seconds between answers to one sender
    QByteArray handle; // Vacation: what makes two answers the same
    QList<QByteArray> addresses; // Vacation: the user's own
    QByteArray from, importance; // Notify
    QList<QByteArray> options; // Notify
    std::optional<FileTarget> fcc; // Vacation, Notify: RFC 8580
    QByteArray dsnNotify, dsnRet; // Redirect: RFC 6009
    std::optional<qint64> deliverBy; // Redirect: seconds, RFC 6009
    std::optional<qint64> deliverByTime; // Redirect: the same as a moment, seconds since the epoch
    QByteArray deliverByMode; // notify, return
    bool deliverByTrace = false;
    QByteArray program; // Pipe
    QList<QByteArray> arguments;
    bool mayFail = false; // Pipe :try
    bool copies = false; // Pipe, Redirect, FileInto with :copy: the implicit keep was left alone
    QByteArray feedbackType; // Report
    bool headersOnly = false;
    QByteArray message; // the message as edited so far; null: as it came
};

struct RunError : std::exception // ends the script; the implicit keep takes effect. Surroundings may throw it, too
{
    RunError(Position position, QByteArray words)
        : at(position)
        , text(std::move(words))
    {
    }
    Position at;
    QByteArray text;
};

struct DuplicateMark // to be remembered once the actions have been performed, RFC 7352
{
    QByteArray id;
    quint64 seconds = 0;
};

struct Outcome
{
    std::vector<Action> actions;
    bool implicitKeep = true;
    QList<QByteArray> flags; // for the implicit keep
    QByteArray message; // after editheader, replace, enclose; null: unchanged. For the implicit keep
    std::vector<DuplicateMark> duplicates;
    QList<QByteArray> notes; // debug_log, for the user's log
    std::optional<Diagnostic> error; // then actions is empty and implicitKeep true (RFC 5228 §2.10.6)
    QList<QByteArray> trace; // one line per test and action, when asked for
};

} // namespace sieve
