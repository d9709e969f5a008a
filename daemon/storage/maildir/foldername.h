// Mailbox names outside (UTF-8, NFC, levels separated by '/', "INBOX" in capitals) and folder names in a Maildir++
// (`.A.B`, levels in modified UTF-7, RFC 3501 §5.1.3). Thread: any; pure.
#pragma once
#include "shared/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <optional>

namespace storage {

inline constexpr QByteArrayView inbox = "INBOX";

// The form in which names are compared and kept; a failure says what is wrong with the name.
Result<QByteArray> canonicalName(const QByteArray &name);
// "" for INBOX, otherwise `.A.B`. Of a canonical name.
QByteArray folderOf(const QByteArray &canonical);
// Nothing for folder names that no canonical name leads to.
std::optional<QByteArray> nameOf(const QByteArray &folder);
QByteArray parentOf(const QByteArray &canonical); // empty at the top

QByteArray toModifiedUtf7(const QString &text);
std::optional<QString> fromModifiedUtf7(QByteArrayView text);

} // namespace storage
