// `iptables -S` (iptables(8)):
//
//     -P INPUT DROP
//     -A INPUT -i lo -j ACCEPT
//     -A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
//     -A INPUT -p tcp -m multiport --dports 25,465,587 -j ACCEPT
#include "shared/firewall/ports.h"

namespace firewall {

namespace {

using Rule = Nftables::Chain::Rule;

std::optional<Rule> ruleFrom(const QByteArrayList &words)
{
    Rule rule;
    for (qsizetype i = 2; i < words.size(); ++i) {
        const QByteArray &word = words[i];
        const QByteArray value = words.value(i + 1);
        if (word == "-p") {
            if (value != "tcp" && value != "all")
                return std::nullopt; // never about us
            ++i;
        } else if (word == "--dport" || word == "--dports") {
            const auto ports = parsePorts(value);
            if (!ports)
                return std::nullopt;
            rule.ports = *ports;
            ++i;
        } else if (word == "-m") {
            ++i; // a module: what it checks comes as options
        } else if (word == "-j") {
            rule.verdict = value == "ACCEPT" ? Rule::Verdict::Accept : value == "DROP" || value == "REJECT" ? Rule::Verdict::Drop : Rule::Verdict::Other;
            break; // the target's own options follow
        } else if (word == "--ctstate" || word == "--state") {
            rule.conditional = rule.conditional || !value.split(',').contains("NEW");
            ++i;
        } else if (word == "--comment") {
            while (i + 1 < words.size() && words[i + 1] != "-j")
                ++i;
        } else {
            rule.conditional = true; // an address, an interface, a limit…
        }
    }
    return rule;
}

} // namespace

std::optional<Iptables> parseIptables(QByteArrayView output)
{
    Iptables found;
    bool known = false;
    for (const QByteArray &raw : output.first(std::min<qsizetype>(output.size(), 4 << 20)).toByteArray().split('\n')) {
        const QByteArrayList words = raw.simplified().split(' ');
        if (words.size() >= 3 && words[0] == "-P" && words[1] == "INPUT") {
            known = true;
            found.drops = words[2] != "ACCEPT";
        } else if (words.size() >= 3 && words[0] == "-A" && words[1] == "INPUT") {
            if (const auto rule = ruleFrom(words))
                found.rules.push_back(*rule);
        }
    }
    return known ? std::optional(found) : std::nullopt;
}

Open Iptables::isOpen(quint16 port) const
{
    Nftables::Chain chain;
    chain.drops = drops;
    chain.rules = rules;
    return chain.isOpen(port);
}

} // namespace firewall
