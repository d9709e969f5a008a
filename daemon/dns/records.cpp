#include "dns/records.h"

#include <QtEndian>

namespace dns {

namespace {
// Reads a name at the start of `rdata` and shortens it by that.
std::optional<QByteArray> takeName(QByteArrayView &rdata)
{
    QByteArray name;
    qsizetype at = 0;
    while (true) {
        if (at >= rdata.size() || at > 254)
            return std::nullopt;
        const int length = quint8(rdata[at++]);
        if (length == 0)
            break;
        if (length > 63 || at + length > rdata.size()) // above 63: a compression pointer
            return std::nullopt;
        if (!name.isEmpty())
            name += '.';
        for (qsizetype i = at; i < at + length; ++i) {
            const char c = rdata[i];
            if (c == '.' || c == '\\' || uchar(c) <= ' ' || uchar(c) >= 0x7f)
                return std::nullopt; // cannot be a host's name, and would not survive as text
            name += c >= 'A' && c <= 'Z' ? char(c + 32) : c;
        }
        at += length;
    }
    rdata = rdata.sliced(at);
    return name;
}
} // namespace

std::optional<QHostAddress> parseAddress(QByteArrayView rdata)
{
    if (rdata.size() == 4)
        return QHostAddress(qFromBigEndian<quint32>(rdata.data()));
    if (rdata.size() == 16)
        return QHostAddress(reinterpret_cast<const quint8 *>(rdata.data()));
    return std::nullopt;
}

std::optional<Mx> parseMx(QByteArrayView rdata)
{
    if (rdata.size() < 3)
        return std::nullopt;
    Mx mx;
    mx.preference = qFromBigEndian<quint16>(rdata.data());
    rdata = rdata.sliced(2);
    const auto name = takeName(rdata);
    if (!name || !rdata.isEmpty())
        return std::nullopt;
    mx.exchange = *name;
    return mx;
}

std::optional<QByteArray> parseTxt(QByteArrayView rdata)
{
    if (rdata.isEmpty())
        return std::nullopt;
    QByteArray text;
    while (!rdata.isEmpty()) {
        const qsizetype length = quint8(rdata[0]);
        if (1 + length > rdata.size())
            return std::nullopt;
        text.append(rdata.sliced(1, length));
        rdata = rdata.sliced(1 + length);
    }
    return text;
}

std::optional<QByteArray> parseName(QByteArrayView rdata)
{
    auto name = takeName(rdata);
    if (!name || !rdata.isEmpty())
        return std::nullopt;
    return name;
}

std::optional<Tlsa> parseTlsa(QByteArrayView rdata)
{
    if (rdata.size() < 4)
        return std::nullopt;
    Tlsa tlsa;
    tlsa.usage = quint8(rdata[0]);
    tlsa.selector = quint8(rdata[1]);
    tlsa.matching = quint8(rdata[2]);
    tlsa.data = rdata.sliced(3).toByteArray();
    return tlsa;
}

std::optional<Srv> parseSrv(QByteArrayView rdata)
{
    if (rdata.size() < 7)
        return std::nullopt;
    Srv srv;
    srv.priority = qFromBigEndian<quint16>(rdata.data());
    srv.weight = qFromBigEndian<quint16>(rdata.data() + 2);
    srv.port = qFromBigEndian<quint16>(rdata.data() + 4);
    rdata = rdata.sliced(6);
    const auto name = takeName(rdata);
    if (!name || !rdata.isEmpty())
        return std::nullopt;
    srv.target = *name;
    return srv;
}

std::optional<Caa> parseCaa(QByteArrayView rdata)
{
    if (rdata.size() < 2)
        return std::nullopt;
    const qsizetype tagLength = quint8(rdata[1]);
    if (tagLength == 0 || 2 + tagLength > rdata.size())
        return std::nullopt;
    Caa caa;
    caa.critical = (quint8(rdata[0]) & 0x80) != 0;
    caa.tag = rdata.sliced(2, tagLength).toByteArray().toLower();
    caa.value = rdata.sliced(2 + tagLength).toByteArray();
    return caa;
}

QByteArray reverseName(const QHostAddress &address)
{
    QByteArray name;
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    if (isV4) {
        for (int shift = 0; shift < 32; shift += 8)
            name += QByteArray::number((v4 >> shift) & 0xff) + '.';
        return name + "in-addr.arpa";
    }
    static constexpr char hex[] = "0123456789abcdef";
    const Q_IPV6ADDR v6 = address.toIPv6Address();
    for (int i = 15; i >= 0; --i) {
        name += hex[v6[i] & 0xf];
        name += '.';
        name += hex[v6[i] >> 4];
        name += '.';
    }
    return name + "ip6.arpa";
}

bool isAskable(QByteArrayView name)
{
    if (name.endsWith('.'))
        name.chop(1);
    if (name.isEmpty() || name.size() > 253)
        return false;
    qsizetype label = 0;
    for (const char c : name) {
        if (c == '.') {
            if (label == 0)
                return false;
            label = 0;
            continue;
        }
        if (c == '\\' || uchar(c) <= ' ' || uchar(c) >= 0x7f || ++label > 63)
            return false;
    }
    return label > 0;
}

Answer<QHostAddress> together(const Answer<QHostAddress> &six, const Answer<QHostAddress> &four)
{
    Answer<QHostAddress> both;
    both.records = six.records + four.records;
    both.secure = six.secure && four.secure;
    both.ttl = std::min(six.ttl, four.ttl);
    if (!both.records.isEmpty()) {
        both.status = Status::Ok;
        if (six.records.isEmpty() || four.records.isEmpty()) {
            const auto &given = six.records.isEmpty() ? four : six;
            both.ttl = given.ttl;
            both.secure = given.secure;
        }
        return both;
    }
    for (const Status worst : { Status::Bogus, Status::Temporary, Status::NxDomain, Status::NoData }) {
        for (const auto *answer : { &six, &four }) {
            if (answer->status == worst) {
                both.status = worst;
                both.why = answer->why;
                return both;
            }
        }
    }
    return both;
}

} // namespace dns
