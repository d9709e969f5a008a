#include "services/health/sendwatch.h"

#include <algorithm>
#include <unordered_set>

namespace health {

void SendWatch::forgetOld(std::deque<Mail> &mails) const
{
    const auto oldest = m_clock.monotonic() - std::chrono::hours(1);
    while (!mails.empty() && mails.front().at < oldest)
        mails.pop_front();
}

void SendWatch::submitted(const MailAddress &account, const QList<MailAddress> &recipients)
{
    Mail mail;
    mail.at = m_clock.monotonic();
    for (const MailAddress &recipient : recipients) {
        if (mail.recipients.size() >= recipientsKept)
            break;
        mail.recipients.push_back(qHash(recipient.key()));
    }
    const std::lock_guard lock(m_mutex);
    std::deque<Mail> &mails = m_accounts[account.key()];
    mails.push_back(std::move(mail));
    if (mails.size() > mailsKept)
        mails.pop_front();
    forgetOld(mails);
}

std::vector<SendWatch::Sender> SendWatch::above(int messages, int recipients)
{
    std::vector<Sender> found;
    const std::lock_guard lock(m_mutex);
    for (auto it = m_accounts.begin(); it != m_accounts.end();) {
        forgetOld(it.value());
        if (it.value().empty()) {
            it = m_accounts.erase(it);
            continue;
        }
        std::unordered_set<size_t> different;
        for (const Mail &mail : it.value())
            different.insert(mail.recipients.begin(), mail.recipients.end());
        const Sender sender { it.key(), int(it.value().size()), int(different.size()) };
        if ((messages > 0 && sender.messages > messages) || (recipients > 0 && sender.recipients > recipients))
            found.push_back(sender);
        ++it;
    }
    std::sort(found.begin(), found.end(), [](const Sender &a, const Sender &b) { return a.account < b.account; });
    return found;
}

} // namespace health
