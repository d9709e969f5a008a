// setting.list, .get, .set, .reset: the live settings, for the house or for one domain.
#include "control/methods.h"
#include "services/directory/livesettings.h"

namespace control {
namespace settingmethods {
namespace {

QString typeName(settings::LiveSetting::Type type)
{
    switch (type) {
    case settings::LiveSetting::Type::Text: return QStringLiteral("text");
    case settings::LiveSetting::Type::Flag: return QStringLiteral("flag");
    case settings::LiveSetting::Type::Number: return QStringLiteral("number");
    case settings::LiveSetting::Type::Real: return QStringLiteral("real");
    case settings::LiveSetting::Type::Choice: return QStringLiteral("choice");
    case settings::LiveSetting::Type::List: return QStringLiteral("list");
    }
    return {};
}

QJsonObject toJson(const settings::LiveSetting &row, const settings::Values &values, const QByteArray &domain)
{
    QJsonArray choices;
    if (row.type == settings::LiveSetting::Type::Choice) {
        for (const QString &choice : QString::fromLatin1(row.choices).split(u'|'))
            choices.append(choice);
    }
    return { { QStringLiteral("key"), QLatin1StringView(row.key) }, { QStringLiteral("type"), typeName(row.type) },
        { QStringLiteral("value"), QString::fromUtf8(values.text(row.key, domain)) }, { QStringLiteral("default"), QString::fromUtf8(row.fallback) },
        { QStringLiteral("isSet"), values.isSet(domain, row.key) }, { QStringLiteral("least"), row.least }, { QStringLiteral("most"), row.most },
        { QStringLiteral("choices"), choices }, { QStringLiteral("perDomain"), row.perDomain }, { QStringLiteral("sentence"), QString::fromUtf8(row.sentence) } };
}

QByteArray domainOf(const Params &params)
{
    const QByteArray given = params.bytesOr("domain");
    if (given.isEmpty())
        return {};
    const auto domain = normalizeDomain(given);
    if (!domain)
        throw InvalidParameter(QString::fromUtf8(given) + QStringLiteral(" is no domain name"));
    return *domain;
}

const settings::LiveSetting &rowOf(const Params &params)
{
    const QByteArray key = params.bytes("key").trimmed().toLower();
    const settings::LiveSetting *row = settings::findLive(key);
    if (!row)
        throw InvalidParameter(QStringLiteral("There is no setting %1; setting.list shows all").arg(QString::fromUtf8(key)));
    return *row;
}

// As the table is now, not as somebody read it lately.
Result<std::shared_ptr<const settings::Values>> valuesOf(const Context &context)
{
    if (const auto loaded = context.settings->load(); !loaded)
        return loaded.failure();
    return context.settings->current();
}

Result<QJsonObject> list(const Context &context, const Params &params)
{
    const QByteArray domain = domainOf(params);
    const auto values = valuesOf(context);
    if (!values)
        return values.failure();
    QJsonArray settings;
    for (const settings::LiveSetting &row : settings::liveCatalogue()) {
        if (domain.isEmpty() || row.perDomain)
            settings.append(toJson(row, **values, domain));
    }
    return QJsonObject { { QStringLiteral("settings"), settings } };
}

Result<QJsonObject> get(const Context &context, const Params &params)
{
    const settings::LiveSetting &row = rowOf(params);
    const QByteArray domain = domainOf(params);
    const auto values = valuesOf(context);
    if (!values)
        return values.failure();
    return toJson(row, **values, domain);
}

Result<QJsonObject> set(const Context &context, const Params &params)
{
    const settings::LiveSetting &row = rowOf(params);
    const QByteArray domain = domainOf(params);
    const QString value = params.text("value");
    if (const QString wrong = settings::whyWrong(row, value); !wrong.isEmpty())
        throw InvalidParameter(wrong);
    if (const auto done = context.settings->set(domain, row.key, value.toUtf8()); !done)
        return done.failure();
    return get(context, params);
}

Result<QJsonObject> reset(const Context &context, const Params &params)
{
    const settings::LiveSetting &row = rowOf(params);
    if (const auto done = context.settings->reset(domainOf(params), row.key); !done)
        return done.failure();
    return get(context, params);
}

} // namespace

} // namespace settingmethods

Methods settingMethods()
{
    using namespace settingmethods;
    return { { "setting.list", Runs::OnSql, list }, { "setting.get", Runs::OnSql, get }, { "setting.set", Runs::OnSql, set }, { "setting.reset", Runs::OnSql, reset } };
}

} // namespace control
