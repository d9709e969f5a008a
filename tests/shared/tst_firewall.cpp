// What the firewall tools print, and what we make of it.
#include "shared/firewall/firewall.h"
#include "tests/support/testmain.h"

#include <map>

using namespace firewall;

class FirewallTest : public QObject
{
    Q_OBJECT

private:
    // A machine on which these commands answer; all others are not installed.
    std::map<QString, Output> m_machine;
    void says(const char *command, const char *text, int status = 0, const char *errors = "") { m_machine[QString::fromLatin1(command)] = { status, text, errors }; }
    Report look(const QList<quint16> &ports = { 25, 465, 993 })
    {
        return examine(ports, [this](const QStringList &argv) -> std::optional<Output> {
            const auto found = m_machine.find(argv.join(u' '));
            return found == m_machine.end() ? std::nullopt : std::optional(found->second);
        });
    }
    static QString shown(const Report &report)
    {
        QStringList ports;
        for (const Port &port : report.ports)
            ports << QStringLiteral("%1%2").arg(port.number).arg(QLatin1Char(port.open == Open::Yes ? '+' : port.open == Open::No ? '-' : '?'));
        return toolName(report.tool) + u' ' + ports.join(u' ');
    }
    static QStringList commands(const Report &report)
    {
        QStringList list;
        for (const Command &command : report.commands)
            list << command.argv.join(u' ');
        return list;
    }

private Q_SLOTS:
    void init() { m_machine.clear(); }

    void nothingInstalledMeansOpen()
    {
        const Report report = look();
        QCOMPARE(shown(report), QStringLiteral("none 25+ 465+ 993+"));
        QVERIFY(!report.active && report.commands.empty());
    }

    void ufwRulesCountInOrder()
    {
        says("ufw status verbose",
            "Status: active\nLogging: on (low)\nDefault: deny (incoming), allow (outgoing), disabled (routed)\nNew profiles: skip\n\n"
            "To                         Action      From\n--                         ------      ----\n"
            "22/tcp (OpenSSH)           LIMIT IN    Anywhere\n"
            "993/tcp                    DENY IN     Anywhere\n"
            "465,993/tcp                ALLOW IN    Anywhere                   # mail\n"
            "25/udp                     ALLOW IN    Anywhere\n"
            "25/tcp                     ALLOW IN    203.0.113.9\n"
            "587/tcp                    ALLOW OUT   Anywhere\n"
            "25/tcp (v6)                ALLOW IN    Anywhere (v6)\n");
        const Report report = look({ 22, 25, 465, 587, 993 });
        QCOMPARE(shown(report), QStringLiteral("ufw 22+ 25- 465+ 587- 993-"));
        QCOMPARE(commands(report), (QStringList { QStringLiteral("ufw allow 25/tcp"), QStringLiteral("ufw allow 587/tcp"), QStringLiteral("ufw allow 993/tcp") }));
        QVERIFY(report.sentence.contains(QStringLiteral("25,587,993")));
    }

    void ufwAnywhereAndRanges()
    {
        says("ufw status verbose",
            "Status: active\nDefault: deny (incoming), allow (outgoing)\n\n1000:2000/tcp              ALLOW IN    Anywhere\nAnywhere                   ALLOW IN    192.0.2.0/24\n");
        QCOMPARE(shown(look({ 1500, 2001 })), QStringLiteral("ufw 1500+ 2001-"));
        says("ufw status verbose", "Status: active\nDefault: allow (incoming), allow (outgoing)\n\n25                         REJECT      Anywhere\n");
        QCOMPARE(shown(look({ 25, 26 })), QStringLiteral("ufw 25- 26+"));
    }

    void inactiveUfwLeavesTheWordToOthers()
    {
        says("ufw status verbose", "Status: inactive\n");
        says("iptables -S", "-P INPUT DROP\n-P FORWARD ACCEPT\n-P OUTPUT ACCEPT\n-A INPUT -p tcp -m tcp --dport 25 -j ACCEPT\n");
        QCOMPARE(shown(look()), QStringLiteral("iptables 25+ 465- 993-"));
    }

    void ufwThatWantsRootIsSaid()
    {
        says("ufw status verbose", "", 1, "ERROR: You need to be root to run this script\n");
        const Report report = look();
        QVERIFY(report.needsRoot);
        QCOMPARE(shown(report), QStringLiteral("ufw 25? 465? 993?"));
        QCOMPARE(commands(report).size(), 3);
    }

    void firewalldKnowsItsServices()
    {
        says("firewall-cmd --state", "running\n");
        says("firewall-cmd --list-all",
            "public (active)\n  target: default\n  icmp-block-inversion: no\n  interfaces: eth0\n  sources: \n  services: dhcpv6-client smtp ssh\n  ports: 465/tcp 4000-5000/udp\n  protocols: \n");
        says("firewall-cmd --info-service=smtp", "smtp\n  ports: 25/tcp\n  protocols: \n");
        says("firewall-cmd --info-service=ssh", "ssh\n  ports: 22/tcp\n");
        says("firewall-cmd --info-service=dhcpv6-client", "dhcpv6-client\n  ports: 546/udp\n");
        const Report report = look();
        QCOMPARE(shown(report), QStringLiteral("firewalld 25+ 465+ 993-"));
        QCOMPARE(commands(report), (QStringList { QStringLiteral("firewall-cmd --permanent --zone=public --add-port=993/tcp"), QStringLiteral("firewall-cmd --reload") }));
    }

    void firewalldThatDoesNotRunIsNone()
    {
        says("firewall-cmd --state", "not running\n", 252);
        QCOMPARE(look().tool, Tool::None);
    }

    void nftablesRulesCountInOrder_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *rules, const char *expected) { QTest::newRow(name) << QByteArray(rules) << QString::fromLatin1(expected); };
        row("set", "iif \"lo\" accept\nct state established,related accept\ntcp dport { 25, 465 } accept", "25+ 465+ 993-");
        row("names", "tcp dport { smtp, imaps } ct state new counter packets 3 bytes 180 accept comment \"mail\"", "25+ 465- 993+");
        row("one", "tcp dport 25 accept\ntcp dport 400-500 accept", "25+ 465+ 993-");
        row("from one network only", "ip saddr 192.0.2.0/24 tcp dport 25 accept", "25? 465- 993-");
        row("drop first", "tcp dport 25 drop\ntcp dport 1-1000 accept", "25- 465+ 993+");
        row("all", "accept", "25+ 465+ 993+");
        row("reject at the end", "tcp dport 993 accept\nreject with icmpx type admin-prohibited", "25- 465- 993+");
        row("not", "tcp dport != 25 drop", "25- 465- 993-");
        row("named set", "tcp dport @mail accept", "25? 465? 993?");
        row("udp", "udp dport 25 accept", "25- 465- 993-");
    }
    void nftablesRulesCountInOrder()
    {
        QFETCH(const QByteArray, rules);
        QFETCH(const QString, expected);
        const QByteArray set = "table inet filter {\n\tset mail {\n\t\ttype inet_service\n\t\telements = { 25, 465 }\n\t}\n\n\tchain input {\n\t\ttype filter hook input priority filter; policy drop;\n\t\t"
            + QByteArray(rules).replace("\n", "\n\t\t") + "\n\t}\n\n\tchain output {\n\t\ttype filter hook output priority filter; policy accept;\n\t}\n}\n";
        says("nft list ruleset", set.constData());
        QCOMPARE(shown(look()), QStringLiteral("nftables ") + expected);
    }

    void nftablesThatFilterNothingAreNone()
    {
        says("nft list ruleset", "");
        QCOMPARE(look().tool, Tool::None);
        says("nft list ruleset", "table ip nat {\n\tchain postrouting {\n\t\ttype nat hook postrouting priority srcnat; policy accept;\n\t\tmasquerade\n\t}\n}\n");
        QCOMPARE(look().tool, Tool::None);
    }

    void nftablesCommandsNameTheChain()
    {
        says("nft list ruleset", "table inet filter {\n\tchain in {\n\t\ttype filter hook input priority 0; policy drop;\n\t\ttcp dport 25 accept\n\t}\n}\n");
        const Report report = look();
        QCOMPARE(commands(report), QStringList(QStringLiteral("nft insert rule inet filter in tcp dport { 465, 993 } accept")));
        QVERIFY(report.commands[0].explanation.contains(QStringLiteral("/etc/nftables.conf")));
    }

    void iptablesRulesCountInOrder()
    {
        says("iptables -S",
            "-P INPUT ACCEPT\n-N f2b\n-A INPUT -i lo -j ACCEPT\n-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT\n"
            "-A INPUT -p tcp -m multiport --dports 25,465 -m comment --comment \"our mail\" -j ACCEPT\n-A INPUT -p udp -j DROP\n-A INPUT -s 203.0.113.0/24 -p tcp --dport 993 -j ACCEPT\n"
            "-A INPUT -j REJECT --reject-with icmp-host-prohibited\n");
        const Report report = look();
        QCOMPARE(shown(report), QStringLiteral("iptables 25+ 465+ 993?"));
        QCOMPARE(commands(report), QStringList(QStringLiteral("iptables -I INPUT -p tcp -m multiport --dports 993 -j ACCEPT")));
    }

    void iptablesWithoutRulesIsNone()
    {
        says("iptables -S", "-P INPUT ACCEPT\n-P FORWARD ACCEPT\n-P OUTPUT ACCEPT\n");
        QCOMPARE(look().tool, Tool::None);
    }

    void whatIsNoOutputIsNothing()
    {
        for (const char *text : { "", "{", "hello", "Status", "-A INPUT" }) {
            QVERIFY2(!parseUfw(text), text);
            QVERIFY2(!parseFirewalld(text), text);
            QVERIFY2(!parseIptables(text), text);
        }
        QVERIFY(!parseNftables("hello"));
    }

    void aReportSurvivesJson()
    {
        says("ufw status verbose", "Status: active\nDefault: deny (incoming)\n\n25/tcp ALLOW IN Anywhere\n");
        const Report report = look();
        const Report back = Report::fromJson(report.toJson());
        QCOMPARE(back.toJson(), report.toJson());
        QCOMPARE(shown(back), shown(report));
        QCOMPARE(commands(back), commands(report));
    }
};

FACTEUR_TEST(FirewallTest)
#include "tst_firewall.moc"
