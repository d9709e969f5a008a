// What the SMTP, submission and LMTP sessions ask of the house: who may send, who is here, and taking a message over.
// RFC 5321 §3.3, RFC 2033, RFC 6409 (submission), RFC 3461.
//
// Thread: any worker; directory answers come from its cache, files and rows are touched on the delivery pool.
#pragma once
#include "async/pool.h"
#include "protocols/smtp/serverport.h"
#include "services/delivery/dispatch.h"
#include "shared/base/clock.h"

#include <QString>

namespace delivery {

class RelayDomains;

struct InboundSettings
{
    QByteArray hostname;
    QString temporaryDirectory; // DIR/tmp: messages over memoryLimit on their way in
    qint64 memoryLimit = 256 * 1024;
    // Takes postmaster@… of the host and of every domain that has no such address (RFC 5321 §4.5.1). May be changed while
    // running: asked each time. Empty: those are refused like any unknown address.
    std::function<MailAddress()> postmaster;
    RelayDomains *relay = nullptr; // domains whose mail is passed on; null: none
    // For a message that a user of ours hands in. Blocks: pool threads. Null: none.
    std::function<Signatures(const smtp::ReadOctets &read, qint64 size)> sign {};
    // Octets that a message for that domain of ours may have; 0: as many as the server takes. Quick. Null: no limits.
    std::function<qint64(const QByteArray &domain)> sizeLimit {};
    Filter *filter = nullptr; // the users' own rules; null: everything goes to INBOX
    // Told of every message that a user of ours handed in, before it is queued; on its worker, must be quick. Null: nobody.
    std::function<void(const sasl::Identity &account, const QList<MailAddress> &recipients)> submitted;
    ForwardingSender forwardingSender {}; // SRS; missing: senders of what aliases send on stay
    // Who stands behind an address that forwardingSender made; nothing: it did not make it. Does not block.
    std::function<std::optional<MailAddress>(const MailAddress &)> originalSender {};
    bool hideSubmitters = false; // no client address in the Received field of authenticated mail
};

class Inbound final : public smtp::ServerPort
{
public:
    Inbound(directory::Lookup &lookup, storage::StoreRegistry &stores, queue::Queue &queue, async::Pool &pool, const Clock &clock, InboundSettings settings);
    Inbound(directory::Lookup &lookup, std::shared_ptr<Stores> stores, queue::Queue &queue, async::Pool &pool, const Clock &clock, InboundSettings settings);

    async::Task<MaybeReply> connected(smtp::Client *client) override;
    async::Task<MaybeReply> mailFrom(smtp::Envelope envelope) override;
    async::Task<MaybeReply> rcptTo(smtp::Envelope envelope, smtp::Recipient recipient) override;
    std::unique_ptr<smtp::IncomingMessage> begin(smtp::Envelope envelope) override;
    async::Task<std::vector<smtp::Reply>> deliver(smtp::Envelope envelope, std::unique_ptr<smtp::IncomingMessage> message) override;
    async::Task<Result<bool>> maySendAs(sasl::Identity identity, MailAddress address) override;
    async::Task<Result<bool>> mayResendOf(sasl::Identity identity, MailAddress author) override;
    async::Task<Result<sasl::Identity>> toldLogin(QByteArray login) override;

    // Puts a message that was refused into the account's mailbox Rejects, if it has one or `make` (rejects.h). `message` is of
    // begin()'s making. What goes wrong is logged.
    async::Task<void> keepRejected(smtp::Envelope envelope, directory::AccountInfo account, bool make, std::shared_ptr<smtp::IncomingMessage> message);

    // Resolve with the postmaster's rule. For Router, too.
    async::Task<Result<directory::Resolution>> resolve(MailAddress address);

    // Is a message of `size` octets too large for that recipient's domain? RFC 1870 §6.1. Does not block.
    std::optional<smtp::Reply> tooLarge(const MailAddress &address, const directory::Resolution &where, qint64 size) const;

    Dispatch &dispatch() { return m_dispatch; }

private:
    async::Task<Result<directory::Resolution>> resolveSender(MailAddress address);
    async::Task<MaybeReply> fullMailbox(directory::AccountInfo account);
    void reportSuccesses(const Parcel &parcel, const std::vector<ParcelOutcome> &outcomes);
    directory::Lookup &m_lookup;
    queue::Queue &m_queue;
    async::Pool &m_pool;
    const Clock &m_clock;
    const InboundSettings m_settings;
    Dispatch m_dispatch;
};

} // namespace delivery
