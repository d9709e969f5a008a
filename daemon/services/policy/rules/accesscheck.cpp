#include "services/policy/rules/accesscheck.h"

#include <map>
#include <set>

namespace policy {

namespace {
constexpr int mostHosts = 20; // behind one name: what a stranger's DNS may make us ask

// The domain behind what the rule is of; empty when there is none.
QByteArray domainOf(const Rule &rule, const Subject &subject)
{
    switch (rule.of()) {
    case Rule::Of::Reverse:
        return subject.session->confirmedName;
    case Rule::Of::Helo:
        return normalizeDomain(subject.client->helo).value_or(QByteArray());
    case Rule::Of::Sender:
        return subject.envelope ? subject.envelope->sender.domain() : QByteArray();
    case Rule::Of::Recipient:
        return subject.recipient ? subject.recipient->address.domain() : QByteArray();
    default:
        return {};
    }
}
} // namespace

void applyDeed(const Rule &rule, const QList<QByteArray> &groups, Edits &edits)
{
    const QByteArray argument = rule.argument(groups);
    if (rule.action() == Rule::Action::Header) {
        const qsizetype colon = argument.indexOf(':');
        QByteArray value = argument.sliced(colon + 1).trimmed();
        value.removeIf([](char c) { return uchar(c) < ' ' || c == 127; }); // groups are a stranger's octets
        edits.headers.push_back({ HeaderEdit::Prepend, argument.first(colon), value, 0 });
    } else if (rule.action() == Rule::Action::Redirect || rule.action() == Rule::Action::Bcc) {
        const auto address = MailAddress::parse(argument);
        if (address)
            (rule.action() == Rule::Action::Bcc ? edits.addRecipients : edits.redirect).push_back(*address);
    }
}

// Found once for all rules of a mail's stage.
struct AccessCheck::Hosts
{
    struct Found
    {
        QList<QByteArray> names;
        QList<QHostAddress> addresses;
    };
    std::map<std::pair<QByteArray, Rule::Via>, Found> known;
};

async::Task<void> AccessCheck::findHosts(QByteArray domain, Rule::Via via, Hosts *hosts)
{
    Hosts::Found found;
    if (via == Rule::Via::Mx) {
        const auto answer = co_await m_resolver.mx(domain);
        for (const dns::Mx &mx : answer.records)
            found.names.append(mx.exchange);
        if (answer.status == dns::Status::NoData || answer.status == dns::Status::NxDomain)
            found.names.append(domain); // RFC 5321 §5.1: the implicit MX
    } else if (via == Rule::Via::Ns) {
        // The zone may begin further up.
        for (QByteArray zone = domain; zone.contains('.'); zone = zone.sliced(zone.indexOf('.') + 1)) {
            const auto answer = co_await m_resolver.ns(zone);
            found.names = answer.records;
            if (!found.names.isEmpty() || answer.status == dns::Status::Temporary)
                break;
        }
    } else {
        found.names.append(domain);
    }
    if (found.names.size() > mostHosts)
        found.names.resize(mostHosts);
    for (const QByteArray &name : std::as_const(found.names)) {
        if (name.isEmpty())
            continue;
        const auto answer = co_await m_resolver.addresses(name);
        found.addresses.append(answer.records.first(std::min<qsizetype>(answer.records.size(), mostHosts)));
    }
    hosts->known.emplace(std::pair(domain, via), std::move(found));
}

bool concerns(const Rule &rule, const Subject &subject)
{
    const bool aboutTheClient = rule.of() == Rule::Of::Client || rule.of() == Rule::Of::Reverse || rule.of() == Rule::Of::Helo;
    return !aboutTheClient || !subject.client->identity;
}

bool matchesItself(const Rule &rule, const Subject &subject, QByteArray *what, QList<QByteArray> *groups)
{
    switch (rule.of()) {
    case Rule::Of::Client:
        *what = subject.client->address.toString().toLatin1();
        return rule.matchesAddress(subject.client->address);
    case Rule::Of::Reverse:
        // A forged name may be refused by it, but only a confirmed one may be let in.
        for (const QByteArray &name : subject.session->reverseNames) {
            *what = name;
            if ((rule.action() != Rule::Action::Accept || name == subject.session->confirmedName) && rule.matchesName(name, groups))
                return true;
        }
        return false;
    case Rule::Of::Helo:
        *what = subject.client->helo;
        return rule.matchesName(*what, groups);
    case Rule::Of::Sender:
        *what = subject.envelope->sender.localPart() + '@' + subject.envelope->sender.domain();
        if (subject.envelope->sender.isEmpty())
            what->clear();
        return rule.matchesMailbox(*what, groups);
    case Rule::Of::Recipient:
        *what = subject.recipient->address.localPart() + '@' + subject.recipient->address.domain();
        return rule.matchesMailbox(*what, groups);
    case Rule::Of::Certificate:
        for (const QByteArray &name : { subject.client->tls.peerFingerprint, subject.client->tls.peerName }) {
            *what = name;
            if (!name.isEmpty() && rule.matchesName(name, groups))
                return true;
        }
        return false;
    case Rule::Of::Login:
        if (!subject.client->identity)
            return false;
        *what = subject.client->identity->address.toString();
        return rule.matchesMailbox(*what, groups);
    case Rule::Of::Header:
    case Rule::Of::Mime:
    case Rule::Of::Body:
        break;
    }
    return false;
}

async::Task<bool> AccessCheck::matchesHosts(const Rule *rule, const Subject *subject, Hosts *hosts, QByteArray *what, QList<QByteArray> *groups)
{
    const QByteArray domain = domainOf(*rule, *subject);
    if (domain.isEmpty() || domain.startsWith('['))
        co_return false;
    const std::pair key(domain, rule->via());
    if (!hosts->known.contains(key))
        co_await findHosts(domain, rule->via(), hosts);
    const Hosts::Found &found = hosts->known[key];
    for (const QByteArray &name : found.names) {
        *what = name;
        if (rule->matchesName(name, groups))
            co_return true;
    }
    for (const QHostAddress &address : found.addresses) {
        *what = address.toString().toLatin1();
        if (rule->matchesAddress(address))
            co_return true;
    }
    co_return false;
}

async::Task<void> AccessCheck::run(Subject *subject)
{
    const auto set = co_await m_table.compiled().fresh();
    const QByteArray recipient = subject->recipient ? subject->recipient->address.localPart() + '@' + subject->recipient->address.domain() : QByteArray();
    Hosts hosts;
    std::set<QByteArray> decided; // of one look the first rule that matches counts; a warning decides nothing
    for (const Rule &rule : set->rules) {
        if (rule.stage() != m_stage || decided.contains(rule.row().look) || !rule.isFor(recipient))
            continue;
        if (!concerns(rule, *subject))
            continue;
        QByteArray what;
        QList<QByteArray> groups;
        bool yes = false;
        if (rule.via() == Rule::Via::Itself)
            yes = matchesItself(rule, *subject, &what, &groups);
        else
            yes = co_await matchesHosts(&rule, subject, &hosts, &what, &groups);
        if (!yes)
            continue;
        if (rule.action() != Rule::Action::Warn)
            decided.insert(rule.row().look);
        if (subject->mail)
            applyDeed(rule, groups, subject->mail->edits);
        subject->say(rule.verdict(what, groups));
    }
}

} // namespace policy
