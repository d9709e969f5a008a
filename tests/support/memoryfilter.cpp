// The filter that MemoryMailboxes offers for FILTER.
#include "tests/support/memorymailboxes.h"

namespace {
class MemoryFilter final : public imap::MessageFilter
{
public:
    MemoryFilter(MemoryMailboxes &all, QByteArray mailbox, QByteArray warnings)
        : m_all(all)
        , m_mailbox(std::move(mailbox))
        , m_warnings(std::move(warnings))
    {
    }
    QByteArray warnings() const override { return m_warnings; }
    Outcome apply(Uid uid) override
    {
        if (uid.value() % 2 == 0)
            m_all.setFlags(m_mailbox, uid, m_all.record(m_mailbox, uid).flags | flag::Deleted);
        return { uid.value() == 3 ? QByteArray("line 1: no\r\n") : QByteArray(), uid.value() == 5 ? QByteArray("hm\r\n") : QByteArray() };
    }

private:
    MemoryMailboxes &m_all;
    const QByteArray m_mailbox, m_warnings;
};
} // namespace

Result<std::unique_ptr<imap::MessageFilter>> MemoryMailboxes::filter(const imap::FilterSpec &spec, const QByteArray &mailbox)
{
    if (spec.text == "none")
        return Failure { Failure::Kind::NotFound, {}, QStringLiteral("no such script") };
    if (spec.text.contains("error"))
        return Failure { Failure::Kind::Syntax, "line 1, column 1: there is no command error\r\n", {} };
    return std::unique_ptr<imap::MessageFilter>(
        std::make_unique<MemoryFilter>(*this, mailbox, spec.text.contains("warning") ? QByteArray("a warning\r\n") : QByteArray()));
}
