// A SEARCH made ready to run: strings folded, keywords turned into bits, sets resolved, cheap tests before dear ones.
// RFC 9051 §6.4.4. Evaluating needs records first, envelopes only for what they leave open, content last.
// evaluateBatch blocks (pool); matchesRecord does not.
#pragma once
#include "protocols/imap/mailboxport.h"
#include "protocols/imap/search/searchkey.h"
#include "protocols/imap/search/textmatch.h"
#include "protocols/imap/targets.h"

#include <functional>
#include <optional>
#include <vector>

namespace imap {

enum class Cost : quint8 { Record, Envelope, Header, Body };
enum class Verdict : quint8 { No, Yes, Open }; // Open: not to be said from what was looked at

struct SearchNode
{
    SearchKey::Kind kind = SearchKey::Kind::All;
    Cost cost = Cost::Record;
    bool never = false; // a keyword nobody has: no message matches
    quint64 number = 0;
    qint64 day = 0;
    qint64 moment = 0; // OLDER, YOUNGER: seconds UTC
    QByteArray name; // HEADER: the field
    TextMatcher text;
    std::vector<NumberRange> ranges;
    std::vector<SearchNode> children;
};

struct SearchContext // what a key means depends on the session
{
    QByteArray charset; // of the strings; empty: UTF-8
    KeywordNames keywords;
    quint32 messages = 0; // for `*`
    Uid lastUid;
    const std::vector<Uid> *saved = nullptr; // `$`
    qint64 now = 0; // seconds UTC
};

SearchNode compile(const SearchKey &key, const SearchContext &context);

// Records alone. `recent`: this session's \Recent.
Verdict matchesRecord(const SearchNode &node, quint32 number, const MessageRecord &record, bool recent);

struct Match
{
    quint32 number = 0;
    Uid uid;
    ModSeq modseq;
};

struct SearchBatch
{
    std::vector<Match> matches;
    size_t done = 0; // targets dealt with; the rest is for the next batch
    std::optional<Failure> failure;
};

SearchBatch evaluateBatch(OpenMailbox &box, const SearchNode &program, const std::vector<Target> &targets, const std::vector<Uid> &recent);

} // namespace imap
