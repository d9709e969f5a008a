#include "tests/support/fakedns.h"

#include <QFile>
#include <QHostAddress>
#include <QtEndian>
#include <arpa/inet.h>
#include <cerrno>
#include <map>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {
constexpr int silent = -1, truncated = -2;
const QHash<QByteArray, quint16> types { { "A", 1 }, { "NS", 2 }, { "CNAME", 5 }, { "SOA", 6 }, { "PTR", 12 }, { "MX", 15 }, { "TXT", 16 },
    { "AAAA", 28 }, { "SRV", 33 }, { "TLSA", 52 }, { "CAA", 257 } };
const QHash<QByteArray, int> behaviours { { "SERVFAIL", 2 }, { "REFUSED", 5 }, { "TIMEOUT", silent }, { "TRUNCATE", truncated } };

void append16(QByteArray &to, quint16 value)
{
    to += char(value >> 8);
    to += char(value);
}
void append32(QByteArray &to, quint32 value)
{
    append16(to, quint16(value >> 16));
    append16(to, quint16(value));
}

QByteArray nameToWire(QByteArray name)
{
    if (name.endsWith('.'))
        name.chop(1);
    QByteArray wire;
    for (const QByteArray &label : name.isEmpty() ? QList<QByteArray>() : name.split('.')) {
        wire += char(std::min(label.size(), qsizetype(63)));
        wire += label.left(63);
    }
    return wire + '\0';
}

QByteArray plainName(QByteArray name)
{
    if (name.endsWith('.'))
        name.chop(1);
    return name.toLower();
}

// "a \"b c\"" into words; quotes group.
QList<QByteArray> wordsOf(const QByteArray &line)
{
    QList<QByteArray> words;
    QByteArray word;
    bool quoted = false, open = false;
    for (const char c : line) {
        if (c == '"') {
            quoted = !quoted;
            open = true;
        } else if (!quoted && (c == ';' || c == '#')) {
            break;
        } else if (!quoted && (c == ' ' || c == '\t' || c == '\r' || c == '\n')) {
            if (open)
                words.append(std::exchange(word, {}));
            open = false;
        } else {
            word += c;
            open = true;
        }
    }
    if (open)
        words.append(word);
    return words;
}

QByteArray header(QByteArrayView query, int flags, int answers, int authorities, bool edns)
{
    QByteArray reply(query.first(2).toByteArray());
    const quint16 asked = qFromBigEndian<quint16>(query.data() + 2);
    append16(reply, quint16(0x8080 | (asked & 0x0100) | flags)); // QR, RA; RD as asked
    append16(reply, 1);
    append16(reply, quint16(answers));
    append16(reply, quint16(authorities));
    append16(reply, edns ? 1 : 0);
    return reply;
}

const QByteArray optRecord = QByteArray::fromHex("0000291000000000000000"); // root, OPT, 4096 octets
} // namespace

FakeDns::~FakeDns()
{
    if (m_thread.joinable()) {
        const quint64 one = 1;
        [[maybe_unused]] const auto written = ::write(m_wake, &one, sizeof one);
        m_thread.join();
    }
    for (const int descriptor : { m_udp, m_tcp, m_wake }) {
        if (descriptor >= 0)
            ::close(descriptor);
    }
}

bool FakeDns::listen(quint16 port)
{
    // A port that is free for TCP may be taken for UDP: with port 0 we try again.
    for (int attempt = 0; attempt < 20; ++attempt) {
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        const int on = 1;
        m_tcp = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        m_udp = ::socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        ::setsockopt(m_tcp, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
        const bool bound = ::bind(m_tcp, reinterpret_cast<sockaddr *>(&address), size) == 0 && ::listen(m_tcp, 64) == 0
            && ::getsockname(m_tcp, reinterpret_cast<sockaddr *>(&address), &size) == 0
            && ::bind(m_udp, reinterpret_cast<sockaddr *>(&address), size) == 0;
        if (bound) {
            m_port = ntohs(address.sin_port);
            m_wake = ::eventfd(0, EFD_CLOEXEC);
            m_thread = std::thread([this] { run(); });
            return true;
        }
        ::close(std::exchange(m_tcp, -1));
        ::close(std::exchange(m_udp, -1));
        if (port != 0)
            break;
    }
    return false;
}

// --- the table -----------------------------------------------------------------------------------------------------------

bool FakeDns::add(QByteArray line)
{
    const std::lock_guard lock(m_mutex);
    return addLocked(std::move(line));
}

bool FakeDns::addLocked(QByteArray line)
{
    QList<QByteArray> words = wordsOf(line);
    if (words.isEmpty())
        return true;
    const auto wrong = [&](const char *why) {
        m_error = QStringLiteral("%1: %2").arg(QString::fromUtf8(line.trimmed()), QString::fromLatin1(why));
        return false;
    };
    const QByteArray name = plainName(words.takeFirst());
    Record record;
    if (!words.isEmpty() && words[0][0] >= '0' && words[0][0] <= '9')
        record.ttl = words.takeFirst().toUInt();
    if (!words.isEmpty() && words[0].toUpper() == "IN")
        words.removeFirst();
    if (words.isEmpty())
        return wrong("no type");
    const QByteArray type = words.takeFirst().toUpper();
    for (qsizetype dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1))
        m_ancestors.insert(name.mid(dot + 1));
    if (behaviours.contains(type)) {
        m_behaviour[name] = behaviours[type];
        if (behaviours[type] != truncated)
            return true;
        m_records[name];
        return true;
    }
    if (!types.contains(type))
        return wrong("unknown type");
    record.type = types[type];
    if (type != "SOA" && words.isEmpty())
        return wrong("no data");
    if (type == "A" || type == "AAAA") {
        const QHostAddress address(QString::fromLatin1(words[0]));
        const bool v6 = address.protocol() == QAbstractSocket::IPv6Protocol;
        if (address.isNull() || v6 != (type == "AAAA"))
            return wrong("not an address of this type");
        if (v6) {
            const Q_IPV6ADDR octets = address.toIPv6Address();
            record.data = QByteArray(reinterpret_cast<const char *>(&octets), 16);
        } else {
            append32(record.data, address.toIPv4Address());
        }
    } else if (type == "MX") {
        if (words.size() != 2)
            return wrong("an MX has a preference and a name");
        append16(record.data, quint16(words[0].toUInt()));
        record.data += nameToWire(words[1]);
    } else if (type == "TXT") {
        for (QByteArray text : words) {
            do { // strings have at most 255 octets
                const QByteArray part = text.left(255);
                text = text.mid(255);
                record.data += char(part.size());
                record.data += part;
            } while (!text.isEmpty());
        }
    } else if (type == "SRV") {
        if (words.size() != 4)
            return wrong("an SRV has priority, weight, port and name");
        for (int i = 0; i < 3; ++i)
            append16(record.data, quint16(words[i].toUInt()));
        record.data += nameToWire(words[3]);
    } else if (type == "CAA") {
        if (words.size() != 3)
            return wrong("a CAA has flags, tag and value");
        record.data += char(words[0].toUInt());
        record.data += char(words[1].size());
        record.data += words[1] + words[2];
    } else if (type == "TLSA") {
        if (words.size() < 4)
            return wrong("a TLSA has usage, selector, matching type and data");
        for (int i = 0; i < 3; ++i)
            record.data += char(words[i].toUInt());
        record.data += QByteArray::fromHex(words.mid(3).join());
    } else if (type == "SOA") {
        record.data = nameToWire("ns.invalid") + nameToWire("postmaster.invalid");
        for (const quint32 value : { 1u, 3600u, 600u, 86400u, 1u })
            append32(record.data, value);
    } else {
        record.data = nameToWire(words[0]);
        if (type == "CNAME")
            record.target = plainName(words[0]);
    }
    m_records[name].append(record);
    return true;
}

bool FakeDns::loadFile(const QString &path)
{
    const std::lock_guard lock(m_mutex);
    m_file = path;
    m_fileStamp = 0;
    m_error.clear();
    reloadIfChanged();
    return m_error.isEmpty();
}

void FakeDns::reloadIfChanged()
{
    if (m_file.isEmpty())
        return;
    struct stat status {};
    if (::stat(QFile::encodeName(m_file).constData(), &status) != 0) {
        m_error = QStringLiteral("%1 is not there").arg(m_file);
        return;
    }
    const qint64 stamp = qint64(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec + status.st_size + qint64(status.st_ino);
    if (stamp == m_fileStamp)
        return;
    m_fileStamp = stamp;
    QFile file(m_file);
    if (!file.open(QFile::ReadOnly))
        return;
    m_records.clear();
    m_behaviour.clear();
    m_ancestors.clear();
    for (const QByteArray &line : file.readAll().split('\n'))
        addLocked(line);
}

void FakeDns::clear()
{
    const std::lock_guard lock(m_mutex);
    m_records.clear();
    m_behaviour.clear();
    m_ancestors.clear();
}

QString FakeDns::error() const
{
    const std::lock_guard lock(m_mutex);
    return m_error;
}

QByteArray FakeDns::findName(const QByteArray &name) const
{
    if (m_records.contains(name) || m_behaviour.contains(name))
        return name;
    for (qsizetype dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
        const QByteArray wildcard = '*' + name.mid(dot);
        if (m_records.contains(wildcard) || m_behaviour.contains(wildcard))
            return wildcard;
        if (m_records.contains(name.mid(dot + 1)))
            break; // RFC 4592 §3.3.1: the closest encloser's wildcard only
    }
    return {};
}

void FakeDns::appendAnswers(const QByteArray &name, quint16 type, QByteArray &body, int &count, int &rcode, int depth)
{
    const QByteArray found = findName(name);
    if (found.isEmpty()) {
        if (depth == 0 || !m_ancestors.contains(name))
            rcode = m_ancestors.contains(name) ? 0 : 3;
        return;
    }
    for (const Record &record : m_records.value(found)) {
        if (record.type != type && record.type != 5)
            continue;
        body += nameToWire(name);
        append16(body, record.type);
        append16(body, 1);
        append32(body, record.ttl);
        append16(body, quint16(record.data.size()));
        body += record.data;
        ++count;
        if (record.type == 5 && type != 5) {
            if (depth < 8)
                appendAnswers(record.target, type, body, count, rcode, depth + 1);
            return;
        }
    }
}

QByteArray FakeDns::answer(QByteArrayView query, bool tcp)
{
    ++m_queries;
    if (tcp)
        ++m_tcpQueries;
    if (query.size() < 17 || (quint8(query[2]) & 0x80))
        return {};
    QByteArray name;
    qsizetype at = 12;
    while (at < query.size() && query[at] != 0) {
        const qsizetype length = quint8(query[at]);
        if (length > 63 || at + 1 + length >= query.size())
            return {};
        name += (name.isEmpty() ? "" : ".") + query.sliced(at + 1, length).toByteArray();
        at += 1 + length;
    }
    name = name.toLower();
    if (at + 5 > query.size())
        return {};
    const quint16 type = qFromBigEndian<quint16>(query.data() + at + 1);
    const QByteArrayView question = query.sliced(12, at + 5 - 12);
    // An OPT record is the only thing a resolver puts behind its question.
    const bool edns = query.size() >= at + 5 + 11 && query[at + 5] == 0 && qFromBigEndian<quint16>(query.data() + at + 6) == 41;
    const int room = tcp ? 65535 : edns ? std::max<int>(512, qFromBigEndian<quint16>(query.data() + at + 8)) : 512;

    const std::lock_guard lock(m_mutex);
    reloadIfChanged();
    const QByteArray found = findName(name);
    const int behaviour = m_behaviour.value(found, 0);
    if (behaviour == silent)
        return {};
    QByteArray body;
    int count = 0, rcode = 0, authorities = 0;
    if (behaviour > 0)
        rcode = behaviour;
    else
        appendAnswers(name, type, body, count, rcode, 0);
    if (count == 0 && (rcode == 0 || rcode == 3)) { // RFC 2308 §3: how long the resolver may remember that there is nothing
        body = QByteArray("\0\0\x06\0\x01\0\0\0\x01", 9); // root, SOA, IN, TTL 1
        const QByteArray soa = nameToWire("ns.invalid") + nameToWire("postmaster.invalid") + QByteArray::fromHex("00000001000000010000000100000e1000000001");
        append16(body, quint16(soa.size()));
        body += soa;
        authorities = 1;
    }
    const QByteArray opt = edns ? optRecord : QByteArray();
    QByteArray reply = header(query, 0x0400 | rcode, count, authorities, edns) + question.toByteArray() + body + opt;
    if (reply.size() > room || (!tcp && behaviour == truncated))
        reply = header(query, 0x0400 | 0x0200 | rcode, 0, 0, edns) + question.toByteArray() + opt;
    return reply;
}

// --- the sockets ---------------------------------------------------------------------------------------------------------

void FakeDns::run()
{
    struct Peer
    {
        QByteArray in;
    };
    std::map<int, Peer> peers;
    while (true) {
        std::vector<pollfd> set { { m_wake, POLLIN, 0 }, { m_udp, POLLIN, 0 }, { m_tcp, POLLIN, 0 } };
        for (const auto &peer : peers)
            set.push_back({ peer.first, POLLIN, 0 });
        if (::poll(set.data(), nfds_t(set.size()), -1) < 0)
            continue;
        if (set[0].revents)
            break;
        char buffer[65536];
        sockaddr_storage from {};
        socklen_t size = sizeof from;
        for (ssize_t n = 0; set[1].revents && (n = ::recvfrom(m_udp, buffer, sizeof buffer, 0, reinterpret_cast<sockaddr *>(&from), &size)) >= 0;
             size = sizeof from) {
            const QByteArray reply = answer(QByteArrayView(buffer, n), false);
            if (!reply.isEmpty())
                ::sendto(m_udp, reply.constData(), size_t(reply.size()), 0, reinterpret_cast<sockaddr *>(&from), size);
        }
        if (set[2].revents) {
            const int descriptor = ::accept4(m_tcp, nullptr, nullptr, SOCK_CLOEXEC);
            if (descriptor >= 0)
                peers[descriptor];
        }
        for (size_t i = 3; i < set.size(); ++i) {
            if (!set[i].revents)
                continue;
            const int descriptor = set[i].fd;
            const ssize_t n = ::recv(descriptor, buffer, sizeof buffer, 0);
            if (n <= 0) {
                ::close(descriptor);
                peers.erase(descriptor);
                continue;
            }
            QByteArray &in = peers[descriptor].in;
            in.append(buffer, n);
            while (in.size() >= 2 && in.size() >= 2 + qFromBigEndian<quint16>(in.constData())) {
                const qsizetype length = qFromBigEndian<quint16>(in.constData());
                const QByteArray reply = answer(QByteArrayView(in).sliced(2, length), true);
                in.remove(0, 2 + length);
                if (reply.isEmpty())
                    continue;
                QByteArray framed;
                append16(framed, quint16(reply.size()));
                framed += reply;
                [[maybe_unused]] const auto sent = ::send(descriptor, framed.constData(), size_t(framed.size()), MSG_NOSIGNAL);
            }
        }
    }
    for (const auto &peer : peers)
        ::close(peer.first);
}
