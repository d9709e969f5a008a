// One event as a line of the trace file, and back: JSON made by hand, because it happens for every step of every mail.
// Pure.
#pragma once
#include "shared/base/log.h"

#include <QByteArray>
#include <QByteArrayView>

namespace trace {

// `{"at":1767268800000,"sev":"info","cat":"smtp","ev":"message-accepted","f":{"trace":"…","from":"…"}}` with \n; null when
// the event has no trace field.
QByteArray toRecord(const LogEvent &event);

// The value of a field in such a line as it stands there, still escaped; null when there is none. No parsing: for the
// search over many lines.
QByteArrayView fieldIn(QByteArrayView record, const char *name);
qint64 timeOf(QByteArrayView record); // ms since the epoch; 0 for a broken line
// What facteurctl shows: {"time":"…Z","severity":…,"category":…,"event":…, fields…}.
QJsonObject toJson(QByteArrayView record);
QByteArray escaped(QByteArrayView text); // as it stands between the quotes

} // namespace trace
