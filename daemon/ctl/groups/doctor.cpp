// doctor: how each part is, contradictions in what is stored, and what this machine's firewall lets through.
#include "ctl/command.h"
#include "ctl/table.h"
#include "shared/firewall/firewall.h"
#include "shared/model/healthitem.h"

#include <cstdio>

namespace ctl {
namespace doctorgroup {

static void print(const char *mark, const QString &part, const QString &sentence, const QString &meaning = {}, const QString &advice = {})
{
    std::printf("%-9s %s: %s\n", mark, qUtf8Printable(part), qUtf8Printable(clean(sentence)));
    if (!meaning.isEmpty())
        std::printf("          %s.\n", qUtf8Printable(clean(meaning)));
    if (!advice.isEmpty())
        std::printf("          %s.\n", qUtf8Printable(clean(advice)));
}

static void printFirewall(const firewall::Report &report)
{
    print(report.commands.empty() ? "ok" : "hint", QStringLiteral("firewall"), report.sentence);
    for (const firewall::Command &command : report.commands)
        std::printf("          %s\n", qUtf8Printable(clean(command.argv.join(u' '))));
}

static void doctor(Session &session, const Arguments &)
{
    const QJsonObject health = session.call(QStringLiteral("health.list"), { { QStringLiteral("refresh"), true } });
    const QJsonArray findings = session.call(QStringLiteral("server.doctor"))[u"findings"].toArray();
    QList<quint16> ports;
    const QJsonArray wanted = session.call(QStringLiteral("firewall.ports"))[u"ports"].toArray();
    for (const QJsonValue &port : wanted)
        ports << quint16(port[u"port"].toInt());
    const firewall::Report wall = firewall::detect(ports);
    const model::HealthReport report = model::HealthReport::fromJson(health);

    QJsonObject answer = health;
    answer[u"findings"] = findings;
    answer[u"firewall"] = wall.toJson();
    session.show(answer, [&] {
        for (const model::HealthItem &item : report.items)
            print(item.state == model::HealthState::Well ? "ok" : qPrintable(model::healthStateName(item.state)), item.part, item.sentence.text(), item.meaning.text(), item.advice.text());
        for (const QJsonValue &finding : findings)
            print(qPrintable(finding[u"severity"].toString()), finding[u"subject"].toString(), finding[u"text"].toString());
        printFirewall(wall);
    });
    bool wrong = report.state() == model::HealthState::Trouble;
    for (const QJsonValue &finding : findings)
        wrong = wrong || finding[u"severity"].toString() == u"error";
    if (wrong)
        throw Failed(QStringLiteral("The doctor found errors"));
}

static void problems(Session &session, const Arguments &)
{
    const QJsonObject answer = session.call(QStringLiteral("health.problems"));
    session.show(answer, [&] {
        const QJsonArray list = answer[u"problems"].toArray();
        if (list.isEmpty())
            std::printf("No warnings and no errors since the start\n");
        for (const QJsonValue &value : list) {
            const model::Problem problem = model::Problem::fromJson(value.toObject());
            const QString times = problem.count > 1 ? QStringLiteral(", %1 times").arg(problem.count) : QString();
            print(qPrintable(problem.severity), timeText(value[u"when"].toString()) + times, problem.sentence.text(), problem.meaning.text(), problem.advice.text());
        }
    });
}

} // namespace doctorgroup

Commands doctorCommands()
{
    using namespace doctorgroup;
    return {
        { "doctor", "", "", 0, 0, {}, {}, "How each part is, what contradicts what, what will go wrong; exit status 1 when something is in trouble.", doctor },
        { "problems", "", "", 0, 0, {}, {}, "The last warnings and errors, explained.", problems },
    };
}

} // namespace ctl
