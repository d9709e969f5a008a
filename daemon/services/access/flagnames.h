// Flags of a message record by their IMAP names, and back. RFC 9051 §2.3.2. Pure.
#pragma once
#include "formats/record/messagerecord.h"

namespace mailaccess {

// Without \Recent, which belongs to sessions.
QList<QByteArray> flagNames(quint64 flags, const KeywordNames &keywords);

// Names → bits of flag::System, the rest are keywords; \Recent and system flags nobody knows are left out.
struct NamedFlags
{
    quint64 system = 0;
    KeywordNames keywords;
};
NamedFlags namedFlags(const QList<QByteArray> &names);

} // namespace mailaccess
