#include "protocols/smtp/tlswish.h"

#include "formats/mime/headers.h"

namespace smtp {

TlsWish tlsWish(TlsWish told, QByteArrayView header)
{
    if (told != TlsWish::Usual)
        return told;
    const auto fields = mime::findHeaders(header, "TLS-Required", 2);
    return fields.size() == 1 && fields.front().unfolded().trimmed().compare("No", Qt::CaseInsensitive) == 0 ? TlsWish::Optional : TlsWish::Usual;
}

} // namespace smtp
