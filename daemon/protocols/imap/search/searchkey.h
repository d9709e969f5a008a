// What SEARCH asks for, as a tree. RFC 9051 §6.4.4, RFC 3501 §6.4.4, RFC 4731 (ESEARCH), RFC 5032 (OLDER, YOUNGER),
// RFC 5182 (SAVE), RFC 7162 §3.1.5 (MODSEQ), RFC 8514 (SAVEDATE). Pure values.
#pragma once
#include "protocols/imap/sequenceset.h"

#include <QByteArray>
#include <memory>
#include <optional>
#include <vector>

namespace imap {

struct SearchKey
{
    enum class Kind : quint8 {
        All, And, Or, Not, // children
        SequenceNumbers, Uids, // set
        Flag, // number: flag::… bits, all of them; Recent too
        Keyword, // text
        New, Old, // RFC 3501: RECENT UNSEEN; NOT RECENT
        Before, On, Since, SentBefore, SentOn, SentSince, SavedBefore, SavedOn, SavedSince, // day: days since 1970
        SaveDateSupported,
        Older, Younger, // number: seconds
        Larger, Smaller, // number: octets
        ModSeq, // number
        Bcc, Cc, From, Subject, To, // text
        Header, // name, text
        Body, Text // text
    };
    Kind kind = Kind::All;
    quint64 number = 0;
    qint64 day = 0;
    QByteArray name;
    QByteArray text; // in the charset of the command; UTF-8 when it has been converted
    SequenceSet set;
    std::vector<SearchKey> children;
    friend bool operator==(const SearchKey &, const SearchKey &) = default;
};

namespace searchreturn { // RFC 4731 §3.1, RFC 5182
enum : quint8 { Min = 1, Max = 2, All = 4, Count = 8, Save = 16 };
}

struct SearchArgs
{
    bool extended = false; // RETURN (…) was given
    quint8 returns = 0; // searchreturn::…
    QByteArray charset; // empty: none was given
    SearchKey key;
    QByteArray sort; // SORT: the criteria, in capitals; THREAD: the algorithm. RFC 5256
    friend bool operator==(const SearchArgs &, const SearchArgs &) = default;
};

bool usesSequenceNumbers(const SearchKey &key);
bool usesModSeq(const SearchKey &key);
bool usesSaved(const SearchKey &key); // `$`
void appendKey(QByteArray &out, const SearchKey &key); // wire form

} // namespace imap
