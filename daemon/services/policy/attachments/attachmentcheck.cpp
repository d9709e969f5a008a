#include "services/policy/attachments/attachmentcheck.h"

#include "services/policy/attachments/rules.h"

#include <map>

namespace policy::attachments {

bool AttachmentCheck::applies(const Subject &subject) const
{
    const Message *message = subject.message;
    if (!message)
        return false;
    // Nearly all of a text is; but `begin 644 name` in one makes an attachment.
    if (isPlainText(message->header()) && message->isInMemory() && !message->read(0, message->size()).contains("\nbegin "))
        return false;
    return !subject.client->identity || subject.settings->flag("attachments.submission");
}

async::Task<void> AttachmentCheck::run(Subject *subject)
{
    const settings::Values &values = *subject->settings;
    // Whose rules: recipients by domain; the house's for those who are not ours.
    std::map<QByteArray, std::vector<int>> domains;
    for (size_t i = 0; i < subject->mail->recipients.size(); ++i)
        domains[subject->mail->recipients[i].policyDomain].push_back(int(i));
    if (domains.empty())
        domains[QByteArray()] = {};
    std::map<QByteArray, Rules> rules;
    Limits limits;
    limits.archives = false;
    bool anything = false;
    for (const auto &domain : domains) {
        const Rules &one = rules[domain.first] = rulesOf(values, domain.first);
        anything = anything || !one.isOff();
        limits.archives = limits.archives || one.archives;
    }
    if (!anything)
        co_return;
    const Message *message = subject->message;
    const qint64 size = message->size();
    Inventory inventory;
    if (size > values.number("attachments.max_size")) {
        inventory.complete = false;
        inventory.problem = "the message is larger than attachments.max_size";
    } else {
        auto job = [message, size, limits] {
            const QByteArray octets = message->read(0, size);
            return takeInventory(octets, limits);
        };
        inventory = co_await m_pool.run(std::move(job));
    }
    for (const auto &domain : domains) {
        Verdict verdict = verdictOf(judge(inventory, rules[domain.first]), inventory, rules[domain.first]);
        if (verdict.result == "none" && verdict.evidence.empty())
            continue;
        if (domains.size() == 1) {
            subject->say(std::move(verdict));
            continue;
        }
        for (const int recipient : domain.second) {
            verdict.recipient = recipient;
            subject->say(verdict);
        }
    }
}

} // namespace policy::attachments
