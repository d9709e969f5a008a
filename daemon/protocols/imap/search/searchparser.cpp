// SEARCH, SORT and THREAD. RFC 9051 §6.4.4, RFC 3501 §6.4.4, RFC 4731 §3, RFC 5256, RFC 5032, RFC 7162 §3.1.5.
#include "formats/mime/dates.h"
#include "protocols/imap/parsers.h"
#include "formats/record/messagerecord.h"

#include <array>
#include <limits>

namespace imap {

namespace {
using Kind = SearchKey::Kind;
constexpr int maxDepth = 300; // address books make `OR FROM a OR FROM b …` of a hundred and more
constexpr int maxKeys = 2000; // of one command
constexpr quint64 max63 = quint64(std::numeric_limits<qint64>::max());

enum class Wants : quint8 { Nothing, Date, Text, Number, HeaderText, Keyword, Uids };
struct Row
{
    const char *name;
    Kind kind;
    Wants wants;
    quint64 number = 0;
    bool negated = false;
};
constexpr std::array rows {
    Row { "ALL", Kind::All, Wants::Nothing },
    Row { "ANSWERED", Kind::Flag, Wants::Nothing, flag::Answered },
    Row { "DELETED", Kind::Flag, Wants::Nothing, flag::Deleted },
    Row { "DRAFT", Kind::Flag, Wants::Nothing, flag::Draft },
    Row { "FLAGGED", Kind::Flag, Wants::Nothing, flag::Flagged },
    Row { "SEEN", Kind::Flag, Wants::Nothing, flag::Seen },
    Row { "RECENT", Kind::Flag, Wants::Nothing, flag::Recent },
    Row { "UNANSWERED", Kind::Flag, Wants::Nothing, flag::Answered, true },
    Row { "UNDELETED", Kind::Flag, Wants::Nothing, flag::Deleted, true },
    Row { "UNDRAFT", Kind::Flag, Wants::Nothing, flag::Draft, true },
    Row { "UNFLAGGED", Kind::Flag, Wants::Nothing, flag::Flagged, true },
    Row { "UNSEEN", Kind::Flag, Wants::Nothing, flag::Seen, true },
    Row { "NEW", Kind::New, Wants::Nothing },
    Row { "OLD", Kind::Old, Wants::Nothing },
    Row { "KEYWORD", Kind::Keyword, Wants::Keyword },
    Row { "UNKEYWORD", Kind::Keyword, Wants::Keyword, 0, true },
    Row { "BEFORE", Kind::Before, Wants::Date },
    Row { "ON", Kind::On, Wants::Date },
    Row { "SINCE", Kind::Since, Wants::Date },
    Row { "SENTBEFORE", Kind::SentBefore, Wants::Date },
    Row { "SENTON", Kind::SentOn, Wants::Date },
    Row { "SENTSINCE", Kind::SentSince, Wants::Date },
    Row { "SAVEDBEFORE", Kind::SavedBefore, Wants::Date },
    Row { "SAVEDON", Kind::SavedOn, Wants::Date },
    Row { "SAVEDSINCE", Kind::SavedSince, Wants::Date },
    Row { "SAVEDATESUPPORTED", Kind::SaveDateSupported, Wants::Nothing },
    Row { "OLDER", Kind::Older, Wants::Number },
    Row { "YOUNGER", Kind::Younger, Wants::Number },
    Row { "LARGER", Kind::Larger, Wants::Number },
    Row { "SMALLER", Kind::Smaller, Wants::Number },
    Row { "BCC", Kind::Bcc, Wants::Text },
    Row { "CC", Kind::Cc, Wants::Text },
    Row { "FROM", Kind::From, Wants::Text },
    Row { "SUBJECT", Kind::Subject, Wants::Text },
    Row { "TO", Kind::To, Wants::Text },
    Row { "BODY", Kind::Body, Wants::Text },
    Row { "TEXT", Kind::Text, Wants::Text },
    Row { "HEADER", Kind::Header, Wants::HeaderText },
    Row { "UID", Kind::Uids, Wants::Uids },
};

class KeyParser
{
public:
    explicit KeyParser(Tokens &tokens)
        : t(tokens)
    {
    }

    // search-key *(SP search-key), up to the end or `)`
    bool keys(SearchKey &out, int depth)
    {
        std::vector<SearchKey> list;
        do {
            SearchKey one;
            if (!key(one, depth))
                return false;
            list.push_back(std::move(one));
            if (t.peek() != ' ')
                break;
            t.space();
        } while (!t.atEnd()); // Quirk::TrailingSpace
        if (list.size() == 1) {
            out = std::move(list.front());
        } else {
            out = {};
            out.kind = Kind::And;
            out.children = std::move(list);
        }
        return true;
    }

private:
    bool key(SearchKey &out, int depth)
    {
        if (depth > maxDepth || ++m_count > maxKeys)
            return false;
        if (t.take('('))
            return keys(out, depth + 1) && t.take(')');
        const char c = t.peek();
        if ((c >= '0' && c <= '9') || c == '*' || c == '$') {
            out.kind = Kind::SequenceNumbers;
            if (!parseSequenceSet(t, out.set))
                return false;
            if (out.set.isSaved()) // RFC 5182 §2.1: `$` stands for UIDs as well
                out.kind = Kind::Uids;
            return true;
        }
        if (t.word("NOT")) {
            out.kind = Kind::Not;
            out.children.emplace_back();
            return t.space() && key(out.children.front(), depth + 1);
        }
        if (t.word("OR")) {
            out.kind = Kind::Or;
            out.children.resize(2);
            return t.space() && key(out.children[0], depth + 1) && t.space() && key(out.children[1], depth + 1);
        }
        if (t.word("MODSEQ"))
            return modSeq(out);
        for (const Row &row : rows) {
            if (!t.word(row.name))
                continue;
            SearchKey found;
            found.kind = row.kind;
            found.number = row.number;
            if (!argument(row.wants, found))
                return false;
            if (row.negated) {
                out.kind = Kind::Not;
                out.children.push_back(std::move(found));
            } else {
                out = std::move(found);
            }
            return true;
        }
        return false;
    }

    bool argument(Wants wants, SearchKey &key)
    {
        if (wants == Wants::Nothing)
            return true;
        if (!t.space())
            return false;
        switch (wants) {
        case Wants::Date: {
            QByteArray text;
            if (!t.astring(text)) // date-text is an atom's worth of characters, quoted or not
                return false;
            const auto day = mime::parseImapDate(text);
            if (!day)
                return false;
            key.day = *day;
            return true;
        }
        case Wants::Text:
            return t.astring(key.text);
        case Wants::Number:
            return t.number(key.number, max63);
        case Wants::HeaderText:
            return t.astring(key.name) && t.space() && t.astring(key.text);
        case Wants::Keyword:
            return t.atom(key.text);
        case Wants::Uids:
            return parseSequenceSet(t, key.set);
        case Wants::Nothing:
            break;
        }
        return true;
    }

    // RFC 7162 §3.1.5: `MODSEQ ["/flags/\\draft" all] 620162338`. The entry is ignored: one mod-sequence per message.
    bool modSeq(SearchKey &out)
    {
        out.kind = Kind::ModSeq;
        if (!t.space())
            return false;
        if (t.peek() == '"') {
            QByteArray entry;
            if (!t.string(entry) || !t.space() || !(t.word("ALL") || t.word("PRIV") || t.word("SHARED")) || !t.space())
                return false;
        }
        return t.number(out.number, max63);
    }

    Tokens &t;
    int m_count = 0;
};

bool parseReturn(Tokens &t, SearchArgs &args) // RFC 4731 §3.1
{
    args.extended = true;
    if (!t.space() || !t.take('('))
        return false;
    if (!t.take(')')) {
        do {
            if (t.word("MIN"))
                args.returns |= searchreturn::Min;
            else if (t.word("MAX"))
                args.returns |= searchreturn::Max;
            else if (t.word("ALL"))
                args.returns |= searchreturn::All;
            else if (t.word("COUNT"))
                args.returns |= searchreturn::Count;
            else if (t.word("SAVE"))
                args.returns |= searchreturn::Save;
            else
                return false;
        } while (t.space());
        if (!t.take(')'))
            return false;
    }
    if (args.returns == 0) // RFC 4731 §3.1: () means ALL
        args.returns = searchreturn::All;
    return true;
}
} // namespace

bool parseSearch(Tokens &t, Command &command)
{
    SearchArgs args;
    if (!t.space())
        return false;
    if (t.word("RETURN") && (!parseReturn(t, args) || !t.space()))
        return false;
    if (t.word("CHARSET") && (!t.space() || !t.astring(args.charset) || args.charset.isEmpty() || !t.space()))
        return false;
    if (!KeyParser(t).keys(args.key, 0))
        return false;
    command.args = std::move(args);
    return true;
}

bool parseSort(Tokens &t, Command &command) // RFC 5256 §3: `SORT (REVERSE DATE) UTF-8 ALL`
{
    static constexpr std::array names { "ARRIVAL", "CC", "DATE", "FROM", "SIZE", "SUBJECT", "TO" };
    SearchArgs args;
    if (!t.space())
        return false;
    if (t.word("RETURN") && (!parseReturn(t, args) || !t.space())) // RFC 5267 §3.1: ESORT's form
        return false;
    if (!t.take('('))
        return false;
    int count = 0;
    do {
        QByteArray criterion;
        if (!t.atomUpper(criterion) || ++count > 20)
            return false;
        if (!args.sort.isEmpty())
            args.sort += ' ';
        if (criterion == "REVERSE") {
            args.sort += "REVERSE ";
            if (!t.space() || !t.atomUpper(criterion))
                return false;
        }
        if (std::find(names.begin(), names.end(), criterion) == names.end())
            return false;
        args.sort += criterion;
    } while (t.space());
    if (!t.take(')') || !t.space() || !t.astring(args.charset) || args.charset.isEmpty() || !t.space())
        return false;
    if (!KeyParser(t).keys(args.key, 0))
        return false;
    command.args = std::move(args);
    return true;
}

bool parseThread(Tokens &t, Command &command) // RFC 5256 §3: `THREAD REFERENCES UTF-8 ALL`
{
    SearchArgs args;
    if (!t.space() || !t.atomUpper(args.sort) || (args.sort != "REFERENCES" && args.sort != "ORDEREDSUBJECT") || !t.space()
        || !t.astring(args.charset) || args.charset.isEmpty() || !t.space())
        return false;
    if (!KeyParser(t).keys(args.key, 0))
        return false;
    command.args = std::move(args);
    return true;
}

} // namespace imap
