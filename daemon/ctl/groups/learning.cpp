// learning status|learn|forget: what the filter knows from how an account's mail is sorted.
#include "ctl/command.h"

namespace ctl {
namespace learninggroup {
namespace {

void print(const QJsonObject &answer)
{
    const auto line = [](const char *whose, const QJsonObject &totals) {
        std::printf("%-12s %lld wanted, %lld unwanted\n", whose, static_cast<long long>(totals[u"wanted"].toInteger()),
            static_cast<long long>(totals[u"unwanted"].toInteger()));
    };
    line("own:", answer[u"own"].toObject());
    line("everybody's:", answer[u"everybodys"].toObject());
    if (!answer[u"judges"].toBool())
        std::printf("It says nothing yet: it needs %lld messages of each kind.\n", static_cast<long long>(answer[u"needed"].toInteger()));
}

void status(Session &session, const Arguments &arguments)
{
    const QJsonObject answer = session.call(QStringLiteral("learning.status"), { { QStringLiteral("account"), arguments.at(0) } });
    session.show(answer, [&] { print(answer); });
}

void learn(Session &session, const Arguments &arguments)
{
    QJsonObject params { { QStringLiteral("account"), arguments.at(0) } };
    if (!arguments.at(1).isEmpty())
        params[u"mailbox"] = arguments.at(1);
    if (arguments.has("wanted") && arguments.has("unwanted"))
        throw WrongUsage(QStringLiteral("A mailbox is learned as --wanted or as --unwanted, not both"));
    if (arguments.has("wanted") || arguments.has("unwanted"))
        params[u"as"] = arguments.has("wanted") ? QStringLiteral("wanted") : QStringLiteral("unwanted");
    const QJsonObject answer = session.call(QStringLiteral("learning.learn"), params);
    session.show(answer, [&] {
        std::printf("%lld wanted and %lld unwanted messages were new.\n", static_cast<long long>(answer[u"learnedWanted"].toInteger()),
            static_cast<long long>(answer[u"learnedUnwanted"].toInteger()));
        print(answer);
    });
}

void forget(Session &session, const Arguments &arguments)
{
    session.done(session.call(QStringLiteral("learning.forget"), { { QStringLiteral("account"), arguments.at(0) } }),
        QStringLiteral("What %1 has taught the filter is forgotten").arg(arguments.at(0)));
}

} // namespace

} // namespace learninggroup

Commands learningCommands()
{
    using namespace learninggroup;
    return {
        { "learning", "status", "ACCOUNT", 1, 1, {}, {}, "How much the filter has learned from an account.", status },
        { "learning", "learn", "ACCOUNT [MAILBOX] [--wanted|--unwanted]", 1, 2, {}, { QStringLiteral("wanted"), QStringLiteral("unwanted") },
            "Learns from mail that is there: Junk is unwanted, other folders but INBOX are wanted.", learn },
        { "learning", "forget", "ACCOUNT", 1, 1, {}, {}, "Forgets all of it.", forget,
            "What the filter has learned from %1 is gone; it begins anew." },
    };
}

} // namespace ctl
