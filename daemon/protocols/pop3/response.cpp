#include "protocols/pop3/response.h"

namespace pop3 {

void Response::appendTo(QByteArray &out) const
{
    out += m_ok ? "+OK" : "-ERR";
    if (!m_code.isEmpty())
        out += " [" + m_code + ']';
    if (!m_text.isEmpty())
        out += ' ';
    for (const char c : m_text.first(std::min<qsizetype>(m_text.size(), 480)))
        out += uchar(c) < 0x20 || c == 0x7f ? ' ' : c;
    out += "\r\n";
}

Response toResponse(const Failure &failure)
{
    const auto said = [&failure](const char *otherwise) {
        return failure.told.isEmpty() ? QByteArray(otherwise) : failure.told;
    };
    switch (failure.kind) {
    case Failure::Kind::AuthFailed:
        return Response::error(said("Wrong login name or password"), "AUTH");
    case Failure::Kind::Busy:
        return Response::error(said("The mailbox is in use; try again later"), "IN-USE");
    case Failure::Kind::NotFound:
        return responses::vanished();
    case Failure::Kind::Syntax:
        return Response::error(said("That makes no sense here"));
    case Failure::Kind::Refused:
    case Failure::Kind::Exists:
    case Failure::Kind::TooLarge:
        return Response::error(said("Not allowed"), "SYS/PERM");
    case Failure::Kind::OverQuota:
    case Failure::Kind::StorageFull:
    case Failure::Kind::Unavailable:
    case Failure::Kind::Internal:
        break;
    }
    return Response::error(said("A part of this server is away for the moment; try again later"), "SYS/TEMP");
}

} // namespace pop3
