// IDLE: the client waits, we tell. RFC 2177, RFC 9051 §6.3.13.
//
// Thousands of sessions rest here, so this coroutine holds nothing but what it needs, and a wake costs one look at the
// view's changes. Nothing polls.
#include "protocols/imap/commands/commands.h"

namespace imap::commands {

namespace {
void setIdle(Session &session, bool idle)
{
    if (session.selected)
        session.selected->alarm().idle = idle;
}
} // namespace

Task<Status> idle(Session &session, Command)
{
    session.out().append("+ idling\r\n");
    setIdle(session, true);
    while (true) {
        // What rang before `idle` was set is found here, what rings after it wakes us.
        if (session.selected)
            session.selected->appendUpdates(session.out(), session.updateStyle(true));
        const wire::Wake wake = co_await session.stream.waitForInput(session.options->idlePatience);
        if (wake == wire::Wake::Input)
            break;
    }
    setIdle(session, false);
    const wire::Line line = co_await session.stream.readLine(session.options->maxLineBeforeLogin, session.options->dataPatience);
    if (line.kind == wire::Line::Complete && line.text.trimmed().compare("DONE", Qt::CaseInsensitive) == 0)
        co_return Status::ok("IDLE completed");
    co_return Status::bad("IDLE ends with DONE");
}

} // namespace imap::commands
