// SEARCH, SORT, THREAD. RFC 9051 §6.4.4, RFC 4731 (ESEARCH), RFC 5182 (SAVE), RFC 7162 §3.1.5, RFC 5256.
#include "formats/mime/charset.h"
#include "protocols/imap/commands/commands.h"
#include "protocols/imap/fetch/ahead.h"
#include "protocols/imap/search/find.h"
#include "protocols/imap/search/sort.h"

namespace imap::commands {

namespace {
constexpr size_t sliceMessages = 8192; // on the worker
constexpr size_t batchMessages = 1000; // on the pool

} // namespace

Task<Found> find(Session &session, std::shared_ptr<const SearchNode> program)
{
    Selected &selected = *session.selected;
    Found found;
    Walker walker(selected.numbers(), { { 0, selected.numbers().count() } });
    if (selected.numbers().count() == 0)
        co_return found;
    if (program->cost == Cost::Record) {
        while (!walker.atEnd()) {
            const std::vector<Target> targets = walker.peek(sliceMessages);
            visitRecords(selected.box(), targets, [&](const Target &target, const MessageRecord &record) {
                if (matchesRecord(*program, target.number, record, selected.isRecent(record.uid)) == Verdict::Yes)
                    found.matches.push_back({ target.number, record.uid, record.modseq });
            });
            walker.skip(targets.size());
            if (!walker.atEnd())
                co_await Yield {};
        }
        co_return found;
    }
    const auto recent = std::make_shared<const std::vector<Uid>>(selected.recent());
    while (!walker.atEnd()) {
        auto work = [box = selected.shared(), program, recent, targets = walker.peek(batchMessages)]() -> Result<SearchBatch> {
            return evaluateBatch(*box, *program, targets, *recent);
        };
        auto batch = co_await onPool(session, std::move(work));
        if (!batch || batch->failure) {
            found.failure = batch ? batch->failure : batch.failure();
            co_return found;
        }
        found.matches.insert(found.matches.end(), batch->matches.begin(), batch->matches.end());
        walker.skip(batch->done);
    }
    co_return found;
}

SearchContext searchContext(const Session &session, const QByteArray &charset)
{
    const Selected &selected = *session.selected;
    SearchContext context;
    context.charset = charset;
    context.keywords = session.selected->flagWriter().keywords();
    context.messages = selected.numbers().count();
    context.lastUid = selected.numbers().last();
    context.saved = &session.saved;
    context.now = session.ports.clock->nowUtc().toSecsSinceEpoch();
    return context;
}

namespace {
quint32 shown(const Match &match, bool uid) { return uid ? match.uid.value() : match.number; }

void appendAll(QByteArray &out, const std::vector<Match> &matches, bool uid) // in ascending order as a sequence-set
{
    std::vector<Uid> numbers; // or UIDs
    numbers.reserve(matches.size());
    for (const Match &match : matches)
        numbers.push_back(Uid(shown(match, uid)));
    appendUidSet(out, numbers);
}

void appendEsearch(QByteArray &out, const Command &command, const SearchArgs &args, const std::vector<Match> &matches, bool withModSeq)
{
    namespace ret = searchreturn;
    if (args.returns == ret::Save) // RFC 5182 §2.1: nothing is returned
        return;
    out.append("* ESEARCH (TAG ");
    appendQuoted(out, command.tag);
    out.append(')');
    if (command.uid)
        out.append(" UID");
    const auto number = [&out](const char *label, quint64 n) {
        out.append(label);
        appendNumber(out, n);
    };
    // SORT's results are not in ascending order: MIN and MAX are the first and the last, RFC 5267 §3.1
    if ((args.returns & ret::Min) && !matches.empty())
        number(" MIN ", shown(matches.front(), command.uid));
    if ((args.returns & ret::Max) && !matches.empty())
        number(" MAX ", shown(matches.back(), command.uid));
    if (args.returns & ret::Count)
        number(" COUNT ", matches.size());
    if ((args.returns & ret::All) && !matches.empty()) {
        out.append(" ALL ");
        appendAll(out, matches, command.uid);
    }
    if (withModSeq && !matches.empty()) { // RFC 4731 §3.2
        ModSeq highest;
        if (args.returns & (ret::All | ret::Count)) {
            for (const Match &match : matches)
                highest = std::max(highest, match.modseq);
        } else {
            if (args.returns & ret::Min)
                highest = matches.front().modseq;
            if (args.returns & ret::Max)
                highest = std::max(highest, matches.back().modseq);
        }
        number(" MODSEQ ", highest.value());
    }
    out.append("\r\n");
}

void appendSearch(QByteArray &out, const Command &command, const std::vector<Match> &matches, bool withModSeq)
{
    out.append(command.verb == Verb::Sort ? "* SORT" : "* SEARCH");
    ModSeq highest;
    for (const Match &match : matches) {
        out.append(' ');
        appendNumber(out, shown(match, command.uid));
        highest = std::max(highest, match.modseq);
    }
    if (withModSeq && !matches.empty()) { // RFC 7162 §3.1.5
        out.append(" (MODSEQ ");
        appendNumber(out, highest.value());
        out.append(')');
    }
    out.append("\r\n");
}

std::vector<Uid> toSave(const SearchArgs &args, const std::vector<Match> &matches) // RFC 5182 §2.4
{
    namespace ret = searchreturn;
    std::vector<Uid> saved;
    if (matches.empty())
        return saved;
    if (!(args.returns & (ret::All | ret::Count)) && (args.returns & (ret::Min | ret::Max))) {
        if (args.returns & ret::Min)
            saved.push_back(matches.front().uid);
        if (args.returns & ret::Max)
            saved.push_back(matches.back().uid);
    } else {
        for (const Match &match : matches)
            saved.push_back(match.uid);
    }
    std::sort(saved.begin(), saved.end());
    saved.erase(std::unique(saved.begin(), saved.end()), saved.end());
    return saved;
}
} // namespace

Task<Status> search(Session &session, Command command)
{
    auto &args = std::get<SearchArgs>(command.args);
    const Selected &selected = *session.selected;
    const bool save = args.returns & searchreturn::Save;
    if (!args.charset.isEmpty() && !mime::isKnownCharset(args.charset)) {
        if (save)
            session.saved = {}; // RFC 5182 §2.1: a NO empties it
        co_return Status::no("This charset is not known here", "BADCHARSET (UTF-8 US-ASCII)"); // RFC 9051 §6.4.4
    }
    const bool withModSeq = usesModSeq(args.key);
    if (withModSeq)
        session.condstore = true; // RFC 7162 §3.1
    auto program = std::make_shared<const SearchNode>(compile(args.key, searchContext(session, args.charset)));
    Found found = co_await find(session, std::move(program));
    if (found.failure) {
        if (save)
            session.saved = {};
        logFailure(session, "search-failed", *found.failure);
        co_return toStatus(*found.failure);
    }
    if (save)
        session.saved = toSave(args, found.matches);
    if (command.verb == Verb::Thread) {
        auto work = [box = selected.shared(), matches = std::move(found.matches), algorithm = args.sort, uid = command.uid] {
            return threadMatches(*box, algorithm, matches, uid);
        };
        auto threads = co_await onPool(session, std::move(work));
        if (!threads)
            co_return toStatus(threads.failure());
        session.out().append("* THREAD").append(threads->isEmpty() ? "" : " ").append(*threads).append("\r\n");
        co_return Status::ok("THREAD completed");
    }
    if (command.verb == Verb::Sort) {
        auto work = [box = selected.shared(), matches = std::move(found.matches), criteria = args.sort]() mutable -> Result<std::vector<Match>> {
            if (auto failure = sortMatches(*box, criteria, matches))
                return std::move(*failure);
            return std::move(matches);
        };
        auto sorted = co_await onPool(session, std::move(work));
        if (!sorted)
            co_return toStatus(sorted.failure());
        found.matches = std::move(*sorted);
    }
    if (session.rev2 && !args.extended && command.verb == Verb::Search) { // RFC 9051 §6.4.4: never SEARCH responses
        args.extended = true;
        args.returns = searchreturn::All;
    }
    if (args.extended)
        appendEsearch(session.out(), command, args, found.matches, withModSeq);
    else
        appendSearch(session.out(), command, found.matches, withModSeq);
    co_return Status::ok(command.verb == Verb::Sort ? "SORT completed" : "SEARCH completed");
}

} // namespace imap::commands
