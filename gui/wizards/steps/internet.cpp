// The server's way to others: its address, the smarthost, the router, the firewall.
#include "gui/wizards/steps/steps.h"

#include "gui/app/said.h"
#include "gui/wizards/program.h"

#include <QJsonArray>

namespace gui::steps {

QStringList undoOf(const QStringList &command)
{
    QStringList undo = command;
    const QString tool = command.value(0).section(u'/', -1);
    if (tool == u"ufw" && command.value(1) == u"allow") {
        undo.insert(1, QStringLiteral("delete"));
        const qsizetype comment = undo.indexOf(QStringLiteral("comment"));
        return comment > 0 ? undo.mid(0, comment) : undo;
    }
    if (tool == u"firewall-cmd") {
        if (command.contains(QStringLiteral("--reload")))
            return command;
        return undo.replaceInStrings(QStringLiteral("--add-"), QStringLiteral("--remove-"));
    }
    if (tool == u"iptables" || tool == u"ip6tables") {
        for (const char *option : { "-I", "-A" }) {
            const qsizetype at = undo.indexOf(QLatin1StringView(option));
            if (at < 0)
                continue;
            undo[at] = QStringLiteral("-D");
            bool isNumber = false;
            undo.value(at + 2).toInt(&isNumber);
            if (isNumber) // -I CHAIN NUMBER rule
                undo.removeAt(at + 2);
            return undo;
        }
    }
    return {}; // nft deletes by handle alone
}

namespace {

class SetAddress : public SetupStep
{
    Q_OBJECT
public:
    using SetupStep::SetupStep;
    QString title() const override { return tr("Tell the server its public address"); }

    void start() override
    {
        m_todo.clear();
        if (const QString v4 = plan().fixedV4(); !v4.isEmpty())
            m_todo.append({ QStringLiteral("network.public_ipv4"), v4 });
        if (!plan().publicV6.isEmpty())
            m_todo.append({ QStringLiteral("network.public_ipv6"), plan().publicV6 });
        setNext();
    }
    void undo() override
    {
        if (m_set.isEmpty())
            return Q_EMIT undone({});
        const QString key = m_set.takeLast();
        call(QStringLiteral("setting.reset"), { { QStringLiteral("key"), key } }, [this](const QJsonObject &) { undo(); }, [this](const control::Answer &) { undo(); });
    }

private:
    void setNext()
    {
        if (m_todo.isEmpty())
            return Q_EMIT done();
        const auto [key, value] = m_todo.takeFirst();
        call(QStringLiteral("setting.set"), { { QStringLiteral("key"), key }, { QStringLiteral("value"), value } }, [this, key = key](const QJsonObject &) {
            m_set << key;
            setNext();
        });
    }
    QList<std::pair<QString, QString>> m_todo;
    QStringList m_set;
};

class SetSmarthost : public SetupStep
{
    Q_OBJECT
public:
    using SetupStep::SetupStep;
    QString title() const override { return tr("Send other people's mail through %1").arg(plan().smarthost->host); }

    void start() override
    {
        call(QStringLiteral("route.list"), {}, [this](const QJsonObject &result) {
            const QJsonArray routes = result[u"routes"].toArray();
            for (const QJsonValue &route : routes) {
                // Its password cannot be read, so it could not be put back.
                if (route.toObject()[u"destination"].toString() == u"*")
                    return Q_EMIT failed(tr("The server sends through %1 already.").arg(route.toObject()[u"host"].toString()),
                        tr("Undo, go back and choose to send directly: then this stays as it is. It is changed in the window's settings."));
            }
            set();
        });
    }
    void undo() override
    {
        if (!std::exchange(m_set, false))
            return Q_EMIT undone({});
        call(QStringLiteral("route.remove"), { { QStringLiteral("destination"), QStringLiteral("*") } }, [this](const QJsonObject &) { Q_EMIT undone({}); },
            [this](const control::Answer &answer) { Q_EMIT undone(tr("The route through %1 could not be removed: %2").arg(plan().smarthost->host, answer.message)); });
    }

private:
    void set()
    {
        const auto &host = *plan().smarthost;
        QJsonObject route { { QStringLiteral("destination"), QStringLiteral("*") }, { QStringLiteral("host"), host.host }, { QStringLiteral("port"), host.port },
            { QStringLiteral("tls"), host.tls == SetupPlan::SmarthostTls::Implicit ? QStringLiteral("implicit") : QStringLiteral("required") } };
        if (!host.login.isEmpty()) {
            route[u"login"] = host.login;
            route[u"password"] = QString::fromUtf8(host.password.reveal());
        }
        call(QStringLiteral("route.set"), route, [this](const QJsonObject &) {
            m_set = true;
            Q_EMIT done();
        });
    }
    bool m_set = false;
};

class MapPorts : public SetupStep
{
    Q_OBJECT
public:
    using SetupStep::SetupStep;
    QString title() const override { return tr("Ask the router to lead mail's ports here"); }
    QString outcome() const override { return m_sentence; }

    void start() override
    {
        m_asked = true;
        call(QStringLiteral("network.mapPorts"), {}, [this](const QJsonObject &result) {
            m_sentence = said(result, "sentence");
            const QJsonArray refused = result[u"failed"].toArray();
            if (refused.isEmpty())
                return Q_EMIT done();
            QStringList ports;
            for (const QJsonValue &one : refused)
                ports << QStringLiteral("%1 (%2)").arg(one.toObject()[u"port"].toInt()).arg(said(one.toObject(), "reason"));
            Q_EMIT failed(tr("The router did not take: %1").arg(ports.join(QStringLiteral(", "))),
                tr("Allow UPnP or NAT-PMP in the router's own settings and try again; or undo, go back, and forward the ports there by hand."));
        });
    }
    void undo() override
    {
        if (!std::exchange(m_asked, false))
            return Q_EMIT undone({});
        call(QStringLiteral("network.unmapPorts"), {}, [this](const QJsonObject &) { Q_EMIT undone({}); },
            [this](const control::Answer &answer) { Q_EMIT undone(tr("The router was not told to forget the ports: %1").arg(answer.message)); });
    }

private:
    bool m_asked = false;
    QString m_sentence;
};

// All commands under one question for the administrator's password; a shell stops at the first that fails.
class OpenFirewall : public SetupStep
{
    Q_OBJECT
public:
    using SetupStep::SetupStep;
    QString title() const override { return tr("Open mail's ports in the firewall"); }

    void start() override
    {
        QStringList lines;
        for (const firewall::Command &command : plan().firewallCommands)
            lines << commandLine(command.argv) << QStringLiteral("echo did");
        runProgram(elevated({ QStringLiteral("/bin/sh"), QStringLiteral("-ec"), lines.join(u'\n') }), {}, this, [this](const ProgramResult &result) {
            m_did = int(result.out.count("did\n"));
            if (result.ok())
                return Q_EMIT done();
            Q_EMIT failed(result.started ? tr("The firewall refused: %1").arg(result.lastWords()) : tr("The program that asks for the administrator's password could not be started: %1").arg(result.lastWords()),
                tr("You can undo and go back, and leave the firewall out: its commands can be run by hand later."));
        });
    }
    void undo() override
    {
        QStringList lines, left;
        for (int i = std::min(m_did, int(plan().firewallCommands.size())) - 1; i >= 0; --i) {
            const QStringList command = plan().firewallCommands[size_t(i)].argv, back = undoOf(command);
            if (back.isEmpty())
                left << commandLine(command);
            else
                lines << commandLine(back) + QStringLiteral(" || :");
        }
        m_did = 0;
        const QString sentence = left.isEmpty() ? QString() : tr("The firewall keeps this rule: %1").arg(left.join(QStringLiteral("; ")));
        if (lines.isEmpty())
            return Q_EMIT undone(sentence);
        runProgram(elevated({ QStringLiteral("/bin/sh"), QStringLiteral("-c"), lines.join(u'\n') }), {}, this, [this, sentence](const ProgramResult &result) {
            Q_EMIT undone(result.ok() ? sentence : tr("The firewall's rules could not be taken back: %1").arg(result.lastWords()));
        });
    }

private:
    int m_did = 0;
};

} // namespace

StepPointer setAddress(SetupSite &site) { return std::make_unique<SetAddress>(site); }
StepPointer setSmarthost(SetupSite &site) { return std::make_unique<SetSmarthost>(site); }
StepPointer mapPorts(SetupSite &site) { return std::make_unique<MapPorts>(site); }
StepPointer openFirewall(SetupSite &site) { return std::make_unique<OpenFirewall>(site); }

} // namespace gui::steps

namespace gui {

std::vector<std::unique_ptr<SetupStep>> stepsFor(SetupSite &site)
{
    const SetupPlan &plan = site.plan;
    std::vector<std::unique_ptr<SetupStep>> list;
    if (plan.where == SetupPlan::Where::Trial) {
        list.push_back(steps::makeInstance(site));
        list.push_back(steps::startChild(site));
    } else {
        if (plan.makesInstance())
            list.push_back(steps::makeService(site));
        list.push_back(steps::connectToServer(site));
    }
    if (!plan.makesInstance() || plan.accounts.size() > 1)
        list.push_back(steps::addAccounts(site));
    if (!plan.fixedV4().isEmpty() || !plan.publicV6.isEmpty())
        list.push_back(steps::setAddress(site));
    if (plan.smarthost)
        list.push_back(steps::setSmarthost(site));
    if (!plan.firewallCommands.empty())
        list.push_back(steps::openFirewall(site));
    if (plan.mapPorts)
        list.push_back(steps::mapPorts(site));
    list.push_back(steps::sendFirstMail(site));
    return list;
}

} // namespace gui

#include "internet.moc"
