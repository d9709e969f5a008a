// Networks that may not connect at all, to no protocol: by an administrator's hand or by themselves (guessed passwords,
// scanning, talking before the greeting). Table `bans`; a copy in memory answers at accept time.
//
// Always: loopback is never banned, nor what `ban.never`, `door.trusted_networks` and `smtp.xclient_hosts` name, nor (by itself) an address that a user logged in from
// within the last week. A ban that ends is remembered for `ban.forget` days, and the next one is longer.
// Changes by anybody take effect within 5 s (start()). They are counted apart from the directory's (directory_changes, id 2):
// during an attack a ban a second must not make the house forget its cached accounts. Thread: any; list, add, lift and load
// block: pool threads.
#pragma once
#include "async/pool.h"
#include "async/worker.h"
#include "protocols/sasl/authport.h"
#include "services/policy/networktable.h"
#include "shared/base/clock.h"
#include "shared/settings/values.h"
#include "storage/sql/database.h"

#include <QDateTime>
#include <functional>
#include <memory>

namespace policy {

// Reasons to think badly of a client, and what each counts towards a ban (`ban.threshold` points within `ban.window`).
enum class Offence : quint8 {
    WrongPassword, // also a try while it has to wait
    Pregreet, // spoke before the greeting
    ForeignProtocol, // GET, CONNECT, a TLS hello on a plain port
    BadCommands, // many in one session
    UnknownRecipients, // harvesting
};

struct BanRecord
{
    Network network;
    QByteArray reason; // a sentence
    bool byHand = true;
    QDateTime created, until; // UTC; until invalid: for ever
    int strikes = 1; // bans of this network so far, counted while they are remembered
    bool isOver(const QDateTime &now) const { return until.isValid() && until <= now; }
};

class Bans
{
public:
    using Settings = std::function<std::shared_ptr<const settings::Values>()>;
    Bans(sql::Database &database, async::Pool &pool, const Clock &clock, Settings settings);
    ~Bans();
    Bans(const Bans &) = delete;

    // For ListenOptions::refuses. Does not block.
    bool isBanned(const QHostAddress &client) const;
    // Never banned, either: the proxies of facteur.toml.
    void setExempt(std::vector<Network> networks);

    // Tells of an offence; enough of them make a ban, which is written in the background.
    void offended(const QHostAddress &client, Offence offence);
    // For directory::PasswordAuth (AuthOptions::told).
    void loginTried(const sasl::ClientInfo &client, bool succeeded);
    bool isKnownGood(const QHostAddress &client) const; // somebody logged in from there lately

    // Called, on any thread, when a network has just been banned: sessions that run may be ended.
    void onBanned(std::function<void(Network)> call);

    Result<void> load();
    Result<std::vector<BanRecord>> list();
    Result<BanRecord> add(Network network, std::chrono::seconds duration, QByteArray reason); // 0: for ever. Refused: exempt
    Result<void> lift(Network network); // also its strikes; NotFound
    Result<void> purge(std::chrono::seconds forget); // bans that ended so long ago (`ban.forget`)

    // Keeps the copy fresh by a timer of this worker, on whose thread it and stop() are called.
    void start(async::Worker &worker);
    void stop();

private:
    struct State;
    const std::shared_ptr<State> m_state;
};

} // namespace policy
