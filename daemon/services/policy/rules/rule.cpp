#include "services/policy/rules/rule.h"

#include "shared/address/mailaddress.h"

#include <array>

namespace policy {

namespace {
using Of = Rule::Of;
using Via = Rule::Via;
using Action = Rule::Action;

struct Look
{
    QByteArrayView name;
    Of of;
    Via via;
};
constexpr std::array looks {
    Look { "client", Of::Client, Via::Itself }, Look { "reverse", Of::Reverse, Via::Itself }, Look { "reverse-a", Of::Reverse, Via::A },
    Look { "helo", Of::Helo, Via::Itself }, Look { "helo-a", Of::Helo, Via::A }, Look { "helo-mx", Of::Helo, Via::Mx },
    Look { "helo-ns", Of::Helo, Via::Ns }, Look { "sender", Of::Sender, Via::Itself }, Look { "sender-a", Of::Sender, Via::A },
    Look { "sender-mx", Of::Sender, Via::Mx }, Look { "sender-ns", Of::Sender, Via::Ns }, Look { "recipient", Of::Recipient, Via::Itself },
    Look { "recipient-a", Of::Recipient, Via::A }, Look { "recipient-mx", Of::Recipient, Via::Mx }, Look { "recipient-ns", Of::Recipient, Via::Ns },
    Look { "certificate", Of::Certificate, Via::Itself }, Look { "login", Of::Login, Via::Itself }, Look { "header", Of::Header, Via::Itself },
    Look { "mime", Of::Mime, Via::Itself }, Look { "body", Of::Body, Via::Itself },
};

enum class Wants : quint8 { Nothing, MayText, Number, Field, Address, Text };
struct Deed
{
    QByteArrayView name;
    Action action;
    Wants argument;
    bool inContentOnly; // replace and strip make sense for header fields only
};
constexpr std::array deeds {
    Deed { "accept", Action::Accept, Wants::Nothing, false }, Deed { "reject", Action::Reject, Wants::MayText, false },
    Deed { "defer", Action::Defer, Wants::MayText, false }, Deed { "hold", Action::Hold, Wants::MayText, false },
    Deed { "discard", Action::Discard, Wants::MayText, false }, Deed { "junk", Action::Junk, Wants::MayText, false },
    Deed { "score", Action::Score, Wants::Number, false }, Deed { "slow", Action::Slow, Wants::Number, false },
    Deed { "header", Action::Header, Wants::Field, false }, Deed { "redirect", Action::Redirect, Wants::Address, false },
    Deed { "bcc", Action::Bcc, Wants::Address, false }, Deed { "replace", Action::Replace, Wants::Text, true },
    Deed { "strip", Action::Strip, Wants::Nothing, true }, Deed { "warn", Action::Warn, Wants::MayText, false },
};

template <class Rows> QByteArray namesOf(const Rows &rows)
{
    QByteArray names;
    for (const auto &row : rows)
        names += (names.isEmpty() ? "" : ", ") + row.name.toByteArray();
    return names;
}

Failure wrongRule(const QByteArray &sentence) { return { Failure::Kind::Syntax, sentence, QString::fromUtf8(sentence) }; }

bool isFieldName(QByteArrayView name)
{
    return !name.isEmpty() && name.size() <= 100
        && std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < 127 && c != ':'; });
}

bool isPrintable(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return uchar(c) >= ' ' && c != 127; });
}

std::optional<QByteArray> faultOf(const Deed &deed, const QByteArray &argument)
{
    if (!isPrintable(argument))
        return "the argument has control characters in it";
    switch (deed.argument) {
    case Wants::Nothing:
        if (!argument.isEmpty())
            return "\"" + deed.name.toByteArray() + "\" takes no argument";
        break;
    case Wants::MayText:
        break;
    case Wants::Number: {
        bool ok = false;
        const double number = argument.toDouble(&ok);
        if (!ok || number < -1000 || number > 1000)
            return "\"" + deed.name.toByteArray() + "\" wants a number between -1000 and 1000";
        break;
    }
    case Wants::Field: {
        const qsizetype colon = argument.indexOf(':');
        if (colon < 0 || !isFieldName(QByteArrayView(argument).first(colon)))
            return "\"header\" wants a field: \"X-Name: value\"";
        break;
    }
    case Wants::Address:
        if (!argument.contains('$') && !MailAddress::parse(argument))
            return "\"" + deed.name.toByteArray() + "\" wants a mail address";
        break;
    case Wants::Text:
        if (argument.isEmpty())
            return "\"" + deed.name.toByteArray() + "\" wants what to put instead";
        break;
    }
    return std::nullopt;
}

bool isContent(Of of) { return of == Of::Header || of == Of::Mime || of == Of::Body; }

// "550 5.7.1 text", "text", or nothing: the reply of a rule.
smtp::Reply replyFrom(QByteArrayView argument, int code, int subject, int detail, QByteArrayView usual)
{
    const auto isDigits = [](QByteArrayView text) {
        return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    if (argument.size() > 4 && argument[3] == ' ' && isDigits(argument.first(3)) && (argument[0] == '4' || argument[0] == '5')) {
        code = argument.first(3).toInt();
        argument = argument.sliced(4);
    }
    const qsizetype space = argument.indexOf(' ');
    if (space > 0) {
        const QList<QByteArray> parts = argument.first(space).toByteArray().split('.');
        if (parts.size() == 3 && isDigits(parts[0]) && isDigits(parts[1]) && isDigits(parts[2])) { // RFC 3463
            subject = parts[1].toInt();
            detail = parts[2].toInt();
            argument = argument.sliced(space + 1);
        }
    }
    return smtp::Reply(code, subject, detail, argument.isEmpty() ? usual.toByteArray() : argument.toByteArray());
}
} // namespace

QByteArray ruleLookNames() { return namesOf(looks); }
QByteArray ruleActionNames() { return namesOf(deeds); }

Result<Rule> Rule::make(const RuleRow &row)
{
    Rule made;
    made.m_row = row;
    made.m_row.look = row.look.trimmed().toLower();
    made.m_row.action = row.action.trimmed().toLower();
    made.m_row.argument = row.argument.trimmed();
    const auto look = std::find_if(looks.begin(), looks.end(), [&](const Look &one) { return one.name == made.m_row.look; });
    if (look == looks.end())
        return wrongRule("There is nothing called \"" + made.m_row.look + "\" to look at; there are " + ruleLookNames());
    const auto deed = std::find_if(deeds.begin(), deeds.end(), [&](const Deed &one) { return one.name == made.m_row.action; });
    if (deed == deeds.end())
        return wrongRule("There is no action \"" + made.m_row.action + "\"; there are " + ruleActionNames());
    made.m_of = look->of;
    made.m_via = look->via;
    made.m_action = deed->action;
    if (deed->inContentOnly && made.m_of != Of::Header)
        return wrongRule("\"" + made.m_row.action + "\" is for rules that look at a header field");
    if (const auto fault = faultOf(*deed, made.m_row.argument))
        return wrongRule("The rule cannot be used: " + *fault);

    const auto take = [](auto &to, auto &&parsed) -> std::optional<Failure> {
        if (!parsed)
            return parsed.failure();
        to = std::move(*parsed);
        return std::nullopt;
    };
    std::optional<Failure> failure;
    const bool network = pattern::NetworkPattern::parse(row.pattern).ok();
    if (made.m_of == Of::Client || (made.m_via != Via::Itself && network))
        failure = take(made.m_network, pattern::NetworkPattern::parse(row.pattern));
    else if (isContent(made.m_of))
        failure = take(made.m_text, pattern::Pattern::parse(row.pattern));
    else if (made.m_via == Via::Itself && (made.m_of == Of::Sender || made.m_of == Of::Recipient || made.m_of == Of::Login))
        failure = take(made.m_address, pattern::AddressPattern::parse(row.pattern));
    else
        failure = take(made.m_name, pattern::NamePattern::parse(row.pattern));
    if (failure)
        return *failure;
    QByteArray recipients = row.recipients;
    for (const QByteArray &one : recipients.replace('\n', ',').split(',')) {
        if (one.trimmed().isEmpty())
            continue;
        auto parsed = pattern::AddressPattern::parse(one);
        if (!parsed)
            return parsed.failure();
        made.m_recipients.push_back(std::move(*parsed));
    }
    return made;
}

Stage Rule::stage() const
{
    if (isContent(m_of))
        return Stage::Content;
    // A copy or another destination is for mails: it waits until there is one, and so does what is only for some.
    const bool forMails = m_action == Action::Header || m_action == Action::Redirect || m_action == Action::Bcc || m_action == Action::Hold
        || m_action == Action::Discard;
    if (m_of == Of::Recipient || isForSome())
        return Stage::Recipient;
    if (forMails || m_of == Of::Sender || m_of == Of::Login || m_of == Of::Certificate)
        return Stage::Sender;
    return m_of == Of::Helo ? Stage::Helo : Stage::Connection;
}

bool Rule::isFor(QByteArrayView recipient) const
{
    return m_recipients.empty()
        || std::any_of(m_recipients.begin(), m_recipients.end(), [&](const auto &pattern) { return pattern.matches(recipient); });
}

bool Rule::matchesAddress(const QHostAddress &address) const { return m_network && m_network->matches(address); }
bool Rule::matchesName(QByteArrayView name, QList<QByteArray> *groups) const { return m_name && m_name->matches(name, groups); }
bool Rule::matchesMailbox(QByteArrayView mailbox, QList<QByteArray> *groups) const { return m_address && m_address->matches(mailbox, groups); }
bool Rule::matchesText(QByteArrayView text, QList<QByteArray> *groups) const { return m_text && m_text->matches(text, groups); }

Verdict Rule::verdict(QByteArrayView what, const QList<QByteArray> &groups) const
{
    Verdict verdict;
    verdict.check = "rule";
    verdict.result = m_row.action;
    const QByteArray seen = what.first(std::min<qsizetype>(what.size(), 200)).toByteArray();
    verdict.reason = Sentence::of(QT_TRANSLATE_NOOP("daemon", "A rule of this server's administrator about the %1 \"%2\" says: %3"), m_row.look, m_row.pattern, m_row.action);
    verdict.evidence = { { "rule", QByteArray::number(m_row.id.value()) }, { "look", m_row.look }, { "matched", seen } };
    if (!m_row.remark.isEmpty())
        verdict.evidence.push_back({ "remark", m_row.remark });
    const QByteArray text = argument(groups);
    switch (m_action) {
    case Action::Accept:
        verdict.demand = Demand::Accept;
        break;
    case Action::Reject:
        verdict.demand = Demand::Reject;
        verdict.reply = replyFrom(text, 550, 7, 1, "This server does not take mail such as this");
        break;
    case Action::Defer:
        verdict.demand = Demand::Defer;
        verdict.reply = replyFrom(text, 451, 7, 1, "Not now; try again later");
        break;
    case Action::Hold:
        verdict.demand = Demand::Hold;
        break;
    case Action::Discard:
        verdict.demand = Demand::Discard;
        break;
    case Action::Junk:
        verdict.demand = Demand::Junk;
        break;
    case Action::Score:
        verdict.score = text.toDouble();
        break;
    case Action::Slow:
        verdict.slow = std::chrono::milliseconds(qint64(std::clamp(text.toDouble(), 0.0, 60.0) * 1000));
        break;
    case Action::Header:
    case Action::Redirect:
    case Action::Bcc:
    case Action::Replace:
    case Action::Strip:
    case Action::Warn:
        break;
    }
    return verdict;
}

} // namespace policy
