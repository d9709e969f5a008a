// The door: stands before delivery, has every client and every mail judged, and does what was decided. RFC 5321 §3.3, §7.8.
//
// Always: what the house itself refuses (unknown recipients, relaying) stays refused, whatever the checks say. Fields that
// only we may write do not come in from outside. Every verdict is told to the trace, under the mail's id; a client that is
// refused before it has a mail gets an id of its own.
// Who is judged: strangers on the MX. Who has logged in, and `door.trusted_networks`, only by checks that are for submission
// too; LMTP not at all, or with `door.lmtp` by its content.
// Thread: the sessions' workers.
#pragma once
#include "async/pool.h"
#include "protocols/smtp/passingport.h"
#include "services/policy/engine.h"
#include "services/policy/goodclients.h"

#include <functional>

namespace policy {

struct GuardParts // all must outlive the Guard
{
    Engine *engine = nullptr;
    std::function<async::Task<std::shared_ptr<const settings::Values>>()> settings;
    std::function<async::Task<Result<directory::Resolution>>(MailAddress)> resolve; // Refused: not ours
    async::Pool *pool = nullptr; // for messages that lie in files
    const Clock *clock = nullptr;
    QByteArray hostname; // also our name in Authentication-Results
    // The ARC fields for copies of a message that leave again (RFC 8617 §5.1); empty: no sealing. Given the chain as it came,
    // and what stands in our Authentication-Results. Called on pool threads, and blocks.
    std::function<QByteArray(const arc::Result &received, const QByteArray &payload, const smtp::ReadOctets &read, qint64 size)> seal;
    // Keeps a refused message for an account (door.rejects); may be empty. `make`: also when the user has no mailbox Rejects.
    // Failing is not told to the client.
    std::function<async::Task<void>(smtp::Envelope, directory::AccountInfo, bool make, std::shared_ptr<smtp::IncomingMessage>)> keepRejected;
};

// One mail from MAIL to its end.
struct MailRecord
{
    std::shared_ptr<const settings::Values> settings;
    MailFacts facts;
    bool sessionTold = false; // the verdicts on the client stand in the trace
};

class Guard final : public smtp::PassingPort
{
public:
    Guard(smtp::ServerPort &inner, GuardParts parts);

    async::Task<MaybeReply> connected(smtp::Client *client) override;
    std::chrono::milliseconds greetingPatience(const smtp::Client &client) override;
    async::Task<MaybeReply> talkedEarly(smtp::Client client) override;
    async::Task<MaybeReply> helo(smtp::Client client) override;
    void ended(const smtp::Client &client, const smtp::SessionEnd &end) override;
    MaybeReply mayStartTls(const smtp::Client &client) override;
    void tlsStarted(const smtp::Client &client) override;
    bool trustsForwarding(const smtp::Client &client) override;
    async::Task<MaybeReply> mailFrom(smtp::Envelope envelope) override;
    async::Task<MaybeReply> rcptTo(smtp::Envelope envelope, smtp::Recipient recipient) override;
    async::Task<std::vector<smtp::Reply>> deliver(smtp::Envelope envelope, std::unique_ptr<smtp::IncomingMessage> message) override;

private:
    struct Question; // what the subject of one judgement points to
    async::Task<Decision> judge(std::shared_ptr<Question> question);
    async::Task<std::vector<smtp::Reply>> refuse(std::shared_ptr<Question> question, Decision decision, std::unique_ptr<smtp::IncomingMessage> message);
    async::Task<std::vector<smtp::Reply>> accept(std::shared_ptr<Question> question, Decision decision, std::unique_ptr<smtp::IncomingMessage> message);
    void rememberGood(const Question &question, const Decision &decision);
    void tell(const Question &question, const Decision &decision) const;

    const GuardParts m_parts;
    GoodClients m_good;
};

} // namespace policy
