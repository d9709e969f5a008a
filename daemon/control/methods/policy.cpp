// policy.try, .replay, .checks: what the door would do, and would have done.
#include "control/methods.h"
#include "services/directory/directory.h"
#include "services/directory/livesettings.h"
#include "services/policy/replay.h"
#include "services/policy/trial.h"
#include "services/trace/trace.h"

namespace control {
namespace policymethods {
namespace {

QHostAddress clientOf(const Params &params)
{
    const QHostAddress client(params.text("client"));
    if (client.isNull())
        throw InvalidParameter(params.text("client") + QStringLiteral(" is no IP address"));
    return client;
}

// <> and an empty text are the null reverse-path.
MailAddress senderOf(const Params &params)
{
    const QByteArray from = params.bytesOr("from");
    return from.isEmpty() || from == "<>" ? MailAddress() : params.address("from");
}

policy::Trial trialOf(const Params &params)
{
    policy::Trial trial;
    trial.client = clientOf(params);
    trial.helo = params.bytesOr("helo", '[' + trial.client.toString().toLatin1() + ']');
    trial.from = senderOf(params);
    for (const MailAddress &to : params.addresses("to"))
        trial.to.append(to);
    if (params.has("message")) {
        const auto decoded = QByteArray::fromBase64Encoding(params.bytes("message"), QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            throw InvalidParameter(QStringLiteral("message must be base64"));
        trial.message = *decoded;
    }
    return trial;
}

async::Task<Result<QJsonObject>> tryOut(const Context *context, Params params)
{
    policy::Trial trial = trialOf(params);
    policy::TrialParts parts;
    parts.engine = context->engine;
    parts.resolve = context->resolve;
    parts.hostname = context->hostname;
    auto reading = context->settings->fresh();
    parts.settings = co_await reading;
    if (params.has("login")) {
        const MailAddress login = params.address("login");
        trial.identity = sasl::Identity { {}, login, login.toString() };
    }
    auto trying = policy::tryMail(std::move(parts), std::move(trial));
    QJsonObject result = co_await trying;
    co_return result;
}

// The settings as they are, and those of the object `settings` {key: value} in their place, for `domain` or the house.
std::shared_ptr<const settings::Values> supposedSettings(const Context &context, const Params &params)
{
    const auto current = context.settings->current();
    if (!params.has("settings"))
        return current;
    const auto supposed = std::make_shared<settings::Values>(*current);
    const QJsonObject given = params.object()[u"settings"].toObject();
    for (auto it = given.begin(); it != given.end(); ++it) {
        const settings::LiveSetting *row = settings::findLive(it.key().toUtf8());
        if (!row)
            throw InvalidParameter(QStringLiteral("There is no setting %1; setting.list shows all").arg(it.key()));
        if (const QString wrong = settings::whyWrong(*row, it->toString()); !wrong.isEmpty())
            throw InvalidParameter(wrong);
        supposed->set(params.bytesOr("domain"), row->key, it->toString().toUtf8());
    }
    return supposed;
}

Result<QJsonObject> replay(const Context &context, const Params &params)
{
    const qint64 hours = params.numberOr("hours", 1, 24 * 3650, 24 * 30);
    policy::ReplayRules rules;
    if (context.rules) {
        (void)context.rules->compiled().load(); // the database away: as they were
        rules.rules = context.rules->compiled().current();
    }
    if (context.senders) {
        (void)context.senders->compiled().load();
        rules.senders = context.senders->compiled().current();
        rules.accounts = [directory = context.directory](const MailAddress &address) {
            QList<AccountId> accounts;
            if (const auto found = directory->resolve(address)) {
                for (const directory::LocalTarget &target : found->local)
                    accounts.append(target.account.id);
            }
            return accounts;
        };
    }
    policy::Replay replay(supposedSettings(context, params), std::move(rules));
    context.trace->each(context.clock->nowUtc().addSecs(-hours * 3600), { "policy", "delivery" },
        [&](const QByteArray &trace, const QJsonObject &event) { replay.feed(trace, event); });
    return replay.result();
}

Result<QJsonObject> checks(const Context &context, const Params &params)
{
    const auto settings = context.settings->current();
    const QByteArray domain = params.bytesOr("domain");
    QJsonArray array;
    for (const auto &check : context.engine->checks())
        array.append(QJsonObject { { QStringLiteral("name"), QLatin1StringView(check->name()) },
            { QStringLiteral("stage"), QString::fromLatin1(policy::stageName(check->stage())) }, { QStringLiteral("order"), check->order() },
            { QStringLiteral("submission"), check->alsoForSubmission() },
            { QStringLiteral("weight"), policy::Engine::weight(*settings, check->name(), domain) } });
    return QJsonObject { { QStringLiteral("checks"), array } };
}

} // namespace

} // namespace policymethods

Methods policyMethods()
{
    using namespace policymethods;
    return { { "policy.try", Runs::AsTask, {}, tryOut }, { "policy.replay", Runs::OnStorage, replay }, { "policy.checks", Runs::Here, checks } };
}

} // namespace control
