// One of the administrator's own rules: where it looks, what it is held against, what is done then. From a row of the table
// access_rules to a value that can be asked, and back to sentences when a row makes no sense. Pure.
#pragma once
#include "formats/pattern/pattern.h"
#include "services/policy/verdict.h"
#include "shared/base/strongint.h"

#include <QByteArray>
#include <optional>
#include <variant>
#include <vector>

namespace policy {

using RuleId = StrongInt<struct RuleIdTag, qint64>;

// As the row has it.
struct RuleRow
{
    RuleId id { 0 };
    QByteArray look, pattern, action, argument, recipients, remark;
    int priority = 100;
    bool enabled = true;
};

class Rule
{
public:
    enum class Of : quint8 { Client, Reverse, Helo, Sender, Recipient, Certificate, Login, Header, Mime, Body };
    enum class Via : quint8 { Itself, A, Mx, Ns }; // the hosts behind a name
    enum class Action : quint8 { Accept, Reject, Defer, Hold, Discard, Junk, Score, Slow, Header, Redirect, Bcc, Replace, Strip, Warn };

    // Syntax, with a sentence for a person, when look, action, pattern or argument make no sense.
    static Result<Rule> make(const RuleRow &row);

    RuleId id() const { return m_row.id; }
    const RuleRow &row() const { return m_row; }
    Of of() const { return m_of; }
    Via via() const { return m_via; }
    Action action() const { return m_action; }
    // The stage at which everything it asks for is known.
    Stage stage() const;
    bool isForSome() const { return !m_recipients.empty(); }
    bool isFor(QByteArrayView recipient) const; // always true when it is for all

    bool matchesAddress(const QHostAddress &address) const; // Client, and Via::A and its kin when the pattern is a network
    bool matchesName(QByteArrayView name, QList<QByteArray> *groups = nullptr) const; // Reverse, Helo, hosts, Certificate
    bool matchesMailbox(QByteArrayView mailbox, QList<QByteArray> *groups = nullptr) const; // Sender, Recipient, Login
    bool matchesText(QByteArrayView text, QList<QByteArray> *groups = nullptr) const; // Header, Mime, Body

    // What it says, when it has matched `what` (groups as its pattern found them).
    Verdict verdict(QByteArrayView what, const QList<QByteArray> &groups) const;
    // The argument with $1… put in: a header field, an address, a replacement.
    QByteArray argument(const QList<QByteArray> &groups) const { return pattern::expand(m_row.argument, groups); }

private:
    RuleRow m_row;
    Of m_of = Of::Client;
    Via m_via = Via::Itself;
    Action m_action = Action::Warn;
    std::optional<pattern::NetworkPattern> m_network;
    std::optional<pattern::NamePattern> m_name;
    std::optional<pattern::AddressPattern> m_address;
    std::optional<pattern::Pattern> m_text;
    std::vector<pattern::AddressPattern> m_recipients;
};

QByteArray ruleLookNames(); // "client, reverse, …", for messages
QByteArray ruleActionNames();

} // namespace policy
