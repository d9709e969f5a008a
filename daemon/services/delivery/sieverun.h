// One script, or several in order, over one message of one account: what scripts ask about the world, and the doing of
// everything that leaves the account (redirects, answers, notifications, reports, pipes). Where the message itself goes is the
// business of those who derive from it: sievefilter.cpp for deliveries, storedfilter.cpp for mail that is there already.
// Thread: any; blocking, for pool threads.
#pragma once
#include "formats/sieve/message.h"
#include "services/delivery/filter.h"
#include "services/delivery/sievehouse.h"
#include "services/scripts/autoreply.h"
#include "services/scripts/memory.h"
#include "services/scripts/scriptfolder.h"

#include <optional>

namespace delivery {

constexpr char inboxName[] = "INBOX";
constexpr qint64 largestForScripts = 64 * 1024 * 1024; // larger messages are kept without a look inside

class SieveRun : public sieve::Surroundings
{
public:
    // `store` null: a rehearsal for nobody in particular.
    SieveRun(SieveHouse &house, const FilterTask &task, storage::AccountStore *store);
    virtual const QByteArray &whole() = 0; // the message as scripts see it

    // --- what scripts ask ---
    qint64 now() const override { return m_time; }
    QByteArray envelopeFrom() const override { return m_task.sender.toString(); }
    QByteArray envelopeTo() const override { return m_task.recipient.toString(); }
    std::optional<QByteArray> environment(const QByteArray &item) override;
    bool mailboxExists(const QByteArray &name) override;
    bool mailboxIdExists(const QByteArray &id) override { return !mailboxOfId(id).isEmpty(); }
    bool specialUseExists(const QByteArray &mailbox, const QByteArray &use) override;
    std::optional<QByteArray> metadata(const QByteArray &mailbox, const QByteArray &entry) override;
    bool isDuplicate(const QByteArray &id, quint64 seconds) override;
    std::shared_ptr<const sieve::Program> script(const QByteArray &name, bool global) override;
    bool isList(const QByteArray &uri) override;
    bool listContains(const QByteArray &uri, const QByteArray &value) override;
    QList<QByteArray> listMembers(const QByteArray &uri) override;
    std::optional<double> spamPercent() override;
    std::optional<int> virusState() override;
    sieve::ProgramResult runProgram(const sieve::ProgramCall &call) override;

    // Runs one script on top of what those before it have decided; what it decided comes into `outcome`. True: its keep
    // stands, and the next one may run. `isLast`: no other follows, so its keep is done as it says.
    bool runScript(const QString &path, sieve::Outcome &outcome, bool isLast);
    // Several, in order. The first error is in outcome.error, and nothing else of that script.
    void runScripts(const QStringList &paths, sieve::Outcome &outcome);
    sieve::Outcome execute(const sieve::Program &program, const QByteArray &message, bool trace);
    const sieve::ExecuteLimits &limits();
    void userLog(const QByteArray &text);

protected:
    // --- doing ---
    QByteArray mailboxFor(const sieve::FileTarget &target); // makes it when it is not there
    QByteArray mailboxOfUse(const QByteArray &use);
    // What an action files besides the message: copies of answers.
    virtual std::optional<Failure> fileOwn(const QByteArray &mailbox, const sieve::FileTarget &target, const QByteArray &octets) = 0;
    void answer(const sieve::Action &vacation);
    void notify(const sieve::Action &notification);
    void report(const sieve::Action &action);
    bool pipe(const sieve::Action &action);
    bool redirect(const sieve::Action &action); // false: not done, the message must be kept
    void remember(const std::vector<sieve::DuplicateMark> &marks);
    bool submit(const MailAddress &sender, const QByteArray &to, const QByteArray &prefix, const QByteArray &octets, const char *what, const sieve::Action *redirect = nullptr);
    scripts::Occasion occasion();
    const SievePolicy &policy();

    SieveHouse &m_house;
    const FilterTask &m_task;
    storage::AccountStore *const m_store;
    const QString m_home;
    scripts::ScriptFolder m_folder;
    const qint64 m_time;

private:
    bool submitRedirect(const sieve::Action &action);
    QByteArray mailboxOfId(const QByteArray &id);
    const std::vector<MailboxInfo> &mailboxes();
    scripts::Memory &remembered();
    scripts::ListOwner owner() const { return { m_task.account.id, m_home, m_task.account.address.toString() }; }
    void writeTrace(const QString &script, const sieve::Outcome &outcome);

    std::optional<scripts::Memory> m_memory; // read when asked for
    std::optional<std::vector<MailboxInfo>> m_listed;
    std::optional<sieve::Message> m_parsed;
    std::optional<SievePolicy> m_policy;
};

} // namespace delivery
