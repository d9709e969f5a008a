#include "shared/model/healthitem.h"

#include "shared/model/words.h"

namespace model {
namespace {
constexpr Words<HealthState, 3> states { { { HealthState::Well, QLatin1StringView("well") }, { HealthState::Attention, QLatin1StringView("attention") },
    { HealthState::Trouble, QLatin1StringView("trouble") } } };
}

QString healthStateName(HealthState state) { return wordOf(states, state); }

QJsonObject HealthItem::toJson() const
{
    QJsonObject object { { QStringLiteral("id"), id }, { QStringLiteral("part"), part }, { QStringLiteral("state"), healthStateName(state) },
        { QStringLiteral("since"), isoText(since) } };
    sentence.put(object, "sentence");
    meaning.put(object, "meaning");
    advice.put(object, "advice");
    return object;
}

HealthItem HealthItem::fromJson(const QJsonObject &object)
{
    HealthItem item;
    item.id = object[u"id"].toString();
    item.part = object[u"part"].toString();
    item.state = fromWord(states, object[u"state"], HealthState::Attention);
    item.sentence = Sentence::from(object, "sentence");
    item.meaning = Sentence::from(object, "meaning");
    item.advice = Sentence::from(object, "advice");
    item.since = fromIso(object[u"since"]);
    return item;
}

HealthState HealthReport::state() const
{
    HealthState worst = HealthState::Well;
    for (const HealthItem &item : items)
        worst = std::max(worst, item.state);
    return worst;
}

QJsonObject HealthReport::toJson() const
{
    return { { QStringLiteral("state"), healthStateName(state()) }, { QStringLiteral("checkedAt"), isoText(checkedAt) }, { QStringLiteral("items"), toArray(items) } };
}

HealthReport HealthReport::fromJson(const QJsonObject &object)
{
    return { fromArray<HealthItem>(object[u"items"]), fromIso(object[u"checkedAt"]) };
}

QJsonObject Problem::toJson() const
{
    QJsonObject object { { QStringLiteral("first"), isoText(first) }, { QStringLiteral("when"), isoText(when) }, { QStringLiteral("count"), count },
        { QStringLiteral("severity"), severity }, { QStringLiteral("category"), category }, { QStringLiteral("event"), event },
        { QStringLiteral("line"), line } };
    sentence.put(object, "sentence");
    meaning.put(object, "meaning");
    advice.put(object, "advice");
    return object;
}

Problem Problem::fromJson(const QJsonObject &object)
{
    Problem problem;
    problem.first = fromIso(object[u"first"]);
    problem.when = fromIso(object[u"when"]);
    problem.count = object[u"count"].toInt(1);
    problem.severity = object[u"severity"].toString();
    problem.category = object[u"category"].toString();
    problem.event = object[u"event"].toString();
    problem.sentence = Sentence::from(object, "sentence");
    problem.meaning = Sentence::from(object, "meaning");
    problem.advice = Sentence::from(object, "advice");
    problem.line = object[u"line"].toString();
    return problem;
}

} // namespace model
