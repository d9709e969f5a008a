// The annotations of an account's mailboxes and of its server (RFC 5464), in one small file beside the mails, since nothing
// else holds them: `facteur-metadata` in the Maildir, a line for each: MAILBOXID TAB entry TAB value. The mailbox id is empty
// for the server's entries, so a mailbox keeps its own when it is renamed, and a new one of an old name has none.
// Always: a change is whole or not at all (tmp, fsync, rename). Thread: any; blocking.
#pragma once
#include "shared/base/result.h"

#include <QByteArray>
#include <QString>
#include <map>
#include <optional>
#include <vector>

namespace storage {

class Annotations
{
public:
    using Entries = std::map<QByteArray, QByteArray>; // by entry name in lower case
    struct Change
    {
        QByteArray entry;
        std::optional<QByteArray> value; // nothing: removed
    };
    static constexpr qsizetype maxValue = 16 * 1024; // RFC 5464 §4.1 asks for 1024
    static constexpr size_t maxEntries = 100; // of a mailbox, and of the server; RFC 5464 §4.1 asks for 10
    static constexpr qint64 maxFile = 8 * 1024 * 1024;

    explicit Annotations(const QString &maildir);
    Result<Entries> of(const QByteArray &mailboxId) const;
    // TooLarge: a value; Busy: too many entries. Then nothing is changed.
    Result<void> change(const QByteArray &mailboxId, const std::vector<Change> &changes);
    Result<void> drop(const QByteArray &mailboxId); // the mailbox is gone
    Result<void> copy(const QByteArray &from, const QByteArray &to);

private:
    using All = std::map<QByteArray, Entries>; // by mailbox id
    Result<All> read() const;
    Result<void> write(const All &all) const;
    QString m_path;
};

} // namespace storage
