// Who of our own users sends how much: messages and different recipients per account in the last hour. An account that
// writes to hundreds of strangers was most likely broken into.
// Thread: any.
#pragma once
#include "shared/address/mailaddress.h"
#include "shared/base/clock.h"

#include <QByteArray>
#include <QHash>
#include <deque>
#include <mutex>
#include <vector>

namespace health {

class SendWatch
{
public:
    explicit SendWatch(const Clock &clock)
        : m_clock(clock)
    {
    }
    void submitted(const MailAddress &account, const QList<MailAddress> &recipients);

    struct Sender
    {
        QByteArray account;
        int messages = 0, recipients = 0; // different ones
    };
    // Those above either limit in the last hour; 0: no limit. Forgets what is older.
    std::vector<Sender> above(int messages, int recipients);

private:
    struct Mail
    {
        std::chrono::milliseconds at {};
        std::vector<size_t> recipients; // hashes of their keys
    };
    void forgetOld(std::deque<Mail> &mails) const;
    static constexpr size_t mailsKept = 5000, recipientsKept = 2000; // per account, per mail
    const Clock &m_clock;
    std::mutex m_mutex;
    QHash<QByteArray, std::deque<Mail>> m_accounts;
};

} // namespace health
