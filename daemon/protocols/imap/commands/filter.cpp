// FILTER: runs a Sieve script over messages of the selected mailbox. draft-bosch-imap-filter-sieve-00, as Pigeonhole has it.
#include "formats/mime/charset.h"
#include "protocols/imap/commands/commands.h"
#include "protocols/imap/search/find.h"

namespace imap::commands {

namespace {
constexpr size_t batchMessages = 16; // on the pool: each is a script and perhaps a copy

void appendText(QByteArray &out, const char *label, const QByteArray &text)
{
    out.append(label).append(" {").append(QByteArray::number(text.size())).append("}\r\n").append(text);
}

void appendCorrelator(QByteArray &out, const QByteArray &tag)
{
    out.append("(TAG ");
    appendQuoted(out, tag);
    out.append(')');
}

void appendFiltered(QByteArray &out, const Command &command, const Match &match, const MessageFilter::Outcome &outcome)
{
    out.append("* ");
    appendNumber(out, match.number);
    out.append(" FILTERED ");
    appendCorrelator(out, command.tag);
    if (command.uid) {
        out.append(" UID ");
        appendNumber(out, match.uid.value());
    }
    if (!outcome.errors.isEmpty())
        appendText(out, " ERRORS", outcome.errors);
    else if (!outcome.warnings.isEmpty())
        appendText(out, " WARNINGS", outcome.warnings);
    else
        out.append(" OK");
    out.append("\r\n");
}

// §3.4: what is wrong with the filter itself.
void appendProblem(QByteArray &out, const QByteArray &tag, const char *label, const QByteArray &text)
{
    out.append("* FILTER ");
    appendCorrelator(out, tag);
    appendText(out, label, text);
    out.append("\r\n");
}
} // namespace

Task<Status> filter(Session &session, Command command)
{
    auto &args = std::get<FilterArgs>(command.args);
    if (session.options->sieveUrl.isEmpty())
        co_return Status::bad("FILTER is not offered here");
    if (session.selected->isReadOnly())
        co_return Status::no("The mailbox is open read-only", "READ-ONLY");
    if (!args.search.charset.isEmpty() && !mime::isKnownCharset(args.search.charset))
        co_return Status::no("This charset is not known here", "BADCHARSET (UTF-8 US-ASCII)");
    auto opening = [port = session.mailboxes, spec = args.spec, name = session.selected->name()]() -> Result<std::shared_ptr<MessageFilter>> {
        auto opened = port->filter(spec, name);
        if (!opened)
            return opened.failure();
        return std::shared_ptr<MessageFilter>(std::move(*opened));
    };
    auto opened = co_await onPool(session, std::move(opening));
    if (!opened) {
        if (opened.failure().kind == Failure::Kind::Syntax) {
            appendProblem(session.out(), command.tag, " ERRORS", opened.failure().told);
            co_return Status::no("The Sieve script has errors");
        }
        co_return toStatus(opened.failure());
    }
    const std::shared_ptr<MessageFilter> messageFilter = *opened;
    if (const QByteArray warnings = messageFilter->warnings(); !warnings.isEmpty())
        appendProblem(session.out(), command.tag, " WARNINGS", warnings);

    auto program = std::make_shared<const SearchNode>(compile(args.search.key, searchContext(session, args.search.charset)));
    Found found = co_await find(session, std::move(program));
    if (found.failure) {
        logFailure(session, "filter-search-failed", *found.failure);
        co_return toStatus(*found.failure);
    }
    for (size_t begin = 0; begin < found.matches.size(); begin += batchMessages) {
        const size_t end = std::min(found.matches.size(), begin + batchMessages);
        std::vector<Match> batch(found.matches.begin() + qsizetype(begin), found.matches.begin() + qsizetype(end));
        auto work = [messageFilter, batch]() -> Result<std::vector<MessageFilter::Outcome>> {
            std::vector<MessageFilter::Outcome> outcomes;
            for (const Match &match : batch)
                outcomes.push_back(messageFilter->apply(match.uid));
            return outcomes;
        };
        auto outcomes = co_await onPool(session, std::move(work));
        if (!outcomes) {
            logFailure(session, "filter-failed", outcomes.failure());
            co_return toStatus(outcomes.failure());
        }
        for (size_t i = 0; i < outcomes->size(); ++i)
            appendFiltered(session.out(), command, batch[i], (*outcomes)[i]);
        co_await session.stream.drainOutput(session.options->dataPatience);
    }
    co_return Status::ok("FILTER completed");
}

} // namespace imap::commands
