// What a user's scripts must remember between messages: whom a vacation answered and when (RFC 5230 §4.2), and which
// messages `duplicate` has seen (RFC 7352 §3.2). A small append-only file beside the account, rewritten when most of it has
// expired. Thread: any, one at a time per home (the caller's account lock); blocking.
#pragma once
#include <QByteArray>
#include <QHash>
#include <QString>

namespace scripts {

class Memory
{
public:
    explicit Memory(const QString &home);
    // Was `key` remembered, and is `now` still before its end?
    bool holds(const QByteArray &key, qint64 now) const;
    // When it was last remembered; 0: never, or expired.
    qint64 since(const QByteArray &key, qint64 now) const;
    void remember(const QByteArray &key, qint64 now, quint64 seconds);

    static constexpr qsizetype maxEntries = 10000; // the oldest go first

private:
    struct Entry
    {
        qint64 since = 0, until = 0;
    };
    void load();
    void rewrite(qint64 now);
    QString m_path;
    QHash<QByteArray, Entry> m_entries; // by SHA-256 of the key
    qsizetype m_lines = 0;
};

} // namespace scripts
