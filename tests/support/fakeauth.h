// People for sessions that authenticate: alice@example.test and bob@example.test, password "secret". Logins `away` and `busy`
// meet a database that is down and a limit. SCRAM keys are computed for the same password.
#pragma once
#include "protocols/sasl/authport.h"

#include <QMessageAuthenticationCode>

class FakeAuth final : public sasl::AuthPort
{
public:
    async::Task<Result<sasl::Identity>> verifyPassword(QByteArray login, Secret password, sasl::ClientInfo) override
    {
        if (login.startsWith("away"))
            co_return Failure { Failure::Kind::Unavailable, {}, QStringLiteral("the database is away") };
        if (login.startsWith("busy"))
            co_return Failure { Failure::Kind::Busy, {}, QStringLiteral("too many attempts") };
        if (known(login) && password.reveal() == "secret")
            co_return identity(login);
        co_return Failure { Failure::Kind::AuthFailed, {}, QStringLiteral("wrong password") };
    }
    async::Task<Result<sasl::ScramKeys>> scramKeys(QByteArray, sasl::ClientInfo) override
    {
        sasl::ScramKeys keys;
        keys.salt = "0123456789abcdef";
        keys.iterations = 4096;
        const QByteArray salted = hi("secret", keys.salt, keys.iterations);
        keys.storedKey = QCryptographicHash::hash(hmac(salted, "Client Key"), QCryptographicHash::Sha256);
        keys.serverKey = hmac(salted, "Server Key");
        co_return keys;
    }
    async::Task<Result<sasl::Identity>> scramFinished(QByteArray login, bool proved, sasl::ClientInfo) override
    {
        if (proved && known(login))
            co_return identity(login);
        co_return Failure { Failure::Kind::AuthFailed, {}, QStringLiteral("wrong proof") };
    }

private:
    static bool known(const QByteArray &login)
    {
        return login == "alice@example.test" || login == "bob@example.test" || login == "alice" || login == "bob";
    }
    static sasl::Identity identity(const QByteArray &login)
    {
        const QByteArray name = login.split('@').first();
        return { AccountId(name == "alice" ? 1 : 2), MailAddress::fromParts(name, "example.test"), login };
    }
    static QByteArray hmac(const QByteArray &key, const QByteArray &text)
    {
        return QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256);
    }
    static QByteArray hi(const QByteArray &password, const QByteArray &salt, int iterations)
    {
        QByteArray u = hmac(password, salt + QByteArray("\0\0\0\1", 4)), result = u;
        for (int i = 1; i < iterations; ++i) {
            u = hmac(password, u);
            for (int j = 0; j < result.size(); ++j)
                result[j] = char(result[j] ^ u[j]);
        }
        return result;
    }
};
