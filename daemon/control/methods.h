// A method is a row: its name, where it runs, what it does. methods/<subject>.cpp hold them.
#pragma once
#include "async/task.h"
#include "control/context.h"
#include "control/params.h"
#include "shared/base/result.h"
#include "shared/base/sentence.h"

#include <QJsonObject>
#include <functional>
#include <vector>

namespace control {

enum class Runs {
    Here, // on the main thread: quick
    OnSql, // blocks: a thread of the SQL pool
    OnStorage, // blocks: a thread of the storage pool
    AsTask, // a coroutine on the main thread
};

using Call = std::function<Result<QJsonObject>(const Context &, const Params &)>;
using Start = async::Task<Result<QJsonObject>> (*)(const Context *, Params); // parameters by value

struct Method
{
    const char *name;
    Runs where;
    Call call; // all but AsTask
    Start start = nullptr; // AsTask
};

using Methods = std::vector<Method>;
Methods serverMethods();
Methods domainMethods();
Methods accountMethods();
Methods appPasswordMethods();
Methods aliasMethods();
Methods queueMethods();
Methods routeMethods();
Methods mailboxMethods();
Methods sieveMethods();
Methods sieveStoredMethods();
Methods traceMethods();
Methods logMethods();
Methods sessionMethods();
Methods certificateMethods();
Methods scannerMethods();
Methods dnsMethods();
Methods healthMethods();
Methods counterMethods();
Methods networkMethods();
Methods firewallMethods();
Methods ruleMethods();
Methods learningMethods();
Methods dmarcMethods();
Methods banMethods();
Methods dnsblMethods();
Methods relayMethods();
Methods settingMethods();
Methods policyMethods();
Methods keyMethods();

// All of them, in no order.
const Methods &allMethods();
const Method *findMethod(const QString &name);

QString isoTime(const QDateTime &when); // UTC with milliseconds; empty for an invalid time
// The one mapping of our failures to JSON-RPC errors.
int errorCode(const Failure &failure);
Sentence errorSentence(const Failure &failure);

} // namespace control
