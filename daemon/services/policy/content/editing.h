// The header of a message as it goes on: without the fields that only we may write, and with what checks wanted changed.
// RFC 8601 §5. Pure.
#pragma once
#include "services/policy/edits.h"

#include <QByteArray>
#include <QByteArrayView>

namespace policy {

inline constexpr char verdictField[] = "X-Facteur-Verdict";

// Fields of the message that pretend to be ours: Authentication-Results with our name, Received-SPF with `receiver=` our name,
// every X-Facteur-Verdict.
bool isForgedField(QByteArrayView name, QByteArrayView value, const QByteArray &hostname);
bool holdsForgedFields(QByteArrayView header, const QByteArray &hostname);

// `header` with its empty line, or without one when the message is a header only; so is the result.
QByteArray editedHeader(QByteArrayView header, const QByteArray &hostname, const std::vector<HeaderEdit> &edits);

} // namespace policy
