// Our append-only `facteur-uidlist` beside the messages of one mailbox: what the index cannot get back from the files.
//
//     facteur-uidlist 1
//     V <uidvalidity> <mailbox id> <special use or ->
//     K <index> <keyword>             the keyword of that index
//     R <uid> <modseq> <boot id>      durable before it counts: UIDs below and mod-sequences below may have been seen
//     C <uid> <modseq>                closed cleanly: these come next
//     + <uid> <base name>             octets outside 0x21..0x7e and '%' as %XX
//     - <uid>[:<uid>] …               expunged
//     k <uid> <index>,<index>… or -   its keywords that have no letter in the file name
//
// The last line about a thing counts. Lines that make no sense (a torn write) are left out. Not synced but for R and the
// header: what a power cut takes is covered by R, and the files are there. Thread: under the account's lock.
#pragma once
#include "formats/record/messagerecord.h"
#include "shared/base/result.h"
#include "storage/maildir/fileerror.h"

#include <QByteArray>
#include <QHash>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace storage {

struct UidlistContent
{
    quint32 uidValidity = 0;
    QByteArray mailboxId, specialUse;
    KeywordNames keywords;
    struct Entry
    {
        QByteArray base;
        quint64 letterlessKeywords = 0; // flag::keyword bits
    };
    std::map<quint32, Entry> entries; // living messages
    quint32 highestUid = 0; // of all that were ever listed
    struct Reserved
    {
        quint32 uid = 0;
        quint64 modseq = 0;
        QByteArray boot; // empty: closed cleanly
    };
    std::optional<Reserved> reserved;
    bool isValid() const { return uidValidity != 0; }
};
UidlistContent parseUidlist(QByteArrayView text);

QByteArray bootId(); // of this run of the kernel; after a change nothing unsynced survived

class Uidlist
{
public:
    static constexpr const char *fileName = "facteur-uidlist";

    // Makes a new file, durably, replacing an old one.
    static Result<void> create(int directory, const UidlistContent &content);
    static UidlistContent read(int directory);

    bool isOpen() const { return m_file.isOpen(); }
    Result<void> open(int directory); // for appending; the file must be there
    void close() { m_file.reset(); }
    qint64 size() const { return m_size; }

    // Lines are collected and written in one go by flush().
    void added(quint32 uid, QByteArrayView base, quint64 flags);
    void expunged(std::span<const quint32> ascending);
    void letterless(quint32 uid, quint64 flags);
    void keyword(int index, const QByteArray &name);
    void reserve(quint32 uid, quint64 modseq); // needs sync()
    void closedCleanly(quint32 uid, quint64 modseq);
    Result<void> flush();
    Result<void> sync();
    void discard() { m_pending.clear(); }

private:
    Descriptor m_file;
    qint64 m_size = 0;
    QByteArray m_pending;
};

} // namespace storage
