// What a message wants of TLS on its way: told in MAIL, or in its header. RFC 8689 §3, §4.1. Pure.
#pragma once
#include "protocols/smtp/envelope.h"

#include <QByteArrayView>

namespace smtp {

// `told`: as MAIL said; it goes before the field (§4.1). A field that is there twice, or says anything but No, says nothing.
TlsWish tlsWish(TlsWish told, QByteArrayView header);

} // namespace smtp
