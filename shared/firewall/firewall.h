// Which firewall this machine has, which of our ports it lets in, and the commands that would open them. Parsers over the
// tools' outputs are pure; detect() runs the tools and blocks, so it belongs on a thread that may.
//
// It looks, it changes nothing: whoever has a person's consent runs the commands (the GUI through pkexec).
#pragma once
#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>
#include <vector>

namespace firewall {

enum class Tool : quint8 { None, Ufw, Firewalld, Nftables, Iptables };
QString toolName(Tool tool); // none ufw firewalld nftables iptables

enum class Open : quint8 { Unknown, Yes, No };

struct Port
{
    quint16 number = 0;
    Open open = Open::Unknown;
};

struct Command
{
    QStringList argv;
    QString explanation;
};

struct Report
{
    Tool tool = Tool::None;
    bool active = false; // it filters
    bool needsRoot = false; // its rules could not be read by us
    std::vector<Port> ports; // as asked, in order
    std::vector<Command> commands; // in the order to run them; they open what is not open, or might not be
    QString sentence;

    QJsonObject toJson() const;
    static Report fromJson(const QJsonObject &object);
};

// --- the tools' outputs, in the C locale --------------------------------------------------------------------------------
// `ufw status verbose`. Nothing: not its output (it wants root).
struct Ufw
{
    bool active = false;
    bool allowsByDefault = false; // incoming
    struct Rule
    {
        quint16 first = 0, last = 0; // TCP ports; 0 to 65535: any
        bool allow = false; // ALLOW or LIMIT; else DENY or REJECT
    };
    std::vector<Rule> rules; // those for anybody, in order: the first that matches counts
    Open isOpen(quint16 port) const;
};
std::optional<Ufw> parseUfw(QByteArrayView output);

// `firewall-cmd --list-all` of the zone, with the ports of the services it names (`firewall-cmd --info-service=NAME`).
struct Firewalld
{
    QString zone;
    bool acceptsAll = false; // target ACCEPT
    QStringList services;
    struct Range
    {
        quint16 first = 0, last = 0;
    };
    std::vector<Range> ports; // TCP
    Open isOpen(quint16 port, const std::function<QList<quint16>(const QString &service)> &portsOf) const;
};
std::optional<Firewalld> parseFirewalld(QByteArrayView output);
QList<quint16> parseFirewalldService(QByteArrayView output); // its `ports:` line, TCP

// `nft list ruleset`, as far as TCP ports in input chains go. A rule with conditions that we do not know may or may not
// match: what depends on it is Unknown.
struct Nftables
{
    struct Chain
    {
        QString family, table, name;
        int priority = 0;
        bool drops = false; // its policy
        struct Rule
        {
            enum class Verdict : quint8 { Accept, Drop, Other } verdict = Verdict::Other;
            std::vector<Firewalld::Range> ports; // empty and !conditional: every packet
            bool conditional = false; // on something else than a new connection's port
        };
        std::vector<Rule> rules;
        Open isOpen(quint16 port) const;
    };
    std::vector<Chain> inputs; // base chains with `hook input`, in the order of their priorities
    bool isActive() const { return !inputs.empty(); }
    Open isOpen(quint16 port) const; // open in all of them
};
std::optional<Nftables> parseNftables(QByteArrayView output);

// `iptables -S INPUT` (and the chains it jumps to: `iptables -S`).
struct Iptables
{
    bool drops = false; // policy of INPUT
    std::vector<Nftables::Chain::Rule> rules;
    bool isActive() const { return drops || !rules.empty(); }
    Open isOpen(quint16 port) const;
};
std::optional<Iptables> parseIptables(QByteArrayView output);

// --- deciding and looking ------------------------------------------------------------------------------------------------
// What a tool said: nothing when it is not there or could not be run.
struct Output
{
    int status = 0;
    QByteArray text, errors;
};
using Run = std::function<std::optional<Output>(const QStringList &argv)>;

// Asks the tools through `run`, front ends first: ufw, firewalld, nftables, iptables.
Report examine(const QList<quint16> &ports, const Run &run);
// With the tools of this machine. Blocks for up to some seconds.
Report detect(const QList<quint16> &ports);

} // namespace firewall
