// Stands before delivery and shows it the addresses as the administrator's maps have them: canonical and masqueraded ones
// in envelope and header, who has moved (550 5.1.6), and silent copies. RFC 5321 §2.4 asks relays to leave addresses alone;
// this is for the house's own names, and nothing happens without rows.
//
// Thread: the session's worker.
#pragma once
#include "protocols/smtp/passingport.h"
#include "services/policy/rules/rewriterules.h"

namespace policy {

class Rewriting final : public smtp::PassingPort
{
public:
    Rewriting(smtp::ServerPort &inner, RewriteTable &table, async::Pool &pool)
        : smtp::PassingPort(inner)
        , m_table(table)
        , m_pool(pool)
    {
    }
    async::Task<MaybeReply> mailFrom(smtp::Envelope envelope) override;
    async::Task<MaybeReply> rcptTo(smtp::Envelope envelope, smtp::Recipient recipient) override;
    async::Task<std::vector<smtp::Reply>> deliver(smtp::Envelope envelope, std::unique_ptr<smtp::IncomingMessage> message) override;

private:
    RewriteTable &m_table;
    async::Pool &m_pool;
};

} // namespace policy
