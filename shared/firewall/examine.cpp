// Decides which tool rules the machine, and what opens the ports with it.
#include "shared/firewall/ports.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>

namespace firewall {

namespace {

constexpr std::pair<Tool, QLatin1StringView> tools[] = { { Tool::None, QLatin1StringView("none") }, { Tool::Ufw, QLatin1StringView("ufw") },
    { Tool::Firewalld, QLatin1StringView("firewalld") }, { Tool::Nftables, QLatin1StringView("nftables") }, { Tool::Iptables, QLatin1StringView("iptables") } };
constexpr std::pair<Open, QLatin1StringView> opens[] = { { Open::Yes, QLatin1StringView("yes") }, { Open::No, QLatin1StringView("no") },
    { Open::Unknown, QLatin1StringView("unknown") } };

template <class Pairs, class Value> QString nameIn(const Pairs &pairs, Value value)
{
    for (const auto &[candidate, name] : pairs) {
        if (candidate == value)
            return name;
    }
    return {};
}
template <class Value, class Pairs> Value valueIn(const Pairs &pairs, const QString &text, Value otherwise)
{
    for (const auto &[value, name] : pairs) {
        if (text == name)
            return value;
    }
    return otherwise;
}

QStringList argv(std::initializer_list<const char *> words)
{
    QStringList list;
    for (const char *word : words)
        list << QString::fromUtf8(word);
    return list;
}

bool ran(const std::optional<Output> &output) { return output && output->status == 0; }

// The tool is there and said no: it wants root.
bool refused(const std::optional<Output> &output)
{
    if (!output || output->status == 0)
        return false;
    const QByteArray said = (output->errors + output->text).toLower();
    return said.contains("root") || said.contains("permitted") || said.contains("permission") || said.contains("authoriz");
}

QString list(const std::vector<quint16> &ports)
{
    QStringList texts;
    for (const quint16 port : ports)
        texts << QString::number(port);
    return texts.join(u',');
}

std::vector<quint16> notOpen(const Report &report)
{
    std::vector<quint16> ports;
    for (const Port &port : report.ports) {
        if (port.open != Open::Yes)
            ports.push_back(port.number);
    }
    return ports;
}

QString sentenceFor(const Report &report)
{
    const QString name = toolName(report.tool);
    if (report.needsRoot)
        return QStringLiteral("%1 is installed; what it lets in can only be seen by root").arg(name);
    if (!report.active)
        return report.tool == Tool::None ? QStringLiteral("No firewall was found on this machine") : QStringLiteral("%1 is there and filters nothing").arg(name);
    const std::vector<quint16> closed = notOpen(report);
    if (closed.empty())
        return QStringLiteral("%1 lets in all ports that mail needs").arg(name);
    const bool sure = std::all_of(report.ports.begin(), report.ports.end(), [](const Port &port) { return port.open != Open::Unknown; });
    return sure ? QStringLiteral("%1 keeps out the ports %2").arg(name, list(closed)) : QStringLiteral("%1 may keep out the ports %2").arg(name, list(closed));
}

void addUfwCommands(Report &report, const std::vector<quint16> &ports)
{
    for (const quint16 port : ports)
        report.commands.push_back({ { QStringLiteral("ufw"), QStringLiteral("allow"), QStringLiteral("%1/tcp").arg(port) },
            QStringLiteral("Lets connections to port %1 in, also after a restart").arg(port) });
}

void addFirewalldCommands(Report &report, const std::vector<quint16> &ports, const QString &zone)
{
    QStringList permanent { QStringLiteral("firewall-cmd"), QStringLiteral("--permanent") };
    if (!zone.isEmpty())
        permanent << QStringLiteral("--zone=") + zone;
    for (const quint16 port : ports)
        permanent << QStringLiteral("--add-port=%1/tcp").arg(port);
    report.commands.push_back({ permanent, QStringLiteral("Writes down that the ports %1 are let in").arg(list(ports)) });
    report.commands.push_back({ { QStringLiteral("firewall-cmd"), QStringLiteral("--reload") }, QStringLiteral("Puts it into effect") });
}

// In front of the chain's other rules. It lasts until the rules are loaded anew.
void addNftCommands(Report &report, const std::vector<quint16> &ports, const Nftables &nft)
{
    for (const Nftables::Chain &chain : nft.inputs) {
        std::vector<quint16> closed;
        for (const quint16 port : ports) {
            if (chain.isOpen(port) != Open::Yes)
                closed.push_back(port);
        }
        if (closed.empty())
            continue;
        report.commands.push_back({ { QStringLiteral("nft"), QStringLiteral("insert"), QStringLiteral("rule"), chain.family, chain.table, chain.name,
                                        QStringLiteral("tcp"), QStringLiteral("dport"), QStringLiteral("{ %1 }").arg(list(closed).replace(u',', QStringLiteral(", "))), QStringLiteral("accept") },
            QStringLiteral("Lets the ports %1 in until the rules are loaded again; add the same line to the chain %2 in /etc/nftables.conf to keep it").arg(list(closed), chain.name) });
    }
}

void addIptablesCommands(Report &report, const std::vector<quint16> &ports)
{
    report.commands.push_back({ { QStringLiteral("iptables"), QStringLiteral("-I"), QStringLiteral("INPUT"), QStringLiteral("-p"), QStringLiteral("tcp"), QStringLiteral("-m"),
                                    QStringLiteral("multiport"), QStringLiteral("--dports"), list(ports), QStringLiteral("-j"), QStringLiteral("ACCEPT") },
        QStringLiteral("Lets the ports %1 in until the next restart; netfilter-persistent save keeps it").arg(list(ports)) });
}

template <class IsOpen> void fill(Report &report, IsOpen isOpen)
{
    for (Port &port : report.ports)
        port.open = isOpen(port.number);
}

// Each returns whether this tool rules the machine, with the report filled in.
bool examineUfw(Report &report, const Run &run)
{
    const auto output = run(argv({ "ufw", "status", "verbose" }));
    if (refused(output)) {
        report.tool = Tool::Ufw;
        report.needsRoot = true;
        addUfwCommands(report, notOpen(report));
        return true;
    }
    const auto ufw = ran(output) ? parseUfw(output->text) : std::nullopt;
    if (!ufw || !ufw->active)
        return false;
    report.tool = Tool::Ufw;
    report.active = true;
    fill(report, [&](quint16 port) { return ufw->isOpen(port); });
    addUfwCommands(report, notOpen(report));
    return true;
}

bool examineFirewalld(Report &report, const Run &run)
{
    const auto state = run(argv({ "firewall-cmd", "--state" }));
    if (refused(state)) {
        report.tool = Tool::Firewalld;
        report.needsRoot = true;
        addFirewalldCommands(report, notOpen(report), {});
        return true;
    }
    if (!ran(state) || !state->text.contains("running") || state->text.contains("not running"))
        return false;
    const auto output = run(argv({ "firewall-cmd", "--list-all" }));
    const auto zone = ran(output) ? parseFirewalld(output->text) : std::nullopt;
    report.tool = Tool::Firewalld;
    report.active = true;
    report.needsRoot = !zone;
    if (zone) {
        const auto portsOf = [&](const QString &service) {
            const auto info = run({ QStringLiteral("firewall-cmd"), QStringLiteral("--info-service=") + service });
            return ran(info) ? parseFirewalldService(info->text) : QList<quint16>();
        };
        fill(report, [&](quint16 port) { return zone->isOpen(port, portsOf); });
    }
    const std::vector<quint16> closed = notOpen(report);
    if (!closed.empty())
        addFirewalldCommands(report, closed, zone ? zone->zone : QString());
    return true;
}

bool examineNftables(Report &report, const Run &run)
{
    const auto output = run(argv({ "nft", "list", "ruleset" }));
    if (refused(output)) {
        report.tool = Tool::Nftables;
        report.needsRoot = true;
        return true;
    }
    const auto nft = ran(output) ? parseNftables(output->text) : std::nullopt;
    if (!nft || !nft->isActive())
        return false;
    report.tool = Tool::Nftables;
    report.active = true;
    fill(report, [&](quint16 port) { return nft->isOpen(port); });
    addNftCommands(report, notOpen(report), *nft);
    return true;
}

bool examineIptables(Report &report, const Run &run)
{
    const auto output = run(argv({ "iptables", "-S" }));
    if (refused(output)) {
        report.tool = Tool::Iptables;
        report.needsRoot = true;
        return true;
    }
    const auto iptables = ran(output) ? parseIptables(output->text) : std::nullopt;
    if (!iptables || !iptables->isActive())
        return false;
    report.tool = Tool::Iptables;
    report.active = true;
    fill(report, [&](quint16 port) { return iptables->isOpen(port); });
    const std::vector<quint16> closed = notOpen(report);
    if (!closed.empty())
        addIptablesCommands(report, closed);
    return true;
}

std::optional<Output> runHere(const QStringList &words)
{
    // The tools live where ordinary users do not look.
    static const QStringList folders { QStringLiteral("/usr/sbin"), QStringLiteral("/sbin"), QStringLiteral("/usr/bin"), QStringLiteral("/bin") };
    const QString program = QStandardPaths::findExecutable(words.front(), folders);
    if (program.isEmpty())
        return std::nullopt;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    process.setProcessEnvironment(environment);
    process.start(program, words.sliced(1));
    if (!process.waitForFinished(5000)) {
        process.kill();
        process.waitForFinished(1000);
        return std::nullopt;
    }
    return Output { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError() };
}

} // namespace

QString toolName(Tool tool) { return nameIn(tools, tool); }

Report examine(const QList<quint16> &ports, const Run &run)
{
    Report empty;
    for (const quint16 port : ports)
        empty.ports.push_back({ port, Open::Unknown });
    // Front ends write rules for nft and iptables: who has one should use it.
    std::optional<Report> locked;
    for (const auto look : { examineUfw, examineFirewalld, examineNftables, examineIptables }) {
        Report report = empty;
        if (!look(report, run))
            continue;
        if (report.needsRoot && !report.active) { // perhaps another one can be read
            if (!locked)
                locked = report;
            continue;
        }
        report.sentence = sentenceFor(report);
        return report;
    }
    Report report = locked.value_or(empty);
    if (!locked) {
        for (Port &port : report.ports)
            port.open = Open::Yes;
    }
    report.sentence = sentenceFor(report);
    return report;
}

Report detect(const QList<quint16> &ports) { return examine(ports, runHere); }

QJsonObject Report::toJson() const
{
    QJsonArray portList, commandList;
    for (const Port &port : ports)
        portList.append(QJsonObject { { QStringLiteral("port"), port.number }, { QStringLiteral("open"), nameIn(opens, port.open) } });
    for (const Command &command : commands)
        commandList.append(QJsonObject { { QStringLiteral("argv"), QJsonArray::fromStringList(command.argv) }, { QStringLiteral("explanation"), command.explanation } });
    return { { QStringLiteral("tool"), toolName(tool) }, { QStringLiteral("active"), active }, { QStringLiteral("needsRoot"), needsRoot },
        { QStringLiteral("ports"), portList }, { QStringLiteral("commands"), commandList }, { QStringLiteral("sentence"), sentence } };
}

Report Report::fromJson(const QJsonObject &object)
{
    Report report;
    report.tool = valueIn(tools, object[u"tool"].toString(), Tool::None);
    report.active = object[u"active"].toBool();
    report.needsRoot = object[u"needsRoot"].toBool();
    const QJsonArray portList = object[u"ports"].toArray(), commandList = object[u"commands"].toArray();
    for (const QJsonValue &port : portList)
        report.ports.push_back({ quint16(port[u"port"].toInt()), valueIn(opens, port[u"open"].toString(), Open::Unknown) });
    for (const QJsonValue &command : commandList) {
        QStringList words;
        const QJsonArray given = command[u"argv"].toArray();
        for (const QJsonValue &word : given)
            words << word.toString();
        report.commands.push_back({ words, command[u"explanation"].toString() });
    }
    report.sentence = object[u"sentence"].toString();
    return report;
}

} // namespace firewall
