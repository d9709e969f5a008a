// What stands between a message and a mailbox of this house: the user's own rules. Implemented by SieveFilter.
// Thread: any; blocking, for pool threads.
#pragma once
#include "protocols/smtp/envelope.h"
#include "protocols/smtp/reply.h"
#include "services/directory/lookup.h"
#include "storage/mailbox/accountstore.h"

#include <memory>
#include <optional>
#include <vector>

namespace delivery {

struct FilterTask
{
    QByteArray trace;
    MailAddress sender; // envelope
    MailAddress recipient; // as addressed, before aliases
    directory::AccountInfo account;
    QByteArray prefix; // Return-Path, Delivered-To, Received
    const storage::MessageBuffer *content = nullptr;
    // What the door found out, for spamtest and virustest (RFC 5235).
    std::optional<double> spamScore; // nothing: it was not judged
    double spamThreshold = 0; // Junk from there on
    std::optional<QByteArray> virus; // nothing: no scanner has looked; empty: none was found
    bool junk = false; // the implicit keep goes to Junk
    std::shared_ptr<const smtp::Client> client; // who brought it; null: not known any more
    decltype(smtp::Handling::seal) seal {}; // fields for the top of copies that leave the house; may be empty
    smtp::TlsWish tls = smtp::TlsWish::Usual; // as MAIL said
};

struct Rejection // by the user's own rules, RFC 5429
{
    bool ereject = false;
    QByteArray text; // whole, UTF-8
    bool fitsReply = true; // SMTP can carry it
};

struct FilterOutcome
{
    std::optional<smtp::Reply> refused; // 5yz: the user rejects it; 4yz: try again. Nothing was stored
    std::vector<AppendOutcome> stored; // durable; empty when it was discarded or only redirected
    std::optional<Rejection> rejection; // why `refused`, when the user's rules say so
};

class Filter
{
public:
    virtual ~Filter() = default;
    // Cheap: whether anything would look at this account's mail at all.
    virtual bool applies(const directory::AccountInfo &account) = 0;
    virtual FilterOutcome deliver(const FilterTask &task, storage::AccountStore &store) = 0;
    // Tells the sender by mail (RFC 5429 §2.1.2, §2.2.1). False: that could not be queued; refuse in another way.
    virtual bool sendRejection(const FilterTask &, const Rejection &) { return false; }
};

} // namespace delivery
