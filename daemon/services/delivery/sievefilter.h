// Runs the user's active Sieve script over a message and does what it decided. RFC 5228 §2.10, DESIGN.md "The journey".
//
// Scripts run in this order: the administrator's before/, the user's (without one, default.sieve), the administrator's
// after/; each only while the implicit keep stands. Without any the message goes to INBOX untouched.
// Always: the script has ended before anything is done. Whatever goes wrong, the message is kept: a script's error means
// INBOX, and the error is written to the user's log and the trace.
// Order of doing: copies into mailboxes (durable), then mail of our own (redirects, answers) into the queue (durable),
// then what is remembered. So a crash in between repeats, and loses nothing.
// Thread: any; blocking, for pool threads.
#pragma once
#include "services/delivery/filter.h"
#include "services/queue/queue.h"
#include "services/scripts/programcache.h"
#include "shared/base/clock.h"

#include "formats/sieve/outcome.h"

#include <QString>
#include <array>
#include <mutex>

namespace delivery {

struct SieveSettings
{
    QByteArray hostname;
    // DIR/sieve: before/*.sieve, after/*.sieve (in the order of their names), default.sieve, global/NAME.sieve for include;
    // domains/DOMAIN/ with before/, after/ and default.sieve for one domain.
    QString globalFolder;
};

class SieveFilter final : public Filter
{
public:
    SieveFilter(scripts::ProgramCache &programs, queue::Queue &queue, const Clock &clock, SieveSettings settings);
    bool applies(const directory::AccountInfo &account) override;
    FilterOutcome deliver(const FilterTask &task, storage::AccountStore &store) override;

    // What the script would do, with its trace; nothing is done. Without a store the mailboxes are unknown.
    sieve::Outcome rehearse(const sieve::Program &program, const FilterTask &task, storage::AccountStore *store);

private:
    struct Run;
    QStringList globalScripts(const char *folder, const QByteArray &domain) const;
    QString defaultScript(const QByteArray &domain) const;
    std::mutex &memoryLock(const QString &home) { return m_memoryLocks[qHash(home) % m_memoryLocks.size()]; }
    std::array<std::mutex, 64> m_memoryLocks; // of the accounts' memories; one serves several accounts
    scripts::ProgramCache &m_programs;
    queue::Queue &m_queue;
    const Clock &m_clock;
    const SieveSettings m_settings;
};

} // namespace delivery
