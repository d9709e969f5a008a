// `ufw status verbose` (ufw(8)):
//
//     Status: active
//     Default: deny (incoming), allow (outgoing), disabled (routed)
//
//     To                         Action      From
//     --                         ------      ----
//     25/tcp                     ALLOW IN    Anywhere
//     465,587,993/tcp            ALLOW IN    Anywhere
//     22/tcp (OpenSSH)           LIMIT IN    Anywhere
//     Anywhere                   DENY IN     203.0.113.9
//     25/tcp (v6)                ALLOW IN    Anywhere (v6)
#include "shared/firewall/ports.h"

namespace firewall {

namespace {

// A rule for everybody over IPv4, or nothing.
std::optional<Ufw::Rule> ruleIn(const QByteArray &line, std::vector<Ufw::Rule> &rules)
{
    qsizetype action = -1;
    QByteArray word;
    for (const char *candidate : { " ALLOW", " LIMIT", " DENY", " REJECT" }) {
        const qsizetype at = line.indexOf(candidate);
        if (at > 0 && (action < 0 || at < action)) {
            action = at;
            word = QByteArray(candidate).trimmed();
        }
    }
    if (action < 0)
        return std::nullopt;
    QByteArray to = line.first(action).trimmed();
    QByteArray rest = line.sliced(action).trimmed().sliced(word.size()).trimmed();
    if (rest.startsWith("OUT") || rest.startsWith("FWD"))
        return std::nullopt;
    if (rest.startsWith("IN"))
        rest = rest.sliced(2).trimmed();
    if (rest != "Anywhere" && !rest.startsWith("Anywhere  ")) // a comment may follow; "Anywhere (v6)" is the other family
        return std::nullopt;
    if (const qsizetype name = to.indexOf(" ("); name > 0) // "22/tcp (OpenSSH)"; "(v6)" cannot be with this From
        to = to.first(name);
    const bool allow = word == "ALLOW" || word == "LIMIT";
    if (to == "Anywhere")
        return Ufw::Rule { 0, 65535, allow };
    if (to.contains(' ')) // of one address or interface only
        return std::nullopt;
    if (const qsizetype slash = to.indexOf('/'); slash >= 0) {
        if (to.sliced(slash + 1) != "tcp")
            return std::nullopt;
        to = to.first(slash);
    }
    const auto ranges = parsePorts(to);
    if (!ranges)
        return std::nullopt;
    for (qsizetype i = 1; i < qsizetype(ranges->size()); ++i)
        rules.push_back({ (*ranges)[size_t(i)].first, (*ranges)[size_t(i)].last, allow });
    return Ufw::Rule { ranges->front().first, ranges->front().last, allow };
}

} // namespace

std::optional<Ufw> parseUfw(QByteArrayView output)
{
    Ufw ufw;
    bool known = false;
    for (const QByteArray &raw : output.first(std::min<qsizetype>(output.size(), 1 << 20)).toByteArray().split('\n')) {
        const QByteArray line = raw.trimmed();
        if (line.startsWith("Status:")) {
            known = true;
            ufw.active = line.sliced(7).trimmed() == "active";
        } else if (line.startsWith("Default:")) {
            ufw.allowsByDefault = line.sliced(8).trimmed().startsWith("allow (incoming)");
        } else if (known) {
            if (const auto rule = ruleIn(line, ufw.rules))
                ufw.rules.push_back(*rule);
        }
    }
    return known ? std::optional(ufw) : std::nullopt;
}

Open Ufw::isOpen(quint16 port) const
{
    if (!active)
        return Open::Yes;
    for (const Rule &rule : rules) {
        if (port >= rule.first && port <= rule.last)
            return rule.allow ? Open::Yes : Open::No;
    }
    return allowsByDefault ? Open::Yes : Open::No;
}

} // namespace firewall
