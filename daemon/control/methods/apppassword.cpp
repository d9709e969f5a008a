// appPassword.add, .list, .revoke.
#include "control/methods.h"
#include "services/directory/directory.h"

namespace control {
namespace apppasswordmethods {
namespace {

Result<QJsonObject> add(const Context &context, const Params &params)
{
    const auto account = context.directory->account(params.address("address"));
    if (!account)
        return account.failure();
    const auto made = context.directory->addAppPassword(account->id, params.text("label").left(200));
    if (!made)
        return made.failure();
    return QJsonObject { { QStringLiteral("id"), made->id.value() }, { QStringLiteral("password"), QString::fromUtf8(made->password.reveal()) } };
}

Result<QJsonObject> list(const Context &context, const Params &params)
{
    const auto account = context.directory->account(params.address("address"));
    if (!account)
        return account.failure();
    const auto passwords = context.directory->appPasswords(account->id);
    if (!passwords)
        return passwords.failure();
    QJsonArray array;
    for (const directory::AppPasswordRecord &password : *passwords)
        array.append(QJsonObject { { QStringLiteral("id"), password.id.value() }, { QStringLiteral("label"), password.label },
            { QStringLiteral("created"), isoTime(password.created) }, { QStringLiteral("lastUsed"), password.lastUsed ? isoTime(*password.lastUsed) : QString() },
            { QStringLiteral("revoked"), password.revoked ? isoTime(*password.revoked) : QString() } });
    return QJsonObject { { QStringLiteral("appPasswords"), array } };
}

Result<QJsonObject> revoke(const Context &context, const Params &params)
{
    const auto account = context.directory->account(params.address("address"));
    if (!account)
        return account.failure();
    const directory::AppPasswordId id(params.number("id", 1, qint64(1) << 53));
    const auto passwords = context.directory->appPasswords(account->id);
    if (!passwords)
        return passwords.failure();
    if (std::none_of(passwords->begin(), passwords->end(), [id](const auto &password) { return password.id == id; }))
        return Failure { Failure::Kind::NotFound, "no such app password",
            QStringLiteral("%1 has no app password %2").arg(params.text("address")).arg(id.value()) };
    if (const auto revoked = context.directory->revokeAppPassword(id); !revoked)
        return revoked.failure();
    return QJsonObject { { QStringLiteral("revoked"), id.value() } };
}

} // namespace

} // namespace apppasswordmethods

Methods appPasswordMethods()
{
    using namespace apppasswordmethods;
    return { { "appPassword.add", Runs::OnSql, add }, { "appPassword.list", Runs::OnSql, list }, { "appPassword.revoke", Runs::OnSql, revoke } };
}

} // namespace control
