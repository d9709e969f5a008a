#include "tests/support/fakerouter.h"

#include <QRandomGenerator>
#include <QtEndian>
#include <arpa/inet.h>
#include <poll.h>
#include <stdexcept>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

constexpr quint32 external = 0x08080404; // 8.8.4.4

void put16(QByteArray &to, quint16 value)
{
    to += char(value >> 8);
    to += char(value);
}
void put32(QByteArray &to, quint32 value)
{
    put16(to, quint16(value >> 16));
    put16(to, quint16(value));
}

QByteArray between(const QByteArray &text, const char *tag)
{
    const QByteArray open = '<' + QByteArray(tag) + '>';
    const qsizetype begin = text.indexOf(open);
    const qsizetype end = text.indexOf("</", begin);
    return begin < 0 || end < 0 ? QByteArray() : text.mid(begin + open.size(), end - begin - open.size());
}

QByteArray http(const QByteArray &status, const QByteArray &body)
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: text/xml\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

const char *const service = "urn:schemas-upnp-org:service:WANIPConnection:1";

} // namespace

FakeRouter::FakeRouter(int speaks)
    : m_speaks(speaks)
{
    for (int attempt = 0; attempt < 50 && m_udp < 0; ++attempt) {
        const quint32 candidate = 0x7f000000 | (QRandomGenerator::global()->bounded(1u, 0xfffffeu));
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_port = htons(5351);
        address.sin_addr.s_addr = htonl(candidate);
        m_udp = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        if (::bind(m_udp, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0) {
            ::close(std::exchange(m_udp, -1));
            continue;
        }
        m_address = QHostAddress(candidate);
        address.sin_port = 0;
        socklen_t size = sizeof address;
        m_tcp = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (::bind(m_tcp, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0 || ::listen(m_tcp, 16) != 0
            || ::getsockname(m_tcp, reinterpret_cast<sockaddr *>(&address), &size) != 0)
            throw std::runtime_error("the fake router cannot listen");
        m_port = ntohs(address.sin_port);
    }
    if (m_udp < 0)
        throw std::runtime_error("the fake router has no address");
    m_wake = ::eventfd(0, EFD_CLOEXEC);
    m_thread = std::thread([this] { run(); });
}

FakeRouter::~FakeRouter()
{
    const quint64 one = 1;
    [[maybe_unused]] const auto written = ::write(m_wake, &one, sizeof one);
    m_thread.join();
    for (const int descriptor : { m_udp, m_tcp, m_wake })
        ::close(descriptor);
}

QByteArray FakeRouter::descriptionUrl() const { return "http://" + m_address.toString().toLatin1() + ':' + QByteArray::number(m_port) + "/rootDesc.xml"; }

QMap<quint16, FakeRouter::Mapping> FakeRouter::mappings() const
{
    const std::lock_guard lock(m_mutex);
    return m_mappings;
}

void FakeRouter::run()
{
    while (true) {
        pollfd waiting[] = { { m_wake, POLLIN, 0 }, { m_udp, POLLIN, 0 }, { m_tcp, POLLIN, 0 } };
        ::poll(waiting, 3, -1);
        if (waiting[0].revents)
            return;
        if (waiting[1].revents) {
            QByteArray packet(2000, '\0');
            sockaddr_in from {};
            socklen_t size = sizeof from;
            const ssize_t got = ::recvfrom(m_udp, packet.data(), size_t(packet.size()), 0, reinterpret_cast<sockaddr *>(&from), &size);
            packet.resize(std::max<ssize_t>(got, 0));
            if (packet.size() < 2 || mute)
                continue;
            QByteArray answer;
            if (packet[0] == 2 && (m_speaks & Pcp))
                answer = answerPcp(packet);
            else if (packet[0] == 0 && (m_speaks & NatPmp))
                answer = answerNatPmp(packet);
            else if (m_speaks & NatPmp) // RFC 6886 §3.5
                answer = QByteArray("\0\x81\0\1\0\0\0\0", 8);
            ::sendto(m_udp, answer.constData(), size_t(answer.size()), 0, reinterpret_cast<sockaddr *>(&from), size);
        }
        if (waiting[2].revents) {
            const int descriptor = ::accept(m_tcp, nullptr, nullptr);
            serveHttp(descriptor);
            ::close(descriptor);
        }
    }
}

QByteArray FakeRouter::answerPcp(const QByteArray &packet)
{
    if (packet.size() != 60)
        return {};
    const quint32 lifetime = qFromBigEndian<quint32>(packet.constData() + 4);
    const quint16 inner = qFromBigEndian<quint16>(packet.constData() + 40);
    quint16 outer = qFromBigEndian<quint16>(packet.constData() + 42);
    if (givesOtherPort && lifetime > 0)
        outer = 40000;
    const int result = refuseWith;
    if (result == 0) {
        const std::lock_guard lock(m_mutex);
        if (lifetime == 0)
            m_mappings.removeIf([inner](auto it) { return it.value().internalPort == inner; });
        else
            m_mappings[outer] = { inner, lifetime };
    }
    QByteArray answer("\2\x81\0", 3);
    answer += char(result);
    put32(answer, lifetime);
    put32(answer, 1000); // epoch
    answer += QByteArray(12, '\0');
    answer += packet.mid(24, 12) + packet.mid(36, 4);
    put16(answer, inner);
    put16(answer, outer);
    answer += QByteArray(10, '\0') + "\xff\xff";
    put32(answer, external);
    return answer;
}

QByteArray FakeRouter::answerNatPmp(const QByteArray &packet)
{
    QByteArray answer(1, '\0');
    answer += char(0x80 | packet[1]);
    put16(answer, quint16(int(refuseWith)));
    put32(answer, 1000);
    if (packet[1] == 0) {
        put32(answer, external);
        return answer;
    }
    if (packet.size() < 12)
        return {};
    const quint16 inner = qFromBigEndian<quint16>(packet.constData() + 4);
    quint16 outer = qFromBigEndian<quint16>(packet.constData() + 6);
    const quint32 lifetime = qFromBigEndian<quint32>(packet.constData() + 8);
    if (givesOtherPort && lifetime > 0)
        outer = 40000;
    if (refuseWith == 0) {
        const std::lock_guard lock(m_mutex);
        if (lifetime == 0)
            m_mappings.removeIf([inner](auto it) { return it.value().internalPort == inner; });
        else
            m_mappings[outer] = { inner, lifetime };
    }
    put16(answer, inner);
    put16(answer, lifetime == 0 ? quint16(0) : outer);
    put32(answer, lifetime);
    return answer;
}

void FakeRouter::serveHttp(int descriptor)
{
    QByteArray request;
    char buffer[4096];
    while (request.size() < 65536) {
        const qsizetype head = request.indexOf("\r\n\r\n");
        if (head >= 0) {
            const qsizetype at = request.toLower().indexOf("content-length:");
            const qsizetype length = at < 0 ? 0 : request.mid(at + 15, request.indexOf('\r', at) - at - 15).trimmed().toLongLong();
            if (request.size() >= head + 4 + length)
                break;
        }
        const ssize_t got = ::recv(descriptor, buffer, sizeof buffer, 0);
        if (got <= 0)
            return;
        request.append(buffer, got);
    }
    QByteArray answer = http("404 Not Found", "");
    if (m_speaks & Upnp) {
        if (request.startsWith("GET /rootDesc.xml")) {
            answer = http("200 OK",
                "<?xml version=\"1.0\"?><root xmlns=\"urn:schemas-upnp-org:device-1-0\"><device>"
                "<deviceType>urn:schemas-upnp-org:device:InternetGatewayDevice:1</deviceType><deviceList><device>"
                "<deviceType>urn:schemas-upnp-org:device:WANDevice:1</deviceType><deviceList><device>"
                "<deviceType>urn:schemas-upnp-org:device:WANConnectionDevice:1</deviceType><serviceList><service><serviceType>"
                    + QByteArray(service)
                    + "</serviceType><serviceId>urn:upnp-org:serviceId:WANIPConn1</serviceId><controlURL>/control</controlURL>"
                      "<eventSubURL>/event</eventSubURL><SCPDURL>/scpd.xml</SCPDURL></service></serviceList></device></deviceList></device></deviceList></device></root>");
        } else if (request.startsWith("POST /control")) {
            answer = soap(request);
        }
    }
    ::send(descriptor, answer.constData(), size_t(answer.size()), MSG_NOSIGNAL);
}

QByteArray FakeRouter::soap(const QByteArray &request)
{
    const auto envelope = [](const QByteArray &body) {
        return "<?xml version=\"1.0\"?><s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>" + body + "</s:Body></s:Envelope>";
    };
    const auto fault = [&](int code) {
        return http("500 Internal Server Error",
            envelope("<s:Fault><faultcode>s:Client</faultcode><faultstring>UPnPError</faultstring><detail><UPnPError xmlns=\"urn:schemas-upnp-org:control-1-0\"><errorCode>"
                + QByteArray::number(code) + "</errorCode><errorDescription>no</errorDescription></UPnPError></detail></s:Fault>"));
    };
    const auto done = [&](const char *action, const QByteArray &values) {
        return http("200 OK", envelope("<u:" + QByteArray(action) + "Response xmlns:u=\"" + service + "\">" + values + "</u:" + action + "Response>"));
    };
    if (request.contains("#GetExternalIPAddress"))
        return done("GetExternalIPAddress", "<NewExternalIPAddress>8.8.4.4</NewExternalIPAddress>");
    if (request.contains("#GetStatusInfo"))
        return done("GetStatusInfo", "<NewConnectionStatus>Connected</NewConnectionStatus><NewLastConnectionError>ERROR_NONE</NewLastConnectionError><NewUptime>9</NewUptime>");
    if (refuseWith != 0)
        return fault(refuseWith);
    const quint16 outer = between(request, "NewExternalPort").toUShort();
    const std::lock_guard lock(m_mutex);
    if (request.contains("#AddPortMapping")) {
        const quint32 lease = between(request, "NewLeaseDuration").toUInt();
        if (onlyPermanent && lease != 0)
            return fault(725);
        m_mappings[outer] = { between(request, "NewInternalPort").toUShort(), lease };
        return done("AddPortMapping", "");
    }
    if (request.contains("#DeletePortMapping"))
        return m_mappings.remove(outer) > 0 ? done("DeletePortMapping", "") : fault(714);
    return fault(401);
}
