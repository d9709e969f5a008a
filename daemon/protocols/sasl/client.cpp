#include "protocols/sasl/client.h"

#include "protocols/sasl/saslprep.h"
#include "protocols/sasl/scram.h"

namespace sasl {
namespace {
Failure refused(const char *told) { return Failure { Failure::Kind::AuthFailed, told, QString::fromLatin1(told) }; }

class PlainClient final : public ClientMechanism
{
public:
    explicit PlainClient(ClientCredentials credentials)
        : m_credentials(std::move(credentials))
    {
    }
    QByteArray name() const override { return "PLAIN"; }
    QByteArray initialResponse() override
    {
        m_sent = true;
        return '\0' + m_credentials.login + '\0' + m_credentials.password.reveal();
    }
    Result<QByteArray> answer(QByteArray challenge) override
    {
        if (m_sent || !challenge.isEmpty())
            return refused("The server asks for more than PLAIN has");
        return initialResponse();
    }
    bool serverProved(QByteArray) override { return true; }

private:
    const ClientCredentials m_credentials;
    bool m_sent = false;
};

class LoginClient final : public ClientMechanism
{
public:
    explicit LoginClient(ClientCredentials credentials)
        : m_credentials(std::move(credentials))
    {
    }
    QByteArray name() const override { return "LOGIN"; }
    QByteArray initialResponse() override { return {}; }
    Result<QByteArray> answer(QByteArray) override // the prompts' wording differs from server to server; their order does not
    {
        switch (m_asked++) {
        case 0:
            return m_credentials.login;
        case 1:
            return m_credentials.password.reveal();
        default:
            return refused("The server asks for more than LOGIN has");
        }
    }
    bool serverProved(QByteArray) override { return m_asked == 2; }

private:
    const ClientCredentials m_credentials;
    int m_asked = 0;
};

class ScramClient final : public ClientMechanism
{
public:
    // `plusOffered`: the server has -PLUS; without it and with a binding at hand we say `y`, so that it can notice a
    // downgrade (RFC 5802 §6).
    ScramClient(ClientCredentials credentials, bool plus)
        : m_credentials(std::move(credentials))
        , m_plus(plus)
        , m_nonce(scramNonce())
    {
        m_header = m_plus ? "p=tls-exporter,," : m_credentials.channelBinding.isEmpty() ? "n,," : "y,,";
        m_firstBare = "n=" + toSaslName(saslPrep(m_credentials.login).value_or(m_credentials.login)) + ",r=" + m_nonce;
    }
    QByteArray name() const override { return m_plus ? "SCRAM-SHA-256-PLUS" : "SCRAM-SHA-256"; }
    QByteArray initialResponse() override
    {
        m_awaits = Awaits::ServerFirst;
        return m_header + m_firstBare;
    }
    Result<QByteArray> answer(QByteArray challenge) override
    {
        if (m_awaits == Awaits::Nothing && challenge.isEmpty())
            return initialResponse();
        if (m_awaits == Awaits::ServerFinal) { // profiles without additional data send it as a challenge
            if (!serverProved(challenge))
                return refused("The server does not know the password");
            return QByteArray("", 0);
        }
        const auto first = m_awaits == Awaits::ServerFirst ? parseServerFirst(challenge) : std::nullopt;
        if (!first || !first->nonce.startsWith(m_nonce) || first->nonce.size() == m_nonce.size()
            || first->iterations < scramIterations) // fewer would let a false server guess the password cheaply
            return refused("The server's SCRAM message makes no sense");
        const QByteArray salted = saltedPassword(m_credentials.password.reveal(), first->salt, first->iterations);
        const QByteArray binding = m_header + (m_plus ? m_credentials.channelBinding : QByteArray());
        const QByteArray withoutProof = "c=" + binding.toBase64() + ",r=" + first->nonce;
        const QByteArray authMessage = m_firstBare + ',' + challenge + ',' + withoutProof;
        m_expected = "v=" + hmacSha256(hmacSha256(salted, "Server Key"), authMessage).toBase64();
        m_awaits = Awaits::ServerFinal;
        return withoutProof + ",p=" + clientProof(salted, authMessage).toBase64();
    }
    bool serverProved(QByteArray additionalData) override
    {
        if (m_proved)
            return true;
        const QByteArrayView verifier = QByteArrayView(additionalData).first(std::min(additionalData.size(), m_expected.size()));
        const bool ends = additionalData.size() == m_expected.size() || (additionalData.size() > m_expected.size() && additionalData[m_expected.size()] == ',');
        m_proved = !m_expected.isEmpty() && ends && equalInConstantTime(verifier, m_expected);
        return m_proved;
    }

private:
    enum class Awaits { Nothing, ServerFirst, ServerFinal } m_awaits = Awaits::Nothing;
    const ClientCredentials m_credentials;
    const bool m_plus;
    const QByteArray m_nonce;
    QByteArray m_header, m_firstBare, m_expected;
    bool m_proved = false;
};
} // namespace

std::unique_ptr<ClientMechanism> createClient(const QList<QByteArray> &offered, ClientCredentials credentials, bool allowPlaintext)
{
    const auto offers = [&](const char *name) {
        return std::any_of(offered.begin(), offered.end(), [&](const QByteArray &one) { return one.toUpper() == name; });
    };
    if (!credentials.channelBinding.isEmpty() && offers("SCRAM-SHA-256-PLUS"))
        return std::make_unique<ScramClient>(std::move(credentials), true);
    if (offers("SCRAM-SHA-256"))
        return std::make_unique<ScramClient>(std::move(credentials), false);
    if (allowPlaintext && offers("PLAIN"))
        return std::make_unique<PlainClient>(std::move(credentials));
    if (allowPlaintext && offers("LOGIN"))
        return std::make_unique<LoginClient>(std::move(credentials));
    return nullptr;
}

} // namespace sasl
