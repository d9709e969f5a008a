#include "control/methods.h"

#include "control/recognised.h"
#include "shared/control/codec.h"

#include <QHash>

namespace control {

const Methods &allMethods()
{
    static const Methods methods = [] {
        Methods all;
        for (auto *group : { serverMethods, domainMethods, accountMethods, appPasswordMethods, aliasMethods, queueMethods, routeMethods, mailboxMethods, sieveMethods, sieveStoredMethods,
                 traceMethods, logMethods, sessionMethods, certificateMethods, scannerMethods, dnsMethods, healthMethods, counterMethods, networkMethods, firewallMethods, banMethods, dnsblMethods, ruleMethods, learningMethods, dmarcMethods, relayMethods, settingMethods, policyMethods, keyMethods }) {
            for (Method &method : group())
                all.push_back(std::move(method));
        }
        return all;
    }();
    return methods;
}

const Method *findMethod(const QString &name)
{
    static const QHash<QString, const Method *> byName = [] {
        QHash<QString, const Method *> index;
        for (const Method &method : allMethods())
            index.insert(QLatin1StringView(method.name), &method);
        return index;
    }();
    return byName.value(name);
}

QString isoTime(const QDateTime &when) { return when.isValid() ? when.toUTC().toString(Qt::ISODateWithMs) : QString(); }

int errorCode(const Failure &failure)
{
    switch (failure.kind) {
    case Failure::Kind::Syntax: return InvalidParams;
    case Failure::Kind::Refused:
    case Failure::Kind::TooLarge:
    case Failure::Kind::OverQuota:
    case Failure::Kind::StorageFull:
    case Failure::Kind::AuthFailed: return Refused;
    case Failure::Kind::NotFound: return NotFound;
    case Failure::Kind::Exists: return AlreadyExists;
    case Failure::Kind::Busy: return Busy;
    case Failure::Kind::Unavailable: return Unavailable;
    case Failure::Kind::Internal: return InternalError;
    }
    return InternalError;
}

// Administrators may read the log's reason; what a peer is told is only a summary.
Sentence errorSentence(const Failure &failure)
{
    QString sentence = failure.reason.isEmpty() ? QString::fromUtf8(failure.told) : failure.reason;
    sentence.replace(u'\n', u' ');
    if (sentence.isEmpty())
        return QT_TRANSLATE_NOOP("daemon", "It did not work, and nothing says why; the log may");
    return recognised(sentence);
}

} // namespace control
