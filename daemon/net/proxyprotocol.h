// The PROXY protocol, versions 1 and 2, as haproxy's proxy-protocol.txt has them: the first octets of a connection from a
// trusted proxy tell whom it speaks for. A pure parser over what has arrived so far.
#pragma once
#include <QByteArrayView>
#include <QHostAddress>

namespace net {

struct ProxyHeader
{
    enum Kind : quint8 {
        Incomplete, // may become a header: read more
        Absent, // these octets cannot begin a header
        Invalid, // begins as a header and breaks its grammar: close
        Present,
    };
    Kind kind = Incomplete;
    qsizetype size = 0; // octets of the header, when Present
    bool local = false; // LOCAL or UNKNOWN: the proxy speaks for itself; the addresses say nothing
    QHostAddress source, destination;
    quint16 sourcePort = 0, destinationPort = 0;

    static constexpr qsizetype maxSize = 16 + 2048; // version 2 with generous TLVs; longer is Invalid
};

ProxyHeader parseProxyHeader(QByteArrayView octets);

} // namespace net
