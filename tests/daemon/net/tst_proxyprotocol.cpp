#include "tests/support/testmain.h"

#include "net/proxyprotocol.h"

using net::ProxyHeader;

class ProxyProtocolTest : public QObject
{
    Q_OBJECT
    static QByteArray v2(const char *rest) { return QByteArray::fromHex("0d0a0d0a000d0a515549540a") + QByteArray::fromHex(rest); }

private Q_SLOTS:
    void parses_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("source"); // "local" when the proxy speaks for itself
        const auto row = [](const char *name, const QByteArray &octets, ProxyHeader::Kind kind, const char *source = "") {
            QTest::newRow(name) << octets << int(kind) << QString::fromLatin1(source);
        };
        row("v1 tcp4", "PROXY TCP4 192.0.2.1 192.0.2.2 1 65535\r\n", ProxyHeader::Present, "192.0.2.1:1");
        row("v1 tcp6", "PROXY TCP6 2001:db8::1 ::1 4711 25\r\n", ProxyHeader::Present, "2001:db8::1:4711");
        row("v1 unknown", "PROXY UNKNOWN\r\n", ProxyHeader::Present, "local");
        row("v1 unknown with rest", "PROXY UNKNOWN ffff:f...f:ffff ffff:f...f:ffff 65535 65535\r\n", ProxyHeader::Present, "local");
        row("v1 port too large", "PROXY TCP4 192.0.2.1 192.0.2.2 1 65536\r\n", ProxyHeader::Invalid);
        row("v1 port with sign", "PROXY TCP4 192.0.2.1 192.0.2.2 +1 25\r\n", ProxyHeader::Invalid);
        row("v1 port with leading zero", "PROXY TCP4 192.0.2.1 192.0.2.2 01 25\r\n", ProxyHeader::Invalid);
        row("v1 short address", "PROXY TCP4 192.2 192.0.2.2 1 25\r\n", ProxyHeader::Invalid);
        row("v1 v6 address in tcp4", "PROXY TCP4 ::1 192.0.2.2 1 25\r\n", ProxyHeader::Invalid);
        row("v1 v4 address in tcp6", "PROXY TCP6 192.0.2.1 ::1 1 25\r\n", ProxyHeader::Invalid);
        row("v1 two spaces", "PROXY  TCP4 192.0.2.1 192.0.2.2 1 25\r\n", ProxyHeader::Invalid);
        row("v1 bare lf", "PROXY TCP4 192.0.2.1 192.0.2.2 1 25\n", ProxyHeader::Invalid);
        row("v1 lf at once", "PROXY \n", ProxyHeader::Invalid);
        row("v1 other family", "PROXY UDP4 192.0.2.1 192.0.2.2 1 25\r\n", ProxyHeader::Invalid);
        row("v1 endless", "PROXY " + QByteArray(200, 'x'), ProxyHeader::Invalid);
        row("v1 cut", "PROXY TCP4 192.0", ProxyHeader::Incomplete);
        row("nothing", "", ProxyHeader::Incomplete);
        row("beginning of v1", "PRO", ProxyHeader::Incomplete);
        row("beginning of v2", "\r\n\r\n", ProxyHeader::Incomplete);
        row("smtp", "EHLO x\r\n", ProxyHeader::Absent);
        row("tls", "\x16\x03\x01", ProxyHeader::Absent);
        row("almost", "PROXX", ProxyHeader::Absent);
        row("lower case", "proxy TCP4", ProxyHeader::Absent);
        row("v2 tcp4", v2("2111000cc0000201c000020212670019"), ProxyHeader::Present, "192.0.2.1:4711");
        row("v2 tcp4 with tlv", v2("2111000fc0000201c000020212670019" "040000"), ProxyHeader::Present, "192.0.2.1:4711");
        row("v2 tcp6", v2("21210024" "20010db8000000000000000000000001" "20010db8000000000000000000000002" "12670019"), ProxyHeader::Present, "2001:db8::1:4711");
        row("v2 local", v2("20000000"), ProxyHeader::Present, "local");
        row("v2 unix", v2("213100d8") + QByteArray(216, 'x'), ProxyHeader::Present, "local");
        row("v2 unspec", v2("21000000"), ProxyHeader::Present, "local");
        row("v2 too short for its family", v2("21110004c0000201"), ProxyHeader::Invalid);
        row("v2 other version", v2("11110000"), ProxyHeader::Invalid);
        row("v2 other command", v2("22110000"), ProxyHeader::Invalid);
        row("v2 too long", v2("2111ffff"), ProxyHeader::Invalid);
        row("v2 cut", v2("2111000cc00002"), ProxyHeader::Incomplete);
    }
    void parses()
    {
        QFETCH(QByteArray, octets);
        QFETCH(int, kind);
        QFETCH(QString, source);
        const ProxyHeader header = net::parseProxyHeader(octets);
        QCOMPARE(int(header.kind), kind);
        if (header.kind != ProxyHeader::Present)
            return;
        QCOMPARE(header.local ? QStringLiteral("local") : header.source.toString() + u':' + QString::number(header.sourcePort), source);
        QCOMPARE(header.size, octets.size());
        const ProxyHeader followed = net::parseProxyHeader(octets + "EHLO x\r\n"); // what stands behind is not ours
        QCOMPARE(int(followed.kind), kind);
        QCOMPARE(followed.size, octets.size());
        for (qsizetype cut = 0; cut < octets.size(); ++cut)
            QCOMPARE(int(net::parseProxyHeader(octets.left(cut)).kind), int(ProxyHeader::Incomplete));
    }
};

FACTEUR_TEST(ProxyProtocolTest)
#include "tst_proxyprotocol.moc"
