// A mail's story in one line, for tables; and which events decide what became of it. Pure.
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>
#include <optional>

namespace trace {

enum class Outcome : quint8 { Delivered, Junk, Refused, Deferred, Bounced };
QString outcomeName(Outcome outcome); // delivered junk refused deferred bounced
std::optional<Outcome> outcomeFrom(QByteArrayView name);

// What this record (record.h) says about a mail's end; nothing for all others.
std::optional<Outcome> outcomeIn(QByteArrayView record);

// {"trace", "first", "last", "from", "to", "recipients", "messageId", "size", "outcome", "reply", "events": how many} of a mail
// as find() gives it. A deferred mail that was delivered later is delivered.
QJsonObject summaryOf(const QJsonObject &mail);

} // namespace trace
