// GETQUOTA, GETQUOTAROOT, for reading. RFC 9208. One root, named "", holds all mailboxes of the account.
#include "protocols/imap/commands/commands.h"
#include "protocols/imap/mailboxname.h"

namespace imap::commands {

namespace {
void appendQuota(QByteArray &out, const QuotaState &quota)
{
    out.append("* QUOTA \"\" (");
    if (quota.limit > 0) {
        out.append("STORAGE "); // units of 1024 octets, RFC 9208 §5.1
        appendNumber(out, (quota.used + 1023) / 1024);
        out.append(' ');
        appendNumber(out, quota.limit / 1024);
    }
    out.append(")\r\n");
}
} // namespace

Task<Status> getQuota(Session &session, Command command)
{
    if (!std::get<NameArgs>(command.args).name.isEmpty())
        co_return Status::no("No such quota root", "NONEXISTENT");
    auto work = [port = session.mailboxes] { return port->quota(); };
    auto quota = co_await onPool(session, std::move(work));
    if (!quota)
        co_return toStatus(quota.failure());
    appendQuota(session.out(), *quota);
    co_return Status::ok("GETQUOTA completed");
}

Task<Status> getQuotaRoot(Session &session, Command command)
{
    auto name = mailboxFromWire(std::get<NameArgs>(command.args).name, session.utf8);
    if (!name)
        co_return toStatus(name.failure());
    auto work = [port = session.mailboxes] { return port->quota(); }; // RFC 9208 §4.1.2: the mailbox need not exist
    auto quota = co_await onPool(session, std::move(work));
    if (!quota)
        co_return toStatus(quota.failure());
    session.out().append("* QUOTAROOT ");
    appendMailbox(session.out(), *name, session.utf8);
    session.out().append(" \"\"\r\n");
    appendQuota(session.out(), *quota);
    co_return Status::ok("GETQUOTAROOT completed");
}

Task<Status> setQuota(Session &, Command)
{
    co_return Status::no("Quotas are set by the administrator", "NOPERM");
}

} // namespace imap::commands
