// The story of each mail: events that carry a `trace` field, kept in memory (the last ones) and in one append-only file
// a day under DIR/trace, which a thread of its own writes, so that no delivery waits for it.
//
// app/ puts consume() into its log sink. `facteurctl trace` asks find(). Losing the last second of it in a power cut is
// accepted: it explains mail, it does not carry it.
// Thread: any.
#pragma once
#include "shared/base/clock.h"
#include "services/trace/summary.h"
#include "shared/base/log.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonArray>
#include <QString>
#include <functional>
#include <memory>

namespace trace {

// 16 characters, unique for this house's lifetime: time and a counter, then random bits. Thread: any.
QByteArray newTraceId();

struct Query // all that are set must match one and the same mail; nothing set: the newest mails
{
    QByteArray traceId, queueId, messageId; // messageId with or without <>
    QByteArray from, to; // addresses, any case
    QByteArray client; // IP address
    QByteArray text; // somewhere in one of its events, any (ASCII) case
    std::optional<Outcome> outcome; // of one of its recipients
    QDateTime since; // UTC; invalid: as far back as there is
    QDateTime before; // whose last matching event is older
    QByteArray cursor; // `next` of the last mail of the page before
    int maxMails = 100; // the newest ones
};

class Trace
{
public:
    struct Limits
    {
        int ringEvents = 50000;
        qint64 ringOctets = 6 * 1024 * 1024;
        int keepDays = 14;
        qint64 maxDayOctets = 256 * 1024 * 1024; // what comes after is only in memory
    };
    // An empty directory: memory only.
    Trace(QString directory, const Clock &clock, Limits limits);
    Trace(QString directory, const Clock &clock);
    ~Trace(); // writes what is left

    // Keeps the event when it has a `trace` field. Microseconds; never blocks on a disk.
    void consume(const LogEvent &event);
    // One object per mail, newest first: {"trace":…, "next": cursor for the mails behind it,
    // "events":[{"time","severity","category","event",fields…}…]}.
    // Blocking: reads the files; call on a pool thread.
    QJsonArray find(const Query &query);
    // Everything consumed so far is in the file (written, not synced) when it returns. Blocking.
    void flush();
    // Files older than that are removed when the next day's begins, and now. Thread: any; blocks.
    void setKeepDays(int days);
    // Calls `see` with the events of some categories since then, as they came; those that could not be written are left out.
    // Blocking.
    void each(const QDateTime &since, const QByteArrayList &categories, const std::function<void(const QByteArray &trace, const QJsonObject &event)> &see);
    qint64 dropped() const; // events the writer could not keep up with or had no disk for

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace trace
