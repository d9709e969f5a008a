// key.list, .generate, .import, .activate, .deactivate, .remove: the keys that sign mail (DKIM, ARC). A private key goes in and
// never comes out.
#include "control/methods.h"
#include "services/policy/signing/signingkeys.h"

#include <limits>

namespace control {
namespace keymethods {
namespace {

policy::SigningKeyId idOf(const Params &params) { return policy::SigningKeyId(params.number("id", 1, std::numeric_limits<qint64>::max())); }

// type "": the key cannot be read; it signs nothing.
QJsonObject toJson(const policy::SigningKeyInfo &key)
{
    const bool isFine = !key.record.isEmpty();
    QJsonArray strings;
    for (const QByteArray &string : isFine ? dkim::recordStrings(key.record) : QList<QByteArray>())
        strings.append(QString::fromLatin1(string));
    const QString type = !isFine ? QString() : key.type == dkim::KeyType::Rsa ? QStringLiteral("rsa") : QStringLiteral("ed25519");
    return { { QStringLiteral("id"), key.id.value() }, { QStringLiteral("domain"), QString::fromLatin1(key.domain) },
        { QStringLiteral("selector"), QString::fromLatin1(key.selector) }, { QStringLiteral("type"), type }, { QStringLiteral("bits"), key.bits },
        { QStringLiteral("active"), key.active }, { QStringLiteral("name"), QString::fromLatin1(key.selector + "._domainkey." + key.domain) },
        { QStringLiteral("record"), QString::fromLatin1(key.record) },
        { QStringLiteral("zone"), isFine ? QString::fromLatin1(dkim::zoneLine(key.selector, key.domain, key.record)).trimmed() : QString() },
        { QStringLiteral("strings"), strings } };
}

Result<QJsonObject> list(const Context &context, const Params &params)
{
    const QByteArray domain = params.bytesOr("domain").toLower();
    const auto keys = context.signingKeys->list();
    if (!keys)
        return keys.failure();
    QJsonArray array;
    for (const policy::SigningKeyInfo &key : *keys) {
        if (domain.isEmpty() || key.domain == domain)
            array.append(toJson(key));
    }
    return QJsonObject { { QStringLiteral("keys"), array } };
}

Result<QJsonObject> generate(const Context &context, const Params &params)
{
    const QByteArray type = params.bytesOr("type", "rsa");
    if (type != "rsa" && type != "ed25519")
        throw InvalidParameter(QStringLiteral("type must be rsa or ed25519"));
    const auto made = context.signingKeys->generate(params.bytes("domain"), params.bytesOr("selector"),
        type == "rsa" ? dkim::KeyType::Rsa : dkim::KeyType::Ed25519, params.flag("active", true), context.clock->nowUtc());
    return made ? Result<QJsonObject>(toJson(*made)) : Result<QJsonObject>(made.failure());
}

Result<QJsonObject> import(const Context &context, const Params &params)
{
    const auto made = context.signingKeys->import(params.bytes("domain"), params.bytes("selector"), Secret(params.bytes("privateKey")), params.flag("active", true));
    return made ? Result<QJsonObject>(toJson(*made)) : Result<QJsonObject>(made.failure());
}

Result<QJsonObject> turn(const Context &context, const Params &params, bool active)
{
    const policy::SigningKeyId id = idOf(params);
    if (const auto done = context.signingKeys->setActive(id, active); !done)
        return done.failure();
    return QJsonObject { { QStringLiteral("id"), id.value() }, { QStringLiteral("active"), active } };
}
Result<QJsonObject> activate(const Context &context, const Params &params) { return turn(context, params, true); }
Result<QJsonObject> deactivate(const Context &context, const Params &params) { return turn(context, params, false); }

Result<QJsonObject> remove(const Context &context, const Params &params)
{
    const policy::SigningKeyId id = idOf(params);
    if (const auto removed = context.signingKeys->remove(id); !removed)
        return removed.failure();
    return QJsonObject { { QStringLiteral("removed"), id.value() } };
}

} // namespace

} // namespace keymethods

Methods keyMethods()
{
    using namespace keymethods;
    return { { "key.list", Runs::OnSql, list }, { "key.generate", Runs::OnSql, generate }, { "key.import", Runs::OnSql, import },
        { "key.activate", Runs::OnSql, activate }, { "key.deactivate", Runs::OnSql, deactivate }, { "key.remove", Runs::OnSql, remove } };
}

} // namespace control
