// COPY and MOVE between two mailboxes of one account: hard links or renames, then one transaction over both.
//
// A crash between files and transaction leaves files without a number, and records without a file: the scan after it
// gives and takes, nothing is lost. Durable when run() and sync() are through. Thread: under the account's lock but for
// sync().
#pragma once
#include "storage/mailbox/mailbox.h"

namespace storage {

class Transfer
{
public:
    Transfer(Account &account, std::shared_ptr<Mailbox> source, std::shared_ptr<Mailbox> destination, bool move)
        : m_account(account)
        , m_source(std::move(source))
        , m_destination(std::move(destination))
        , m_move(move)
    {
    }
    Result<CopyOutcome> run(std::span<const Uid> uids);
    Result<void> sync(); // without the lock

private:
    struct Moved
    {
        Uid source;
        QByteArray from, to; // paths
    };
    Result<void> place(std::span<const Uid> ascending, std::vector<Uid> &lost);
    int placeOne(const QByteArray &from, NewRow &row, QByteArray &to);
    void undo();

    Account &m_account;
    std::shared_ptr<Mailbox> m_source, m_destination;
    bool m_move;
    std::vector<Moved> m_done;
    std::vector<NewRow> m_rows;
    bool m_touched[2] = { false, false }; // places in the destination
};

} // namespace storage
