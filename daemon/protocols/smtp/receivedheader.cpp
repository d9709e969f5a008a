#include "protocols/smtp/receivedheader.h"

#include <QTimeZone>

namespace smtp {

QByteArray receivedProtocol(const Client &client, bool smtpUtf8)
{
    if (client.service == Service::Lmtp || client.esmtp) {
        QByteArray name = smtpUtf8 ? "UTF8" : ""; // RFC 6531 §4.3
        name += client.service == Service::Lmtp ? "LMTP" : smtpUtf8 ? "SMTP" : "ESMTP";
        if (client.tls.active)
            name += 'S';
        if (client.identity)
            name += 'A';
        return name;
    }
    return "SMTP";
}

QByteArray headerDate(const QDateTime &when)
{
    static const char *const days[] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };
    static const char *const months[]
        = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
    const QDateTime utc = when.toUTC();
    const QDate date = utc.date();
    const QTime time = utc.time();
    char text[48];
    std::snprintf(text, sizeof text, "%s, %d %s %d %02d:%02d:%02d +0000", days[date.dayOfWeek() - 1], date.day(),
        months[date.month() - 1], date.year(), time.hour(), time.minute(), time.second());
    return text;
}

static QByteArray literal(const QHostAddress &address)
{
    if (address.isNull()) // an XCLIENT host did not know it
        return "[unknown]";
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    if (isV4) // also ::ffff:192.0.2.1
        return '[' + QHostAddress(v4).toString().toLatin1() + ']';
    QHostAddress bare = address;
    bare.setScopeId(QString());
    return "[IPv6:" + bare.toString().toLatin1() + ']';
}

// Inside a comment or a word of ours nothing the client said may end it.
static QByteArray tame(const QByteArray &text)
{
    QByteArray out;
    for (const char c : text.first(std::min<qsizetype>(text.size(), 255))) {
        const uchar u = uchar(c);
        out += u <= 0x20 || u == 0x7f || std::strchr("()<>\\\";,", c) ? '?' : c;
    }
    return out;
}

QByteArray receivedHeader(const Envelope &envelope, const QByteArray &hostname, const QDateTime &when, bool hideClient)
{
    const Client &client = *envelope.client;
    QByteArray out;
    out.reserve(400);
    out += "Received: ";
    if (!hideClient) {
        out += "from " + (client.helo.isEmpty() ? QByteArray("unknown") : tame(client.helo));
        out += " (" + literal(client.address) + ")\r\n\t";
    }
    if (client.tls.active) {
        out += "(using " + tame(client.tls.version) + " with cipher " + tame(client.tls.cipher) + " ("
            + QByteArray::number(client.tls.bits) + " bits))\r\n\t";
    }
    out += "by " + hostname + " with " + receivedProtocol(client, envelope.parameters.smtpUtf8) + " id " + envelope.trace;
    if (envelope.recipients.size() == 1)
        out += "\r\n\tfor <" + envelope.recipients.first().address.toString() + ">";
    out += ";\r\n\t" + headerDate(when) + "\r\n";
    return out;
}

QByteArray returnPathHeader(const MailAddress &sender) { return "Return-Path: <" + sender.toString() + ">\r\n"; }

} // namespace smtp
