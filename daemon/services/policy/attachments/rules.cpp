#include "services/policy/attachments/rules.h"

#include "services/policy/attachments/names.h"

#include <algorithm>
#include <optional>

namespace policy::attachments {

namespace {
constexpr size_t shownFindings = 20;

QSet<QByteArray> setOf(const QList<QByteArray> &values)
{
    QSet<QByteArray> set;
    for (QByteArray value : values) {
        value = value.toLower();
        while (value.startsWith('*') || value.startsWith('.')) // people write .exe and *.exe
            value.remove(0, 1);
        if (!value.isEmpty())
            set.insert(value);
    }
    return set;
}

std::optional<Finding> findingFor(const Item &item, const Rules &rules)
{
    Finding finding { rules.action, item.name, item.container, {}, "" };
    const auto because = [&finding](const char *result, Sentence why) {
        finding.result = result;
        finding.why = std::move(why);
        return finding;
    };
    const NameFacts facts = nameFacts(item.name);
    if (rules.action != Action::Off) {
        if (facts.overridesDirection)
            return because("disguised", QT_TRANSLATE_NOOP("daemon", "its name is written backwards to look like another kind of file"));
        const bool dangerous = facts.classId || dangerousExtensions().contains(facts.extension);
        if (dangerous && (looksHarmless(facts.before) || facts.padded))
            return because("disguised", Sentence::of(QT_TRANSLATE_NOOP("daemon", "it looks like .%1 and is .%2"), facts.before, facts.extension));
        if (facts.classId)
            return because("extension", QT_TRANSLATE_NOOP("daemon", "its name ends in a class of Windows"));
        if (!facts.extension.isEmpty() && rules.extensions.contains(facts.extension))
            return because("extension", Sentence::of(QT_TRANSLATE_NOOP("daemon", "files named *.%1 are not accepted"), facts.extension));
        if (rules.types.contains(item.type))
            return because("type", Sentence::of(QT_TRANSLATE_NOOP("daemon", "files of the type %1 are not accepted"), item.type));
        for (const pattern::Pattern &pattern : rules.names) {
            if (pattern.matches(facts.plain) || pattern.matches(item.name))
                return because("name", Sentence::of(QT_TRANSLATE_NOOP("daemon", "its name fits %1"), pattern.text()));
        }
        // A program under another name: only where programs are forbidden at all.
        if (item.content == Item::Program && rules.extensions.contains("exe"))
            return because("program", QT_TRANSLATE_NOOP("daemon", "it is a program"));
        if (item.content == Item::Shortcut && rules.extensions.contains("lnk"))
            return because("shortcut", QT_TRANSLATE_NOOP("daemon", "it is a shortcut of Windows"));
    }
    if (item.encrypted && rules.encrypted != Action::Off) {
        finding.action = rules.encrypted;
        return because("encrypted", QT_TRANSLATE_NOOP("daemon", "it is encrypted, so nobody can look into it"));
    }
    return std::nullopt;
}
} // namespace

Action actionNamed(QByteArrayView name)
{
    if (name == "score")
        return Action::Score;
    if (name == "junk")
        return Action::Junk;
    if (name == "hold")
        return Action::Hold;
    return name == "reject" ? Action::Reject : Action::Off;
}

Rules rulesOf(const settings::Values &values, const QByteArray &domain)
{
    Rules rules;
    rules.action = actionNamed(values.text("attachments.action", domain));
    rules.encrypted = actionNamed(values.text("attachments.encrypted", domain));
    rules.score = values.real("attachments.score", domain);
    rules.archives = values.flag("attachments.archives", domain);
    rules.extensions = setOf(values.list("attachments.extensions", domain));
    rules.types = setOf(values.list("attachments.types", domain));
    const auto names = values.list("attachments.names", domain);
    for (const QByteArray &name : names) {
        auto pattern = pattern::Pattern::parse(name);
        if (pattern)
            rules.names.push_back(std::move(*pattern));
    }
    return rules;
}

std::vector<Finding> judge(const Inventory &inventory, const Rules &rules)
{
    std::vector<Finding> findings;
    if (rules.isOff())
        return findings;
    for (const Item &item : inventory.items) {
        if (!item.container.isEmpty() && !rules.archives)
            continue;
        if (auto finding = findingFor(item, rules))
            findings.push_back(std::move(*finding));
    }
    std::stable_sort(findings.begin(), findings.end(), [](const Finding &a, const Finding &b) { return a.action > b.action; });
    return findings;
}

Verdict verdictOf(const std::vector<Finding> &findings, const Inventory &inventory, const Rules &rules)
{
    Verdict verdict;
    verdict.check = "attachments";
    verdict.result = "none";
    if (!inventory.complete)
        verdict.evidence.push_back({ "not examined", inventory.problem });
    if (findings.empty())
        return verdict;
    const Finding &worst = findings.front();
    QByteArray where = '"' + shownName(worst.name) + '"';
    if (!worst.container.isEmpty())
        where += " in \"" + shownName(worst.container) + '"';
    verdict.result = worst.result;
    verdict.reason = Sentence::of(worst.container.isEmpty() ? QT_TRANSLATE_NOOP("daemon", "The attachment \"%1\" is forbidden: %2") : QT_TRANSLATE_NOOP("daemon", "The attachment \"%1\" in \"%3\" is forbidden: %2"), shownName(worst.name), worst.why, shownName(worst.container));
    for (size_t i = 0; i < std::min(findings.size(), shownFindings); ++i) {
        const Finding &finding = findings[i];
        const QByteArray path = finding.container.isEmpty() ? finding.name : finding.container + '/' + finding.name;
        verdict.evidence.push_back({ finding.result, shownName(path, 200) });
    }
    switch (worst.action) {
    case Action::Off: break;
    case Action::Score: verdict.score = rules.score; break;
    case Action::Junk: verdict.demand = Demand::Junk; break;
    case Action::Hold: verdict.demand = Demand::Hold; break;
    case Action::Reject:
        verdict.demand = Demand::Reject;
        verdict.reply = smtp::Reply(550, 7, 1, "The attachment " + where + " is not accepted here: " + shownName(worst.why.english(), 200)
            + ". Please send it in another way");
        break;
    }
    return verdict;
}

} // namespace policy::attachments
