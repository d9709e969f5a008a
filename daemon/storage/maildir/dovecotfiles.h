// The files that Dovecot keeps beside a Maildir, read so that an account is taken over in place and written so that it
// could go back: dovecot-uidlist (v1 and v3), dovecot-keywords, subscriptions (v1 and V2).
// Parsers are pure; what they do not understand they leave out. Thread: any.
#pragma once
#include "formats/record/messagerecord.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QSet>
#include <optional>
#include <vector>

namespace storage {

struct DovecotUidlist
{
    quint32 uidValidity = 0;
    quint32 uidNext = 1; // larger than every UID listed
    struct Entry
    {
        quint32 uid;
        QByteArray base; // without ":2,…"
    };
    std::vector<Entry> entries;
};
std::optional<DovecotUidlist> parseDovecotUidlist(QByteArrayView text);

// Line `3 $Forwarded`: the keyword of letter 'd'. Gaps become empty names; at most flag::maxKeywords.
KeywordNames parseDovecotKeywords(QByteArrayView text);
QByteArray dovecotKeywords(const KeywordNames &names);

// Canonical mailbox names.
QSet<QByteArray> parseSubscriptions(QByteArrayView text);
QByteArray subscriptions(const QSet<QByteArray> &names); // in V2 form, sorted

} // namespace storage
