// What a FETCH needs, worked out once for all its messages: which of records, cached parts and content have to be looked
// at, and how each item is named in the response. RFC 9051 §6.4.5, §7.5.2. Pure.
#pragma once
#include "protocols/imap/command.h"
#include "protocols/imap/mailboxport.h"

#include <vector>

namespace imap {

struct PlannedItem
{
    FetchItem item;
    QByteArray label; // `BODY[HEADER.FIELDS (FROM)]<0> `, as the response names it, with the space behind it
    enum class Needs : quint8 { Record, Cached, Header, Content, Tree } needs = Needs::Record;
};

struct FetchPlan
{
    std::vector<PlannedItem> items;
    quint8 cachedParts = 0; // CachedPart bits
    bool content = false; // some item wants the message itself
    bool setsSeen = false;
    bool hasUid = false, hasFlags = false, hasModSeq = false;
    std::optional<quint64> changedSince;
    bool onlyRecords() const { return cachedParts == 0 && !content; }
};

// `uid`: UID FETCH, whose responses name the UID; `condstore`: CHANGEDSINCE brings MODSEQ along (RFC 7162 §3.1.4.1).
FetchPlan planFetch(const FetchArgs &args, bool uid, bool readOnly);

} // namespace imap
