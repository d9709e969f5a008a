// What the checks look at: facts about the client that hold for its whole connection, about one mail, and about the message.
// A fact that one check finds and another needs stands here, typed; whoever needs one asks for it where it is declared.
// Thread: the session's worker.
#pragma once
#include "mailauth/arc/result.h"
#include "mailauth/dkim/result.h"
#include "mailauth/dmarc/result.h"
#include "mailauth/spf/result.h"
#include "protocols/smtp/envelope.h"
#include "services/directory/lookup.h"
#include "services/policy/verdict.h"
#include "shared/settings/values.h"

#include <QList>
#include <memory>
#include <optional>
#include <vector>

namespace policy {

// Kept in smtp::Client::note.
struct SessionFacts final : smtp::SessionNote
{
    std::vector<Verdict> verdicts; // of the stages Connection and Helo
    bool connectionChecked = false, trusted = false; // trusted: on an allow list of the administrator's, or a DNSWL
    bool pregreet = false;
    QList<QByteArray> reverseNames; // PTR
    QByteArray confirmedName; // one of them whose A or AAAA is the client (RFC 8601 §2.7.3, iprev); empty: none
    enum class Reverse : quint8 { Unknown, None, Mismatch, Confirmed, TemporaryError } reverse = Reverse::Unknown;
    int refusedRecipients = 0, mails = 0, offences = 0;
};

// A message on its way in, readable in pieces.
class Message
{
public:
    virtual ~Message() = default;
    virtual qint64 size() const = 0;
    virtual QByteArray read(qint64 offset, qint64 n) const = 0; // blocks when isInMemory() is false: on a pool thread then
    virtual bool isInMemory() const = 0;
    virtual QByteArray header() const = 0; // with its empty line; at most 1 MiB of it. Kept, so cheap
};

// Where each accepted recipient leads, in the envelope's order.
struct RecipientFacts
{
    directory::Resolution where;
    QByteArray policyDomain; // settings of this domain apply
};

struct MailFacts
{
    std::vector<Verdict> verdicts; // of the stages Sender, Recipient and Content
    std::vector<RecipientFacts> recipients;
    std::optional<spf::Result> heloSpf, mailFromSpf;
    std::vector<dkim::Result> dkim; // one for each signature
    std::optional<dmarc::Result> dmarc;
    std::optional<arc::Result> arc;
    QByteArray headerFrom; // the From field's address when there is exactly one, else empty
    bool knownCorrespondent = false; // a recipient has written to the sender before, and the sender is authenticated
};

struct Subject
{
    Stage stage = Stage::Connection;
    std::shared_ptr<const smtp::Client> client;
    std::shared_ptr<SessionFacts> session;
    const smtp::Envelope *envelope = nullptr; // from Sender on; `recipients` are those accepted so far
    const smtp::Recipient *recipient = nullptr; // Recipient: the one in question
    const RecipientFacts *recipientFacts = nullptr; // Recipient: where it leads; null when it is not known or not ours
    MailFacts *mail = nullptr; // from Sender on
    const Message *message = nullptr; // Content
    std::shared_ptr<const settings::Values> settings;

    // The verdicts of this stage go here.
    std::vector<Verdict> *out = nullptr;
    void say(Verdict verdict) const { out->push_back(std::move(verdict)); }
    // The domain whose settings count: the recipient's; empty for the house's.
    QByteArray policyDomain() const { return recipientFacts ? recipientFacts->policyDomain : QByteArray(); }
};

} // namespace policy
