// health.list, .problems: how each part of the house is, and what went wrong lately.
#include "control/methods.h"
#include "services/health/doctor.h"
#include "services/health/problems.h"

namespace control {
namespace healthmethods {
namespace {

async::Task<Result<QJsonObject>> list(const Context *context, Params params)
{
    model::HealthReport report = context->doctor->report();
    if (params.flag("refresh", false) || !report.checkedAt.isValid()) {
        auto looking = context->doctor->look(true);
        report = co_await looking;
    }
    co_return report.toJson();
}

Result<QJsonObject> problems(const Context &context, const Params &params)
{
    QJsonArray array;
    for (const model::Problem &problem : context.problems->list(size_t(params.numberOr("limit", 1, 500, 100))))
        array.append(problem.toJson());
    return QJsonObject { { QStringLiteral("problems"), array } };
}

} // namespace

} // namespace healthmethods

Methods healthMethods()
{
    using namespace healthmethods;
    return { { "health.list", Runs::AsTask, {}, list }, { "health.problems", Runs::Here, problems } };
}

} // namespace control
