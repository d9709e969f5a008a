// CAPABILITY, NOOP, LOGOUT, ID, ENABLE. RFC 9051 §6.1, §6.3.1; RFC 2971; RFC 5161.
#include "protocols/imap/commands/commands.h"
#include "shared/base/log.h"

namespace imap::commands {

Task<Status> capability(Session &session, Command)
{
    session.out().append("* CAPABILITY ").append(capabilities(session)).append("\r\n");
    co_return Status::ok("CAPABILITY completed");
}

Task<Status> noop(Session &, Command) { co_return Status::ok("Completed"); }

Task<Status> logout(Session &session, Command)
{
    session.close();
    session.state = State::LoggedOut;
    session.out().append("* BYE Until next time\r\n");
    co_return Status::ok("LOGOUT completed");
}

Task<Status> id(Session &session, Command command)
{
    if (logs(Severity::Debug)) {
        const auto &words = std::get<WordsArgs>(command.args).words;
        logEvent(Severity::Debug, "imap", "client-id",
            { { "peer", session.stream.peerAddress().toString() }, { "client", words.join(' ').left(500) } });
    }
    session.out().append("* ID (\"name\" \"Facteur\"");
    if (session.state != State::NotAuthenticated && !session.options->version.isEmpty()) {
        session.out().append(" \"version\" ");
        appendQuoted(session.out(), session.options->version);
    }
    session.out().append(")\r\n");
    co_return Status::ok("ID completed");
}

Task<Status> enable(Session &session, Command command)
{
    const auto &words = std::get<WordsArgs>(command.args).words;
    QByteArray enabled;
    const auto add = [&](const char *name, bool &what) {
        if (what)
            return;
        what = true;
        enabled.append(' ').append(name);
    };
    for (const QByteArray &word : words) {
        if (word == "CONDSTORE") {
            add("CONDSTORE", session.condstore);
        } else if (word == "QRESYNC") {
            add("QRESYNC", session.qresync);
            session.condstore = true; // RFC 7162 §3.2.3
        } else if (word == "UTF8=ACCEPT") {
            add("UTF8=ACCEPT", session.utf8);
        } else if (word == "IMAP4REV2") {
            add("IMAP4rev2", session.rev2);
            session.utf8 = true;
        }
    }
    session.out().append("* ENABLED").append(enabled).append("\r\n");
    co_return Status::ok("ENABLE completed");
}

} // namespace imap::commands
