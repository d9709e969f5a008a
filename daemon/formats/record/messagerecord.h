// What the index knows of one message, as values that storage keeps and protocols show. RFC 9051 §2.3.
#pragma once
#include "shared/base/strongint.h"

#include <QByteArray>
#include <QList>
#include <array>

// System flags (RFC 9051 §2.3.2) in the low bits; keywords, numbered per mailbox, from bit 8 on: at most 56 keywords.
namespace flag {
inline constexpr quint64 Seen = 1, Answered = 2, Flagged = 4, Deleted = 8, Draft = 16, Recent = 32;
inline constexpr quint64 System = Seen | Answered | Flagged | Deleted | Draft;
inline constexpr int firstKeyword = 8, maxKeywords = 56;
inline constexpr quint64 keyword(int index) { return quint64(1) << (firstKeyword + index); }
} // namespace flag

struct MessageRecord
{
    Uid uid;
    quint32 size = 0; // RFC822.SIZE: octets with CRLF line ends
    quint64 flags = 0; // flag::…
    ModSeq modseq;
    qint64 internalDate = 0; // seconds since the epoch, UTC; shown in UTC
    qint64 savedDate = 0; // RFC 8514
};

// Names of the keywords behind the bits of one mailbox, in order: flags bit firstKeyword + i ↔ names[i].
using KeywordNames = QList<QByteArray>;
