// scanner.list, .test: the filters and scanners that the settings name, and how they are.
#include "control/methods.h"
#include "services/directory/livesettings.h"
#include "services/policy/scanners/scanners.h"

namespace control {
namespace scannermethods {
namespace {

async::Task<Result<QJsonObject>> list(const Context *context, Params)
{
    auto reading = context->settings->fresh();
    const auto values = co_await reading;
    co_return QJsonObject { { QStringLiteral("scanners"), context->scanners->list(*values) } };
}

async::Task<Result<QJsonObject>> test(const Context *context, Params params)
{
    const QByteArray only = params.bytesOr("scanner");
    auto reading = context->settings->fresh();
    const auto values = co_await reading;
    auto testing = context->scanners->test(values, only);
    const QJsonArray results = co_await testing;
    if (results.isEmpty() && !only.isEmpty())
        co_return Failure { Failure::Kind::NotFound, "no such scanner",
            QStringLiteral("No scanner is set up as %1; scanner list shows those that are").arg(QString::fromUtf8(only)) };
    co_return QJsonObject { { QStringLiteral("scanners"), results } };
}

} // namespace

} // namespace scannermethods

Methods scannerMethods()
{
    using namespace scannermethods;
    return { { "scanner.list", Runs::AsTask, {}, list }, { "scanner.test", Runs::AsTask, {}, test } };
}

} // namespace control
