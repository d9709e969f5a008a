// What an authenticating session asks about people. Implemented by services/directory, by tests with a table.
#pragma once
#include "async/task.h"
#include "shared/address/mailaddress.h"
#include "shared/base/result.h"
#include "shared/base/secret.h"
#include "shared/base/strongint.h"

#include <QByteArray>
#include <QHostAddress>

namespace sasl {

struct Identity
{
    AccountId account;
    MailAddress address; // the account's own address: the login name in its canonical form
    QByteArray login; // as typed
};

struct ScramKeys // RFC 5802 §3, SHA-256 (RFC 7677)
{
    QByteArray salt; // raw octets
    int iterations = 4096;
    QByteArray storedKey, serverKey; // 32 octets each
};

struct ClientInfo // for rate limits and the log
{
    QByteArray protocol; // "imap", "submission"…
    QHostAddress peer;
    bool tls = false;
};

class AuthPort
{
public:
    virtual ~AuthPort() = default;
    // AuthFailed for a wrong password, an unknown login and a disabled account alike, in the same time; Unavailable when
    // the database is away; Busy when this client must wait.
    virtual async::Task<Result<Identity>> verifyPassword(QByteArray login, Secret password, ClientInfo client) = 0;
    // For an unknown login: keys made up from it, always the same ones, that no password fits.
    virtual async::Task<Result<ScramKeys>> scramKeys(QByteArray login, ClientInfo client) = 0;
    // After a proof was verified with those keys (or failed, for the counters).
    virtual async::Task<Result<Identity>> scramFinished(QByteArray login, bool proved, ClientInfo client) = 0;
};

} // namespace sasl
