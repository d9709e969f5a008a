// What was found out about the addresses of clients that brought good mail: so that they pay for it once (door.remember_good).
// Bounded; a restart forgets. Thread: any.
#pragma once
#include "services/policy/subject.h"

#include <QHash>
#include <mutex>

namespace policy {

class GoodClients
{
public:
    using Millis = std::chrono::milliseconds;
    static constexpr qsizetype most = 50000;

    // `verdicts`: only those of checks that remember.
    void remember(const QHostAddress &client, const SessionFacts &facts, std::vector<Verdict> verdicts, Millis until);
    // True: the facts have what is known, and the verdicts stand in them.
    bool recall(const QHostAddress &client, Millis now, SessionFacts &facts) const;
    void forget(const QHostAddress &client);

private:
    struct Known
    {
        Millis until { 0 };
        std::vector<Verdict> verdicts;
        QList<QByteArray> reverseNames;
        QByteArray confirmedName;
        SessionFacts::Reverse reverse = SessionFacts::Reverse::Unknown;
    };
    mutable std::mutex m_mutex;
    QHash<QHostAddress, Known> m_clients;
};

} // namespace policy
