// Scripts and what they decide as JSON, for the methods about Sieve.
#pragma once
#include "control/context.h"
#include "control/params.h"
#include "formats/sieve/outcome.h"
#include "services/directory/lookup.h"
#include "shared/base/result.h"

#include <QJsonArray>
#include <QJsonObject>

namespace control {

QJsonObject toJson(const sieve::Diagnostic &fault);
QJsonArray toJson(const std::vector<sieve::Diagnostic> &faults);
QJsonArray toJson(const QList<QByteArray> &texts);
QJsonObject toJson(const sieve::Action &action);

// The account of the parameter `address`.
Result<directory::AccountInfo> accountOf(const Context &context, const Params &params);

} // namespace control
