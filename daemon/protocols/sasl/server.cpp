// Which mechanisms there are, and the two that move a password: PLAIN (RFC 4616) and LOGIN (draft-murchison-sasl-login).
// Both run only where the stream protects the password (TLS), or where the administrator allowed them without.
#include "protocols/sasl/server.h"

#include "protocols/sasl/saslprep.h"
#include "protocols/sasl/scramserver.h"

namespace sasl {
namespace {
constexpr qsizetype mostLogin = 512, mostPassword = 1024; // octets; RFC 4616 §2 wants at least 255

Step failure(Failure::Kind kind, const char *told, const QString &reason = {})
{
    Step step;
    step.kind = Step::Failed;
    step.failure = Failure { kind, told, reason.isEmpty() ? QString::fromLatin1(told) : reason };
    return step;
}

Step conclude(Result<Identity> result)
{
    Step step;
    if (result) {
        step.kind = Step::Success;
        step.identity = std::move(*result);
    } else {
        step.failure = result.failure();
    }
    return step;
}

// RFC 4616 §2: [authzid] NUL authcid NUL passwd.
class PlainServer final : public ServerMechanism
{
public:
    PlainServer(AuthPort &port, ServerOptions options)
        : m_port(port)
        , m_options(std::move(options))
    {
    }
    bool clientFirst() const override { return true; }
    async::Task<Step> step(QByteArray message) override
    {
        const qsizetype first = message.indexOf('\0');
        const qsizetype second = first < 0 ? -1 : message.indexOf('\0', first + 1);
        const bool sound = second > first + 1 && message.indexOf('\0', second + 1) < 0 && first <= mostLogin
            && second - first - 1 <= mostLogin && message.size() - second - 1 <= mostPassword && second + 1 < message.size()
            && QByteArrayView(message).isValidUtf8();
        if (!sound)
            co_return failure(Failure::Kind::Syntax, "Malformed PLAIN message");
        const QByteArray authzid = message.first(first);
        const QByteArray login = message.sliced(first + 1, second - first - 1);
        if (!isSameUser(authzid, login))
            co_return failure(Failure::Kind::AuthFailed, "Authorization as another user is not allowed");
        Secret password(message.sliced(second + 1));
        message.fill('\0');
        auto verified = co_await m_port.verifyPassword(login, std::move(password), m_options.client);
        co_return conclude(std::move(verified));
    }

private:
    AuthPort &m_port;
    const ServerOptions m_options;
};

class LoginServer final : public ServerMechanism
{
public:
    LoginServer(AuthPort &port, ServerOptions options)
        : m_port(port)
        , m_options(std::move(options))
    {
    }
    // The server speaks first, with an empty step(); a client's initial response is the user name.
    bool clientFirst() const override { return false; }
    async::Task<Step> step(QByteArray message) override
    {
        if (m_awaits == Awaits::Start && message.isEmpty()) {
            m_awaits = Awaits::User;
            Step challenge;
            challenge.kind = Step::Challenge;
            challenge.data = "Username:";
            co_return challenge;
        }
        if (m_awaits == Awaits::Start || m_awaits == Awaits::User) {
            if (message.isEmpty() || message.size() > mostLogin || message.contains('\0')
                || !QByteArrayView(message).isValidUtf8())
                co_return failure(Failure::Kind::Syntax, "Malformed user name");
            m_login = message;
            m_awaits = Awaits::Password;
            Step challenge;
            challenge.kind = Step::Challenge;
            challenge.data = "Password:";
            co_return challenge;
        }
        if (m_awaits != Awaits::Password || message.isEmpty() || message.size() > mostPassword || message.contains('\0'))
            co_return failure(Failure::Kind::Syntax, "Malformed password");
        m_awaits = Awaits::Nothing;
        Secret password(message);
        auto verified = co_await m_port.verifyPassword(m_login, std::move(password), m_options.client);
        co_return conclude(std::move(verified));
    }

private:
    enum class Awaits { Start, User, Password, Nothing } m_awaits = Awaits::Start;
    AuthPort &m_port;
    const ServerOptions m_options;
    QByteArray m_login;
};
} // namespace

bool isSameUser(const QByteArray &authzid, const QByteArray &login)
{
    if (authzid.isEmpty() || authzid == login)
        return true;
    const auto a = MailAddress::parse(authzid), b = MailAddress::parse(login);
    return a && b && a->key() == b->key();
}

QList<QByteArray> mechanisms(const ServerOptions &options)
{
    if (!options.tls && !options.allowPlaintextMechanisms)
        return {};
    QList<QByteArray> names { "SCRAM-SHA-256", "PLAIN", "LOGIN" };
    if (options.tls && !options.channelBinding.isEmpty())
        names.prepend("SCRAM-SHA-256-PLUS");
    return names;
}

std::unique_ptr<ServerMechanism> createServer(QByteArrayView name, AuthPort &port, ServerOptions options)
{
    const QByteArray upper = name.toByteArray().toUpper();
    if (!mechanisms(options).contains(upper))
        return nullptr;
    if (upper == "PLAIN")
        return std::make_unique<PlainServer>(port, std::move(options));
    if (upper == "LOGIN")
        return std::make_unique<LoginServer>(port, std::move(options));
    return std::make_unique<ScramServer>(port, std::move(options), upper.endsWith("-PLUS"));
}

} // namespace sasl
