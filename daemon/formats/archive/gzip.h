// gzip and zlib streams, bounded. RFC 1952, RFC 1951, RFC 1950.
// Thread: any; pure.
#pragma once
#include "shared/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace archive {

bool looksLikeGzip(QByteArrayView octets);
// The file name in the first member's header, in UTF-8; empty: none, or no gzip.
QByteArray gzipFileName(QByteArrayView octets);
// All members, one after the other, at most `limit` octets: TooLarge above. Octets behind the last member that are no
// member are ignored, as gzip(1) does. Syntax: broken or cut.
Result<QByteArray> gunzip(QByteArrayView octets, qint64 limit);
// One member. Without a time in its header, so that the same octets make the same file.
QByteArray gzip(QByteArrayView octets, QByteArrayView fileName = {});

// Raw deflate (RFC 1951): what ZIP entries hold. `used`: how many octets of the input it was.
Result<QByteArray> inflateRaw(QByteArrayView octets, qint64 limit, qsizetype *used = nullptr);

} // namespace archive
