// What each account has learned about wanted and unwanted mail, and what all of them have learned together: keeps the word
// tables open, teaches them, asks them.
//
// The account's table is the file `words` beside its Maildir; the common one, DIR/mail/words. Thread: any; everything blocks
// (files), so pool threads; but for hasLearned().
#pragma once
#include "services/policy/learning/classifier.h"

#include <QHash>
#include <QHostAddress>
#include <chrono>
#include <memory>
#include <mutex>
#include <optional>

namespace policy {

// What was seen of one sender, domain or network.
struct Reputation
{
    TokenCount sender, domain, network;
};

class Learner
{
public:
    explicit Learner(QString mailDirectory);

    // `maildir` as directory::AccountInfo has it; `start`: the first looksAt octets of the message. False: it was learned so
    // already. `shared`: also into the common table.
    Result<bool> learn(const QString &maildir, const QByteArray &start, Learned as, bool shared);
    // Whether judge() and reputation() could find anything: the account's table is there, or the common one (`shared`). From
    // memory, for any thread and each mail; nothing: it was not looked at within the last minute, so ask them.
    std::optional<bool> hasLearned(const QString &maildir, bool shared) const;
    Opinion judge(const QString &maildir, const Tokens &tokens, bool shared);
    Reputation reputation(const QString &maildir, const QByteArray &from, const QHostAddress &client);
    struct Status
    {
        WordTable::Totals own, everybodys;
    };
    Status status(const QString &maildir);
    Result<void> forget(const QString &maildir); // everything the account has learned
    void closeIdle();

    static constexpr qint64 looksAt = 256 * 1024;

private:
    std::shared_ptr<WordTable> table(const QString &path, bool make);
    static QString pathFor(const QString &maildir);
    std::optional<bool> isThere(const QString &path) const;
    void noteThere(const QString &path, bool there);

    const QString m_sharedPath;
    std::mutex m_mutex;
    struct Open
    {
        std::shared_ptr<WordTable> table;
        quint64 used = 0;
    };
    QHash<QString, Open> m_open;
    quint64 m_clock = 0;
    // Which tables were there when they were last looked for; with a lock of its own, which is never held over a file.
    struct Seen
    {
        bool there = false;
        std::chrono::steady_clock::time_point when;
    };
    mutable std::mutex m_seenMutex;
    QHash<QString, Seen> m_seen;
};

// What tells one message from others, wherever it lies: from its Message-ID, Date and From.
quint64 messageKey(const QByteArray &header);
// Of whom a message says it is, and the network it came from by the topmost Received field (ours).
std::vector<quint64> reputationTokens(const QByteArray &from, const QHostAddress &client);

} // namespace policy
