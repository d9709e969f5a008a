// Asks the mail server of the sender's domain whether it knows the sender (callout): a mail that nobody can answer is seldom
// wanted. RFC 5321 §3.3 (a transaction that is not finished), §4.5.5 (the null reverse-path).
//
// Off by default: it costs other people's servers a connection, and some of them take it ill. Asked only about mail that
// nothing else refuses, for recipients that exist. Never: about ourselves, the null sender, who has logged in. The question is
// asked from <>, about which nobody asks back, so two servers that do this never ask in circles.
// Only a 5yz to RCPT that is about the address refuses; what else goes wrong is no fault of the sender's.
#pragma once
#include "services/directory/lookup.h"
#include "services/policy/check.h"

#include <functional>

namespace policy {

struct CalloutTerms
{
    std::chrono::seconds goodFor { 0 }, badFor { 0 };
    std::chrono::milliseconds patience { 0 };
};

struct CalloutAnswer
{
    enum Kind : quint8 { Unknown, Good, Refused } kind = Unknown; // Refused: by the peer, for good
    QByteArray reply; // the peer's words, or why it could not be asked
};

using AskSender = std::function<async::Task<CalloutAnswer>(MailAddress sender, CalloutTerms terms)>;

class SenderCalloutCheck final : public Check
{
public:
    SenderCalloutCheck(directory::Lookup &lookup, AskSender ask)
        : m_lookup(lookup)
        , m_ask(std::move(ask))
    {
    }
    const char *name() const override { return "sender-callout"; }
    Stage stage() const override { return Stage::Recipient; }
    int order() const override { return 110; } // behind all that may refuse the recipient, greylisting too
    bool applies(const Subject &subject) const override;
    std::chrono::milliseconds patience(const Subject &subject) const override;
    async::Task<void> run(Subject *subject) override;

private:
    directory::Lookup &m_lookup;
    const AskSender m_ask;
};

} // namespace policy
