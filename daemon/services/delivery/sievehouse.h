// What all runs of Sieve scripts share: the compiled scripts, the queue for what they send, the house's own scripts, limits,
// lists and programs. Built by app/; lives as long as the filter. Thread: any; what asks the directory or files blocks.
#pragma once
#include "formats/sieve/executor.h"
#include "services/delivery/srs.h"
#include "services/directory/lookup.h"
#include "services/queue/queue.h"
#include "services/scripts/lists.h"
#include "services/scripts/programcache.h"
#include "services/scripts/programrunner.h"
#include "shared/base/clock.h"

#include <QStringList>
#include <array>
#include <functional>
#include <mutex>

namespace delivery {

struct SievePolicy // what may be changed while the daemon runs
{
    enum class Sender : quint8 { Srs, Original, Recipient, Null, Fixed } redirectSender = Sender::Srs;
    MailAddress fixedSender;
    sieve::ExecuteLimits limits;
    QList<QByteArray> programs; // that scripts may run
    scripts::ProgramLimits programLimits;
};

struct SieveSettings
{
    QByteArray hostname;
    // DIR/sieve: before/*.sieve, after/*.sieve (in the order of their names), default.sieve, global/NAME.sieve for include;
    // domains/DOMAIN/ with before/, after/ and default.sieve for one domain; events/NAME.sieve for IMAP events; lists/NAME.list;
    // programs/.
    QString globalFolder;
    // The rest may be missing.
    std::function<SievePolicy(const QByteArray &domain)> policy {};
    std::function<bool(const directory::AccountInfo &, const MailAddress &)> isOwn {}; // does the address lead to the account? Blocks
    std::function<bool(const QByteArray &)> isLocalDomain {}; // blocks
    std::shared_ptr<const Srs> srs {};
    std::function<QByteArray(const QByteArray &content)> sign {}; // DKIM-Signature fields for what the house writes; blocks
    std::vector<std::shared_ptr<scripts::ListSource>> lists {};
};

class SieveHouse
{
public:
    SieveHouse(scripts::ProgramCache &programs, queue::Queue &queue, const Clock &clock, SieveSettings settings);

    // The house's, then the domain's, in the order of their names.
    QStringList globalScripts(const char *folder, const QByteArray &domain) const;
    QString defaultScript(const QByteArray &domain) const; // for users without a script of their own; empty: none
    QString globalScript(const char *folder, const QByteArray &name) const; // empty: no such name
    SievePolicy policy(const QByteArray &domain) const { return settings.policy ? settings.policy(domain) : SievePolicy(); }
    // The envelope sender of what `account` sends on. RFC 5228 §4.2.
    MailAddress redirectSender(const MailAddress &sender, const directory::AccountInfo &account, const SievePolicy &policy) const;
    std::mutex &memoryLock(const QString &home) { return m_memoryLocks[qHash(home) % m_memoryLocks.size()]; }

    scripts::ProgramCache &programs;
    queue::Queue &queue;
    const Clock &clock;
    const SieveSettings settings;
    const scripts::ProgramRunner runner;

private:
    std::array<std::mutex, 64> m_memoryLocks; // of the accounts' memories; one serves several accounts
};

} // namespace delivery
