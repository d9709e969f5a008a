// Client halves: for smarthosts that want a login, and for tests of our servers. No waiting: all is computed on the spot
// (SCRAM's PBKDF2 takes some ms).
#pragma once
#include "shared/base/result.h"
#include "shared/base/secret.h"

#include <QByteArray>
#include <QList>
#include <memory>

namespace sasl {

struct ClientCredentials
{
    QByteArray login;
    Secret password;
    QByteArray channelBinding; // tls-exporter data, empty without
};

class ClientMechanism
{
public:
    virtual ~ClientMechanism() = default;
    virtual QByteArray name() const = 0;
    // Sent with the AUTH command where the profile allows it; null QByteArray for a mechanism whose server speaks first.
    virtual QByteArray initialResponse() = 0;
    // Our answer to a challenge (decoded). A Failure ends the attempt: the server does not know the password either.
    virtual Result<QByteArray> answer(QByteArray challenge) = 0;
    // Call when the server said that all is well, with its additional data (empty for none). False: it never proved itself,
    // do not trust it.
    virtual bool serverProved(QByteArray additionalData) = 0;
};

// The best of what is offered: SCRAM-SHA-256-PLUS, SCRAM-SHA-256, then (only with `allowPlaintext`: TLS with a verified
// certificate, or the administrator says so) PLAIN, LOGIN. Null when nothing fits.
std::unique_ptr<ClientMechanism> createClient(const QList<QByteArray> &offered, ClientCredentials credentials, bool allowPlaintext);

} // namespace sasl
