#include "services/delivery/parcel.h"

#include "formats/mime/headers.h"
#include "formats/mime/messageids.h"
#include "protocols/smtp/tlswish.h"

#include <algorithm>

namespace delivery {

namespace {
constexpr qint64 headerLimit = 32 * 1024;

QByteArray headerOf(const storage::MessageBuffer &content)
{
    const QByteArray start = content.inMemory() ? content.memory().left(headerLimit) : content.read(0, headerLimit);
    return start.left(mime::headerLength(start));
}
} // namespace

bool hasEightBits(QByteArrayView octets)
{
    return std::any_of(octets.begin(), octets.end(), [](char c) { return uchar(c) >= 0x80; });
}

QByteArray deliveredToHeader(const MailAddress &address) { return "Delivered-To: " + address.toString() + "\r\n"; }

QByteArray messageIdOf(const storage::MessageBuffer &content)
{
    const QList<QByteArray> ids = mime::parseMessageIds(mime::headerValue(headerOf(content), "Message-ID"), 1);
    return ids.isEmpty() ? QByteArray() : ids.first();
}

smtp::ReadOctets octetsOf(const storage::MessageBuffer &content)
{
    return [&content](qint64 offset, qint64 n) { return content.read(offset, n); };
}

bool wasDeliveredTo(const storage::MessageBuffer &content, const MailAddress &address)
{
    const QByteArray key = address.key();
    for (const mime::HeaderField &field : mime::findHeaders(headerOf(content), "Delivered-To")) {
        const auto found = MailAddress::parse(field.unfolded());
        if (found && found->key() == key)
            return true;
    }
    return false;
}

queue::Tls queuedTls(smtp::TlsWish wish)
{
    switch (wish) {
    case smtp::TlsWish::Usual: break;
    case smtp::TlsWish::Required: return queue::Tls::Required;
    case smtp::TlsWish::Optional: return queue::Tls::Optional;
    }
    return queue::Tls::Usual;
}

smtp::TlsWish wishOf(queue::Tls tls)
{
    switch (tls) {
    case queue::Tls::Usual: break;
    case queue::Tls::Required: return smtp::TlsWish::Required;
    case queue::Tls::Optional: return smtp::TlsWish::Optional;
    }
    return smtp::TlsWish::Usual;
}

queue::NewMessage queuedFrom(const Parcel &parcel)
{
    queue::NewMessage message;
    message.trace = parcel.trace;
    message.sender = parcel.sender;
    message.envid = parcel.parameters.envId;
    switch (parcel.parameters.ret) {
    case smtp::Ret::Unspecified: message.ret = queue::Return::Default; break;
    case smtp::Ret::Full: message.ret = queue::Return::Full; break;
    case smtp::Ret::Headers: message.ret = queue::Return::Headers; break;
    }
    switch (parcel.parameters.body) {
    case smtp::BodyType::SevenBit: message.body = queue::Body::SevenBit; break;
    case smtp::BodyType::EightBitMime: message.body = queue::Body::EightBitMime; break;
    case smtp::BodyType::BinaryMime: message.body = queue::Body::BinaryMime; break;
    }
    const QByteArray header = parcel.content ? headerOf(*parcel.content) : QByteArray();
    // Some clients say SMTPUTF8 with every mail. Asked of the next server only where something is outside ASCII, or every
    // mail to a server without it would come back (RFC 6531 §3.2); recipients are looked at when it is sent.
    message.smtpUtf8 = parcel.parameters.smtpUtf8
        && (parcel.sender.isInternational() || hasEightBits(header) || header.size() >= headerLimit);
    message.tls = queuedTls(smtp::tlsWish(parcel.parameters.tls, header));
    message.isReport = parcel.isReport;
    return message;
}

} // namespace delivery
