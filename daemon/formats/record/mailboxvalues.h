// Values about mailboxes that storage answers with and protocols show.
#pragma once
#include "formats/record/messagerecord.h"
#include "shared/base/result.h"

#include <QByteArray>
#include <QList>
#include <optional>
#include <vector>

struct MailboxInfo
{
    QByteArray name; // UTF-8, NFC, levels separated by '/'; "INBOX" in capitals
    bool selectable = true; // false: only a name above others, RFC 9051 §7.3.1 \Noselect
    bool subscribed = false;
    bool hasChildren = false;
    QByteArray specialUse; // `\Sent`, RFC 6154; empty: none
};

struct MailboxStatus // RFC 9051 §6.3.11
{
    quint32 messages = 0, unseen = 0, recent = 0, deleted = 0;
    quint64 size = 0; // octets, sum of RFC822.SIZE
    Uid uidNext;
    UidValidity uidValidity;
    ModSeq highestModSeq; // RFC 7162
    QByteArray mailboxId; // RFC 8474
    quint64 deletedSize = 0; // octets of messages with \Deleted, RFC 9208 §4.1.4; 0 unless asked for (imap::statusOf)
};

struct MailboxChanges // since a mod-sequence
{
    std::vector<Uid> expunged; // ascending
    std::vector<MessageRecord> changed; // new messages and changed flags, ascending by UID
    bool keywordsChanged = false; // a keyword was added to the mailbox's list
    ModSeq highest; // ask from here next time
};

enum class FlagChange { Replace, Add, Remove };
struct StoreOutcome // RFC 7162 §3.1.3
{
    std::vector<MessageRecord> changed; // the records after the change, ascending by UID
    std::vector<Uid> modified; // failed UNCHANGEDSINCE
};

struct CopyOutcome // RFC 4315 §3: source[i] became destination[i]
{
    UidValidity uidValidity; // of the destination
    std::vector<Uid> source, destination;
};

struct AppendOutcome
{
    UidValidity uidValidity;
    Uid uid;
};

struct QuotaState // octets; limit 0: none
{
    quint64 used = 0, limit = 0;
    quint64 messages = 0;
};
