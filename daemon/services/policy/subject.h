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
#include "services/policy/edits.h"
#include "services/policy/verdict.h"
#include "shared/settings/values.h"

#include <QList>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace policy {

// What a check keeps of one connection, e.g. a filter's conversation. The check lets go of it in ended(), on the worker.
class SessionExtension
{
public:
    virtual ~SessionExtension() = default;
};

// Kept in smtp::Client::note.
struct SessionFacts final : smtp::SessionNote
{
    std::vector<Verdict> verdicts; // of the stages Connection and Helo
    size_t connectionVerdicts = 0; // how many of them are Connection's
    bool connectionChecked = false, trusted = false; // trusted: on an allow list of the administrator's, or a DNSWL
    bool pregreet = false;
    QList<QByteArray> reverseNames; // PTR
    QByteArray clientName() const override { return confirmedName; }
    QByteArray confirmedName; // one of them whose A or AAAA is the client (RFC 8601 §2.7.3, iprev); empty: none
    enum class Reverse : quint8 { Unknown, None, Mismatch, Confirmed, TemporaryError } reverse = Reverse::Unknown;
    std::shared_ptr<const settings::Values> settings; // as they were when the client came
    std::shared_ptr<struct MailRecord> current; // the mail under way: the Guard's
    int refusedRecipients = 0, mails = 0, offences = 0;
    std::optional<spf::Result> heloSpf; // of heloSpfName
    QByteArray heloSpfName;
    bool remembered = false; // the client's address was found good before: checks with remembers() need not run
    bool counted = false; // among the open connections of its network (connection/sessionlimit)
    std::map<QByteArray, std::shared_ptr<SessionExtension>> extensions; // by the check's name
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
    Edits edits;
    std::optional<QByteArray> virus; // the name of what a scanner found; empty: clean; nothing: none has looked (RFC 5235 §3.1)
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
    bool dryRun = false; // `policy try`: nothing may be counted, remembered or told to others
    std::shared_ptr<const void> keep; // holds all that the pointers lead to, for a check that is over its time

    // The verdicts of this stage go here.
    std::vector<Verdict> *out = nullptr;
    void say(Verdict verdict) const { out->push_back(std::move(verdict)); }
    // The domain whose settings count: the recipient's; empty for the house's.
    QByteArray policyDomain() const { return recipientFacts ? recipientFacts->policyDomain : QByteArray(); }
};

// Says what `make(policy domain)` makes of it for each recipient: once when it is the same for all.
template <class Make> void sayForEach(const Subject &subject, Make make)
{
    const std::vector<RecipientFacts> &recipients = subject.mail->recipients;
    bool oneDomain = true;
    for (const RecipientFacts &recipient : recipients)
        oneDomain = oneDomain && recipient.policyDomain == recipients.front().policyDomain;
    if (oneDomain) {
        subject.say(make(recipients.empty() ? QByteArray() : recipients.front().policyDomain));
        return;
    }
    for (size_t i = 0; i < recipients.size(); ++i) {
        Verdict verdict = make(recipients[i].policyDomain);
        verdict.recipient = int(i);
        subject.say(std::move(verdict));
    }
}

} // namespace policy
