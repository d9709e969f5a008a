#include "services/policy/rules/contentrules.h"

#include "formats/mime/headers.h"
#include "formats/mime/structure.h"
#include "formats/mime/text.h"
#include "services/policy/rules/accesscheck.h"

#include <map>
#include <set>

namespace policy {

namespace {
using Finding = ContentRules::Finding;
constexpr int mostLines = 20000, mostFields = 2000;

bool changesAField(const Rule &rule) { return rule.action() == Rule::Action::Replace || rule.action() == Rule::Action::Strip; }

class Search
{
public:
    Search(const RuleSet &set, std::vector<Finding> &out)
        : m_out(out)
    {
        for (const Rule &rule : set.rules) {
            if (rule.stage() == Stage::Content)
                m_rules.push_back(&rule);
        }
    }
    bool wants(Rule::Of of) const
    {
        return std::any_of(m_rules.begin(), m_rules.end(), [of](const Rule *rule) { return rule->of() == of; });
    }
    // The first rule that matches a line counts for that line, as in a list of exceptions before a rule.
    void line(Rule::Of of, QByteArrayView text, QByteArrayView decoded, const QByteArray &field, int index)
    {
        for (const Rule *rule : m_rules) {
            if (rule->of() != of)
                continue;
            QList<QByteArray> groups;
            if (!rule->matchesText(text, &groups) && (decoded.isNull() || !rule->matchesText(decoded, &groups)))
                continue;
            if (changesAField(*rule) || m_found.insert(rule->id().value()).second)
                m_out.push_back({ rule, text.toByteArray(), std::move(groups), field, index });
            if (rule->action() != Rule::Action::Warn)
                return;
        }
    }

private:
    std::vector<const Rule *> m_rules;
    std::set<qint64> m_found;
    std::vector<Finding> &m_out;
};

void searchFields(Search &search, Rule::Of of, QByteArrayView header)
{
    mime::HeaderReader reader(header);
    mime::HeaderField field;
    std::map<QByteArray, int> counts;
    for (int n = 0; n < mostFields && reader.next(field); ++n) {
        if (!field.hasColon)
            continue;
        const QByteArray value = field.unfolded();
        const QByteArray name = field.name.toByteArray();
        const QByteArray text = name + ": " + value;
        const QByteArray decoded = value.contains("=?") ? name + ": " + mime::decodedHeader(value) : QByteArray();
        search.line(of, text, decoded, name, ++counts[name.toLower()]);
    }
}

void searchParts(Search &search, const mime::Part &part)
{
    for (const mime::Part &child : part.children) {
        searchFields(search, Rule::Of::Mime, child.header);
        searchParts(search, child);
    }
}

void searchText(Search &search, QByteArrayView text)
{
    int n = 0;
    for (qsizetype begin = 0; begin < text.size() && n < mostLines; ++n) {
        qsizetype end = text.indexOf('\n', begin);
        if (end < 0)
            end = text.size();
        QByteArrayView line = text.sliced(begin, end - begin);
        if (line.endsWith('\r'))
            line.chop(1);
        if (!line.isEmpty())
            search.line(Rule::Of::Body, line, {}, {}, 0);
        begin = end + 1;
    }
}
} // namespace

std::vector<Finding> ContentRules::find(const RuleSet &set, const QByteArray &start)
{
    std::vector<Finding> found;
    Search search(set, found);
    const qsizetype headerSize = mime::headerLength(start);
    if (search.wants(Rule::Of::Header))
        searchFields(search, Rule::Of::Header, QByteArrayView(start).first(headerSize));
    if (!search.wants(Rule::Of::Mime) && !search.wants(Rule::Of::Body))
        return found;
    const mime::Part root = mime::parse(start);
    if (search.wants(Rule::Of::Mime)) {
        searchFields(search, Rule::Of::Mime, root.header);
        searchParts(search, root);
    }
    if (search.wants(Rule::Of::Body)) {
        searchText(search, QByteArrayView(start).sliced(headerSize)); // as it was sent
        searchText(search, mime::searchableText(root, false, looksAt)); // as it is read
    }
    return found;
}

async::Task<void> ContentRules::run(Subject *subject)
{
    const auto set = co_await m_table.compiled().fresh();
    const bool any = std::any_of(set->rules.begin(), set->rules.end(), [](const Rule &rule) { return rule.stage() == Stage::Content; });
    if (!any)
        co_return;
    auto job = [set, message = subject->message] { return find(*set, message->read(0, std::min(message->size(), looksAt))); };
    const std::vector<Finding> found = co_await m_pool.run(std::move(job));
    for (const Finding &finding : found) {
        const Rule &rule = *finding.rule;
        int recipient = -1;
        if (rule.isForSome()) { // one verdict for each of those it is for
            for (qsizetype i = 0; i < subject->envelope->recipients.size(); ++i) {
                const MailAddress &address = subject->envelope->recipients[i].address;
                if (!rule.isFor(address.localPart() + '@' + address.domain()))
                    continue;
                recipient = int(i);
                Verdict verdict = rule.verdict(finding.what, finding.groups);
                verdict.recipient = recipient;
                subject->say(std::move(verdict));
            }
            if (recipient < 0)
                continue;
        } else {
            subject->say(rule.verdict(finding.what, finding.groups));
        }
        if (rule.action() == Rule::Action::Replace) {
            const QByteArray line = rule.argument(finding.groups);
            const qsizetype colon = line.indexOf(':');
            QByteArray value = colon < 0 ? line : line.sliced(colon + 1).trimmed();
            value.removeIf([](char c) { return uchar(c) < ' ' || c == 127; });
            subject->mail->edits.headers.push_back({ HeaderEdit::Replace, finding.field, value, finding.index });
        } else if (rule.action() == Rule::Action::Strip) {
            subject->mail->edits.headers.push_back({ HeaderEdit::Remove, finding.field, {}, finding.index });
        } else {
            applyDeed(rule, finding.groups, subject->mail->edits);
        }
    }
}

} // namespace policy
