// Characters of the world to UTF-8. UTF-8, UTF-16/32 and Latin-1 through Qt, all others through glibc's iconv.
#pragma once
#include <QByteArray>
#include <QByteArrayView>

namespace mime {

// Converts to valid UTF-8; what cannot be converted becomes U+FFFD. A charset nobody knows is read as UTF-8 when the
// octets are valid UTF-8, else as Windows-1252 or Cyrillic by the look of it. Never fails. NULs become spaces.
QByteArray toUtf8(QByteArrayView octets, QByteArrayView charset);
bool isKnownCharset(QByteArrayView charset); // for SEARCH CHARSET: BADCHARSET otherwise
bool isUtf8(QByteArrayView octets); // valid, RFC 3629
bool isAscii(QByteArrayView octets);

} // namespace mime
