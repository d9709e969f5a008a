// policy try|checks: what the door would do with a mail, and would have done with those of the last days.
#include "ctl/command.h"
#include "ctl/table.h"

#include <QFile>
#include <QRegularExpression>
#include <cstdio>

namespace ctl {
namespace policygroup {
namespace {

constexpr qint64 mostOctets = 700 * 1024; // of a message: a line of the control socket has 1 MiB

QByteArray messageFrom(const QString &name)
{
    QFile file(name);
    const bool opened = name == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        throw Failed(QStringLiteral("%1 cannot be read: %2").arg(name, file.errorString()));
    const QByteArray octets = file.read(mostOctets + 1);
    if (octets.size() > mostOctets)
        throw Failed(QStringLiteral("%1 is too large to be tried: 700 KiB are the most").arg(name));
    return octets;
}

QString score(double value) { return value == 0 ? QString() : QString::number(value, 'f', 1); }

QString evidenceOf(const QJsonObject &verdict)
{
    QStringList parts;
    const QJsonObject evidence = verdict[u"evidence"].toObject();
    for (auto one = evidence.begin(); one != evidence.end(); ++one)
        parts.append(one.key() + u'=' + one->toString());
    return parts.join(QStringLiteral("; "));
}

void showTrial(const QJsonObject &answer)
{
    Table table({ QStringLiteral("STAGE"), QStringLiteral("CHECK"), QStringLiteral("RESULT"), QStringLiteral("SCORE"), QStringLiteral("DEMANDS"), QStringLiteral("REASON"),
        QStringLiteral("EVIDENCE") });
    for (const QJsonValue &value : answer[u"verdicts"].toArray()) {
        const QJsonObject verdict = value.toObject();
        const QString demand = verdict[u"demand"].toString();
        table.add({ verdict[u"stage"].toString(), verdict[u"check"].toString(), clean(verdict[u"result"].toString()), score(verdict[u"score"].toDouble()),
            demand == u"none" ? QString() : demand, clean(verdict[u"reason"].toString()), clean(evidenceOf(verdict)) });
    }
    table.print(QStringLiteral("No check had anything to say"));
    for (const QJsonValue &value : answer[u"stages"].toArray()) {
        if (value[u"decision"].toString() != u"accept")
            std::printf("\n%s%s: %s, %s", qUtf8Printable(value[u"stage"].toString()), qUtf8Printable(value[u"to"].toString().isEmpty() ? QString() : QStringLiteral(" ") + clean(value[u"to"].toString())),
                qUtf8Printable(value[u"decision"].toString()), qUtf8Printable(clean(value[u"reply"].toString().isEmpty() ? value[u"reason"].toString() : value[u"reply"].toString())));
    }
    for (const QJsonValue &value : answer[u"scores"].toArray())
        std::printf("\n%s: %.1f points, Junk from %.1f", qUtf8Printable(value[u"address"].toString()), value[u"score"].toDouble(), value[u"required"].toDouble());
    std::printf("\nDecision: %s (%s)%s%s\n", qUtf8Printable(answer[u"decision"].toString()), qUtf8Printable(answer[u"stage"].toString()),
        answer[u"reason"].toString().isEmpty() ? "" : ": ", qUtf8Printable(clean(answer[u"reason"].toString())));
}

void replay(Session &session, const QString &span)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]{1,4})([hd])$"));
    const auto match = form.match(span);
    if (!match.hasMatch())
        throw WrongUsage(QStringLiteral("--against wants hours or days, like 12h or 30d"));
    const int hours = match.captured(1).toInt() * (match.captured(2) == u"d" ? 24 : 1);
    const QJsonObject answer = session.call(QStringLiteral("policy.replay"), { { QStringLiteral("hours"), hours } });
    session.show(answer, [&] {
        Table table({ QStringLiteral("TIME"), QStringLiteral("FROM"), QStringLiteral("TO"), QStringLiteral("WAS"), QStringLiteral("WOULD BE"), QStringLiteral("REASON"), QStringLiteral("TRACE") });
        for (const QJsonValue &value : answer[u"changed"].toArray())
            table.add({ timeText(value[u"time"].toString()), clean(value[u"from"].toString()), clean(value[u"to"].toString()), value[u"was"].toString(),
                value[u"would"].toString(), clean(value[u"reason"].toString()), value[u"trace"].toString() });
        table.print(QStringLiteral("Nothing would be decided otherwise"));
        std::printf("%d decisions looked at, %d would be others\n", answer[u"decisions"].toInt(), answer[u"changes"].toInt());
        for (const QJsonValue &note : answer[u"notes"].toArray())
            std::printf("%s\n", qUtf8Printable(note.toString()));
    });
}

void tryOut(Session &session, const Arguments &arguments)
{
    if (arguments.has("against"))
        return replay(session, arguments.value("against"));
    if (!arguments.has("client") || !arguments.has("to"))
        throw WrongUsage(QStringLiteral("policy try wants --client IP and --to ADDRESS (or --against 30d)"));
    QJsonObject params { { QStringLiteral("client"), arguments.value("client") }, { QStringLiteral("from"), arguments.value("from") },
        { QStringLiteral("to"), QJsonArray::fromStringList(arguments.values("to")) } };
    for (const char *name : { "helo", "login" }) {
        if (arguments.has(name))
            params[QLatin1StringView(name)] = arguments.value(name);
    }
    if (!arguments.positional.isEmpty())
        params[u"message"] = QString::fromLatin1(messageFrom(arguments.at(0)).toBase64());
    const QJsonObject answer = session.call(QStringLiteral("policy.try"), params);
    session.show(answer, [&] { showTrial(answer); });
}

void checks(Session &session, const Arguments &arguments)
{
    QJsonObject params;
    if (arguments.has("domain"))
        params[u"domain"] = arguments.value("domain");
    const QJsonObject answer = session.call(QStringLiteral("policy.checks"), params);
    session.show(answer[u"checks"], [&] {
        Table table({ QStringLiteral("STAGE"), QStringLiteral("CHECK"), QStringLiteral("WEIGHT"), QStringLiteral("SUBMISSION TOO") });
        for (const QJsonValue &value : answer[u"checks"].toArray())
            table.add({ value[u"stage"].toString(), value[u"name"].toString(), QString::number(value[u"weight"].toDouble()),
                value[u"submission"].toBool() ? QStringLiteral("yes") : QString() });
        table.print(QStringLiteral("No checks"));
    });
}

} // namespace

} // namespace policygroup

Commands policyCommands()
{
    using namespace policygroup;
    const QStringList options { QStringLiteral("client"), QStringLiteral("helo"), QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("login"), QStringLiteral("against") };
    return {
        { "policy", "try", "--client IP [--helo H] [--from A] --to A [--login A] [FILE|-] | --against 30d", 0, 1, options, {},
            "What the door would do with a mail, with every verdict; nothing is delivered or remembered. --against: with those of the last days.", tryOut },
        { "policy", "checks", "[--domain D]", 0, 0, { QStringLiteral("domain") }, {}, "The door's checks, in their order, with their weights.", checks },
    };
}

} // namespace ctl
