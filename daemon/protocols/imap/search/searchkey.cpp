#include "protocols/imap/search/searchkey.h"
#include "formats/mime/dates.h"
#include "formats/record/messagerecord.h"
#include "protocols/imap/tokens.h"

#include <algorithm>

namespace imap {

namespace {
using Kind = SearchKey::Kind;

template <class Is> bool any(const SearchKey &key, Is is)
{
    return is(key) || std::any_of(key.children.begin(), key.children.end(), [&](const SearchKey &child) { return any(child, is); });
}

const char *flagName(quint64 bit)
{
    switch (bit) {
    case flag::Answered:
        return "ANSWERED";
    case flag::Deleted:
        return "DELETED";
    case flag::Draft:
        return "DRAFT";
    case flag::Flagged:
        return "FLAGGED";
    case flag::Seen:
        return "SEEN";
    default:
        return "RECENT";
    }
}

const char *name(Kind kind)
{
    switch (kind) {
    case Kind::All: return "ALL";
    case Kind::And: return "";
    case Kind::Or: return "OR";
    case Kind::Not: return "NOT";
    case Kind::SequenceNumbers: return "";
    case Kind::Uids: return "UID";
    case Kind::Flag: return "";
    case Kind::Keyword: return "KEYWORD";
    case Kind::New: return "NEW";
    case Kind::Old: return "OLD";
    case Kind::Before: return "BEFORE";
    case Kind::On: return "ON";
    case Kind::Since: return "SINCE";
    case Kind::SentBefore: return "SENTBEFORE";
    case Kind::SentOn: return "SENTON";
    case Kind::SentSince: return "SENTSINCE";
    case Kind::SavedBefore: return "SAVEDBEFORE";
    case Kind::SavedOn: return "SAVEDON";
    case Kind::SavedSince: return "SAVEDSINCE";
    case Kind::SaveDateSupported: return "SAVEDATESUPPORTED";
    case Kind::Older: return "OLDER";
    case Kind::Younger: return "YOUNGER";
    case Kind::Larger: return "LARGER";
    case Kind::Smaller: return "SMALLER";
    case Kind::ModSeq: return "MODSEQ";
    case Kind::Bcc: return "BCC";
    case Kind::Cc: return "CC";
    case Kind::From: return "FROM";
    case Kind::Subject: return "SUBJECT";
    case Kind::To: return "TO";
    case Kind::Header: return "HEADER";
    case Kind::Body: return "BODY";
    case Kind::Text: return "TEXT";
    }
    return "";
}
} // namespace

bool usesSequenceNumbers(const SearchKey &key)
{
    return any(key, [](const SearchKey &k) { return k.kind == Kind::SequenceNumbers; });
}
bool usesModSeq(const SearchKey &key)
{
    return any(key, [](const SearchKey &k) { return k.kind == Kind::ModSeq; });
}
bool usesSaved(const SearchKey &key)
{
    return any(key, [](const SearchKey &k) { return k.set.isSaved(); });
}

void appendKey(QByteArray &out, const SearchKey &key)
{
    switch (key.kind) {
    case Kind::And: {
        char separator = '(';
        for (const SearchKey &child : key.children) {
            out.append(separator);
            appendKey(out, child);
            separator = ' ';
        }
        out.append(')');
        return;
    }
    case Kind::SequenceNumbers:
        out.append(key.set.toWire());
        return;
    case Kind::Flag:
        out.append(flagName(key.number));
        return;
    default:
        break;
    }
    out.append(name(key.kind));
    switch (key.kind) {
    case Kind::Or:
    case Kind::Not:
        for (const SearchKey &child : key.children) {
            out.append(' ');
            appendKey(out, child);
        }
        break;
    case Kind::Uids:
        out.append(' ').append(key.set.toWire());
        break;
    case Kind::Keyword:
        out.append(' ').append(key.text);
        break;
    case Kind::Before:
    case Kind::On:
    case Kind::Since:
    case Kind::SentBefore:
    case Kind::SentOn:
    case Kind::SentSince:
    case Kind::SavedBefore:
    case Kind::SavedOn:
    case Kind::SavedSince:
        // ` 1-Feb-1994 00:00:00 +0000` up to the space
        out.append(' ').append(mime::formatImapDateTime(key.day * 86400).left(11).trimmed());
        break;
    case Kind::Older:
    case Kind::Younger:
    case Kind::Larger:
    case Kind::Smaller:
    case Kind::ModSeq:
        out.append(' ');
        appendNumber(out, key.number);
        break;
    case Kind::Header:
        out.append(' ');
        appendAstring(out, key.name);
        out.append(' ');
        appendAstring(out, key.text);
        break;
    case Kind::Bcc:
    case Kind::Cc:
    case Kind::From:
    case Kind::Subject:
    case Kind::To:
    case Kind::Body:
    case Kind::Text:
        out.append(' ');
        appendAstring(out, key.text);
        break;
    default:
        break;
    }
}

} // namespace imap
