// Address lists of From, To, Cc… RFC 5322 §3.4, with the obsolete forms of §4.4, and what the world really writes.
// Never fails: what cannot be read is an address with `broken` set. Thread: any; pure.
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <vector>

namespace mime {

struct Address
{
    enum class Kind : quint8 { Mailbox, GroupStart, GroupEnd };
    Kind kind = Kind::Mailbox;
    QByteArray name; // display name (or group name): unquoted, encoded-words as they stand; empty: none
    QByteArray route; // `@a,@b`, RFC 5322 §4.4
    QByteArray local; // unquoted
    QByteArray domain; // as written; `[192.0.2.1]` for a literal; empty when missing
    QByteArrayView spec; // where local@domain stands in the value; empty when not usable
    bool broken = false; // no local part, no domain, or junk

    QByteArray displayName() const; // name in UTF-8, encoded-words decoded
    QByteArray mailbox() const; // local@domain, the local part quoted where needed; empty when not usable
};

std::vector<Address> parseAddresses(QByteArrayView fieldValue, qsizetype limit = 10000);
// The mailboxes only, groups opened, broken ones left out.
std::vector<Address> parseMailboxes(QByteArrayView fieldValue, qsizetype limit = 10000);

} // namespace mime
