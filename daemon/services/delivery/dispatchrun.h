// One run of Dispatch: sorting by account and what stays (dispatch.cpp), what lies in mailboxes (dispatchmailboxes.cpp), what
// goes to the queue and what is said of each recipient (dispatchqueue.cpp). For these three files alone.
#pragma once
#include "services/delivery/dispatch.h"

namespace delivery {

// One delivery from beginning to end.
struct Dispatch::Run
{
    static constexpr char inbox[] = "INBOX";

    struct Account
    {
        directory::AccountInfo info;
        bool wanted = false; // some recipient that has not failed leads here
        std::optional<smtp::Reply> failed;
        bool done = false;
        bool queued = false;
        std::optional<Rejection> rejection {}; // by the user's rules
    };

    Dispatch &house;
    const Parcel &parcel;
    std::vector<ParcelOutcome> outcomes;
    std::vector<std::vector<size_t>> targets; // recipient → accounts
    std::vector<Account> accounts;
    QByteArray messageId;
    std::optional<QByteArray> sealed; // made when it is needed, once for all copies: it does not cover what stands above the message
    bool anyDone = false;

    Run(Dispatch &house, const Parcel &parcel)
        : house(house)
        , parcel(parcel)
        , outcomes(parcel.recipients.size())
        , targets(parcel.recipients.size())
    {
    }

    void fail(size_t recipient, smtp::Reply reply)
    {
        outcomes[recipient] = { ParcelOutcome::Failed, std::move(reply) };
    }
    bool failed(size_t recipient) const { return outcomes[recipient].reply.code() >= 400; }

    void sort();
    std::optional<smtp::Reply> submit(std::vector<queue::NewRecipient> recipients, const QByteArray &prefix) { return submit(std::move(recipients), prefix, parcel.sender); }
    std::optional<smtp::Reply> submit(std::vector<queue::NewRecipient> recipients, const QByteArray &prefix, const MailAddress &sender);
    MailAddress senderOnward(const MailAddress &alias) const
    {
        return house.m_forwardingSender ? house.m_forwardingSender(parcel.sender, alias.domain()) : parcel.sender;
    }
    bool leaves(size_t recipient) const { return parcel.recipients[recipient].relay || !parcel.recipients[recipient].where.external.empty(); }
    QByteArray top(bool leaving) const { return (leaving ? parcel.signatures.leaving : parcel.signatures.staying) + parcel.received; }
    const QByteArray &seal();
    void forward();
    void deliverLocally();
    FilterTask taskFor(size_t account) const;
    const smtp::Recipient &addressee(size_t account) const; // of the recipients that lead there, the one that suspects least
    void deliverAsJunk(size_t account, storage::AccountStore &store);
    void hold();
    void deliverFiltered(size_t account, storage::AccountStore &store);
    bool tellOfRejections(size_t recipient);
    void delivered(Account &account, const Result<AppendOutcome> &result, const QByteArray &mailbox = inbox);
    void conclude();
    void queueFailed();
};

} // namespace delivery
