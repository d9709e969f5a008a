// `nft list ruleset` (nft(8)), as it prints it: a statement a line.
//
//     table inet filter {
//         chain input {
//             type filter hook input priority filter; policy drop;
//             iif "lo" accept
//             ct state established,related accept
//             tcp dport { 25, 465, 587 } accept
//         }
//     }
#include "shared/firewall/ports.h"

#include <algorithm>

namespace firewall {

namespace {

using Chain = Nftables::Chain;
using Rule = Chain::Rule;

QByteArray withoutComment(QByteArray line)
{
    if (const qsizetype comment = line.indexOf(" comment \""); comment >= 0) {
        const qsizetype end = line.indexOf('"', comment + 10);
        line.remove(comment, (end < 0 ? line.size() : end + 1) - comment);
    }
    if (const qsizetype handle = line.lastIndexOf(" # handle"); handle >= 0)
        line.truncate(handle);
    return line.trimmed();
}

// Names of services that nft prints instead of their numbers.
std::optional<Ranges> portsNamed(QByteArray text)
{
    static constexpr std::pair<const char *, const char *> names[] = { { "smtp", "25" }, { "submissions", "465" }, { "submission", "587" }, { "imap2", "143" },
        { "imaps", "993" }, { "pop3s", "995" }, { "pop3", "110" }, { "https", "443" }, { "http", "80" }, { "ssh", "22" } };
    QByteArrayList words;
    for (QByteArray word : text.split(',')) {
        word = word.trimmed();
        for (const auto &[name, number] : names) {
            if (word == name)
                word = number;
        }
        words << word;
    }
    return parsePorts(words.join(','));
}

// `tcp dport 25`, `tcp dport { 25, 465 }`, `th dport …`: taken out of the statement.
bool takePorts(QByteArray &statement, Rule &rule)
{
    qsizetype at = statement.indexOf("tcp dport ");
    qsizetype length = 10;
    if (at < 0) {
        at = statement.indexOf("th dport ");
        length = 9;
    }
    if (at < 0)
        return true;
    QByteArray rest = statement.sliced(at + length).trimmed();
    QByteArray list;
    if (rest.startsWith('{')) {
        const qsizetype end = rest.indexOf('}');
        if (end < 0)
            return false;
        list = rest.sliced(1, end - 1);
        rest = rest.sliced(end + 1);
    } else {
        const qsizetype end = rest.indexOf(' ');
        list = rest.first(end < 0 ? rest.size() : end);
        rest = end < 0 ? QByteArray() : rest.sliced(end);
    }
    const auto ports = portsNamed(list);
    if (!ports)
        return false; // `!= 25`, a named set @ports, a variable…
    rule.ports = *ports;
    statement = (statement.first(at) + rest).simplified();
    return true;
}

Rule ruleFrom(QByteArray statement)
{
    Rule rule;
    if (!takePorts(statement, rule)) { // ports, but which?
        rule.ports = { { 0, 65535 } };
        rule.conditional = true;
    }
    // Conditions that every new TCP connection meets.
    for (const char *harmless : { "meta l4proto tcp", "ip protocol tcp", "ct state new", "meta nfproto ipv4" }) {
        if (const qsizetype at = statement.indexOf(harmless); at >= 0)
            statement.remove(at, qsizetype(qstrlen(harmless)));
    }
    statement = statement.simplified();
    if (const qsizetype counter = statement.indexOf("counter packets "); counter >= 0) {
        const QByteArrayList words = statement.sliced(counter).split(' '); // counter packets N bytes N
        statement = (statement.first(counter) + QByteArray(words.mid(5).join(' '))).simplified();
    }
    const QByteArrayList words = statement.split(' ');
    const QByteArray verdict = statement.contains("reject") ? QByteArray("reject") : words.last();
    if (verdict == "accept")
        rule.verdict = Rule::Verdict::Accept;
    else if (verdict == "drop" || verdict == "reject")
        rule.verdict = Rule::Verdict::Drop;
    // Whatever stands besides the verdict is a condition, or a jump into a chain that we do not follow.
    const QByteArray left = verdict == "reject" ? statement.first(statement.indexOf("reject")).trimmed() : statement.chopped(verdict.size()).trimmed();
    if (rule.verdict != Rule::Verdict::Other && !left.isEmpty())
        rule.conditional = true;
    return rule;
}

} // namespace

std::optional<Nftables> parseNftables(QByteArrayView output)
{
    Nftables found;
    QByteArray family, table;
    std::optional<Chain> chain;
    bool isInput = false, known = output.trimmed().isEmpty();
    int depth = 0;
    for (const QByteArray &raw : output.first(std::min<qsizetype>(output.size(), 4 << 20)).toByteArray().split('\n')) {
        const QByteArray line = withoutComment(raw.trimmed());
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        if (line.endsWith('{') && !line.contains("dport")) {
            ++depth;
            const QByteArrayList words = line.split(' ');
            if (words.front() == "table" && words.size() >= 4) {
                known = true;
                family = words[1];
                table = words[2];
            } else if (words.front() == "chain" && words.size() >= 3) {
                chain = Chain();
                chain->family = QString::fromUtf8(family);
                chain->table = QString::fromUtf8(table);
                chain->name = QString::fromUtf8(words[1]);
                isInput = false;
            }
            continue;
        }
        if (line == "}") {
            --depth;
            if (chain) {
                if (isInput && (family == "inet" || family == "ip"))
                    found.inputs.push_back(*chain);
                chain.reset();
            }
            continue;
        }
        if (!chain || depth < 2)
            continue;
        if (line.startsWith("type ")) {
            isInput = line.startsWith("type filter hook input");
            chain->drops = line.contains("policy drop");
            const qsizetype priority = line.indexOf("priority ");
            if (priority >= 0) {
                const QByteArray value = line.sliced(priority + 9).split(';').front().trimmed();
                chain->priority = value.startsWith("filter") ? value.sliced(6).replace(" ", "").toInt() : value.toInt();
            }
            continue;
        }
        chain->rules.push_back(ruleFrom(line));
    }
    if (!known)
        return std::nullopt;
    std::stable_sort(found.inputs.begin(), found.inputs.end(), [](const Chain &a, const Chain &b) { return a.priority < b.priority; });
    return found;
}

Open Nftables::Chain::isOpen(quint16 port) const
{
    bool maybeOpened = false, maybeClosed = false;
    for (const Rule &rule : rules) {
        if (!rule.ports.empty() && !holds(rule.ports, port))
            continue;
        switch (rule.verdict) {
        case Rule::Verdict::Other: break;
        case Rule::Verdict::Accept:
            // `iif lo accept` and `ct state established accept` say nothing about a new connection from outside; only one
            // that names our port may be meant for it.
            if (!rule.conditional)
                return maybeClosed ? Open::Unknown : Open::Yes;
            maybeOpened = maybeOpened || !rule.ports.empty();
            break;
        case Rule::Verdict::Drop:
            if (!rule.conditional)
                return maybeOpened ? Open::Unknown : Open::No;
            maybeClosed = maybeClosed || !rule.ports.empty();
            break;
        }
    }
    if (drops)
        return maybeOpened ? Open::Unknown : Open::No;
    return maybeClosed ? Open::Unknown : Open::Yes;
}

Open Nftables::isOpen(quint16 port) const
{
    Open worst = Open::Yes;
    for (const Chain &chain : inputs) {
        const Open open = chain.isOpen(port);
        if (open == Open::No)
            return Open::No;
        if (open == Open::Unknown)
            worst = Open::Unknown;
    }
    return worst;
}

} // namespace firewall
